//! Functions, and the codes that functions and articles raise.

use std::fmt::Write as _;

use anyhow::Result;

use super::literal;
use crate::data::Data;

pub(super) fn file(data: &Data) -> Result<String> {
    let mut out = String::from("use crate::function::{ArticleRaise, Function, Raise};\n\n");
    let mut functions: Vec<_> = data.functions.iter().collect();
    functions.sort_by(|a, b| a.function.cmp(&b.function).then(a.header.cmp(&b.header)));
    writeln!(out, "pub(crate) static FUNCTIONS: &[Function] = &[")?;
    for f in functions {
        writeln!(
            out,
            "    Function {{ name: {}, header: {}, dll: {}, deprecated: {}, summary: {} }},",
            literal(&f.function),
            literal(&f.header),
            literal(&f.dll),
            f.deprecated == "yes",
            literal(&f.summary)
        )?;
    }
    out.push_str("];\n\n");
    let mut raises = Vec::new();
    for r in &data.function_errors {
        raises.push((data.value_of(&r.code)?, &r.header, &r.function, &r.condition));
    }
    // Within a code the documentation's order stays: winsock2.h before the helpers.
    raises.sort_by_key(|r| r.0);
    writeln!(out, "pub(crate) static RAISES: &[Raise] = &[")?;
    for (code, header, function, condition) in raises {
        writeln!(
            out,
            "    Raise {{ code: {code}, function: {}, header: {}, condition: {} }},",
            literal(function),
            literal(header),
            literal(condition)
        )?;
    }
    out.push_str("];\n\n");
    writeln!(out, "pub(crate) static ARTICLES: &[ArticleRaise] = &[")?;
    for r in &data.article_errors {
        writeln!(
            out,
            "    ArticleRaise {{ code: {}, subject: {}, article: {}, condition: {} }},",
            data.value_of(&r.code)?,
            literal(&r.subject),
            literal(&r.article),
            literal(&r.condition)
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}
