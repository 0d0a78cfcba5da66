//! The command line, and with it the help, the man pages and the completions.

use std::path::PathBuf;

use clap::{ArgAction, ArgGroup, Args as ClapArgs, ColorChoice, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

/// Explain Winsock, QoS and DNS error codes: what a number in a log means, why it happens, what to do.
#[derive(Parser)]
#[command( name = "winsock", version, disable_help_subcommand = true, max_term_width = 100, after_help = EXIT_STATUS, after_long_help = AFTER_HELP)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_STATUS: &str = "Exit status: 0 found, 1 not found, 2 wrong use or failed input or output.";

const AFTER_HELP: &str = "\
Exit status:
  0  found
  1  not found
  2  wrong use, or input or output failed

Environment:
  LC_ALL, LC_MESSAGES, LANG  the language of the texts, unless --lang says otherwise
  NO_COLOR                   no colour, also on a terminal

Examples:
  winsock explain 10054
  winsock explain '[WinError 10013]' 0x80072746
  winsock search 'the remote host closed it by force'
  winsock list --function connect
  winsock convert ECONNRESET --to winsock";

#[derive(ClapArgs)]
pub(crate) struct Global {
    /// Print JSON instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// Language of the texts: en, fr, zh-TW, ko, or a LANGID or LCID of Windows; several, separated by commas,
    /// stand side by side in explain
    #[arg(long, global = true, value_name = "LANGUAGE", value_hint = ValueHint::Other)]
    pub(crate) lang: Option<String>,

    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    pub(crate) color: ColorChoice,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Explain codes: meaning, causes, remedies, and the same code in other systems
    Explain(Explain),
    /// Find codes from words, a message or a line of a log, in any language
    Search(Search),
    /// Add the meaning to each code in a log
    Annotate(Annotate),
    /// Count the codes in logs, by time and origin, and name likely causes
    Scan(Scan),
    /// List codes, or what a function can raise and when
    List(List),
    /// Convert a code to the other code spaces
    Convert(Convert),
    /// Write the whole catalogue, in all languages, for other programs
    Export(Export),
    /// List, dump or compare the message tables of a PE file, such as kernel32.dll.mui
    Messages(Messages),
    /// Raise a code for real: run the smallest situation in which Winsock gives it, and show each call
    #[cfg(target_os = "linux")]
    Reproduce(Reproduce),
    /// Print a completion script for a shell
    Completions(Completions),
    /// Print a man page
    Man(Man),
}

#[derive(ClapArgs)]
#[command(after_long_help = EXPLAIN_HELP)]
pub(crate) struct Explain {
    /// A number or name in any spelling, or a piece of what a program printed
    #[arg(required = true, value_name = "CODE", value_hint = ValueHint::Other, allow_negative_numbers = true)]
    pub(crate) codes: Vec<String>,

    /// Title and message only
    #[arg(long, short)]
    pub(crate) short: bool,

    /// Also show what this PE file (such as kernel32.dll.mui) says of the code
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) messages: Option<PathBuf>,

    /// Also list each function that raises the code, with the condition
    #[arg(long, short)]
    pub(crate) functions: bool,
}

const EXPLAIN_HELP: &str = "\
Spellings that are understood:
  10054  0x2746  2746h  -2147014842  2147952454  0x80072746  0xC000020D
  WSAECONNRESET  wsaeconnreset  ECONNRESET  UV_ECONNRESET  EAI_AGAIN  HOST_NOT_FOUND  NXDOMAIN
  STATUS_CONNECTION_RESET  NT_STATUS_CONNECTION_RESET  WERR_DNS_ERROR_RCODE_NAME_ERROR
  '[WinError 10054]'  'SocketException (10054)'  'errno: 104'
  'Os { code: 104, kind: ConnectionReset }'

A number that has several meanings is explained in the likeliest; the others are listed after it.";

#[derive(ClapArgs)]
pub(crate) struct Search {
    /// Words, a whole message, or a line of a log; in English, French, Traditional Chinese or Korean
    #[arg(required = true, value_name = "TEXT", value_hint = ValueHint::Other)]
    pub(crate) text: Vec<String>,

    /// The most codes to show
    #[arg(long, short = 'n', value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) limit: u16,
}

#[derive(ClapArgs)]
#[command(after_long_help = ANNOTATE_HELP)]
pub(crate) struct Annotate {
    /// Files, or folders with files; without any, or as -, standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) files: Vec<PathBuf>,

    /// Where the meaning stands
    #[arg(long, value_enum, default_value_t = StyleArg::Inline)]
    pub(crate) style: StyleArg,

