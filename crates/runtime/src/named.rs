//! Objects with names, by which other parts of a program find them.
//!
//! Events, semaphores, mutexes and timers (and what other kinds there may be) share the names: one that stands for an event
//! stands for no mutex. A name lasts as long as its object has handles. Names live in two rooms, `Global\` and `Local\`, which is
//! meant if neither is said; on one machine with one session the difference is only the name.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Foundation::{
    ERROR_FILE_NOT_FOUND, ERROR_FILENAME_EXCED_RANGE, ERROR_INVALID_NAME, ERROR_PATH_NOT_FOUND,
};

use crate::error::{Result, win32};
use crate::handle::Handle;
use crate::object::{self, Grant, Kind, Object};

/// The name of an object, with its room.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Name(Arc<str>);

#[derive(Debug)]
struct Listed {
    object: Object,
    handles: usize,
}

static LIST: Mutex<Option<HashMap<Name, Listed>>> = Mutex::new(None);

fn list() -> MutexGuard<'static, Option<HashMap<Name, Listed>>> {
    LIST.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The most UTF-16 units of a name.
const LONGEST: usize = 32_767;

const GLOBAL: &str = "Global\\";
const LOCAL: &str = "Local\\";

impl Name {
    /// The name that a program says; none if it is empty, for that is an object without a name.
    ///
    /// # Errors
    /// `ERROR_PATH_NOT_FOUND` for a name with a backslash behind the room; `ERROR_INVALID_NAME` for a room without a name;
    /// `ERROR_FILENAME_EXCED_RANGE` for more than 32,767 characters. (The pages say 260, and Windows takes more.)
    pub fn new(text: &str) -> Result<Option<Self>> {
        if text.is_empty() {
            return Ok(None);
        }
        if text.encode_utf16().count() > LONGEST {
            return Err(win32(ERROR_FILENAME_EXCED_RANGE));
        }
        let (room, rest) = match (text.strip_prefix(GLOBAL), text.strip_prefix(LOCAL)) {
            (Some(rest), _) => (GLOBAL, rest),
            (_, Some(rest)) => (LOCAL, rest),
            _ => (LOCAL, text),
        };
        if rest.is_empty() {
            return Err(win32(ERROR_INVALID_NAME));
        }
        if rest.contains('\\') {
            return Err(win32(ERROR_PATH_NOT_FOUND));
        }
        Ok(Some(Self(format!("{room}{rest}").into())))
    }

    /// The name with its room.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// The object has one more handle. False if it has lost its name already.
    pub(crate) fn add_handle(&self) -> bool {
        let mut list = list();
        let listed = list.as_mut().and_then(|list| list.get_mut(self));
        listed.map(|listed| listed.handles += 1).is_some()
    }

    /// The object has one handle less. With the last one the name is gone.
    pub(crate) fn remove_handle(&self) {
        let mut list = list();
        let Some(names) = list.as_mut() else { return };
        let gone = names.get_mut(self).is_some_and(|listed| {
            listed.handles -= 1;
            listed.handles == 0
        });
        let object = if gone { names.remove(self) } else { None };
        drop(list);
        drop(object);
    }
}

/// An object by its name: the one that has it, or a new one. Says whether there was one.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if an object of another kind has the name; what `make` and [`object::publish`] raise.
pub fn create<T: Kind>(
    name: Option<Name>,
    grant: Grant,
    make: impl FnOnce() -> Result<Arc<T>>,
) -> Result<(Handle, bool)> {
    let Some(name) = name else {
        return Ok((object::publish_any(T::any(make()?), grant)?, false));
    };
    loop {
        if let Some(found) = open_listed::<T>(&name, &grant)? {
            return Ok((found, true));
        }
        let mut list = list();
        let names = list.get_or_insert_default();
        if names.contains_key(&name) {
            // Another thread was faster.
            continue;
        }
        let object = T::any(make()?);
        names.insert(name.clone(), Listed { object: object.clone(), handles: 1 });
        drop(list);
        let grant = Grant { name: Some(name.clone()), ..grant };
        let published = object::publish_any(object, grant);
        // Counted from above till here, so that the name was kept.
        name.remove_handle();
        return Ok((published?, false));
    }
}

/// One more handle of the object with a name.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND` if there is none; `WSA_INVALID_HANDLE` if it is of another kind, and for the empty name, which is the room's;
/// what [`object::publish`] raises.
pub fn open<T: Kind>(name: Option<Name>, grant: Grant) -> Result<Handle> {
    let name = name.ok_or(WsaError::WSA_INVALID_HANDLE)?;
    open_listed::<T>(&name, &grant)?.ok_or(win32(ERROR_FILE_NOT_FOUND))
}

fn open_listed<T: Kind>(name: &Name, grant: &Grant) -> Result<Option<Handle>> {
    let object = {
        let mut list = list();
        let Some(listed) = list.as_mut().and_then(|list| list.get_mut(name)) else { return Ok(None) };
        if T::of(&listed.object).is_none() {
            return Err(WsaError::WSA_INVALID_HANDLE);
        }
        // Keeps the name until the handle counts itself.
        listed.handles += 1;
        listed.object.clone()
    };
    let grant = Grant { name: Some(name.clone()), ..grant.clone() };
    let published = object::publish_any(object, grant);
    name.remove_handle();
    published.map(Some)
}

