//! The counter of a completion port, behind which the packets lie: who gets one, who waits how, and who is woken.
//!
//! Pure bookkeeping under the port's lock. Threads that wait are of two kinds:
//!
//! * *attendants* wait in the kernel for the port's sockets, do their I/O, and come back with packets;
//! * *parked* threads only sleep: as many threads as the port allows are at work.
//!
//! A thread is *at work* from the moment in which it gets a packet until it comes for the next one, waits in one of our own waits, or ends.
//!
//! # No packet is forgotten
//!
//! Whoever puts a packet in wakes a thread if one waits and may work. One wake-up at a time is under way to the attendants
//! (`ringing`): whoever comes because of it and leaves packets behind that others could take wakes the next. So does
//! whoever takes a packet.

use std::collections::VecDeque;

/// What has to be done about somebody who waits, after the lock is given back.
#[derive(Debug, PartialEq, Eq)]
#[must_use]
pub(super) enum Wake<P> {
    Nobody,
    /// Ring for the attendants.
    Attendant,
    /// Wake that one.
    Parked(P),
    /// The standby thread has to know that packets lie here though threads wait for them.
    Standby,
}

/// What a thread gets that comes for a packet.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn<T> {
    /// A packet. The thread is at work.
    Packet(T),
    /// There is none: it may attend.
    Attend,
    /// Enough threads are at work: it has to park.
    Park,
    /// The port is closed.
    Closed,
}

/// See the module. `T` is a packet, `P` a parked thread.
#[derive(Debug)]
pub(super) struct Desk<T, P> {
    packets: VecDeque<T>,
    /// How many threads may be at work.
    limit: u32,
    /// How many more may, because as many of those at work seem to be stuck.
    extra: u32,
    /// Grows with `extra`. A thread at work that got its packet before may be one of the stuck ones.
    age: u32,
    at_work: u32,
    /// Threads in the kernel, or on the way there or back.
    attendants: u32,
    /// The last one parked is the first to go on.
    parked: Vec<P>,
    /// Somebody has rung for the attendants, and none has come yet.
    ringing: bool,
    closed: bool,
    /// How many packets were ever taken.
    taken: u64,
}

impl<T, P> Desk<T, P> {
    pub(super) fn new(limit: u32) -> Self {
        Self {
            packets: VecDeque::new(),
            limit,
            extra: 0,
            age: 0,
            at_work: 0,
            attendants: 0,
            parked: Vec::new(),
            ringing: false,
            closed: false,
            taken: 0,
        }
    }

    /// Puts a packet in. `by_attendant` says whether the thread is one, with its I/O, and comes to the desk next.
    #[inline]
    pub(super) fn put(&mut self, packet: T, by_attendant: impl FnOnce() -> bool) -> Wake<P> {
        if self.closed {
            // Nobody can come for it.
            return Wake::Nobody;
        }
        self.packets.push_back(packet);
        if self.attendants == 0 && self.parked.is_empty() {
            return Wake::Nobody;
        }
        let coming = u32::from(self.attendants > 0 && by_attendant());
        if !self.may_work(0) {
            return Wake::Standby;
        }
        if self.packets.len() > coming as usize && self.may_work(coming) {
            self.wake_one(coming)
        } else {
            Wake::Nobody
        }
    }

    /// True if one more thread may work beside so many who are coming.
    fn may_work(&self, coming: u32) -> bool {
        self.at_work + coming < self.limit.saturating_add(self.extra)
    }

    /// `coming` attendants need not be woken.
    fn wake_one(&mut self, coming: u32) -> Wake<P> {
        if self.attendants > coming {
            if std::mem::replace(&mut self.ringing, true) { Wake::Nobody } else { Wake::Attendant }
        } else {
            self.parked.pop().map_or(Wake::Nobody, Wake::Parked)
        }
    }

    /// A packet for a thread that comes, if nobody has to be woken about it. It is counted neither as at work nor as an
    /// attendant; if it gets one, it is at work.
    #[inline]
    pub(super) fn take_quietly(&mut self) -> Option<T> {
        let alone = self.attendants == 0 && self.parked.is_empty();
        if !alone || self.closed || !self.may_work(0) {
            return None;
        }
        let packet = self.packets.pop_front()?;
        self.taken += 1;
        self.at_work += 1;
        Some(packet)
    }

