//! The files of `data/`, read and checked for form. What they mean together is `tidy`'s business.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// All data of the project.
pub(crate) struct Data {
    /// The catalogue, by rising value.
    pub(crate) codes: Vec<Code>,
    pub(crate) ntstatus: Vec<(String, u32)>,
    pub(crate) hresult: Vec<(String, u32)>,
    pub(crate) errno: Vec<(String, Numbers)>,
    pub(crate) eai: Vec<(String, Numbers)>,
    pub(crate) h_errno: Vec<(String, i32)>,
    pub(crate) rcode: Vec<RcodeRow>,
    pub(crate) foreign: Vec<ForeignRow>,
    pub(crate) functions: Vec<FunctionRow>,
    /// By header, then by function.
    pub(crate) conventions: BTreeMap<String, BTreeMap<String, ConventionRow>>,
    pub(crate) function_errors: Vec<FunctionErrorRow>,
    pub(crate) article_errors: Vec<ArticleErrorRow>,
    pub(crate) maps: Maps,
    pub(crate) exports: Vec<ExportRow>,
    pub(crate) services: Vec<ServiceRow>,
    pub(crate) protocols: Vec<ProtocolRow>,
    /// English first, then by tag.
    pub(crate) locales: Vec<Locale>,
    /// Names that texts may use beside codes and functions.
    pub(crate) terms: BTreeSet<String>,
}

/// An entry of the catalogue.
pub(crate) struct Code {
    pub(crate) name: String,
    pub(crate) family: String,
    pub(crate) headers: Vec<String>,
    pub(crate) row: CodeRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeRow {
    pub(crate) value: u32,
    #[serde(default = "full")]
    pub(crate) kind: String,
    #[serde(default)]
    headers: Vec<String>,
    #[serde(default)]
    pub(crate) aliases: Vec<Alias>,
    pub(crate) twin: Option<String>,
    pub(crate) returned: Option<String>,
    #[serde(default)]
    pub(crate) note: String,
}

fn full() -> String {
    "full".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alias {
    pub(crate) name: String,
    pub(crate) kind: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Numbers {
    linux: Option<i32>,
    macos: Option<i32>,
    freebsd: Option<i32>,
    windows: Option<i32>,
    uv: Option<i32>,
}

impl Numbers {
    /// In the order of `Os::ALL`.
    pub(crate) fn in_order(&self) -> [Option<i32>; 5] {
        [self.linux, self.macos, self.freebsd, self.windows, self.uv]
    }
}

pub(crate) struct RcodeRow {
    pub(crate) name: String,
    pub(crate) value: u16,
    pub(crate) sdk: Vec<String>,
    pub(crate) dns: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct ForeignRow {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) origin: String,
}

#[derive(Deserialize)]
pub(crate) struct FunctionRow {
    pub(crate) header: String,
    pub(crate) function: String,
    pub(crate) dll: String,
    pub(crate) deprecated: String,
    pub(crate) summary: String,
}

/// A row of `exports.csv`: a name that one of Windows' libraries exports.
#[derive(Debug, Deserialize)]
pub(crate) struct ExportRow {
    pub(crate) dll: String,
    pub(crate) name: String,
    /// Where it is part of the interface.
    pub(crate) ordinal: Option<u16>,
}

/// A service of one transport; a name may have several rows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceRow {
    pub(crate) name: String,
    pub(crate) port: u16,
    pub(crate) protocol: String,
    /// Separated by spaces.
    pub(crate) aliases: String,
}

/// A protocol over IP.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProtocolRow {
    pub(crate) name: String,
    pub(crate) number: u8,
    /// Separated by spaces.
    pub(crate) aliases: String,
}

/// How a function shows failure, and what it does to the last error.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConventionRow {
    pub(crate) returns: Returns,
    pub(crate) on_failure: OnFailure,
    pub(crate) on_success: OnSuccess,
    pub(crate) needs_startup: bool,
    pub(crate) source: String,
    /// Where the effect of a success was seen.
    pub(crate) observed: Option<String>,
    /// Why the row says other than function_errors.csv.
    pub(crate) exception: Option<String>,
    #[serde(default)]
    pub(crate) note: String,
}

