// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::text::Text;

pub(crate) static LABELS: &[(&str, &str)] = &[
    ("also-called", "Also called"),
    ("also-means", "may also mean"),
    ("as-a-developer", "As a developer"),
    ("as-an-administrator", "As an administrator"),
    ("common-causes", "Common causes"),
    ("documented-in", "Documented in"),
    ("easily-confused-with", "Easily confused with"),
    ("header", "Header"),
    ("loses-meaning", "not exact"),
    ("name-only", "A Win32 code outside of Winsock and DNS; only its name is known here."),
    ("not-an-error", "A base of a range of codes, not an error."),
    ("not-explained", "No Winsock or DNS code corresponds to it."),
    ("on-completion-port", "on a completion port"),
    ("raised-by", "Raised by"),
    ("read-as", "read as"),
    ("related", "Related"),
    ("reproduce-linux-only", "The means exists on Linux only; Windows has the code, but not this way to it."),
    ("reproduce-more", "Causes and remedies:"),
    ("reproduce-shown", "Shown:"),
    ("returned-article", "what an article describes, not a function's page"),
    ("returned-by", "Returned by"),
    ("returned-function", "the functions below"),
    ("returned-internal", "a DNS server, inside or in its log"),
    ("returned-management", "the management of a DNS server"),
    ("returned-never", "nothing that is documented"),
    ("returned-provider", "a service provider, if it wants to"),
    ("returned-query", "DNS client functions, as a status that no page lists"),
    ("same-meaning", "Same meaning"),
    ("scan-causes", "Likely causes"),
    ("scan-check", "What to check"),
    ("scan-codes", "Codes"),
    ("scan-column", "one column:"),
    ("scan-files", "Files"),
    ("scan-likely", "likely"),
    ("scan-lines", "Lines with codes"),
    ("scan-more", "More"),
    ("scan-most", "most:"),
    ("scan-note-no-processes", "There are too many programs to keep them apart; they are counted by machine."),
    ("scan-note-no-times", "No line has a time that is recognised, so there are no timelines, and causes that rest on times are possible at most."),
    ("scan-note-others", "There are too many machines to keep all apart; some or all are counted together."),
    ("scan-note-timeless", "Some lines have no time and none before them; they are in the counts, but not in the timelines."),
    ("scan-note-zone", "Times that don't say their zone were taken as UTC, or as --time-zone said."),
    ("scan-origins", "Where"),
    ("scan-others", "others"),
    ("scan-period", "Period"),
    ("scan-possible", "possible"),
    ("scan-seen", "Seen"),
    ("scan-strong", "strong"),
    ("scan-table", "As a table"),
    ("scan-timeline", "Timeline"),
    ("scan-title", "Error codes in logs"),
    ("scan-unknown", "not told"),
    ("scan-why", "Why"),
    ("thousands", ","),
    ("twins", "The same elsewhere"),
    ("what-it-means", "What it means"),
    ("what-to-do", "What to do"),
    ("when-it-is-raised", "When it is raised"),
];

pub(crate) static TEXTS: &[Text] = &[
    Text { title: "Success", message: "The operation completed. This is not an error.", keywords: "", page: "" },
    Text { title: "Function not valid here", message: "The device or object cannot carry out this request.", keywords: "", page: "" },
    Text { title: "File not found", message: "No file or object of this name exists.", keywords: "", page: "" },
    Text { title: "Path not found", message: "A folder in the path does not exist.", keywords: "", page: "" },
    Text { title: "Too many open files", message: "The process has as many files open as it may have.", keywords: "", page: "" },
    Text { title: "Access denied", message: "The caller's account may not do this with the object.", keywords: "", page: "" },
    Text { title: "Invalid event or lookup handle", message: "The handle does not belong to an open event, lookup or request of this process; it was closed earlier, or never created.", keywords: "ERROR_INVALID_HANDLE\nbad handle\ndouble close\nhEvent\nWSAEVENT\nevent object handle invalid\nhandle already closed\nlookup handle not valid\nspecified handle is wrong\nstale event handle\nhandle never opened\nevent handle unusable\nnull handle passed", page: r#"# WSA_INVALID_HANDLE (6)

## What it means
The call was given a handle that does not name a live object of the kind it wants: an event, a name-service lookup, a notification or a running `GetAddrInfoEx` request. The object was never created, is already closed, or is of another kind.

A bad *socket* is not meant; that gives 10038. The number is the general Windows code `ERROR_INVALID_HANDLE`, so a log line with 6 may come from file, console or registry functions that have nothing to do with the network. Find out which call failed before anything else.

## When it is raised
- `WSASetEvent`, `WSAResetEvent`, `WSACloseEvent`: the argument is not an open event.
- `WSAWaitForMultipleEvents`: at least one entry of the array is not an event handle.
- `WSAGetOverlappedResult`: the `hEvent` field inside the overlapped structure is not an event.
- `WSALookupServiceNext`, `WSALookupServiceEnd`: the lookup was ended before, or never began.
- `WSANSPIoctl`: the handle did not come from `WSALookupServiceBegin`.
- `WSAProviderConfigChange`: the handle is not one that this function handed out.
- `GetAddrInfoExCancel`: the request has finished, timed out, or the handle is wrong.

## Common causes
1. The event was closed twice, or closed by one thread while another still waits on it or keeps it in its array.
2. The result of `WSACreateEvent` was not checked, and `WSA_INVALID_EVENT` went into the next call.
3. The `WSAOVERLAPPED` structure was not cleared, so `hEvent` holds what happened to be on the stack.
4. A closed handle's number was given to a new object. The old variable now names a file or a registry key.
5. A lookup loop went on after another thread had called `WSALookupServiceEnd`.
6. A race at `GetAddrInfoExCancel`: the answer arrived just before the cancellation. This one is harmless.
7. Outside Winsock: a service or a windowed program without a console that writes to standard output.

## What to do

### As a developer
- Give each event one owner. Close it once, then set the variable to `WSA_INVALID_EVENT`.
- Take an event out of the wait array first, wake the waiting thread, and close it last.
- Clear every overlapped structure with `memset` before its first use, or use `= {0}`.
- Treat 6 from `GetAddrInfoExCancel` as "too late, the result is already delivered".
- Run under a debugger: closing a dead handle then raises the exception 0xC0000008 at the guilty line. Application Verifier's "Handles" check does this for other calls too.

### As an administrator
The fault is in the program. You can gather what its maintainers need: the name of the function, and whether 6 appears only at shutdown.

On Windows:
```powershell
# stop at the first use of a bad handle (Application Verifier, from the Windows SDK; then start the program in a debugger)
appverif -enable Handles -for server.exe
appverif -disable * -for server.exe
# is it leaking handles as well?
Get-Process server | Select-Object Id, HandleCount, StartTime
```
On Linux the twin is `EBADF` on an eventfd, epoll or timer descriptor:
```sh
sudo strace -f -e trace=close,eventfd2,epoll_ctl,read,write -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd
```

## Easily confused with
- `WSAENOTSOCK` (10038): the same mistake with a socket handle.
- `WSAEBADF` (10009): a BSD relic that Winsock itself does not report.
- `WSA_INVALID_PARAMETER` (87): the handles are good, another argument is not, for instance the number of events.
- `WSAEINVAL` (10022): the object is the right one but in the wrong state.

## Related
- `WSA_IO_INCOMPLETE` (996): what `WSAGetOverlappedResult` gives when the handle is fine and the work is not done.
- `WSA_E_CANCELLED` (10111): what a name lookup reports when `GetAddrInfoExCancel` came in time.
- `WSA_NOT_ENOUGH_MEMORY` (8): why `WSACreateEvent` may have failed in the first place.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Out of memory in the process", message: "The program could not get the memory that this network call needs. Its heap, its address space or the commit limit is used up.", keywords: "ERROR_NOT_ENOUGH_MEMORY\nEAI_MEMORY\nleak\nallocation failed\nENOMEM\ninsufficient memory available\ncannot allocate memory\nmemory allocation failure\nran out of memory\nheap exhausted\nnot enough memory\nmemory shortage in lookup\nlow memory", page: r#"# WSA_NOT_ENOUGH_MEMORY (8)

## What it means
A Winsock function asked for ordinary memory and did not get it. Usually this is the process's own heap, not the network: the private memory of the program, its address space, or the commit limit of the whole machine is used up.

Network buffers are not meant. When those run out, or when no local port is free, the code is 10055. The number 8 equals `ERROR_NOT_ENOUGH_MEMORY`.

## When it is raised
- `getaddrinfo`, `GetAddrInfoW`, `getnameinfo`: as the *return value* (`EAI_MEMORY` is this number).
- `GetAddrInfoExW`, `SetAddrInfoExW`: the request or its result list could not be stored.
- `WSACreateEvent`, `WSAWaitForMultipleEvents`.
- `WSAStringToAddressW`.
- The name-service family: `WSALookupServiceBeginW`, `WSALookupServiceNextW`, `WSALookupServiceEnd`, `WSASetServiceW`, `WSAEnumNameSpaceProvidersW`, `WSAInstallServiceClassW` and their relatives.
- `WSAProviderConfigChange`.
- Setup functions that need room for a catalog entry: `WSCInstallProvider`, `WSCInstallNameSpace`, `WSCEnableNSProvider`, `WSCWriteProviderOrder` and others.

## Common causes
1. A leak in the program. Results of `getaddrinfo` that are never given to `freeaddrinfo` are a classic in long-running clients.
2. A 32-bit process has filled or fragmented its 2 GB of address space while the machine still has plenty free.
3. The machine reached its commit limit: memory plus page file are promised to others.
4. A job object, container or service limit caps the process.
5. A length was computed wrongly, often a negative number read as an unsigned one, so the request was absurdly large.

## What to do

### As a developer
- Pair `getaddrinfo` with `freeaddrinfo`, `GetAddrInfoExW` with `FreeAddrInfoExW`, and each lookup handle with `WSALookupServiceEnd`, also on error paths.
- Check the return value of `getaddrinfo` itself. A stale value of `WSAGetLastError` tells you nothing here.
- Do not retry in a tight loop. Drop caches or idle connections, then try once more after a pause.
- Record heap size and handle count with the error; an out-of-memory message alone cannot be traced.

### As an administrator
On Windows, see who holds the memory and whether the commit limit was hit:
```powershell
Get-Process | Sort-Object PrivateMemorySize64 -Descending | Select-Object -First 5 Name, Id, PrivateMemorySize64, HandleCount
Get-Counter '\Memory\Committed Bytes', '\Memory\Commit Limit'
# Windows notes the biggest consumers when commit runs low
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Microsoft-Windows-Resource-Exhaustion-Detector'} -MaxEvents 5
```
On Linux, where a limit of the process, its control group or strict overcommit makes allocations fail:
```sh
grep -E 'VmSize|VmRSS' /proc/PID/status; cat /proc/PID/limits
systemctl show SERVICE -p MemoryMax -p MemoryCurrent
grep -E 'CommitLimit|Committed_AS' /proc/meminfo; sysctl vm.overcommit_memory
journalctl -k | grep -i 'out of memory'
```
A restart buys time. When the number of bytes grows steadily with uptime, it is a leak and needs a fix.

## Easily confused with
- `WSAENOBUFS` (10055): kernel buffers or local ports are exhausted; the process may have gigabytes to spare.
- `WSAEMFILE` (10024): no socket descriptor left; memory does not matter.
- `WSAEFAULT` (10014): there was memory, but the buffer passed in was too small or not the caller's.
- `getaddrinfo` on macOS and the BSDs also returns 8, but there it means `EAI_NONAME` (no such host). On Linux `EAI_MEMORY` is -10.

## Related
- `WSA_INVALID_HANDLE` (6): the next error of a program that ignores a failed `WSACreateEvent`.
- `WSATRY_AGAIN` (11002): a temporary failure of the name server, not of memory.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Environment block not valid", message: "The environment given to the new process is malformed.", keywords: "", page: "" },
    Text { title: "Program format not valid", message: "The file is not a program that this system can load.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Data not valid", message: "The data has a wrong form or a wrong value.", keywords: "", page: "" },
    Text { title: "Out of memory", message: "Memory for the operation could not be allocated.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Device not ready", message: "The device is not ready to take requests.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Length not valid", message: "The length that the caller gave does not fit the request.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Device failed", message: "A device attached to the system does not work as it should.", keywords: "", page: "" },
    Text { title: "Sharing violation", message: "Another program holds the file open in a way that excludes this use.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "End of file", message: "Reading reached the end of the file.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Request not supported", message: "The object or driver does not support this request.", keywords: "", page: "" },
    Text { title: "Remote machine not listening", message: "The remote machine does not answer on the wanted address or has no room for the request.", keywords: "", page: "" },
    Text { title: "Address already on the network", message: "The name or address is in use already. Winsock shows the same event as WSAEADDRINUSE.", keywords: "", page: "" },
    Text { title: "Network path not found", message: "No route leads to the network path, or the server behind it does not answer.", keywords: "", page: "" },
    Text { title: "Network busy", message: "The network has no capacity for the request at the moment.", keywords: "", page: "" },
    Text { title: "Network resource gone", message: "The network resource or device is no longer there.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Unusable answer from the server", message: "The server sent an answer that the protocol does not allow.", keywords: "", page: "" },
    Text { title: "Unexpected network error", message: "The network failed in a way that has no code of its own.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Connection gone", message: "The connection was reset or closed by the other side. A completion port reports WSAECONNRESET under this number.", keywords: "", page: "" },
    Text { title: "Network access denied", message: "The network or the server refuses access to this caller.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Too many network names", message: "The adapter's table of names or addresses is full.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "No more connections accepted", message: "The server has as many connections as it takes; try again later.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Cannot create", message: "The file or folder could not be created.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Parameter refused by Windows", message: "Windows refused an argument of the call, for instance a wait for no event at all or for more than 64 events.", keywords: "ERROR_INVALID_PARAMETER\nthe parameter is incorrect\ncEvents\n64 handles\nbad argument\none or more parameters invalid\nincorrect parameter\nwrong argument value\nillegal parameter\ntoo many wait events\nargument rejected by Windows\nparameter out of range\nevent count wrong", page: r#"# WSA_INVALID_PARAMETER (87)

## What it means
An argument is outside what the function accepts, and the function is one of the few in Winsock that pass the question on to the Windows kernel or to a name-space provider. They answer with the Windows code `ERROR_INVALID_PARAMETER`; nearly all other Winsock functions say 10022 for the same sort of mistake.

Since 87 is one of the most frequent Windows codes of all, first make sure that a Winsock call failed and not a file, registry or adapter function beside it.

## When it is raised
- `WSAWaitForMultipleEvents`: the number of events is 0 or above `WSA_MAXIMUM_WAIT_EVENTS` (64).
- `WSAGetOverlappedResult`: one of its arguments is unacceptable.
- `WSAInstallServiceClassA`, `WSAInstallServiceClassW`: the name-space provider cannot supply the class information.
- `WSAGetServiceClassNameByClassIdA`, `WSAGetServiceClassNameByClassIdW`: the class identifier is not valid.

## Common causes
1. More than 64 events in one wait. It works in tests and fails at the 65th connection.
2. An empty wait: the last connection was closed, and the loop still waits on an array of 0 events.
3. The count and the array went out of step after an entry was removed.
4. A socket was tied to a completion port a second time. `CreateIoCompletionPort` refuses this with 87, and many programs log it as a socket error.
5. A structure of the wrong size or version was passed to a helper library, for example to the functions that list adapters.

## What to do

### As a developer
- With many sockets, use a completion port (`CreateIoCompletionPort`, `GetQueuedCompletionStatus`) instead of event arrays; there is no limit of 64.
- If events must stay, spread them over threads of at most 64 each, and test the count before the wait.
- For "wait for nothing", call `WaitForSingleObject` on a stop event or sleep, rather than an empty `WSAWaitForMultipleEvents`.
- Attach a socket to its completion port exactly once, directly after it was created or accepted.
- Log the name of the failing function and its arguments with the number.

### As an administrator
Ask when it appears. If it begins at a certain load, it is cause 1 and fewer connections per process help until the fix comes.

On Windows:
```powershell
# connections per process: is it near a multiple of 64?
Get-NetTCPConnection -State Established | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
```
Linux reports wrong arguments as `EINVAL` (22) and has no limit of 64 in `poll` or `epoll`; `strace` prints the call with its arguments:
```sh
sudo strace -f -e trace=poll,ppoll,epoll_wait,epoll_ctl -p PID 2>&1 | grep EINVAL
```

## Easily confused with
- `WSAEINVAL` (10022): Winsock's own word for a bad argument or a wrong socket state. Seeing 87 instead narrows the search to waits, overlapped results, service classes and plain Win32 calls.
- `WSA_INVALID_HANDLE` (6): the count is right, an entry of the array is not an event.
- `WSAEFAULT` (10014): the pointer or the buffer length is bad, not a value.

## Related
- `WSA_IO_INCOMPLETE` (996): a correct call of `WSAGetOverlappedResult`, made too early.
- `WSAEALREADY` (10037): the service class is registered already.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Pipe ended", message: "The other end of the pipe has been closed.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Disk full", message: "The disk has no room left for the data.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Call not implemented", message: "This system does not implement the function or the provider lacks it.", keywords: "", page: "" },
    Text { title: "Network operation timed out", message: "The other side did not answer in time. A completion port reports WSAETIMEDOUT under this number.", keywords: "", page: "" },
    Text { title: "Buffer too small for the result", message: "The buffer that the caller passed is too small; the needed size is usually returned with it.", keywords: "", page: "" },
    Text { title: "Name not valid", message: "The name has a wrong form; for DNS: it is empty, too long or has characters that no name may have.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Module not found", message: "A library, or one that it depends on, could not be found.", keywords: "", page: "" },
    Text { title: "Function not found in module", message: "The library has no function of this name.", keywords: "", page: "" },
    Text { title: "No child process to wait for", message: "There is no child process whose end could be waited for.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Resource in use", message: "The resource is in use at the moment.", keywords: "", page: "" },
    Text { title: "Object exists already", message: "An object or file of this name exists already.", keywords: "", page: "" },
    Text { title: "Not a program for this system", message: "The file is not a valid program or library for this processor and system.", keywords: "", page: "" },
    Text { title: "Environment variable not found", message: "The environment has no variable of this name.", keywords: "", page: "" },
    Text { title: "All pipe instances busy", message: "Every instance of the named pipe is serving another client.", keywords: "", page: "" },
    Text { title: "Pipe closing", message: "The pipe is being closed, or a non-blocking read found it empty.", keywords: "", page: "" },
    Text { title: "Nobody at the other end of the pipe", message: "No process holds the other end of the pipe.", keywords: "", page: "" },
    Text { title: "More data available", message: "The buffer took only a part; the rest is still there to be read.", keywords: "", page: "" },
    Text { title: "No work done", message: "The call succeeded in finding nothing to do; for FormatMessage: the message is empty.", keywords: "", page: "" },
    Text { title: "Wait timed out", message: "The wait ended because its time ran out, not because the object was signaled.", keywords: "", page: "" },
    Text { title: "No more items", message: "The enumeration has reached its end.", keywords: "", page: "" },
    Text { title: "Not a directory", message: "The name is that of something other than a directory.", keywords: "", page: "" },
    Text { title: "Semaphore over its maximum", message: "Releasing the semaphore would raise its count above the maximum.", keywords: "", page: "" },
    Text { title: "Message not found", message: "The message table holds no text under this number.", keywords: "", page: "" },
    Text { title: "No such device", message: "The request names a device that does not exist.", keywords: "", page: "" },
    Text { title: "Memory address not valid", message: "The address does not lie in memory that the call could use.", keywords: "", page: "" },
    Text { title: "Arithmetic overflow", message: "The result does not fit the type that has to hold it.", keywords: "", page: "" },
    Text { title: "Part of a message received", message: "The transport delivered a part of a message; more of it follows.", keywords: "", page: "" },
    Text { title: "Expedited data received", message: "The data received is expedited (out of band).", keywords: "", page: "" },
    Text { title: "Part of expedited data received", message: "The data received is a part of an expedited message; more of it follows.", keywords: "", page: "" },
    Text { title: "Waited object was closed", message: "The completion port was closed while a thread waited on it.", keywords: "", page: "" },
    Text { title: "Overlapped operation cancelled", message: "The pending operation was cancelled from within the program: its socket was closed, a cancellation was requested, or its thread ended.", keywords: "ERROR_OPERATION_ABORTED\nCancelIoEx\nthread exit\nI/O aborted\nECANCELED\napplication request\noverlapped operation aborted\npending I/O canceled\noperation canceled\nreceive aborted on close\nasync request aborted\nsocket closed during I/O\nissuing thread ended", page: r#"# WSA_OPERATION_ABORTED (995)

## What it means
An overlapped operation that was under way has been cancelled before it could finish. Nobody on the network caused it: something in this process (or the end of the process) took the operation back. It is a completion status, not a fault of the connection.

Some bytes may or may not have moved before the cancellation. After an aborted send on a stream the receiver's view is unknown, so the stream cannot be continued safely.

## When it is raised
As the result of an operation that was pending, given by `WSAGetOverlappedResult`, a completion routine, or `GetQueuedCompletionStatus`:
- `WSARecv`, `WSARecvFrom`, `WSARecvMsg`: the socket was closed while the receive waited.
- `WSASend`, `WSASendTo`, `WSASendMsg`, `TransmitFile`, `TransmitPackets`: the socket was closed, the `SIO_FLUSH` ioctl was issued, or the thread that had started the operation ended.
- `RIOReceive`: the socket was closed, at either end, or flushed.
- `closesocket`, `WSACleanup`: they cause it for everything outstanding on the socket, or in the process.
- `WSANSPIoctl`: the notification ended because of `WSALookupServiceEnd`.
- Overlapped `WSAIoctl` requests of many kinds, cancelled in the same ways.
- Any of these after `CancelIo` or `CancelIoEx`.

## Common causes
1. Orderly shutdown. The server closes a listening socket and each waiting `AcceptEx` returns 995; it closes a connection and the pending receive returns 995. Nothing is wrong.
2. A timeout written by the program: it waits, calls `CancelIoEx`, and reports the cancellation instead of "timed out".
3. A library with cancellation tokens or deadlines (.NET, Boost.Asio, Python's proactor event loop). Its user aborted the request, or left the web page.
4. The thread that started the operation has ended. A short-lived thread must not start long receives, unless the socket belongs to a completion port: since Windows Vista such operations survive the end of their thread.
5. Two owners of one socket. A clean-up path, a destructor or a finalizer closed it while another part still used it.
6. Outside Winsock: serial ports, USB devices, pipes and HTTP.sys report 995 when the device vanished or the request was dropped.

## What to do

### As a developer
- Keep a flag "we are closing". When it is set, swallow 995; when it is not, log it with a stack trace, because then you have found cause 4 or 5.
- Turn it into your own word: "cancelled" or "timed out", according to who asked for it.
- Wait for the completion of a cancelled operation before freeing its buffer and `WSAOVERLAPPED` structure. The system still writes to them until the completion is delivered.
- Expect the opposite race too: after `CancelIoEx` the operation may still finish with success.
- Start long receives from threads that live, or use a completion port.

### As an administrator
Compare the time with stops, deployments and time limits of the program.

On Windows:
```powershell
# service stops and crashes around the time
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddHours(-1)} | Select-Object TimeCreated, Id, Message
# record socket closes and aborts of the system for a minute
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
tracerpt sockettrace.etl -o sockettrace.xml -of XML
```
Linux has `ECANCELED` (125) for io_uring and POSIX asynchronous I/O; with plain sockets look for who closes the descriptor:
```sh
sudo strace -f -tt -e trace=close,shutdown,io_uring_enter,exit -p PID
journalctl -u SERVICE --since -1h
```

## Easily confused with
- `WSAEINTR` (10004): the *blocking* twin. A blocked `recv` whose socket is closed ends with 10004, a pending overlapped one with 995.
- `WSAECONNABORTED` (10053): the connection was given up by this machine's TCP or by filter software. With 995 the program itself withdrew one operation.
- `ERROR_NETNAME_DELETED` (64): the peer reset the connection, as a completion port shows it.
- `WSA_E_CANCELLED` (10111): a name query was cancelled, not socket I/O.
- `ERROR_SEM_TIMEOUT` (121): a time limit in the network path ran out. Some runtimes blur 995 with a timeout, as Rust's standard library does (`TimedOut`).

## Related
- `WSA_IO_PENDING` (997): how the operation began.
- `WSA_IO_INCOMPLETE` (996): it is still running, cancellation included.
- `WSAENOTSOCK` (10038): the next call with the closed handle.
"# },
    Text { title: "Overlapped operation not finished", message: "The result was asked for too early: the overlapped operation is still running.", keywords: "ERROR_IO_INCOMPLETE\nWSAGetOverlappedResult\nnot signaled\npolling\nfWait\noverlapped event not signaled state\nI/O event object unsignaled\noverlapped result not ready\noperation has not completed\nI/O still incomplete\nresult queried too early\noverlapped request unfinished\nnot yet signalled", page: r#"# WSA_IO_INCOMPLETE (996)

## What it means
"Not finished yet." The program asked for the result of an overlapped operation without waiting for it, and the operation is still running. The operation itself is healthy; only the question came too early. The number equals `ERROR_IO_INCOMPLETE`.

## When it is raised
- `WSAGetOverlappedResult`: called with `fWait` set to FALSE while the operation is outstanding.
- `GetOverlappedResult` on a socket or file behaves the same way.

No other Winsock function returns it.

## Common causes
1. Polling on purpose: the loop asks again and again until the answer changes. Then 996 is expected and must not be logged as an error.
2. The wait ended for another reason. `WSAWaitForMultipleEvents` returned because of a time limit, an alertable wake-up or a different event, and the program asked about the wrong operation.
3. One event object is shared by two overlapped operations. The first completion signals it, and the question about the second one comes back with 996.
4. An event was set by hand with `WSASetEvent` to wake a thread, and the thread took it for a completion.
5. The `WSAOVERLAPPED` structure in the question is not the one of the operation, or it was reused while the first operation was still pending.
6. A cancellation with `CancelIoEx` was requested a moment ago and is itself not complete.

## What to do

### As a developer
- Replace polling by a wait: on the event, by `fWait` = TRUE (event-based operations only), or with a completion port. Polling costs a core and adds delay.
- Give every operation its own event and its own structure, and keep both untouched until the completion.
- Look at *which* index `WSAWaitForMultipleEvents` returned, and treat `WSA_WAIT_TIMEOUT` and `WSA_WAIT_IO_COMPLETION` separately.
- The macro `HasOverlappedIoCompleted` answers the same question without a system call.
- Never free the buffer on 996. The system is still going to write into it.

### As an administrator
A log full of 996 points to a busy loop, so look at the processor time rather than at the network.

On Windows:
```powershell
Get-Process server | Select-Object Id, CPU, @{n='Threads'; e={$_.Threads.Count}}
# which thread spins?
(Get-Process server).Threads | Sort-Object TotalProcessorTime -Descending | Select-Object -First 3 Id, TotalProcessorTime, ThreadState
```
On Linux the counterpart is `EINPROGRESS` from `aio_error`, or an empty completion queue of io_uring. Count the calls of the loop:
```sh
sudo timeout 10 strace -f -c -p PID
top -H -p PID
```

## Easily confused with
- `WSA_IO_PENDING` (997): comes from the call that *starts* the operation; 996 comes from the call that *asks* for its result.
- `WSAEINPROGRESS` (10036): a relic of Winsock 1.1 blocking calls. Only `GetAddrInfoExOverlappedResult` uses 10036 in the sense of 996.
- `WSAEWOULDBLOCK` (10035): nothing was started; with 996 something is running.
- `WSA_WAIT_TIMEOUT` (258): the wait gave up; it says nothing about one operation.

## Related
- `WSA_OPERATION_ABORTED` (995): the end after a cancellation.
- `WSA_INVALID_HANDLE` (6): the event in the structure is not valid.
- `WSA_INVALID_PARAMETER` (87): an argument of the question is not acceptable.
"# },
    Text { title: "Overlapped operation started", message: "The operation has begun and its result will come later. This is not a failure.", keywords: "ERROR_IO_PENDING\nasynchronous\nin the background\ncompletion port\nIOCP\noverlapped operations complete later\nI/O operation in progress\noverlapped I/O pending\ncompletion will come later\noperation queued successfully\nasynchronous request started\npending overlapped operation\nwaiting for completion", page: r#"# WSA_IO_PENDING (997)

## What it means
Success, so far. The overlapped operation was accepted and runs on; its result arrives later by event, completion routine or completion port. The starting call reports failure with 997 only because it has no result yet. The number equals `ERROR_IO_PENDING`.

If 997 is shown to a user as an error, the program has misread it.

## When it is raised
- `WSARecv`, `WSARecvFrom`, `WSARecvMsg`, `WSASend`, `WSASendTo`, `WSASendMsg`: with an overlapped structure, when the data cannot be moved at once.
- `AcceptEx`, `ConnectEx`, `DisconnectEx`: nearly always. They report it as `ERROR_IO_PENDING`, the same number.
- `TransmitFile`, `TransmitPackets`: the file is on its way.
- `WSAIoctl`, `WSANSPIoctl`: the request was queued.
- `WSAProviderConfigChange`: the wait for a catalog change has begun.
- `RIOSend`, `RIOSendEx`: the completion is going to be queued.
- `GetAddrInfoExW`: an asynchronous name query has started; here 997 is the return value.

## Common causes
1. Normal overlapped work. Under load most receives begin this way.
2. The code tests only for `SOCKET_ERROR` and treats each failure alike. It then closes the socket, and later a 995 turns up for the same operation.
3. An error message is built from an old value: another call failed, its own code was lost, and `WSAGetLastError` still held the 997 of an earlier send.
4. The structure was not cleared, or was passed by accident, so that a call that should block became overlapped.

## What to do

### As a developer
- After a failing start, compare with 997 first. Only another code means that nothing was started.
- From that moment the buffer, the `WSAOVERLAPPED` structure and the event belong to the system. Keep them alive and unchanged until the completion. Stack variables of a function that returns are the classic crash.
- Remember the third case: the call may succeed at once. With a completion port a packet is queued even then, unless `FILE_SKIP_COMPLETION_PORT_ON_SUCCESS` was set. Do not process the data twice.
- Fetch the outcome with `WSAGetOverlappedResult` or from the port. The result may still be an error such as 10054.
- Do not start an unlimited number of operations; too many outstanding requests fail with 10035 or 10055.
- Read `WSAGetLastError` at once after the failing call, before logging or clean-up code runs.

### As an administrator
There is nothing to repair in the network because of 997 itself. When a message box or a log shows it, look for the true error next to it, and whether operations hang.

On Windows, see which connections of the program wait and for what:
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Group-Object State -NoElement
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 5 -MaxSamples 3
```
On Linux the like of it is an operation submitted to io_uring, or `EINPROGRESS` (115) after a non-blocking `connect`:
```sh
ss -tnpoi state established '( dport = :443 )'
ss -tnp state syn-sent
```

## Easily confused with
- `WSA_IO_INCOMPLETE` (996): the answer to "is it done?", whereas 997 is the answer to "begin!".
- `WSAEWOULDBLOCK` (10035): the operation was *not* begun and must be repeated. Repeating after 997 would send the data twice.
- `WSAEINPROGRESS` (10036): not about overlapped I/O at all.
- `WSAEALREADY` (10037): a second attempt to connect while the first one runs.

## Related
- `WSA_OPERATION_ABORTED` (995): the operation was cancelled before its end.
- `WSAENOBUFS` (10055): too much is outstanding at once.
- `ERROR_NETNAME_DELETED` (64): how a pending receive ends on a completion port when the peer resets.
"# },
    Text { title: "Memory access not allowed", message: "A pointer leads to memory that the caller may not read or write. Winsock shows the same event as WSAEFAULT.", keywords: "", page: "" },
    Text { title: "Service does not exist", message: "No installed service has this name.", keywords: "", page: "" },
    Text { title: "Device input/output failed", message: "A device reported that reading or writing failed.", keywords: "", page: "" },
    Text { title: "Device not connected", message: "The device is not connected.", keywords: "", page: "" },
    Text { title: "Element not found", message: "What the caller asked for does not exist; for CancelIoEx: no operation was there to be cancelled.", keywords: "", page: "" },
    Text { title: "No match", message: "Nothing in the index has the wanted key.", keywords: "", page: "" },
    Text { title: "Network name not valid", message: "The network name or address has a wrong form.", keywords: "", page: "" },
    Text { title: "Cancelled", message: "The user or the program cancelled the operation.", keywords: "", page: "" },
    Text { title: "Connection refused by the remote system", message: "The remote system refused the connection. Winsock shows the same event as WSAECONNREFUSED.", keywords: "", page: "" },
    Text { title: "Connection closed in order", message: "The other side closed the connection in an orderly way.", keywords: "", page: "" },
    Text { title: "Endpoint has an address already", message: "The transport endpoint is bound to an address already.", keywords: "", page: "" },
    Text { title: "Endpoint has no address", message: "The transport endpoint has not been bound to an address yet.", keywords: "", page: "" },
    Text { title: "No such connection", message: "The operation names a network connection that does not exist.", keywords: "", page: "" },
    Text { title: "Connection already active", message: "The operation needs an unused endpoint, and this one has a connection.", keywords: "", page: "" },
    Text { title: "Network unreachable", message: "No route leads to the network. Winsock shows the same event as WSAENETUNREACH.", keywords: "", page: "" },
    Text { title: "Host unreachable", message: "No path leads to the host. Winsock shows the same event as WSAEHOSTUNREACH.", keywords: "", page: "" },
    Text { title: "Protocol unreachable", message: "The remote system does not speak the transport protocol.", keywords: "", page: "" },
    Text { title: "Port unreachable", message: "Nobody listens on the remote port, as an ICMP message said.", keywords: "", page: "" },
    Text { title: "Request aborted", message: "The request was given up before it was complete.", keywords: "", page: "" },
    Text { title: "Connection aborted by this system", message: "This machine gave the connection up. Winsock shows the same event as WSAECONNABORTED.", keywords: "", page: "" },
    Text { title: "Try the operation again", message: "The operation could not be completed; it may succeed if tried again.", keywords: "", page: "" },
    Text { title: "Connection limit reached", message: "The number of connections to the server is at its limit for this account.", keywords: "", page: "" },
    Text { title: "Already registered", message: "The service or object is registered already.", keywords: "", page: "" },
    Text { title: "Registered service not found", message: "No registered service matches the name or the type.", keywords: "", page: "" },
    Text { title: "Remote system not available", message: "The remote system is down, as far as this machine can tell.", keywords: "", page: "" },
    Text { title: "Privilege missing", message: "The caller lacks a privilege that the operation needs.", keywords: "", page: "" },
    Text { title: "Internal error", message: "A component of the system failed inside.", keywords: "", page: "" },
    Text { title: "System resources exhausted", message: "The system lacks the memory or buffers to complete the request. Winsock shows the same event as WSAENOBUFS.", keywords: "", page: "" },
    Text { title: "Working set quota exceeded", message: "The process may not lock or use so much physical memory.", keywords: "", page: "" },
    Text { title: "Page file quota exceeded", message: "The process has used up its share of the page file.", keywords: "", page: "" },
    Text { title: "Page file too small", message: "The system's commit limit is reached: memory and page file together are used up.", keywords: "", page: "" },
    Text { title: "Operation timed out", message: "The operation gave no result within its time; DnsQuery returns this when no DNS server answers.", keywords: "", page: "" },
    Text { title: "User buffer not valid", message: "The buffer that the caller passed cannot be used for the operation.", keywords: "", page: "" },
    Text { title: "Module has no resources", message: "The module holds no resource section.", keywords: "", page: "" },
    Text { title: "Resource type not found", message: "The module holds no resource of this type; for FormatMessage: no message table.", keywords: "", page: "" },
    Text { title: "Resource name not found", message: "The module holds no resource of this name.", keywords: "", page: "" },
    Text { title: "Resource language not found", message: "The module holds the resource, but not in this language.", keywords: "", page: "" },
    Text { title: "Quota too small", message: "The caller's quota does not allow the allocation.", keywords: "", page: "" },
    Text { title: "Network connection does not exist", message: "There is no such network connection.", keywords: "", page: "" },
    Text { title: "Base of the DNS response codes", message: "9000 is where the DNS codes begin: 9000 plus a response code (rcode) gives its status. Not an error.", keywords: "", page: "" },
    Text { title: "Query format rejected by server (FORMERR)", message: "The DNS server could not parse the request and answered FORMERR. Often it stumbles over EDNS, or a program built a faulty packet.", keywords: "rcode 1\nformat error\nOPT record\nmalformed query\nserver unable to interpret query\ninvalid DNS request format\nbadly formed query\nname server cannot understand request\nquery syntax not understood\ngarbled question packet\nEDNS option not understood", page: r#"# DNS_ERROR_RCODE_FORMAT_ERROR (9001)

## What it means
A DNS server answered with response code 1, FORMERR: it could not parse the message that it got. Windows forms its status from the response code by adding 9000, so 9001 always means that a reply came back. The network works, the server runs, and the complaint is about the shape of the question, not about the name in it.

With a query from the system's own resolver the question is almost never wrong. Then the server, or a box in front of it, stumbles over something that it does not know, most often the EDNS record (RFC 6891) in the additional section.

## When it is raised
- `DnsQuery`, `DnsQueryEx`, `DnsQueryRaw`: the reply carried FORMERR.
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the server rejected the form of a dynamic update, for example a wrong class or TTL in the prerequisite or update section (RFC 2136).
- `getaddrinfo`, `gethostbyname`: normally seen as `WSANO_RECOVERY` (11003).

`Resolve-DnsName` prints the text of 9001, `nslookup` on Windows says "Format error", `dig` shows `status: FORMERR`.

## Common causes
1. An old server, home router or load balancer that does not understand EDNS, or not the cookie or client-subnet option in it.
2. A firewall that inspects DNS and damages the packet, typically for DNSSEC or for large replies.
3. A query packet that a program built itself: wrong counts in the header, a label longer than 63 bytes, more than one question.
4. An update message whose sections break the rules of RFC 2136.

## What to do

### As a developer
- Compare your raw packet with one from `dig` in a capture. Check QDCOUNT, the compression pointers and the byte order of `DNS_HEADER`, or let `DnsWriteQuestionToBuffer` build the question.
- Repeat the query once without the OPT record before you report a failure. That is what resolvers do.

### As an administrator
Ask the server with and without EDNS. If only the plain form works, cause 1 or 2 is proven. On Windows:
```powershell
Resolve-DnsName example.com -Server 192.0.2.53 -DnsOnly
Resolve-DnsName example.com -Server 192.0.2.53 -DnsOnly -DnssecOk    # this one carries an EDNS record
# on a Windows DNS server that forwards to the old one
Get-DnsServerEDns
Set-DnsServerEDns -EnableProbes $false
```
On Linux:
```sh
dig @192.0.2.53 example.com +edns=0 +nocookie
dig @192.0.2.53 example.com +noedns
sudo tcpdump -ni any -vv port 53 and host 192.0.2.53
```
In BIND, `server 192.0.2.53 { edns no; };` in `named.conf` works around one broken server until it is replaced.

## Easily confused with
- `DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004): the server understood the message but does not support that kind of request.
- `DNS_ERROR_BAD_PACKET` (9502): the other direction. The reply was malformed, and this machine said so.

## Related
- `WSANO_RECOVERY` (11003): the code that the Winsock name functions give.
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): some servers answer with it when they meet unknown EDNS options.
"# },
    Text { title: "Name server could not answer (SERVFAIL)", message: "The DNS server could not complete the lookup and answered SERVFAIL. Typical reasons are failed DNSSEC validation, an unreachable upstream server or a zone that is not loaded.", keywords: "rcode 2\nlame delegation\nbogus\nDNSSEC failure\nforwarder down\nDNS server failure\nserver failed\nname server temporary failure\nname server internal problem\ninternal error at name server\nupstream resolver failed\nserver unable to process query\nlookup failed servfail\nresolver could not complete query", page: r#"# DNS_ERROR_RCODE_SERVER_FAILURE (9002)

## What it means
The server answered with response code 2, SERVFAIL: it took the question but could not produce an answer. The reply says nothing about the name; it may well exist. In most cases the server that you asked is healthy and one further up the chain is not.

The failure may clear by itself. Resolvers remember it for a short time (RFC 9520), so a repaired zone can keep failing for some seconds up to a few minutes.

## When it is raised
- `DnsQuery`, `DnsQueryEx`, `DnsQueryRaw`: the last usable reply was SERVFAIL. The client tries its other configured servers before it gives up.
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the primary server could not carry out an update, for instance because its zone was locked or its storage failed.
- `getaddrinfo`, `gethostbyname`: SERVFAIL appears as `WSATRY_AGAIN` (11002) there.

`nslookup` on Windows prints "Server failed", `dig` prints `status: SERVFAIL`.

## Common causes
1. DNSSEC validation failed: an expired signature, a DS record in the parent that fits no key, or a wrong clock on the resolver.
2. Lame delegation: the parent's NS records point to servers that are down or do not serve the zone.
3. The forwarder does not answer, or a firewall blocks UDP and TCP port 53 between the resolver and the Internet.
4. The zone is configured but not loaded: a syntax error in the zone file, a secondary whose copy expired, or a domain controller whose DNS server still waits for Active Directory (event 4013).
5. A CNAME loop or a chain too long for the resolver.

## What to do

### As a developer
Treat 9002 as temporary. Retry after a pause, with a limit, and never cache it as "no such host".

### As an administrator
The quickest test separates DNSSEC from all the rest: ask again with checking disabled. An answer then means that the signatures are at fault.

On Windows:
```powershell
Resolve-DnsName example.com -Server 192.0.2.53 -DnssecCd
Get-DnsServerForwarder
Test-DnsServer -IPAddress 192.0.2.53 -Context Forwarder
Get-DnsServerZone | Where-Object IsShutdown
Get-WinEvent -LogName 'DNS Server' -MaxEvents 30
```
On Linux:
```sh
dig @192.0.2.53 example.com +cd
dig @192.0.2.53 example.com | grep EDE      # the reason, if the resolver gives one
dig example.com +trace +nodnssec            # which delegation breaks
delv example.com
named-checkzone example.com /var/lib/bind/example.com.db
sudo rndc flushtree example.com             # or: unbound-control flush_zone example.com
```

## Easily confused with
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): a definite "no such name". 9002 is "I could not find out".
- `DNS_ERROR_RCODE_REFUSED` (9005): the server was able but not willing.
- `ERROR_TIMEOUT` (1460): no server replied at all; with 9002 one did.

## Related
- `WSATRY_AGAIN` (11002): what the Winsock name functions show.
- `DNS_ERROR_ALIAS_LOOP` (9722): the loop, as the server's own management reports it.
"# },
    Text { title: "Name does not exist (NXDOMAIN)", message: "The DNS server says that no such name exists, whatever the record type. Check spelling, search suffix and which server was asked.", keywords: "rcode 3\nnon-existent domain\nhost not found\nnegative cache\nwrong suffix\nDNS name does not exist\nDNS name unknown\nno such domain\nname unknown to DNS\ncould not resolve host\ndomain not registered\nserver can't find name\nhostname misspelled\nname error", page: r#"# DNS_ERROR_RCODE_NAME_ERROR (9003)

## What it means
Response code 3, NXDOMAIN: the name does not exist, with any record type, and nothing exists below it either (RFC 8020). The zone's own server said so, or a resolver repeats what that server said earlier.

The denial is cached. How long is set by the zone's SOA record: the smaller of its TTL and its last field (RFC 2308). A name that you created a minute ago can thus stay unknown at resolvers that were asked too early.

## When it is raised
- `DnsQuery`, `DnsQueryEx`, `DnsQueryRaw`: the answer was NXDOMAIN, from the wire or from the local cache.
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: an update demanded that a name be in use, and it was not (RFC 2136).
- `getaddrinfo`, `gethostbyname`: they show it as `WSAHOST_NOT_FOUND` (11001).

`Resolve-DnsName` raises an error with the id `DNS_ERROR_RCODE_NAME_ERROR`. `nslookup` prints "Non-existent domain" on Windows and `NXDOMAIN` on Linux.

## Common causes
1. A typing error, or a short name with the wrong search suffix: `web` became `web.example.org`.
2. The wrong server was asked. A public resolver cannot know an internal zone; a VPN or a second adapter often brings one in.
3. The record was never created, was deleted, or was scavenged.
4. A negative answer from before the record existed is still cached.
5. Internal and public versions of a zone differ (split DNS), and only the other one has the name.
6. A filter (policy, RPZ, parental control) answers NXDOMAIN on purpose.

## What to do

### As a developer
- Report the full name that was tried, with suffix; it solves half of all cases.
- Do not retry in a tight loop: the cache will give the same answer. Add a final dot, or `DNS_QUERY_TREAT_AS_FQDN`, where no suffix must be appended.

### As an administrator
Ask the authoritative server first, then the resolver. If they differ, it is the cache or the wrong view.

On Windows:
```powershell
Resolve-DnsName www.example.com. -DnsOnly -NoHostsFile
Resolve-DnsName www.example.com. -Server ns1.example.com
Get-DnsClientGlobalSetting | Select-Object SuffixSearchList
Get-DnsClientServerAddress -AddressFamily IPv4
Clear-DnsClientCache              # and on the DNS server: Clear-DnsServerCache -Force
```
On Linux:
```sh
dig www.example.com
dig @ns1.example.com www.example.com +norecurse
dig example.com SOA +noall +answer    # the last number limits the negative TTL
resolvectl query www.example.com
resolvectl flush-caches
grep -E '^(search|options)' /etc/resolv.conf
```

## Easily confused with
- `DNS_INFO_NO_RECORDS` (9501): the name exists but has no record of the type asked for. `dig` prints `status: NOERROR` with zero answers there and `status: NXDOMAIN` here.
- `DNS_ERROR_NAME_DOES_NOT_EXIST` (9714): not an answer to a query. The management interface found no such node in the server's database.
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): the server does not know whether the name exists.

## Related
- `WSAHOST_NOT_FOUND` (11001): the same answer as `getaddrinfo` reports it.
- `DNS_ERROR_RCODE_NXRRSET` (9008): the missing thing is a record set, in a dynamic update.
"# },
    Text { title: "Request kind not supported (NOTIMP)", message: "The DNS server does not support this kind of request and answered NOTIMP. Routers and plain forwarders say so to dynamic updates.", keywords: "rcode 4\nnot implemented\nopcode\nhome router\nregistration fails\nDNS request not supported\nserver does not implement query\nunsupported opcode\nquery type not implemented\nname server lacks this function\ndynamic update unsupported by router\noperation unsupported by name server", page: r#"# DNS_ERROR_RCODE_NOT_IMPLEMENTED (9004)

## What it means
Response code 4, NOTIMP: the server read the message and does not support this kind of request. The kind is the opcode: query, status, notify, update. Every server supports an ordinary lookup, so 9004 mostly answers a dynamic update. Some old servers wrongly use it for a record type that they do not know.

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet` and Windows' own address registration: the server has no dynamic update.
- `DnsQuery`, `DnsQueryEx`, `DnsQueryRaw`: the server answered NOTIMP, for example to a record type, a class or an opcode such as STATUS.
- `getaddrinfo`, `gethostbyname`: normally `WSANO_RECOVERY` (11003).

`dig` prints `status: NOTIMP`, `nslookup` on Windows "Not implemented".

## Common causes
1. A Windows computer registers its name, and the SOA record of its domain points to a server without dynamic update: a home router, or the hosting provider of a public domain.
2. A domain controller or member has the provider's resolver in its server list. Netlogon then logs failed registrations (event 5774) with this status.
3. An old load balancer or a simple DNS device answers NOTIMP to AAAA or to newer types, although it should send an empty answer (RFC 4074 describes this fault).
4. A NOTIFY was sent to a pure forwarder, or a test tool sent STATUS or the abolished inverse query (IQUERY).

## What to do

### As a developer
An update answered with 9004 will fail for ever at this server. Find the zone's primary through its SOA record and send the update there, or stop trying. `DnsQueryRaw` users should look at the opcode bits of the header that they wrote.

### As an administrator
On Windows, look up whom the client asks and whether it should register at all:
```powershell
Get-DnsClientServerAddress
Get-DnsClient | Select-Object InterfaceAlias, RegisterThisConnectionsAddress
Set-DnsClient -InterfaceAlias 'Ethernet' -RegisterThisConnectionsAddress $false
# then again, against the right server
Register-DnsClient
```
On Linux, see what the server supports. A server with dynamic update answers NOERROR, REFUSED or NOTAUTH; a plain resolver or forwarder mostly NOTIMP:
```sh
dig @192.0.2.1 example.com +opcode=status
printf 'server 192.0.2.53\nzone example.com\nupdate add t.example.com 60 A 192.0.2.7\nsend\n' | nsupdate -d
```

## Easily confused with
- `DNS_ERROR_RCODE_REFUSED` (9005): the server can do it and will not for you. NOTIMP cannot be cured by permissions.
- `DNS_ERROR_RCODE_FORMAT_ERROR` (9001): the server did not understand the bytes.
- `DNS_ERROR_UNKNOWN_RECORD_TYPE` (9704): the record type, not the operation, is unknown, and a management call says so.

## Related
- `DNS_ERROR_RCODE_NOTAUTH` (9009): updates are supported, but not for this zone.
- `WSANO_RECOVERY` (11003): the Winsock view of FORMERR, NOTIMP and REFUSED.
"# },
    Text { title: "Server declined the request (REFUSED)", message: "The DNS server refused the request because its rules do not allow it for this client, zone or operation.", keywords: "rcode 5\nquery refused\nrecursion not allowed\nACL\nsecure update\naccess list\nevent 1196\noperation refused\nDNS operation refused\nserver denied query\ndynamic update refused\nrejected by policy\nclient not permitted to query\nquery denied by access rules\nupdate not allowed\nserver unwilling to answer\nrecursion denied", page: r#"# DNS_ERROR_RCODE_REFUSED (9005)

## What it means
Response code 5, REFUSED: the server understood the request, could have served it, and declined. The reason is a rule: who you are, what you asked for, or which zone it concerns. The same request from another address may succeed.

## When it is raised
- `DnsQuery`, `DnsQueryEx`, `DnsQueryRaw`: a server refused the query, as a rule because it offers no recursion to this client.
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the zone takes no dynamic updates, or takes only signed ones and this one was unsigned or not permitted.
- Address lookups: `WSAAsyncGetHostByName` documents REFUSED as `WSANO_RECOVERY` (11003). The page of `getaddrinfo` does not name REFUSED; expect 11003, or 11002 when another server failed as well.

Where administrators meet it: cluster events 1196 and 1579 ("DNS operation refused"), Netlogon event 5774, and the DHCP server's log of failed DNS updates.

One refusal in a packet capture of a registration is normal: by default Windows sends an unsigned update first, is refused by a secure zone, and repeats it with a GSS-TSIG signature (RFC 3645). Only a second refusal is a problem.

## Common causes
1. An authoritative server was used as a resolver. It refuses all names outside its own zones.
2. Recursion is limited to certain networks, and the client came from another one, often after a VPN or NAT changed its address.
3. Lame delegation: the parent sends queries to a server that no longer carries the zone, and that server answers REFUSED.
4. The zone's dynamic update is off, or it is "secure only" and the account may not write this record. Typical: the record was created by hand or by another account (old computer object, DHCP server, previous cluster name).
5. A zone transfer from an address that the primary does not list.
6. A DNS policy or access list written for this purpose.

## What to do

### As a developer
Move on to another server; asking the same one again changes nothing. For updates, get credentials with `DnsAcquireContextHandle` and set `DNS_UPDATE_SECURITY_ONLY` to skip the unsigned attempt.

### As an administrator
On Windows:
```powershell
Resolve-DnsName example.com -Server 192.0.2.53
Get-DnsServerRecursion
Get-DnsServerQueryResolutionPolicy
Get-DnsServerZone example.com | Format-List ZoneType, DynamicUpdate, SecureSecondaries
Set-DnsServerPrimaryZone example.com -DynamicUpdate Secure     # directory-integrated zones only
# who may write the record? (needs the ActiveDirectory module)
(Get-Acl 'AD:DC=web,DC=example.com,CN=MicrosoftDNS,DC=DomainDnsZones,DC=example,DC=com').Access | Format-Table IdentityReference, ActiveDirectoryRights
Set-DnsServerPrimaryZone example.com -SecureSecondaries TransferToSecureServers -SecondaryServers 192.0.2.54
```
On Linux, `dig` shows the rule that struck when the server sends an extended error (RFC 8914), such as "Prohibited":
```sh
dig @192.0.2.53 example.com +norecurse     # works if only recursion is refused
dig @192.0.2.53 example.com AXFR
grep -nE 'allow-(query|recursion|update|transfer)' /etc/bind/named.conf*
journalctl -u named | grep -i denied
sudo unbound-control list_local_zones | grep example.com
```
In Unbound the access list is `access-control:`, in Knot `acl:` sections with an `action`.

## Easily confused with
- `DNS_ERROR_RCODE_NOTAUTH` (9009): the server does not own the zone of the update, or the signature failed.
- `WSAECONNREFUSED` (10061): no DNS at all. Nothing listened on port 53.
- `ERROR_ACCESS_DENIED` (5): the management interface turned down the user account.

## Related
- `DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004): the server cannot do it for anybody.
- `DNS_ERROR_AXFR` (9752): a refused zone transfer as the secondary sees it.
"# },
    Text { title: "Update found an existing name (YXDOMAIN)", message: "The dynamic update demanded an unused name, but the name is already in the zone. Nothing was changed.", keywords: "rcode 6\nprerequisite\nDHCP conflict\nDHCID\nname in use\nname exists when it shouldn't\nname should not exist\nname that ought not exist\nunexpected existing domain name\ndomain name already exists\nname present prerequisite failed\nowner name already taken", page: r#"# DNS_ERROR_RCODE_YXDOMAIN (9006)

## What it means
Response code 6, YXDOMAIN: a name exists that the sender of a dynamic update said must not exist. An update message (RFC 2136) can carry prerequisites, and this one said "only if this name is free". It is not free, so the server changed nothing. A matching wildcard does not count; only a name that really stands in the zone does.

The code has a second, rare use: a lookup below a DNAME record whose rewritten name would be longer than 255 bytes (RFC 6672).

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the reply to the update was YXDOMAIN.
- `DnsQuery`, `DnsQueryEx`: only in the DNAME case.
- DHCP servers and other programs that register names log the same response code for their updates.

`nsupdate` prints `update failed: YXDOMAIN`; BIND's log says that the "name not in use" prerequisite was not met.

## Common causes
1. A DHCP server registers a host name that another client already holds. The method of RFC 4703 asks "name not in use" first, exactly to notice this.
2. The same client registered by itself earlier, without the DHCID record that marks an owner.
3. A stale entry of a machine that left long ago.
4. A provisioning script runs a second time and insists that its names be new.

## What to do

### As a developer
Do not strip the prerequisite to get the update through, or two machines will share one name. Read the existing record set, decide who owns it, then send an update that demands the old value (`prereq yxrrset` with data) and replaces it.

### As an administrator
Find out who holds the name, and whether the holder is alive. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name pc17 -Node
Remove-DnsServerResourceRecord -ZoneName example.com -Name pc17 -RRType A -Force
Get-DnsServerZoneAging example.com      # stale entries: is scavenging on?
```
On Linux:
```sh
dig @ns1.example.com pc17.example.com A +norecurse
dig @ns1.example.com pc17.example.com DHCID +norecurse
printf 'zone example.com\nupdate delete pc17.example.com\nsend\n' | nsupdate -k /etc/bind/ddns.key
```

## Easily confused with
- `DNS_ERROR_RCODE_YXRRSET` (9007): the condition named a type; other types at the name would have been allowed.
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): an administrator's call, not a dynamic update, found the identical record.

## Related
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): the opposite condition, "name must be in use", failed.
- `DNS_ERROR_NODE_IS_DNAME` (9720): DNAME records and what they forbid.
"# },
    Text { title: "Update found existing records (YXRRSET)", message: "The dynamic update demanded that records of one type be absent, but the name has some. Nothing was changed.", keywords: "rcode 7\nprerequisite\nrecord set exists\nnsupdate\ntwo writers\nRR set exists when shouldn't\nRR set should not exist\nrecord set ought not exist\nunexpected existing resource records\nRRset already exists\nrecord set already present\nrecord set absent prerequisite failed", page: r#"# DNS_ERROR_RCODE_YXRRSET (9007)

## What it means
Response code 7, YXRRSET: an update required that a name have no records of one certain type, and the name has some. The letters stand for "record set exists". The server applied no part of the update; prerequisites are all or nothing.

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the primary answered the dynamic update with YXRRSET.
- Any updater on the network (DHCP server, cluster service, ACME client) whose message contained "this record set must not exist".

A plain lookup never gets this reply. With `nsupdate` the condition is written `prereq nxrrset`, and the failure reads `update failed: YXRRSET`.

## Common causes
1. Two writers for one name: the client registers itself, and the DHCP server does so too.
2. A condition that forbids a CNAME at the name, as address registration often uses, met a real alias there.
3. An ACME or deployment script left its TXT record behind after the last run, and insists on a clean start.
4. The first attempt did succeed but its reply was lost; the repetition finds the record set of the first.

## What to do

### As a developer
- After a lost reply, read the record set before you conclude anything. If it holds your own data, you are done.
- Condition on the value ("exists with this data") instead of on absence when you replace a record.

### As an administrator
Look at the type that blocks, not at the name as a whole. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name web -RRType CName
Get-DnsServerResourceRecord -ZoneName example.com -Name web -RRType A
Remove-DnsServerResourceRecord -ZoneName example.com -Name web -RRType CName -Force
```
On Linux:
```sh
dig @ns1.example.com web.example.com CNAME +norecurse +short
dig @ns1.example.com _acme-challenge.web.example.com TXT +norecurse +short
journalctl -u named | grep "rrset does not exist"
printf 'zone example.com\nupdate delete _acme-challenge.web.example.com TXT\nsend\n' | nsupdate -k /etc/bind/ddns.key
```

## Easily confused with
- `DNS_ERROR_RCODE_YXDOMAIN` (9006): the update wanted the whole name to be unused.
- `DNS_ERROR_RCODE_NXRRSET` (9008): the reverse, a record set is missing.
- `DNS_ERROR_NODE_IS_CNAME` (9708): an alias is in the way of a record added through management.

## Related
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): the duplicate, reported to an administrator.
"# },
    Text { title: "Update missed required records (NXRRSET)", message: "The dynamic update required certain records to be present, and they are missing or differ. Nothing was changed.", keywords: "rcode 8\nprerequisite\nrecord set missing\nDHCID mismatch\nnsupdate\nRR set does not exist\nrecord set should exist\nRR set that should exist\nmissing RR set\nprerequisite record absent\nrequired RRset not found\nexpected resource records absent\nrecord set exists prerequisite failed", page: r#"# DNS_ERROR_RCODE_NXRRSET (9008)

## What it means
Response code 8, NXRRSET: an update demanded that a certain record set exist, perhaps with exact data, and it does not. The zone is unchanged. In many protocols this reply is an answer rather than a fault: the updater asked "is my record still there?" and learned "no".

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the server answered with NXRRSET and the function passes that on.
- In a capture of Windows' address registration it often stands between two updates: the first only tests whether the addresses are registered already, the second writes them.

`nsupdate` prints `update failed: NXRRSET` when a `prereq yxrrset` condition does not hold, with or without data.

## Common causes
1. The record was changed or deleted meanwhile by scavenging, by a second DHCP server or by hand.
2. The stored data differ in a detail: another address, another TXT spelling, one record more in the set. A condition with data compares the complete set.
3. A DHCP server checks the DHCID owner record (RFC 4703) and finds that another client owns the name.
4. The record exists on the server that you looked at, but the update went to a primary with an older copy.

## What to do

### As a developer
Fetch the current set from the primary, build the condition from what is there now, and try once more. Give up after a few rounds: endless races mean two writers.

### As an administrator
Compare all copies of the zone, then look for the one who deletes. On Windows:
```powershell
Resolve-DnsName pc17.example.com -Server ns1.example.com -Type ALL
Get-DnsServerScavenging
Get-DnsServerZoneAging -Name example.com
# record deletions are audited
Get-WinEvent -LogName 'Microsoft-Windows-DNSServer/Audit' -MaxEvents 50 | Where-Object Message -match 'pc17'
```
On Linux:
```sh
dig @ns1.example.com pc17.example.com DHCID +norecurse +short
dig example.com +nssearch               # do all servers have the same serial?
named-journalprint /var/lib/bind/example.com.db.jnl | grep pc17
```

## Easily confused with
- `DNS_INFO_NO_RECORDS` (9501): the same emptiness found by a query; no update was involved.
- `DNS_ERROR_RCODE_YXRRSET` (9007): the record set is there although it must not be.
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): a management call wanted to delete or change an absent record.

## Related
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): even the name is missing.
"# },
    Text { title: "Server not responsible for zone (NOTAUTH)", message: "The DNS server is not responsible for the zone of the update, or it rejected the signature of the message.", keywords: "rcode 9\nnot authoritative\nwrong primary\nTSIG\nSOA MNAME\nserver not authoritative for zone\nnot authorized for zone\nno authority over zone\nnon-authoritative server got update\nupdate sent to wrong server\nserver is not zone authority\nnot the primary for zone", page: r#"# DNS_ERROR_RCODE_NOTAUTH (9009)

## What it means
Response code 9, NOTAUTH, stands for two different things. RFC 2136 uses it for "I am not authoritative for the zone named in this update". RFC 8945 uses it for "the transaction signature is not acceptable"; the detail (BADSIG, BADKEY or BADTIME) then sits in the TSIG record. Whether the message carried a signature decides which one you have.

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the update went to a server that does not own the zone, or its signature was not accepted and no finer code was found.
- `DnsQuery`, `DnsQueryEx`: rarely, from a server that got a signed or a misdirected request.
- Secondary servers: a zone transfer or NOTIFY for a zone that the other side does not serve.

`nsupdate` tells the two apart: `update failed: NOTAUTH` for the zone, `NOTAUTH(BADSIG)` or `NOTAUTH(BADKEY)` for the signature.

## Common causes
1. The SOA record names a primary (its first field) that is not the real one, for example after a server was replaced. Updaters follow that field.
2. The zone cut is elsewhere: the name belongs to a delegated child zone, but the update named the parent.
3. The server holds the zone as a stub or conditional forwarder only.
4. The zone failed to load, so for the moment the server has no authority.
5. A TSIG key that differs between both sides, or clocks that do.

## What to do

### As a developer
Ask for the SOA of the name to find the zone and the primary; never guess the zone by cutting off one label. Log the extended TSIG error together with the 9009.

### As an administrator
On Windows:
```powershell
Resolve-DnsName example.com -Type SOA | Format-List PrimaryServer, SerialNumber
Get-DnsServerZone -ComputerName ns1.example.com -Name example.com
Get-DnsServerZoneDelegation -Name example.com
w32tm /query /status
```
On Linux:
```sh
dig example.com SOA +short                       # first word: who takes updates
dig @ns1.example.com example.com SOA +norecurse   # flag aa must be set
sudo rndc zonestatus example.com
sudo knotc zone-status example.com
journalctl -u named | grep -E 'NOTAUTH|tsig verify'
```

## Easily confused with
- `DNS_ERROR_RCODE_NOTZONE` (9010): the zone was right, but a name in the update lies outside it.
- `DNS_ERROR_RCODE_REFUSED` (9005): the zone is here; you are not allowed.
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): management asked for a zone that the server lacks.

## Related
- `DNS_ERROR_RCODE_BADSIG` (9016), `DNS_ERROR_RCODE_BADKEY` (9017), `DNS_ERROR_RCODE_BADTIME` (9018): the three signature faults behind the second meaning.
"# },
    Text { title: "Update name outside its zone (NOTZONE)", message: "The dynamic update names a record that lies outside the zone it was addressed to. Send it to the zone that holds the name.", keywords: "rcode 10\nwrong zone\nout of zone\nPTR update\nmissing dot\nname not in zone section\nupdate name not in zone\nupdate or prerequisite outside zone\nrecord not within zone\nname not contained in zone\nupdated name belongs elsewhere\nupdate record wrong zone", page: r#"# DNS_ERROR_RCODE_NOTZONE (9010)

## What it means
Response code 10, NOTZONE: a dynamic update announced one zone and then named a record outside that zone. Every owner name in the prerequisite and update sections must be the zone itself or lie below it (RFC 2136). The server checks this before it changes a single record.

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the server answered NOTZONE.
- Home-made updaters and DHCP servers with a wrong zone statement.

Lookups are never answered with it. In `nsupdate` it shows as `update failed: NOTZONE`, and BIND logs "update RR is outside zone".

## Common causes
1. The wrong zone for a reverse record: the update for 192.0.2.10 was sent to `3.0.192.in-addr.arpa` or to the forward zone.
2. A missing final dot, so that a tool appended a suffix twice: `pc17.example.com.example.org`.
3. One message for two zones. Forward and reverse records need one update each.
4. A classless reverse zone (RFC 2317), where the owner has an extra label such as `0-31.2.0.192.in-addr.arpa`.

## What to do

### As a developer
Group the changes by zone. For each name walk up until a SOA query answers from the name's own ancestor, and put that ancestor into the zone section.

### As an administrator
On Windows, ask which zone really contains the name; the Name column of the SOA that comes back is the answer:
```powershell
Resolve-DnsName 2.0.192.in-addr.arpa -Type SOA
Get-DnsServerZone | Where-Object IsReverseLookupZone
```
On Linux:
```sh
dig -x 192.0.2.10 SOA +noall +authority +answer
printf 'server ns1.example.com\nzone 2.0.192.in-addr.arpa\nupdate add 10.2.0.192.in-addr.arpa 300 PTR pc17.example.com.\nsend\n' | nsupdate -k /etc/bind/ddns.key
```
Leave the `zone` line out to let `nsupdate` find the zone by itself; if that works, the configured zone was wrong.

## Easily confused with
- `DNS_ERROR_RCODE_NOTAUTH` (9009): here the server owns the announced zone, there it does not.
- `DNS_ERROR_NAME_NOT_IN_ZONE` (9706): the same mistake made in a management call instead of a DNS update.

## Related
- `DNS_ERROR_RCODE_FORMAT_ERROR` (9001): the update was malformed in another way.
- `DNS_WARNING_PTR_CREATE_FAILED` (9715): a reverse record for which no zone was found.
"# },
    Text { title: "Message signature does not match (BADSIG)", message: "The signature of a DNS message did not match its contents. The shared key differs, or the message was altered on the way.", keywords: "TSIG\nrcode 16\nBADVERS\nGSS-TSIG\nHMAC\nwrong secret\nDNS signature failed to verify\nbad signature\nsignature verification failed\nTSIG signature failure\ninvalid message signature\ntsig verify failure\nMAC check failed\nsignature does not verify\ntampered DNS message", page: r#"# DNS_ERROR_RCODE_BADSIG (9016)

## What it means
A signed DNS message was checked and the signature did not match: TSIG error 16, BADSIG (RFC 8945). Both sides know a key of that name, but the message digest computed by the receiver is another one. Either the secrets differ or the message was changed on its way.

TSIG errors travel in the TSIG record; the header of the reply says NOTAUTH. The number 16 has a second meaning in replies without a signature: BADVERS, an EDNS version that the server does not speak (RFC 6891).

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the server rejected the GSS-TSIG signature of a secure dynamic update (RFC 3645), or the client rejected the signature of the reply.
- Event logs that quote the status of a failed registration can show it, such as Netlogon event 5774 and cluster event 1196.
- Other updaters and name servers, for a shared-key TSIG.

`nsupdate` prints `update failed: NOTAUTH(BADSIG)`; `dig -k` warns "Couldn't verify signature".

## Common causes
1. The shared secret was renewed on one side only, or copied with a character missing.
2. The key names agree but the algorithms do not: hmac-sha256 here, hmac-md5 there.
3. A DNS proxy, load balancer or inspecting firewall rewrote the message (ID, name case, EDNS) after it was signed.
4. In a domain: the computer account's password is out of step with the domain controllers, so Kerberos session keys differ.

## What to do

### As a developer
Sign last: nothing may touch the packet afterwards. When you verify, use the original message ID from the TSIG record. With GSS-TSIG throw the security context away and negotiate a new one, once.

### As an administrator
On Windows:
```powershell
Test-ComputerSecureChannel -Verbose
klist purge                       # drop old tickets, then register again
ipconfig /registerdns
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Microsoft-Windows-DNS-Client'} -MaxEvents 20
```
On Linux, compare the key with a checksum instead of by eye, and bypass any proxy:
```sh
sha256sum /etc/bind/ddns.key                 # on both machines
dig -k /etc/bind/ddns.key @ns1.example.com example.com SOA +norecurse
tsig-keygen -a hmac-sha256 ddns.example.com   # a fresh key for both sides
```

## Easily confused with
- `DNS_ERROR_RCODE_BADKEY` (9017): the key itself is unknown to the receiver.
- `DNS_ERROR_RCODE_BADTIME` (9018): the signature is good, the clock is not.
- `DNS_ERROR_UNSECURE_PACKET` (9505): a signature was expected and none came.

## Related
- `DNS_ERROR_RCODE_NOTAUTH` (9009): what the header of such a reply says.
"# },
    Text { title: "Signing key unknown to server (BADKEY)", message: "The DNS server does not know the key or security context used to sign the request, or could not negotiate one.", keywords: "TSIG\nTKEY\nrcode 17\nGSS-TSIG\nKerberos\nkeytab\nbad key\nevent 1196\nDNS bad key\nkey not recognized\ntsig key not found\nunrecognized signing key\nkey name unknown\ninvalid TSIG key\nTKEY negotiation failed\nkey rejected by server\nsecurity context expired", page: r#"# DNS_ERROR_RCODE_BADKEY (9017)

## What it means
TSIG or TKEY error 17, BADKEY: the server does not know the key that the request was signed with, or could not agree on one. With shared keys it means "no key of that name here". With secure dynamic update it means that the security context is unknown or that its negotiation (TKEY, RFC 2930 and 3645) ended in failure.

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: a secure update was answered with BADKEY, because the server has no such context or rejected the negotiation.
- Failover clusters report it as "DNS bad key" in event 1196 when a network name cannot be registered. Netlogon's event 5774 and the log of a DHCP server can show the number too.
- Zone transfers and updates with a configured TSIG key.

In `nsupdate` this is `NOTAUTH(BADKEY)`, or `TKEY` errors with the option `-g`.

## Common causes
1. Windows domain: the account that updates cannot authenticate at the DNS server. The computer or cluster object in Active Directory was deleted, disabled or has an outdated password.
2. Kerberos has no ticket for the server: the service principal `DNS/ns1.example.com` is missing, the client addressed the server by an alias, or the domains have no trust.
3. The DNS service was restarted, or a load balancer led the second packet to another server: contexts live in the memory of one process.
4. Shared keys: the key name is spelled differently on both sides. It is a domain name and must match in full, algorithm included.
5. BIND as the server: a wrong or old keytab.

## What to do

### As a developer
Pin the whole exchange, TKEY and update, to one server address. Repeat a failed update once with `DNS_UPDATE_FORCE_SECURITY_NEGO`, so that a stale cached context is not used again. With credentials from `DnsAcquireContextHandle`, check that the account can get a ticket for the server at all.

### As an administrator
On Windows:
```powershell
klist get DNS/ns1.example.com      # does the ticket exist?
setspn -Q DNS/ns1.example.com
Test-ComputerSecureChannel -Verbose     # is the computer's own account in order?
Resolve-DnsName example.com -Type SOA | Select-Object PrimaryServer
nltest /dsregdns                   # a domain controller registers anew
Get-ClusterResource | Where-Object ResourceType -eq 'Network Name' | Update-ClusterNetworkNameResource     # a cluster does
```
On Linux:
```sh
kinit updater@EXAMPLE.COM && kvno DNS/ns1.example.com
printf 'server ns1.example.com\nzone example.com\nupdate add t.example.com 60 A 192.0.2.7\nsend\n' | nsupdate -g -d
klist -k /etc/bind/krb5.keytab           # the file named by tkey-gssapi-keytab
journalctl -u named | grep -iE 'tkey|BADKEY'
```

## Easily confused with
- `DNS_ERROR_RCODE_BADSIG` (9016): the key is known, the digest is wrong.
- `DNS_STATUS_CONTINUE_NEEDED` (9801): the negotiation is only half done, no failure.

## Related
- `DNS_ERROR_RCODE_REFUSED` (9005): the key was accepted, but its owner may not change that record.
- `DNS_ERROR_RCODE_BADTIME` (9018): the third kind of TSIG failure.
"# },
    Text { title: "Signature time out of tolerance (BADTIME)", message: "A signed DNS message was rejected because its time differs too much from the clock of the receiver. Synchronise both clocks.", keywords: "TSIG\nrcode 18\nclock skew\nfudge\nNTP\ntime drift\nDNS signature validity expired\nsignature expired\nbad time\nsignature outside time window\nclocks not synchronised\nsigned message too old\ntimestamp rejected\nsignature no longer valid\ntime difference too large", page: r#"# DNS_ERROR_RCODE_BADTIME (9018)

## What it means
TSIG error 18, BADTIME: the signature is correct, but the time in it is too far from the receiver's clock. Each signed message carries its time of signing and a tolerance ("fudge"), which RFC 8945 recommends to be 300 seconds. The check stops old messages from being replayed. The server puts its own time into the reply, in the other-data field of the TSIG record.

## When it is raised
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: the server found the signed update too old or too new.
- Transfers and updates between name servers with a shared TSIG key.

In an Active Directory domain Kerberos checks the clock first, with a tolerance of 5 minutes by default. A client with a wrong clock therefore mostly fails earlier, without any 9018. The code is more typical of shared keys.

## Common causes
1. The clock of one side is wrong: a virtual machine after suspend, a dead battery, no reachable NTP server.
2. Local time was set where UTC was meant, so the difference is a whole number of hours.
3. The message waited for minutes in a queue between signing and sending.
4. A captured update is being replayed, by an attacker or by a test.

## What to do

### As a developer
Sign directly before sending, and sign anew for each retry. Take the server's time from `DNS_TSIG_DATAW` (the other data) to tell the user how large the difference is.

### As an administrator
Measure first, then correct. On Windows:
```powershell
w32tm /stripchart /computer:ns1.example.com /samples:3 /dataonly
w32tm /query /source
w32tm /resync /rediscover
```
On Linux:
```sh
chronyc tracking
timedatectl                  # "System clock synchronized: yes"?
sudo chronyc makestep
dig -k /etc/bind/ddns.key @ns1.example.com example.com SOA | grep -i time
```

## Easily confused with
- `DNS_ERROR_RCODE_BADSIG` (9016): no clock repairs that one; the secrets or the bytes differ.
- `DNS_ERROR_RECORD_TIMED_OUT` (9705): the lifetime of a record, not of a signature.

## Related
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): what clients get when a resolver's wrong clock makes DNSSEC signatures look expired.
- `DNS_ERROR_RCODE_NOTAUTH` (9009): the response code in the header of the same reply.
"# },
    Text { title: "Base of the DNSSEC codes", message: "9100 is where the codes of DNSSEC signing begin. Not an error.", keywords: "", page: "" },
    Text { title: "Not the zone's DNSSEC key master", message: "This DNS server is not the key master of the zone. Send the request to the server that manages the zone's DNSSEC keys.", keywords: "DNSSEC keys\nwrong domain controller\nsigning role\nAdd-DnsServerSigningKey\n9101\nonly key master may do\nmust run on key master\noperation requires key master\nserver lacks key master role\nnot current key master\nkeymaster required\ncontact zone key master", page: r#"# DNS_ERROR_KEYMASTER_REQUIRED (9101)

## What it means
The request changes the DNSSEC keys of a zone, and it went to a server that isn't the key master of that zone. Several domain controllers may hold the zone as a writable primary, but only one of them creates keys, rolls them and decides which are in use. The others sign their own copy with the keys that they receive.

The number comes from the management interface of Microsoft's DNS server (PowerShell, WMI, the RPC protocol [MS-DNSP]). Name lookups never fail with it.

## When it is raised
- `Add-DnsServerSigningKey`, `Set-DnsServerSigningKey`, `Remove-DnsServerSigningKey`: sent to a primary without the key master role.
- `Invoke-DnsServerSigningKeyRollover`, `Step-DnsServerSigningKeyRollover` and their Enable and Disable partners: the same.
- Not for every change: Microsoft's guide says that the DNSSEC settings of an Active Directory zone may be edited on any of its primaries while the key master is online. Which requests are left for 9101 is not listed in public.

## Common causes
1. The script runs against the nearest domain controller, because `-ComputerName` is missing.
2. The role was moved or seized during a migration, and a scheduled job still names the old server.
3. DNS Manager is connected to another replica of an Active Directory zone.

## What to do

### As a developer
- Ask the zone for its key master first and send every key operation there. Any primary can answer that question.
- PowerShell puts the number into `FullyQualifiedErrorId` (`WIN32 9101,...`). Branch on it and repeat the call once against the right server.

### As an administrator
On Windows:
```powershell
$s = Get-DnsServerDnsSecZoneSetting -ZoneName example.com
$s | Select-Object KeyMasterServer, KeyMasterStatus, IsKeyMasterServer
Get-DnsServerSigningKey -ZoneName example.com -ComputerName $s.KeyMasterServer
# move the role on purpose
Reset-DnsServerZoneKeyMasterRole -ZoneName example.com -KeyMasterServer dns2.example.com
```
BIND, Knot and PowerDNS know one signer per zone; the secondaries receive finished signatures. Look for the signer before you roll anything:
```sh
rndc zonestatus example.com        # "type: primary" on the signer
rndc dnssec -status example.com
```

## Easily confused with
- `DNS_ERROR_BAD_KEYMASTER` (9122): the right server is known, but it doesn't answer or is broken. With 9101 you only asked the wrong one.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE` (9121): there are no active keys to manage.
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): the server holds the zone as secondary or stub.
"# },
    Text { title: "Refused because the zone is signed", message: "The zone is signed with DNSSEC or still owns signing keys, and the DNS server does not permit the change in that state.", keywords: "DNSSEC\nunsign\ndelete zone\nchange zone type\nleftover keys\nnot allowed on signed zone\noperation forbidden on signed zone\nzone has signing keys\nzone is DNSSEC-signed\nunsign zone first\nsigned zone cannot be changed\nsigning keys block operation\nzone signed already", page: r#"# DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE (9102)

## What it means
Microsoft's DNS server refuses to change this zone because it carries DNSSEC signatures, or because signing keys are still attached to it. Keys count even after the zone was unsigned: unsigning removes the signatures and DNSKEY records, but it keeps the key descriptors so that the zone can be signed again with the same settings.

Only server management produces this number. A resolver that queries the zone sees nothing of it.

## When it is raised
- Zone management calls on a signed zone. Microsoft publishes no list of them. The first candidates are deleting or converting the zone, and DNSSEC settings that are fixed at signing time.
- The same calls on an unsigned zone that still has key descriptors.

## Common causes
1. A clean-up or migration script doesn't know that somebody has signed the zone.
2. `Invoke-DnsServerZoneUnsign` was run, but the old keys were left in place.
3. A setting was changed that is fixed at signing time.

## What to do

### As a developer
- Read `IsSigned` of the zone before you change or delete it. Treat a signed zone as a decision for a person: unsigning breaks resolution for validators as long as the parent publishes a DS record.
- Ask for the key list too. An empty list is what the server wants to see.

### As an administrator
Remove the DS record at the parent first and wait for its TTL. Then, on Windows:
```powershell
Get-DnsServerZone -Name example.com | Format-List ZoneName, IsSigned, IsDsIntegrated
Invoke-DnsServerZoneUnsign -ZoneName example.com
Get-DnsServerSigningKey -ZoneName example.com | Remove-DnsServerSigningKey
```
After the change, sign again and hand the new DS record to the parent. With BIND the safe way down is the policy `insecure`; check that nothing trusts the zone any more:
```sh
dig +short example.com DS
dig +short example.com DNSKEY
rndc dnssec -status example.com
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD` (9119): one key, not the whole zone, forbids the step.
- `DNS_ERROR_ZONE_LOCKED_FOR_SIGNING` (9622): the zone is being signed right now; wait a moment. 9102 doesn't go away by waiting.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE` (9121): the opposite refusal.
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): refused because of the zone's type.
"# },
    Text { title: "NSEC3 with an RSA/SHA-1 key", message: "NSEC3 cannot be combined with RSA/SHA-1 keys (algorithm 5). Use RSA/SHA-256 or ECDSA keys, or switch the zone to NSEC.", keywords: "DNSSEC algorithm 5\ndenial of existence\nRsaSha1\ninvalid NSEC3 parameters\nNSEC3 not compatible algorithm\nmust use NSEC instead\nRSA SHA1 key choose NSEC\nNSEC3 conflicts with signing algorithm\nNSEC3 unsupported by RSASHA1", page: r#"# DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1 (9103)

## What it means
The zone is to prove missing names with NSEC3, but one of its keys uses plain RSA/SHA-1 (algorithm 5). That pair isn't allowed. Algorithm 5 is older than NSEC3, and validators that know it may not understand NSEC3 records; the standard (RFC 5155) therefore gave RSA/SHA-1 with NSEC3 a number of its own, 7.

An older header calls the same value `DNS_ERROR_INVALID_NSEC3_PARAMETERS`. It belongs to zone signing on Microsoft's DNS server, not to name resolution.

## When it is raised
- `Invoke-DnsServerZoneSign` or the signing wizard: NSEC3 is chosen and a KSK or ZSK has the algorithm `RsaSha1`.
- `Add-DnsServerSigningKey -CryptoAlgorithm RsaSha1`: the zone already uses NSEC3.
- `Set-DnsServerDnsSecZoneSetting -DenialOfExistence NSec3`: an existing key is of that algorithm.

## Common causes
1. A script from the time of Windows Server 2008 R2 that asks for `RsaSha1`.
2. The keys came from an older zone that used NSEC.
3. A mix-up of `RsaSha1` and `RsaSha1NSec3`.

## What to do

### As a developer
- Don't offer algorithm 5 or 7 at all. Use 8 (RSA/SHA-256) or 13 (ECDSA P-256 with SHA-256): both work with NSEC and NSEC3, and SHA-1 signatures are rejected on more and more systems.

### As an administrator
On Windows, find the odd key, replace it, then sign:
```powershell
Get-DnsServerSigningKey -ZoneName example.com |
  Select-Object KeyId, KeyType, CryptoAlgorithm, KeyLength
Add-DnsServerSigningKey -ZoneName example.com -Type KeySigningKey -CryptoAlgorithm RsaSha256 -KeyLength 2048
Add-DnsServerSigningKey -ZoneName example.com -Type ZoneSigningKey -CryptoAlgorithm RsaSha256 -KeyLength 2048
```
Remove the old key while the zone is unsigned, or retire it in a signed one.

BIND refuses the pair as well: `named-checkconf` stops at a `dnssec-policy` that has `nsec3param` and `rsasha1` keys. The algorithm is the third number here:
```sh
dig +short example.com DNSKEY | cut -c1-12
dig +short example.com NSEC3PARAM
named-checkconf
```

## Easily confused with
- `DNS_ERROR_NSEC_INCOMPATIBLE_WITH_NSEC3_RSA_SHA1` (9130): the reverse pair, plain NSEC with algorithm 7.
- `DNS_ERROR_UNSUPPORTED_ALGORITHM` (9105): the algorithm itself is refused, whatever the kind of denial.

## Related
- `DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT` (9124): NSEC3 is possible, but its count is too high.
"# },
    Text { title: "KSK or ZSK missing", message: "The zone cannot be signed yet: it needs one key of each type, a KSK and a ZSK.", keywords: "DNSSEC\nkey signing key\nzone signing key\nSKD\nsign zone fails\nnot enough signing key descriptors\ntoo few signing keys\nat least one KSK required\nat least one ZSK required\nmissing key signing key\nmissing zone signing key\ninsufficient keys for signing\nno signing key defined", page: r#"# DNS_ERROR_NOT_ENOUGH_SIGNING_KEY_DESCRIPTORS (9104)

## What it means
The zone can't be signed because its set of keys is incomplete. Microsoft's DNS server always works with two kinds: a key signing key (KSK) that signs the DNSKEY records and is announced to the parent, and a zone signing key (ZSK) that signs everything else. One of the two, or both, is missing from the zone's list of signing key descriptors.

The number is a reply of server management. Programs that resolve names don't get it.

## When it is raised
- `Invoke-DnsServerZoneSign`: run without `-SignWithDefault` on a zone that has only KSKs, only ZSKs, or no key.
- The Zone Signing Wizard and WMI, with the same gap.

## Common causes
1. The script adds a KSK and forgets the ZSK, or calls `Add-DnsServerSigningKey` twice with the same `-Type`.
2. One of the two additions failed earlier (9106, 9112) and the script went on.
3. The administrator is used to BIND, where a single combined key (CSK) is enough. Here it isn't.

## What to do

### As a developer
- Stop at the first failed key. Count both types before you sign, and report which one is missing.
- If no special parameters are needed, let the server create both keys with `-SignWithDefault`.

### As an administrator
On Windows:
```powershell
Get-DnsServerSigningKey -ZoneName example.com | Group-Object KeyType -NoElement
# same algorithm as the KSK
Add-DnsServerSigningKey -ZoneName example.com -Type ZoneSigningKey -CryptoAlgorithm EcdsaP256Sha256
Test-DnsServerDnsSecZoneSetting -ZoneName example.com
Invoke-DnsServerZoneSign -ZoneName example.com
```
On a Linux signer, flags 257 mark a KSK or CSK and 256 a ZSK; a zone with a lone 257 key is complete there, one with a lone 256 key is not:
```sh
dig +short example.com DNSKEY | awk '{print $1, $3}' | sort | uniq -c
pdnsutil show-zone example.com
keymgr example.com list
```

## Easily confused with
- `DNS_ERROR_TOO_MANY_SKDS` (9113): the other end, more keys of one kind than the server takes.
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): the descriptors are all there, but the private key behind one of them can't be read.

## Related
- `DNS_ERROR_INVALID_KEY_SIZE` (9106): a typical reason why one of the two keys was never added.
"# },
    Text { title: "Unknown DNSSEC algorithm", message: "The DNS server cannot use the requested DNSSEC algorithm.", keywords: "Ed25519\nDSA\nGOST\nsigning algorithm\nDS digest type\nalgorithm not supported\nunsupported DNSSEC algorithm\nunsupported cryptographic algorithm\nspecified algorithm unavailable\nalgorithm number not recognised\nsignature algorithm unsupported\nkey algorithm rejected", page: r#"# DNS_ERROR_UNSUPPORTED_ALGORITHM (9105)

## What it means
The DNSSEC algorithm in the request is one that this DNS server can't use. Microsoft's server signs with RSA/SHA-1 (5 and 7), RSA/SHA-256 (8), RSA/SHA-512 (10), ECDSA P-256 (13) and ECDSA P-384 (14). Other numbers exist in the IANA list, and other servers use them.

It is reported by management calls only. A validator that meets an unknown algorithm in an answer treats that zone as unsigned instead.

## When it is raised
- Adding a signing key through WMI or RPC with another algorithm number. The PowerShell parameter only takes the six names.
- Importing a trust anchor (DNSKEY or DS) whose algorithm or digest isn't known to the server. `Add-DnsServerTrustAnchor` takes the same six names.
- Asking a key storage provider for an algorithm that the server can't match to it.

## Common causes
1. The zone or trust anchor comes from a modern signer with Ed25519 (15) or Ed448 (16).
2. Old material: RSA/MD5 (1), DSA (3) or GOST (12).
3. An old Windows Server release on one side and newer keys on the other.
4. A typing error in the algorithm column of a DS record.

## What to do

### As a developer
- Offer algorithm 13 or 8. Both are understood by all current signers and validators, Microsoft's included.
- Pass the number of the failing algorithm on in your message; the code alone doesn't tell which of several keys was refused.

### As an administrator
On Windows, sign with a known algorithm:
```powershell
Add-DnsServerSigningKey -ZoneName example.com -Type KeySigningKey -CryptoAlgorithm EcdsaP256Sha256
Get-DnsServerTrustAnchor -Name example.com
```
On Linux, see what the foreign zone really uses, and what your own signer offers:
```sh
dig +multiline example.com DNSKEY | grep 'alg ='
dig +short example.com DS
pdnsutil list-algorithms
```
If the other side is yours, plan an algorithm rollover there (BIND: a second entry under `keys` in `dnssec-policy`).

## Easily confused with
- `DNS_ERROR_INVALID_KEY_SIZE` (9106): the algorithm is fine, the number of bits isn't.
- `DNS_ERROR_NO_VALID_TRUST_ANCHORS` (9127): a whole set of anchors was unusable, unsupported ones among them.

## Related
- `DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1` (9103): a known algorithm in the wrong company.
"# },
    Text { title: "DNSSEC key length not possible", message: "The DNSSEC key length is out of range. RSA keys take 1024 to 4096 bits in steps of 64.", keywords: "KeyLength\nbits\n2048\nRSA\nECDSA\nkey size not supported\ninvalid key size\nunsupported key length\nkey too short\nkey too long\nsigning key wrong bit length\nspecified key size invalid", page: r#"# DNS_ERROR_INVALID_KEY_SIZE (9106)

## What it means
The requested key length can't be used for a DNSSEC signing key. RSA keys may have 1024 to 4096 bits in steps of 64. ECDSA has no choice: P-256 keys have 256 bits and P-384 keys 384.

You meet this number when you manage a Microsoft DNS server; no lookup function returns it.

## When it is raised
- `Add-DnsServerSigningKey -KeyLength`: a value outside the range, or not a multiple of 64.
- The WMI method `Add` of the signing key class, and the RPC call below it, with the same value.

## Common causes
1. A length in bytes (256) where bits (2048) are wanted.
2. A round decimal number such as 2000 or 3000: neither can be divided by 64.
3. A hand-over from another product with 512 bits (too short) or 8192 bits (too long).

## What to do

### As a developer
- Check the value before the call: `1024 <= bits <= 4096` and `bits % 64 == 0`. For ECDSA leave the parameter out; [MS-DNSP] says that a length is ignored for algorithms of fixed size.
- 2048 is a sound default for RSA. A longer ZSK makes every signed answer bigger and pushes more of them to TCP.

### As an administrator
On Windows:
```powershell
Add-DnsServerSigningKey -ZoneName example.com -Type ZoneSigningKey -CryptoAlgorithm RsaSha256 -KeyLength 2048
Get-DnsServerSigningKey -ZoneName example.com | Format-Table KeyType, CryptoAlgorithm, KeyLength
```
The wizard's own default for a ZSK is 1024 bits, which is accepted but weak by today's standards.

On a Linux signer, the length stands next to the algorithm in `dnssec-policy`, or after `-b`:
```sh
dnssec-keygen -K /tmp -a RSASHA256 -b 2048 example.com
dnssec-keygen -K /tmp -a ECDSAP256SHA256 example.com     # no -b
dig +dnssec +noall +stats example.com DNSKEY             # MSG SIZE of the key set
```

## Easily confused with
- `DNS_ERROR_UNSUPPORTED_ALGORITHM` (9105): no length would help, since the server can't use the algorithm.
- `DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT` (9124): the key is accepted, but too short for the NSEC3 setting.

## Related
- `DNS_ERROR_UNEXPECTED_CNG_ERROR` (9110): the length is legal, yet the key storage provider failed to create the key.
"# },
    Text { title: "Private signing key out of reach", message: "The DNS server cannot read the private part of a DNSSEC key of this zone, so it cannot make new signatures.", keywords: "zone signing stopped\nRRSIG expired\nlost key\nStoreKeysInAD\nHSM offline\nsigning key not accessible\nsigning keys cannot be accessed\nprivate key unavailable\ncannot read zone signing key\nkey missing from store\nsigning key inaccessible\nzone signing not operational\nno access to private key", page: r#"# DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE (9107)

## What it means
The DNS server knows which keys sign the zone, but it can't read the private half of at least one of them. It goes on answering with the signatures that it has. New signatures are no longer made, so the zone turns "bogus" for validators when the old ones run out: with the default lifetimes within 7 days for the DNSKEY set and 10 days for the other records.

This is a fault of the signing server, reported to management tools. DNS clients only see the late result, SERVFAIL from their resolver.

## When it is raised
- `Invoke-DnsServerZoneSign`, also with `-DoResign`: a key of the zone can't be opened.
- Rollover and key changes that need the private key.
- A server that has just become key master and never received the keys.

## Common causes
1. The key master role was seized, and the keys had been stored only on the dead server (`StoreKeysInAD` was False).
2. The server was restored or reinstalled without its machine certificates, where such keys live.
3. Keys sit in a hardware module or TPM that is offline, locked or replaced.
4. Active Directory hasn't replicated the key data to this domain controller yet.

## What to do

### As a developer
- Treat it as urgent, although names still resolve. Show the time until the earliest RRSIG expires.

### As an administrator
On Windows:
```powershell
Get-DnsServerSigningKey -ZoneName example.com |
  Format-List KeyId, KeyType, KeyStorageProvider, StoreKeysInAD, ActiveKey, StandbyKey
repadmin /showrepl
Get-WinEvent -LogName 'DNS Server' -MaxEvents 30
```
Bring the provider or the old key master back first. If the private key is lost, replace all keys, sign anew and change the DS record at the parent.

A BIND signer in the same state logs that it can't find or read `K*.private`. Check owner, mandatory access control and the time left:
```sh
rndc dnssec -status example.com
ls -l /var/cache/bind/Kexample.com.*        # your key-directory
dig +dnssec +short example.com SOA          # 5th field of the RRSIG: expiry
```

## Easily confused with
- `DNS_ERROR_KSP_NOT_ACCESSIBLE` (9112): the provider itself won't open. With 9107 the provider works, the key in it doesn't.
- `DNS_ERROR_BAD_KEYMASTER` (9122): another server can't be reached, whatever its keys.

## Related
- `DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR` (9109): the key is there, but can't be decrypted.
"# },
    Text { title: "Key provider cannot export for replication", message: "The chosen key storage provider cannot protect keys with DPAPI-NG, which replication through Active Directory needs. Use the Microsoft software provider, or do not store the keys in AD.", keywords: "DPAPI++\nKSP\nStoreKeysInAD\nTPM\nsmart card\nHSM\nKSP does not support protection\nprovider lacks DPAPI++ data protection\nkey storage provider unsupported protection\ndata protection not supported\nkeys cannot be protected\nkey export protection unsupported\nprovider cannot wrap keys", page: r#"# DNS_ERROR_KSP_DOES_NOT_SUPPORT_PROTECTION (9108)

## What it means
The key should be copied to the other DNS servers through Active Directory, and for that it must leave its key storage provider in wrapped form. Windows wraps it with DPAPI-NG (named DPAPI++ in the DNS server). The chosen provider can't hand keys out that way. Until the combination is changed, the zone can't be signed with this key.

You see the number in DNSSEC management on Windows Server, nowhere else.

## When it is raised
- `Add-DnsServerSigningKey -StoreKeysInAD $true` together with a `-KeyStorageProvider` that keeps its keys inside a device.
- `Invoke-DnsServerZoneSign`: an earlier key definition with that pair is used.

## Common causes
1. A smart card, TPM ("Microsoft Platform Crypto Provider") or a vendor's HSM provider was picked, while "replicate this private key" stayed ticked in the wizard.
2. A parameter set made for file-backed zones was applied to an AD-integrated zone, or the reverse.

## What to do

### As a developer
- Set `StoreKeysInAD` to False whenever the provider isn't "Microsoft Software Key Storage Provider". Replication through the directory needs that provider.

### As an administrator
On Windows, decide for one of two designs: software keys that the directory replicates, or hardware keys that each signing server reaches by itself.
```powershell
# design 1: replicated software key
Add-DnsServerSigningKey -ZoneName example.com -Type KeySigningKey -CryptoAlgorithm RsaSha256 -KeyLength 2048 `
  -KeyStorageProvider 'Microsoft Software Key Storage Provider' -StoreKeysInAD $true
# which providers does this machine have?
certutil -csplist
```
For design 2, use the same command with the vendor's provider name and `-StoreKeysInAD $false`.

Linux signers face the same choice: BIND 9.20 (`key-store` with `pkcs11-uri`) and Knot (`keystore` with `backend: pkcs11`) never export a token's key, so a second signer needs access to the token:
```sh
p11tool --list-tokens
named-checkconf -p | grep -A4 key-store
```

## Easily confused with
- `DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR` (9109): wrapping is supported, but the attempt failed.
- `DNS_ERROR_KSP_NOT_ACCESSIBLE` (9112): the provider can't be opened at all.

## Related
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): what a second server reports when such a key never reached it.
"# },
    Text { title: "DPAPI-NG failed on a signing key", message: "Encrypting or decrypting a replicated DNSSEC key with DPAPI-NG failed. The zone cannot be signed before this is repaired.", keywords: "DPAPI++\nKDS root key\ngroup key distribution\nunwrap key\nunexpected DPAPI++ error\ndata protection error\nunexpected data protection failure\nsigning key decryption failed\nkey protection failed\ncannot unprotect signing key\nDPAPI failure\nzone signing broken by DPAPI", page: r#"# DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR (9109)

## What it means
Signing keys that are replicated through Active Directory are encrypted with DPAPI-NG, so that only the DNS servers of the zone can read them. Encrypting or decrypting such a key failed for a reason that the DNS server didn't foresee. The zone can't be signed, or re-signed, until the cause is removed.

The code is a summary. The real reason is in the event logs of the server that reported it, and often in those of a domain controller.

## When it is raised
- `Invoke-DnsServerZoneSign` and `Add-DnsServerSigningKey` on an Active Directory zone with `StoreKeysInAD`.
- A domain controller that loads keys which another one has created.

## Common causes
1. The Key Distribution Service on the domain controllers can't deliver its group key: no usable KDS root key, the service is stopped, or no capable controller is in reach.
2. The directory hasn't replicated to this site yet; the root key is younger than the last replication.
3. The domain controller was restored or cloned, or its computer account is damaged.
4. Large clock differences between domain controllers.

## What to do

### As a developer
- Retry once after a few minutes; a fresh forest may need replication first. Then stop and show the server's event log.

### As an administrator
On Windows, test the key service with its own tools:
```powershell
Get-KdsRootKey | Format-List KeyId, EffectiveTime, DomainController
Get-KdsRootKey | ForEach-Object { Test-KdsRootKey -KeyId $_.KeyId }
Get-Service KdsSvc
w32tm /monitor
repadmin /replsummary
```
From a Linux machine the presence of root keys can be seen in the directory itself. Linux signers have no such layer: their keys are files or tokens, protected by ownership.
```sh
kinit admin@EXAMPLE.COM
ldapsearch -Y GSSAPI -H ldap://dc1.example.com -s one \
  -b 'CN=Master Root Keys,CN=Group Key Distribution Service,CN=Services,CN=Configuration,DC=example,DC=com' dn
```

## Easily confused with
- `DNS_ERROR_KSP_DOES_NOT_SUPPORT_PROTECTION` (9108): a wrong choice of provider, which repeats at once. 9109 is a failure at run time.
- `DNS_ERROR_UNEXPECTED_CNG_ERROR` (9110): creating or using a key failed, rather than wrapping it.

## Related
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): the consequence on servers that can't unwrap the key.
"# },
    Text { title: "Windows cryptography failed while signing", message: "The cryptography layer of Windows (CNG) failed while the DNS server handled a DNSSEC key.", keywords: "key storage provider\nHSM\nFIPS\ncrypto error\ncertutil csptest\nunexpected crypto error\nunexpected CNG error\ncryptography API failed\nnext generation cryptography failure\ncryptographic error during signing\nencryption library error\nzone signing crypto failure", page: r#"# DNS_ERROR_UNEXPECTED_CNG_ERROR (9110)

## What it means
The cryptography layer of Windows (CNG, "Cryptography API: Next Generation") failed under the DNS server while it created, opened or used a DNSSEC key. The DNS server has no better word for the failure. Signing of the zone may have stopped.

It is a report from the signing machine. Look there; neither the zone's data nor the client is at fault.

## When it is raised
- `Add-DnsServerSigningKey`: the provider couldn't generate the key.
- `Invoke-DnsServerZoneSign`, `Invoke-DnsServerSigningKeyRollover`: a signature couldn't be made.

## Common causes
1. A hardware module lost its session, ran out of key slots, or wants a PIN that a service can't type.
2. The vendor's provider doesn't offer the algorithm or length, though the DNS server allows it.
3. Damaged or over-protected key files of the machine, for instance after a security template changed the rights on the machine key folder.
4. A FIPS policy or a TPM lock-out.

## What to do

### As a developer
- Repeat the call with "Microsoft Software Key Storage Provider" on a test zone. If that works, the fault is in the chosen provider and not in your parameters.

### As an administrator
On Windows, test the provider without DNS:
```powershell
certutil -csptest 'Microsoft Software Key Storage Provider'
certutil -key -csp 'Microsoft Software Key Storage Provider'
Get-Service KeyIso
Get-WinEvent -FilterHashtable @{LogName='System','Application'; Level=1,2; StartTime=(Get-Date).AddHours(-1)}
```
Then repair the provider, and sign again with `-DoResign`.

BIND passes OpenSSL's complaint to its log in the same situation. See whether policy or provider blocks the algorithm:
```sh
journalctl -u named --since -1h | grep -iE 'openssl|crypto|sign'
openssl list -providers
cat /proc/sys/crypto/fips_enabled
dnssec-keygen -K /tmp -a ECDSAP256SHA256 test.example
```

## Easily confused with
- `DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR` (9109): the wrapping of keys for Active Directory failed.
- `DNS_ERROR_INVALID_KEY_SIZE` (9106): the DNS server refused the length before CNG was asked.

## Related
- `DNS_ERROR_KSP_NOT_ACCESSIBLE` (9112): the provider didn't even open.
"# },
    Text { title: "Key descriptor of unknown version", message: "A DNSSEC key descriptor of the zone has a format version that this DNS server cannot read.", keywords: "msDNS-SigningKeyDescriptors\nmixed server versions\nSKD\nupgrade\nunknown signing parameter version\nsigning parameter version unrecognised\nunsupported key descriptor version\nsigning key descriptor unknown version\nsigning parameters too new\nparameter version not understood\ndescriptor format unreadable", page: r#"# DNS_ERROR_UNKNOWN_SIGNING_PARAMETER_VERSION (9111)

## What it means
Each signing key of a zone has a descriptor, a small record with algorithm, lengths and times, and every descriptor begins with a version number. This DNS server found a version that it can't read. It doesn't guess; signing stays off for the zone until the descriptor is gone or a newer server takes over.

For AD-integrated zones the descriptors lie in the attribute `msDNS-SigningKeyDescriptors` of the zone object. The published format has the version 1.

## When it is raised
- Loading or signing a zone whose descriptors were written by something else.
- An RPC or WMI caller that fills in another structure version.

## Common causes
1. A mixed set of Windows Server releases: a newer server wrote the keys, an older one reads them.
2. Damaged data after a restore of the directory, or an attribute edited by hand.
3. A home-made management client with a wrong version field.

## What to do

### As a developer
- Set the version field of every DNSSEC structure to 1, as [MS-DNSP] demands. With the PowerShell module the question doesn't arise.

### As an administrator
On Windows, compare the servers that sign the zone and make the newest one the key master:
```powershell
Get-DnsServerSetting -All -ComputerName dns1.example.com | Select-Object MajorVersion, MinorVersion, BuildNumber
Reset-DnsServerZoneKeyMasterRole -ZoneName example.com -KeyMasterServer dns2.example.com
```
If the record is damaged: unsign the zone, remove its keys, and sign with new ones. Plan for a new DS record at the parent.

The Linux relative is a key file in a format too new for the program, after a downgrade or when two releases share a directory. Compare:
```sh
named -V | head -1
head -1 /var/cache/bind/Kexample.com.*.private    # Private-key-format
```

## Easily confused with
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): the descriptor is understood; the key behind it is out of reach.
- `DNS_ERROR_UNSUPPORTED_ALGORITHM` (9105): a readable descriptor with an algorithm that the server lacks.

## Related
- `DNS_ERROR_KEYMASTER_REQUIRED` (9101): appears when you repair the keys on the wrong server.
"# },
    Text { title: "Key storage provider does not open", message: "The DNS server could not open the key storage provider that was named for the DNSSEC key.", keywords: "KSP\nHSM client\nprovider name\nPKCS#11\ncertutil csplist\nKSP not accessible\nkey service provider cannot open\nkey storage provider unavailable\ncannot access specified provider\nkey provider not installed\nkey storage provider inaccessible\ncannot load key provider", page: r#"# DNS_ERROR_KSP_NOT_ACCESSIBLE (9112)

## What it means
The DNS server tried to open the key storage provider named in a signing key, and Windows couldn't open it. No key was created or read, because the store that should hold it isn't available to the DNS service on this machine.

The answer goes to the management tool that sent the request; it says nothing about lookups.

## When it is raised
- `Add-DnsServerSigningKey -KeyStorageProvider`: the name is unknown, or the provider doesn't start.
- Signing or taking over a zone whose keys name a provider that is only installed elsewhere.

## Common causes
1. A misspelt provider name. It must match the registered name exactly, spaces included.
2. The HSM client software is missing on this server, a typical gap when the key master role moves.
3. The provider's own service is down, or its network module isn't in reach.
4. The provider works for the administrator, but not for the system account under which DNS runs.

## What to do

### As a developer
- Read the list of registered providers on the target server rather than a constant from your source code. The call runs there, not on the machine of the script.

### As an administrator
On Windows, on the DNS server itself:
```powershell
certutil -csplist | Select-String Provider
certutil -csptest 'Microsoft Software Key Storage Provider'
Get-DnsServerSigningKey -ZoneName example.com | Format-Table KeyId, KeyStorageProvider
```
Install or start the provider, or add keys with one that each signing server has and retire the old keys.

On Linux the counterpart is a PKCS#11 module that can't be loaded. Run the test as the user of the name server:
```sh
sudo -u bind pkcs11-tool --module /usr/lib/softhsm/libsofthsm2.so --list-slots
openssl list -providers
journalctl -u named | grep -i pkcs11
```

## Easily confused with
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): the store opens, but the key isn't in it or can't be read.
- `DNS_ERROR_KSP_DOES_NOT_SUPPORT_PROTECTION` (9108): the store opens and works, but can't export keys for replication.

## Related
- `DNS_ERROR_UNEXPECTED_CNG_ERROR` (9110): the provider opened and failed later.
"# },
    Text { title: "Too many DNSSEC keys of one kind", message: "The zone already holds the maximum number of keys of this type and algorithm. Retire or remove one first.", keywords: "three KSKs\nthree ZSKs\nsigning key descriptor\nlimit\ntoo many signing keys\ntoo many signing key descriptors\nmaximum number of keys reached\nno more signing keys accepted\nsigning key limit exceeded\nsame algorithm and KSK flag\ncannot accept another key", page: r#"# DNS_ERROR_TOO_MANY_SKDS (9113)

## What it means
A zone on a Microsoft DNS server takes up to three KSKs and three ZSKs of the same algorithm. The new key would be number four of its kind. "SKD" is the signing key descriptor, the entry that stands for one key line with its active, standby and next key.

It is an answer to `Add` requests of DNSSEC management; it can't arise in a lookup.

## When it is raised
- `Add-DnsServerSigningKey`: three keys with this `-Type` and this `-CryptoAlgorithm` exist already.
- The wizard's "Add" button and the WMI method behind the cmdlet.

## Common causes
1. A script adds a key at each run, in the belief that this is how keys are rolled.
2. Old keys were never removed after an unsigning.
3. A test left keys behind, and the wizard offers them again.

## What to do

### As a developer
- Don't add keys to roll over. A descriptor makes its own successors; start `Invoke-DnsServerSigningKeyRollover` instead.
- Make set-up scripts repeatable: add only the type that is missing.

### As an administrator
On Windows, count first. An unused key of an unsigned zone may be deleted; an active one must be retired by a rollover:
```powershell
Get-DnsServerSigningKey -ZoneName example.com | Group-Object KeyType, CryptoAlgorithm
$k = Get-DnsServerSigningKey -ZoneName example.com | Out-GridView -OutputMode Single
Set-DnsServerSigningKey -ZoneName example.com -KeyId $k.KeyId -NextRolloverAction Retire
Invoke-DnsServerSigningKeyRollover -ZoneName example.com -KeyId $k.KeyId
```
BIND and Knot set no such round limit, yet a large DNSKEY set costs every validator time and pushes the answer over the UDP size:
```sh
dig +short example.com DNSKEY | awk '{print $1, $3}' | sort | uniq -c
dig +dnssec example.com DNSKEY | grep 'MSG SIZE'
keymgr example.com list
```

## Easily confused with
- `DNS_ERROR_NOT_ENOUGH_SIGNING_KEY_DESCRIPTORS` (9104): too few keys to sign.
- `DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD` (9119): the next hurdle, when you try to delete a surplus key that is in use.

## Related
- `DNS_ERROR_ROLLOVER_ALREADY_QUEUED` (9120): the rollover that would retire a key is waiting.
"# },
    Text { title: "Key rollover interval out of range", message: "The interval between automatic DNSSEC key rollovers is not acceptable.", keywords: "RolloverPeriod\nTimeSpan\n90 days\nkey lifetime\ninvalid rollover period\nrollover period is invalid\nkey rollover frequency not accepted\nbad rollover time\nrollover period too short\nrollover period too long\nwrong rollover interval", page: r#"# DNS_ERROR_INVALID_ROLLOVER_PERIOD (9114)

## What it means
The time between two automatic rollovers of a DNSSEC key lies outside what the DNS server accepts. For a ZSK the signing wizard documents 6 to 1825 days and proposes 90; for a KSK it proposes 755.

Management of Microsoft's DNS server is the only source of this number.

## When it is raised
- `Add-DnsServerSigningKey -RolloverPeriod`: the new key would get an impossible period.
- `Set-DnsServerSigningKey -RolloverPeriod`: a change of an existing key.
- `Enable-DnsServerSigningKeyRollover -RolloverPeriod`: switching automatic rollover on.

## Common causes
1. A bare number. The parameter is a TimeSpan, and PowerShell reads the number 90 as 90 ticks of 100 nanoseconds. Write `90.00:00:00` or use `New-TimeSpan`.
2. Hours and days mixed up: `06:00:00` is six hours; six days are `6.00:00:00`.
3. A period of a few minutes for a test.
4. "Never" expressed as a huge span. Switch the rollover off instead.

## What to do

### As a developer
- Over WMI the value is a datetime interval, over RPC a count of seconds. Convert in one place and check it against the limits in days.

### As an administrator
On Windows:
```powershell
$k = Get-DnsServerSigningKey -ZoneName example.com | Where-Object KeyType -eq ZoneSigningKey
Enable-DnsServerSigningKeyRollover -ZoneName example.com -KeyId $k.KeyId -RolloverPeriod (New-TimeSpan -Days 90)
# no automatic rollover for this key
Disable-DnsServerSigningKeyRollover -ZoneName example.com -KeyId $k.KeyId
```
BIND writes the same thing as `lifetime P90D` in `dnssec-policy` (or `lifetime unlimited`) and complains about a lifetime that is shorter than the time one rollover takes. Knot has `zsk-lifetime` and `ksk-lifetime`:
```sh
named-checkconf && rndc reconfig
rndc dnssec -status example.com     # shows the next rollover
knotc conf-check
```

## Easily confused with
- `DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET` (9115): the delay before the first rollover, not the interval after it.
- `DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD` (9123): the lifetime of signatures, not of keys.

## Related
- `DNS_ERROR_ROLLOVER_IN_PROGRESS` (9116): the period is fine, but the key is being rolled now.
"# },
    Text { title: "Delay before first rollover out of range", message: "The delay before the first DNSSEC key rollover is not acceptable. It may be 0 to 30 days.", keywords: "InitialRolloverOffset\nstagger rollovers\nTimeSpan\ninvalid initial rollover offset\ninitial rollover offset is invalid\nfirst rollover delay invalid\ninitial offset too large\nbad offset for first rollover\nrollover start offset rejected\ninitial rollover wait wrong", page: r#"# DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET (9115)

## What it means
A signing key can wait some time before its first automatic rollover, so that the keys of many zones don't all roll on the same night. The requested delay isn't acceptable. For a ZSK the signing wizard documents 0 to 30 days, with 0 as the default.

The code is an answer of key management on a Microsoft DNS server.

## When it is raised
- `Add-DnsServerSigningKey -InitialRolloverOffset`: delay outside the range.
- `Enable-DnsServerSigningKeyRollover -InitialRolloverOffset`: the same when rollover is switched on later.

## Common causes
1. Staggering by index: a script multiplies the zone's number with some days, and the last zones exceed the limit.
2. The offset was confused with the period, and 90 days were given.
3. A negative span, the result of subtracting dates the wrong way round.
4. A number without unit, which a TimeSpan parameter takes as tiny ticks rather than days or hours.

## What to do

### As a developer
- Spread zones with a remainder (`index % 30` days) instead of a product, and test the largest zone number.

### As an administrator
On Windows:
```powershell
$i = 0
foreach ($z in Get-DnsServerZone | Where-Object IsSigned) {
  Get-DnsServerSigningKey -ZoneName $z.ZoneName | Where-Object KeyType -eq ZoneSigningKey |
    ForEach-Object { Enable-DnsServerSigningKeyRollover -ZoneName $z.ZoneName -KeyId $_.KeyId `
      -RolloverPeriod (New-TimeSpan -Days 90) -InitialRolloverOffset (New-TimeSpan -Days ($i % 30)) -Force }
  $i++
}
```
Linux signers have no such field. There you plan one rollover for a chosen moment, and later ones count from it:
```sh
rndc dnssec -rollover -key 12345 -when 20300115020000 example.com
rndc dnssec -status example.com
knotc zone-status example.com +events
```

## Easily confused with
- `DNS_ERROR_INVALID_ROLLOVER_PERIOD` (9114): the repeating interval.
- `DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD` (9123): a duration as well, but of RRSIG records.

## Related
- `DNS_ERROR_ROLLOVER_ALREADY_QUEUED` (9120): what staggering is meant to avoid, rollovers that wait for one another.
"# },
    Text { title: "Key rollover still running", message: "This DNSSEC key is being rolled over now. Wait for the end of the rollover.", keywords: "CurrentRolloverStatus\nwaiting for DS\nrollover stuck\nKSK\nZSK\nrollover in progress\nkey already rolling over\nsigning key being replaced\nrollover under way\nkey already in rollover\nrollover not finished\nongoing key rollover", page: r#"# DNS_ERROR_ROLLOVER_IN_PROGRESS (9116)

## What it means
This signing key is being rolled over at the moment, and the request would disturb that. A rollover isn't a quick act: the server publishes a new key, waits until caches have forgotten the old data, and only then takes the old key away. A ZSK needs the longest TTL of the zone, a KSK waits for the parent's DS record as well. Days are normal, and weeks are possible.

It is a state of the key on the key master, reported to whoever manages it.

## When it is raised
- `Invoke-DnsServerSigningKeyRollover`: the key is already under way.
- Changes and removals that the server doesn't permit in the middle of a rollover.

## Common causes
1. A manual rollover was started twice, or while the automatic one ran.
2. A KSK rollover is stuck, because nobody has put the new DS record into the parent zone.
3. One record with a TTL of days makes a ZSK rollover wait.

## What to do

### As a developer
- Read `CurrentRolloverStatus` before you start, and don't treat 9116 as a failure when your goal was "make it roll".

### As an administrator
On Windows, see which stage it is and since when:
```powershell
Get-DnsServerSigningKey -ZoneName example.com |
  Format-List KeyId, KeyType, CurrentRolloverStatus, LastRolloverTime, NextRolloverTime
Export-DnsServerDnsSecPublicKey -ZoneName example.com -DigestType Sha256 -Path C:\Temp
```
If the key waits for the DS record, publish it at the parent. When the server can't see the parent, tell it with `Step-DnsServerSigningKeyRollover`.

On a Linux signer:
```sh
rndc dnssec -status example.com            # states such as rumoured or omnipresent
knotc zone-status example.com
dig +short example.com DS @a.gtld-servers.net
```

## Easily confused with
- `DNS_ERROR_ROLLOVER_ALREADY_QUEUED` (9120): the rollover hasn't begun; it stands in line.
- `DNS_ERROR_ROLLOVER_NOT_POKEABLE` (9128): you tried to push on a key that isn't at the DS stage.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD` (9119): why the old key can't just be deleted.
"# },
    Text { title: "No standby key to revoke", message: "The revocation was refused: this DNSSEC key has no standby key.", keywords: "RevokeStandby\nRFC 5011\nKSK\ndnssec-revoke\nstandby key not present\nno standby key\nmissing standby key\nlacks standby key\ncannot revoke without standby\nspare key absent\nreplacement key not found\nstandby key to revoke missing", page: r#"# DNS_ERROR_STANDBY_KEY_NOT_PRESENT (9117)

## What it means
You asked the server to revoke the standby key of a signing key, but there is none. A KSK on Microsoft's server may keep a second, published key in reserve. Resolvers that follow RFC 5011 learn it in advance, so that it can step in, or be revoked, without a break in trust.

## When it is raised
- `Set-DnsServerSigningKey -NextRolloverAction RevokeStandby` on a KSK whose `StandbyKey` is empty.
- A rollover for which that action was stored earlier, when the standby key has since been used up or lost.

No name lookup can lead here; the call is part of key management.

## Common causes
1. The zone was signed without automatic rollover or without RFC 5011 support, so a standby key was never made.
2. Imported or hand-made keys: only `-ActiveKey` was given.
3. A compromise of the active key is suspected, and the wrong action was chosen. `RevokeStandby` doesn't touch the active key.

## What to do

### As a developer
- Look at the `StandbyKey` field first, and offer the action only if it isn't empty.

### As an administrator
On Windows:
```powershell
Get-DnsServerSigningKey -ZoneName example.com |
  Format-List KeyId, KeyType, ActiveKey, StandbyKey, NextKey, NextRolloverAction
# back to an ordinary rollover
Set-DnsServerSigningKey -ZoneName example.com -KeyId $id -NextRolloverAction Normal
Invoke-DnsServerSigningKeyRollover -ZoneName example.com -KeyId $id
```
Here `$id` is the KeyId of the KSK from the first command.

BIND's tools do the same on key files: a pre-published KSK is the standby key, and `dnssec-revoke` sets the REVOKE bit, which changes the flags from 257 to 385.
```sh
dig +short example.com DNSKEY | awk '{print $1}' | sort | uniq -c
dnssec-settime -p all Kexample.com.+013+12345
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_ON_ZSK` (9118): the chosen key is a ZSK, which can't have a standby key to revoke.
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): the key is registered, but its private part can't be read.

## Related
- `DNS_ERROR_ROLLOVER_IN_PROGRESS` (9116): the standby key may be changing its role right now.
"# },
    Text { title: "Needs a KSK, not a ZSK", message: "The operation works on key signing keys only, and the chosen DNSSEC key is a zone signing key.", keywords: "KeyType\nwrong KeyId\n256 or 257\nparent DS\nnot allowed on ZSK\noperation forbidden zone signing key\nonly key signing keys allowed\nzone signing key not permitted\nkey is a ZSK\nKSK only operation\nwrong key type ZSK", page: r#"# DNS_ERROR_NOT_ALLOWED_ON_ZSK (9118)

## What it means
The operation only makes sense for a key signing key, and the key that was named is a zone signing key. Only a KSK has a relation to the outside: a DS record at the parent and trust anchors at resolvers. A ZSK can be replaced without telling anybody, so steps that deal with the parent or with revocation don't exist for it.

## When it is raised
- `Set-DnsServerSigningKey -NextRolloverAction RevokeStandby`: with the KeyId of a ZSK.
- `Step-DnsServerSigningKeyRollover`: meant for a KSK that waits for its DS record.

These are management calls to a Microsoft DNS server; resolvers never see the number.

## Common causes
1. A pipeline feeds all keys of the zone into the command: `Get-DnsServerSigningKey | Step-...`.
2. The wrong GUID was copied from the list.
3. A script takes the first key of the list for the KSK.

## What to do

### As a developer
- Filter by `KeyType` (`KeySigningKey` or `ZoneSigningKey`), never by position or key length.

### As an administrator
On Windows:
```powershell
$ksk = Get-DnsServerSigningKey -ZoneName example.com | Where-Object KeyType -eq KeySigningKey
$ksk | Format-List KeyId, CurrentRolloverStatus, StandbyKey
Set-DnsServerSigningKey -ZoneName example.com -KeyId $ksk.KeyId -NextRolloverAction Normal
```
To change a ZSK ahead of time, an ordinary `Invoke-DnsServerSigningKeyRollover` is all it takes.

On Linux the flags field tells the two apart, 257 for a KSK and 256 for a ZSK. `rndc dnssec -checkds`, BIND's word for "the parent has it", likewise concerns KSKs only:
```sh
dig +multiline +noall +answer example.com DNSKEY    # comments name KSK, ZSK and key id
rndc dnssec -checkds -key 12345 published example.com
knotc zone-ksk-submitted example.com
```

## Easily confused with
- `DNS_ERROR_ROLLOVER_NOT_POKEABLE` (9128): the key is a KSK, but it isn't waiting for the parent.
- `DNS_ERROR_STANDBY_KEY_NOT_PRESENT` (9117): a KSK without a key in reserve.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD` (9119): the state of the key forbids the step, not its kind.
"# },
    Text { title: "DNSSEC key still in use", message: "The DNSSEC key is active in a signed zone and cannot be deleted. Retire it with a rollover instead.", keywords: "Remove-DnsServerSigningKey\nretire key\ndelete key\nsigning key descriptor\nnot allowed on active key\nsigning key is active\nactive signing key descriptor\noperation refused for active key\ncannot remove active key\nkey currently signing zone\nsigning key still active", page: r#"# DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD (9119)

## What it means
The signing key is in use: its signatures are in the zone, and resolvers may hold them in their caches. The DNS server therefore won't delete it. Without the key these signatures could no longer be checked, and the zone would look forged to validators.

## When it is raised
- `Remove-DnsServerSigningKey`: the KeyId names an active key of a signed zone.
- WMI and RPC requests that delete the descriptor (SKD) of such a key.

DNS servers only report it to their administrators.

## Common causes
1. A key should be replaced at once, and deleting it looked like the shortest way.
2. The zone was believed to be unsigned already.
3. A clean-up pipes every key of the zone into the Remove cmdlet.

## What to do

### As a developer
- Offer "retire" rather than "delete" for keys whose `CurrentState` is active. Deletion belongs to unsigned zones and retired keys.

### As an administrator
On Windows, let a rollover retire the key. It must not be the last one of its type, so add the successor first:
```powershell
Add-DnsServerSigningKey -ZoneName example.com -Type ZoneSigningKey -CryptoAlgorithm RsaSha256 -KeyLength 2048
Set-DnsServerSigningKey -ZoneName example.com -KeyId $old -NextRolloverAction Retire
Invoke-DnsServerSigningKeyRollover -ZoneName example.com -KeyId $old
Get-DnsServerSigningKey -ZoneName example.com | Format-Table KeyId, KeyType, CurrentState, CurrentRolloverStatus
```
`$old` holds the KeyId of the key that should go. Keep the algorithm here; changing it needs a new KSK as well.

PowerDNS is less strict and will remove a live key, so do by hand what Windows enforces: deactivate, wait for the TTLs, then remove.
```sh
pdnsutil show-zone example.com
pdnsutil deactivate-zone-key example.com 3
pdnsutil remove-zone-key example.com 3      # after the longest TTL
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE` (9102): the zone as a whole is protected from a change.
- `DNS_ERROR_ROLLOVER_IN_PROGRESS` (9116): the key is on its way out already; wait.

## Related
- `DNS_ERROR_TOO_MANY_SKDS` (9113): a usual reason for wanting to delete keys.
"# },
    Text { title: "Key rollover already waiting", message: "A rollover of this DNSSEC key has been ordered before and waits for its turn.", keywords: "rollover queue\npending\nInvoke-DnsServerSigningKeyRollover\nrollover already queued\nkey already queued for rollover\nrollover already scheduled\nrollover previously requested\nkey waiting for rollover\nsecond rollover request rejected\nrollover pending in queue", page: r#"# DNS_ERROR_ROLLOVER_ALREADY_QUEUED (9120)

## What it means
A rollover of this key has been ordered already and waits for its turn. The key master doesn't roll all keys of a zone at the same time; while one is in progress, others stand in the zone's rollover queue. A second order for the same key changes nothing and is refused.

## When it is raised
- `Invoke-DnsServerSigningKeyRollover`: called again for a key whose status says that it is queued.
- A manual order for a key that the automatic schedule has just put into the queue.

The call talks to the key master of a Windows DNS zone. No other function returns the number.

## Common causes
1. A KSK rollover blocks the queue, since the parent's DS record is still the old one.
2. Impatience: the command seemed to do nothing and was repeated.
3. A scheduled task that rolls keys, besides the server's own schedule.

## What to do

### As a developer
- Count 9120 as "accepted earlier". Show which key of the zone is rolling now, since that one decides when the queue moves.

### As an administrator
On Windows:
```powershell
Get-DnsServerDnsSecZoneSetting -ZoneName example.com | Format-List *Rolling*, KeyMasterServer
Get-DnsServerSigningKey -ZoneName example.com |
  Sort-Object NextRolloverTime | Format-Table KeyId, KeyType, CurrentRolloverStatus, NextRolloverTime
```
Help the rolling key along (see 9116 and 9128); don't unsign the zone to clear the queue.

On Linux the planned actions of a zone are listed by the signer:
```sh
rndc dnssec -status example.com
knotc zone-status example.com +events
```

## Easily confused with
- `DNS_ERROR_ROLLOVER_IN_PROGRESS` (9116): this very key is being rolled, instead of waiting behind another.
- `DNS_ERROR_ROLLOVER_NOT_POKEABLE` (9128): an order to finish, not to begin.

## Related
- `DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET` (9115): the setting that keeps rollovers apart.
"# },
    Text { title: "Zone has no DNSSEC signatures", message: "The operation needs a zone that is signed with DNSSEC, and this zone is not.", keywords: "unsigned zone\nIsSigned\nsign zone first\nrollover\nnot allowed on unsigned zone\nzone is not signed\noperation requires signed zone\nzone must be signed\nzone lacks DNSSEC\nforbidden for unsigned zone\nzone unsigned", page: r#"# DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE (9121)

## What it means
The request needs a zone that is signed with DNSSEC, and this one isn't. The zone exists and the server holds it; there are just no signatures, and perhaps no keys, to work on.

## When it is raised
- `Invoke-DnsServerSigningKeyRollover` and `Step-DnsServerSigningKeyRollover`: nothing can roll in an unsigned zone.
- `Invoke-DnsServerZoneUnsign`: the zone has no signatures to take away.
- Other requests for data that only signing creates.

All of them are tasks of the DnsServer module, or of WMI and [MS-DNSP] beneath it.

## Common causes
1. The zone was unsigned for a change and not signed again.
2. The command went to the wrong view of things: another server, a test zone, or the parent instead of the child.
3. An earlier `Invoke-DnsServerZoneSign` failed, and its error (9104, 9107 ...) was overlooked.

## What to do

### As a developer
- Check `IsSigned` before DNSSEC work. Keys alone don't prove it: they can exist before the first signing and after an unsigning.

### As an administrator
On Windows:
```powershell
Get-DnsServerZone | Format-Table ZoneName, ZoneType, IsSigned
Test-DnsServerDnsSecZoneSetting -ZoneName example.com
# first time, or again with the stored settings
Invoke-DnsServerZoneSign -ZoneName example.com -SignWithDefault
Invoke-DnsServerZoneSign -ZoneName example.com -DoResign
```
If the parent still publishes a DS record while the zone is unsigned, validators fail for the whole zone. Hurry with either side. From any Linux machine:
```sh
dig +short example.com DS
dig +short example.com DNSKEY
delv example.com SOA               # "fully validated", "unsigned answer" or a failure
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE` (9102): the exact opposite.
- `DNS_ERROR_DNSSEC_IS_DISABLED` (9125): DNSSEC is switched off for the whole server.

## Related
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the server doesn't have the zone at all.
"# },
    Text { title: "Key master down or unusable", message: "The zone's DNSSEC key master does not answer or is not set up correctly. Repair that server, or seize its role from another one.", keywords: "SeizeRole\nKeyMasterStatus offline\ndead domain controller\ntransfer key master\nbad key master\nkey master offline\nkey master not configured properly\nkey master unreachable\nkey master not available\nkey master server misconfigured\nsigning server down\nkeymaster could not complete", page: r#"# DNS_ERROR_BAD_KEYMASTER (9122)

## What it means
The zone names a key master, but that server can't be used: it is down, unreachable, or no longer fit for the role. The step needs its cooperation, so it was given up. The zone goes on answering with the signatures it has; what stops are rollovers and key changes, and in time the signatures may age.

## When it is raised
- `Reset-DnsServerZoneKeyMasterRole` without `-SeizeRole`: the present holder can't be asked to give the role away.
- Changes of keys or DNSSEC settings on another primary of the zone. Such a change needs the key master online.

It is a fault between two DNS servers, told to their administrator.

## Common causes
1. The key master was switched off or demoted without handing over the role.
2. RPC between the servers is blocked by a firewall, or the DNS service is stopped.
3. The server was renamed, or its own name no longer resolves.
4. It is up, but holds the zone as a secondary now, or lost the zone.

## What to do

### As a developer
- Don't seize automatically. If the old master is alive after all, two servers may believe for a while that they create the keys.

### As an administrator
On Windows:
```powershell
$s = Get-DnsServerDnsSecZoneSetting -ZoneName example.com
$s.KeyMasterServer; $s.KeyMasterStatus
Test-NetConnection $s.KeyMasterServer -Port 135
Get-Service DNS -ComputerName $s.KeyMasterServer      # Windows PowerShell 5.1
# the old master won't come back:
Reset-DnsServerZoneKeyMasterRole -ZoneName example.com -KeyMasterServer dns2.example.com -SeizeRole
```
After a seizure check that the new master can read the private keys. If it can't (9107), new keys and a new DS record are due.

With a hidden BIND or Knot signer the same accident shows as serial numbers that stop growing and signatures that get old on the public servers:
```sh
dig +nssearch example.com
dig +dnssec +short example.com SOA @ns1.example.com
```

## Easily confused with
- `DNS_ERROR_KEYMASTER_REQUIRED` (9101): the master is well; the request went to another server.
- `DNS_ERROR_DP_FSMO_ERROR` (9906): another single-server role, the domain naming master of the forest.

## Related
- `DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE` (9107): the danger after seizing the role.
"# },
    Text { title: "DNSSEC signature lifetime out of range", message: "A lifetime for DNSSEC signatures is not acceptable. Use 6 hours to 30 days.", keywords: "RRSIG\nZoneSignatureValidityPeriod\nTimeSpan\nexpiry\ninvalid signature validity period\nsignature validity period is invalid\nsignature lifetime not accepted\nsignature period too short\nsignature period too long\nbad RRSIG validity\nwrong signature validity", page: r#"# DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD (9123)

## What it means
One of the three signature lifetimes of a DNSSEC key is out of range. A key has a lifetime for signatures over the DNSKEY set, one for DS records and one for all other records of the zone. The signing wizard allows 6 to 720 hours (30 days) for each; the defaults are 168 hours for the first two and 240 for the third.

The refusal comes from a Microsoft DNS server that was asked to store the value.

## When it is raised
- `Add-DnsServerSigningKey` and `Set-DnsServerSigningKey` with `-DnsKeySignatureValidityPeriod`, `-DSSignatureValidityPeriod` or `-ZoneSignatureValidityPeriod`.

## Common causes
1. A number without unit: as a TimeSpan, 240 is 24 microseconds. Ten days are `10.00:00:00`.
2. Seconds passed on from a BIND or RPC value.
3. Very long lifetimes for an offline key, such as 90 days.
4. A test with minutes.

## What to do

### As a developer
- Keep the three values apart in your own interface and name their unit. Validate 6 hours to 30 days before the call.
- Lifetimes must clearly exceed the zone's longest TTL and the time in which secondaries refresh, or resolvers meet expired signatures.

### As an administrator
On Windows:
```powershell
$k = Get-DnsServerSigningKey -ZoneName example.com | Where-Object KeyType -eq ZoneSigningKey
$k | Format-List *ValidityPeriod
Set-DnsServerSigningKey -ZoneName example.com -KeyId $k.KeyId -ZoneSignatureValidityPeriod (New-TimeSpan -Days 10)
```
Signatures that are in the zone already keep their dates until they are renewed.

Signers on Linux: `signatures-validity` and `signatures-validity-dnskey` in BIND's `dnssec-policy`, `rrsig-lifetime` in a Knot policy. What is really published can be read from any RRSIG (expiry first, then inception):
```sh
dig +dnssec +noall +answer example.com SOA | awk '$4=="RRSIG"{print "until",$9,"from",$10}'
named-checkconf
```

## Easily confused with
- `DNS_ERROR_INVALID_ROLLOVER_PERIOD` (9114): the life of the key, counted in days to years.
- `DNS_ERROR_RCODE_BADTIME` (9018): a TSIG or update signature outside its time window, a matter of clocks.

## Related
- `DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET` (9115): the other span that is often given in the wrong unit.
"# },
    Text { title: "Too many NSEC3 iterations", message: "The NSEC3 iteration count is too high for the shortest key of the zone. Lower it, best to 0.", keywords: "NSec3Iterations\nRFC 5155\nRFC 9276\nkey length\nhash rounds\nNSEC3 iteration count too high\niteration count exceeds allowed\ninvalid NSEC3 iteration count\niterations above key length limit\nminimum key length used\nNSEC3 hash iterations excessive\nreduce iteration count", page: r#"# DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT (9124)

## What it means
NSEC3 hides names by hashing them several times. The requested number of extra rounds is too high for the shortest key of the zone. Microsoft doesn't print the limits, but RFC 5155 gives limits of just this kind: 150 rounds for keys up to 1024 bits, 500 up to 2048, 2500 up to 4096. Beyond them, hashing would cost a resolver more than checking a signature.

The server's default is 50. Current advice (RFC 9276) is 0.

## When it is raised
- `Set-DnsServerDnsSecZoneSetting -NSec3Iterations`: the count doesn't suit the keys that the zone has.
- `Add-DnsServerSigningKey`, signing: a new, shorter key pushes the limit below the stored count.

Zone signing on Windows Server is the only place where it occurs.

## Common causes
1. "More is safer": the rounds were set to hundreds or thousands.
2. A ZSK of 1024 bits (the wizard's default length) next to a 2048-bit KSK. The smaller key counts.
3. Settings copied from a zone with longer keys.

## What to do

### As a developer
- Don't offer the count as a security level. Fix it at 0, and give an empty salt where the interface permits that.

### As an administrator
On Windows:
```powershell
Get-DnsServerSigningKey -ZoneName example.com | Format-Table KeyType, CryptoAlgorithm, KeyLength
Get-DnsServerDnsSecZoneSetting -ZoneName example.com | Format-List DenialOfExistence, NSec3*
Set-DnsServerDnsSecZoneSetting -ZoneName example.com -NSec3Iterations 0
```
Denial settings may need an unsigned zone; then unsign, set, and sign again.

A high count also hurts where Windows allows it: resolvers treat such a zone as unsigned, or fail, above 150, 100 or 50 rounds, depending on product and release. The count is the third number here; new BIND releases accept nothing but 0 in a `dnssec-policy`:
```sh
dig +short example.com NSEC3PARAM
pdnsutil set-nsec3 example.com '1 0 0 -'
rndc signing -nsec3param 1 0 0 - example.com    # zones without dnssec-policy
```

## Easily confused with
- `DNS_ERROR_INVALID_KEY_SIZE` (9106): the key itself has an impossible length.
- `DNS_ERROR_NSEC3_NAME_COLLISION` (9129): trouble with the salt, not with the rounds.

## Related
- `DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1` (9103): NSEC3 isn't possible with this key at all.
"# },
    Text { title: "DNSSEC switched off on the server", message: "DNSSEC is switched off on this DNS server. Turn it on and repeat the operation.", keywords: "EnableDnsSec\nenablednssec\ndnscmd config\nvalidation\nDNSSEC is disabled\nDNSSEC not enabled\nDNSSEC features disabled\nenable DNSSEC first\nserver has DNSSEC off\nDNSSEC support turned off\nneeds DNSSEC features enabled", page: r#"# DNS_ERROR_DNSSEC_IS_DISABLED (9125)

## What it means
DNSSEC is switched off on this DNS server as a whole. It neither includes signatures in its answers nor accepts tasks that deal with signing. The switch is a server property called `EnableDnsSec`; it is on by default in current Windows Server releases, so somebody or some template turned it off.

## When it is raised
- `Invoke-DnsServerZoneSign` and key management on that server.
- Trust anchor tasks such as `Add-DnsServerTrustAnchor`.

It is a management answer. Clients of such a server just receive data without signatures.

## Common causes
1. `dnscmd /config /enablednssec 0`, set long ago to get round a firewall that dropped large answers.
2. A configuration tool (DSC, Ansible) that writes all server properties from an old list.
3. Settings of a very old server were carried over in a migration.

## What to do

### As a developer
- Report the server's name with the error. In a group of DNS servers often one alone differs.

### As an administrator
On Windows:
```powershell
(Get-DnsServerSetting -All).EnableDnsSec
dnscmd . /config /enablednssec 1
Restart-Service DNS          # if the change doesn't show at once
Resolve-DnsName -Name example.com -Type SOA -DnssecOk -Server 192.0.2.53
```
Compare the value on all servers that hold the zone: a secondary with DNSSEC off breaks a signed zone for every validator that asks it.

On Linux the switches are separate. BIND always serves the signatures of a signed zone, and only validation can be off; Unbound validates if its module list says so:
```sh
rndc validation status
unbound-checkconf -o module-config      # should contain "validator"
dig +dnssec example.com SOA @192.0.2.53 | grep -c RRSIG
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE` (9121): the server does DNSSEC, the one zone doesn't.
- `DNS_ERROR_UNSUPPORTED_ALGORITHM` (9105): on, but without this algorithm.

## Related
- `DNS_ERROR_NO_VALID_TRUST_ANCHORS` (9127): DNSSEC is on, but nothing usable could be trusted.
"# },
    Text { title: "Trust anchor document is not XML", message: "The DNS server received an empty document or one that is not well-formed XML.", keywords: "root-anchors.xml\nRootTrustAnchorsURL\nIANA\nproxy\nRetrieveRootTrustAnchors\ninvalid XML\nXML stream invalid\nempty XML document\nXML syntax error\nXML not well formed\nmalformed XML stream\ncannot parse XML\nXML received empty", page: r#"# DNS_ERROR_INVALID_XML (9126)

## What it means
The DNS server expected an XML document and got nothing, or something that isn't well-formed XML. In DNS server management that is the file with the trust anchors of the root zone. IANA publishes it over HTTPS; the server fetches it from the address in its property `RootTrustAnchorsURL`.

## When it is raised
- `Add-DnsServerTrustAnchor -Root`: the fetched document can't be parsed.
- `dnscmd /RetrieveRootTrustAnchors`: the same request by the older tool.

Lookup functions don't handle XML and can't return 9126.

## Common causes
1. A proxy or captive portal answers with an HTML page: a login form, "access denied", or a block page.
2. The URL points to an internal copy that was removed or is empty.
3. A download cut off in the middle, or TLS inspection that alters it.

## What to do

### As a developer
- When you provide the file yourself, serve IANA's document unchanged, and test the URL from the account and network of the DNS service, not from your desk.

### As an administrator
On Windows:
```powershell
$u = (Get-DnsServerSetting -All).RootTrustAnchorsURL; $u
(Invoke-RestMethod -Uri $u).TrustAnchor.KeyDigest | Format-Table KeyTag, Algorithm, DigestType
netsh winhttp show proxy
Add-DnsServerTrustAnchor -Root
```
Without Internet access, enter the root's DS data by hand (`-Name . -CryptoAlgorithm RsaSha256 -KeyTag ... -DigestType Sha256 -Digest ...`).

On Linux the same document can be checked with two commands; `unbound-anchor` fetches it as well and verifies IANA's signature:
```sh
curl -fsS https://data.iana.org/root-anchors/root-anchors.xml -o root-anchors.xml
xmllint --noout root-anchors.xml && echo well-formed
unbound-anchor -v -a /tmp/root.key
```

## Easily confused with
- `DNS_ERROR_NO_VALID_TRUST_ANCHORS` (9127): the XML is good, but no anchor in it can be used.
- `DNS_ERROR_DATAFILE_PARSING` (9655): a zone file, rather than XML, has a fault.

## Related
- `DNS_ERROR_DNSSEC_IS_DISABLED` (9125): trust anchors make no sense before DNSSEC is on.
"# },
    Text { title: "None of the trust anchors usable", message: "No trust anchor was added, because not one of those received could be used now.", keywords: "root key\nKSK-2017\nexpired anchor\nclock wrong\nAdd-DnsServerTrustAnchor\nno valid trust anchors\ntrust anchors expired\ntrust anchors not yet valid\nall trust anchors invalid\nno trust anchors added\ntrust anchor outside validity dates\nunusable trust anchors\ncompleted without trust anchors", page: r#"# DNS_ERROR_NO_VALID_TRUST_ANCHORS (9127)

## What it means
The server fetched or read a set of trust anchors, and in the end added none of them. Each one was malformed, used an unknown algorithm or digest, had expired, or lies too far ahead: an anchor may be taken early, but not if its validity starts 30 days from now or later. The command ran through; its result is empty.

If the server had no anchor before, it still validates nothing.

## When it is raised
- `Add-DnsServerTrustAnchor -Root`: no entry of the root document qualifies.
- `dnscmd /RetrieveRootTrustAnchors` and the RPC request behind both.

Only DNS server management knows this number.

## Common causes
1. The server's clock is wrong by months or years, so good anchors look expired or future.
2. An internal mirror has an old file with nothing but the retired root key of 2010.
3. A hand-edited file with a wrong digest, or validity dates that don't fit.

## What to do

### As a developer
- Don't read success from the lack of an exception. List the anchors afterwards and compare their key tags with IANA's (20326 and 38696 for the root).

### As an administrator
On Windows:
```powershell
w32tm /query /status
Add-DnsServerTrustAnchor -Root
Get-DnsServerTrustAnchor -Name . | Format-Table TrustAnchorType, TrustAnchorState, KeyTag
Get-DnsServerTrustPoint -Name .
```
On Linux, compare what a validating resolver holds. Resolvers there keep the root key up to date by RFC 5011 and carry a built-in copy:
```sh
chronyc tracking
rndc managed-keys status
unbound-anchor -l | grep -o 'IN DS.*'
delv @127.0.0.1 . SOA
```

## Easily confused with
- `DNS_ERROR_INVALID_XML` (9126): the document couldn't be read at all.
- `DNS_ERROR_UNSUPPORTED_ALGORITHM` (9105): one single key or anchor was refused when you named it.

## Related
- `DNS_ERROR_DNSSEC_IS_DISABLED` (9125): the server isn't allowed to use anchors.
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): what clients get when validation fails for want of a right anchor.
"# },
    Text { title: "Key not at the DS stage", message: "This DNSSEC key does not wait for a DS record at the parent zone, so its rollover cannot be pushed on.", keywords: "Step-DnsServerSigningKeyRollover\nparent DS\ncheckds\nKSK rollover\nrollover not pokeable\nnot waiting for DS update\nkey not awaiting parent DS\ncannot advance rollover\nrollover cannot be poked\nkey not in waiting state\nno parental DS update pending", page: r#"# DNS_ERROR_ROLLOVER_NOT_POKEABLE (9128)

## What it means
You told the server that the parent zone now has the new DS record ("poke the rollover"), but this key isn't waiting for that. A KSK rollover has one stage at which the server looks for the DS record at the parent. Only at this stage can it be pushed on by hand.

## When it is raised
- `Step-DnsServerSigningKeyRollover`: the key isn't at the DS stage, or isn't rolling.
- The RPC operation behind the cmdlet, called by another tool.

## Common causes
1. No rollover has been started, or it is still in the queue.
2. The server found the DS record by itself and has moved on; the old DS record's TTL is now running.
3. The wrong KeyId: a zone with two algorithms has two KSKs.
4. `ParentHasSecureDelegation` is False: for this server the parent has no DS record to wait for.

## What to do

### As a developer
- Offer the step only while `CurrentRolloverStatus` says that the key waits for the DS update. In a script, poll that field instead of sleeping for a fixed time.

### As an administrator
On Windows:
```powershell
Get-DnsServerSigningKey -ZoneName example.com |
  Where-Object KeyType -eq KeySigningKey | Format-List KeyId, CurrentRolloverStatus, NextRolloverTime
Get-DnsServerDnsSecZoneSetting -ZoneName example.com |
  Format-List ParentHasSecureDelegation, SecureDelegationPollingPeriod
Step-DnsServerSigningKeyRollover -ZoneName example.com -KeyId $id   # only at the DS stage
```
Update the parent before the step, never after it: the server will drop the old key in the belief that the new DS record is out.

The Linux twins ask for the same promise:
```sh
dig +short example.com DS @a.gtld-servers.net
rndc dnssec -checkds -key 12345 published example.com
knotc zone-ksk-submitted example.com
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_ON_ZSK` (9118): the KeyId belongs to a ZSK, which never waits for a parent.
- `DNS_ERROR_ROLLOVER_IN_PROGRESS` (9116): you tried to start what has already started.

## Related
- `DNS_ERROR_ROLLOVER_ALREADY_QUEUED` (9120): the rollover hasn't reached any stage yet.
"# },
    Text { title: "NSEC3 hash collision", message: "Two names of the zone have the same NSEC3 hash. Sign again with a different salt.", keywords: "salt\nSHA-1\nsigning stopped\ndenial of existence\nNSEC3 name collision\nhash collision during signing\nhashed names collide\nidentical NSEC3 hash\ndifferent user-provided salt\nrandomly generated salt collided\nre-sign with other salt\ntwo names same hash", page: r#"# DNS_ERROR_NSEC3_NAME_COLLISION (9129)

## What it means
While the zone was being signed with NSEC3, two different names gave the same hash with the present salt and round count. NSEC3 can't say which of the two exists, so the server stopped the signing. With another salt all hashes change and the clash disappears.

The hash is SHA-1 with 160 bits. A collision by accident is so improbable that you should doubt the zone's data or the software first.

## When it is raised
- `Invoke-DnsServerZoneSign` and re-signing of a zone with `DenialOfExistence` NSec3.

No client call leads to it.

## Common causes
1. Names made on purpose to collide, in a zone that strangers can fill by dynamic update.
2. A fault in memory or in a tool that wrote the zone data.
3. Pure chance, in theory.

## What to do

### As a developer
- Repeat once with a new random salt and log both names if you know them. Don't loop.

### As an administrator
On Windows, take another salt (the zone may have to be unsigned for that), then sign:
```powershell
Get-DnsServerDnsSecZoneSetting -ZoneName example.com | Format-List NSec3*, IsNSec3SaltConfigured
Set-DnsServerDnsSecZoneSetting -ZoneName example.com -NSec3RandomSaltLength 8
Invoke-DnsServerZoneSign -ZoneName example.com -DoResign
```
NSEC instead of NSEC3 avoids the question entirely, if it does no harm that the names of the zone can be listed.

On Linux one can hash suspicious names with the published parameters, and give the zone a fresh salt:
```sh
dig +short example.com NSEC3PARAM            # e.g. 1 0 0 AABBCCDD
nsec3hash AABBCCDD 1 0 www.example.com
pdnsutil set-nsec3 example.com '1 0 0 1F2E3D4C'
```

## Easily confused with
- `DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT` (9124): a bad setting, found before a name is hashed.
- `DNS_ERROR_CNAME_COLLISION` (9709): two records of one name exclude each other; no hashes are involved.

## Related
- `DNS_ERROR_UNEXPECTED_CNG_ERROR` (9110): other failures in the middle of signing.
"# },
    Text { title: "NSEC with an NSEC3-only algorithm", message: "NSEC cannot be combined with keys of algorithm 7 (RSASHA1-NSEC3-SHA1). Use NSEC3 or other keys.", keywords: "RsaSha1NSec3\ndenial of existence\nDNSSEC algorithm 7\nNSEC not compatible algorithm\nmust use NSEC3 instead\nNSEC conflicts with signing algorithm\nNSEC3 required by key\ndifferent algorithm or NSEC3", page: r#"# DNS_ERROR_NSEC_INCOMPATIBLE_WITH_NSEC3_RSA_SHA1 (9130)

## What it means
The zone is to use NSEC, but one of its keys has the algorithm RSASHA1-NSEC3-SHA1 (number 7). Cryptographically that is the same as RSA/SHA-1, number 5. The second number was introduced only to announce NSEC3 to validators, and Microsoft's server therefore insists on NSEC3 with it.

The rule is applied when keys and settings of a zone are managed, before any answer is signed.

## When it is raised
- `Set-DnsServerDnsSecZoneSetting -DenialOfExistence NSec`: a key of the zone is `RsaSha1NSec3`.
- `Add-DnsServerSigningKey -CryptoAlgorithm RsaSha1NSec3`: the zone is set to NSEC.
- `Invoke-DnsServerZoneSign` with such a pair.

## Common causes
1. A copied example: older documentation likes `RsaSha1NSec3` for demonstrations.
2. A move from NSEC3 to NSEC with the old keys kept.
3. Two administrators: one chose the keys, the other the kind of denial.

## What to do

### As a developer
- Drop both SHA-1 algorithms from your choices. Number 8 or 13 goes with either kind of denial, and so this error can't come up.

### As an administrator
On Windows, decide whether the key or the setting is the mistake:
```powershell
Get-DnsServerSigningKey -ZoneName example.com | Where-Object CryptoAlgorithm -like 'RsaSha1*'
# keep the keys for now
Set-DnsServerDnsSecZoneSetting -ZoneName example.com -DenialOfExistence NSec3
# better: modern keys
Add-DnsServerSigningKey -ZoneName example.com -Type ZoneSigningKey -CryptoAlgorithm EcdsaP256Sha256
Add-DnsServerSigningKey -ZoneName example.com -Type KeySigningKey -CryptoAlgorithm EcdsaP256Sha256
```
BIND and PowerDNS tolerate algorithm 7 with NSEC, so a zone imported from there can surprise you. Recent Linux systems with a strict crypto policy no longer accept SHA-1 signatures in any case:
```sh
dig +short example.com DNSKEY | awk '$3==7 || $3==5'
dig +short example.com NSEC3PARAM          # empty: the zone uses NSEC
update-crypto-policies --show
```

## Easily confused with
- `DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1` (9103): NSEC3 with algorithm 5, the mirror image.
- `DNS_ERROR_UNSUPPORTED_ALGORITHM` (9105): the algorithm is refused in every combination.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE` (9102): some settings can only be changed after unsigning.
"# },
    Text { title: "Base of the DNS packet codes", message: "9500 is where the codes of DNS packets and queries begin. Not an error.", keywords: "", page: "" },
    Text { title: "No records of that type (NODATA)", message: "The name exists, but it has no record of the requested type.", keywords: "empty answer\nNOERROR\nno answer\nAAAA missing\nno such type\nno records found for query\nno records found requested type\nno address record for name\nvalid name no data\nhost has no addresses\nname exists without such record\nno matching record type\nlookup returned zero records", page: r#"# DNS_INFO_NO_RECORDS (9501)

## What it means
The query succeeded, and the answer is empty: the name exists, but it has no record of the type asked for. DNS people call this NODATA. The response code is NOERROR (0), so no server complained; its name says INFO and not ERROR for this reason.

Typical: a host with an IPv4 address only, asked for AAAA, or a domain without mail asked for MX. The emptiness is cached like a non-existent name, for the negative TTL of the zone's SOA record (RFC 2308).

## When it is raised
- `DnsQueryEx`: the response held no records. In asynchronous use it arrives as `QueryStatus` in the callback.
- `DnsQuery`, `DnsQueryRaw`: the same reply, as return value or result status.
- `getaddrinfo`, `gethostbyname`: they show it as `WSANO_DATA` (11004). Some libraries fold it into 11001, because Microsoft's headers give EAI_NODATA the same value as EAI_NONAME.

`Resolve-DnsName` prints the zone's SOA record (section Authority) in this case, or the text of 9501. `nslookup` on Linux says "No answer". `dig` shows `status: NOERROR` and `ANSWER: 0`.

## Common causes
1. The record type does not exist for this name, and nobody promised it: no IPv6, no SRV, no TXT.
2. The record stands one level off, for example at `_ldap._tcp.example.com` while `example.com` was asked.
3. The name exists only because a longer name below it does (an empty non-terminal).
4. An alias leads to a target that lacks the type.
5. A server behind a load balancer answers AAAA or HTTPS queries wrongly with an empty reply, or a DNS filter strips them.

## What to do

### As a developer
- Treat it as "this type is not there", go on with the next type, and do not report "host not found".
- Check the record list as well as the status: `DNS_QUERY_REQUEST` results can hold only authority records.
- Ask for A and AAAA through `getaddrinfo` with `AF_UNSPEC` instead of by hand.

### As an administrator
List what the name does have. On Windows:
```powershell
foreach ($t in 'A','AAAA','CNAME','MX','TXT','SRV') { Resolve-DnsName example.com -Type $t -DnsOnly -ErrorAction SilentlyContinue | Where-Object Type -eq $t }
# events 1016 (no such name) and 1017 (no such record)
wevtutil sl Microsoft-Windows-DNS-Client/Operational /e:true
Get-WinEvent -LogName Microsoft-Windows-DNS-Client/Operational -MaxEvents 50 | Where-Object Id -in 1016,1017
```
On Linux:
```sh
for t in A AAAA CNAME MX TXT SRV; do dig +noall +answer example.com $t; done
dig @ns1.example.com example.com AAAA +norecurse   # empty at the source, too?
getent ahosts example.com
```

## Easily confused with
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): the name itself does not exist, so no type can.
- `DNS_ERROR_RCODE_NXRRSET` (9008): the missing record set was a condition of an update.
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): an administrator wanted to delete or change a record that is not in the zone.

## Related
- `WSANO_DATA` (11004): the Winsock name for an empty answer.
- `DNS_REQUEST_PENDING` (9506): the answer is still to come.
"# },
    Text { title: "DNS message damaged or malformed", message: "A DNS message arrived that could not be parsed or does not fit the request. A device on the path or the server may be faulty.", keywords: "parse error\ncorrupt reply\nmiddlebox\nevent 5774\ntruncated\nbad DNS packet\ninvalid DNS packet\nmalformed packet received\ncorrupted DNS response\nbroken DNS message\ncannot parse DNS packet\ngarbage packet\npacket format invalid\nunparsable reply", page: r#"# DNS_ERROR_BAD_PACKET (9502)

## What it means
A DNS message arrived that this machine could not accept: cut short, inconsistent counts, a compression pointer that leads nowhere, or a reply that does not fit the question. Here the local side complains about the remote one. The response code inside may well have been 0, "no error".

## When it is raised
- `DnsQuery`, `DnsQueryEx`, `DnsQueryRaw`: the reply could not be parsed.
- `DnsExtractRecordsFromMessage`: the buffer is no well-formed message, or its header was not converted to host byte order before the call.
- `DnsModifyRecordsInSet` and Windows' own registrations: the reply to an update was not in the form that the client expects.

A well-known case: Windows Server 2008 R2 and Windows 7 logged Netlogon event 5774 with response code 0 and status 9502 after each registration at a BIND server, although the record had been written. RFC 2136 permits two forms of the reply, and the client knew only one. Microsoft fixed it with KB977158.

## Common causes
1. A middlebox that rewrites or truncates DNS traffic: a firewall's DNS inspection, a captive portal, a hotel proxy.
2. A broken or home-made DNS server.
3. Fragments of a large UDP reply were lost or joined wrongly.
4. Own parsing code passes a message with network byte order in the header, or the wrong length.
5. Something that is not DNS listens on port 53.

## What to do

### As a developer
Dump the bytes before you blame the network. For `DnsExtractRecordsFromMessage` flip the 16-bit header fields first. On a truncated reply (TC bit) repeat over TCP instead of parsing the remains.

### As an administrator
See whether TCP or another server cures it; then something on the UDP path is damaging packets. On Windows:
```powershell
Resolve-DnsName example.com -Server 192.0.2.53 -TcpOnly
Resolve-DnsName example.com -Server 198.51.100.53
Get-WinEvent -LogName 'DNS Server' | Where-Object { $_.Id -ge 5500 -and $_.Id -le 5511 }   # bad packets that a Windows DNS server saw
```
On Linux, `dig` names the defect ("Got bad packet", "Message parser reports malformed message packet"):
```sh
dig @192.0.2.53 example.com
dig @192.0.2.53 example.com +tcp
dig @192.0.2.53 example.com +bufsize=1232
sudo tcpdump -ni any -vvv -X port 53 and host 192.0.2.53
```

## Easily confused with
- `DNS_ERROR_RCODE_FORMAT_ERROR` (9001): the server could not read our message.
- `DNS_ERROR_NO_PACKET` (9503): no message was there at all.
- `DNS_ERROR_UNSECURE_PACKET` (9505): well formed, but not signed.

## Related
- `DNS_ERROR_RECORD_FORMAT` (9702): one record's data is malformed, not the message.
"# },
    Text { title: "No DNS message to examine", message: "There is no DNS message to evaluate: the reply that was expected is missing.", keywords: "empty response\nmissing reply\nsilent server\ninternal status\nno DNS packet\npacket missing\nno packet received\npacket absent\nno packet available\nDNS buffer empty\nno response packet", page: r#"# DNS_ERROR_NO_PACKET (9503)

## What it means
The DNS code expected a message and had none: a reply slot was empty when it was to be examined. It describes a state inside the client library or the server. No function's documentation lists it, and a normal lookup that gets no reply ends with a timeout code instead.

## When it is raised
- No documented function. Inside the resolver it can stand for "there is no response to look at yet".
- `DnsQueryRaw`, `DnsExtractRecordsFromMessage`: not listed for them either; an empty buffer is normally an invalid parameter.
- A program or driver of another maker that uses `winerror.h` names for its own states may report it.

## Common causes
1. A tool prints an intermediate status of the DNS client after all servers stayed silent.
2. Security or VPN software sits between the program and the DNS client and swallowed the reply.
3. A program defines its own use of the number.

## What to do

### As a developer
Search your own code and its libraries for 9503 first. If it comes out of `DnsQueryEx`, record `QueryOptions` and the server list of the request; flags such as `DNS_QUERY_NO_WIRE_QUERY` forbid any packet, so only cached data can answer.

### As an administrator
Check that queries leave and replies come back. On Windows:
```powershell
pktmon filter add -p 53
pktmon start --capture
Resolve-DnsName example.com -DnsOnly -Server 192.0.2.53
pktmon stop
Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True
Get-Service Dnscache
```
On Linux, where the resolver library reports a timeout in this situation:
```sh
sudo tcpdump -ni any port 53 &
dig @192.0.2.53 example.com +tries=1 +time=2     # "no servers could be reached"
sudo nft list ruleset | grep -n 'dport 53'
```

## Easily confused with
- `DNS_ERROR_BAD_PACKET` (9502): a message came, but it is unusable.
- `DNS_ERROR_NO_DNS_SERVERS` (9852): nothing could be sent, because no server is configured.
- `ERROR_TIMEOUT` (1460): the documented way to say that no server answered.

## Related
- `DNS_ERROR_RCODE` (9504): another internal placeholder of the same group.
"# },
    Text { title: "Reply carries an unspecified response code", message: "The DNS reply reports an error; the response code in its header tells which one.", keywords: "rcode\ngeneric\nextended error\nheader flags\nunknown reason\nDNS error check rcode\nnonzero rcode\nresponse code indicates error\nreturn code in reply\nunspecified DNS error\nerror code in response\nlook at rcode\nserver returned error code", page: r#"# DNS_ERROR_RCODE (9504)

## What it means
A placeholder: "the reply carries an error response code, look there". It does not say which error. The real reason is the four-bit RCODE in the message header, and Windows normally reports that directly as 9000 plus the code (9001 FORMERR, 9002 SERVFAIL, 9003 NXDOMAIN and so on).

## When it is raised
- No function lists it in its documentation; it is meant for code that still holds the message and can read the header.
- Software that logs the DNS client's or server's internal status may show it without the RCODE.
- `DnsQueryRaw` users reach the same point by themselves: the call succeeds and the raw response holds an RCODE other than 0.

## Common causes
1. A log line that lost its second half. Look in the same log for "RCODE" or "response code"; Netlogon's event 5774 prints both.
2. A response code without a Windows number of its own, such as BADVERS or BADCOOKIE (23), which RFC 7873 defines.
3. An application's wrapper that knows only "DNS error".

## What to do

### As a developer
Read the code yourself: the low four bits of the second flags byte, plus the extended bits in the OPT record (RFC 6891). Then translate: 0 to 10 and 16 to 18 have constants in `winerror.h`, and the constant is always 9000 plus the code.

### As an administrator
Repeat the query with a tool that names the response code. On Windows:
```powershell
try { Resolve-DnsName www.example.com -DnsOnly -ErrorAction Stop } catch { $_.Exception.NativeErrorCode; $_.FullyQualifiedErrorId }
nslookup -debug www.example.com 192.0.2.53 | Select-String rcode
```
On Linux:
```sh
dig @192.0.2.53 www.example.com | grep -o 'status: [A-Z]*'
resolvectl query www.example.com
sudo tcpdump -ni any -v port 53
```

## Easily confused with
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): a definite response code, whereas 9504 leaves it open.
- `DNS_ERROR_BAD_PACKET` (9502): the message could not be read, so its response code has no meaning.

## Related
- `DNS_ERROR_RCODE_REFUSED` (9005): the response code that updaters meet most often.
- `DNS_ERROR_NO_PACKET` (9503): there is no message whose code one could read.
"# },
    Text { title: "DNS reply lacks required security", message: "The DNS reply is not secured as required: it was not validated with DNSSEC, or it bears no signature.", keywords: "NRPT\nAD bit\nunsigned\nvalidation\ntrust anchor\nsecure update\nunsecured DNS packet\ninsecure DNS response\npacket not secured\nunsigned DNS packet\nresponse not DNSSEC validated\nsecure response required\ninsecure packet rejected\nsecurity missing from reply", page: r#"# DNS_ERROR_UNSECURE_PACKET (9505)

## What it means
The reply is well formed but lacks the protection that was demanded. In practice this is DNSSEC: a rule on this client requires validated answers for the name, and the resolver's reply was not marked as validated. The name may also fit a secure dynamic update whose reply bears no signature (GSS-TSIG); no public document says so.

## When it is raised
- `DnsQuery`, `DnsQueryEx`: a rule of the Name Resolution Policy Table (NRPT) requires DNSSEC validation for that name space, and the resolver did not vouch for the answer (AD bit).
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: possible when a signed update gets an unsigned reply. Their documentation lists no codes.

`Resolve-DnsName` shows the text of 9505 for the first case. That is the intended result of a policy, and proves that the rule is active.

## Common causes
1. The policy covers a zone that is not signed, or whose DS record is missing in the parent.
2. The resolver does not validate: no trust anchor, validation off, or it forwards to a server that strips DNSSEC records.
3. The client asks another resolver than planned (VPN, public DNS) that has no anchor for the internal zone.
4. On updates: a proxy in between answered for the server, without its key.

## What to do

### As a developer
Do not fall back to an unvalidated lookup behind the user's back; the administrator asked for this protection. Pass the failed name and the rule on. `DNS_QUERY_DNSSEC_OK` alone requests signatures but does not create the requirement.

### As an administrator
On Windows:
```powershell
Get-DnsClientNrptPolicy -Effective
Resolve-DnsName www.example.com -DnssecOk -Server 192.0.2.53
# on the Windows resolver
Get-DnsServerTrustAnchor -Name example.com
Get-DnsServerTrustPoint
```
On Linux, the flag `ad` in the reply of the resolver is what the Windows client misses:
```sh
dig @192.0.2.53 www.example.com +dnssec | grep flags
delv @192.0.2.53 www.example.com
dig example.com DS +short        # no DS record: an unsigned delegation
grep -E 'trust-anchor|module-config' /etc/unbound/unbound.conf
resolvectl status | grep -i dnssec
```

## Easily confused with
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): the resolver validated and found a wrong signature. With 9505 nobody validated.
- `DNS_ERROR_RCODE_BADSIG` (9016): a transaction signature is there and is wrong.

## Related
- `WSA_SECURE_HOST_NOT_FOUND` (11032): a Winsock name code of the same subject, name not found securely.
- `DNS_ERROR_BAD_PACKET` (9502): the message itself is damaged.
"# },
    Text { title: "Asynchronous DNS request still running", message: "The DNS request was accepted and continues in the background. The result follows through the callback.", keywords: "DnsQueryEx\nin progress\nasync query\nnot an error\nDNS query request pending\nrequest is pending\nquery outstanding\nDNS lookup in progress\nlookup still underway\nquery not completed yet\nwaiting for completion callback\nbackground query", page: r#"# DNS_REQUEST_PENDING (9506)

## What it means
No error. An asynchronous DNS request was accepted and runs in the background; the result comes later through the completion callback. It is to DNS calls what `WSA_IO_PENDING` is to overlapped sockets. A log that shows it as a failure has a bug in its caller.

## When it is raised
- `DnsQueryEx`: a completion callback was given and the answer is not yet known. Without a callback the call is synchronous and never returns 9506.
- `DnsQueryRaw`: the query was accepted; the raw completion callback gets the outcome.
- `DnsServiceBrowse`, `DnsServiceResolve`, `DnsServiceRegister`, `DnsServiceDeRegister`: started. For these four, 9506 is the only sign of success.

## Common causes
1. Correct use: the caller must now wait for the callback.
2. Code that tests `== ERROR_SUCCESS` and treats all else as failure.
3. A callback was passed by mistake where a synchronous query was meant.

Even with a callback `DnsQueryEx` may finish at once: for the address of the local machine's own name, for an IP address given as the name, or with an error. Then it returns the final status and the callback is not called.

## What to do

### As a developer
- Handle three outcomes: 0 (results are in the structure now), 9506 (wait), anything else (failed, no callback will come).
- Keep the result structure, the cancel handle and the callback context alive until the callback has run. Variables on the stack of a function that returns are the classic crash here.
- To stop waiting, call the cancel function that belongs to the request: `DnsCancelQuery`, `DnsCancelQueryRaw`, `DnsServiceBrowseCancel` and so on. Then still wait for the callback before you free anything. For raw queries and for browsing it is documented to bring `ERROR_CANCELLED` (1223).
- Free the records with `DnsRecordListFree` once you have the final status.

### As an administrator
There is nothing to repair. If the program hangs afterwards, look at the query that stays unanswered. On Windows:
```powershell
wevtutil sl Microsoft-Windows-DNS-Client/Operational /e:true
Get-WinEvent -LogName Microsoft-Windows-DNS-Client/Operational -MaxEvents 20 | Format-List TimeCreated, Message
Resolve-DnsName example.com -QuickTimeout
```
On Linux, where asynchronous lookups run in `systemd-resolved` or in the library:
```sh
resolvectl monitor
resolvectl statistics
ss -unp 'dport = :53'
```

## Easily confused with
- `WSA_IO_PENDING` (997): the same idea for overlapped socket calls and `GetAddrInfoExW`.
- `DNS_STATUS_CONTINUE_NEEDED` (9801): a half-done key negotiation, which a caller does not normally see.
- `ERROR_TIMEOUT` (1460): the wait is over, without a result.

## Related
- `DNS_INFO_NO_RECORDS` (9501): a frequent final status of such a request.
- `WSA_OPERATION_ABORTED` (995): how an overlapped operation ends after cancelling.
"# },
    Text { title: "Base of the general DNS codes", message: "9550 is where the general codes of the DNS functions begin. Not an error.", keywords: "", page: "" },
    Text { title: "Unusable record type", message: "The record type in the request cannot be used for this DNS operation.", keywords: "type number\nANY\nAXFR\nrrtype\nTYPE257\nunsupported type\ninvalid DNS type\ninvalid record type\nwrong query type\nbad type value\ntype not valid\nillegal RR type\nrecord type unacceptable\ntype zero", page: r#"# DNS_ERROR_INVALID_TYPE (9551)

## What it means
The request named a DNS record type that cannot be used for this operation. The type is a 16-bit number: A is 1, NS is 2, AAAA is 28. The usual suspects are 0, a type that exists in queries only (such as ANY), and a type that the server cannot store.

## When it is raised
- DNS server management (the RPC interface behind `dnscmd` and the `DnsServer` module): a record is to be added, listed or deleted, and its type field is unusable.
- No DNS client function documents it. `DnsQuery_W` passes an unknown type number on to the server instead.

## Common causes
1. A query type stands where a data type is needed: ANY (255), AXFR (252) or IXFR (251) can be asked for, but no record can have them.
2. A script reads the type from a table and passes an empty field, which becomes 0.
3. The management tool is newer than the server, and the server does not know the type yet.
4. The class was put in the field of the type, or another field of the record structure slipped into it.

## What to do

### As a developer
- Take the type from the `DNS_TYPE_` constants instead of writing numbers by hand.
- Check the field before the call: 0 and the range 128 to 255 are never the type of a stored record.

### As an administrator
On Windows, enter a rare type by its number; the data is then a hexadecimal string. Here a CAA record (type 257):
```powershell
Add-DnsServerResourceRecord -ZoneName example.com -Name test -Type 257 -RecordData "0005697373756563612e6578616d706c652e6f7267"
Get-DnsServerResourceRecord -ZoneName example.com -Name test -Type 257
```
On Linux, tools and zone files write a type without a name as `TYPE` and its number, with the data after `\#`:
```sh
dig TYPE257 test.example.com @192.0.2.53
named-checkzone example.com /etc/bind/db.example.com   # "unknown RR type" with file and line
```

## Easily confused with
- `DNS_ERROR_UNKNOWN_RECORD_TYPE` (9704): the type may be a good one, but this server has no code for its data. With 9551 the type itself does not fit the operation.
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): speaks of the zone (primary, secondary, forwarder), not of a record.

## Related
- `DNS_ERROR_RECORD_FORMAT` (9702): the type is fine, the data is not.
- `DNS_ERROR_INVALID_PROPERTY` (9553): a setting name is wrong instead of a record type.
"# },
    Text { title: "Address not usable by DNS server", message: "An address in the DNS settings is of an unusable kind, for example the server's own, a multicast or an empty one.", keywords: "forwarder\nloopback\n127.0.0.1\n0.0.0.0\nlisten address\nmaster server\ninvalid IP address\nbad IP address\nIP address not valid\nwrong forwarder address\nunusable server address\nown address as forwarder\nmulticast address refused\nmalformed IP", page: r#"# DNS_ERROR_INVALID_IP_ADDRESS (9552)

## What it means
An IP address in a management request is of a kind that a DNS server cannot use in that place. The text is a well-formed address; its role is wrong. A forwarder or a zone master must be a unicast address of another server, a listen address one of the machine's own.

## When it is raised
- DNS server management: setting forwarders, masters of a secondary, stub or forwarder zone, notify lists, scavenging servers, or listen addresses. Microsoft does not publish the exact rules for each list.
- It concerns addresses in the server's settings. An address inside an A or AAAA record is checked elsewhere.

## Common causes
1. The server's own address, or 127.0.0.1, was given as its forwarder or master. It would ask itself.
2. A placeholder was left in: 0.0.0.0, ::, 255.255.255.255, or a multicast address.
3. Listen address: no adapter of the server has it, perhaps after a renumbering or a cluster move. At service start the same fault appears as event 409 or 410 in the "DNS Server" log.
4. An IPv6 link-local address (fe80::) without an interface.

## What to do

### As a developer
- Filter the list before you send it: no unspecified, loopback, multicast or broadcast address, no duplicates, and none of the server's own.
- The whole list is refused for one bad entry. Report which one you suspect; the code does not say.

### As an administrator
On Windows, compare the list with the machine's own addresses, and test each candidate:
```powershell
Get-DnsServerForwarder
(Get-DnsServerSetting -All).ListeningIPAddress
Get-NetIPAddress | Select-Object InterfaceAlias, IPAddress
Test-DnsServer -IPAddress 192.0.2.53 -Context Forwarder
Set-DnsServerForwarder -IPAddress 192.0.2.53, 2001:db8::53
```
On Linux, BIND's checker lets 127.0.0.1, 0.0.0.0 and the machine's own address pass as forwarders, so look before the reload:
```sh
ip -brief address
named-checkconf -p | grep -A3 forwarders
dig @192.0.2.53 . NS +time=2
```

## Easily confused with
- `WSAEADDRNOTAVAIL` (10049): a socket could not take the address. 9552 comes from checking a configuration; no socket was opened.
- `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): there is no address at all.

## Related
- `DNS_ERROR_ZONE_REQUIRES_MASTER_IP` (9620): a stub or forwarder zone was left without servers.
- `DNS_ERROR_NEED_SECONDARY_ADDRESSES` (9614): the list of permitted secondaries is empty.
"# },
    Text { title: "Unknown DNS server setting", message: "The DNS server or zone has no setting of the given name.", keywords: "property\ndnscmd config\nzoneinfo\nparameter name\ntypo\ninvalid property\nno such property\nunknown property name\nunsupported server setting\nproperty not recognised\ninvalid configuration parameter\nsetting name unknown\nbad zone property", page: r#"# DNS_ERROR_INVALID_PROPERTY (9553)

## What it means
The DNS server was asked to read or change a setting that it does not have. Settings ("properties") travel by name, for example `RecursionTimeout` or `NoRefreshInterval`. The name is unknown to this server, or it exists at another level: a zone setting was sent to the server, or the reverse.

## When it is raised
- `dnscmd /config` and `dnscmd /info`: the property name is not one of the server's.
- `dnscmd /config ZONE` and `dnscmd /zoneinfo ZONE NAME`: the zone has no setting of that name.
- The same request through the RPC interface of DNS management, from your own tool.

## Common causes
1. A typing error, often a missing or doubled letter in a long name.
2. The setting came with a later Windows Server version than the one that runs on the target. Scripts copied from a newer machine do this.
3. Level mixed up: `/aging` needs a zone, `/recursiontimeout` does not.
4. A registry value name was used that the service reads at start but does not offer for management.

## What to do

### As a developer
- Ask for the property first; change it only if the read succeeds. That makes one tool work with several server versions.
- Do not treat 9553 as fatal in a report that collects settings: leave the field empty.

### As an administrator
On Windows, list what the server has, then use that spelling:
```powershell
dnscmd /info
dnscmd /zoneinfo example.com
Get-DnsServerSetting -All | Format-List *
```
The PowerShell cmdlets have fixed parameters, so a wrong name is found before anything is sent.

On Linux the counterpart is an unknown option in the configuration file, which the checkers show with its line:
```sh
named -V | head -1
named-checkconf /etc/bind/named.conf     # "unknown option"
unbound-checkconf                        # "unknown keyword"
knotc conf-check
```

## Easily confused with
- `DNS_ERROR_DWORD_VALUE_TOO_SMALL` (9566) and `DNS_ERROR_DWORD_VALUE_TOO_LARGE` (9567): the property is known, the number is outside its limits.
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): an action was refused, not a setting.

## Related
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the zone whose property was meant is not on this server.
- `DNS_ERROR_INVALID_TYPE` (9551): the record type is wrong.
"# },
    Text { title: "DNS operation must wait", message: "The DNS operation cannot be done at the moment; repeat it after a pause.", keywords: "retry\nbusy\ntemporary\nnot now\ntry DNS operation again later\nretry later\ntemporarily unavailable\nserver busy right now\ncannot do now\nwait and repeat", page: r#"# DNS_ERROR_TRY_AGAIN_LATER (9554)

## What it means
The text behind the number says only that the DNS operation may work later. No documented function or management call lists 9554. It stands in the header beside codes of the DNS server, and newer situations of this sort have numbers of their own, such as 9568 for zones that are still loading.

## When it is raised
- Not by `DnsQuery_W`, `DnsQueryEx` or another documented client function.
- A DNS management tool, a plug-in of the server, or your own program that uses the number as a retry signal may show it.

## Common causes
1. The server was busy with start-up, a reload or a zone transfer when the request came.
2. A component between you and the server (a web console, an IPAM product) maps "try later" answers of several servers to this number.
3. Your own code or a library returns it for a temporary failure.

## What to do

### As a developer
- Retry with growing pauses, for example 1, 2, 4 and 8 seconds, and give up after a fixed total. An endless loop hides a server that never gets ready.
- Repeat only requests that can be repeated: reading is safe, adding a record may succeed twice.

### As an administrator
Find out what keeps the server busy at that moment. On Windows:
```powershell
Get-Service DNS
Get-WinEvent -LogName 'DNS Server' -MaxEvents 30 | Format-Table TimeCreated, Id, Message -Wrap
Get-DnsServerStatistics | Select-Object -ExpandProperty TimeStatistics
```
On Linux, a resolver answers SERVFAIL when it cannot serve a name for the moment. See whether it passes:
```sh
rndc status                       # zones, transfers in progress
for i in 1 2 3; do dig +noall +comments example.com @192.0.2.53 | grep status; sleep 5; done
```

## Easily confused with
- `WSATRY_AGAIN` (11002): the well-known "try again" of host lookup. It means that no usable answer came from a DNS server; 9554 has nothing to do with `getaddrinfo`.
- `DNS_ERROR_BACKGROUND_LOADING` (9568): the temporary state that Microsoft's server really reports.

## Related
- `DNS_ERROR_ZONE_LOCKED` (9607): a single zone is busy.
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): the server failed to answer a query.
"# },
    Text { title: "Several records match", message: "More than one record has the given name and type, and the operation needs exactly one.", keywords: "duplicate\nmultiple A records\nround robin\nambiguous\nrecord not unique\nrecord for name not unique\nmore than one match\nmultiple records same name\nseveral records same type\nambiguous record\nduplicate name and type\nuniqueness required", page: r#"# DNS_ERROR_NOT_UNIQUE (9555)

## What it means
An operation expected exactly one record of a given name and type, but the set holds several. DNS itself allows that: a name may have ten A records. The code speaks of an operation that cannot choose among them.

No documented function lists 9555, so a program or console that shows it has usually applied its own check.

## When it is raised
- By management software that edits "the" record of a name and finds more than one.
- Not by the query functions: `DnsQuery_W` returns the complete set and leaves the choice to the caller.

## Common causes
1. Round-robin entries: several A records for one host name, made on purpose.
2. Stale dynamic registrations, because a machine with a new address left its old record behind.
3. A host with two network cards registers both addresses.
4. Two scripts add the same name with different data.

## What to do

### As a developer
- Identify a record by name, type and data, never by name and type alone.
- Decide what several records mean to you: change all, change one by its data, or refuse with a list that the user can choose from.

### As an administrator
On Windows, look at the set and remove the record that is wrong:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name web -RRType A
Remove-DnsServerResourceRecord -ZoneName example.com -Name web -RRType A -RecordData 192.0.2.7
```
Aging and scavenging keeps old dynamic records away in future: `Get-DnsServerZoneAging -Name example.com`.

On Linux, a dynamic update can name one record by its data and leave its neighbours alone:
```sh
dig +noall +answer web.example.com A @192.0.2.53
nsupdate -l <<END
update delete web.example.com A 192.0.2.7
send
END
```

## Easily confused with
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): the very same record, data included, is already there. 9555 is about different data under one name and type.
- `DNS_ERROR_RCODE_YXRRSET` (9007): a dynamic update demanded that a record set be absent, and it was present.

## Related
- `DNS_ERROR_CNAME_COLLISION` (9709): an alias must be alone at its name.
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): the opposite, there is nothing to choose.
"# },
    Text { title: "Name outside host name rules", message: "The name can work in DNS, but it has an underscore or a non-ASCII character that the strict host name rules do not allow.", keywords: "IDN\npunycode\numlaut\naccent\nxn--\nRFC 1123\nname breaks RFC\nDNS name non-RFC compliant\ndoes not comply with RFC\nunderscore in hostname\nRFC specifications violated\nnonstandard DNS name\nnon-ASCII character in name\ninternational hostname\nnot RFC conformant", page: r#"# DNS_ERROR_NON_RFC_NAME (9556)

## What it means
The name can be used in DNS, but it is outside the strict rules for host names. `DnsValidateName` gives 9556 as a warning: many DNS servers accept such a name, but not all do, and other programs, certificates or mail systems may refuse it.

The strict rules allow the letters A to Z, digits and the hyphen. 9556 covers two departures from them: a character beyond ASCII, and an underscore in a place where it is not usual.

## When it is raised
- `DnsValidateName_W`, `DnsValidateName_A`, `DnsValidateName_UTF8`: the name holds a non-ASCII character or a misplaced underscore. An underscore is in place only as the first character of a label, and only with the format `DnsNameSrvRecord`.
- The tests run in a fixed order and stop at the first finding. Shape (123) and digits (9561) have passed; forbidden characters (9560) come later, so a name that gets 9556 may contain one of those, too.
- Since Windows 8, `DnsValidateName_W` lets non-ASCII names pass where encoding of international names (IDN) is enabled.
- DNS server management: probably for a name that the server's name-checking level does not allow.

## Common causes
1. A computer called `web_01`. The underscore is common in labels such as `_sip._tcp`, but not inside a host name.
2. A name with an accent or in another script that was not converted to its `xn--` form.
3. A dash or quote that a word processor "improved" (U+2013 for a hyphen).
4. The check used a host name format for a service name; `DnsNameSrvRecord` is the format for those.

## What to do

### As a developer
- Treat it as a warning: tell the user, and let them continue where your protocol allows it.
- Convert international names first (`IdnToAscii`) and validate the result. Take underscores out for a second check if you want to hear about forbidden characters as well.
- Choose the format that fits: `DnsNameHostnameFull` for machines, `DnsNameDomain` for zones, `DnsNameSrvRecord` for services.

### As an administrator
On Windows, get the ASCII form, and see how strict the DNS server is: 0 means host name rules only, 1 other ASCII and ANSI names too, 2 UTF-8 (the default), 3 everything.
```powershell
[System.Globalization.IdnMapping]::new().GetAscii('bücher.example.com')
dnscmd /info /namecheckflag
```
On Linux:
```sh
idn2 bücher.example.com
named-checkzone -k fail example.com /etc/bind/db.example.com   # "bad owner name (check-names)"
```

## Easily confused with
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): a real error; a space or punctuation mark can't be accepted at all.
- `ERROR_INVALID_NAME` (123): the shape is wrong, such as an empty label or more than 63 characters in one.

## Related
- `DNS_ERROR_NUMERIC_NAME` (9561): only digits.
- `DNS_STATUS_FQDN` (9557): a verdict on the name's form, no complaint.
"# },
    Text { title: "Name is fully qualified", message: "The name is complete up to the root of the tree. This is a finding about the name, not a failure.", keywords: "absolute name\ntrailing dot\nclassification\nsuffix\nfully qualified domain name\nfully-qualified DNS name\nname ends with dot\ncomplete domain name\nfull DNS name\nname rooted at top", page: r#"# DNS_STATUS_FQDN (9557)

## What it means
This is not a failure. Its name and its two neighbours suggest the outcome of sorting a name by its form: 9557 says that the name is fully qualified, 9558 that it has dots without being fully qualified, 9559 that it is a single label. A fully qualified name is complete up to the root, so nothing needs to be appended.

No documented function returns it. `DnsValidateName` checks names too, but answers 0, 123, 9556, 9560 or 9561.

## When it is raised
- By internal code, or by third-party code, that classifies names and borrows the header's constants.
- A log shows it as an "error" when a program treats every non-zero status as one.

## Common causes
1. A program printed the classification of a name as if it were an error text.
2. The name ends in a dot, as in `www.example.com.`, which marks it as absolute.
3. A status variable still held this value from an earlier step when a later step failed; the real cause is elsewhere.

## What to do

### As a developer
- If you write a classifier, keep its result apart from your error codes.
- Test for the final dot yourself; a query for `www.example.com.` skips the suffix search list.
- Strip the dot before you compare with a certificate or an HTTP `Host` header.

### As an administrator
Look at the next or previous line of the log for the operation that truly failed. To see what the dot changes on Windows:
```powershell
Resolve-DnsName www.example.com. -DnsOnly
Get-DnsClientGlobalSetting | Select-Object SuffixSearchList
```
On Linux, the search list applies to names without a final dot:
```sh
getent ahosts www.example.com.
resolvectl domain
grep -E '^(search|options)' /etc/resolv.conf
```

## Easily confused with
- `DNS_STATUS_DOTTED_NAME` (9558): dots inside, but not known to be complete. A suffix may still be tried.
- `DNS_ERROR_NON_RFC_NAME` (9556): a warning about the characters; 9557 does not judge them.

## Related
- `DNS_STATUS_SINGLE_PART_NAME` (9559): the third outcome of the same sorting.
- `WSAHOST_NOT_FOUND` (11001): what a failed lookup of the name would give.
"# },
    Text { title: "Name has several labels", message: "The name consists of several labels and is not marked as complete. This is a finding, not a failure.", keywords: "multi-label\nndots\nrelative name\nsearch list\nclassification\ndotted name\nmulti-part name\nname contains dots\nmultilabel hostname\nname with inner dots\ndotted not fully qualified\nseveral-part DNS name", page: r#"# DNS_STATUS_DOTTED_NAME (9558)

## What it means
The name consists of several labels, such as `www.example`, and has no final dot that would mark it as complete. It is a classification, not an error: the middle one of 9557 (fully qualified), 9558 (dotted) and 9559 (single label).

The constant exists in the headers, and no documented function returns it.

## When it is raised
- Inside name-handling code that decides whether to try the name as it stands before it appends suffixes.
- In logs of programs that print a status without asking whether it is bad.

## Common causes
1. Somebody typed a partial name like `web.sales` and relies on the suffix list to add `example.com`.
2. A full name was typed without the final dot, which is what nearly everybody does.
3. A log line that prints this number next to a lookup failure; the failure has a code of its own.

## What to do

### As a developer
- A dotted name is ambiguous. Try it as it is first, then with suffixes; the reverse order leaks internal names to the wrong servers and costs time.
- Append the dot when you know that the name is complete, for example when it comes from a CNAME or a configuration file.

### As an administrator
Check which name was really asked. On Windows, a suffix is appended to multi-label names only if a policy allows it:
```powershell
Resolve-DnsName web.sales.example.com -DnsOnly
Get-DnsClientGlobalSetting
Get-DnsClientCache | Where-Object Entry -like 'web.sales*'
```
On Linux, the option `ndots` sets how many dots make the resolver try a name unchanged first (1 by default, 5 in Kubernetes pods):
```sh
grep ndots /etc/resolv.conf
resolvectl query web.sales.example.com
tcpdump -ni any port 53      # the names as they go out
```

## Easily confused with
- `DNS_STATUS_FQDN` (9557): the name is known to reach up to the root.
- `DNS_INFO_NO_RECORDS` (9501): a lookup found the name but not the type. 9558 comes before any lookup.

## Related
- `DNS_STATUS_SINGLE_PART_NAME` (9559): no dot at all.
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): the name does not exist.
"# },
    Text { title: "Name is a single label", message: "The name has one label and no dot. This is a finding about the name, not a failure.", keywords: "short name\nunqualified\nhostname only\nNetBIOS name\nGlobalNames\nsingle-part name\nsingle label name\none-part DNS name\nname without dots\nundotted name\nonly one label\nbare host label", page: r#"# DNS_STATUS_SINGLE_PART_NAME (9559)

## What it means
The name is one label without a dot, such as `fileserver`. Like 9557 and 9558 this is a finding about the form of a name and not a failure. Single-label names matter because DNS alone seldom resolves them: a suffix must be added, or NetBIOS, LLMNR or mDNS has to help.

Nothing documented returns the number to a caller.

## When it is raised
- Within code that picks a resolution method by the form of the name.
- By programs that log the class of a name in the column meant for errors.

## Common causes
1. A short computer name was typed or stored in a configuration file.
2. The Active Directory domain itself has a single-label name, an old and troublesome design.
3. The suffix list is empty, so the short name stays short and the lookup after it fails.

## What to do

### As a developer
- Store full names in configuration. A short name resolves differently on each network, and an attacker on the local link can answer for it.
- If users may type short names, resolve them once and show the full name that you got.

### As an administrator
On Windows, see which suffixes are tried and who answered:
```powershell
Get-DnsClientGlobalSetting | Select-Object SuffixSearchList, UseDevolution
Get-DnsClient | Select-Object InterfaceAlias, ConnectionSpecificSuffix
Resolve-DnsName fileserver
nbtstat -a fileserver
```
A zone named GlobalNames can serve short names from DNS for a whole forest (`Get-DnsServerGlobalNameZone`).

On Linux, systemd-resolved does not send single labels to unicast DNS unless a search domain or `ResolveUnicastSingleLabel=` lets it:
```sh
resolvectl query fileserver
resolvectl domain eth0 example.com
getent hosts fileserver.example.com
```

## Easily confused with
- `DNS_STATUS_DOTTED_NAME` (9558): at least one dot inside.
- `WSAHOST_NOT_FOUND` (11001): the lookup of such a name failed. 9559 says nothing about success.

## Related
- `DNS_STATUS_FQDN` (9557): the complete form.
- `DNS_ERROR_NEED_WINS_SERVERS` (9616): WINS lookup, one of the old helpers for short names, is not set up.
"# },
    Text { title: "Forbidden character in name", message: "The name holds a character that DNS name checking refuses, such as a space or a misplaced asterisk.", keywords: "blank\nwhitespace\nwildcard\npunctuation\nURL instead of host\ndollar sign\ninvalid character in name\nillegal character in DNS name\nbad character\nname contains invalid character\ndisallowed symbol in name\nspace in hostname\nspecial character in name\nDNS name invalid characters", page: r#"# DNS_ERROR_INVALID_NAME_CHAR (9560)

## What it means
The name holds a character that DNS name checking does not accept: a space, a sign such as `$`, `@`, `:`, `/`, `&`, `(` or `!`, or an asterisk in the wrong place. Letters, digits, hyphens and dots are never the reason. An asterisk may only be the whole first label, as in `*.example.com`, and only where wildcards are allowed.

## When it is raised
- `DnsValidateName_W`, `DnsValidateName_A`, `DnsValidateName_UTF8`: as the last of their tests. The name has passed the checks for shape (123), digits (9561) and non-standard characters (9556).
- `Resolve-DnsName`, and so the query functions below it: reported for a name with `$`. The error record ends in `DNS_ERROR_INVALID_NAME_CHAR,Microsoft.DnsClient.Commands.ResolveDnsName`. No table of `DnsQuery_W` lists the code.
- DNS server management: probably for the owner name or target of a new record.

## Common causes
1. A blank, tab or line end was read together with the name, typically from a CSV or text file.
2. A URL or e-mail address was passed instead of a host name: `https://www.example.com/`, `user@example.com`, `www.example.com:443`.
3. An account or NetBIOS name became a label. Under the SYSTEM account `$env:USERNAME` is the computer's name with a `$` at the end, so a script that works for a user fails as a service or scheduled task.
4. A wildcard as part of a label: `*web.example.com` or `a.*.example.com`.
5. A variable or placeholder was not replaced: `${host}.example.com`, `%COMPUTERNAME%.example.com`.

## What to do

### As a developer
- Trim the input, and take the host out of a URL with a parser before you validate it.
- Show the position and code point of the first bad character; users cannot see a tab or a line end.
- Use `DnsNameWildcard` as the format when a leading asterisk is meant. It needs a second label behind it.

### As an administrator
On Windows, make the characters visible:
```powershell
$n = "web 01.example.com"
[int[]][char[]]$n | ForEach-Object { '{0:X4}' -f $_ }
Resolve-DnsName ($n -replace '[^A-Za-z0-9._-]','')      # what is left without the bad ones
```
On Linux:
```sh
printf '%s' "$NAME" | od -c
named-checkzone example.com /etc/bind/db.example.com   # "bad owner name (check-names)"
```

## Easily confused with
- `DNS_ERROR_NON_RFC_NAME` (9556): unusual but workable characters (underscore, non-ASCII); a warning. It is tested first and can hide a 9560.
- `ERROR_INVALID_NAME` (123): two dots in a row, a leading dot, or too long.

## Related
- `DNS_ERROR_NUMERIC_NAME` (9561): only digits where a name is needed.
- `WSAEFAULT` (10014) and `WSAHOST_NOT_FOUND` (11001): what socket functions may report for unusable names.
"# },
    Text { title: "Name made of digits only", message: "The name or its first label has digits only and could be taken for an address.", keywords: "numeric hostname\nall numbers\ncomputer name\n12345\nentirely numeric name\nDNS name is numeric\nname only digits\npurely numeric label\nname consists of numbers\nnumeric-only domain name\nlooks like IP address", page: r#"# DNS_ERROR_NUMERIC_NAME (9561)

## What it means
The name, or its first label, consists of digits only. Such a name looks like a number or an IPv4 address, and many programs would read it as one: `12345` is 0.0.48.57 to the classic address parser. Name checking therefore refuses it for hosts.

## When it is raised
- `DnsValidateName_W`, `DnsValidateName_A`, `DnsValidateName_UTF8`: with a host name, wildcard or SRV format. The formats `DnsNameDomain` and `DnsNameDomainLabel` are exempt, because reverse zones such as `2.0.192.in-addr.arpa` need numeric labels.
- Tools for renaming or joining a computer that validate the new name this way.

## Common causes
1. An asset or serial number is used as the computer name.
2. An IP address was passed where a host name is expected.
3. A host name format was used to check a reverse zone or one of its labels.
4. A spreadsheet turned a name like `1e5` into a number.

## What to do

### As a developer
- Try the string as an address first (`InetPtonW` or `RtlIpv4StringToAddressExW`); validate it as a name only if that fails.
- Use `DnsNameDomain` for zones, the host formats for machines.
- Suggest a fix to the user: a letter in front is enough (`pc12345`).

### As an administrator
On Windows, rename the machine with at least one letter:
```powershell
Rename-Computer -NewName pc12345 -Restart
Add-DnsServerResourceRecordA -ZoneName example.com -Name pc12345 -IPv4Address 192.0.2.45
```
On Linux a digits-only host name can be set, but it goes wrong later, since the resolver library takes it for an address:
```sh
getent ahostsv4 12345          # answers 0.0.48.57 without asking DNS
hostnamectl set-hostname pc12345
```

## Easily confused with
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): an address was wanted, and a bad one was given. With 9561 a name was wanted.
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): each digit is a legal character; there the character itself is the fault.

## Related
- `DNS_ERROR_NON_RFC_NAME` (9556): the warning of the same check.
- `ERROR_INVALID_NAME` (123): wrong lengths or empty labels.
"# },
    Text { title: "Refused on a root server", message: "This server hosts the root zone, so root hints and forwarders cannot be set on it.", keywords: "dot zone\ngreyed out\nforwarders unavailable\nrecursion\nnot permitted on root server\noperation forbidden root DNS server\nserver is a root server\nroot zone hosted here\nnot allowed for root\nroot server cannot forward\nroot hints refused on root", page: r#"# DNS_ERROR_NOT_ALLOWED_ON_ROOT_SERVER (9562)

## What it means
The server holds a zone named "." and so is a root server in its own eyes. A root server knows, by definition, all there is above every name. Settings that only make sense below the root are therefore refused: root hints and forwarders in particular.

## When it is raised
- DNS server management: adding or importing root hints, or setting forwarders, while a root zone exists.
- Older versions of DNS Manager show the same state by greyed-out pages for "Forwarders" and "Root Hints".

## Common causes
1. The promotion of a domain controller found no reachable root server and created the "." zone itself. Old versions did this silently, and the zone has survived each upgrade since, because it is replicated in Active Directory.
2. Somebody made the zone to stop Internet lookups in an isolated network.
3. A real internal root: a closed network with its own name tree. The refusal is right then.

## What to do

### As a developer
- Before a tool writes forwarders, list the zones and look for "."; tell the administrator about the root zone instead of showing a bare number.

### As an administrator
Decide whether this server shall be a root. If not, remove the zone; names outside the local zones resolve again as soon as hints or forwarders are there. On Windows:
```powershell
Get-DnsServerZone | Where-Object ZoneName -eq '.'
Remove-DnsServerZone -Name '.' -Force      # for all servers, if the zone is in Active Directory
Import-DnsServerRootHint -NameServer 192.0.2.53
Set-DnsServerForwarder -IPAddress 192.0.2.53
```
On Linux, a server that claims the root answers the first command with the `aa` flag and its own SOA. In BIND the zone must be of type `hint` for a normal resolver:
```sh
dig +norecurse . SOA @192.0.2.10
named-checkconf -p | grep -A3 'zone "\."'
```

## Easily confused with
- `DNS_ERROR_CANNOT_FIND_ROOT_HINTS` (9564): hints were wanted and none could be had. With 9562 they are not permitted.
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): the refusal concerns one zone, not the role of the server.

## Related
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): what clients see for Internet names when a wrong root zone exists.
- `DNS_ERROR_NOT_ALLOWED_ON_RODC` (9569): another refusal because of the server's role.
"# },
    Text { title: "Name lies below a delegation", message: "The record was not added: its name belongs to a subdomain that other servers are responsible for.", keywords: "NS record\nchild zone\nglue\nsubzone\n_msdcs\nrecord under delegation not allowed\ncould not create under delegation\ndelegated subdomain\nbelow delegated name\ndelegation covers this name\nrecord in delegated zone\npart of namespace delegated\ndelegated to another server", page: r#"# DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION (9563)

## What it means
The new record's name lies below a delegation. The zone contains NS records for a subdomain, which say: everything from here downwards is served elsewhere. A record added in the parent would never be given as an answer, so the server refuses to store it.

Example: `example.com` delegates `sales.example.com`. The record `web.sales.example.com` belongs in the zone of the child.

## When it is raised
- DNS server management: adding a record whose name is below a delegated subdomain in that zone, or at its very name if the type does not belong to the delegation.
- Addresses of the child's own name servers (glue) are the natural exception, because the parent must hand them out.

## Common causes
1. The subdomain was delegated some time ago, and the script still writes to the parent zone.
2. A leftover delegation: the child zone was removed or merged back, its NS records stayed.
3. The `_msdcs` subdomain of an Active Directory domain: it is usually a zone of its own, delegated from the domain's zone.
4. Wrong zone name in the command, the right one being the child's.

## What to do

### As a developer
- Find the deepest zone that fits the name, by asking for the SOA of the full name: the SOA record that comes back, as answer or authority, carries the zone's name. Write there.

### As an administrator
On Windows, look for the delegation; then use the child zone, or remove the delegation if it is dead:
```powershell
Get-DnsServerZoneDelegation -Name example.com
Add-DnsServerResourceRecordA -ComputerName ns1.sales.example.com -ZoneName sales.example.com -Name web -IPv4Address 192.0.2.80
Remove-DnsServerZoneDelegation -Name example.com -ChildZoneName sales
```
On Linux, BIND loads such a record without complaint but never serves it. The answer without recursion shows a referral (NS in the authority section):
```sh
dig +norecurse web.sales.example.com A @192.0.2.53
dig +short sales.example.com NS
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_UNDER_DNAME` (9570): a DNAME record, not NS records, closes the subtree.
- `DNS_ERROR_NAME_NOT_IN_ZONE` (9706): the name is not below this zone at all.

## Related
- `DNS_ERROR_RCODE_NOTZONE` (9010): the same mistake in a dynamic update, as the server's answer.
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the child zone is looked for on a server that does not have it.
"# },
    Text { title: "No root hints found", message: "None of the configured DNS servers supplied a usable list of root servers.", keywords: "cache.dns\nautoconfigure\ndcpromo\nnamed.root\nevent 706\nevent 707\ncannot find root hints\nroot hints missing\ncould not find root servers\nroot server list unavailable\nroot hints not found\nno set of root hints\nmissing root name servers", page: r#"# DNS_ERROR_CANNOT_FIND_ROOT_HINTS (9564)

## What it means
The server wanted to set up its root hints by itself and got none. Root hints are the names and addresses of the root servers, where a resolver without forwarders starts. The server asks the DNS servers that are configured on each network adapter for them; here not one of them gave a usable answer.

## When it is raised
- The "Autoconfigure" operation of DNS server management, which runs when the DNS role is set up together with a domain controller.
- Root hints that are missing at a normal start do not come as 9564 to a caller; the service logs event 706, 707 or 1003 instead.

## Common causes
1. The adapters list no DNS server, or only the machine itself, which does not resolve yet.
2. A firewall blocks port 53 towards the configured servers.
3. These servers refuse a query for the root zone: forward-only appliances and some provider resolvers do.
4. An isolated network without any root.

## What to do

### As a developer
- A setup program should go on after 9564: forwarders are a full replacement for root hints. Report it as a warning with the list of servers that were asked.

### As an administrator
On Windows, test the source by hand, then fill the list from a server that has one, or use forwarders:
```powershell
Get-DnsClientServerAddress -AddressFamily IPv4
Resolve-DnsName . -Type NS -Server 192.0.2.53
Import-DnsServerRootHint -NameServer 192.0.2.53
Get-DnsServerRootHint
```
The file `%SystemRoot%\System32\dns\cache.dns` holds the hints of a server without Active Directory; a fresh copy of the official list can replace it.

On Linux, BIND has a built-in list, and Unbound can read a file:
```sh
dig +short . NS @192.0.2.53
unbound-checkconf -o root-hints
unbound-control status
```

## Easily confused with
- `DNS_ERROR_INCONSISTENT_ROOT_HINTS` (9565): answers came, but they contradict each other.
- `DNS_ERROR_NO_DNS_SERVERS` (9852): the client side has no DNS server to ask.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_ROOT_SERVER` (9562): hints are refused because the server is a root itself.
- `DNS_ERROR_RCODE_REFUSED` (9005): what a resolver says that will not answer for the root.
"# },
    Text { title: "Root hints disagree between adapters", message: "The network adapters lead to different lists of root servers, so none was taken over.", keywords: "multihomed\nprivate root\nautoconfigure\nsplit\ndual homed\ninconsistent root hints\nroot hints not consistent\nroot hints differ\ndifferent roots across adapters\nconflicting root servers\nroot hints mismatch\nadapters have different roots", page: r#"# DNS_ERROR_INCONSISTENT_ROOT_HINTS (9565)

## What it means
During automatic setup the DNS server asked for the list of root servers through each network adapter and got lists that do not agree. It can't tell which name tree is the right one. The usual picture is a machine between two worlds: one adapter sees the Internet's root, another a private root.

## When it is raised
- The automatic configuration step of a new DNS server on a domain controller, by the "Autoconfigure" operation.
- It is not raised while the server answers queries; differing hints do no harm there until somebody uses them.

## Common causes
1. A multi-homed server: LAN adapter with internal DNS servers, second adapter (storage, management, VPN) with others.
2. A closed company network with its own root on one side, a provider's resolver on the other.
3. One of the resolvers returns an altered or outdated list of root servers.

## What to do

### As a developer
- Query `.` NS once per adapter and print the lists side by side; this turns the number into something that a person can judge.

### As an administrator
On Windows, compare the answers, then give all adapters DNS servers of the same tree and set the hints by hand:
```powershell
Get-DnsClientServerAddress | Where-Object ServerAddresses
'192.0.2.53','198.51.100.53' | ForEach-Object { Resolve-DnsName . -Type NS -Server $_ | Sort-Object NameHost | Select-Object NameHost }
Set-DnsClientServerAddress -InterfaceAlias 'Storage' -ResetServerAddresses
Import-DnsServerRootHint -NameServer 192.0.2.53
```
On Linux, one line per resolver shows at once which of them differs:
```sh
for s in 192.0.2.53 198.51.100.53; do dig +short . NS @$s | sort | md5sum; done
resolvectl dns        # servers of each link
```

## Easily confused with
- `DNS_ERROR_CANNOT_FIND_ROOT_HINTS` (9564): no list came back from any adapter.
- `DNS_ERROR_ZONE_CONFIGURATION_ERROR` (9604): damaged settings of a zone, not a disagreement between servers.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_ROOT_SERVER` (9562): the server has a root zone of its own.
- `DNS_ERROR_NO_DNS_SERVERS` (9852): no resolver is configured at all.
"# },
    Text { title: "Setting below its minimum", message: "The number for this DNS setting is below the lowest value that the server accepts.", keywords: "range\ntoo low\ndnscmd config\ntimeout value\nvalue too small\nspecified value too low\nvalue below minimum\nparameter less than minimum\nnumber too small\nDWORD below range\nincrease value", page: r#"# DNS_ERROR_DWORD_VALUE_TOO_SMALL (9566)

## What it means
A numeric setting of the DNS server or of a zone was given a value below its lower limit. The setting exists and the caller may change it, but the server checks the number and keeps the old one.

## When it is raised
- `dnscmd /config` with a number below the limit of that property. Documented lower limits are, for example, 30 seconds for `/dspollinginterval`, 3600 seconds for `/ednscachetimeout` and 0x10000 bytes for `/logfilemaxsize`.
- DNS server management from PowerShell or your own tool, when the limit is checked by the server and not by the cmdlet.

## Common causes
1. Wrong unit. Some settings count seconds, others hours or kilobytes: 1 hour entered as 1 where seconds are counted.
2. 0 was meant as "off" or "no limit". Some settings accept 0 for that (`/scavenginginterval`), others begin at 1 (`/forwardingtimeout`).
3. A blank cell of a table became 0.
4. A negative number. In an unsigned 32-bit field it turns into a huge one, and the answer is then 9567.

## What to do

### As a developer
- Read the present value first and log it with the new one; the reply does not carry the limits.
- Keep units in your variable names (`timeoutSeconds`), so that a wrong factor is visible.

### As an administrator
On Windows, look up the value in force and its unit, then set a larger number:
```powershell
dnscmd /info
dnscmd /config /dspollinginterval 180
Get-DnsServerRecursion
Get-DnsServerScavenging
```
On Linux, the configuration checkers refuse numbers outside the limits and give file and line; note that BIND takes times with a unit letter:
```sh
named-checkconf /etc/bind/named.conf
named-checkconf -p | grep -E 'ttl|interval|size'
unbound-checkconf /etc/unbound/unbound.conf
```

## Easily confused with
- `DNS_ERROR_DWORD_VALUE_TOO_LARGE` (9567): the upper limit was passed.
- `DNS_ERROR_INVALID_PROPERTY` (9553): the name of the setting is unknown, whatever the number.

## Related
- `WSA_INVALID_PARAMETER` (87): an argument is bad as such.
- `DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD` (9123): a DNSSEC period with its own limits and its own code.
"# },
    Text { title: "Setting above its maximum", message: "The number for this DNS setting is above the highest value that the server accepts.", keywords: "range\ntoo high\nlimit\ndnscmd config\nmilliseconds\n0xFFFFFFFF\nvalue too large\nspecified value too big\nvalue exceeds maximum\nparameter greater than maximum\nnumber too large\nDWORD above range\ndecrease value", page: r#"# DNS_ERROR_DWORD_VALUE_TOO_LARGE (9567)

## What it means
A number for a setting of the DNS server or a zone is above what that setting allows. Nothing was changed. The limit protects the server from values that would make it wait, cache or allocate without end.

## When it is raised
- `dnscmd /config`: the value passes the upper bound that the server knows for this property, for example 15,724,800 seconds for `/ednscachetimeout`. Other properties take any 32-bit number.
- The equivalent request over RPC, WMI or PowerShell. The documented ranges of `Set-DnsServerConditionalForwarderZone -ForwarderTimeout` and `Set-DnsServerRecursion -RetryInterval` end at 15 seconds.

## Common causes
1. Milliseconds were given where seconds are expected, a thousand times too much.
2. -1 or `0xFFFFFFFF` was written to mean "unlimited" for a property that has a limit.
3. A time span was converted to ticks or to seconds twice.
4. The value is taken from a guide for another DNS server with wider limits.

## What to do

### As a developer
- Send 0 or leave the property alone for "no limit", where the documentation of this property says so; do not use -1.
- When you raise a limit, go up in steps and stop at the first refusal. The last good value stays in force.

### As an administrator
Ask whether so big a value is needed: a forwarder that has not answered in 10 seconds will not do so in 60. On Windows:
```powershell
dnscmd /info
Get-DnsServerForwarder
Set-DnsServerConditionalForwarderZone -Name example.org -ForwarderTimeout 10
Set-DnsServerCache -MaxTtl 1.00:00:00      # one day as a time span
```
On Linux, a value beyond the range makes BIND refuse the file, and the message names the limits (`'99999999' is out of range (0..40320)`). The server that already runs keeps its settings:
```sh
named-checkconf && rndc reconfig
knotc conf-check
```

## Easily confused with
- `DNS_ERROR_DWORD_VALUE_TOO_SMALL` (9566): the same check at the lower end.
- `WSAEMSGSIZE` (10040): a datagram, not a setting, is too big.

## Related
- `DNS_ERROR_INVALID_PROPERTY` (9553): no setting of that name.
- `DNS_ERROR_RRL_INVALID_WINDOW_SIZE` (9912): response rate limiting has range errors of its own.
"# },
    Text { title: "Zones are still loading", message: "The DNS server has started and is still loading its zones; repeat the operation when it has finished.", keywords: "startup\nevent 4\nevent 4013\nafter reboot\nrestart\nloading zones in background\nbackground loading\nserver still loading zones\nzone load not finished\nDNS server starting up\nzones being loaded\nloading in progress", page: r#"# DNS_ERROR_BACKGROUND_LOADING (9568)

## What it means
The DNS server has just started and is still loading its zones from Active Directory. It does so in the background, so that it can answer queries for finished zones at once. Some management operations must wait until all zones are there.

The state ends by itself. Event 4 in the "DNS Server" log marks the end: from then on all zones take updates and transfers.

## When it is raised
- DNS server management within the first seconds or minutes after a start. Which operations wait is not published; creating, deleting and moving zones are the likely ones.
- Dynamic updates and zone transfers of a zone that is not loaded yet do not succeed either, but their clients see a DNS response code instead of 9568.

## Common causes
1. A script restarts the DNS service and goes on with `Add-DnsServerPrimaryZone` in the next line.
2. Very many or very large zones: loading takes minutes.
3. Active Directory is slow to start: the server waits for the first replication after a reboot (event 4013), and loading begins only after it.

## What to do

### As a developer
- After a restart, poll with a cheap call and pause 5 to 10 seconds between tries. Set an overall limit of some minutes.
- Do not restart the service again; loading would begin anew.

### As an administrator
On Windows, wait for the event, then repeat the command:
```powershell
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=4,4013} -MaxEvents 5
Get-DnsServerZone | Select-Object ZoneName, IsShutdown
repadmin /showrepl        # when loading does not finish
```
On Linux, BIND answers SERVFAIL for a zone that is configured but not loaded, and `rndc zonestatus` fails with "zone not loaded". A script can wait for a zone, with a limit in case the zone is broken:
```sh
timeout 120 sh -c 'until rndc zonestatus example.com >/dev/null 2>&1; do sleep 2; done'
journalctl -u named -n 20 | grep -E 'all zones loaded|running'
```

## Easily confused with
- `DNS_ERROR_ZONE_LOCKED` (9607): one zone is busy, at any time of the day.
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the directory cannot be reached; waiting alone does not help.

## Related
- `DNS_ERROR_ZONE_IS_SHUTDOWN` (9621): a zone that failed to load and stays down.
- `DNS_ERROR_TRY_AGAIN_LATER` (9554): the general form of "not now".
"# },
    Text { title: "Refused on read-only domain controller", message: "This DNS server runs on a read-only domain controller; make the change on a writable one.", keywords: "RODC\nbranch office\nreplication\nwrite\nnot allowed on RODC\nread-only domain controller\nRODC refuses write\nread-only DNS server\noperation needs writable DC", page: r#"# DNS_ERROR_NOT_ALLOWED_ON_RODC (9569)

## What it means
The DNS server runs on a read-only domain controller (RODC). Its copies of Active Directory-integrated zones cannot be changed there; changes must go to a writable domain controller and reach the RODC by replication.

## When it is raised
- DNS server management against an RODC: adding or deleting records and zones in Active Directory, signing zones, changing directory partitions.
- A dynamic update by a client is not answered with this code. The client is referred to a writable server.

## Common causes
1. DNS Manager or a script was started at a branch office and connected to the nearest server, which is the RODC.
2. `-ComputerName` contains a name that is resolved to one of several domain controllers by chance, for example the domain name itself.
3. The writable server that the script used was replaced by an RODC.

## What to do

### As a developer
- Pick a writable domain controller on purpose: `DsGetDcNameW` with `DS_WRITABLE_REQUIRED` and `DS_DIRECTORY_SERVICE_REQUIRED`.
- Do not try the next server in a list at random; the next one may be read-only too.

### As an administrator
On Windows, find a writable server, change the data there, and pull it over to the branch:
```powershell
Get-ADDomainController -Filter 'IsReadOnly -eq $false' | Select-Object HostName, Site
Add-DnsServerResourceRecordA -ComputerName dc1.example.com -ZoneName example.com -Name web -IPv4Address 192.0.2.80
repadmin /syncall rodc1.example.com DC=DomainDnsZones,DC=example,DC=com
Get-DnsServerResourceRecord -ComputerName rodc1.example.com -ZoneName example.com -Name web
```
On Linux, a secondary zone is the nearest relative of this: read-only, too. The SOA record names the server that takes changes:
```sh
dig +short example.com SOA            # first field: the primary
printf 'server dc1.example.com\nupdate add web.example.com 300 A 192.0.2.80\nsend\n' | nsupdate -g
```

## Easily confused with
- `DNS_ERROR_SECONDARY_DATA` (9712): the zone is a classic secondary; the machine need not be an RODC.
- `DNS_ERROR_KEYMASTER_REQUIRED` (9101): only one particular server may do this DNSSEC step, although all are writable.

## Related
- `DNS_ERROR_RCODE_REFUSED` (9005): missing rights or policy.
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the server has no contact to its directory.
"# },
    Text { title: "Name lies below a DNAME", message: "The record was not added: a DNAME above it redirects the whole subtree.", keywords: "RFC 6672\nredirection\nalias for domain\nnot allowed under DNAME\nno data beneath DNAME\nrecord below DNAME refused\nname under DNAME record\nDNAME covers subtree\ndata may not exist underneath\nsubtree redirected by DNAME", page: r#"# DNS_ERROR_NOT_ALLOWED_UNDER_DNAME (9570)

## What it means
A DNAME record redirects all names below its own to another domain: with `old.example.com DNAME new.example.com`, a query for `web.old.example.com` is answered with `web.new.example.com`. Records below a DNAME could never be reached, so the standard (RFC 6672) forbids them, and the server refuses to add one.

The DNAME's own name is not redirected. Records of other types may stand there, except CNAME.

## When it is raised
- DNS server management: a record is to be added at a name below an existing DNAME.
- A clash at the very name of the DNAME is reported with other numbers, 9720 and 9721.

## Common causes
1. A subdomain was renamed and a DNAME left behind for the old name, while somebody still adds hosts to the old one.
2. The author wanted an alias for one name. That is a CNAME; DNAME is for whole subtrees.
3. Machines keep registering themselves below the old domain.

## What to do

### As a developer
- Follow the DNAME: rewrite the name to its target and add the record there, in the zone of the target.
- Before a bulk import, collect the owners of DNAME records and drop or rewrite what lies below them.

### As an administrator
On Windows, see where the redirection begins, then choose one: the record in the target domain, or no DNAME.
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -RRType DName
Add-DnsServerResourceRecordA -ZoneName example.com -Name web.new -IPv4Address 192.0.2.80
```
On Linux, the answer shows the DNAME and a CNAME that the server made from it. BIND loads records below a DNAME and even takes them by dynamic update, and then never serves them; Knot's checker reports "child record exists under DNAME":
```sh
dig web.old.example.com A @192.0.2.53
kzonecheck -o example.com /var/lib/knot/example.com.zone
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION` (9563): NS records hand the subtree to other servers.
- `DNS_ERROR_DNAME_COLLISION` (9721): the conflict is at the very name of the DNAME, not below it.

## Related
- `DNS_ERROR_NODE_IS_DNAME` (9720): the name itself is a DNAME already.
- `DNS_ERROR_ALIAS_LOOP` (9722): redirections that lead back to themselves.
"# },
    Text { title: "Caller's identity cannot be passed on", message: "The DNS server must act on another machine for the caller, but the caller's logon cannot be forwarded.", keywords: "double hop\nKerberos\ncredentials delegation\nCredSSP\nimpersonation\ndomain naming master\ncredentials delegation required\nrequires credential delegation\ndelegate credentials\ncredentials cannot be delegated\ndelegation of credentials missing\nforward user logon\ndelegation required", page: r#"# DNS_ERROR_DELEGATION_REQUIRED (9571)

## What it means
The operation needs the caller's credentials to be delegated. That is delegation in the Kerberos sense: the DNS server has to act on a second machine in the caller's name, and may not. The word has nothing to do with NS records here.

The path is: your computer, then the DNS server, then a further domain controller or DNS server. The caller's logon reaches the first server only; the second hop is where it stops.

## When it is raised
- Operations of DNS server management in which the server contacts another one with your rights. Candidates are the creation of application directory partitions (done by the domain naming master) and work with the key master of a signed zone.
- Microsoft's public pages do not list the operations one by one.

## Common causes
1. PowerShell remoting: inside `Enter-PSSession` your credentials are not passed on, the well-known double hop.
2. The logon used NTLM, for instance because the server was addressed by IP address. NTLM cannot be delegated.
3. The account is marked "sensitive and cannot be delegated", or is a member of Protected Users.

## What to do

### As a developer
- Bind with Kerberos and the impersonation level "delegate" (`RPC_C_IMP_LEVEL_DELEGATE`) for RPC and WMI calls, and address the server by its DNS name.

### As an administrator
The shortest cure is to take out one hop: run the command on the server that does the work. On Windows:
```powershell
netdom query fsmo                                   # who is the domain naming master
Get-ADUser $env:USERNAME -Properties AccountNotDelegated, MemberOf
klist                                               # is there a forwardable ticket?
Get-DnsServerDnsSecZoneSetting -ZoneName example.com | Select-Object KeyMasterServer
```
On Linux, a client needs a forwardable Kerberos ticket for the same purpose; the flag is F:
```sh
kinit -f administrator@EXAMPLE.COM
klist -f
```

## Easily confused with
- `DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION` (9563): that is the delegation of a subdomain in the name tree.
- `DNS_ERROR_KEYMASTER_REQUIRED` (9101): the request itself went to the wrong server.

## Related
- `DNS_ERROR_DP_FSMO_ERROR` (9906): the domain naming master could not carry out the step.
- `DNS_ERROR_BAD_KEYMASTER` (9122): the key master does not hold the zone properly.
"# },
    Text { title: "Name resolution policy table damaged", message: "The client's name resolution policy table cannot be read; no names are resolved until it is repaired.", keywords: "NRPT\nDirectAccess\nVPN\ngroup policy\nDnsPolicyConfig\nDNS broken\nname resolution policy table corrupted\npolicy table invalid\ncorrupt NRPT\nNRPT damaged\nDNS resolution will fail\nresolution policy table broken\nfix policy table\ncontact network administrator", page: r#"# DNS_ERROR_INVALID_POLICY_TABLE (9572)

## What it means
The DNS client found its Name Resolution Policy Table (NRPT) damaged. The table says which names need DNSSEC, which go to special DNS servers, and which pass through DirectAccess or a VPN. The client stops resolving names until the table is repaired; it does not guess what a broken rule wanted.

## When it is raised
- `DnsQuery_W`, `DnsQueryEx` and all that stand on them: as the status of a query, as long as the table is corrupt. Their reference pages do not list the code; this follows from its message.
- Socket lookups such as `getaddrinfo` then fail, too, with a general host lookup error.

## Common causes
1. A Group Policy with NRPT rules was edited by hand or written by a tool, and a value is missing or has a wrong type.
2. A VPN or security client added a rule and left half of it behind when it was removed.
3. The policy arrived incomplete, for example because replication of SYSVOL was broken.

## What to do

### As a developer
- Do not retry, and do not switch to other DNS servers behind the user's back: rules for security may be in force. Show the code and name the table.

### As an administrator
On Windows, list the rules, find the one without name space or servers, and repair it at its source. If the cmdlets fail as well, read the registry. Policy rules live under `HKLM\SOFTWARE\Policies\Microsoft\Windows NT\DNSClient\DnsPolicyConfig`, local ones under `HKLM\SYSTEM\CurrentControlSet\Services\Dnscache\Parameters\DnsPolicyConfig`:
```powershell
Get-DnsClientNrptPolicy
Get-DnsClientNrptRule | Format-List *
Get-ChildItem 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\DNSClient\DnsPolicyConfig'
gpupdate /force; Clear-DnsClientCache
```
On Linux, systemd-resolved routes names by the domains of each link; a wrong routing domain (with `~`) from a VPN has a like effect:
```sh
resolvectl status
resolvectl revert tun0        # drop what the VPN has set on this link
resolvectl query www.example.com
```

## Easily confused with
- `DNS_ERROR_NO_DNS_SERVERS` (9852): the table is fine; no server is configured.
- `DNS_ERROR_POLICY_INVALID_SETTINGS` (9974): policies of the DNS server, another thing of a similar name.

## Related
- `DNS_ERROR_UNSECURE_PACKET` (9505): a rule demanded security that the answer did not have.
- `WSANO_RECOVERY` (11003): a lookup failed for good.
"# },
    Text { title: "Last address cannot be removed", message: "The DNS server refused a change that would leave a list without any address.", keywords: "empty list\nremove all addresses\nclient subnet\nMasterServers\nno IP\naddress required\nnot allowed remove all addresses\ncannot delete all addresses\nat least one address needed\nremoving every address forbidden\nmust keep one address\nno addresses left\nlast IP removal refused", page: r#"# DNS_ERROR_ADDRESS_REQUIRED (9573)

## What it means
A change would take the last address out of a list on a Microsoft DNS server, and the list may not become empty. The protocol description of DNS server management, [MS-DNSP], names 9573 among the codes that a server may return. The list to think of first is a client subnet, the named set of address ranges that DNS policies use: it must keep one range at least.

The constant stands in the Windows SDK headers, but not in Microsoft's table of system error codes.

## When it is raised
- DNS server management: `Set-DnsServerClientSubnet -Action REMOVE` (RPC `DeleteSubnetsInRecord`) with all ranges that the client subnet still has.
- Perhaps for other lists of addresses on the server; the description does not tie the number to one operation. Listen addresses are not meant: without a list the server listens on all.
- No function of the DNS client documents it.

## Common causes
1. A script removes the old ranges first and adds the new ones later. For a moment the list would be empty.
2. The filter that selects the ranges to be removed matches all of them.
3. A client subnet is no longer needed and is emptied instead of deleted.
4. The IPv6 ranges are forgotten: the last IPv4 range goes, and there is no IPv6 range beside it.

## What to do

### As a developer
- Add before you remove, or replace the whole list in one call.
- Count what would remain; at zero, delete the object itself, if no policy names it any more.
- As an HRESULT the code is `0x80072565`.

### As an administrator
On Windows, see what the client subnet holds, then replace its ranges or delete it:
```powershell
Get-DnsServerClientSubnet -Name Branch | Format-List
Set-DnsServerClientSubnet -Name Branch -Action REPLACE -IPv4Subnet 192.0.2.0/24
Remove-DnsServerClientSubnet -Name Branch -Force
```
On Linux, the twin of a client subnet is an `acl` that a BIND view matches. An empty `acl` is accepted there, matches nobody, and so silently switches the view off:
```sh
named-checkconf -p | grep -A4 '^acl'
named-checkconf -p | grep -A2 'match-clients'
```

## Easily confused with
- `DNS_ERROR_SUBNET_DOES_NOT_EXIST` (9978): the range to be removed is not in the client subnet at all.
- `DNS_ERROR_ZONE_REQUIRES_MASTER_IP` (9620): a zone that lives on other servers has no address of one.
- `WSAEDESTADDRREQ` (10039): the socket error with nearly the same name; a datagram was sent without a destination.

## Related
- `DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED` (9975): the client subnet cannot be deleted, because a policy uses it.
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): the list is not empty, but an entry is unusable.
"# },
    Text { title: "Base of the DNS zone codes", message: "9600 is where the codes of zones begin. Not an error.", keywords: "", page: "" },
    Text { title: "Zone not on this server", message: "The DNS server does not host a zone of this name.", keywords: "zone not found\nWERR_DNS_ERROR_ZONE_DOES_NOT_EXIST\nsamba-tool\nmissing zone\nreverse zone\nDNS zone does not exist\nno such zone\nunknown zone\nzone name not found\nnonexistent zone\ncannot find zone\nzone not hosted here", page: r#"# DNS_ERROR_ZONE_DOES_NOT_EXIST (9601)

## What it means
The server that was asked does not host a zone of this name. The zone may exist elsewhere, and clients may resolve its names through this very server by forwarding or recursion; for management only its own zones count.

The zone's name must match exactly. `www.example.com` is a record in the zone `example.com`, not a zone.

## When it is raised
- DNS server management: any operation on a zone that isn't on the server, from `dnscmd` (`Command failed: DNS_ERROR_ZONE_DOES_NOT_EXIST`), the `DnsServer` cmdlets (`WIN32 9601` in the error record) or WMI. [MS-DNSP] lists the code by name.
- Samba's `samba-tool dns` prints the same code as `WERR_DNS_ERROR_ZONE_DOES_NOT_EXIST`.

## Common causes
1. The name of a host or subdomain was passed as the zone, or a typing error changed the name.
2. The command ran against another server than intended: without `-ComputerName` it is the local one, which may not be a DNS server for this domain at all.
3. A zone in Active Directory with a replication scope that leaves this domain controller out.
4. A reverse zone with its network in the wrong order: 192.0.2.0/24 is `2.0.192.in-addr.arpa`.
5. A new zone has not replicated to this server yet, or was deleted.

## What to do

### As a developer
- List the zones, and take the longest one that is a suffix of the name.
- A script that creates missing zones should treat 9601 as "go and create", and 9609 as "another one was faster".

### As an administrator
On Windows:
```powershell
Get-DnsServerZone -ComputerName dc1.example.com | Format-Table ZoneName, ZoneType, ReplicationScope
dnscmd dc1.example.com /enumzones
Get-DnsServerDirectoryPartition -ComputerName dc1.example.com
```
On Linux:
```sh
samba-tool dns zonelist dc1.example.com -U administrator
rndc zonestatus example.com
dig +norecurse example.com SOA @192.0.2.53     # flag aa: this server hosts the zone
```

## Easily confused with
- `DNS_ERROR_NAME_DOES_NOT_EXIST` (9714): the zone is there, a name in it is not.
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): a query's answer about a name, not about the server's list of zones.
- `DNS_ERROR_DP_DOES_NOT_EXIST` (9901): the directory partition that should hold the zone is missing.
- PowerShell's sentence "Failed to get the zone information for ... on server ..." comes with other numbers as well, often `WIN32 1722` (the server cannot be reached by RPC). Only the number in `FullyQualifiedErrorId` tells.

## Related
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): the opposite.
- `DNS_ERROR_RCODE_NOTAUTH` (9009): the server's reply to updates for a zone that is not its own.
"# },
    Text { title: "No description of the zone", message: "The settings that describe this zone could not be obtained.", keywords: "zone settings\nboot file\nregistry\nzoneinfo\nzone information not available\nno zone information\nDNS zone info missing\nzone data unavailable\nzone details not obtainable\nzone information absent\ncannot get zone information", page: r#"# DNS_ERROR_NO_ZONE_INFO (9602)

## What it means
The number stands for missing information about a zone: the zone is listed, but the data that describes it (type, file, settings) could not be given. It comes from the early days of Microsoft's DNS server, whose settings were kept in a boot file or the registry. No current document names a call that returns it.

## When it is raised
- Not by documented functions of the DNS client.
- In DNS management, the related situations that one meets today have other numbers: 9601 for a zone that is absent, 9604 for settings that contradict themselves.

## Common causes
1. An old management tool talks to a newer server and uses a structure that the server no longer fills.
2. The registry key of one zone is empty or partly deleted, after a manual cleaning or an interrupted migration.
3. A third-party tool uses the constant for "I have no details about this zone".

## What to do

### As a developer
- Ask for the zone with the current structures (`DnsServerZone` classes in WMI, or the cmdlets) instead of old ones.
- When your tool meets 9602 while it lists zones, skip the details of this zone and go on with the next.

### As an administrator
See whether the server itself knows the zone's data. On Windows:
```powershell
Get-DnsServerZone -Name example.com | Format-List *
dnscmd /zoneinfo example.com
Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\DNS Server\Zones\example.com',
  'HKLM:\SYSTEM\CurrentControlSet\Services\DNS\Zones\example.com' -ErrorAction SilentlyContinue   # new and old place
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=500,501,505} -MaxEvents 10
```
On Linux, the same question to BIND and Knot:
```sh
rndc showzone example.com        # needs allow-new-zones; for zones added at run time
named-checkconf -p | grep -A8 '"example.com"'
knotc zone-read example.com @
```

## Easily confused with
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): there is no such zone. With 9602 there would be one without a description.
- `DNS_ERROR_ZONE_CONFIGURATION_ERROR` (9604): the description exists and is wrong.

## Related
- `DNS_ERROR_INVALID_PROPERTY` (9553): one setting is unknown.
- `DNS_ERROR_ZONE_CREATION_FAILED` (9608): setting the zone up went wrong.
"# },
    Text { title: "Operation does not suit the zone", message: "The zone's kind or state does not permit this operation.", keywords: "not possible\nfile-backed\ndirectory-integrated\nzoneupdatefromds\nTrustAnchors\ninvalid operation for zone\nzone operation not valid\ninvalid DNS zone operation\noperation not allowed this zone\nzone does not support operation\nunsuitable action for zone\nillegal zone action", page: r#"# DNS_ERROR_INVALID_ZONE_OPERATION (9603)

## What it means
The operation exists and the zone exists, but the two do not go together. The server refuses it for what the zone is or for the state it is in. The zone stays as it was.

## When it is raised
- DNS server management: changing a zone in a way that its type, storage or state rules out. Microsoft lists no operations; candidates are directory operations on a file-backed zone, writing to a zone whose data comes from another server, and changes to the built-in zones (root hints, cache, trust anchors).
- The server's event log, when scavenging cannot run: an article on Windows 2000 (Q296116) names 9603 for a server on which scavenging is switched off.
- The cmdlets print it as `WIN32 9603`, with the name of the failed action.

## Common causes
1. Update from the directory (`dnscmd /zoneupdatefromds`) for a zone that is kept in a file.
2. Moving a zone to another directory partition although it is not stored in Active Directory.
3. Secure dynamic updates were demanded for a file-backed zone; only zones in Active Directory support them.
4. A loop over "all zones" reaches `TrustAnchors`, a conditional forwarder or an automatically created zone.
5. Aging is set for zones while scavenging is off for the server (`Get-DnsServerScavenging`).

## What to do

### As a developer
- Filter before you loop: `ZoneType`, `IsDsIntegrated` and `IsAutoCreated` tell what may be done with a zone.
- Log the operation's name with the number; 9603 alone does not say what was refused.

### As an administrator
On Windows, look at the zone's kind first, then convert it if the operation is really needed:
```powershell
Get-DnsServerZone | Format-Table ZoneName, ZoneType, IsDsIntegrated, IsAutoCreated, IsReadOnly
ConvertTo-DnsServerPrimaryZone -Name example.com -ReplicationScope Domain -Force
Set-DnsServerPrimaryZone -Name example.com -DynamicUpdate Secure
```
On Linux, `rndc` and `knotc` refuse in the same manner: to freeze a zone without dynamic updates ("not dynamic") or to transfer a primary again ("inappropriate zone type", in Knot "operation not supported"):
```sh
rndc zonestatus example.com      # lines "type" and "dynamic"
knotc zone-status example.com    # role master or slave
```

## Easily confused with
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): the type alone is the reason, or the type in a request is unknown.
- `DNS_ERROR_ZONE_NOT_SECONDARY` (9613): the special case of an action that only a secondary can do.

## Related
- `DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES` (9955): refused because the zone has scopes.
- `DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE` (9102): refused because the zone is signed.
"# },
    Text { title: "Zone settings are faulty", message: "The stored settings of the zone are incomplete or contradict each other.", keywords: "corrupted registry\nevent 500\nevent 501\nzone type missing\ninvalid zone configuration\nzone misconfigured\nzone configuration error\nbad zone configuration\ninconsistent zone settings\nDNS zone config invalid\nbroken zone definition", page: r#"# DNS_ERROR_ZONE_CONFIGURATION_ERROR (9604)

## What it means
The stored settings of a zone do not make sense together, so the server cannot load or serve it. A primary without a file name, a secondary without a master, or a type value that nobody knows are of this kind. The records may be perfect; the description of the zone is not.

## When it is raised
- Start of the DNS service, or reload of a zone: the settings in the registry or in Active Directory are read and found faulty. The "DNS Server" log then has event 500 to 505 for the zone.
- DNS server management: an operation touches such a zone.

## Common causes
1. The registry was edited, or copied from another server in part.
2. A migration tool moved the zone between file and directory and stopped in the middle.
3. A secondary, stub or forwarder zone has lost its list of master servers.
4. Disk or directory damage after a hard power-off.

## What to do

### As a developer
- Set zones up through management calls and not by writing registry values: the calls check what belongs together.

### As an administrator
Save the records, remove the zone's settings, create the zone anew with the old file. On Windows:
```powershell
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=500,501,502,503,504,505} -MaxEvents 10 | Format-List Id, Message
Copy-Item $env:SystemRoot\System32\dns\example.com.dns D:\save\
Remove-DnsServerZone -Name example.com -Force
Add-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns -LoadExisting
```
The zone's file normally stays in the folder when the zone is removed. The copy is for the case that it does not. These lines are for a file-backed zone only: removing a zone that is stored in Active Directory deletes it on all its servers, so export it with `Export-DnsServerZone` and plan the step.

On Linux, both the configuration and the zones can be tested before the server is touched:
```sh
named-checkconf -z /etc/bind/named.conf
knotc conf-check
unbound-checkconf
```

## Easily confused with
- `DNS_ERROR_DATAFILE_PARSING` (9655): the settings are right, the zone file has a faulty line.
- `DNS_ERROR_ZONE_HAS_NO_SOA_RECORD` (9605): the records are incomplete.

## Related
- `DNS_ERROR_PRIMARY_REQUIRES_DATAFILE` (9651) and `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): the two most frequent gaps, when they are noticed at creation.
- `DNS_ERROR_NO_ZONE_INFO` (9602): no settings could be had at all.
"# },
    Text { title: "Zone without SOA record", message: "The zone cannot be used: the SOA record at its top is missing.", keywords: "start of authority\n0 SOA records\nserial\napex\nzone has no SOA\nstart of authority missing\nmissing SOA\nno start of authority record\nSOA record not found\nzone lacks SOA\nno authority record", page: r#"# DNS_ERROR_ZONE_HAS_NO_SOA_RECORD (9605)

## What it means
A zone must have exactly one SOA record, at its top. It carries the serial number, the timers and the name of the primary server. This zone has none, so it cannot be loaded, transferred or served.

## When it is raised
- Loading a zone from a file (`Add-DnsServerPrimaryZone -LoadExisting`, reload, service start): the file has no SOA that belongs to the zone's name.
- Loading from Active Directory, when the object of the zone's top (`@`) is missing or empty.
- DNS server management on a zone in that state.

## Common causes
1. The SOA is in the file, but at another name: `$ORIGIN` is wrong, or the file belongs to another zone.
2. The first line of the file begins with a blank or was cut off, so the owner name is missing.
3. The file holds only host records, exported by an inventory tool.
4. Cleaning in Active Directory removed `DC=@` below the zone.
5. The load stopped at a faulty line above the SOA.

## What to do

### As a developer
- Write the SOA as the first record of each file that you generate, with the full zone name and a final dot, and raise the serial with each change.

### As an administrator
On Windows, look at the head of the file; a minimal zone begins like this:
```powershell
Get-Content $env:SystemRoot\System32\dns\example.com.dns -TotalCount 20
# @ IN SOA ns1.example.com. hostmaster.example.com. ( 2024010101 900 600 86400 3600 )
# @ IN NS  ns1.example.com.
Restore-DnsServerPrimaryZone -Name example.com -Force      # load again
Get-DnsServerResourceRecord -ZoneName example.com -RRType Soa
```
On Linux, BIND's checker says "has 0 SOA records", Knot's "missing SOA at the zone apex". "no current owner name" means that the first line has no name:
```sh
named-checkzone example.com /etc/bind/db.example.com
kzonecheck -o example.com example.com.zone
dig +short example.com SOA @192.0.2.53
```

## Easily confused with
- `DNS_ERROR_ZONE_HAS_NO_NS_RECORDS` (9606): the other obligatory record at the top is missing.
- `DNS_ERROR_SOA_DELETE_INVALID` (9618): somebody tried to delete the SOA and was stopped.

## Related
- `DNS_ERROR_DATAFILE_PARSING` (9655): a line could not be read.
- `DNS_ERROR_AXFR` (9752): a transfer failed, for instance because the primary has no usable SOA.
"# },
    Text { title: "Zone without NS records", message: "The zone cannot be used: no NS record at its top names a server.", keywords: "name server\napex\nhas no NS records\nnameserver missing\nno name server record\nzone has no NS\nmissing NS\nNS record not found\nzone lacks name servers\nzone without name servers\nno nameserver records", page: r#"# DNS_ERROR_ZONE_HAS_NO_NS_RECORDS (9606)

## What it means
There is no NS record at the top of the zone. These records name the servers of the zone; each zone needs one at least. Without them resolvers cannot tell who is responsible, and the server does not accept the zone.

## When it is raised
- Loading a file-backed primary zone, or a zone from Active Directory, whose top (`@`) has no NS record.
- DNS server management: an operation checks the zone and finds the list empty.

## Common causes
1. A hand-written file with SOA and hosts, the NS lines forgotten.
2. The NS lines stand below an `$ORIGIN` line and so belong to a subdomain. Read as a delegation, they don't count for the zone itself.
3. All name servers were removed while old domain controllers were cleaned out.
4. Domain controllers may not add themselves: `dnscmd /config /disablensrecordsautocreation 1` is set, or the list `AllowedDcForNsRecordsAutoCreation` of the zone excludes every living one.

## What to do

### As a developer
- Generators of zone files should refuse to write a file without an NS record, and check that each target has an address (A or AAAA, never a CNAME).

### As an administrator
On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -RRType Ns -Node
Add-DnsServerResourceRecord -ZoneName example.com -NS -Name '@' -NameServer ns1.example.com
Restart-Service DNS      # a domain controller adds itself to directory zones when it loads them
```
If the zone does not load at all, put the line into the file and reload:
```powershell
Add-Content $env:SystemRoot\System32\dns\example.com.dns 'example.com. IN NS ns1.example.com.'
Restore-DnsServerPrimaryZone -Name example.com -Force
```
On Linux, BIND does not load such a zone either ("has no NS records"; Knot's checker: "missing NS at the zone apex"). Compare with what the parent says:
```sh
named-checkzone example.com /etc/bind/db.example.com
dig +trace +nodnssec example.com NS | tail -8
```

## Easily confused with
- `DNS_ERROR_ZONE_HAS_NO_SOA_RECORD` (9605): the SOA is missing, the other record that a zone's top must have.
- `DNS_INFO_NO_RECORDS` (9501): a query for NS found nothing; that is normal for any name that is not a zone's top.

## Related
- `DNS_ERROR_ZONE_CONFIGURATION_ERROR` (9604): the zone's settings, not its records, are broken.
- `DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT` (9710): a record type that may stand at the top only.
"# },
    Text { title: "Zone is busy", message: "Another task is working on the zone; repeat the operation in a moment.", keywords: "lock\nfrozen\nconcurrent change\nrndc freeze\nin use\nzone is locked\nDNS zone locked\nzone in use elsewhere\nzone lock held\nlocked by another operation\nzone update blocked\nzone temporarily locked", page: r#"# DNS_ERROR_ZONE_LOCKED (9607)

## What it means
Another task works on the zone at this moment and has locked it. Loading, saving, an incoming transfer, a dynamic update and an administrator's change cannot rewrite the same zone at once. The lock is short-lived as a rule, so the remedy is to try again. Microsoft publishes the name and one line of text, no list of conditions.

## When it is raised
- DNS server management: a change, a reload or a deletion of the zone while something else holds it.
- A client that sends a dynamic update never sees this number; it gets a DNS response.

## Common causes
1. A large zone is being loaded or written to disk.
2. A secondary is in the middle of a full transfer.
3. Two scripts or two administrators change the same zone.
4. Scavenging runs over the zone and deletes thousands of old records.
5. A task of the server hangs, for instance in a call to Active Directory. Then the lock does not go away.

## What to do

### As a developer
- Repeat after 1 to 5 seconds, up to about ten times. Send changes of one zone one after another, not in parallel jobs.

### As an administrator
On Windows, see what is going on with the zone. If nothing changes for many minutes, restart the service:
```powershell
Get-DnsServerZone -Name example.com | Format-List *
Get-WinEvent -LogName 'DNS Server' -MaxEvents 20 | Format-Table TimeCreated, Id, Message -Wrap
Restart-Service DNS
```
On Linux, the relative of this lock is a frozen BIND zone or an open Knot transaction (a second one gets "too many transactions"); both stay until somebody ends them:
```sh
rndc zonestatus example.com | grep -i frozen
rndc thaw example.com
knotc zone-abort example.com      # gives up an open zone-begin transaction
```

## Easily confused with
- `DNS_ERROR_ZONE_LOCKED_FOR_SIGNING` (9622): the reason is known, DNSSEC signing, and may take long.
- `DNS_ERROR_BACKGROUND_LOADING` (9568): the server is starting; all zones are concerned.

## Related
- `DNS_ERROR_SCOPE_LOCKED` (9962) and `DNS_ERROR_POLICY_LOCKED` (9980): the same for scopes and policies.
- `DNS_ERROR_ZONE_IS_SHUTDOWN` (9621): the zone is not busy but down.
"# },
    Text { title: "Zone could not be created", message: "The server could not set up the new zone; the DNS Server log has the exact cause.", keywords: "add zone\nzoneadd\nevent 504\nzone creation failed\nfailed to create zone\ncannot create DNS zone\ncreating zone failed\nnew zone not created\nunable to add zone\nzone setup failure", page: r#"# DNS_ERROR_ZONE_CREATION_FAILED (9608)

## What it means
The server tried to set up a new zone and had to give up. The code says no more than that; the exact reason may stand in the event log or in a second error beside it. Parts of the attempt, such as a file or a directory object, may remain.

## When it is raised
- DNS server management, as the general failure behind `Add-DnsServerPrimaryZone`, `Add-DnsServerSecondaryZone`, `dnscmd /zoneadd` and the same through WMI.
- A zone that cannot be built from its registry data at service start is the related case; the log has event 504 for it.

## Common causes
1. The zone's name cannot be used as a file name, for instance because a label is a reserved device name such as `con` or `nul`.
2. Active Directory did not accept the object: missing rights, a partition that this server does not hold, or no contact to the directory.
3. The server is out of memory, or its disk is full.
4. Remains of an earlier zone with the same name, in the registry or in the directory.

## What to do

### As a developer
- On 9608, list the zones before you retry: the zone may be there in part. Remove it, then create it again.
- Separate the steps (zone first, then records), so that a log shows which one failed.

### As an administrator
On Windows, read the log entry of the same second, then try with an explicit file name or scope:
```powershell
Get-WinEvent -LogName 'DNS Server' -MaxEvents 10 | Format-List TimeCreated, Id, Message
Add-DnsServerPrimaryZone -Name con.example.com -ZoneFile zone-con.dns
dcdiag /test:dns /dnsbasic
```
On Linux, BIND adds zones at run time only with `allow-new-zones yes` ("Not allowing new zones in view" otherwise), and needs the zone's file; the log of the same moment tells:
```sh
rndc addzone example.com '{ type primary; file "db.example.com"; };'
journalctl -u named -n 20
```

## Easily confused with
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): the plain case in which a zone of that name is in the way.
- `DNS_ERROR_NODE_CREATION_FAILED` (9703): a name inside a zone, not the zone, could not be created.

## Related
- `DNS_ERROR_INVALID_DATAFILE_NAME` (9652): the file name was recognised as the culprit.
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the directory was not within reach.
"# },
    Text { title: "Zone name already in use", message: "The server has a zone of this name already.", keywords: "duplicate zone\nWERR_DNS_ERROR_ZONE_ALREADY_EXISTS\nWIN32 9609\nexists\nzone already exists\nDNS zone exists\nzone already present\nzone name taken\nexisting zone same name\ncannot create zone twice\nzone already defined", page: r#"# DNS_ERROR_ZONE_ALREADY_EXISTS (9609)

## What it means
The server has a zone of this name already. It makes no difference what type the old one has: a primary, a secondary, a stub or a zone from Active Directory blocks the name for a new one. Only one zone per name is possible (per virtualization instance in newer versions).

## When it is raised
- DNS server management: creating a zone with `Add-DnsServerPrimaryZone`, `Add-DnsServerSecondaryZone`, `Add-DnsServerStubZone` or `dnscmd /zoneadd`. PowerShell shows `WIN32 9609`.
- `samba-tool dns zonecreate` on a Samba domain controller: `WERR_DNS_ERROR_ZONE_ALREADY_EXISTS`.

## Common causes
1. The script ran before, or somebody else was faster.
2. The zone was created on another domain controller and has come here by replication.
3. A reverse zone for the same network exists under its long name: `-NetworkId 192.0.2.0/24` and `2.0.192.in-addr.arpa` are one and the same.
4. A stub zone from an old design is still there.

## What to do

### As a developer
- Make creation repeatable: take 9609 as success if type and storage of the present zone fit, and as an error if they do not.
- Check the present zone before you convert or delete it. Its records may be the only copy.

### As an administrator
On Windows, look at the old zone. Then keep it, convert it, or remove it after an export:
```powershell
Get-DnsServerZone -Name example.com
Export-DnsServerZone -Name example.com -FileName example.com.export.dns
ConvertTo-DnsServerPrimaryZone -Name example.com -ReplicationScope Domain -Force
```
On Linux:
```sh
samba-tool dns zoneinfo dc1.example.com example.com -U administrator
named-checkconf          # "already exists previous definition", with file and line of the first
```

## Easily confused with
- `DNS_ERROR_DS_ZONE_ALREADY_EXISTS` (9718): the zone is in the directory, yet not loaded on this server.
- `DNS_ERROR_FORWARDER_ALREADY_EXISTS` (9619): a conditional forwarder occupies the name.
- `DNS_ERROR_AUTOZONE_ALREADY_EXISTS` (9610): a zone that the server made itself.

## Related
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the opposite.
- `DNS_ERROR_ZONESCOPE_ALREADY_EXISTS` (9951): the same for a scope of a zone.
"# },
    Text { title: "Automatic zone has this name", message: "The name belongs to a reverse zone that the DNS server creates by itself.", keywords: "127.in-addr.arpa\n0.in-addr.arpa\n255.in-addr.arpa\nauto-created\nempty zones\nautomatic zone already exists\nautozone exists\nauto-created zone already present\nbuilt-in reverse zone\nautomatically created zone conflict\nDNS automatic zone taken", page: r#"# DNS_ERROR_AUTOZONE_ALREADY_EXISTS (9610)

## What it means
The name belongs to a zone that the DNS server creates by itself. There are three of them, all reverse zones for addresses that must never be asked on the Internet: `0.in-addr.arpa`, `127.in-addr.arpa` and `255.in-addr.arpa`. They are hidden in the simple view of DNS Manager, which is why the collision comes as a surprise.

## When it is raised
- DNS server management: creating a zone with the name of an automatic zone.
- Export and import scripts that copy all zones of one server to another, the automatic ones included.

## Common causes
1. A zone copy that does not filter by `IsAutoCreated`.
2. Somebody wants PTR records for 127.0.0.1 and creates `127.in-addr.arpa` by hand.
3. A reverse zone was entered with a wrong network, such as 0.0.0.0/8, because a variable was empty.

## What to do

### As a developer
- Leave out zones with `IsAutoCreated` when you copy a server. The target has its own.
- Check the computed reverse name before the call; a leading `0.` or `127.` is nearly always a mistake.

### As an administrator
On Windows, show the automatic zones. They can be switched off if you want to keep such a zone yourself; the setting takes effect at the next start of the service:
```powershell
Get-DnsServerZone | Where-Object IsAutoCreated
dnscmd /enumzones /auto-created
dnscmd /config /disableautoreversezones 1
Restart-Service DNS
```
On Linux, a BIND resolver has a longer list of automatic empty zones (about a hundred), and your own zone of the same name replaces one without an error. Unbound's built-in local zones must be released with `nodefault`:
```sh
rndc status | grep 'number of zones'     # "(n automatic)"
named-checkconf -p | grep -E 'empty-zone'
unbound-control list_local_zones | grep arpa
```

## Easily confused with
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): a zone that an administrator made.
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): changing an automatic zone instead of creating one.

## Related
- `DNS_ERROR_DS_ZONE_ALREADY_EXISTS` (9718): the name is taken in Active Directory.
- `DNS_ERROR_FORWARDER_ALREADY_EXISTS` (9619): the name is taken by a forwarder.
"# },
    Text { title: "Wrong type of zone", message: "The request does not fit the type of this zone, or it names a type that cannot be used.", keywords: "WIN32 9611\nprimary\nsecondary\nstub\nscavenging\naging\ninvalid zone type\nzone type not valid\nunsupported zone type\nbad DNS zone type\nzone type mismatch\nincorrect kind of zone\nzone type not accepted", page: r#"# DNS_ERROR_INVALID_ZONE_TYPE (9611)

## What it means
The zone's type does not suit the request, or the request names a type that cannot be used there. A zone is a primary, a secondary, a stub or a forwarder; beside these there are the cache and root hints, which look like zones inside the server. Each command works for some of them only.

## When it is raised
- DNS server management: a setting for primaries is changed on a zone of another type, for example aging, dynamic update or scavenging servers on a stub, secondary or forwarder.
- Creating or converting a zone with a type value that the server cannot create.
- Reported from practice: while aging, scavenging or the scavenging server was being configured.
- The cmdlets show `WIN32 9611`.

## Common causes
1. `Set-DnsServerPrimaryZone` or `Set-DnsServerZoneAging` on a secondary zone or conditional forwarder.
2. "Apply to all zones" in a script or in `dnscmd`, where a single forwarder among them stops the run.
3. The zone was converted some time ago, and a scheduled job still treats it as a primary.
4. The command went to the server that holds the secondary copy instead of the primary.

## What to do

### As a developer
- Branch on `ZoneType` before you act. A plain `Get-DnsServerZone` returns zones of all types in one list.
- In a loop, catch 9611 per zone and continue.

### As an administrator
On Windows:
```powershell
Get-DnsServerZone | Group-Object ZoneType
Get-DnsServerZone | Where-Object { $_.ZoneType -eq 'Primary' -and -not $_.IsAutoCreated } |
  Set-DnsServerZoneAging -Aging $true
Get-DnsServerZone -Name example.com | Format-List ZoneType, MasterServers
```
For a secondary, the second command belongs on the server in `MasterServers`.

On Linux, BIND shows the type, and the checker rejects options that do not fit it ("option 'allow-update' is not allowed in 'secondary' zone"):
```sh
rndc zonestatus example.com | grep type
named-checkconf
```

## Easily confused with
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): refused for another quality of the zone, such as its storage.
- `DNS_ERROR_ZONE_NOT_SECONDARY` (9613): only a secondary will do.

## Related
- `DNS_ERROR_SECONDARY_DATA` (9712): writing records into a secondary.
- `DNS_ERROR_INVALID_TYPE` (9551): the type of a record.
"# },
    Text { title: "Secondary zone without master", message: "A secondary zone needs at least one address of a server from which it is copied.", keywords: "primaries\nmasters\nMasterServers\nevent 503\nzone transfer source\nsecondary requires master IP\nmaster IP address required\nsecondary zone needs master\nslave zone needs primary address\nmissing master for secondary\nsecondary lacks master address\nno primary server given", page: r#"# DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP (9612)

## What it means
A secondary zone is a copy, and the server must know where to fetch it. The request to create or change a secondary zone contained no address of a master server. A host name does not count: masters are given as IP addresses.

## When it is raised
- `dnscmd /zoneadd example.com /secondary` without an address behind it.
- `dnscmd /zoneresetmasters` with an empty list, or a conversion to a secondary (`/zoneresettype`) without one.
- WMI and RPC calls with an empty master array. The cmdlets demand `-MasterServers`, so they seldom get this far.

## Common causes
1. The variable with the address was empty, or the lookup of the master's name gave nothing.
2. Options in the wrong order: the address must follow `/secondary` directly.
3. At service start: the stored list was lost; the log shows event 503 for the zone.
4. The list held only addresses that were filtered out as unusable.

## What to do

### As a developer
- Resolve the master's name yourself, check that at least one address came back, then make the call.

### As an administrator
First see that the master gives the zone away at all, then create the copy. On Windows:
```powershell
Test-DnsServer -IPAddress 192.0.2.53 -ZoneName example.com
Add-DnsServerSecondaryZone -Name example.com -ZoneFile example.com.dns -MasterServers 192.0.2.53, 198.51.100.53
Set-DnsServerSecondaryZone -Name example.com -MasterServers 192.0.2.53      # an existing zone
dnscmd /zoneadd example.com /secondary 192.0.2.53
```
On Linux, a secondary without `primaries` is refused by BIND's checker ("missing 'primaries' entry"); in Knot the list is called `master`:
```sh
dig @192.0.2.53 example.com AXFR | tail -3
named-checkconf
knotc conf-read zone.master
```

## Easily confused with
- `DNS_ERROR_ZONE_REQUIRES_MASTER_IP` (9620): the same gap, worded for all types that need servers, such as stub and forwarder.
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): there is an address, but not a usable one.

## Related
- `DNS_ERROR_NEED_SECONDARY_ADDRESSES` (9614): the other end, a primary without a list of its secondaries.
- `DNS_ERROR_AXFR` (9752): the master is known and the transfer failed.
"# },
    Text { title: "Zone is not a secondary", message: "The operation works on secondary zones only, and this zone is of another type.", keywords: "refresh\nretransfer\nzonerefresh\nprimary\nzone not secondary\nzone is not secondary\nsecondary zone required\nnot a slave zone\nonly for secondary zones\nzone is primary not secondary\nexpected secondary zone", page: r#"# DNS_ERROR_ZONE_NOT_SECONDARY (9613)

## What it means
The request only makes sense for a secondary zone, and this zone is none. To refresh from a master, to transfer again or to set masters presupposes a copy that comes from somewhere. A primary is itself the source.

## When it is raised
- DNS server management: refreshing or re-transferring a zone (`dnscmd /zonerefresh`, `Start-DnsServerZoneTransfer`), or changing its master list, when the zone is a primary or is kept in Active Directory.

## Common causes
1. The command was sent to the primary instead of the server with the copy.
2. The zone was a secondary once and has been promoted; the scheduled refresh is still there.
3. Somebody wants to push data out and uses the wrong verb: a primary sends NOTIFY, it does not refresh.
4. An Active Directory zone on all domain controllers: there are no secondaries among them, replication does the work.

## What to do

### As a developer
- Read `ZoneType` and offer "refresh" for `Secondary` and `Stub` only; for directory zones offer "update from the directory".

### As an administrator
Choose the verb that fits the zone. On Windows:
```powershell
Get-DnsServerZone -Name example.com | Select-Object ZoneType, IsDsIntegrated, MasterServers
Start-DnsServerZoneTransfer -Name example.com -FullTransfer     # secondary
dnscmd /zoneupdatefromds example.com                            # zone in Active Directory
Restore-DnsServerPrimaryZone -Name example.com -Force           # primary: read file or directory again
```
On Linux, `refresh` and `retransfer` are for secondaries, `reload` and `notify` for primaries. On a primary, `rndc refresh` answers "not a secondary, mirror, or stub zone":
```sh
rndc zonestatus example.com | grep type
rndc notify example.com
knotc zone-notify example.com
```

## Easily confused with
- `DNS_ERROR_SECONDARY_DATA` (9712): exactly the reverse; the zone is a secondary and must not be written.
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): the type is wrong for a request of another kind.

## Related
- `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): a secondary, but without a master.
- `DNS_INFO_AXFR_COMPLETE` (9751): the transfer has finished.
"# },
    Text { title: "List of secondaries is empty", message: "Transfers or notifications were limited to listed servers, but the list has no addresses.", keywords: "securelist\nnotifylist\nallow-transfer\nalso-notify\nSecureSecondaries\nneed secondary IP address\nsecondary addresses required\nsecondary server addresses missing\nneed secondary addresses\nno secondaries listed\nspecify secondary servers\nnotify list lacks addresses\ntransfer list empty", page: r#"# DNS_ERROR_NEED_SECONDARY_ADDRESSES (9614)

## What it means
A primary zone was told to serve zone transfers to listed servers only, or to notify listed servers only, and the list is empty. The server asks for the addresses of the secondaries before it accepts the mode.

## When it is raised
- `dnscmd /zoneresetsecondaries example.com /securelist` or `/notifylist` without addresses.
- `Set-DnsServerPrimaryZone` with `-SecureSecondaries TransferToSecureServers` or `-Notify NotifyServers`, when no list is given and none is stored.
- WMI and RPC calls with the same content.

## Common causes
1. Mode and list are set in two calls, the mode first.
2. The list came from a file or a lookup that returned nothing.
3. The last secondary was taken off the list while the mode remained.
4. "No transfers" was meant; that is a mode of its own and needs no list.

## What to do

### As a developer
- Send mode and addresses in one call. If the list is empty, switch to "no transfer" on purpose rather than to "any server".

### As an administrator
On Windows, choose one of the modes:
```powershell
Set-DnsServerPrimaryZone -Name example.com -SecureSecondaries TransferToSecureServers -SecondaryServers 198.51.100.53
Set-DnsServerPrimaryZone -Name example.com -Notify NotifyServers -NotifyServers 198.51.100.53
Set-DnsServerPrimaryZone -Name example.com -SecureSecondaries TransferToZoneNameServer   # all servers with an NS record
Set-DnsServerPrimaryZone -Name example.com -SecureSecondaries NoTransfer
```
On Linux, the matching BIND options are `allow-transfer` and `also-notify`. An empty `allow-transfer { };` is legal there and lets nobody in. Test from the secondary:
```sh
named-checkconf -p | grep -E -A3 'allow-transfer|also-notify'
dig @192.0.2.53 example.com AXFR +noall +comments
```

## Easily confused with
- `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): a secondary zone without a master, the other direction.
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): the list is not empty but has an unusable entry.

## Related
- `DNS_ERROR_AXFR` (9752): what a secondary meets that is not on the list.
- `DNS_ERROR_RCODE_REFUSED` (9005): the primary's answer to it on the wire.
"# },
    Text { title: "WINS lookup could not start", message: "The DNS server could not start its lookup of names through WINS.", keywords: "event 130\nNetBIOS\nWINS forward lookup\nfallback\nWINS initialization failed\nWINS init failure\ncannot initialise WINS\nWINS startup failed\nWINS resolution not initialised\nWINS forward failed to initialize", page: r#"# DNS_ERROR_WINS_INIT_FAILED (9615)

## What it means
The part of the DNS server that asks WINS for names could not start. WINS lookup is an old helper: a name that is missing in the zone is looked up in a WINS server, with the first label as a NetBIOS name. DNS itself goes on working; only this fallback is off.

## When it is raised
- At the start of the DNS service, or when the first zone with a WINS record is loaded. The server logs event 130 for it.
- It is a status inside the server; a client's query never returns it.

## Common causes
1. Shortage of memory, threads or sockets while the service starts.
2. A security product or policy blocks the local socket that the lookup needs.
3. Damaged network components after an upgrade or a removed network driver.

## What to do

### As a developer
- There is nothing to handle in a client. A management tool should show it as a warning next to the zones that have WINS records.

### As an administrator
Ask whether the zone still needs WINS; usually it does not, and the record can go. On Windows:
```powershell
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=130} -MaxEvents 5 | Format-List
Get-DnsServerZone | Where-Object ZoneType -eq Primary |
  Get-DnsServerResourceRecord -RRType Wins -ErrorAction SilentlyContinue
Restart-Service DNS
```
The replacement for short names is the suffix search list of the clients, or a GlobalNames zone.

On Linux, no common DNS server asks WINS. Samba's `nmbd` can be a WINS server and hand unknown names to DNS, the opposite way:
```sh
testparm -s 2>/dev/null | grep -iE 'wins support|wins server|dns proxy'
systemctl status nmbd
```

## Easily confused with
- `DNS_ERROR_NBSTAT_INIT_FAILED` (9617): the reverse lookup (address to NetBIOS name) could not start.
- `DNS_ERROR_NEED_WINS_SERVERS` (9616): a WINS record without servers, a fault in the settings.

## Related
- `DNS_INFO_ADDED_LOCAL_WINS` (9753): the server added local WINS data to a zone.
- `WSAENOBUFS` (10055): the shortage of buffers that may stand behind it.
"# },
    Text { title: "WINS lookup without servers", message: "WINS lookup was switched on for the zone without naming a WINS server.", keywords: "WINS record\nNetBIOS\nnmblookup\nWinsServers\nneed WINS servers\nWINS server address required\nmissing WINS servers\nno WINS server specified\nWINS servers required\nWINS list empty\nspecify WINS server IP", page: r#"# DNS_ERROR_NEED_WINS_SERVERS (9616)

## What it means
WINS lookup was switched on for a zone, but no WINS server was named. The special WINS record at the zone's top must hold at least one address, otherwise the DNS server has nobody to ask.

## When it is raised
- DNS server management: adding or changing a WINS record with an empty server list, in DNS Manager, `dnscmd /recordadd` or a script.
- The cmdlet `Add-DnsServerResourceRecord -Wins` demands `-WinsServers`, and so rules it out.

## Common causes
1. The box "Use WINS forward lookup" was ticked and the list below it left empty.
2. The last WINS server was retired and taken off the list, while the record stayed.
3. A script got the addresses from DHCP options that no longer exist.
4. WINS-R was meant: the reverse record takes a domain name and no servers.

## What to do

### As a developer
- Build the record from a checked list with at least one IPv4 address; WINS knows no IPv6.
- To switch the lookup off, delete the record. Do not empty it.

### As an administrator
On Windows, either name the servers or remove the lookup:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -RRType Wins
Add-DnsServerResourceRecord -ZoneName example.com -Wins -WinsServers 192.0.2.10 -LookupTimeout 00:00:02 -CacheTimeout 00:15:00
Get-DnsServerResourceRecord -ZoneName example.com -RRType Wins | Remove-DnsServerResourceRecord -ZoneName example.com -Force
```
On Linux, see first whether the WINS server is alive and knows the name. `nmblookup` asks it directly:
```sh
nmblookup -U 192.0.2.10 --recursion FILESERVER
grep -i 'wins server' /etc/samba/smb.conf
```

## Easily confused with
- `DNS_ERROR_WINS_INIT_FAILED` (9615): the servers are named, the lookup could not be started.
- `DNS_ERROR_NEED_SECONDARY_ADDRESSES` (9614): an empty list of secondaries, not of WINS servers.

## Related
- `DNS_STATUS_SINGLE_PART_NAME` (9559): the kind of name for which WINS was made.
- `DNS_INFO_ADDED_LOCAL_WINS` (9753): WINS records were merged into a transferred zone.
"# },
    Text { title: "NetBIOS reverse lookup could not start", message: "The DNS server could not start its lookup of NetBIOS names by address.", keywords: "WINS-R\nevent 131\nnbtstat\nNetBT\nadapter status\nNBTSTAT initialization failed\nNBSTAT init failure\nNetBIOS initialization call failed\ncannot initialise NBTSTAT\nnbstat startup failed\nWINS reverse initialization failed\nNetBIOS status lookup failed", page: r#"# DNS_ERROR_NBSTAT_INIT_FAILED (9617)

## What it means
The DNS server could not start the reverse lookup through NetBIOS. This lookup belongs to zones with a WINS-R record: for an address without a PTR record, the server asks the machine itself for its NetBIOS name, as the command `nbtstat -A` does. The rest of the server is not affected.

## When it is raised
- At service start or when a reverse zone with a WINS-R record is loaded. The server logs event 131 and runs on without the lookup.
- No query and no documented function returns it.

## Common causes
1. NetBIOS over TCP/IP is disabled on all adapters, today a common hardening step.
2. The NetBIOS driver (NetBT) or its helper service is stopped or removed.
3. Faulty settings of an adapter, for example after a virtual machine was moved to new hardware.

## What to do

### As a developer
- Do not rely on WINS-R for names of clients. Register PTR records, or read the name from your own inventory.

### As an administrator
In most networks the right answer is to delete the WINS-R record, since NetBIOS is off for good reasons. On Windows:
```powershell
Get-DnsServerZone | Where-Object IsReverseLookupZone |
  Get-DnsServerResourceRecord -RRType WinsR -ErrorAction SilentlyContinue
Get-CimInstance Win32_NetworkAdapterConfiguration -Filter 'IPEnabled=TRUE' | Select-Object Description, TcpipNetbiosOptions
sc.exe query netbt
Get-Service lmhosts
```
`TcpipNetbiosOptions` 2 means disabled. After a change restart the DNS service.

On Linux, the same question to a machine is a node status request on UDP port 137; for a proper answer give the host a PTR record:
```sh
nmblookup -A 192.0.2.20
dig +short -x 192.0.2.20
```

## Easily confused with
- `DNS_ERROR_WINS_INIT_FAILED` (9615): the forward lookup, from name to address, through a WINS server.
- `DNS_WARNING_PTR_CREATE_FAILED` (9715): a normal PTR record could not be added.

## Related
- `DNS_ERROR_NEED_WINS_SERVERS` (9616): a WINS record without servers.
- `DNS_ERROR_NO_TCPIP` (9851): the network protocol itself is missing.
"# },
    Text { title: "SOA record cannot be deleted", message: "The SOA record of a zone can be changed, but it is removed only together with the zone.", keywords: "start of authority\ndelete SOA\nserial number\nremove record\ninvalid delete of SOA\ncannot delete start of authority\nSOA deletion not allowed\nSOA removal refused\ndeleting SOA invalid\nSOA must stay\nstart of authority undeletable", page: r#"# DNS_ERROR_SOA_DELETE_INVALID (9618)

## What it means
Somebody tried to delete the SOA record of a zone. The SOA makes the zone what it is, so the server keeps it: it can be changed, but goes away only together with the zone.

## When it is raised
- DNS server management: deleting the SOA by name and type, and perhaps deleting all records at the zone's top (`@`) with the SOA among them.
- WMI and RPC clients that replace a record by "delete the old one, add the new one".

## Common causes
1. A script clears a zone record by record and does not leave out the SOA.
2. Serial number or timers are to be changed, and the tool deletes the record before it writes the new one.
3. The wish was to remove the zone.
4. A delegation was to be undone in the child instead of the parent.

## What to do

### As a developer
- Change the SOA in one step: read it, edit a copy, and send both as old and new.
- Leave out SOA, and normally NS at the top, when you empty a zone.

### As an administrator
On Windows:
```powershell
$old = Get-DnsServerResourceRecord -ZoneName example.com -RRType Soa -Node
$new = Get-DnsServerResourceRecord -ZoneName example.com -RRType Soa -Node    # a second object, not a reference
$new.RecordData.RefreshInterval = [TimeSpan]::FromMinutes(15)
Set-DnsServerResourceRecord -ZoneName example.com -OldInputObject $old -NewInputObject $new
Remove-DnsServerZone -Name example.com        # if the zone itself shall go
```
On Linux, BIND reports success for a dynamic update that deletes the SOA and ignores it, as RFC 2136 demands; only its log says "attempt to delete all SOA or NS records ignored". A new SOA replaces the old one if its serial is higher, and is ignored as silently if it is not:
```sh
printf 'update add example.com 3600 SOA ns1.example.com. hostmaster.example.com. 2024010102 900 600 86400 3600\nsend\n' | nsupdate -l
dig +short example.com SOA @127.0.0.1
```

## Easily confused with
- `DNS_ERROR_ZONE_HAS_NO_SOA_RECORD` (9605): the SOA is missing already.
- `DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT` (9710): an SOA was to be added at another name than the top.

## Related
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): the operation does not suit the zone.
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): the record to delete is not there.
"# },
    Text { title: "Conditional forwarder has this name", message: "A conditional forwarder holds this name on the server already.", keywords: "forward zone\nstub zone conflict\nlist_forwards\nduplicate forwarder\nforwarder already exists\nconditional forwarding zone exists\nforwarding zone already exists\nconditional forwarder for name exists\nname already forwarded\nforwarder already defined\nexisting forwarding zone", page: r#"# DNS_ERROR_FORWARDER_ALREADY_EXISTS (9619)

## What it means
A conditional forwarder for this name exists on the server. Inside the server a conditional forwarder is stored as a zone, so it blocks the name for another forwarder and for real zones alike.

## When it is raised
- DNS server management: `Add-DnsServerConditionalForwarderZone` for a name that is forwarded already.
- Creating a primary, secondary or stub zone while a forwarder holds the name.

## Common causes
1. The forwarder was made on another domain controller with replication to all (`-ReplicationScope`), so it is here too.
2. The script runs a second time.
3. Migration: a name that was forwarded to a partner shall now become a stub or secondary zone.
4. It is looked for in the wrong place: DNS Manager shows forwarders in a folder of their own, apart from the zones.

## What to do

### As a developer
- For a second run, compare the server list of the present forwarder with yours and change it instead of adding.

### As an administrator
On Windows, change the servers of the forwarder, or remove it before the new zone is made. The name is not resolved properly between the two steps, so do both at once:
```powershell
Get-DnsServerZone -Name partner.example.org | Format-List ZoneType, MasterServers, IsDsIntegrated
Set-DnsServerConditionalForwarderZone -Name partner.example.org -MasterServers 192.0.2.53
Remove-DnsServerZone -Name partner.example.org -Force
Add-DnsServerStubZone -Name partner.example.org -MasterServers 192.0.2.53 -ReplicationScope Domain
```
On Linux, BIND too treats `type forward` as a zone and allows one definition per name and view; in Unbound forwards and stubs are separate lists:
```sh
named-checkconf
unbound-control list_forwards
unbound-control forward_remove partner.example.org
```

## Easily confused with
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): a real zone with data holds the name.
- `DNS_ERROR_DS_ZONE_ALREADY_EXISTS` (9718): the directory has it, this server has not loaded it.

## Related
- `DNS_ERROR_ZONE_REQUIRES_MASTER_IP` (9620): the new forwarder came without servers.
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): a forwarder was treated like a primary.
"# },
    Text { title: "Zone needs server addresses", message: "A zone of this type needs the address of at least one other DNS server.", keywords: "stub\nconditional forwarder\nMasterServers\nempty forwarders\nzone requires master IP\nmust have master IP addresses\nzone needs master addresses\nmaster DNS server addresses required\none or more masters required\nno master server given\nstub zone without master\nforwarder without address", page: r#"# DNS_ERROR_ZONE_REQUIRES_MASTER_IP (9620)

## What it means
This type of zone lives on the addresses of other servers, and none was given. A stub zone fetches its NS records from them, a conditional forwarder sends its queries to them, a secondary copies the zone from them. Without an address none of these can do anything.

## When it is raised
- `dnscmd /zoneadd` with `/forwarder`, `/dsforwarder`, `/stub` or `/dsstub` and no address.
- `dnscmd /zoneresetmasters` that would leave such a zone with an empty list.
- RPC and WMI calls with an empty master list for these types.

## Common causes
1. Misplaced options: the addresses must come directly after the type.
2. An empty variable in a script, or a list separated by commas where blanks are expected.
3. Only a host name is known for the partner's server, and it was left out because the tool takes addresses.
4. The last server of a partner is removed from the list, where the whole forwarder should go.

## What to do

### As a developer
- Refuse an empty list before the call; the cmdlets do so with a mandatory `-MasterServers`.
- To stop forwarding, delete the zone.

### As an administrator
On Windows:
```powershell
Add-DnsServerConditionalForwarderZone -Name partner.example.org -MasterServers 192.0.2.53, 198.51.100.53
dnscmd /zoneadd partner.example.org /stub 192.0.2.53 198.51.100.53 /file partner.example.org.dns
Test-DnsServer -IPAddress 192.0.2.53, 198.51.100.53 -Context Forwarder
```
On Linux, an empty `forwarders { };` in a BIND forward zone is legal and means "do not forward this name". Unbound wants `forward-addr` or `forward-host`:
```sh
named-checkconf -p | grep -A4 'type forward'
unbound-control forward_add partner.example.org 192.0.2.53
dig @192.0.2.53 partner.example.org SOA
```

## Easily confused with
- `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): the older, special number for secondary zones.
- `DNS_ERROR_FORWARDER_ALREADY_EXISTS` (9619): servers were given, but the name is taken.

## Related
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): an address of an unusable kind.
- `DNS_ERROR_NO_DNS_SERVERS` (9852): the same lack on the client side.
"# },
    Text { title: "Zone is out of service", message: "The zone has no valid data on this server at the moment and is not served.", keywords: "expired\nnot loaded\nSERVFAIL\nIsShutdown\nred cross\nzone is shut down\nzone shutdown\noperation because zone shutdown\nDNS zone expired\nzone stopped\nzone offline\nzone not operational\nzone inactive", page: r#"# DNS_ERROR_ZONE_IS_SHUTDOWN (9621)

## What it means
The zone is on the server, but it is down: the server has no valid data for it and does not serve it. A secondary or stub gets there when all its masters refuse the transfer, or no transfer succeeds; a primary when it cannot be loaded from its file or from Active Directory. "Shut down" is thus a state that the server chose, unlike "paused", which an administrator chose.

## When it is raised
- DNS server management: reading records from the zone, changing it or exporting it while it is shut down.
- Queries for names in the zone are answered with SERVFAIL at that time (9002 at the client).

## Common causes
1. Secondary: the master is unreachable, refuses transfers since a change, or has a new address.
2. Secondary just created: the first transfer has not succeeded yet.
3. Primary: the file is missing or has a faulty line. The server does not load it again by itself.
4. Zone in Active Directory: the directory was not ready when the service started. The server tries again at its polling interval (3 minutes by default), so this case can heal.

## What to do

### As a developer
- Check `IsShutdown` before you read records, and report "zone not loaded" instead of an empty list.

### As an administrator
On Windows, look at the state, repair the source, then load again:
```powershell
Get-DnsServerZone | Where-Object IsShutdown | Format-Table ZoneName, ZoneType, MasterServers
Get-DnsServerZone -Name example.com | Format-List Last*           # secondary: last transfer and its result
Test-DnsServer -IPAddress 192.0.2.53 -ZoneName example.com
Start-DnsServerZoneTransfer -Name example.com -FullTransfer      # secondary
Restore-DnsServerPrimaryZone -Name example.com -Force            # primary
Get-WinEvent -LogName 'DNS Server' -MaxEvents 20 | Format-Table TimeCreated, Id, Message -Wrap
```
On Linux, BIND and Knot too answer SERVFAIL for a secondary that has expired or never arrived:
```sh
rndc zonestatus example.com          # "zone not loaded", or the time in "expires"
rndc retransfer example.com
knotc zone-status example.com        # "serial: -" means no data
```

## Easily confused with
- `DNS_ERROR_ZONE_LOCKED` (9607): busy for a moment. A zone that is shut down stays so until something is repaired.
- `DNS_ERROR_BACKGROUND_LOADING` (9568): not loaded yet after a start.

## Related
- `DNS_ERROR_AXFR` (9752): the transfer that would bring the zone back fails.
- `DNS_ERROR_DATAFILE_PARSING` (9655): why a file-backed zone may not load.
"# },
    Text { title: "Zone is being signed", message: "DNSSEC signing of the zone is under way; wait for its end before you change the zone.", keywords: "signing lock\nzone sign\nunsign\nkey rollover\nzone locked for signing\nzone currently being signed\nlocked during DNSSEC signing\nsigning in progress\nzone signing under way\ntry later zone signing\nbeing signed cannot change", page: r#"# DNS_ERROR_ZONE_LOCKED_FOR_SIGNING (9622)

## What it means
The zone is being signed or unsigned with DNSSEC at this moment. The server creates keys, and signatures for each record set, and other changes of the zone must wait until that is finished. Big zones take minutes.

## When it is raised
- DNS server management during `Invoke-DnsServerZoneSign` or `Invoke-DnsServerZoneUnsign`: for instance a second signing, a change of DNSSEC settings or keys, or a conversion or deletion of the zone.
- Typically in a script that signs and then goes on without waiting.

## Common causes
1. The next step of the script came too early.
2. Two administrators, or a scheduled job and an administrator, sign at once.
3. A key rollover re-signs the zone in the background.
4. Signing does not end, because a key store (hardware module, key storage provider) does not answer.

## What to do

### As a developer
- Poll `IsSigned` or try again every 10 seconds; count in minutes for zones with more than 100,000 names.
- Make the signing the last step of a change, after all records are in.

### As an administrator
On Windows:
```powershell
Get-DnsServerZone -Name example.com | Select-Object ZoneName, IsSigned
Get-DnsServerSigningKey -ZoneName example.com | Format-Table KeyType, CurrentState, NextRolloverAction
Test-DnsServerDnsSecZoneSetting -ZoneName example.com
Get-WinEvent -LogName 'DNS Server' -MaxEvents 20 | Format-Table TimeCreated, Id, Message -Wrap
```
On Linux, BIND and Knot sign in the background and go on accepting updates. Watch the progress:
```sh
rndc signing -list example.com
rndc dnssec -status example.com
knotc zone-status example.com
```

## Easily confused with
- `DNS_ERROR_ZONE_LOCKED` (9607): a lock for another reason, usually over in seconds.
- `DNS_ERROR_ROLLOVER_IN_PROGRESS` (9116): one key is in a rollover; the zone is not locked as a whole.

## Related
- `DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE` (9102): the zone is signed, and the change is not permitted in that state at all.
- `DNS_ERROR_KEYMASTER_REQUIRED` (9101): signing is a task of one server only.
"# },
    Text { title: "Base of the zone file codes", message: "9650 is where the codes of zone files begin. Not an error.", keywords: "", page: "" },
    Text { title: "Primary zone without file", message: "A primary zone outside Active Directory needs the name of a zone file.", keywords: "zonefile\n/file\nevent 502\ndnscmd zoneadd\ndsprimary\nprimary requires data file\nprimary zone needs datafile\ndatafile required\ndata file name missing\nno zone file given\nmissing datafile for primary\nprimary DNS zone requires file", page: r#"# DNS_ERROR_PRIMARY_REQUIRES_DATAFILE (9651)

## What it means
A primary zone that is not kept in Active Directory must have a file, and none was named. The file holds the zone's records in `%SystemRoot%\System32\dns`; without it everything would be lost at the next restart.

## When it is raised
- DNS server management: creating a standard primary zone, or converting a zone to one, without a file name (`dnscmd /zoneadd … /primary`, `dnscmd /zoneresettype … /primary`, WMI).
- At service start, for a primary in the registry that has no file name; the log shows event 502.

## Common causes
1. `/file` was forgotten behind `/primary`.
2. The zone should be in Active Directory: then `/dsprimary` or `-ReplicationScope` is what was meant.
3. A zone is moved out of the directory, and the script names no target file.
4. The file name came from a variable that was empty.

## What to do

### As a developer
- Decide in your interface between "file" and "directory", and let the file name default to the zone's name with `.dns`, as DNS Manager does.

### As an administrator
On Windows, choose one of the two stores:
```powershell
Add-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns
Add-DnsServerPrimaryZone -Name example.com -ReplicationScope Domain -DynamicUpdate Secure
dnscmd /zoneadd example.com /primary /file example.com.dns
ConvertTo-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns -Force
```
On Linux, BIND demands `file` for a primary zone as well ("missing 'file' entry"), and Knot has a default built from the zone's name:
```sh
named-checkconf
knotc conf-read zone.file
```

## Easily confused with
- `DNS_ERROR_INVALID_DATAFILE_NAME` (9652): a name was given, but it can't be used.
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): the name is good, the file could not be opened.

## Related
- `DNS_ERROR_ZONE_CONFIGURATION_ERROR` (9604): the general form of incomplete zone settings.
- `DNS_ERROR_NO_BOOTFILE_IF_DS_ZONE` (9719): the boot file cannot be used along with directory zones.
"# },
    Text { title: "Unusable zone file name", message: "The zone's file name is not valid; give a plain name without path or reserved words.", keywords: "full path\ncon\nnul\nZoneFile\nreserved name\nslash\ninvalid datafile name\nbad data file name\nzone file name invalid\nillegal file name\ndata file name rejected\nwrong zone filename\ninvalid name for datafile", page: r#"# DNS_ERROR_INVALID_DATAFILE_NAME (9652)

## What it means
The file name for a zone cannot be used. The server takes the name relative to its own folder, `%SystemRoot%\System32\dns`. A full path, a forbidden character or a reserved device name is refused.

## When it is raised
- DNS server management: creating, converting or changing a zone with an unusable file name (`-ZoneFile`, `dnscmd … /file`).
- Exports go to the same folder, so a full path in `Export-DnsServerZone -FileName` is the same mistake.

## Common causes
1. A full path: `D:\zones\example.com.dns` or `\\server\share\example.com.dns`.
2. A character that Windows does not allow in file names, such as `*`, `?`, `:` or `/`. A reverse zone written as `192.0.2.0/24` brings a slash with it.
3. The zone's first label is a device name: `con`, `nul`, `prn`, `aux`, `com1`, `lpt1`. The default file name then begins with it.
4. The name is too long, for instance for an IPv6 reverse zone.

## What to do

### As a developer
- Build the name from letters, digits, dots and hyphens, and put something in front of device names (`zone-con.example.com.dns`).
- Keep the file name separate from the zone's name in your data; they need not be alike.

### As an administrator
On Windows:
```powershell
Add-DnsServerPrimaryZone -Name con.example.com -ZoneFile zone-con.dns
Set-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns
dnscmd /zoneadd 2.0.192.in-addr.arpa /primary /file 192-0-2.dns
```
On Linux, paths are welcome in BIND (relative to `directory`), but the service may write only where permissions and AppArmor or SELinux allow it:
```sh
named-checkconf -p | grep -E 'directory|file '
namei -l /var/cache/bind/db.example.com
```

## Easily confused with
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): the name is acceptable, but the file is missing or locked.
- `ERROR_INVALID_NAME` (123): a DNS name or path of wrong shape, from another check.

## Related
- `DNS_ERROR_PRIMARY_REQUIRES_DATAFILE` (9651): no name was given.
- `DNS_ERROR_ZONE_CREATION_FAILED` (9608): how the same problem can look when it is found late.
"# },
    Text { title: "Zone file could not be opened", message: "The server could not open the zone's file: it is missing, locked or not accessible.", keywords: "file not found\nLoadExisting\npermission denied\nSystem32\\dns\nfailed to open datafile\ncannot open zone file\ndata file open failure\nunable to open data file\nopening zone datafile failed\nzone file cannot be read\nno such zone file", page: r#"# DNS_ERROR_DATAFILE_OPEN_FAILURE (9653)

## What it means
The server could not open the file of a zone. Settings and file name are fine; opening failed because the file is not there, is locked, or the service has no right to it. The zone is not loaded.

## When it is raised
- Creating a zone from an existing file: `Add-DnsServerPrimaryZone -LoadExisting`, `dnscmd /zoneadd … /load`.
- Reloading a file-backed zone, or starting the service, when the file has gone.

## Common causes
1. The file was put in another folder than `%SystemRoot%\System32\dns`.
2. The name differs: `example.com.dns.txt` from an editor that hides extensions, or `example.com` without `.dns`.
3. A backup, virus scanner or open editor holds the file.
4. Wrong access rights after copying from another disk: SYSTEM must be able to read and write.
5. A 32-bit program copied the file and was redirected to `SysWOW64`.

## What to do

### As a developer
- Copy the file first, check that it exists on the server (not on the client), then send the command.
- From a 32-bit process use `%SystemRoot%\Sysnative\dns` as the target.

### As an administrator
On Windows:
```powershell
Get-ChildItem $env:SystemRoot\System32\dns\*.dns
icacls $env:SystemRoot\System32\dns\example.com.dns
Get-DnsServerZone -Name example.com | Select-Object ZoneName, ZoneFile
Restore-DnsServerPrimaryZone -Name example.com -Force       # after the repair
```
On Linux, BIND logs "loading from master file ... failed" with "file not found" or "permission denied"; AppArmor refusals stand in the kernel log:
```sh
journalctl -u named | grep -E 'loading from master file|permission denied' | tail
sudo -u bind head -3 /etc/bind/db.example.com
journalctl -k | grep -i 'apparmor.*named'
```

## Easily confused with
- `DNS_ERROR_DATAFILE_PARSING` (9655): the file was opened, its content is wrong.
- `DNS_ERROR_FILE_WRITEBACK_FAILED` (9654): reading works, saving does not.

## Related
- `DNS_ERROR_INVALID_DATAFILE_NAME` (9652): the name itself is refused.
- `DNS_ERROR_ZONE_IS_SHUTDOWN` (9621): the state of the zone afterwards.
"# },
    Text { title: "Zone file could not be saved", message: "The server could not save the zone to its file; recent changes exist in memory only.", keywords: "disk full\nzonewriteback\nread-only file\nrndc sync\nfailed to write datafile\ncannot write zone file\nwrite back failed\ndata file write failure\nzone file not written\nunable to write data file\nwriting zone to disk failed", page: r#"# DNS_ERROR_FILE_WRITEBACK_FAILED (9654)

## What it means
The server keeps the zone in memory and could not save it to its file. Queries are still answered with the new data, but at the next restart the old file is loaded and all changes since the last good save are gone.

## When it is raised
- DNS server management: `Sync-DnsServerZone`, `dnscmd /zonewriteback`, `dnscmd /writebackfiles`, or an export.
- In the background: the server saves changed zones by itself from time to time and writes a failure to the "DNS Server" log.

## Common causes
1. The system disk is full.
2. The file is read-only, or its access list lost the entry for SYSTEM; frequent after a restore or a copy.
3. A backup or virus scanner holds the file at this moment.
4. Somebody has the file open in an editor that locks it.
5. Disk errors.

## What to do

### As a developer
- After a bulk change, force a save and check its result; success of the single changes says nothing about the file.

### As an administrator
Do not restart the service before the data is safe. Export the zone to another file or read it by transfer, then remove the cause and save. On Windows:
```powershell
Get-PSDrive C
icacls $env:SystemRoot\System32\dns\example.com.dns
attrib -r $env:SystemRoot\System32\dns\example.com.dns
Export-DnsServerZone -Name example.com -FileName example.com.rescue.dns
Sync-DnsServerZone -Name example.com -Verbose
```
On Linux, BIND collects changes in a journal (`.jnl`) and merges them into the file later; the directory must be writable for its user. `rndc sync` can report success although the dump fails, so read the log after it:
```sh
df -h /var/cache/bind; df -i /var/cache/bind
rndc sync -clean example.com
journalctl -u named | grep -E 'dumping|permission denied' | tail    # "dumping master file: ...: permission denied"
knotc zone-flush example.com
```

## Easily confused with
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): the file could not be opened for loading; the zone is down. With 9654 the zone runs.
- `DNS_ERROR_ZONESCOPE_FILE_WRITEBACK_FAILED` (9957): the file of a zone scope instead of the zone's own.

## Related
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the counterpart for zones in Active Directory.
- `DNS_ERROR_ZONE_LOCKED` (9607): another task works on the zone.
"# },
    Text { title: "Zone file has a syntax error", message: "The server could not understand a line of the zone's file.", keywords: "named-checkzone\nparse error\nline number\nBOM\n$GENERATE\nfailure reading datafile\ndatafile parsing failed\ncannot parse zone file\nerror while reading datafile\ndata file parse failure\ninvalid line in zone file\nmalformed zone file\nbad zone file syntax", page: r#"# DNS_ERROR_DATAFILE_PARSING (9655)

## What it means
The server read the zone's file and met something that it could not understand. With `dnscmd /config /strictfileparsing 1` it stops loading there; by default (0) it logs a faulty record, skips it and goes on, so the zone may run with records missing. The "DNS Server" log has the details.

## When it is raised
- Loading a zone from a file: creation with `-LoadExisting`, reload, start of the service.
- Reading the root hints file `cache.dns`.

## Common causes
1. A missing final dot, or a missing blank or bracket in the SOA. An open bracket swallows the lines that follow.
2. The file comes from BIND and uses directives that Microsoft's server does not know, such as `$GENERATE`.
3. A record type that this version of the server does not support.
4. Wrong encoding: UTF-16 or a byte order mark at the start, written by an editor or by `Out-File`.
5. A record that may not stand where it is, such as a CNAME beside other records of the same name.

## What to do

### As a developer
- Write zone files as plain ASCII without a byte order mark, one record per line, all names with a final dot.
- Test generated files with `named-checkzone` in the build; it runs on Linux and reads the same format.

### As an administrator
On Windows, find the line, correct it, load again:
```powershell
Get-WinEvent -LogName 'DNS Server' -MaxEvents 20 | Format-List TimeCreated, Id, Message
$f = "$env:SystemRoot\System32\dns\example.com.dns"
Format-Hex $f | Select-Object -First 2          # EF BB BF or FF FE: wrong encoding
(Get-Content $f) | Set-Content $f -Encoding Ascii
Restore-DnsServerPrimaryZone -Name example.com -Force
```
On Linux, the checkers give file, line and reason. `named-compilezone` also writes the zone out in a plain form with `$GENERATE` expanded, which other servers can read. Knot does not know that directive either ("invalid directive"):
```sh
named-checkzone example.com example.com.dns
named-compilezone -f text -F text -o plain.dns example.com example.com.dns
kzonecheck -v -o example.com plain.dns
```

## Easily confused with
- `DNS_ERROR_RECORD_FORMAT` (9702): one record in a management request, not a line of a file.
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): the file could not even be opened.

## Related
- `DNS_ERROR_ZONE_HAS_NO_SOA_RECORD` (9605): the file is readable but has no SOA for the zone.
- `DNS_ERROR_CNAME_COLLISION` (9709): the conflict of cause 5, when it is found at run time.
"# },
    Text { title: "Base of the DNS record codes", message: "9700 is where the codes of records in the zone database begin. Not an error.", keywords: "", page: "" },
    Text { title: "Record to change not found", message: "The zone has no record with exactly this name, type and data, so it could not be deleted or replaced.", keywords: "delete failed\ndnscmd recorddelete\nWERR_DNS_ERROR_RECORD_DOES_NOT_EXIST\nstale object\nno such record\nDNS record does not exist\nrecord not found\nresource record missing\nnonexistent record\nunknown record\nno matching record\nrecord already deleted\nrecord to delete absent", page: r#"# DNS_ERROR_RECORD_DOES_NOT_EXIST (9701)

## What it means
A management call named a record to delete or to replace, and the server's database has no such record at that node. The node itself is there. A record is found only if type and data agree completely: the same address, the same priority, the same target.

This is the DNS server's administration talking (dnscmd, the DnsServer PowerShell module, DNS Manager, all over the [MS-DNSP] interface). A DNS query never gives 9701.

## When it is raised
- `R_DnssrvUpdateRecord` and its successors, hence `dnscmd /recorddelete` and `Remove-DnsServerResourceRecord`: the record to delete is not stored.
- `Set-DnsServerResourceRecord`: the old record object differs from what the zone now holds.
- `samba-tool dns delete` on Linux, which speaks the same protocol: `WERR_DNS_ERROR_RECORD_DOES_NOT_EXIST`.

`dnscmd` prints the constant, the number and its hexadecimal form 0x25E5. The DnsServer cmdlets put `WIN32` and the number into the error id.

## Common causes
1. The data are spelled otherwise in the zone: a missing final dot, another MX preference, a TXT record split into several strings.
2. Somebody else, or scavenging, removed it first.
3. A script changed the fetched object in place and passed it as old and new at once. Old and new must be two objects.
4. The record lives in another zone scope, or on another server whose change has not replicated yet.

## What to do

### As a developer
When deleting, count 9701 as success: the wanted state is reached. When replacing, read the record again directly before the call and make a real copy for the new value.

### As an administrator
On Windows, list first, then delete what the list shows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name web | Format-List
# -Node: only this name. Without it the names below come along and would be deleted, too
Get-DnsServerResourceRecord -ZoneName example.com -Name web -Node -RRType A | Remove-DnsServerResourceRecord -ZoneName example.com
# change one record (here: the name has a single address)
$old = Get-DnsServerResourceRecord -ZoneName example.com -Name web -Node -RRType A
$new = [ciminstance]::new($old); $new.TimeToLive = [timespan]'00:05:00'
Set-DnsServerResourceRecord -ZoneName example.com -OldInputObject $old -NewInputObject $new
```
On Linux; note that a DNS update which deletes an absent record succeeds silently, so `nsupdate` reports nothing:
```sh
samba-tool dns query ns1.example.com example.com web ALL
samba-tool dns delete ns1.example.com example.com web A 192.0.2.10
dig @ns1.example.com web.example.com ANY +norecurse
```

## Easily confused with
- `DNS_ERROR_NAME_DOES_NOT_EXIST` (9714): not even the node exists.
- `DNS_INFO_NO_RECORDS` (9501): a query, not an administrator, found no record of that type.

## Related
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): the opposite mistake.
"# },
    Text { title: "Record data malformed", message: "The data of the DNS record do not fit its type. Check order, length and quoting of the values.", keywords: "invalid rdata\nwrong syntax\nMX preference\nTXT too long\nrecordadd\nrecord format error\nDNS record format invalid\nmalformed resource record\nbad record data\nrecord badly formatted\nwrong record format\ninvalid record contents", page: r#"# DNS_ERROR_RECORD_FORMAT (9702)

## What it means
The data of one DNS record are malformed for their type: an A record that is not four bytes, an MX without preference, a name with a label over 63 bytes, a text string over 255. The zone and the name are fine; the right-hand side is not.

## When it is raised
- `R_DnssrvUpdateRecord` (dnscmd, PowerShell, WMI): the record buffer of an add or change does not fit its type.
- The DNS server, while it loads a zone file or receives a transfer, uses it internally and writes the place to its event log.
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`: possible for a `DNS_RECORDW` whose `wDataLength` and contents disagree; their documentation names no codes.

## Common causes
1. Arguments in the wrong order in `dnscmd /recordadd`, such as the SRV target before the port.
2. Quotes lost in a shell, so that a TXT value with spaces fell apart.
3. A hexadecimal string of odd length for a record of unknown type.
4. A zone file written for another server, with types or shorthand that Windows does not read.

## What to do

### As a developer
Zero the record structure first, set `wType`, then the union member that belongs to it, and `wDataLength` to the size of that member. For TXT it depends on `dwStringCount`. In raw RPC buffers, names are counted labels and not C strings.

### As an administrator
On Windows let the typed cmdlets build the record:
```powershell
Add-DnsServerResourceRecordMX -ZoneName example.com -Name '.' -MailExchange mail.example.com -Preference 10
Add-DnsServerResourceRecord -ZoneName example.com -Srv -Name _sip._tcp -DomainName sip.example.com -Priority 0 -Weight 0 -Port 5060
Add-DnsServerResourceRecord -ZoneName example.com -Txt -Name '@' -DescriptiveText 'v=spf1 mx -all'
```
On Linux, BIND's small checker judges a single record:
```sh
echo 'IN MX mail.example.com.' | named-rrchecker -p     # "not a valid number": preference missing
named-checkzone example.com /var/lib/bind/example.com.db
kzonecheck -o example.com example.com.zone
```

## Easily confused with
- `DNS_ERROR_UNKNOWN_RECORD_TYPE` (9704): the type is not known, so its data were not looked at.
- `DNS_ERROR_BAD_PACKET` (9502): a message on the wire was malformed.
- `DNS_ERROR_DATAFILE_PARSING` (9655): a line of a zone file could not be read at all.

## Related
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): a name contains characters that are not allowed.
"# },
    Text { title: "Name entry could not be created", message: "The DNS server could not create an entry for this name in its database. Check label lengths and free memory.", keywords: "node\nlabel too long\nempty label\nillegal name\nout of memory\nnode creation failure\nfailed to create node\nDNS node creation failed\ncannot create DNS node\nnode not created\ntree node allocation failed\ndomain node could not create", page: r#"# DNS_ERROR_NODE_CREATION_FAILED (9703)

## What it means
The DNS server could not create a node, the entry for one name, in its in-memory database. Records hang on nodes, so nothing could be stored. It is a rare, internal-looking failure; a wrong name usually gets a more exact code before this point.

## When it is raised
- Management calls of [MS-DNSP] that add a record or a delegation below a new name. No document ties 9703 to one condition.
- The server's zone loading, where a name in a file or in Active Directory cannot be turned into a node. The event log of the server then names the zone.

## Common causes
1. A name that is not a legal wire name: an empty label (two dots), a label of more than 63 bytes, or more than 255 bytes in all.
2. The server is out of memory, for instance with very large zones or a flooded cache.
3. A damaged object in the directory below the zone's container.

## What to do

### As a developer
Check the name before the call: split it at the dots, count bytes in UTF-8 and not characters, and remember that the zone name counts too. `DnsValidateName_W` does the label checks.

### As an administrator
Add a harmless name to the same zone. If that works, the name is at fault; if not, the server is. On Windows:
```powershell
Add-DnsServerResourceRecordA -ZoneName example.com -Name nodetest -IPv4Address 192.0.2.99
Remove-DnsServerResourceRecord -ZoneName example.com -Name nodetest -RRType A -Force
Get-Process dns | Select-Object WorkingSet64, PrivateMemorySize64
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Level=2} -MaxEvents 20
```
On Linux, a server that cannot build a node says why in plain words:
```sh
named-checkzone example.com example.com.db        # "label too long", "empty label"
journalctl -u named | grep -iE 'out of memory|ran out of space'
systemctl status named | grep Memory
```

## Easily confused with
- `DNS_ERROR_NAME_NOT_IN_ZONE` (9706): the name is legal but belongs to another zone.
- `DNS_ERROR_ZONE_CREATION_FAILED` (9608): a whole zone, not one name.
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): a forbidden character, found before any node is made.

## Related
- `DNS_ERROR_NAME_DOES_NOT_EXIST` (9714): a call expected a node that is not there.
"# },
    Text { title: "Record type not supported by server", message: "The DNS server does not support this record type. Newer types can be entered by number with raw data.", keywords: "CAA\nSVCB\nHTTPS record\nTYPE257\nRFC 3597\nunknown RR\nunknown record type\nunknown DNS record type\nunrecognised record type\nunfamiliar RR type\nrecord type not known\nunsupported resource record type\nserver does not know type", page: r#"# DNS_ERROR_UNKNOWN_RECORD_TYPE (9704)

## What it means
The record type in a management call is not one that this DNS server can handle: its number is unknown to the server's version, its mnemonic to the tool, or it is no storable type at all (ANY, AXFR, OPT, TSIG).

Resolving is not affected. A Windows server passes records of types it does not know through its cache (RFC 3597); it only cannot edit them.

## When it is raised
- `R_DnssrvUpdateRecord` (`dnscmd /recordadd`, PowerShell, WMI): add or delete with an unsupported type. [MS-DNSP] demands an error for unsupported types without fixing its number; this is the fitting one.
- Loading of a zone file with an unknown type, as an internal status.

## Common causes
1. A modern type such as CAA (257), SVCB (64) or HTTPS (65) given by name to a tool that predates it.
2. A typing error in the mnemonic.
3. A query type used where a record type is needed.
4. A zone transferred or exported from BIND that contains such types.

## What to do

### As a developer
Send the numeric type and the raw record data where the interface has room for it. Do not pass `DNS_TYPE_ALL` when deleting "everything"; delete the node instead.

### As an administrator
On Windows Server 2016 and later a record of unknown type can be added by number with its data in hexadecimal. The Linux tool below prints the string. On Windows:
```powershell
# CAA: 0 issue "ca.example.net"
Add-DnsServerResourceRecord -ZoneName example.com -Name '@' -Type 257 -RecordData '0005697373756563612e6578616d706c652e6e6574'
Get-DnsServerResourceRecord -ZoneName example.com -Name '@' -Type 257
```
On Linux:
```sh
echo 'IN CAA 0 issue "ca.example.net"' | named-rrchecker -u
# CLASS1 TYPE257 \# 21 0005697373756563612E6578616D706C652E6E6574
named-rrchecker -T        # all types that this BIND knows
named-checkzone example.com example.com.db     # "unknown RR type"
```

## Easily confused with
- `DNS_ERROR_RECORD_FORMAT` (9702): the type is known, its data are wrong.
- `DNS_ERROR_INVALID_TYPE` (9551): a type argument that is invalid in the call, whatever the server knows.
- `DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004): a server's reply to a whole request.

## Related
- `DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT` (9710): a known type at a place where it is not allowed.
"# },
    Text { title: "Cached record has expired", message: "The lifetime of the DNS record is over, so it can no longer be used. Query it again.", keywords: "TTL\nstale\nserve-stale\ncache expired\naged out\nrecord timed out\nDNS record timed out\nexpired record\nrecord lifetime elapsed\nrecord time to live over\nTTL expired record\noutdated cache entry", page: r#"# DNS_ERROR_RECORD_TIMED_OUT (9705)

## What it means
A record was found, but its time to live had run out, so it could not be used. The number comes from `winerror.h`; no public function or management method is documented to return it. An expired record normally leads to a fresh query and not to an error, so a user hardly ever meets 9705.

## When it is raised
- The DNS server and the resolver cache, internally, as the verdict on a cached record.
- No documented function of `windns.h`. `DnsQuery` with `DNS_QUERY_CACHE_ONLY` or `DNS_QUERY_NO_WIRE_QUERY` reports a miss in other ways.

## Common causes
1. A log of a component that exposes the cache's internal status.
2. A clock that jumped forward, which ages all cached records at once.
3. A third-party cache or DNS proxy that borrowed the number for "stale".

## What to do

### As a developer
Query again without the cache flags. If you keep records yourself, store the time of arrival and compare `dwTtl` with the elapsed time of a monotonic clock, not with the wall clock.

### As an administrator
See what the caches hold and how much life is left. On Windows:
```powershell
Get-DnsClientCache -Entry www.example.com | Format-List
Show-DnsServerCache | Where-Object HostName -like 'www*'     # on a DNS server
w32tm /query /status
```
On Linux resolvers the same idea has a name, "serve stale" (RFC 8767): an expired record is handed out when no fresh one can be had.
```sh
dig www.example.com +noall +answer          # second column: seconds left
sudo rndc serve-stale status
sudo unbound-control get_option serve-expired
sudo unbound-control dump_cache | grep www.example.com
```

## Easily confused with
- `ERROR_TIMEOUT` (1460): the query ran out of time, not the record.
- `DNS_ERROR_RCODE_BADTIME` (9018): the time stamp of a signature is out of tolerance.
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): no such record, fresh or old.

## Related
- `DNS_ERROR_NO_CREATE_CACHE_DATA` (9713): the cache refuses to be written by an administrator.
"# },
    Text { title: "Name does not belong to zone", message: "The record name does not lie in the given zone. Choose the zone that the name ends with.", keywords: "out of zone\nfinal dot\nwrong suffix\nforeign owner\nreverse zone\nname not in zone\nDNS name outside zone\nname not part of zone\nrecord name outside given zone\nowner name not under zone\nname does not end zone\nname not within DNS zone", page: r#"# DNS_ERROR_NAME_NOT_IN_ZONE (9706)

## What it means
A management call gave a zone and a record name that does not belong to it. A name belongs to a zone only if it is the zone's own name or ends with it, label by label. `www.example.org` is not in `example.com`, and `notexample.com` is not either.

## When it is raised
- `R_DnssrvUpdateRecord` and related calls (dnscmd, PowerShell, WMI, DNS Manager): the node name is an absolute name outside the zone. In this interface a final dot makes a name absolute; without it the zone is appended.
- Zone loading, as an internal status for a foreign owner name.

## Common causes
1. A fully qualified name with a dot, together with the wrong zone: `dnscmd /recordadd example.com www.example.org. A 192.0.2.10`.
2. Reverse records: the PTR name was given in forward order, or in the zone of another network.
3. A script takes the zone by cutting the first label, but the zone is two labels up.
4. A name below a delegation, which belongs to the child zone.

The silent twin is worse: without the dot `www.example.com` in the zone `example.com` becomes `www.example.com.example.com`, and no error appears.

## What to do

### As a developer
Keep names relative to the zone inside your program and convert at the border. Compare label by label, ignoring case, with `DnsNameCompare_W` after you cut off the extra labels; a plain "ends with" test accepts `notexample.com`.

### As an administrator
On Windows:
```powershell
Get-DnsServerZone | Select-Object ZoneName, ZoneType
Add-DnsServerResourceRecordA -ZoneName example.com -Name www -IPv4Address 192.0.2.10
Add-DnsServerResourceRecordPtr -ZoneName 2.0.192.in-addr.arpa -Name 10 -PtrDomainName www.example.com
# find names doubled by a missing dot
Get-DnsServerResourceRecord -ZoneName example.com | Where-Object HostName -like '*example.com'
```
On Linux, BIND only warns ("ignoring out-of-zone data") and drops the record:
```sh
named-checkzone example.com example.com.db | grep out-of-zone
dig -x 192.0.2.10 +short
named-compilezone -o - example.com example.com.db | grep 'example.com.example.com'
```

## Easily confused with
- `DNS_ERROR_RCODE_NOTZONE` (9010): the same fault, reported over DNS to the sender of a dynamic update.
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the zone is not on this server.

## Related
- `DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION` (9563): the name is below a delegated child.
"# },
    Text { title: "Aliases form a circle", message: "CNAME records lead back to a name that was already visited, so the name can never resolve.", keywords: "circular alias\nendless chain\nself-reference\nloop\nwww alias\nCNAME loop detected\nCNAME loop\ncanonical name loop\ncircular CNAME\nCNAME points to itself\nrecursive CNAME chain\nCNAME cycle", page: r#"# DNS_ERROR_CNAME_LOOP (9707)

## What it means
Following CNAME records leads back to a name that was visited already: `a` is an alias of `b`, and `b` of `a`, or longer. Such a name has no address and never will have; each lookup of it only burns queries.

## When it is raised
- The DNS server's management (dnscmd, PowerShell, DNS Manager): may refuse an alias that closes a circle. [MS-DNSP] states no condition for 9707, and a circle that runs through zones of other servers cannot be noticed at that moment.
- The DNS server internally, when it chases aliases for an answer. The client on the other side then typically sees `DNS_ERROR_RCODE_SERVER_FAILURE` (9002) or a bare chain of CNAMEs.

## Common causes
1. An alias that points to itself, often through a missing dot or the wrong zone.
2. A move in two steps: `www` was pointed to `web`, and later somebody renamed the other way round.
3. Two providers, each with an alias that hands over to the other (content delivery and origin).
4. A wildcard alias whose target is covered by the same wildcard.

## What to do

### As a developer
When you chase aliases by yourself, stop after a fixed number of steps (8 to 16 are usual) and remember the names seen. Where a reply carries the CNAME records (`DnsQueryRaw`, `dig`), the loop can be read from them.

### As an administrator
Write the chain down and break it at the link that should carry the address. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -RRType CName | Format-Table HostName, @{n='Target'; e={$_.RecordData.HostNameAlias}}
Remove-DnsServerResourceRecord -ZoneName example.com -Name loop1 -RRType CName -Force
Add-DnsServerResourceRecordA -ZoneName example.com -Name loop1 -IPv4Address 192.0.2.10
```
On Linux, BIND loads a zone with such a loop and answers SERVFAIL with the chain in the answer section (extended error "max. restarts reached" in version 9.18):
```sh
dig @ns1.example.com loop1.example.com A +norecurse
dig www.example.com +noall +answer | awk '$4=="CNAME"'
```

## Easily confused with
- `DNS_ERROR_ALIAS_LOOP` (9722): the newer and wider code, which also counts DNAME records.
- `DNS_ERROR_CNAME_COLLISION` (9709): an alias beside other data, no circle.

## Related
- `DNS_ERROR_NODE_IS_CNAME` (9708): the name is an alias, without any loop.
- `WSATRY_AGAIN` (11002): what a program may get when it looks such a name up.
"# },
    Text { title: "Name is already an alias", message: "The name is an alias (CNAME), and no other record can stand beside it. Remove the alias or use its target.", keywords: "cannot add A record\nCNAME conflict\nTXT beside alias\nSPF\nexisting alias\nnode is a CNAME\nnode is CNAME DNS record\nname already has CNAME\nexisting CNAME at node\nCNAME present refuses record\ncanonical name record there\nrecord on CNAME not allowed", page: r#"# DNS_ERROR_NODE_IS_CNAME (9708)

## What it means
You tried to add a record to a name that is already an alias. A name with a CNAME may carry nothing else except DNSSEC data, because the alias sends every question to its target (RFC 1034, RFC 2181). The server keeps the alias and rejects the new record.

## When it is raised
- `R_DnssrvUpdateRecord` through dnscmd, PowerShell, WMI or DNS Manager: the node holds a CNAME, and the new record is of another type. DNS Manager shows a box that a new record cannot be created.

Over DNS itself no error appears. A dynamic update that adds another type to an alias is ignored, and the reply is NOERROR (RFC 2136, 3.4.2.2).

## Common causes
1. A host is to get its own A record, and the old alias of the same name was forgotten.
2. TXT or MX records are wanted for an aliased name: SPF, domain verification, ACME.
3. A computer joins the domain under a name that serves as an alias. Its registration then does not arrive either.

## What to do

### As a developer
Look for a CNAME before you add, and offer to replace it: delete and add in one step, so that the name is never empty. After a dynamic update read the name again, since success proves nothing here.

### As an administrator
Decide: either the alias stays and the new record goes to its target, or the alias goes. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name www -RRType CName
# alias out, address in
Remove-DnsServerResourceRecord -ZoneName example.com -Name www -RRType CName -Force
Add-DnsServerResourceRecordA -ZoneName example.com -Name www -IPv4Address 192.0.2.10
```
On Linux, look for BIND's log line "attempt to add non-CNAME alongside CNAME ignored":
```sh
dig @ns1.example.com www.example.com CNAME +norecurse +short
journalctl -u named | grep 'alongside CNAME'
printf 'zone example.com\nupdate delete www.example.com CNAME\nupdate add www.example.com 300 A 192.0.2.10\nsend\n' | nsupdate -k /etc/bind/ddns.key
```

## Easily confused with
- `DNS_ERROR_CNAME_COLLISION` (9709): the reverse order. The new record is the alias, and other data are in its way.
- `DNS_ERROR_NODE_IS_DNAME` (9720): a DNAME holds the node.

## Related
- `DNS_ERROR_RCODE_YXRRSET` (9007): the refusal that an updater sees if it made the absence of the alias a condition.
"# },
    Text { title: "Alias conflicts with other records", message: "An alias (CNAME) cannot be created here, because the name already has other records.", keywords: "CNAME and other data\napex\nbare domain\nexisting A record\nincompatible\nCNAME record already exists\nCNAME collision\nCNAME exists for given name\nCNAME clashes with other data\ncannot add CNAME\nCNAME not allowed beside records\ncanonical name collides", page: r#"# DNS_ERROR_CNAME_COLLISION (9709)

## What it means
An alias (CNAME) cannot be added because the name already has data that do not tolerate one. A CNAME must be alone at its name. The short system text mentions only an existing CNAME; DNS Manager's dialog speaks of incompatible records at the name. A second CNAME is a doubtful case: by [MS-DNSP] the server replaces the old alias with the new one.

## When it is raised
- `R_DnssrvUpdateRecord` (dnscmd, `Add-DnsServerResourceRecordCName`, DNS Manager, WMI): a CNAME is added at a name with other records.

Adding an alias at the zone's own name fails for the same reason: SOA and NS records always stand there. In a dynamic update the server just skips the CNAME and answers NOERROR (RFC 2136, 3.4.2.2).

## Common causes
1. An old A record of a retired host, often registered dynamically, occupies the name.
2. An alias for the bare domain (`example.com`), which hosting and CDN guides ask for.
3. The name has MX or TXT records beside which somebody wants an alias.

## What to do

### As a developer
Before you add an alias, fetch all types at the name. For the bare domain use address records, or a provider's flattening; a CNAME cannot work there.

### As an administrator
On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name www -Node
dnscmd ns1.example.com /nodedelete example.com www /f      # removes all records of this name
Add-DnsServerResourceRecordCName -ZoneName example.com -Name www -HostNameAlias web1.example.com
```
If the A record returns by itself, the old host still registers it: switch off its registration or rename it.

On Linux, `named-checkzone` calls it "CNAME and other data" and refuses the whole zone, while an update is dropped with a log line:
```sh
named-checkzone example.com /var/lib/bind/example.com.db
journalctl -u named | grep 'alongside non-CNAME'
dig @ns1.example.com www.example.com ANY +norecurse +noall +answer
```

## Easily confused with
- `DNS_ERROR_NODE_IS_CNAME` (9708): the alias was there first, and the other record is new.
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): exactly this record is stored already.
- `DNS_ERROR_DNAME_COLLISION` (9721): the same conflict with a DNAME.

## Related
- `DNS_ERROR_CNAME_LOOP` (9707): the alias would lead in a circle.
"# },
    Text { title: "Record allowed only at zone apex", message: "A record of this type may stand only at the zone's own name, not below it.", keywords: "SOA\nroot node\n@\nWINS record\ntop of zone\nrecord only at zone root\nonly at DNS zone root\nallowed only at zone top\nmust be at zone root\nrecord type restricted to apex\nnot at zone origin\nrecord not at root", page: r#"# DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT (9710)

## What it means
The record type is allowed only at the zone's own name (the zone root or apex, written `@`), and the call named another node. SOA is the model case; the Windows types WINS and WINSR and the DNSSEC parameters of a zone belong there as well.

## When it is raised
- `R_DnssrvUpdateRecord` (dnscmd, PowerShell, WMI): adding such a record below the root of the zone.
- Zone loading, as an internal status for a second SOA further down in the file.

## Common causes
1. The name argument was meant as "the domain" but was given in full without a final dot, so it became a node below: `example.com` inside `example.com`.
2. Somebody wants to turn a subdomain into a zone by adding a SOA record to it.
3. A WINS lookup record was meant for one subdomain only.

## What to do

### As a developer
Pass `@`, or the zone name with a final dot, for root records. There is exactly one SOA per zone: change it with a replace call and never with an add.

### As an administrator
A subdomain with a SOA of its own is a new zone plus a delegation. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name '@' -RRType Soa
Add-DnsServerPrimaryZone -Name lab.example.com -ZoneFile lab.example.com.dns
Add-DnsServerZoneDelegation -Name example.com -ChildZoneName lab -NameServer ns1.example.com -IPAddress 192.0.2.53
# WINS lookup sits at the root
Add-DnsServerResourceRecord -ZoneName example.com -Wins -WinsServers 192.0.2.60 -LookupTimeout 00:00:02 -CacheTimeout 00:15:00
```
On Linux, BIND reports "SOA record not at top of zone" when loading, and ignores such an update with "attempt to create 2nd SOA ignored":
```sh
named-checkzone example.com example.com.db
dig @ns1.example.com lab.example.com SOA +norecurse
```

## Easily confused with
- `DNS_ERROR_SOA_DELETE_INVALID` (9618): the SOA stands at the right place, but must not be deleted there.
- `DNS_ERROR_NAME_NOT_IN_ZONE` (9706): the name is outside the zone; with 9710 it is inside, only too deep.
- `DNS_ERROR_CNAME_COLLISION` (9709): the mirror image, a CNAME that can never stand at the root.

## Related
- `DNS_ERROR_ZONE_HAS_NO_SOA_RECORD` (9605): the root lacks what only it may have.
"# },
    Text { title: "Identical record is already stored", message: "The same DNS record is already in the zone. Nothing was added.", keywords: "duplicate\nWERR_DNS_ERROR_RECORD_ALREADY_EXISTS\nsamba-tool\nadd failed\nidempotent\nDNS record already exists\nrecord already exists\nduplicate DNS record\nrecord already present\nsame resource record exists\nidentical record exists\nrecord exists already", page: r#"# DNS_ERROR_RECORD_ALREADY_EXISTS (9711)

## What it means
The record that should be added is already in the zone, with the same name, type and data. Nothing was lost and nothing changed. One name may have several records of a type, so a second A record with another address is fine; only the exact duplicate is refused.

## When it is raised
- `R_DnssrvUpdateRecord` and its successors: `Add-DnsServerResourceRecordA` and the other Add cmdlets (error id `WIN32 9711`), `dnscmd /recordadd`, DNS Manager.
- `samba-tool dns add` and Samba's own registration script, over the same protocol: `(9711, 'WERR_DNS_ERROR_RECORD_ALREADY_EXISTS')`, in newer versions "Record already exist; record could not be added". A new Samba domain controller often logs it many times; as a rule this is harmless.

A dynamic update over DNS does not report duplicates: they are accepted silently.

## Common causes
1. A deployment script runs a second time.
2. The host registered itself before the administrator did it by hand.
3. Case or the final dot was thought to matter: `WWW` and `www` are one name.
4. Two domain controllers of a multi-master zone got the same record, and replication brought them together.

## What to do

### As a developer
Make the operation idempotent: take 9711 as "done". If the TTL must change, use a replace call and not an add.

### As an administrator
On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name web -RRType A
if (-not (Get-DnsServerResourceRecord -ZoneName example.com -Name web -RRType A -ErrorAction SilentlyContinue)) {
  Add-DnsServerResourceRecordA -ZoneName example.com -Name web -IPv4Address 192.0.2.10 }
```
A record that is not visible in the console although the add fails may be hidden by its filter, or may stand in the directory and not yet in memory: reload with `dnscmd /zonereload example.com`.

On Linux:
```sh
samba-tool dns query dc1.example.com example.com web ALL
samba-tool dns update dc1.example.com example.com web A 192.0.2.10 192.0.2.20
dig @dc1.example.com web.example.com A +norecurse
```

## Easily confused with
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): the zone, not a record.
- `DNS_ERROR_RCODE_YXRRSET` (9007): a dynamic update forbade any record of that type, whatever its data.

## Related
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): the reverse, on delete.
- `DNS_ERROR_CNAME_COLLISION` (9709): the name is taken by data of another kind.
"# },
    Text { title: "Problem with secondary zone data", message: "The data of a secondary zone are faulty or cannot be used this way. Fetch the zone from its primary again.", keywords: "read-only copy\nslave zone\nreplica\nretransfer\nstale copy\nsecondary DNS zone data error\nerror in secondary data\nsecondary zone data bad\nslave zone data corrupt\nsecondary copy faulty\ninvalid secondary data\nsecondary data problem", page: r#"# DNS_ERROR_SECONDARY_DATA (9712)

## What it means
By its name and text: something is wrong with data of a secondary zone. A secondary zone is a read-only copy that the server fetches from a primary. No public document says under which exact condition the DNS server uses 9712, and most mistakes with secondary zones have codes of their own (see below).

## When it is raised
- The DNS server, internally or in its management interface, in connection with a secondary zone. Neither [MS-DNSP] nor a function's page gives a condition.
- Attempts to edit a secondary zone usually end with `DNS_ERROR_INVALID_ZONE_TYPE` (9611) instead.

## Common causes
1. A tool tries to write into a copy: records may be changed on the primary only.
2. The stored copy (zone file of the secondary) is damaged or older than its expiry time.
3. The primary sent data that the secondary cannot hold, for example a type it does not know.

## What to do

### As a developer
Read the zone type before you write, and send changes to the primary that the SOA record names. Treat 9712 as "this copy cannot be trusted or changed here".

### As an administrator
Throw the copy away and fetch it afresh. On Windows:
```powershell
Get-DnsServerZone -Name example.com | Format-List ZoneType, MasterServers, IsShutdown, ZoneFile
Start-DnsServerZoneTransfer -Name example.com -FullTransfer
# the last resort: remove the copy and configure it again
Remove-DnsServerZone -Name example.com -Force
Add-DnsServerSecondaryZone -Name example.com -ZoneFile example.com.dns -MasterServers 192.0.2.53
```
On Linux:
```sh
sudo rndc zonestatus example.com          # type, serial, expiry of the copy
sudo rndc retransfer example.com          # BIND
sudo knotc zone-retransfer example.com    # Knot DNS
named-checkzone -f raw example.com /var/cache/bind/example.com.db
```

## Easily confused with
- `DNS_ERROR_AXFR` (9752): the transfer of the copy failed; the copy itself may be sound.
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): the operation does not suit this type of zone.

## Related
- `DNS_ERROR_ZONE_NOT_SECONDARY` (9613): a call for secondary zones hit a zone of another type.
- `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): a secondary zone without a primary to copy from.
"# },
    Text { title: "Cache cannot be written directly", message: "Records cannot be added to the cache of the DNS server; the cache is filled by lookups only.", keywords: "..Cache\npreload\noverride name\ncache poisoning\nno zone given\ncould not create cache data\nDNS cache data not created\ncannot create cache entry\nfailed creating cached data\nno adding to cache\nrecord in cache refused\ncache creation failed", page: r#"# DNS_ERROR_NO_CREATE_CACHE_DATA (9713)

## What it means
An administrator's call tried to add a record to the server's cache. The cache of a Windows DNS server can be viewed, emptied, and cleaned of single entries, but new data enter it only through resolving. Otherwise the management interface would be a tool for cache poisoning.

## When it is raised
- `R_DnssrvUpdateRecord` and its successors with the cache (`..Cache` in [MS-DNSP]) as target zone and a record to add. dnscmd, WMI scripts and DNS Manager all arrive there.
- A call without a zone name can end up at the cache as well.

## Common causes
1. A script leaves the zone name empty or misspells it.
2. Somebody wants to override a public name for the own network and tries to "put it into the cache".
3. An attempt to preload the cache after a restart.

## What to do

### As a developer
Always pass the zone. List the zones first, skip those of type Cache, and stop with a message of your own when the wanted zone is not among them.

### As an administrator
To override a single name, create a small zone with exactly that name and an address at its root; to preload, just query. On Windows:
```powershell
Add-DnsServerPrimaryZone -Name intranet.example.org -ZoneFile intranet.example.org.dns
Add-DnsServerResourceRecordA -ZoneName intranet.example.org -Name '@' -IPv4Address 192.0.2.20
Show-DnsServerCache | Select-Object -First 20
Clear-DnsServerCache -Force
# fill it again with a list of names
Get-Content names.txt | ForEach-Object { Resolve-DnsName $_ -Server 127.0.0.1 -ErrorAction SilentlyContinue } | Out-Null
```
On Linux, Unbound takes overrides at run time as local data, and BIND uses a response policy zone:
```sh
sudo unbound-control local_data intranet.example.org. 300 IN A 192.0.2.20
sudo unbound-control local_data_remove intranet.example.org
sudo unbound-control dump_cache > cache.txt    # load_cache reads it back
sudo rndc dumpdb -cache
```

## Easily confused with
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): the operation does not suit an ordinary zone.
- `DNS_ERROR_SECONDARY_DATA` (9712): data of a copied zone; the cache is no zone at all.

## Related
- `DNS_ERROR_RECORD_TIMED_OUT` (9705): what happens to cached records in the end.
- `DNS_ERROR_CANNOT_FIND_ROOT_HINTS` (9564): the other special store beside the cache.
"# },
    Text { title: "Name not found in server database", message: "The DNS server has no entry with this name in the zone that was named.", keywords: "WIN32 9714\nObjectNotFound\nWERR_DNS_ERROR_NAME_DOES_NOT_EXIST\nenumrecords\nno such node\nname missing on DNS server\nname does not exist\nname not in database\nno such name in zone\nnode name not found\nunknown DNS node\ndatabase lacks this name\nnonexistent node", page: r#"# DNS_ERROR_NAME_DOES_NOT_EXIST (9714)

## What it means
The DNS server's database has no node of that name in the given zone. It is the answer of the management interface to "show me" or "delete" and not a DNS reply. The name may even resolve: through a wildcard, from another zone, through WINS, or on another server.

## When it is raised
- `R_DnssrvEnumRecords` and its successors: `Get-DnsServerResourceRecord -Name` (error id `WIN32 9714`, category ObjectNotFound), `dnscmd /enumrecords` ("Status = 9714 (0x000025f2)"), `samba-tool dns query`.
- Calls that delete or change records at a name that is not there, among them `dnscmd /nodedelete`.

## Common causes
1. The name is really absent; scripts ask on purpose, to find out.
2. A full name was given where a name relative to the zone is expected, or the other way round.
3. The record belongs to a child zone (delegation), so the parent has no such node.
4. The change was made on another domain controller and has not replicated.
5. The entry exists only in another zone scope.

## What to do

### As a developer
Expect 9714 in every "does it exist?" test and treat it as a plain no. Distinguish it from 9601, where the zone itself is unknown: there your server or zone argument is wrong.

### As an administrator
On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name web -ErrorAction SilentlyContinue
Get-DnsServerResourceRecord -ZoneName example.com | Where-Object HostName -like '*web*'
# compare two domain controllers
'dc1','dc2' | ForEach-Object { "$_"; Get-DnsServerResourceRecord -ComputerName $_ -ZoneName example.com -Name web -ErrorAction SilentlyContinue }
repadmin /replsummary
Sync-DnsServerZone -Name example.com
```
On Linux:
```sh
samba-tool dns query dc1.example.com example.com web ALL   # WERR_DNS_ERROR_NAME_DOES_NOT_EXIST
samba-tool dns query dc1.example.com example.com @ ALL     # what the zone does contain
dig @dc1.example.com web.example.com +norecurse
knotc zone-read example.com web                            # the same question to Knot DNS
```

## Easily confused with
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): a resolver's or server's DNS answer NXDOMAIN. Same words in many translations, different layer.
- `DNS_ERROR_RECORD_DOES_NOT_EXIST` (9701): the node is there, the wanted record at it is not.

## Related
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): one level up, the zone is missing.
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): what an add says in the opposite case.
"# },
    Text { title: "Reverse record was not created", message: "The address record was added, but its reverse record (PTR) was not. Usually a suitable reverse zone is missing.", keywords: "CreatePtr\nin-addr.arpa\nreverse lookup\nwarning\nassociated pointer\ncould not create PTR record\npointer record creation failed\nfailed to create pointer\nPTR not created\nreverse entry missing\nreverse mapping not added\ncannot create reverse record", page: r#"# DNS_WARNING_PTR_CREATE_FAILED (9715)

## What it means
A warning, not a failure. The address record (A or AAAA) was created; the matching reverse record (PTR), which was to be made in the same step, was not. Forward lookups of the new name work. Reverse lookups of the address do not.

## When it is raised
- Adding a host with the option "create associated pointer record": `Add-DnsServerResourceRecordA -CreatePtr`, `Add-DnsServerResourceRecordAAAA -CreatePtr`, DNS Manager.
- It concerns the server that got the call. Reverse zones that live elsewhere are not looked for.
- [MS-DNSP] states no condition for the code; the tie to this option follows from its text.

## Common causes
1. The server has no primary reverse zone for the address, for instance no `2.0.192.in-addr.arpa`.
2. The reverse zone is there as a secondary or stub, so it is read-only here.
3. The reverse zone is delegated in smaller pieces (RFC 2317) or belongs to the provider.
4. A record in the way at the reverse name, such as a CNAME.

## What to do

### As a developer
Report partial success. Do not roll the A record back, and do not add it a second time: that only leads to 9711. Create the PTR in a separate call.

### As an administrator
On Windows:
```powershell
Get-DnsServerZone | Where-Object IsReverseLookupZone | Select-Object ZoneName, ZoneType
Add-DnsServerPrimaryZone -NetworkId '192.0.2.0/24' -ReplicationScope Domain
Add-DnsServerResourceRecordPtr -ZoneName 2.0.192.in-addr.arpa -Name 10 -PtrDomainName web.example.com
Resolve-DnsName 192.0.2.10 -Server localhost
```
On Linux, name servers never make PTR records by themselves; a script or the DHCP server does. Find out who is responsible for the reverse zone, then add it there:
```sh
dig -x 192.0.2.10 SOA +noall +authority +answer
printf 'zone 2.0.192.in-addr.arpa\nupdate add 10.2.0.192.in-addr.arpa 3600 PTR web.example.com.\nsend\n' | nsupdate -k /etc/bind/ddns.key
dig -x 2001:db8::10 +short
```

## Easily confused with
- `DNS_ERROR_RCODE_NOTZONE` (9010): a dynamic update tried to write forward and reverse records in one zone.
- `DNS_ERROR_RECORD_ALREADY_EXISTS` (9711): the address record itself was a duplicate.

## Related
- `DNS_WARNING_DOMAIN_UNDELETED` (9716): the second code of this group that is only a warning.
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the reverse zone named in a direct call is missing.
"# },
    Text { title: "Domain still present after deletion", message: "Probably the domain or a part of it remains after a deletion, for example because there are still names below it.", keywords: "subtree\nnodedelete\nchildren remain\nfolder not removed\nwarning\nDNS domain was undeleted\ndomain undeleted\ndomain not deleted\nundeleted domain\ndomain restored\ndeletion of domain incomplete\ndomain reappeared", page: r#"# DNS_WARNING_DOMAIN_UNDELETED (9716)

## What it means
A warning of the DNS server's management about a domain (a node with everything below it). Microsoft's documents give only a short text, "undeleted", and no condition. The likely reading: the domain was to be deleted, and it, or a part of it, is still there.

## When it is raised
- Deleting a node or a subtree through [MS-DNSP]: `dnscmd /nodedelete` with or without `/tree`, or "Delete" on a folder in DNS Manager.
- No DNS query and no function of `windns.h` gives it.

## Common causes
1. The node has children and the call did not ask for the whole tree, so the name must stay as a link to them.
2. The subtree contains something that a simple delete must not touch, for example the records of the zone's root.
3. New records were registered below the name while the deletion ran; clients under `_msdcs` or DHCP do so all the time.

## What to do

### As a developer
Enumerate the node again after the call. If it is empty, ignore the warning. If children remain, delete from the leaves upwards, or ask for the subtree.

### As an administrator
On Windows:
```powershell
dnscmd ns1.example.com /enumrecords example.com lab /continue
Get-DnsServerResourceRecord -ZoneName example.com | Where-Object HostName -like '*.lab'
dnscmd ns1.example.com /nodedelete example.com lab /tree /f
Get-DnsServerZoneDelegation -Name example.com -ChildZoneName lab   # goes with Remove-DnsServerZoneDelegation
```
On Linux there is no subtree delete in the DNS protocol: an update removes one name at a time, so list them first.
```sh
dig @ns1.example.com example.com AXFR -k /etc/bind/xfr.key | awk '$1 ~ /(^|\.)lab\.example\.com\.$/ {print "update delete", $1}' | sort -u > batch
printf 'send\n' >> batch; nsupdate -k /etc/bind/ddns.key batch
samba-tool dns cleanup dc1.example.com lab.example.com      # Samba: drop the records of a name
```

## Easily confused with
- `DNS_ERROR_SOA_DELETE_INVALID` (9618): an error, not a warning. The SOA record must not be deleted.
- `DNS_ERROR_NAME_DOES_NOT_EXIST` (9714): there was nothing to delete in the first place.

## Related
- `DNS_WARNING_PTR_CREATE_FAILED` (9715): the other warning among the database codes.
"# },
    Text { title: "Active Directory not reachable for DNS", message: "The DNS server cannot reach Active Directory, which it needs for this operation or zone.", keywords: "event 4013\ndomain controller\nNTDS\ndsprimary\nmember server\ndirectory service unavailable\ndirectory service not available\nActive Directory unavailable\nAD offline for DNS\ndirectory cannot be contacted\nLDAP directory down\ndirectory service missing", page: r#"# DNS_ERROR_DS_UNAVAILABLE (9717)

## What it means
The DNS server needs Active Directory for this and cannot reach it. Zones stored in the directory are read from the domain controller on the same machine. Either that directory service is not ready, or the machine is no domain controller at all.

## When it is raised
- Creating or converting a directory-integrated zone: `dnscmd /zoneadd ... /dsprimary`, `Add-DnsServerPrimaryZone -ReplicationScope`, DNS Manager.
- The DNS server at start: its event 4013 ("waiting for the directory") carries 9717, 9005 or 9002 in its data, as Microsoft's article about that event lists.
- Other management calls that touch directory data while it is down.

## Common causes
1. After a restart the domain controller waits for its first replication, and that needs DNS: two domain controllers that use only each other wait for a long time.
2. The service was stopped or demoted: NTDS not running, or the role removed.
3. The server is a member server. Directory zones work only on domain controllers.
4. The directory database is damaged or its disk is full.

## What to do

### As a developer
Retry for some minutes during start-up; afterwards report it. Check the role of the machine before you offer directory storage.

### As an administrator
On Windows:
```powershell
Get-Service NTDS, DNS, Netlogon
dcdiag /test:Advertising /test:Replications
repadmin /showrepl
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=4013} -MaxEvents 3
Get-DnsClientServerAddress -AddressFamily IPv4   # another domain controller first, itself as well
# no domain controller: keep the zone in a file
Add-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns
```
On Linux the twin is a Samba domain controller, or BIND with the `dlz_bind9` back end that reads Samba's database:
```sh
systemctl status samba-ad-dc named
samba-tool drs showrepl
samba-tool dbcheck
ldapsearch -x -H ldap://localhost -s base -b '' defaultNamingContext   # does LDAP answer?
```

## Easily confused with
- `DNS_ERROR_DP_NOT_AVAILABLE` (9905): the directory works, one application partition in it does not yet.
- `DNS_ERROR_BACKGROUND_LOADING` (9568): the directory is there, and zones are still being read from it.

## Related
- `DNS_ERROR_DS_ZONE_ALREADY_EXISTS` (9718): the next message when the directory is back and the zone is in it.
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): what clients get meanwhile.
"# },
    Text { title: "Zone already stored in Active Directory", message: "Active Directory already holds a zone of this name, perhaps in another partition or not loaded yet.", keywords: "duplicate zone\nForestDnsZones\nDomainDnsZones\nreplication scope\nMicrosoftDNS\nzone exists in directory service\nzone already in directory\nzone already in AD\nDNS zone exists in AD\ndirectory already contains zone\nAD-integrated zone exists\ndirectory zone duplicate", page: r#"# DNS_ERROR_DS_ZONE_ALREADY_EXISTS (9718)

## What it means
You wanted to create a zone in Active Directory, and the directory already holds a zone of that name. The DNS server in front of you may not show it yet, because it has not loaded it, or because the zone lies in a partition that this server does not carry.

## When it is raised
- `dnscmd /zoneadd` with a directory type, `Add-DnsServerPrimaryZone -ReplicationScope`, DNS Manager: the name is taken in the directory.
- Converting a zone in a file into a directory-integrated one.

## Common causes
1. Another domain controller created it a moment ago. Servers poll the directory for new zones, every 180 seconds by default.
2. The zone exists in another replication scope: domain instead of forest, a custom partition, or the old container in the domain's System folder.
3. Left-overs of an earlier installation or of a failed removal.
4. The DNS server lists the zone as paused or not loaded, and it was overlooked.

## What to do

### As a developer
Take this code as "exists" and go on to read the zone, after one polling interval. Never delete the directory object to make room.

### As an administrator
Search all partitions before you remove anything: the deletion replicates, with all records. On Windows:
```powershell
Get-DnsServerDirectoryPartition | Select-Object DirectoryPartitionName, State
foreach ($b in 'DC=DomainDnsZones,DC=example,DC=com','DC=ForestDnsZones,DC=example,DC=com','CN=MicrosoftDNS,CN=System,DC=example,DC=com') {
  Get-ADObject -SearchBase $b -Filter 'objectClass -eq "dnsZone"' | Select-Object Name, DistinguishedName }
dnscmd /info /dspollinginterval
Restart-Service DNS         # loads zones from the directory at once
```
On Linux, against a Samba or a Windows domain controller:
```sh
samba-tool dns zonelist dc1.example.com
ldapsearch -H ldap://dc1.example.com -Y GSSAPI -b 'DC=ForestDnsZones,DC=example,DC=com' '(objectClass=dnsZone)' dn
```

## Easily confused with
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): this server itself has the zone, whatever its storage.
- `DNS_ERROR_DP_ALREADY_EXISTS` (9902): a directory partition, which is the container for zones.

## Related
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the directory could not be asked.
- `DNS_ERROR_AUTOZONE_ALREADY_EXISTS` (9610): the name of an automatic zone such as `127.in-addr.arpa`.
"# },
    Text { title: "Boot file impossible with directory zones", message: "The DNS server cannot use a boot file as long as it holds zones stored in Active Directory.", keywords: "BootMethod\nstartup from file\nBIND boot file\ndnscmd config\nnot creating boot file\nno bootfile with DS zone\nboot file not created\nboot file not read\ndirectory service integrated zone bootfile\nboot file refused\ncannot write boot file\nboot from file disallowed", page: r#"# DNS_ERROR_NO_BOOTFILE_IF_DS_ZONE (9719)

## What it means
A DNS server with zones in Active Directory cannot take its configuration from a boot file. The boot file is a text file in the style of BIND 4 that lists the zones. It has no way to describe directory-integrated zones, so the server neither reads nor writes it while such a zone exists.

## When it is raised
The public documents give only the text of this code. By that text two calls come into question:

- `dnscmd /config /bootmethod 1`, or the property BootMethod in WMI and DNS Manager ("Load zone data on startup: from file"), on a server that holds directory-integrated zones.
- The creation of a directory-integrated zone on a server that starts from the boot file.

## Common causes
1. Settings copied from an old stand-alone server to a domain controller.
2. A migration from BIND was set up with a boot file, and later the server became a domain controller.
3. The only directory-integrated zone is an overlooked one: a stub zone, a conditional forwarder, `_msdcs` or a reverse zone.

## What to do

### As a developer
Check for directory zones before you set the boot method, and write the configuration with the management interface instead of a file.

### As an administrator
Choose: method 3 (directory and registry) is the default and right for domain controllers. On Windows:
```powershell
dnscmd /info /bootmethod
dnscmd /config /bootmethod 3
Get-DnsServerZone | Where-Object IsDsIntegrated | Select-Object ZoneName, ZoneType
# only if the server must really start from a file: move each zone out of the directory first
dnscmd /zoneresettype example.com /primary /file example.com.dns
```
On Linux the main configuration is always a file, and zones from a directory are attached to it, which is the arrangement that Windows refuses here:
```sh
named-checkconf -p | grep -nE '^(zone|dlz)'
sudo rndc showzone example.com       # the settings of a running zone, also of one added later
```

## Easily confused with
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): a zone's data file cannot be opened. The boot file is not a zone file.
- `DNS_ERROR_PRIMARY_REQUIRES_DATAFILE` (9651): a primary zone outside the directory lacks the name of its file.

## Related
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the directory, as the source of the configuration, cannot be read.
"# },
    Text { title: "Name already holds a DNAME", message: "The name holds a DNAME record, which excludes the record that was to be added.", keywords: "subtree redirection\nRFC 6672\ndelegation name\nconflict\nalias tree\nnode is a DNAME\nnode is DNAME DNS record\nname already has DNAME\nexisting DNAME at node\nDNAME present refuses record\nrecord on DNAME not allowed\nDNAME occupies this name", page: r#"# DNS_ERROR_NODE_IS_DNAME (9720)

## What it means
The name to which you wanted to add a record holds a DNAME record, and the two cannot stand together. A DNAME (RFC 6672) redirects the whole tree below its name: `x.old.example.com` becomes `x.new.example.com`. At its own node it tolerates no CNAME and no second DNAME.

## When it is raised
- `R_DnssrvUpdateRecord` (dnscmd, PowerShell, WMI, DNS Manager): a conflicting record is added at a node with a DNAME. [MS-DNSP] does not list which types the server counts as conflicting.

Queries do not give it. A lookup below the DNAME is answered with the DNAME and a synthesised CNAME.

## Common causes
1. An alias for the old name itself is wanted. DNAME does not redirect its own name, only what lies below, so people add a CNAME beside it.
2. A second DNAME was meant to replace the first one.
3. The rename of a domain was rolled back while its DNAME stayed.

## What to do

### As a developer
Ask for type 39 (DNAME) at the name before you add a CNAME. Replace the DNAME in one call if its target is to change.

### As an administrator
To let the old name itself work, give it address records; these are compatible by RFC 6672. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name old -RRType DName
Add-DnsServerResourceRecordA -ZoneName example.com -Name old -IPv4Address 192.0.2.10
# or take the redirection away
Remove-DnsServerResourceRecord -ZoneName example.com -Name old -RRType DName -Force
```
On Linux:
```sh
dig @ns1.example.com old.example.com DNAME +norecurse +short
dig @ns1.example.com x.old.example.com A +norecurse     # shows DNAME and the CNAME made from it
named-checkzone example.com example.com.db
```

## Easily confused with
- `DNS_ERROR_DNAME_COLLISION` (9721): the DNAME is the new record and something else was first.
- `DNS_ERROR_NOT_ALLOWED_UNDER_DNAME` (9570): the new record lies below the DNAME and not at it.
- `DNS_ERROR_NODE_IS_CNAME` (9708): an ordinary alias holds the node, which tolerates nothing at all.

## Related
- `DNS_ERROR_RCODE_YXDOMAIN` (9006): a query below a DNAME whose new name would be too long.
"# },
    Text { title: "DNAME conflicts with other records", message: "A DNAME cannot be created here, because records at this name exclude it.", keywords: "duplicate DNAME\nsubtree redirection\nsingleton\nRFC 6672\nDNAME record already exists\nDNAME collision\nDNAME exists for given name\ncannot add DNAME\nDNAME clashes with other data\nDNAME not allowed beside records\nsecond DNAME refused", page: r#"# DNS_ERROR_DNAME_COLLISION (9721)

## What it means
A DNAME record cannot be placed at this name, because data that are there already exclude it: an existing DNAME or a CNAME at the same node. A DNAME must be the only one of its kind at its name (RFC 6672), for otherwise nobody could tell where the tree below moves to.

## When it is raised
- `R_DnssrvUpdateRecord` with a new DNAME: `Add-DnsServerResourceRecord -DName`, `dnscmd /recordadd`, DNS Manager, WMI. The short system text mentions an existing DNAME only; the public documents do not list the other conflicts.

## Common causes
1. A DNAME with an old target was not removed before the new one was added.
2. The name is an alias (CNAME) since earlier days.
3. Names below it still exist. They would be hidden by the redirection, so remove or move them first.

## What to do

### As a developer
Fetch the node and its children first. Replace an old DNAME with a replace call (old and new record), not with add; a delete followed by an add leaves a gap in which the tree does not resolve.

### As an administrator
On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -Name old
Get-DnsServerResourceRecord -ZoneName example.com | Where-Object HostName -like '*.old'
Remove-DnsServerResourceRecord -ZoneName example.com -Name old -RRType DName -Force
Add-DnsServerResourceRecord -ZoneName example.com -DName -Name old -DomainNameAlias new.example.org
```
On Linux, BIND refuses a zone file with two of them ("multiple RRs of singleton type"), and a dynamic update that adds a second one replaces the first:
```sh
named-checkzone example.com example.com.db
dig @ns1.example.com old.example.com ANY +norecurse +noall +answer
```

## Easily confused with
- `DNS_ERROR_NODE_IS_DNAME` (9720): the DNAME was there first and another record is refused.
- `DNS_ERROR_CNAME_COLLISION` (9709): the new record is a CNAME.

## Related
- `DNS_ERROR_NOT_ALLOWED_UNDER_DNAME` (9570): records below the redirected name.
- `DNS_ERROR_ALIAS_LOOP` (9722): the new redirection would run in a circle.
"# },
    Text { title: "CNAME or DNAME records run in circles", message: "Alias records (CNAME or DNAME) lead in a circle, so the name can never be resolved.", keywords: "redirection loop\nendless alias\nname grows\nchain too long\nalias loop detected\nalias loop\nCNAME or DNAME loop\nDNAME loop\nloop of aliases\ncircular DNAME\nmixed alias cycle", page: r#"# DNS_ERROR_ALIAS_LOOP (9722)

## What it means
Aliases lead in a circle, counting both kinds: CNAME for single names and DNAME for whole trees. A DNAME can form a loop that is hard to see, for example when its target lies inside the tree that it redirects. Each step then makes the name longer, until it no longer fits into 255 bytes.

## When it is raised
- The DNS server's management when records are added, and the server internally when it follows aliases to build an answer. Public documents give the text only.
- Clients do not see 9722. They get `DNS_ERROR_RCODE_SERVER_FAILURE` (9002), an unfinished chain, or `DNS_ERROR_RCODE_YXDOMAIN` (9006) for an overlong name.

## Common causes
1. Two trees redirected into each other: `old.example.com` to `new.example.com` and, after a rollback, also the reverse.
2. A DNAME whose target is below itself, such as `old.example.com` redirected to `eu.old.example.com`.
3. A CNAME from inside a redirected tree back to the old name.
4. A wildcard CNAME that catches its own target.

## What to do

### As a developer
Limit the number of steps and compare each new name with those already visited. For DNAME compare the length too: a name that grows with each step is a loop that never repeats.

### As an administrator
Follow the steps by hand and cut the newest link. On Windows:
```powershell
Resolve-DnsName x.old.example.com -Server ns1.example.com -NoRecursion | Format-Table Name, Type, NameHost
'CName','DName' | ForEach-Object { Get-DnsServerResourceRecord -ZoneName example.com -RRType $_ } | Format-Table HostName, RecordType
```
On Linux:
```sh
dig @ns1.example.com x.old.example.com +norecurse +noall +answer +comments
dig example.com AXFR @ns1.example.com -k /etc/bind/xfr.key | awk '$4=="CNAME" || $4=="DNAME" {print $1, $4, $5}'
journalctl -u named | grep -E 'iterations limit|too many'
```

## Easily confused with
- `DNS_ERROR_CNAME_LOOP` (9707): the older code, for circles of CNAME records only.
- `DNS_ERROR_DNAME_COLLISION` (9721): two records at one name; there is no circle.

## Related
- `DNS_ERROR_NOT_ALLOWED_UNDER_DNAME` (9570): a restriction that prevents many such mistakes.
"# },
    Text { title: "Base of the zone operation codes", message: "9750 is where the codes of zone operations begin. Not an error.", keywords: "", page: "" },
    Text { title: "Full zone transfer finished", message: "The full zone transfer has ended and the copy is complete. This is information, not an error.", keywords: "AXFR\nevent 6001\nsecondary updated\nreplication done\nsuccess\nzone transfer complete\nAXFR complete\nDNS AXFR completed\nzone transfer succeeded\ntransfer finished successfully\nfull copy done\nzone transfer ended", page: r#"# DNS_INFO_AXFR_COMPLETE (9751)

## What it means
Good news with a number: a full zone transfer (AXFR, RFC 5936) has ended and all records of the zone are there. The DNS server uses it as an internal status, to stop reading and to put the new copy into service. Nobody has to act on it.

## When it is raised
- The DNS server on a secondary, inside its transfer code. No documented function and no documented management method returns it.
- `Start-DnsServerZoneTransfer` and `dnscmd /zonerefresh` only start a transfer and return at once, so they do not report its end.

In the event log the end of a transfer has other numbers: the primary notes event 6001 for each completed one.

## Common causes
1. A transfer ended normally, and a debug trace shows the internal status.
2. A tool prints every non-zero status as an error.

## What to do

### As a developer
Let an information code pass as success: test for 9751 before your general error path. A transfer client of your own knows the end by itself: the second SOA record with the serial of the first closes the stream.

### As an administrator
If you doubt that the copy is current, compare serial numbers. On Windows:
```powershell
'192.0.2.53','192.0.2.54' | ForEach-Object { (Resolve-DnsName example.com -Type SOA -Server $_ | Where-Object Type -eq SOA).SerialNumber }
Get-DnsServerZone -Name example.com | Format-List LastSuccessfulZoneTransfer, LastZoneTransferAttempt, LastZoneTransferResult
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=6001} -MaxEvents 5
```
On Linux:
```sh
dig example.com +nssearch
sudo rndc zonestatus example.com
journalctl -u named | grep -E 'Transfer (status|completed)'
knotc zone-status example.com
```

## Easily confused with
- `DNS_ERROR_AXFR` (9752): its unlucky sibling, the transfer failed.
- `DNS_INFO_NO_RECORDS` (9501): another INFO code, but one that callers must handle.

## Related
- `DNS_ERROR_SECONDARY_DATA` (9712): trouble with the copy after it came over.
"# },
    Text { title: "Full zone transfer failed", message: "The zone could not be copied completely from its master server. Check transfer permissions and TCP port 53.", keywords: "AXFR\nevent 6523\nevent 6534\nsecondary\nreplication failed\ntransfer denied\nzone transfer failed\nDNS zone transfer failure\nAXFR failed\nzone transfer error\ncannot transfer zone\ntransfer from master failed\nunable to copy zone\nzone transfer refused", page: r#"# DNS_ERROR_AXFR (9752)

## What it means
A full zone transfer failed: the secondary did not get a complete copy of the zone. The old copy stays in service until it expires (the fourth number in the SOA record counts the seconds), and after that the secondary answers SERVFAIL for the zone.

## When it is raised
- The DNS server on a secondary, as the internal result of a transfer. The commands that start one, `Start-DnsServerZoneTransfer` and `dnscmd /zonerefresh`, return earlier.
- Its visible side is the event log of the secondary: 6523 when the master cannot be reached, 6524 when its response was invalid, 6525 when it refused, 6534 when it broke the transfer off.

## Common causes
1. The primary does not allow this secondary: its address is missing in the list, or NAT shows another one.
2. TCP port 53 is blocked between the two. Queries over UDP work, so the path looks healthy.
3. The wrong master address, or a master that no longer has the zone.
4. A TSIG key is required, and the Windows DNS server does not sign transfers.
5. The zone contains a record that the secondary does not accept.

## What to do

### As a developer
`DnsQuery_W` is no tool for zone transfers. Use the TCP protocol of RFC 5936, and take a connection that ends before the closing SOA record as a failure, not as a short zone.

### As an administrator
Try the transfer by hand from the secondary itself. On Windows:
```powershell
Test-NetConnection 192.0.2.53 -Port 53
Start-DnsServerZoneTransfer -Name example.com -FullTransfer
Get-WinEvent -FilterHashtable @{LogName='DNS Server'; Id=6523,6524,6525,6534} -MaxEvents 10
# on a Windows primary
Set-DnsServerPrimaryZone -Name example.com -SecureSecondaries TransferToSecureServers -SecondaryServers 192.0.2.54
```
On Linux, "Transfer failed." from `dig` hides the reason; the primary's log has it ("zone transfer ... denied"):
```sh
dig @192.0.2.53 example.com AXFR
journalctl -u named | grep -i transfer
grep -n 'allow-transfer' /etc/bind/named.conf*        # Knot: acl with action: transfer
sudo rndc retransfer example.com
```

## Easily confused with
- `DNS_ERROR_RCODE_REFUSED` (9005): the usual reason in the master's reply.
- `DNS_ERROR_ZONE_NOT_SECONDARY` (9613): a transfer was ordered for a zone that is no copy.
- `DNS_INFO_AXFR_COMPLETE` (9751): success.

## Related
- `DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP` (9612): no master to transfer from.
- `DNS_ERROR_ZONE_IS_SHUTDOWN` (9621): the state of a copy that has expired.
"# },
    Text { title: "WINS lookup record added locally", message: "A WINS lookup record that is valid on this server only was added to the zone. This is information, not an error.", keywords: "NetBIOS names\nlocal flag\ndo not replicate\nWINS forward lookup\nadded local WINS record\nlocal WINS record added\nWINS record local only\nWINS entry added\nlocal WINS lookup created\nWINS record not replicated", page: r#"# DNS_INFO_ADDED_LOCAL_WINS (9753)

## What it means
Information, not an error: the DNS server added a WINS lookup record to a zone with the local flag. A WINS record makes the server ask a WINS server (NetBIOS names) when a name is missing in the zone. "Local" means that the record belongs to this server only and is left out of zone transfers, since other makes of DNS server cannot understand it.

## When it is raised
- The DNS server, internally or towards its management, when WINS lookup is set on a zone. The public documents give the text and no condition.
- No function of `windns.h` and no DNS query returns it.

## Common causes
1. WINS lookup was switched on in the zone's properties on a secondary, where only a local record is possible.
2. "Do not replicate this record" was chosen.

## What to do

### As a developer
Count it as success. In a `DNS_WINS_DATA` record the flag to look at is `DNS_WINS_FLAG_LOCAL`.

### As an administrator
Check whether you want WINS at all; it is an obsolete service. On Windows:
```powershell
Get-DnsServerResourceRecord -ZoneName example.com -RRType Wins
# a WINS record for this server only: leave -Replicate out
Add-DnsServerResourceRecord -ZoneName example.com -Wins -WinsServers 192.0.2.60 -LookupTimeout 00:00:02 -CacheTimeout 00:15:00 -Force
# switch the lookup off again
Get-DnsServerResourceRecord -ZoneName example.com -RRType Wins | Remove-DnsServerResourceRecord -ZoneName example.com -Force
```
On Linux, BIND, Unbound and Knot have no such link; Samba can serve WINS and can be asked for NetBIOS names:
```sh
nmblookup -U 192.0.2.60 -R FILESRV
testparm -s 2>/dev/null | grep -i wins
dig @ns1.example.com filesrv.example.com +norecurse   # an answer that is in no zone file came from WINS
```

## Easily confused with
- `DNS_ERROR_WINS_INIT_FAILED` (9615): WINS lookup could not be started, an error.
- `DNS_ERROR_NEED_WINS_SERVERS` (9616): the record lacks the addresses of WINS servers.

## Related
- `DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT` (9710): WINS records stand at the zone's own name only.
- `DNS_ERROR_NBSTAT_INIT_FAILED` (9617): the reverse lookup of the same kind.
"# },
    Text { title: "Base of the secure DNS codes", message: "9800 is where the codes of secure DNS begin. Not an error.", keywords: "", page: "" },
    Text { title: "Key negotiation needs another round", message: "The security negotiation for a dynamic update is not finished; a further message must be exchanged.", keywords: "TKEY\nGSS-TSIG\nSEC_I_CONTINUE_NEEDED\nKerberos token\nintermediate status\ncontinue needed\nsecure update must continue\nsecure update call continue request\nsecure update not finished\nupdate request needs continuing\nsecurity handshake incomplete\nanother token exchange required\nmore negotiation steps", page: r#"# DNS_STATUS_CONTINUE_NEEDED (9801)

## What it means
A half-way status: the key negotiation for a secure dynamic update is not finished, and another message must be exchanged. Windows signs updates with GSS-TSIG (RFC 3645). Before the first one, client and server trade security tokens in TKEY records, sometimes more than once. 9801 says "send the next token", as `SEC_I_CONTINUE_NEEDED` does in the security interface beneath.

## When it is raised
- The DNS client library and the DNS server, internally, between two rounds of TKEY.
- `DnsModifyRecordsInSet`, `DnsReplaceRecordSet`, `DnsAcquireContextHandle`: they run all rounds by themselves and have no documented way to hand 9801 to the caller.

## Common causes
1. A debug trace or a third-party updater shows the intermediate state.
2. The negotiation stopped: the server sent no further token, because packets were lost or a proxy dropped the TKEY query.
3. NTLM or a fall-back is negotiated instead of Kerberos, which needs an extra round.

## What to do

### As a developer
If you speak TKEY yourself, loop: pass the received token to the security package, send its output, and stop only on success or failure. All rounds must go to the same server under the same key name.

### As an administrator
Act only if updates do fail. Look whether a Kerberos ticket for the name server can be had. On Windows:
```powershell
klist get DNS/ns1.example.com
ipconfig /registerdns
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Microsoft-Windows-DNS-Client'} -MaxEvents 10
pktmon filter add -t TCP -p 53; pktmon start --capture     # TKEY usually travels over TCP
```
On Linux:
```sh
kinit updater@EXAMPLE.COM
printf 'server ns1.example.com\nzone example.com\nupdate add t.example.com 60 A 192.0.2.7\nsend\n' | nsupdate -g -D 2>&1 | grep -iE 'tkey|gss'
sudo tcpdump -ni any -v port 53 | grep TKEY
```

## Easily confused with
- `DNS_ERROR_RCODE_BADKEY` (9017): the negotiation ended, without success.
- `DNS_REQUEST_PENDING` (9506): an asynchronous lookup under way; no security involved.

## Related
- `DNS_ERROR_UNSECURE_PACKET` (9505): the reply after the negotiation lacked its signature.
- `DNS_ERROR_RCODE_REFUSED` (9005): the reply that makes Windows begin a secure update.
"# },
    Text { title: "Base of the DNS setup codes", message: "9850 is where the codes of DNS setup begin. Not an error.", keywords: "", page: "" },
    Text { title: "No usable TCP/IP for DNS", message: "DNS cannot work because no TCP/IP protocol is installed or bound to a network interface.", keywords: "no adapter\nbinding removed\nnetsh reset\nno network card\nprotocol missing\nTCP/IP not installed\nTCP/IP protocol not installed\nnetwork protocol missing\nno TCP/IP\nInternet protocol absent\nTCP/IP stack not bound\ninstall TCP/IP", page: r#"# DNS_ERROR_NO_TCPIP (9851)

## What it means
The DNS code found no usable TCP/IP on this machine: the protocol is not installed or not bound to any interface. The number dates from the time when TCP/IP was an optional component. In Windows today it cannot be removed, so 9851 in practice means a damaged network configuration or a very early moment of system start.

## When it is raised
- No function's documentation lists it. `DnsQuery` and the other calls of `windns.h` can pass on any status of the DNS client, so it may appear there.
- The DNS server and its set-up, when they look for interfaces.

## Common causes
1. All network adapters are disabled or missing: a virtual machine without a network card, a failed driver.
2. The binding of IPv4 and IPv6 was removed from the adapter.
3. A clean-up tool damaged the registry of the TCP/IP stack or the Winsock catalogue.
4. A service asked before the network was up.

## What to do

### As a developer
At service start wait for a network notification and retry. Show which interfaces exist (`GetAdaptersAddresses`); an empty list explains the code at once.

### As an administrator
On Windows:
```powershell
Get-NetAdapter -IncludeHidden | Format-Table Name, Status, InterfaceDescription
Get-NetAdapterBinding -ComponentID ms_tcpip, ms_tcpip6
Enable-NetAdapterBinding -Name 'Ethernet' -ComponentID ms_tcpip
ping 127.0.0.1                  # does the stack answer at all?
netsh int ip reset              # then restart the machine
```
On Linux the stack is part of the kernel. The like situation is a container or a network name space without interfaces:
```sh
ip -br addr                     # lo DOWN and nothing else?
sudo ip link set lo up
unshare -rn getent hosts example.com    # reproduces it: no network at all
sysctl net.ipv6.conf.all.disable_ipv6
```

## Easily confused with
- `DNS_ERROR_NO_DNS_SERVERS` (9852): TCP/IP works, only the addresses of name servers are missing.
- `WSASYSNOTREADY` (10091): Winsock itself says that the network system below is not usable.
- `WSAENETDOWN` (10050): the stack is there and reports a dead network.

## Related
- `WSAEAFNOSUPPORT` (10047): a socket of a family that is not installed, such as IPv6.
"# },
    Text { title: "No name server configured", message: "No active network interface has the address of a DNS server, so the name could not be looked up.", keywords: "offline\nempty resolv.conf\nDHCP option 6\nipconfig\nresolver list empty\nno DNS servers configured\nno DNS servers for system\nDNS server list empty\nmissing DNS server address\nDNS server not set\nno resolver configured\nno nameservers available\nadapter without DNS server", page: r#"# DNS_ERROR_NO_DNS_SERVERS (9852)

## What it means
The DNS client has nobody to ask: no active network interface carries the address of a name server. Nothing was sent. Names from the hosts file and the machine's own name still resolve.

## When it is raised
- `DnsQuery`, `DnsQueryEx`: the query would have to go to the network, and the server list is empty. Their documentation does not list it.
- `DnsQueryConfig`: may report it when the list of servers is read on a machine that has none.
- `getaddrinfo` and `gethostbyname` hide it behind a name code, mostly `WSAHOST_NOT_FOUND` (11001).

`ipconfig /all` then shows no line "DNS Servers". Entries from fec0:0:0:ffff::1 to ::3 are placeholders of Windows and no real servers. The operational log of the DNS client has event 1000 for missing IPv4 servers and 1019 for IPv6.

## Common causes
1. The machine is offline: cable out, WLAN not joined, flight mode.
2. A static address was set and the name servers were forgotten.
3. DHCP gave an address without DNS option 6, or failed, so that only a 169.254 address is left.
4. A VPN client removed the servers on leaving, or crashed before it restored them.
5. The interface is up in IPv6 only, and the router advertises no resolver.

## What to do

### As a developer
Handle it as "offline" and not as "unknown host": wait for a change of addresses (`NotifyAddrChange` or `SIO_ADDRESS_LIST_CHANGE`) and try again. A request with custom servers (`DNS_QUERY_REQUEST3`) does not depend on the list of the system.

### As an administrator
On Windows:
```powershell
Get-DnsClientServerAddress | Where-Object ServerAddresses
Get-NetIPConfiguration
Set-DnsClientServerAddress -InterfaceAlias 'Ethernet' -ServerAddresses 192.0.2.53, 192.0.2.54
Set-DnsClientServerAddress -InterfaceAlias 'Ethernet' -ResetServerAddresses   # back to DHCP
ipconfig /renew
```
On Linux, an empty `resolv.conf` is not the same: glibc then asks 127.0.0.1, and the usual result is a refusal or timeout there.
```sh
cat /etc/resolv.conf; ls -l /etc/resolv.conf     # a dangling link?
resolvectl dns
nmcli -f IP4.DNS,IP6.DNS device show
sudo resolvectl dns eth0 192.0.2.53
```

## Easily confused with
- `DNS_ERROR_NO_TCPIP` (9851): not even the protocol is available.
- `ERROR_TIMEOUT` (1460): servers are configured, none answered.
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): a server was asked and knows that the name does not exist.

## Related
- `WSAHOST_NOT_FOUND` (11001): how most programs see it.
- `WSAENETDOWN` (10050): the failure of a socket in the same situation.
"# },
    Text { title: "Base of the directory partition codes", message: "9900 is where the codes of directory partitions begin. Not an error.", keywords: "", page: "" },
    Text { title: "Unknown directory partition", message: "The DNS server knows no application directory partition of this name.", keywords: "DomainDnsZones\nForestDnsZones\napplication partition\nreplication scope\nActive Directory\ndirectory partition does not exist\ndirectory partition not found\nno such directory partition\nnaming context not found\nnonexistent application partition\nmissing directory partition\npartition name wrong", page: r#"# DNS_ERROR_DP_DOES_NOT_EXIST (9901)

## What it means
A zone can live in an application directory partition, a part of Active Directory that is replicated to a chosen set of domain controllers. The DNS server was asked about a partition by name and doesn't know one of that name. Its list comes from the directory's Partitions container, as this domain controller sees it.

It is an answer of DNS server management and never the result of a lookup.

## When it is raised
- `Register-DnsServerDirectoryPartition`, `Unregister-DnsServerDirectoryPartition`, `Remove-DnsServerDirectoryPartition`, `Get-DnsServerDirectoryPartition`: unknown `-Name`.
- `dnscmd /EnlistDirectoryPartition`, `/DirectoryPartitionInfo` and `/DeleteDirectoryPartition`: the same.
- Creating or moving a zone with replication scope "Custom" and `-DirectoryPartitionName`.

## Common causes
1. A short name instead of the full one. `DomainDnsZones` is called `DomainDnsZones.example.com`.
2. The partition was created on another domain controller minutes ago and hasn't replicated yet.
3. It was deleted, or it belongs to another forest.
4. A distinguished name (`DC=parts,DC=example,DC=com`) where the DNS name is wanted.

## What to do

### As a developer
- Take the name from the server's own list. After creating a partition, wait and ask again rather than create it twice.

### As an administrator
On Windows:
```powershell
Get-DnsServerDirectoryPartition | Format-Table -AutoSize
Get-ADForest | Select-Object -ExpandProperty ApplicationPartitions
repadmin /syncall /AdeP
```
From Linux, or on a Samba domain controller, read the list where Windows reads it:
```sh
ldapsearch -Y GSSAPI -H ldap://dc1.example.com \
  -b 'CN=Partitions,CN=Configuration,DC=example,DC=com' '(objectClass=crossRef)' dnsRoot nCName
samba-tool dns zonelist dc1.example.com -U administrator
```

## Easily confused with
- `DNS_ERROR_DP_NOT_ENLISTED` (9903): the partition is known, but this server holds no copy.
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the zone is missing, not the place where it would be stored.

## Related
- `DNS_ERROR_DP_NOT_AVAILABLE` (9905): it exists, and isn't ready yet.
"# },
    Text { title: "Directory partition name taken", message: "An application directory partition of this name exists already in the forest.", keywords: "Add-DnsServerDirectoryPartition\nDomainDnsZones\ncreate partition\nActive Directory\ndirectory partition already exists\nexisting directory partition\npartition already present\napplication partition exists\nduplicate directory partition\nnaming context already exists", page: r#"# DNS_ERROR_DP_ALREADY_EXISTS (9902)

## What it means
You asked the DNS server to create an application directory partition under a name that is taken. Partition names are DNS names and unique in the whole forest, so it doesn't matter on which domain controller the first one was made.

Nothing was changed. Often the goal is reached already, and only enlistment is left to do.

## When it is raised
- `Add-DnsServerDirectoryPartition -Name`: there is a partition of this name.
- `Add-DnsServerDirectoryPartition -Type Domain` or `Forest`: the built-in DNS partition is there.
- `dnscmd /CreateDirectoryPartition` and `/CreateBuiltinDirectoryPartitions`.

## Common causes
1. A set-up script runs on each DNS server, but creation is a task for one; the others only enlist.
2. A second run of the same script.
3. The built-in partitions were made by the DNS role itself when it was installed.

## What to do

### As a developer
- Take 9902 for success when your aim is "it should exist", and go on with `Register-DnsServerDirectoryPartition` on this server.

### As an administrator
On Windows, see what is there and who holds a copy:
```powershell
Get-DnsServerDirectoryPartition -Name parts.example.com | Format-List *
Register-DnsServerDirectoryPartition -Name parts.example.com
dnscmd . /DirectoryPartitionInfo parts.example.com /Detail
```
If a leftover of an old test blocks the name, remove it with `Remove-DnsServerDirectoryPartition`, after you have moved its zones. All data in it goes with it.

A Samba domain controller keeps DNS zones in the two built-in partitions, which are made when the domain is provisioned. List partitions and zones from Linux:
```sh
ldbsearch -H /var/lib/samba/private/sam.ldb -b 'CN=Partitions,CN=Configuration,DC=example,DC=com' nCName
samba-tool dns zonelist localhost
```

## Easily confused with
- `DNS_ERROR_DP_ALREADY_ENLISTED` (9904): the partition exists and this server has joined it too.
- `DNS_ERROR_DS_ZONE_ALREADY_EXISTS` (9718): a zone of that name is stored in the directory.

## Related
- `DNS_ERROR_DP_FSMO_ERROR` (9906): creation failed for another reason, the naming master.
"# },
    Text { title: "Server not in the directory partition", message: "The DNS server holds no copy of this directory partition. Enlist the server first.", keywords: "Register-DnsServerDirectoryPartition\nEnlistDirectoryPartition\ncustom replication scope\nreplica\nnot enlisted in directory partition\nDNS server not enlisted\nserver not enlisted\npartition not enlisted\nserver is no replica\nnot registered in partition\nenlistment missing", page: r#"# DNS_ERROR_DP_NOT_ENLISTED (9903)

## What it means
This DNS server knows the application directory partition, but takes no part in its replication. It holds no copy of the zones in there and can neither load them nor store a zone in it. To take part, a server has to be enlisted (registered) once.

## When it is raised
- `Unregister-DnsServerDirectoryPartition` or `dnscmd /UnenlistDirectoryPartition`: this server wasn't a member.
- Creating a zone in the partition, or moving one there, on a server without a copy.

DNS clients aren't affected by the code itself; at most they find a zone on fewer servers than planned.

## Common causes
1. A new domain controller: it joins the built-in partitions alone. Custom ones need a command on each server.
2. The script ran against another server than intended.
3. The server was taken out by hand earlier, for instance before a demotion that never happened.

## What to do

### As a developer
- Make "enlist" the second step of your deployment on every server, and allow for 9904 there.

### As an administrator
On Windows:
```powershell
Get-DnsServerDirectoryPartition -Name parts.example.com | Format-List *
Register-DnsServerDirectoryPartition -Name parts.example.com -ComputerName dns2.example.com
Add-DnsServerPrimaryZone -Name app.example.com -ReplicationScope Custom -DirectoryPartitionName parts.example.com
```
Between the second and the third command the partition has to replicate to the new member, which may take a site's replication interval.

The directory lists the members of each partition; this query from Linux shows them. In the world of BIND the same question is whether the server is configured as a secondary of the zone:
```sh
ldapsearch -Y GSSAPI -H ldap://dc1.example.com -b 'CN=Partitions,CN=Configuration,DC=example,DC=com' \
  '(dnsRoot=parts.example.com)' msDS-NC-Replica-Locations
rndc zonestatus app.example.com
```

## Easily confused with
- `DNS_ERROR_DP_DOES_NOT_EXIST` (9901): nobody has the partition, as far as this server knows.
- `DNS_ERROR_DP_NOT_AVAILABLE` (9905): enlisted, but the copy isn't complete yet.

## Related
- `DNS_ERROR_DP_ALREADY_ENLISTED` (9904): the reverse.
"# },
    Text { title: "Server already in the directory partition", message: "The DNS server takes part in this directory partition already. Nothing was changed.", keywords: "Register-DnsServerDirectoryPartition\nEnlistDirectoryPartition\nreplica\nDomainDnsZones\nalready enlisted in directory partition\nDNS server already enlisted\nserver already enlisted\nalready registered in partition\nenlisted twice\npartition enlistment exists\nserver is already replica", page: r#"# DNS_ERROR_DP_ALREADY_ENLISTED (9904)

## What it means
The DNS server is a member of this application directory partition already. The request to enlist it had nothing to do, and nothing was changed. In nearly all cases you can carry on.

## When it is raised
- `Register-DnsServerDirectoryPartition`: the server holds a copy, or has been told before to get one.
- `dnscmd /EnlistDirectoryPartition`: the same by the older tool.

Both are administration of Microsoft's DNS server; the DNS client has no notion of partitions.

## Common causes
1. The server that created the partition was enlisted by that very act.
2. `DomainDnsZones` and `ForestDnsZones`: DNS servers on domain controllers join them by themselves.
3. A repeated run of a deployment script.
4. The zones don't appear, and somebody tries to enlist again. The cause is then replication, not membership.

## What to do

### As a developer
- Swallow this code in an idempotent set-up, but not others: check for `WIN32 9904` in `FullyQualifiedErrorId` instead of ignoring all errors of the cmdlet.

### As an administrator
If zones are missing although the server is enlisted, look at replication. On Windows:
```powershell
Get-DnsServerDirectoryPartition -Name parts.example.com | Format-List *
repadmin /showrepl dns2.example.com "DC=parts,DC=example,DC=com"
Get-DnsServerZone | Where-Object DirectoryPartitionName -eq 'parts.example.com'
```
With Samba as domain controller, the state of the DNS partitions shows in the replication report. With ordinary secondaries on Linux, compare serial numbers instead:
```sh
samba-tool drs showrepl | grep -A3 -i dnszones
dig +short example.com SOA @ns1.example.com
dig +short example.com SOA @ns2.example.com
```

## Easily confused with
- `DNS_ERROR_DP_ALREADY_EXISTS` (9902): a request to create the partition, rather than to join it.
- `DNS_ERROR_DP_NOT_AVAILABLE` (9905): joined, but the data isn't here yet.

## Related
- `DNS_ERROR_DP_NOT_ENLISTED` (9903): the reply when you try to leave a partition that you never joined.
"# },
    Text { title: "Directory partition not ready", message: "The directory partition cannot be used right now, usually because replication is under way. Try again in some minutes.", keywords: "repadmin\nActive Directory replication\nwait\napplication partition\ndirectory partition not available\npartition not available now\nwait few minutes try again\ndirectory partition unavailable\npartition temporarily unavailable\npartition still replicating\npartition being created", page: r#"# DNS_ERROR_DP_NOT_AVAILABLE (9905)

## What it means
The application directory partition exists, and this DNS server may even be enlisted in it, but it can't be used at the moment. Typical is the time between two states: the copy is still coming in by replication, or is being removed. In contrast to most codes of this group, waiting is a remedy here.

## When it is raised
- Creating, loading or moving a zone in a partition right after it was created or joined.
- Enlisting in, or leaving, a partition that is being deleted.
- Any partition task while the directory service on this domain controller isn't ready.

## Common causes
1. A script that creates, enlists and fills a partition without a pause.
2. Slow or broken replication between sites, so that "a few minutes" become hours.
3. The domain controller has just started, or stopped replicating because of an error.
4. The partition was marked as deleted elsewhere.

## What to do

### As a developer
- Retry with growing pauses (30 seconds to 5 minutes) and a limit of about half an hour. Show replication status when the limit is reached.

### As an administrator
On Windows:
```powershell
Get-DnsServerDirectoryPartition -Name parts.example.com | Format-List *     # look at State
repadmin /showrepl
repadmin /replsummary
dcdiag /test:Replications
repadmin /syncall /AdeP        # don't wait for the schedule
```
A zone that is still being fetched by a Linux secondary behaves much the same: it is configured, yet answers SERVFAIL until the first transfer is done. On Samba the directory must finish its own replication:
```sh
samba-tool drs showrepl
samba-tool drs replicate dc2 dc1 DC=DomainDnsZones,DC=example,DC=com
rndc zonestatus example.com
```

## Easily confused with
- `DNS_ERROR_DP_DOES_NOT_EXIST` (9901): no partition of that name; waiting helps only if it is brand-new.
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the directory service as a whole can't be reached by the DNS server.

## Related
- `DNS_ERROR_DP_NOT_ENLISTED` (9903): what to fix first if the server never joined.
- `DNS_ERROR_TRY_AGAIN_LATER` (9554): the general form of "not now".
"# },
    Text { title: "Domain naming master not usable", message: "The directory partition could not be created or deleted, because the forest's domain naming master is out of reach or cannot do it.", keywords: "FSMO\noperations master\nnetdom query fsmo\nseize role\ndomain naming master FSMO\nFSMO role cannot be reached\nnaming master unreachable\noperation failed domain naming master\nrole owner unavailable\ndomain naming master down\nFSMO error\nnaming master older Windows", page: r#"# DNS_ERROR_DP_FSMO_ERROR (9906)

## What it means
Creating or deleting an application directory partition changes the list of naming contexts of the forest. Only one domain controller may do that: the holder of the domain naming master role. The DNS server couldn't get it to do the job. It is down, can't be reached, refuses, or runs a system older than Windows Server 2003.

Zones and lookups go on as before.

## When it is raised
- `Add-DnsServerDirectoryPartition`, `dnscmd /CreateDirectoryPartition`: creation.
- `Remove-DnsServerDirectoryPartition`, `dnscmd /DeleteDirectoryPartition`: deletion.
- Creating the built-in partitions, also by the DNS service on its own.

## Common causes
1. The role holder was removed without a transfer; the directory still names it.
2. A firewall between sites blocks RPC or LDAP to the forest root domain.
3. The role holder is up but can't do the job, for example because its own directory is damaged or out of step.
4. The name of the role holder can't be resolved, often because of the very DNS trouble that you want to repair.

## What to do

### As a developer
- Tell the user the name of the naming master. Without it the message leads nowhere.

### As an administrator
On Windows:
```powershell
netdom query fsmo
$m = (Get-ADForest).DomainNamingMaster
Test-NetConnection $m -Port 135; Test-NetConnection $m -Port 389
dcdiag /test:KnowsOfRoleHolders
# holder alive: transfer; lost for good: add -Force to seize
Move-ADDirectoryServerOperationMasterRole -Identity dc2 -OperationMasterRole DomainNamingMaster
```
In a domain with Samba controllers the same role may sit on a Linux machine:
```sh
samba-tool fsmo show | grep -i naming
samba-tool fsmo transfer --role=naming
samba-tool fsmo seize --role=naming      # only if the old holder never returns
```

## Easily confused with
- `DNS_ERROR_BAD_KEYMASTER` (9122): another single role, the DNSSEC key master of one zone.
- `DNS_ERROR_DS_UNAVAILABLE` (9717): the server's own directory can't be reached, whoever holds roles.

## Related
- `DNS_ERROR_DP_ALREADY_EXISTS` (9902): the naming master answered, and the name is taken.
- `DNS_ERROR_DP_NOT_AVAILABLE` (9905): made, but not replicated to you yet.
"# },
    Text { title: "Response rate limiting is off", message: "Response rate limiting is not enabled on this DNS server.", keywords: "RRL\nrate-limit\nDNS amplification\nSet-DnsServerResponseRateLimiting\nRRL not enabled\nresponse rate limiting disabled\nRRL is disabled\nrate limiting not active\nRRL turned off\nenable RRL first\nrate limiter inactive", page: r#"# DNS_ERROR_RRL_NOT_ENABLED (9911)

## What it means
The request needs response rate limiting (RRL), and it isn't switched on at this DNS server. RRL limits how many equal answers per second a client network gets. It protects third parties from being flooded with answers to forged queries. Windows has it since Server 2016; ask each server for its mode instead of assuming one.

## When it is raised
- Management requests that only make sense while RRL works. [MS-DNSP] lists the codes 9912 to 9917 for this feature and leaves 9911 out, so no public text names the request. Look at the RRL cmdlet that you called.

The SDK header and the DNS server are the only sources of this code; no client function returns it.

## Common causes
1. Parameters or exceptions were prepared on a server where the mode is `Disable`.
2. Somebody switched RRL off after complaints about lost answers, and other scripts still count on it.
3. The settings were made on one server; RRL isn't replicated, and each server needs them.

## What to do

### As a developer
- Read the mode first, and offer to enable RRL. `LogOnly` is a safe first step: the server calculates and logs, but drops nothing.

### As an administrator
On Windows:
```powershell
Get-DnsServerResponseRateLimiting
Set-DnsServerResponseRateLimiting -Mode LogOnly
Get-DnsServerResponseRateLimitingExceptionlist
# after some days of watching
Set-DnsServerResponseRateLimiting -Mode Enable
```
BIND has no separate switch: a `rate-limit` block in `options` or in a view turns RRL on, and without it nothing is limited. NSD limits out of the box where it was built with the feature, Knot by its module `mod-rrl`:
```sh
named-checkconf -p | grep -A10 'rate-limit'
nsd-checkconf -o rrl-ratelimit /etc/nsd/nsd.conf
knotc conf-read template.global-module
```

## Easily confused with
- `DNS_ERROR_RCODE_REFUSED` (9005): an answer to a query. RRL drops or truncates; it doesn't refuse.
- `DNS_ERROR_RRL_INVALID_WINDOW_SIZE` (9912): RRL can be set, but the value is wrong.

## Related
- `DNS_ERROR_RRL_INVALID_LEAK_RATE` (9916): the next check of the same cmdlet.
"# },
    Text { title: "Rate limiting window too short", message: "The time window for response rate limiting is not acceptable. It must be at least one second.", keywords: "RRL\nWindowInSec\nrate-limit window\nwindow size parameter invalid\ninvalid RRL window size\nwindow size too small\ngreater than or equal 1\nwindow must be positive\nzero second window\nbad rate limit window", page: r#"# DNS_ERROR_RRL_INVALID_WINDOW_SIZE (9912)

## What it means
The time window for response rate limiting isn't acceptable. The DNS server measures and averages the rate of equal answers over this window, in whole seconds. Zero seconds leave nothing to average; the value has to be at least 1. The default is 5.

## When it is raised
- `Set-DnsServerResponseRateLimiting -WindowInSec`: a value that the server can't use, 0 above all.
- The WMI method `SetDnsServerRRL` and the RPC request with the field `dwWindowSize`.

Only the rate limiting settings of a Microsoft DNS server are checked this way.

## Common causes
1. 0 in the belief that it means "off" or "default". Use `-Mode Disable` or `-ResetToDefault`.
2. An RPC or WMI caller that leaves the field at zero while it marks it as changed.
3. Milliseconds or a time span where plain seconds are wanted.

## What to do

### As a developer
- Send only the fields that the user changed. In the RPC structure, a flag for each field tells the server which ones to read.
- A long window remembers an attack longer, and so punishes a falsely suspected network longer.

### As an administrator
On Windows:
```powershell
Get-DnsServerResponseRateLimiting | Format-List WindowInSec, ResponsesPerSec, ErrorsPerSec, Mode
Set-DnsServerResponseRateLimiting -WindowInSec 5
Set-DnsServerResponseRateLimiting -ResetToDefault     # all RRL values
(Get-DnsServerResponseRateLimiting).Mode              # still what you want?
```
The twin in BIND is `window` within `rate-limit`, 1 to 3600 seconds with a default of 15. A bad number is found before the server reloads:
```sh
named-checkconf /etc/bind/named.conf && rndc reconfig
named-checkconf -p | grep -A10 'rate-limit' | grep window
```

## Easily confused with
- `DNS_ERROR_RRL_INVALID_TC_RATE` (9915): a ratio of answers, no time.
- `DNS_ERROR_DWORD_VALUE_TOO_SMALL` (9566): the general range error of other server settings.

## Related
- `DNS_ERROR_RRL_NOT_ENABLED` (9911): rate limiting is off.
"# },
    Text { title: "Rate limiting IPv4 prefix too long", message: "The IPv4 prefix length for response rate limiting is not acceptable. It can be 32 at most.", keywords: "RRL\nIPv4PrefixLength\nsubnet size\nCIDR\nIPv4 prefix length invalid\ninvalid IPv4 prefix parameter\nIPv4 prefix above 32\nless than or equal 32\nRRL IPv4 mask wrong\nbad IPv4 prefix length\nIPv4 netmask bits exceeded", page: r#"# DNS_ERROR_RRL_INVALID_IPV4_PREFIX (9913)

## What it means
Rate limiting counts answers per client network, and not per single address, since forged queries come from many addresses. The prefix length says how large an IPv4 network is. The given length is more than an IPv4 address has bits: 32 is the greatest possible value. The default is 24.

## When it is raised
- `Set-DnsServerResponseRateLimiting -IPv4PrefixLength`: above 32.
- The WMI and RPC forms of that setting (`dwIPv4PrefixLength`).

A query, from whatever network it comes, can't cause the number.

## Common causes
1. An IPv6 length (48, 56, 64) given to the IPv4 parameter.
2. A netmask such as 255.255.255.0 turned into a number.
3. A client subnet in CIDR form (`192.0.2.0/24`), which belongs to exception lists instead.

## What to do

### As a developer
- Check 1 to 32 before the call, and keep the two families in separate fields. Think twice before you allow very short lengths: with 8, one attacker uses up the answers of sixteen million addresses.

### As an administrator
On Windows:
```powershell
Set-DnsServerResponseRateLimiting -IPv4PrefixLength 24
# a big resolver behind one network? Exempt it instead of changing the prefix
Add-DnsServerClientSubnet -Name BigResolver -IPv4Subnet 192.0.2.0/24
Add-DnsServerResponseRateLimitingExceptionlist -Name TrustResolver -ClientSubnet 'EQ,BigResolver'
```
On Linux: `ipv4-prefix-length 24;` and `exempt-clients { 192.0.2.0/24; };` in BIND's `rate-limit`, `rrl-ipv4-prefix-length` in NSD, whose running value this prints:
```sh
nsd-checkconf -o rrl-ipv4-prefix-length /etc/nsd/nsd.conf
named-checkconf -p | grep 'ipv4-prefix-length'
```

## Easily confused with
- `DNS_ERROR_RRL_INVALID_IPV6_PREFIX` (9914): the same test for IPv6, limit 128.
- `DNS_ERROR_SUBNET_DOES_NOT_EXIST` (9978): a named client subnet of a policy is unknown.

## Related
- `DNS_ERROR_INVALID_CLIENT_SUBNET_NAME` (9984): a fault in the subnet object for an exception.
"# },
    Text { title: "Rate limiting IPv6 prefix too long", message: "The IPv6 prefix length for response rate limiting is not acceptable. It can be 128 at most.", keywords: "RRL\nIPv6PrefixLength\nsubnet size\nIPv6 prefix length invalid\ninvalid IPv6 prefix parameter\nIPv6 prefix above 128\nless than or equal 128\nRRL IPv6 mask wrong\nbad IPv6 prefix length\nIPv6 bits exceeded", page: r#"# DNS_ERROR_RRL_INVALID_IPV6_PREFIX (9914)

## What it means
The IPv6 prefix length for response rate limiting is larger than 128, the number of bits in an IPv6 address. The DNS server groups IPv6 clients by this prefix and gives each group its own budget of equal answers. Unless you change it, the length is 56: about the size of the network that one customer gets from a provider.

## When it is raised
- `Set-DnsServerResponseRateLimiting -IPv6PrefixLength`: above 128.
- A direct WMI or RPC call with such a `dwIPv6PrefixLength`.

It is settled when an administrator stores the setting; traffic plays no part.

## Common causes
1. A typing error, such as 560 or 644.
2. A value computed from a mask or from another product's unit.
3. An uninitialised field in a home-made RPC client.

## What to do

### As a developer
- Validate 1 to 128. Warn from 65 upwards: a single host can use all addresses of its /64, so that longer prefixes let one attacker have any number of budgets.

### As an administrator
On Windows:
```powershell
Get-DnsServerResponseRateLimiting | Format-List IPv4PrefixLength, IPv6PrefixLength
Set-DnsServerResponseRateLimiting -IPv6PrefixLength 56 -Mode LogOnly
```
In BIND the option is called `ipv6-prefix-length`, takes 16 to 64 and has 56 as its default too. NSD uses `rrl-ipv6-prefix-length` with 64. A quick test of your limit from a Linux client, with repeats that differ in nothing:
```sh
for i in $(seq 50); do dig -6 +ignore +tries=1 +time=1 example.com SOA @ns1.example.com | grep -E 'flags|timed out'; done | sort | uniq -c
nsd-checkconf -o rrl-ipv6-prefix-length /etc/nsd/nsd.conf
```

## Easily confused with
- `DNS_ERROR_RRL_INVALID_IPV4_PREFIX` (9913): IPv4, where 32 is the limit.
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): an address itself is unusable.

## Related
- `DNS_ERROR_RRL_INVALID_WINDOW_SIZE` (9912): the time part of the same settings.
"# },
    Text { title: "Truncate rate out of range", message: "The rate of truncated answers for response rate limiting is not acceptable.", keywords: "RRL\nTruncateRate\nTC flag\nslip\nTC rate invalid\ninvalid truncate rate\ntruncation rate parameter invalid\ntruncation rate out of range\nbad TC rate\ntruncated response ratio wrong\nTC rate too high", page: r#"# DNS_ERROR_RRL_INVALID_TC_RATE (9915)

## What it means
When rate limiting suppresses answers, the server still sends a short, truncated one for each n-th suppressed query. A genuine client sees the TC flag and asks again over TCP, which can't be forged easily. This n, the truncate rate, is out of range. 0 switches truncated answers off, and 2 is the default. The cmdlet reference allows 2 to 10, the protocol description [MS-DNSP] wants less than 10; 2 to 9 satisfies both.

## When it is raised
- `Set-DnsServerResponseRateLimiting -TruncateRate`: a value above the limit, and probably 1, which the cmdlet's range leaves out.
- WMI and RPC requests with such a `dwTCRate`.

No name lookup gives 9915; the affected clients notice only that their queries need TCP.

## Common causes
1. The number was taken for a percentage, such as 50.
2. 1 was given to have every suppressed answer truncated, which BIND allows (`slip 1`).
3. Settings were carried over from a server whose unit is answers per second.

## What to do

### As a developer
- Explain the unit in your interface: "one in n". Smaller numbers mean more truncated answers.
- Set the leak rate in the same call, since the two values are also compared with each other (9917).

### As an administrator
On Windows:
```powershell
Set-DnsServerResponseRateLimiting -TruncateRate 2 -LeakRate 3
Test-NetConnection ns1.example.com -Port 53     # clients must get through over TCP
```
BIND's `slip` takes 0 to 10, where 0 drops all, 1 truncates all, and 2 is the default. See from Linux whether truncated answers arrive and whether TCP works:
```sh
dig +ignore example.com SOA @ns1.example.com | grep flags     # "tc" under load
dig +tcp example.com SOA @ns1.example.com
named-checkconf -p | grep slip
```

## Easily confused with
- `DNS_ERROR_RRL_INVALID_LEAK_RATE` (9916): the rate of full answers that slip through.
- `DNS_ERROR_RRL_LEAK_RATE_LESSTHAN_TC_RATE` (9917): each value is fine, their order isn't.

## Related
- `DNS_ERROR_RRL_INVALID_WINDOW_SIZE` (9912): the period over which rates are measured.
"# },
    Text { title: "Leak rate out of range", message: "The leak rate for response rate limiting must be 0 or 2 to 10.", keywords: "RRL\nLeakRate\ndropped responses\ninvalid leak rate\nleak rate parameter invalid\neither 0 or 2-10\nbetween 2 and 10\nbad leak rate\nleak rate 1 rejected\nleak value not accepted", page: r#"# DNS_ERROR_RRL_INVALID_LEAK_RATE (9916)

## What it means
Rate limiting on Microsoft's DNS server lets one full answer out of n suppressed ones through, so that real clients in an abused network aren't cut off. This n is the leak rate. It must be 0 (let nothing through) or lie between 2 and 10; the given number is neither. The default is 3.

## When it is raised
- `Set-DnsServerResponseRateLimiting -LeakRate`: 1, or more than 10.
- The WMI method `SetDnsServerRRL` and RPC, field `dwLeakRate`.

## Common causes
1. 1, which would let everything through and make the limit pointless.
2. A large number such as 100, to leak very little. Use 10, or 0 for nothing.
3. Leak rate and answers per second were confused; `-ResponsesPerSec` has no such upper limit.

The check is part of storing the setting. Whoever gets dropped answers doesn't see this number.

## What to do

### As a developer
- Offer a list (off, 2 ... 10) instead of a free number. State that a higher number leaks less.

### As an administrator
On Windows:
```powershell
Get-DnsServerResponseRateLimiting | Format-List LeakRate, TruncateRate, ResponsesPerSec, Mode
Set-DnsServerResponseRateLimiting -LeakRate 4 -TruncateRate 3
Get-DnsServerStatistics          # holds the counts of leaked and dropped answers
```
BIND and NSD have no leak of full answers: what isn't dropped is truncated (`slip`). To spare certain clients there, exempt them. BIND counts both kinds, visible over its statistics channel:
```sh
curl -s http://127.0.0.1:8053/json/v1/server | grep -E 'RateDropped|RateSlipped'
named-checkconf -p | grep -A12 'rate-limit'
```

## Easily confused with
- `DNS_ERROR_RRL_INVALID_TC_RATE` (9915): truncated answers instead of full ones.
- `DNS_ERROR_RRL_LEAK_RATE_LESSTHAN_TC_RATE` (9917): a legal leak rate, but not above the truncate rate.

## Related
- `DNS_ERROR_RRL_NOT_ENABLED` (9911): the settings don't work before the mode is Enable or LogOnly.
"# },
    Text { title: "Leak rate not above truncate rate", message: "For response rate limiting, the leak rate must be a greater number than the truncate rate.", keywords: "RRL\nLeakRate\nTruncateRate\nslip\nleak rate less than TC\nleak rate below TC rate\nTC rate greater than leak\nleak rate smaller than truncate\nleak must exceed TC rate\ntruncate rate exceeds leak rate\nleak and TC rate conflict", page: r#"# DNS_ERROR_RRL_LEAK_RATE_LESSTHAN_TC_RATE (9917)

## What it means
The two ratios of response rate limiting contradict each other. One in `LeakRate` suppressed queries gets a full answer, and one in `TruncateRate` a truncated answer. The server wants the leak rate to be the greater number, so that full answers are rarer than truncated ones. Full answers are what an attacker likes to see.

## When it is raised
- `Set-DnsServerResponseRateLimiting`: `-LeakRate` isn't above `-TruncateRate`. By the wording in [MS-DNSP] equal values are wrong too.
- The same cmdlet with only one of the two: the new value is compared with the stored other one.

The pair is judged in management requests alone, at the moment of storing.

## Common causes
1. `-TruncateRate 5` alone, while the leak rate still has its default of 3.
2. `-LeakRate` lowered alone, below a truncate rate that somebody had raised earlier.
3. The two were swapped, or taken for percentages, where "greater" means the opposite.

## What to do

### As a developer
- Always send both values in one call, and check `leak > truncate` first, as long as neither is 0.

### As an administrator
On Windows:
```powershell
Get-DnsServerResponseRateLimiting | Format-List LeakRate, TruncateRate
Set-DnsServerResponseRateLimiting -LeakRate 4 -TruncateRate 3
Set-DnsServerResponseRateLimiting -ResetToDefault       # 3 and 2, and all other defaults
```
Pairs that fit: 3 and 2, 4 and 3, 10 and 5. For a server whose clients all manage TCP, a higher leak rate with 2 for truncation is a careful choice.

On a Linux server there is one ratio, so this conflict can't occur: `slip 2;` in BIND or `rrl-slip: 2` in NSD truncates every second suppressed answer and drops the rest.
```sh
nsd-checkconf -o rrl-slip /etc/nsd/nsd.conf
named-checkconf -p | grep slip
```

## Easily confused with
- `DNS_ERROR_RRL_INVALID_LEAK_RATE` (9916): the leak rate is out of range by itself.
- `DNS_ERROR_RRL_INVALID_TC_RATE` (9915): the truncate rate is.

## Related
- `DNS_ERROR_RRL_INVALID_WINDOW_SIZE` (9912): another check of the same cmdlet.
"# },
    Text { title: "Virtualization instance already exists", message: "This DNS server already has a virtualization instance with the given identifier; no new one was created.", keywords: "duplicate tenant\nAdd-DnsServerVirtualizationInstance\nmulti-tenant DNS\nidentifier taken\npartition\nexisting virtualization instance\nvirtualization instance already present\nduplicate virtualization instance\ninstance name taken\nvirtualisation instance exists\ncannot create instance twice\ntenant instance exists", page: r#"# DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS (9921)

## What it means
A virtualization instance is a partition inside one Windows DNS server (2016 and later). It holds zones and zone scopes of its own, usually for one tenant. You asked for a new partition under an identifier that is already in use on this server. Nothing was created, and the existing partition keeps its zones.

## When it is raised
- `Add-DnsServerVirtualizationInstance`: the value of `-Name` is taken.
- The RPC operation `CreateVirtualizationInstance` behind it ([MS-DNSP]): another instance has the same `pwszVirtualizationID`. The length of the identifier is checked before this.
- The WMI method `Add` of class `PS_DnsServerVirtualizationInstance`.

## Common causes
1. A tenant set-up script ran a second time, or its first run broke off after this step.
2. Two billing or tenant systems hand out the same number.
3. Only the label was new: `-FriendlyName` may repeat or change freely, it is `-Name` that must be unique.

## What to do

### As a developer
- Look before you add, or take 9921 as "already there" and compare `FriendlyName` and `Description` with what you expected.
- In PowerShell the number stands at the front of `FullyQualifiedErrorId`, as `WIN32 9921,Add-DnsServerVirtualizationInstance`. Test that, not the translated text.

### As an administrator
```powershell
Get-DnsServerVirtualizationInstance
# wrong: 8231 belongs to another tenant
Add-DnsServerVirtualizationInstance -Name "8231" -FriendlyName "Blue"
# right: a free identifier
Add-DnsServerVirtualizationInstance -Name "8232" -FriendlyName "Blue"
# or only the label was to change
Set-DnsServerVirtualizationInstance -Name "8231" -FriendlyName "Blue"
```
The twin in BIND is a view per tenant. A view name that is used twice stops the configuration check with "view 'blue': already exists" and the line of the first definition:
```sh
named-checkconf /etc/bind/named.conf
named-checkconf -p /etc/bind/named.conf | grep '^view'
```

## Easily confused with
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): a zone of that name exists. The same zone name in two different instances is fine.
- `DNS_ERROR_INVAILD_VIRTUALIZATION_INSTANCE_NAME` (9924): the identifier itself is unusable, whether taken or not.

## Related
- `DNS_ERROR_VIRTUALIZATION_INSTANCE_DOES_NOT_EXIST` (9922): the opposite case.
- `DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE` (9925): the built-in instance was meant.
"# },
    Text { title: "Virtualization instance not found", message: "The DNS server has no virtualization instance with the given identifier.", keywords: "unknown tenant\nRemove-DnsServerVirtualizationInstance\nfriendly name\npartition missing\nvirtualization instance does not exist\nno such virtualization instance\nunknown virtualization instance\nmissing virtualization instance\nvirtualisation instance absent\nnonexistent instance\ntenant instance not found", page: r#"# DNS_ERROR_VIRTUALIZATION_INSTANCE_DOES_NOT_EXIST (9922)

## What it means
A command named a virtualization instance (a tenant's partition of a Windows DNS server) that this server does not have. The server looks the instance up by its identifier only. A friendly name in that place is never found.

## When it is raised
- `Remove-DnsServerVirtualizationInstance`, `Set-DnsServerVirtualizationInstance`: no instance with this `-Name`. RPC: `DeleteVirtualizationInstance`, `UpdateVirtualizationInstance`.
- `Get-DnsServerVirtualizationInstance -Name`: the RPC query `VirtualizationInstance` finds nothing.
- Zone commands with `-VirtualizationInstance`, such as `Add-DnsServerPrimaryZone`, when the partition has not been made yet.

## Common causes
1. The friendly name ("Blue") was passed instead of the identifier ("8232").
2. The command went to another DNS server. Instances are local to a server and do not travel with Active Directory; their zones are file-backed.
3. Somebody removed the instance, and its zones went with it.
4. A script adds the zone before it adds the instance.

## What to do

### As a developer
- Keep identifier and server together in your tenant table; neither is enough alone.
- When deleting, treat 9922 as success: the goal is reached.

### As an administrator
```powershell
Get-DnsServerVirtualizationInstance -ComputerName dns1.example.com |
  Format-Table VirtualizationInstance, FriendlyName
# wrong: the friendly name
Add-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns -VirtualizationInstance "Blue"
# right: the identifier
Add-DnsServerPrimaryZone -Name example.com -ZoneFile example.com.dns -VirtualizationInstance "8232"
# who removed it?
Get-WinEvent -LogName 'Microsoft-Windows-DNSServer/Audit' -MaxEvents 50
```
With Unbound the same slip is a netblock that points to a missing `view:` clause. The checker answers "cannot find view for access-control-view":
```sh
unbound-checkconf
grep -nA1 '^view:' /etc/unbound/unbound.conf
```

## Easily confused with
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the instance is there, the zone in it is not. A zone of the default instance is invisible inside 8232.

## Related
- `DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS` (9921): the identifier is taken.
- `DNS_ERROR_VIRTUALIZATION_TREE_LOCKED` (9923): the list of instances is busy.
"# },
    Text { title: "Virtualization instance tree locked", message: "The DNS server's list of virtualization instances is busy with another change; repeat the operation later.", keywords: "retry\nconcurrent change\ntenant partitions\nlock\nvirtualization tree is locked\nvirtualization tree lock\nvirtualisation tree busy\ninstance tree in use\nlocked virtualization tree\ntree temporarily locked", page: r#"# DNS_ERROR_VIRTUALIZATION_TREE_LOCKED (9923)

## What it means
The name says that the tree in which a Windows DNS server keeps its virtualization instances was locked at that moment. No public document names an operation that returns this code: the protocol description [MS-DNSP] lists 9921, 9922 and 9924 for these instances, but not 9923. Read it as "busy", not as a fault in your parameters.

## When it is raised
- No documented function or cmdlet raises it. If you see it, then most likely `Add-DnsServerVirtualizationInstance` or `Remove-DnsServerVirtualizationInstance` met another change of the instance list.
- Own code or a management product may pass the number on from the RPC call.

## Common causes
1. Two administrators or jobs create or delete instances on one server at once.
2. A large instance is being removed. The server deletes all its zones and zone scopes in the same operation, and this takes time.
3. The DNS service is starting and still reads its partitions. (An inference from the name; no source confirms it.)

## What to do

### As a developer
- Retry two or three times with a growing pause, then give up with the number in the message.
- Run tenant changes one after the other per server: with CIM cmdlets, `-ThrottleLimit 1`.

### As an administrator
```powershell
# is the service up, and which jobs are still running?
Get-Service DNS
Get-Job | Where-Object State -eq Running
# what was changed in the last minutes?
Get-WinEvent -LogName 'Microsoft-Windows-DNSServer/Audit' -MaxEvents 20
Get-DnsServerVirtualizationInstance
```
If it stays after a quiet minute, restart the service in a maintenance window with `Restart-Service DNS`.

Knot DNS shows the same idea openly: one configuration transaction at a time. A second `conf-begin` answers "too many transactions" until the first one ends:
```sh
knotc conf-diff      # what the open transaction holds
knotc conf-abort     # drop it, if nobody claims it
```

## Easily confused with
- `DNS_ERROR_ZONE_LOCKED` (9607): one zone is busy, for example during a transfer; the instance list is free.

## Related
- `DNS_ERROR_SCOPE_LOCKED` (9962): the same idea for a scope.
- `DNS_ERROR_POLICY_LOCKED` (9980): the same idea for a policy.
"# },
    Text { title: "Invalid virtualization instance name", message: "The identifier of the virtualization instance is not acceptable; it may have 64 characters at most.", keywords: "INVAILD typo\ntoo long\nname length\ntenant id\nmisspelled constant\nvirtualization instance name invalid\nbad virtualization instance name\nillegal instance name\ninstance name not accepted\nvirtualisation instance name wrong\ninstance name rejected", page: r#"# DNS_ERROR_INVAILD_VIRTUALIZATION_INSTANCE_NAME (9924)

## What it means
The identifier of a virtualization instance is not acceptable to the Windows DNS server. The documented reason is length: it may have 64 characters at most. The misspelling INVAILD is Microsoft's own and stands in the SDK header, so search for it exactly like that; a constant with the correct spelling does not exist.

## When it is raised
- `Add-DnsServerVirtualizationInstance`: `-Name` is too long. In [MS-DNSP] this is the first check of `CreateVirtualizationInstance`, before the search for a duplicate.
- `Set-DnsServerVirtualizationInstance`: the operation `UpdateVirtualizationInstance` makes the same length check before it looks for the instance.

## Common causes
1. A long compound key as the identifier: customer, site, environment and a GUID joined with dashes pass 64 characters quickly.
2. The description or a distinguished name landed in `-Name` because the arguments were positional.
3. An empty string from an unset variable. (The specification names only the length; treat an empty identifier as a candidate, not as proven.)

## What to do

### As a developer
- Check the length in your own code: 64 UTF-16 characters.
- Use a short key as identifier and put the readable part into `-FriendlyName` and `-Description`.
- In C, copy the constant's name from the header. Typing INVALID does not compile.

### As an administrator
```powershell
$id = "customer-4711-site-berlin-prod-6f9619ff-8b86-d011-b42d-00c04fc964ff"
$id.Length      # 67: too long
# wrong
Add-DnsServerVirtualizationInstance -Name $id
# right
Add-DnsServerVirtualizationInstance -Name "4711-berlin" -FriendlyName "Customer 4711" -Description $id
```
BIND accepts nearly any quoted text as a view name, even one with a blank. Choose plain words all the same, because `rndc` splits its arguments at blanks again, so that quotes for the shell are not enough:
```sh
rndc zonestatus example.com IN tenant-4711
rndc zonestatus example.com IN "tenant 4711"      # no matching view 'tenant'
rndc zonestatus example.com IN '"tenant 4711"'    # finds it
```

## Easily confused with
- `DNS_ERROR_INVALID_SCOPE_NAME` (9958): the name of a recursion scope.
- `DNS_ERROR_INVALID_ZONESCOPE_NAME` (9954): the name of a scope inside a zone.

## Related
- `DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS` (9921): well formed, but taken.
- `DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE` (9925): the name stands for the built-in instance.
"# },
    Text { title: "Default virtualization instance is fixed", message: "The DNS server's built-in virtualization instance can be neither created nor deleted nor changed.", keywords: "cannot remove default\nbuilt-in instance\ntenant clean-up\nprotected\ndefault virtualization instance cannot change\ndefault instance not removable\ncannot add default instance\ncannot modify default instance\nadded removed or modified instance\ndefault virtualisation instance protected\ndeleting default instance refused", page: r#"# DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE (9925)

## What it means
Every Windows DNS server from 2016 on has one built-in virtualization instance. It is the one that works when nobody names an instance: without the parameter, all zones live there. You cannot add it, delete it or change its properties, and a command tried to do one of these.

## When it is raised
- `Add-DnsServerVirtualizationInstance`, `Set-DnsServerVirtualizationInstance`, `Remove-DnsServerVirtualizationInstance`: the identifier stands for the default instance.
- The same three operations through RPC or WMI. [MS-DNSP] does not list the code, so the exact spelling that triggers it is not public.

## Common causes
1. A clean-up loop over all instances does not skip the built-in one.
2. An export from one server is imported on another, and the built-in instance is in the list.
3. The identifier was empty, and the server took this to mean the default. (Likely, since a NULL identifier means the default everywhere in the RPC interface.)

## What to do

### As a developer
- Keep your own list of the instances that you made, and delete only those.
- To work in the default instance, leave the parameter out instead of naming it.

### As an administrator
```powershell
Get-DnsServerVirtualizationInstance | Format-List *
# wrong: everything that the server lists
Get-DnsServerVirtualizationInstance |
  ForEach-Object { Remove-DnsServerVirtualizationInstance -Name $_.VirtualizationInstance -Force }
# right: tenants by their numbers; -RemoveZoneFiles would delete the data files too
'8231','8232' | ForEach-Object { Remove-DnsServerVirtualizationInstance -Name $_ -Force }
```
BIND guards its built-in view in the same manner. Whoever calls a view `_default` gets "attempt to redefine builtin view '_default'":
```sh
named-checkconf /etc/bind/named.conf
rndc status      # the server still runs with the old configuration
```

## Easily confused with
- `DNS_ERROR_DEFAULT_ZONESCOPE` (9953): the built-in scope of one zone.
- `DNS_ERROR_DEFAULT_SCOPE` (9960): the built-in recursion scope, written as a dot.

## Related
- `DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS` (9921): an ordinary instance is in the way.
- `DNS_ERROR_VIRTUALIZATION_INSTANCE_DOES_NOT_EXIST` (9922): there is no such instance.
"# },
    Text { title: "Zone scope already exists", message: "The DNS zone already has a scope with this name; its records were left as they are.", keywords: "duplicate scope\nAdd-DnsServerZoneScope\nsplit-brain\ngeo DNS\nexisting zone scope\nzone scope already present\nduplicate zone scope\nscope exists in zone\nzonescope already exists\nzone scope name taken\ncannot create zonescope twice", page: r#"# DNS_ERROR_ZONESCOPE_ALREADY_EXISTS (9951)

## What it means
A zone scope is a second set of records inside one zone of a Windows DNS server, for example "EuropeScope" in example.com. Policies decide which client is answered from which set. You tried to add a scope whose name this zone already uses. The records of the existing scope did not change.

## When it is raised
- `Add-DnsServerZoneScope`: `-Name` exists in the zone given by `-ZoneName`.
- RPC `CreateZoneScope`. The protocol description says that the call fails, without a number; 9951 is the one named for it. For a zone in Active Directory the server also searches the directory, so a scope that another domain controller added counts too.

## Common causes
1. A deployment script was repeated.
2. The zone is in Active Directory. The scope was created on another domain controller, and replication has brought it here.
3. Scopes were meant for two zones, but `-ZoneName` was not changed in the second command.
4. The aim was to load existing data with `-LoadExisting`, while the scope was already loaded.

## What to do

### As a developer
- Ask with `Get-DnsServerZoneScope` first. Scope names only have to be unique per zone, so always compare zone and scope together.
- In a DSC configuration leave the decision to the resource `DnsServerZoneScope`.

### As an administrator
```powershell
Get-DnsServerZoneScope -ZoneName example.com
# wrong: run twice
Add-DnsServerZoneScope -ZoneName example.com -Name EuropeScope
# right: add only what is missing
if (-not (Get-DnsServerZoneScope -ZoneName example.com | Where-Object ZoneScope -eq EuropeScope)) {
  Add-DnsServerZoneScope -ZoneName example.com -Name EuropeScope
}
Get-DnsServerResourceRecord -ZoneName example.com -ZoneScope EuropeScope
```
In BIND a scope corresponds to the zone statement inside a view. Two statements for one zone in one view are refused with "zone 'example.com': already exists":
```sh
named-checkconf /etc/bind/named.conf
rndc showzone example.com IN europe
```

## Easily confused with
- `DNS_ERROR_SCOPE_ALREADY_EXISTS` (9963): a recursion scope of the server, not of a zone.
- `DNS_ERROR_DEFAULT_ZONESCOPE` (9953): the chosen name is that of the zone itself.

## Related
- `DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST` (9952): no such scope in this zone.
- `DNS_ERROR_ZONE_ALREADY_EXISTS` (9609): a whole zone is taken.
"# },
    Text { title: "Zone scope not found", message: "The DNS zone has no scope with the given name.", keywords: "unknown scope\nZoneScope parameter\nmissing on secondary\nsplit-brain\nzone scope does not exist\nno such zone scope\nzonescope does not exist\nnonexistent zone scope\nmissing zone scope\nunknown zonescope name\nzone scope absent", page: r#"# DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST (9952)

## What it means
A command or a policy names a zone scope that the zone does not have. Scopes belong to one zone: "EuropeScope" of example.com says nothing about example.org. The zone itself was found.

## When it is raised
- `Add-DnsServerResourceRecord`, `Get-DnsServerResourceRecord`, `Remove-DnsServerResourceRecord` with an unknown `-ZoneScope`.
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`: a scope in the list "scope,weight" is missing in the zone. For these calls and the record cmdlets the number follows from its name; [MS-DNSP] doesn't print it.
- `Remove-DnsServerZoneScope`: note that [MS-DNSP] gives 9959 for the deletion of a missing zone scope, so expect either number there.

## Common causes
1. A typing error, or the name of a neighbouring zone's scope.
2. The order of a script: policy or record first, scope later.
3. A secondary server. Scopes are transferred scope by scope, and the scope has to be created on the secondary too.
4. On a domain controller, the new scope has not replicated yet.

## What to do

### As a developer
- Build in this order: zone, scopes, records, client subnets, policies. Tear down in the reverse order.
- Read the scope list once and check all names against it before the first change.

### As an administrator
```powershell
Get-DnsServerZoneScope -ZoneName example.com
# wrong: the scope is called EuropeScope
Add-DnsServerResourceRecord -ZoneName example.com -A -Name www -IPv4Address 192.0.2.10 -ZoneScope Europe
# right
Add-DnsServerResourceRecord -ZoneName example.com -A -Name www -IPv4Address 192.0.2.10 -ZoneScope EuropeScope
# on a primary and its secondary the lists must agree
'dns1','dns2' | ForEach-Object { Get-DnsServerZoneScope -ZoneName example.com -ComputerName "$_.example.com" }
```
BIND speaks of views. For a wrong name `rndc` says "no matching view", and with no name at all "was found in multiple views":
```sh
rndc zonestatus example.com IN europe
```

## Easily confused with
- `DNS_ERROR_SCOPE_DOES_NOT_EXIST` (9959): a recursion scope of the server is missing (or, in the specification, a zone scope on deletion).
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the zone is missing altogether.

## Related
- `DNS_ERROR_ZONESCOPE_ALREADY_EXISTS` (9951): the reverse.
- `DNS_ERROR_POLICY_SCOPE_MISSING` (9986): the policy names no scope at all.
"# },
    Text { title: "Default zone scope is fixed", message: "The name stands for the zone's default scope, which exists as long as the zone and cannot be added or removed.", keywords: "scope named like zone\nremove all scopes\nbuilt-in scope\nRemove-DnsServerZoneScope\nsame as default zone scope\nscope name equals default\ndefault zonescope\ndefault zone scope reserved\ncannot delete default zonescope\nzone scope is default\nzone name as scope", page: r#"# DNS_ERROR_DEFAULT_ZONESCOPE (9953)

## What it means
Every zone has a default scope. It holds the ordinary records, and it bears the name of the zone: the default scope of example.com is called "example.com". You tried to add or delete a scope with that name. The default scope comes and goes with its zone only.

## When it is raised
- `Add-DnsServerZoneScope`: `-Name` equals `-ZoneName`. The cmdlet's reference forbids this combination.
- `Remove-DnsServerZoneScope`: the scope to delete is the default one. That 9953 is the answer in both cases follows from its name; the reference states the rule, not the number.

## Common causes
1. A loop deletes all entries that `Get-DnsServerZoneScope` lists, and the default scope is among them.
2. The script uses the zone name where the scope name belongs.
3. The idea that the "internal" answers need a scope of their own name. They can stay in the default scope; only the exceptions need a new one.

## What to do

### As a developer
- Filter the default scope out of every loop: keep entries whose `ZoneScope` differs from `ZoneName`.
- To write records into the default scope, leave the `-ZoneScope` parameter out.
- In a policy, the default scope may be used like any other, by the zone's name and with a weight.

### As an administrator
```powershell
# wrong
Add-DnsServerZoneScope -ZoneName example.com -Name example.com
# right
Add-DnsServerZoneScope -ZoneName example.com -Name ExternalScope
# remove all scopes but the default one
Get-DnsServerZoneScope -ZoneName example.com |
  Where-Object ZoneScope -ne example.com |
  ForEach-Object { Remove-DnsServerZoneScope -ZoneName example.com -Name $_.ZoneScope }
# the default scope really is to go? Then the zone goes with it
Remove-DnsServerZone -Name example.com
```
In BIND the default is the last view, the one that takes everybody whom no earlier view has caught. It has no protected name, so check that it exists and comes last:
```sh
named-checkconf -p /etc/bind/named.conf | grep -A1 -E '^view|match-clients'
```

## Easily confused with
- `DNS_ERROR_DEFAULT_SCOPE` (9960): the server's own default scope, a dot.
- `DNS_ERROR_ZONESCOPE_IS_REFERENCED` (9989): an ordinary scope which a policy still uses.

## Related
- `DNS_ERROR_ZONESCOPE_ALREADY_EXISTS` (9951): any other name that is taken.
- `DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE` (9925): the same protection one level higher.
"# },
    Text { title: "Invalid zone scope name", message: "The name of the zone scope has characters that the DNS server does not accept.", keywords: "illegal character\nscope file name\nnaming rule\nslash in scope\nzone scope name invalid\nzone scope name invalid characters\nbad zonescope name\nillegal zone scope name\ninvalid characters in zonescope\nzone scope name rejected", page: r#"# DNS_ERROR_INVALID_ZONESCOPE_NAME (9954)

## What it means
The name for a new zone scope contains characters that the Windows DNS server does not take. Microsoft asks for a scope name that follows the rules for zone names. There is a second reason to be strict: the scope is saved as `%SystemRoot%\System32\dns\ZONE\SCOPE.dns`, so the name also has to work as a file name.

## When it is raised
- `Add-DnsServerZoneScope`: the value of `-Name` fails the check.
- RPC `CreateZoneScope` with a bad `pwszScopeName` in the structure `DNS_RPC_ZONE_SCOPE_CREATE_INFO_V1`.

## Common causes
Microsoft publishes no list of the refused characters. These are the likely ones:
1. Characters that Windows forbids in file names: `\ / : * ? " < > |`.
2. A comma or a semicolon. These separate the entries of "scope,weight;scope,weight" in policies, so such a name would be useless even if it were stored.
3. Blanks around the name or two dots in a row, mostly from generated names.
4. A whole list passed as one name: `-Name "EuropeScope,AsiaScope"`.

## What to do

### As a developer
- Allow letters, digits, hyphen and underscore, and nothing else. The scope names in Microsoft's examples need no more than that.
- Map display names ("Europe / Asia") to such keys in your own data.

### As an administrator
```powershell
# wrong: slash, and two scopes in one call
Add-DnsServerZoneScope -ZoneName example.com -Name "Europe/Asia"
Add-DnsServerZoneScope -ZoneName example.com -Name "EuropeScope,AsiaScope"
# right
'EuropeScope','AsiaScope' | ForEach-Object { Add-DnsServerZoneScope -ZoneName example.com -Name $_ }
# how the scope files are called today
Get-ChildItem "$env:SystemRoot\System32\dns\example.com"
```
BIND does not tie a view's name to a file; the `file` option names the path. So the risk there is another one: a directory that does not exist, or one file that two views share.
```sh
named-checkconf -z /etc/bind/named.conf
ls -l /var/lib/bind/europe/
```

## Easily confused with
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): a bad character in a DNS name such as an owner or zone name.
- `DNS_ERROR_INVALID_SCOPE_NAME` (9958): the name of a recursion scope.

## Related
- `DNS_ERROR_DEFAULT_ZONESCOPE` (9953): a legal name, but the zone's own.
- `DNS_ERROR_INVALID_CLIENT_SUBNET_NAME` (9984): the name rule for client subnets.
"# },
    Text { title: "Zone has additional scopes", message: "The operation is refused as long as the DNS zone has scopes besides its default one.", keywords: "convert zone\nscopes block\nremove scopes first\nchange zone type\nnot allowed with zone scopes\nzone has zone scopes\noperation forbidden with zonescopes\nexisting scopes prevent operation\ndelete zone scopes first\nzone containing scopes\nnot allowed when zone scoped", page: r#"# DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES (9955)

## What it means
The zone has additional scopes, and the operation that you asked for is refused while it has them. The operation itself may be fine for a zone without scopes. No list of these operations is public, so the first step is to see which scopes the zone has.

## When it is raised
- A DnsServer cmdlet or RPC operation that changes the nature of a zone with scopes. [MS-DNSP] does not name the code.
- Not by signing: the specification lets `SignZone` and `UnsignZone` go through all scopes of the zone.
- Possibly by older servers. Zone scopes are documented from Windows Server 2012 R2 on, and some passages of the protocol still allow them only in primary zones outside Active Directory.

## Common causes
1. Converting the zone: to a secondary or stub zone, or moving it into Active Directory.
2. The scopes are leftovers of a test that nobody remembers.
3. A tool that was written before scopes existed treats the zone like a plain one.

## What to do

### As a developer
- Before a conversion, count the scopes and tell the user about them. Do not delete them silently, they hold records that exist nowhere else.

### As an administrator
```powershell
# which scopes are there, and what is in them?
$z = 'example.com'
Get-DnsServerZoneScope -ZoneName $z
Get-DnsServerResourceRecord -ZoneName $z -ZoneScope EuropeScope
# save the scope file, release the scope from its policies, then delete it
Copy-Item "$env:SystemRoot\System32\dns\$z\EuropeScope.dns" C:\Backup\
Get-DnsServerQueryResolutionPolicy -ZoneName $z
Remove-DnsServerZoneScope -ZoneName $z -Name EuropeScope
```
Then repeat the operation. The copied file can be loaded later with `Add-DnsServerZoneScope -LoadExisting`.

BIND has a comparable all-or-nothing rule. As soon as one view exists, a zone outside the views is an error: "when using 'view' statements, all zones must be in views".
```sh
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): the zone's type forbids the operation, with or without scopes.
- `DNS_ERROR_INVALID_SCOPE_OPERATION` (9961): the operation was aimed at a scope.

## Related
- `DNS_ERROR_ZONESCOPE_IS_REFERENCED` (9989): the scope cannot go because a policy uses it.
- `DNS_ERROR_INVALID_ZONE_TYPE` (9611): wrong kind of zone.
"# },
    Text { title: "Zone scope could not be loaded", message: "The DNS server could not read the stored records of a zone scope.", keywords: "LoadExisting\nscope file missing\nparse error\nreload\ndns folder\nfailed to load zone scope\nzone scope load failed\nzonescope loading failure\ncannot load zonescope\nunable to read zone scope\nloading zone scope failed", page: r#"# DNS_ERROR_LOAD_ZONESCOPE_FAILED (9956)

## What it means
The Windows DNS server could not load the stored records of a zone scope. The data come from the scope's file below `%SystemRoot%\System32\dns\ZONE`, or from Active Directory for an integrated zone. The zone and its other scopes may well be loaded; clients whose policy leads to this scope get no proper answer.

## When it is raised
- `Add-DnsServerZoneScope -LoadExisting`: the stored data are absent or unreadable. In RPC terms this is `CreateZoneScope` with the flag `DNS_ZONE_LOAD_OVERWRITE_MEMORY`; the server then must fail instead of creating an empty scope.
- `dnscmd /ZoneReload` (RPC `ReloadZone`): a scope fails, an event is logged and an error comes back.
- At service start nobody gets an error. The server logs an event and goes on to the next scope.

## Common causes
1. The file is missing: `-LoadExisting` was used for a scope that had never been saved here, or the file was copied under another name.
2. The file has a syntax error after manual editing.
3. The DNS service account cannot read it, for instance after a restore with changed permissions.
4. For an integrated zone: the directory is not reachable, or the scope's objects have not replicated.

## What to do

### As a developer
- After a start of the service, do not rely on return codes: query a known name in each scope, or read the event log.

### As an administrator
```powershell
$d = "$env:SystemRoot\System32\dns\example.com"
Get-ChildItem $d; Get-Acl "$d\EuropeScope.dns" | Format-List
Get-WinEvent -LogName 'DNS Server' -MaxEvents 30 | Where-Object LevelDisplayName -ne Information
# wrong: there is no file yet
Add-DnsServerZoneScope -ZoneName example.com -Name EuropeScope -LoadExisting
# right: create it new, then fill it
Add-DnsServerZoneScope -ZoneName example.com -Name EuropeScope
```
For BIND, test the file of the affected view, then reload this zone in this view. A broken file comes back as the parser's words, such as "bad dotted quad":
```sh
named-checkzone example.com /var/lib/bind/europe/example.com.db
rndc reload example.com IN europe
```

## Easily confused with
- `DNS_ERROR_DATAFILE_PARSING` (9655): a syntax error in a zone file.
- `DNS_ERROR_ZONESCOPE_FILE_WRITEBACK_FAILED` (9957): writing failed, not reading.

## Related
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): a zone file that cannot be opened.
- `DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST` (9952): the scope is unknown to the zone.
"# },
    Text { title: "Zone scope file not written", message: "The DNS server could not save the records of a zone scope to its data file; unsaved changes exist only in memory.", keywords: "read-only file\ndisk full\npermission\nSync-DnsServerZone\nwrite back\nfailed to write zonescope datafile\nzone scope data file write\ncannot write zone scope file\nzone scope writeback failed\nzonescope file not saved\nwriting scope file failed\nunable to save zone scope", page: r#"# DNS_ERROR_ZONESCOPE_FILE_WRITEBACK_FAILED (9957)

## What it means
The records of a zone scope changed in memory, and the Windows DNS server could not write them to the scope's data file. Answers are still right, because they come from memory. After a restart the changes since the last good write would be gone.

## When it is raised
- `Sync-DnsServerZone` or `dnscmd /ZoneWriteBack` for a zone with file-backed scopes (RPC `WriteBackFile`): the server logs an event and returns the error of the scope that failed.
- A reload of such a zone, since unsaved scopes are written first.
- Not by the sweep over all zones (RPC `WriteDirtyZones`). It logs the scope and still reports success.

## Common causes
1. The folder `%SystemRoot%\System32\dns\ZONE` or the file is read-only, or the DNS service has lost its write permission there.
2. The disk is full.
3. Another program keeps the file open: an editor, a backup agent, a virus scanner.
4. The folder was deleted by hand while the zone was loaded.

## What to do

### As a developer
- Do not answer this error by deleting and creating the scope again. Memory is the only complete copy; export it first.

### As an administrator
```powershell
$f = "$env:SystemRoot\System32\dns\example.com\EuropeScope.dns"
Get-Item $f | Select-Object IsReadOnly, LastWriteTime, Length
Get-Acl $f | Format-List
Get-Volume -DriveLetter C
# keep a copy of what is in memory
Get-DnsServerResourceRecord -ZoneName example.com -ZoneScope EuropeScope | Export-Clixml C:\Backup\EuropeScope.xml
# repair, then write again
Set-ItemProperty $f IsReadOnly $false
Sync-DnsServerZone -Name example.com
```
In BIND each view needs a file of its own for a dynamic zone; a shared one is refused with "writeable file ... already in use". Check rights, and AppArmor too:
```sh
sudo -u bind test -w /var/lib/bind/europe && echo writable
rndc sync example.com IN europe
journalctl -k | grep -i 'apparmor.*named'
```

## Easily confused with
- `DNS_ERROR_FILE_WRITEBACK_FAILED` (9654): the same failure for the zone's own file, that is, the default scope.

## Related
- `DNS_ERROR_LOAD_ZONESCOPE_FAILED` (9956): the scope could not be read.
- `DNS_ERROR_DATAFILE_OPEN_FAILURE` (9653): a file that cannot be opened at all.
"# },
    Text { title: "Invalid server scope name", message: "The name of the recursion scope is not acceptable to the DNS server.", keywords: "Add-DnsServerRecursionScope\nillegal character\nforwarder group\nnaming rule\nscope name contains invalid characters\ninvalid scope name\nserver scope name invalid\nbad recursion scope name\nillegal server scope name\ninvalid characters in scope name\nserver-level scope name rejected", page: r#"# DNS_ERROR_INVALID_SCOPE_NAME (9958)

## What it means
The name of a server scope contains characters that the Windows DNS server refuses. A server scope is a named set of resolver settings (forwarders, recursion on or off); PowerShell calls it a recursion scope. The records of zones have nothing to do with this error.

## When it is raised
- `Add-DnsServerRecursionScope`: the value of `-Name` is not acceptable.
- RPC `CreateServerScope`, which takes nothing but this name as a Unicode string. The specification does not say which characters are forbidden.

## Common causes
1. The name was built from an address list or a path and carries separators: `192.0.2.53;198.51.100.53`, `site\lan`.
2. A name meant for display, with slashes, quotes or line ends from a spreadsheet.
3. An empty or blank name from an unset variable.

## What to do

### As a developer
- Generate scope names from a fixed alphabet (letters, digits, hyphen, underscore) and keep the addresses in `-Forwarder`.
- Trim input from files. A trailing carriage return is invisible in most logs.

### As an administrator
```powershell
Get-DnsServerRecursionScope
# wrong
Add-DnsServerRecursionScope -Name "LAN/internal clients" -EnableRecursion $true
# right
Add-DnsServerRecursionScope -Name "LanClients" -EnableRecursion $true -Forwarder 192.0.2.53
# make hidden characters visible
$name.ToCharArray() | ForEach-Object { [int]$_ }
```
In Unbound, a set of forwarders is named after the domain that it serves, so the rules of domain names apply. A bad one, such as `exa..mple.com`, is reported as "cannot parse forward zone name":
```sh
unbound-checkconf
unbound-control list_forwards
```

## Easily confused with
- `DNS_ERROR_INVALID_ZONESCOPE_NAME` (9954): same complaint about a scope inside a zone. The cmdlet tells them apart: `RecursionScope` against `ZoneScope`.
- `DNS_ERROR_DEFAULT_SCOPE` (9960): the name is a single dot.

## Related
- `DNS_ERROR_SCOPE_ALREADY_EXISTS` (9963): the name is good but taken.
- `DNS_ERROR_POLICY_INVALID_NAME` (9982): the name of a policy.
"# },
    Text { title: "Server scope not found", message: "The DNS server has no recursion scope with the given name.", keywords: "RecursionScope parameter\nunknown scope\nforwarder set\nRemove-DnsServerRecursionScope\nscope does not exist\nDNS scope not found\nno such scope\nserver scope does not exist\nnonexistent recursion scope\nmissing server scope\nrecursion scope not found", page: r#"# DNS_ERROR_SCOPE_DOES_NOT_EXIST (9959)

## What it means
The Windows DNS server has no scope of the given name. In most cases this is a recursion scope (the protocol says server scope): a named set of forwarders and a recursion switch. The specification uses the same number for one more case, the deletion of a zone scope that is not there.

## When it is raised
- `Remove-DnsServerRecursionScope`, `Set-DnsServerRecursionScope`, `Get-DnsServerRecursionScope -Name`: unknown name. For RPC `DeleteServerScope` this is the first documented check.
- `Add-DnsServerQueryResolutionPolicy -RecursionScope`: the policy leads to a scope that has not been made.
- `Remove-DnsServerZoneScope` (RPC `DeleteZoneScope`), also for cache scopes.

## Common causes
1. The policy is created before the scope.
2. Recursion scopes are kept per server and do not replicate. The script ran on dns1, the command went to dns2.
3. The name of a zone scope was passed where a recursion scope is wanted, or the other way round.
4. A clean-up was run twice.

## What to do

### As a developer
- On deletion, count 9959 as done.
- When you copy policies from one server to another, copy the recursion scopes first.

### As an administrator
```powershell
'dns1','dns2' | ForEach-Object { Get-DnsServerRecursionScope -ComputerName "$_.example.com" }
# wrong: the scope comes too late
Add-DnsServerQueryResolutionPolicy -Name Lan -Action ALLOW -ApplyOnRecursion -RecursionScope LanClients -ClientSubnet "eq,Lan"
# right
Add-DnsServerRecursionScope -Name LanClients -EnableRecursion $true
Add-DnsServerQueryResolutionPolicy -Name Lan -Action ALLOW -ApplyOnRecursion -RecursionScope LanClients -ClientSubnet "eq,Lan"
```
The twin in dnsdist is a pool. It is less strict: a rule may send queries to a pool without servers, and you notice only when clients get no answer.
```sh
dnsdist -c -e 'showPools()'
dnsdist -c -e 'showRules()'
```

## Easily confused with
- `DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST` (9952): a record or policy command names an unknown zone scope.

## Related
- `DNS_ERROR_SERVERSCOPE_IS_REFERENCED` (9988): the scope exists but is in use.
- `DNS_ERROR_SCOPE_ALREADY_EXISTS` (9963): the reverse.
"# },
    Text { title: "Default recursion scope is fixed", message: "The default recursion scope, written as a dot, can be changed but neither added nor removed.", keywords: "dot scope\ndisable recursion\nSet-DnsServerRecursionScope\nbuilt-in forwarders\nsame as default scope\ndefault server scope\nscope is the default\ncannot delete default scope\ndefault scope name reserved\ndefault recursion scope\ncannot add default scope", page: r#"# DNS_ERROR_DEFAULT_SCOPE (9960)

## What it means
The default recursion scope of a Windows DNS server is written as a single dot. It stands for the classic settings: the server's own forwarder list and recursion switch. A command tried to add or to remove it. The dot scope is always there and can only be changed.

## When it is raised
- `Add-DnsServerRecursionScope -Name .`
- `Remove-DnsServerRecursionScope -Name .`
- RPC `CreateServerScope` and `DeleteServerScope` with the name of the default scope. (The cmdlet reference states the rule; that 9960 is the answer follows from its name.)

## Common causes
1. The wish to switch recursion off for everybody was written as "remove the default scope". The right step is to set its `-EnableRecursion` to false.
2. A script copies all scopes of one server to another and does not skip the dot.
3. A clean-up loop over `Get-DnsServerRecursionScope`.

## What to do

### As a developer
- Treat the entry with the name "." apart: write it with the Set cmdlet, all others with Add.
- A policy for recursion does not need to name the dot. Queries that match no recursion policy use it anyway.

### As an administrator
```powershell
# wrong
Remove-DnsServerRecursionScope -Name .
# right: no recursion by default, but for one group of clients
Set-DnsServerRecursionScope -Name . -EnableRecursion $false
Add-DnsServerRecursionScope -Name InternalClients -EnableRecursion $true
Add-DnsServerQueryResolutionPolicy -Name Internal -Action ALLOW -ApplyOnRecursion `
  -RecursionScope InternalClients -ServerInterfaceIP "eq,192.0.2.1"
# copy everything except the dot
Get-DnsServerRecursionScope | Where-Object Name -ne '.'
```
Unbound uses the dot in the same sense: a `forward-zone` named "." takes all names. There it may be added and removed at run time:
```sh
unbound-control forward            # shows the root forwarders
unbound-control forward off        # back to own recursion
unbound-control forward 192.0.2.53
```

## Easily confused with
- `DNS_ERROR_DEFAULT_ZONESCOPE` (9953): the default scope of a zone, which bears the zone's name.
- `DNS_ERROR_INVALID_SCOPE_NAME` (9958): an ordinary name with bad characters.

## Related
- `DNS_ERROR_INVALID_SCOPE_OPERATION` (9961): this scope does not support what you asked.
- `DNS_ERROR_SCOPE_ALREADY_EXISTS` (9963): another scope with that name.
"# },
    Text { title: "Operation not possible on a scope", message: "The requested operation is not available for a single scope of the DNS server or zone.", keywords: "unsupported operation\nR_DnssrvOperation3\npause scope\nzone only\ninvalid scope operation\nscope operation not valid\noperation invalid on scope\noperation not allowed for scope\nunsupported scope action\nscope action not supported", page: r#"# DNS_ERROR_INVALID_SCOPE_OPERATION (9961)

## What it means
The scope exists, but the requested operation makes no sense for a scope. Much of what can be done to a zone or to the server as a whole has no counterpart at scope level.

## When it is raised
- RPC `R_DnssrvOperation3`, the call that carries a scope name. Inside a zone scope only two operations are defined: `DeleteNode` and `DeleteRecordSet`. For a server scope it is `Forwarders` and `ResetDwordProperty`. Everything else is outside the protocol. (The specification does not say which number comes back; this one is named for the case.)
- Perhaps also cmdlets that are pointed at the wrong kind of zone. Scopes need a primary forward lookup zone; reverse and automatically created zones have none.

## Common causes
1. A home-made RPC client, or a tool built on one, passes a scope name with an operation for whole zones, such as pausing or refreshing.
2. The scope belongs to a secondary, stub or reverse zone.
3. A setting of the server was meant for one recursion scope only, although scopes know just forwarders and recursion.

## What to do

### As a developer
- Send the scope name only with the operations above, and NULL otherwise. With NULL the call acts like its older form.
- For cache scopes the zone name is `..cache`, for server scopes the zone name is NULL.

### As an administrator
```powershell
Get-DnsServerZone -Name example.com | Select-Object ZoneType, IsAutoCreated, IsReverseLookupZone
# possible in a scope: records
Remove-DnsServerResourceRecord -ZoneName example.com -ZoneScope EuropeScope -RRType A -Name old
# not possible in a scope: stop a part of the zone. This always concerns all scopes
Suspend-DnsServerZone -Name example.com
# what a recursion scope can hold
Get-DnsServerRecursionScope | Format-List Name, Forwarder, EnableRecursion
```
BIND also has levels. `match-clients` belongs to a view; in a zone block it gives "unknown option 'match-clients'". The checker finds every option at a wrong level:
```sh
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_INVALID_ZONE_OPERATION` (9603): the same complaint about a zone.
- `DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES` (9955): the operation aims at the zone, and the scopes are in the way.

## Related
- `DNS_ERROR_DEFAULT_SCOPE` (9960): adding or deleting the default scope.
- `DNS_ERROR_SCOPE_LOCKED` (9962): allowed, but not at this moment.
"# },
    Text { title: "Scope locked", message: "The scope is in use by another operation of the DNS server; repeat the request later.", keywords: "busy\nretry\nsigning\nconcurrent edit\nfreeze\nscope is locked\nDNS scope locked\nlocked scope\nscope in use\nscope temporarily locked\nscope lock held\ncannot change locked scope", page: r#"# DNS_ERROR_SCOPE_LOCKED (9962)

## What it means
By its name, a scope of the Windows DNS server was locked by another operation when your command arrived. The code stands in the SDK header, but [MS-DNSP] lists no operation that returns it. Nothing is wrong with the name or the parameters.

## When it is raised
- No documented call. Candidates are commands that change a scope while the server is loading, saving or signing it.
- For whole zones, the documented counterpart is `DNS_ERROR_ZONE_LOCKED` (9607).

## Common causes
These are inferences from what the server does with scopes:
1. The zone is being reloaded, and its scopes are read one after the other.
2. DNSSEC: signing a zone signs all its scopes. A zone with many scopes takes a while.
3. A bulk import writes records into the scope while another job deletes it.

## What to do

### As a developer
- Wait a few seconds and repeat, at most five times. Log the zone, the scope and the time, so that the competing job can be found.
- Let one worker own one zone. Parallel work on different zones is no problem.

### As an administrator
```powershell
# is the zone paused, signed, shut down?
Get-DnsServerZone -Name example.com | Format-List ZoneName, IsPaused, IsSigned, IsShutdown
Get-DnsServerZoneScope -ZoneName example.com
# what else ran at that minute?
Get-WinEvent -LogName 'Microsoft-Windows-DNSServer/Audit' -MaxEvents 40 |
  Sort-Object TimeCreated | Format-Table TimeCreated, Message -Wrap
Get-ScheduledTask | Where-Object State -eq Running
```
With BIND, a lock of this kind is something that an administrator sets: `rndc freeze` stops dynamic updates to the zone in one view, until `thaw`. A second freeze answers "already frozen" and warns that somebody may be editing.
```sh
rndc zonestatus example.com IN europe
rndc thaw example.com IN europe
```

## Easily confused with
- `DNS_ERROR_ZONE_LOCKED_FOR_SIGNING` (9622): documented, and about the zone while it is signed.
- `DNS_ERROR_ZONESCOPE_IS_REFERENCED` (9989): it stays until you change a policy; a lock passes.

## Related
- `DNS_ERROR_POLICY_LOCKED` (9980): a policy is busy.
- `DNS_ERROR_VIRTUALIZATION_TREE_LOCKED` (9923): the list of instances is busy.
"# },
    Text { title: "Server scope already exists", message: "The DNS server already has a recursion scope with this name; its settings were not changed.", keywords: "duplicate recursion scope\nSet instead of Add\nforwarders unchanged\nAdd-DnsServerRecursionScope\nscope already exists\nDNS scope already exists\nexisting scope\nserver scope already present\nrecursion scope already exists\nserver scope name taken\nduplicate server scope", page: r#"# DNS_ERROR_SCOPE_ALREADY_EXISTS (9963)

## What it means
The server already has a scope with this name. The code belongs to server scopes, which PowerShell calls recursion scopes: named sets of forwarders that policies choose for queries which the server cannot answer itself. The forwarders of the existing scope are unchanged, so the settings in your command were not applied.

## When it is raised
- `Add-DnsServerRecursionScope`: `-Name` is taken on this server.
- RPC `CreateServerScope`. [MS-DNSP] doesn't list the number there; its name and its place among the scope codes leave little doubt.

## Common causes
1. The script was meant to change the forwarders, but uses Add instead of Set.
2. A repeated run of the set-up.
3. Two teams picked the same obvious name, "Internal".
4. The name differs only in upper and lower case. (Names of DNS objects are usually compared without case; choose names that differ clearly.)

## What to do

### As a developer
- Do not swallow 9963 like an "already done". The old scope may point to other forwarders: read it, compare, then call Set if needed.

### As an administrator
```powershell
Get-DnsServerRecursionScope | Format-Table Name, Forwarder, EnableRecursion
# wrong: the scope exists, the new forwarder is not taken over
Add-DnsServerRecursionScope -Name InternalClients -Forwarder 192.0.2.54 -EnableRecursion $true
# right
Set-DnsServerRecursionScope -Name InternalClients -Forwarder 192.0.2.54 -EnableRecursion $true
```
Watch out with Unbound: a second `forward-zone` for the same name only logs "duplicate forward zone example.com. ignored", and the check still ends with "no errors". Count them yourself:
```sh
unbound-checkconf
grep -A1 -h '^forward-zone:' /etc/unbound/unbound.conf /etc/unbound/unbound.conf.d/*.conf | grep name | sort | uniq -d
unbound-control list_forwards
```

## Easily confused with
- `DNS_ERROR_ZONESCOPE_ALREADY_EXISTS` (9951): a scope with records, inside a zone. A zone scope and a recursion scope may share a name.
- `DNS_ERROR_FORWARDER_ALREADY_EXISTS` (9619): a conditional forwarder, which is a kind of zone.

## Related
- `DNS_ERROR_SCOPE_DOES_NOT_EXIST` (9959): no scope of that name.
- `DNS_ERROR_DEFAULT_SCOPE` (9960): the name is the reserved dot.
"# },
    Text { title: "DNS policy already exists", message: "The server, or the zone addressed, already has a DNS policy with this name.", keywords: "duplicate policy\nAdd-DnsServerQueryResolutionPolicy\nname taken\ntransfer policy\npolicy already exists\nexisting policy same name\npolicy already present\npolicy name already used\npolicy exists at level\nserver or zone level policy\ncannot create policy twice", page: r#"# DNS_ERROR_POLICY_ALREADY_EXISTS (9971)

## What it means
A DNS policy with this name exists already on the same level. A level is either the server or one zone. On each level the name must be unique, and query policies share the names with zone transfer policies there. The new policy was not stored.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: `-Name` is taken, on the server (no `-ZoneName`) or in the given zone.
- RPC `CreatePolicy`. The settings and the processing order are checked before the name, so 9974 can hide a duplicate.

## Common causes
1. A script was run again. Policies do not replicate with Active Directory, so people run the same script on many servers, and twice on some.
2. A disabled policy is forgotten, but its name still counts.
3. `-ZoneName` was left out: the policy for the second zone collides on the server level.
4. The level is shared: the name belongs to a transfer policy.

## What to do

### As a developer
- Make names say level, zone and purpose: `example.com-eu-allow`.
- To replace a policy in one go, use the Set cmdlet for criteria, scopes and order. It cannot change the action; for that, remove and add.

### As an administrator
```powershell
# both kinds, server level, then one zone
Get-DnsServerQueryResolutionPolicy; Get-DnsServerZoneTransferPolicy
Get-DnsServerQueryResolutionPolicy -ZoneName example.com; Get-DnsServerZoneTransferPolicy -ZoneName example.com
# wrong: the policy exists
Add-DnsServerQueryResolutionPolicy -Name BlockAny -Action IGNORE -QType "eq,ANY"
# right: change it
Set-DnsServerQueryResolutionPolicy -Name BlockAny -QType "eq,ANY,TXT"
```
dnsdist does not check: two rules may bear one name, and both work. Look for doubles after each change:
```sh
dnsdist -c -e 'showRules({showUUIDs=true})'
```

## Easily confused with
- `DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID` (9985): the position is the problem. An order that is taken is no error; later policies move down.

## Related
- `DNS_ERROR_POLICY_DOES_NOT_EXIST` (9972): no policy of that name on this level.
- `DNS_ERROR_POLICY_INVALID_NAME` (9982): the name cannot be used at all.
"# },
    Text { title: "DNS policy not found", message: "There is no DNS policy with this name on the addressed level, which is the server or one zone.", keywords: "ZoneName missing\nRemove-DnsServerQueryResolutionPolicy\nwrong level\nunknown policy\npolicy does not exist\nno such policy\npolicy not found\nnonexistent policy\nmissing policy at level\npolicy absent server or zone\nunknown policy name", page: r#"# DNS_ERROR_POLICY_DOES_NOT_EXIST (9972)

## What it means
On the level that you addressed there is no DNS policy with this name. A command without a zone name looks at the policies of the server only; with a zone name it looks at this zone only. The policy often exists, one level away.

## When it is raised
- `Remove-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Get-DnsServerQueryResolutionPolicy -Name`, and the `ZoneTransferPolicy` cmdlets.
- `Enable-DnsServerPolicy`, `Disable-DnsServerPolicy` with `-Name` and a `-Level` that does not fit.
- RPC `DeletePolicy`, `UpdatePolicy`.

## Common causes
1. `-ZoneName` is missing for a zone policy, or is given for a server policy.
2. The wrong server. Each server has its own policies.
3. The zone was deleted and added again: its policies were deleted with it.
4. Another job already removed the policy.

## What to do

### As a developer
- Store level, zone and name of each policy that you create. The name alone does not identify it.
- On removal, take 9972 as done.

### As an administrator
```powershell
# wrong: BlockTxt is a policy of example.com
Remove-DnsServerQueryResolutionPolicy -Name BlockTxt
# right
Remove-DnsServerQueryResolutionPolicy -Name BlockTxt -ZoneName example.com
# search all levels for it
Get-DnsServerQueryResolutionPolicy | Where-Object Name -eq BlockTxt
Get-DnsServerZone | Where-Object { $_.ZoneType -eq 'Primary' -and -not $_.IsAutoCreated } |
  ForEach-Object { Get-DnsServerQueryResolutionPolicy -ZoneName $_.ZoneName -ErrorAction SilentlyContinue } |
  Where-Object Name -eq BlockTxt
Disable-DnsServerPolicy -Level Zone -ZoneName example.com -Name BlockTxt   # without -Name: all policies of the zone
```
In dnsdist, deleting a rule by an unknown name gives "no rule matched". There are also levels there: rules for queries, responses and cache hits stand in separate lists.
```sh
dnsdist -c -e 'showRules()'
dnsdist -c -e 'showResponseRules()'
```

## Easily confused with
- `DNS_ERROR_ZONE_DOES_NOT_EXIST` (9601): the zone in `-ZoneName` is unknown; this is checked first.

## Related
- `DNS_ERROR_POLICY_ALREADY_EXISTS` (9971): the name is taken on this level.
- `DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST` (9976): the policy is there, its client subnet is not.
"# },
    Text { title: "Malformed DNS policy criteria", message: "A criterion of the DNS policy cannot be understood; it needs EQ or NE followed by its values.", keywords: "eq ne syntax\noperator missing\ncriterion string\nsemicolon comma\ninvalid policy criteria\npolicy criteria invalid\nbad policy condition\ncriteria of policy invalid\nwrong policy criterion\npolicy condition not understood\npolicy match rule malformed", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA (9973)

## What it means
The criteria of a DNS policy could not be understood. This is the general code. Servers that follow [MS-DNSP] name the criterion at fault instead (9990 to 9996), so with 9973 you have to look at all of them, above all at the common form: `operator,value,value;operator,value`.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: a criterion string is malformed.
- RPC `CreatePolicy` and `UpdatePolicy`. The protocol's own list of return values leaves 9973 out.

## Common causes
1. The operator is missing: `-QType "ANY"` instead of `-QType "eq,ANY"`.
2. An operator that does not exist: `=`, `in`, `not`, `like`. There are only EQ and NE.
3. One operator twice in a criterion. Each may appear once; several values follow one operator.
4. A comma instead of the semicolon before the second operator, as in `EQ,TXT,SRV,NE,MX`. Some examples in Microsoft's cmdlet reference were printed like that and corrected later.
5. An operator without a value, or a comma left at the end.
6. Typographic quotes or dashes, copied from a web page.

## What to do

### As a developer
- Build the string from lists: `eq,` plus the joined values, then `;ne,` plus the others, and leave an empty list out.
- Values after EQ are alternatives. Values after NE must all be different from the query. Several criteria are joined by `-Condition`, AND by default.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -Name P1 -Action IGNORE -QType "ANY"
Add-DnsServerQueryResolutionPolicy -Name P1 -Action IGNORE -QType "eq,ANY,eq,TXT"
# right
Add-DnsServerQueryResolutionPolicy -Name P1 -Action IGNORE -QType "eq,ANY,TXT"
# which criterion is it? Add them one by one on a disabled test policy
Add-DnsServerQueryResolutionPolicy -Name Probe -Action IGNORE -FQDN "eq,*.example.org" -Disable
(Get-DnsServerQueryResolutionPolicy -Name P1).Criteria
```
A dnsdist rule is a Lua expression, so the check names the line and the function that did not like its argument:
```sh
dnsdist --check-config -C /etc/dnsdist/dnsdist.conf
```

## Easily confused with
- `DNS_ERROR_POLICY_MISSING_CRITERIA` (9983): there is no criterion at all.
- `DNS_ERROR_POLICY_INVALID_SETTINGS` (9974): the criteria are fine, but action, level or order do not fit together.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN` (9994): the name pattern is at fault.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET` (9990): the client subnet is at fault.
"# },
    Text { title: "Contradictory DNS policy settings", message: "Level, action, scopes and processing order of the DNS policy do not fit together.", keywords: "ALLOW at server level\ninvalid combination\nCreatePolicy\npolicy table\ninvalid policy settings\nsettings of policy invalid\nat least one setting invalid\npolicy settings not valid\nbad policy configuration\ninconsistent policy options\nwrong policy parameters", page: r#"# DNS_ERROR_POLICY_INVALID_SETTINGS (9974)

## What it means
The parts of the DNS policy do not fit together: its level (server or zone), what it applies to (queries, recursion, transfers), its action and its scopes. Each part alone may be legal. It is the first check that a new policy meets.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy` (RPC `CreatePolicy`): the combination has a "no" in the table below, or scopes where there must be none.
- The same calls with a `-ProcessingOrder` beyond the end of the list.

| level and kind | ALLOW | DENY, IGNORE |
|---|---|---|
| zone, queries | yes, with zone scopes | yes, without scopes |
| zone, transfers | no | yes |
| server, queries | no | yes |
| server, recursion | yes, with a recursion scope | yes, without a scope |
| server, transfers | no | yes |

## Common causes
1. `-Action ALLOW` on the server level. Without `-ZoneName`, ALLOW exists only together with `-ApplyOnRecursion` and `-RecursionScope`.
2. A gap in the order: position 10 in a list of three policies.
3. ALLOW in a transfer policy through RPC. The cmdlet refuses it by itself.

## What to do

### As a developer
- Fill `DNS_RPC_POLICY` from the table, and leave the content list empty for DENY and IGNORE.
- Send order 0 to append; the server then picks the last place.

### As an administrator
```powershell
# wrong: ALLOW on the server level
Add-DnsServerQueryResolutionPolicy -Name Good -Action ALLOW -ClientSubnet "eq,Lan"
# right: turn it round and refuse all others
Add-DnsServerQueryResolutionPolicy -Name NotLan -Action DENY -ClientSubnet "ne,Lan"
# or decide in the zone
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Lan -Action ALLOW -ClientSubnet "eq,Lan" -ZoneScope "LanScope,1"
Get-DnsServerQueryResolutionPolicy | Format-Table Name, ProcessingOrder, Action, Level
```
In BIND, response policy zones have a fixed list of actions as well. A word such as `policy deny` is answered by "'deny' unexpected"; write `policy drop` or `policy nxdomain`:
```sh
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_POLICY_SCOPE_MISSING` (9986) and `DNS_ERROR_POLICY_SCOPE_NOT_ALLOWED` (9987): the two scope faults of the table under their own numbers.
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): a criterion string is malformed.

## Related
- `DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID` (9985): the order alone is wrong.
- `DNS_ERROR_POLICY_INVALID_WEIGHT` (9981): a scope has weight 0.
"# },
    Text { title: "Client subnet used by a policy", message: "The client subnet was not deleted because at least one DNS policy still refers to it.", keywords: "Remove-DnsServerClientSubnet\nreferenced\ndelete policy first\nin use\nclient subnet is accessed\nclient subnet in use\ncannot delete client subnet\nclient subnet being accessed\nclient subnet referenced by policy\nsubnet deletion while accessed\nclient subnet removal refused", page: r#"# DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED (9975)

## What it means
A client subnet (a named list of address ranges on a Windows DNS server) cannot be deleted, because a policy still uses its name in the criterion `-ClientSubnet`. "Accessed" here means "referred to by a policy", not "in use by clients". Nothing was deleted.

## When it is raised
- `Remove-DnsServerClientSubnet` (RPC `DeleteClientSubnetRecord`): at least one policy names the record.

## Common causes
1. A query policy of some zone uses it. Server-level policies are checked first by most people; the zones are forgotten.
2. A zone transfer policy or a recursion policy uses it.
3. A disabled policy, which is easy to overlook and still contains the name.
4. The order of a tear-down script: subnets before policies.

## What to do

### As a developer
- Delete in this order: policies, then client subnets. The server does not tell which policy is in the way, so search all levels and print what you found.

### As an administrator
```powershell
$s = 'EuropeSubnet'
$all  = @(Get-DnsServerQueryResolutionPolicy) + @(Get-DnsServerZoneTransferPolicy)
$all += Get-DnsServerZone | Where-Object { -not $_.IsAutoCreated } | ForEach-Object {
  Get-DnsServerQueryResolutionPolicy -ZoneName $_.ZoneName -ErrorAction SilentlyContinue
  Get-DnsServerZoneTransferPolicy    -ZoneName $_.ZoneName -ErrorAction SilentlyContinue }
$all | Where-Object { ($_.Criteria | Format-List * | Out-String) -match $s } |
  Format-Table Level, ZoneName, Name, AppliesOn
# wrong: with the policy still there
Remove-DnsServerClientSubnet -Name EuropeSubnet
# right: take the policy off first, or give it another subnet
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name EuropePolicy -ClientSubnet "eq,WorldSubnet"
Remove-DnsServerClientSubnet -Name EuropeSubnet
```
If only the addresses are out of date, keep the record and use `Set-DnsServerClientSubnet -Action REPLACE`.

BIND lets you delete an acl from the file, and the check then fails at each place that used it: "undefined ACL 'europe'". Look before you cut:
```sh
grep -rn 'europe' /etc/bind/*.conf
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_ZONESCOPE_IS_REFERENCED` (9989): the policy holds on to a zone scope.
- `DNS_ERROR_ADDRESS_REQUIRED` (9573): the record stays, but its last address range was to be removed.

## Related
- `DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST` (9976): no record of that name.
- `DNS_ERROR_SERVERSCOPE_IS_REFERENCED` (9988): the same for a recursion scope.
"# },
    Text { title: "Client subnet not found", message: "The DNS server knows no client subnet by the given name.", keywords: "unknown subnet name\nSet-DnsServerClientSubnet\nnot replicated\nCIDR instead of name\nclient subnet does not exist\nno such client subnet\nnonexistent client subnet\nmissing client subnet record\nunknown client subnet\nclient subnet absent\nclient subnet name unknown", page: r#"# DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST (9976)

## What it means
The Windows DNS server knows no client subnet of that name. A client subnet is an object with a name and a list of ranges. Commands and policies use the name; a range such as 192.0.2.0/24 is never a name.

## When it is raised
- `Remove-DnsServerClientSubnet`, `Set-DnsServerClientSubnet`, `Get-DnsServerClientSubnet -Name`: unknown name. In RPC: `DeleteClientSubnetRecord`, `AddSubnetsInRecord`, `DeleteSubnetsInRecord`, `ResetClientSubnetRecord`, each as its first check.
- A policy whose `-ClientSubnet` names an unknown record can end here or in 9990.
- A trap for readers of [MS-DNSP]: in the text about `CreateClientSubnetRecord` the value 9976 is printed for "exists already". The SDK header has 9977 for that.

## Common causes
1. The record was created on another server. Client subnets do not replicate, not even between domain controllers.
2. The range was given instead of the name.
3. A typing error, or the name of a scope instead of a subnet ("EuropeScope", "EuropeSubnet").
4. The policy came first in the script.

## What to do

### As a developer
- Create client subnets on every server that gets the policy, and before the policy.
- Use Set with `-Action ADD` only after a successful Get; otherwise Add.

### As an administrator
```powershell
'dns1','dns2' | ForEach-Object { Get-DnsServerClientSubnet -ComputerName "$_.example.com" }
# wrong: no such record yet
Set-DnsServerClientSubnet -Name EuropeSubnet -Action ADD -IPv4Subnet 192.0.2.0/24
# right
Add-DnsServerClientSubnet -Name EuropeSubnet -IPv4Subnet 192.0.2.0/24 -IPv6Subnet 2001:db8:1::/48
# copy all records to the second server
Get-DnsServerClientSubnet -ComputerName dns1.example.com |
  Add-DnsServerClientSubnet -ComputerName dns2.example.com
```
Unbound's tags work alike: define first, then use. The checker says "unknown tag: europe" and adds "define-tag them first":
```sh
unbound-checkconf
grep -rn 'define-tag\|access-control-tag' /etc/unbound/
```

## Easily confused with
- `DNS_ERROR_SUBNET_DOES_NOT_EXIST` (9978): the record exists, the range in it does not.

## Related
- `DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS` (9977): the reverse.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET` (9990): the criterion of a policy is wrong.
"# },
    Text { title: "Client subnet already exists", message: "The DNS server already has a client subnet with this name; the new address ranges were not added to it.", keywords: "duplicate subnet record\nAdd-DnsServerClientSubnet\ntwo ranges\nname taken\nexisting client subnet\nclient subnet already present\nclient subnet name taken\nduplicate client subnet\nclient subnet record exists\ncannot create client subnet twice", page: r#"# DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS (9977)

## What it means
You tried to create a client subnet under a name that the Windows DNS server already has. The address ranges in your command were not merged into the existing record. If you ignore the error, policies go on with the old ranges.

## When it is raised
- `Add-DnsServerClientSubnet`: `-Name` is taken.
- RPC `CreateClientSubnetRecord`. Its description in [MS-DNSP] prints 9976 next to a constant that no header has; the value in the SDK for this case is 9977. A careful client accepts both here.

## Common causes
1. A second range was to be added, and Add was called once per range. One record holds a list: pass all ranges at once, or use Set.
2. The set-up script ran again.
3. IPv4 and IPv6 ranges of one site were entered in two calls. They belong in one record.

## What to do

### As a developer
- Write "ensure" logic: get the record; if it is missing, add it; if it differs, replace the ranges.

### As an administrator
```powershell
Get-DnsServerClientSubnet -Name EuropeSubnet | Format-List
# wrong: the second call fails, its range is not used
Add-DnsServerClientSubnet -Name EuropeSubnet -IPv4Subnet 192.0.2.0/24
Add-DnsServerClientSubnet -Name EuropeSubnet -IPv4Subnet 198.51.100.0/24
# right: both at once ...
Add-DnsServerClientSubnet -Name EuropeSubnet -IPv4Subnet 192.0.2.0/24,198.51.100.0/24 -IPv6Subnet 2001:db8:1::/48
# ... or add to the record
Set-DnsServerClientSubnet -Name EuropeSubnet -Action ADD -IPv4Subnet 198.51.100.0/24
```
In BIND, one name can only have one acl. The second definition stops the check with "attempt to redefine acl 'europe'" and shows where the first one stands:
```sh
named-checkconf /etc/bind/named.conf
grep -rn '^acl' /etc/bind/
```

## Easily confused with
- `DNS_ERROR_SUBNET_ALREADY_EXISTS` (9979): the record is the right one, but the range is in it already.
- `DNS_ERROR_POLICY_ALREADY_EXISTS` (9971): the name of a policy is taken.

## Related
- `DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST` (9976): no such record.
- `DNS_ERROR_INVALID_CLIENT_SUBNET_NAME` (9984): the name is not usable.
"# },
    Text { title: "Address range not in client subnet", message: "The address range to be removed is not listed in the client subnet.", keywords: "Action REMOVE\nprefix length differs\nSet-DnsServerClientSubnet\nCIDR\nsubnet does not exist\nIP subnet not found inside\nsubnet missing in client subnet\nspecified subnet absent\nno such subnet range\nsubnet prefix not listed\nsubnet not in record", page: r#"# DNS_ERROR_SUBNET_DOES_NOT_EXIST (9978)

## What it means
An address range was to be taken out of a client subnet, and the record does not contain this range. The record itself exists. The server looks for the range as an entry of the list; it does not compute with it, so 192.0.2.0/25 is not "in" 192.0.2.0/24 for this purpose.

## When it is raised
- `Set-DnsServerClientSubnet -Action REMOVE` with a range in `-IPv4Subnet` or `-IPv6Subnet` that is not listed (RPC `DeleteSubnetsInRecord`).
- [MS-DNSP] prints 9978 also for the opposite case, adding a range twice. The header's value for that is 9979.

## Common causes
1. The prefix length differs from what was entered: /24 against /23.
2. Part of a range is to be cut out of a larger one. That needs a REPLACE.
3. The range stands in another record ("AsiaSubnet").
4. A repeated clean-up.

## What to do

### As a developer
- Read the record, work on the list in your program, and write it back with REPLACE. This needs one call and cannot meet 9978.

### As an administrator
```powershell
Get-DnsServerClientSubnet | Format-Table Name, IPV4Subnet, IPV6Subnet -Wrap
# wrong: the record holds 192.0.2.0/24
Set-DnsServerClientSubnet -Name EuropeSubnet -Action REMOVE -IPv4Subnet 192.0.2.0/25
# right: replace it by the half that stays
Set-DnsServerClientSubnet -Name EuropeSubnet -Action REPLACE -IPv4Subnet 192.0.2.128/25
```
Knot DNS can do the same at run time and has the same check: `conf-unset` for an address that the acl does not hold answers "not exists".
```sh
knotc conf-begin
knotc conf-get 'acl[europe].address'
knotc conf-unset 'acl[europe].address' 192.0.2.0/24
knotc conf-commit
```

## Easily confused with
- `DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST` (9976): the whole record is missing.
- `DNS_ERROR_ADDRESS_REQUIRED` (9573): the range is there, but it is the last one, and a record may not become empty.

## Related
- `DNS_ERROR_SUBNET_ALREADY_EXISTS` (9979): adding a range that is there.
- `DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED` (9975): deleting a record that a policy uses.
"# },
    Text { title: "Address range already in client subnet", message: "The address range to be added is listed in the client subnet already.", keywords: "Action ADD\nduplicate range\nREPLACE\nsame prefix twice\nsubnet already exists\nIP subnet exists inside\nexisting subnet in client subnet\nsubnet already listed\nsubnet prefix already present\nsame IP subnet exists\nduplicate IP subnet", page: r#"# DNS_ERROR_SUBNET_ALREADY_EXISTS (9979)

## What it means
You added an address range to a client subnet, and the record has this range already. The policy would work the same with or without your command. If the call carried several ranges, look at the record afterwards, because it is not documented whether the others were taken.

## When it is raised
- `Set-DnsServerClientSubnet -Action ADD` (RPC `AddSubnetsInRecord`): a range is listed already.
- The protocol text prints 9978 for this check, under a constant name that does not exist in the header. By its name and message, 9979 is the one that is meant.

## Common causes
1. A job adds the full list every night instead of the difference.
2. A list with duplicates, for example from two sites that share an uplink.
3. ADD was used where REPLACE was intended.
4. Two spellings of one IPv6 range: `2001:db8:0:1::/64` and `2001:db8:0:0001::/64`.

## What to do

### As a developer
- Normalise and sort the ranges, drop the doubles, then send one REPLACE with the whole list.
- If you must use ADD, compute the difference from `Get-DnsServerClientSubnet` first.

### As an administrator
```powershell
(Get-DnsServerClientSubnet -Name EuropeSubnet).IPV4Subnet
# wrong: 192.0.2.0/24 is in the record
Set-DnsServerClientSubnet -Name EuropeSubnet -Action ADD -IPv4Subnet 192.0.2.0/24,198.51.100.0/24
# right: state the wanted list
Set-DnsServerClientSubnet -Name EuropeSubnet -Action REPLACE -IPv4Subnet 192.0.2.0/24,198.51.100.0/24
```
Knot DNS is more tolerant. Setting an address that an acl already has answers OK and changes nothing; `conf-diff` shows that there is nothing to commit:
```sh
knotc conf-begin
knotc conf-set 'acl[europe].address' 192.0.2.0/24
knotc conf-diff
knotc conf-commit
```

## Easily confused with
- `DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS` (9977): the record's name is taken, seen with Add, not with Set.

## Related
- `DNS_ERROR_SUBNET_DOES_NOT_EXIST` (9978): removing a range that is not there.
- `DNS_ERROR_ADDRESS_REQUIRED` (9573): a record without any range.
"# },
    Text { title: "DNS policy locked", message: "The DNS policy is in use by another operation; repeat the change later.", keywords: "busy\nThrottleLimit\nparallel changes\nretry\nmass deletion\npolicy is locked\nlocked policy\npolicy in use\npolicy temporarily locked\npolicy lock held\ncannot modify locked policy\npolicy being changed elsewhere", page: r#"# DNS_ERROR_POLICY_LOCKED (9980)

## What it means
The code's name says that a DNS policy was locked by something else at that moment. It is defined in the SDK header only: the public protocol description of the Windows DNS server lists many policy errors, but not this one, and no cmdlet reference mentions it. Take it as "try again", not as a wrong policy.

## When it is raised
- No documented operation. If it appears, then presumably while two commands change the policies of one level, since adding or deleting one policy renumbers those behind it.

## Common causes
These are the places to look, in the order of likelihood; none is proven by documentation.
1. A pipeline adds policies in parallel. The CIM cmdlets run several operations at once unless `-ThrottleLimit 1` is given.
2. A mass deletion is still running. With tens of thousands of policies it takes very long, as each deletion moves the rest up.
3. A management product and an administrator work at the same time.

## What to do

### As a developer
- Make one writer per server. The reference of the Add cmdlet itself recommends a throttle limit of 1 when policies are copied, to keep their order.
- Retry with a pause; stop after a minute.

### As an administrator
```powershell
# wrong: parallel
$policies | Add-DnsServerQueryResolutionPolicy -ComputerName dns2.example.com
# right: one after the other
$policies | Add-DnsServerQueryResolutionPolicy -ComputerName dns2.example.com -ThrottleLimit 1
# how many are there, and who else is at work?
(Get-DnsServerQueryResolutionPolicy | Measure-Object).Count
Get-CimSession; Get-Job
```
On Linux nothing in dnsdist or BIND locks a rule for you: the last writer of the file wins. Put a lock around your own deployment instead:
```sh
flock -w 60 /run/lock/dns-rules.lock sh -c 'dnsdist --check-config && systemctl restart dnsdist'
```

## Easily confused with
- `DNS_ERROR_POLICY_ALREADY_EXISTS` (9971): repeats for ever; a lock goes away.

## Related
- `DNS_ERROR_SCOPE_LOCKED` (9962): the same for a scope.
- `DNS_ERROR_ZONE_LOCKED` (9607): the same for a zone, and documented.
"# },
    Text { title: "Invalid scope weight in policy", message: "The weight of a scope in the DNS policy is not allowed; it must be at least 1.", keywords: "weight zero\nload balancing\ndrain a site\nratio\nshare\ninvalid weight\nweight of scope invalid\npolicy scope weight invalid\nbad weight value\nwrong scope weight\nweight not positive\nzero or negative weight", page: r#"# DNS_ERROR_POLICY_INVALID_WEIGHT (9981)

## What it means
In a policy that spreads answers over several scopes, one scope has a weight that is not allowed. Weights are whole numbers from 1 upwards (32 bits). Zero is refused: to give a scope no traffic, leave it out of the list.

Weights are shares, not per cent. "NorthScope,4;SouthScope,1" answers four of five queries from the first scope.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`: a number in `-ZoneScope "scope,weight;scope,weight"` is 0.
- RPC `CreatePolicy`: the weight in a `DNS_RPC_POLICY_CONTENT` is 0. This comes after the checks of settings, order and name.

## Common causes
1. A site was to be drained by setting its weight to 0.
2. A computed share was rounded down to 0.
3. Weights with a decimal point or a per cent sign. (They may already fail when the cmdlet parses the list.)

## What to do

### As a developer
- Scale before you round: use shares of 1000 instead of 10, and drop scopes whose share becomes 0.
- The cmdlet counts a scope without a weight as 1.
- In a hand-filled structure, remember that zeroed memory means weight 0.

### As an administrator
```powershell
# wrong: drain the south by weight 0
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Split -ZoneScope "NorthScope,1;SouthScope,0"
# right: leave it out ...
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Split -ZoneScope "NorthScope,1"
# ... or let it keep one answer in a hundred
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Split -ZoneScope "NorthScope,99;SouthScope,1"
(Get-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Split).Content
```
dnsdist has the same rule for its back ends: "downstream weight value must be greater than 0". But its check ends with OK all the same and the server is just not added, so read the whole output. Knot's geoip module in weighted mode accepts 0.
```sh
dnsdist --check-config -C /etc/dnsdist/dnsdist.conf
knotc conf-check
```

## Easily confused with
- `DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID` (9985): the number of the policy in the list, not the weight of a scope.

## Related
- `DNS_ERROR_POLICY_SCOPE_MISSING` (9986): no scope list at all.
- `DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST` (9952): a scope in the list is unknown.
"# },
    Text { title: "Invalid DNS policy name", message: "The name of the DNS policy is too long or contains characters that are not allowed.", keywords: "256 characters\nfile name characters\nstar in name\nnaming rule\npolicy name is invalid\ninvalid policy name\nbad policy name\nillegal policy name\npolicy name not accepted\npolicy name too long\ninvalid characters policy name", page: r#"# DNS_ERROR_POLICY_INVALID_NAME (9982)

## What it means
The name of a DNS policy breaks the naming rule. Microsoft's overview of DNS policies gives it in two parts: up to 256 characters, and only characters that a file name may contain.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: `-Name` is too long or has a forbidden character.
- RPC `CreatePolicy` with such a `pwszPolicyName`. The specification's list of return values does not contain 9982, so expect 9974 as well.

## Common causes
1. The name quotes the criterion: `Block *.example.org`, `Lan 192.0.2.0/24`, `22:00-06:00`. Star, slash and colon are not allowed in file names.
2. A generated name that joins many domains into one string.
3. A leading or trailing blank from a CSV column.

## What to do

### As a developer
- Replace each of `\ / : * ? " < > |` before the call, and cut at 256 characters. Add a short hash if the cut could make two names equal.
- Keep the explanation of a policy in your own records. The policy object has no description field in the RPC structure.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -Name "Block *.example.org" -Action DENY -FQDN "eq,*.example.org"
# right
Add-DnsServerQueryResolutionPolicy -Name "Block-example.org" -Action DENY -FQDN "eq,*.example.org"
# test a name beforehand
$n = "Block *.example.org"
$n.IndexOfAny([IO.Path]::GetInvalidFileNameChars()) -ge 0 -or $n.Length -gt 256
```
BIND's counterpart, a response policy zone, is named like any zone, so the rules of domain names apply. `rpz..local` is turned down with "is not a valid name":
```sh
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN` (9994): the domain pattern in the policy, not the label on it.
- `DNS_ERROR_INVALID_CLIENT_SUBNET_NAME` (9984): the name of a client subnet.

## Related
- `DNS_ERROR_POLICY_ALREADY_EXISTS` (9971): legal, but taken.
- `DNS_ERROR_INVALID_SCOPE_NAME` (9958): the name of a recursion scope.
"# },
    Text { title: "DNS policy without criteria", message: "The DNS policy does not say which queries it is for; it needs at least one criterion.", keywords: "no condition\nmatches everything\nempty variable\ncriterion required\npolicy missing criteria\nmissing policy criteria\ncriteria not specified\npolicy has no criteria\nno criteria given\npolicy lacks conditions\nabsent criteria", page: r#"# DNS_ERROR_POLICY_MISSING_CRITERIA (9983)

## What it means
The DNS policy says what to do, but not for which queries. It lacks a criterion where the server demands one: client subnet, name, query type, interface, protocol or time of day. A policy without criteria would catch everything, and with DENY or IGNORE this would silence the server.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: no criterion parameter. Which kinds of policy need one is not written down in [MS-DNSP]. One kind certainly does not: an ALLOW policy of a zone that only spreads answers over scopes. Microsoft's load-balancing guide creates such policies.
- `Set-DnsServerQueryResolutionPolicy`, if a change would leave the policy without its last criterion.

## Common causes
1. A parameter got an empty variable, and the script dropped it.
2. `-Condition` was taken for a criterion. It only says how several criteria are joined.
3. The wish to block all transfers. Use the zone's transfer setting for that.

## What to do

### As a developer
- Refuse a rule without conditions in your own input check, with a clear text.
- In RPC, `dwCriteriaCount` must match the list; 0 means no criteria.

### As an administrator
```powershell
# wrong: whom is this for?
Add-DnsServerQueryResolutionPolicy -Name Stop -Action IGNORE -Condition AND
# right
Add-DnsServerQueryResolutionPolicy -Name Stop -Action IGNORE -ClientSubnet "eq,BadClients"
# no criterion needed: load sharing in a zone
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Share -Action ALLOW -ZoneScope "NorthScope,2;SouthScope,1"
# block all transfers of a zone without any policy
Set-DnsServerPrimaryZone -Name example.com -SecureSecondaries NoTransfer
```
Linux servers do not stop this mistake. A BIND view without `match-clients` takes every client, and an empty `AndRule({})` passes dnsdist's check. Look for both:
```sh
named-checkconf -p /etc/bind/named.conf | grep -E '^view|match-'
dnsdist -c -e 'showRules()'
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): a criterion is there but malformed.
- `DNS_ERROR_POLICY_SCOPE_MISSING` (9986): it is the scope that is missing.

## Related
- `DNS_ERROR_POLICY_INVALID_SETTINGS` (9974): the combination of level and action.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET` (9990): the subnet criterion is wrong.
"# },
    Text { title: "Invalid client subnet name", message: "The DNS server does not accept this name for a client subnet.", keywords: "comma in name\nnaming rule\nCIDR as name\nillegal character\nclient subnet name invalid\nbad client subnet name\nillegal client subnet name\nclient subnet record name invalid\ninvalid subnet record name\nclient subnet name rejected", page: r#"# DNS_ERROR_INVALID_CLIENT_SUBNET_NAME (9984)

## What it means
The name chosen for a client subnet cannot be used. Microsoft documents no rule for these names. The way they are used gives one: in a policy they stand in a list like `eq,EuropeSubnet,AsiaSubnet;ne,LabSubnet`, so a name must survive there unchanged.

## When it is raised
- `Add-DnsServerClientSubnet`: the server rejects `-Name`.
- RPC `CreateClientSubnetRecord` with a bad `pwszClientSubnetName` in `DNS_RPC_CLIENT_SUBNET_RECORD`. [MS-DNSP] does not list the code.

## Common causes
1. The address range itself as the name: `192.0.2.0/24`. The slash is a risk, and the name lies as soon as the record changes.
2. Commas, semicolons or blanks in the name.
3. An empty name.
4. The words `eq` or `ne`, which are operators in criteria. (Not proven to be refused, but they ask for trouble.)

## What to do

### As a developer
- Use site or group keys of letters, digits, hyphen and underscore: `site-ber`, `lab_2`.
- Validate when the key is made, not when the policy is.

### As an administrator
```powershell
Get-DnsServerClientSubnet | Select-Object Name
# wrong
Add-DnsServerClientSubnet -Name "192.0.2.0/24" -IPv4Subnet 192.0.2.0/24
Add-DnsServerClientSubnet -Name "Berlin, Lab" -IPv4Subnet 192.0.2.0/24
# right
Add-DnsServerClientSubnet -Name "BerlinLab" -IPv4Subnet 192.0.2.0/24
Add-DnsServerQueryResolutionPolicy -Name NoLab -Action IGNORE -ClientSubnet "eq,BerlinLab"
```
In BIND a few acl names are taken by the server: `any`, `none`, `localhost`, `localnets`. Defining one of them gives "attempt to redefine builtin acl 'any'":
```sh
named-checkconf /etc/bind/named.conf
grep -rnE '^acl +"?(any|none|localhost|localnets)' /etc/bind/
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET` (9990): the name is used in a policy, and the criterion is wrong there.
- `DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS` (9977): the name is legal, but taken.

## Related
- `DNS_ERROR_INVALID_ZONESCOPE_NAME` (9954): the same for a zone scope.
- `DNS_ERROR_POLICY_INVALID_NAME` (9982): the same for a policy.
"# },
    Text { title: "Invalid policy processing order", message: "The requested position of the DNS policy is outside the list of its level and kind.", keywords: "ProcessingOrder\nprecedence\ngap in numbering\nrule position\nprocessing order invalid\nprocessing order not valid\nwrong processing order\nbad policy order\npolicy order out of range\npolicy priority number invalid\nprocessing order value rejected", page: r#"# DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID (9985)

## What it means
Policies of one level and one kind form a numbered list: 1, 2, 3 and so on. The server uses the first policy that matches. The position that you asked for is not possible in this list. There are no gaps: a policy cannot stand at 10 when three others exist.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: `-ProcessingOrder` lies outside the list.
- For the same check [MS-DNSP] documents 9974, "greater than the highest order". Handle both numbers alike.

## Common causes
1. Orders in steps of ten, as with firewall rules, to leave room for later.
2. Policies copied from another server one by one, in the wrong sequence or in parallel: number 5 arrives before number 1.
3. A policy was deleted, so all behind it moved up, and the numbers kept in a script are now too high.
4. The number was counted over all policies. Each zone has lists of its own, separate for queries and transfers; on the server, recursion has another one.

## What to do

### As a developer
- Omit the order, or send 0 in RPC, to append. Then move the policy with an update that sets `DNS_RPC_FLAG_POLICY_PROCESSING_ORDER`.
- An occupied position is legal. The new policy takes it, and the others move down by one.

### As an administrator
```powershell
Get-DnsServerQueryResolutionPolicy -ZoneName example.com | Sort-Object ProcessingOrder |
  Format-Table ProcessingOrder, Name, IsEnabled
# wrong: three policies exist
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name P -Action DENY -QType "eq,TXT" -ProcessingOrder 10
# right: append, then move to the front
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name P -Action DENY -QType "eq,TXT"
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name P -ProcessingOrder 1
```
dnsdist counts its rules from 0. Moving one to a place that does not exist gives "attempt to move rules from/to invalid index":
```sh
dnsdist -c -e 'showRules()'
dnsdist -c -e 'mvRule(2, 0)'
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_WEIGHT` (9981): the number behind a scope.

## Related
- `DNS_ERROR_POLICY_INVALID_SETTINGS` (9974): the documented code for an order that is too high.
- `DNS_ERROR_POLICY_ALREADY_EXISTS` (9971): the name is taken, at whatever position.
"# },
    Text { title: "DNS policy lacks its scope", message: "The DNS policy has an action that needs a zone scope or recursion scope, but names none.", keywords: "ALLOW without ZoneScope\nRecursionScope missing\nempty content\naction default\nscope missing from policy\nscope information not specified\npolicy requires scope information\npolicy needs scope\nscope required for policy\nmissing policy scope\nno scope given", page: r#"# DNS_ERROR_POLICY_SCOPE_MISSING (9986)

## What it means
The DNS policy has an action that sends queries to a scope, and no scope is given. ALLOW in a zone means "answer from these zone scopes". ALLOW for recursion means "resolve with this recursion scope". Without the scope the server does not know what to do.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy -ZoneName ... -Action ALLOW` without `-ZoneScope`.
- `Add-DnsServerQueryResolutionPolicy -ApplyOnRecursion -Action ALLOW` without `-RecursionScope`.
- RPC `CreatePolicy` with DnsPolicyAllow and an empty content list. The specification's validation rules demand the content, and give 9974 as the general answer.

## Common causes
1. ALLOW was understood as "let these clients pass", as on a firewall. On the zone level that needs no policy at all: who matches nothing is answered from the default scope.
2. The action was left out. On the zone level ALLOW is the default.
3. The variable with the scope list was empty.

## What to do

### As a developer
- Ask for the action first in your interface, and make the scope field mandatory for ALLOW only.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Eu -Action ALLOW -ClientSubnet "eq,EuropeSubnet"
# right: with scope and weight
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Eu -Action ALLOW -ClientSubnet "eq,EuropeSubnet" -ZoneScope "EuropeScope,1"
# right: explicitly the normal records, that is, the scope with the zone's name
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Vip -Action ALLOW -ClientSubnet "eq,Vip" -ZoneScope "example.com,1"
# "only these clients": refuse the others
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name NotEu -Action DENY -ClientSubnet "ne,EuropeSubnet"
```
dnsdist reports the same gap while it reads the file. `PoolAction()` without a pool stops with "This function requires at least 1 parameter(s)"; for plain passing there is `AllowAction()`.
```sh
dnsdist --check-config -C /etc/dnsdist/dnsdist.conf
```

## Easily confused with
- `DNS_ERROR_POLICY_SCOPE_NOT_ALLOWED` (9987): the reverse, a scope where there must be none.
- `DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST` (9952): a scope is named, but unknown.

## Related
- `DNS_ERROR_POLICY_MISSING_CRITERIA` (9983): the condition is missing.
- `DNS_ERROR_POLICY_INVALID_SETTINGS` (9974): other contradictions in a policy.
"# },
    Text { title: "Scope not allowed in this policy", message: "The DNS policy names a scope although its action or kind takes none.", keywords: "DENY with ZoneScope\nIGNORE\nApplyOnRecursion forgotten\nsuperfluous scope\npolicy scope not allowed\nscope information not allowed\nscope specified but not permitted\npolicy must not have scope\nunnecessary scope in policy\nscope forbidden for policy\npolicy does not take scope", page: r#"# DNS_ERROR_POLICY_SCOPE_NOT_ALLOWED (9987)

## What it means
The DNS policy names a scope although its action or its kind has no use for one. DENY answers with a refusal, IGNORE does not answer at all; neither takes records or forwarders from a scope. Zone transfer policies never have scopes.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`: `-Action DENY` or `IGNORE` together with `-ZoneScope`, or with `-RecursionScope`.
- `-RecursionScope` without `-ApplyOnRecursion`: the policy then concerns incoming queries, which have no scope on the server level.
- RPC `CreatePolicy` with a non-empty content list for such a policy. The rules of [MS-DNSP] say "no content" there, with 9974 as the general code.

## Common causes
1. A copied ALLOW command in which only the action was changed.
2. The scope was meant as a condition: "refuse queries for records in this scope". A scope is never a criterion; filter by `-FQDN` instead.
3. A form or script always fills in the default scope.

## What to do

### As a developer
- Clear the content list as soon as the action is not ALLOW.
- Set cannot change an action. When you remove a policy and add it with another action, do not carry its old scopes over.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name NoAny -Action IGNORE -QType "eq,ANY" -ZoneScope "EuropeScope,1"
# right
Add-DnsServerQueryResolutionPolicy -ZoneName example.com -Name NoAny -Action IGNORE -QType "eq,ANY"
# wrong, then right: a recursion scope needs -ApplyOnRecursion
Add-DnsServerQueryResolutionPolicy -Name Lan -Action ALLOW -RecursionScope LanClients -ClientSubnet "eq,Lan"
Add-DnsServerQueryResolutionPolicy -Name Lan -Action ALLOW -ApplyOnRecursion -RecursionScope LanClients -ClientSubnet "eq,Lan"
```
In BIND, a zone that is borrowed from another view with `in-view` must have no data options of its own. A `file` beside it gives "'in-view' used with incompatible zone options":
```sh
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_POLICY_SCOPE_MISSING` (9986): ALLOW without a scope.
- `DNS_ERROR_INVALID_SCOPE_OPERATION` (9961): an operation on a scope, without any policy.

## Related
- `DNS_ERROR_POLICY_INVALID_SETTINGS` (9974): the table of legal combinations.
- `DNS_ERROR_ZONESCOPE_IS_REFERENCED` (9989): a policy rightly uses the scope.
"# },
    Text { title: "Server scope used by a policy", message: "The recursion scope was not deleted because a DNS policy still sends queries to it.", keywords: "Remove-DnsServerRecursionScope\nin use\nrecursion policy\ndelete policy first\nserver scope is referenced\nserver scope referenced by policy\ncannot delete server scope\nserver scope still in use\nserver scope deletion refused\nrecursion scope referenced\nexisting policy references server scope", page: r#"# DNS_ERROR_SERVERSCOPE_IS_REFERENCED (9988)

## What it means
A server scope (in PowerShell: recursion scope) cannot be deleted, because a recursion policy still sends queries to it. The scope and its forwarders go on working.

## When it is raised
- `Remove-DnsServerRecursionScope` (RPC `DeleteServerScope`): the scope exists, and at least one DNS policy names it. Existence is checked first (9959).

## Common causes
1. The policy that belongs to the scope was not removed before it.
2. The policy is only disabled. The rule speaks of policies, not of active ones, so this is hardly enough.
3. Several policies share the scope, and only one of them was removed.

## What to do

### As a developer
- Only policies of the server level with `AppliesOn` equal to Recursion can hold a recursion scope. This keeps the search short: no zone has to be read.
- Release and delete in one job, or a colleague's policy may slip in between.

### As an administrator
```powershell
# who holds it?
Get-DnsServerQueryResolutionPolicy | Where-Object AppliesOn -eq Recursion |
  ForEach-Object { $_.Name; $_.Content | Format-List * }
# wrong: the policy is still there
Remove-DnsServerRecursionScope -Name LanClients
# right: remove the policy ...
Remove-DnsServerQueryResolutionPolicy -Name LanPolicy
Remove-DnsServerRecursionScope -Name LanClients
# ... or lead it to another scope
Set-DnsServerQueryResolutionPolicy -Name LanPolicy -RecursionScope OfficeClients
```
With Knot DNS, deleting a `remote` that a zone still uses looks fine at first; the commit then fails with "invalid reference" and names the zone. `conf-abort` brings the old state back.
```sh
knotc conf-begin
knotc conf-unset 'remote[sec1]'
knotc conf-commit || knotc conf-abort
```

## Easily confused with
- `DNS_ERROR_ZONESCOPE_IS_REFERENCED` (9989): a scope with records inside a zone. There the policy is one of the zone.
- `DNS_ERROR_DEFAULT_SCOPE` (9960): the dot scope, which can never be deleted.

## Related
- `DNS_ERROR_SCOPE_DOES_NOT_EXIST` (9959): there is no such recursion scope.
- `DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED` (9975): the same protection for client subnets.
"# },
    Text { title: "Zone scope used by a policy", message: "The zone scope was not deleted because a DNS policy still answers from it.", keywords: "Remove-DnsServerZoneScope\nin use\ndelete policy first\nweighted policy\nzone scope is referenced\nzone scope referenced by policy\ncannot delete zone scope\nzone scope still in use\nzone scope deletion refused\nzonescope referenced\nexisting policy references zone scope", page: r#"# DNS_ERROR_ZONESCOPE_IS_REFERENCED (9989)

## What it means
A zone scope cannot be deleted, because a query resolution policy of this zone still answers from it. The scope keeps its records. The same number protects a cache scope that a policy of the cache zone uses.

## When it is raised
- `Remove-DnsServerZoneScope` (RPC `DeleteZoneScope`): the scope exists and stands in the content list of at least one policy.

## Common causes
1. The policies were to be cleaned up later.
2. A weighted policy lists several scopes ("NorthScope,2;SouthScope,1"), and one of them is to go.
3. A disabled policy of the zone was overlooked; its content list still has the scope.
4. On a domain controller: policies are local to each server, the scope of an integrated zone is shared. Another server's policy does not block you here, but its clients lose their records.

## What to do

### As a developer
- Read `Content` of all policies of this zone and list those that hold the scope before you offer the deletion.
- For integrated zones check each DNS server, since the lock only looks at the local policies.

### As an administrator
```powershell
Get-DnsServerQueryResolutionPolicy -ZoneName example.com |
  ForEach-Object { $_.Name; $_.Content | Format-List * }
# wrong: Share still lists SouthScope
Remove-DnsServerZoneScope -ZoneName example.com -Name SouthScope
# right: take it out of the list, wait for the TTL of the old answers, delete
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Share -ZoneScope "NorthScope,1"
Remove-DnsServerZoneScope -ZoneName example.com -Name SouthScope
```
In BIND another view can borrow a zone by `in-view`. If the lender is deleted, the check says that the zone "does not exist in view 'south', or view 'south' is not yet defined". Search first:
```sh
grep -rn 'in-view' /etc/bind/
named-checkconf /etc/bind/named.conf
```

## Easily confused with
- `DNS_ERROR_SERVERSCOPE_IS_REFERENCED` (9988): a recursion scope, held by a policy of the server.
- `DNS_ERROR_DEFAULT_ZONESCOPE` (9953): the scope that bears the zone's name stays in any case.

## Related
- `DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES` (9955): an operation on the zone that its scopes prevent.
- `DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST` (9952): no scope of that name.
"# },
    Text { title: "Invalid client subnet criterion", message: "The client subnet criterion of the DNS policy is wrong; it takes EQ or NE and names of existing client subnets.", keywords: "range instead of name\n-ClientSubnet\neq subnet\nCIDR in policy\nclient subnet criteria invalid\ninvalid client subnet in policy\npolicy client subnet condition wrong\nclient subnet criterion malformed\nbad client subnet match\nclient subnet filter invalid", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET (9990)

## What it means
The client subnet criterion of a DNS policy is not valid. It must be EQ or NE, followed by names of client subnets that exist on this server. The criterion never contains addresses; those are inside the named records.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: the string in `-ClientSubnet`.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaSubnet.

## Common causes
1. A range instead of a name: `"eq,192.0.2.0/24"`. Even Microsoft's overview of DNS policies shows the criterion in this form.
2. The operator is missing: `-ClientSubnet "EuropeSubnet"`.
3. The record was created on another DNS server. Client subnets do not replicate.
4. EQ is used twice, once per name.

## What to do

### As a developer
- Create the record and the policy in one function, and hand over only the record's name.
- Two answers per client group? Write one policy per group, not one policy with two EQ parts.

### As an administrator
```powershell
Get-DnsServerClientSubnet
# wrong
Add-DnsServerZoneTransferPolicy -ZoneName example.com -Name NoXfr -Action DENY -ClientSubnet "eq,192.0.2.0/24"
# right
Add-DnsServerClientSubnet -Name LabSubnet -IPv4Subnet 192.0.2.0/24
Add-DnsServerZoneTransferPolicy -ZoneName example.com -Name NoXfr -Action DENY -ClientSubnet "eq,LabSubnet"
# several names, and an exception
Add-DnsServerQueryResolutionPolicy -Name P -Action IGNORE -ClientSubnet "eq,Lab,Guests;ne,Admins"
```
BIND takes ranges directly in `match-clients`, but is strict about host bits: `192.0.2.5/24` gives "address/prefix length mismatch". Unbound refuses `192.0.2.0/33` as "netblock too large".
```sh
named-checkconf /etc/bind/named.conf
unbound-checkconf
```

## Easily confused with
- `DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST` (9976): from the commands that manage the records themselves.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_INTERFACE` (9993): the server's own address; that one is given as an address.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code.
- `DNS_ERROR_INVALID_CLIENT_SUBNET_NAME` (9984): the name was bad already when the record was made.
"# },
    Text { title: "Invalid transport protocol criterion", message: "The transport protocol criterion of the DNS policy is wrong; it takes EQ or NE with TCP or UDP.", keywords: "-TransportProtocol\neq,UDP\nDoT DoH in policy\nTCP only rule\ntransport protocol criteria invalid\ninvalid transport protocol in policy\npolicy transport condition wrong\nneither TCP nor UDP\nbad transport protocol match\ntransport criterion malformed\nUDP TCP criterion wrong", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_TRANSPORT_PROTOCOL (9991)

## What it means
The transport protocol criterion of a DNS policy is not valid. It compares how the query arrived, and it knows two values: UDP and TCP.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: the string in `-TransportProtocol`.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaTransportProtocol.

## Common causes
1. The bare value: `-TransportProtocol TCP`. The operator belongs in front, `"eq,TCP"`.
2. IPv4 or IPv6 was put here. Those go to `-InternetProtocol`.
3. DoT, DoH, TLS, QUIC or a port number. The criterion does not look at encryption or ports.
4. Both values after one operator, or EQ and NE with the same value. Such a criterion is always or never true, even where it is accepted.

## What to do

### As a developer
- Offer two fixed choices instead of a text field, and produce `eq,UDP` or `eq,TCP`.
- Remember truncation: a client that gets a truncated UDP answer asks again over TCP, and the TCP query is matched anew.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -Name NoAnyUdp -Action IGNORE -QType "eq,ANY" -TransportProtocol "UDP"
# right: ANY queries are dropped over UDP only
Add-DnsServerQueryResolutionPolicy -Name NoAnyUdp -Action IGNORE -QType "eq,ANY" -TransportProtocol "eq,UDP"
(Get-DnsServerQueryResolutionPolicy -Name NoAnyUdp).Criteria | Format-List *
# try both ways
Resolve-DnsName example.com -Type ALL -Server dns1.example.com
Resolve-DnsName example.com -Type ALL -Server dns1.example.com -TcpOnly
```
dnsdist has `TCPRule(true)` and `TCPRule(false)` for this. In BIND only transfers can be limited by transport, and there UDP makes no sense: "'udp' is not a valid transport protocol for zone transfers".
```sh
dig +notcp @192.0.2.53 example.com ANY
dig +tcp   @192.0.2.53 example.com ANY
dnsdist -c -e 'showRules()'
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL` (9992): IPv4 or IPv6.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA_INTERFACE` (9993): the address at which the query arrived.
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code.
"# },
    Text { title: "Invalid Internet protocol criterion", message: "The network protocol criterion of the DNS policy is wrong; it takes EQ or NE with IPv4 or IPv6.", keywords: "-InternetProtocol\neq,IPv6\nIP version rule\nv4 v6\nnetwork protocol criteria invalid\ninvalid network protocol in policy\npolicy network protocol condition wrong\nneither IPv4 nor IPv6\nbad network protocol match\nnetwork protocol criterion malformed\nInternet protocol criteria wrong", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL (9992)

## What it means
The Internet protocol criterion of a DNS policy is not valid. It asks over which IP version the query reached the server: IPv4 or IPv6, nothing else. It says nothing about the record type; a client may well ask for AAAA over IPv4.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: the string in `-InternetProtocol`. The error code calls it network protocol, the parameter Internet protocol.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaNetworkProtocol.

## Common causes
1. Short forms: `v4`, `4`, `IP6`, `inet6`. The values are written `IPv4` and `IPv6`.
2. UDP or TCP, which belong to `-TransportProtocol`.
3. `-InternetProtocol IPv6` without the operator.
4. A record type: someone wanted to suppress AAAA answers. Use `-QType "eq,AAAA"` for that.

## What to do

### As a developer
- Map the address family in your program to exactly two strings, `eq,IPv4` and `eq,IPv6`.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -Name Only4 -Action DENY -InternetProtocol "eq,v6"
# right
Add-DnsServerQueryResolutionPolicy -Name Only4 -Action DENY -InternetProtocol "eq,IPv6"
# the other wish: no AAAA answers, over whatever protocol
Add-DnsServerQueryResolutionPolicy -Name NoAaaa -Action DENY -QType "eq,AAAA"
# ask over each protocol
Resolve-DnsName www.example.com -Server 192.0.2.53
Resolve-DnsName www.example.com -Server 2001:db8::53
```
BIND has no keyword for the version in `match-clients`, but a prefix does it: `acl six { ::/0; };`. dnsdist takes the same prefix in a netmask group. Test with dig, which can force the version:
```sh
dig -4 @ns1.example.com www.example.com
dig -6 @ns1.example.com www.example.com
named-checkconf -p /etc/bind/named.conf | grep -n '::/0'
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA_TRANSPORT_PROTOCOL` (9991): TCP or UDP.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE` (9995): A, AAAA and other types in the question.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET` (9990): who asks, by named ranges of both versions.
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code.
"# },
    Text { title: "Invalid server interface criterion", message: "The interface criterion of the DNS policy is wrong; it takes EQ or NE and IP addresses of the server.", keywords: "-ServerInterfaceIP\nlisten address\nadapter name\nmatch-destinations\ninterface criteria invalid\ninvalid interface in policy\npolicy interface condition wrong\nserver interface IP criterion\nbad interface match\ninterface criterion malformed\nnetwork interface criteria wrong", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_INTERFACE (9993)

## What it means
The server interface criterion of a DNS policy is not valid. It compares the address of the DNS server at which the query arrived, so it takes IP addresses of the server itself: no adapter names, no ranges, no client addresses.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: the string in `-ServerInterfaceIP`.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaInterface.

## Common causes
1. The adapter's name ("Ethernet 2") or its index instead of an address.
2. An address with a prefix length, `192.0.2.1/24`.
3. A typing error in the address, or a missing operator.
4. The policy was copied from another server and carries that server's address. Such a policy may be accepted, but it never matches.

## What to do

### As a developer
- Take the addresses from the target server, not from the machine on which the script runs.
- Behind NAT use the inner address. The server only sees the address in the packet that reaches it.

### As an administrator
```powershell
# which addresses does the server have, and on which does it listen?
Get-NetIPAddress | Sort-Object InterfaceAlias | Format-Table InterfaceAlias, IPAddress
(Get-DnsServerSetting -All).ListeningIPAddress
# wrong
Add-DnsServerZoneTransferPolicy -Name Inner -Action IGNORE -ServerInterfaceIP "ne,Ethernet 2"
# right: transfers only through the inner address
Add-DnsServerZoneTransferPolicy -Name Inner -Action IGNORE -ServerInterfaceIP "ne,192.0.2.1"
```
The BIND option is `match-destinations` in a view. A misspelt address such as `192.0.2.300` is taken for the name of an acl there and reported as "undefined ACL '192.0.2.300'"; inside an acl that nobody uses, it is not reported at all. Unbound (1.17 and later) has `interface-view`.
```sh
ip -brief address
named-checkconf /etc/bind/named.conf
ss -lnup 'sport = :53'
```

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET` (9990): the address of the asking client, by name.
- `DNS_ERROR_INVALID_IP_ADDRESS` (9552): a bad address outside of policies, for example a forwarder.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL` (9992): the IP version alone.
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code.
"# },
    Text { title: "Invalid name criterion", message: "The FQDN criterion of the DNS policy is wrong; it takes EQ or NE and full domain names, with a star in front if needed.", keywords: "-FQDN\nwildcard\nblock list\nURL instead of domain\nregular expression\nFQDN criteria invalid\ninvalid FQDN in policy\npolicy FQDN condition wrong\nfully qualified domain name criterion\nbad domain name match\nFQDN criterion malformed\ndomain name criteria wrong", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN (9994)

## What it means
The name criterion of a DNS policy is not valid. It compares the name in the query with full domain names. A star at the front stands for everything below a domain. On Windows, `*.example.com` also matches `example.com` itself.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`: the string in `-FQDN`. Transfer policies have no such parameter.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaFqdn.

## Common causes
1. A URL instead of a name: `https://www.example.com/`.
2. Regular expressions, or a star in the middle: `ads*.example.com`, `www.*.com`.
3. Two dots in a row, a blank, or a leading dot as in `.example.com`.
4. A list with line ends or a trailing comma from a block list that was pasted.
5. The operator is missing.

## What to do

### As a developer
- Clean up block lists before use: lower case, no scheme, no path, no comments, internationalised names in their `xn--` form.
- Many names fit into one criterion. Thousands of policies with one name each are slow to add and to delete.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -Name NoAds -Action IGNORE -FQDN "eq,https://ads.example.org"
Add-DnsServerQueryResolutionPolicy -Name NoAds -Action IGNORE -FQDN "*.example.org"
# right
Add-DnsServerQueryResolutionPolicy -Name NoAds -Action IGNORE -FQDN "eq,*.example.org,ads.example.net;ne,www.example.org"
(Get-DnsServerQueryResolutionPolicy -Name NoAds).Criteria | Format-List *
Resolve-DnsName ads.example.net -Server dns1.example.com
```
In a BIND response policy zone the star works differently: `*.example.org` does not cover `example.org`, so a block needs both entries. dnsdist refuses `example..com` with "Found . in wrong position".
```sh
named-checkzone rpz.local /var/lib/bind/rpz.local.db
dig @192.0.2.53 example.org +short; dig @192.0.2.53 x.example.org +short
```

## Easily confused with
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): a bad character in the name of a record or zone.
- `DNS_ERROR_POLICY_INVALID_NAME` (9982): the policy's own name.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE` (9995): the type in the same question.
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code.
"# },
    Text { title: "Invalid query type criterion", message: "The query type criterion of the DNS policy is wrong; it takes EQ or NE and names of record types.", keywords: "-QType\nblock ANY\nHTTPS record\neq,TXT\nunknown type\nquery type criteria invalid\ninvalid query type in policy\npolicy query type condition wrong\nrecord type criterion wrong\nbad query type match\nquery type criterion malformed\nQType criteria invalid", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE (9995)

## What it means
The query type criterion of a DNS policy is not valid. It compares the type in the question (A, AAAA, MX, TXT, ANY ...) and expects the type's short name after EQ or NE.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`: the string in `-QType`. Zone transfer policies do not take it, since the type of a transfer is fixed.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaQtype.

## Common causes
1. No operator: `-QType "TXT"`.
2. A word that is no type: `IPv6`, `HOST`, `REVERSE`. For a query for all records, Microsoft's example writes ANY.
3. A type that this Windows version does not know by name, such as HTTPS or SVCB on older servers.
4. `TYPE65` or a bare number. Only names are documented.

## What to do

### As a developer
- Check the types against a list in your program, and let newer types be optional per server version.
- Beware of NE: `ne,A,AAAA` with DENY also hits SOA, NS and DNSKEY queries, and breaks DNSSEC validation of the zone.

### As an administrator
```powershell
# wrong
Add-DnsServerQueryResolutionPolicy -Name NoTxt -Action DENY -QType "TXT;SRV"
# right
Add-DnsServerQueryResolutionPolicy -Name NoTxt -Action DENY -QType "eq,TXT,SRV"
# drop ANY, the favourite of amplification attacks
Add-DnsServerQueryResolutionPolicy -Name NoAny -Action IGNORE -QType "eq,ANY"
Resolve-DnsName example.com -Type TXT -Server dns1.example.com
```
On Linux, `named-rrchecker -T` prints all type names that BIND knows. dnsdist rejects unknown ones while it reads its file: "Unable to convert 'FOO' to a DNS type"; it takes numbers as well. Against ANY, BIND has the option `minimal-any yes;`.
```sh
named-rrchecker -T | grep -xE 'HTTPS|SVCB|TXT'
dnsdist --check-config -C /etc/dnsdist/dnsdist.conf
dig @192.0.2.53 example.com TYPE65
```

## Easily confused with
- `DNS_ERROR_INVALID_TYPE` (9551): a wrong record type outside of policies.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL` (9992): IPv4 and IPv6 as ways of transport.

## Related
- `DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN` (9994): the name in the question.
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code.
"# },
    Text { title: "Invalid time of day criterion", message: "The time of day criterion of the DNS policy is wrong; it takes EQ or NE and spans such as 18:00-21:00.", keywords: "-TimeOfDay\nhh:mm\nover midnight\n12-hour clock\nschedule\ntime of day criteria invalid\ninvalid time in policy\npolicy time condition wrong\ntime range criterion wrong\nbad time of day match\ntime criterion malformed\nwrong hours in policy", page: r#"# DNS_ERROR_POLICY_INVALID_CRITERIA_TIME_OF_DAY (9996)

## What it means
The time of day criterion of a DNS policy is not valid. It is a list of spans in the form `hh:mm-hh:mm`, on a 24-hour clock, after EQ or NE. The server compares its own local time at the moment the query arrives. The time zone of the client plays no role.

## When it is raised
- `Add-DnsServerQueryResolutionPolicy`, `Set-DnsServerQueryResolutionPolicy`, `Add-DnsServerZoneTransferPolicy`: the string in `-TimeOfDay`.
- RPC `CreatePolicy`, `UpdatePolicy` with a criterion of type DnsPolicyCriteriaTime.

## Common causes
1. A single time instead of a span: `"eq,18:00"`.
2. 12-hour writing: `6pm-9pm`.
3. Hours without minutes, seconds added, or dots: `18-21`, `18:00:00-21:00:00`, `18.00-21.00`.
4. A typographic dash from a web page between the two times.
5. A span over midnight, `22:00-06:00`, or the end `24:00`. The documentation is silent about both; split the span to be safe.

## What to do

### As a developer
- Format with fixed widths and the invariant culture, so that no locale changes the separator.
- Cut spans at midnight into two: `22:00-23:59,00:00-06:00`.
- There are no weekdays and no dates. For those, switch the policy on and off from a scheduled task.

### As an administrator
```powershell
Get-TimeZone; Get-Date -Format HH:mm
# wrong
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Evening -TimeOfDay "eq,6pm-9pm"
# right
Set-DnsServerQueryResolutionPolicy -ZoneName example.com -Name Evening -TimeOfDay "eq,18:00-21:00"
# at weekends only: from the task scheduler
Enable-DnsServerPolicy -Level Zone -ZoneName example.com -Name Evening -Force
```
BIND has no clock in its configuration. In dnsdist a `LuaRule` can read `os.date("%H")`. The simplest way on Linux is a systemd timer that starts a unit which exchanges the file and reloads the zone; check the times with systemd itself:
```sh
timedatectl
systemd-analyze calendar 'Mon..Fri 18:00'
systemctl list-timers
```
Answers live on in caches, so keep the TTL of such records short.

## Easily confused with
- `DNS_ERROR_POLICY_INVALID_CRITERIA` (9973): the general code, if the server does not name the criterion.

## Related
- `DNS_ERROR_POLICY_MISSING_CRITERIA` (9983): the variable with the span was empty.
- `DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE` (9995): another criterion of the same policy.
"# },
    Text { title: "Base of the Winsock codes", message: "10000 is the base of the Winsock codes: BSD error numbers were added to it. Not an error.", keywords: "", page: "" },
    Text { title: "Blocking call cancelled", message: "A blocking call was broken off from within the program, usually because another thread closed its socket.", keywords: "EINTR\nWSACancelBlockingCall\ninterrupted\nclosesocket\nlistener stop\ninterrupted system call\ninterrupted function call\nblocking operation interrupted\ncall interrupted by cancel\nblocking accept cancelled\nwait broken off\nsocket closed while blocking\ninterrupted blocking operation\ninterrupted by signal", page: r#"# WSAEINTR (10004)

## What it means
A blocking call was broken off from inside the process itself. Nothing arrived and nothing timed out: somebody cancelled the call, nearly always by closing the socket in another thread.

The text of Windows speaks of `WSACancelBlockingCall`, a function of Winsock 1.1 that Winsock 2 has dropped. Do not search your sources for it; search for `closesocket`. And despite its BSD name the code has nothing to do with signals: Windows does not interrupt socket calls to run handlers.

## When it is raised
- `accept`, `WSAAccept`, `connect`, `WSAConnect`, `recv`, `WSARecv`, `recvfrom`, `WSARecvFrom`, `WSARecvEx`, `WSARecvMsg`, `send`, `WSASend`, `sendto`, `WSASendTo`, `WSASendMsg`, `select`, `closesocket`, `WSAJoinLeaf`: by the book, when a Winsock 1.1 program cancels the call with `WSACancelBlockingCall`. On today's systems a blocked call ends in the same way when its socket is closed under it.
- `gethostbyname`, `gethostbyaddr`, `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber`: cancelled look-ups of 1.1 programs.
- `WSAIoctl` requests such as `SIO_ADDRESS_LIST_QUERY`: the blocking request was interrupted.
- Shared sockets: a provider may end an older pending operation in favour of a newer one made through another process's handle.

## Common causes
1. Shutdown. The main thread closes the listening socket to stop a thread that sits in `accept`. This is the common idiom on Windows, and 10004 is its normal end. In .NET `TcpListener.Stop` and `UdpClient.Close` end a blocked call with it; asynchronous calls end with 995 or as a disposed object.
2. A watchdog or timeout closes a connection whose reader is blocked in `recv`.
3. Two objects own the same handle, and the destruction of one closes it for the other.
4. A real Winsock 1.1 program, where the user pressed "Cancel" or the window was closed.
5. A layered provider or a sandbox that translates its own cancellations to 10004.

## What to do

### As a developer
- Leave the loop. Code from Unix often says "on EINTR, try again"; with 10004 the socket is gone, and the retry fails with 10038, or worse, reads from a new socket that got the same handle number.
- Before closing, set a "stopping" flag; treat 10004 as a quiet end when it is set, and as a bug (cause 3) when it is not.
- Cleaner than closing under a reader: let the thread wait with `WSAEventSelect` for the socket *and* a stop event, join it, then close. Do not count on `shutdown` to wake a blocked `recv` on Windows, although it does so on Linux.
- With overlapped calls use `CancelIoEx`; they end with 995 instead.

### As an administrator
One 10004 per worker at the stop of a service is noise. In the middle of the day it means that the program closed its own socket; read its log just before that moment.

On Windows:
```powershell
# was a service stopped or restarted at that time?
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddDays(-1)} | Where-Object Id -in 7031,7034,7036
```
On Linux `EINTR` (4) means a signal, and closing a descriptor does not wake a blocked reader. See which signal came and what the process catches:
```sh
sudo strace -f -tt -e trace=network,close -p PID 2>&1 | grep -E 'EINTR|ERESTART|--- SIG'
grep -E 'Sig(Cgt|Ign|Blk)' /proc/PID/status
```

## Easily confused with
- `WSA_OPERATION_ABORTED` (995): the same event for an overlapped operation.
- `WSAENOTSOCK` (10038): the call was made *after* the close; with 10004 it was already waiting.
- `WSAETIMEDOUT` (10060): a receive timeout (`SO_RCVTIMEO`) or a silent peer. A cancellation has an author, a timeout does not.
- `WSAECONNABORTED` (10053): the connection was ended below the program.
- Event ID 10004 of the source DistributedCOM in the System log is about a DCOM log-on, not about sockets.

## Related
- `WSAEINPROGRESS` (10036): the other special code of the 1.1 blocking model.
- `WSAECANCELLED` (10103) and `WSA_E_CANCELLED` (10111): cancelled name-service lookups.
- `WSANOTINITIALISED` (10093): what later calls report if the whole program was shutting down.
"# },
    Text { title: "Bad descriptor (unused by Windows)", message: "A program or layer reports a descriptor that is not open. Windows itself does not return this code.", keywords: "EBADF\nbad file descriptor\nfile handle\nclosed file\nbad file number\ninvalid file handle\nfile handle not valid\nfile handle supplied invalid\nwrong descriptor\nbad fd\ndescriptor not open\nfile descriptor closed", page: r#"# WSAEBADF (10009)

## What it means
No documented Winsock function returns this code. It stands in the header because the list was taken over from BSD: 10000 plus `EBADF` (9), "bad file descriptor". In Winsock a socket is not a file descriptor, and a wrong socket handle gives 10038 instead.

If you meet 10009, something other than the system produced it. Find out who.

## When it is raised
By no function of Windows' own providers. It can come from:
- a compatibility layer that turns errno values into Winsock codes by adding 10000, when the code below it failed with `EBADF`;
- a layered service provider or VPN client that filters socket calls;
- a runtime or library that chooses the number itself, for example as its word for "socket object already closed";
- the program's own table of messages.

## Common causes
1. A program or layer of Unix origin used a descriptor that was closed already, and the number was translated 1:1.
2. A C run-time descriptor (from `_open` or `_fileno`) was given to a function that expects a `SOCKET`, or the other way round, and a library reported the mix-up with 10009.
3. A layered provider lost track of its handle after sleep, a reconnect or an update.
4. It is not a socket error at all: the number is an event ID or a code of the program's own.

## What to do

### As a developer
- Handle it like 10038: the handle is dead, drop it, and open a new socket.
- Look where your platform layer maps errno. `EBADF` from a closed socket should become 10038 on the Winsock side, since that is what Windows programs test for.
- Keep `SOCKET` and C descriptors in different types; `closesocket` and `_close` are not interchangeable.
- Don't return 10009 from your own code; nobody expects it.

### As an administrator
On Windows, look for layers between the program and the system, and for the same number as an event ID:
```powershell
netsh winsock show catalog | Select-String 'Description|Provider Path'
Get-WinEvent -FilterHashtable @{LogName='System'; Id=10009} -MaxEvents 5 | Select-Object TimeCreated, ProviderName, Message
```
A catalog entry outside `%SystemRoot%\system32` belongs to third-party software; update or remove that first.

On Linux `EBADF` is real and common. This shows the call, and which descriptors exist:
```sh
sudo strace -f -y -e trace=desc -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd | grep socket
```

## Easily confused with
- `WSAENOTSOCK` (10038): the code that Windows really uses for a closed or wrong socket handle. On Linux the two cases differ: closed gives `EBADF`, open but not a socket gives `ENOTSOCK`.
- `WSA_INVALID_HANDLE` (6): a bad *event* or lookup handle.
- Event ID 10009 of DistributedCOM: DCOM could not reach another computer. It is far more frequent than this error code and has nothing to do with it.

## Related
- `WSAEINVAL` (10022): a good handle in the wrong state.
- `WSANOTINITIALISED` (10093): a call after the last `WSACleanup`, often together with dead handles.
"# },
    Text { title: "Access to the socket denied", message: "The system forbids this use of the socket: the port is excluded or held exclusively, a firewall blocks it, or a permission such as SO_BROADCAST is missing.", keywords: "EACCES\npermission denied\nforbidden by its access permissions\nexcludedportrange\nHyper-V\nWinNAT\nreserved port\nSO_EXCLUSIVEADDRUSE\nsocket access denied\naccess permissions forbid socket\nno permission to bind\nport forbidden\nport bind not allowed\nbroadcast permission missing\nfirewall blocked socket\ninsufficient privileges for socket\nprivileged port denied\nraw socket needs administrator", page: r#"# WSAEACCES (10013)

## What it means
The system refuses the operation by policy: this program, on this port or to this address, may not. The wish itself is well formed. Where the refusal comes from depends on the call: at `bind` it is the port, at `connect` and `send` the firewall or the broadcast permission, at `socket` missing administrator rights.

The most frequent case of all: `bind` fails on a port that *nobody* uses. Then the port lies in an excluded range that Hyper-V, WSL or Docker has reserved, and neither `netstat` nor "run as administrator" helps.

## When it is raised
- `bind`: the port is excluded or held exclusively, or a datagram socket asks for a broadcast address without `SO_BROADCAST`.
- `connect`, `WSAConnect`: a datagram socket is aimed at a broadcast address without `SO_BROADCAST`. In practice also any outgoing connection that a firewall filter blocks.
- `send`, `sendto`, `WSASendTo`, `WSASendMsg`: the target is a broadcast address and `SO_BROADCAST` is off.
- `socket` with `SOCK_RAW`, without administrator rights.
- `WSAAccept`: the offered connection timed out or was withdrawn.
- `WSAIoctl` with `SIO_ASSOCIATE_PORT_RESERVATION`, `SIO_LOOPBACK_FAST_PATH`, `SIO_TCP_INITIAL_RTO`, `SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS`: the caller is not an elevated administrator.
- `WSASetServiceW`, `WSAInstallServiceClassW`, `WSARemoveServiceClass`, `WSCInstallNameSpace`: no right to register.
- Bluetooth `connect`: authentication was demanded and failed.

## Common causes
1. An excluded port range. WinNAT and the Host Network Service take blocks of 100 ports at start-up, anew at each boot, so the program works today and fails tomorrow.
2. Another socket holds the port exclusively, and ours asks to share it or to have one address of it. HTTP.sys, the web server inside Windows (IIS on 80 and 443, WinRM on 5985), is a typical owner; it shows up as process 4.
3. `SO_REUSEADDR` carried over from Unix. On Windows it means "share a port in use"; if the owner did not allow that, the answer is 10013, where without the option it would be 10048.
4. A firewall, antivirus or VPN "kill switch" blocks this program or port. An outgoing block shows as 10013 at `connect`.
5. A broadcast without `SO_BROADCAST`.
6. Raw sockets, or a privileged ioctl, from a process that is not elevated.

A low port number is *not* a cause: unlike Linux, Windows lets every user bind ports below 1024.

What the second `bind` to the same port gets (Server 2003 and later, same user):

| first socket | second socket | result |
|---|---|---|
| plain, wildcard | plain, wildcard | 10048 |
| plain, wildcard | `SO_REUSEADDR`, wildcard | 10013 |
| `SO_EXCLUSIVEADDRUSE`, wildcard | `SO_REUSEADDR`, any address | 10013 |
| `SO_EXCLUSIVEADDRUSE`, wildcard | any option, specific address | 10013 |
| `SO_EXCLUSIVEADDRUSE`, wildcard | plain, wildcard | 10048 |

## What to do

### As a developer
- Report the address and port with the error. "10013" alone cannot be acted on.
- Do not set `SO_REUSEADDR` on Windows servers; set `SO_EXCLUSIVEADDRUSE`. Connections in TIME_WAIT, the reason for the option on Unix, do not stop a plain `bind` on Windows.
- Make the port configurable, choose the default below 49152, or bind port 0 and publish what you got.
- Set `SO_BROADCAST` before `sendto` to 255.255.255.255 or a subnet's broadcast address.
- Don't retry in a loop: a policy does not change by itself.

### As an administrator
On Windows, first the ranges, then the owner, then the filters:
```powershell
netsh int ipv4 show excludedportrange protocol=tcp
netsh int ipv4 show excludedportrange protocol=udp
# ranges start low? bring the dynamic ports back to the default (the same with udp, and with ipv6), then restart the computer
netsh int ipv4 show dynamicport tcp
netsh int ipv4 set dynamicport tcp start=49152 num=16384
# quick cure for today: let WinNAT choose other blocks (containers lose their network meanwhile)
net stop winnat
net start winnat
# lasting cure: reserve your own port while WinNAT is stopped
net stop winnat
netsh int ipv4 add excludedportrange protocol=tcp startport=8080 numberofports=1 store=persistent
net start winnat
```
Your own reservation is marked with `*` in the list. It keeps WinNAT away; a program that binds the port by number can still have it. The `add` fails while anybody uses the port.
```powershell
Get-NetTCPConnection -LocalPort 8080 -State Listen | Select-Object LocalAddress, OwningProcess
netsh http show servicestate
# who blocks? audit the filters: 5157 connection, 5155 listen, 5159 bind
auditpol /set /subcategory:"Filtering Platform Connection" /failure:enable
Get-WinEvent -FilterHashtable @{LogName='Security'; Id=5155,5157,5159} -MaxEvents 10
auditpol /set /subcategory:"Filtering Platform Connection" /failure:disable
Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Select-Object DisplayName, Profile
```
On Linux the twin is `EACCES` (13): ports below the unprivileged limit, SELinux, a missing `SO_BROADCAST`. A firewall rule in the output chain gives `EPERM` (1) to a datagram, while a TCP `connect` is refused or times out.
```sh
sysctl net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports
sudo setcap cap_net_bind_service=+ep /usr/local/bin/server
sudo ausearch -m AVC -ts recent
sudo nft list ruleset | grep -nE 'hook output|reject|drop'
```

## Easily confused with
- `WSAEADDRINUSE` (10048): somebody has the port, and no sharing was attempted. 10013 with no owner in `Get-NetTCPConnection` nearly always means an excluded range.
- `WSAEADDRNOTAVAIL` (10049): the *address* is not on this machine; the port does not matter.
- `WSAECONNREFUSED` (10061): the far machine answered "no". 10013 at `connect` is decided locally, without a packet.
- `WSAETIMEDOUT` (10060): a firewall on the path drops in silence; one on this machine says 10013.
- `ERROR_ACCESS_DENIED` (5): a file, service or registry right, not a socket.

## Related
- `WSAENOBUFS` (10055): no dynamic port left at all.
- `WSAEINVAL` (10022): the attempt to set `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE` on one socket.
"# },
    Text { title: "Bad pointer or buffer length", message: "An address or buffer passed to the call cannot be used; most often the length given with it is too small.", keywords: "EFAULT\nbad address\nnamelen\nsockaddr size\ninvalid pointer address\ninvalid pointer argument\nbad memory address\ninvalid address in call\npointer argument not valid\nbuffer too small length\nmemory access fault\naddress structure too short\nsystem detected invalid pointer", page: r#"# WSAEFAULT (10014)

## What it means
A pointer argument is unusable, or the length that goes with it is too small for what must be read or written there. In practice the *length* is wrong far more often than the pointer. No packet was sent; the call failed while its arguments were examined.

## When it is raised
- `bind`: the name is NULL, `namelen` is too small, or the family field in the address is not the socket's family.
- `connect`, `WSAConnect`, `ConnectEx`: `namelen` too small, or an address whose form doesn't suit the family.
- `accept`, `getpeername`, `getsockname`, `recvfrom`: the length variable is smaller than the address to be stored.
- `getsockopt`, `setsockopt`: `optlen` is too small for the option.
- `sendto`, `WSASendTo`: `tolen` is too small.
- `gethostname`, `GetHostNameW`: the buffer cannot hold the whole name.
- `WSAAddressToStringW`, `WSAStringToAddressW`, `WSALookupServiceNextW`, `WSAEnumNameSpaceProvidersW`: the result buffer is too small; the needed size is written back.
- `WSAIoctl`: input or output buffer too small, or a bad pointer.
- `send`, `recv`, `WSASend`, `WSARecv`, `TransmitFile`: the data buffer is not wholly the process's own memory.
- `select`: a set or the timeout is a bad pointer, or internal resources ran short.
- `RIOSend`, `RIOReceive`: the registered buffer was released before the operation.

## Common causes
1. An IPv6 address with the length of an IPv4 one: `sockaddr_in` has 16 bytes, `sockaddr_in6` has 28.
2. A socket of one family and an address of the other: the name resolved to IPv6 first, the socket was made for `AF_INET`.
3. The in/out length was not set before the call, or was left at the shortened value that the previous `recvfrom` wrote into it.
4. `sizeof` of a pointer (4 or 8) instead of the structure.
5. A one-byte `bool` passed to `setsockopt` where a 4-byte `DWORD` or `BOOL` belongs.
6. A 64-bit pointer cut to 32 bits by a binding (Python `ctypes`, P/Invoke with `int`), or memory that was freed or moved by a garbage collector.
7. An output buffer for `WSAIoctl` that ignores the size of `SOCKET` or of a function pointer on 64-bit systems.

## What to do

### As a developer
- Use `sockaddr_storage` for every address you receive, and set the length to `sizeof` it before *each* call.
- Create the socket from the `ai_family` of the `getaddrinfo` entry that you connect to, and pass its `ai_addrlen` unchanged.
- Where the needed size comes back, allocate that much and call again.
- Give `gethostname` 256 bytes; that holds every name.
- Keep overlapped buffers and address lengths alive until the completion, pinned in managed languages.
- Print the lengths in the error message: a 16 next to a family of 23 (`AF_INET6`) explains itself.

### As an administrator
Only the program can be wrong here, but the network decides whether the faulty path is taken. Ask whether the target name has recently got an IPv6 address, or the computer a longer name.

On Windows:
```powershell
Resolve-DnsName server.example.com -Type A_AAAA
# is the IPv4 address reachable, so that it can stand in for the name?
Test-NetConnection 192.0.2.10 -Port 443
# a third-party layer that copies addresses wrongly
netsh winsock show catalog | Select-String 'Provider Path'
```
Linux separates the two halves: a bad pointer is `EFAULT` (14), a bad length is mostly `EINVAL` (22). `strace` prints both:
```sh
sudo strace -f -e trace=bind,connect,accept4,sendto,getsockopt,setsockopt -p PID 2>&1 | grep -E 'EFAULT|EINVAL'
getent ahosts server.example.com
```

## Easily confused with
- `WSAEINVAL` (10022): sizes and pointers are fine, the value or the state of the socket is not.
- `WSAEAFNOSUPPORT` (10047): the other verdict on a mixture of IPv4 and IPv6, given where the family is judged instead of the length.
- `WSAENOBUFS` (10055): `WSAEnumProtocolsW` and the old asynchronous look-ups report a short result buffer with this one.
- `WSAEMSGSIZE` (10040): a datagram did not fit into a buffer that was in itself valid.
- An access violation (0xC0000005): the same mistake, where the function touches the memory before it checks.

## Related
- `WSA_INVALID_PARAMETER` (87): bad arguments in waits and overlapped results.
- `WSAEADDRNOTAVAIL` (10049): the address is well formed, but not usable here.
"# },
    Text { title: "Invalid argument or socket state", message: "The call does not accept one of its values, or the socket is not in the state that the call requires, such as bound or listening.", keywords: "EINVAL\nnot bound\nalready bound\nwrong order\nempty select\nEAI_BADFLAGS\ninvalid argument\ninvalid argument supplied\nillegal value in call\nsocket in wrong state\naccept without listen\nlisten before bind\ninvalid flags\nbad value passed\nsocket not bound yet", page: r#"# WSAEINVAL (10022)

## What it means
Either an argument has a value that the call does not accept, or the call comes in the wrong order for this socket. The second kind is the more frequent one: not bound yet, already bound, not listening. The handle itself is good, and the pointers and lengths are, too.

10022 is also Winsock's word for "some other kernel status": a failure for which it has no code of its own ends up here.

## When it is raised
Wrong moment:
- `bind`: the socket already has a local address.
- `listen`: not bound. `accept`, `WSAAccept`: not listening.
- `getsockname`: never bound, or bound to the wildcard address and not connected.
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`: not bound. A UDP socket that has sent nothing has no port to receive on.
- `connect`, `ConnectEx`: the socket is listening; `ConnectEx` also: not bound.
- `ioctlsocket` with `FIONBIO` 0: `WSAEventSelect` or `WSAAsyncSelect` is still active.
- `WSASend`, `WSASendTo`: not bound, or created without the overlapped flag.
- Setting `SO_CONDITIONAL_ACCEPT` after `listen`.

Wrong value:
- `select`: all three sets empty, or an impossible timeout.
- `WSAPoll`: no valid socket in the array, or unusual request flags, `POLLPRI` among them.
- `getsockopt`, `setsockopt`: an unknown *level*, or a value that the option refuses.
- `recv`, `send`: unknown flags, or `MSG_OOB` while `SO_OOBINLINE` is on.
- `shutdown`: a `how` that is none of the three.
- `WSAIoctl`: an unknown control code, or one that does not fit this type of socket.
- `getaddrinfo`: contradictory `ai_flags` (`EAI_BADFLAGS`).
- Multicast: leaving a group that was not joined, unblocking a source that was not blocked.

## Common causes
1. `bind` failed earlier (often with 10013 or 10048), nobody looked, and `listen` or `recvfrom` reports the consequence.
2. A receive loop on a UDP socket begins before the first `sendto` or `bind`.
3. A portable program sleeps by `select(0, NULL, NULL, NULL, &tv)`. Windows refuses an empty `select`.
4. `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE` on the same socket: the second one fails.
5. `SO_RCVLOWAT`, `SO_SNDLOWAT` and other Unix options that Windows' TCP/IP does not have.
6. Option numbers of another system: `SOL_SOCKET` is 1 on Linux and 0xFFFF on Windows.
7. A negative or huge timeout that came out of a subtraction.

## What to do

### As a developer
- Check *every* result from `socket` to `listen`; 10022 is so often the second error.
- Log function, level, option and value. The number alone covers a hundred conditions.
- Call `bind` (port 0 will do) before the first receive on UDP and before `ConnectEx`.
- Replace the empty `select` by `Sleep`, and skip `WSAPoll` when its array is empty.
- Switch `WSAEventSelect` off (event mask 0) before making a socket blocking again.
- Compile for Windows with the constants of its own headers, and guard Unix-only options.

### As an administrator
Look for the first error before the 10022, mostly a port problem.

On Windows:
```powershell
Get-NetTCPConnection -LocalPort 8080 -ErrorAction SilentlyContinue
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh int ipv4 show excludedportrange protocol=tcp
# is IPv6 or IPv4 switched off on an adapter that the program expects?
Get-NetAdapterBinding -ComponentID ms_tcpip, ms_tcpip6
```
On Linux `EINVAL` (22) covers fewer cases: `listen` picks a port by itself, `recvfrom` on an unbound UDP socket waits without end, and an empty `select` sleeps. See the call with its arguments:
```sh
sudo strace -f -e trace=network,select,poll -p PID 2>&1 | grep EINVAL
ss -lntup
```

## Easily confused with
- `WSAEFAULT` (10014): a pointer or a length, rather than a value.
- `WSAENOPROTOOPT` (10042): the level is right and the option unknown; 10022 means an unknown level or a bad value.
- `WSAEOPNOTSUPP` (10045): this kind of socket can never do that; with 10022 it could, in another state.
- `WSAENOTCONN` (10057): the missing step is `connect`, not `bind` or `listen`.
- `WSA_INVALID_PARAMETER` (87): the same idea from the Windows kernel.

## Related
- `WSAEALREADY` (10037): what Winsock 2 programs get for a second `connect`; 1.1 programs get 10022.
- `WSAEADDRINUSE` (10048) and `WSAEACCES` (10013): the usual first error.
- `WSAENOTSOCK` (10038): the handle itself is wrong.
"# },
    Text { title: "Too many open sockets", message: "No further socket can be opened, because the limit of descriptors has been reached.", keywords: "EMFILE\nENFILE\ntoo many open files\nulimit\nLimitNOFILE\nhandle leak\ntoo many sockets\nsocket limit reached\nno more socket descriptors\ndescriptor table full\nout of file descriptors\nopen file limit exceeded\nsocket handles used up\ncannot open another socket", page: r#"# WSAEMFILE (10024)

## What it means
No further socket can be opened: the table or the limit of descriptors is full. Existing connections go on; only new ones fail.

On Windows itself this is rare. Microsoft's provider is limited by memory alone, and a process may own millions of handles, so exhaustion shows up as 10055 first. A genuine 10024 points to a layered third-party provider, to an old program with a limit of its own, or to a runtime that works on Linux and translates `EMFILE`.

## When it is raised
- `socket`, `WSASocketA`, `WSASocketW`: no descriptor left.
- `accept`, `WSAAccept`: a connection is waiting, but there is no descriptor to give it. It stays in the queue.
- `listen`: no descriptor left.
- `WSADuplicateSocketA`, `WSADuplicateSocketW`: none left for the copy.
- `WSAAsyncSelect`: in the error part of `FD_CONNECT`.

## Common causes
1. A leak. Sockets are opened and never closed, often on an error path or after a timeout. The count grows with uptime and never falls.
2. On Linux: the limit of open files (usually 1024 for a login shell) is lower than the load needs. Files, pipes and epoll instances count, too.
3. One connection per request: a client creates an HTTP or database object each time instead of sharing a pool.
4. A real peak, or a flood of half-finished connections that a server keeps without a time limit.
5. A layered provider (filter, VPN, parental control) with a fixed table.
6. .NET on Linux shows `ENFILE`, the limit of the whole system, with the same number.

## What to do

### As a developer
- Close each socket on every path; in C++ use a guard object, in managed languages `using` or `with`.
- Share clients and pools. One long-lived HTTP client is enough for a process.
- In an accept loop, do not go straight on: the waiting connection keeps the listener readable, and the loop burns a processor. Pause accepting, close idle connections, then go on. A spare descriptor that is closed to accept and refuse politely is a known trick.
- Set time limits for idle peers and a maximum of connections below the descriptor limit.
- This is not `FD_SETSIZE`: that constant (64 by default) limits what fits into one `fd_set`, not what the process may open, and overflow there gives no error code.

### As an administrator
On Windows, look for the process whose handles grow, and for layers:
```powershell
Get-Process | Sort-Object HandleCount -Descending | Select-Object -First 5 Name, Id, HandleCount
Get-NetTCPConnection | Group-Object OwningProcess, State -NoElement | Sort-Object Count -Descending | Select-Object -First 10
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
On Linux, compare use and limit, then raise the limit for the service:
```sh
ls /proc/PID/fd | wc -l; grep 'open files' /proc/PID/limits
cat /proc/sys/fs/file-nr                     # the whole system: used, free, maximum
sudo systemctl edit SERVICE                  # [Service] LimitNOFILE=65536
ss -tnp state close-wait | grep 'pid=PID,'   # left open by the program itself
```
Many sockets in CLOSE_WAIT mean that the peers have gone and the program never closed: a leak, which a higher limit only delays.

## Easily confused with
- `WSAENOBUFS` (10055): buffers or local ports are used up. On Windows this is the usual sign of too many sockets.
- `WSAEPROCLIM` (10067): too many *programs* use Winsock, found out at `WSAStartup`.
- `WSA_NOT_ENOUGH_MEMORY` (8): the memory of the process, not its descriptors.
- `WSAEADDRINUSE` (10048): at `connect` with a fixed local port; the sockets exist, the ports collide.

## Related
- `WSAECONNREFUSED` (10061): what clients see when the queue of a server that cannot accept is full on Windows.
- `WSAETIMEDOUT` (10060): what clients of such a server on Linux see, since it ignores them.
"# },
    Text { title: "Operation would have to wait", message: "The non-blocking socket cannot do this right now. Wait until it is ready; a connection attempt goes on in the background.", keywords: "EAGAIN\nEWOULDBLOCK\nnonblocking\nresource temporarily unavailable\nFIONBIO\ncould not be completed immediately\noperation would block\ntry again later nonblocking\nno data available yet\nnon-blocking operation not ready\nnothing to read now\nsend buffer full\ncannot complete immediately\nnonblocking connect pending\nno data queued", page: r#"# WSAEWOULDBLOCK (10035)

## What it means
"Not now, ask again later." The socket is in non-blocking mode, and the call could only be done by waiting. Nothing is broken, nothing was sent or received, and the connection is alive.

For a non-blocking `connect` it means more: the attempt *has begun* and goes on in the background. It must not be repeated; wait for its result.

A 10035 in an error log is therefore almost always a program that forgot this case.

## When it is raised
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`, `WSARecvMsg`: nothing to read at the moment.
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`: the send buffer is full.
- `accept`, `WSAAccept`: no connection is waiting.
- `connect`, `WSAConnect`: the connection is being established.
- `closesocket`: non-blocking with `SO_LINGER` on and a time above zero; the handle stays valid, and the close must be repeated.
- Overlapped `WSARecv`, `WSASend` and relatives: too many requests are outstanding.
- `WSAIoctl`: the request would have to wait, for instance `SIO_ADDRESS_LIST_CHANGE`; `SIO_GET_TX_TIMESTAMP` while no timestamp is ready.
- `WSAAsyncGetHostByName` and its family: the request cannot be queued at present.

## Common causes
1. Normal operation of a non-blocking program, logged as an error by mistake.
2. The socket is non-blocking without the author's knowledge. `WSAEventSelect` and `WSAAsyncSelect` switch it silently, and a socket from `accept` inherits the mode of its listener on Windows (on Linux it does not).
3. A blocking-style helper ("read exactly n bytes") runs on a non-blocking socket.
4. A slow reader: the peer does not fetch its data, its window closes, and our `send` finds the buffer full.
5. A stale signal. An event announced data, another call had read it already, and the next `recv` finds nothing.
6. Several threads serve one socket; one took what the other was told about.

## What to do

### As a developer
- Reading: read until 10035, then go back to waiting (`WSAPoll`, `select`, an event, a completion port). Never spin.
- Writing: keep the unsent rest in a queue. `send` may also take a part of the data, so advance by its return value. Wait for writability, then go on.
- With `WSAEventSelect`, `FD_WRITE` comes once after the connection and again only after a send has failed with 10035. Who waits for it without having seen 10035 waits for ever.
- Connecting: wait until the socket is writable (success) or, with `select`, in the *exception* set (failure); then fetch the code with `getsockopt`, `SO_ERROR`. `WSAPoll` reports a failed attempt only since Windows 10 version 2004. Set a time limit of your own.
- TLS libraries translate 10035 into "want read" or "want write"; obey the one you got, since a read may need a write first.
- Do you want blocking calls? Set `FIONBIO` to 0 after `accept`, and cancel `WSAEventSelect` first. With `SO_RCVTIMEO` a blocking receive ends with 10060 on Windows, but with `EAGAIN` on Linux.
- Portable code: test `WSAEWOULDBLOCK`, `EAGAIN`, and for `connect` also `EINPROGRESS`.

### As an administrator
If the program stops or drops clients at 10035, it needs a fix. If it only slows down, look for a peer that doesn't read.

On Windows:
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Select-Object RemoteAddress, RemotePort, State
# round trip and losses towards the slow peer
Test-NetConnection 192.0.2.10 -Port 443 -InformationLevel Detailed
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 2 -MaxSamples 5
```
On Linux the number is `EAGAIN`, also called `EWOULDBLOCK` (11). A Send-Q that stays full names the slow connection:
```sh
ss -tn state established '( sport = :443 )' | sort -k2 -nr | head
ss -tni dst 192.0.2.10
sudo timeout 10 strace -f -c -e trace=network -p PID
```
In the last table, many errors for `recvfrom` with few successes reveal a loop that spins.

## Easily confused with
- `WSA_IO_PENDING` (997): an overlapped call *was started* and will finish alone. After 10035 on send or receive nothing was started.
- `WSAEINPROGRESS` (10036): not what a pending `connect` returns on Windows, in spite of `EINPROGRESS` on Unix.
- `WSAEALREADY` (10037): the second `connect` while the first still runs.
- `WSAETIMEDOUT` (10060): the waiting is over, without success.
- `WSAENOBUFS` (10055): the system lacks memory or ports; waiting for writability does not help.
- `WSATRY_AGAIN` (11002): "try again" of the name resolver.

## Related
- `WSAEISCONN` (10056): `connect` again after it has succeeded.
- `WSAEINVAL` (10022): `FIONBIO` 0 while `WSAEventSelect` is active.
- `WSAENOTCONN` (10057): `send` before the connection is complete.
"# },
    Text { title: "Blocking call or query still active", message: "Another blocking call, callback or name query has not ended yet, so this call cannot be served.", keywords: "EINPROGRESS\noperation now in progress\nWinsock 1.1\nblocking hook\nGetAddrInfoExOverlappedResult\nblocking operation currently executing\nanother blocking call running\nblocking operation in progress\ncall already outstanding\nsingle blocking operation only\ncallback still running\nquery not complete yet\nblocking call not finished", page: r#"# WSAEINPROGRESS (10036)

## What it means
A Winsock 1.1 program is still inside a blocking call, or a provider is still running a callback, so no other Winsock call is allowed on this thread. It is a rule of 16-bit times: a blocking call pumped window messages, and a message handler that called Winsock again was turned away with this code.

Programs written for Winsock 2 do not meet it that way. Two things make the number live on: a modern function that uses it for "not finished yet", and people who expect it because Unix's `connect` says `EINPROGRESS`. On Windows a pending `connect` gives 10035.

## When it is raised
- `GetAddrInfoExOverlappedResult`: the asynchronous name query has not finished. This is the case of today.
- Nearly every call, from `socket`, `bind`, `connect`, `send` and `recv` to `closesocket`, `WSACleanup` and `gethostbyname`: a 1.1-style blocking call is active on the thread, or a provider's callback has not returned.
- `WSAIoctl`: called from inside a callback.
- `WSAStartup`: a 1.1-style blocking operation is active.
- `WSCInstallProviderAndChains`: another installation of a provider is running.

## Common causes
1. A name query with `GetAddrInfoExW` is polled before its event is set.
2. A Winsock call in the wrong place: inside the condition function of `WSAAccept`, or in a blocking hook.
3. An old program (Visual Basic control, terminal emulator, industrial software on `wsock32.dll`) that handles a button or timer message while a blocking call waits.
4. Code that runs on Linux under a compatibility layer or .NET, where `EINPROGRESS` of a non-blocking `connect` is shown as 10036.
5. Two set-up programs change the Winsock catalog at the same time.

## What to do

### As a developer
- For `GetAddrInfoExW`: wait for the event or the completion routine, then ask for the result once.
- Keep condition functions free of socket calls; note the decision, return, and act afterwards.
- In a 1.1 program, test `WSAIsBlocking` before every call made from a message handler, or move the network work to a thread of its own. The lasting cure is Winsock 2 with `WSAEventSelect`.
- In portable code accept three codes for a started `connect`: 10035, 10036 and `EINPROGRESS`.

### As an administrator
On Windows, find out whether the program is one of the old kind, and which layers sit in between:
```powershell
# does the program load the 1.1 library? (some newer ones do, too)
tasklist /m wsock32.dll
netsh winsock show catalog | Select-String 'Description|Provider Path'
```
If an installer reported it, let the other installation end, restart, and run it again.

On Linux `EINPROGRESS` (115) is the normal beginning of a non-blocking connection. What counts is how it ends:
```sh
ss -tn state syn-sent
sudo strace -f -e trace=connect,getsockopt -p PID 2>&1 | grep -E 'EINPROGRESS|SO_ERROR'
```

## Easily confused with
- `WSAEWOULDBLOCK` (10035): Windows' answer to a non-blocking `connect` that has begun.
- `WSAEALREADY` (10037): a *second* `connect` during the first.
- `WSA_IO_PENDING` (997) and `WSA_IO_INCOMPLETE` (996): overlapped socket operations that were started, or are not done.
- Event ID 10036 of DistributedCOM: about a DCOM client whose authentication level is too low for the server. It is no socket error.

## Related
- `WSAEINTR` (10004): how a blocked 1.1 call ends when it is cancelled.
- `WSANOTINITIALISED` (10093): the other answer that comes before the socket is even looked at.
"# },
    Text { title: "Attempt already under way", message: "An earlier connection attempt or request of the same kind is still running, or is done already; the new one was not started.", keywords: "EALREADY\nconnect twice\noperation already in progress\nRIONotify\npending connect\noperation already under way\nalready in progress nonblocking\nconnect already pending\nprevious attempt still running\nsecond connect too early\noperation attempted again\nnonblocking socket busy connecting\nasynchronous request already completed\nalready has operation in progress", page: r#"# WSAEALREADY (10037)

## What it means
The thing you ask for is under way already, or (for some management calls) done already. Typically a non-blocking socket is still connecting, and the program calls `connect` on it once more. The first attempt is not harmed by the second call; it goes on.

## When it is raised
- `connect`, `WSAConnect`, `ConnectEx`: an earlier attempt on this socket is still pending. Programs on Winsock 1.1 get 10022 from `connect` instead.
- `WSAJoinLeaf`: a non-blocking join is pending.
- `WSACancelAsyncRequest`: the request has completed, so there is nothing to cancel.
- `RIONotify`: the previous notification has not been delivered.
- `WSAInstallServiceClassA`, `WSAInstallServiceClassW`: this class identifier is registered.
- `WSASetServiceW` with Network Location Awareness: the network is stored that way, and no update flag was given.

## Common causes
1. A loop polls the connection by calling `connect` again and again. On Unix this idiom is known; it works on Windows as well, but each round gives 10037 until the result is there.
2. Reconnect logic fires from a timer while the first attempt is still waiting; the system needs 20 seconds or more to give up.
3. Two threads share one socket, and both want to open it.
4. `RIONotify` is called twice because two code paths re-arm the same queue.
5. A set-up program registers a service class on every start.

## What to do

### As a developer
- After 10035 from `connect`, do not call it again. Wait with `select` or `WSAPoll` for "writable", then read `SO_ERROR`.
- If you do poll with `connect`: 10037 means wait, 10056 means connected, anything else is the final error.
- To restart with another address, close the socket and make a new one. A socket that is connecting cannot be redirected.
- Guard reconnects with a state variable: idle, connecting, connected.
- Treat 10037 from `WSACancelAsyncRequest` like success; the result message may already lie in the queue.
- Call `RIONotify` only after the completion of the last one was taken.
- Remove a service class with `WSARemoveServiceClass` before installing it anew.

### As an administrator
A stream of 10037 says that a server does not answer and the program is impatient. Test the path.

On Windows:
```powershell
Get-NetTCPConnection -State SynSent | Select-Object RemoteAddress, RemotePort, OwningProcess
Test-NetConnection server.example.com -Port 443
# how long does an attempt last here?
netsh int tcp show global
```
On Linux the number is `EALREADY` (114), and the duration is set by the number of repeated SYN packets:
```sh
ss -tnp state syn-sent
sysctl net.ipv4.tcp_syn_retries
nc -vz -w 5 server.example.com 443
```

## Easily confused with
- `WSAEWOULDBLOCK` (10035): the answer to the *first* `connect`; 10037 to all later ones.
- `WSAEISCONN` (10056): the connection is complete. Both may turn up in the same loop, and 10056 is its good end.
- `WSAEINPROGRESS` (10036): about blocking calls of Winsock 1.1, not about this socket.
- `WSAEADDRINUSE` (10048): the *local* port is taken, not the attempt.
- Event ID 10037 of DistributedCOM: about the authentication level with which a program activates a DCOM object.

## Related
- `WSAETIMEDOUT` (10060) and `WSAECONNREFUSED` (10061): how the pending attempt may end.
- `WSAEINVAL` (10022): a task handle that `WSACancelAsyncRequest` does not know; handle it like 10037.
"# },
    Text { title: "Handle is not an open socket", message: "The handle is no open socket of this process: the socket was closed before, or the value never was one.", keywords: "ENOTSOCK\nsocket operation on nonsocket\nINVALID_SOCKET\nuse after close\nselect stdin\nnot a socket\noperation on something else\ndescriptor is no socket\ninvalid socket handle\nfile descriptor, not socket\nsocket descriptor wrong\nnot really a socket\nsocket already closed handle\nobject isn't socket", page: r#"# WSAENOTSOCK (10038)

## What it means
The value passed as a socket is not an open socket of this process. Either it was one and has been closed, or it never was one: a file, a pipe, a C descriptor, an uninitialised variable, `INVALID_SOCKET`.

Windows makes no difference between "closed" and "not a socket"; both are 10038. The network is not involved.

## When it is raised
- Every function that takes a socket: `send`, `recv`, `bind`, `connect`, `listen`, `accept`, `shutdown`, `closesocket`, `setsockopt`, `ioctlsocket`, `getsockname`, `WSASend`, `WSARecv`, `WSAIoctl`, `WSAEventSelect`, `TransmitFile` and more.
- `select`: a single bad entry in any of the three sets fails the whole call.
- `WSAConnectByList`, `WSAConnectByNameW`: the socket is NULL or `INVALID_SOCKET`.
- `WSAGetOverlappedResult`: the handle was closed before the result was fetched.
- `WSAHtons` and its relatives, too: unlike `htons` they want a socket.
- `RIOCreateRequestQueue`, `WSADuplicateSocketW`.

## Common causes
1. Use after close. One thread closes, another sends a moment later; or the same handle is closed twice.
2. A closed socket stays in the set for `select`, or in the list of an event loop.
3. The result of `socket` or `accept` was not checked, and `INVALID_SOCKET` travelled on. `SOCKET` is unsigned, so the Unix test `s < 0` never fires.
4. Something else than a socket is given to `select`: standard input, a pipe of a child process, a file. Unix allows it, Windows does not (frequent in Python scripts).
5. A C run-time descriptor in place of a `SOCKET`, or one that came from a DLL with another C run-time, whose descriptor table is its own. A true `SOCKET` is valid in all DLLs of a process.
6. A handle number sent to another process. Handles are valid in one process only; inheritance or `WSADuplicateSocketW` is needed.
7. `WSACleanup` was called once too often. The last one destroys all sockets; after a new `WSAStartup` the old values are dead.
8. A layered provider whose sockets are not true system handles, so that file functions and inherited copies fail.

Worse than the error is its absence: a closed handle's number is given to the next object quickly, and the late call then hits somebody else's socket.

## What to do

### As a developer
- Give each socket one owner, close it there, and set the variable to `INVALID_SOCKET` at once.
- Stop the users first: cancel or shut down, join the thread, then close. Remove the entry from all sets before that.
- Compare with `INVALID_SOCKET` and keep the value in a `SOCKET` (8 bytes on 64-bit Windows), never in an `int`.
- `closesocket` for sockets, `CloseHandle` for events, `_close` for C descriptors; do not mix them.
- After a 10038 from `select`, find the bad entry by asking each one with `getsockopt`, `SO_TYPE`.
- For pipes and standard input use threads, or `WaitForMultipleObjects` with an event of `WSAEventSelect`.
- Application Verifier's "Handles" check stops at the line that uses a dead handle.

### As an administrator
It is a bug of the program. Updates help; settings seldom do, except where filter software is in the way.

On Windows:
```powershell
# layers between program and system (Chain Length other than 1)
netsh winsock show catalog | Select-String 'Description|Chain Length'
# repair a damaged catalog: removes third-party layers, needs a restart
netsh winsock reset
# log every socket the system opens and closes for the process
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
```
Linux keeps the cases apart: closed is `EBADF` (9), open but another kind is `ENOTSOCK` (88).
```sh
sudo strace -f -y -e trace=network,close,select,poll -p PID 2>&1 | grep -E 'EBADF|ENOTSOCK'
ls -l /proc/PID/fd
```

## Easily confused with
- `WSAEBADF` (10009): not used by Windows; closed sockets give 10038.
- `WSA_INVALID_HANDLE` (6): a bad event handle. File functions like `ReadFile` also say 6 for a closed socket.
- `WSAENOTCONN` (10057): a good socket without a connection.
- `WSAEINTR` (10004): the call was already waiting when another thread closed the socket.
- `WSANOTINITIALISED` (10093): Winsock as a whole is closed or was never started in this process.
- Event ID 10038 of DistributedCOM: about the authentication level of a DCOM client.

## Related
- `WSAEOPNOTSUPP` (10045): a socket, but of a kind that cannot do this.
- `WSA_OPERATION_ABORTED` (995): overlapped calls that were pending at the close.
- `WSAEINVAL` (10022): what `WSAPoll` reports when no entry is a valid socket.
"# },
    Text { title: "Destination address missing", message: "The datagram has no target: the call named no address, and this socket has no peer of its own.", keywords: "EDESTADDRREQ\nsendto NULL\nno recipient\ndestination address required\n0.0.0.0\nrequired address omitted\nmissing destination address\nno destination given\nsend without destination\nremote address omitted\ndestination needed for datagram\ntarget address not specified\naddress left out", page: r#"# WSAEDESTADDRREQ (10039)

## What it means
A datagram was handed over without a place to go. The socket is not connected, and the call named no usable target. Nothing left the machine.

## When it is raised
- `sendto`, `WSASendTo`: no destination address is available, because the `to` argument is NULL and the socket has no default peer.

These two are the only documented sources. The general description of the code also gives the all-zero address as an example, while the reference of `sendto` answers that one with 10049. Be ready for both, and for 10057: Windows' own text of that code names a `sendto` without an address.

## Common causes
1. NULL or an empty address for `to`, on a UDP socket that was never connected.
2. The peer address is filled in only when the first datagram arrives, and the program answers before anyone has written.
3. The name look-up failed or brought no entry, and the program sent anyway with a structure full of zeros.
4. A configuration field (log collector, NTP or statistics server) is empty or holds 0.0.0.0. That value is good for listening, not for sending.
5. The `connect` that should set the default peer of the UDP socket failed, and its result was not checked.

## What to do

### As a developer
- With one fixed peer: `connect` the UDP socket once, check the result, and use `send`.
- With many peers: pass the full address and its length to each `sendto`, best the one that `recvfrom` or `getaddrinfo` gave you.
- Reject an empty host, the addresses 0.0.0.0 and ::, and port 0 when the configuration is read, with the name of the option in the message.
- Do not carry "bind address" and "server address" in the same variable.

### As an administrator
Search the program's configuration for an empty or all-zero target, and check that the target's name resolves.

On Windows:
```powershell
Resolve-DnsName collector.example.com
# what does the program send, and where?
pktmon filter add -t UDP -p 514
pktmon start --capture
pktmon stop
```
On Linux a plain `send` on an unconnected UDP socket already gives `EDESTADDRREQ` (89), and a datagram to 0.0.0.0 goes to the machine itself without any error, which hides the mistake:
```sh
sudo strace -f -e trace=sendto,sendmsg,connect -p PID 2>&1 | grep -E 'EDESTADDRREQ|0\.0\.0\.0'
sudo tcpdump -ni lo udp port 514
```

## Easily confused with
- `WSAENOTCONN` (10057): what `send` says without a peer, and `sendto` at times. Linux has `EDESTADDRREQ` for both calls.
- `WSAEADDRNOTAVAIL` (10049): a target was given, but it cannot be used, as the wildcard address or port 0.
- `WSAEFAULT` (10014): a target was given, but its length is too small.
- `WSAEAFNOSUPPORT` (10047): a target of another address family than the socket's.

## Related
- `WSAENETUNREACH` (10051): the target is clear, but there is no route to it.
- `WSAHOST_NOT_FOUND` (11001): the look-up before the send found no such name.
"# },
    Text { title: "Datagram too long", message: "The datagram did not fit: on receive the buffer was too short and the rest is lost; on send it exceeds the largest size and was not sent.", keywords: "EMSGSIZE\nmessage too long\ntruncated\nMTU\n65507\nERROR_MORE_DATA\nmessage larger than buffer\nmessage too large\nUDP packet too big\nreceive buffer smaller than datagram\ndatagram size limit exceeded\nmessage exceeds network limit\ninternal message buffer exceeded\noversized packet\ndatagram truncated on receive", page: r#"# WSAEMSGSIZE (10040)

## What it means
A datagram and a buffer or limit do not fit together. Which way round depends on the call:

- Receiving: the datagram was longer than the buffer. The buffer *is filled* with the beginning; with UDP the rest is lost for good. You still have data and the sender's address.
- Sending: the datagram is longer than the transport accepts. Nothing was sent.

It concerns message-oriented sockets. A TCP stream never reports it, because a stream has no message borders.

## When it is raised
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`, `WSARecvMsg`: datagram larger than the buffer. Protocols that support partial messages set `MSG_PARTIAL` instead and keep the rest.
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`: larger than `SO_MAX_MSG_SIZE`. Or the datagram may not be fragmented and exceeds the MTU.
- `WSAIoctl` with `SIO_TCP_INFO`: the input pointer is NULL or the input size is wrong.
- `WSASetSocketSecurity`, `WSAQuerySocketSecurity`, `WSASetSocketPeerTargetName`: a supplied buffer is too small.
- PGM (reliable multicast) in message mode: only part of a message fitted.
- Completion ports report the receive case as `ERROR_MORE_DATA` (234).

## Common causes
1. The receive buffer is smaller than what peers send: 512 or 1500 bytes for DNS with EDNS, SNMP, SIP, syslog, or game traffic.
2. A probe with a buffer of length 0 or 1 "to see whether something is there". The call consumes the datagram, unless `MSG_PEEK` is set.
3. A send above 65507 bytes: 65535 minus 20 bytes of IPv4 and 8 of UDP header.
4. "Don't fragment" is on (`IP_DONTFRAGMENT`, `IP_MTU_DISCOVER`), and the datagram exceeds the MTU, typically 1472 bytes of payload on Ethernet, less in a VPN. QUIC programs probe the path in this way and must expect the code.
5. Portable code: on Linux a short buffer cuts the datagram silently, so the fault shows up only on Windows.

## What to do

### As a developer
- Give each receive 65535 bytes, or the maximum of your protocol. Memory is cheaper than a lost message.
- Treat 10040 on receive as "data, but cut off": use or log the beginning, count it, and go on. It must not end the receive loop, and repeating the call brings the *next* datagram.
- Ask `getsockopt` for `SO_MAX_MSG_SIZE` before sending; keep datagrams at 1200 bytes or less for any path, and split larger data yourself or use TCP.
- With "don't fragment" set, lower the size after a 10040 instead of closing the connection.
- To look at a datagram without consuming it, receive with `MSG_PEEK` into a buffer of full size.

### As an administrator
Find the true size on the wire and the MTU of the way. A VPN adapter with 1280 to 1420 bytes is the usual narrow place.

On Windows:
```powershell
Get-NetIPInterface -ConnectionState Connected | Select-Object InterfaceAlias, AddressFamily, NlMtu
# largest payload without fragments: try 1472, 1400, 1372 ...
ping -f -l 1472 192.0.2.10
pktmon filter add -i 192.0.2.10 -t UDP
pktmon start --capture --pkt-size 0
pktmon stop
```
On Linux the send case is `EMSGSIZE` (90); a receive is cut without an error, only `recvmsg` marks it with `MSG_TRUNC`:
```sh
ping -M do -s 1472 192.0.2.10
ip -o link | grep -o 'mtu [0-9]*' ; ip route get 192.0.2.10
tracepath -n 192.0.2.10
sudo tcpdump -ni any 'udp and greater 1400'
```

## Easily confused with
- `WSAENOBUFS` (10055): the system has no room for more; the size of one message is fine.
- `WSAEFAULT` (10014): the buffer or its length argument is invalid; with 10040 they are valid, but too small for this message.
- `WSAECONNRESET` (10054) on a UDP receive: an earlier send met a closed port. Both must not end a UDP server's loop.
- `ERROR_MORE_DATA` (234): the same event as a completion port shows it.

## Related
- `WSAEOPNOTSUPP` (10045): the message call does not exist for this kind of socket.
- `WSAEINVAL` (10022): a negative or impossible length.
"# },
    Text { title: "Protocol does not suit socket type", message: "The protocol cannot be used with this type of socket, for example UDP with a stream socket.", keywords: "EPROTOTYPE\nwrong type\nSOCK_STREAM IPPROTO_UDP\nprotocol mismatch\nprotocol wrong type for socket\nprotocol incompatible with socket type\nTCP with datagram socket\nUDP on stream socket\nprotocol semantics not supported\nsocket type and protocol disagree\ntype and protocol mismatch\nwrong protocol for type", page: r#"# WSAEPROTOTYPE (10041)

## What it means
`socket` was asked for a pair that contradicts itself: the protocol exists, but it is of another kind than the socket type. UDP is a datagram protocol and TCP a stream protocol, so `SOCK_STREAM` with `IPPROTO_UDP` cannot be built. No socket was created.

## When it is raised
- `socket`, `WSASocketA`, `WSASocketW`: the protocol is of the wrong kind for the type.
- `WSPSocket`, the same function seen from a service provider.

## Common causes
1. `SOCK_STREAM` and `SOCK_DGRAM` were swapped, or one of them was changed without the protocol. Both are small numbers (1 and 2), and a swap in a table or binding is not noticed at compile time.
2. The second and third argument changed places.
3. A `hints` structure or a configuration mixes "tcp" and "udp", for example a service name looked up for one and used with the other.
4. A wrong guess for a rare protocol, such as a reliable-multicast or Bluetooth protocol with a stream type that it does not offer.
5. A layered provider was removed incompletely, and the catalog now offers the protocol with the wrong type only.

## What to do

### As a developer
- Pass 0 as protocol: the system picks the one that belongs to the type (TCP for `SOCK_STREAM`, UDP for `SOCK_DGRAM`).
- Or take family, type and protocol together from *one* entry of `getaddrinfo`, with `hints.ai_socktype` set.
- For raw access use `SOCK_RAW`; it takes the protocol number freely, but wants administrator rights (10013 without).
- List what exists with `WSAEnumProtocolsW`: each entry shows type and protocol as a valid pair.
- Log all three numbers with the error.

### As an administrator
On Windows, see whether the ordinary TCP and UDP entries are still there, with their types:
```powershell
netsh winsock show catalog | Select-String 'Description|Socket Type|Protocol:'
# only when entries are missing or damaged; needs a restart
netsh winsock reset
```
A healthy catalog has TCP with type 1 and UDP with type 2, each for IPv4 (family 2) and IPv6 (23).

On Linux this contradiction gives `EPROTONOSUPPORT` (93). `EPROTOTYPE` (91) comes up when a datagram socket connects to a stream socket's path in the Unix domain, e.g. at the syslog socket:
```sh
sudo strace -f -e trace=socket,connect -p PID 2>&1 | grep -E 'EPROTOTYPE|EPROTONOSUPPORT'
ss -xl | grep -E 'u_(str|dgr)'
```

## Easily confused with
- `WSAEPROTONOSUPPORT` (10043): no provider has the protocol for this family and type. With 10041 it is there, in another kind. The border is not sharp: for TCP and UDP mixed up, either code may come, and the cure is the same.
- `WSAESOCKTNOSUPPORT` (10044): the *type* is not offered in this address family, whatever the protocol.
- `WSAEAFNOSUPPORT` (10047): the family itself is missing.
- `WSAEINVAL` (10022): family, type and protocol are all unspecified, or the protocol information is incomplete.

## Related
- `WSAEACCES` (10013): a raw socket without rights.
- `WSAEOPNOTSUPP` (10045): a good socket, but an operation of the other kind, such as `listen` on UDP.
"# },
    Text { title: "Socket option not supported", message: "The option or control is unknown for this level, protocol or kind of socket. The socket continues without it.", keywords: "ENOPROTOOPT\nbad protocol option\nsetsockopt\ngetsockopt\nSO_REUSEPORT\nprotocol not available option\nunknown socket option\ninvalid option or level\noption level invalid\nunsupported setsockopt option\nunknown option specified\ngetsockopt level unsupported\noption not recognized\nsocket options invalid", page: r#"# WSAENOPROTOOPT (10042)

## What it means
The socket option, or the ioctl, is not known at this level, or this protocol and kind of socket do not have it. The socket is unharmed; it goes on without the setting.

## When it is raised
- `setsockopt`, `getsockopt`: option unknown or not supported by the provider, the family or this socket. `SO_KEEPALIVE` on a datagram socket is one example, `IP_PKTINFO` on a stream socket another.
- `WSAIoctl`: the protocol has no such control, e.g. `SIO_KEEPALIVE_VALS` on UDP, `SIO_GET_BROADCAST_ADDRESS` on IPv6, `SIO_GET_QOS` or `SIO_FLUSH` on a provider without it.
- `WSASendDisconnect`, `WSARecvDisconnect`: the protocol cannot carry disconnect data.
- `WSASetUnicastReceiveSharing`, `WSAGetUnicastReceiveSharing`: the option does not exist on this system.
- Before Vista also `SO_RCVLOWAT`, `SO_SNDLOWAT` and `SO_USELOOPBACK`; since then they give 10022.

## Common causes
1. A Unix option on Windows. `SO_REUSEPORT`, `TCP_CORK` and `TCP_QUICKACK` do not exist on Windows; a hand-copied number lands on nothing, or on another option.
2. The wrong level: `TCP_NODELAY` belongs to `IPPROTO_TCP`, `IPV6_V6ONLY` to `IPPROTO_IPV6`, `IP_TTL` to `IPPROTO_IP`. Numbers repeat between levels, so a wrong level can even set something else.
3. The wrong family: an IPv4 option on an IPv6 socket.
4. The wrong type: a TCP option on a UDP socket, or the reverse.
5. An option that is newer than the Windows version, for example fine keep-alive options or UDP segmentation on an old server.
6. A filter layer that passes only the options that it knows.

## What to do

### As a developer
- Sort options into "must" and "nice". For a nice one, note the failure once and go on; aborting a connection because a tuning option is missing is the real damage.
- Take level and option together from the same header, never numbers from another system.
- Set options according to the family and type of the socket that you have, not of the one you expected. For a dual-stack server, apply the IPv4 and the IPv6 form separately.
- Replace by Windows means: `SO_EXCLUSIVEADDRUSE` where a Unix server sets `SO_REUSEADDR`, `SIO_KEEPALIVE_VALS` for keep-alive times where `TCP_KEEPIDLE` is missing.
- Ask first: `getsockopt` of the same option tells whether it exists, in most cases.

### As an administrator
If a program stops at this error after an update or on an old machine, the version of Windows decides.

On Windows:
```powershell
[System.Environment]::OSVersion.Version
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
On Linux it is `ENOPROTOOPT` (92), also for a wrong *level*, and when a kernel module that provides the option is missing (the calls of `iptables` are an example):
```sh
sudo strace -f -e trace=setsockopt,getsockopt -p PID 2>&1 | grep ENOPROTOOPT
uname -r
```

## Easily confused with
- `WSAEINVAL` (10022): the level is unknown, or the option exists and refuses the value.
- `WSAEFAULT` (10014): the option exists, but the value has too few bytes.
- `WSAEOPNOTSUPP` (10045): a whole operation, not an option, is foreign to this socket. For an unknown ioctl expect either code.
- `WSAEPROTONOSUPPORT` (10043): the protocol itself is missing, seen when the socket is made.

## Related
- `WSAEACCES` (10013): a privileged ioctl without administrator rights.
- `WSAENOTSOCK` (10038): no socket to set an option on.
"# },
    Text { title: "Protocol not available", message: "No installed network provider offers the requested protocol for this address family and socket type.", keywords: "IPPROTO_SCTP\nIPPROTO_MPTCP\nsocket() third argument\nEPROTONOSUPPORT\nlpCallerData\nwrong protocol number\nprotocol not supported\nrequested protocol not configured\nprotocol not installed\nno implementation for protocol\nunsupported protocol\nprotocol unknown to system\ntransport protocol missing\nprotocol number unsupported\nprotocol has not been configured", page: r#"# WSAEPROTONOSUPPORT (10043)

## What it means
A socket was asked for with a protocol number that the rest of the request can't use. The address family is known and the socket type is known, but no installed provider offers this protocol for that pair. No socket was created.

There is a second, rare meaning: `WSAConnect` and `WSAJoinLeaf` report it when the caller passes connect data (`lpCallerData`) over a transport that can't carry it. TCP can't.

## When it is raised
- `socket`, `WSASocketW`: the third argument names a protocol that doesn't exist for this family and type. `AF_IRDA` without infrared hardware can end here too.
- `WSAConnect`, `WSAJoinLeaf`: `lpCallerData` is not NULL and the provider has no connect data.
- `WSPSocket`, `WSPConnect`, `WSPJoinLeaf`: the same, one layer down in the service provider.

## Common causes
1. Type and protocol contradict each other: `SOCK_DGRAM` with `IPPROTO_TCP`, or `SOCK_STREAM` with `IPPROTO_UDP`. Often a copied line in which only one of the two was changed.
2. Code ported from Linux asks for a protocol that Windows doesn't ship: SCTP (132), MPTCP (262), UDP-Lite (136), or an unprivileged ping socket made of `SOCK_DGRAM` and `IPPROTO_ICMP`.
3. The arguments of `socket` are in the wrong order, so that a type or family number stands in the protocol's place.
4. A protocol number in network byte order, or read from a configuration file and never checked.
5. `getaddrinfo` results used half: `ai_family` and `ai_socktype` from one entry, `ai_protocol` from another.
6. A third-party protocol driver was removed and its catalog entry went with it.

## What to do

### As a developer
- Pass 0 as the protocol. Each pair of family and type has one natural choice, and 0 selects it.
- With `getaddrinfo`, hand all three fields of the same `ADDRINFO` entry to `socket`.
- Need ICMP echo? Use `IcmpSendEcho` (no privilege needed) rather than a datagram ICMP socket.
- Treat SCTP and MPTCP as optional: try, and fall back to plain TCP when 10043 comes back.
- `WSAEnumProtocolsW` lists the combinations that this machine really has. Compare `iAddressFamily`, `iSocketType` and `iProtocol` with your call.
- For the connect-data case, pass NULL and send those bytes as the first message.

### As an administrator
See which protocols the Winsock catalog holds; an entry of a removed driver or VPN is what you look for.

On Windows:
```powershell
netsh winsock show catalog | Select-String 'Description|Address Family|Socket Type|Protocol:'
# protocol bindings of the adapters
Get-NetAdapterBinding -Name * | Where-Object Enabled
```
On Linux the same situation is `EPROTONOSUPPORT`, and the missing piece is usually a kernel module:
```sh
cat /proc/net/protocols          # protocols known to the running kernel
sudo modprobe sctp && lsmod | grep sctp
sysctl net.mptcp.enabled
```

## Easily confused with
- `WSAEPROTOTYPE` (10041): the protocol exists but has the wrong semantics for the type. The two overlap for cause 1; which one appears depends on the provider.
- `WSAESOCKTNOSUPPORT` (10044): already the socket type is missing in this family; the protocol wasn't looked at.
- `WSAEAFNOSUPPORT` (10047): the family itself is missing.
- `WSAENOPROTOOPT` (10042): about a socket option, on a socket that exists.
- `WSAEACCES` (10013): the combination is fine, but raw sockets need administrator rights.

## Related
- `WSAEINVAL` (10022): a flag or argument that makes no sense at all.
- `WSAEPFNOSUPPORT` (10046): the BSD twin for families.
- `WSAEPROVIDERFAILEDINIT` (10106): the entry is in the catalog, but its DLL didn't load.
"# },
    Text { title: "Socket type not available", message: "The address family is supported, but it has no sockets of the requested type on this machine.", keywords: "SOCK_SEQPACKET\nSOCK_RDM\nSOCK_RAW\nESOCKTNOSUPPORT\nEAI_SOCKTYPE\nAF_UNIX datagram\nsocket type not supported\nunsupported socket type\ntype unsupported in address family\nsocket kind unavailable\nraw sockets not supported\nunknown socket type\nsupport for socket type missing\nsocktype not supported", page: r#"# WSAESOCKTNOSUPPORT (10044)

## What it means
The address family is there, but not with this kind of socket. A family is a menu of types: stream, datagram, raw, reliably delivered message, sequenced packet. You ordered one that isn't on this family's menu on this machine. In `getaddrinfo` it is the hint that is refused; the same number is called `EAI_SOCKTYPE` there.

## When it is raised
- `socket`, `WSASocketW`: the type is unknown within the address family.
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExW`: `ai_socktype` in the hints is a type that the resolver doesn't know.
- `WSPSocket`: the provider's own answer to the first case.

## Common causes
1. `SOCK_SEQPACKET` on IPv4 or IPv6, in code written for Linux with SCTP or for local sockets.
2. `SOCK_DGRAM` or `SOCK_SEQPACKET` with `AF_UNIX`. Microsoft brought local sockets to Windows for streams only (a Windows without any `AF_UNIX` says 10047).
3. Linux flags inside the type: `SOCK_STREAM | SOCK_NONBLOCK` or `SOCK_CLOEXEC`. On Linux these bits are stripped; elsewhere they make an unknown type number.
4. Type and protocol swapped in the call, e.g. `socket(AF_INET, IPPROTO_TCP, 0)`: `IPPROTO_TCP` is 6, and there is no type 6.
5. `SOCK_RDM` for PGM multicast while that optional Windows feature isn't installed.
6. Hints that were not set to zero before use, so that `ai_socktype` holds garbage from the stack.

## What to do

### As a developer
- Clear the hints: `ADDRINFOW hints = {0};`. Leave `ai_socktype` at 0 to get all types.
- Set non-blocking mode afterwards with `ioctlsocket(FIONBIO)`, and use `WSA_FLAG_NO_HANDLE_INHERIT` in place of close-on-exec.
- For message boundaries on a local stream socket, put a length before each message, or use a named pipe in message mode.
- In a portable program probe once at start: create the socket, note 10044, choose the fallback.

### As an administrator
If a program fails on one machine only, look for the feature or driver that brings the type.

On Windows:
```powershell
netsh winsock show catalog | Select-String 'Socket Type' | Group-Object Line
# PGM (SOCK_RDM) belongs to MSMQ multicast
Get-WindowsOptionalFeature -Online -FeatureName MSMQ-Multicast
```
On Linux the call gives `ESOCKTNOSUPPORT`. Watch it with its arguments, and read which types a family has:
```sh
strace -f -e trace=socket ./program 2>&1 | grep SOCKTNOSUPPORT
man 7 unix; man 7 ip            # the types of each family
```

## Easily confused with
- `WSAEPROTONOSUPPORT` (10043): type accepted, protocol number refused. Change the third argument, not the second.
- `WSAEAFNOSUPPORT` (10047): not even the family exists; an old Windows without `AF_UNIX` says this for every type.
- `WSAEACCES` (10013): `SOCK_RAW` is on the menu, but only for administrators.
- `WSAEOPNOTSUPP` (10045): the socket was created, and later a call doesn't suit its type, e.g. `listen` on UDP.

## Related
- `WSAEPROTOTYPE` (10041): protocol and type disagree.
- `WSATYPE_NOT_FOUND` (10109): a service class, not a socket type.
- `WSAEINVAL` (10022): other impossible arguments.
"# },
    Text { title: "Operation not possible on this socket", message: "This kind of socket or provider cannot carry out the call, flag or control code.", keywords: "EOPNOTSUPP\nlisten on UDP\nMSG_OOB\nWSAIoctl unsupported\nnot supported operation\nMSG_NOSIGNAL\noperation not supported\nattempted operation not supported\nunsupported operation for object type\nsocket cannot do this\naccept on datagram socket\nflag not supported\ncall unsupported by socket\noperation unsupported by referenced object\ncontrol code unsupported", page: r#"# WSAEOPNOTSUPP (10045)

## What it means
The call is right in itself, but not for this object. You asked a datagram socket to accept connections, a stream to peek with `WSARecvMsg`, a provider to run a control code that it doesn't have. Nothing happened; the socket is as usable as before.

## When it is raised
- `listen`, `accept`, `WSAAccept`: the socket has no connections, typically UDP.
- `send`, `recv`, `WSASend`, `WSARecv` and their relatives: `MSG_OOB` on a socket without urgent data, or data in a direction that the socket is not made for. `recv` adds `MSG_WAITALL` on a non-blocking socket or mixed with other flags; `WSASend` adds `MSG_PARTIAL` where there are no messages; `WSASendMsg` any flag that it doesn't take.
- `WSAIoctl`: the transport lacks the control code. Most ioctls made for TCP may say this on UDP (`SIO_TCP_INITIAL_RTO`, `SIO_IDEAL_SEND_BACKLOG_QUERY`), and the port reservation ioctls on anything but TCP and UDP. `SIO_KEEPALIVE_VALS` on UDP is documented with 10042.
- `WSAConnect`, `WSAJoinLeaf`: the requested flow specification (QoS) can't be met.
- `RIOCreateRequestQueue`: registered I/O on a raw socket, for instance.
- `WSASetUnicastReceiveSharing`: it collides with `SO_EXCLUSIVEADDRUSE` or another option already set.
- Name space functions (`WSANSPIoctl`, `WSAInstallServiceClassW`, `WSAGetServiceClassInfoW`): the provider left this routine out.

## Common causes
1. `SOCK_DGRAM` where `SOCK_STREAM` was meant, noticed only at `listen` or `accept`.
2. Flags carried over from Linux. `MSG_NOSIGNAL` and `MSG_DONTWAIT` don't exist in Winsock; a program that defines them itself sends unknown bits.
3. A TCP tuning ioctl set on every socket of a library, UDP included.
4. An ioctl or option newer than the Windows that runs the program.
5. A layered provider (VPN, filter, old antivirus) that passes on only the calls which it knows.
6. `MSG_OOB` on UDP.
7. `bind` of an `AF_UNIX` socket on some paths (reported, for example, inside virtual machines). A socket file is an NTFS reparse point, which other file systems may not be able to store; try a folder on a local NTFS disk.

## What to do

### As a developer
- Look at which call failed, then at the socket: `getsockopt` with `SO_TYPE` tells stream from datagram.
- Send with flags 0 until it works, and add flags one by one.
- Treat optional ioctls as a wish: log the failure and continue. Speed-ups such as `SIO_LOOPBACK_FAST_PATH` are never needed for correctness.
- Replace `MSG_DONTWAIT` by non-blocking mode; `MSG_NOSIGNAL` has nothing to replace, since Windows knows no SIGPIPE.
- Extension functions come from `SIO_GET_EXTENSION_FUNCTION_POINTER` on the very socket on which you'll call them.

### As an administrator
When an update of a program brings 10045, check the Windows build and what sits between the program and TCP/IP.

On Windows:
```powershell
[Environment]::OSVersion.Version
netsh winsock show catalog | Select-String 'Entry Type|Description|Provider Path'
netsh winsock reset    # removes layered providers; restart needed
```
On Linux the error is `EOPNOTSUPP`. See the refused call and its arguments:
```sh
strace -f -e trace=network,ioctl ./program 2>&1 | grep -E 'EOPNOTSUPP|ENOTTY'
uname -r
```

## Easily confused with
- `WSAENOPROTOOPT` (10042): what an unknown socket option gives. Operations and flags give 10045; control codes can give either, or 10022.
- `WSAEINVAL` (10022): possible on this socket, but not in its present state or with these values.
- `WSAEPROTONOSUPPORT` (10043): the socket can't be created in the first place.
- `WSAVERNOTSUPPORTED` (10092): the Winsock version asked for at `WSAStartup`.

## Related
- `WSAESOCKTNOSUPPORT` (10044): a type that the family lacks.
- `WSAEPROTOTYPE` (10041): protocol of the wrong kind for the type.
- `WSAEISCONN` (10056): the operation is fine, only the socket is connected already.
"# },
    Text { title: "Protocol family not available", message: "The protocol family (such as IPv4 or IPv6) is not available on this system.", keywords: "EPFNOSUPPORT\nPF_INET6\nNLA registration\nunknown family\nIPv6 missing\nprotocol family not supported\nunsupported protocol family\nprotocol family not configured\nno implementation of protocol family\nprotocol family missing\nprotocol family uninstalled\nPF not supported\nfamily of protocols unknown", page: r#"# WSAEPFNOSUPPORT (10046)

## What it means
A protocol family is not supported. BSD distinguished the protocol family (`PF_INET`, what a socket speaks) from the address family (`AF_INET`, how an address is written). The two lists have been equal for decades, and so the ordinary socket calls use `WSAEAFNOSUPPORT` (10047) for both. No function's table lists 10046; one article does, for Network Location Awareness.

## When it is raised
- `WSASetServiceW` with the NLA name space: registering a service instance for a protocol that is not IP.
- Not by `socket`, `bind` or `connect` of the Windows providers: they say 10047.

## Common causes
1. A program (or runtime) that turns errno values into Winsock numbers one by one: BSD's `EPFNOSUPPORT` is 46, plus 10000 gives 10046.
2. A library or proxy that sets this code itself when a configured address has a family it can't handle, such as an IPv6 literal in an IPv4-only build.
3. A third-party provider, for example a layered filter or a virtual network transport, that is stricter about the name than Microsoft's own.
4. An NLA registration that names a family other than IPv4 or IPv6.

## What to do

### As a developer
- Handle 10046 and 10047 in the same branch: choose another family, or report which one was wanted.
- Print the family number with the error. 2 is IPv4, 23 is IPv6 on Windows (10 on Linux, 30 on macOS): a 10 or 30 in the log means that a foreign header value was used.
- With NLA, fill `lpcsaBuffer` with IP addresses only.

### As an administrator
Find out which component wrote the number, for the Windows TCP/IP stack rarely does. A list of providers shows strangers quickly.

On Windows:
```powershell
netsh winsock show catalog | Select-String 'Provider Path' | Group-Object Line
Get-Service NlaSvc
```
On Linux the constant exists too (`EPFNOSUPPORT`, 96), yet the kernel answers an unknown family with `EAFNOSUPPORT`; the families that it has show up here:
```sh
strace -f -e trace=socket ./program 2>&1 | grep -E 'E[AP]FNOSUPPORT'
sudo dmesg | grep -iE 'NET: Registered (PF_|protocol family)'
```

## Easily confused with
- `WSAEAFNOSUPPORT` (10047): what Windows itself returns for an unusable family. Meeting 10046 instead points to a translator, a filter or NLA.
- `WSAEPROTONOSUPPORT` (10043): the family exists, a protocol within it doesn't.

## Related
- `WSAESOCKTNOSUPPORT` (10044): the socket type is missing in the family.
- `WSASERVICE_NOT_FOUND` (10108): name space lookups, NLA among them.
- `WSAEINVALIDPROVIDER` (10105): a provider that doesn't keep the rules.
"# },
    Text { title: "Address family does not fit", message: "The address family is missing on this system, or the address is of another family than the socket.", keywords: "EAFNOSUPPORT\nIPv4 socket IPv6 address\nAF_INET6\nAF_UNIX\nEAI_FAMILY\nincompatible address\nBluetooth socket\naddress family not supported\naddress family unsupported by protocol\naddress incompatible with requested protocol\nunsupported address family\nwrong address family\nIPv6 address, IPv4 socket\naddress type mismatch\nai_family not supported", page: r#"# WSAEAFNOSUPPORT (10047)

## What it means
An address family doesn't fit. Either this system has no such family at all (then creating the socket fails), or the socket has one family and the address that you hand to it has another: an IPv4 socket and an IPv6 destination, say. In a log one tells the two apart by the call: `socket` means the first, `connect` and `sendto` the second.

## When it is raised
- `socket`, `WSASocketW`: the family isn't installed, e.g. `AF_IRDA` without a device, or `AF_UNIX` on a Windows too old for it.
- `connect`, `WSAConnect`, `ConnectEx`, `sendto`, `WSASendTo`, `WSAJoinLeaf`: `sa_family` of the address differs from the socket's.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: the same, reported late through `FD_CONNECT`.
- `getaddrinfo`, `GetAddrInfoW`, `getnameinfo`: `ai_family` in the hints, or the family of the given address, is unknown (`EAI_FAMILY`).
- `inet_pton`, `InetPtonW`, `inet_ntop`, `InetNtopW`: neither `AF_INET` nor `AF_INET6`.
- `gethostbyaddr`: a type that it can't look up.
- `WSASetSocketSecurity` and its family: IPsec calls on another kind of address.

## Common causes
1. IPv4 socket, IPv6 address. The name now resolves to an AAAA record first, and the program opens an `AF_INET` socket regardless.
2. A `sockaddr` that was not filled in: `sin_family` is 0, or a struct was cleared after it was set.
3. A family number from another system. `AF_INET6` is 23 on Windows, 10 on Linux, 30 on macOS; numbers stored in files or sent over the wire go wrong.
4. `AF_UNIX` on a machine without its driver (Windows before 10 version 1803, trimmed images). .NET programs show it as a `SocketException` when they open the socket.
5. `AF_BTH` on a machine without a Bluetooth radio, or with one that doesn't run on Microsoft's driver.
6. `AF_UNSPEC` passed to `socket`; it is meant for hints only.

## What to do

### As a developer
- Create the socket from the address: loop over the results of `getaddrinfo`, and call `socket` with each entry's own `ai_family`.
- For one socket that speaks both, use `AF_INET6`, clear `IPV6_V6ONLY`, and write IPv4 peers as `::ffff:192.0.2.10`.
- Never store `AF_` numbers; store text addresses.
- Print family and length of the address next to the error.

### As an administrator
On Windows:
```powershell
# does the name lead to IPv6 where the program expects IPv4?
Resolve-DnsName example.com -Type A_AAAA
sc.exe query afunix
Get-NetAdapterBinding -ComponentID ms_tcpip6
```
On Linux `EAFNOSUPPORT` has two administrative causes: IPv6 switched off at boot, and a service sandbox that forbids families.
```sh
grep -o 'ipv6.disable=[01]' /proc/cmdline; ls /proc/net/if_inet6
systemctl show -p RestrictAddressFamilies SERVICE
getent ahosts example.com
```
Let the program use a name that has the right kind of record, or configure the address family explicitly (many have a switch such as `-4`).

## Easily confused with
- `WSAEPFNOSUPPORT` (10046): an old name for the same idea; Windows hardly uses it.
- `WSAEFAULT` (10014): the address length is too small, e.g. an IPv6 socket with the size of an IPv4 struct.
- `WSAEADDRNOTAVAIL` (10049): right family, unusable value. An IPv6-only socket given a mapped IPv4 address says this.
- `WSAENETUNREACH` (10051): family fine, but no route for it.

## Related
- `WSAEPROTONOSUPPORT` (10043): next argument of `socket`.
- `WSAESOCKTNOSUPPORT` (10044): family without that type.
- `WSANO_DATA` (11004): the name has no record of the family asked for.
"# },
    Text { title: "Address or port in use", message: "The local address and port are taken: another socket holds them, or a recent connection to the same destination still does.", keywords: "EADDRINUSE\nport conflict\nbind failed\nTIME_WAIT\nalready running\nport exhaustion\nonly one usage\nSO_REUSEADDR\naddress already in use\nport already in use\nport already bound\nsocket address taken\nanother process uses port\nlocal port occupied\nduplicate bind\nsingle usage of socket address\nport is busy\nlisten port taken", page: r#"# WSAEADDRINUSE (10048)

## What it means
The local address (protocol, IP address and port) that this socket wants is taken. Two quite different situations give it:

- At `bind` or `listen`: a server port is held by another socket, of another program or of your own.
- At `connect`: the local port could be had, but not for this destination. The same pair of local and remote address is still in use or in TIME_WAIT. This is the face of ephemeral-port shortage: many short connections to one and the same server.

## When it is raised
- `bind`: another socket holds the address, and sharing isn't allowed by both.
- `listen`: the conflict was hidden while the bind was to the wildcard address and shows only now.
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: as above, after a wildcard bind or an automatic choice of port.
- `connect` on `AF_BTH`: the requested RFCOMM channel is occupied.

## Common causes
At `bind`:
1. The program already runs: a second instance, a service besides a console start, a debugger session that was never ended.
2. Another program has the port. Port 80 or 443 with process 4 (System) as the owner means HTTP.SYS: IIS, WinRM or another service that registered a URL.
3. The owner died, but a child process inherited the socket handle and keeps it open. `netstat` then names a process that no longer exists.
4. A restart of a server with `SO_EXCLUSIVEADDRUSE` while accepted connections of the old run are not over yet.
5. A client took the port as its ephemeral port before the server started. This concerns servers on ports above 49151.
6. On Linux: connections of the previous run in TIME_WAIT, and no `SO_REUSEADDR`. Windows doesn't count TIME_WAIT against a plain `bind`.
7. Local sockets (`AF_UNIX`): the socket file of an earlier run is still there. No process owns it, and on Windows it outlives even a restart of the computer; delete the file before `bind`.

At `connect`:

8. Too many short connections to one destination. 16384 ephemeral ports (49152 to 65535) and up to some minutes of TIME_WAIT each allow only around a hundred new connections per second.
9. The client binds to a fixed local port before `connect` and reconnects at once.

## What to do

### As a developer
- Servers on Windows: set `SO_EXCLUSIVEADDRUSE`, not `SO_REUSEADDR`. The option of that name differs: on Linux it forgives TIME_WAIT, on Windows it lets a second socket take a port that is in active use, and then nobody knows who gets the connections. Keep it for UDP multicast.
- Do set `SO_REUSEADDR` on Linux. Portable code needs an `#ifdef` here.
- Clients: don't call `bind`. If `ConnectEx` forces you to, bind to port 0 with `SO_REUSE_UNICASTPORT` (or `SO_PORT_SCALABILITY` on older systems).
- Keep connections: one pool or one HTTP client object for the process, not one per request. Let the server close first where you design the protocol; TIME_WAIT lives on the side that closes first.
- Create listening sockets with `WSA_FLAG_NO_HANDLE_INHERIT`.
- Tests: bind to port 0 and ask `getsockname` which port it became.

### As an administrator
On Windows:
```powershell
# who holds the port?
Get-NetTCPConnection -LocalPort 8080 | Format-Table LocalAddress,State,OwningProcess
Get-Process -Id (Get-NetTCPConnection -LocalPort 8080 -State Listen).OwningProcess
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh http show servicestate          # if the owner is process 4
# shortage on the connect side
Get-NetTCPConnection | Group-Object State -NoElement
netsh int ipv4 show dynamicport tcp
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231} -MaxEvents 10
# widen the range
netsh int ipv4 set dynamicport tcp start=20000 num=45536
```
Events 4227 and 4231 of Tcpip prove the shortage. On Linux:
```sh
sudo ss -ltnp 'sport = :8080'; sudo ss -lunp 'sport = :8080'
ss -tan state time-wait | wc -l
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_tw_reuse
```

## Easily confused with
- `WSAEACCES` (10013): also "cannot bind". Either the port lies in an excluded range of Hyper-V or WinNAT; then no process is listed as the owner, and `netsh int ipv4 show excludedportrange protocol=tcp` shows it. Or there is an owner, and it refuses to share with your `SO_REUSEADDR`.
- `WSAEADDRNOTAVAIL` (10049): the address isn't one of this machine's. Linux uses its twin when a `connect` finds no free port.
- `WSAENOBUFS` (10055): the other face of port shortage; here not one port is free for any destination.
- `WSAEINVAL` (10022): this very socket was bound before.

## Related
- `WSAEISCONN` (10056): `listen` or `connect` on a socket in use as a connection.
- `WSAECONNREFUSED` (10061): what clients see while the server can't bind.
- `WSAEALREADY` (10037): a connect on this socket is under way.
"# },
    Text { title: "Address not usable here", message: "The address does not belong to this computer, or it cannot serve as a destination, like 0.0.0.0 or port 0.", keywords: "EADDRNOTAVAIL\ncannot assign address\nbind wrong IP\nnot valid in its context\nwildcard address\nmulticast join twice\naddress not available\ncannot assign requested address\nrequested address not valid\nwrong local IP\nbind to foreign address\nno such local address\ninvalid local address\nIP not on this machine\nconnect to port zero\ninterface lacks address", page: r#"# WSAEADDRNOTAVAIL (10049)

## What it means
The address is well-formed, but it can't be used for what you want. At `bind` it isn't an address of this machine. At `connect` or `sendto` it isn't a place where anybody can be reached: the wildcard 0.0.0.0 or `::`, or port 0. With multicast options, the membership that you name doesn't exist, or exists already.

## When it is raised
- `bind`: the IP address is on no interface of this computer.
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: the remote address or port is zero, or otherwise no destination.
- `sendto`, `WSASendTo`: the same for a datagram.
- `setsockopt` with `IP_ADD_MEMBERSHIP` or `IP_ADD_SOURCE_MEMBERSHIP`: group and interface were joined before. With `IP_DROP_SOURCE_MEMBERSHIP`, `IP_BLOCK_SOURCE`, `IP_UNBLOCK_SOURCE`: the source isn't in (or is already in) the list concerned.
- `connect` on `AF_BTH`: no such channel or device address.

## Common causes
1. A server is configured with an address that this machine doesn't have: the public address of a cloud instance or NAT router, an address of the old machine after a migration, a cluster address that is active on the other node.
2. The service starts before the network does. DHCP hasn't answered, or the address is still being checked for duplicates. Works after a manual restart.
3. The client connects to `0.0.0.0`, copied from the server's listen line. Linux takes it as "this machine"; Windows refuses.
4. Port 0 as the destination: the port is missing from the configuration, or was not a number and became 0.
5. An IPv6 socket with `IPV6_V6ONLY` (on by default in Windows) is told to connect to a mapped address such as `::ffff:192.0.2.10`. The same code works on Linux, where the option is off.
6. `bind` to a link-local address `fe80::…` without its zone: `sin6_scope_id` is 0 (Linux says `EINVAL` to that).
7. A VPN or Wi-Fi adapter that is down, and the program still binds to its address.

## What to do

### As a developer
- Listen on the wildcard address unless the administrator gives another one. Connect to `127.0.0.1`, `::1` or a name, never to the wildcard.
- Check the port before the call: `sin_port` must not be 0 and is in network byte order.
- Dual-stack client: clear `IPV6_V6ONLY` before `connect`, or open the socket in the family of the address.
- Pass link-local addresses as text with zone (`fe80::1%12`) through `getaddrinfo`; it fills in the scope.
- At service start, retry `bind` for a while, or wait for `NotifyUnicastIpAddressChange`.

### As an administrator
Compare the address in the configuration with those that exist and are in the state Preferred.

On Windows:
```powershell
Get-NetIPAddress | Sort-Object AddressFamily | Format-Table IPAddress,InterfaceAlias,AddressState
# start after the network: delay, or depend on a service that needs it
sc.exe config SERVICE start= delayed-auto
```
On Linux the twin `EADDRNOTAVAIL` has one more meaning: a `connect` found no free ephemeral port.
```sh
ip -br addr; ip -6 addr show tentative
sysctl net.ipv4.ip_nonlocal_bind net.ipv4.ip_local_port_range
systemctl edit SERVICE     # [Unit] After=network-online.target  Wants=network-online.target
ss -tan | awk '{print $1}' | sort | uniq -c
```

## Easily confused with
- `WSAEADDRINUSE` (10048): the address is local and right, but somebody has it.
- `WSAEAFNOSUPPORT` (10047): the family is wrong, not the value.
- `WSAENETUNREACH` (10051) and `WSAEHOSTUNREACH` (10065): a valid destination without a way to it.
- `WSAEFAULT` (10014): the structure is too short to hold an address.

## Related
- `WSAEDESTADDRREQ` (10039): no destination at all.
- `WSAEINVAL` (10022): `bind` on a bound socket.
- `WSAHOST_NOT_FOUND` (11001): the name gave no address in the first place.
"# },
    Text { title: "Network subsystem failed", message: "The network subsystem of this computer failed, so the call could not be carried out.", keywords: "ENETDOWN\ndead network\nwinsock reset\nbroken LSP\nAF_UNIX path\nnetwork is down\nnetwork down\nsocket met dead network\nnetwork interface down\nnetwork stack failure\nlocal network failure\nnetwork system not working\nnetwork adapter down\nnetwork not operational\ndead network encountered", page: r#"# WSAENETDOWN (10050)

## What it means
The machinery below Winsock failed: the protocol stack, its driver or the service provider that should have served this call. It is about this computer, not about the way to the other one. A pulled cable or a switched-off Wi-Fi doesn't normally give 10050; without a network, programs see 10051, 10065 or failing name lookups.

Nearly every function lists this code, more as a reservation than as an everyday result. In practice it is rare, and when it appears in healthy surroundings, cause 1 is the first to check.

## When it is raised
- Any call (`socket`, `bind`, `connect`, `send`, `recv`, `select`, `gethostbyname`, even `WSACleanup`): the network subsystem has failed.
- `socket`, `WSASocketW`: also when only the chosen provider can't work.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: as the error part of any event.
- `WSAIoctl` with `SIO_ROUTING_INTERFACE_QUERY`: all connectivity is lost.
- `connect` on `AF_BTH`: an unexpected failure of the Bluetooth stack.

## Common causes
1. `bind` of an `AF_UNIX` socket to a path that Windows can't read: bytes of the local code page where UTF-8 is expected (a temporary folder below a user name with accents or Chinese characters), or a Unix path like `/tmp/app.sock`. Reported for libevent and other ported software; the network is in perfect health.
2. A layered provider of a VPN, firewall or antivirus product that is broken, half removed or not started. Typical when a program fails at its first `socket`.
3. A damaged Winsock catalog after an upgrade or a cleanup tool.
4. The TCP/IP or AFD driver isn't running: safe mode without networking, a stripped image, a failed driver update.
5. The Bluetooth radio was switched off during the call.

## What to do

### As a developer
- Close the socket, wait, and start anew with growing pauses. If a fresh `socket` also fails, give up with a clear message: nothing that a program does will repair it.
- For `AF_UNIX`, write `sun_path` in UTF-8. The "A" functions for temporary folders deliver the code page instead, so convert their result, or choose a short ASCII-only directory such as `C:\ProgramData\app`.
- Log which call failed and the address family. It separates cause 1 from the rest.

### As an administrator
On Windows:
```powershell
sc.exe query afd; sc.exe query tcpip
Get-NetAdapter | Format-Table Name,Status,InterfaceDescription
netsh winsock show catalog | Select-String 'Entry Type|Description'
# repair the catalog (restart afterwards; VPN products may need reinstallation)
netsh winsock reset
```
Test with the security product uninstalled, not merely paused: its provider stays in the chain while paused.

On Linux `ENETDOWN` is precise: the interface that a packet or raw socket is bound to is administratively down.
```sh
ip -br link
sudo ip link set dev eth0 up
journalctl -k --since -1h | grep -iE 'link (is )?(up|down)'
```

## Easily confused with
- `WSAENETUNREACH` (10051): the stack works but has no route. That is the ordinary "no network".
- `WSASYSNOTREADY` (10091): the subsystem isn't usable at `WSAStartup` already.
- `WSAEPROVIDERFAILEDINIT` (10106): a provider's DLL didn't start; often a missing `SystemRoot` in the environment.
- `WSAENETRESET` (10052): one connection died, the stack lives.

## Related
- `WSAEHOSTDOWN` (10064): the other machine is down.
- `WSAEINVALIDPROVIDER` (10105): an unknown provider, or one that states a wrong version.
- `WSAENOBUFS` (10055): the stack works, but is out of ports or memory.
"# },
    Text { title: "No route to the network", message: "This computer has no route to the destination address; no packet was sent.", keywords: "ENETUNREACH\nunreachable network\nIPv6 without route\nno default gateway\noffline\nVPN disconnected\nnetwork is unreachable\nnetwork unreachable\nnetwork cannot be reached\ndestination network unreachable\nno route to remote network\nno known route\nmissing default route\noperation to unreachable network\nrouting table has no entry", page: r#"# WSAENETUNREACH (10051)

## What it means
This machine knows no way to the destination. The routing table has neither a matching entry nor a default gateway for this address, so that as a rule not a single packet was sent. That is why the error comes at once. (Seldom, a router further on reports the same.)

The socket isn't hurt: as soon as a route exists, the same `connect` may be tried again on it.

## When it is raised
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: no route at this moment.
- `sendto`, `WSASendTo`, `WSASendMsg`: the same for a single datagram.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: in `FD_CONNECT`; in `FD_ROUTING_INTERFACE_CHANGE` when a destination can't be reached any longer.
- `WSAIoctl` with `SIO_ROUTING_INTERFACE_QUERY`: no interface leads there.
- `connect` on `AF_BTH`: a general failure of the radio link.
- Name space PNRP: the peer-to-peer cloud lost its network.

## Common causes
1. IPv6 without IPv6. The name has an AAAA record, the machine has at most link-local or unique-local addresses, and the program tries the IPv6 address only. By far the most frequent in logs: look whether the destination contains colons.
2. No network at all: Wi-Fi off, flight mode, DHCP without an answer (an address in 169.254.0.0/16, no gateway).
3. A VPN connected or disconnected just now; its routes appear or vanish for a second.
4. A static configuration without a default gateway, or one that a second adapter replaced.
5. Multicast or broadcast discovery (for example to 239.255.255.250) on a machine without an active network.
6. Early in the boot, before routes exist.

## What to do

### As a developer
- Try every address that `getaddrinfo` returns, not just the first. `WSAConnectByNameW` and `WSAConnectByList` do it for you; Happy Eyeballs (RFC 8305) does it fast.
- Ask for usable families only: `AI_ADDRCONFIG` in the hints.
- Don't treat it as final on a laptop or phone. Wait for an address or route change (`NotifyRouteChange2`, `FD_ROUTING_INTERFACE_CHANGE`) and try again.
- In a UDP loop, count and continue; the next datagram may go to another network.
- Discovery code: enumerate the interfaces that are up and choose the outgoing one with `IP_MULTICAST_IF`.

### As an administrator
On Windows:
```powershell
Find-NetRoute -RemoteIPAddress 2001:db8::10
Get-NetRoute -DestinationPrefix '0.0.0.0/0','::/0'
Get-NetIPConfiguration -Detailed
Test-NetConnection 192.0.2.10 -DiagnoseRouting
```
On Linux (`ENETUNREACH`):
```sh
ip route get 192.0.2.10; ip -6 route get 2001:db8::10
ip -6 route show default
ip route show table all | grep -E 'unreachable|prohibit|blackhole'
```
If only IPv6 fails, repair its routing or withdraw the AAAA record. Preferring IPv4 on the client hides the defect.

## Easily confused with
- `WSAEHOSTUNREACH` (10065): a route exists, but the last or some middle part reported that the host can't be reached. 10051 is decided here, 10065 mostly elsewhere.
- `WSAETIMEDOUT` (10060): packets went out and nobody answered; it takes many seconds.
- `WSAENETDOWN` (10050): the local stack itself failed.
- `WSAEADDRNOTAVAIL` (10049): the destination isn't a valid one.

## Related
- `ERROR_NETWORK_UNREACHABLE` (1231): the same as a Win32 code.
- `WSAHOST_NOT_FOUND` (11001): without a network the name often fails first.
- `WSAECONNREFUSED` (10061): proof that routing works.
"# },
    Text { title: "Keep-alive failed or TTL expired", message: "Keep-alive probes found the connection dead; or, on a datagram socket, a sent packet ran out of hops.", keywords: "ENETRESET\nnetwork dropped connection\nSO_KEEPALIVE\nidle timeout\ntime to live exceeded\nSIO_UDP_NETRESET\nnetwork dropped connection on reset\nconnection reset by network\nkeep-alive activity detected failure\nconnection broken by keepalive\nkeepalive timeout broke connection\nnetwork reset\nconnection lost during keepalive\nTTL expired datagram\nconnection dropped while idle", page: r#"# WSAENETRESET (10052)

## What it means
Two stories share the number.

On a TCP socket: keep-alive probes went unanswered until TCP gave up, and so the connection was broken while your call was in progress. Nobody sent a reset; the peer, or the path to it, fell silent. The connection is over.

On a UDP socket: an earlier datagram ran out of hops, and a router returned ICMP "time to live exceeded". Nothing is broken, the socket goes on working; only that datagram didn't arrive.

## When it is raised
- `recv`, `WSARecv`, `send`, `WSASend`, `TransmitFile`, `TransmitPackets`: stream socket, keep-alive found the connection dead during the call.
- `recvfrom`, `WSARecvFrom`, `WSARecvMsg`, `WSASendTo`, `WSASendMsg`: datagram socket, TTL expired. Like 10054 on UDP, the receive reports the fate of something that was sent.
- `setsockopt` with `SO_KEEPALIVE`: the connection had timed out before.

The report goes to the calls in progress. Later calls find a socket without a connection, so expect 10057, or 10054, from them.

## Common causes
1. The peer was switched off, suspended or cut off without saying goodbye: a laptop lid, a pulled cable, a virtual machine paused.
2. A NAT or firewall dropped its idle entry and since then discards both data and probes.
3. A VPN or mobile link changed its address, and the old path leads nowhere.
4. Keep-alive set too tight (for instance probes each second) on a lossy mobile link.
5. UDP: a routing loop, or a low TTL, as with multicast (1 by default) or traceroute-like probes and NAT hole punching, where it is intended.

## What to do

### As a developer
- TCP: close, reconnect, repeat what is safe to repeat. It deserves the same branch as 10054 and 10060.
- UDP: call the receive again. A server loop that ends here can be stopped by any router. To silence the report, use `WSAIoctl` with `SIO_UDP_NETRESET` and FALSE, as one does with `SIO_UDP_CONNRESET`.
- Tune keep-alive per socket: `TCP_KEEPIDLE`, `TCP_KEEPINTVL`, `TCP_KEEPCNT` (late versions of Windows 10 and newer), or `SIO_KEEPALIVE_VALS`. Ten probes are fixed with the latter; 60 s idle and 5 s interval notice a dead peer in less than two minutes.
- An application heartbeat tells more than keep-alive: it proves that the other program lives, not only its kernel.

### As an administrator
Find out where the packets die. Regular times between the last data and the error point to an idle limit of a device.

On Windows:
```powershell
Get-NetTCPConnection -RemoteAddress 192.0.2.10
tracert -d 192.0.2.10        # a repeating pair of hops is a loop
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object KeepAlive*
```
Linux ends such a connection with `ETIMEDOUT` rather than with `ENETRESET`; the timers can be watched:
```sh
ss -tno dst 192.0.2.10           # timer:(keepalive,...)
sysctl net.ipv4.tcp_keepalive_time net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes
sudo tcpdump -ni any 'icmp[icmptype] = icmp-timxceed'
```

## Easily confused with
- `WSAECONNRESET` (10054): a real reset arrived; on UDP, port unreachable instead of TTL.
- `WSAETIMEDOUT` (10060): data that we sent wasn't acknowledged, or the connect failed. With 10052 the line was idle and only probes were lost.
- `WSAECONNABORTED` (10053): given up locally for other reasons.
- `WSAENETDOWN` (10050): sounds alike, but concerns the whole local stack.

## Related
- `WSAENOTCONN` (10057): what later calls may report.
- `WSAEHOSTUNREACH` (10065): other ICMP messages.
- `WSAEDISCON` (10101): an orderly goodbye.
"# },
    Text { title: "Connection aborted on this computer", message: "This computer gave up the connection, because data stayed unacknowledged or local software ended it.", keywords: "ECONNABORTED\nhost machine software\nantivirus\nlocal proxy\nbroken pipe localhost\nretransmission timeout\nbrowser cancelled request\nsoftware caused connection abort\nestablished connection aborted\nconnection aborted by local software\nconnection aborted\naborted by own machine\nlocal side dropped connection\nconnection killed locally\nsoftware in host aborted\nprotocol error aborted connection", page: r#"# WSAECONNABORTED (10053)

## What it means
An established connection was given up on this computer. Not the peer but something here ended it: TCP after too many unanswered retransmissions, a filter such as an antivirus web shield or local proxy, or the stack because the address under the connection vanished. The socket can only be closed.

The wording "software in your host machine" makes people hunt for malware. Mostly it is harmless: a browser that cancelled a request to a local web server.

## When it is raised
- `recv`, `WSARecv`, `send`, `WSASend`, `TransmitFile`, `TransmitPackets`: the connection ended by time-out or another failure.
- `sendto`, `shutdown`: the same, on connection-oriented sockets.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: the error part of `FD_CLOSE`.
- After `WSACancelBlockingCall` cut a stream call short: later calls on that socket.
- `AF_BTH`: the program itself shut the socket down.

## Common causes
1. On a server at 127.0.0.1 or `::1`: the client (browser, script, IDE) closed while the answer was being written. Development servers log this all day when a page is reloaded.
2. Antivirus web or mail scanning, a parental filter, a local proxy or VPN client. It sits in the middle, ends both halves, and the program sees an abort of its own machine.
3. Retransmission death: data were sent, no acknowledgement came. Windows gives up after few retries (5 by default), which on a fast network can take only 10 to 20 seconds. Wi-Fi gaps and stalled devices are enough.
4. The local address went away: VPN disconnected, Wi-Fi roamed to another network, sleep and wake-up, DHCP gave another address.
5. A protocol error, e.g. a corrupted segment made by faulty offload in a network driver.

How to choose: at once and on loopback is 1; only on machines with a certain security product is 2; 10 to 30 seconds after the last good packet is 3; together with a network change is 4.

## What to do

### As a developer
- Server: on a write error 10053, drop this client quietly and log at debug level.
- Client: reconnect and repeat idempotent requests, as with 10054. Code that lists retryable errors needs both numbers.
- Let TCP try longer with the socket option `TCP_MAXRT` (seconds) when short gaps are normal on your network.
- Don't cancel a blocking stream call and go on with the same socket; its byte position is unknown after that.

### As an administrator
On Windows:
```powershell
# third-party filters in the path
netsh winsock show catalog | Select-String 'Description'
Get-NetAdapterBinding | Where-Object ComponentID -notlike 'ms_*'
# retransmissions, and network changes around the time of the error
netstat -s -p tcp
# has somebody changed the number of retries? (no value: the default)
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object TcpMaxDataRetransmissions
Get-WinEvent -LogName Microsoft-Windows-NetworkProfile/Operational -MaxEvents 20
```
Exclude the program in the scanner or test without it. For cause 3, a capture shows the same segment again and again; people have cured it for slow devices with a larger `TcpMaxDataRetransmissions` and a restart.

On Linux an established connection answers with `ECONNABORTED` hardly ever, except when an administrator killed it with `ss -K`. A retransmission death reads `ETIMEDOUT`, and comes only after some 15 minutes.
```sh
ss -tni dst 192.0.2.10            # retrans:, backoff:
sysctl net.ipv4.tcp_retries2
nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout
```

## Easily confused with
- `WSAECONNRESET` (10054): the peer, or a device in its name, sent a reset. A capture decides: before a true local abort no RST comes in. For a client that left in the middle of an answer (cause 1), Windows uses either number.
- `WSAETIMEDOUT` (10060): also documented for a peer that stopped answering. Treat the two as one event when the connection had been up.
- `WSAENETRESET` (10052): keep-alive on an idle line.
- `WSA_OPERATION_ABORTED` (995): an overlapped call was cancelled; the connection may live.

## Related
- `ERROR_CONNECTION_ABORTED` (1236): the Win32 twin.
- `WSAESHUTDOWN` (10058): we ended this direction on purpose.
- `WSAECANCELLED` (10103): a lookup, not a connection, was cancelled.
"# },
    Text { title: "Connection reset by peer", message: "The peer reset the connection: it refused further data instead of closing in order.", keywords: "reset\nRST\nforcibly closed\ndropped connection\nremote host closed\nconnection reset\nECONNRESET\npeer reset connection\nexisting connection forcibly closed\nclosed by remote host\nconnection dropped by server\nremote side killed connection\nserver closed abruptly\nreset by remote peer\nUDP port unreachable reset", page: r#"# WSAECONNRESET (10054)

## What it means
The other end of the connection ended it with a reset (TCP RST) instead of an orderly close. Whatever was still on its way, in either direction, is lost, and the socket can only be closed. The reset is final: later sends and receives on this socket fail as well.

On a UDP socket nothing was connected, so nothing was reset. There the same number means that an earlier datagram came back with ICMP "port unreachable": nobody was listening at that address when it arrived.

## When it is raised
- `recv`, `WSARecv`, `send`, `WSASend`: a stream socket on which a RST has arrived. A receive that was already blocked wakes up with it at once.
- `recvfrom`, `WSARecvFrom`, `sendto`, `WSASendTo`: a UDP socket after a "port unreachable" (on a connected one `recv` and `send`, too). The receive fails although other peers may have sent good data; call it again.
- `accept`, `AcceptEx`: the client had already given up when its queued connection was taken.
- `shutdown`: the reset came before the half-close.
- `WSAEnumNetworkEvents`: the error slot of `FD_CLOSE`, where zero would mean a graceful end.
- Overlapped calls: `WSAGetOverlappedResult` gives 10054, whereas `GetQueuedCompletionStatus` gives `ERROR_NETNAME_DELETED` (64) for the very same event.

## Common causes
1. The peer's process crashed or was killed. Its system closes the sockets for it and answers further data with a reset.
2. The peer closed while data that we had sent lay unread in its receive buffer. Closing with unread data resets, even if the program meant to close politely. Typical: a server that answers "413 too large" or "401" and closes without reading the rest of the request.
3. We kept sending to a half-closed peer. Its FIN only said "no more from me"; once it has closed entirely, the next segment meets a RST. The first send after the close still succeeds, the second fails.
4. The peer closed with `SO_LINGER` on and a linger time of 0, which asks for a reset. Load generators, health checks and some HTTP servers do so to avoid TIME_WAIT.
5. A firewall, NAT or load balancer forgot the connection after an idle time (often 4 minutes to 1 hour) and answers the next packet with a reset in the peer's name.
6. The peer rebooted, or failed over to a node that doesn't know this connection.
7. A TLS or protocol mismatch: plain text sent to a TLS port, or a version that the server refuses by dropping the connection.
8. On UDP: the receiver isn't running, or restarted on another port.

To tell them apart, look at when it happens:

| when | likely cause |
|---|---|
| at once, at the first bytes | protocol mismatch, an access list, a full server |
| after the same idle time again and again | firewall, NAT or load balancer (5) |
| right after a large upload or an error reply | unread data at the peer (2) |
| on the second of two writes after a quiet end | half-closed peer (3) |
| on many connections in the same second | crash, restart or fail-over (1, 6) |
| on a UDP receive | port unreachable (8) |

## What to do

### As a developer
- Treat it as the end of the connection: close the socket, open a new one, and repeat the request only if it is idempotent. There is no point in retrying on the same socket.
- Close in order: `shutdown` with `SD_SEND`, read until `recv` returns 0, then `closesocket`. This alone removes cause 2 on your side.
- Watch for the peer's end: a `recv` that returns 0 means that it won't send any more; stop writing unless your protocol has half-closed phases.
- Against idle timeouts send a heartbeat of your own, or set keep-alive (`SIO_KEEPALIVE_VALS`, or `TCP_KEEPIDLE` and `TCP_KEEPINTVL`) below the shortest timeout on the path. The default of 2 hours is too long for every middlebox.
- On UDP servers, either ignore 10054 in the receive loop or switch the report off with the `SIO_UDP_CONNRESET` ioctl (FALSE). One silent client must not stop a server.
- Leave `SO_LINGER` alone unless a reset is what you want.

### As an administrator
Find out who sent the reset: compare a capture at both ends. A RST that only one end sees comes from a device between them; a TTL unlike that of the other packets of this peer says the same.

On Windows:
```powershell
# capture resets of one peer, then read them
pktmon filter remove
pktmon filter add -i 192.0.2.10 -t TCP RST
pktmon start --capture --pkt-size 128
pktmon stop
pktmon etl2txt PktMon.etl
# on a Windows peer: has its service crashed?
Get-WinEvent -FilterHashtable @{LogName='System'; Id=7031,7034} -MaxEvents 20
```
On Linux:
```sh
sudo tcpdump -ni any 'tcp[tcpflags] & tcp-rst != 0 and host 192.0.2.10'
nstat -az TcpEstabResets TcpExtTCPAbortOnData TcpExtTCPAbortOnClose
journalctl -u SERVICE --since -1h
```
`TcpExtTCPAbortOnClose` counts closes with unread data on this machine, `TcpExtTCPAbortOnData` closes with a linger time of 0 and data that came after the close. When one of them rises with the errors, the resets are made here. For idle timeouts, raise the limit on the device or shorten the keep-alive time of the programs.

## Easily confused with
- `WSAECONNABORTED` (10053): this machine gave the connection up, after retransmissions without an answer or because of local software. With 10054 the far side, or somebody who speaks for it, ended it.
- `WSAECONNREFUSED` (10061): there never was a connection; the answer to the first packet was a reset.
- `WSAENETRESET` (10052): keep-alive found the connection dead, or on UDP the time to live ran out.
- `WSAETIMEDOUT` (10060): silence, whereas a reset is an answer.
- `WSAEDISCON` (10101): an orderly end; no error at all.

## Related
- `ERROR_NETNAME_DELETED` (64): the same event as a completion port reports it.
- `WSAESHUTDOWN` (10058): we closed that direction ourselves.
- `WSAENOTCONN` (10057): the socket was never connected.
"# },
    Text { title: "Out of ports, buffers or queue space", message: "The system has no free port, memory or queue entry for this socket operation, or the given buffer is too small.", keywords: "ENOBUFS\nport exhaustion\nnon-paged pool\ntoo many connections\nsocket leak\nlacked sufficient buffer space\nephemeral ports\nno buffer space available\ninsufficient buffer space\nsocket queue full\nno buffer space left\nsystem lacked buffers\nnetwork buffers exhausted\nqueue was full\noutbound ports exhausted\nout of socket resources", page: r#"# WSAENOBUFS (10055)

## What it means
The system couldn't provide something that the call needs. Microsoft's text speaks of buffers and queues, and so people look at RAM. On client machines and busy proxies the missing thing is mostly a free ephemeral port: a socket without a fixed local port must get one, and all are taken. Real shortage of kernel memory comes second.

A third group has nothing to do with the system's state: a few functions say with 10055 that the buffer you passed is too small.

## When it is raised
- `bind` (to port 0), `connect`, `WSAConnect`, `ConnectEx`: no local port left, or no memory for the connection.
- `socket`, `WSASocketW`, `accept`, `listen`, `WSADuplicateSocketW`, `WSAPoll`: no kernel memory for the object.
- `send`, `sendto`, `WSASend`, `TransmitFile`: the data can't be buffered or locked, or a queue is full. Also documented as a buffer deadlock of the provider.
- `RIOSend`, `RIOReceive`: the completion queue is full. `RIOCreateRequestQueue`, `RIOResizeCompletionQueue`: no memory for it.
- `WSAEnumProtocolsW`, `WSCEnumProtocols`: buffer too small; the needed size is in the length argument. `WSAAsyncGetHostByName` and its family report the same with the completion message.

## Common causes
1. Ephemeral ports used up: many short outgoing connections (TIME_WAIT), or a leak of sockets that were bound and never closed. The default pool has 16384 ports (49152 to 65535) for TCP and as many for UDP.
2. A program that doesn't close sockets. It shows as thousands of CLOSE_WAIT or Bound entries under one process, and goes away when that process ends.
3. Port ranges taken away from the pool: Hyper-V, WSL and containers reserve blocks; `netsh` may also have been used to shrink it.
4. Non-paged pool exhausted: thousands of overlapped receives with big buffers (each locks its memory), peers that don't read while we send without limit, or a leaking network driver.
5. A single gigantic `send`. Hundreds of megabytes in one call must be locked at once.
6. An antivirus or VPN filter with its own limits.

If opening new connections fails while the existing ones run well, it is ports (1 to 3). If `send` and `recv` on old ones fail too, it is memory (4, 5).

## What to do

### As a developer
- Close every socket on every path, error paths first. Watch your handle count in a load test.
- Pool and reuse connections; don't `bind` clients. With `ConnectEx`, set `SO_REUSE_UNICASTPORT` before the bind to port 0.
- Send in pieces of 64 KB to 1 MB, and wait for completions before you post more.
- For thousands of idle connections post zero-byte receives; they lock no memory.
- When it happens, wait with growing pauses. An immediate retry in a loop keeps the shortage alive.
- For the enumerating functions: allocate the size that came back and call again.

### As an administrator
On Windows:
```powershell
netsh int ipv4 show dynamicport tcp; netsh int ipv4 show excludedportrange protocol=tcp
Get-NetTCPConnection | Group-Object State -NoElement
Get-NetTCPConnection | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-NetUDPEndpoint | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231,4266} -MaxEvents 10
Get-Counter '\Memory\Pool Nonpaged Bytes'
```
Of the events, 4231 (TCP) and 4266 (UDP) say that the pool was empty. Restarting the process with the highest count frees its ports. Widening the pool (`netsh int ipv4 set dynamicport tcp start=20000 num=45536`) buys time.

On Linux the port shortage has another name (`EADDRNOTAVAIL`); `ENOBUFS` itself comes from device queues and netlink:
```sh
ss -s; cat /proc/net/sockstat
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_mem
tc -s qdisc show dev eth0          # dropped
```

## Easily confused with
- `WSAEADDRINUSE` (10048): the same shortage seen at `connect`, when a port exists but not for this destination.
- `WSAEMFILE` (10024): no more sockets for this process; a limit, not a shortage.
- `WSAEWOULDBLOCK` (10035): only the socket's own send buffer is full; wait for it to become writable.
- `WSA_NOT_ENOUGH_MEMORY` (8): user memory, e.g. inside `getaddrinfo`.
- `WSAEFAULT` (10014): most other functions' way to say "buffer too small".

## Related
- `WSAEMSGSIZE` (10040): one datagram larger than allowed.
- `WSAEPROCLIM` (10067): too many programs use Winsock.
- `WSAETOOMANYREFS` (10059): a registered I/O queue can't shrink.
"# },
    Text { title: "Socket already connected", message: "This socket has its connection already; the call needs one that is not connected yet.", keywords: "EISCONN\nconnect twice\ndouble connect\nreconnect\nnon-blocking connect finished\nsocket is already connected\ntransport endpoint already connected\nalready connected\nconnect on connected socket\nconnect request on connected socket\nsecond connect after success\nconnection exists already\nsendto on connected socket", page: r#"# WSAEISCONN (10056)

## What it means
The socket is connected already, and the call makes sense only on one that isn't. Mostly it is a second `connect` on a stream socket. The existing connection isn't disturbed: in a polling loop this "error" is even the good news that the connect has succeeded.

## When it is raised
- `connect`, `WSAConnect`, `ConnectEx`: a connection-oriented socket that has its peer.
- `listen`: a connected socket can't become a listening one.
- `WSAAsyncSelect`: in the error part of `FD_CONNECT`.
- `WSAJoinLeaf`: this socket has joined the multipoint session before.
- `WSASetSocketSecurity`, `WSASetSocketPeerTargetName`: must be called before connecting, on datagram sockets too.
- `recvfrom`: its error table forbids connected sockets, while its own remarks allow them; in practice it works.

## Common causes
1. Non-blocking connect by repetition: the program calls `connect` again and again, meets 10035 or 10037 first and 10056 at the end.
2. Two threads, or a retry timer and a completion, that both connect the same socket object.
3. Reconnect logic that reuses the old handle without closing it.
4. Code expecting the UDP rule on TCP: a datagram socket may be connected anew at any time, a stream socket only once.
5. An accepted socket handed to client code that begins with `connect`.
6. An IPsec option set too late.

## What to do

### As a developer
- In a polling loop, treat 10056 as success. Better: call `connect` once, wait with `select` (write set for success, exception set for failure), then read `SO_ERROR`.
- To reconnect, close and create. The exception is `DisconnectEx` with `TF_REUSE_SOCKET`, after which `ConnectEx` may use the handle again.
- Guard the socket by a state variable (idle, connecting, connected), changed under one lock.
- To give a UDP socket a new peer, call `connect` with the new address; with the all-zero address to dissolve it.
- Give IPsec settings between `socket` and `connect`.

### As an administrator
10056 is a programming error; configuration rarely helps, except a reconnect interval that is shorter than the connect takes. See which connection the program really holds.

On Windows:
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process program).Id | Format-Table LocalPort,RemoteAddress,RemotePort,State
```
On Linux (`EISCONN`) the trace shows the double call at once. Note that there the first repeated `connect` after success returns 0, and only the next one `EISCONN`:
```sh
strace -f -tt -e trace=connect,close -p "$(pidof program)"
ss -tnp | grep program
```

## Easily confused with
- `WSAEALREADY` (10037): the connect hasn't finished yet; the next state of the same loop is 10056.
- `WSAEADDRINUSE` (10048): the address pair is in use by a different socket.
- `WSAEINVAL` (10022): `connect` on a listening socket, and on some systems repeated connects.
- `WSAENOTCONN` (10057): exactly the reverse.

## Related
- `WSAEWOULDBLOCK` (10035): the connect has started in the background.
- `WSAEINPROGRESS` (10036): in Winsock not the POSIX "connect under way".
- `WSAEOPNOTSUPP` (10045): `listen` on a datagram socket.
"# },
    Text { title: "Socket not connected", message: "The socket has no peer: it was never connected, is still connecting, or lost its connection.", keywords: "ENOTCONN\nsend before connect\nSO_UPDATE_ACCEPT_CONTEXT\nSO_UPDATE_CONNECT_CONTEXT\nshutdown fails\ngetpeername fails\nno address supplied\nsocket is not connected\ntransport endpoint is not connected\nnot connected\nsend on unconnected socket\nreceive before connect\nno connection on socket\nsocket without connection\nsend receive request disallowed, unconnected\nno peer connected", page: r#"# WSAENOTCONN (10057)

## What it means
The call needs a peer, and this socket has none: not yet, never, or no longer. On a stream socket that means no established connection; on a datagram socket that no destination was given, neither by `connect` nor in the call.

## When it is raised
- `send`, `recv`, `WSASend`, `WSARecv`, `TransmitFile`: no connection.
- `sendto`, `WSASendTo`, `WSARecvFrom`: the same on a stream socket.
- `shutdown`, `WSASendDisconnect`, `WSARecvDisconnect`: nothing to shut down.
- `getpeername`: there is no peer to name.
- `DisconnectEx`: not connected, or closing already and `TF_REUSE_SOCKET` wasn't given.
- `setsockopt` with `SO_KEEPALIVE`: the connection was reset before.
- `WSAIoctl` with codes that ask about a live connection (`SIO_QUERY_TRANSPORT_SETTING`, `SIO_IDEAL_SEND_BACKLOG_QUERY` and others).
- A datagram socket whose peer was dissolved by `connect` to the all-zero address.

## Common causes
1. Sending right after a non-blocking `connect` that returned 10035. The handshake isn't over.
2. The result of `connect` wasn't checked; it had failed, and the first `send` shows it.
3. The wrong handle: the listening socket was used instead of the one from `accept`.
4. `ConnectEx` or `AcceptEx` succeeded, but the context wasn't updated. Then data flow, while `shutdown` and `getpeername` fail with 10057. Very typical in completion-port servers.
5. The connection ended (10052, 10054), the program ignored that and made one more call.
6. `shutdown` in a cleanup routine that runs for unconnected sockets too. Harmless.
7. UDP `send` without a `connect` first.

## What to do

### As a developer
- After a non-blocking connect, wait for `FD_CONNECT` or writability and read `SO_ERROR` before the first byte.
- After `ConnectEx`: `setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0)`. After `AcceptEx`: `SO_UPDATE_ACCEPT_CONTEXT` with the listening socket as the value.
- Ignore 10057 from `shutdown` in cleanup code; treat it in `send` and `recv` as a bug or a lost connection.
- `getpeername` makes a cheap test whether a socket has ever been connected. It doesn't prove that the peer still lives.
- UDP: use `sendto`, or connect the socket once.

### As an administrator
If it stands in the log of a finished product, look for an earlier error of the same connection; 10057 is the follow-up. Typical first errors are 10060, 10061 and 10054.

On Windows:
```powershell
Get-Content C:\Logs\app.log | Select-String '100(5[2347]|6[015])' | Select-Object -Last 40
Get-NetTCPConnection -OwningProcess (Get-Process program).Id -ErrorAction SilentlyContinue
```
On Linux the same order of events reads `ENOTCONN`:
```sh
strace -f -tt -e trace=network -p "$(pidof program)" 2>&1 | grep -B20 ENOTCONN
ss -tnp state syn-sent | grep program
```

## Easily confused with
- `WSAESHUTDOWN` (10058): connected, but this direction was closed by ourselves.
- `WSAECONNRESET` (10054): there was a connection, and it was destroyed a moment ago.
- `WSAEDESTADDRREQ` (10039): a datagram call that needs a destination, without one.
- `WSAENOTSOCK` (10038): the handle isn't a socket at all, e.g. closed.
- `WSAEISCONN` (10056): the opposite complaint.

## Related
- `WSAEWOULDBLOCK` (10035): the connect is still running.
- `WSAECONNREFUSED` (10061): why the connect failed, if the target said no.
- `WSAENETRESET` (10052): keep-alive ended the connection.
"# },
    Text { title: "Direction shut down by this side", message: "This program has closed the sending or receiving direction of the socket and can no longer use it.", keywords: "ESHUTDOWN\nEPIPE\nbroken pipe\nhalf-close\nSD_SEND\nsend after shutdown\nwrite after end\ncannot send after socket shutdown\ncannot send after transport shutdown\nsocket has been shut down\nsocket already shut down\nreceive after shutdown\nprevious shutdown call\ndirection already closed\nsend disallowed after shutdown\nshut down in that direction", page: r#"# WSAESHUTDOWN (10058)

## What it means
This side has closed the direction in which you want to move data. After `shutdown` with `SD_SEND` nothing can be sent, after `SD_RECEIVE` nothing received, after `SD_BOTH` neither. The peer isn't involved; the other direction may work perfectly. That state is called half-closed, and it is the normal way to say "I'm done, now I listen to your last answer".

## When it is raised
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`, `TransmitFile`, `TransmitPackets`: the send side is shut down.
- `recv`, `recvfrom`, `WSARecv`, `WSARecvEx`: the receive side is shut down.
- `connect` on `AF_BTH`: there, unlike above, the peer closed the L2CAP channel.

## Common causes
1. Order of closing: one part of the program has called `shutdown`, another still has data in its queue (a log line, an HTTP/2 goodbye, a TLS close alert).
2. A framework closed its output stream, and with it the socket's send side, when only a wrapper was meant. In .NET and Java closing one stream shuts down its direction or the whole socket.
3. `SD_BOTH` where `SD_SEND` was intended: the final answer of the peer can't be read any more.
4. A time-out or cancel handler shuts down while a worker thread writes.
5. A duplicated socket (`WSADuplicateSocketW`, inherited handle): `shutdown` in one process acts on the connection, and so on all copies.

## What to do

### As a developer
- Send everything, then `shutdown(s, SD_SEND)`, then `recv` until 0, then `closesocket`. Only this order loses nothing.
- Give one owner the right to shut down: a writer task that empties its queue first, and others that merely ask it.
- When it occurs, the data were not sent. Open a new connection if they matter; there is no way to reopen a direction.
- With TLS send close_notify before `SD_SEND`.
- Avoid `SD_RECEIVE`. Data that arrive afterwards make TCP reset the connection, and the peer gets 10054.

### As an administrator
A product that logs 10058 when it stops or when a client leaves has a harmless disorder in its closing code. In the middle of work it is worth a bug report. Half-closed connections can be counted.

On Windows:
```powershell
# we have shut down our side: FinWait1, FinWait2; the peer has: CloseWait
Get-NetTCPConnection -State FinWait1,FinWait2,CloseWait -ErrorAction SilentlyContinue | Group-Object State,OwningProcess -NoElement
```
On Linux sending on such a socket gives `EPIPE` and the signal SIGPIPE, while receiving returns 0 and no error:
```sh
ss -tnp state fin-wait-2; ss -tnp state close-wait
strace -f -e trace=shutdown,sendto,write -p "$(pidof program)" 2>&1 | grep -E 'shutdown|EPIPE'
```

## Easily confused with
- `WSAENOTCONN` (10057): no connection at all. Here it exists, or did, but one direction is closed.
- `WSAEDISCON` (10101): the peer has ended its half in order.
- `WSAECONNRESET` (10054): the peer refused the data. On Linux writing to a closed peer ends in `EPIPE` as well; Windows separates the two.
- `WSAECONNABORTED` (10053): unwanted end on this machine, where 10058 is a wanted one.

## Related
- `WSAENOTSOCK` (10038): `closesocket` instead of `shutdown` came first.
- `WSAEINVAL` (10022): `shutdown` with a wrong direction argument.
- `WSA_OPERATION_ABORTED` (995): pending overlapped calls when the socket closes.
"# },
    Text { title: "Still referenced by others", message: "The queue cannot shrink, or the service class cannot be removed, while others still refer to it.", keywords: "ETOOMANYREFS\nregistered I/O resize\nRIO queue\ntoo many references\nWSARemoveServiceClass\ntoo many references to object\ntoo many references cannot splice\nkernel object reference limit\nobject still referenced\nreference count too high\nreferences remaining\nreferences to some kernel object\nstill in use by others", page: r#"# WSAETOOMANYREFS (10059)

## What it means
Something can't be removed or made smaller, for others still refer to it. In BSD the name stood for too many references to a kernel object. Windows uses it in two narrow places only: registered I/O queues that are to shrink, and service classes that are to be deleted. Sockets and connections never give it.

## When it is raised
- `RIOResizeCompletionQueue`: the new size is smaller than what the operations still bound to this completion queue need.
- `RIOResizeRequestQueue`: the new limits lie below the number of sends or receives that are outstanding.
- `WSARemoveServiceClass`: registered service instances still belong to the class.

## Common causes
1. A registered I/O server that adapts its queues to the load shrinks them while requests are in flight.
2. Several request queues share one completion queue; their limits together exceed the new size, although each of them looks small.
3. An uninstaller deletes its service class before its service instances.
4. A program or runtime that turns the Linux error `ETOOMANYREFS` into a Winsock number. It comes from passing file descriptors over local sockets, see below.

## What to do

### As a developer
- Shrink in the right order: stop posting, dequeue with `RIODequeueCompletion` until nothing is outstanding, resize the request queues, then the completion queue.
- Keep a sum: the size of a completion queue must cover the receives plus sends of all request queues attached to it.
- Most servers do best to size the queues once for the peak and leave them alone; a failed shrink does no harm, so log it and go on.
- Remove instances with `WSASetServiceW` and `RNRSERVICE_DELETE` first, the class afterwards.

### As an administrator
There is no setting for it. For an installer that stops with 10059, end the program that registered the service and run the removal again.

On Windows:
```powershell
Get-Process program -ErrorAction SilentlyContinue | Stop-Process
netsh winsock show catalog | Select-String 'Name Space Provider|Description'
```
Linux raises `ETOOMANYREFS` (109) in `sendmsg`, when a user has more descriptors in flight over Unix sockets than his open-file limit allows:
```sh
systemctl show -p LimitNOFILE SERVICE
strace -f -e trace=sendmsg ./program 2>&1 | grep TOOMANYREFS
```
Raise the limit, or repair the receiver that doesn't collect the descriptors.

## Easily confused with
- `WSAENOBUFS` (10055): a queue that is full, or no memory for a larger one. 10059 is about growing smaller.
- `WSAEMFILE` (10024): too many sockets in the process.
- `WSAEINVAL` (10022): a size that is never allowed, regardless of what is in flight.

## Related
- `WSASERVICE_NOT_FOUND` (10108): the service class or instance doesn't exist.
- `WSATYPE_NOT_FOUND` (10109): the class is unknown.
- `WSAEPROCLIM` (10067): another limit, on programs.
"# },
    Text { title: "No answer in time", message: "The other side gave no answer in time: the connection could not be made or broke, or the socket's own time limit passed.", keywords: "ETIMEDOUT\ntimeout\ntimed out\nfirewall drops\nSYN unanswered\nSO_RCVTIMEO\nconnect hangs 21 seconds\nconnection timed out\nconnection attempt failed, no response\nconnect timeout\nhost failed to respond\nno response from server\noperation timed out\nconnected party did not respond\nconnected host not responding\nreply never arrived\nreceive timeout elapsed", page: r#"# WSAETIMEDOUT (10060)

## What it means
Nobody answered in time. Three different clocks can have run out:

- The connect clock. SYN packets went out, and neither an acceptance nor a refusal came back. On Windows this takes about 21 seconds by default.
- The retransmission clock of an established connection. Data went unacknowledged; the connection is gone.
- Your own clock: `SO_RCVTIMEO` or `SO_SNDTIMEO` of the socket. The connection itself may be in perfect health.

So look first at the call and at how long it took.

## When it is raised
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: no answer to the attempt. The same socket may try again.
- `WSAConnectByNameW`, `WSAConnectByList`: the `timeout` argument has passed.
- `recv`, `WSARecv`, `send`, `sendto`: the connection broke because the network failed or the peer fell silent.
- `recv`, `send`, `WSARecvMsg`, `WSASendMsg`: the socket's own time limit.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: the error part of `FD_CONNECT`.
- `AF_BTH`: the device didn't answer the page, being off or out of range.

## Common causes
For `connect`:
1. A firewall that drops without an answer. This is the default of Windows Defender Firewall and of cloud security groups for ports that nobody opened.
2. A wrong or outdated address: the machine is off, moved, or the DNS record is old. Behind a router there is nobody to say so.
3. A private address (10.0.0.0/8 and so on) used from outside, or without the VPN.
4. The way back is missing: the server receives the SYN, but its answer takes another route and is dropped.
5. A Linux server whose accept queue is full; it ignores new SYNs. (A Windows server refuses in that case, 10061.)
6. A proxy is compulsory, and the program tries to go directly.

On a running connection:

7. The peer or the path vanished: suspended laptop, Wi-Fi gap, fail-over of a firewall.
8. `SO_RCVTIMEO` shorter than the work that the server has to do. It counts milliseconds in a DWORD on Windows, but is a `struct timeval` on Linux; ported code that passes 5 for "five seconds" waits 5 ms.

## What to do

### As a developer
- Set a connect limit of your own: non-blocking `connect`, `select` with, say, 5 seconds per address, then the next address. (`WSAPoll` before Windows 10 version 2004 doesn't notice failed attempts.) `TCP_MAXRT` on the socket also limits it.
- After `SO_RCVTIMEO` or `SO_SNDTIMEO` has expired, close the socket: Windows doesn't say how much of the data went through. For a pause that may be repeated, wait with `WSAPoll` before `recv` instead.
- Retry with growing, randomised pauses, and only what may be done twice.
- Put address, port, call and elapsed time in the message. 21 s and 5 s tell different stories.

### As an administrator
Try the port, not ping; ping is often forbidden where TCP is allowed, and the reverse. Then look on the server whether the SYN arrives.

On Windows:
```powershell
Test-NetConnection example.com -Port 443 -InformationLevel Detailed
Resolve-DnsName example.com
netsh winhttp show proxy
# on the server: is something allowed on this port?
Get-NetFirewallPortFilter -Protocol TCP | Where-Object LocalPort -eq 443 | Get-NetFirewallRule | Format-Table DisplayName,Enabled,Action,Profile
# length of the connect phase
netsh int tcp show global
```
On Linux (`ETIMEDOUT`; the default limit is about two minutes):
```sh
nc -vz -w 5 example.com 443; sudo tcptraceroute example.com 443
sudo tcpdump -ni any 'tcp port 443 and tcp[tcpflags] & tcp-syn != 0'
nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPTimeouts
sysctl net.ipv4.tcp_syn_retries
```
SYN arrives and no answer leaves: the server's firewall or queue. The answer leaves and never arrives: routing on the way back. No SYN arrives: something before the server.

## Easily confused with
- `WSAECONNREFUSED` (10061): an answer, and it was no. The machine is reachable.
- `WSAEHOSTUNREACH` (10065): a router or the local net said that there is no way.
- `WSAECONNABORTED` (10053): Windows reports a retransmission death under this number too.
- `WSAENETRESET` (10052): keep-alive probes of an idle connection went unanswered.
- `WSAEWOULDBLOCK` (10035): a non-blocking call without data; on Linux an expired `SO_RCVTIMEO` reads like that (`EAGAIN`).

## Related
- `ERROR_SEM_TIMEOUT` (121): the same event from a file-style or completion-port call.
- `WSATRY_AGAIN` (11002): the name server didn't answer.
- `WSAECONNRESET` (10054): the silence ended with a reset.
"# },
    Text { title: "Connection refused", message: "The computer at this address answered, but nothing there accepts connections on this port.", keywords: "ECONNREFUSED\nactively refused\nnobody listening\nport closed\nservice not running\nlocalhost ::1\nbacklog full\nconnection refused by server\ntarget machine refused connection\nno connection could be made\nno server listening\nconnect rejected by host\nremote port not open\nserver not started\nrefused by target computer\nconnect refused", page: r#"# WSAECONNREFUSED (10061)

## What it means
The machine at this address answered, and its answer was a reset: nothing accepts connections on that port. It is good news in part. Name, route and machine are right; only the listener is missing, or it listens on another address, family or port than you think.

On Windows this takes about 2 seconds even for the local machine, because the system repeats the SYN a few times before it believes the refusal.

## When it is raised
- `connect`, `WSAConnect`, `ConnectEx`: the attempt was rejected. The same socket may try again.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: the error part of `FD_CONNECT`.
- `WSAJoinLeaf`: the root or leaf said no.
- `WSAAccept`, on the server's side: its own condition function returned `CF_REJECT`.
- `listen` never returns it, but causes it: when the backlog of a Windows server is full, clients are refused.

## Common causes
1. The service isn't running: crashed, not started, or still starting.
2. Wrong port, a typing error or the default of another version (5432 or 5433, 1433 or a dynamic SQL Server instance port).
3. The service listens on `127.0.0.1` only, and the client comes from another machine, container or WSL.
4. Wrong family: `localhost` leads to `::1` first, and the server listens on `127.0.0.1` alone (or the reverse). Node.js, .NET and browsers have all met this.
5. In a container, `localhost` is the container itself; or the port wasn't published.
6. The backlog of a busy Windows server is full.
7. A firewall configured to reject (a reset in the server's name), or a security product on the client.
8. A dead local proxy: the program connects to 127.0.0.1:8080 because an old proxy setting says so. The refused address isn't the one you wanted to reach.
9. TCP where the service speaks UDP only.

## What to do

### As a developer
- Print the address and port that were really tried, not the name.
- Try all results of `getaddrinfo`; `::1` refused, `127.0.0.1` next.
- At start-up of several services, retry for a limited time (each second, for instance) rather than fail at once.
- Server: listen on both families (one `AF_INET6` socket with `IPV6_V6ONLY` off), call `listen` with `SOMAXCONN`, and accept quickly.
- To probe local ports without the 2 seconds, set `SIO_TCP_INITIAL_RTO` with `TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS` on the socket before connecting; by its documentation that takes an elevated program.

### As an administrator
Look on the server first: is there a listener, and on which address?

On Windows:
```powershell
Get-NetTCPConnection -State Listen -LocalPort 8080 | Format-Table LocalAddress,OwningProcess
Get-Service SERVICE
Test-NetConnection 127.0.0.1 -Port 8080
# proxy settings that divert the client
netsh winhttp show proxy; Get-ChildItem Env:*proxy*
```
On Linux (`ECONNREFUSED`):
```sh
sudo ss -ltnp 'sport = :8080'        # 127.0.0.1, 0.0.0.0, [::] or *?
systemctl status SERVICE; journalctl -u SERVICE -n 50
docker ps --format '{{.Names}} {{.Ports}}'
sudo nft list ruleset | grep -i reject
```
No listener: start the service or read why it stopped. Listener on 127.0.0.1: change its bind address. Listener right, still refused: capture the reset and compare its TTL with other packets of the server.

## Easily confused with
- `WSAETIMEDOUT` (10060): no answer at all. Firewalls mostly cause that one; a full accept queue does so on Linux, while Windows refuses.
- `WSAECONNRESET` (10054): the connection existed and was reset later. On UDP, Windows reports a closed port as 10054, Linux as `ECONNREFUSED`.
- `WSAEACCES` (10013): the local system forbade the attempt.
- `WSAEREFUSED` (10112): a database query was refused by a provider; no socket is involved.
- `WSAEHOSTUNREACH` (10065): not even the machine answered.

## Related
- `ERROR_CONNECTION_REFUSED` (1225): the Win32 code of the same event.
- `WSAEADDRINUSE` (10048): why the server couldn't start, perhaps.
- `WSAEAFNOSUPPORT` (10047): socket and address of different families.
"# },
    Text { title: "Name leads in a circle", message: "A name leads back to itself, so that it cannot be resolved. Winsock itself does not report this.", keywords: "ELOOP\nsymbolic link loop\ntoo many levels\ncannot translate\ncircular alias\ntoo many symbolic links\ntoo many levels of symlinks\nname cannot be translated\ncannot translate name\nsymlink cycle\nloop in name translation\ncircular reference in name\nname resolution loop", page: r#"# WSAELOOP (10062)

## What it means
No documented Windows function returns this code. It came into the header with the BSD error list, where `ELOOP` (62) means that a path holds too many symbolic links, usually two that point to each other. Microsoft's description says only that a name can't be translated. If it stands in your log, a program or a runtime has put it there.

## When it is raised
- By no function of Winsock, and by no provider of Windows, as far as any table says.
- Possibly by a third-party provider, or by software that adds 10000 to a BSD errno.
- On Linux, `ELOOP` (40) is real: `connect` and `bind` on a local (Unix) socket give it when the socket's path runs through a circle of links.

## Common causes
1. A ported program with local sockets whose path contains a symbolic link to itself, such as `/run/app -> /var/run/app` while `/var/run` leads to `/run` again.
2. A translation layer (an emulator, a language runtime, a protocol that transmits errno values) that knows a file error but no better Winsock number.
3. An application that uses 10062 for something of its own, for instance a chain of aliases in its name lookup.

## What to do

### As a developer
- Look for the place that sets it: search the code and the libraries for `WSAELOOP`, `ELOOP` and 10062.
- Don't plan retries for it; circular links don't go away by waiting. Fail and print the path.
- In your own name resolution, use `WSANO_RECOVERY` (11003) or your own error for alias chains that don't end.

### As an administrator
Follow the links of the path that the program was given.

On Windows:
```powershell
Get-Item C:\app\run | Format-List FullName,LinkType,Target
fsutil reparsepoint query C:\app\run
```
On Linux:
```sh
namei -l /run/app/app.sock          # each step of the path
find -L /run -maxdepth 3 -type l     # links that lead nowhere or in circles
strace -f -e trace=connect,bind,openat ./program 2>&1 | grep ELOOP
```

## Easily confused with
- `WSAENAMETOOLONG` (10063): the neighbour in the BSD list; the name is too long instead of circular.
- `WSAHOST_NOT_FOUND` (11001): what a failed translation of a host name really gives.
- `WSANO_RECOVERY` (11003): the resolver gave up for good, for instance on a broken alias chain.

## Related
- `WSAENOTEMPTY` (10066): another file error in the socket list.
- `WSAEREMOTE` (10071): likewise from BSD's file system.
- `DNS_ERROR_CNAME_LOOP` (9707): the DNS server found aliases in a circle.
"# },
    Text { title: "Name too long", message: "A name, or a part of it, is longer than the system allows. Winsock itself does not report this.", keywords: "ENAMETOOLONG\npath length\nsun_path 108\nlong socket path\nlabel 63\nfile name too long\nfilename too long\nname component too long\nname exceeds limit\noverlong name\nhost name too long\nname or component overlong\npath too long", page: r#"# WSAENAMETOOLONG (10063)

## What it means
A name or one part of it is longer than allowed. The code belongs to the BSD list (`ENAMETOOLONG`, 63), where it is about file paths. No documented Winsock function returns it: Windows reports overlong host names and paths with other numbers. Who sees it has a program in between that translates errno values, or a provider of another maker.

## When it is raised
- By none of the functions of Winsock, according to their tables.
- By software that maps errno one to one: `ENAMETOOLONG` is 63 on BSD and macOS, 36 on Linux.
- On Linux `gethostname` gives `ENAMETOOLONG` when the buffer is too short for the name. In Winsock the same mistake is `WSAEFAULT` (10014).

## Common causes
1. A local (Unix) socket in a deep directory. `sun_path` holds 108 bytes, with the final zero; temporary folders of build systems, long user names and container mounts exceed that easily.
2. A cross-platform library that checks the length itself and chooses this number for its own message.
3. A whole URL, or a list of hosts, that was passed where one host name is expected. Labels may have 63 bytes, a full name 253 characters.
4. A provider for another name system with stricter limits, such as 15 characters in NetBIOS.

## What to do

### As a developer
- Check lengths before the call: `strlen(path) < sizeof(addr.sun_path)` for local sockets. Never cut a path silently; two cut paths may be equal.
- Put local sockets in a short place (`%ProgramData%\app`, `/run/user/1000`), and not below the project's build directory.
- Cut scheme, port and path off a URL before the host name goes to `GetAddrInfoW`.
- Give `gethostname` 256 bytes.

### As an administrator
Measure the name that the program complains about and shorten its directory by configuration, often an environment variable.

On Windows:
```powershell
$env:TEMP.Length; $env:TEMP
(Get-ChildItem C:\app -Recurse -Filter *.sock).FullName | ForEach-Object { '{0} {1}' -f $_.Length, $_ }
```
On Linux:
```sh
ss -xl | awk '{print length($5), $5}' | sort -rn | head
TMPDIR=/tmp ./program
hostnamectl; getconf HOST_NAME_MAX
```

## Easily confused with
- `WSAEFAULT` (10014): Winsock's usual answer when a buffer or address length is wrong.
- `WSAEMSGSIZE` (10040): a message, not a name, is too long.
- `WSAHOST_NOT_FOUND` (11001): what an impossible host name leads to in most lookups.
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): the DNS checks object to a character, not the length.

## Related
- `WSAELOOP` (10062): the other path error from BSD.
- `WSAEINVAL` (10022): often chosen for a malformed local address.
- `WSAENOBUFS` (10055): output buffers too small in a few functions.
"# },
    Text { title: "Destination host or device down", message: "The destination does not take part: it counts as down, or the Bluetooth device refused the requested channel.", keywords: "bluetooth\nRFCOMM\nAF_BTH\nheadset\n0x80072750\nEHOSTDOWN\nhost is down\ndestination host down\nremote host was down\ntarget machine switched off\noperation failed, host down\nremote device unavailable\nBluetooth device not responding\nremote machine is off", page: r#"# WSAEHOSTDOWN (10064)

## What it means
The address is known, but the machine or device behind it is treated as switched off. On current Windows it is documented for Bluetooth only: the remote device answered the RFCOMM request with a DM frame ("disconnected mode"), in other words "I am here, but I do not serve this channel now". For IP the code is rare: a dead IP host usually appears as 10060 or 10065. Logs that print an HRESULT show it as 0x80072750.

## When it is raised
- `connect` on an `AF_BTH` socket: the peer refused the RFCOMM channel with DM.
- Sockets with `SO_BTH_AUTHENTICATE` or `SO_BTH_ENCRYPT`: an incoming connection was turned away because the link could not be authenticated or encrypted.
- No table of an IP function lists it. A driver below Winsock that ends a request with the status "host down" can still bring it up.

## Common causes
1. The service is not open on the device: the phone app is closed, or its listening socket is gone. The list of services that Windows remembers for a paired device can look right although nobody listens.
2. Somebody else holds the channel: another computer, another program, or an earlier connection of ours that was never closed. Headsets often accept one control connection only.
3. The RFCOMM channel number is fixed in the program, and the device has moved the service.
4. Pairing is half broken: the keys on the two sides differ, so encryption fails.
5. A library that copies a Linux `EHOSTDOWN` into a Winsock number.

## What to do

### As a developer
- Connect by service class GUID and let SDP find the channel; do not hard-code a channel.
- Ask the device itself, not the cache: add `LUP_FLUSHCACHE` to the Bluetooth service lookup.
- Retry a few times with a pause of some seconds. The channel may be freed when the old connection dies.

### As an administrator
Close other programs that talk to the device, switch it off and on, then pair it again.

```powershell
Get-PnpDevice -Class Bluetooth | Format-Table Status, FriendlyName
Restart-Service bthserv -Force
```
On a Linux host that plays the device, look whether the service is registered, and watch the DM arrive:
```sh
bluetoothctl show      # the UUID lines are the registered services
sudo btmon
```
Linux uses `EHOSTDOWN` (112) otherwise: for a Bluetooth device that did not answer the page at all, and as "mount error(112)" when an SMB server refuses the protocol version of a `mount -t cifs`.

## Easily confused with
- `WSAETIMEDOUT` (10060): the Bluetooth device is off or out of range, so nothing answered. With 10064 it did answer, with a refusal.
- `WSAEHOSTUNREACH` (10065): an IP host to which no path works.
- `WSAENETDOWN` (10050): the local side is broken, for example the radio.

## Related
- `WSAECONNREFUSED` (10061): the TCP way of saying "nobody listens here".
- `WSASERVICE_NOT_FOUND` (10108): the Bluetooth lookup before the connect found nothing.
- `WSAEACCES` (10013): an outgoing Bluetooth connect whose authentication failed.
"# },
    Text { title: "No path to this host", message: "The remote host cannot be reached: no machine answers at that address, or a router or firewall on the way turned the packet back.", keywords: "no route to host\nunreachable\nICMP\nARP\nVPN\nEHOSTUNREACH\nhost unreachable\nhost is unreachable\nno route to this host\nremote host cannot be reached\noperation to unreachable host\ndestination host unreachable\nsingle machine unreachable\nhost not reachable\nrouter reports host unreachable", page: r#"# WSAEHOSTUNREACH (10065)

## What it means
There is no working path to this one host. The network part of the address may be fine, but on the last stretch the packet cannot be delivered: no neighbour answers for the address, or a router or firewall on the way says so with an ICMP message. Unlike a timeout this is an answer, from our own system or from a device on the path. Through plain Win32 calls the same event appears as `ERROR_HOST_UNREACHABLE` (1232).

## When it is raised
- `connect`, `WSAConnect`, `ConnectEx`: the destination cannot be reached.
- `WSAConnectByList`, `WSAConnectByNameA`, `WSAConnectByNameW`: the host behind the list or the name cannot be reached.
- `send`, `sendto`, `WSASendTo`: the remote host has become unreachable.
- The socket option `TCP_FAIL_CONNECT_ON_ICMP_ERROR`: when it is on, a TCP connect ends with 10065 at the first such ICMP message. When it is off, Windows goes on trying, and the same situation often ends as 10060.

## Common causes
1. The host is off, asleep or has another address by now. It lies on our own subnet, and nobody answers ARP (IPv4) or neighbour solicitation (IPv6) for it. A TCP connect in this situation can also run into 10060, which means the same here.
2. This machine has just lost its own way out: Wi-Fi or cable gone, or the system is waking up. 10051 is the other code of such moments.
3. The last router sends ICMP "host unreachable", for the same reason one hop further away.
4. A firewall rejects with ICMP instead of dropping. The usual zones of firewalld, for one, answer "administratively prohibited", and a Linux client then shows "No route to host" although the route is fine.
5. A VPN: the tunnel went down and took the route along, or it claims the address range without being able to deliver there.
6. The name has an AAAA record, the program tries IPv6 first, and IPv6 works on the LAN only.
7. A wrong subnet mask: the host looks local, so the packet never goes to the gateway.

## What to do

### As a developer
- Try every address that `getaddrinfo` returned before giving up, IPv6 and IPv4 in turn.
- Retry after seconds, not milliseconds: a neighbour entry or a route needs time to come back.
- Windows 10 version 2004 and later: switch early failure on with `WSASetFailConnectOnIcmpError`, and read the ICMP type, code and sender with `WSAGetIcmpErrorInfo`. The sender is the router or firewall to ask.
- On a UDP server, log the peer and continue. One unreachable client is no reason to stop.

### As an administrator
First find out which route and which neighbour entry are used.

```powershell
Find-NetRoute -RemoteIPAddress 192.0.2.10
Get-NetNeighbor -IPAddress 192.0.2.10
Test-NetConnection 192.0.2.10 -TraceRoute
```
A neighbour state of `Unreachable` or `Incomplete` means cause 1. A trace that ends at a router points to cause 3 or 4.

```sh
ip route get 192.0.2.10
ip neigh show 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype] == icmp-unreach or icmp6[0] == 1'
```
On Linux the twin is `EHOSTUNREACH` (113), and a silent neighbour gives it with default settings after about three seconds. The source address in the capture names the device that refuses; on a Linux gateway look for `reject` in `sudo nft list ruleset`.

## Easily confused with
- `WSAENETUNREACH` (10051): no route to the whole network, usually decided at once from our own routing table. 10065 concerns one host.
- `WSAETIMEDOUT` (10060): nobody said anything. A firewall that drops gives 10060, one that rejects with ICMP can give 10065.
- `WSAECONNREFUSED` (10061): the host is there and answered; only the port is closed.

## Related
- `WSAEHOSTDOWN` (10064): documented for Bluetooth, not for IP.
- `WSAEADDRNOTAVAIL` (10049): the address is not one that can be connected to, such as 0.0.0.0 or port 0.
- `WSAECONNRESET` (10054): how a UDP socket reports ICMP "port unreachable".
"# },
    Text { title: "Directory still has contents", message: "The folder still contains files; this number comes from a file operation, since no socket function uses it.", keywords: "ENOTEMPTY\nrmdir\ndelete folder\nBSD errno 66\ndirectory not empty\ncannot remove nonempty directory\nfolder not empty\ndirectory contains files\nnonempty folder removal\ncannot delete full directory\ncannot remove directory", page: r#"# WSAENOTEMPTY (10066)

## What it means
A directory was to be removed, but it still contains something. That is a matter of file systems, and no Winsock function touches directories: nothing documented returns this number. It stands in the header because Winsock took over the whole error list of 4.3BSD, where `ENOTEMPTY` has the number 66, and added 10000.

## When it is raised
- By no documented function of Winsock.
- A C library or language runtime that lacks an errno name and fills the gap with the Winsock twin.
- A layered or file-transfer component that turns a remote "directory not empty" into this number.

## Common causes
1. The number was produced by the program itself: it adds 10000 to an errno of BSD or macOS.
2. A file server or sync tool tried to delete a folder that holds hidden files, or into which something was written meanwhile.
3. A delete that is still pending: on Windows a removed file that somebody has open can keep its place in the folder until the last handle is closed.
4. The log line mixes up tables, see below.

## What to do

### As a developer
- Search your code and its libraries for `WSAENOTEMPTY`, and for code that adds or subtracts 10000. Report the original file error instead.
- `RemoveDirectory` itself fails with `ERROR_DIR_NOT_EMPTY` (145). Test for that, delete the contents first, and retry briefly because of pending deletes.

### As an administrator
Look for the folder that could not be removed, with its hidden content.

```powershell
Get-ChildItem -Force -Recurse 'D:\data\old'
```
```sh
ls -lA /srv/data/old
lsof +D /srv/data/old     # .nfsXXXX files stay while a process holds them open
```

## Easily confused with
- `ERROR_DIR_NOT_EMPTY` (145): the real Windows code for this situation.
- errno 66 on Linux is `EREMOTE`, not "not empty"; there `ENOTEMPTY` is 39. Subtracting 10000 from a Winsock code is safe for BSD numbers only.
- `WSAEREMOTE` (10071): the BSD twin of that Linux 66.

## Related
- `WSAENAMETOOLONG` (10063): another file-system name of the BSD list.
- `WSAEDQUOT` (10069): disk quota, also without a Winsock function behind it.
"# },
    Text { title: "Too many programs use Winsock", message: "The network layer already serves as many programs as it allows, so this one cannot start networking.", keywords: "process limit\ntask limit\nWSAStartup failed\nEPROCLIM\ntoo many processes\nprocess limit reached\ntoo many tasks\nmaximum number of applications\nsimultaneous applications limit\nWinsock process count limited\nlimit on concurrent processes\ntoo many network programs", page: r#"# WSAEPROCLIM (10067)

## What it means
The Winsock implementation serves as many programs as it can, and refuses to start for one more. The code belongs to the time of Windows 3.x, when the network vendor supplied its own winsock.dll with a fixed table of tasks. Of the BSD codes from 66 to 71 it is the only one that a documented function can still return: `WSAStartup`. For the Ws2_32.dll of today no such limit is documented, so 10067 is a rare sight.

## When it is raised
- `WSAStartup`: the implementation's limit on tasks is reached. The code is the return value of the call.
- `WSPStartup`: a transport provider has its own limit on client tasks and reports it. Ws2_32.dll calls this entry point, not your program.

## Common causes
1. A layered provider (filter, proxy or monitoring software) with a limit of its own.
2. A licence or sandbox layer that counts network programs and uses this number to refuse.
3. Very old 16-bit software on an emulated Winsock.
4. A misread value: the program logs `WSAGetLastError` after a failed `WSAStartup`, which says nothing about that failure.

## What to do

### As a developer
- Use the value that `WSAStartup` returns. Before a successful start the thread's last error is not set by it.
- Do not retry in a tight loop. Tell the user which program is refused, and try again when another one has ended.
- In a provider of your own, keep 10067 for a real count of clients. A reader cannot guess any other meaning.

### As an administrator
See which third-party providers sit in the catalogue, and how many processes have Winsock loaded.

```powershell
(netsh winsock show catalog) -match '\.dll' | Sort-Object -Unique
(tasklist /m ws2_32.dll /fo csv /nh).Count
```
Linux has no limit for users of the socket interface; the twin is the limit on processes or tasks, which fails as `EAGAIN` in `fork`:
```sh
ulimit -u
systemctl show -p TasksMax -p TasksCurrent SERVICE
```

## Easily confused with
- `WSAEMFILE` (10024): this one process has too many sockets. 10067 refuses a whole process, before it has any socket.
- `WSAEUSERS` (10068): a count of users, not of processes, and returned by nothing.
- `WSASYSNOTREADY` (10091): `WSAStartup` fails because networking is not available at all, however few programs run.

## Related
- `WSAVERNOTSUPPORTED` (10092): the other negative answer of `WSAStartup`.
- `WSAENOBUFS` (10055): memory or ports are used up.
"# },
    Text { title: "User table or quota full", message: "The component that answered has no room for another user; sockets themselves have no such limit.", keywords: "EUSERS\ntoo many users\nuser limit\nlicence limit\nuser quota exceeded\nran out of quota\nnumber of users exceeded\nmaximum users reached\nno more users allowed\nuser table overflow\nout of user quota", page: r#"# WSAEUSERS (10068)

## What it means
A table of users or a per-user quota is full. In BSD, from where the number 68 comes, the kernel's quota system gave this answer when it could not track one more user. Winsock has no such table: no documented function returns 10068. It is a name in the header and a number that other software may borrow.

## When it is raised
- By no function in Microsoft's Winsock reference.
- CPython on Windows: `errno.EUSERS` has the value 10068, because the C runtime has no number for this name. An exception built from it by Python code shows 10068.
- Server software or a layered provider with a limit on logged-in users may pick it.

## Common causes
1. An application that reports its own user or licence limit with a socket number.
2. A file gateway or NFS client that translates a BSD-style `EUSERS`.
3. A wrong conversion: somebody added 10000 to the number 68, which on Linux is `EADV`, not `EUSERS` (87).

## What to do

### As a developer
- Search for `EUSERS` and `WSAEUSERS` in the program that printed the number. The meaning is defined there and nowhere else.
- If you need a code for "too many users" in your own protocol, send an application message. A socket error makes readers look at the network.

### As an administrator
Count the users at the service that the message names, and compare with its licence or its limit.

```powershell
quser
Get-SmbSession | Measure-Object
(Get-SmbServerConfiguration).MaxSessionPerConnection
```
```sh
loginctl list-users
smbstatus -b          # users of a Samba server
```

## Easily confused with
- `ERROR_REQ_NOT_ACCEP` (71): what Windows really returns when a file share or a client edition has reached its number of connections.
- `WSAEPROCLIM` (10067): too many programs use Winsock; `WSAStartup` may return that one.
- `WSAEDQUOT` (10069): the user exists, but his disk space is used up.

## Related
- `WSAEMFILE` (10024): the limit that a busy socket server meets in practice.
- `WSAETOOMANYREFS` (10059): another overflow code of the BSD list.
"# },
    Text { title: "Disk space allowance used up", message: "The storage behind this operation has reached the limit set for the user; free some space or raise the limit.", keywords: "EDQUOT\nquota exceeded\nNFS\ndisk full\ndisk quota exceeded\nran out of disk quota\ndisk quota full\nstorage quota reached\ndisk allowance exhausted\nfile quota exceeded\nout of disk quota\nuser disk limit", page: r#"# WSAEDQUOT (10069)

## What it means
A user has used up the disk space that he is allowed. No socket call stores anything on disk, so no documented Winsock function returns this code. It came into winsock.h with the BSD list, where `EDQUOT` is number 69 and is mostly seen with NFS.

## When it is raised
- By none of the documented Winsock calls.
- CPython on Windows: `errno.EDQUOT` equals 10069, since the Microsoft C runtime has no such errno. `OSError(errno.EDQUOT, …)` raised by a Python library therefore prints 10069.
- Network file systems, FUSE-like drivers and sync clients that pass a server's quota message through a table of Winsock names.

## Common causes
1. A quota on the server side: home directory, mailbox, cloud folder.
2. A Python library that fakes a full store in this way, in tests or in a virtual file system.
3. A port of Unix software whose errno list is padded with Winsock numbers.

## What to do

### As a developer
- Find the layer that stores data; the socket that carried the reply is innocent. Do not reconnect.
- In Python compare with `errno.EDQUOT` by name, never with a literal: it is 122 on Linux and 10069 on Windows.
- For files, Windows reports `ERROR_DISK_QUOTA_EXCEEDED` (1295); map that to "quota" for the user.

### As an administrator
Check the quota where the data is stored.

```powershell
fsutil quota query D:
Get-FsrmQuota | Format-Table Path, Size, Usage     # with File Server Resource Manager
```
```sh
quota -s -u alice
sudo repquota -as
sudo xfs_quota -x -c 'report -h' /home
```

## Easily confused with
- `ERROR_DISK_QUOTA_EXCEEDED` (1295): the genuine Windows code, from file functions.
- `WSAENOBUFS` (10055): memory, buffers or ports for sockets are short. It has nothing to do with disks.
- `WSAEUSERS` (10068): no room for another user, as opposed to no room for this user's data.

## Related
- `WSAESTALE` (10070): its neighbour from the world of NFS.
- `WSAENOTEMPTY` (10066): also a file-system code without a socket call.
"# },
    Text { title: "Outdated file handle", message: "The file behind this handle was removed or replaced on its server; open it again.", keywords: "ESTALE\nstale NFS handle\nremount\nNFS\nstale file handle\nstale file handle reference\nfile handle no longer available\nfile handle expired\nfile reference outdated\nhandle to deleted file\nfile reference gone stale\nserver file disappeared", page: r#"# WSAESTALE (10070)

## What it means
A file handle that was valid once no longer points to anything: the server deleted the file, or was replaced, while a client still held the handle. This is an NFS notion (`ESTALE`, number 70 in BSD). Socket handles cannot become stale in this sense, and no documented Winsock function returns 10070.

## When it is raised
- Not by any call in the Winsock reference.
- CPython on Windows: `errno.ESTALE` is 10070, because the C runtime does not define the name. A Python library that raises it by name prints 10070.
- NFS clients and cluster file systems ported to Windows may hand it to their callers.

## Common causes
1. The export was deleted, re-created or moved to another disk while clients had it mounted.
2. A fail-over moved the file service to a node with other file handles.
3. A program keeps a directory or file open for days while another machine replaces it.
4. A library uses the name for its own cache: the cached object is out of date.

## What to do

### As a developer
- Close the handle, open the path again, and repeat the operation once. A stale handle never recovers.
- If the code means a socket for you, look at who printed it: a closed socket gives 10038, never 10070.

### As an administrator
Remount the share from which the file came.

```powershell
Get-SmbMapping
Get-SmbOpenFile -CimSession fileserver.example.com
```
```sh
findmnt -t nfs,nfs4
sudo umount -l /mnt/share && sudo mount /mnt/share
sudo exportfs -v        # on the NFS server: is the export still there, with the same fsid?
```
On Linux the errno is 116, "Stale file handle".

## Easily confused with
- `WSAENOTSOCK` (10038): the handle is not, or no longer, a socket. That is the code for a socket that was closed too early.
- `ERROR_FILE_INVALID` (1006): what Windows says when the volume under an open file has changed.
- `ERROR_NETNAME_DELETED` (64): the SMB connection under a file handle has gone.

## Related
- `WSAEBADF` (10009): a bad descriptor in the C sense.
- `WSAEREMOTE` (10071): the last of the NFS codes in this list.
"# },
    Text { title: "Item lives on another machine", message: "The requested item is kept on another machine, and the component that answered does not fetch it from there.", keywords: "EREMOTE\nreferral\nDFS\nremote mount\nitem is remote\nobject is remote\nitem not available locally\nitem stored remotely\nnot local, only remote\ntoo many remote levels\nresource on other computer\nremote item refused", page: r#"# WSAEREMOTE (10071)

## What it means
The thing asked for is not here but on another machine, and this layer will not fetch it. BSD introduced `EREMOTE` (71) for mounting: "you try to mount something that is itself a remote mount". Winsock inherited the number only. No documented function returns 10071, and sockets know no remote items.

## When it is raised
- By no documented Winsock function.
- CPython on Windows gives `errno.EREMOTE` the value 10071; code that raises it by name produces this number.
- Distributed storage or directory software may use it to say "ask another server".

## Common causes
1. A storage client received a referral to another server and could not follow it.
2. A program adds 10000 to a BSD errno and prints the sum.
3. A home-made protocol that borrowed the name for a redirect.

## What to do

### As a developer
- Treat it as an application message. Find the component that defines it; opening the socket again changes nothing.
- When you translate errno values, translate by name: `EREMOTE` is 66 on Linux, and 71 there is `EPROTO`.

### As an administrator
Find out where the file or share really lives.

```powershell
Get-DfsnFolderTarget -Path '\\example.com\files\reports'
dfsdiag /testreferral /DFSpath:\\example.com\files\reports
(Get-Item 'D:\data\report.docx').Attributes
```
The first two need the DFS management tools. An attribute of `Offline` means that the content lies elsewhere.
```sh
findmnt -T /srv/data/report
sudo dmesg | grep -iE 'cifs|nfs'
```
The Linux SMB client uses `EREMOTE` inside the kernel for a path that a DFS referral moves to another server. It should not reach programs; when it does, or when a mount fails, the kernel log says more.

## Easily confused with
- `ERROR_FILE_OFFLINE` (4350): the genuine Windows code for a file whose data lies elsewhere.
- `WSAEHOSTUNREACH` (10065): a remote machine cannot be reached. With 10071 the item is on it, reachable or not.
- `WSAENOTEMPTY` (10066): has the digits of the Linux `EREMOTE`, but another meaning.

## Related
- `WSAESTALE` (10070): the file was moved or removed on its server.
- `WSAEOPNOTSUPP` (10045): the operation is not possible on this kind of socket.
"# },
    Text { title: "Network subsystem not ready", message: "Networking is not available right now: the system component or service that should do the work is not running.", keywords: "WSAStartup failed\nNLA\nNlaSvc\nafd.sys\nsandbox\nnetwork subsystem unavailable\nunderlying system unavailable\nWSAStartup cannot function now\nnetworking not ready yet\nnetwork service not running\nnetwork system currently unavailable\nsockets cannot start now\nnetwork services system unavailable\nsubsystem unusable for networking", page: r#"# WSASYSNOTREADY (10091)

## What it means
Winsock is installed, but the part of the system that should do the work is not available now. There are two places where it shows. `WSAStartup` returns it when networking itself cannot be used. Name-space lookups return it when the Windows service behind that name space is not running; reports from current systems show this second case.

## When it is raised
- `WSAStartup`: the underlying network subsystem is not ready. The code is the return value.
- `WSPStartup`, `NSPStartup`: a transport or name-space provider says the same to Ws2_32.dll.
- `WSALookupServiceBegin` and `WSALookupServiceNext` with the NLA name space: the Network Location Awareness service is not running.
- The PNRP name space: the Peer Name Resolution Protocol service has not been started.

## Common causes
1. The program asks NLA whether the network has changed (browsers and Electron programs do) inside a sandbox that hides the service. Sandboxie issue 2530 is such a report: after a network change Signal Desktop stays offline until it is started anew.
2. The NLA service is disabled, or a "debloat" script stopped it.
3. A service of ours starts at boot before the network services.
4. The driver afd.sys is stopped or damaged, or a foreign copy of ws2_32.dll or wsock32.dll lies in the program's folder and is loaded first.

## What to do

### As a developer
- Test the return value of `WSAStartup`, not `WSAGetLastError`.
- For change notification use `NotifyAddrChange` or `NotifyIpInterfaceChange` as a fallback when the NLA lookup fails. Do not conclude "offline" from 10091.
- Make a Windows service depend on what it needs, or try again for a minute after boot.

### As an administrator
```powershell
Get-Service NlaSvc, netprofm, nsi, Dnscache
sc.exe query afd
(Get-Process -Name app).Modules | Where-Object ModuleName -match '^(ws2_32|wsock32)'
sfc /scannow
```
The loaded modules must come from System32 or SysWOW64.

On Linux the socket layer is part of the kernel and always ready; what can be late is the configuration. Let the unit wait for it:
```sh
systemctl list-dependencies --before network-online.target   # units that wait for the network: is yours among them?
systemd-analyze critical-chain SERVICE
nmcli general status
```

## Easily confused with
- `WSANOTINITIALISED` (10093): the program forgot `WSAStartup`. With 10091 it called it, and Windows could not comply.
- `WSAENETDOWN` (10050): Winsock had been working, then the network subsystem failed.
- `WSAVERNOTSUPPORTED` (10092): networking is there, only the requested version is not.

## Related
- `WSAEPROCLIM` (10067): also a return value of `WSAStartup`.
- `WSAEPROVIDERFAILEDINIT` (10106): a provider could not be loaded when the first socket was made.
- `WSASERVICE_NOT_FOUND` (10108): the lookup named a service class that the name space does not know.
"# },
    Text { title: "Winsock version not offered", message: "The program asked for a Winsock version that is lower than any this system offers; version 2.2 is usual.", keywords: "WSAStartup\nMAKEWORD\nwVersionRequested\nold winsock.dll\nrequested Winsock version unsupported\nWinsock version not supported\nsockets version not supported\nwrong winsock.dll version\nWinsock DLL out of range\nversion out of range\nunsupported Windows Sockets version\nlibrary version too old", page: r#"# WSAVERNOTSUPPORTED (10092)

## What it means
The program asked `WSAStartup` for a Winsock version that this DLL does not offer. Asking too high is harmless: the DLL answers with its best version, 2.2, and succeeds. The call fails when the request is lower than anything on offer, so the version number was probably built wrongly.

## When it is raised
- `WSAStartup`: the requested version is below what the implementation offers. The code is the return value.
- `WSPStartup`: a transport provider does not speak the SPI version asked for. Ws2_32.dll makes this call, not your program.
- In many programs: their own check. They compare `wVersion` of `WSADATA` with 2.2 after a successful start, and report this number themselves.

## Common causes
1. The version word is wrong: zero, an uninitialised variable, or swapped bytes. The major version is the low byte. For 2.2 and 1.1 the order does not matter, but 2.0 is 0x0002, and 0x0200 asks for version 0.2.
2. A foreign function binding (Delphi, VB, Lua, Python's ctypes) passes the argument with the wrong width.
3. An old or foreign winsock DLL beside the program is loaded instead of the one in System32.
4. An ancient layered provider that was written for an earlier SPI.

## What to do

### As a developer
- Call `WSAStartup` with `MAKEWORD(2, 2)`, that is 0x0202.
- Check the return value first, then `wVersion`. When `wVersion` is not good enough, call `WSACleanup` before leaving, since the start did succeed.
- Log the requested and the offered version (`wVersion`, `wHighVersion`) in hexadecimal.

### As an administrator
Find out which DLL the program really uses.

```powershell
Get-ChildItem -Recurse 'C:\Program Files\App' -Include ws2_32.dll, wsock32.dll, winsock.dll
(Get-Item C:\Windows\System32\ws2_32.dll).VersionInfo
```
Remove copies outside the Windows folders. The socket interface of Linux has no version to negotiate; the closest failure there is a C library that is too old for the program:
```sh
ldd --version
ldd ./app | grep 'not found'
```

## Easily confused with
- `WSASYSNOTREADY` (10091): the version is fine, but networking is not ready.
- `WSAEINVALIDPROVIDER` (10105): a provider stated the wrong version, found out when a socket was created, not at the start.
- `WSANOTINITIALISED` (10093): what every later call gives if this failure was ignored.

## Related
- `WSAEPROCLIM` (10067): `WSAStartup` refuses because of a limit on programs.
- `WSAEFAULT` (10014): the `WSADATA` pointer given to `WSAStartup` is bad.
"# },
    Text { title: "WSAStartup missing in this process", message: "The program used sockets before it started Winsock, or after it had shut Winsock down.", keywords: "not initialized\nWSACleanup\nnot called WSAStartup\nported from Linux\nsuccessful WSAStartup not performed\nWSAStartup not called\nWinsock not initialised\nsockets library not started\nWSAStartup failed or forgotten\nWinsock used before startup\ncall WSAStartup first\nsockets after cleanup\nWindows Sockets uninitialized", page: r#"# WSANOTINITIALISED (10093)

## What it means
Winsock is not running in this process. Either `WSAStartup` was never called here, or it was called and failed, or `WSACleanup` has already undone it. It is a bug in the program, or in the order in which its parts start and stop. The network, the firewall and the peer have nothing to do with it.

The state belongs to the process and is a counter. Another thread or another DLL may have called `WSAStartup`: that is enough for all. Another process is not: a child that inherits a socket must start Winsock itself. Each successful `WSAStartup` needs one `WSACleanup`, and the last one closes everything.

## When it is raised
- `socket`, `connect`, `bind`, `send`, `recv`, `select` and about a hundred others: no successful `WSAStartup` in this process yet.
- `getaddrinfo`, `GetAddrInfoW`, `gethostbyname`, `gethostname`: name functions need it too. `getaddrinfo` returns 10093 as its result.
- `WSACleanup`: called more often than `WSAStartup`.
- It does not come from `WSAGetLastError`, `htons`, `inet_pton` and other pure conversions; they work without a start.

## Common causes
1. Code ported from Linux or macOS, where no such call exists.
2. The call comes too late: a global object, a static initialiser or an early host-name lookup uses sockets before `main` reaches `WSAStartup`.
3. `WSACleanup` comes too early or once too often. Typical at exit: a destructor cleans up while worker threads still accept, and the log fills with 10093. Also: a library that starts Winsock once, yet cleans up per connection.
4. `WSAStartup` failed and nobody looked at its return value.
5. A plug-in or static build. The main program used to start Winsock by accident, through another library; a build without that library fails.
6. Raw Winsock calls from a language whose runtime starts Winsock only when its own network module is used.

## What to do

### As a developer
- Call `WSAStartup(MAKEWORD(2, 2), &data)` first thing in `main`, and test the return value.
- In a library, pair start and cleanup in your own init and exit functions. The counter makes that safe. Do not call it from `DllMain`.
- Stop and join all network threads before the last `WSACleanup`. Skipping the cleanup at process exit is the smaller evil; the system closes the sockets then.
- In the debugger, break on `ws2_32!WSAStartup` and `ws2_32!WSACleanup`, and count.
- Rust: use something of `std::net` first, or call `WSAStartup` yourself before raw calls. Python: `import socket` does it.

### As an administrator
There is little to repair outside the program. If only one machine is affected, the start itself probably fails there, so look for a damaged catalogue or a foreign DLL:

```powershell
netsh winsock show catalog
appverif -enable Networking -for app.exe      # Application Verifier, test layer Networking
appverif -delete settings -for app.exe        # afterwards: off again
```
With the verifier on, run the program under a debugger; it stops at the wrong call.

Linux itself has no start call, so native programs never meet this. For a program that calls the Winsock functions on Linux, watch the pairs:
```sh
gdb -p "$(pidof app)" -ex 'break WSACleanup' -ex continue
```

## Easily confused with
- `WSASYSNOTREADY` (10091): `WSAStartup` was called and said no.
- `WSAENOTSOCK` (10038): Winsock runs, but the handle is not a socket. After an early cleanup and a new start, old handles give this.
- `WSAENETDOWN` (10050): the network subsystem broke down later.

## Related
- `WSAVERNOTSUPPORTED` (10092): `WSAStartup` refused the version.
- `WSA_OPERATION_ABORTED` (995): what pending overlapped calls report when the last cleanup cancels them.
"# },
    Text { title: "Peer closed the session in order", message: "The other side has finished and closed the connection in an orderly way; no more data will come.", keywords: "graceful shutdown\nend of stream\nEOF\nDisconnecting\nPGM\ngraceful shutdown in progress\ngraceful disconnect\norderly disconnect by remote\nremote party closed gracefully\nremote initiated graceful shutdown\nconnection ended normally\npeer finished sending\nsession disconnected in order\ngraceful shutdown sequence", page: r#"# WSAEDISCON (10101)

## What it means
The peer has closed the connection in an orderly way, and nothing more will arrive. It is the end of the stream, dressed as an error. TCP programs rarely see it: on a byte stream Windows reports the end as a receive of 0 bytes. On message-oriented sockets a message may itself have length 0, so the end needs a code of its own, and this is it.

## When it is raised
- `WSARecv`: a message-oriented socket whose circuit the peer has closed gracefully.
- Receiving on a PGM (reliable multicast) socket: the sender ended the session in order.
- `connect` on an `AF_BTH` socket: the device closed the RFCOMM channel.

## Common causes
1. The peer has finished. Everything that it sent before has been delivered.
2. The PGM sender closed its socket, so that its receivers may leave the session.
3. The Bluetooth device ended the channel during the connect, for example because its app was closed.
4. A layered provider or a compatibility library uses 10101 where Windows would return 0 bytes.
5. .NET: `SocketError.Disconnecting` has this value. On Linux, .NET also uses it for the errno `ESHUTDOWN`.

## What to do

### As a developer
- Handle it on the same path as `recv` returning 0: process what you have, `shutdown` your side, `closesocket`.
- Log it at information level. Alerts about 10101 are noise.
- If a request was still open, the peer gave up in the middle of it; that is an error of the protocol, not of the socket.

### As an administrator
Only an early end deserves a look. The log of the peer says why it closed.

```powershell
Get-NetTCPConnection -State CloseWait | Group-Object OwningProcess
```
Connections that stay in `CloseWait` belong to a local program that ignores the end of the stream. The same check on Linux, where the end is always a read of 0 bytes:
```sh
ss -tnp state close-wait
```

## Easily confused with
- `WSAECONNRESET` (10054): the peer cut the connection off, and data may be lost. 10101 loses nothing.
- `WSAESHUTDOWN` (10058): this side closed the direction that it now wants to use.
- `WSAECONNABORTED` (10053): the local system gave the connection up.
- Linux errno 101 is `ENETUNREACH`. Above 10071, subtracting 10000 no longer gives an errno.

## Related
- `WSAENOTCONN` (10057): there is no connection to receive from.
- `WSA_E_NO_MORE` (10110): the end of a list of lookup results, another end that is no failure.
"# },
    Text { title: "End of lookup results (older code)", message: "The lookup has delivered everything that it found; the list is complete.", keywords: "WSALookupServiceNext\nno more results\nenumeration end\nobsolete\nold no more results code\nno further results returned\nWSALookupServiceNext no more results\nlast result delivered\nlookup exhausted\nWSAENOMORE obsolete\nno results left\nno more lookup entries\nquery results ended", page: r#"# WSAENOMORE (10102)

## What it means
A name-space query has delivered all its results. It is the older of two numbers with the same meaning: newer providers return `WSA_E_NO_MORE` (10110), and Microsoft marks 10102 as obsolete. Some providers still use it, so a loop has to know both. It is not a failure.

## When it is raised
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: the name-space provider that answered has no further result and is of the older kind.

## Common causes
1. The normal end of an enumeration of Bluetooth devices, network locations or registered services.
2. An empty result: some providers let `WSALookupServiceBegin` succeed and say at the first `WSALookupServiceNext` that there is nothing.
3. A program that tests for 10110 only, treats the older code as an error, and prints it. This is the usual reason why somebody searches for the number.

## What to do

### As a developer
- End the loop on either value:
  `if (err == WSA_E_NO_MORE || err == WSAENOMORE) break;`
- Call `WSALookupServiceEnd` after the loop in every case.
- If you write a provider, return 10110 from `NSPLookupServiceNext`.
- A count of results of zero is for the caller to judge; report "nothing found", never this number.

### As an administrator
Update the program, or ignore the line. To see which name-space providers are installed, and which of them is foreign:

```powershell
netsh winsock show catalog      # name-space providers and transports
```
On Linux the twin of a name-space provider is an NSS module; an enumeration there ends with an empty answer:
```sh
grep ^hosts /etc/nsswitch.conf
getent -s files hosts
```

## Easily confused with
- `WSA_E_NO_MORE` (10110): same meaning, the preferred number.
- `ERROR_NO_MORE_ITEMS` (259): the end of other Windows enumerations, such as registry keys.
- `WSANO_DATA` (11004): the name exists, but nothing matches the restrictions of the query.

## Related
- `WSAECANCELLED` (10103): the older code for a lookup that was ended while it ran.
- `WSASERVICE_NOT_FOUND` (10108): the query failed before there was any list.
"# },
    Text { title: "Lookup cancelled (older code)", message: "The lookup was stopped by the program before its next result arrived.", keywords: "WSALookupServiceEnd\ncanceled\naborted search\ncall has been canceled\nlookup call cancelled\nWSALookupServiceEnd during call\nlookup ended while processing\ncall canceled while processing\nservice lookup canceled\nold cancelled code\nWSAECANCELLED obsolete", page: r#"# WSAECANCELLED (10103)

## What it means
A name-space lookup was stopped from another thread while it waited for its next result. There are two numbers for this: 10103 is the older one, which some providers still return, and `WSA_E_CANCELLED` (10111) is the preferred one. The buffer of the stopped call holds nothing that can be used.

## When it is raised
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: `WSALookupServiceEnd` ran for the same handle meanwhile, and the provider behind it uses the older number.

## Common causes
1. The user pressed Cancel during a device search, and the program ended the lookup as it should.
2. A time limit of the program's own ended the lookup.
3. Two threads share one lookup handle, and one of them closes it too soon.
4. The program shuts down while a search runs in the background.

## What to do

### As a developer
- Treat 10103 and 10111 alike: free what you hold, do not read the result buffer, do not retry by yourself.
- Call `WSALookupServiceEnd` once per handle. The thread that was waiting must not end it again.
- Convert to "cancelled by the user" by name. There is no errno at 10103 minus 10000: Linux has `ECONNABORTED` at 103, and the right twin is `ECANCELED` (125).

### As an administrator
Nothing is broken as long as somebody asked for the stop. If searches break off by themselves, look at how long they take; a slow provider pushes the program over its time limit.

```powershell
netsh winsock show catalog      # name-space providers and transports
Measure-Command { Resolve-DnsName www.example.com }
```
```sh
time getent ahosts www.example.com     # on Linux: is the resolver slow?
resolvectl statistics
```

## Easily confused with
- `WSA_E_CANCELLED` (10111): identical event, newer number.
- `WSA_OPERATION_ABORTED` (995): overlapped socket I/O was cancelled, by `CancelIoEx` or by closing the socket.
- `WSAEINTR` (10004): a blocking socket call was interrupted.

## Related
- `WSAENOMORE` (10102): the lookup came to its natural end.
- `WSA_INVALID_HANDLE` (6): the lookup handle was already closed when the next call started.
"# },
    Text { title: "Provider's function table unusable", message: "A network provider installed on this computer is incomplete: its list of functions has gaps, so no socket can be made with it.", keywords: "LSP\nlayered service provider\nWSPStartup\nprocedure table\nwinsock reset\nprocedure call table invalid\ninvalid procedure table\nservice provider procedure table invalid\nprovider function pointers missing\nincomplete provider function table\nservice provider bogus proc table\nnull entries in table\ndispatch table damaged", page: r#"# WSAEINVALIDPROCTABLE (10104)

## What it means
A service provider is a DLL that hands Ws2_32.dll a table of its functions. This table is incomplete or wrong; usually some entries are empty. Winsock does not use such a provider, so the socket cannot be created. The fault lies in third-party software (filter, VPN, parental control, "accelerator") or in a damaged file, and not in the program that reports it.

## When it is raised
- `socket`, `WSASocketA`, `WSASocketW`: the `WSPStartup` of the chosen provider filled in an invalid or incomplete table.
- `NSPStartup`: the table of a name-space provider is not valid.
- `WSCInstallProviderAndChains`, `WSCInstallProviderAndChains64_32`: a provider that does not hand out real file handles (non-IFS) lacks one of the Winsock extension functions.

## Common causes
1. A layered service provider built for an older Windows, which leaves newer entries empty.
2. A half-finished update: the catalogue names the new version, the file on disk is the old one.
3. Two layered providers stacked in an order for which they were not made.
4. Your own provider under development, with an entry forgotten.

## What to do

### As a developer
- In a provider, copy the complete table of the layer below first, then replace what you intercept. So no entry stays empty.
- Prefer the Windows Filtering Platform to a layered provider. Microsoft has deprecated layered providers since Windows 8.
- In an ordinary program there is nothing to mend: log the protocol that you asked for, and name the catalogue in the message.

### As an administrator
Identify the foreign entry, uninstall the product to which it belongs, and reset the catalogue only if that is not enough.

```powershell
netsh winsock show catalog
netsh winsock audit trail
netsh winsock reset      # removes all layered providers; restart afterwards
```
The audit trail lists the layers that were installed and removed. The Linux twin of a layered provider is a preloaded library (proxychains, torsocks). See whether one is active in the process and what it defines:
```sh
tr '\0' '\n' < /proc/PID/environ | grep LD_PRELOAD
cat /etc/ld.so.preload
nm -D --defined-only /usr/lib/libshim.so | grep -wE 'socket|connect|sendmsg'
```

## Easily confused with
- `WSAEINVALIDPROVIDER` (10105): the provider states a wrong version, or its identifier is unknown. With 10104 it is known, but its table is unusable.
- `WSAEPROVIDERFAILEDINIT` (10106): the DLL could not be loaded, or its start failed before any table existed.
- `WSAEOPNOTSUPP` (10045): the table is good, and the provider declines this one call.

## Related
- `WSASYSCALLFAILURE` (10107): a provider or the catalogue failed in a way that nobody foresaw.
- `WSAVERNOTSUPPORTED` (10092): versions of Winsock itself.
"# },
    Text { title: "Provider unknown or wrong version", message: "The network provider is not in the Winsock catalogue, or it reports a version that Winsock does not accept.", keywords: "GUID\nLSP\nWSCGetProviderInfo\nservice provider invalid\nrequested service provider invalid\ninvalid service provider\nservice provider version wrong\nprovider version not accepted\nprovider not in catalog\nprovider identifier invalid\nunknown provider GUID\nprovider returned wrong version", page: r#"# WSAEINVALIDPROVIDER (10105)

## What it means
Winsock was pointed to a service provider that it cannot accept. Two different things lead here. Either a provider was loaded for a new socket and stated a version other than 2.2; or a management call named a provider by a GUID that is not in the catalogue.

## When it is raised
- `socket`, `WSASocketA`, `WSASocketW`: the provider reported a version other than 2.2.
- `WSCGetProviderInfo`, `WSCGetProviderInfo32`: no protocol entry has this provider GUID.
- `WSAAdvertiseProvider`: no name-space provider has this GUID.

## Common causes
1. An installer or diagnostic tool asks about a layered provider that has been removed already, for instance by `netsh winsock reset`.
2. The provider is in the other catalogue. A 64-bit Windows keeps one catalogue for 64-bit and one for 32-bit programs; a GUID installed in one only is unknown in the other.
3. A very old provider, written for an earlier specification.
4. A GUID copied with a mistake, or the GUID of the base provider where that of the layer is meant.

## What to do

### As a developer
- Enumerate first (`WSCEnumProtocols`, and `WSCEnumProtocols32` for the other catalogue), then ask about GUIDs that are really there.
- Call `WSCGetProviderInfo32` from a 64-bit tool for the 32-bit catalogue.
- Register a name-space provider (`WSCInstallNameSpaceEx`) before `WSAAdvertiseProvider`.
- In your `WSPStartup`, report version 2.2 in `WSPDATA`.

### As an administrator
Compare what the product expects with what is registered, then repair or reinstall that product.

```powershell
netsh winsock show catalog | Select-String '\{[0-9A-F-]{36}\}'    # the GUIDs
netsh winsock audit trail
```
On Linux, name services are "installed" by a word in nsswitch.conf and a library of that name. A word without its library is the same mistake:
```sh
grep -E '^(hosts|networks):' /etc/nsswitch.conf
ldconfig -p | grep libnss_
```

## Easily confused with
- `WSAEINVALIDPROCTABLE` (10104): the version was right, but the function table is not.
- `WSAEPROVIDERFAILEDINIT` (10106): the provider is registered, yet loading or starting it failed.
- `WSAEPROTONOSUPPORT` (10043): no provider offers this protocol; nothing is wrong with the ones that exist.

## Related
- `WSANO_RECOVERY` (11003): the same management calls, made without administrator rights or with an unreadable catalogue.
- `WSAVERNOTSUPPORTED` (10092): the version that a program asks of Winsock.
"# },
    Text { title: "Provider could not be loaded", message: "The component behind this kind of socket could not be loaded or started; the SystemRoot variable may be missing or the Winsock catalogue damaged.", keywords: "WinError 10106\n0x8007277A\nasyncio\nnetsh winsock reset\nsubprocess env\nmswsock.dll\nservice provider failed to initialize\nservice provider cannot load\nservice provider cannot be initialized\nprovider DLL not loaded\nprovider initialization failure\nprovider startup failed\ncould not load provider\nrequested service provider unloadable\nWSPStartup NSPStartup failed", page: r#"# WSAEPROVIDERFAILEDINIT (10106)

## What it means
When a process creates its first socket of a kind, Ws2_32.dll looks up the provider in the Winsock catalogue, loads its DLL and starts it. One of these steps failed: the DLL could not be loaded, or its start function returned an error. No socket of this kind can be made in this process, while other processes on the same machine may work well.

That last point decides everything. **One program affected, others fine: suspect its environment. All programs affected: suspect the catalogue.** The catalogue stores the path as `%SystemRoot%\system32\mswsock.dll`, and the variable is taken from the environment of the process. Without `SystemRoot` the path is nonsense.

## When it is raised
- `socket`, `WSASocketA`, `WSASocketW`: the provider failed to initialise. It is badly installed, its file cannot be loaded, or it misbehaves.
- Everything built on a first socket shows it too: in Python even `import asyncio` ends with `OSError: [WinError 10106]`, because the module makes a socket while it loads. HRESULT form: 0x8007277A.

## Common causes
1. A child process started with a hand-made environment that lacks `SystemRoot`: `subprocess.Popen(cmd, env={"MY": "1"})`, a spawn call in a test runner, a CGI or FastCGI server, a service wrapper, a build tool with a "clean" environment.
2. An uninstalled product (VPN, antivirus, proxy, download accelerator) left its entry in the catalogue, but took its DLL away.
3. A provider DLL that security software blocks, or that exists for 64-bit programs only.
4. The DLL loads, but its own start fails, because it needs a driver or a service that is stopped.
5. A sandbox or a locked-down account that may not read System32 or the Winsock keys of the registry.

## What to do

### As a developer
- Start from a copy of your own environment and change what you need:
  `env = os.environ.copy(); env["MY"] = "1"`.
- If it must be minimal, keep at least `SystemRoot`, and for most programs `PATH`, `TEMP`, `windir` and `ComSpec`. Names of variables are not case-sensitive on Windows.
- Current Go (`os/exec`) and libuv (Node.js) add `SystemRoot` to a child environment that lacks it. CPython's `subprocess` and plain `CreateProcessW` pass on what you give them.
- In your own launcher, test once with an empty environment. Name `SystemRoot` in your message when a child reports 10106.

### As an administrator
```powershell
# 1. does the variable exist? run this in the place where the failing program is started
[Environment]::GetEnvironmentVariable('SystemRoot')
# 2. does every DLL of the catalogue exist?
netsh winsock show catalog | Select-String '\.dll' |
  ForEach-Object { ($_ -split ':',2)[1].Trim() } | Sort-Object -Unique |
  ForEach-Object { $p = [Environment]::ExpandEnvironmentVariables($_); "$(Test-Path $p)  $p" }
# 3. who installed layers?
netsh winsock audit trail
# 4. last resort, as administrator, then restart
netsh winsock reset
sfc /scannow
```
Process Explorer shows what a running program really got (Properties, Environment). A reset removes layered providers, so products that rely on one must be repaired afterwards; it leaves name-space providers as they are.

Linux has no catalogue: a socket needs no DLL, and an empty environment does it no harm. What a bare environment breaks there is the lookup of programs and preloaded libraries. Compare it in the same way:
```sh
tr '\0' '\n' < /proc/PID/environ
systemctl show -p Environment SERVICE
env -i ./app
```

## Easily confused with
- `WSAEINVALIDPROCTABLE` (10104): the DLL was loaded and started, then gave an unusable function table.
- `WSAEINVALIDPROVIDER` (10105): it stated a wrong version.
- `WSANO_RECOVERY` (11003): sockets work, but a name lookup fails beyond repair.
- `WSAEAFNOSUPPORT` (10047): there is no entry for this address family at all.

## Related
- `WSASYSNOTREADY` (10091): networking as a whole is not available.
- `WSASYSCALLFAILURE` (10107): another code for which a catalogue reset often helps.
"# },
    Text { title: "Unexpected failure of a system call", message: "A call inside the operating system failed although it normally always works; often a network provider or the Winsock catalogue is damaged.", keywords: "system call failed\nnetsh winsock reset\nLSP\nregistry\nsystem call failure\nsystem call has failed\ncall should never fail\nunexpected OS call failure\nfailed call normally succeeds\nsystem call unexpectedly failed\noperating system call failed\ninternal system failure", page: r#"# WSASYSCALLFAILURE (10107)

## What it means
Winsock called another part of Windows, that call "cannot fail", and it failed all the same. It is a collective code: it says that the error is outside the program's request, but not where. Typical places are the registry, where the catalogues of protocols and name spaces live, and a third-party provider that failed without giving a reason.

## When it is raised
- `WSCInstallProvider`, `WSCInstallProvider64_32`, `WSCInstallProviderAndChains` and the name-space installers `WSCInstallNameSpace`, `WSCInstallNameSpaceEx`: an underlying system call failed.
- `WSCUnInstallNameSpace`, `WSCEnableNSProvider`, `WSCWriteNameSpaceOrder` and their 32-bit forms: the same, while the catalogue is changed.
- `WSCInstallQOSTemplate`, `WSCRemoveQOSTemplate`: the same for a QoS template.
- `WSARevertImpersonation`: ending the impersonation of a peer failed in the system.
- Outside the documents: a few reports name it for ordinary programs (Node.js, .NET) that could not open a socket at all. The advice there was a reset of the Winsock catalogue.

## Common causes
1. A layered provider (VPN, proxy, antivirus) that is damaged or not made for this Windows.
2. A damaged Winsock catalogue, or registry keys with wrong access rights.
3. Kernel memory or handles are used up on the machine.
4. A bug in a provider: it returns failure and forgets to set the error code.

## What to do

### As a developer
- Log the function, its arguments and `GetLastError` at once; the number itself carries no detail.
- Retry once. When the second try fails as well, stop, since nothing in your parameters will change it.
- As the author of a provider, set `lpErrno` on every failing path.

### As an administrator
Start without third-party layers and see whether it goes away.

```powershell
netsh winsock show catalog
netsh winsock dump > winsock-before.txt
netsh winsock reset
Get-Process | Sort-Object Handles -Descending | Select-Object -First 5 Name, Handles
```
Restart after the reset. On Linux a failing system call always has its own errno; let strace show the calls that failed, with their codes:
```sh
strace -f -Z -e trace=%network,%file -p PID
journalctl -k --since -10min
```

## Easily confused with
- `WSANO_RECOVERY` (11003): the same management functions use it when the caller is not an administrator or an entry cannot be opened. Test the rights first.
- `WSAEPROVIDERFAILEDINIT` (10106): a provider did not even start.
- `WSAEFAULT` (10014): a pointer that you passed is bad, so the mistake is in the call.

## Related
- `WSAEINVALIDPROCTABLE` (10104): a provider with empty table entries.
- `WSAENOBUFS` (10055): shortage of memory or ports, with a code of its own.
"# },
    Text { title: "Service unknown in the name space", message: "The service was not found where the lookup searched; for Bluetooth, no device was found or the radio is off.", keywords: "no such service is known\ndiscovery\nSDP\nWSALookupServiceBegin\nradio off\nservice not found\nno such service\nservice unknown\nservice cannot be found\nspecified name space lacks service\nservice missing from namespace\nno Bluetooth devices found\nunknown service name space\nservice absent", page: r#"# WSASERVICE_NOT_FOUND (10108)

## What it means
A lookup was sent to a name space (DNS, Bluetooth, NLA, PNRP or another), and that name space does not know the service or the kind of service. It may also be that this name space is not installed at all. "Service" means an entry that can be looked up. It is not a Windows service in the sense of services.msc.

## When it is raised
- `WSALookupServiceBeginA`, `WSALookupServiceBeginW`: the service is unknown in the name space. For Bluetooth: the search found no devices.
- `GetAddrInfoExA`, `GetAddrInfoExW`: the name or service is absent from the name space given, or that name space is not installed.
- `WSASetServiceA`, `WSASetServiceW`: withdrawing or deleting a service that does not exist.
- `WSALookupServiceBegin` for network locations: the class GUID is not the one of NLA.
- `WSCGetApplicationCategory`: the program has no category entry for this path and these arguments.
- The PNRP name space: provider, name space or service id not supported.

## Common causes
1. Bluetooth is switched off, the radio is missing, or no device is in reach. In reports this is a device search that logs 10108 every few seconds until devices appear.
2. An SDP query for a service UUID that the device does not offer, or while the device sleeps.
3. A wrong `dwNameSpace` or class GUID in the query.
4. A service is withdrawn twice.

## What to do

### As a developer
- In a Bluetooth search treat it as an empty list. Ask for the radio with `BluetoothFindFirstRadio` before, so that you can say "Bluetooth is off".
- For host names leave the name space at `NS_ALL` or `NS_DNS`.
- After `RNRSERVICE_DEREGISTER` or `RNRSERVICE_DELETE`, take 10108 as success.

### As an administrator
```powershell
Get-PnpDevice -Class Bluetooth -PresentOnly | Format-Table Status, FriendlyName
Get-Service bthserv, NlaSvc
netsh winsock show catalog      # name-space providers and transports
```
On Linux, look whether the adapter is powered and what is announced near you:
```sh
rfkill list bluetooth
bluetoothctl show
avahi-browse -at        # services announced by mDNS
```

## Easily confused with
- `WSATYPE_NOT_FOUND` (10109): `getaddrinfo` does not know a port name such as "htpp", or a service class is not registered.
- `WSAHOST_NOT_FOUND` (11001): the host name is unknown, in DNS or the hosts file.
- `WSASYSNOTREADY` (10091): the Windows service behind the name space is stopped.

## Related
- `WSA_E_NO_MORE` (10110): the lookup worked, and its list has ended.
- `WSAEHOSTDOWN` (10064): the Bluetooth device was found, and then refused the connection.
"# },
    Text { title: "Unknown port name or service class", message: "The port or service name is not known for this type of socket, or the service class is not registered.", keywords: "EAI_SERVICE\ngetaddrinfo\nservices file\nwrong port\nservname not supported\nclass type not found\nservice class not found\nspecified class not found\nclass missing\nunknown service class\nservice name not supported\nservice unsupported for socktype\nservice type not found\nunknown class type\ninvalid service or port", page: r#"# WSATYPE_NOT_FOUND (10109)

## What it means
For most readers it means: the *port* in a call of `getaddrinfo` is wrong. The second argument was a name or a piece of text that cannot be turned into a port for this socket type; the code is the Windows value of `EAI_SERVICE`. The host part may be perfect. In the older registration functions it means that a service class is not known.

## When it is raised
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: the service is not available for the socket type in `ai_socktype`.
- `WSAGetServiceClassInfoA`, `WSAGetServiceClassInfoW`: the service class does not exist.
- `WSARemoveServiceClass`: the class to be removed does not exist.

## Common causes
1. The port text is no number and no known name: "htpp", "80/tcp", "8080 " with a blank or line end, "None", an unexpanded `$PORT`.
2. The name exists for the other protocol only. `tftp` is a UDP service, so with `SOCK_STREAM` it is not found.
3. Host and port were swapped.
4. The name is not in the services file of this machine, although it is on the developer's machine.
5. A service class was never installed, or removed by another installer.

## What to do

### As a developer
- Pass the port as a decimal string and set `AI_NUMERICSERV`; then no file is consulted. Check 1 to 65535 yourself before.
- Trim text from configuration files, and print it in quotes in the error message.
- If you want names, match `ai_socktype` to the service, or leave it at 0.

### As an administrator
Look the name up in the services file, in the form `name port/protocol`.

```powershell
Select-String -Path "$env:SystemRoot\System32\drivers\etc\services" -Pattern '^(tftp|https)\s'
```
```sh
getent services tftp/udp
getent services tftp/tcp     # empty: no such service for TCP
ls -l /etc/services
```
Small container images often have no /etc/services, so "https" fails there and 443 works. On Debian it comes with the package netbase. The message of glibc is "Servname not supported for ai_socktype" (-8).

## Easily confused with
- `WSAHOST_NOT_FOUND` (11001): the *host* is unknown. `getservbyname` also uses 11001, for a service that its file does not have.
- `WSAESOCKTNOSUPPORT` (10044): the socket type itself is not supported.
- `WSASERVICE_NOT_FOUND` (10108): a lookup in a name space, mostly Bluetooth.

## Related
- `WSAEINVAL` (10022): `ai_flags` of `getaddrinfo` are wrong.
- `WSANO_DATA` (11004): the service class exists, but holds no data of the wanted kind.
"# },
    Text { title: "End of lookup results", message: "All results of the lookup have been delivered; this is the end of the list and no fault.", keywords: "WSALookupServiceNext\nno more data\nenumeration\nNLA\nno more results available\nno more results returned\nno further lookup results\nall results returned\nend of enumeration\nlookup finished\nWSALookupServiceNext end\nno more entries", page: r#"# WSA_E_NO_MORE (10110)

## What it means
The list is finished. A name-space query gives its results one by one, and this is how it says that there are no others. Every such loop ends with it, so it is a success; in a log it usually means that a program prints the last return value without looking.

## When it is raised
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: no further results.
- `WSALookupServiceNext` with NLA: no further networks. After a change notification it is a delimiter between sets of changes, and comes again as long as nothing new has happened.
- The PNRP name space: results are not there yet. It need not be the end.
- `NSPLookupServiceNext`, `NSPv2LookupServiceNextEx`: the provider side of the same.

## Common causes
1. The normal end of an enumeration.
2. At the first call: the search was valid and found nothing, for example no Bluetooth service on the device, or no network connected.
3. An NLA watcher that polls without waiting for the next notification.
4. PNRP: the program asked before the cloud had answered.

## What to do

### As a developer
- Leave the loop on 10110 and on its older twin 10102, then call `WSALookupServiceEnd`. Any other code is a real failure.
- Write your own providers so that they return 10110.
- With NLA notifications, wait for the event first (`WSANSPIoctl` with `SIO_NSP_NOTIFY_CHANGE`), then read up to the delimiter. Do not close the handle there.
- Do not map it by subtraction: 110 is `ETIMEDOUT` on Linux, and nothing has timed out here.

### As an administrator
If a program shows it as an error, ask what it searched for, and whether that is present.

```powershell
Get-NetConnectionProfile
Get-PnpDevice -Class Bluetooth -PresentOnly
```
The Linux twin of such an enumeration is a browse that says "all for now":
```sh
avahi-browse -at
nmcli -f NAME,TYPE,DEVICE connection show --active
```

## Easily confused with
- `WSAENOMORE` (10102): the same statement, by older providers.
- `WSANO_DATA` (11004): the name is there, but none of its data fits the query.
- `WSAEFAULT` (10014): the result exists and your buffer is too small. Enlarge it and call again; the list is not finished.

## Related
- `WSA_E_CANCELLED` (10111): the enumeration was ended from outside.
- `WSAEDISCON` (10101): the graceful end of a stream of messages.
"# },
    Text { title: "Lookup cancelled by the program", message: "The name lookup was called off by the program while it was still running.", keywords: "GetAddrInfoExCancel\ncanceled\nOperationCanceledException\naborted DNS\ncall was canceled\nname resolution cancelled\nquery cancelled\nWSALookupServiceEnd while call processing\nlookup canceled by WSALookupServiceEnd\nlookup aborted by caller\npending lookup cancelled\ncall canceled, lookup ended", page: r#"# WSA_E_CANCELLED (10111)

## What it means
A lookup that was still running has been called off by the program itself. Nothing failed on the network. The number reaches the part of the program that waits for the result, so that it can clean up.

## When it is raised
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: `WSALookupServiceEnd` ran for this handle while the call was in progress. The contents of the buffer are undefined.
- `GetAddrInfoExW` with a completion routine or event: the operation completes with 10111 after `GetAddrInfoExCancel`.
- The PNRP name space: operation cancelled.

## Common causes
1. The user closed the window or pressed Stop during a search or a connect.
2. A cancellation token or time limit fired. .NET, for one, turns 10111 of a DNS lookup into `OperationCanceledException` when its own token asked for it.
3. Several lookups were started in parallel, and the first answer ended the others.
4. The program shuts down.

## What to do

### As a developer
- Keep everything that belongs to the asynchronous lookup (the `OVERLAPPED`, the result pointer, the timeout) alive until the completion has come, also after the cancel.
- Expect a race: the answer may have arrived just before. Then `GetAddrInfoExCancel` returns 6 (`WSA_INVALID_HANDLE`), and the completion carries a result that must be freed with `FreeAddrInfoExW`.
- Report it as "cancelled". Do not count it as a DNS failure, and do not retry.
- Accept the older number 10103 from `WSALookupServiceNext` as well.

### As an administrator
When users see many of these, the lookups are too slow for the program's patience. Measure them.

```powershell
Measure-Command { Resolve-DnsName www.example.com -DnsOnly }
Get-DnsClientServerAddress
```
```sh
dig www.example.com | grep 'Query time'
resolvectl query www.example.com
```
In glibc the asynchronous twin is `getaddrinfo_a` with `gai_cancel`; there the status is `EAI_CANCELED`. Linux errno 111 is `ECONNREFUSED` and is no relative of 10111.

## Easily confused with
- `WSAECANCELLED` (10103): the older number for a stopped `WSALookupServiceNext`.
- `WSA_OPERATION_ABORTED` (995): socket I/O was cancelled, not a lookup.
- `WSAETIMEDOUT` (10060): time ran out in the system. 10111 means that the program stopped it.

## Related
- `WSA_E_NO_MORE` (10110): the natural end of a list.
- `WSATRY_AGAIN` (11002): the lookup ended by itself, because a server did not help.
"# },
    Text { title: "Database query turned down", message: "The directory or name service that was asked declined to answer the query.", keywords: "REFUSED\nEREFUSED\naccess denied\nname space provider\ndatabase query refused\nquery actively refused\ndatabase query failed refused\nquery was refused\ndirectory refused query\nquery rejected by database\nname service refused query\ndatabase refused request", page: r#"# WSAEREFUSED (10112)

## What it means
By its text: a query to a database was refused. It was reserved for name-space providers, beside 10110 and 10111, but no documented function returns it, and no article of the Winsock reference tells when it should be. A DNS server that answers REFUSED does not lead here. That shows as 9005 from DNS functions, and the asynchronous host lookups document 11003 for it.

## When it is raised
- By none of the documented functions of Winsock.
- A third-party name-space provider may return it from its lookup entry points, and `WSALookupServiceBegin` or `WSALookupServiceNext` would pass it on.
- A program that chooses it as its own number for "access to the directory denied".

## Common causes
1. A foreign name-space provider (directory client, VPN, corporate resolver) whose server turned the question down for lack of rights.
2. A translation table: a DNS library maps response code 5 (REFUSED) to this name, since it sounds alike.
3. A log that confuses 10112 with 10061, "connection refused".

## What to do

### As a developer
- Read the source or manual of the component that printed it. Winsock itself does not define the condition.
- In your own resolver code prefer `WSANO_RECOVERY` for a REFUSED answer, as `WSAAsyncGetHostByName` does by its documentation.

### As an administrator
List the name-space providers and look for one that is not from Microsoft; then ask the DNS server directly, to see whether it refuses.

```powershell
netsh winsock show catalog      # name-space providers and transports
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
```
```sh
dig @192.0.2.53 www.example.com | grep 'status:'
sudo journalctl -u named | grep -i denied
```
If `dig` shows `status: REFUSED`, the client's address is missing from `allow-query` or `allow-recursion` (BIND) or from `access-control` (Unbound).

## Easily confused with
- `WSAECONNREFUSED` (10061): a TCP connection was refused, by far the more frequent "refused".
- `DNS_ERROR_RCODE_REFUSED` (9005): a DNS server answered REFUSED.
- `WSAEACCES` (10013): a socket operation is forbidden by the local system.

## Related
- `WSANO_RECOVERY` (11003): the documented result of the asynchronous host lookups when a DNS server refuses.
- `WSASERVICE_NOT_FOUND` (10108): the name space answered that it knows no such service.
"# },
    Text { title: "Unknown host name", message: "The host name could not be found; check the spelling, the DNS settings and whether the network or VPN is up.", keywords: "getaddrinfo failed\nENOTFOUND\nno such host is known\nEAI_NONAME\nNXDOMAIN\n0x80072AF9\nproxy\noffline\nhost not found\nname or service not known\nnodename nor servname provided\nno such host\nhostname cannot be resolved\nauthoritative answer host not found\ndomain name does not exist\ncannot resolve hostname\nhost name does not exist", page: r#"# WSAHOST_NOT_FOUND (11001)

## What it means
The name does not exist, as far as the resolver of this machine can tell. Every source that it may ask (hosts file, cache, DNS with its suffixes, multicast names, other name spaces) was tried or ruled out, and none knew the name. The connection itself was never attempted: no packet went to the target host.

In `getaddrinfo` it is `EAI_NONAME`, in the older functions `HOST_NOT_FOUND`. You may know it as "getaddrinfo failed" (Python), "No such host is known" (.NET), `ENOTFOUND` (Node.js) or "no such host" (Go). HRESULT form: 0x80072AF9.

## When it is raised
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: the name does not resolve, or neither a name nor a service was given.
- `gethostbyname`, `gethostbyaddr` and their `WSAAsync…` forms: an authoritative answer says that there is no such host or address.
- `getnameinfo`, `GetNameInfoW`: the reverse lookup failed with `NI_NAMEREQD` set, no service belongs to the port, or both buffers are NULL.
- `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber`: the service or protocol is unknown.

## Common causes
1. The text is not a bare host name: `https://example.com`, `example.com:443`, `example.com/path`, a trailing blank or line end from a file, a variable that nobody expanded (`%HOST%`, `None`), a user name with `@` in it.
2. A typing error, or the record was deleted or never created.
3. No network or no DNS server at the moment. Windows often says 11001 then, although it could not ask anybody. 11002 and 11004 are reported for the same state.
4. The network lets programs out through an HTTP proxy only, and its DNS knows no public names. Browsers work because they send the name to the proxy; a program without proxy settings (pip, npm, a script) tries to resolve it and fails.
5. The machine asks the wrong DNS server. The name exists on the internal server only (split DNS), and the VPN is down, or it is up but its DNS is not used for this zone.
6. A short name such as `db01` depends on a DNS suffix that this machine does not have. Inside a container or service account the suffix list differs.
7. A negative answer is still cached: the record was created a minute ago, and the earlier "no" lives on.
8. The hosts file was edited in vain: saved as `hosts.txt`, or commented out with `#`.

## What to do

### As a developer
- Print the name in quotes together with the code. That alone solves cause 1.
- Split a URL with a URL parser and pass only the host to `getaddrinfo`.
- Honour the proxy settings of the user or the system, and leave the lookup to the proxy when there is one.
- Retry once after some seconds when the network may be waking up, then report. A typing error does not heal.
- Show "unknown host NAME", not "connection failed", for nothing was connected.
- `EAI_NODATA` equals 11001 in Microsoft's headers, but 11004 with MinGW. Test the numbers.

### As an administrator
Ask in the same way as programs do, then ask each DNS server directly.

```powershell
Resolve-DnsName www.example.com                       # hosts file, cache, policies, suffixes
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
Get-DnsClientServerAddress
Get-DnsClientGlobalSetting                            # suffix search list
Get-DnsClientNrptPolicy -Effective                    # VPN and DirectAccess rules per zone
netsh winhttp show proxy                              # cause 4
Clear-DnsClientCache
```
`nslookup` ignores the hosts file, the cache and the policy table, so it may succeed while programs fail, and the reverse. A final dot (`db01.example.com.`) switches suffixes off: a good test for cause 6.

```sh
getent ahosts www.example.com     # what programs get, by nsswitch.conf
resolvectl query www.example.com
dig www.example.com               # DNS alone; NXDOMAIN means that the server is sure
cat /etc/resolv.conf
```

## Easily confused with
- `WSANO_DATA` (11004): the name exists, but has no address of the wanted kind.
- `WSATRY_AGAIN` (11002): no definite answer; a server failed or stayed silent.
- `WSAEHOSTUNREACH` (10065): the name was resolved, and the address cannot be reached.
- `IP_BUF_TOO_SMALL` (11001): from `IcmpSendEcho` the number means that the reply buffer is too small; no name is involved.
- `WSATYPE_NOT_FOUND` (10109): the port text given to `getaddrinfo` is unknown, not the host.

## Related
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): NXDOMAIN, as `DnsQuery` and `Resolve-DnsName` report it.
- `WSANO_RECOVERY` (11003): the lookup failed for good, without an answer about the name.
- `WSA_SECURE_HOST_NOT_FOUND` (11032): the name could not be found securely.
"# },
    Text { title: "Temporary failure of name resolution", message: "The name could not be resolved at the moment, since a DNS server failed or did not reply; a later attempt may succeed.", keywords: "EAI_AGAIN\nSERVFAIL\nDNS timeout\nretry\nDNSSEC\nCF_DEFER\nping 11002\nnetwork unreachable\ntry again\nnonauthoritative host not found\ntemporary DNS error\nhost name lookup failure\nlocal server no response\ntransient resolver error\nDNS server failure\nname lookup temporarily failed\ntemporary resolution error\nretry name lookup later", page: r#"# WSATRY_AGAIN (11002)

## What it means
The resolver could not get a definite answer. The name may exist or not: the DNS server reported a failure of its own (SERVFAIL), or did not reply in time. The word "again" is meant literally, a later attempt may work. If it persists for one name only, that domain is broken; if it persists for all names, the DNS server of this machine or the path to it is.

In `getaddrinfo` it is `EAI_AGAIN`, in the older functions `TRY_AGAIN`. Two unrelated functions borrow the number, and in the log of a ping or monitoring tool it is an ICMP status ("network unreachable"); see below for both.

## When it is raised
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`, `getnameinfo`, `GetNameInfoW`: temporary failure of name resolution.
- `gethostbyname`, `gethostbyaddr` and the other database lookups with their `WSAAsync…` forms: a miss that is not authoritative, or the name server failed.
- `SetAddrInfoExA`, `SetAddrInfoExW`: registering a name failed for the moment.
- `WSAAccept`: the condition function answered `CF_DEFER`; the connection stays in the queue. No DNS is involved.
- `WSCWriteNameSpaceOrder`: another thread or process is changing the order now.

## Common causes
1. The network or VPN is just coming up or going down, so the DNS server cannot be reached. Typical after sleep, at logon, in the first seconds of a container.
2. The resolver's forwarder or the authoritative servers of the domain do not answer, and the resolver returns SERVFAIL.
3. DNSSEC validation fails: expired signatures or a wrong DS record. The resolver returns SERVFAIL for this domain only.
4. A lame delegation: the parent names servers that do not serve the zone.
5. UDP port 53 is blocked or rate-limited, or long answers need TCP port 53, which is closed.
6. Many lookups at once overload a small router or the container's DNS proxy.

## What to do

### As a developer
- Retry with growing pauses (1, 2, 4 seconds) and a limit. Among the resolver codes this is the one made for a retry.
- Do not cache it as "no such host".
- Reduce bursts: look a name up once and share the result, instead of once per connection.
- In `WSAAccept`, treat it as "decide later" and call again.

### As an administrator
Find out who fails: the server, or the path to it.

```powershell
Get-DnsClientServerAddress -AddressFamily IPv4
Test-NetConnection 192.0.2.53 -Port 53                         # TCP only
Resolve-DnsName www.example.com -Server 192.0.2.53
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnssecCd   # without validation
Resolve-DnsName www.example.com -Server 192.0.2.53 -TcpOnly
```
Success with `-DnssecCd` alone proves cause 3: the owner of the domain, or the clock of the resolver, must be put right.

```sh
dig @192.0.2.53 www.example.com        # status: SERVFAIL, or a timeout?
dig @192.0.2.53 www.example.com +cd    # answers now? then DNSSEC is the reason
dig www.example.com +trace             # which delegation is silent?
delv www.example.com
resolvectl statistics
```
On a BIND server, `rndc flushname www.example.com` drops a remembered failure; with Unbound it is `unbound-control flush www.example.com`.

## Easily confused with
- `WSAHOST_NOT_FOUND` (11001): a definite "no". Beware, a machine without any network often gives 11001 too.
- `WSANO_RECOVERY` (11003): the server refused or did not understand the question; repeating it is useless.
- `IP_DEST_NET_UNREACHABLE` (11002): what `IcmpSendEcho`, `Win32_PingStatus` and .NET `Ping` report when a router knows no way to the network. Name resolution had succeeded by then.
- `WSAETIMEDOUT` (10060): the connection timed out after the name had been resolved.

## Related
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): SERVFAIL, as DNS functions report it.
- `WSANO_DATA` (11004): the answer came, and it is empty.
"# },
    Text { title: "Lookup failed for good", message: "The lookup cannot be completed and repeating it will not help: the DNS server rejected it, the local resolver failed, or rights are missing.", keywords: "EAI_FAIL\nREFUSED\nFORMERR\nnot administrator\nnon-recoverable\ndatabase lookup\nping 11003\nhost unreachable\nnonrecoverable error occurred\nunknown server error\npermanent DNS failure\nunrecoverable lookup error\nirrecoverable database error\nfatal resolver error\nnonrecoverable database lookup", page: r#"# WSANO_RECOVERY (11003)

## What it means
The lookup failed in a way that a retry will not cure. For host names this is not a statement about the name: the DNS server rejected the question, or the local resolver could not do its work. For services and protocols, the local database file cannot be read. For the catalogue functions of installers, the same number mostly means "you are not an administrator".

In `getaddrinfo` it is `EAI_FAIL`, in the older functions `NO_RECOVERY`.

If a ping, `Win32_PingStatus` or a monitoring tool shows 11003, none of this applies. There it is `IP_DEST_HOST_UNREACHABLE` (11003): the name was resolved, and a router or this machine found no way to the host.

## When it is raised
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: unrecoverable failure. Also when `ai_addrlen`, `ai_canonname`, `ai_addr` or `ai_next` of the hints is not zero.
- `getnameinfo`, `GetNameInfoW`, `gethostbyname`, `gethostbyaddr`, `SetAddrInfoExW`: unrecoverable failure. The `WSAAsync…` host lookups name the DNS answers: FORMERR, REFUSED or NOTIMP.
- `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber`: the services or protocols database cannot be accessed.
- `WSCInstallProvider`, `WSCDeinstallProvider`, `WSCInstallNameSpace`, `WSCUnInstallNameSpace`, `WSCWriteProviderOrder`, `WSCUpdateProvider` and their relatives: the caller is not an administrator, the entry is installed already, or the catalogue cannot be opened or written.

## Common causes
1. The DNS server refuses this client (REFUSED): it does no recursion for strangers, or a VPN left its server address behind and we now ask from outside. The documents promise 11003 for it in the asynchronous lookups only; `getaddrinfo` may choose another code.
2. One program alone: security software blocks it, or the DNS Client service is stopped or hangs.
3. The program was started from a network share. A few users report that a copy on the local disk resolves names, while the one on the share gets 11003.
4. The `hints` structure was not cleared, and random bytes stand in its fields.
5. A firewall or an old server that chokes on modern queries and answers FORMERR or NOTIMP.
6. An installer without elevation.
7. `drivers\etc\services` or `protocol` is missing, or the account may not read it.

## What to do

### As a developer
- Clear the hints: `struct addrinfo hints = {0};`, then set only flags, family, type and protocol.
- Report it at once with the name and the function. Do not loop on it.
- In an installer, test for elevation before the first `WSC…` call, and say so plainly.

### As an administrator
```powershell
Get-Service Dnscache
Get-DnsClientServerAddress
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly    # "refused" shows here
Get-Acl "$env:SystemRoot\System32\drivers\etc\services" | Format-List
whoami /groups | Select-String 'S-1-16-12288'    # present: this shell is elevated
```
If one program alone is affected, move it to the local disk, and try with the security product paused. If it is all of them, take the server addresses from `Get-DnsClientServerAddress` and ask each.

On a Linux resolver, see what the client gets and who is let in:
```sh
dig @192.0.2.53 www.example.com | grep status:
dig @192.0.2.53 www.example.com +noedns | grep status:    # works only without EDNS? cause 5
sudo named-checkconf -px | grep -A4 -E 'allow-(query|recursion)'
grep -rn access-control /etc/unbound/
```

## Easily confused with
- `WSATRY_AGAIN` (11002): SERVFAIL or silence, where a retry can help.
- `WSAHOST_NOT_FOUND` (11001): the question was answered, with "no such name".
- `IP_DEST_HOST_UNREACHABLE` (11003): the ping status. The lookup had succeeded; check the route and the neighbour as for `WSAEHOSTUNREACH` (10065).
- `WSASYSCALLFAILURE` (10107): catalogue functions with the necessary rights, whose system call failed all the same.
- `WSAEPROVIDERFAILEDINIT` (10106): not even a socket can be made.

## Related
- `DNS_ERROR_RCODE_REFUSED` (9005), `DNS_ERROR_RCODE_FORMAT_ERROR` (9001), `DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004): the DNS answers behind it.
- `WSAEACCES` (10013): lack of rights in socket calls.
"# },
    Text { title: "Name without the wanted record", message: "The name exists, but it has no entry of the requested kind, for example no IPv6 address.", keywords: "NODATA\nEAI_NODATA\nAAAA\nIPv6 only\nvalid name\nENOENT getaddrinfo\nping 11004\noffline\nno data of requested type\nno address associated with hostname\nno address associated with name\nrequested record type missing\nrequested name valid, no data\nname has no address\nno data record found\nno records of type\nhost has no IP\ncorrect data not found", page: r#"# WSANO_DATA (11004)

## What it means
The name exists, but it has no record of the kind that was asked for. DNS answered correctly, with an empty answer (often called NODATA). A domain may have mail and text records and no address, or an IPv4 address and no IPv6 one. The name is spelt right; the question does not fit it.

The older functions call it `NO_DATA`. Node.js shows it as `ENOENT`, because libuv maps it so. Microsoft's headers set `EAI_NODATA` to 11001, MinGW to 11004.

## When it is raised
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: valid name without data of the wanted kind.
- `gethostbyname`: no IPv4 address. Also for an IPv6 address written as text, and for a malformed IPv4 address.
- `gethostbyaddr`, `getservbyname`, `getprotobyname` and their `WSAAsync…` forms: the entry lacks what was wanted.
- `WSALookupServiceBegin`, `WSALookupServiceNext`: the name is there and nothing meets the restrictions; or `LUP_CONTAINERS` was asked of a name space without containers, such as NLA.
- `WSAGetServiceClassInfo`, `WSAInstallServiceClass`, `WSAGetServiceClassNameByClassId`: no data of that kind.
- `WSAGetIcmpErrorInfo`: no ICMP error has come since the last `connect`. Good news, in fact.

## Common causes
1. The program asks for one address family and the name has the other: `AF_INET6` for an IPv4-only host, or the reverse. An address as text counts too: an IPv6 address in a lookup for IPv4, or any IPv6 text in `gethostbyname`.
2. This machine has no working network at the moment: the adapter is down or not ready. Users report 11004 then instead of a clear "offline", and it goes away by itself.
3. The bare domain has no address record. `example.com` has MX and NS, and the website lives at `www.example.com`.
4. The name is an alias (CNAME) whose target has no address any more.
5. The name of a machine on the LAN that no DNS server knows. In one report its address worked where the name gave 11004.
6. An empty node in a zone: `eu.example.com` exists only because `db.eu.example.com` does.
7. A DNS filter removes AAAA or A records on purpose.

## What to do

### As a developer
- Use `AF_UNSPEC` and try all addresses that come back.
- Replace `gethostbyname` by `getaddrinfo`, which understands IPv6 text.
- Test for 11004 apart from 11001: "has no IPv6 address" helps a user, "unknown host" misleads.
- Retry once if the machine may be without a network; otherwise do not.

### As an administrator
Ask for each type by name, and see which is empty.

```powershell
Resolve-DnsName example.com -Type A
Resolve-DnsName example.com -Type AAAA
Resolve-DnsName example.com -Type CNAME
Get-NetIPAddress | Where-Object AddressState -eq 'Preferred' | Format-Table InterfaceAlias, IPAddress
Get-Content "$env:SystemRoot\System32\drivers\etc\hosts" | Select-String 'example'
```
An answer that shows only an SOA record in its authority section is NODATA.

```sh
dig example.com A +noall +answer +authority
dig example.com AAAA +noall +answer +authority
getent ahostsv4 example.com
getent ahostsv6 example.com
ip -br address
```
glibc says "No address associated with hostname" (-5) in this case. To mend it, add the record that is missing in the zone, or the target of the alias.

## Easily confused with
- `WSAHOST_NOT_FOUND` (11001): the name itself does not exist (NXDOMAIN).
- `IP_DEST_PROT_UNREACHABLE` (11004): the number in a ping log. The target or a device before it refuses the protocol; for IPv6 it means that the contact is prohibited.
- `WSAEAFNOSUPPORT` (10047): this machine or socket does not know the address family, whatever DNS holds.
- `WSA_E_NO_MORE` (10110): the list had entries and is finished. 11004 means that none matched.

## Related
- `DNS_INFO_NO_RECORDS` (9501): the same finding in DNS functions.
- `WSATYPE_NOT_FOUND` (10109): the port or the service class is unknown.
- `WSAENETUNREACH` (10051): the next code when an IPv6 address was found, and no IPv6 route.
"# },
    Text { title: "QoS: receivers have reserved", message: "Status, not an error: a receiver has reserved bandwidth for the data that this socket sends.", keywords: "RESV\nRSVP\nFD_QOS\nport unreachable\nping 11005\nGQoS event\nreserve message arrived\nat least one reserve arrived\nreservation message received\nQoS receivers present\nreceiver exists\nRESV has arrived\nreserve received from receiver\nreceivers available", page: r#"# WSA_QOS_RECEIVERS (11005)

## What it means
This is good news for a sender, not an error. An RSVP RESV message has come back, so somebody who receives this flow has reserved bandwidth along the path. Before that moment the packets travelled as best effort; now traffic control may give them the service that the reservation names.

Only Windows 98 and Windows 2000 post this event. Since Windows XP the system neither sends RSVP messages nor posts QoS events. So a 11005 in a recent log is most likely the ICMP status of the same number: the target answered "port unreachable".

## When it is raised
- `WSAEnumNetworkEvents`: in `iErrorCode[FD_QOS_BIT]` when `FD_QOS` is signalled on a socket that sends. For `FD_QOS` this slot holds a status and is not zero even when all is well.
- `WSAIoctl` with `SIO_GET_QOS`: in `StatusCode` of the `RSVP_STATUS_INFO` object that stands in the `ProviderSpecific` buffer of the returned `QOS` structure.

## Common causes
1. Not QoS at all: a ping, traceroute or monitoring program got `IP_DEST_PORT_UNREACHABLE` (11005) and its number was looked up in the Winsock list.
2. A receiver has made its reservation, which is the normal course of a GQoS session.
3. The program logs each `FD_QOS` status as a failure because it differs from zero.

## What to do

### As a developer
- Treat 11005 as the signal "reservation present": a program that held back its data for guaranteed service may start.
- Read the new `SendingFlowspec`; the other `FLOWSPEC` of the result carries `SERVICETYPE_NOCHANGE` and says nothing.
- If the value came from `IcmpSendEcho` or .NET `Ping`, translate it with the `IP_*` list (`IPStatus` in .NET) and not with `FormatMessage` for Winsock.
- New code: `QOSCreateHandle` and `QOSAddSocketToFlow`. They wait for no reservation.

### As an administrator
See which of the two meanings applies: does the port answer, and is there RSVP on the wire at all?

On Windows:
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10'" | Select-Object Address, StatusCode
# RSVP is IP protocol 46
pktmon filter add RSVP -t 46
pktmon start --capture
```
On Linux:
```sh
# RESV messages (type 2), then ICMP port unreachable
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=2'
sudo tcpdump -ni any 'icmp[icmptype]=icmp-unreach and icmp[icmpcode]=3'
```

## Easily confused with
- `IP_DEST_PORT_UNREACHABLE` (11005): the ICMP status with this number. It comes from echo functions, never from a socket event.
- `WSA_QOS_SENDERS` (11006): the mirror image; it reaches the receiver when a PATH message arrives.
- `WSA_QOS_REQUEST_CONFIRMED` (11009): tells the receiver that its own request went through.

## Related
- `WSA_QOS_NO_RECEIVERS` (11008): the reservation is gone again.
- `WSA_QOS_ADMISSION_FAILURE` (11010): the network refused for want of capacity.
"# },
    Text { title: "QoS: a sender has appeared", message: "Status, not an error: a sender of this QoS session has announced itself, so a reservation can be requested.", keywords: "PATH message\nRSVP\nFD_QOS\nping 11006\nno resources\npath message arrived\nat least one path arrived\nQoS senders present\nsender exists\npath has arrived\nat least one send path\nsenders available\npath received from sender", page: r#"# WSA_QOS_SENDERS (11006)

## What it means
A status for the receiving side: the first RSVP PATH message of this session has arrived. The receiver now knows a sender, its traffic description and the way back, and can ask for a reservation. Nothing failed.

The event belongs to GQoS with RSVP signalling, that is to Windows 98 and 2000. In logs of a later Windows read it as the ICMP status `IP_NO_RESOURCES` (11006).

## When it is raised
- `WSAEnumNetworkEvents`: `FD_QOS` is signalled on a bound receiving socket and `iErrorCode[FD_QOS_BIT]` is 11006.
- `WSAAsyncSelect`: the same event as a window message, with the status in the upper half of `lParam`.
- `WSAIoctl` with `SIO_GET_QOS`: `RSVP_STATUS_INFO.StatusCode`. A receiver may issue it as soon as it is bound.

## Common causes
1. A sender has set its QoS parameters and its PATH message reached this machine.
2. The sender was away (11007) and came back.
3. A ping tool reports `IP_NO_RESOURCES` (11006): a machine on the way lacked buffers for the echo.

## What to do

### As a developer
- Answer with the reservation: `WSAIoctl` with `SIO_SET_QOS`, a valid `ReceivingFlowspec` and `SERVICETYPE_NOCHANGE` in `SendingFlowspec`.
- Leave fields at `QOS_NOT_SPECIFIED` to take them over from the sender when you ask for controlled load. For `SERVICETYPE_GUARANTEED` give `TokenRate` yourself.
- Re-arm the event with a new `SIO_GET_QOS`; that call is what enables the next `FD_QOS`.
- Programs of today should not wait for this event. It never comes on XP or later, and such a wait hangs the start of the session.

### As an administrator
When an old conference or streaming program hangs at "waiting for sender" on XP or later, this missing event is the reason; switch its QoS option off.

On Windows:
```powershell
# XP / Server 2003: programs that loaded the RSVP provider
tasklist /m rsvpsp.dll
# today: mark the stream by policy, on the sending machine
New-NetQosPolicy -Name 'stream-out' -AppPathNameMatchCondition 'sender.exe' -DSCPAction 34
```
On Linux:
```sh
# PATH messages (type 1) that pass this router
sudo tcpdump -vni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=1'
```

## Easily confused with
- `WSA_QOS_RECEIVERS` (11005): seen by the sender, caused by a RESV. 11006 is seen by the receiver, caused by a PATH.
- `IP_NO_RESOURCES` (11006): a ping status about lacking memory; look whether the program sends ICMP echoes.

## Related
- `WSA_QOS_NO_SENDERS` (11007): the opposite state.
- `WSA_QOS_REQUEST_CONFIRMED` (11009): what a receiver hopes to see next.
"# },
    Text { title: "QoS: no sender left", message: "The QoS session has lost its last sender, and reservations for it have ended.", keywords: "PATHTEAR\nRSVP\nping 11007\nbad option\nno path\nno QoS senders\nthere are no senders\nsenders gone\nsender missing\nno senders present\nno path to receive\nlast sender left\nzero senders", page: r#"# WSA_QOS_NO_SENDERS (11007)

## What it means
The receiver of a QoS session hears that no sender is left: the last PATH state for its session has been torn down or has run out. A reservation without a sender makes no sense, so the guaranteed service ends with it. Data of a sender without QoS can still arrive.

The status exists for RSVP on Windows 98 and 2000. From any later Windows 11007 is almost certainly the ICMP status `IP_BAD_OPTION`: a ping carried an IP option that is not valid.

## When it is raised
- `WSAEnumNetworkEvents`: status slot of `FD_QOS` on the receiving socket.
- `WSAIoctl` with `SIO_GET_QOS`: field `StatusCode` of `RSVP_STATUS_INFO`. By their names, `GQOS_NO_SENDER` (56302) and `GQOS_NO_PATH` (56301) are the values to expect in `ExtendedStatus2`.

## Common causes
1. The sender closed its socket or ended QoS with `SERVICETYPE_NOTRAFFIC`, and its machine sent PATHTEAR.
2. The PATH refresh stopped: sender crashed, route changed, or a firewall began to drop IP protocol 46.
3. The receiver asked for its reservation before any PATH message had come.
4. A ping with record route or source route set: `IP_BAD_OPTION` (11007).

## What to do

### As a developer
- Keep the socket. Go on receiving as best effort and wait for `WSA_QOS_SENDERS` (11006) before reserving again.
- Check the order: bind, listen for `FD_QOS`, see 11006, then `SIO_SET_QOS`.
- Do not close the session in the error branch of the event loop; 11007 is a change of state.

### As an administrator
Look whether PATH messages still reach the receiver, and whether a firewall between the two lets protocol 46 with the router alert option through.

On Windows:
```powershell
pktmon filter add PATH -i 198.51.100.7 -t 46
pktmon start --capture
# the other 11007: echo with IP options; leave -r, -s, -j and -k out
ping -n 2 198.51.100.7
```
On Linux:
```sh
# PATHTEAR (5) and PATHERR (3)
sudo tcpdump -ni any 'ip proto 46 and (ip[(ip[0]&0xf)*4+1]=5 or ip[(ip[0]&0xf)*4+1]=3)'
sudo nft list ruleset | grep -nE 'protocol|l4proto'
```

## Easily confused with
- `WSA_QOS_NO_RECEIVERS` (11008): the sender's view; no reservation is left for what it sends.
- `IP_BAD_OPTION` (11007): from `IcmpSendEcho`, when the IP options of the request are wrong.

## Related
- `WSA_QOS_SENDERS` (11006): a sender has (re)appeared.
- `WSA_QOS_GENERIC_ERROR` (11015): trouble that the provider could not name.
"# },
    Text { title: "QoS: no reservation left", message: "Nobody holds a reservation for the data that this socket sends; it travels as best effort.", keywords: "RESVTEAR\nRSVP receivers gone\nping 11008\nhardware error\nmulticast\nno QoS receivers\nthere are no receivers\nreceivers gone\nreceiver missing\nno receivers present\nlast receiver left\nno reserve remaining\nzero receivers", page: r#"# WSA_QOS_NO_RECEIVERS (11008)

## What it means
A sender learns that nobody holds a reservation for its flow any more. Packets still leave, but they fall back to best effort, since only a RESV message gives them better service. For a multicast source it means that the last reserving listener has gone.

It is an RSVP status of Windows 98 and 2000. A later system can hardly mean it; there 11008 is the ICMP status `IP_HW_ERROR` of a ping, a hardware error.

## When it is raised
- `WSAEnumNetworkEvents`: `iErrorCode[FD_QOS_BIT]` of a sending socket.
- `WSAIoctl` with `SIO_GET_QOS`: `RSVP_STATUS_INFO.StatusCode`. A sender may call it only after its connection (or its `QOS_DESTADDR`) is in place.

## Common causes
1. All receivers left or removed their reservation (RESVTEAR).
2. The receivers run a system that makes none: Windows XP or later, most phones, most Linux programs. The network works, yet no RESV ever comes.
3. RESV refreshes are lost on the way back because routing is not symmetric or protocol 46 is filtered.
4. A network card or its driver failed during a ping: `IP_HW_ERROR` (11008).

## What to do

### As a developer
- Decide what best effort means for you: lower the bit rate, or pause, but do not abort.
- Query with `SIO_CHK_QOS` and `ALLOWED_TO_SEND_DATA` whether sending without a reservation is allowed here.
- Replace RSVP by marking: `QOSAddSocketToFlow` with a traffic type needs no receiver that cooperates.

### As an administrator
Find out whether the receivers can reserve at all. If they cannot, mark the stream at the sender and give that mark a queue in the routers.

On Windows:
```powershell
New-NetQosPolicy -Name 'mcast-video' -AppPathNameMatchCondition 'sender.exe' -IPProtocolMatchCondition UDP -DSCPAction 34
# ping shows 11008: look at the card
Get-NetAdapterStatistics | Format-List Name, *Errors, *Discarded*
```
On Linux:
```sh
# who has joined the group, and do RESVTEAR messages (type 6) come?
ip maddr show
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=6'
ip -s link show dev eth0
```

## Easily confused with
- `WSA_QOS_NO_SENDERS` (11007): the receiver's view of the same break.
- `WSA_QOS_ADMISSION_FAILURE` (11010): a receiver wants to reserve but is refused; with 11008 nobody tries.
- `IP_HW_ERROR` (11008): ICMP status of the echo functions, a matter of the adapter.

## Related
- `WSA_QOS_RECEIVERS` (11005): the first reservation has arrived.
"# },
    Text { title: "QoS reservation confirmed", message: "Status, not an error: the network has confirmed the reservation requested by this receiver. From a ping, this number means that the packet was too big.", keywords: "RESVCONF\nConfirmRequest\nRSVP success\nfragmentation needed\nping 11009\nMTU\nreserve request confirmed\nreserve has been confirmed\nQoS request confirmed\nreservation confirmation arrived\nreservation accepted\nconfirmation of reserve\nreservation granted\npacket too big", page: r#"# WSA_QOS_REQUEST_CONFIRMED (11009)

## What it means
In today's logs 11009 is far more likely the ICMP status `IP_PACKET_TOO_BIG`: an echo did not fit through the path. See cause 1.

As a Winsock QoS status it means success: the reservation that this receiver asked for has been confirmed by the network. The number stands in an error list only because QoS statuses and errors share one field. It is also the one among the first five that you get on request only; without `ConfirmRequest` no confirmation is sent.

Confirmed does not mean forever or end to end. RSVP confirms at the point where the request merges into an existing larger reservation, and later refreshes can still fail.

## When it is raised
- `WSAEnumNetworkEvents`: status of `FD_QOS` on a receiving socket, after a RESVCONF message (RSVP type 7).
- `WSAIoctl` with `SIO_GET_QOS`: `StatusCode` in `RSVP_STATUS_INFO`, whose `ExtendedStatus1` should then be 0.

Windows XP and all that followed never report it, since they don't signal.

## Common causes
1. A ping with "don't fragment" set that is larger than the path MTU, for example one that searches for the MTU.
2. The normal end of a reservation with `ConfirmRequest` other than zero in `RSVP_RESERVE_INFO`.
3. A log that prints "QoS error 11009" for this success because the program tests the event slot against zero.

## What to do

### As a developer
- Map 11005 to 11009 to "information" in your event loop, and 11010 upwards to "error".
- Only receivers profit from `ConfirmRequest`; on a sender it has no effect.
- Don't require it. Devices on the path need not answer, so use a time limit and carry on with best effort.

### As an administrator
If the number came from a ping with a fixed size, measure the path MTU:

On Windows:
```powershell
# 1472 bytes + 28 = 1500; lower -l until it passes
ping -f -l 1472 192.0.2.10
netsh interface ipv4 show subinterfaces
```
On Linux:
```sh
ping -M do -s 1472 -c 3 192.0.2.10
tracepath -n 192.0.2.10
```

## Easily confused with
- `IP_PACKET_TOO_BIG` (11009): comes from ping, `IcmpSendEcho` and .NET `Ping`; the remedy is a smaller packet.
- `WSA_QOS_RECEIVERS` (11005): tells the sender that a reservation exists; 11009 tells the receiver that its request was heard.

## Related
- `WSA_QOS_ADMISSION_FAILURE` (11010) and `WSA_QOS_POLICY_FAILURE` (11011): the two refusals that come in its place.
- `WSAEMSGSIZE` (10040): the socket counterpart of a packet that is too big.
"# },
    Text { title: "Not enough capacity for the reservation", message: "The network lacks the capacity for the requested QoS reservation. From a ping, this number means that the echo timed out.", keywords: "ping 11010\nrequest timed out\nIP_REQ_TIMED_OUT\nadmission control\nbandwidth\nICMP error 11010\nlack of resources\nresource shortage error\ninsufficient network resources\nadmission failure\nQoS admission error\nerror from resource shortage\nnot enough bandwidth\nadmission control denied\nresources unavailable for reservation", page: r#"# WSA_QOS_ADMISSION_FAILURE (11010)

## What it means
Read this first: if the number came from ping, a monitoring tool, `IcmpSendEcho` or WMI, it is `IP_REQ_TIMED_OUT` (11010). The target did not answer the echo in time. Tools that look the value up in the Winsock list then speak of QoS, which misleads.

As a Winsock QoS status it means: a router, a subnet bandwidth manager or this machine has too little capacity left for the reservation, and refused it. The data still flows, as best effort.

## When it is raised
- `WSAEnumNetworkEvents`: `FD_QOS` status on Windows 98 and 2000. It corresponds to RSVP error 1, admission control.
- `WSAIoctl` with `SIO_GET_QOS`: `RSVP_STATUS_INFO.StatusCode`. The general reason stands in `ExtendedStatus1`, the finer one in `ExtendedStatus2`. By the names in qossp.h the general one is `GQOS_NET_ADMISSION` (56100) here, and the finer ones read like this:

| `ExtendedStatus2` | what to lower |
|---|---|
| `GQOS_DELAYBND` (56102) | the demand on delay |
| `GQOS_BANDWIDTH` (56103), `GQOS_FLOW_RATE` (56105) | `TokenRate` |
| `GQOS_MTU` (56104) | `MaxSduSize` |
| `GQOS_PEAK_RATE` (56106) | `PeakBandwidth` |

## Common causes
1. A ping timed out: host down, ICMP filtered by a firewall, or a reply slower than the time limit.
2. More bandwidth was requested than a link or the Admission Control Service of Windows 2000 Server had left.
3. `TokenRate` was given in bits; the field counts bytes per second.

## What to do

### As a developer
- Echo status: repeat before you call a host dead, and don't conclude from silence alone; test the port of the service too.
- QoS: retry with a smaller `FLOWSPEC` or with `SERVICETYPE_CONTROLLEDLOAD` in place of `SERVICETYPE_GUARANTEED`.

### As an administrator
On Windows:
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND Timeout=4000" | Select-Object StatusCode, ResponseTime
Test-NetConnection 192.0.2.10 -Port 443
# is inbound echo allowed on the target?
Get-NetFirewallRule -Name 'FPS-ICMP4-ERQ-In*' | Select-Object Name, Enabled, Profile
```
On Linux:
```sh
ping -c 5 -W 4 192.0.2.10
mtr -rwc 20 192.0.2.10
# is the bottleneck a queue of ours?
tc -s qdisc show dev eth0
```

## Easily confused with
- `IP_REQ_TIMED_OUT` (11010): the far commoner owner of this number.
- `WSA_QOS_POLICY_FAILURE` (11011): capacity was there, but the user or program may not have it.
- `WSAETIMEDOUT` (10060): a TCP connection, not an echo, had no answer.

## Related
- `WSAENOBUFS` (10055): this machine itself lacks buffers.
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): local traffic control failed.
"# },
    Text { title: "QoS reservation refused by policy", message: "A rule of the network forbids this QoS reservation to the user or program that asked for it.", keywords: "policy server\nquota\nGQOS_NET_POLICY\nping 11011\nbad request\nrejected for administrative reasons\nbad credentials\nadministrative rejection\npolicy failure\nQoS policy error\npolicy denied reservation\ncredentials not accepted\nadministratively prohibited reservation\nrejected by administrator policy", page: r#"# WSA_QOS_POLICY_FAILURE (11011)

## What it means
The reservation was refused by rule, not by shortage. A policy server or the Admission Control Service on the path looked at who asks, for how much and for how long, and said no. The flow continues without its reservation.

Such answers come over RSVP, so on Windows only 98 and 2000 can get them. A newer log that shows 11011 means the ICMP status `IP_BAD_REQ`, a malformed ping request.

## When it is raised
- `WSAEnumNetworkEvents`: status of `FD_QOS`. It corresponds to RSVP error 2, policy control.
- `WSAIoctl` with `SIO_GET_QOS`: `StatusCode`, with details in the two extended values. qossp.h has the group `GQOS_NET_POLICY` (56200) for them, one value for each rule that can be hit. The names follow a pattern: global or subnet, then default, group, user or unknown user, then flow count, duration, rate or peak rate. An example is `GQOS_POLICY_SUBNET_USER_FLOW_RATE` (56223).

## Common causes
1. The user's limit of flows, of rate or of duration is reached.
2. The user is not known to the policy server: `GQOS_POLICY_UNKNOWN_USER` (56249), `GQOS_POLICY_NO_PRIVILEGES` (56250) or `GQOS_POLICY_EXPIRED_USER_TOKEN` (56251). Typical for services under a local account.
3. A request of higher rank displaced this one: `GQOS_POLICY_PRE_EMPTED` (56253).
4. From an echo function: `IP_BAD_REQ` (11011), a malformed ping request.

## What to do

### As a developer
- Print both extended status values; "policy failure" alone can't be acted on.
- Rate limits: ask for less. Count limits: share one flow, or try later. Identity: don't retry, the answer won't change.

### As an administrator
Today's counterpart of the policy server is a local or group QoS policy. Look what it does with the program:

On Windows:
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List *
gpresult /h gp.html
```
On Linux:
```sh
# who may send how much: per-user rules and class limits
sudo nft list ruleset | grep -nE 'skuid|cgroup|limit rate'
tc -s class show dev eth0
```

## Easily confused with
- `WSA_QOS_ADMISSION_FAILURE` (11010): lack of capacity. There a smaller request helps anybody; here it depends on who asks.
- `WSA_QOS_EPOLICYOBJ` (11025): the policy object in your own buffer is malformed and never left the machine.
- `WSAEACCES` (10013): permission on a socket or port, no QoS involved.

## Related
- `WSA_QOS_RESERVED_PETYPE` (11031): a policy element of a type that you must not use.
"# },
    Text { title: "Reservation style rejected by the network", message: "The reservation style is not known on the path, or differs from the style that other receivers of the session use.", keywords: "wildcard filter\nfixed filter\nshared explicit\nRSVP style\nbad route\nping 11012\nunknown or conflicting style\nconflicting reservation style\nstyle conflict\nunknown reservation style\nbad QoS style\nstyles of receivers conflict\nincompatible reservation styles\nstyle mismatch", page: r#"# WSA_QOS_BAD_STYLE (11012)

## What it means
Along the path an RSVP device could not accept the reservation style: either it didn't know the style, or another receiver of the same session already uses a different one. Styles don't mix. All reservations of a session must be wildcard, fixed filter or shared explicit.

The check happens in the network and its result comes back in an RSVP error message, which only Windows 98 and 2000 process. On anything newer, 11012 is the ICMP status `IP_BAD_ROUTE`.

## When it is raised
- `WSAEnumNetworkEvents`: `FD_QOS` status on the receiver.
- `WSAIoctl` with `SIO_GET_QOS`: `RSVP_STATUS_INFO`. qossp.h defines `GQOS_BAD_STYLE` (56303) and `GQOS_UNKNOWN_STYLE` (56304), after the two RSVP errors of these names; one of them is to be expected in `ExtendedStatus2`.

## Common causes
1. Two programs, or two versions of one, receive the same multicast stream; one overrides `Style` and the other keeps the default.
2. The default differs by socket: connected UDP and TCP get fixed filter, multicast and unconnected UDP get wildcard. Adding a `WSAConnect` call changed the style.
3. A router on the path supports only some of the styles.
4. The number was an ICMP status: `IP_BAD_ROUTE` (11012), a source route that can't be followed.

## What to do

### As a developer
- Set the style explicitly in `RSVP_RESERVE_INFO.Style` and use one value in all receivers of a session: `RSVP_WILDCARD_STYLE` (1), `RSVP_FIXED_FILTER_STYLE` (2) or `RSVP_SHARED_EXPLICIT_STYLE` (3).
- For many senders of which one speaks at a time (a conference), wildcard is the robust choice.

### As an administrator
Compare the style in the RESV messages of the receivers; a capture shows it in the STYLE object.

On Windows:
```powershell
pktmon filter add RESV -t 46
pktmon start --capture --pkt-size 0
pktmon stop
pktmon etl2pcap PktMon.etl --out resv.pcapng
```
On Linux:
```sh
# decoded RSVP objects, STYLE included
sudo tcpdump -vvni any 'ip proto 46'
```

## Easily confused with
- `WSA_QOS_EFILTERSTYLE` (11019): the local check found a value in `Style` that makes no sense, before anything was sent.
- `IP_BAD_ROUTE` (11012): ping with a source route (`-j`, `-k`).

## Related
- `WSA_QOS_EFLOWCOUNT` (11023): the number of flow descriptors doesn't suit the style.
- `WSA_QOS_BAD_OBJECT` (11013): another complaint of the network about the content.
"# },
    Text { title: "Faulty object in a QoS request", message: "A flow specification, filter or other object of the QoS request is faulty. From a traceroute, this number means that the hop limit was used up.", keywords: "TTL expired\ntracert\ntime exceeded\nping 11013\nrouting loop\nRSVP object\nproblem with filterspec or providerspecific\nbad QoS object\ngeneral filterspec problem\nbad filterspec or buffer\nobject in request damaged\nprovider specific buffer problem generally\ninvalid object reported\nTTL exceeded in transit\nfilterspec part faulty", page: r#"# WSA_QOS_BAD_OBJECT (11013)

## What it means
Some object of the QoS request is wrong, and the provider says no more than that. The sources disagree on which one: the list of QoS event codes blames the flow specification, the Winsock list blames the filter specification or the provider-specific buffer as a whole. Therefore check all three.

In monitoring logs the same number has a more common meaning, `IP_TTL_EXPIRED_TRANSIT`: a packet ran out of hops on the way. Each line of a traceroute except the last produces it.

## When it is raised
- `WSAEnumNetworkEvents`: status slot of `FD_QOS`, on systems with RSVP signalling.
- `WSAIoctl` with `SIO_GET_QOS`: `RSVP_STATUS_INFO.StatusCode`. If `ExtendedStatus2` is `GQOS_UNKN_OBJ_CLASS` (56309) or `GQOS_UNKNOWN_CTYPE` (56310), then by these names a router did not know an RSVP object in the message.

## Common causes
1. Traceroute, or a ping with a small TTL, or a routing loop: ICMP "time exceeded".
2. A filter names an address or a port that doesn't belong to any sender of the session.
3. A router on the path implements an older RSVP and rejects an object class.
4. Values in the `FLOWSPEC` contradict each other, for example `PeakBandwidth` below `TokenRate`.

## What to do

### As a developer
- Reduce: send the request without a `ProviderSpecific` buffer. If it passes, add the objects one by one.
- Then take the filters out and let the default style work.
- ICMP: treat 11013 as "hop reached" in trace code and as an error in ping code only.

### As an administrator
A loop shows as the same two addresses in turn:

On Windows:
```powershell
tracert -d 192.0.2.10
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND TimeToLive=64" | Select-Object StatusCode, ProtocolAddress
```
On Linux:
```sh
traceroute -n 192.0.2.10
ip route get 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype]=icmp-timxceed'
```

## Easily confused with
- `IP_TTL_EXPIRED_TRANSIT` (11013): ICMP; look for "TTL expired" in the tool's output.
- `WSA_QOS_EPROVSPECBUF` (11018): the local provider found the buffer itself unreadable. 11013 comes after the request was on its way.

## Related
- `WSA_QOS_EFLOWSPEC` (11017) and `WSA_QOS_EPSFILTERSPEC` (11028): the local checks that name the part.
- `WSAENETRESET` (10052): a UDP socket's own report of an expired time to live.
"# },
    Text { title: "Traffic control failed", message: "The packet scheduler could not set up the flow for this QoS request. From a ping, this number means that fragments were lost.", keywords: "pacer\nkernel traffic control\npsched\nreassembly time\nping 11014\nproblem with part of flowspec\ntraffic control error\nQoS traffic control failure\npacket scheduler error\nflowspec part faulty\ntraffic control API error\nflowspec problem\nscheduler could not install flow\nkernel flow setup failed", page: r#"# WSA_QOS_TRAFFIC_CTRL_ERROR (11014)

## What it means
In a log of today this number belongs to ping: `IP_TTL_EXPIRED_REASSEM` (11014), a datagram whose fragments did not all arrive in time.

As a QoS status: the request was well formed, but traffic control could not carry it out. Traffic control is the packet scheduler with its classifier in the kernel; a GQoS request is translated into a flow and filters there, and that step failed. Memory, a conflicting filter or a mode that the scheduler doesn't offer are the reasons to expect.

Microsoft's three lists differ. The Winsock list speaks of the traffic control interface as such, as above; the archived list of QoS events points at the filter specification, the list of system errors at the flow specification.

## When it is raised
- `WSAEnumNetworkEvents`: with `FD_QOS`. RSVP has the errors 21 and 22 for traffic control, from a router or from the own machine.
- `WSAIoctl` with `SIO_GET_QOS`: `StatusCode`. The groups that fit by name in `ExtendedStatus1` are `GQOS_KERNEL_TC` (56700) and `GQOS_KERNEL_TC_SYS` (56500).

## Common causes
1. Two flows claim the same packets: `GQOS_CONFLICT_SERV` (56701).
2. The service type is unknown to the scheduler: `GQOS_NO_SERV` (56702).
3. No memory or no system resources: `GQOS_NO_MEMORY` (56503), `GQOS_NO_SYS_RESOURCES` (56513).
4. The packet scheduler is not bound to the adapter.
5. From ping: `IP_TTL_EXPIRED_REASSEM` (11014), fragments of a large echo were lost.

## What to do

### As a developer
- Retry with less: no shaping objects, `SERVICETYPE_BESTEFFORT`, one flow per address pair.
- `SERVICE_NO_TRAFFIC_CONTROL` in `ServiceType` leaves the scheduler out, which proves whether it is the culprit.

### As an administrator
On Windows:
```powershell
# is the QoS Packet Scheduler bound and running?
Get-NetAdapterBinding -ComponentID ms_pacer
Get-NetQosPolicy -PolicyStore ActiveStore
```
On Linux:
```sh
# the Linux scheduler explains a refusal in the kernel log
tc -s qdisc show dev eth0
tc -s filter show dev eth0
sudo dmesg | grep -iE 'sch_|cls_|qdisc' | tail
```

## Easily confused with
- `WSA_QOS_ADMISSION_FAILURE` (11010): the network has too little capacity; 11014 is a failure of the machinery.
- `WSA_QOS_ESDMODEOBJ` (11029): the shape or discard mode was refused at the first check.
- `IP_TTL_EXPIRED_REASSEM` (11014): ICMP, reported by echo functions only; repeat the ping with a small size.

## Related
- `WSA_QOS_GENERIC_ERROR` (11015): not even the component is known.
- `WSA_QOS_ESHAPERATEOBJ` (11030): a shaping rate that makes no sense.
"# },
    Text { title: "Unspecified QoS failure", message: "The QoS session reported a failure that has no code of its own; see the extended status values.", keywords: "catch-all\nparameter problem\nping 11015\nRSVP service\nunknown\ngeneral QoS error\ngeneric QoS error\ngeneral error\nnonspecific QoS problem\nunclassified QoS error\nother quality of service error\nmiscellaneous QoS error", page: r#"# WSA_QOS_GENERIC_ERROR (11015)

## What it means
Something in the QoS session went wrong and no other status fits. It is the catch-all of the provider: the sentence itself carries no cause, so the two extended values are all that you can work with.

On Windows XP and later expect the other owner of the number, `IP_PARAM_PROBLEM` (11015) from an echo function: a router found a header field, mostly an IP option, that it could not process.

## When it is raised
- `WSAEnumNetworkEvents`: as status of `FD_QOS` on a system that signals with RSVP (Windows 98, 2000).
- `WSAIoctl` with `SIO_GET_QOS`: in `RSVP_STATUS_INFO`. `GQOS_ERRORCODE_UNKNOWN` and `GQOS_ERRORVALUE_UNKNOWN` (both 0xFFFFFFFF) mean that even the details are unknown; `GQOS_RSVP_SYS` (56600) points by its name at the local RSVP service.

## Common causes
1. The service "QoS RSVP" stopped or ran out of memory: `GQOS_MEMORY_SYS` (56602), `GQOS_OTHER_SYS` (56601).
2. Calls in an order that the service doesn't expect, for example a change of QoS on a socket that is being closed.
3. An RSVP error message of a class that Windows doesn't know.
4. A ping with options through a router that drops them.

## What to do

### As a developer
- Log `ExtendedStatus1` and `ExtendedStatus2` in hexadecimal together with the last QoS call.
- End QoS on the socket (`SERVICETYPE_NOTRAFFIC` in both directions), then invoke it once more. If it fails again, go on without.
- Don't show this code to users as a reason; the session still works as best effort.

### As an administrator
On Windows:
```powershell
# on Windows 2000: is the RSVP service up?
net start | findstr /i rsvp
# the ICMP reading: repeat without options
ping -n 3 192.0.2.10
```
On Linux:
```sh
# parameter problem messages, ICMP type 12
sudo tcpdump -vni any 'icmp[icmptype]=icmp-paramprob'
nstat -az IcmpInParmProbs IcmpOutParmProbs
```

## Easily confused with
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): here at least the scheduler is known as the place.
- `IP_PARAM_PROBLEM` (11015): belongs to `IcmpSendEcho` and .NET `Ping`.
- `WSASYSCALLFAILURE` (10107): the generic failure of Winsock itself, returned by a call and not as an event.

## Related
- `WSA_QOS_NO_SENDERS` (11007): a state and not a failure; the sender has gone.
"# },
    Text { title: "Unusable QoS service type", message: "The service type in a flow specification is unknown or may not be requested.", keywords: "ServiceType\nSERVICETYPE_GUARANTEED\ncontrolled load\nsource quench\nping 11016\nDSCP\ninvalid service type in flowspec\nunrecognized service type\nservice type not recognized\nbad service type\ninvalid QoS service type\nunknown service type\nservice type in flowspec wrong\nQoS service type error", page: r#"# WSA_QOS_ESERVICETYPE (11016)

## What it means
The field `ServiceType` of a `FLOWSPEC` holds a value that the QoS provider doesn't accept. This is the first of sixteen codes (11016 to 11031) that, by their texts, refuse a request at once because its structure is wrong. If a ping or a monitoring tool shows 11016, it is `IP_SOURCE_QUENCH` instead.

Values that a program may ask for: `SERVICETYPE_NOTRAFFIC` (0), `SERVICETYPE_BESTEFFORT` (1), `SERVICETYPE_CONTROLLEDLOAD` (2), `SERVICETYPE_GUARANTEED` (3), `SERVICETYPE_GENERAL_INFORMATION` (5, sender only), `SERVICETYPE_NOCHANGE` (6) and `SERVICETYPE_QUALITATIVE` (13). `SERVICE_NO_TRAFFIC_CONTROL` and `SERVICE_NO_QOS_SIGNALING` are flags on top.

## When it is raised
- `WSAConnect`, `WSAJoinLeaf`, `WSAIoctl` with `SIO_SET_QOS`: these hand a `QOS` structure to the provider, which may answer with 11016. No function table lists the code; it was made for the RSVP provider of Windows 2000 to Server 2003, so a program of today does not meet it.

## Common causes
1. The `FLOWSPEC` was never filled, or filled only for one direction. The unused direction needs `SERVICETYPE_NOTRAFFIC` or `SERVICETYPE_NOCHANGE`, not garbage.
2. A reporting value was used as a request: 4 (network unavailable) and 9 (nonconforming) only come back from the system, and 10 (network control) is kept for signalling packets.
3. The receiver asks for general information.
4. A DSCP or an 802.1p number was written into the field.
5. In a ping log: `IP_SOURCE_QUENCH` (11016), an obsolete ICMP request to slow down.

## What to do

### As a developer
- Clear the structure, set both service types, then the rates.
- Start with controlled load: most fields may then stay at `QOS_NOT_SPECIFIED`.
- Porting: guaranteed corresponds to `QOSTrafficTypeVoice`, controlled load to `QOSTrafficTypeAudioVideo` in `QOSAddSocketToFlow`, roughly.

### As an administrator
Give the class from outside: a DSCP for the program replaces its service type.

On Windows:
```powershell
New-NetQosPolicy -Name 'voice' -AppPathNameMatchCondition 'phone.exe' -IPProtocolMatchCondition UDP -DSCPAction 46
```
On Linux:
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out udp dport 5004 ip dscp set ef
```

## Easily confused with
- `WSA_QOS_EFLOWSPEC` (11017): the service type is fine, but another number of the same `FLOWSPEC` isn't.
- `IP_SOURCE_QUENCH` (11016): ICMP, type 4.

## Related
- `WSA_QOS_EPSFLOWSPEC` (11027): the same kind of fault in a `FLOWSPEC` inside the provider-specific buffer.
"# },
    Text { title: "Invalid sending or receiving FLOWSPEC", message: "The rates or sizes in the sending or receiving flow specification are not allowed or contradict one another.", keywords: "TokenRate\ntoken bucket\nPeakBandwidth\nQOS_NOT_SPECIFIED\nping 11017\ninvalid flowspec in QoS structure\ninconsistent flowspec\nflowspec found in QoS structure\nQoS flowspec error\ntop level flowspec wrong\nunrecognized flowspec\nbad flowspec values\nflow specification contradictory", page: r#"# WSA_QOS_EFLOWSPEC (11017)

## What it means
One of the two `FLOWSPEC`s at the top of the `QOS` structure, `SendingFlowspec` or `ReceivingFlowspec`, contains numbers that are not allowed or contradict each other. The service type itself was recognised. GQoS programs are rare today; a ping log with 11017 means `IP_OPTION_TOO_BIG`.

The rules that are easiest to break:

| field | rule |
|---|---|
| `TokenRate` | never 0; in a sending `FLOWSPEC` never `QOS_NOT_SPECIFIED` |
| `TokenRate` of a receiver | must be given for `SERVICETYPE_GUARANTEED` |
| `PeakBandwidth` | not below `TokenRate` |
| `MinimumPolicedSize` | not 0 when RSVP is used |

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`, `WSAConnect`, `WSAJoinLeaf`: at the parameter check of the GQoS provider. Documentation of these calls does not list 11017. The detail value `GQOS_SETQOS_BADFLOWSPEC` (56812) sounds like it; nothing confirms the pair.

## Common causes
1. The structure was set to zero and only `ServiceType` filled in, so `TokenRate` is 0.
2. All fields were set to `QOS_NOT_SPECIFIED` (0xFFFFFFFF) on the sender too.
3. Rates in kilobits: the fields count bytes per second, sizes are in bytes, times in microseconds.
4. A signed or 64-bit rate was cut to 32 bits.
5. In an echo function: IP options that are longer than allowed.

## What to do

### As a developer
- Fill every field with `QOS_NOT_SPECIFIED`, then set `ServiceType` and `TokenRate`; add others only with a reason.
- Start from a template: `WSAGetQOSByName` with a codec name such as G711 delivers consistent values on systems that have templates.
- `QOSSetFlow` with `QOSSetOutgoingRate` is the modern way to say a rate. It takes bits per second, so multiply by 8.

### As an administrator
A rate limit can be applied without the program's help:

On Windows:
```powershell
New-NetQosPolicy -Name 'cap-upload' -AppPathNameMatchCondition 'sync.exe' -ThrottleRateActionBitsPerSecond 8000000
```
On Linux:
```sh
# rate = TokenRate, burst = TokenBucketSize
sudo tc qdisc replace dev eth0 root tbf rate 8mbit burst 32kb latency 50ms
tc -s qdisc show dev eth0
```

## Easily confused with
- `WSA_QOS_EPSFLOWSPEC` (11027): the faulty `FLOWSPEC` is in a flow descriptor of the provider-specific buffer.
- `WSAEOPNOTSUPP` (10045): the values are valid, but this provider can't satisfy them.

## Related
- `WSA_QOS_ESERVICETYPE` (11016): the field `ServiceType` alone.
- `WSA_QOS_ADMISSION_FAILURE` (11010): valid, but too much for the network.
"# },
    Text { title: "Unreadable QoS provider buffer", message: "The provider-specific buffer of the QoS request could not be read as a list of objects.", keywords: "ProviderSpecific\nWSABUF\nQOS_OBJECT_END_OF_LIST\nbad destination\nping 11018\ninvalid provider specific buffer\nQoS provider buffer invalid\nbad provider specific buffer\nprovider-specific buffer malformed\nprovider buffer unreadable\nprovider specific data corrupt\nwhole provider buffer bad\nbuffer of provider invalid", page: r#"# WSA_QOS_EPROVSPECBUF (11018)

## What it means
The third member of the `QOS` structure, the `WSABUF` named `ProviderSpecific`, could not be read as a list of QoS objects. The provider got lost before or between the objects, so it cannot blame a single one.

That is the QoS reading, for old programs. A monitoring tool that shows 11018 means the ICMP status `IP_BAD_DESTINATION`: the address to be pinged is unusable.

The buffer must be one piece of memory. Each object starts with a `QOS_OBJECT_HDR` (type, then length with the header included); the next object follows at once, and `QOS_OBJECT_END_OF_LIST` (2001) closes the list.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`, `WSAConnect`, `WSAJoinLeaf`: the walk through the buffer fails in the RSVP service provider. The function tables don't mention 11018. A detail of like name exists, `GQOS_SETQOS_BADPROVSPECBUF` (56814), but no document joins the two.

## Common causes
1. `ProviderSpecific` wasn't initialised: the program wanted no objects but left `len` and `buf` with stack contents. For "none" set both to zero.
2. `len` doesn't cover all objects, or counts only the first.
3. The end-of-list object is missing.
4. Objects are reached through pointers to other allocations; everything that an object refers to should lie in the same block.
5. Structure packing: the sender was built with another alignment than qossp.h expects, which shifts the second header.
6. In ping code: the target is 0.0.0.0, a broadcast or otherwise no address of one host.

## What to do

### As a developer
- Most programs don't need the buffer at all. Try with an empty one first.
- Build it with a helper that appends an object, adds its length and checks the rest, instead of by hand-counted offsets.
- Dump the first 8 bytes of each object: you should see 1000 to 1004 or 2001 to 2004, then a plausible length.

### As an administrator
There is nothing to configure; disable QoS in the program or update it.

On Windows:
```powershell
# which processes still load the old provider (XP, Server 2003)
tasklist /m rsvpsp.dll
# and which use the current QoS API
tasklist /m qwave.dll
```
On Linux:
```sh
# there is no such buffer; see which socket options a program sets instead
strace -f -e trace=setsockopt -p PID
```

## Easily confused with
- `WSA_QOS_EOBJLENGTH` (11022): the list is readable up to one object whose length is wrong.
- `WSA_QOS_EUNKOWNPSOBJ` (11024): readable, but with an object type that nobody knows.
- `WSAEFAULT` (10014): the memory itself can't be accessed.

## Related
- `WSA_QOS_BAD_OBJECT` (11013): the complaint came later, from the network.
"# },
    Text { title: "Unusable RSVP filter style", message: "The reservation style in the request is unknown or does not suit this socket.", keywords: "RSVP_RESERVE_INFO\nwildcard\nfixed filter\nshared explicit\nmulticast\ninvalid filter style\ninvalid QoS filter style\nfilter style unsupported\nunknown filter style\nwrong filter style used\nbad filter style\nfilter style not permitted\nfilter style unrecognized", page: r#"# WSA_QOS_EFILTERSTYLE (11019)

## What it means
The member `Style` of an `RSVP_RESERVE_INFO` object has a value that is unknown or cannot be used with this socket. "Filter style" and "reservation style" are two words for one thing: how a reservation is shared among the senders.

| value | style | allowed on |
|---|---|---|
| 0 | `RSVP_DEFAULT_STYLE` | every socket; the provider chooses |
| 1 | `RSVP_WILDCARD_STYLE` | every receiver; one pool for all senders |
| 2 | `RSVP_FIXED_FILTER_STYLE` | every receiver; several filters only if unconnected |
| 3 | `RSVP_SHARED_EXPLICIT_STYLE` | multicast and unconnected UDP only |

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS` and other calls that take a `QOS`: at the check of the object by the RSVP provider. `RSVP_RESERVE_INFO` is documented for Windows 2000 only, and 11019 has no line in any function's error table.

## Common causes
1. Shared explicit on a TCP socket or on UDP after `WSAConnect`.
2. A style constant of another API, such as the STYLE word of RSVP messages, which uses other numbers.
3. The members of `RSVP_RESERVE_INFO` are shifted. Early headers had `NumPolicyElement` between `ConfirmRequest` and the policy list; code built for that layout no longer fits.

## What to do

### As a developer
- Use `RSVP_DEFAULT_STYLE` if you only want to set `ConfirmRequest` or policy data.
- Choose the style from the kind of socket, not from a configuration file, and set `NumFlowDesc` to suit it (see 11023).

### As an administrator
Sharing among senders is a multicast matter. Check which sources a host really accepts:

On Windows:
```powershell
netsh interface ipv4 show joins
netsh interface ipv6 show joins
```
On Linux:
```sh
# source filters of joined groups: the living relative of fixed filters
cat /proc/net/mcfilter /proc/net/mcfilter6
ss -uanp
```

## Easily confused with
- `WSA_QOS_BAD_STYLE` (11012): the value was valid, but conflicts with what other receivers of the session use. It arrives later, as an event.
- `WSA_QOS_EFILTERTYPE` (11020): style is how to share, type is the address form in a single filter.

## Related
- `WSA_QOS_EFLOWCOUNT` (11023), `WSA_QOS_EFILTERCOUNT` (11021): style and counts have to agree.
"# },
    Text { title: "Unusable QoS filter type", message: "A filter of the QoS request has a type that is unknown or does not suit the address family.", keywords: "RSVP_FILTERSPEC\nFILTERSPECV4\nFILTERSPECV6\nGPI\nIPsec\ninvalid filter type\ninvalid QoS filter type\nfilter type unsupported\nunknown filter type\nwrong filter type used\nbad filter type\nfilter type unrecognized\nfilterspec type wrong", page: r#"# WSA_QOS_EFILTERTYPE (11020)

## What it means
A filter in the request says that it has a form which the provider doesn't know or can't use here. The field is `Type` at the start of `RSVP_FILTERSPEC`. It tells which member of the union that follows is filled: `FILTERSPECV4` (1), `FILTERSPECV6` (2), `FILTERSPECV6_FLOW` (3), `FILTERSPECV4_GPI` (4) or `FILTERSPECV6_GPI` (5). GPI means a general port identifier in place of a port, for traffic under IPsec where ports can't be read.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`: while the RSVP provider walks through `FilterList` of a `FLOWDESCRIPTOR`. `GQOS_SETQOS_BADFILTERTYPE` (56827) may be the detail value; only the likeness of the names suggests it.
- Not by any function according to the error tables, and not by systems without that provider.

## Common causes
1. `Type` was left at 0, which is no member of the enumeration, because the filter was cleared and only the address set.
2. `FILTERSPEC_END` (6) was stored as a terminator. It only marks the end of the enumeration; the number of filters stands in `NumFilters`.
3. An IPv6 filter on an IPv4 socket. Besides, the RSVP message objects in the Windows headers exist in IPv4 form only.
4. `AF_INET` (2) was written into the field and so read as the IPv6 form.

## What to do

### As a developer
- Write `Type = FILTERSPECV4` and fill `FilterSpecV4.Address` and `FilterSpecV4.Port`; zero in `Unused`.
- For sockets that may be either family, build the filter from the sender's `sockaddr` and convert v4-mapped addresses to IPv4 first.

### As an administrator
A packet filter of today has the same trap: rules for IPv4 don't see IPv6.

On Windows:
```powershell
Get-NetQosPolicy | Format-List Name, *Prefix*, *Port*
Get-NetTCPConnection -OwningProcess 1234 | Select-Object LocalAddress, RemoteAddress
```
On Linux:
```sh
# flower filters name the family in "protocol ip" or "protocol ipv6"
tc filter show dev eth0
sudo nft list ruleset | grep -nE 'ip6? saddr'
```

## Easily confused with
- `WSA_QOS_EPSFILTERSPEC` (11028): the type is right, but the contents of the filter are not.
- `IP_SPEC_MTU_CHANGE` (11020): an internal status of the IP stack with this number; no socket call gives it.

## Related
- `WSAEAFNOSUPPORT` (10047): the address family is wrong for the socket as a whole.
- `WSA_QOS_EFILTERCOUNT` (11021): how many filters there are.
"# },
    Text { title: "Wrong number of QoS filters", message: "A flow descriptor lists more or fewer filters than the reservation style permits.", keywords: "NumFilters\nFilterList\nsenders\nshared explicit\nincorrect filter count\nincorrect number of filters\nfilterspec count wrong\nincorrect number of filterspecs\ntoo many filterspecs\nnumber of filterspecs invalid\nfilters in flow descriptor miscounted\ntoo few filters\nmissing filter in flowdescriptor", page: r#"# WSA_QOS_EFILTERCOUNT (11021)

## What it means
`NumFilters` in a `FLOWDESCRIPTOR` is a number that doesn't suit the reservation style. A flow descriptor is one `FLOWSPEC` plus the list of senders that may use it; the count says how many `RSVP_FILTERSPEC`s stand behind `FilterList`.

With fixed filter each descriptor is meant for one sender. With shared explicit one descriptor lists all of them, and the list must stay short: documents name 10 as sensible and 100 as the wall. Wildcard has no descriptors and thus no filters.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`, `WSAJoinLeaf`, `WSAConnect`: parameter check of the RSVP service provider for an `RSVP_RESERVE_INFO` with descriptors. It is an undocumented outcome of these functions. If the details hold `GQOS_SETQOS_BADFILTERCOUNT` (56828), that would fit by name.

## Common causes
1. `NumFilters` is 0 although the style demands senders.
2. Several filters in one descriptor with `RSVP_FIXED_FILTER_STYLE`; the author meant several descriptors.
3. The count is the size in bytes of the list.
4. A conference grew beyond the limit of shared explicit.

## What to do

### As a developer
- Fixed filter: n senders are n descriptors with one filter each.
- Shared explicit: one descriptor, n filters. From about ten senders on use wildcard instead.
- Take the count from the array (`_countof`), not from a constant.

### As an administrator
Nothing on the machine can repair the count; the remedy is in the program. If you only want to prefer certain senders, do so by address, on the sending machine or on a router:

On Windows:
```powershell
New-NetQosPolicy -Name 'sender-a' -IPSrcPrefixMatchCondition '192.0.2.10/32' -IPProtocolMatchCondition UDP -DSCPAction 34
```
On Linux:
```sh
# one set instead of n filters
sudo nft add table inet qos
sudo nft add set inet qos senders '{ type ipv4_addr; }'
sudo nft add element inet qos senders '{ 192.0.2.10, 192.0.2.11 }'
sudo nft list set inet qos senders
```

## Easily confused with
- `WSA_QOS_EFLOWCOUNT` (11023): counts the descriptors (`NumFlowDesc`); 11021 counts filters inside one of them.
- `IP_MTU_CHANGE` (11021): a status that layers of the IP stack pass to each other, seen only in driver traces.

## Related
- `WSA_QOS_EFILTERSTYLE` (11019): the style from which the right count follows.
- `WSA_QOS_EFLOWDESC` (11026): the descriptor is wrong in another way.
"# },
    Text { title: "Wrong length of a QoS object", message: "The length in the header of an object in the provider-specific buffer is wrong.", keywords: "ObjectLength\nQOS_OBJECT_HDR\nsizeof\n64-bit port\ninvalid object length\nobject length field invalid\nbad QoS object length\ninvalid length in object header\nobject size wrong\nincorrect object length field\nprovider object length invalid\nObjectLength field incorrect", page: r#"# WSA_QOS_EOBJLENGTH (11022)

## What it means
An object in the provider-specific buffer carries a wrong length: field `ObjectLength` of its `QOS_OBJECT_HDR`. The length counts the whole object, header included, and the provider uses it to find the next object. Too small for the type, or beyond the end of the buffer, and the request is refused.

Sizes that must come out:

| object | 32 bits | 64 bits |
|---|---|---|
| `QOS_SD_MODE`, `QOS_SHAPING_RATE` | 12 | 12 |
| `RSVP_STATUS_INFO` | 20 | 20 |
| `QOS_DESTADDR` | 16 | 24 |
| `RSVP_RESERVE_INFO` | 28 | 40 |
| end of list (a bare header) | 8 | 8 |

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS` and the connect functions that accept a `QOS`: from the provider's check of each header. Manuals of the functions are silent about it. qossp.h also has `GQOS_SETQOS_BADOBJLENGTH` (56829), probably its detail value.

## Common causes
1. The header was left out of the sum (4 in place of 12 for a shaping rate).
2. Hard-coded 32-bit lengths in a program built for 64 bits: two of the objects hold pointers.
3. `ObjectType` and `ObjectLength` are swapped; the type comes first.
4. `RSVP_POLICY_INFO` with more than one element, whose length must grow with each `RSVP_POLICY.Len`.

## What to do

### As a developer
- Write `sizeof` of the structure, never a number; for variable objects compute the end minus the start.
- Assert that the sum of all lengths equals `ProviderSpecific.len`.

### As an administrator
Compare the builds: if the 32-bit version of the program works and the 64-bit one fails, this code is explained.

On Windows:
```powershell
Get-Process -Name sender | Select-Object Name, Path, @{n='x86';e={$_.Modules.ModuleName -contains 'wow64.dll'}}
```
On Linux:
```sh
# the same slip with netlink attributes leaves this trace
sudo dmesg | grep -i 'leftover after parsing'
file /usr/local/bin/sender
```

## Easily confused with
- `WSA_QOS_EPROVSPECBUF` (11018): no single object can be blamed.
- `WSAEFAULT` (10014): a length argument of the call itself is too small.
- `ERROR_TC_OBJECT_LENGTH_INVALID` (7515): the same complaint from the traffic control API (`TcAddFlow`), under its own number.

## Related
- `WSA_QOS_EUNKOWNPSOBJ` (11024): a shifted header often shows up as an unknown type.
- `WSA_QOS_EPOLICYOBJ` (11025): inner lengths of a policy object.
"# },
    Text { title: "Wrong number of flow descriptors", message: "The number of flow descriptors does not suit the reservation style of the request.", keywords: "NumFlowDesc\nFlowDescList\nRSVP_RESERVE_INFO\nwildcard\nincorrect flow descriptor count\nincorrect number of flows\nflow count wrong\nnumber of flow descriptors invalid\ntoo many flow descriptors\nflow descriptors miscounted\nbad flow count\ntoo few flow descriptors", page: r#"# WSA_QOS_EFLOWCOUNT (11023)

## What it means
The number of flow descriptors is wrong for the reservation that is asked for. The field is `NumFlowDesc` in `RSVP_RESERVE_INFO`, next to `FlowDescList`. Each style prescribes it:

| `Style` | `NumFlowDesc` | `FlowDescList` |
|---|---|---|
| `RSVP_WILDCARD_STYLE` | 0 | NULL |
| `RSVP_SHARED_EXPLICIT_STYLE` | 1 | one descriptor, all senders in its filter list |
| `RSVP_FIXED_FILTER_STYLE` | number of senders | one descriptor for each |

A TCP socket or a connected UDP socket has exactly one sender, its peer, so more than one makes no sense there.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`: at the check of `RSVP_RESERVE_INFO` by the RSVP provider, an object for Windows 2000 only. No article ties 11023 to a function, or to the detail value `GQOS_SETQOS_BADFLOWCOUNT` (56830) that its name recalls.

## Common causes
1. The style was changed to wildcard, the descriptors stayed.
2. Two or more descriptors with shared explicit.
3. `NumFlowDesc` is set but `FlowDescList` is NULL, or the reverse.
4. Several fixed filters on a socket that `WSAConnect` has tied to one sender.

## What to do

### As a developer
- Set `Style`, `NumFlowDesc` and `FlowDescList` in one function, so that they can't drift apart.
- To receive from several senders with separate reservations, leave the UDP socket unconnected.
- If you need neither, drop the object: the default style needs no descriptors.

### As an administrator
Modern systems count flows in the scheduler. Look there whether each stream has its own class:

On Windows:
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Measure-Object
Get-NetUDPEndpoint -LocalPort 5004 | Select-Object LocalAddress, OwningProcess
```
On Linux:
```sh
tc -s class show dev eth0
# fq keeps one flow per socket; its statistics show the count
tc -s qdisc show dev eth0 | grep -A3 'qdisc fq'
```

## Easily confused with
- `WSA_QOS_EFILTERCOUNT` (11021): one level lower, the filters within one descriptor.
- `WSA_QOS_EFLOWDESC` (11026): the number is right, one of the descriptors isn't.
- `IP_ADDR_ADDED` (11023): stack-internal notice that an address was added.

## Related
- `WSA_QOS_EFILTERSTYLE` (11019): the style itself is refused.
"# },
    Text { title: "Unknown object in the provider buffer", message: "The provider-specific buffer contains an object of a type that the QoS provider does not know.", keywords: "ObjectType\nEUNKNOWNPSOBJ\nQOS_DS_CLASS\nQOS_TRAFFIC_CLASS\ntypo\nunrecognized object\nunrecognized provider specific object\nunknown QoS object\nunknown object type\nunknown provider specific object\nobject not recognized in buffer\nunsupported object in provider buffer\nforeign object type", page: r#"# WSA_QOS_EUNKOWNPSOBJ (11024)

## What it means
In the provider-specific buffer stands an object whose type the provider doesn't know. The name really is spelt `EUNKOWN` in the header, without the second N; search for it in that form. "PS" is short for provider-specific.

Types of the GQoS headers: `RSVP_OBJECT_STATUS_INFO` (1000), `RSVP_OBJECT_RESERVE_INFO` (1001), `RSVP_OBJECT_ADSPEC` (1002), `RSVP_OBJECT_POLICY_INFO` (1003), `RSVP_OBJECT_FILTERSPEC_LIST` (1004), `QOS_OBJECT_END_OF_LIST` (2001), `QOS_OBJECT_SD_MODE` (2002), `QOS_OBJECT_SHAPING_RATE` (2003), `QOS_OBJECT_DESTADDR` (2004).

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`, `WSAConnect`, `WSAJoinLeaf`: the provider meets a foreign `ObjectType` while reading `QOS.ProviderSpecific`. You will look in vain for it in the functions' own lists. `GQOS_SETQOS_UNKNOWNPSOBJ` (56831) is named alike and may come with it.

## Common causes
1. An object of the traffic control API was put in, such as `QOS_DS_CLASS`, `QOS_TRAFFIC_CLASS` or `QOS_FRIENDLY_NAME`. They belong to `TcAddFlow`.
2. A length in the object before is wrong, so data was read as a header.
3. An answer was sent back as a request: the buffer of `SIO_GET_QOS` still holds a status object.
4. `QOS_OBJECT_PRIORITY`, an object of the 1998 preliminary documentation that is missing from the later list of valid types.

## What to do

### As a developer
- Print type and length of each object in turn. The first strange type shows which object before it has the bad length.
- Build the request buffer anew for each call.

### As an administrator
On Linux the same refusal appears when the kernel lacks a scheduler or classifier:

On Windows:
```powershell
# version of the old provider (XP, Server 2003)
(Get-Item "$env:SystemRoot\System32\rsvpsp.dll").VersionInfo.FileVersion
```
On Linux:
```sh
# "Specified qdisc kind is unknown": module missing
modinfo sch_htb sch_fq cls_flower | grep -E '^(filename|description)'
lsmod | grep -E '^(sch|cls)_'
```

## Easily confused with
- `WSA_QOS_EOBJLENGTH` (11022): the type is known, the length isn't plausible.
- `WSA_QOS_RESERVED_PETYPE` (11031): the object is known; inside it a policy element has a type that is kept for others.

## Related
- `WSA_QOS_EPROVSPECBUF` (11018): the list as a whole can't be read.
"# },
    Text { title: "Malformed QoS policy object", message: "The policy object in the provider-specific buffer is malformed.", keywords: "RSVP_POLICY_INFO\nIDPE_ATTR\napplication ID\nqospol.h\ninvalid policy object\ninvalid QoS policy object\nbad policy object\npolicy object in provider buffer\npolicy object wrong\npolicy object damaged\nprovider specific policy object invalid\ncorrupt policy object", page: r#"# WSA_QOS_EPOLICYOBJ (11025)

## What it means
The policy object in the provider-specific buffer is malformed. It is an `RSVP_POLICY_INFO` (object type 1003), either in the buffer itself or behind `RSVP_RESERVE_INFO.PolicyElementList`. Inside are `NumPolicyElement` elements of type `RSVP_POLICY`, each with `Len`, `Type` and data of free length. Such an object tells policy servers which application asks.

It was found on your machine. No policy server has judged anything yet.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`: when the RSVP provider unpacks the policy elements. qossp.h has two detail values that sound like it, `GQOS_SETQOS_BADPOLICYOBJ` (56832) and `GQOS_SETQOS_BADPOLICYOBJECT` (56825). `WSAIoctl` documents neither them nor 11025.

## Common causes
1. `RSVP_POLICY.Len` covers only the data; it must count the four bytes of `Len` and `Type` as well.
2. The elements are not padded: attribute lengths are rounded up to a multiple of 4, which the macro `RSVP_BYTE_MULTIPLE` in qospol.h does.
3. `NumPolicyElement` is larger than the number of elements in the buffer.
4. The text of an application identity has no proper `IDPE_ATTR` header, or its `PeAttribType` is neither policy locator (1) nor credential (2).

## What to do

### As a developer
- Leave the object out. Since XP nothing carries it over the network, so it has no effect on the result.
- If it must stay: write a small encoder, pad each `IDPE_ATTR`, then set the lengths from inside to outside: attribute, element, object.

### As an administrator
Identity of a program or user is used today where the packet leaves. The rules name the executable or the account:

On Windows:
```powershell
New-NetQosPolicy -Name 'erp' -AppPathNameMatchCondition 'erp.exe' -UserMatchCondition 'EXAMPLE\erp-users' -DSCPAction 26
```
On Linux:
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out meta skuid erp ip dscp set af31
```

## Easily confused with
- `WSA_QOS_RESERVED_PETYPE` (11031): the object is in order, but the type of one element is not yours to use.
- `WSA_QOS_POLICY_FAILURE` (11011): a server read the object and refused.

## Related
- `WSA_QOS_EOBJLENGTH` (11022): the outer length in the object header.
"# },
    Text { title: "Unusable flow descriptor", message: "An entry of the flow descriptor list in the QoS request could not be used.", keywords: "FLOWDESCRIPTOR\nFlowDescList\nFilterList\ndangling pointer\ninvalid flow descriptor\ninvalid QoS flow descriptor\nbad flow descriptor\nflow descriptor in list wrong\nflow descriptor list entry invalid\nflow descriptor damaged\ndescriptor of flow faulty\nbroken flow descriptor", page: r#"# WSA_QOS_EFLOWDESC (11026)

## What it means
One entry of the flow descriptor list is unusable. The list hangs at `RSVP_RESERVE_INFO.FlowDescList`; each `FLOWDESCRIPTOR` has a `FLOWSPEC`, a count `NumFilters` and a pointer `FilterList`. The number of entries was accepted, but an entry itself could not be taken.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`, and `WSAConnect` or `WSAJoinLeaf` with such a buffer: from the check in the RSVP provider. Officially these calls report `WSAEOPNOTSUPP` or `WSAEFAULT` for QoS trouble; 11026 stands in no list. `GQOS_SETQOS_BADFLOWDESC` (56833) and `GQOS_SETQOS_MISSINGFLOWDESC` (56837) are akin by name only.

## Common causes
1. `FilterList` is NULL or points to memory that was freed or lies on a finished stack frame.
2. The list is shorter than `NumFlowDesc` promises, so the last entry is garbage. Reading it looks like a damaged descriptor, not like a wrong count.
3. `FilterList` points outside the block that holds the `QOS` structure and its objects.
4. The embedded `FlowSpec` was left empty, since the author thought that the top-level `ReceivingFlowspec` counts.

## What to do

### As a developer
- Allocate descriptors and filters in the same block as the buffer and compute the pointers from its start.
- Fill `FlowSpec` in each descriptor; for fixed filter that is what the sender in question gets.
- Test with one sender and one filter, then with two.

### As an administrator
No setting of the system influences this check. To give single streams their own treatment without descriptors:

On Windows:
```powershell
New-NetQosPolicy -Name 'cam-1' -IPDstPrefixMatchCondition '198.51.100.7/32' -IPDstPortMatchCondition 5004 -IPProtocolMatchCondition UDP -DSCPAction 34
```
On Linux:
```sh
# flow = class, descriptor = filter that leads into it
sudo tc qdisc add dev eth0 root handle 1: htb default 30
sudo tc class add dev eth0 parent 1: classid 1:10 htb rate 4mbit
sudo tc filter add dev eth0 parent 1: protocol ip flower dst_ip 198.51.100.7 ip_proto udp dst_port 5004 classid 1:10
```

## Easily confused with
- `WSA_QOS_EFLOWCOUNT` (11023): the count doesn't suit the style.
- `WSA_QOS_EPSFLOWSPEC` (11027): the descriptor is readable and its `FLOWSPEC` is at fault.
- `IP_BIND_ADAPTER` (11026): a status inside the IP stack when an adapter is bound.

## Related
- `WSA_QOS_EFILTERCOUNT` (11021): the field `NumFilters`.
"# },
    Text { title: "Invalid FLOWSPEC in a flow descriptor", message: "A flow specification inside the provider-specific buffer has values that are not allowed or contradict one another.", keywords: "FLOWDESCRIPTOR\nTokenRate\nMinimumPolicedSize\nreceiver reservation\ninvalid provider specific flowspec\ninconsistent provider specific flowspec\nflowspec in provider buffer invalid\nprovider-specific flowspec inconsistent\nflowspec inside provider buffer\nprovider flowspec wrong\nnested flowspec invalid\ndescriptor flowspec bad", page: r#"# WSA_QOS_EPSFLOWSPEC (11027)

## What it means
A `FLOWSPEC` is wrong, but not one of the two at the top of the `QOS` structure: the bad one is inside the provider-specific buffer, in the member `FlowSpec` of a `FLOWDESCRIPTOR`. Programs that set the top-level values with care often forget these.

The same rules hold as for the outer ones, from the view of a receiver, because descriptors describe reservations.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS` on a receiving socket that overrides the style by `RSVP_RESERVE_INFO`: RSVP provider, local check. Error tables of Winsock functions don't show it, and no detail value can be assigned to it.

## Common causes
1. The descriptor was cleared to zero. `TokenRate` 0 and `MinimumPolicedSize` 0 are both forbidden.
2. Guaranteed service without a `TokenRate` in the descriptor; a controlled-load reservation would have taken it from the sender.
3. A service type in the descriptor that differs from that of `ReceivingFlowspec`, for example `SERVICETYPE_NOCHANGE`, which has no meaning for a new reservation.
4. `PeakBandwidth` smaller than `TokenRate` after the total was divided among several senders.

## What to do

### As a developer
- Initialise with `QOS_NOT_SPECIFIED` in all fields, then set `ServiceType`, and `TokenRate` for guaranteed.
- Fixed filter: the rate in each descriptor belongs to one sender alone. Shared explicit: it is the pool for all of them, as large as the number that talk at once.
- Copy `ReceivingFlowspec` into the descriptors as a start and change only the rates.

### As an administrator
On Windows:
```powershell
# the limit per stream, as policy in place of a descriptor
New-NetQosPolicy -Name 'cam-2' -IPDstPortMatchCondition 5006 -IPProtocolMatchCondition UDP -ThrottleRateActionBitsPerSecond 2000000
Get-NetQosPolicy -Name 'cam-2'
```
On Linux:
```sh
# rate = what is kept for the stream, ceil = its peak; ceil below rate makes no sense here either
sudo tc class add dev eth0 parent 1: classid 1:20 htb rate 2mbit ceil 4mbit burst 32kb
tc -s class show dev eth0
```

## Easily confused with
- `WSA_QOS_EFLOWSPEC` (11017): the outer `SendingFlowspec` or `ReceivingFlowspec`. Empty `ProviderSpecific` and try again: if the error stays, it is 11017 territory.
- `WSA_QOS_EPSFILTERSPEC` (11028): the filter in the same descriptor. It names a sender; it holds no rates.

## Related
- `WSA_QOS_EFLOWDESC` (11026): the structure around this `FLOWSPEC`.
- `WSA_QOS_ESERVICETYPE` (11016): a service type that is unknown altogether.
"# },
    Text { title: "Invalid filter in the provider buffer", message: "A filter inside the provider-specific buffer does not name a usable sender address and port.", keywords: "RSVP_FILTERSPEC\nsource port\nbyte order\nhtons\nNAT\ninvalid provider specific filterspec\nfilterspec in provider buffer invalid\nprovider-specific filterspec invalid\nbad filterspec\nfilterspec inside provider buffer\ninvalid QoS filter specification\nfilter specification wrong\nprovider filterspec faulty", page: r#"# WSA_QOS_EPSFILTERSPEC (11028)

## What it means
A filter in the provider-specific buffer has an acceptable type but bad contents. A filter names one sender: in `RSVP_FILTERSPEC.FilterSpecV4` these are `Address` and `Port`, with `Unused` between them. The provider could not take address or port as a sender's source.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`: RSVP provider, on reading the filter list of a `FLOWDESCRIPTOR` or an object of type `RSVP_OBJECT_FILTERSPEC_LIST` (1004). Not a documented result of `WSAIoctl`.

## Common causes
1. The address is 0.0.0.0, a broadcast or the multicast group. A filter needs the unicast address from which the sender transmits.
2. Port 0, or the receiver's port. It is the source port of the sender that counts.
3. Byte order: the port was passed through `htons` twice or not at all, so 5004 became 35859.
4. The union was filled through the wrong member; an IPv6 address in a `FILTERSPECV4`.
5. On a connected socket the filter names somebody else than the peer.

## What to do

### As a developer
- Take address and port from what `recvfrom` delivers for a real packet of the sender, and copy both in the same byte order that the `sockaddr` has; compare with a working case if in doubt.
- A sender behind NAT appears with its outer address and port here.
- Senders without a fixed source port should `bind` first, else the filter is out of date after each restart.

### As an administrator
Find the true source address and port of the stream:

On Windows:
```powershell
Get-NetUDPEndpoint -OwningProcess (Get-Process sender).Id
pktmon filter add STREAM -p 5004
pktmon start --capture
```
On Linux:
```sh
sudo tcpdump -nni any -c 5 'udp dst port 5004'
sudo conntrack -L -p udp --dport 5004
```

## Easily confused with
- `WSA_QOS_EFILTERTYPE` (11020): the form of the filter is unknown.
- `WSA_QOS_EFILTERCOUNT` (11021): the filters are fine, their number isn't.
- `IP_DEVICE_DOES_NOT_EXIST` (11028): an IP stack status about a missing adapter.

## Related
- `WSAEADDRNOTAVAIL` (10049): the socket functions' word for an address that can't be used.
- `WSA_QOS_EPSFLOWSPEC` (11027): the other half of a descriptor.
"# },
    Text { title: "Invalid shape/discard mode", message: "The object that says how to treat packets above the agreed rate is invalid or asks for a mode not offered here.", keywords: "QOS_SD_MODE\nTC_NONCONF_SHAPE\nTC_NONCONF_DISCARD\nborrow mode\npolicing\ninvalid shape discard mode object\nshape discard object invalid\nbad shape discard mode\ndiscard mode wrong\nshaping discard mode object bad\nshape mode invalid\nprovider buffer discard mode\nnonconforming packet mode", page: r#"# WSA_QOS_ESDMODEOBJ (11029)

## What it means
The "shape/discard mode" object is invalid. `QOS_SD_MODE` (object type 2002, length 12) tells the packet shaper what to do with packets beyond the agreed rate, in the field `ShapeDiscardMode`:

| value | name | excess packets |
|---|---|---|
| 0 | `TC_NONCONF_BORROW` | go out with lower priority |
| 1 | `TC_NONCONF_SHAPE` | wait until the rate permits |
| 2 | `TC_NONCONF_DISCARD` | are dropped |
| 3 | `TC_NONCONF_BORROW_PLUS` | go out unmarked |

Documentation of the object reserves the borrow mode for the traffic control API; the archived text says so for borrow plus as well. A GQoS program is left with shape and discard.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`, on the sending side: check of the object in the RSVP provider. Function references leave 11029 out. Going by the words alone, `GQOS_SETQOS_MODENOTSUPPORTED` (56836) or `GQOS_BAD_SDMODE` (56510) would be the detail.

## Common causes
1. Borrow or borrow plus was asked for through a socket.
2. Shape or discard without a `TokenRate` in `SendingFlowspec`; without a rate nothing can exceed it.
3. A value above 3, or the rate written into this field (it belongs into `QOS_SHAPING_RATE`).

## What to do

### As a developer
- Omit the object: guaranteed flows are then shaped and the others borrow while the reservation is being set up.
- Avoid discard for TCP; each dropped packet costs a retransmission.

### As an administrator
On Windows:
```powershell
# policies throttle, i.e. they shape
New-NetQosPolicy -Name 'shape-backup' -AppPathNameMatchCondition 'backup.exe' -ThrottleRateActionBitsPerSecond 20000000
```
On Linux:
```sh
# shape: packets wait
sudo tc qdisc replace dev eth0 root tbf rate 20mbit burst 64kb latency 100ms
# discard: packets beyond the rate are dropped
sudo tc qdisc add dev eth1 clsact
sudo tc filter add dev eth1 egress matchall action police rate 20mbit burst 64k conform-exceed drop
# borrow: htb with ceil above rate
```

## Easily confused with
- `WSA_QOS_ESHAPERATEOBJ` (11030): the neighbour object; mode says how, rate says how fast.
- `ERROR_INVALID_SD_MODE` (7505): the same complaint of the traffic control API.

## Related
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): the scheduler refused later.
- `WSA_QOS_EFLOWSPEC` (11017): the missing `TokenRate` seen from the other side.
"# },
    Text { title: "Invalid shaping rate", message: "The shaping rate object of the QoS request has an impossible value.", keywords: "QOS_SHAPING_RATE\npacing\nbytes per second\nthrottle\ninvalid shaping rate object\nshaping rate object invalid\nbad shaping rate\nshape rate wrong\nshaping rate in provider buffer\nrate of shaping impossible\ntraffic shaping rate invalid\nshape rate object bad", page: r#"# WSA_QOS_ESHAPERATEOBJ (11030)

## What it means
The shaping rate object in the provider-specific buffer is invalid. `QOS_SHAPING_RATE` (object type 2003) has one field, `ShapingRate`: the even speed in bytes per second at which the scheduler lets the flow out. It smooths a flow below or beside the token bucket of its `FLOWSPEC`.

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS` for a sending flow: first check by the RSVP provider. The traffic control API has `ERROR_INVALID_SHAPE_RATE` (7519) for it; of the socket functions none documents 11030.

## Common causes
1. `ShapingRate` is 0. "No shaping" is said by leaving the object out.
2. A mode constant stands in the field. The documentation of the year 2000 described the field with the modes of `QOS_SD_MODE`, and code may follow it: the values 1 to 3 then mean three bytes per second at most.
3. The rate contradicts the `FLOWSPEC`, for example far below `TokenRate`, or above `PeakBandwidth`.
4. Bits per second; the value is then eight times too large.

## What to do

### As a developer
- Leave the object away unless the receiver can't bear bursts. `TokenRate` and a small `TokenBucketSize` reach almost the same.
- Today: `QOSSetFlow` with `QOSSetOutgoingRate` and `QOSShapeOnly` on Windows; on Linux the socket option `SO_MAX_PACING_RATE`, in bytes per second like this field.

### As an administrator
On Windows:
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List Name, *Throttle*
New-NetQosPolicy -Name 'pace-replica' -AppPathNameMatchCondition 'replica.exe' -ThrottleRateActionBitsPerSecond 50000000
```
On Linux:
```sh
# fq carries out the pacing; ss shows the rate of each socket
sudo tc qdisc replace dev eth0 root fq
ss -tin dst 192.0.2.10 | grep -o 'pacing_rate [^ ]*'
```

## Easily confused with
- `WSA_QOS_ESDMODEOBJ` (11029): the object with the mode; both are 12 bytes long and are easily swapped.
- `WSA_QOS_EFLOWSPEC` (11017): the rates in the `FLOWSPEC` itself.
- `IP_INTERFACE_METRIC_CHANGE` (11030): a notice within the IP stack.

## Related
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): the rate was plausible, but the scheduler couldn't apply it.
"# },
    Text { title: "Reserved policy element type", message: "A policy element in the QoS request has a type that programs are not permitted to set.", keywords: "RSVP_POLICY\nPE_TYPE_APPID\nAUTH_USER\nIANA\nprivate use\nreserved policy element\npolicy element type reserved\nreserved policy element in buffer\nelement type not allowed\npolicy element forbidden\nreserved QoS element\nreserved element type used\nprovider buffer reserved policy element", page: r#"# WSA_QOS_RESERVED_PETYPE (11031)

## What it means
A policy element carries a type that programs may not set. "PE type" is the field `Type` of `RSVP_POLICY`; the element stands in an `RSVP_POLICY_INFO` of the provider-specific buffer. The object is well formed, so the fault is this one number.

Types are assigned in ranges:

| type | use |
|---|---|
| 0 to 49151 | kept for standards |
| of these, 3 | identity of the application, `PE_TYPE_APPID` in qospol.h |
| 49152 to 53247 | one per vendor, assigned by IANA |
| 53248 to 65535 | private use |

## When it is raised
- `WSAIoctl` with `SIO_SET_QOS`: by the RSVP provider when it reads `NumPolicyElement` elements one after another. Winsock's function pages don't name it, and no source lists the types that are refused.

## Common causes
1. A program tries to send an element that the system adds by itself; the identity of the user is a candidate. The numbers of the standard types were assigned anew around 2001, so old code may also mean another type than it sends.
2. A home-made element was given a small number such as 0, 1 or 100 in place of one from the private range.
3. `Type` and `Len` are exchanged; `Len` comes first in the structure, so a length like 48 is taken for a type.
4. The type was stored in network byte order on one side of the program and in host order on the other.

## What to do

### As a developer
- Application identity: use the name `PE_TYPE_APPID`, not the number. Own data: 53248 or above.
- Remove policy elements altogether for XP and later, where nothing transports them.

### As an administrator
In a network that still uses RSVP, look at POLICY_DATA objects in a capture:

On Windows:
```powershell
pktmon filter add RSVP -t 46
pktmon start --capture --pkt-size 0 --file-name rsvp.etl
pktmon stop
pktmon etl2pcap rsvp.etl --out rsvp.pcapng
```
On Linux:
```sh
sudo tcpdump -ni any -w rsvp.pcap 'ip proto 46'
tshark -r rsvp.pcap -V | grep -iA6 'policy'
```

## Easily confused with
- `WSA_QOS_EPOLICYOBJ` (11025): lengths or layout of the policy object are wrong.
- `WSA_QOS_EUNKOWNPSOBJ` (11024): the type of the whole object, not of an element in it.

## Related
- `WSA_QOS_POLICY_FAILURE` (11011): the policy server's "no".
"# },
    Text { title: "Host not found by secure lookup", message: "No host of this name could be found by a protected lookup. From a ping, this number means that IPsec is still being negotiated.", keywords: "AI_SECURE\nnegotiating IPsec\nIP_NEGOTIATING_IPSEC\nDNSSEC\nNRPT\nping 11032\nno such secure host\nsecure host not found\nhost not known securely\nhost unknown over secure channel\nsecure name lookup failed\nno such host known securely\nsecure resolution found nothing\ntrusted lookup host missing", page: r#"# WSA_SECURE_HOST_NOT_FOUND (11032)

## What it means
The text says that no host of this name is known in a secure way: a lookup that insists on trustworthy answers came back empty, although an ordinary lookup might have found something. The code stands in the Windows header, but no documented function returns it.

Meet it in a log today and the ICMP status of the same number is the better guess. `IP_NEGOTIATING_IPSEC` (11032) is what ping and `Win32_PingStatus` give while IPsec to the target is still being negotiated.

## When it is raised
- `GetAddrInfoExW`, `WSALookupServiceBegin`: only through a name-space provider, if at all. The hint `AI_SECURE` exists for it: with that flag the providers of the `NS_EMAIL` name space deliver nothing but results protected against forgery. What they return when there are none is not written down; the tables of these functions list `WSAHOST_NOT_FOUND` and `WSANO_DATA` for a name without result.
- `IcmpSendEcho` and WMI: the other 11032, as said above.

## Common causes
1. A ping over a connection security rule: the first echo starts the IKE exchange and ends with 11032; the next ones pass.
2. IPsec negotiation never finishes (certificate, Kerberos, blocked UDP 500 or 4500), so echo after echo gives 11032.
3. A third-party name-space provider uses the code for "not found with the required protection".

## What to do

### As a developer
- Treat it like host not found. Repeat without `AI_SECURE` only if a forged answer can do no harm.
- Ping code: repeat once or twice before reporting 11032.

### As an administrator
On Windows:
```powershell
# IPsec to the target: are there security associations?
Get-NetIPsecMainModeSA
Get-NetIPsecRule -PolicyStore ActiveStore | Format-Table DisplayName, InboundSecurity, OutboundSecurity
# names: which rules demand protected answers, and who resolves?
Get-DnsClientNrptPolicy -Effective
netsh winsock show catalog
```
On Linux:
```sh
resolvectl query host.example.com    # "Data is authenticated: yes"
delv host.example.com A
sudo ip xfrm state
```

## Easily confused with
- `WSAHOST_NOT_FOUND` (11001): the name does not exist at all. With 11032 it may exist, but not provably.
- `IP_NEGOTIATING_IPSEC` (11032): the ping status; passes by itself.
- `DNS_ERROR_UNSECURE_PACKET` (9505): a DNS packet lacked the required protection.

## Related
- `WSA_IPSEC_NAME_POLICY_ERROR` (11033): its companion in the header.
- `WSASERVICE_NOT_FOUND` (10108): the name space itself is not installed.
"# },
    Text { title: "Name-based IPsec policy not installed", message: "The IPsec policy that is bound to the name of the peer could not be put in place.", keywords: "SPN\nWSASetSocketPeerTargetName\nBFE\nsecure sockets\npeer authentication\ncould not add IPsec policy\nname based IPsec policy\nIPsec policy not added\nIPsec policy by name failed\nadding IPsec name policy failed\nIPsec rule not added\nname policy error\nIPsec name policy failure", page: r#"# WSA_IPSEC_NAME_POLICY_ERROR (11033)

## What it means
Windows tried to install an IPsec policy that is tied to the name of the peer, and could not. "Name based" means that the policy identifies the peer by whom it must prove to be (for example a service principal name), rather than by address. The connection that wanted this protection should not go on in clear text.

The code is in the header only. None of the documented functions lists it, not even those for secure sockets.

## When it is raised
- `WSASetSocketPeerTargetName`, `WSASetSocketSecurity`: the calls nearest to the subject. They name the peer and switch on IPsec for a socket (fwpuclnt.dll, Windows Vista and later). Their tables contain `WSAEINVAL`, `WSAEISCONN`, `WSAEMSGSIZE` and the like, but not 11033.
- Name resolution with IPsec rules may be where it comes from; no source confirms that.

## Common causes
The following are conclusions from how the parts work together:
1. The Base Filtering Engine (service BFE) or the IPsec services are stopped or disabled.
2. The process may not add filters to the filtering platform.
3. A third-party firewall replaced or locked the IPsec policy.
4. The name has no usable form: no SPN, wrong realm.

## What to do

### As a developer
- Call `WSASetSocketSecurity` before `bind` and `connect`, then the peer's name, then connect. After the connection is made both answer `WSAEISCONN` (10056).
- Don't fall back to an unprotected socket without asking. Where clear text is acceptable, `SOCKET_SETTINGS_ALLOW_INSECURE` says so openly.
- Check afterwards with `WSAQuerySocketSecurity` what was really applied.
- TLS with name verification is the portable choice.

### As an administrator
On Windows:
```powershell
Get-Service BFE, IKEEXT, PolicyAgent
Get-NetIPsecRule -PolicyStore ActiveStore
# the whole filter state, as XML
netsh wfp show state
setspn -Q host/server.example.com
```
On Linux:
```sh
# strongSwan: connections by identity, then the kernel's policies
sudo swanctl --list-conns
sudo ip xfrm policy
sudo ip xfrm monitor
```

## Easily confused with
- `WSA_SECURE_HOST_NOT_FOUND` (11032): the name could not be resolved securely. 11033 concerns the policy for a name that is known.
- `ERROR_IPSEC_IKE_NO_POLICY` (13825): IKE found no policy for the peer; here one could not be added.
- `IP_INTERFACE_WOL_CAPABILITY_CHANGE` (11033): an IP stack notice about wake-on-LAN.

## Related
- `WSAEACCES` (10013): what missing rights look like in ordinary socket calls.
- `WSAEISCONN` (10056): security was requested too late.
"# },
    Text { title: "Language file not found", message: "The file with the module's texts in this language could not be found.", keywords: "", page: "" },
    Text { title: "Language file not loaded", message: "The file with the module's texts in this language was found but could not be loaded.", keywords: "", page: "" },
];