    /// A thread comes for a packet. It is counted neither as at work nor as an attendant.
    pub(super) fn ask(&mut self) -> (Turn<T>, Wake<P>) {
        if self.closed {
            return (Turn::Closed, self.wake_next_of_closed());
        }
        if !self.may_work(0) {
            let wake = if self.packets.is_empty() { Wake::Nobody } else { Wake::Standby };
            return (Turn::Park, wake);
        }
        let Some(packet) = self.packets.pop_front() else {
            return (Turn::Attend, Wake::Nobody);
        };
        self.taken += 1;
        self.at_work += 1;
        (Turn::Packet(packet), self.hand_over())
    }

    /// More packets for a thread that just got one.
    pub(super) fn ask_for_more(&mut self) -> Option<T> {
        let packet = self.packets.pop_front();
        self.taken += u64::from(packet.is_some());
        packet
    }

    fn wake_next_of_closed(&mut self) -> Wake<P> {
        if self.attendants > 0 { Wake::Attendant } else { Wake::Nobody }
    }

    /// Wakes somebody for the packets that are left, if somebody may take them.
    fn hand_over(&mut self) -> Wake<P> {
        if !self.packets.is_empty() && self.may_work(0) { self.wake_one(0) } else { Wake::Nobody }
    }

    /// The thread becomes an attendant.
    pub(super) fn attend(&mut self) {
        self.attendants += 1;
    }

    /// The attendant comes back; `rung` if the bell was what it heard.
    pub(super) fn come_back(&mut self, rung: bool) {
        self.attendants -= 1;
        if rung {
            self.ringing = false;
        }
    }

    /// The thread parks.
    pub(super) fn park(&mut self, thread: P) {
        self.parked.push(thread);
    }

    /// Parked threads that are meant get up by themselves.
    pub(super) fn get_up(&mut self, meant: impl Fn(&P) -> bool) {
        self.parked.retain(|thread| !meant(thread));
    }

    /// A thread at work comes back for the next packet. `since` is what [`Self::age`] was when it got the last one.
    pub(super) fn come_again(&mut self, since: u32) {
        self.at_work -= 1;
        if since != self.age {
            // It may be one of those that seemed to be stuck.
            self.extra = self.extra.saturating_sub(1);
        }
    }

    /// See [`Self::come_again`].
    pub(super) fn age(&self) -> u32 {
        self.age
    }

    /// A thread at work ends, goes to another port, or waits in one of our own waits: another one may take its place.
    pub(super) fn pause(&mut self, since: u32) -> Wake<P> {
        self.come_again(since);
        self.stand_in()
    }

    fn stand_in(&mut self) -> Wake<P> {
        if !self.may_work(0) {
            return Wake::Nobody;
        }
        // Even without packets: somebody should attend.
        if !self.packets.is_empty() || self.attendants == 0 { self.wake_one(0) } else { Wake::Nobody }
    }

    /// It goes on.
    pub(super) fn resume(&mut self) {
        self.at_work += 1;
    }

    /// Somebody who does not wait here heard the bell.
    pub(super) fn bell_was_taken(&mut self) -> Wake<P> {
        self.ringing = false;
        if self.closed { self.wake_next_of_closed() } else { self.hand_over() }
    }

    /// True if packets lie there for threads that wait and may not work.
    pub(super) fn is_stuck(&self) -> bool {
        !self.closed
            && !self.packets.is_empty()
            && !self.may_work(0)
            && (self.attendants > 0 || !self.parked.is_empty())
    }

    /// Lets one more thread work, until one of those that are at work now comes back; unless a packet was taken since so many
    /// had been.
    pub(super) fn relieve(&mut self, taken: u64) -> Wake<P> {
        if self.taken != taken || !self.is_stuck() {
            return Wake::Nobody;
        }
        self.extra += 1;
        self.age = self.age.wrapping_add(1);
        self.hand_over()
    }

    /// How many threads may be at work.
    pub(super) fn limit(&self) -> u32 {
        self.limit
    }

    /// How many packets were ever taken.
    pub(super) fn taken(&self) -> u64 {
        self.taken
    }

    /// Closes the port. Gives who has to be woken, beside one attendant, who wakes the next.
    pub(super) fn close(&mut self) -> (Vec<P>, Wake<P>) {
        self.closed = true;
        self.packets = VecDeque::new();
        (std::mem::take(&mut self.parked), self.wake_next_of_closed())
    }
}

