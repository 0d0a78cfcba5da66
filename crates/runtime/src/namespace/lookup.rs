//! A look-up: begun once, then asked for one result after the other.
//!
//! Providers are asked in their order, each when the results of the one before have been taken. What may take long runs
//! on a thread of its own, so that whoever ends the look-up meanwhile ends the waiting, too.

use std::collections::VecDeque;
use std::io::{PipeWriter, pipe};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::dns::{self, Plan};
use super::networks::Networks;
use super::query::{Found, Restrictions};
use super::{Provider, chosen, local};
use crate::error::Result;
use crate::sys::news::News;
use crate::sys::process::start_thread;

/// A look-up in progress.
#[derive(Debug)]
pub struct Lookup {
    flags: u32,
    /// How many providers take part.
    providers: usize,
    networks: Option<Arc<Networks>>,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    queries: VecDeque<Query>,
    found: VecDeque<Found>,
    /// The first of the results did not fit into what the program had for it.
    kept: bool,
    /// A provider is being asked.
    asking: bool,
    /// Something was found.
    any: bool,
    /// Why nothing was, and nobody was told yet.
    failure: Option<WsaError>,
    ended: bool,
    /// Ends the waiting for a change of networks when it is dropped.
    notice: Option<PipeWriter>,
}

/// A provider that is still to be asked.
#[derive(Debug)]
enum Query {
    /// It has answered already.
    Done(Vec<Found>),
    /// It may take long.
    Dns(Plan),
    /// It can be asked again and again.
    Networks(Arc<Networks>),
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn query(provider: &Provider, wanted: &Restrictions, flags: u32) -> Result<Query> {
    match provider.namespace {
        ws::NS_DNS => dns::plan(wanted, flags).map(Query::Dns),
        ws::NS_NLA => Networks::begin(wanted, flags).map(Arc::new).map(Query::Networks),
        _ => local::find(wanted, flags).map(Query::Done),
    }
}

/// Begins a look-up (`LUP_…` flags). Nobody is asked yet who might take long.
///
/// Source: the page on `WSALookupServiceBegin`.
///
/// # Errors
/// `WSAEINVAL` for a provider that does not exist, or if something is missing that the class asks for;
/// `WSASERVICE_NOT_FOUND` if no provider is in use for that, or none knows the class; `WSANO_DATA` for containers, which
/// there are none of, and for what is known, but not over the wanted protocol or with the wanted version.
pub fn begin(wanted: &Restrictions, flags: u32) -> Result<Lookup> {
    let (mut queries, mut failure) = (VecDeque::new(), WsaError::WSASERVICE_NOT_FOUND);
    for provider in chosen(wanted.namespace, wanted.provider)? {
        match query(provider, wanted, flags) {
            Ok(query) => queries.push_back(query),
            // That a provider knows nothing says less than what is wrong for another one.
            Err(code) if failure == WsaError::WSASERVICE_NOT_FOUND => failure = code,
            Err(_) => {}
        }
    }
    let networks = queries.iter().find_map(|query| match query {
        Query::Networks(networks) => Some(networks.clone()),
        _ => None,
    });
    let providers = queries.len();
    if providers == 0 {
        return Err(failure);
    }
    let shared =
        Arc::new(Shared { state: Mutex::new(State { queries, ..State::default() }), ..Shared::default() });
    Ok(Lookup { flags, providers, networks, shared })
}

impl Lookup {
    /// Gives the next result to `deliver`. One that it refuses (for lack of room) comes again, unless the next call has
    /// `LUP_FLUSHPREVIOUS`.
    ///
    /// What is returned is restricted by the flags of both calls. Flags that ask for nothing at all restrict nothing.
    ///
    /// Source: the page on `WSALookupServiceNext`.
    ///
    /// # Errors
    /// `WSA_E_NO_MORE` after the last result; if there was none at all, once the code of the first provider that failed;
    /// `WSA_E_CANCELLED` if the look-up was ended meanwhile; `WSA_NOT_ENOUGH_MEMORY` if there is no thread to ask with; and
    /// what `deliver` says.
    pub fn next(&self, flags: u32, deliver: impl FnOnce(&Found) -> Result<()>) -> Result<()> {
        let returned = match flags & ws::LUP_RETURN_ALL {
            0 => self.flags,
            some => self.flags & some,
        };
        let mut state = self.shared.state();
        if flags & ws::LUP_FLUSHPREVIOUS != 0 && std::mem::take(&mut state.kept) {
            state.found.pop_front();
        }
        let mut asked = false;
        loop {
            if state.ended {
                return Err(WsaError::WSA_E_CANCELLED);
            }
            if let Some(found) = state.found.front() {
                let result = deliver(&found.only(returned));
                state.kept = result.is_err();
                if result.is_ok() {
                    state.found.pop_front();
                    state.any = true;
                }
                return result;
            }
            if state.asking {
                state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            match state.queries.pop_front() {
                Some(Query::Done(found)) => state.found.extend(found),
                Some(Query::Networks(networks)) => {
                    // It stays the last one, to be asked again by later calls, but once in each.
                    let is_last = state.queries.is_empty();
                    if asked && is_last {
                        state.queries.push_back(Query::Networks(networks));
                        return Err(end(&mut state));
                    }
                    let result = networks.next();
                    asked = true;
                    state.queries.push_back(Query::Networks(networks));
                    match result {
                        Ok(found) if found.is_empty() && is_last => return Err(end(&mut state)),
                        Ok(found) => state.found.extend(found),
                        Err(code) => return Err(code),
                    }
                }
                Some(Query::Dns(plan)) => {
                    let server = (self.flags | flags) & ws::LUP_RES_SERVICE != 0;
                    state.asking = true;
                    drop(state);
                    self.ask(plan, server)?;
                    state = self.shared.state();
                }
                None => return Err(end(&mut state)),
            }
        }
    }

    /// Asks on a thread of its own.
    fn ask(&self, plan: Plan, server: bool) -> Result<()> {
        let (shared, aliases) = (self.shared.clone(), self.flags & ws::LUP_RETURN_ALIASES != 0);
        let started = start_thread("winsock-lookup", move || {
            let result = plan.run(server);
            let mut state = shared.state();
            state.asking = false;
            match result {
                Ok(found) => {
                    let wanted = |found: &Found| aliases || found.flags & ws::RESULT_IS_ALIAS == 0;
                    state.found.extend(found.into_iter().filter(wanted));
                }
                Err(code) => drop(state.failure.get_or_insert(code)),
            }
            drop(state);
            shared.changed.notify_all();
        });
        started.map_err(|_| {
            self.shared.state().asking = false;
            self.shared.changed.notify_all();
            WsaError::WSA_NOT_ENOUGH_MEMORY
        })
    }

    /// Ends it, and whatever waits for it.
    pub fn end(&self) {
        let mut state = self.shared.state();
        state.ended = true;
        state.notice = None;
        drop(state);
        self.shared.changed.notify_all();
    }

    fn watched(&self) -> Result<&Arc<Networks>> {
        match &self.networks {
            Some(_) if self.providers > 1 => Err(WsaError::WSAEINVAL),
            Some(networks) => Ok(networks),
            None => Err(WsaError::WSAEOPNOTSUPP),
        }
    }

    /// Whether what was found is no longer so.
    ///
    /// # Errors
    /// `WSAEOPNOTSUPP` if the provider does not notice; `WSAEINVAL` if there are several; what the system says.
    pub fn has_changed(&self) -> Result<bool> {
        self.watched()?.has_changed()
    }

    /// Calls `done` once, on a thread of ours, when what was found is no longer so, or with
    /// `WSA_OPERATION_ABORTED` when the look-up is ended.
    ///
    /// # Errors
    /// As [`Self::has_changed`]; `WSAEINVAL` also while another such request waits; `WSA_NOT_ENOUGH_MEMORY` if there is no
    /// thread for it.
    pub fn when_changed(&self, done: impl FnOnce(Result<()>) + Send + 'static) -> Result<()> {
        let networks = self.watched()?.clone();
        // What happens from here on is noticed.
        let news = News::subscribe()?;
        let (end, notice) = pipe().map_err(|_| WsaError::WSAENOBUFS)?;
        let mut state = self.shared.state();
        if state.ended || state.notice.is_some() {
            return Err(WsaError::WSAEINVAL);
        }
        state.notice = Some(notice);
        let shared = self.shared.clone();
        let started = start_thread("winsock-networks", move || {
            let result = match networks.wait(&news, &end) {
                Ok(true) => Ok(()),
                Ok(false) => Err(WsaError::WSA_OPERATION_ABORTED),
                Err(code) => Err(code),
            };
            // Whoever is told may ask again at once.
            shared.state().notice = None;
            done(result);
        });
        started.map_err(|_| {
            state.notice = None;
            WsaError::WSA_NOT_ENOUGH_MEMORY
        })
    }
}

impl Drop for Lookup {
    fn drop(&mut self) {
        self.end();
    }
}

/// What comes after the last result.
fn end(state: &mut State) -> WsaError {
    match state.failure.take() {
        Some(code) if !state.any => code,
        _ => WsaError::WSA_E_NO_MORE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::services::Transport;
    use crate::namespace::class::WellKnown;
    use std::time::Duration;

    fn host(name: &str) -> Restrictions {
        let class = WellKnown::Port(Transport::Tcp, 80).id();
        Restrictions { class, name: Some(name.into()), namespace: ws::NS_DNS, ..Restrictions::default() }
    }

    fn take(lookup: &Lookup, flags: u32) -> Result<Found> {
        let mut taken = None;
        lookup.next(flags, |found| {
            taken = Some(found.clone());
            Ok(())
        })?;
        Ok(taken.unwrap())
    }

    #[test]
    fn results_come_once_and_then_there_are_no_more() {
        let lookup = begin(&host("127.0.0.1"), ws::LUP_RETURN_ADDR | ws::LUP_RETURN_NAME).unwrap();
        let found = take(&lookup, ws::LUP_RETURN_ADDR | ws::LUP_RETURN_BLOB).unwrap();
        assert_eq!((found.name, found.blob, found.addresses.len()), (None, None, 1));
        for _ in 0..2 {
            assert_eq!(take(&lookup, 0), Err(WsaError::WSA_E_NO_MORE));
        }
    }

    #[test]
    fn what_did_not_fit_comes_again_unless_it_is_flushed() {
        let lookup = begin(&host("127.0.0.1"), ws::LUP_RETURN_ALL).unwrap();
        for _ in 0..2 {
            assert_eq!(lookup.next(0, |_| Err(WsaError::WSAEFAULT)), Err(WsaError::WSAEFAULT));
        }
        assert_eq!(take(&lookup, ws::LUP_FLUSHPREVIOUS), Err(WsaError::WSA_E_NO_MORE));
        let lookup = begin(&host("127.0.0.1"), ws::LUP_RETURN_ALL).unwrap();
        assert!(take(&lookup, ws::LUP_FLUSHPREVIOUS).is_ok(), "there is nothing to flush");
    }

    #[test]
    fn a_failure_is_told_once() {
        let mut wanted = host("127.0.0.1");
        wanted.protocols = vec![(ws::AF_INET6.into(), 0)];
        let lookup = begin(&wanted, ws::LUP_RETURN_ALL).unwrap();
        assert_eq!(take(&lookup, 0), Err(WsaError::WSAHOST_NOT_FOUND));
        assert_eq!(take(&lookup, 0), Err(WsaError::WSA_E_NO_MORE));
    }

    #[test]
    fn an_end_ends_the_waiting() {
        let lookup = begin(&host("127.0.0.1"), 0).unwrap();
        lookup.shared.state().asking = true;
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| take(&lookup, 0));
            std::thread::sleep(Duration::from_millis(20));
            lookup.end();
            assert_eq!(waiting.join().unwrap(), Err(WsaError::WSA_E_CANCELLED));
        });
    }

    #[test]
    fn a_notice_is_taken_back_with_the_look_up() {
        let class = crate::guid::Guid::from_windows(&ws::NLA_SERVICE_CLASS_GUID);
        let wanted = Restrictions { class, namespace: ws::NS_NLA, ..Restrictions::default() };
        let lookup = begin(&wanted, ws::LUP_RETURN_ALL).unwrap();
        let (tell, told) = std::sync::mpsc::channel();
        assert_eq!(lookup.when_changed(move |result| tell.send(result).unwrap()), Ok(()));
        assert_eq!(lookup.when_changed(|_| ()), Err(WsaError::WSAEINVAL), "one at a time");
        lookup.end();
        assert_eq!(told.recv_timeout(Duration::from_secs(10)), Ok(Err(WsaError::WSA_OPERATION_ABORTED)));
        let other = begin(&host("127.0.0.1"), 0).unwrap();
        assert_eq!(other.has_changed(), Err(WsaError::WSAEOPNOTSUPP));
    }
}