#[cfg(all(test, not(loom)))]
mod tests {
    use windows_sys::Win32::Foundation::{
        ERROR_ACCESS_DENIED, HANDLE_FLAG_INHERIT, HANDLE_FLAG_PROTECT_FROM_CLOSE,
    };

    use super::*;
    use crate::event::Event;
    use crate::semaphore::Semaphore;

    fn name(text: &str) -> Option<Name> {
        Name::new(text).unwrap()
    }

    fn create_event(text: &str) -> Result<(Handle, bool)> {
        create(name(text), Grant::ALL, || Ok(Arc::new(Event::new(true, false))))
    }

    #[test]
    fn a_name_finds_the_object_until_its_last_handle_is_closed() {
        let (first, existed) = create_event("last handle").unwrap();
        assert!(!existed);
        let (second, existed) = create_event("Local\\last handle").unwrap();
        assert!(existed && first != second);
        object::event(first).unwrap().set();
        assert!(object::event(second).unwrap().is_set());
        let third = open::<Event>(name("last handle"), Grant::ALL).unwrap();
        let fourth = object::duplicate(third, None, false).unwrap();
        for handle in [first, second, third] {
            object::close(handle).unwrap();
        }
        let (fifth, existed) = create_event("last handle").unwrap();
        assert!(existed, "a duplicate keeps the name");
        object::close(fourth).unwrap();
        object::close(fifth).unwrap();
        let gone = open::<Event>(name("last handle"), Grant::ALL);
        assert_eq!(gone, Err(win32(ERROR_FILE_NOT_FOUND)));
        let (new, existed) = create_event("last handle").unwrap();
        assert!(!existed && !object::event(new).unwrap().is_set());
        object::close(new).unwrap();
    }

    #[test]
    fn kinds_share_the_names_and_rooms_do_not() {
        let (event, _) = create_event("shared").unwrap();
        let make = || Semaphore::new(0, 1).map(Arc::new);
        let wrong = create(name("shared"), Grant::ALL, make);
        assert_eq!(wrong, Err(WsaError::WSA_INVALID_HANDLE));
        assert_eq!(open::<Semaphore>(name("shared"), Grant::ALL), Err(WsaError::WSA_INVALID_HANDLE));
        let (semaphore, existed) = create(name("Global\\shared"), Grant::ALL, make).unwrap();
        assert!(!existed);
        object::close(event).unwrap();
        object::close(semaphore).unwrap();
    }

    #[test]
    fn what_is_a_name() {
        assert_eq!(Name::new(""), Ok(None));
        assert_ne!(name("case"), name("Case"));
        for wrong in ["a\\b", "Global\\a\\b", "Other\\a", "\\"] {
            assert_eq!(Name::new(wrong), Err(win32(ERROR_PATH_NOT_FOUND)), "{wrong}");
        }
        assert_eq!(Name::new("Global\\"), Err(win32(ERROR_INVALID_NAME)));
        assert!(Name::new(&"a".repeat(LONGEST)).is_ok());
        assert_eq!(Name::new(&"a".repeat(LONGEST + 1)), Err(win32(ERROR_FILENAME_EXCED_RANGE)));
    }

    #[test]
    fn of_many_who_create_at_once_one_makes_it() {
        for round in 0..50 {
            let text = format!("race {round}");
            let barrier = std::sync::Barrier::new(4);
            let made: usize = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..4)
                    .map(|_| {
                        scope.spawn(|| {
                            barrier.wait();
                            let (handle, existed) = create_event(&text).unwrap();
                            barrier.wait();
                            object::close(handle).unwrap();
                            usize::from(!existed)
                        })
                    })
                    .collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).sum()
            });
            assert_eq!(made, 1);
            assert!(open::<Event>(name(&text), Grant::ALL).is_err());
        }
    }

    #[test]
    fn a_handle_gives_the_rights_that_were_asked_for() {
        let (all, _) = create_event("rights").unwrap();
        let some = open::<Event>(name("rights"), Grant::of(1)).unwrap();
        assert!(object::allowed::<Event>(some, 1).is_ok());
        assert_eq!(object::allowed::<Event>(some, 3).map(drop), Err(win32(ERROR_ACCESS_DENIED)));
        let same = object::duplicate(some, None, false).unwrap();
        assert!(object::allowed::<Event>(same, 2).is_err());
        for handle in [all, some, same] {
            object::close(handle).unwrap();
        }
    }

    #[test]
    fn flags_belong_to_the_handle() {
        let handle = object::publish(Arc::new(Event::new(true, false))).unwrap();
        let other = object::duplicate(handle, None, true).unwrap();
        assert_eq!((object::flags(handle), object::flags(other)), (Ok(0), Ok(HANDLE_FLAG_INHERIT)));
        object::set_flags(handle, HANDLE_FLAG_PROTECT_FROM_CLOSE, u32::MAX).unwrap();
        assert_eq!(object::close(handle), Err(WsaError::WSA_INVALID_HANDLE));
        object::set_flags(handle, HANDLE_FLAG_PROTECT_FROM_CLOSE, 0).unwrap();
        assert_eq!((object::close(handle), object::close(other)), (Ok(()), Ok(())));
    }
}