    /// Print only lines that have a code
    #[arg(long, short)]
    pub(crate) only: bool,

    /// Also say why it was taken for a code, and what else the number could be
    #[arg(long)]
    pub(crate) why: bool,

    /// Take every number in the ranges of Winsock and DNS, also ports and counts
    #[arg(long)]
    pub(crate) loose: bool,

    /// Also find messages without a number, in any of the languages
    #[arg(long)]
    pub(crate) text: bool,

    /// Go on when the end of the file is reached, and wait for more
    #[arg(long, short)]
    pub(crate) follow: bool,

    /// The encoding of the input, if it should not be found out: utf-16le, windows-1252, big5, cp949, gbk …
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Other)]
    pub(crate) encoding: Option<String>,

    /// In folders, also read hidden files and those that .gitignore and .ignore leave out
    #[arg(long)]
    pub(crate) no_ignore: bool,

    /// How many threads; as many as there are processors, if not given
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) threads: Option<u16>,
}

const ANNOTATE_HELP: &str = "\
What is printed is the input, byte for byte, with the meanings added. A number counts as a code where the line \
says that it is one: 'recv failed: 10054', '(10061)' after a failure, sc-win32-status in the log of a web \
server. A port, a process or a number of bytes is left alone.

Compressed files (gzip, Zstandard, xz, bzip2) are unpacked. With --json one object is printed for each line \
that has a code.

Examples:
  winsock annotate app.log
  journalctl -f | winsock annotate --only
  winsock annotate --style note --lang fr logs/";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StyleArg {
    /// Directly behind each code
    Inline,
    /// At the end of the line
    Note,
}

#[derive(ClapArgs)]
#[command(after_long_help = SCAN_HELP)]
pub(crate) struct Scan {
    /// Files, or folders with files; without any, or as -, standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) files: Vec<PathBuf>,

    /// The files are partial results, which --partial wrote: join them
    #[arg(long, requires = "files", conflicts_with_all = ["loose", "text", "encoding", "time_zone", "threads"])]
    pub(crate) merge: bool,

    /// Write the counts into a file that --merge joins with others
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) partial: Option<PathBuf>,

    /// Write the report as one page for browsers
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) html: Option<PathBuf>,

    /// Write a row for each hour, code and origin as comma-separated values
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) csv: Option<PathBuf>,

    /// Write the same rows as Parquet
    #[cfg(feature = "parquet")]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) parquet: Option<PathBuf>,

    /// How many lines to show of each code
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=3))]
    pub(crate) examples: u8,

    /// The time zone of times that don't say theirs: a name such as Europe/Paris, or +02:00
    #[arg(long, value_name = "ZONE", default_value = "UTC", value_hint = ValueHint::Other)]
    pub(crate) time_zone: String,

    /// Take every number in the ranges of Winsock and DNS, also ports and counts
    #[arg(long)]
    pub(crate) loose: bool,

    /// Also find messages without a number, in any of the languages
    #[arg(long)]
    pub(crate) text: bool,

    /// The encoding of the input, if it should not be found out: utf-16le, windows-1252, big5, cp949, gbk …
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Other)]
    pub(crate) encoding: Option<String>,

    /// In folders, also read hidden files and those that .gitignore and .ignore leave out
    #[arg(long)]
    pub(crate) no_ignore: bool,

    /// How many threads; as many as there are processors, if not given
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) threads: Option<u16>,
}

const SCAN_HELP: &str = "\
Codes are recognised as by annotate. A line counts once for each code in it. Times are recognised
in the common forms and shown in UTC; a line without a time has that of the line before it. Machines
and programs are told apart where the line says them clearly: syslog, JSON, Windows events, web
server logs.

With - as a file, --html, --csv and --partial write to standard output instead of the report.

Examples:
  winsock scan app.log
  winsock scan --html report.html C:/inetpub/logs
  winsock scan --partial monday.json logs/monday; winsock scan --merge monday.json tuesday.json";

#[derive(ClapArgs)]
pub(crate) struct List {
    /// Only codes of this family
    #[arg(long, value_enum, action = ArgAction::Append)]
    pub(crate) family: Vec<FamilyArg>,

    /// Only codes that this function raises, each with its condition
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Other)]
    pub(crate) function: Option<String>,

    /// Only codes whose name, title, message or keywords contain this text
    #[arg(long, value_name = "TEXT", value_hint = ValueHint::Other)]
    pub(crate) text: Option<String>,

    /// Also the short entries: Win32 codes beside the reference, and bases of ranges
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(ClapArgs)]
pub(crate) struct Convert {
    /// A number or name in any spelling
    #[arg(value_name = "CODE", value_hint = ValueHint::Other, allow_negative_numbers = true)]
    pub(crate) code: String,

