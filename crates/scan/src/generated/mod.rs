pub(crate) mod causes;
