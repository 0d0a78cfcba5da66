//! Overlapped I/O: operations that go on when their call has returned.
//!
//! | file | what |
//! |---|---|
//! | `op` | an operation: what is to be done, and how the program learns of the end |
//! | `request`, `submit` | its start: done at once, or waiting |
//! | `queue`, `io` | where it waits: a queue per socket and direction |
//! | `perform` | trying it |
//! | `accept`, `connect`, `disconnect`, `transmit` | the operations that Microsoft added to Winsock |
//! | `complete`, `overlapped` | telling the program of its end |
//! | `cancel` | ending it before it is done |
//! | `result` | asking for its result |
//! | `driver`, `home`, `standby` | who learns from the kernel that a socket is ready: threads that wait, or the standby thread |
//! | `batch` | the system calls of several sockets in one |
//! | `fork` | what a fork does |
//!
//! The engine speaks NTSTATUS. Results are translated when they are asked for, with one table for Winsock and one for Win32.
//! `docs/engine.md` has the diagram of states.

mod accept;
mod apart;
mod batch;
mod cancel;
mod complete;
mod connect;
mod disconnect;
mod driver;
pub(crate) mod fork;
mod home;
mod io;
mod modes;
mod op;
mod overlapped;
mod perform;
mod queue;
mod request;
mod result;
mod standby;
mod submit;
mod transmit;

pub use accept::{Places, accept};
pub use apart::Target;
pub use batch::{IoEngine, io_engine};
pub use cancel::{cancel_io, cancel_own_io};
pub use complete::{end_of_file_operation, flags_of};
pub use connect::connect;
pub use disconnect::{disconnect, disconnect_now};
pub(crate) use driver::Driver;
pub(crate) use home::to_attend;
pub use io::Direction;
pub(crate) use io::{Engine, Watcher};
pub use modes::{known_modes, set_modes};
pub use op::{
    From, Into, Job, Message, More, Notice, Op, Progress, Receiving, Report, Routine, Sending, Work,
};
pub use overlapped::Overlapped;
pub use perform::code_of;
pub use request::{receive, send};
pub use result::{Outcome, result};
pub(crate) use standby::left as standby_has_to_know;
pub(crate) use submit::close;
pub use submit::{Begun, Started, begin_at_once, start};
pub use transmit::{Contents, End, MOST_BYTES, Piece, Shipment, contents, transmit, transmit_now};