/// No packet is forgotten, under every interleaving:
/// `RUSTFLAGS="--cfg loom" cargo test -p openwinsock-runtime --lib models --release`
///
/// Loom finds threads that wait for ever.
#[cfg(all(test, loom))]
mod models {
    use loom::sync::{Arc, Condvar, Mutex};
    use loom::thread;

    use super::{Desk, Turn, Wake};

    /// Something to sleep on: a signal that comes early is kept, and several are one, as those of the kernel's are.
    struct Signal(Mutex<bool>, Condvar);

    impl Signal {
        fn new() -> Self {
            Self(Mutex::new(false), Condvar::new())
        }

        fn give(&self) {
            *self.0.lock().unwrap() = true;
            self.1.notify_one();
        }

        fn wait(&self) {
            let mut given = self.0.lock().unwrap();
            while !*given {
                given = self.1.wait(given).unwrap();
            }
            *given = false;
        }
    }

    struct Model {
        desk: Mutex<Desk<u32, usize>>,
        bell: Signal,
        parked: [Signal; 2],
    }

    impl Model {
        fn new(limit: u32) -> Arc<Self> {
            let parked = [Signal::new(), Signal::new()];
            Arc::new(Self { desk: Mutex::new(Desk::new(limit)), bell: Signal::new(), parked })
        }

        fn wake(&self, wake: Wake<usize>) {
            match wake {
                // The standby thread is for threads that are stuck; here is none.
                Wake::Nobody | Wake::Standby => {}
                Wake::Attendant => self.bell.give(),
                Wake::Parked(thread) => self.parked[thread].give(),
            }
        }

        fn post(&self, packet: u32) {
            let wake = self.desk.lock().unwrap().put(packet, || false);
            self.wake(wake);
        }

        /// What a thread does that comes for one packet, works, and ends.
        fn take(&self, thread: usize) -> Option<u32> {
            let mut desk = self.desk.lock().unwrap();
            let packet = loop {
                if let Some(packet) = desk.take_quietly() {
                    break packet;
                }
                let (turn, wake) = desk.ask();
                match turn {
                    Turn::Packet(packet) => {
                        drop(desk);
                        self.wake(wake);
                        desk = self.desk.lock().unwrap();
                        break packet;
                    }
                    Turn::Closed => {
                        drop(desk);
                        self.wake(wake);
                        return None;
                    }
                    Turn::Attend => {
                        desk.attend();
                        drop(desk);
                        self.bell.wait();
                        desk = self.desk.lock().unwrap();
                        desk.come_back(true);
                    }
                    Turn::Park => {
                        desk.park(thread);
                        drop(desk);
                        self.wake(wake);
                        self.parked[thread].wait();
                        desk = self.desk.lock().unwrap();
                        desk.get_up(|other| *other == thread);
                    }
                }
            };
            let since = desk.age();
            let wake = desk.pause(since);
            drop(desk);
            self.wake(wake);
            Some(packet)
        }
    }

    /// Plays all interleavings in which threads are interrupted so often where they need not be.
    fn check(model: impl Fn() + Sync + Send + 'static) {
        let mut builder = loom::model::Builder::new();
        builder.preemption_bound = Some(3);
        builder.check(model);
    }

    fn two_packets_reach_two_threads(limit: u32) {
        check(move || {
            let model = Model::new(limit);
            let (a, b) = (model.clone(), model.clone());
            let one = thread::spawn(move || a.take(0));
            let two = thread::spawn(move || b.take(1));
            model.post(1);
            model.post(2);
            let mut taken = [one.join().unwrap(), two.join().unwrap()];
            taken.sort_unstable();
            assert_eq!(taken, [Some(1), Some(2)]);
        });
    }

    #[test]
    fn two_packets_reach_two_threads_at_once() {
        two_packets_reach_two_threads(2);
    }

    #[test]
    fn two_packets_reach_two_threads_one_after_the_other() {
        two_packets_reach_two_threads(1);
    }

    #[test]
    fn all_leave_a_port_that_is_closed() {
        check(|| {
            let model = Model::new(1);
            let (a, b) = (model.clone(), model.clone());
            let one = thread::spawn(move || a.take(0));
            let two = thread::spawn(move || b.take(1));
            model.post(1);
            let (parked, wake) = model.desk.lock().unwrap().close();
            parked.into_iter().for_each(|thread| model.parked[thread].give());
            model.wake(wake);
            let taken = [one.join().unwrap(), two.join().unwrap()];
            assert!(taken.iter().flatten().count() <= 1);
        });
    }
}