/// The names of the variants are those of the library's `FailureShows`.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Returns {
    SocketError,
    InvalidSocket,
    Code,
    NonZero,
    Zero,
    Null,
    False,
    WaitFailed,
    InvalidEvent,
    InaddrNone,
    MinusOne,
    MinusOneOrZero,
    MaxLong,
    CorruptQueue,
    InvalidBufferId,
    None,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OnFailure {
    Sets,
    Returns,
    Leaves,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OnSuccess {
    Leaves,
    Clears,
    Sets,
}

#[derive(Deserialize)]
pub(crate) struct FunctionErrorRow {
    pub(crate) header: String,
    pub(crate) function: String,
    pub(crate) code: String,
    pub(crate) condition: String,
}

#[derive(Deserialize)]
pub(crate) struct ArticleErrorRow {
    pub(crate) article: String,
    pub(crate) subject: String,
    pub(crate) code: String,
    pub(crate) condition: String,
}

pub(crate) struct Maps {
    pub(crate) errno_to_winsock: Vec<ErrnoRow>,
    pub(crate) winsock_to_errno: Vec<WinsockErrnoRow>,
    pub(crate) eai_to_winsock: Vec<EaiRow>,
    pub(crate) h_errno_to_winsock: Vec<HErrnoRow>,
    pub(crate) dns_to_winsock: Vec<DnsRow>,
    pub(crate) ntstatus_to_winsock: Vec<StatusWinsockRow>,
    pub(crate) ntstatus_to_win32: Vec<StatusWin32Row>,
    pub(crate) errorkind: Vec<KindRow>,
    pub(crate) errorkind_to_winsock: Vec<KindWinsockRow>,
}

/// Declares the rows of a map: text fields, each of which the CSV must have.
macro_rules! rows {
    ($($name:ident { $($field:ident),* })*) => {
        $(
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            pub(crate) struct $name {
                $(pub(crate) $field: String,)*
            }
        )*
    };
}

rows! {
    ErrnoRow { errno, situation, winsock, lossy, source, note }
    WinsockErrnoRow { code, errno, lossy, source, note }
    EaiRow { eai, winsock, lossy, source, note }
    HErrnoRow { h_errno, winsock, source }
    DnsRow { dns, winsock, lossy, source, note }
    StatusWinsockRow { ntstatus, winsock, primary, source, note }
    StatusWin32Row { ntstatus, win32, source }
    KindRow { code, std, best }
    KindWinsockRow { kind, winsock, lossy }
}

pub(crate) struct Locale {
    pub(crate) tag: String,
    pub(crate) name: String,
    pub(crate) langids: Vec<u16>,
    pub(crate) labels: BTreeMap<String, String>,
    /// By the name of the code.
    pub(crate) messages: BTreeMap<String, Message>,
    /// By the value of the code.
    pub(crate) pages: BTreeMap<u32, String>,
    /// The words of the language for the project's terms.
    pub(crate) glossary: Vec<Term>,
}

/// A term, and how a language says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    pub(crate) en: String,
    #[serde(rename = "use")]
    pub(crate) words: Vec<String>,
    /// Words that would be wrong.
    #[serde(default, rename = "not")]
    pub(crate) wrong: Vec<String>,
    #[serde(default, rename = "note")]
    _note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Message {
    pub(crate) title: String,
    pub(crate) message: String,
    #[serde(default)]
    pub(crate) keywords: Vec<String>,
}

#[derive(Deserialize)]
struct MessageFile {
    name: String,
    langids: Vec<u16>,
    labels: BTreeMap<String, String>,
    #[serde(flatten)]
    codes: BTreeMap<String, Message>,
}

#[derive(Deserialize)]
struct CodeFile {
    family: String,
    headers: Vec<String>,
    #[serde(flatten)]
    codes: BTreeMap<String, CodeRow>,
}

impl Data {
    pub(crate) fn load(root: &Path) -> Result<Self> {
        let dir = root.join("data");
        let mut codes = Vec::new();
        for file in ["winsock", "qos", "dns", "win32"] {
            let file: CodeFile = read_toml(&dir.join("codes").join(file).with_extension("toml"))?;
            for (name, row) in file.codes {
                let headers = if row.headers.is_empty() { file.headers.clone() } else { row.headers.clone() };
                codes.push(Code { name, family: file.family.clone(), headers, row });
            }
        }
        codes.sort_by_key(|c| c.row.value);
        for pair in codes.windows(2) {
            let [a, b] = pair else { continue };
            ensure!(
                a.row.value < b.row.value,
                "{} and {} have the same value {}",
                a.name,
                b.name,
                a.row.value
            );
        }
        #[derive(Deserialize)]
        struct EaiFile {
            eai: BTreeMap<String, Numbers>,
            h_errno: BTreeMap<String, i32>,
        }
        #[derive(Deserialize)]
        struct RcodeFileRow {
            value: u16,
            sdk: Vec<String>,
            dns: Option<String>,
        }
        let code_dir = dir.join("codes");
        let eai: EaiFile = read_toml(&code_dir.join("eai.toml"))?;
        let rcode: BTreeMap<String, RcodeFileRow> = read_toml(&code_dir.join("rcode.toml"))?;
        let mut rcode: Vec<_> = rcode
            .into_iter()
            .map(|(name, r)| RcodeRow { name, value: r.value, sdk: r.sdk, dns: r.dns })
            .collect();
        rcode.sort_by_key(|r| r.value);
        let maps = dir.join("maps");
        Ok(Self {
            codes,
            ntstatus: pairs(&code_dir.join("ntstatus.toml"))?,
            hresult: pairs(&code_dir.join("hresult.toml"))?,
            errno: numbered(&code_dir.join("errno.toml"))?,
            eai: eai.eai.into_iter().collect(),
            h_errno: sorted_by_value(eai.h_errno),
            rcode,
            foreign: read_csv(&code_dir.join("foreign.csv"))?,
            functions: read_csv(&dir.join("functions.csv"))?,
            conventions: read_toml(&dir.join("functions.toml"))?,
            function_errors: read_csv(&dir.join("function_errors.csv"))?,
            article_errors: read_csv(&dir.join("article_errors.csv"))?,
            maps: Maps {
                errno_to_winsock: read_csv(&maps.join("errno_to_winsock.csv"))?,
                winsock_to_errno: read_csv(&maps.join("winsock_to_errno.csv"))?,
                eai_to_winsock: read_csv(&maps.join("eai_to_winsock.csv"))?,
                h_errno_to_winsock: read_csv(&maps.join("h_errno_to_winsock.csv"))?,
                dns_to_winsock: read_csv(&maps.join("dns_to_winsock.csv"))?,
                ntstatus_to_winsock: read_csv(&maps.join("ntstatus_to_winsock.csv"))?,
                ntstatus_to_win32: read_csv(&maps.join("ntstatus_to_win32.csv"))?,
                errorkind: read_csv(&maps.join("errorkind.csv"))?,
                errorkind_to_winsock: read_csv(&maps.join("errorkind_to_winsock.csv"))?,
            },
            exports: read_csv(&dir.join("exports.csv"))?,
            services: read_csv(&dir.join("services.csv"))?,
            protocols: read_csv(&dir.join("protocols.csv"))?,
            locales: locales(&dir)?,
            terms: read_lines(&dir.join("terms.txt"))?,
        })
    }

    /// The value of a code by any of its names.
    pub(crate) fn value_of(&self, name: &str) -> Result<u32> {
        self.find(name).map(|c| c.row.value).with_context(|| format!("{name} is in no file of data/codes"))
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Code> {
        self.codes.iter().find(|c| c.name == name || c.row.aliases.iter().any(|a| a.name == name))
    }
}

fn locales(dir: &Path) -> Result<Vec<Locale>> {
    let mut found = Vec::new();
    for path in files(&dir.join("messages"), "toml")? {
        let tag = stem(&path)?;
        let file: MessageFile = read_toml(&path)?;
        let mut pages = BTreeMap::new();
        let explain = dir.join("explain").join(&tag);
        if explain.is_dir() {
            for page in files(&explain, "md")? {
                let value = stem(&page)?.parse().with_context(|| {
                    format!("{}: a page is named after the value of its code, as in 10054.md", page.display())
                })?;
                pages.insert(value, read(&page)?);
            }
        }
        #[derive(Deserialize)]
        struct Glossary {
            #[serde(default)]
            term: Vec<Term>,
        }
        let glossary = dir.join("glossary").join(&tag).with_extension("toml");
        let glossary = if glossary.exists() { read_toml::<Glossary>(&glossary)?.term } else { Vec::new() };
        found.push(Locale {
            glossary,
            tag,
            name: file.name,
            langids: file.langids,
            labels: file.labels,
            messages: file.codes,
            pages,
        });
    }
    found.sort_by_key(|l| (l.tag != "en", l.tag.clone()));
    ensure!(found.first().is_some_and(|l| l.tag == "en"), "data/messages/en.toml is missing");
    Ok(found)
}

/// The files of a folder that end in `.ext`, sorted.
pub(crate) fn files(dir: &Path, ext: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for item in fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))? {
        let path = item?.path();
        if path.extension().is_some_and(|e| e == ext) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn stem(path: &Path) -> Result<String> {
    let stem = path.file_stem().and_then(|s| s.to_str());
    stem.map(str::to_owned).with_context(|| format!("{} has an unreadable name", path.display()))
}

pub(crate) fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    if text.contains('\r') {
        bail!("{} has carriage returns; save it with Unix line ends", path.display());
    }
    Ok(text)
}

pub(crate) fn read_toml<T: DeserializeOwned>(path: &Path) -> Result<T> {
    toml::from_str(&read(path)?).with_context(|| format!("{} is not as expected", path.display()))
}

fn read_csv<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let mut reader =
        csv::Reader::from_path(path).with_context(|| format!("cannot read {}", path.display()))?;
    let rows: Result<Vec<T>, _> = reader.deserialize().collect();
    rows.with_context(|| format!("{} is not as expected", path.display()))
}