    /// Read the code as one of this space
    #[arg(long, value_enum, value_name = "SPACE")]
    pub(crate) from: Option<SpaceArg>,

    /// Print only the codes of this space, one a line: number, then name
    #[arg(long, value_enum, value_name = "SPACE")]
    pub(crate) to: Option<SpaceArg>,
}

#[derive(ClapArgs)]
pub(crate) struct Export {
    /// The format
    #[arg(long, value_enum)]
    pub(crate) format: ExportFormat,

    /// Write into this file instead of standard output
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// One array of objects
    Json,
    /// One object a line
    Ndjson,
    /// Comma-separated values with a header, one row for each code and language
    Csv,
    /// A table, and the explanation pages
    Markdown,
    /// A database with the tables codes and texts; needs --output
    #[cfg(feature = "sqlite")]
    Sqlite,
    /// One row for each code and language, columnar; needs --output
    #[cfg(feature = "parquet")]
    Parquet,
}

#[derive(ClapArgs)]
pub(crate) struct Messages {
    /// A Windows program, library or .mui file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,

    /// Print every message, one a line: language, number, text
    #[arg(long)]
    pub(crate) dump: bool,

    /// Print only the messages with this number; may be given several times
    #[arg(long, value_name = "N", action = ArgAction::Append, value_parser = number)]
    pub(crate) id: Vec<u32>,

    /// Print what another file says differently
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["dump", "id"])]
    pub(crate) compare: Option<PathBuf>,
}

#[cfg(target_os = "linux")]
#[derive(ClapArgs)]
#[command(after_long_help = REPRODUCE_HELP, group(ArgGroup::new("what").required(true)))]
pub(crate) struct Reproduce {
    /// A number or name in any spelling
    #[arg(value_name = "CODE", value_hint = ValueHint::Other, group = "what", allow_negative_numbers = true)]
    pub(crate) code: Option<String>,

    /// Run every scenario, several at a time, and print a table of all codes: alive, or why not
    #[arg(long, group = "what", conflicts_with_all = ["source", "play"])]
    pub(crate) all: bool,

    /// Print the scenario instead of running it
    #[arg(long)]
    pub(crate) source: bool,

    /// Play the scenario in this process; the command starts itself with it
    #[arg(long, hide = true)]
    pub(crate) play: bool,
}

#[cfg(target_os = "linux")]
const REPRODUCE_HELP: &str = "\
The calls go through OpenWinsock, the implementation of Windows Sockets that this command brings along; nothing
is simulated. What needs more than the loopback interface makes a network of its own, in namespaces that vanish
with it; nothing outside is reached or changed. Where the machine forbids namespaces, the scenario says so.

Words in the table:
  alive                the scenario raised the code
  alive on Linux only  the same, by a means that Windows lacks
  needs                the machine forbids what the scenario needs
  failed               the scenario did not raise the code
  not yet              there is no scenario; the reason says why

Exit status with --all: 0 if no scenario failed, 1 if one did.";

#[derive(ClapArgs)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}

#[derive(ClapArgs)]
pub(crate) struct Man {
    /// The command whose page to print; without it, the page of winsock itself
    #[arg(value_name = "COMMAND", value_hint = ValueHint::Other)]
    pub(crate) command: Option<String>,

    /// Write all pages into this folder instead
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with = "command")]
    pub(crate) dir: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FamilyArg {
    /// Winsock's own codes
    Winsock,
    /// Quality of service
    Qos,
    /// DNS client, server and management
    Dns,
    /// Win32 codes beside the reference
    Win32,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SpaceArg {
    /// What WSAGetLastError returns
    Winsock,
    /// What GetLastError returns; on a completion port where that differs
    Win32,
    /// COM results
    Hresult,
    /// Statuses of the NT kernel
    Ntstatus,
    /// errno, numbered by system
    Errno,
    /// Results of getaddrinfo on Unix
    Eai,
    /// h_errno of gethostbyname
    #[value(name = "h_errno")]
    HErrno,
    /// DNS statuses
    Dns,
    /// DNS response codes
    Rcode,
    /// Kinds of Rust's io::Error
    #[value(name = "io")]
    IoErrorKind,
}

/// A number, decimal or hexadecimal.
fn number(text: &str) -> Result<u32, std::num::ParseIntError> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => text.parse(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }
}
