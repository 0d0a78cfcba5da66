//! Every piece of the sandbox, shown by the effect that it has on calls of the system.

#[cfg(target_os = "linux")]
mod child;
#[cfg(target_os = "linux")]
mod icmp;
#[cfg(target_os = "linux")]
mod limits;
#[cfg(target_os = "linux")]
mod link;
#[cfg(target_os = "linux")]
mod names;
#[cfg(target_os = "linux")]
mod silence;
#[cfg(target_os = "linux")]
mod sys;
#[cfg(target_os = "linux")]
mod world;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    if let Some(code) = child::as_helper() {
        return code;
    }
    let cases =
        [child::CASES, world::CASES, link::CASES, names::CASES, limits::CASES, silence::CASES, icmp::CASES]
            .concat();
    openwinsock_sandbox::cases::Suite::new(&cases).also_as_ordinary_user().main()
}

#[cfg(not(target_os = "linux"))]
fn main() {}