fn read_lines(path: &Path) -> Result<BTreeSet<String>> {
    let text = read(path)?;
    let lines = text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
    Ok(lines.filter_map(|l| l.split_whitespace().next()).map(str::to_owned).collect())
}

fn pairs(path: &Path) -> Result<Vec<(String, u32)>> {
    let map: BTreeMap<String, u32> = read_toml(path)?;
    Ok(map.into_iter().collect())
}

/// By the number on Linux; where two names share a number, the common one comes first.
fn numbered(path: &Path) -> Result<Vec<(String, Numbers)>> {
    /// Names that stand after another name of the same number.
    const SECOND: [&str; 3] = ["EWOULDBLOCK", "ENOTSUP", "EDEADLOCK"];
    let map: BTreeMap<String, Numbers> = read_toml(path)?;
    let mut rows: Vec<_> = map.into_iter().collect();
    rows.sort_by_key(|(name, n)| {
        (n.linux.unwrap_or(i32::MAX), SECOND.contains(&name.as_str()), name.clone())
    });
    Ok(rows)
}

fn sorted_by_value(map: BTreeMap<String, i32>) -> Vec<(String, i32)> {
    let mut rows: Vec<_> = map.into_iter().collect();
    // NO_DATA before its older name NO_ADDRESS.
    rows.sort_by_key(|(name, value)| (*value, name == "NO_ADDRESS"));
    rows
}
