//! A Winsock program as one writes it on Windows: a server that says the time, and a client that asks for it.
//!
//! `cargo run -p openwinsock --example daytime`

use openwinsock::Win32::Networking::WinSock::*; // on Windows: windows_sys::Win32::…

fn main() {
    // SAFETY: every pointer is to a local structure of the length that is given with it.
    unsafe {
        let mut data: WSADATA = std::mem::zeroed();
        assert_eq!(WSAStartup(0x0202, &raw mut data), 0);

        let mut address: SOCKADDR_IN = std::mem::zeroed();
        address.sin_family = AF_INET;
        address.sin_addr.S_un.S_addr = htonl(INADDR_LOOPBACK);
        let (name, mut len) = ((&raw mut address).cast::<SOCKADDR>(), size_of::<SOCKADDR_IN>() as i32);

        let listener = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        assert_eq!(bind(listener, name, len), 0);
        assert_eq!(listen(listener, 5), 0);
        assert_eq!(getsockname(listener, name, &raw mut len), 0);
        let server = std::thread::spawn(move || {
            let s = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
            let time = format!("{:?}", std::time::SystemTime::now());
            send(s, time.as_ptr(), time.len() as i32, 0);
            closesocket(s)
        });

        let s = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        assert_eq!(connect(s, name, len), 0);
        let mut text = [0; 128];
        let received = recv(s, text.as_mut_ptr(), text.len() as i32, 0);
        println!("the server says {}", String::from_utf8_lossy(&text[..received as usize]));
        assert_eq!(server.join().unwrap(), 0);

        closesocket(listener);
        let refused = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        if connect(refused, name, len) == SOCKET_ERROR {
            println!("now connect fails with {}", WSAGetLastError());
        }
        WSACleanup();
    }
}
