//! synchapi.h: objects that threads wait for, waiting, and locks. They work before `WSAStartup`.

pub(crate) mod condition;
pub(crate) mod create;
pub(crate) mod critical_section;
pub(crate) mod event;
pub(crate) mod mutex;
pub(crate) mod once;
pub(crate) mod semaphore;
pub(crate) mod srw;
pub(crate) mod timer;
pub(crate) mod wait;
