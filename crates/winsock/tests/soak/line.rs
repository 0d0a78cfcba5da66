//! A connection: two ends.

use std::path::Path;
use std::sync::Arc;

use crate::crew::EACH;
use crate::end::{End, Way};
use crate::make;
use crate::random::Random;

pub(crate) struct Line([Arc<End>; 2]);

impl Line {
    /// A connection whose ends have not begun yet.
    pub(crate) fn new(number: usize, folder: &Path, random: &mut Random) -> Arc<Self> {
        let (near, far) = make::any(folder, random);
        let mut end = |socket, key| {
            let way = match random.below(4) {
                0 => Way::Events(random.below(EACH)),
                1 => Way::Routines(random.below(EACH)),
                _ => Way::Port(random.rarely(3)),
            };
            End::new(socket, way, key, random)
        };
        Arc::new(Self([end(near, 2 * number), end(far, 2 * number + 1)]))
    }

    pub(crate) fn ends(&self) -> [&Arc<End>; 2] {
        let [near, far] = &self.0;
        [near, far]
    }

    pub(crate) fn is_over(&self) -> bool {
        self.0.iter().all(|end| end.is_over())
    }

    /// What was received is what was sent: all of it if the end was seen, else its beginning. Gives how many of the
    /// two streams came whole.
    pub(crate) fn check(&self) -> Result<u64, String> {
        let [near, far] = &self.0;
        Ok(stream(near, far)? + stream(far, near)?)
    }

    /// Each operation was told of once, and nobody has written to its structure since.
    pub(crate) fn check_operations(&self) -> Result<(), String> {
        for end in &self.0 {
            let state = end.state();
            let wrong = state.sends.iter().chain(&state.receives).find(|op| !op.is_sealed());
            wrong.map_or(Ok(()), |op| Err(op.to_string()))?;
        }
        Ok(())
    }

    /// Lets go of what its operations need.
    pub(crate) fn forget(&self) {
        for end in &self.0 {
            let mut state = end.state();
            (state.sends, state.receives) = (Vec::new(), Vec::new());
        }
    }
}

fn stream(from: &Arc<End>, to: &Arc<End>) -> Result<u64, String> {
    let sent = from.state().sent(from.seed);
    let mut state = to.state();
    let received = std::mem::take(&mut state.received);
    let wrong = |what: &str| {
        let same = sent.iter().zip(&received).take_while(|(a, b)| a == b).count();
        let (sent, received) = (sent.len(), received.len());
        Err(format!(
            "{what}: {from} sent {sent} bytes, {to} received {received}; the first {same} are the same"
        ))
    };
    if !sent.starts_with(&received) {
        return wrong("other bytes");
    }
    if let Err(what) = state.is_consistent() {
        return wrong(&what);
    }
    let whole = state.saw_end && !state.has_failed();
    if whole && sent.len() != received.len() {
        return wrong("bytes are lost");
    }
    Ok(whole.into())
}
