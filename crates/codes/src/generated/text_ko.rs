// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::text::Text;

pub(crate) static LABELS: &[(&str, &str)] = &[
    ("also-called", "다른 이름"),
    ("also-means", "다르게 해석하면"),
    ("as-a-developer", "개발자"),
    ("as-an-administrator", "관리자"),
    ("common-causes", "주요 원인"),
    ("documented-in", "문서"),
    ("easily-confused-with", "혼동하기 쉬운 코드"),
    ("header", "헤더"),
    ("loses-meaning", "정확히 일치하지 않음"),
    ("name-only", "Winsock과 DNS에 속하지 않는 Win32 코드로, 여기서는 이름만 알 수 있습니다."),
    ("not-an-error", "코드 범위의 시작값이며 오류가 아닙니다."),
    ("not-explained", "해당하는 Winsock 또는 DNS 코드가 없습니다."),
    ("on-completion-port", "완료 포트에서"),
    ("raised-by", "발생시키는 함수"),
    ("read-as", "해석한 코드"),
    ("related", "관련 코드"),
    ("reproduce-linux-only", "이 방법은 Linux에만 있습니다. Windows에도 이 코드가 있지만 이렇게 발생하지는 않습니다."),
    ("reproduce-more", "원인과 해결 방법:"),
    ("reproduce-shown", "재현됨:"),
    ("returned-article", "함수 페이지가 아닌 설명 문서에 나오는 동작"),
    ("returned-by", "반환하는 곳"),
    ("returned-function", "아래 함수"),
    ("returned-internal", "DNS 서버 내부 또는 그 로그"),
    ("returned-management", "DNS 서버 관리 작업"),
    ("returned-never", "문서화된 곳 없음"),
    ("returned-provider", "서비스 공급자(선택에 따라)"),
    ("returned-query", "DNS 클라이언트 함수(함수 페이지에는 없는 상태)"),
    ("same-meaning", "같은 의미"),
    ("scan-causes", "가능성이 높은 원인"),
    ("scan-check", "확인할 사항"),
    ("scan-codes", "코드"),
    ("scan-column", "한 칸:"),
    ("scan-files", "파일"),
    ("scan-likely", "유력"),
    ("scan-lines", "코드가 있는 줄"),
    ("scan-more", "자세히"),
    ("scan-most", "최대:"),
    ("scan-note-no-processes", "프로그램이 너무 많아 구분할 수 없습니다. 컴퓨터별로 집계했습니다."),
    ("scan-note-no-times", "인식할 수 있는 시각이 있는 줄이 없어 시간별 추이가 없으며, 시각에 근거하는 원인은 '가능'까지만 표시됩니다."),
    ("scan-note-others", "컴퓨터가 너무 많아 모두 구분할 수 없습니다. 일부 또는 전부를 합쳐서 집계했습니다."),
    ("scan-note-timeless", "일부 줄에는 시각이 없고 그 앞에도 시각이 없습니다. 개수에는 포함되지만 시간별 추이에는 나오지 않습니다."),
    ("scan-note-zone", "시간대가 없는 시각은 UTC 또는 --time-zone에 지정한 시간대로 보았습니다."),
    ("scan-origins", "위치"),
    ("scan-others", "기타"),
    ("scan-period", "기간"),
    ("scan-possible", "가능"),
    ("scan-seen", "관찰 결과"),
    ("scan-strong", "매우 유력"),
    ("scan-table", "표로 보기"),
    ("scan-timeline", "시간별 추이"),
    ("scan-title", "로그의 오류 코드"),
    ("scan-unknown", "알 수 없음"),
    ("scan-why", "이유"),
    ("thousands", ","),
    ("twins", "다른 체계의 대응 코드"),
    ("what-it-means", "의미"),
    ("what-to-do", "조치 방법"),
    ("when-it-is-raised", "발생하는 경우"),
];

pub(crate) static TEXTS: &[Text] = &[
    Text { title: "성공", message: "작업이 완료되었습니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "지원되지 않는 기능", message: "장치나 개체가 이 요청을 수행할 수 없습니다.", keywords: "", page: "" },
    Text { title: "파일을 찾을 수 없음", message: "이 이름의 파일이나 개체가 없습니다.", keywords: "", page: "" },
    Text { title: "경로를 찾을 수 없음", message: "경로에 있는 폴더가 존재하지 않습니다.", keywords: "", page: "" },
    Text { title: "열린 파일이 너무 많음", message: "프로세스가 열 수 있는 파일 수의 한도에 이르렀습니다.", keywords: "", page: "" },
    Text { title: "액세스 거부", message: "호출자의 계정에는 이 개체에 이 작업을 수행할 권한이 없습니다.", keywords: "", page: "" },
    Text { title: "잘못된 이벤트 또는 조회 핸들", message: "핸들이 이 프로세스에서 열려 있는 이벤트, 조회 또는 요청의 것이 아닙니다. 이미 닫혔거나 처음부터 만들어지지 않은 핸들입니다.", keywords: "핸들이 잘못되었습니다\n잘못된 핸들\n유효하지 않은 핸들\n핸들 이중 닫기\n닫힌 핸들 사용\n이벤트 핸들 오류\n핸들 값이 유효하지 않음\n이벤트 개체 핸들 잘못됨\n지정한 이벤트 핸들 무효\n이미 닫은 핸들\n핸들 없음 오류\n조회 핸들이 잘못되었습니다\nWSAEVENT 핸들 무효\n초기화 안 된 핸들", page: r#"# WSA_INVALID_HANDLE (6)

## 의미
호출에 넘긴 핸들이 그 함수가 요구하는 종류의 살아 있는 개체를 가리키지 않습니다. 여기서 개체란 이벤트, 이름 서비스 조회, 알림, 진행 중인 `GetAddrInfoEx` 요청을 말합니다. 개체가 만들어진 적이 없거나, 이미 닫혔거나, 다른 종류입니다.

잘못된 *소켓*을 뜻하는 코드가 아닙니다. 그 경우에는 10038이 나옵니다. 이 번호는 Windows 일반 코드 `ERROR_INVALID_HANDLE`과 같으므로, 로그의 6은 네트워크와 무관한 파일, 콘솔, 레지스트리 함수에서 왔을 수도 있습니다. 무엇보다 먼저 어느 호출이 실패했는지 확인하십시오.

## 발생하는 경우
- `WSASetEvent`, `WSAResetEvent`, `WSACloseEvent`: 인수가 열려 있는 이벤트가 아닙니다.
- `WSAWaitForMultipleEvents`: 배열 항목 가운데 하나 이상이 이벤트 핸들이 아닙니다.
- `WSAGetOverlappedResult`: 중첩 구조체의 `hEvent` 필드가 이벤트가 아닙니다.
- `WSALookupServiceNext`, `WSALookupServiceEnd`: 조회가 이미 끝났거나 시작된 적이 없습니다.
- `WSANSPIoctl`: `WSALookupServiceBegin`에서 받은 핸들이 아닙니다.
- `WSAProviderConfigChange`: 이 함수가 내준 핸들이 아닙니다.
- `GetAddrInfoExCancel`: 요청이 이미 완료되었거나 시간 초과되었거나 핸들이 잘못되었습니다.

## 주요 원인
1. 이벤트를 두 번 닫았습니다. 또는 다른 스레드가 아직 기다리거나 배열에 넣어 둔 이벤트를 한 스레드가 닫았습니다.
2. `WSACreateEvent`의 결과를 검사하지 않아 `WSA_INVALID_EVENT`가 다음 호출로 넘어갔습니다.
3. `WSAOVERLAPPED` 구조체를 초기화하지 않아 스택에 남아 있던 값이 `hEvent`에 들어 있습니다.
4. 닫은 핸들의 번호가 새 개체에 다시 할당되었습니다. 이제 예전 변수는 파일이나 레지스트리 키를 가리킵니다.
5. 다른 스레드가 `WSALookupServiceEnd`를 호출한 뒤에도 조회 루프가 계속 돌았습니다.
6. `GetAddrInfoExCancel`의 경합입니다. 취소 직전에 응답이 도착한 것으로, 이 경우는 해가 없습니다.
7. Winsock 밖의 원인: 콘솔이 없는 서비스나 창 프로그램이 표준 출력에 쓰려고 했습니다.

## 조치 방법

### 개발자
- 이벤트마다 소유자를 하나만 두십시오. 한 번만 닫고, 닫은 뒤에는 변수를 `WSA_INVALID_EVENT`로 설정합니다.
- 먼저 대기 배열에서 이벤트를 빼고, 기다리던 스레드를 깨운 다음, 맨 마지막에 닫습니다.
- 중첩 구조체는 처음 쓰기 전에 모두 `memset`으로 지우거나 `= {0}`으로 초기화합니다.
- `GetAddrInfoExCancel`이 반환한 6은 "이미 늦었음, 결과가 전달되었음"으로 처리합니다.
- 디버거에서 실행하십시오. 유효하지 않은 핸들을 닫으면 문제가 되는 바로 그 줄에서 예외 0xC0000008이 발생합니다. Application Verifier의 "Handles" 검사는 다른 호출에서도 같은 일을 해 줍니다.

### 관리자
결함은 프로그램에 있습니다. 개발사에 전달할 정보를 모으십시오. 실패한 함수의 이름과, 6이 종료할 때만 나타나는지가 중요합니다.

Windows에서:
```powershell
# 잘못된 핸들을 처음 쓰는 순간 멈춤(Windows SDK의 Application Verifier, 설정 후 디버거에서 프로그램 시작)
appverif -enable Handles -for server.exe
appverif -disable * -for server.exe
# 핸들 누수도 있는지 확인
Get-Process server | Select-Object Id, HandleCount, StartTime
```
Linux에서는 eventfd, epoll, 타이머 디스크립터에 대한 `EBADF`가 이에 해당합니다.
```sh
sudo strace -f -e trace=close,eventfd2,epoll_ctl,read,write -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd
```

## 혼동하기 쉬운 코드
- `WSAENOTSOCK` (10038): 소켓 핸들에서 일어난 같은 실수입니다.
- `WSAEBADF` (10009): BSD의 유물로, Winsock 자체는 보고하지 않습니다.
- `WSA_INVALID_PARAMETER` (87): 핸들은 올바르고, 이벤트 개수 같은 다른 인수가 잘못되었습니다.
- `WSAEINVAL` (10022): 개체는 맞지만 상태가 맞지 않습니다.

## 관련 코드
- `WSA_IO_INCOMPLETE` (996): 핸들은 올바르지만 작업이 끝나지 않았을 때 `WSAGetOverlappedResult`가 반환하는 값입니다.
- `WSA_E_CANCELLED` (10111): `GetAddrInfoExCancel`이 제때 호출되었을 때 이름 조회가 보고하는 코드입니다.
- `WSA_NOT_ENOUGH_MEMORY` (8): 애초에 `WSACreateEvent`가 실패한 이유일 수 있습니다.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "프로세스 메모리 부족", message: "이 네트워크 호출에 필요한 메모리를 할당하지 못했습니다. 프로그램의 힙이나 주소 공간을 다 썼거나 커밋 한도에 이르렀습니다.", keywords: "메모리 리소스가 부족합니다\n메모리 할당 실패\n메모리 누수\n메모리가 모자람\n메모리가 부족합니다\n사용 가능한 메모리 부족\n메모리를 할당할 수 없습니다\n메모리 할당 오류\n이 명령을 처리할 메모리 부족\n아웃 오브 메모리\n힙 고갈\n저장소가 충분하지 않습니다", page: r#"# WSA_NOT_ENOUGH_MEMORY (8)

## 의미
Winsock 함수가 일반 메모리를 요청했으나 얻지 못했습니다. 대개 네트워크가 아니라 프로세스 자체의 힙 문제입니다. 프로그램의 전용 메모리나 주소 공간, 또는 컴퓨터 전체의 커밋 한도가 바닥난 것입니다.

네트워크 버퍼를 말하는 것이 아닙니다. 네트워크 버퍼가 떨어졌거나 남은 로컬 포트가 없을 때의 코드는 10055입니다. 번호 8은 `ERROR_NOT_ENOUGH_MEMORY`와 같습니다.

## 발생하는 경우
- `getaddrinfo`, `GetAddrInfoW`, `getnameinfo`: *반환값*으로 나옵니다(`EAI_MEMORY`가 바로 이 번호입니다).
- `GetAddrInfoExW`, `SetAddrInfoExW`: 요청이나 결과 목록을 저장할 수 없습니다.
- `WSACreateEvent`, `WSAWaitForMultipleEvents`.
- `WSAStringToAddressW`.
- 이름 서비스 함수: `WSALookupServiceBeginW`, `WSALookupServiceNextW`, `WSALookupServiceEnd`, `WSASetServiceW`, `WSAEnumNameSpaceProvidersW`, `WSAInstallServiceClassW`와 같은 계열의 함수들.
- `WSAProviderConfigChange`.
- 카탈로그 항목을 저장할 공간이 필요한 설치 함수: `WSCInstallProvider`, `WSCInstallNameSpace`, `WSCEnableNSProvider`, `WSCWriteProviderOrder` 등.

## 주요 원인
1. 프로그램의 메모리 누수입니다. `getaddrinfo`의 결과를 `freeaddrinfo`로 해제하지 않는 실수는 오래 실행되는 클라이언트에서 흔합니다.
2. 컴퓨터에는 메모리가 넉넉한데 32비트 프로세스가 2GB 주소 공간을 다 썼거나 조각냈습니다.
3. 컴퓨터가 커밋 한도에 도달했습니다. 메모리와 페이지 파일이 이미 다른 곳에 모두 할당되었습니다.
4. 작업 개체(Job object), 컨테이너, 서비스의 제한이 프로세스를 묶고 있습니다.
5. 길이를 잘못 계산해 터무니없이 큰 메모리를 요청했습니다. 음수를 부호 없는 수로 읽은 경우가 많습니다.

## 조치 방법

### 개발자
- `getaddrinfo`는 `freeaddrinfo`와, `GetAddrInfoExW`는 `FreeAddrInfoExW`와, 조회 핸들은 `WSALookupServiceEnd`와 반드시 짝을 맞추십시오. 오류 처리 경로에서도 마찬가지입니다.
- `getaddrinfo`의 반환값 자체를 검사하십시오. 여기서 `WSAGetLastError`에 남은 옛 값은 아무것도 알려 주지 않습니다.
- 쉬지 않고 다시 시도하지 마십시오. 캐시나 유휴 연결을 정리하고 잠시 기다린 뒤 한 번만 더 시도합니다.
- 오류와 함께 힙 크기와 핸들 수를 기록하십시오. 메모리 부족 메시지만으로는 원인을 추적할 수 없습니다.

### 관리자
Windows에서는 메모리를 누가 차지하고 있는지, 커밋 한도에 도달했는지 확인합니다.
```powershell
Get-Process | Sort-Object PrivateMemorySize64 -Descending | Select-Object -First 5 Name, Id, PrivateMemorySize64, HandleCount
# 한국어 Windows에서는 카운터 이름도 한국어(Get-Counter -ListSet *로 확인)
Get-Counter '\Memory\Committed Bytes', '\Memory\Commit Limit'
# 커밋이 부족해지면 Windows가 가장 많이 쓰는 프로세스를 기록함
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Microsoft-Windows-Resource-Exhaustion-Detector'} -MaxEvents 5
```
Linux에서는 프로세스나 cgroup의 제한, 또는 엄격한 오버커밋 설정 때문에 할당이 실패합니다.
```sh
grep -E 'VmSize|VmRSS' /proc/PID/status; cat /proc/PID/limits
systemctl show SERVICE -p MemoryMax -p MemoryCurrent
grep -E 'CommitLimit|Committed_AS' /proc/meminfo; sysctl vm.overcommit_memory
journalctl -k | grep -i 'out of memory'
```
다시 시작하면 시간을 벌 수 있습니다. 실행 시간에 따라 사용량이 꾸준히 늘어난다면 누수이므로 프로그램을 고쳐야 합니다.

## 혼동하기 쉬운 코드
- `WSAENOBUFS` (10055): 커널 버퍼나 로컬 포트가 고갈되었습니다. 프로세스에는 메모리가 몇 GB씩 남아 있을 수도 있습니다.
- `WSAEMFILE` (10024): 소켓 디스크립터가 남아 있지 않습니다. 메모리와는 상관이 없습니다.
- `WSAEFAULT` (10014): 메모리는 있었지만, 넘겨준 버퍼가 너무 작거나 호출한 프로세스의 메모리가 아닙니다.
- macOS와 BSD의 `getaddrinfo`도 8을 반환하지만, 거기서는 `EAI_NONAME`(그런 호스트가 없음)을 뜻합니다. Linux의 `EAI_MEMORY`는 -10입니다.

## 관련 코드
- `WSA_INVALID_HANDLE` (6): `WSACreateEvent`의 실패를 무시한 프로그램이 다음에 만나는 오류입니다.
- `WSATRY_AGAIN` (11002): 메모리가 아니라 네임 서버의 일시적인 실패입니다.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "잘못된 환경 블록", message: "새 프로세스에 넘긴 환경 블록의 형식이 잘못되었습니다.", keywords: "", page: "" },
    Text { title: "잘못된 프로그램 형식", message: "이 시스템이 로드할 수 있는 프로그램 파일이 아닙니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "잘못된 데이터", message: "데이터의 형식이나 값이 올바르지 않습니다.", keywords: "", page: "" },
    Text { title: "메모리 부족", message: "작업에 쓸 메모리를 할당하지 못했습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "장치가 준비되지 않음", message: "장치가 요청을 받을 준비가 되지 않았습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "잘못된 길이", message: "호출자가 지정한 길이가 요청에 맞지 않습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "장치 오류", message: "시스템에 연결된 장치가 제대로 작동하지 않습니다.", keywords: "", page: "" },
    Text { title: "공유 위반", message: "다른 프로그램이 이런 사용을 허용하지 않는 방식으로 파일을 열어 두었습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "파일의 끝", message: "파일의 끝까지 읽었습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "지원되지 않는 요청", message: "개체나 드라이버가 이 요청을 지원하지 않습니다.", keywords: "", page: "" },
    Text { title: "원격 컴퓨터가 응답하지 않음", message: "원격 컴퓨터가 해당 주소에서 응답하지 않거나 요청을 받을 여유가 없습니다.", keywords: "", page: "" },
    Text { title: "네트워크에 이미 있는 주소", message: "이름이나 주소가 이미 사용 중입니다. Winsock에서는 같은 상황이 WSAEADDRINUSE로 나타납니다.", keywords: "", page: "" },
    Text { title: "네트워크 경로를 찾을 수 없음", message: "네트워크 경로에 도달할 방법이 없거나 그 서버가 응답하지 않습니다.", keywords: "", page: "" },
    Text { title: "네트워크 사용량이 많음", message: "지금은 네트워크에 이 요청을 처리할 여유가 없습니다.", keywords: "", page: "" },
    Text { title: "네트워크 리소스가 없어짐", message: "네트워크 리소스나 장치가 더 이상 존재하지 않습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "서버의 응답을 사용할 수 없음", message: "서버가 프로토콜에 어긋나는 응답을 보냈습니다.", keywords: "", page: "" },
    Text { title: "예기치 않은 네트워크 오류", message: "고유한 코드가 없는 네트워크 오류가 발생했습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "연결이 끊어짐", message: "상대방이 연결을 재설정했거나 닫았습니다. 완료 포트는 WSAECONNRESET을 이 번호로 알립니다.", keywords: "", page: "" },
    Text { title: "네트워크 액세스 거부", message: "네트워크나 서버가 이 호출자의 액세스를 거부했습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "네트워크 이름이 너무 많음", message: "어댑터의 이름 또는 주소 테이블이 가득 찼습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "더 이상 연결을 받지 않음", message: "서버의 연결 수가 한도에 이르렀습니다. 나중에 다시 시도하십시오.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "만들 수 없음", message: "파일이나 폴더를 만들지 못했습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Windows가 거부한 매개 변수", message: "Windows가 호출의 인수를 거부했습니다. 예를 들면 이벤트를 하나도 지정하지 않았거나 64개가 넘는 이벤트를 기다리려 한 경우입니다.", keywords: "매개 변수가 틀립니다\n잘못된 매개 변수\n잘못된 인수\n파라미터 오류\n이벤트 64개 초과\n이벤트 대기 개수 제한\n매개 변수가 잘못되었습니다\n하나 이상의 매개 변수 잘못됨\n유효하지 않은 파라미터\n매개변수 값 오류\n함수 인자가 잘못됨\n인수 값이 틀림\n허용되지 않는 매개 변수", page: r#"# WSA_INVALID_PARAMETER (87)

## 의미
인수가 함수에서 받아들이는 범위를 벗어났습니다. 이 코드는 인수 검사를 Windows 커널이나 네임스페이스 공급자에 맡기는 몇 안 되는 Winsock 함수에서 나오며, 커널과 공급자가 Windows 코드 `ERROR_INVALID_PARAMETER`로 답한 것입니다. 나머지 Winsock 함수는 같은 실수에 거의 모두 10022를 냅니다.

87은 Windows 전체에서 가장 흔한 코드 가운데 하나입니다. 실패한 것이 정말 Winsock 호출인지, 그 옆의 파일, 레지스트리, 어댑터 함수는 아닌지부터 확인하십시오.

## 발생하는 경우
- `WSAWaitForMultipleEvents`: 이벤트 개수가 0이거나 `WSA_MAXIMUM_WAIT_EVENTS` (64)보다 많습니다.
- `WSAGetOverlappedResult`: 인수 가운데 하나를 받아들일 수 없습니다.
- `WSAInstallServiceClassA`, `WSAInstallServiceClassW`: 네임스페이스 공급자가 클래스 정보를 제공할 수 없습니다.
- `WSAGetServiceClassNameByClassIdA`, `WSAGetServiceClassNameByClassIdW`: 클래스 식별자가 유효하지 않습니다.

## 주요 원인
1. 한 번에 64개가 넘는 이벤트를 기다렸습니다. 테스트에서는 잘 되다가 65번째 연결에서 실패합니다.
2. 빈 대기입니다. 마지막 연결이 닫혔는데도 루프가 이벤트 0개짜리 배열을 계속 기다립니다.
3. 항목을 제거한 뒤 개수와 배열이 서로 어긋났습니다.
4. 소켓을 완료 포트에 두 번 연결했습니다. `CreateIoCompletionPort`는 이를 87로 거부하는데, 많은 프로그램이 소켓 오류로 기록합니다.
5. 크기나 버전이 맞지 않는 구조체를 보조 라이브러리에 넘겼습니다. 어댑터 목록을 얻는 함수가 한 예입니다.

## 조치 방법

### 개발자
- 소켓이 많으면 이벤트 배열 대신 I/O 완료 포트(`CreateIoCompletionPort`, `GetQueuedCompletionStatus`)를 쓰십시오. 64개 제한이 없습니다.
- 이벤트를 계속 써야 한다면 최대 64개씩 여러 스레드에 나누고, 기다리기 전에 개수를 검사합니다.
- "기다릴 것이 없는" 대기에는 빈 `WSAWaitForMultipleEvents` 대신 종료 이벤트에 `WaitForSingleObject`를 쓰거나 일정 시간 잠들게 하십시오.
- 소켓은 만들거나 수락한 직후에 완료 포트에 정확히 한 번만 연결합니다.
- 번호와 함께 실패한 함수의 이름과 인수를 기록하십시오.

### 관리자
언제 나타나는지 확인하십시오. 일정한 부하에서 시작된다면 원인 1입니다. 수정판이 나올 때까지는 프로세스당 연결 수를 줄이면 도움이 됩니다.

Windows에서:
```powershell
# 프로세스별 연결 수: 64의 배수에 가까운가?
Get-NetTCPConnection -State Established | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
```
Linux는 잘못된 인수를 `EINVAL` (22)로 보고하며, `poll`과 `epoll`에는 64개 제한이 없습니다. `strace`로 호출과 인수를 볼 수 있습니다.
```sh
sudo strace -f -e trace=poll,ppoll,epoll_wait,epoll_ctl -p PID 2>&1 | grep EINVAL
```

## 혼동하기 쉬운 코드
- `WSAEINVAL` (10022): 잘못된 인수나 맞지 않는 소켓 상태를 뜻하는 Winsock 고유의 코드입니다. 대신 87이 보이면 대기, 중첩 I/O 결과, 서비스 클래스, 일반 Win32 호출로 범위가 좁혀집니다.
- `WSA_INVALID_HANDLE` (6): 개수는 맞지만 배열의 한 항목이 이벤트가 아닙니다.
- `WSAEFAULT` (10014): 값이 아니라 포인터나 버퍼 길이가 잘못되었습니다.

## 관련 코드
- `WSA_IO_INCOMPLETE` (996): `WSAGetOverlappedResult`를 올바르게, 그러나 너무 일찍 호출했습니다.
- `WSAEALREADY` (10037): 서비스 클래스가 이미 등록되어 있습니다.
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
    Text { title: "파이프 끊김", message: "파이프의 반대쪽 끝이 닫혔습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "디스크 공간 부족", message: "디스크에 데이터를 쓸 공간이 없습니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "구현되지 않은 호출", message: "시스템에 이 함수가 구현되어 있지 않거나 공급자에 이 함수가 없습니다.", keywords: "", page: "" },
    Text { title: "네트워크 작업 시간 초과", message: "상대방이 제때 응답하지 않았습니다. 완료 포트는 WSAETIMEDOUT을 이 번호로 알립니다.", keywords: "", page: "" },
    Text { title: "결과에 비해 너무 작은 버퍼", message: "호출자가 넘긴 버퍼가 너무 작습니다. 보통 필요한 크기가 함께 반환됩니다.", keywords: "", page: "" },
    Text { title: "잘못된 이름", message: "이름의 형식이 잘못되었습니다. DNS에서는 이름이 비어 있거나 너무 길거나 이름에 쓸 수 없는 문자가 들어 있다는 뜻입니다.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "모듈을 찾을 수 없음", message: "라이브러리 또는 그 라이브러리가 사용하는 다른 라이브러리를 찾지 못했습니다.", keywords: "", page: "" },
    Text { title: "모듈에서 함수를 찾을 수 없음", message: "라이브러리에 이 이름의 함수가 없습니다.", keywords: "", page: "" },
    Text { title: "기다릴 자식 프로세스가 없음", message: "종료를 기다릴 자식 프로세스가 없습니다.", keywords: "", page: "" },
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
    Text { title: "리소스 사용 중", message: "리소스가 현재 사용 중입니다.", keywords: "", page: "" },
    Text { title: "이미 있는 개체", message: "같은 이름의 개체나 파일이 이미 있습니다.", keywords: "", page: "" },
    Text { title: "이 시스템용 프로그램이 아님", message: "이 프로세서와 시스템에서 쓸 수 있는 프로그램이나 라이브러리 파일이 아닙니다.", keywords: "", page: "" },
    Text { title: "환경 변수를 찾을 수 없음", message: "이 이름의 환경 변수가 없습니다.", keywords: "", page: "" },
    Text { title: "모든 파이프 인스턴스 사용 중", message: "명명된 파이프의 모든 인스턴스가 다른 클라이언트에 쓰이고 있습니다.", keywords: "", page: "" },
    Text { title: "닫히는 중인 파이프", message: "파이프가 닫히는 중이거나, 논블로킹 읽기를 했을 때 파이프가 비어 있었습니다.", keywords: "", page: "" },
    Text { title: "파이프의 반대쪽에 프로세스가 없음", message: "파이프의 반대쪽 끝에 연결된 프로세스가 없습니다.", keywords: "", page: "" },
    Text { title: "데이터가 더 있음", message: "버퍼에는 일부만 담겼고 나머지는 더 읽을 수 있습니다.", keywords: "", page: "" },
    Text { title: "수행한 작업 없음", message: "호출은 성공했으나 할 일이 없었습니다. FormatMessage에서는 메시지가 비어 있다는 뜻입니다.", keywords: "", page: "" },
    Text { title: "대기 시간 초과", message: "개체가 신호 상태가 되어서가 아니라 정해진 시간이 지나서 대기가 끝났습니다.", keywords: "", page: "" },
    Text { title: "더 이상 항목이 없음", message: "열거가 끝에 이르렀습니다.", keywords: "", page: "" },
    Text { title: "디렉터리가 아님", message: "이 이름은 디렉터리가 아닌 다른 개체를 가리킵니다.", keywords: "", page: "" },
    Text { title: "세마포 최댓값 초과", message: "세마포를 해제하면 카운트가 최댓값을 넘게 됩니다.", keywords: "", page: "" },
    Text { title: "메시지를 찾을 수 없음", message: "메시지 테이블에 이 번호의 텍스트가 없습니다.", keywords: "", page: "" },
    Text { title: "존재하지 않는 장치", message: "요청이 존재하지 않는 장치를 가리킵니다.", keywords: "", page: "" },
    Text { title: "잘못된 메모리 주소", message: "주소가 이 호출에서 쓸 수 있는 메모리에 있지 않습니다.", keywords: "", page: "" },
    Text { title: "산술 오버플로", message: "결과가 이를 담을 형식의 한계를 넘었습니다.", keywords: "", page: "" },
    Text { title: "메시지의 일부 수신", message: "전송 계층이 메시지의 일부만 전달했습니다. 나머지가 이어서 옵니다.", keywords: "", page: "" },
    Text { title: "긴급 데이터 수신", message: "수신한 데이터는 긴급(대역 외) 데이터입니다.", keywords: "", page: "" },
    Text { title: "긴급 데이터의 일부 수신", message: "수신한 데이터는 긴급 메시지의 일부입니다. 나머지가 이어서 옵니다.", keywords: "", page: "" },
    Text { title: "기다리던 개체가 닫힘", message: "스레드가 기다리는 동안 완료 포트가 닫혔습니다.", keywords: "", page: "" },
    Text { title: "중첩 I/O 작업이 취소됨", message: "대기 중이던 작업이 프로그램 안에서 취소되었습니다. 소켓이 닫혔거나, 취소가 요청되었거나, 작업을 시작한 스레드가 끝난 경우입니다.", keywords: "스레드 종료 또는 응용 프로그램 요청\nI/O 작업이 취소되었습니다\nI/O 취소\n비동기 작업 취소\n오버랩 작업 중단\n소켓 닫은 뒤 995\n중첩된 작업이 중단되었습니다\n오버랩 작업 취소됨\n입출력 작업이 취소되었습니다\n소켓이 닫혀 작업 취소\n스레드 종료로 인한 취소\n오퍼레이션 중단됨\n대기 중 작업 취소\n작업이 중도에 취소됨\nCancelIo로 취소된 요청", page: r#"# WSA_OPERATION_ABORTED (995)

## 의미
진행 중이던 중첩 I/O 작업이 끝나기 전에 취소되었습니다. 네트워크 쪽의 누군가가 일으킨 일이 아니라, 이 프로세스 안의 무언가가(또는 프로세스의 종료가) 작업을 거둬들인 것입니다. 연결의 결함이 아니라 완료 상태입니다.

취소되기 전에 일부 바이트가 오갔을 수도 있고 아닐 수도 있습니다. 스트림에서 송신이 중단되면 받는 쪽이 어디까지 받았는지 알 수 없으므로, 그 스트림을 안전하게 이어 쓸 수 없습니다.

## 발생하는 경우
대기 중이던 작업의 결과로 `WSAGetOverlappedResult`, 완료 루틴, `GetQueuedCompletionStatus`를 통해 전달됩니다.
- `WSARecv`, `WSARecvFrom`, `WSARecvMsg`: 수신을 기다리는 동안 소켓이 닫혔습니다.
- `WSASend`, `WSASendTo`, `WSASendMsg`, `TransmitFile`, `TransmitPackets`: 소켓이 닫혔거나, `SIO_FLUSH` ioctl이 실행되었거나, 작업을 시작한 스레드가 끝났습니다.
- `RIOReceive`: 어느 한쪽에서 소켓을 닫았거나 플러시했습니다.
- `closesocket`, `WSACleanup`: 소켓 또는 프로세스에서 완료되지 않은 모든 작업을 이 상태로 끝냅니다.
- `WSANSPIoctl`: `WSALookupServiceEnd` 때문에 알림이 끝났습니다.
- 여러 종류의 중첩 `WSAIoctl` 요청: 같은 방식으로 취소됩니다.
- `CancelIo`나 `CancelIoEx`를 호출한 뒤의 위 모든 작업.

## 주요 원인
1. 정상적인 종료 과정입니다. 서버가 수신 대기 소켓을 닫으면 기다리던 `AcceptEx`마다 995가 반환되고, 연결을 닫으면 대기 중이던 수신이 995를 반환합니다. 잘못된 것은 없습니다.
2. 프로그램이 직접 만든 시간 초과 처리입니다. 기다리다가 `CancelIoEx`를 호출하고는 "시간 초과" 대신 취소를 보고합니다.
3. 취소 토큰이나 제한 시간을 지원하는 라이브러리(.NET, Boost.Asio, Python의 proactor 이벤트 루프)입니다. 사용자가 요청을 취소했거나 웹 페이지를 떠났습니다.
4. 작업을 시작한 스레드가 끝났습니다. 곧 끝날 스레드에서 오래 걸리는 수신을 시작하면 안 됩니다. 단, 소켓이 완료 포트에 연결되어 있으면 Windows Vista부터는 스레드가 끝나도 작업이 유지됩니다.
5. 소켓 하나에 소유자가 둘입니다. 다른 부분이 아직 쓰고 있는데 정리 코드, 소멸자, 종료자(finalizer)가 닫았습니다.
6. Winsock 밖의 원인: 직렬 포트, USB 장치, 파이프, HTTP.sys는 장치가 사라지거나 요청이 버려졌을 때 995를 보고합니다.

## 조치 방법

### 개발자
- "닫는 중"이라는 플래그를 두십시오. 플래그가 켜져 있으면 995를 무시하고, 꺼져 있으면 스택 추적과 함께 기록합니다. 그때는 원인 4나 5를 찾은 것입니다.
- 누가 요청했는지에 따라 "취소됨"이나 "시간 초과" 같은 프로그램의 표현으로 바꾸십시오.
- 취소한 작업의 버퍼와 `WSAOVERLAPPED` 구조체는 완료를 기다린 뒤에 해제합니다. 완료가 전달될 때까지는 시스템이 계속 그곳에 씁니다.
- 반대 방향의 경합도 예상하십시오. `CancelIoEx` 뒤에도 작업이 성공으로 끝날 수 있습니다.
- 오래 걸리는 수신은 계속 살아 있는 스레드에서 시작하거나 완료 포트를 쓰십시오.

### 관리자
발생 시각을 프로그램의 중지, 배포, 제한 시간과 비교하십시오.

Windows에서:
```powershell
# 그 무렵의 서비스 중지와 비정상 종료
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddHours(-1)} | Select-Object TimeCreated, Id, Message
# 시스템의 소켓 닫기와 중단을 1분 동안 기록
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
tracerpt sockettrace.etl -o sockettrace.xml -of XML
```
Linux에서는 io_uring과 POSIX 비동기 I/O에 `ECANCELED` (125)가 있습니다. 일반 소켓이라면 누가 디스크립터를 닫는지 살펴봅니다.
```sh
sudo strace -f -tt -e trace=close,shutdown,io_uring_enter,exit -p PID
journalctl -u SERVICE --since -1h
```

## 혼동하기 쉬운 코드
- `WSAEINTR` (10004): *블로킹* 호출에서 이에 해당하는 코드입니다. 블로킹된 `recv`는 소켓이 닫히면 10004로 끝나고, 대기 중인 중첩 I/O 수신은 995로 끝납니다.
- `WSAECONNABORTED` (10053): 이 컴퓨터의 TCP나 필터 소프트웨어가 연결을 포기했습니다. 995에서는 프로그램 스스로 작업 하나를 거둬들였습니다.
- `ERROR_NETNAME_DELETED` (64): 상대방이 연결을 재설정했을 때 완료 포트에 나타나는 코드입니다.
- `WSA_E_CANCELLED` (10111): 소켓 I/O가 아니라 이름 쿼리가 취소되었습니다.
- `ERROR_SEM_TIMEOUT` (121): 네트워크 경로에서 제한 시간이 지났습니다. Rust 표준 라이브러리(`TimedOut`)처럼 995를 시간 초과와 구분하지 않는 런타임도 있습니다.

## 관련 코드
- `WSA_IO_PENDING` (997): 작업이 시작될 때의 코드입니다.
- `WSA_IO_INCOMPLETE` (996): 취소를 포함해 작업이 아직 진행 중입니다.
- `WSAENOTSOCK` (10038): 닫은 핸들로 다음 호출을 했을 때 나옵니다.
"# },
    Text { title: "중첩 I/O 작업이 끝나지 않음", message: "결과를 너무 일찍 요청했습니다. 중첩 I/O 작업이 아직 진행 중입니다.", keywords: "신호를 받은 상태가 아닙니다\n오버랩 I/O 미완료\n비동기 작업 진행 중\n완료 여부 폴링\n아직 끝나지 않은 작업\n중첩 이벤트가 신호 상태 아님\n겹침 이벤트 신호 없음\n입출력이 완료되지 않았습니다\n아직 완료되지 않은 작업\n오버랩 작업 미완료\n비동기 입출력 결과 아직 없음\n이벤트 개체 신호받지 않음\n겹쳐진 I/O 이벤트 미신호", page: r#"# WSA_IO_INCOMPLETE (996)

## 의미
"아직 끝나지 않았음." 프로그램이 기다리지 않고 중첩 I/O 작업의 결과를 물었는데, 작업이 아직 진행 중입니다. 작업 자체에는 문제가 없고 너무 일찍 물었을 뿐입니다. 번호는 `ERROR_IO_INCOMPLETE`와 같습니다.

## 발생하는 경우
- `WSAGetOverlappedResult`: 작업이 완료되지 않았는데 `fWait`를 FALSE로 하여 호출했습니다.
- `GetOverlappedResult`도 소켓과 파일에서 똑같이 동작합니다.

다른 Winsock 함수는 이 값을 반환하지 않습니다.

## 주요 원인
1. 의도한 폴링입니다. 답이 바뀔 때까지 루프가 거듭 묻습니다. 이때 996은 예상된 값이므로 오류로 기록하면 안 됩니다.
2. 대기가 다른 이유로 끝났습니다. 제한 시간, 알림 가능(alertable) 대기의 깨어남, 다른 이벤트 때문에 `WSAWaitForMultipleEvents`가 반환했는데 프로그램이 엉뚱한 작업의 결과를 물었습니다.
3. 이벤트 개체 하나를 중첩 I/O 작업 두 개가 함께 씁니다. 첫 번째 완료가 이벤트를 신호 상태로 만들고, 두 번째 작업에 대한 물음에는 996이 돌아옵니다.
4. 스레드를 깨우려고 `WSASetEvent`로 직접 설정한 이벤트를 스레드가 완료로 오해했습니다.
5. 결과를 물을 때 넘긴 `WSAOVERLAPPED` 구조체가 그 작업의 것이 아니거나, 첫 작업이 대기 중일 때 다시 사용되었습니다.
6. 방금 `CancelIoEx`로 취소를 요청했지만 취소 자체가 아직 끝나지 않았습니다.

## 조치 방법

### 개발자
- 폴링 대신 기다리십시오. 이벤트를 기다리거나, `fWait` = TRUE를 쓰거나(이벤트를 쓰는 작업만 해당), 완료 포트를 씁니다. 폴링은 CPU 코어 하나를 잡아먹고 지연을 늘립니다.
- 작업마다 이벤트와 구조체를 따로 두고, 완료될 때까지 둘 다 건드리지 마십시오.
- `WSAWaitForMultipleEvents`가 *어느* 인덱스를 반환했는지 확인하고, `WSA_WAIT_TIMEOUT`과 `WSA_WAIT_IO_COMPLETION`은 따로 처리합니다.
- 매크로 `HasOverlappedIoCompleted`는 시스템 호출 없이 같은 것을 알려 줍니다.
- 996을 받았을 때 버퍼를 해제하면 안 됩니다. 시스템이 아직 그곳에 쓸 것입니다.

### 관리자
로그가 996으로 가득하면 쉬지 않고 도는 루프가 있다는 뜻입니다. 네트워크보다 CPU 시간을 살펴보십시오.

Windows에서:
```powershell
Get-Process server | Select-Object Id, CPU, @{n='Threads'; e={$_.Threads.Count}}
# 어느 스레드가 헛도는가?
(Get-Process server).Threads | Sort-Object TotalProcessorTime -Descending | Select-Object -First 3 Id, TotalProcessorTime, ThreadState
```
Linux에서는 `aio_error`가 반환하는 `EINPROGRESS`나 비어 있는 io_uring 완료 큐가 이에 해당합니다. 루프의 호출 횟수를 세어 봅니다.
```sh
sudo timeout 10 strace -f -c -p PID
top -H -p PID
```

## 혼동하기 쉬운 코드
- `WSA_IO_PENDING` (997): 작업을 *시작하는* 호출에서 나옵니다. 996은 결과를 *묻는* 호출에서 나옵니다.
- `WSAEINPROGRESS` (10036): Winsock 1.1 블로킹 호출의 유물입니다. 10036을 996의 뜻으로 쓰는 함수는 `GetAddrInfoExOverlappedResult`뿐입니다.
- `WSAEWOULDBLOCK` (10035): 아무것도 시작되지 않았습니다. 996에서는 작업이 진행 중입니다.
- `WSA_WAIT_TIMEOUT` (258): 대기를 그만두었다는 뜻일 뿐, 특정 작업의 상태는 알려 주지 않습니다.

## 관련 코드
- `WSA_OPERATION_ABORTED` (995): 취소된 작업의 끝입니다.
- `WSA_INVALID_HANDLE` (6): 구조체 안의 이벤트가 유효하지 않습니다.
- `WSA_INVALID_PARAMETER` (87): 결과를 물을 때 넘긴 인수를 받아들일 수 없습니다.
"# },
    Text { title: "중첩 I/O 작업이 시작됨", message: "작업이 시작되었고 결과는 나중에 나옵니다. 실패가 아닙니다.", keywords: "오버랩 I/O 대기\n비동기 수신 대기 중\n작업이 진행 중입니다\n백그라운드 처리\n오류 아님 997\n중첩된 작업은 나중에 완료됩니다\n오버랩 작업이 진행 중\n입출력 작업 보류 중\n나중에 완료될 작업\n겹침 I/O 진행 중\n비동기 작업 시작됨\n완료 대기 중인 입출력\n펜딩 상태 작업", page: r#"# WSA_IO_PENDING (997)

## 의미
지금까지는 성공입니다. 중첩 I/O 작업이 받아들여져 진행 중이며, 결과는 나중에 이벤트, 완료 루틴, 완료 포트로 전달됩니다. 시작 호출이 997로 실패를 보고하는 것은 아직 결과가 없기 때문일 뿐입니다. 번호는 `ERROR_IO_PENDING`과 같습니다.

사용자에게 997이 오류로 표시된다면 프로그램이 이 값을 잘못 해석한 것입니다.

## 발생하는 경우
- `WSARecv`, `WSARecvFrom`, `WSARecvMsg`, `WSASend`, `WSASendTo`, `WSASendMsg`: 중첩 구조체를 넘겼고 데이터를 바로 옮길 수 없습니다.
- `AcceptEx`, `ConnectEx`, `DisconnectEx`: 거의 항상 나옵니다. 같은 번호인 `ERROR_IO_PENDING`으로 보고합니다.
- `TransmitFile`, `TransmitPackets`: 파일을 전송하는 중입니다.
- `WSAIoctl`, `WSANSPIoctl`: 요청이 큐에 들어갔습니다.
- `WSAProviderConfigChange`: 카탈로그 변경을 기다리기 시작했습니다.
- `RIOSend`, `RIOSendEx`: 완료가 나중에 큐에 들어옵니다.
- `GetAddrInfoExW`: 비동기 이름 쿼리가 시작되었습니다. 여기서는 997이 반환값입니다.

## 주요 원인
1. 정상적인 중첩 I/O 동작입니다. 부하가 걸리면 대부분의 수신이 이렇게 시작됩니다.
2. 코드가 `SOCKET_ERROR`인지만 검사하고 모든 실패를 똑같이 처리합니다. 그래서 소켓을 닫고, 나중에 같은 작업에서 995가 나타납니다.
3. 오류 메시지를 옛 값으로 만들었습니다. 다른 호출이 실패했지만 그 코드는 사라졌고, `WSAGetLastError`에는 이전 송신의 997이 남아 있었습니다.
4. 구조체를 초기화하지 않았거나 실수로 넘겨서, 블로킹이어야 할 호출이 중첩 I/O가 되었습니다.

## 조치 방법

### 개발자
- 시작 호출이 실패하면 먼저 997과 비교하십시오. 다른 코드일 때만 아무것도 시작되지 않은 것입니다.
- 그 순간부터 버퍼, `WSAOVERLAPPED` 구조체, 이벤트는 시스템의 것입니다. 완료될 때까지 해제하거나 바꾸지 마십시오. 함수의 스택 변수를 쓰고 그대로 반환하는 것은 비정상 종료의 단골 원인입니다.
- 세 번째 경우를 잊지 마십시오. 호출이 즉시 성공할 수도 있습니다. 완료 포트를 쓰면 그때도 패킷이 큐에 들어오며, `FILE_SKIP_COMPLETION_PORT_ON_SUCCESS`를 설정한 경우만 예외입니다. 데이터를 두 번 처리하지 않도록 하십시오.
- 결과는 `WSAGetOverlappedResult`나 완료 포트에서 받습니다. 그 결과가 10054 같은 오류일 수도 있습니다.
- 작업을 제한 없이 시작하지 마십시오. 완료되지 않은 요청이 너무 많으면 10035나 10055로 실패합니다.
- `WSAGetLastError`는 호출이 실패한 직후, 로그나 정리 코드가 실행되기 전에 읽으십시오.

### 관리자
997 자체 때문에 네트워크에서 고칠 것은 없습니다. 메시지 상자나 로그에 997이 나오면 그 옆에 있는 진짜 오류와, 멈춰 있는 작업이 있는지를 찾으십시오.

Windows에서는 프로그램의 어떤 연결이 무엇을 기다리는지 확인합니다.
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Group-Object State -NoElement
# 한국어 Windows에서는 카운터 이름도 한국어(Get-Counter -ListSet *로 확인)
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 5 -MaxSamples 3
```
Linux에서 비슷한 것은 io_uring에 제출한 작업이나, 논블로킹 `connect` 다음의 `EINPROGRESS` (115)입니다.
```sh
ss -tnpoi state established '( dport = :443 )'
ss -tnp state syn-sent
```

## 혼동하기 쉬운 코드
- `WSA_IO_INCOMPLETE` (996): "끝났는가?"에 대한 답입니다. 997은 "시작하라!"에 대한 답입니다.
- `WSAEWOULDBLOCK` (10035): 작업이 시작되지 *않았으므로* 다시 호출해야 합니다. 997 뒤에 다시 호출하면 데이터가 두 번 나갑니다.
- `WSAEINPROGRESS` (10036): 중첩 I/O와는 전혀 상관이 없습니다.
- `WSAEALREADY` (10037): 첫 번째 연결 시도가 진행 중일 때의 두 번째 시도입니다.

## 관련 코드
- `WSA_OPERATION_ABORTED` (995): 작업이 끝나기 전에 취소되었습니다.
- `WSAENOBUFS` (10055): 완료되지 않은 작업이 한꺼번에 너무 많습니다.
- `ERROR_NETNAME_DELETED` (64): 상대방이 연결을 재설정했을 때 완료 포트에서 대기 중이던 수신이 끝나는 코드입니다.
"# },
    Text { title: "메모리 액세스 불가", message: "포인터가 호출자가 읽거나 쓸 수 없는 메모리를 가리킵니다. Winsock에서는 같은 상황이 WSAEFAULT로 나타납니다.", keywords: "", page: "" },
    Text { title: "존재하지 않는 서비스", message: "이 이름으로 설치된 서비스가 없습니다.", keywords: "", page: "" },
    Text { title: "장치 입출력 실패", message: "장치가 읽기 또는 쓰기에 실패했다고 알렸습니다.", keywords: "", page: "" },
    Text { title: "장치가 연결되지 않음", message: "장치가 연결되어 있지 않습니다.", keywords: "", page: "" },
    Text { title: "요소를 찾을 수 없음", message: "호출자가 요청한 것이 없습니다. CancelIoEx에서는 취소할 작업이 없었다는 뜻입니다.", keywords: "", page: "" },
    Text { title: "일치하는 항목 없음", message: "인덱스에 찾는 키가 없습니다.", keywords: "", page: "" },
    Text { title: "잘못된 네트워크 이름", message: "네트워크 이름이나 주소의 형식이 잘못되었습니다.", keywords: "", page: "" },
    Text { title: "취소됨", message: "사용자나 프로그램이 작업을 취소했습니다.", keywords: "", page: "" },
    Text { title: "원격 시스템의 연결 거부", message: "원격 시스템이 연결을 거부했습니다. Winsock에서는 같은 상황이 WSAECONNREFUSED로 나타납니다.", keywords: "", page: "" },
    Text { title: "정상적으로 닫힌 연결", message: "상대방이 연결을 정상적으로 닫았습니다.", keywords: "", page: "" },
    Text { title: "엔드포인트에 이미 주소가 있음", message: "전송 엔드포인트가 이미 주소에 바인딩되어 있습니다.", keywords: "", page: "" },
    Text { title: "엔드포인트에 주소가 없음", message: "전송 엔드포인트가 아직 주소에 바인딩되지 않았습니다.", keywords: "", page: "" },
    Text { title: "존재하지 않는 연결", message: "작업이 존재하지 않는 네트워크 연결을 가리킵니다.", keywords: "", page: "" },
    Text { title: "이미 활성 상태인 연결", message: "사용하지 않는 엔드포인트가 필요한 작업인데, 이 엔드포인트에는 이미 연결이 있습니다.", keywords: "", page: "" },
    Text { title: "네트워크에 연결할 수 없음", message: "대상 네트워크로 가는 경로가 없습니다. Winsock에서는 같은 상황이 WSAENETUNREACH로 나타납니다.", keywords: "", page: "" },
    Text { title: "호스트에 연결할 수 없음", message: "대상 호스트에 도달할 수 있는 경로가 없습니다. Winsock에서는 같은 상황이 WSAEHOSTUNREACH로 나타납니다.", keywords: "", page: "" },
    Text { title: "프로토콜에 연결할 수 없음", message: "원격 시스템이 이 전송 프로토콜을 사용하지 않습니다.", keywords: "", page: "" },
    Text { title: "포트에 연결할 수 없음", message: "원격 포트에서 수신 대기하는 프로그램이 없다는 ICMP 메시지를 받았습니다.", keywords: "", page: "" },
    Text { title: "요청이 중단됨", message: "요청이 끝나기 전에 중단되었습니다.", keywords: "", page: "" },
    Text { title: "이 시스템이 중단한 연결", message: "이 컴퓨터가 연결을 포기했습니다. Winsock에서는 같은 상황이 WSAECONNABORTED로 나타납니다.", keywords: "", page: "" },
    Text { title: "작업을 다시 시도해야 함", message: "작업을 완료하지 못했습니다. 다시 시도하면 성공할 수 있습니다.", keywords: "", page: "" },
    Text { title: "연결 수 한도 도달", message: "이 계정으로 서버에 연결할 수 있는 수가 한도에 이르렀습니다.", keywords: "", page: "" },
    Text { title: "이미 등록됨", message: "서비스나 개체가 이미 등록되어 있습니다.", keywords: "", page: "" },
    Text { title: "등록된 서비스를 찾을 수 없음", message: "이름이나 유형이 일치하는 등록된 서비스가 없습니다.", keywords: "", page: "" },
    Text { title: "원격 시스템을 사용할 수 없음", message: "이 컴퓨터에서 보기에 원격 시스템이 작동하지 않습니다.", keywords: "", page: "" },
    Text { title: "권한 부족", message: "호출자에게 이 작업에 필요한 권한이 없습니다.", keywords: "", page: "" },
    Text { title: "내부 오류", message: "시스템 구성 요소 안에서 오류가 발생했습니다.", keywords: "", page: "" },
    Text { title: "시스템 리소스 고갈", message: "시스템에 요청을 마칠 메모리나 버퍼가 부족합니다. Winsock에서는 같은 상황이 WSAENOBUFS로 나타납니다.", keywords: "", page: "" },
    Text { title: "작업 집합 할당량 초과", message: "이 프로세스는 물리 메모리를 이만큼 잠그거나 사용할 수 없습니다.", keywords: "", page: "" },
    Text { title: "페이지 파일 할당량 초과", message: "프로세스가 자신에게 할당된 페이지 파일을 다 썼습니다.", keywords: "", page: "" },
    Text { title: "페이지 파일이 너무 작음", message: "시스템의 커밋 한도에 이르렀습니다. 메모리와 페이지 파일을 모두 다 썼습니다.", keywords: "", page: "" },
    Text { title: "작업 시간 초과", message: "제한 시간 안에 작업의 결과가 나오지 않았습니다. 어떤 DNS 서버도 응답하지 않으면 DnsQuery가 이 코드를 반환합니다.", keywords: "", page: "" },
    Text { title: "잘못된 사용자 버퍼", message: "호출자가 넘긴 버퍼를 이 작업에 사용할 수 없습니다.", keywords: "", page: "" },
    Text { title: "모듈에 리소스가 없음", message: "모듈에 리소스 섹션이 없습니다.", keywords: "", page: "" },
    Text { title: "리소스 유형을 찾을 수 없음", message: "모듈에 이 유형의 리소스가 없습니다. FormatMessage에서는 메시지 테이블이 없다는 뜻입니다.", keywords: "", page: "" },
    Text { title: "리소스 이름을 찾을 수 없음", message: "모듈에 이 이름의 리소스가 없습니다.", keywords: "", page: "" },
    Text { title: "리소스 언어를 찾을 수 없음", message: "모듈에 리소스는 있지만 이 언어로 된 것은 없습니다.", keywords: "", page: "" },
    Text { title: "할당량 부족", message: "호출자의 할당량으로는 이 메모리를 할당할 수 없습니다.", keywords: "", page: "" },
    Text { title: "네트워크 연결 없음", message: "해당하는 네트워크 연결이 없습니다.", keywords: "", page: "" },
    Text { title: "DNS 응답 코드의 시작값", message: "DNS 코드는 9000에서 시작합니다. 9000에 응답 코드(rcode)를 더하면 상태 코드가 됩니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "서버가 쿼리 형식을 거부함(FORMERR)", message: "DNS 서버가 요청을 해석하지 못해 FORMERR로 응답했습니다. 서버가 EDNS를 처리하지 못하거나 프로그램이 패킷을 잘못 만든 경우가 많습니다.", keywords: "DNS 형식 오류\n잘못된 쿼리 형식\n쿼리 패킷 오류\nEDNS 미지원\nDNS 서버가 쿼리를 해석하지 못함\nDNS 서버가 쿼리 해석 불가\n서버가 쿼리를 이해 못함\nDNS 질의 형식 오류\n잘못된 형식의 DNS 요청\n폼 에러 응답\n쿼리를 분석할 수 없음\nDNS 메시지 형식 틀림", page: "" },
    Text { title: "네임 서버가 응답하지 못함(SERVFAIL)", message: "DNS 서버가 조회를 끝내지 못해 SERVFAIL로 응답했습니다. DNSSEC 검증에 실패했거나, 상위 서버에 연결할 수 없거나, 영역이 로드되지 않은 경우가 많습니다.", keywords: "DNS 서버 오류\nDNS 서버 실패\n네임서버 장애\nDNSSEC 검증 실패\n상위 DNS 응답 없음\n서버 오류입니다\nlame 위임\nDNS 서버 오류입니다\n네임 서버 실패\nDNS 서버가 쿼리 처리 실패\n서버 내부 실패 응답\n서브페일 응답\n이름 서버 장애 응답\nDNS 서버 문제", page: "" },
    Text { title: "이름이 존재하지 않음(NXDOMAIN)", message: "DNS 서버가 레코드 유형과 관계없이 그런 이름이 없다고 응답했습니다. 철자와 검색 접미사, 쿼리를 보낸 서버를 확인하십시오.", keywords: "DNS 이름이 없습니다\n없는 도메인\n존재하지 않는 도메인\n도메인을 찾을 수 없음\n호스트를 찾을 수 없음\n도메인 오타\n네거티브 캐시\nDNS 이름이 존재하지 않음\n그런 도메인 없음\n도메인 이름이 없습니다\n등록되지 않은 도메인\n이름 오류 응답\n존재하지 않는 DNS 이름\n없는 호스트 이름", page: "" },
    Text { title: "지원되지 않는 요청 종류(NOTIMP)", message: "DNS 서버가 이런 종류의 요청을 지원하지 않아 NOTIMP로 응답했습니다. 공유기나 단순한 DNS 전달자가 동적 업데이트에 이렇게 응답합니다.", keywords: "DNS 서버가 지원하지 않는 요청\n구현되지 않은 기능\n공유기 DNS\nDNS 동적 등록 실패\nopcode 미지원\n이름 서버에서 지원하지 않는 요청\nDNS 요청 미지원\n구현되지 않은 DNS 요청\n서버가 구현하지 않은 작업\n지원 안 되는 DNS 요청\n네임 서버 미구현", page: "" },
    Text { title: "서버가 요청을 거부함(REFUSED)", message: "서버의 규칙이 이 클라이언트나 영역, 작업에 허용하지 않는 요청이라 DNS 서버가 거부했습니다.", keywords: "DNS 작업이 거부되었습니다\n쿼리 거부\n재귀 쿼리 차단\n동적 등록 거부\n보안 업데이트 거부\nDNS 접근 제어\n영역 전송 거부\nDNS 작업을 거부했습니다\nDNS 서버가 거절함\nDNS 요청이 거부됨\n질의 거절 응답\n네임 서버가 요청 거절\nDNS 권한으로 거부\n정책상 쿼리 거부", page: "" },
    Text { title: "업데이트할 이름이 이미 있음(YXDOMAIN)", message: "동적 업데이트는 쓰이지 않는 이름을 전제로 했지만 영역에 이미 그 이름이 있습니다. 바뀐 것은 없습니다.", keywords: "이름 중복\n없어야 할 이름이 있음\n전제 조건 실패\nDHCP DNS 등록 충돌\n중복된 호스트 이름\n없어야 할 DNS 이름 존재\n존재하면 안 되는 이름\n이름이 이미 존재함\n도메인 이름 이미 존재\n있으면 안 되는 DNS 이름\n업데이트 전제 이름 존재", page: "" },
    Text { title: "업데이트할 레코드가 이미 있음(YXRRSET)", message: "동적 업데이트는 이 이름에 해당 유형의 레코드가 없음을 전제로 했지만 이미 레코드가 있습니다. 바뀐 것은 없습니다.", keywords: "레코드 집합이 이미 있음\n없어야 할 레코드가 있음\n전제 조건 불일치\n동적 업데이트 충돌\n동시 등록\n존재하면 안 되는 RR 집합\n없어야 할 RR 집합 존재\nRR 세트가 이미 존재\n리소스 레코드 집합 존재함\n있으면 안 되는 레코드 집합\n레코드 세트 이미 존재", page: "" },
    Text { title: "업데이트에 필요한 레코드가 없음(NXRRSET)", message: "동적 업데이트가 전제로 한 레코드가 없거나 내용이 다릅니다. 바뀐 것은 없습니다.", keywords: "레코드 집합이 없음\n있어야 할 레코드가 없음\n전제 조건 실패 레코드\nDHCID 불일치\n동적 등록 실패\n있어야 할 RR 집합 없음\n존재해야 하는 RR 집합\nRR 세트가 존재하지 않음\n리소스 레코드 집합 없음\n전제 레코드 집합이 없음\n필요한 레코드 세트 누락", page: "" },
    Text { title: "영역을 담당하지 않는 서버(NOTAUTH)", message: "DNS 서버가 업데이트할 영역을 담당하지 않거나 메시지의 서명을 받아들이지 않았습니다.", keywords: "권한 없는 DNS 서버\n영역 담당 서버가 아님\n잘못된 주 서버\nTSIG 서명 거부\n업데이트 대상 서버 오류\n영역에 대한 권한이 없는 서버\nDNS 서버가 영역 권한 없음\n영역에 권한 없는 서버\n신뢰할 수 있는 서버 아님\n권한 있는 서버가 아님\n존 권한 서버 아님\n비권한 네임 서버", page: "" },
    Text { title: "업데이트할 이름이 영역 밖에 있음(NOTZONE)", message: "동적 업데이트의 레코드 이름이 요청을 보낸 영역에 속하지 않습니다. 그 이름이 속한 영역으로 보내십시오.", keywords: "영역에 속하지 않는 이름\n영역 밖 이름\n잘못된 영역 업데이트\nPTR 등록 실패\n끝의 점 누락\n업데이트할 이름이 영역에 없음\n업데이트 이름이 존 바깥\n사전 요구 이름 영역 밖\n업데이트 영역과 다른 이름\n존에 포함되지 않는 이름\n영역 안에 없는 업데이트", page: "" },
    Text { title: "메시지 서명이 일치하지 않음(BADSIG)", message: "DNS 메시지의 서명이 내용과 맞지 않습니다. 양쪽의 공유 키가 다르거나 전송 중에 메시지가 바뀌었습니다.", keywords: "DNS 서명 오류\n서명 검증 실패\nTSIG 키 불일치\n공유 비밀 키 틀림\n메시지 변조\nDNS 서명을 확인하지 못함\nDNS 시그니처 검증 실패\n서명이 틀림\nTSIG 서명이 잘못됨\n메시지 서명 확인 실패\n잘못된 서명 응답\n배드 시그", page: "" },
    Text { title: "서버가 모르는 서명 키(BADKEY)", message: "요청 서명에 쓰인 키나 보안 컨텍스트를 DNS 서버가 모르거나, 새로 협상하는 데 실패했습니다.", keywords: "DNS 키 오류\n알 수 없는 TSIG 키\n키 이름 불일치\nKerberos 인증 실패\n보안 동적 업데이트 실패\nkeytab 오류\nDNS 잘못된 키\n서명 키가 잘못됨\n키가 유효하지 않음\n인식할 수 없는 키\nTSIG 키를 모름\nTKEY 협상 실패\n배드 키", page: "" },
    Text { title: "서명 시각이 허용 오차를 벗어남(BADTIME)", message: "서명된 DNS 메시지의 시각이 수신 측 시계와 너무 달라 거부되었습니다. 양쪽 시계를 맞추십시오.", keywords: "시간 차이\n시계 오차\n시간 동기화 안 됨\n서버 시각 불일치\nTSIG 시간 오류\nNTP 동기화\nDNS 서명 유효 기간 만료\n서명 시간이 만료됨\n서명 시간이 틀림\n시계가 맞지 않음\n서명 타임스탬프 범위 밖\n시간 오차로 서명 거부", page: "" },
    Text { title: "DNSSEC 코드의 시작값", message: "DNSSEC 서명 코드는 9100에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "영역의 DNSSEC 키 마스터가 아님", message: "이 DNS 서버는 영역의 키 마스터가 아닙니다. 영역의 DNSSEC 키를 관리하는 서버로 요청을 보내십시오.", keywords: "키 마스터 필요\n키 마스터 서버\n다른 도메인 컨트롤러에서 실행\nDNSSEC 키 관리 서버\n서명 키 추가 실패\n키 마스터에서만 가능한 작업\n현재 서버가 키 마스터 아님\n키 마스터 서버에서 수행\n키 마스터가 필요한 작업\nDNSSEC 키 마스터 전용\n이 DNS 서버 키마스터 아님", page: "" },
    Text { title: "서명된 영역이라 거부됨", message: "영역이 DNSSEC로 서명되어 있거나 서명 키가 남아 있어 DNS 서버가 이 변경을 허용하지 않습니다.", keywords: "서명된 영역 변경 불가\n영역 서명 취소\n서명 해제\n영역 삭제 안 됨\n남은 서명 키\n서명된 영역에서 허용되지 않음\n서명된 존에서 불가\nDNSSEC 서명 영역 작업 금지\n서명된 영역 작업 거부\n영역이 서명되어 불가능\n사인된 존 작업 불가", page: "" },
    Text { title: "RSA/SHA-1 키와 함께 쓸 수 없는 NSEC3", message: "NSEC3는 RSA/SHA-1 키(알고리즘 5)와 함께 쓸 수 없습니다. RSA/SHA-256 또는 ECDSA 키를 쓰거나 영역을 NSEC로 바꾸십시오.", keywords: "NSEC3 호환 안 됨\nDNSSEC 알고리즘 5\n부재 증명\nSHA-1 키 사용 불가\n서명 알고리즘 변경\nNSEC3와 RSA-SHA-1 비호환\nRSA/SHA-1 알고리즘과 NSEC3\nNSEC3 RSASHA1 비호환\nNSEC3 알고리즘 선택 오류\nRSA SHA1 서명 NSEC3 충돌\nNSEC 사용 필요 알고리즘", page: "" },
    Text { title: "KSK 또는 ZSK 없음", message: "아직 영역에 서명할 수 없습니다. KSK와 ZSK가 각각 하나씩 필요합니다.", keywords: "서명 키 부족\n키 서명 키 없음\n영역 서명 키 없음\n영역 서명 실패\n서명 키 설명자 부족\n서명 키 설명자가 충분하지 않음\n서명 키가 하나 이상 필요\nKSK와 ZSK 하나씩 필요\n서명 키 설명자 누락\n서명 키 디스크립터 부족\n최소한의 서명 키 필요", page: "" },
    Text { title: "알 수 없는 DNSSEC 알고리즘", message: "요청한 DNSSEC 알고리즘을 이 DNS 서버에서 사용할 수 없습니다.", keywords: "지원되지 않는 알고리즘\n서명 알고리즘 미지원\n암호화 알고리즘 오류\n다이제스트 유형\n알고리즘이 지원되지 않습니다\n지정된 알고리즘 미지원\n지원 안 되는 DNSSEC 알고리즘\n알고리즘 지원 안 함\n서명 알고리즘을 사용할 수 없음\n모르는 알고리즘", page: "" },
    Text { title: "사용할 수 없는 DNSSEC 키 길이", message: "DNSSEC 키 길이가 허용 범위를 벗어났습니다. RSA 키는 1024비트에서 4096비트까지 64비트 단위로 정할 수 있습니다.", keywords: "잘못된 키 크기\n키 길이 오류\n키 비트 수\nRSA 2048비트\n서명 키 크기\n키 크기가 지원되지 않습니다\n지원되지 않는 키 크기\n서명 키 길이 무효\n키 사이즈 오류\n유효하지 않은 키 길이\n지정한 키 크기 미지원", page: "" },
    Text { title: "개인 서명 키에 액세스할 수 없음", message: "DNS 서버가 이 영역의 DNSSEC 개인 키를 읽을 수 없어 새로 서명하지 못합니다.", keywords: "서명 키 액세스 불가\n개인 키를 읽을 수 없음\n키 분실\n서명 만료\n영역 서명 중단\nHSM 연결 끊김\n서명 키에 액세스할 수 없음\n영역 서명 키 접근 불가\n서명 키 접근 실패\n하나 이상의 서명 키 불가\nDNSSEC 서명 키 접근 불능\n서명 키 열 수 없음", page: "" },
    Text { title: "키 공급자가 복제용 내보내기를 지원하지 않음", message: "선택한 키 저장소 공급자는 Active Directory 복제에 필요한 DPAPI-NG 키 보호를 지원하지 않습니다. Microsoft 소프트웨어 공급자를 쓰거나 키를 AD에 저장하지 마십시오.", keywords: "데이터 보호 미지원\n키 저장소 공급자 제한\nAD에 키 저장\n키 복제 불가\n스마트 카드 키\nTPM 키 내보내기\nKSP가 DPAPI++ 데이터 보호 미지원\n키 저장소 공급자 보호 미지원\n키 저장 프로바이더 데이터 보호\nKSP 데이터 보호 미지원\nDPAPI++ 미지원 공급자\n키 보호를 지원하지 않는 공급자", page: "" },
    Text { title: "서명 키에 대한 DPAPI-NG 작업 실패", message: "복제된 DNSSEC 키를 DPAPI-NG로 암호화하거나 해독하지 못했습니다. 이 문제가 해결되기 전에는 영역에 서명할 수 없습니다.", keywords: "데이터 보호 오류\n키 해독 실패\nKDS 루트 키\n그룹 키 배포 서비스\n키 암호화 실패\n예기치 않은 DPAPI++ 오류\nDPAPI 오류 발생\n예기치 않은 데이터 보호 오류\n데이터 보호 API 실패\nDPAPI++ 오류로 서명 불가\n키 보호 오류", page: "" },
    Text { title: "서명 중 Windows 암호화 오류", message: "DNS 서버가 DNSSEC 키를 다루는 동안 Windows 암호화 계층(CNG)에서 오류가 발생했습니다.", keywords: "CNG 오류\n키 저장소 오류\nFIPS 모드\nHSM 오류\n예기치 않은 암호화 실패\n예기치 않은 암호화 오류\n예기치 않은 CNG 오류\n암호화 오류로 서명 불가\n크립토 오류 발생\n암호화 API 실패\n암호화 오류 DNSSEC 불가", page: "" },
    Text { title: "버전을 알 수 없는 키 설명자", message: "영역의 DNSSEC 키 설명자가 이 DNS 서버에서 읽을 수 없는 형식 버전으로 되어 있습니다.", keywords: "서명 매개 변수 버전\n서버 버전 혼용\n서명 키 설명자 버전\n버전 불일치\n구버전 DNS 서버\n서명 매개변수 버전 불명\n서명 매개 변수 버전 미상\n서명 키 버전 미지원\n모르는 버전의 서명 매개변수\n모르는 키 설명자 버전\n서명 파라미터 버전 오류", page: "" },
    Text { title: "키 저장소 공급자를 열 수 없음", message: "DNS 서버가 DNSSEC 키에 지정된 키 저장소 공급자를 열지 못했습니다.", keywords: "KSP 액세스 불가\n키 저장소 공급자 없음\nHSM 클라이언트 미설치\n공급자 이름 오류\n키 서비스 공급자 열기 불가\nKSP를 열 수 없음\n지정된 키 저장소 공급자 불가\n키 서비스 프로바이더 접근 불가\n키 저장소 공급자 열기 실패\nKSP 접근 불가", page: "" },
    Text { title: "같은 종류의 DNSSEC 키가 너무 많음", message: "영역에 이 유형과 알고리즘의 키가 이미 최대 개수만큼 있습니다. 먼저 하나를 사용 중지하거나 제거하십시오.", keywords: "서명 키 개수 초과\nKSK 3개 제한\nZSK 3개 제한\n서명 키 설명자가 너무 많음\n키 개수 한도\n서명 키가 너무 많음\n서명 키 최대 개수 초과\n같은 알고리즘 키 너무 많음\n서명 키 더 추가 불가\n서명 키 디스크립터 초과\n알고리즘별 키 개수 한계", page: "" },
    Text { title: "허용 범위를 벗어난 키 롤오버 주기", message: "DNSSEC 키의 자동 롤오버 주기로 쓸 수 없는 값입니다.", keywords: "잘못된 롤오버 기간\n키 교체 주기\n롤오버 빈도\n키 수명\n90일 주기\n롤오버 기간이 잘못되었습니다\n키 롤오버 주기 무효\n유효하지 않은 롤오버 기간\n롤오버 간격 오류\n키 교체 주기 값 잘못됨\n롤오버 기간 범위 밖", page: "" },
    Text { title: "허용 범위를 벗어난 첫 롤오버 지연 시간", message: "첫 DNSSEC 키 롤오버까지의 지연 시간으로 쓸 수 없는 값입니다. 0일에서 30일까지 지정할 수 있습니다.", keywords: "초기 롤오버 오프셋\n첫 롤오버 시점\n롤오버 시작 지연\n키 교체 시작일\n초기 롤오버 오프셋이 잘못됨\n유효하지 않은 초기 오프셋\n최초 롤오버 오프셋 오류\n첫 롤오버 오프셋 무효\n초기 키 교체 오프셋\n롤오버 시작 오프셋 범위 밖", page: "" },
    Text { title: "진행 중인 키 롤오버", message: "이 DNSSEC 키는 지금 롤오버 중입니다. 롤오버가 끝날 때까지 기다리십시오.", keywords: "롤오버가 이미 진행 중\n키 교체 중\n롤오버가 끝나지 않음\n롤오버 멈춤\nDS 대기 중\n키가 이미 롤오버 중\n서명 키 롤오버 진행 중\n롤오버 처리 중인 키\n키 교체 작업 진행 중\n지정한 서명 키 롤오버 중\n롤오버 완료 대기", page: "" },
    Text { title: "해지할 예비 키가 없음", message: "이 DNSSEC 키에는 예비 키가 없어 해지 요청이 거부되었습니다.", keywords: "대기 키 없음\n예비 키 해지 실패\n키 폐기\n키 취소 실패\nRFC 5011 키 해지\n해지할 대기 키 없음\n스탠바이 키 없음\n서명 키에 대기 키 없음\n대기 중인 키가 없음\n예비 서명 키 없음\n취소할 대기 키 부재", page: "" },
    Text { title: "ZSK가 아니라 KSK에만 쓸 수 있는 작업", message: "키 서명 키(KSK)에만 쓸 수 있는 작업인데, 선택한 DNSSEC 키는 영역 서명 키(ZSK)입니다.", keywords: "영역 서명 키에는 허용되지 않음\n키 유형 오류\n잘못된 KeyId\n256과 257 플래그\nKSK 전용 작업\nZSK에 허용되지 않는 작업\n영역 서명 키 작업 불가\n존 서명 키에서 금지\nZSK에서 수행할 수 없음\n영역 서명 키 ZSK 금지\nZSK 작업 거부", page: "" },
    Text { title: "아직 사용 중인 DNSSEC 키", message: "서명된 영역에서 사용 중인 DNSSEC 키는 삭제할 수 없습니다. 롤오버를 통해 사용 중지하십시오.", keywords: "활성 서명 키 삭제 불가\n서명 키 제거 실패\n사용 중인 키 삭제\n활성 키 설명자\n활성 서명 키에 허용되지 않음\n활성 상태 서명 키\n쓰이는 서명 키 작업 금지\n액티브 서명 키 불가\n활성 키 작업 거부\n현재 활성인 키 삭제", page: "" },
    Text { title: "이미 대기 중인 키 롤오버", message: "이 DNSSEC 키의 롤오버는 이미 요청되어 차례를 기다리고 있습니다.", keywords: "롤오버 대기열\n롤오버 중복 요청\n키 교체 예약됨\n롤오버가 이미 큐에 있음\n롤오버 큐에 이미 있음\n서명 키 롤오버 이미 대기\n롤오버가 이미 예약됨\n대기열에 있는 롤오버\n키 롤오버 큐 대기\n이미 큐에 넣은 롤오버", page: "" },
    Text { title: "DNSSEC로 서명되지 않은 영역", message: "DNSSEC로 서명된 영역이 필요한 작업인데, 이 영역은 서명되어 있지 않습니다.", keywords: "서명 안 된 영역\n먼저 영역 서명\n서명되지 않은 영역에는 허용되지 않음\n미서명 영역\n서명되지 않은 영역 작업 불가\n서명 없는 존\n영역이 서명되지 않았습니다\n미서명 존에서 금지\n영역 서명이 필요한 작업\n언사인드 존", page: "" },
    Text { title: "작동하지 않는 키 마스터", message: "영역의 DNSSEC 키 마스터가 응답하지 않거나 올바르게 설정되지 않았습니다. 그 서버를 복구하거나 다른 서버에서 역할을 점유하십시오.", keywords: "키 마스터 오프라인\n키 마스터 역할 점유\n키 마스터 역할 전송\n죽은 도메인 컨트롤러\n키 마스터 응답 없음\n키 마스터가 오프라인이거나 잘못 구성\n키 마스터 서버 오류\n키 마스터 구성 오류\n키 마스터에 연결 불가\n나열된 키 마스터 오프라인\n불량 키 마스터", page: "" },
    Text { title: "허용 범위를 벗어난 DNSSEC 서명 유효 기간", message: "DNSSEC 서명의 유효 기간으로 쓸 수 없는 값입니다. 6시간에서 30일까지 지정하십시오.", keywords: "잘못된 서명 유효 기간\n서명 만료 기간\nRRSIG 유효 기간\n서명 수명\n서명 유효 기간이 잘못되었습니다\n유효하지 않은 서명 기간\n서명 유효성 기간 오류\n시그니처 유효 기간 무효\n서명 유효 기간 범위 밖\nRRSIG 기간 값 오류", page: "" },
    Text { title: "NSEC3 반복 횟수가 너무 많음", message: "NSEC3 반복 횟수가 영역의 가장 짧은 키에 비해 너무 많습니다. 값을 낮추십시오. 0이 가장 좋습니다.", keywords: "NSEC3 반복 수 오류\n해시 반복 횟수\nNSEC3 설정\n반복 횟수 제한\nNSEC3 반복 횟수 초과\n지정한 NSEC3 반복 횟수 높음\n반복 횟수가 최소 키보다 큼\nNSEC3 이터레이션 수 오류\n잘못된 NSEC3 반복 횟수\n최소 키 길이 반복 횟수", page: "" },
    Text { title: "서버에서 DNSSEC가 꺼져 있음", message: "이 DNS 서버에서 DNSSEC가 꺼져 있습니다. 켠 다음 작업을 다시 하십시오.", keywords: "DNSSEC 사용 안 함\nDNSSEC 비활성화\nDNSSEC 켜기\nDNSSEC 사용 설정\nDNSSEC가 사용하지 않도록 설정됨\nDNSSEC 기능 꺼짐\n서버에 DNSSEC 비활성\nDNSSEC가 비활성화되어 있음\nDNSSEC 기능 사용 안 함\nDNSSEC 해제 상태", page: "" },
    Text { title: "트러스트 앵커 문서가 XML이 아님", message: "DNS 서버가 받은 문서가 비어 있거나 올바른 형식의 XML이 아닙니다.", keywords: "잘못된 XML\n루트 앵커 XML\n신뢰 앵커 다운로드 실패\nIANA 루트 키 파일\nXML 구문 오류\nXML 스트림이 비어 있음\n받은 XML 구문 오류\n비어 있는 XML 스트림\n유효하지 않은 XML\nXML 스트림 문법 틀림\nXML 해석 실패", page: "" },
    Text { title: "사용할 수 있는 트러스트 앵커 없음", message: "받은 트러스트 앵커 가운데 지금 사용할 수 있는 것이 없어 아무것도 추가하지 않았습니다.", keywords: "유효한 신뢰 앵커 없음\n루트 키 추가 실패\n만료된 신뢰 앵커\n시스템 시계 오류\n루트 트러스트 앵커\n유효한 트러스트 앵커 없음\n추가할 신뢰 앵커 없음\n올바른 트러스트 앵커 못 받음\n받은 신뢰 앵커 무효\n트러스트 앵커 모두 무효\n만료되지 않은 앵커 없음", page: "" },
    Text { title: "DS를 기다리는 단계가 아닌 키", message: "이 DNSSEC 키는 상위 영역의 DS 레코드를 기다리는 상태가 아니므로 롤오버를 다음 단계로 넘길 수 없습니다.", keywords: "롤오버 단계 진행 불가\nKSK 롤오버 다음 단계\n상위 영역 DS 등록\n롤오버 강제 진행\n상위 DS 업데이트 대기 아님\n부모 DS를 기다리지 않음\n서명 키가 DS 대기 아님\n부모 DS 레코드 갱신 대기\n롤오버 진행시킬 수 없는 키\nDS 업데이트 기다리지 않는 키", page: "" },
    Text { title: "NSEC3 해시 충돌", message: "영역에 있는 두 이름의 NSEC3 해시가 같습니다. 다른 솔트로 다시 서명하십시오.", keywords: "해시 값 중복\nNSEC3 이름 충돌\n솔트 변경\n서명 중단됨\nNSEC3 서명 중 해시 충돌\n해시 충돌이 감지됨\nNSEC3 해시 컬리전\n사용자 지정 솔트 필요\n무작위 솔트 사용\n이름 해시가 겹침", page: "" },
    Text { title: "NSEC3 전용 알고리즘과 함께 쓸 수 없는 NSEC", message: "NSEC는 알고리즘 7(RSASHA1-NSEC3-SHA1) 키와 함께 쓸 수 없습니다. NSEC3를 쓰거나 다른 키를 사용하십시오.", keywords: "NSEC 호환 안 됨\nDNSSEC 알고리즘 7\n존재 부정 방식\nNSEC3 전용 키\nNSEC와 RSASHA1-NSEC3-SHA1 비호환\nNSEC 비호환 알고리즘\nNSEC3-RSA-SHA-1에는 NSEC3\nNSEC와 호환되지 않는 알고리즘\nNSEC3 RSASHA1 키 NSEC\nNSEC 대신 NSEC3 필요", page: "" },
    Text { title: "DNS 패킷 코드의 시작값", message: "DNS 패킷과 쿼리에 관한 코드는 9500에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "해당 유형의 레코드 없음(NODATA)", message: "이름은 있지만 요청한 유형의 레코드가 없습니다.", keywords: "DNS 쿼리에 대한 레코드가 없습니다\n조회 결과 없음\n빈 응답\nAAAA 레코드 없음\nIPv6 주소 없음\nMX 레코드 없음\n쿼리에 대한 레코드 없음\n지정된 DNS 쿼리 레코드 없음\n해당 레코드가 없습니다\n이름에 요청 유형 없음\n질의 결과 레코드 없음\n노 데이터 응답", page: "" },
    Text { title: "손상되었거나 형식이 잘못된 DNS 메시지", message: "받은 DNS 메시지를 해석할 수 없거나 요청과 맞지 않습니다. 중간 장비나 서버에 이상이 있을 수 있습니다.", keywords: "잘못된 DNS 패킷\nDNS 패킷 손상\nDNS 응답 해석 실패\n잘린 응답\n중간 장비 문제\nDNS 패킷이 잘못됨\n불량 DNS 패킷\n패킷 형식이 틀림\n깨진 DNS 패킷\nDNS 메시지 손상\nDNS 패킷 파싱 실패", page: "" },
    Text { title: "검사할 DNS 메시지 없음", message: "처리할 DNS 메시지가 없습니다. 와야 할 응답이 오지 않았습니다.", keywords: "DNS 패킷 없음\n응답 패킷 누락\nDNS 서버 무응답\n빈 응답 메시지\nDNS 패킷이 없습니다\n패킷이 없음\nDNS 메시지가 없음\n수신된 패킷 없음\n처리할 DNS 패킷 부재\nDNS 응답 메시지 없음", page: "" },
    Text { title: "응답에 오류 코드가 있음", message: "DNS 응답이 오류를 나타냅니다. 어떤 오류인지는 응답 헤더의 응답 코드로 알 수 있습니다.", keywords: "DNS 오류 응답\n응답 코드 확인\n확장 응답 코드\n일반 DNS 오류\n원인 불명 DNS 오류\nDNS 오류 RCODE 확인 필요\n응답 코드를 확인하세요\nRCODE 오류\nDNS 응답 코드 오류\n응답에 RCODE 실패\nDNS 에러 코드 응답", page: "" },
    Text { title: "보안 요건을 충족하지 않는 DNS 응답", message: "DNS 응답이 요구된 수준으로 보호되지 않았습니다. DNSSEC 검증을 거치지 않았거나 서명이 없습니다.", keywords: "보안되지 않은 DNS 패킷\n서명 없는 응답\nDNSSEC 검증 안 됨\n신뢰할 수 없는 DNS 응답\n보안 동적 업데이트\n보안이 설정되지 않은 DNS 패킷\n비보안 DNS 패킷\n안전하지 않은 DNS 패킷\nDNS 패킷 보안 안 됨\n서명되지 않은 DNS 패킷\n보호되지 않은 응답 패킷", page: "" },
    Text { title: "비동기 DNS 요청 진행 중", message: "DNS 요청이 접수되어 백그라운드에서 처리되고 있습니다. 결과는 콜백으로 전달됩니다.", keywords: "DNS 요청 대기 중\n비동기 이름 조회\n처리 중인 DNS 쿼리\n오류 아님 9506\nDNS 쿼리 요청 보류 중\nDNS 쿼리 대기 중\n요청이 보류 중입니다\nDNS 질의 진행 중\nDNS 요청 처리 대기\n보류된 DNS 쿼리", page: "" },
    Text { title: "일반 DNS 코드의 시작값", message: "DNS 함수의 일반 코드는 9550에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "사용할 수 없는 레코드 유형", message: "요청에 지정한 레코드 유형은 이 DNS 작업에 사용할 수 없습니다.", keywords: "잘못된 DNS 레코드 유형\n레코드 타입 오류\n유형 번호\nANY 쿼리\n지원되지 않는 레코드 타입\nDNS 유형이 잘못되었습니다\n잘못된 DNS 형식\n유효하지 않은 DNS 타입\nDNS 종류 오류\n무효한 레코드 유형 요청\nDNS 타입 값 오류", page: "" },
    Text { title: "DNS 서버에 쓸 수 없는 주소", message: "DNS 설정에 사용할 수 없는 주소가 있습니다. 서버 자신의 주소, 멀티캐스트 주소, 빈 주소 등이 여기에 해당합니다.", keywords: "잘못된 IP 주소\n전달자 주소 오류\n루프백 주소\n자기 자신을 전달자로 지정\n수신 대기 주소\nIP 주소가 잘못되었습니다\n유효하지 않은 IP 주소\nIP 주소 무효\nDNS 서버 IP 틀림\n쓸 수 없는 IP 지정\n허용되지 않는 IP 주소", page: "" },
    Text { title: "알 수 없는 DNS 서버 설정", message: "DNS 서버나 영역에 이 이름의 설정이 없습니다.", keywords: "잘못된 속성\n없는 속성 이름\n설정 이름 오타\nDNS 서버 속성\n속성이 잘못되었습니다\n유효하지 않은 속성\n알 수 없는 속성\nDNS 속성 무효\n프로퍼티 이름 오류\n서버 속성이 없음", page: "" },
    Text { title: "지금은 할 수 없는 DNS 작업", message: "지금은 DNS 작업을 수행할 수 없습니다. 잠시 후 다시 시도하십시오.", keywords: "나중에 다시 시도\n잠시 후 재시도\nDNS 서버 사용 중\n일시적인 오류\n나중에 DNS 작업 재시도\n나중에 다시 시도하십시오\nDNS 작업 일시 불가\n조금 있다 다시 시도\nDNS 서버 바쁨\n나중에 재시도 필요", page: "" },
    Text { title: "일치하는 레코드가 여러 개", message: "지정한 이름과 유형의 레코드가 둘 이상인데, 이 작업에는 정확히 하나여야 합니다.", keywords: "고유하지 않은 레코드\n중복 레코드\nA 레코드 여러 개\n라운드 로빈\n레코드가 두 개 이상\n레코드가 고유하지 않습니다\n이름과 유형의 레코드 여러 개\n유일하지 않은 레코드\n같은 유형 레코드 둘 이상\n레코드가 하나가 아님\n고유한 레코드 아님", page: "" },
    Text { title: "호스트 이름 규칙에 맞지 않는 이름", message: "DNS에서는 쓸 수 있는 이름이지만, 엄격한 호스트 이름 규칙에서 허용하지 않는 밑줄이나 ASCII가 아닌 문자가 들어 있습니다.", keywords: "RFC 규칙에 맞지 않는 이름\n한글 도메인\n밑줄 호스트 이름\n퓨니코드\n컴퓨터 이름 밑줄\n언더바\n이름이 RFC 사양에 맞지 않음\nDNS 이름 RFC 규격 위반\nRFC 표준 위반 이름\nRFC를 따르지 않는 이름\n비표준 DNS 이름\nRFC 명세 불일치 이름", page: "" },
    Text { title: "정규화된 전체 이름", message: "트리의 루트까지 모두 적힌 이름입니다. 이름의 형식을 분류한 결과이며 실패가 아닙니다.", keywords: "정규화된 도메인 이름\n전체 도메인 이름\n절대 이름\n끝에 점이 있는 이름\n이름 분류\n정규화된 DNS 이름\n완전한 도메인 이름\nFQDN 상태\n완전히 정규화된 이름\n풀 도메인 네임\n루트까지 표시된 이름", page: "" },
    Text { title: "레이블이 여러 개인 이름", message: "여러 레이블로 이루어졌지만 전체 이름이라는 표시는 없는 이름입니다. 분류 결과이며 실패가 아닙니다.", keywords: "점이 있는 이름\n상대 이름\n도메인 접미사 검색 목록\n다중 레이블 이름\n점으로 구분된 DNS 이름\n점 구분 다중 레이블\n여러 레이블 DNS 이름\n점이 들어간 이름\n다중 레이블 이름 상태\n도트 네임", page: "" },
    Text { title: "레이블이 하나인 이름", message: "점이 없고 레이블이 하나뿐인 이름입니다. 이름의 형식을 분류한 결과이며 실패가 아닙니다.", keywords: "단일 레이블 이름\n짧은 이름\n점 없는 호스트 이름\nNetBIOS 이름\n호스트 이름만\n단일 부분 이름\n한 부분으로 된 이름\n단일 부분 DNS 이름\n레이블 하나짜리 이름\n점 없는 단일 이름\n싱글 레이블 이름", page: "" },
    Text { title: "이름에 허용되지 않는 문자", message: "이름에 DNS 이름 검사에서 거부하는 문자가 있습니다. 공백이나 자리를 벗어난 별표 같은 문자입니다.", keywords: "잘못된 문자\n특수 문자\n이름에 공백\n도메인에 띄어쓰기\n와일드카드 위치\nURL을 호스트로 입력\nDNS 이름에 잘못된 문자\n이름에 유효하지 않은 문자\n이름에 못 쓰는 문자\n허용 안 되는 문자 포함\n도메인 이름 특수문자\n이름 문자 오류", page: "" },
    Text { title: "숫자로만 된 이름", message: "이름 전체나 첫 레이블이 숫자뿐이어서 주소로 오인될 수 있습니다.", keywords: "숫자 호스트 이름\n숫자만 있는 컴퓨터 이름\n컴퓨터 이름 규칙\n전체가 숫자\nDNS 이름이 모두 숫자\n이름이 완전히 숫자\n숫자뿐인 DNS 이름\n숫자로만 이루어진 이름\n전부 숫자인 호스트명\n이름이 숫자만 포함", page: "" },
    Text { title: "루트 서버라서 거부됨", message: "이 서버는 루트 영역을 호스팅하므로 루트 힌트와 전달자를 설정할 수 없습니다.", keywords: "루트 서버에서는 허용되지 않음\n전달자 설정 비활성화\n점 영역\n전달자 추가 불가\n루트 영역 삭제\n루트 서버에서 허용되지 않는 작업\nDNS 루트 서버 작업 금지\n루트 서버 작업 불가\n루트 네임 서버에서 거부\n루트 서버라 수행 못함\n루트 DNS 서버 제한", page: "" },
    Text { title: "위임된 하위에 있는 이름", message: "다른 서버가 담당하는 하위 도메인에 속한 이름이라 레코드를 추가하지 않았습니다.", keywords: "위임 아래에는 허용되지 않음\n하위 도메인 위임\n하위 영역\nNS 레코드 위임\n글루 레코드\n위임 하위에 레코드 생성 불가\n위임된 이름 아래 레코드\n위임 밑 레코드 금지\n위임된 DNS 네임스페이스\n델리게이션 아래 불가\n위임된 부분에 레코드 추가", page: "" },
    Text { title: "루트 힌트를 찾을 수 없음", message: "설정된 DNS 서버 중 어느 것도 쓸 수 있는 루트 서버 목록을 제공하지 않았습니다.", keywords: "루트 힌트 없음\n루트 서버를 찾지 못함\n루트 힌트 자동 구성\nDNS 역할 설치 오류\ncache.dns 파일\n루트 힌트 집합을 찾지 못함\nDNS 서버가 루트 힌트 못찾음\n루트 힌트 조회 실패\n루트 서버 목록 없음\n루트 힌트 부재\n루트 힌트를 못 구함", page: "" },
    Text { title: "어댑터마다 다른 루트 힌트", message: "네트워크 어댑터마다 다른 루트 서버 목록이 나와 아무것도 적용하지 않았습니다.", keywords: "루트 힌트 불일치\n일관되지 않은 루트 힌트\n네트워크 카드 두 개\n사설 루트\n내부망 외부망 분리\n어댑터 간 루트 힌트 불일치\n일치하지 않는 루트 힌트\n루트 힌트가 서로 다름\n어댑터별 루트 힌트 상이\n루트 힌트 일관성 없음\n서로 모순된 루트 힌트", page: "" },
    Text { title: "최솟값보다 작은 설정값", message: "이 DNS 설정에 지정한 숫자가 서버가 받아들이는 최솟값보다 작습니다.", keywords: "값이 너무 작음\n설정값 하한\n허용 범위 미만\n최소값\n지정한 값이 너무 작음\n매개 변수 값 너무 작음\nDWORD 값이 작음\n값이 최솟값 미만\n너무 낮은 숫자 값\n허용 최솟값보다 작음", page: "" },
    Text { title: "최댓값보다 큰 설정값", message: "이 DNS 설정에 지정한 숫자가 서버가 받아들이는 최댓값보다 큽니다.", keywords: "값이 너무 큼\n설정값 상한\n허용 범위 초과\n최대값\n지정한 값이 너무 큼\n매개 변수 값 너무 큼\nDWORD 값이 큼\n값이 최댓값 초과\n너무 높은 숫자 값\n허용 최댓값보다 큼", page: "" },
    Text { title: "아직 로드 중인 영역", message: "DNS 서버가 시작되어 영역을 로드하는 중입니다. 로드가 끝난 뒤 작업을 다시 하십시오.", keywords: "백그라운드 로드\n영역 로드 중\nDNS 서버 시작 중\n재부팅 직후 DNS\n이벤트 4013\n백그라운드에서 영역 로드 중\nDNS 서버가 영역 로드 중\n존 로딩 중\n영역 로딩이 끝나지 않음\n백그라운드 영역 로딩\n영역 로드 완료 대기", page: "" },
    Text { title: "읽기 전용 도메인 컨트롤러라서 거부됨", message: "이 DNS 서버는 읽기 전용 도메인 컨트롤러에서 실행되고 있습니다. 쓰기 가능한 도메인 컨트롤러에서 변경하십시오.", keywords: "읽기 전용 DC\n지점 도메인 컨트롤러\nRODC에서 쓰기 불가\nRODC DNS 수정\n읽기 전용 DC 작업 불가\n읽기 전용 도메인 컨트롤러 DNS\nRODC에서 허용되지 않음\n읽기 전용 DNS 서버\n읽기 전용 서버에서 금지\nRODC 작업 거부", page: "" },
    Text { title: "DNAME 하위에 있는 이름", message: "상위에 있는 DNAME이 하위 트리 전체를 다른 이름으로 돌리므로 레코드를 추가하지 않았습니다.", keywords: "DNAME 아래에는 허용되지 않음\n도메인 리디렉션\n하위 트리 별칭\nDNAME 충돌\nDNAME 아래에 데이터 금지\nDNAME 레코드 밑 불가\nDNAME 하위 레코드 생성 불가\nDNAME 밑에 레코드\nDNAME 아래 이름 추가\n디네임 하위 금지", page: "" },
    Text { title: "호출자의 자격 증명을 전달할 수 없음", message: "DNS 서버가 호출자를 대신해 다른 컴퓨터에서 작업해야 하지만 호출자의 로그온을 전달할 수 없습니다.", keywords: "자격 증명 위임\n이중 홉\nKerberos 위임\n더블 홉 문제\n가장 수준\n원격 세션에서 실패\n자격 증명 위임이 필요합니다\n자격 증명 위임 필요\n크리덴셜 위임 필요\n작업에 인증 위임 필요\n자격 증명을 위임해야 함\n위임 가능한 로그온 필요", page: "" },
    Text { title: "손상된 이름 확인 정책 테이블", message: "클라이언트의 이름 확인 정책 테이블(NRPT)을 읽을 수 없습니다. 복구할 때까지 어떤 이름도 확인되지 않습니다.", keywords: "NRPT 손상\n잘못된 정책 테이블\n모든 사이트 접속 불가\nVPN 설치 후 DNS 안 됨\n그룹 정책 DNS\nDirectAccess 문제\n이름 확인 정책 테이블 손상\nNRPT가 손상되었습니다\n이름 확인 정책 테이블 오류\n정책 테이블 깨짐\nNRPT 테이블 무효\n손상된 NRPT 이름 확인 실패", page: "" },
    Text { title: "마지막 주소는 제거할 수 없음", message: "목록에 주소가 하나도 남지 않게 되는 변경이라 DNS 서버가 거부했습니다.", keywords: "주소가 하나 이상 필요\n빈 주소 목록\nIP 주소 모두 삭제\n마스터 서버 주소 없음\n모든 IP 주소 제거 불가\n주소를 모두 제거할 수 없음\nIP 주소가 최소 하나 필요\n모든 주소 삭제 금지\n주소 목록 비울 수 없음\n남은 주소 제거 거부", page: "" },
    Text { title: "DNS 영역 코드의 시작값", message: "영역에 관한 코드는 9600에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "이 서버에 없는 영역", message: "DNS 서버가 이 이름의 영역을 호스팅하지 않습니다.", keywords: "DNS 영역이 없습니다\n영역을 찾을 수 없음\n존이 없음\n역방향 조회 영역 없음\n영역 이름 오타\n영역이 존재하지 않습니다\n존이 존재하지 않음\n없는 DNS 영역\n해당 영역 없음\n서버에 없는 존\nDNS 존을 찾을 수 없음", page: "" },
    Text { title: "영역 정보 없음", message: "이 영역의 설정 정보를 얻지 못했습니다.", keywords: "영역 정보를 사용할 수 없음\n영역 설정 조회 실패\n영역 레지스트리\n영역 속성\n영역 정보가 없습니다\nDNS 영역 정보 부재\n존 정보 없음\n영역 정보를 얻을 수 없음\n이용 가능한 영역 정보 없음\n영역 구성 정보 누락", page: "" },
    Text { title: "영역에 맞지 않는 작업", message: "영역의 종류나 상태 때문에 이 작업을 할 수 없습니다.", keywords: "잘못된 영역 작업\n영역에서 허용되지 않는 작업\n영역 유형에 맞지 않음\n파일 기반 영역\nAD 통합 영역\nDNS 영역 작업이 잘못됨\n영역에 대한 잘못된 작업\n유효하지 않은 영역 작업\n존 작업 무효\n영역에 할 수 없는 작업\n영역 오퍼레이션 오류", page: "" },
    Text { title: "잘못된 영역 설정", message: "저장된 영역 설정이 불완전하거나 서로 모순됩니다.", keywords: "영역 구성 오류\n영역 구성이 잘못됨\n레지스트리 손상\n영역 유형 누락\n이벤트 500\nDNS 영역 구성이 잘못됨\n영역 구성이 올바르지 않음\n존 설정 오류\n유효하지 않은 영역 구성\n존 구성 무효\n영역 설정 틀림", page: "" },
    Text { title: "SOA 레코드가 없는 영역", message: "영역 정점에 SOA 레코드가 없어 영역을 사용할 수 없습니다.", keywords: "SOA 레코드 누락\n권한 시작 레코드\nSOA 없음\n존 파일 SOA\n영역에 SOA 레코드 없음\n권한 시작 레코드 없음\nSOA가 없는 존\nDNS 영역 SOA 빠짐\n존에 SOA 누락\n권한 시작 SOA 부재", page: "" },
    Text { title: "NS 레코드가 없는 영역", message: "영역 정점에 네임 서버를 알리는 NS 레코드가 없어 영역을 사용할 수 없습니다.", keywords: "NS 레코드 누락\n네임서버 레코드 없음\n이름 서버 레코드\n존 파일 NS\n영역에 NS 레코드 없음\n이름 서버 레코드 없음\nNS가 없는 존\nDNS 영역 NS 빠짐\n존에 네임서버 누락\n이름 서버 NS 부재", page: "" },
    Text { title: "사용 중인 영역", message: "다른 작업이 영역을 처리하고 있습니다. 잠시 후 다시 시도하십시오.", keywords: "영역이 잠겨 있습니다\n잠긴 영역\n영역 잠금\n동시 변경\n영역 동결\nDNS 영역이 잠김\n존이 잠겨 있음\n영역 락 상태\n영역이 잠금 상태\n존 잠금 중\n다른 작업이 영역 잠금", page: "" },
    Text { title: "영역을 만들지 못함", message: "서버가 새 영역을 만들지 못했습니다. 정확한 원인은 DNS 서버 로그에 있습니다.", keywords: "영역 만들기 실패\n영역 생성 실패\n존 추가 실패\n새 영역 마법사 오류\nDNS 영역을 만들지 못했습니다\n영역 작성 실패\n존 생성 실패\n영역을 생성할 수 없음\n새 존 만들기 오류\n영역 만들기 오류", page: "" },
    Text { title: "이미 쓰이는 영역 이름", message: "서버에 같은 이름의 영역이 이미 있습니다.", keywords: "영역이 이미 존재\n중복 영역\n영역 이름 중복\n존이 이미 존재\n영역이 이미 있습니다\nDNS 영역이 이미 존재함\n이미 있는 존\n같은 이름 영역 존재\n이미 존재하는 영역\n존 중복", page: "" },
    Text { title: "자동으로 만들어진 영역의 이름", message: "이 이름은 DNS 서버가 자동으로 만드는 역방향 조회 영역의 이름입니다.", keywords: "자동 생성 영역\n자동 영역이 이미 있음\n127 역방향 영역\n빈 영역\n역방향 영역 추가 실패\n자동 영역이 이미 존재합니다\nDNS 자동 영역 중복\n이미 있는 자동 영역\n오토 존 이미 존재\n자동 존이 이미 있음\n자동 역방향 영역 존재", page: "" },
    Text { title: "잘못된 영역 유형", message: "요청이 이 영역의 유형에 맞지 않거나, 사용할 수 없는 유형을 지정했습니다.", keywords: "영역 유형이 잘못됨\n주 영역과 보조 영역\n스텁 영역\n에이징 청소 설정\n영역 유형 변경\nDNS 영역 유형이 잘못됨\n영역 종류가 틀림\n유효하지 않은 영역 유형\n존 타입 오류\n영역 형식이 잘못되었습니다\n존 유형 무효", page: "" },
    Text { title: "마스터 서버가 없는 보조 영역", message: "보조 영역에는 데이터를 복사해 올 서버의 주소가 하나 이상 필요합니다.", keywords: "마스터 서버 IP 필요\n보조 영역 마스터 주소\n보조 영역 만들기 실패\n영역 전송 원본 서버\n보조 영역에 마스터 IP 필요\n보조 DNS 영역 마스터 주소\n세컨더리 존 마스터 IP\n보조 영역 주 서버 주소\n보조 존 마스터 누락\n보조 영역 마스터 IP 없음", page: "" },
    Text { title: "보조 영역이 아님", message: "보조 영역에만 쓸 수 있는 작업인데, 이 영역은 다른 유형입니다.", keywords: "보조 영역 전용 작업\n영역 새로 고침 실패\n마스터에서 전송\n주 영역에서 실행 불가\nDNS 영역이 보조 아님\n보조 영역이 아닙니다\n영역이 세컨더리가 아님\n보조 존 아님\n보조가 아닌 영역\n세컨더리 전용 작업", page: "" },
    Text { title: "비어 있는 보조 서버 목록", message: "영역 전송이나 알림을 목록에 있는 서버로 제한했지만 그 목록에 주소가 없습니다.", keywords: "보조 서버 IP 필요\n영역 전송 허용 목록\n알림 목록 비어 있음\n보조 DNS 주소 없음\n보조 IP 주소 필요\n보조 서버 주소가 필요합니다\n보조 주소 목록 필요\n세컨더리 서버 IP 누락\n보조 서버 주소 누락\n보조 IP가 지정되지 않음", page: "" },
    Text { title: "WINS 조회를 시작하지 못함", message: "DNS 서버가 WINS를 통한 이름 조회를 시작하지 못했습니다.", keywords: "WINS 초기화 실패\nWINS 정방향 조회\nNetBIOS 이름 조회\nWINS 연동 오류\nWINS를 초기화하지 못했습니다\nWINS 초기화 오류\nWINS 시작 실패\n윈스 초기화 실패\nWINS 조회 초기화 불가\nWINS 기능 시작 오류", page: "" },
    Text { title: "WINS 서버가 지정되지 않음", message: "영역에 WINS 조회를 설정하면서 WINS 서버를 지정하지 않았습니다.", keywords: "WINS 서버 필요\nWINS 서버 주소 없음\nWINS 레코드 추가\nWINS 탭 설정\nWINS 서버가 필요합니다\nWINS 서버 지정 필요\n윈스 서버 없음\nWINS 서버 목록 비어 있음\nWINS 서버 누락\nWINS 서버 IP 필요", page: "" },
    Text { title: "NetBIOS 역방향 조회를 시작하지 못함", message: "DNS 서버가 주소로 NetBIOS 이름을 찾는 조회를 시작하지 못했습니다.", keywords: "NBSTAT 초기화 실패\nWINS-R 조회\nIP로 NetBIOS 이름 찾기\n어댑터 상태 조회\nNBTSTAT 초기화 호출 실패\nNBSTAT을 초기화하지 못함\nNBTSTAT 초기화 오류\nNetBIOS 상태 조회 시작 실패\nNBSTAT 호출 실패\n역방향 WINS 초기화 실패", page: "" },
    Text { title: "삭제할 수 없는 SOA 레코드", message: "영역의 SOA 레코드는 수정만 할 수 있으며, 영역을 삭제할 때만 함께 없어집니다.", keywords: "SOA 삭제 불가\n권한 시작 레코드 삭제\nSOA 레코드 제거\nSOA 일련번호\n권한 시작 SOA 삭제 잘못됨\nSOA를 삭제할 수 없음\nSOA 레코드 삭제 금지\nSOA 지우기 불가\nSOA 삭제 요청 무효\n권한 시작 레코드 삭제 불가", page: "" },
    Text { title: "이미 조건부 전달자가 쓰는 이름", message: "서버에 이 이름의 조건부 전달자가 이미 있습니다.", keywords: "전달자 추가 실패\n조건부 전달자 중복\n포워더 중복\n전달자 이름 충돌\n조건부 전달자가 이미 있음\n전달 영역이 이미 존재\n조건부 전달 영역 중복\n이름에 대한 전달자 존재\n컨디셔널 포워더 중복\n이미 있는 조건부 전달자", page: "" },
    Text { title: "서버 주소가 필요한 영역", message: "이 유형의 영역에는 다른 DNS 서버의 주소가 하나 이상 필요합니다.", keywords: "마스터 IP 주소 필요\n스텁 영역 마스터\n조건부 전달자 주소 없음\n마스터 서버 목록\n영역에 마스터 IP 필요\n영역에 주 서버 IP 필요\n하나 이상의 마스터 서버 필요\n존에 마스터 주소 필요\n마스터 DNS 서버 IP 누락\n마스터 서버 주소 지정 필요", page: "" },
    Text { title: "서비스가 중지된 영역", message: "이 서버에 지금 영역의 유효한 데이터가 없어 영역을 서비스하지 않습니다.", keywords: "영역이 종료되었습니다\n만료된 영역\n로드되지 않은 영역\n영역 빨간 X 표시\n보조 영역 만료\nDNS 영역이 종료됨\n영역 종료 상태\n존이 종료됨\n중단된 DNS 영역\n존 셧다운\n영역 서비스 중지", page: "" },
    Text { title: "서명 중인 영역", message: "영역에 DNSSEC 서명을 하는 중입니다. 서명이 끝난 뒤 영역을 변경하십시오.", keywords: "서명 때문에 잠긴 영역\n영역 서명 진행 중\n영역 서명 취소 중\n서명 잠금\n서명 중이라 영역 잠김\n영역이 서명으로 잠겨 있음\n서명 진행 중인 영역 잠금\n현재 서명 중인 존\n존 서명 잠금\nDNSSEC 서명 중 영역 잠금", page: "" },
    Text { title: "영역 파일 코드의 시작값", message: "영역 파일에 관한 코드는 9650에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "파일이 지정되지 않은 주 영역", message: "Active Directory에 저장하지 않는 주 영역에는 영역 파일 이름이 필요합니다.", keywords: "영역 파일 필요\n데이터 파일 필요\n존 파일 이름 누락\n주 영역 만들기 실패\n주 영역에 데이터 파일 필요\n주 DNS 영역 데이터 파일\n프라이머리 존 데이터 파일\n데이터 파일 없는 주 영역\n주 존 파일 필요\n주 영역 파일 이름 누락", page: "" },
    Text { title: "사용할 수 없는 영역 파일 이름", message: "영역의 파일 이름이 잘못되었습니다. 경로나 예약어 없이 파일 이름만 지정하십시오.", keywords: "잘못된 데이터 파일 이름\n존 파일 이름 오류\n전체 경로 사용 불가\n예약된 파일 이름\n데이터 파일 이름이 잘못됨\n영역 데이터 파일 이름 무효\n유효하지 않은 데이터 파일명\n존 데이터 파일명 오류\n못 쓰는 데이터 파일 이름\nDNS 영역 파일명 틀림", page: "" },
    Text { title: "영역 파일을 열 수 없음", message: "서버가 영역 파일을 열지 못했습니다. 파일이 없거나 잠겨 있거나 액세스 권한이 없습니다.", keywords: "데이터 파일 열기 실패\n존 파일 없음\n영역 파일 권한\n기존 파일 사용 실패\ndns 폴더 권한\n데이터 파일을 열지 못함\n영역 데이터 파일 열기 오류\n존 파일 열기 실패\n데이터 파일을 열 수 없습니다\nDNS 데이터 파일 오픈 실패\n영역 파일 액세스 실패", page: "" },
    Text { title: "영역 파일에 저장하지 못함", message: "서버가 영역을 파일에 저장하지 못했습니다. 최근 변경 내용은 메모리에만 있습니다.", keywords: "데이터 파일 쓰기 실패\n존 파일 저장 안 됨\n영역 파일 읽기 전용\n디스크 꽉 참\n변경 내용 유실\n데이터 파일을 쓰지 못함\n영역 데이터 파일 기록 실패\n존 파일 쓰기 실패\n데이터 파일에 쓸 수 없음\n데이터 파일 다시 쓰기 실패\n영역 파일 저장 오류", page: "" },
    Text { title: "영역 파일의 구문 오류", message: "서버가 영역 파일의 한 줄을 해석하지 못했습니다.", keywords: "존 파일 문법 오류\n데이터 파일 구문 분석 실패\n존 파일 검사\n영역 파일 줄 번호\nBOM 문제\n데이터 파일을 읽는 중 오류\n영역 데이터 파일 파싱 오류\n존 파일 파싱 실패\n데이터 파일 구문 오류\n데이터 파일 읽기 실패\n영역 파일 해석 오류", page: "" },
    Text { title: "DNS 레코드 코드의 시작값", message: "영역 데이터베이스의 레코드에 관한 코드는 9700에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "변경할 레코드를 찾을 수 없음", message: "영역에 이름과 유형, 데이터가 정확히 일치하는 레코드가 없어 삭제하거나 바꾸지 못했습니다.", keywords: "DNS 레코드가 없습니다\n레코드 삭제 실패\n없는 레코드 삭제\n존재하지 않는 레코드\n이미 삭제된 레코드\nDNS 레코드가 존재하지 않음\n레코드를 찾을 수 없습니다\n그런 레코드 없음\n해당 DNS 레코드 없음\n지울 레코드 없음\n없는 DNS 레코드", page: "" },
    Text { title: "형식이 잘못된 레코드 데이터", message: "DNS 레코드의 데이터가 유형에 맞지 않습니다. 값의 순서와 길이, 따옴표를 확인하십시오.", keywords: "레코드 형식 오류\n잘못된 레코드 값\nMX 우선순위\nTXT 레코드 길이\nTXT 따옴표\n레코드 추가 실패\nDNS 레코드 형식이 잘못됨\n레코드 포맷 오류\n레코드 데이터 형식 무효\n유효하지 않은 레코드 데이터\n레코드 서식 오류\n레코드 값 형식 틀림", page: "" },
    Text { title: "이름 항목을 만들지 못함", message: "DNS 서버가 데이터베이스에 이 이름의 항목을 만들지 못했습니다. 레이블 길이와 남은 메모리를 확인하십시오.", keywords: "노드 만들기 실패\n노드 생성 실패\n레이블이 너무 긺\n빈 레이블\n점 두 개 연속\nDNS 노드를 만들지 못함\nDNS에서 노드 생성 오류\n노드 작성 실패\n노드를 만들 수 없음\n이름 노드 생성 불가\nDNS 노드 추가 실패", page: "" },
    Text { title: "서버가 지원하지 않는 레코드 유형", message: "DNS 서버가 이 레코드 유형을 지원하지 않습니다. 새로운 유형은 번호와 원시 데이터로 입력할 수 있습니다.", keywords: "알 수 없는 레코드 유형\nCAA 레코드 추가\nHTTPS 레코드\n레코드 타입 미지원\n레코드 유형 번호\nDNS 레코드 유형 불명\n모르는 레코드 타입\n미지의 레코드 유형\n레코드 유형을 알 수 없음\n인식할 수 없는 레코드 유형\n알 수 없는 레코드 종류", page: "" },
    Text { title: "만료된 캐시 레코드", message: "DNS 레코드의 TTL이 끝나 더 이상 사용할 수 없습니다. 다시 조회하십시오.", keywords: "레코드 시간 초과\nTTL 만료\nDNS 캐시 만료\n오래된 레코드\nDNS 레코드 시간이 초과됨\nDNS 레코드 만료\n레코드 타임아웃\n레코드 유효 시간 지남\n레코드 수명 만료\n만료된 DNS 레코드", page: "" },
    Text { title: "영역에 속하지 않는 레코드 이름", message: "레코드 이름이 지정한 영역에 속하지 않습니다. 이름 끝부분과 일치하는 영역을 선택하십시오.", keywords: "이름이 영역에 없습니다\n영역 밖 레코드\n끝의 점 빠짐\n다른 영역 이름\n접미사 오류\n이름이 DNS 영역에 없음\n이름이 영역 안에 없음\n영역 밖의 이름\n존에 속하지 않는 이름\n영역 이름과 맞지 않음\n존 범위 벗어난 이름", page: "" },
    Text { title: "순환하는 별칭", message: "CNAME 레코드가 이미 거친 이름으로 되돌아가므로 이 이름은 확인할 수 없습니다.", keywords: "CNAME 루프\nCNAME 무한 반복\n별칭 순환\n자기 자신을 가리키는 CNAME\nCNAME 꼬임\nCNAME 루프가 발견됨\nCNAME 루프 검색됨\nCNAME 순환\n정식 이름 루프\nCNAME 고리\nCNAME 순환 참조", page: "" },
    Text { title: "이미 별칭인 이름", message: "이 이름은 별칭(CNAME)이라 다른 레코드를 함께 둘 수 없습니다. 별칭을 제거하거나 별칭이 가리키는 이름을 사용하십시오.", keywords: "CNAME이 이미 있음\nA 레코드 추가 불가\nCNAME과 TXT 같이 사용\nCNAME 충돌\n별칭 삭제\n노드가 CNAME 레코드임\n노드가 CNAME입니다\nCNAME 노드에 레코드 추가\n이름이 이미 CNAME\n별칭 이름에 레코드 추가\nCNAME인 이름", page: "" },
    Text { title: "다른 레코드와 충돌하는 별칭", message: "이 이름에 다른 레코드가 이미 있어 별칭(CNAME)을 만들 수 없습니다.", keywords: "CNAME 추가 불가\n루트 도메인 CNAME\nCNAME과 다른 레코드\n네이키드 도메인\n기존 A 레코드\nCNAME 레코드가 이미 존재함\n이름에 CNAME 이미 존재\nCNAME 컬리전\nCNAME 이름 충돌\n별칭 생성 충돌\n같은 이름에 CNAME 생성", page: "" },
    Text { title: "영역 정점에만 둘 수 있는 레코드", message: "이 유형의 레코드는 영역 자체의 이름에만 둘 수 있고 그 아래 이름에는 둘 수 없습니다.", keywords: "영역 루트에만 허용되는 레코드\n영역 루트 레코드\nSOA 위치\nWINS 레코드 위치\n골뱅이 레코드\n레코드가 영역 루트에만 가능\n영역 루트 전용 레코드\n존 루트에만 둘 레코드\n영역 루트가 아닌 위치\n존 최상위 전용 레코드\n영역 정점 전용", page: "" },
    Text { title: "이미 저장된 동일한 레코드", message: "똑같은 DNS 레코드가 이미 영역에 있습니다. 추가된 것은 없습니다.", keywords: "DNS 레코드가 이미 있습니다\n중복 레코드 추가\n레코드 중복 등록\n같은 값 레코드 두 번 추가\nDNS 레코드가 이미 존재함\n레코드가 이미 존재합니다\n이미 있는 레코드\n동일 레코드 존재\n같은 레코드가 이미 있음\n레코드 중복", page: "" },
    Text { title: "보조 영역의 데이터 문제", message: "보조 영역의 데이터가 잘못되었거나 이 방식으로 사용할 수 없습니다. 주 서버에서 영역을 다시 전송받으십시오.", keywords: "보조 영역 데이터 오류\n읽기 전용 영역\n보조 DNS 데이터\n오래된 영역 복사본\n영역 다시 받기\n보조 DNS 영역 데이터 오류\n보조 영역 데이터가 잘못됨\n세컨더리 존 데이터 오류\n보조 존 데이터 손상\n보조 데이터 문제\n보조 영역 데이터 무효", page: "" },
    Text { title: "직접 쓸 수 없는 캐시", message: "DNS 서버의 캐시에는 레코드를 직접 추가할 수 없습니다. 캐시는 조회를 통해서만 채워집니다.", keywords: "캐시 데이터 만들기 실패\nDNS 캐시에 추가\n캐시 레코드 수동 등록\n캐시 미리 채우기\n캐시 포이즈닝\nDNS 캐시 데이터 생성 불가\n캐시 데이터를 만들지 못함\n캐시에 데이터 생성 금지\n캐시 레코드 만들 수 없음\nDNS 캐시 직접 추가 불가\n캐시 데이터 작성 실패", page: "" },
    Text { title: "서버 데이터베이스에 없는 이름", message: "DNS 서버의 지정한 영역에 이 이름의 항목이 없습니다.", keywords: "이름이 없습니다\n노드가 없음\n레코드 이름 없음\n레코드 조회 실패\n영역에 없는 호스트\nDNS 이름이 서버에 없음\n이름이 존재하지 않습니다\n데이터베이스에 DNS 이름 없음\n존재하지 않는 이름 항목\n그 이름의 노드 없음\n영역에서 이름 못 찾음", page: "" },
    Text { title: "만들어지지 않은 역방향 레코드", message: "주소 레코드는 추가되었지만 역방향 레코드(PTR)는 만들지 못했습니다. 대개 알맞은 역방향 조회 영역이 없기 때문입니다.", keywords: "PTR 레코드 만들기 실패\n연결된 포인터 레코드\n역방향 조회 영역 없음\n역방향 DNS\nPTR 생성 경고\n포인터 PTR 레코드 생성 실패\nPTR 레코드를 만들지 못함\n포인터 레코드 생성 불가\n역방향 PTR 만들 수 없음\nPTR 생성 실패\n포인터 레코드 없음 경고", page: "" },
    Text { title: "삭제 후에도 남아 있는 도메인", message: "도메인을 삭제했지만 도메인 전체나 일부가 남아 있는 것으로 보입니다. 아래에 다른 이름이 남아 있는 경우가 그 예입니다.", keywords: "도메인이 삭제되지 않음\n하위 도메인 남음\n하위 트리 삭제\n폴더 삭제 안 됨\n삭제 경고\nDNS 도메인이 삭제 취소됨\n도메인 삭제가 취소됨\n삭제된 도메인 복원\n도메인 삭제 안 됨\n도메인 되살아남\n삭제되지 않은 DNS 도메인", page: "" },
    Text { title: "DNS에서 Active Directory에 연결할 수 없음", message: "DNS 서버가 이 작업이나 영역에 필요한 Active Directory에 연결하지 못했습니다.", keywords: "디렉터리 서비스를 사용할 수 없음\nAD 연결 실패\n도메인 컨트롤러 연결 안 됨\n이벤트 4013\nAD 통합 영역 로드 실패\n디렉터리 서비스 사용 불가\n디렉토리 서비스를 쓸 수 없음\nAD 서비스 이용 불가\n액티브 디렉터리 접속 불가\n디렉터리 서비스 없음\n디렉터리 서비스 연결 실패", page: "" },
    Text { title: "이미 Active Directory에 저장된 영역", message: "같은 이름의 영역이 이미 Active Directory에 있습니다. 다른 파티션에 있거나 아직 로드되지 않았을 수 있습니다.", keywords: "AD에 영역이 이미 있음\n영역 중복\n복제 범위\n디렉터리 서비스 영역\n파티션 간 중복 영역\n디렉터리 서비스에 영역 존재\n영역이 이미 디렉터리에 있음\nAD에 이미 있는 존\n액티브 디렉터리 영역 중복\nDS 영역 이미 존재\n디렉터리에 같은 존", page: "" },
    Text { title: "디렉터리 영역이 있으면 쓸 수 없는 부팅 파일", message: "Active Directory에 저장된 영역이 있는 동안에는 DNS 서버가 부팅 파일을 사용할 수 없습니다.", keywords: "부팅 파일 사용 불가\n파일에서 시작\n부팅 방법 변경\nBIND 부팅 파일\n영역 데이터 로드 위치\n디렉터리 영역 탓에 부트 파일\nDS 통합 영역 부팅 파일\n부트 파일 생성 금지\n부트 파일을 읽지 않음\n부팅 파일 만들지 않음\n디렉터리 통합 영역 부트 파일", page: "" },
    Text { title: "이미 DNAME이 있는 이름", message: "이 이름에 DNAME 레코드가 있어 지정한 레코드를 추가할 수 없습니다.", keywords: "DNAME이 이미 있음\nDNAME과 함께 쓸 수 없는 레코드\n하위 트리 리디렉션\n레코드 추가 불가\n노드가 DNAME 레코드임\n노드가 DNAME입니다\nDNAME 노드에 레코드 추가\n이름이 이미 DNAME\nDNAME인 노드\n디네임 노드", page: "" },
    Text { title: "다른 레코드와 충돌하는 DNAME", message: "이 이름에 DNAME과 함께 둘 수 없는 레코드가 있어 DNAME을 만들 수 없습니다.", keywords: "DNAME 추가 불가\nDNAME 중복\n하위 도메인 별칭 만들기\nDNAME 레코드 충돌\nDNAME 레코드가 이미 존재함\n이름에 DNAME 이미 존재\nDNAME 컬리전\nDNAME 이름 충돌\n같은 이름에 DNAME 생성\nDNAME 생성 충돌", page: "" },
    Text { title: "순환하는 CNAME 또는 DNAME", message: "별칭 레코드(CNAME 또는 DNAME)가 순환하므로 이 이름은 확인할 수 없습니다.", keywords: "별칭 루프\nDNAME 루프\n별칭 무한 반복\n리디렉션 반복\n별칭 체인이 너무 긺\nCNAME 또는 DNAME 별칭 루프\n별칭 루프가 발견됨\nCNAME이나 DNAME 순환\n별칭 순환 참조\n앨리어스 루프\nDNAME 순환", page: "" },
    Text { title: "영역 작업 코드의 시작값", message: "영역 작업에 관한 코드는 9750에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "전체 영역 전송 완료", message: "전체 영역 전송이 끝나 복사본이 완전합니다. 정보일 뿐 오류가 아닙니다.", keywords: "영역 전송 성공\nAXFR 완료\n보조 영역 갱신됨\nDNS 영역 복사 완료\nAXFR 영역 전송이 완료됨\n영역 전송 완료\n존 전송 완료\nDNS 영역 전송 끝남\n전체 전송 성공\nAXFR 성공", page: "" },
    Text { title: "전체 영역 전송 실패", message: "마스터 서버에서 영역 전체를 복사하지 못했습니다. 전송 권한과 TCP 포트 53을 확인하십시오.", keywords: "DNS 영역 전송에 실패했습니다\nAXFR 실패\n영역 전송 거부\n보조 DNS 동기화 안 됨\nTCP 53 차단\n존 전송 실패\nDNS 영역 전송 실패\nAXFR 오류\n영역 전송을 하지 못함\n존 트랜스퍼 실패\n마스터에서 영역 복사 실패\n영역 전송 오류", page: "" },
    Text { title: "로컬에 추가된 WINS 조회 레코드", message: "이 서버에서만 유효한 WINS 조회 레코드가 영역에 추가되었습니다. 정보일 뿐 오류가 아닙니다.", keywords: "로컬 WINS 추가됨\n복제하지 않는 WINS 레코드\nWINS 정방향 조회 설정\nNetBIOS 이름 지원\n로컬 WINS를 추가했습니다\n로컬 WINS 레코드 추가\nWINS 로컬 레코드 추가됨\n로컬 윈스 추가\n로컬 WINS 조회 추가됨\n영역에 로컬 WINS", page: "" },
    Text { title: "보안 DNS 코드의 시작값", message: "보안 DNS에 관한 코드는 9800에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "키 협상을 계속해야 함", message: "동적 업데이트를 위한 보안 협상이 끝나지 않아 메시지를 더 주고받아야 합니다.", keywords: "보안 업데이트 계속 필요\n키 교환 진행 중\nKerberos 토큰 교환\n협상 중간 상태\n보안 업데이트 요청 계속해야 함\n보안 업데이트를 계속 진행\n시큐어 업데이트 계속\n보안 업데이트 요청 계속\n보안 협상 계속 필요\n업데이트 협상 미완료", page: "" },
    Text { title: "DNS 설치 코드의 시작값", message: "DNS 설치에 관한 코드는 9850에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "DNS에서 쓸 수 있는 TCP/IP 없음", message: "TCP/IP 프로토콜이 설치되지 않았거나 네트워크 인터페이스에 바인딩되지 않아 DNS를 사용할 수 없습니다.", keywords: "TCP/IP 네트워크 프로토콜이 설치되지 않음\n네트워크 어댑터 없음\n랜카드 인식 안 됨\n프로토콜 바인딩 해제\n네트워크 초기화\nTCP/IP 네트워크 프로토콜 없음\nTCP/IP가 설치되지 않음\nTCP/IP 미설치\nTCP/IP 프로토콜 미설치\n네트워크 프로토콜이 없음\nTCP/IP 스택 없음", page: "" },
    Text { title: "설정된 DNS 서버 없음", message: "활성 네트워크 인터페이스 어디에도 DNS 서버 주소가 없어 이름을 조회하지 못했습니다.", keywords: "로컬 시스템에 대해 구성된 DNS 서버가 없습니다\nDNS 서버 주소 미설정\nDNS 설정 없음\n인터넷 연결 끊김\nDHCP DNS 누락\nDNS 서버가 구성되지 않음\n로컬 시스템에 DNS 서버 없음\n구성된 DNS 서버 없음\nDNS 서버 설정 안 됨\n네임서버 미설정\n지정된 DNS 서버 없음", page: "" },
    Text { title: "디렉터리 파티션 코드의 시작값", message: "디렉터리 파티션에 관한 코드는 9900에서 시작합니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "알 수 없는 디렉터리 파티션", message: "DNS 서버에 이 이름의 응용 프로그램 디렉터리 파티션이 없습니다.", keywords: "디렉터리 파티션 없음\n응용 프로그램 파티션 없음\n복제 범위 오류\n파티션 이름 오타\n지정한 디렉터리 파티션 없음\n디렉터리 파티션이 존재하지 않음\n디렉토리 파티션 못 찾음\n없는 디렉터리 파티션\n파티션이 없습니다\nAD 파티션 없음", page: "" },
    Text { title: "이미 있는 디렉터리 파티션", message: "포리스트에 같은 이름의 응용 프로그램 디렉터리 파티션이 이미 있습니다.", keywords: "같은 이름의 파티션\n파티션 중복\n파티션 만들기 실패\n응용 프로그램 파티션 이름 중복\n지정한 디렉터리 파티션 존재\n디렉터리 파티션이 이미 존재함\n디렉토리 파티션 이미 있음\n이미 존재하는 파티션\n파티션이 이미 있습니다\nAD 파티션 중복", page: "" },
    Text { title: "디렉터리 파티션에 참여하지 않은 서버", message: "DNS 서버에 이 디렉터리 파티션의 복제본이 없습니다. 먼저 서버를 파티션에 참여시키십시오.", keywords: "파티션에 등록되지 않음\n디렉터리 파티션 등록\n파티션 복제본 없음\n사용자 지정 복제 범위\nDNS 서버가 파티션에 미등록\n서버가 디렉터리 파티션 미등록\n파티션에 등록되지 않은 서버\n디렉터리 파티션에 등록 안 됨\n파티션에 참여 안 함\n파티션에 인리스트 안 됨", page: "" },
    Text { title: "이미 디렉터리 파티션에 참여한 서버", message: "DNS 서버가 이미 이 디렉터리 파티션에 참여하고 있습니다. 바뀐 것은 없습니다.", keywords: "이미 파티션에 등록됨\n파티션 중복 등록\n디렉터리 파티션 등록 상태\n파티션 복제본 있음\n서버가 이미 파티션에 등록됨\n디렉터리 파티션에 이미 등록\n이미 등록된 DNS 서버\n파티션에 이미 참여 중\n등록이 이미 되어 있음\n이미 인리스트된 파티션", page: "" },
    Text { title: "준비되지 않은 디렉터리 파티션", message: "지금은 디렉터리 파티션을 사용할 수 없습니다. 대개 복제가 진행 중이기 때문이므로 몇 분 뒤에 다시 시도하십시오.", keywords: "디렉터리 파티션을 사용할 수 없음\nAD 복제 대기\n복제 지연\n파티션 복제 중\n디렉터리 파티션 현재 사용 불가\n디렉터리 파티션 지금 불가\n파티션을 지금 쓸 수 없음\n디렉토리 파티션 이용 불가\n파티션 준비 안 됨\n잠시 후 파티션 재시도", page: "" },
    Text { title: "도메인 명명 마스터를 사용할 수 없음", message: "포리스트의 도메인 명명 마스터에 연결할 수 없거나 그 서버가 작업을 수행하지 못해 디렉터리 파티션을 만들거나 삭제하지 못했습니다.", keywords: "FSMO 역할 오류\n작업 마스터 오프라인\n도메인 이름 지정 마스터\nFSMO 역할 점유\n작업 마스터 확인\n도메인 이름 지정 마스터 FSMO\nFSMO에 연결할 수 없음\n도메인 명명 마스터 연결 불가\n도메인 네이밍 마스터 오류\nFSMO 마스터 접근 불가\n마스터 역할 서버 오류", page: "" },
    Text { title: "응답 속도 제한이 꺼져 있음", message: "이 DNS 서버에서 응답 속도 제한(RRL)이 사용하도록 설정되어 있지 않습니다.", keywords: "RRL 사용 안 함\n응답률 제한\nDNS 증폭 공격 방어\nDDoS 방어 설정\nRRL이 사용하도록 설정되지 않음\nRRL 비활성화\n응답 속도 제한 비활성\n응답 빈도 제한 꺼짐\nDNS RRL 미설정\nRRL 켜지 않음", page: "" },
    Text { title: "응답 속도 제한의 시간 구간이 너무 짧음", message: "응답 속도 제한의 시간 구간으로 쓸 수 없는 값입니다. 1초 이상이어야 합니다.", keywords: "RRL 창 크기\n잘못된 창 크기\n속도 제한 구간\n측정 시간 구간\nRRL 창 크기가 잘못됨\n창 크기 매개 변수 무효\nRRL 윈도 크기 오류\n창 크기 1 이상\n윈도우 사이즈 값 오류\n응답 속도 제한 창 크기", page: "" },
    Text { title: "응답 속도 제한의 IPv4 접두사가 너무 긺", message: "응답 속도 제한의 IPv4 접두사 길이로 쓸 수 없는 값입니다. 최대 32까지 지정할 수 있습니다.", keywords: "RRL IPv4 접두사\n잘못된 IPv4 접두사 길이\n프리픽스 길이\nIPv4 서브넷 크기\nIPv4 접두사 길이가 잘못됨\nIPv4 접두사 32 이하\nRRL IPv4 프리픽스 무효\n유효하지 않은 IPv4 접두사\nIPv4 접두사 매개 변수 오류\nIPv4 프리픽스 32 초과", page: "" },
    Text { title: "응답 속도 제한의 IPv6 접두사가 너무 긺", message: "응답 속도 제한의 IPv6 접두사 길이로 쓸 수 없는 값입니다. 최대 128까지 지정할 수 있습니다.", keywords: "RRL IPv6 접두사\n잘못된 IPv6 접두사 길이\nIPv6 프리픽스 길이\nIPv6 서브넷 크기\nIPv6 접두사 길이가 잘못됨\nIPv6 접두사 128 이하\nRRL IPv6 프리픽스 무효\n유효하지 않은 IPv6 접두사\nIPv6 접두사 매개 변수 오류\nIPv6 프리픽스 128 초과", page: "" },
    Text { title: "허용 범위를 벗어난 잘림 비율", message: "응답 속도 제한에서 잘라 보내는 응답의 비율(잘림 비율)로 쓸 수 없는 값입니다.", keywords: "RRL TC 비율\n잘린 응답 비율\nTC 비트 응답\n잘림 비율 오류\nTC 비율이 잘못되었습니다\nTC 비율 10 미만\nTC 속도 매개 변수 무효\nRRL 잘림 비율 무효\n유효하지 않은 TC 비율\nTC 레이트 오류", page: "" },
    Text { title: "허용 범위를 벗어난 누출 비율", message: "응답 속도 제한의 누출 비율은 0이거나 2에서 10 사이여야 합니다.", keywords: "RRL 누수율\n누출 비율 오류\n통과 응답 비율\n버려진 응답\n누출 비율이 잘못되었습니다\n누출 속도 매개 변수 무효\n누출 비율 2에서 10\nRRL 누출률 무효\n유효하지 않은 누수율\n릭 레이트 오류", page: "" },
    Text { title: "잘림 비율보다 크지 않은 누출 비율", message: "응답 속도 제한의 누출 비율은 잘림 비율보다 큰 수여야 합니다.", keywords: "누출 비율이 잘림 비율보다 작음\nRRL 비율 관계\n누수율과 TC 비율\nRRL 설정 오류\n누출 비율이 TC 비율 이하\n누출 속도 TC 속도보다 작음\n누출 비율은 TC보다 커야\n릭 레이트 TC 레이트 미만\n누출률이 잘림률 이하\nTC 비율이 더 큼", page: "" },
    Text { title: "이미 있는 가상화 인스턴스", message: "DNS 서버에 이 식별자의 가상화 인스턴스가 이미 있어 새로 만들지 않았습니다.", keywords: "가상화 인스턴스 중복\n테넌트 중복\n멀티 테넌트 DNS\n식별자 중복\n가상화 인스턴스가 이미 있음\n이미 존재하는 가상화 인스턴스\n같은 가상화 인스턴스 존재\n버추얼라이제이션 인스턴스 중복\n가상화 인스턴스 이름 중복\n인스턴스가 이미 존재", page: "" },
    Text { title: "가상화 인스턴스를 찾을 수 없음", message: "DNS 서버에 이 식별자의 가상화 인스턴스가 없습니다.", keywords: "가상화 인스턴스 없음\n없는 테넌트\n인스턴스 식별자 오타\n테넌트 DNS 삭제\n가상화 인스턴스가 존재하지 않음\n존재하지 않는 가상화 인스턴스\n해당 가상화 인스턴스 없음\n가상화 인스턴스 못 찾음\n없는 인스턴스 지정\n인스턴스가 없습니다", page: "" },
    Text { title: "잠긴 가상화 인스턴스 트리", message: "DNS 서버의 가상화 인스턴스 목록이 다른 변경 작업에 쓰이고 있습니다. 나중에 다시 시도하십시오.", keywords: "가상화 트리 잠김\n인스턴스 목록 잠금\n동시 변경 충돌\n테넌트 추가 실패\n가상화 트리가 잠겨 있음\n가상화 트리 잠금 상태\n잠긴 가상화 트리\n가상화 트리 락\n인스턴스 트리 잠금\n가상화 목록 사용 중", page: "" },
    Text { title: "잘못된 가상화 인스턴스 이름", message: "가상화 인스턴스의 식별자로 쓸 수 없는 값입니다. 최대 64자까지 지정할 수 있습니다.", keywords: "인스턴스 이름이 너무 긺\n식별자 길이 제한\n테넌트 이름 규칙\n상수 이름 오타\n가상화 인스턴스 이름이 잘못됨\n유효하지 않은 가상화 인스턴스 이름\n가상화 인스턴스명 무효\n인스턴스 이름 무효\n가상화 인스턴스 이름 규칙\n인스턴스 이름 형식 오류", page: "" },
    Text { title: "바꿀 수 없는 기본 가상화 인스턴스", message: "DNS 서버에 기본으로 있는 가상화 인스턴스는 만들거나 삭제하거나 변경할 수 없습니다.", keywords: "기본 인스턴스 삭제 불가\n기본 가상화 인스턴스 보호\n기본 제공 인스턴스\n테넌트 정리\n기본 가상화 인스턴스 수정 불가\n기본 가상화 인스턴스 삭제 불가\n기본 가상화 인스턴스 추가 불가\n디폴트 가상화 인스턴스\n기본 인스턴스 변경 금지\n기본 인스턴스 제거 거부", page: "" },
    Text { title: "이미 있는 영역 범위", message: "DNS 영역에 이 이름의 범위가 이미 있습니다. 그 범위의 레코드는 그대로입니다.", keywords: "영역 범위 중복\n존 스코프 중복\n스플릿 브레인 DNS\n지역별 DNS 응답\n영역 범위가 이미 있음\n영역 범위가 이미 존재합니다\n존 스코프 이미 존재\n이미 존재하는 존 스코프\n같은 이름 영역 범위\n영역 스코프 중복", page: "" },
    Text { title: "영역 범위를 찾을 수 없음", message: "DNS 영역에 이 이름의 범위가 없습니다.", keywords: "영역 범위 없음\n존 스코프 없음\n범위 이름 오타\n보조 서버에 범위 없음\n영역 범위가 존재하지 않음\n영역 범위가 없습니다\n존 스코프를 찾을 수 없음\n없는 영역 범위\n지정한 존 스코프 부재\n영역 스코프 못 찾음", page: "" },
    Text { title: "바꿀 수 없는 기본 영역 범위", message: "영역의 기본 범위를 가리키는 이름입니다. 기본 범위는 영역과 함께 생기고 없어지므로 따로 추가하거나 제거할 수 없습니다.", keywords: "기본 영역 범위 삭제\n영역 이름과 같은 범위\n기본 범위 추가 불가\n범위 모두 삭제\n기본 영역 범위와 이름 같음\n기본 영역 범위 변경 불가\n기본 존 스코프\n디폴트 존 스코프 삭제 불가\n영역 범위가 기본 범위\n기본 영역 범위 보호", page: "" },
    Text { title: "잘못된 영역 범위 이름", message: "영역 범위의 이름에 DNS 서버가 허용하지 않는 문자가 있습니다.", keywords: "영역 범위 이름 규칙\n존 스코프 이름\n허용되지 않는 문자\n범위 이름에 슬래시\n영역 범위 이름이 잘못됨\n영역 범위 이름에 잘못된 문자\n유효하지 않은 존 스코프 이름\n존 스코프 이름 무효\n영역 스코프명 오류\n영역 범위 이름 문자", page: "" },
    Text { title: "추가 범위가 있는 영역", message: "DNS 영역에 기본 범위 말고 다른 범위가 있는 동안에는 이 작업을 할 수 없습니다.", keywords: "영역 범위 때문에 거부\n영역 유형 변환 불가\n범위 먼저 삭제\n추가 영역 범위\n영역 범위가 있으면 작업 불가\n영역에 범위 있어 금지\n존 스코프가 있어 불가\n존 스코프 있는 영역\n영역 범위 존재로 거부\n영역 범위와 함께 불가", page: "" },
    Text { title: "영역 범위를 로드하지 못함", message: "DNS 서버가 저장된 영역 범위의 레코드를 읽지 못했습니다.", keywords: "영역 범위 로드 실패\n범위 파일 없음\n범위 파일 구문 오류\n존 스코프 로드\n영역 범위를 로드하지 못했습니다\n존 스코프 로딩 실패\n영역 범위 불러오기 실패\n영역 범위 읽기 실패\n영역 범위 로드 오류\n존 스코프 읽을 수 없음", page: "" },
    Text { title: "영역 범위 파일에 저장하지 못함", message: "DNS 서버가 영역 범위의 레코드를 데이터 파일에 저장하지 못했습니다. 저장되지 않은 변경 내용은 메모리에만 있습니다.", keywords: "영역 범위 파일 쓰기 실패\n범위 파일 권한\n디스크 공간 부족\n읽기 전용 범위 파일\n영역 범위 데이터 쓰기 실패\n존 스코프 파일 쓰기 실패\n영역 범위 파일을 쓰지 못함\n영역 범위 데이터 파일 기록\n존 스코프 저장 실패\n범위 데이터 파일 저장 오류", page: "" },
    Text { title: "잘못된 서버 범위 이름", message: "재귀 범위의 이름으로 DNS 서버가 받아들일 수 없는 값입니다.", keywords: "재귀 범위 이름 오류\n서버 범위 이름 규칙\n허용되지 않는 범위 이름\n전달자 그룹 이름\n범위 이름이 잘못되었습니다\n범위 이름에 잘못된 문자\n유효하지 않은 스코프 이름\n서버 스코프 이름 무효\n스코프 이름 오류\n재귀 스코프 이름 문자", page: "" },
    Text { title: "서버 범위를 찾을 수 없음", message: "DNS 서버에 이 이름의 재귀 범위가 없습니다.", keywords: "재귀 범위 없음\n서버 범위 없음\n재귀 범위 이름 오타\n전달자 집합\n범위가 존재하지 않습니다\n서버 범위가 존재하지 않음\n서버 스코프를 찾을 수 없음\n스코프가 없음\n없는 재귀 범위\n지정한 범위 없음", page: "" },
    Text { title: "바꿀 수 없는 기본 재귀 범위", message: "점(.)으로 나타내는 기본 재귀 범위는 설정을 변경할 수는 있지만 추가하거나 제거할 수 없습니다.", keywords: "기본 범위 삭제 불가\n점 범위\n재귀 끄기\n재귀 쿼리 비활성화\n기본 전달자\n기본 범위와 이름 같음\n기본 서버 범위 변경 불가\n기본 범위 생성 금지\n디폴트 스코프\n범위가 기본 범위임\n기본 재귀 범위 삭제", page: "" },
    Text { title: "범위에 사용할 수 없는 작업", message: "요청한 작업은 DNS 서버나 영역의 범위 하나에 대해서는 수행할 수 없습니다.", keywords: "잘못된 범위 작업\n범위에서 지원되지 않는 작업\n영역 전체에만 가능\n범위 일시 중지\n범위 작업이 잘못되었습니다\n범위에 대한 잘못된 작업\n스코프 작업 무효\n스코프에 할 수 없는 작업\n유효하지 않은 범위 작업\n범위에 허용되지 않는 작업", page: "" },
    Text { title: "잠긴 범위", message: "DNS 서버의 다른 작업이 범위를 사용하고 있습니다. 나중에 다시 요청하십시오.", keywords: "범위 잠김\n범위 사용 중\n동시 편집\n서명 중 잠금\n나중에 재시도\n범위가 잠겨 있습니다\n스코프가 잠김\n스코프 락 상태\n범위 잠금 상태\n잠긴 스코프\n다른 작업이 범위 잠금", page: "" },
    Text { title: "이미 있는 서버 범위", message: "DNS 서버에 이 이름의 재귀 범위가 이미 있습니다. 그 설정은 바뀌지 않았습니다.", keywords: "재귀 범위 중복\n서버 범위 중복\n재귀 범위 추가 실패\n전달자 변경 안 됨\n범위가 이미 있습니다\n서버 범위가 이미 존재함\n스코프 이미 존재\n이미 있는 스코프\n재귀 범위가 이미 있음\n같은 이름 서버 범위", page: "" },
    Text { title: "이미 있는 DNS 정책", message: "서버나 지정한 영역에 이 이름의 DNS 정책이 이미 있습니다.", keywords: "정책 이름 중복\nDNS 정책 중복\n쿼리 확인 정책 추가 실패\n정책이 이미 있음\n이 이름의 정책이 이미 존재\n정책이 이미 존재합니다\n같은 이름 정책 존재\n이미 있는 정책\n동일 이름 정책 중복\n폴리시 이미 존재", page: "" },
    Text { title: "DNS 정책을 찾을 수 없음", message: "지정한 수준(서버 또는 영역)에 이 이름의 DNS 정책이 없습니다.", keywords: "DNS 정책 없음\n정책 삭제 실패\n서버 수준 정책\n영역 수준 정책\n정책 이름 오타\n이 이름의 정책이 없음\n정책이 존재하지 않습니다\n정책을 찾을 수 없음\n없는 정책 이름\n존재하지 않는 정책\n폴리시 못 찾음", page: "" },
    Text { title: "형식이 잘못된 DNS 정책 조건", message: "DNS 정책의 조건을 해석할 수 없습니다. EQ 또는 NE 다음에 값을 적어야 합니다.", keywords: "잘못된 정책 조건\n정책 조건 구문\nEQ NE 문법\n정책 기준 오류\n정책 조건이 잘못되었습니다\n정책에 제공된 기준 무효\n유효하지 않은 정책 기준\n정책 조건 형식 무효\n정책 크라이테리아 오류\n정책 조건 해석 불가", page: "" },
    Text { title: "서로 맞지 않는 DNS 정책 설정", message: "DNS 정책의 수준, 동작, 범위, 처리 순서가 서로 맞지 않습니다.", keywords: "잘못된 정책 설정\n정책 설정 모순\n정책 동작 오류\n서버 수준 허용 정책\n정책 설정이 잘못되었습니다\n정책의 설정 중 하나 무효\n유효하지 않은 정책 설정\n정책 세팅 오류\n정책 설정값 불일치\n정책 설정 무효", page: "" },
    Text { title: "정책에서 사용 중인 클라이언트 서브넷", message: "클라이언트 서브넷을 참조하는 DNS 정책이 아직 있어 삭제하지 않았습니다.", keywords: "클라이언트 서브넷 삭제 불가\n사용 중인 서브넷\n정책 먼저 삭제\n서브넷 참조\n액세스 중인 클라이언트 서브넷 삭제\n클라이언트 서브넷이 사용 중\n정책이 액세스하는 클라이언트 서브넷\n서브넷 액세스 중 삭제 실패\n클라이언트 서브넷이 참조됨\n쓰이고 있는 클라이언트 서브넷", page: "" },
    Text { title: "클라이언트 서브넷을 찾을 수 없음", message: "DNS 서버에 이 이름의 클라이언트 서브넷이 없습니다.", keywords: "클라이언트 서브넷 없음\n서브넷 이름 오타\n서브넷 복제 안 됨\nCIDR 대신 이름\n클라이언트 서브넷이 존재하지 않음\n클라이언트 서브넷 레코드 없음\n없는 클라이언트 서브넷\n클라이언트 서브넷 못 찾음\n클라이언트 서브넷이 없습니다\n클라이언트 서브넷 이름 없음", page: "" },
    Text { title: "이미 있는 클라이언트 서브넷", message: "DNS 서버에 이 이름의 클라이언트 서브넷이 이미 있습니다. 새 주소 대역은 추가되지 않았습니다.", keywords: "클라이언트 서브넷 중복\n서브넷 이름 중복\n서브넷 추가 실패\nIP 대역 추가\n클라이언트 서브넷이 이미 있음\n클라이언트 서브넷 레코드 존재\n클라이언트 서브넷이 이미 존재합니다\n이미 존재하는 클라이언트 서브넷\n같은 이름 클라이언트 서브넷\n클라이언트 서브넷 중복 이름", page: "" },
    Text { title: "클라이언트 서브넷에 없는 주소 대역", message: "제거하려는 주소 대역이 클라이언트 서브넷에 없습니다.", keywords: "IP 대역 없음\n서브넷 제거 실패\n접두사 길이 다름\n주소 범위 삭제\n클라이언트 서브넷에 IP 서브넷 없음\n지정된 IP 서브넷 없음\nIP 서브넷이 존재하지 않음\n지정한 서브넷이 없습니다\n클라이언트 서브넷 안에 대역 부재\n서브넷 주소 없음", page: "" },
    Text { title: "이미 클라이언트 서브넷에 있는 주소 대역", message: "추가하려는 주소 대역이 이미 클라이언트 서브넷에 있습니다.", keywords: "IP 대역 중복\n주소 범위 중복\n같은 대역 두 번 추가\n서브넷이 이미 있음\n클라이언트 서브넷에 IP 서브넷 존재\n지정된 IP 서브넷 이미 존재\nIP 서브넷이 이미 있음\n같은 서브넷 이미 추가\n서브넷 주소 중복\nIP 서브넷 중복", page: "" },
    Text { title: "잠긴 DNS 정책", message: "다른 작업이 DNS 정책을 사용하고 있습니다. 나중에 다시 변경하십시오.", keywords: "정책 잠김\n정책 사용 중\n병렬 작업 충돌\n정책 대량 삭제\n정책이 잠겨 있습니다\n정책 잠금 상태\n폴리시 잠김\n잠긴 정책\n정책 락\n다른 작업이 정책 잠금", page: "" },
    Text { title: "잘못된 정책 범위 가중치", message: "DNS 정책에 지정한 범위의 가중치로 쓸 수 없는 값입니다. 1 이상이어야 합니다.", keywords: "가중치 0\n잘못된 가중치\n부하 분산 비율\n트래픽 비율\n로드 밸런싱\n정책 범위 가중치가 잘못됨\n정책 범위의 가중치 무효\n유효하지 않은 가중치\n스코프 가중치 오류\n웨이트 값 오류\n정책 가중치 값 무효", page: "" },
    Text { title: "잘못된 DNS 정책 이름", message: "DNS 정책의 이름이 너무 길거나 허용되지 않는 문자가 들어 있습니다.", keywords: "정책 이름 규칙\n정책 이름 길이\n256자 초과\n정책 이름 특수 문자\n정책 이름이 잘못되었습니다\nDNS 정책 이름 무효\n유효하지 않은 정책 이름\n정책명 오류\n폴리시 이름 오류\n못 쓰는 정책 이름", page: "" },
    Text { title: "조건이 없는 DNS 정책", message: "어떤 쿼리에 적용할 DNS 정책인지 지정되지 않았습니다. 조건이 하나 이상 필요합니다.", keywords: "정책 조건 누락\n조건 없음\n정책 기준 없음\n빈 변수\n정책에 조건이 없습니다\n정책에 기준이 누락됨\n정책 조건이 빠짐\n조건을 지정하지 않은 정책\n기준 없는 정책\n크라이테리아 누락", page: "" },
    Text { title: "잘못된 클라이언트 서브넷 이름", message: "클라이언트 서브넷의 이름으로 DNS 서버가 받아들일 수 없는 값입니다.", keywords: "서브넷 이름 규칙\n서브넷 이름에 쉼표\nCIDR을 이름으로 사용\n허용되지 않는 서브넷 이름\n클라이언트 서브넷 이름이 잘못됨\n클라이언트 서브넷 레코드 이름 무효\n유효하지 않은 클라이언트 서브넷 이름\n클라이언트 서브넷명 오류\n클라이언트 서브넷 이름 문자\n클라이언트 서브넷 이름 규칙", page: "" },
    Text { title: "잘못된 정책 처리 순서", message: "DNS 정책에 지정한 순서가 같은 수준, 같은 종류의 정책 목록을 벗어납니다.", keywords: "처리 순서 오류\n정책 우선순위\n정책 순번\n정책 순서 변경\n정책 처리 순서가 잘못됨\n처리 순서 값 무효\n유효하지 않은 처리 순서\n처리 순서가 범위 밖\n정책 순서 값 오류\n프로세싱 오더 오류", page: "" },
    Text { title: "범위가 지정되지 않은 DNS 정책", message: "DNS 정책의 동작에 영역 범위나 재귀 범위가 필요한데 지정되어 있지 않습니다.", keywords: "정책 범위 누락\n영역 범위 지정 안 함\n재귀 범위 필요\n허용 정책 범위\n정책에 범위 정보 누락\n필요한 범위 정보 없음\n정책에 범위가 없음\n범위 정보가 제공되지 않음\n정책에 스코프 누락\n범위가 필요한 정책", page: "" },
    Text { title: "범위를 지정할 수 없는 정책", message: "DNS 정책의 동작이나 종류로는 범위를 쓸 수 없는데 범위가 지정되어 있습니다.", keywords: "범위 허용되지 않음\n거부 정책에 범위\n불필요한 범위\n재귀 적용 누락\n정책에 범위 정보 불필요\n정책에 범위 지정 금지\n범위를 허용하지 않는 정책\n필요 없는 범위 정보\n정책에 스코프 불허\n범위 정보가 필요하지 않음", page: "" },
    Text { title: "정책에서 사용 중인 서버 범위", message: "쿼리를 이 재귀 범위로 보내는 DNS 정책이 아직 있어 삭제하지 않았습니다.", keywords: "재귀 범위 삭제 불가\n서버 범위 사용 중\n재귀 정책 참조\n정책부터 삭제\n서버 범위가 정책에서 참조됨\n참조되어 서버 범위 삭제 불가\nDNS 정책이 서버 범위 참조\n서버 스코프 참조 중\n서버 범위를 지울 수 없음\n재귀 범위가 참조됨", page: "" },
    Text { title: "정책에서 사용 중인 영역 범위", message: "이 영역 범위로 응답하는 DNS 정책이 아직 있어 삭제하지 않았습니다.", keywords: "영역 범위 삭제 불가\n존 스코프 사용 중\n영역 범위 참조\n정책 먼저 제거\n영역 범위가 정책에서 참조됨\n참조되어 영역 범위 삭제 불가\nDNS 정책이 영역 범위 참조\n존 스코프 참조 중\n영역 범위를 지울 수 없음\n존 스코프 삭제 불가", page: "" },
    Text { title: "잘못된 클라이언트 서브넷 조건", message: "DNS 정책의 클라이언트 서브넷 조건이 잘못되었습니다. EQ 또는 NE와 이미 있는 클라이언트 서브넷의 이름을 지정해야 합니다.", keywords: "클라이언트 서브넷 기준\n정책에 CIDR 사용\n서브넷 조건 구문\n서브넷 이름 대신 대역\n클라이언트 서브넷 조건이 잘못됨\n클라이언트 서브넷 기준 무효\n정책의 클라이언트 서브넷 조건\n유효하지 않은 클라이언트 서브넷 조건\n정책 기준 클라이언트 서브넷\n클라이언트 서브넷 조건 형식 오류", page: "" },
    Text { title: "잘못된 전송 프로토콜 조건", message: "DNS 정책의 전송 프로토콜 조건이 잘못되었습니다. EQ 또는 NE와 TCP나 UDP를 지정해야 합니다.", keywords: "전송 프로토콜 기준\nTCP만 허용 정책\nUDP 조건\nDoH 정책\nDoT 정책\n전송 프로토콜 조건이 잘못됨\n전송 프로토콜 기준 무효\n정책의 전송 프로토콜 조건\n유효하지 않은 전송 프로토콜 조건\n정책 기준 전송 프로토콜\nTCP UDP 조건 오류", page: "" },
    Text { title: "잘못된 인터넷 프로토콜 조건", message: "DNS 정책의 네트워크 프로토콜 조건이 잘못되었습니다. EQ 또는 NE와 IPv4나 IPv6를 지정해야 합니다.", keywords: "네트워크 프로토콜 기준\nIP 버전 조건\nIPv6 조건\nIPv4만 적용\n네트워크 프로토콜 조건이 잘못됨\n네트워크 프로토콜 기준 무효\n정책의 네트워크 프로토콜 조건\n인터넷 프로토콜 조건 무효\n정책 기준 네트워크 프로토콜\nIPv4 IPv6 조건 오류", page: "" },
    Text { title: "잘못된 서버 인터페이스 조건", message: "DNS 정책의 인터페이스 조건이 잘못되었습니다. EQ 또는 NE와 서버의 IP 주소를 지정해야 합니다.", keywords: "서버 인터페이스 기준\n수신 주소 조건\n어댑터 이름 사용 불가\n인터페이스 IP\n인터페이스 조건이 잘못됨\n서버 인터페이스 기준 무효\n정책의 인터페이스 조건\n유효하지 않은 인터페이스 조건\n정책 기준 인터페이스\n서버 인터페이스 IP 조건", page: "" },
    Text { title: "잘못된 이름 조건", message: "DNS 정책의 FQDN 조건이 잘못되었습니다. EQ 또는 NE와 전체 도메인 이름을 지정해야 하며, 필요하면 앞에 별표를 붙일 수 있습니다.", keywords: "도메인 이름 기준\n와일드카드 도메인 차단\n도메인 차단 정책\n정규식 사용 불가\nURL 대신 도메인\nFQDN 조건이 잘못됨\nFQDN 기준 무효\n정책의 FQDN 조건\n유효하지 않은 FQDN 조건\n정책 기준 도메인 이름\n도메인 이름 조건 오류", page: "" },
    Text { title: "잘못된 쿼리 유형 조건", message: "DNS 정책의 쿼리 유형 조건이 잘못되었습니다. EQ 또는 NE와 레코드 유형의 이름을 지정해야 합니다.", keywords: "쿼리 유형 기준\nANY 쿼리 차단\n레코드 타입 조건\n알 수 없는 쿼리 유형\n쿼리 유형 조건이 잘못됨\n쿼리 유형 기준 무효\n정책의 쿼리 유형 조건\n유효하지 않은 쿼리 유형 조건\n정책 기준 쿼리 유형\n쿼리 타입 조건 오류", page: "" },
    Text { title: "잘못된 시간대 조건", message: "DNS 정책의 시간대 조건이 잘못되었습니다. EQ 또는 NE와 18:00-21:00 같은 시간 구간을 지정해야 합니다.", keywords: "시간 조건 형식\n시간대별 DNS 응답\n자정을 넘는 시간\n24시간제\n예약 시간 정책\n시간 조건이 잘못됨\n하루 중 시간 기준 무효\n정책의 시간 조건\n유효하지 않은 시간대 조건\n정책 기준 시간\n하루 중 시간 조건 오류", page: "" },
    Text { title: "Winsock 코드의 시작값", message: "Winsock 코드는 BSD 오류 번호에 10000을 더한 값입니다. 오류가 아닙니다.", keywords: "", page: "" },
    Text { title: "블로킹 호출이 취소됨", message: "블로킹 호출이 프로그램 안에서 중단되었습니다. 대개 다른 스레드가 그 소켓을 닫은 경우입니다.", keywords: "WSACancelBlockingCall을 호출하여 중단\n차단 작업이 중단되었습니다\n인터럽트된 함수 호출\naccept 중 소켓 닫기\n대기 중 소켓 종료\n리스너 중지\n함수 호출이 중단되었습니다\n시스템 호출이 중단됨\n중단된 시스템 콜\n인터럽트된 시스템 호출\n신호로 호출 중단\n블로킹 작업 인터럽트\n차단 호출 취소됨\n블로킹 호출 강제 중단", page: r#"# WSAEINTR (10004)

## 의미
블로킹 호출이 프로세스 안에서 중단되었습니다. 도착한 것도 없고 시간이 초과된 것도 아닙니다. 누군가 호출을 취소한 것이며, 거의 항상 다른 스레드가 소켓을 닫은 경우입니다.

Windows의 설명 문구에는 `WSACancelBlockingCall`이 나오지만, 이는 Winsock 1.1의 함수로 Winsock 2에서 없어졌습니다. 소스에서 이 이름을 찾지 말고 `closesocket`을 찾으십시오. 또한 BSD에서 온 이름과 달리 시그널과는 관계가 없습니다. Windows는 처리기를 실행하려고 소켓 호출을 중단하지 않습니다.

## 발생하는 경우
- `accept`, `WSAAccept`, `connect`, `WSAConnect`, `recv`, `WSARecv`, `recvfrom`, `WSARecvFrom`, `WSARecvEx`, `WSARecvMsg`, `send`, `WSASend`, `sendto`, `WSASendTo`, `WSASendMsg`, `select`, `closesocket`, `WSAJoinLeaf`: 문서상으로는 Winsock 1.1 프로그램이 `WSACancelBlockingCall`로 호출을 취소할 때입니다. 오늘날의 시스템에서는 블로킹된 호출의 소켓이 도중에 닫혀도 똑같이 끝납니다.
- `gethostbyname`, `gethostbyaddr`, `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber`: 1.1 프로그램의 조회가 취소되었습니다.
- `SIO_ADDRESS_LIST_QUERY` 같은 `WSAIoctl` 요청: 블로킹된 요청이 중단되었습니다.
- 공유 소켓: 공급자가 다른 프로세스의 핸들로 들어온 새 작업을 위해 대기 중이던 이전 작업을 끝낼 수 있습니다.

## 주요 원인
1. 종료 과정입니다. 주 스레드가 `accept`에 머물러 있는 스레드를 멈추려고 수신 대기 소켓을 닫습니다. Windows에서 흔한 방식이며, 10004는 그 정상적인 끝입니다. .NET에서는 `TcpListener.Stop`과 `UdpClient.Close`가 블로킹된 호출을 이 코드로 끝내고, 비동기 호출은 995나 삭제된 개체 예외로 끝납니다.
2. 감시 타이머나 제한 시간 처리가, 읽는 스레드가 `recv`에서 블로킹된 연결을 닫습니다.
3. 객체 두 개가 같은 핸들을 소유하고 있어, 하나가 소멸하면서 다른 하나의 소켓까지 닫습니다.
4. 진짜 Winsock 1.1 프로그램에서 사용자가 "취소"를 눌렀거나 창을 닫았습니다.
5. 계층형 서비스 공급자나 샌드박스가 자체 취소를 10004로 바꿔 보고합니다.

## 조치 방법

### 개발자
- 루프를 빠져나오십시오. Unix에서 온 코드에는 "EINTR이면 다시 시도"가 흔하지만, 10004에서는 소켓이 이미 없습니다. 다시 시도하면 10038로 실패하거나, 더 나쁘게는 같은 핸들 번호를 받은 새 소켓에서 읽게 됩니다.
- 닫기 전에 "중지 중" 플래그를 켜십시오. 플래그가 켜져 있으면 10004를 조용히 넘기고, 꺼져 있으면 버그(원인 3)로 처리합니다.
- 읽는 도중에 닫는 것보다 깔끔한 방법이 있습니다. 스레드가 `WSAEventSelect`로 소켓*과* 중지 이벤트를 함께 기다리게 하고, 스레드가 끝나면 닫습니다. Windows에서는 `shutdown`이 블로킹된 `recv`를 깨우리라고 기대하지 마십시오. Linux에서는 깨웁니다.
- 중첩 I/O 호출에는 `CancelIoEx`를 쓰십시오. 그러면 995로 끝납니다.

### 관리자
서비스가 중지될 때 작업 스레드마다 10004가 하나씩 나오는 것은 무시해도 됩니다. 평소 운영 중에 나온다면 프로그램이 자기 소켓을 닫은 것이므로, 그 직전의 프로그램 로그를 읽으십시오.

Windows에서:
```powershell
# 그 시각에 서비스가 중지되거나 다시 시작되었는가?
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddDays(-1)} | Where-Object Id -in 7031,7034,7036
```
Linux의 `EINTR` (4)는 시그널을 뜻하며, 디스크립터를 닫아도 블로킹된 읽기는 깨어나지 않습니다. 어떤 시그널이 왔고 프로세스가 무엇을 처리하는지 확인합니다.
```sh
sudo strace -f -tt -e trace=network,close -p PID 2>&1 | grep -E 'EINTR|ERESTART|--- SIG'
grep -E 'Sig(Cgt|Ign|Blk)' /proc/PID/status
```

## 혼동하기 쉬운 코드
- `WSA_OPERATION_ABORTED` (995): 중첩 I/O 작업에서 같은 일이 일어난 것입니다.
- `WSAENOTSOCK` (10038): 닫은 *뒤에* 호출했습니다. 10004에서는 호출이 이미 기다리고 있었습니다.
- `WSAETIMEDOUT` (10060): 수신 제한 시간(`SO_RCVTIMEO`)이 지났거나 상대방이 응답하지 않습니다. 취소에는 취소한 주체가 있고, 시간 초과에는 없습니다.
- `WSAECONNABORTED` (10053): 프로그램 아래 계층에서 연결이 끝났습니다.
- 시스템 로그에서 원본이 DistributedCOM인 이벤트 ID 10004는 DCOM 로그온에 관한 것으로, 소켓과 무관합니다.

## 관련 코드
- `WSAEINPROGRESS` (10036): 1.1 블로킹 모델의 또 다른 특수 코드입니다.
- `WSAECANCELLED` (10103), `WSA_E_CANCELLED` (10111): 취소된 이름 서비스 조회입니다.
- `WSANOTINITIALISED` (10093): 프로그램 전체가 종료 중일 때 그 뒤의 호출이 보고하는 코드입니다.
"# },
    Text { title: "잘못된 디스크립터(Windows에서는 쓰이지 않음)", message: "디스크립터가 열려 있지 않다고 프로그램이나 중간 계층이 알렸습니다. Windows 자체는 이 코드를 반환하지 않습니다.", keywords: "잘못된 파일 디스크립터\n잘못된 파일 핸들\n닫힌 파일\n파일 기술자 오류\n제공된 파일 핸들이 잘못되었습니다\n파일 핸들이 유효하지 않습니다\n잘못된 파일 서술자\n파일 설명자가 잘못됨\n불량 파일 디스크립터\n배드 파일 디스크립터\n열려 있지 않은 디스크립터\n유효하지 않은 파일 번호\n닫힌 파일 디스크립터", page: r#"# WSAEBADF (10009)

## 의미
문서화된 Winsock 함수 가운데 이 코드를 반환하는 것은 없습니다. BSD의 목록을 그대로 가져왔기 때문에 헤더에 있을 뿐입니다. 10000에 `EBADF` (9), 곧 "잘못된 파일 디스크립터"를 더한 값입니다. Winsock의 소켓은 파일 디스크립터가 아니며, 소켓 핸들이 잘못되면 10038이 나옵니다.

10009를 만났다면 시스템이 아닌 다른 무언가가 만들어 낸 것입니다. 어디서 왔는지 찾으십시오.

## 발생하는 경우
Windows 자체 공급자의 함수에서는 발생하지 않습니다. 나올 수 있는 곳은 다음과 같습니다.
- errno 값에 10000을 더해 Winsock 코드로 바꾸는 호환 계층. 그 아래 코드가 `EBADF`로 실패한 경우입니다.
- 소켓 호출을 필터링하는 계층형 서비스 공급자나 VPN 클라이언트.
- 번호를 직접 고르는 런타임이나 라이브러리. "소켓 객체가 이미 닫혔음"이라는 뜻으로 쓰는 것이 한 예입니다.
- 프로그램 자체의 메시지 표.

## 주요 원인
1. Unix에서 온 프로그램이나 계층이 이미 닫힌 디스크립터를 썼고, 번호가 1:1로 변환되었습니다.
2. `_open`이나 `_fileno`에서 얻은 C 런타임 디스크립터를 `SOCKET`을 받는 함수에 넘겼거나 그 반대로 했고, 라이브러리가 이 혼동을 10009로 보고했습니다.
3. 계층형 서비스 공급자가 절전, 재연결, 업데이트 뒤에 자기 핸들을 잃어버렸습니다.
4. 소켓 오류가 아닙니다. 이벤트 ID이거나 프로그램이 따로 정한 코드입니다.

## 조치 방법

### 개발자
- 10038처럼 처리하십시오. 핸들은 이미 쓸 수 없으므로 버리고 새 소켓을 엽니다.
- 플랫폼 계층이 errno를 어디에서 변환하는지 살펴보십시오. 닫힌 소켓의 `EBADF`는 Winsock 쪽에서 10038이 되어야 합니다. Windows 프로그램이 검사하는 코드가 그것이기 때문입니다.
- `SOCKET`과 C 디스크립터는 서로 다른 형식에 담으십시오. `closesocket`과 `_close`는 바꿔 쓸 수 없습니다.
- 직접 작성한 코드에서 10009를 반환하지 마십시오. 아무도 예상하지 않습니다.

### 관리자
Windows에서는 프로그램과 시스템 사이의 계층과, 번호가 같은 이벤트 ID를 찾습니다.
```powershell
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Description|Provider Path'
Get-WinEvent -FilterHashtable @{LogName='System'; Id=10009} -MaxEvents 5 | Select-Object TimeCreated, ProviderName, Message
```
`%SystemRoot%\system32` 밖에 있는 카탈로그 항목은 타사 소프트웨어의 것입니다. 그것부터 업데이트하거나 제거하십시오.

Linux에서 `EBADF`는 실제로 쓰이는 흔한 오류입니다. 다음 명령으로 어느 호출에서 났는지, 어떤 디스크립터가 있는지 볼 수 있습니다.
```sh
sudo strace -f -y -e trace=desc -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd | grep socket
```

## 혼동하기 쉬운 코드
- `WSAENOTSOCK` (10038): 닫혔거나 잘못된 소켓 핸들에 Windows가 실제로 쓰는 코드입니다. Linux에서는 두 경우가 다릅니다. 닫혔으면 `EBADF`, 열려 있지만 소켓이 아니면 `ENOTSOCK`입니다.
- `WSA_INVALID_HANDLE` (6): *이벤트* 핸들이나 조회 핸들이 잘못되었습니다.
- DistributedCOM의 이벤트 ID 10009: DCOM이 다른 컴퓨터에 연결하지 못했다는 뜻입니다. 이 오류 코드보다 훨씬 자주 보이며 서로 관계가 없습니다.

## 관련 코드
- `WSAEINVAL` (10022): 핸들은 올바르지만 상태가 맞지 않습니다.
- `WSANOTINITIALISED` (10093): 마지막 `WSACleanup` 뒤의 호출입니다. 닫힌 핸들과 함께 나타나는 일이 많습니다.
"# },
    Text { title: "소켓 액세스 거부", message: "시스템이 이 소켓 사용을 허용하지 않습니다. 포트가 제외되었거나 독점 사용 중이거나, 방화벽이 막고 있거나, SO_BROADCAST 같은 권한이 없는 경우입니다.", keywords: "액세스 권한에 의해 숨겨진 소켓\n소켓 권한 거부\n포트 사용 권한 없음\n예약된 포트\n포트 제외 범위\nHyper-V 포트 예약\n방화벽 차단\n액세스가 거부됨\n사용 권한이 거부되었습니다\n허가 거부\n퍼미션 거부\n소켓 접근 금지\n액세스 권한이 없습니다\n접근이 거부되었습니다\n포트 바인드 권한 없음\n브로드캐스트 주소 권한 없음\n배타적 사용 중인 포트\n관리자 권한 필요 포트", page: r#"# WSAEACCES (10013)

## 의미
시스템이 정책에 따라 작업을 거부했습니다. 이 프로그램은 이 포트에서, 또는 이 주소로 그 작업을 할 수 없습니다. 요청 자체의 형식에는 문제가 없습니다. 어디서 거부했는지는 호출에 따라 다릅니다. `bind`에서는 포트, `connect`와 `send`에서는 방화벽이나 브로드캐스트 권한, `socket`에서는 관리자 권한이 문제입니다.

가장 흔한 경우는 *아무도* 쓰지 않는 포트에서 `bind`가 실패하는 것입니다. 이때 포트는 Hyper-V, WSL, Docker가 예약한 제외 포트 범위에 들어 있으며, `netstat`이나 "관리자 권한으로 실행"은 도움이 되지 않습니다.

## 발생하는 경우
- `bind`: 포트가 제외 범위에 있거나 독점 사용 중입니다. 또는 데이터그램 소켓이 `SO_BROADCAST` 없이 브로드캐스트 주소를 요청했습니다.
- `connect`, `WSAConnect`: 데이터그램 소켓이 `SO_BROADCAST` 없이 브로드캐스트 주소를 대상으로 지정했습니다. 실제로는 방화벽 필터가 차단한 모든 나가는 연결에서도 나옵니다.
- `send`, `sendto`, `WSASendTo`, `WSASendMsg`: 대상이 브로드캐스트 주소인데 `SO_BROADCAST`가 꺼져 있습니다.
- `socket`: 관리자 권한 없이 `SOCK_RAW`를 요청했습니다.
- `WSAAccept`: 들어온 연결 요청이 시간 초과되었거나 취소되었습니다.
- `SIO_ASSOCIATE_PORT_RESERVATION`, `SIO_LOOPBACK_FAST_PATH`, `SIO_TCP_INITIAL_RTO`, `SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS`를 쓴 `WSAIoctl`: 호출한 프로세스가 관리자 권한으로 실행되지 않았습니다.
- `WSASetServiceW`, `WSAInstallServiceClassW`, `WSARemoveServiceClass`, `WSCInstallNameSpace`: 등록할 권한이 없습니다.
- Bluetooth의 `connect`: 인증이 요구되었으나 실패했습니다.

## 주요 원인
1. 제외 포트 범위입니다. WinNAT과 호스트 네트워크 서비스(HNS)는 시작할 때 포트를 100개 단위로 가져가며, 부팅할 때마다 범위가 달라집니다. 그래서 오늘은 되던 프로그램이 내일은 실패합니다.
2. 다른 소켓이 포트를 독점하고 있는데, 우리 소켓이 공유하거나 그중 한 주소만 쓰겠다고 요청했습니다. Windows에 내장된 웹 서버 HTTP.sys(80과 443의 IIS, 5985의 WinRM)가 대표적인 소유자이며, 프로세스 4로 표시됩니다.
3. Unix에서 그대로 가져온 `SO_REUSEADDR`입니다. Windows에서는 "사용 중인 포트를 공유한다"는 뜻입니다. 소유자가 공유를 허용하지 않았다면 10013이 되고, 이 옵션이 없었다면 10048이 나왔을 것입니다.
4. 방화벽, 백신, VPN의 "킬 스위치"가 이 프로그램이나 포트를 차단합니다. 나가는 방향의 차단은 `connect`에서 10013으로 나타납니다.
5. `SO_BROADCAST` 없이 브로드캐스트를 보냈습니다.
6. 관리자 권한으로 실행되지 않은 프로세스가 raw 소켓이나 권한이 필요한 ioctl을 썼습니다.

낮은 포트 번호는 원인이 *아닙니다*. Linux와 달리 Windows에서는 모든 사용자가 1024 미만의 포트에 바인딩할 수 있습니다.

같은 포트에 대한 두 번째 `bind`의 결과(Server 2003 이상, 같은 사용자):

| 첫 번째 소켓 | 두 번째 소켓 | 결과 |
|---|---|---|
| 옵션 없음, 와일드카드 | 옵션 없음, 와일드카드 | 10048 |
| 옵션 없음, 와일드카드 | `SO_REUSEADDR`, 와일드카드 | 10013 |
| `SO_EXCLUSIVEADDRUSE`, 와일드카드 | `SO_REUSEADDR`, 모든 주소 | 10013 |
| `SO_EXCLUSIVEADDRUSE`, 와일드카드 | 모든 옵션, 특정 주소 | 10013 |
| `SO_EXCLUSIVEADDRUSE`, 와일드카드 | 옵션 없음, 와일드카드 | 10048 |

## 조치 방법

### 개발자
- 오류와 함께 주소와 포트를 보고하십시오. "10013"만으로는 아무 조치도 할 수 없습니다.
- Windows 서버에서는 `SO_REUSEADDR` 대신 `SO_EXCLUSIVEADDRUSE`를 설정하십시오. Unix에서 이 옵션을 쓰는 이유인 TIME_WAIT 연결은 Windows에서 일반 `bind`를 막지 않습니다.
- 포트를 설정할 수 있게 하고 기본값을 49152 아래에서 고르십시오. 또는 포트 0에 바인딩하고 실제로 받은 포트를 알립니다.
- 255.255.255.255나 서브넷의 브로드캐스트 주소로 `sendto`를 호출하기 전에 `SO_BROADCAST`를 설정합니다.
- 루프에서 다시 시도하지 마십시오. 정책은 저절로 바뀌지 않습니다.

### 관리자
Windows에서는 먼저 포트 범위, 다음으로 소유자, 그다음 필터를 확인합니다.
```powershell
netsh int ipv4 show excludedportrange protocol=tcp
netsh int ipv4 show excludedportrange protocol=udp
# 범위가 낮은 번호에서 시작하면 동적 포트를 기본값으로 되돌리고(udp와 ipv6도 같은 방법) 컴퓨터를 다시 시작
netsh int ipv4 show dynamicport tcp
netsh int ipv4 set dynamicport tcp start=49152 num=16384
# 당장의 해결책: WinNAT이 다른 범위를 고르게 함(그동안 컨테이너의 네트워크가 끊김)
net stop winnat
net start winnat
# 근본적인 해결책: WinNAT을 멈춘 동안 쓸 포트를 직접 예약
net stop winnat
netsh int ipv4 add excludedportrange protocol=tcp startport=8080 numberofports=1 store=persistent
net start winnat
```
직접 예약한 범위는 목록에 `*`로 표시됩니다. WinNAT은 그 범위를 가져가지 못하지만, 포트 번호를 지정해 바인딩하는 프로그램은 여전히 쓸 수 있습니다. 누군가 포트를 쓰는 동안에는 `add`가 실패합니다.
```powershell
Get-NetTCPConnection -LocalPort 8080 -State Listen | Select-Object LocalAddress, OwningProcess
netsh http show servicestate
# 누가 차단하는가? 필터 감사: 5157 연결, 5155 수신 대기, 5159 바인딩
# 한국어 Windows에서는 하위 범주 이름도 한국어이므로 이름 대신 GUID {0CCE9226-69AE-11D9-BED3-505054503030} 사용
auditpol /set /subcategory:"Filtering Platform Connection" /failure:enable
Get-WinEvent -FilterHashtable @{LogName='Security'; Id=5155,5157,5159} -MaxEvents 10
auditpol /set /subcategory:"Filtering Platform Connection" /failure:disable
Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Select-Object DisplayName, Profile
```
Linux에서 이에 해당하는 코드는 `EACCES` (13)이며, 비특권 포트의 하한보다 낮은 포트, SELinux, 빠진 `SO_BROADCAST`가 원인입니다. output 체인의 방화벽 규칙은 데이터그램에는 `EPERM` (1)을 돌려주고, TCP `connect`는 거부되거나 시간 초과됩니다.
```sh
sysctl net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports
sudo setcap cap_net_bind_service=+ep /usr/local/bin/server
sudo ausearch -m AVC -ts recent
sudo nft list ruleset | grep -nE 'hook output|reject|drop'
```

## 혼동하기 쉬운 코드
- `WSAEADDRINUSE` (10048): 누군가 포트를 쓰고 있고, 공유는 시도하지 않았습니다. `Get-NetTCPConnection`에 소유자가 없는데 10013이라면 거의 항상 제외 포트 범위 때문입니다.
- `WSAEADDRNOTAVAIL` (10049): *주소*가 이 컴퓨터의 것이 아닙니다. 포트와는 상관없습니다.
- `WSAECONNREFUSED` (10061): 상대 호스트가 거부했습니다. `connect`의 10013은 패킷을 보내지 않고 로컬에서 결정됩니다.
- `WSAETIMEDOUT` (10060): 경로 중간의 방화벽은 응답 없이 패킷을 버리지만, 이 컴퓨터의 방화벽이 막으면 10013이 나옵니다.
- `ERROR_ACCESS_DENIED` (5): 소켓이 아니라 파일, 서비스, 레지스트리의 권한 문제입니다.

## 관련 코드
- `WSAENOBUFS` (10055): 남은 동적 포트가 하나도 없습니다.
- `WSAEINVAL` (10022): 한 소켓에 `SO_REUSEADDR`과 `SO_EXCLUSIVEADDRUSE`를 함께 설정하려고 했습니다.
"# },
    Text { title: "잘못된 포인터 또는 버퍼 길이", message: "호출에 넘긴 주소나 버퍼를 사용할 수 없습니다. 함께 넘긴 길이가 너무 작은 경우가 가장 많습니다.", keywords: "잘못된 포인터 주소\n포인터 인수\n잘못된 주소\nsockaddr 크기\n구조체 크기 오류\n널 포인터\n잘못된 주소입니다\n포인터 주소가 잘못됨\n유효하지 않은 포인터\n배드 어드레스\n버퍼가 너무 작음\n버퍼 길이가 짧음\n잘못된 메모리 참조\n사용자 주소 공간 밖\n주소 길이 인수 작음", page: r#"# WSAEFAULT (10014)

## 의미
포인터 인수를 쓸 수 없거나, 함께 넘긴 길이가 그곳에 읽거나 쓸 내용보다 작습니다. 실제로는 포인터보다 *길이*가 잘못된 경우가 훨씬 많습니다. 패킷은 나가지 않았으며, 인수를 검사하는 단계에서 호출이 실패했습니다.

## 발생하는 경우
- `bind`: 이름이 NULL이거나, `namelen`이 너무 작거나, 주소의 패밀리 필드가 소켓의 패밀리와 다릅니다.
- `connect`, `WSAConnect`, `ConnectEx`: `namelen`이 너무 작거나 주소 형식이 패밀리에 맞지 않습니다.
- `accept`, `getpeername`, `getsockname`, `recvfrom`: 길이 변수의 값이 저장할 주소보다 작습니다.
- `getsockopt`, `setsockopt`: 옵션에 비해 `optlen`이 너무 작습니다.
- `sendto`, `WSASendTo`: `tolen`이 너무 작습니다.
- `gethostname`, `GetHostNameW`: 버퍼에 이름 전체가 들어가지 않습니다.
- `WSAAddressToStringW`, `WSAStringToAddressW`, `WSALookupServiceNextW`, `WSAEnumNameSpaceProvidersW`: 결과 버퍼가 너무 작습니다. 필요한 크기가 돌아옵니다.
- `WSAIoctl`: 입력이나 출력 버퍼가 너무 작거나 포인터가 잘못되었습니다.
- `send`, `recv`, `WSASend`, `WSARecv`, `TransmitFile`: 데이터 버퍼의 일부나 전부가 프로세스 자신의 메모리 밖에 있습니다.
- `select`: 집합이나 제한 시간의 포인터가 잘못되었거나 내부 리소스가 부족합니다.
- `RIOSend`, `RIOReceive`: 등록된 버퍼가 작업 전에 해제되었습니다.

## 주요 원인
1. IPv6 주소에 IPv4 주소의 길이를 썼습니다. `sockaddr_in`은 16바이트, `sockaddr_in6`는 28바이트입니다.
2. 소켓과 주소의 패밀리가 다릅니다. 이름 확인에서 IPv6 주소가 먼저 나왔는데 소켓은 `AF_INET`으로 만들었습니다.
3. 입출력 겸용인 길이를 호출 전에 설정하지 않았거나, 이전 `recvfrom`이 줄여 놓은 값을 그대로 썼습니다.
4. 구조체가 아니라 포인터의 `sizeof`(4 또는 8)를 넘겼습니다.
5. `setsockopt`에 4바이트 `DWORD`나 `BOOL` 대신 1바이트 `bool`을 넘겼습니다.
6. 바인딩 라이브러리(Python `ctypes`, `int`를 쓴 P/Invoke)가 64비트 포인터를 32비트로 잘랐거나, 메모리가 해제되었거나 가비지 컬렉터가 옮겼습니다.
7. `WSAIoctl`의 출력 버퍼를 정할 때 64비트 시스템의 `SOCKET`이나 함수 포인터 크기를 고려하지 않았습니다.

## 조치 방법

### 개발자
- 받는 주소에는 모두 `sockaddr_storage`를 쓰고, 호출할 *때마다* 먼저 길이를 그 `sizeof`로 설정하십시오.
- 연결할 `getaddrinfo` 항목의 `ai_family`로 소켓을 만들고, 그 항목의 `ai_addrlen`을 그대로 넘깁니다.
- 필요한 크기가 돌아오는 함수라면 그만큼 할당해 다시 호출합니다.
- `gethostname`에는 256바이트를 주십시오. 어떤 이름이든 들어갑니다.
- 중첩 I/O의 버퍼와 주소 길이 변수는 완료될 때까지 유지하고, 관리형 언어에서는 고정(pin)합니다.
- 오류 메시지에 길이를 함께 출력하십시오. 패밀리 23(`AF_INET6`) 옆에 길이 16이 있으면 원인이 바로 보입니다.

### 관리자
잘못은 프로그램에만 있지만, 그 잘못이 드러나는지는 네트워크 상황에 따라 달라집니다. 대상 이름에 최근 IPv6 주소가 생겼는지, 컴퓨터 이름이 길어졌는지 확인하십시오.

Windows에서:
```powershell
Resolve-DnsName server.example.com -Type A_AAAA
# 이름 대신 쓸 수 있도록 IPv4 주소에 연결되는가?
Test-NetConnection 192.0.2.10 -Port 443
# 주소를 잘못 복사하는 타사 계층(한국어 Windows에서는 Select-String을 빼고 전체를 확인)
netsh winsock show catalog | Select-String 'Provider Path'
```
Linux는 두 경우를 구분합니다. 잘못된 포인터는 `EFAULT` (14), 잘못된 길이는 대개 `EINVAL` (22)입니다. `strace`는 둘 다 보여 줍니다.
```sh
sudo strace -f -e trace=bind,connect,accept4,sendto,getsockopt,setsockopt -p PID 2>&1 | grep -E 'EFAULT|EINVAL'
getent ahosts server.example.com
```

## 혼동하기 쉬운 코드
- `WSAEINVAL` (10022): 크기와 포인터는 맞지만 값이나 소켓의 상태가 맞지 않습니다.
- `WSAEAFNOSUPPORT` (10047): IPv4와 IPv6를 섞었을 때 나오는 또 다른 판정으로, 길이 대신 패밀리를 검사하는 곳에서 나옵니다.
- `WSAENOBUFS` (10055): `WSAEnumProtocolsW`와 옛 비동기 조회 함수는 결과 버퍼가 작으면 이 코드를 보고합니다.
- `WSAEMSGSIZE` (10040): 버퍼 자체는 유효하지만 데이터그램이 다 들어가지 않았습니다.
- 액세스 위반(0xC0000005): 같은 실수이지만, 함수가 검사하기 전에 메모리를 건드린 경우입니다.

## 관련 코드
- `WSA_INVALID_PARAMETER` (87): 대기와 중첩 I/O 결과에서 인수가 잘못되었습니다.
- `WSAEADDRNOTAVAIL` (10049): 주소의 형식은 올바르지만 여기서는 쓸 수 없습니다.
"# },
    Text { title: "잘못된 인수 또는 소켓 상태", message: "호출에 받아들일 수 없는 값이 있거나, 소켓이 바인딩이나 수신 대기처럼 호출에 필요한 상태가 아닙니다.", keywords: "잘못된 인수를 제공했습니다\n유효하지 않은 인수\nbind 안 한 소켓\n호출 순서 오류\n이미 바인딩된 소켓\n인자 오류\n빈 select\n인수가 잘못되었습니다\n부적절한 인수\n잘못된 인자 값\n유효하지 않은 인수 전달\n인밸리드 아규먼트\nlisten 안 한 소켓 accept\n소켓 상태가 맞지 않음\n플래그 값 잘못됨\nai_flags 값이 잘못됨", page: r#"# WSAEINVAL (10022)

## 의미
인수의 값을 호출이 받아들이지 않거나, 이 소켓에 대한 호출 순서가 잘못되었습니다. 둘째 경우가 더 흔합니다. 아직 바인딩하지 않았거나, 이미 바인딩했거나, 수신 대기 상태가 아닌 것입니다. 핸들 자체는 올바르고 포인터와 길이에도 문제가 없습니다.

10022는 Winsock이 "그 밖의 커널 상태"에 쓰는 코드이기도 합니다. 따로 정해진 코드가 없는 실패는 여기로 모입니다.

## 발생하는 경우
시점이 잘못된 경우:
- `bind`: 소켓에 이미 로컬 주소가 있습니다.
- `listen`: 바인딩되지 않았습니다. `accept`, `WSAAccept`: 수신 대기 상태가 아닙니다.
- `getsockname`: 바인딩된 적이 없거나, 와일드카드 주소에 바인딩되었을 뿐 연결되지 않았습니다.
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`: 바인딩되지 않았습니다. 아무것도 보내지 않은 UDP 소켓에는 수신할 포트가 없습니다.
- `connect`, `ConnectEx`: 소켓이 수신 대기 중입니다. `ConnectEx`는 바인딩되지 않았을 때도 이 코드를 냅니다.
- `FIONBIO` 0을 쓴 `ioctlsocket`: `WSAEventSelect`나 `WSAAsyncSelect`가 아직 활성 상태입니다.
- `WSASend`, `WSASendTo`: 바인딩되지 않았거나 중첩 I/O 플래그 없이 만든 소켓입니다.
- `listen` 다음에 `SO_CONDITIONAL_ACCEPT`를 설정했습니다.

값이 잘못된 경우:
- `select`: 세 집합이 모두 비어 있거나 제한 시간이 있을 수 없는 값입니다.
- `WSAPoll`: 배열에 유효한 소켓이 없거나, `POLLPRI`처럼 지원하지 않는 요청 플래그가 있습니다.
- `getsockopt`, `setsockopt`: 알 수 없는 *수준*(level)이거나 옵션이 거부하는 값입니다.
- `recv`, `send`: 알 수 없는 플래그이거나, `SO_OOBINLINE`이 켜진 상태의 `MSG_OOB`입니다.
- `shutdown`: `how`가 세 값 가운데 하나가 아닙니다.
- `WSAIoctl`: 알 수 없는 제어 코드이거나 이 종류의 소켓에 맞지 않는 코드입니다.
- `getaddrinfo`: `ai_flags`가 서로 모순됩니다(`EAI_BADFLAGS`).
- 멀티캐스트: 가입하지 않은 그룹에서 탈퇴하거나 차단하지 않은 원본의 차단을 풀려고 했습니다.

## 주요 원인
1. 앞서 `bind`가 (흔히 10013이나 10048로) 실패했는데 아무도 확인하지 않아, `listen`이나 `recvfrom`이 그 결과를 보고합니다.
2. UDP 소켓의 수신 루프가 첫 `sendto`나 `bind`보다 먼저 시작됩니다.
3. 이식 가능한 프로그램이 `select(0, NULL, NULL, NULL, &tv)`로 잠시 쉽니다. Windows는 빈 `select`를 거부합니다.
4. 한 소켓에 `SO_REUSEADDR`과 `SO_EXCLUSIVEADDRUSE`를 함께 설정했습니다. 두 번째 것이 실패합니다.
5. `SO_RCVLOWAT`, `SO_SNDLOWAT`처럼 Windows의 TCP/IP에 없는 Unix 옵션을 썼습니다.
6. 다른 시스템의 옵션 번호를 썼습니다. `SOL_SOCKET`은 Linux에서 1, Windows에서 0xFFFF입니다.
7. 뺄셈의 결과로 제한 시간이 음수이거나 지나치게 큰 값이 되었습니다.

## 조치 방법

### 개발자
- `socket`부터 `listen`까지 *모든* 결과를 검사하십시오. 10022는 두 번째 오류인 경우가 아주 많습니다.
- 함수, 수준, 옵션, 값을 기록하십시오. 번호 하나가 수많은 조건을 뜻합니다.
- UDP에서는 처음 수신하기 전에, `ConnectEx`에서는 호출하기 전에 `bind`를 호출합니다(포트 0이면 됩니다).
- 빈 `select`는 `Sleep`으로 바꾸고, 배열이 비어 있으면 `WSAPoll`을 건너뜁니다.
- 소켓을 다시 블로킹으로 바꾸기 전에 `WSAEventSelect`를 끕니다(이벤트 마스크 0).
- Windows에서는 Windows 헤더의 상수로 컴파일하고, Unix 전용 옵션은 조건부로 처리합니다.

### 관리자
10022에 앞서 난 첫 번째 오류를 찾으십시오. 대부분 포트 문제입니다.

Windows에서:
```powershell
Get-NetTCPConnection -LocalPort 8080 -ErrorAction SilentlyContinue
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh int ipv4 show excludedportrange protocol=tcp
# 프로그램이 쓰려는 어댑터에서 IPv6나 IPv4가 꺼져 있는가?
Get-NetAdapterBinding -ComponentID ms_tcpip, ms_tcpip6
```
Linux의 `EINVAL` (22)은 더 적은 경우에 나옵니다. `listen`은 포트를 스스로 고르고, 바인딩되지 않은 UDP 소켓의 `recvfrom`은 끝없이 기다리며, 빈 `select`는 잠듭니다. 호출과 인수를 확인합니다.
```sh
sudo strace -f -e trace=network,select,poll -p PID 2>&1 | grep EINVAL
ss -lntup
```

## 혼동하기 쉬운 코드
- `WSAEFAULT` (10014): 값이 아니라 포인터나 길이의 문제입니다.
- `WSAENOPROTOOPT` (10042): 수준은 맞고 옵션을 알 수 없습니다. 10022는 수준을 알 수 없거나 값이 잘못되었다는 뜻입니다.
- `WSAEOPNOTSUPP` (10045): 이런 종류의 소켓으로는 절대 할 수 없습니다. 10022라면 다른 상태에서는 할 수 있습니다.
- `WSAENOTCONN` (10057): 빠진 단계가 `bind`나 `listen`이 아니라 `connect`입니다.
- `WSA_INVALID_PARAMETER` (87): 같은 뜻으로 Windows 커널이 쓰는 코드입니다.

## 관련 코드
- `WSAEALREADY` (10037): Winsock 2 프로그램이 두 번째 `connect`에서 받는 코드입니다. 1.1 프로그램은 10022를 받습니다.
- `WSAEADDRINUSE` (10048), `WSAEACCES` (10013): 흔히 먼저 나는 오류입니다.
- `WSAENOTSOCK` (10038): 핸들 자체가 잘못되었습니다.
"# },
    Text { title: "열린 소켓이 너무 많음", message: "디스크립터 수가 한도에 이르러 소켓을 더 열 수 없습니다.", keywords: "소켓이 너무 많이 열려 있습니다\n파일 디스크립터 한도\n열린 파일 개수 초과\n소켓 누수\n핸들 누수\nulimit 설정\n열린 파일이 너무 많음\n열려 있는 소켓 초과\n소켓 개수 한도 초과\n소켓 디스크립터 부족\n사용 가능한 소켓 없음\n파일 핸들 너무 많음\n소켓을 더 만들 수 없음\n프로세스 파일 디스크립터 고갈", page: r#"# WSAEMFILE (10024)

## 의미
소켓을 더 열 수 없습니다. 디스크립터 테이블이 가득 찼거나 한도에 도달했습니다. 기존 연결은 계속 동작하고 새 연결만 실패합니다.

Windows 자체에서는 드뭅니다. Microsoft 공급자는 메모리에만 제한을 받고 프로세스 하나가 핸들을 수백만 개 가질 수 있으므로, 고갈되면 10055가 먼저 나타납니다. 진짜 10024라면 타사의 계층형 서비스 공급자, 자체 한도가 있는 옛 프로그램, Linux에서 실행되며 `EMFILE`을 변환하는 런타임을 의심하십시오.

## 발생하는 경우
- `socket`, `WSASocketA`, `WSASocketW`: 남은 디스크립터가 없습니다.
- `accept`, `WSAAccept`: 기다리는 연결이 있지만 내줄 디스크립터가 없습니다. 그 연결은 연결 대기열에 그대로 남습니다.
- `listen`: 남은 디스크립터가 없습니다.
- `WSADuplicateSocketA`, `WSADuplicateSocketW`: 복제본에 쓸 디스크립터가 없습니다.
- `WSAAsyncSelect`: `FD_CONNECT`의 오류 부분에 나옵니다.

## 주요 원인
1. 누수입니다. 소켓을 열고 닫지 않습니다. 오류 처리 경로나 시간 초과 뒤에 흔합니다. 개수가 실행 시간에 따라 늘기만 하고 줄지 않습니다.
2. Linux에서 열 수 있는 파일 수의 한도(로그인 셸에서는 보통 1024)가 부하에 필요한 값보다 낮습니다. 파일, 파이프, epoll 인스턴스도 함께 계산됩니다.
3. 요청마다 연결을 만듭니다. 클라이언트가 풀을 공유하지 않고 매번 HTTP 객체나 데이터베이스 객체를 새로 만듭니다.
4. 실제로 부하가 몰렸거나, 반쯤 끝난 연결이 쏟아지는데 서버가 제한 시간 없이 붙들고 있습니다.
5. 계층형 서비스 공급자(필터, VPN, 자녀 보호)의 테이블 크기가 고정되어 있습니다.
6. Linux의 .NET은 시스템 전체의 한도인 `ENFILE`도 같은 번호로 보여 줍니다.

## 조치 방법

### 개발자
- 모든 경로에서 소켓을 닫으십시오. C++에서는 RAII 가드 객체를, 관리형 언어에서는 `using`이나 `with`를 씁니다.
- 클라이언트와 풀을 공유하십시오. 오래 유지되는 HTTP 클라이언트 하나면 프로세스 전체에 충분합니다.
- accept 루프에서 곧바로 계속하지 마십시오. 대기 중인 연결 때문에 수신 대기 소켓이 계속 읽기 가능 상태이므로, 루프가 CPU 코어 하나를 점유합니다. 수락을 잠시 멈추고 유휴 연결을 닫은 다음 계속합니다. 예비 디스크립터를 하나 두었다가 그것을 닫고 연결을 수락해 정중히 거절하는 방법도 잘 알려져 있습니다.
- 유휴 상대방에 제한 시간을 두고, 최대 연결 수를 디스크립터 한도보다 낮게 정하십시오.
- `FD_SETSIZE`의 문제가 아닙니다. 이 상수(기본값 64)는 프로세스가 열 수 있는 수가 아니라 `fd_set` 하나에 들어가는 수를 제한하며, 넘쳐도 오류 코드가 나오지 않습니다.

### 관리자
Windows에서는 핸들이 늘어나는 프로세스와 중간 계층을 찾습니다.
```powershell
Get-Process | Sort-Object HandleCount -Descending | Select-Object -First 5 Name, Id, HandleCount
Get-NetTCPConnection | Group-Object OwningProcess, State -NoElement | Sort-Object Count -Descending | Select-Object -First 10
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
Linux에서는 사용량과 한도를 비교한 다음 서비스의 한도를 올립니다.
```sh
ls /proc/PID/fd | wc -l; grep 'open files' /proc/PID/limits
cat /proc/sys/fs/file-nr                     # 시스템 전체: 사용, 여유, 최대
sudo systemctl edit SERVICE                  # [Service] LimitNOFILE=65536
ss -tnp state close-wait | grep 'pid=PID,'   # 프로그램 자신이 닫지 않은 소켓
```
CLOSE_WAIT 소켓이 많다면 상대방은 떠났는데 프로그램이 닫지 않은 것입니다. 이는 누수이며, 한도를 올려도 시점만 늦춰집니다.

## 혼동하기 쉬운 코드
- `WSAENOBUFS` (10055): 버퍼나 로컬 포트를 다 썼습니다. Windows에서 소켓이 너무 많을 때는 보통 이 코드가 나옵니다.
- `WSAEPROCLIM` (10067): Winsock을 쓰는 *프로그램*이 너무 많습니다. `WSAStartup`에서 알 수 있습니다.
- `WSA_NOT_ENOUGH_MEMORY` (8): 디스크립터가 아니라 프로세스의 메모리 문제입니다.
- `WSAEADDRINUSE` (10048): 로컬 포트를 고정한 `connect`에서 나옵니다. 소켓은 있지만 포트가 충돌합니다.

## 관련 코드
- `WSAECONNREFUSED` (10061): Windows에서 연결을 수락하지 못하는 서버의 연결 대기열이 가득 찼을 때 클라이언트가 보는 코드입니다.
- `WSAETIMEDOUT` (10060): Linux에서 그런 서버의 클라이언트가 보는 코드입니다. Linux는 새 연결 요청을 무시하기 때문입니다.
"# },
    Text { title: "지금 바로 완료할 수 없는 작업", message: "논블로킹 소켓에서 지금은 이 작업을 할 수 없습니다. 준비될 때까지 기다리십시오. 연결 시도라면 백그라운드에서 계속됩니다.", keywords: "소켓 작업을 즉시 완료할 수 없습니다\n비블로킹 소켓\n넌블로킹 소켓\n리소스를 일시적으로 사용할 수 없음\n비동기 connect\n송신 버퍼 가득 참\n오류 아님 10035\n리소스를 일시적으로 사용할 수 없습니다\n자원이 일시적으로 사용 불가능\n작업이 차단됩니다\n작업이 블록될 수 있음\n논블로킹 소켓 데이터 없음\n비차단 소켓 작업\n바로 완료할 수 없는 작업\n읽을 데이터 아직 없음\n우드블록 오류", page: r#"# WSAEWOULDBLOCK (10035)

## 의미
"지금은 안 되니 나중에 다시 요청하라"는 뜻입니다. 소켓이 논블로킹 모드이고, 이 호출은 기다려야만 처리할 수 있습니다. 고장 난 것은 없고, 보내거나 받은 것도 없으며, 연결은 살아 있습니다.

논블로킹 `connect`에서는 뜻이 더 있습니다. 연결 시도가 이미 *시작되어* 백그라운드에서 계속됩니다. 다시 호출하지 말고 결과를 기다려야 합니다.

그러므로 오류 로그의 10035는 거의 항상 프로그램이 이 경우를 빠뜨렸다는 뜻입니다.

## 발생하는 경우
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`, `WSARecvMsg`: 지금은 읽을 것이 없습니다.
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`: 송신 버퍼가 가득 찼습니다.
- `accept`, `WSAAccept`: 기다리는 연결이 없습니다.
- `connect`, `WSAConnect`: 연결을 맺는 중입니다.
- `closesocket`: 논블로킹 소켓에서 `SO_LINGER`가 켜져 있고 시간이 0보다 큽니다. 핸들은 유효한 채로 남으며, 닫기를 다시 호출해야 합니다.
- 중첩 I/O의 `WSARecv`, `WSASend`와 같은 계열의 함수: 완료되지 않은 요청이 너무 많습니다.
- `WSAIoctl`: `SIO_ADDRESS_LIST_CHANGE`처럼 기다려야 하는 요청입니다. `SIO_GET_TX_TIMESTAMP`는 타임스탬프가 아직 준비되지 않았을 때입니다.
- `WSAAsyncGetHostByName`과 같은 계열의 함수: 지금은 요청을 큐에 넣을 수 없습니다.

## 주요 원인
1. 논블로킹 프로그램의 정상 동작을 실수로 오류로 기록했습니다.
2. 작성자도 모르게 소켓이 논블로킹이 되었습니다. `WSAEventSelect`와 `WSAAsyncSelect`는 알리지 않고 모드를 바꾸며, Windows에서 `accept`로 얻은 소켓은 수신 대기 소켓의 모드를 물려받습니다(Linux에서는 아닙니다).
3. 블로킹 방식의 도우미 함수("정확히 n바이트 읽기")를 논블로킹 소켓에 썼습니다.
4. 상대방이 느리게 읽습니다. 상대방이 데이터를 가져가지 않아 그쪽의 수신 창이 닫히고, 우리 쪽 송신 버퍼가 가득 차 `send`가 실패합니다.
5. 이미 지난 신호입니다. 이벤트가 데이터를 알렸지만 다른 호출이 이미 읽어 갔고, 다음 `recv`에는 남은 것이 없습니다.
6. 스레드 여러 개가 소켓 하나를 처리합니다. 한 스레드가 통지받은 것을 다른 스레드가 먼저 가져갔습니다.

## 조치 방법

### 개발자
- 읽기: 10035가 나올 때까지 읽은 다음 다시 기다립니다(`WSAPoll`, `select`, 이벤트, 완료 포트). 쉬지 않고 도는 루프를 만들지 마십시오.
- 쓰기: 보내지 못한 나머지를 큐에 보관합니다. `send`가 데이터의 일부만 받아들일 수도 있으므로 반환값만큼 전진하고, 쓰기 가능해지기를 기다렸다가 계속합니다.
- `WSAEventSelect`를 쓰면 `FD_WRITE`는 연결 직후 한 번 오고, 그다음에는 송신이 10035로 실패한 뒤에만 다시 옵니다. 10035를 받지 않고 기다리면 영원히 기다리게 됩니다.
- 연결: 소켓이 쓰기 가능(성공)해지거나, `select`의 경우 *예외* 집합(실패)에 들어올 때까지 기다린 다음 `getsockopt`와 `SO_ERROR`로 코드를 얻습니다. `WSAPoll`은 Windows 10 버전 2004부터만 실패한 시도를 알려 줍니다. 제한 시간은 직접 두십시오.
- TLS 라이브러리는 10035를 "읽기 필요"나 "쓰기 필요"로 바꾸어 알려 줍니다. 읽기에 앞서 쓰기가 필요할 수도 있으므로 받은 대로 따르십시오.
- 블로킹 호출을 쓰려면 `accept` 다음에 `FIONBIO`를 0으로 설정하되, 먼저 `WSAEventSelect`를 해제합니다. `SO_RCVTIMEO`를 쓰면 블로킹 수신이 Windows에서는 10060으로, Linux에서는 `EAGAIN`으로 끝납니다.
- 이식 가능한 코드: `WSAEWOULDBLOCK`과 `EAGAIN`을 검사하고, `connect`에서는 `EINPROGRESS`도 검사합니다.

### 관리자
10035에서 프로그램이 멈추거나 클라이언트의 연결을 끊는다면 프로그램을 고쳐야 합니다. 느려지기만 한다면 데이터를 읽지 않는 상대방을 찾으십시오.

Windows에서:
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Select-Object RemoteAddress, RemotePort, State
# 느린 상대방까지의 왕복 시간과 손실
Test-NetConnection 192.0.2.10 -Port 443 -InformationLevel Detailed
# 한국어 Windows에서는 카운터 이름도 한국어(Get-Counter -ListSet *로 확인)
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 2 -MaxSamples 5
```
Linux에서 이에 해당하는 코드는 `EAGAIN`이며 `EWOULDBLOCK` (11)이라고도 합니다. Send-Q가 계속 차 있는 것이 느린 연결입니다.
```sh
ss -tn state established '( sport = :443 )' | sort -k2 -nr | head
ss -tni dst 192.0.2.10
sudo timeout 10 strace -f -c -e trace=network -p PID
```
마지막 표에서 `recvfrom`의 오류가 많고 성공이 적으면 루프가 헛돌고 있는 것입니다.

## 혼동하기 쉬운 코드
- `WSA_IO_PENDING` (997): 중첩 I/O 호출이 *시작되었고* 스스로 끝납니다. 송수신에서 10035가 나오면 아무것도 시작되지 않은 것입니다.
- `WSAEINPROGRESS` (10036): Unix의 `EINPROGRESS`와 달리, Windows에서 진행 중인 `connect`가 반환하는 코드가 아닙니다.
- `WSAEALREADY` (10037): 첫 번째 `connect`가 아직 진행 중일 때의 두 번째 호출입니다.
- `WSAETIMEDOUT` (10060): 기다렸지만 성공하지 못했습니다.
- `WSAENOBUFS` (10055): 시스템에 메모리나 포트가 부족합니다. 쓰기 가능해지기를 기다려도 소용이 없습니다.
- `WSATRY_AGAIN` (11002): 이름 확인에서 쓰는 "다시 시도"입니다.

## 관련 코드
- `WSAEISCONN` (10056): 성공한 뒤에 `connect`를 다시 호출했습니다.
- `WSAEINVAL` (10022): `WSAEventSelect`가 활성 상태일 때 `FIONBIO`를 0으로 설정했습니다.
- `WSAENOTCONN` (10057): 연결이 완료되기 전에 `send`를 호출했습니다.
"# },
    Text { title: "블로킹 호출 또는 쿼리가 아직 진행 중", message: "다른 블로킹 호출이나 콜백, 이름 쿼리가 아직 끝나지 않아 이 호출을 처리할 수 없습니다.", keywords: "차단 작업이 실행되고 있습니다\n작업 진행 중\n이전 호출이 끝나지 않음\nWinsock 1.1 프로그램\n콜백 안에서 호출\n작업이 현재 진행 중입니다\n지금 진행 중인 작업\n명령이 진행 중\n블로킹 작업 실행 중\n차단 호출이 진행 중\n블로킹 훅 실행 중\n다른 블로킹 호출 진행\n진행 중인 차단 작업", page: r#"# WSAEINPROGRESS (10036)

## 의미
Winsock 1.1 프로그램이 아직 블로킹 호출 안에 있거나 공급자가 아직 콜백을 실행 중이어서, 이 스레드에서는 다른 Winsock 호출을 할 수 없습니다. 16비트 시절의 규칙입니다. 당시 블로킹 호출은 창 메시지를 처리하며 기다렸고, 메시지 처리기가 Winsock을 다시 호출하면 이 코드로 거부되었습니다.

Winsock 2로 작성한 프로그램은 이런 식으로 이 코드를 만나지 않습니다. 그런데도 이 번호가 남아 있는 이유는 두 가지입니다. 한 최신 함수가 "아직 끝나지 않음"의 뜻으로 쓰고, Unix의 `connect`가 `EINPROGRESS`를 내기 때문에 이 코드를 기대하는 사람이 있습니다. Windows에서 진행 중인 `connect`는 10035를 냅니다.

## 발생하는 경우
- `GetAddrInfoExOverlappedResult`: 비동기 이름 쿼리가 끝나지 않았습니다. 오늘날 보게 되는 경우입니다.
- `socket`, `bind`, `connect`, `send`, `recv`부터 `closesocket`, `WSACleanup`, `gethostbyname`까지 거의 모든 호출: 스레드에서 1.1 방식의 블로킹 호출이 진행 중이거나 공급자의 콜백이 반환하지 않았습니다.
- `WSAIoctl`: 콜백 안에서 호출했습니다.
- `WSAStartup`: 1.1 방식의 블로킹 작업이 진행 중입니다.
- `WSCInstallProviderAndChains`: 다른 공급자 설치가 진행 중입니다.

## 주요 원인
1. `GetAddrInfoExW`로 시작한 이름 쿼리의 결과를 이벤트가 설정되기 전에 폴링합니다.
2. Winsock을 호출하면 안 되는 곳, 곧 `WSAAccept`의 조건 함수나 블로킹 후크 안에서 호출했습니다.
3. 블로킹 호출이 기다리는 동안 버튼이나 타이머 메시지를 처리하는 옛 프로그램(Visual Basic 컨트롤, 터미널 에뮬레이터, `wsock32.dll`을 쓰는 산업용 소프트웨어)입니다.
4. 호환 계층이나 .NET을 통해 Linux에서 실행되는 코드입니다. 거기서는 논블로킹 `connect`의 `EINPROGRESS`가 10036으로 표시됩니다.
5. 설치 프로그램 두 개가 동시에 Winsock 카탈로그를 변경합니다.

## 조치 방법

### 개발자
- `GetAddrInfoExW`에서는 이벤트나 완료 루틴을 기다린 다음 결과를 한 번만 물으십시오.
- 조건 함수에서는 소켓 호출을 하지 않습니다. 결정만 기록하고 반환한 뒤에 처리합니다.
- 1.1 프로그램에서는 메시지 처리기에서 호출하기 전에 매번 `WSAIsBlocking`을 검사하거나 네트워크 작업을 별도 스레드로 옮깁니다. 근본적인 해결책은 Winsock 2와 `WSAEventSelect`입니다.
- 이식 가능한 코드에서는 시작된 `connect`에 대해 10035, 10036, `EINPROGRESS` 세 코드를 모두 받아들이십시오.

### 관리자
Windows에서는 옛 방식의 프로그램인지, 중간에 어떤 계층이 있는지 확인합니다.
```powershell
# 프로그램이 1.1 라이브러리를 불러오는가? (최신 프로그램 중에도 있음)
tasklist /m wsock32.dll
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Description|Provider Path'
```
설치 프로그램이 보고한 것이라면 다른 설치가 끝나기를 기다렸다가 컴퓨터를 다시 시작하고 설치를 다시 실행합니다.

Linux의 `EINPROGRESS` (115)는 논블로킹 연결의 정상적인 시작입니다. 중요한 것은 어떻게 끝나는지입니다.
```sh
ss -tn state syn-sent
sudo strace -f -e trace=connect,getsockopt -p PID 2>&1 | grep -E 'EINPROGRESS|SO_ERROR'
```

## 혼동하기 쉬운 코드
- `WSAEWOULDBLOCK` (10035): 시작된 논블로킹 `connect`에 대한 Windows의 답입니다.
- `WSAEALREADY` (10037): 첫 번째 시도 중에 *두 번째* `connect`를 호출했습니다.
- `WSA_IO_PENDING` (997), `WSA_IO_INCOMPLETE` (996): 시작되었거나 아직 끝나지 않은 중첩 소켓 작업입니다.
- DistributedCOM의 이벤트 ID 10036: DCOM 클라이언트의 인증 수준이 서버가 요구하는 것보다 낮다는 뜻입니다. 소켓 오류가 아닙니다.

## 관련 코드
- `WSAEINTR` (10004): 블로킹된 1.1 호출이 취소되었을 때 나옵니다.
- `WSANOTINITIALISED` (10093): 이 코드처럼, 소켓을 살펴보기도 전에 나오는 답입니다.
"# },
    Text { title: "이미 진행 중인 시도", message: "앞서 한 연결 시도나 같은 종류의 요청이 아직 진행 중이거나 이미 끝났습니다. 새 요청은 시작되지 않았습니다.", keywords: "작업이 이미 진행되고 있습니다\nconnect 두 번 호출\n연결 시도 중복\n논블로킹 connect 반복\n이미 요청된 작업\n이미 진행 중인 작업\n작업이 이미 처리 중\n비차단 소켓 이미 작업 중\n이전 연결 시도 미완료\n연결이 이미 진행 중\n앞선 요청 아직 진행\n진행 중인 소켓에 재요청\n작업이 벌써 진행 중", page: r#"# WSAEALREADY (10037)

## 의미
요청한 일이 이미 진행 중이거나, 일부 관리 호출에서는 이미 끝났습니다. 전형적인 예는 아직 연결 중인 논블로킹 소켓에 프로그램이 `connect`를 한 번 더 호출하는 것입니다. 두 번째 호출은 첫 번째 시도에 영향을 주지 않으며, 첫 시도는 계속됩니다.

## 발생하는 경우
- `connect`, `WSAConnect`, `ConnectEx`: 이 소켓의 이전 연결 시도가 아직 진행 중입니다. Winsock 1.1 프로그램은 `connect`에서 대신 10022를 받습니다.
- `WSAJoinLeaf`: 논블로킹 참가가 진행 중입니다.
- `WSACancelAsyncRequest`: 요청이 이미 완료되어 취소할 것이 없습니다.
- `RIONotify`: 이전 알림이 아직 전달되지 않았습니다.
- `WSAInstallServiceClassA`, `WSAInstallServiceClassW`: 이 클래스 식별자가 이미 등록되어 있습니다.
- 네트워크 위치 인식(NLA)을 쓴 `WSASetServiceW`: 네트워크가 이미 그렇게 저장되어 있고 업데이트 플래그를 주지 않았습니다.

## 주요 원인
1. 루프가 `connect`를 거듭 호출해 연결 상태를 폴링합니다. Unix에서 알려진 방식으로 Windows에서도 동작하지만, 결과가 나올 때까지 호출할 때마다 10037이 나옵니다.
2. 첫 시도가 아직 기다리는 중인데 타이머가 재연결을 시작합니다. 시스템이 포기하기까지는 20초 이상 걸립니다.
3. 스레드 두 개가 소켓 하나를 공유하면서 둘 다 연결하려고 합니다.
4. 코드 경로 두 곳에서 같은 큐의 알림을 다시 요청해 `RIONotify`가 두 번 호출됩니다.
5. 설치 프로그램이 시작할 때마다 서비스 클래스를 등록합니다.

## 조치 방법

### 개발자
- `connect`에서 10035를 받은 뒤에는 다시 호출하지 마십시오. `select`나 `WSAPoll`로 "쓰기 가능"을 기다린 다음 `SO_ERROR`를 읽습니다.
- 그래도 `connect`로 폴링한다면 10037은 대기, 10056은 연결됨, 그 밖의 값은 최종 오류입니다.
- 다른 주소로 다시 시작하려면 소켓을 닫고 새로 만드십시오. 연결 중인 소켓의 대상은 바꿀 수 없습니다.
- 재연결은 유휴, 연결 중, 연결됨을 나타내는 상태 변수로 보호합니다.
- `WSACancelAsyncRequest`의 10037은 성공처럼 처리합니다. 결과 메시지가 이미 큐에 들어 있을 수 있습니다.
- `RIONotify`는 직전 알림의 완료를 꺼낸 뒤에만 호출합니다.
- 서비스 클래스를 새로 설치하기 전에 `WSARemoveServiceClass`로 제거합니다.

### 관리자
10037이 줄줄이 나온다면 서버가 응답하지 않는데 프로그램이 기다리지 않고 연결을 되풀이하고 있는 것입니다. 경로를 점검하십시오.

Windows에서:
```powershell
Get-NetTCPConnection -State SynSent | Select-Object RemoteAddress, RemotePort, OwningProcess
Test-NetConnection server.example.com -Port 443
# 이 컴퓨터에서 연결 시도는 얼마나 오래 걸리는가?
netsh int tcp show global
```
Linux에서 이에 해당하는 코드는 `EALREADY` (114)이며, 시도 시간은 SYN 패킷의 반복 횟수로 정해집니다.
```sh
ss -tnp state syn-sent
sysctl net.ipv4.tcp_syn_retries
nc -vz -w 5 server.example.com 443
```

## 혼동하기 쉬운 코드
- `WSAEWOULDBLOCK` (10035): *첫 번째* `connect`에 대한 답입니다. 10037은 그 뒤의 모든 호출에 대한 답입니다.
- `WSAEISCONN` (10056): 연결이 완료되었습니다. 같은 루프에서 둘 다 나올 수 있으며, 10056이 나오면 성공한 것입니다.
- `WSAEINPROGRESS` (10036): 이 소켓이 아니라 Winsock 1.1의 블로킹 호출에 관한 것입니다.
- `WSAEADDRINUSE` (10048): 연결 시도가 아니라 *로컬* 포트가 이미 쓰이고 있습니다.
- DistributedCOM의 이벤트 ID 10037: 프로그램이 DCOM 개체를 활성화할 때의 인증 수준에 관한 것입니다.

## 관련 코드
- `WSAETIMEDOUT` (10060), `WSAECONNREFUSED` (10061): 진행 중인 시도가 이렇게 끝날 수 있습니다.
- `WSAEINVAL` (10022): `WSACancelAsyncRequest`가 모르는 작업 핸들입니다. 10037처럼 처리합니다.
"# },
    Text { title: "열려 있는 소켓이 아닌 핸들", message: "핸들이 이 프로세스에서 열려 있는 소켓이 아닙니다. 소켓이 이미 닫혔거나 처음부터 소켓이 아닌 값입니다.", keywords: "소켓 이외의 개체에 작업을 시도했습니다\n소켓이 아님\n닫힌 소켓 사용\n잘못된 소켓 핸들\n비소켓에서 소켓 작업\n닫은 뒤 재사용\n초기화되지 않은 소켓\n소켓이 아닌 대상에 작업\n소켓이 아닌 개체\n소켓 아닌 핸들\n소켓이 아닌 것에 소켓 동작\n디스크립터가 소켓이 아님\n유효하지 않은 소켓\n파일 핸들을 소켓으로 사용\n이미 닫은 소켓 번호", page: r#"# WSAENOTSOCK (10038)

## 의미
소켓으로 넘긴 값이 이 프로세스의 열린 소켓이 아닙니다. 전에는 소켓이었지만 닫혔거나, 처음부터 소켓이 아니었습니다. 파일, 파이프, C 디스크립터, 초기화하지 않은 변수, `INVALID_SOCKET`일 수 있습니다.

Windows는 "닫혔음"과 "소켓이 아님"을 구별하지 않으며 둘 다 10038입니다. 네트워크와는 관계가 없습니다.

## 발생하는 경우
- 소켓을 받는 모든 함수: `send`, `recv`, `bind`, `connect`, `listen`, `accept`, `shutdown`, `closesocket`, `setsockopt`, `ioctlsocket`, `getsockname`, `WSASend`, `WSARecv`, `WSAIoctl`, `WSAEventSelect`, `TransmitFile` 등.
- `select`: 세 집합 가운데 어디든 잘못된 항목이 하나만 있어도 호출 전체가 실패합니다.
- `WSAConnectByList`, `WSAConnectByNameW`: 소켓이 NULL이거나 `INVALID_SOCKET`입니다.
- `WSAGetOverlappedResult`: 결과를 가져오기 전에 핸들이 닫혔습니다.
- `WSAHtons`와 같은 계열의 함수: `htons`와 달리 소켓을 인수로 받습니다.
- `RIOCreateRequestQueue`, `WSADuplicateSocketW`.

## 주요 원인
1. 닫은 뒤에 사용했습니다. 한 스레드가 닫은 직후 다른 스레드가 송신하거나, 같은 핸들을 두 번 닫았습니다.
2. 닫은 소켓이 `select`의 집합이나 이벤트 루프의 목록에 남아 있습니다.
3. `socket`이나 `accept`의 결과를 검사하지 않아 `INVALID_SOCKET`이 그대로 넘어갔습니다. `SOCKET`은 부호 없는 형식이므로 Unix식 검사 `s < 0`은 절대 참이 되지 않습니다.
4. 소켓이 아닌 것을 `select`에 넘겼습니다. 표준 입력, 자식 프로세스의 파이프, 파일 등입니다. Unix에서는 되지만 Windows에서는 안 됩니다(Python 스크립트에서 흔합니다).
5. `SOCKET` 자리에 C 런타임 디스크립터를 썼거나, 디스크립터 테이블을 따로 가진 다른 C 런타임의 DLL에서 온 디스크립터를 썼습니다. 진짜 `SOCKET`은 프로세스의 모든 DLL에서 유효합니다.
6. 핸들 번호를 다른 프로세스로 보냈습니다. 핸들은 한 프로세스에서만 유효하며, 상속이나 `WSADuplicateSocketW`가 필요합니다.
7. `WSACleanup`을 한 번 더 호출했습니다. 마지막 호출은 모든 소켓을 없애며, 새로 `WSAStartup`을 호출해도 예전 값은 되살아나지 않습니다.
8. 계층형 서비스 공급자의 소켓이 진짜 시스템 핸들이 아니어서 파일 함수와 상속된 복제본이 실패합니다.

오류가 나지 않으면 더 나쁩니다. 닫은 핸들의 번호는 곧 다음 개체에 할당되므로, 늦은 호출이 남의 소켓을 건드리게 됩니다.

## 조치 방법

### 개발자
- 소켓마다 소유자를 하나만 두고 그곳에서 닫은 다음, 변수를 바로 `INVALID_SOCKET`으로 설정하십시오.
- 먼저 사용하는 쪽을 멈춥니다. 취소하거나 `shutdown`을 호출하고, 스레드가 끝나기를 기다린 다음 닫습니다. 그 전에 모든 집합에서 항목을 제거합니다.
- `INVALID_SOCKET`과 비교하고, 값은 `int`가 아니라 `SOCKET`(64비트 Windows에서 8바이트)에 보관합니다.
- 소켓은 `closesocket`, 이벤트는 `CloseHandle`, C 디스크립터는 `_close`로 닫습니다. 섞어 쓰지 마십시오.
- `select`가 10038을 반환하면 항목마다 `getsockopt`와 `SO_TYPE`으로 물어 잘못된 것을 찾습니다.
- 파이프와 표준 입력에는 스레드를 쓰거나, `WSAEventSelect`의 이벤트와 함께 `WaitForMultipleObjects`를 씁니다.
- Application Verifier의 "Handles" 검사는 닫힌 핸들을 쓰는 줄에서 멈춥니다.

### 관리자
프로그램의 버그입니다. 업데이트는 도움이 되지만, 필터 소프트웨어가 끼어든 경우가 아니면 설정을 바꿔서 해결되는 일은 드뭅니다.

Windows에서:
```powershell
# 프로그램과 시스템 사이의 계층(Chain Length가 1이 아닌 항목, 한국어 Windows에서는 Select-String을 빼고 전체를 확인)
netsh winsock show catalog | Select-String 'Description|Chain Length'
# 손상된 카탈로그 복구: 타사 계층이 제거되며 다시 시작해야 함
netsh winsock reset
# 시스템이 이 프로세스를 위해 여닫는 모든 소켓을 기록
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
```
Linux는 두 경우를 구별합니다. 닫혔으면 `EBADF` (9), 열려 있지만 다른 종류이면 `ENOTSOCK` (88)입니다.
```sh
sudo strace -f -y -e trace=network,close,select,poll -p PID 2>&1 | grep -E 'EBADF|ENOTSOCK'
ls -l /proc/PID/fd
```

## 혼동하기 쉬운 코드
- `WSAEBADF` (10009): Windows에서는 쓰지 않습니다. 닫힌 소켓은 10038을 냅니다.
- `WSA_INVALID_HANDLE` (6): 이벤트 핸들이 잘못되었습니다. `ReadFile` 같은 파일 함수도 닫힌 소켓에 6을 냅니다.
- `WSAENOTCONN` (10057): 소켓은 올바르지만 연결되지 않았습니다.
- `WSAEINTR` (10004): 다른 스레드가 소켓을 닫을 때 호출이 이미 기다리고 있었습니다.
- `WSANOTINITIALISED` (10093): 이 프로세스에서 Winsock 전체가 닫혔거나 시작된 적이 없습니다.
- DistributedCOM의 이벤트 ID 10038: DCOM 클라이언트의 인증 수준에 관한 것입니다.

## 관련 코드
- `WSAEOPNOTSUPP` (10045): 소켓이지만 이 작업을 할 수 없는 종류입니다.
- `WSA_OPERATION_ABORTED` (995): 닫을 때 대기 중이던 중첩 I/O 호출입니다.
- `WSAEINVAL` (10022): 유효한 소켓 항목이 하나도 없을 때 `WSAPoll`이 보고하는 코드입니다.
"# },
    Text { title: "대상 주소 누락", message: "데이터그램을 보낼 곳이 없습니다. 호출에 주소를 지정하지 않았고 소켓에도 정해진 상대방이 없습니다.", keywords: "필수 주소가 생략되었습니다\n목적지 주소 필요\n받는 주소 없음\nsendto 주소 누락\n수신자 없음\n대상 주소가 필요합니다\n목적지 주소가 필요합니다\n수신지 주소가 필요함\n대상 주소 생략됨\n필요한 주소가 빠짐\n보낼 주소 지정 안 함\n원격 주소 미지정\n목적지 없는 전송", page: r#"# WSAEDESTADDRREQ (10039)

## 의미
데이터그램을 보내려는데 갈 곳이 없습니다. 소켓이 연결되어 있지 않고, 호출에도 쓸 만한 대상이 지정되지 않았습니다. 컴퓨터에서 나간 것은 없습니다.

## 발생하는 경우
- `sendto`, `WSASendTo`: 대상 주소를 알 수 없습니다. `to` 인수가 NULL이고 소켓에 기본 상대방도 없습니다.

문서화된 곳은 이 둘뿐입니다. 코드의 일반 설명은 모두 0인 주소도 예로 들지만, `sendto`의 참조 문서는 그 경우를 10049라고 합니다. 둘 다 대비하고 10057도 함께 대비하십시오. Windows의 10057 설명 문구에는 주소 없는 `sendto`가 나옵니다.

## 주요 원인
1. 한 번도 연결하지 않은 UDP 소켓에서 `to`에 NULL이나 빈 주소를 넘겼습니다.
2. 상대방 주소는 첫 데이터그램이 도착할 때 채워지는데, 아무도 보내기 전에 프로그램이 응답하려고 했습니다.
3. 이름 조회가 실패했거나 항목을 하나도 돌려주지 않았는데, 프로그램이 0으로 채워진 구조체로 그냥 보냈습니다.
4. 설정 필드(로그 수집기, NTP 서버, 통계 서버)가 비어 있거나 0.0.0.0입니다. 이 값은 수신 대기에는 좋지만 송신에는 쓸 수 없습니다.
5. UDP 소켓의 기본 상대방을 정해야 할 `connect`가 실패했는데 결과를 검사하지 않았습니다.

## 조치 방법

### 개발자
- 상대방이 하나로 정해져 있으면 UDP 소켓을 한 번 `connect`하고 결과를 검사한 다음 `send`를 씁니다.
- 상대방이 여럿이면 `sendto`마다 전체 주소와 그 길이를 넘깁니다. `recvfrom`이나 `getaddrinfo`에서 얻은 것을 그대로 쓰는 편이 가장 좋습니다.
- 설정을 읽을 때 빈 호스트, 주소 0.0.0.0과 ::, 포트 0을 거부하고, 메시지에 옵션 이름을 표시하십시오.
- "바인딩 주소"와 "서버 주소"를 한 변수에 담지 마십시오.

### 관리자
프로그램 설정에서 비어 있거나 모두 0인 대상을 찾고, 대상의 이름이 확인되는지 점검하십시오.

Windows에서:
```powershell
Resolve-DnsName collector.example.com
# 프로그램이 무엇을 어디로 보내는가?
pktmon filter add -t UDP -p 514
pktmon start --capture
pktmon stop
```
Linux에서는 연결되지 않은 UDP 소켓의 일반 `send`도 `EDESTADDRREQ` (89)를 냅니다. 0.0.0.0으로 보낸 데이터그램은 아무 오류 없이 자기 컴퓨터로 가므로 실수가 드러나지 않습니다.
```sh
sudo strace -f -e trace=sendto,sendmsg,connect -p PID 2>&1 | grep -E 'EDESTADDRREQ|0\.0\.0\.0'
sudo tcpdump -ni lo udp port 514
```

## 혼동하기 쉬운 코드
- `WSAENOTCONN` (10057): 상대방이 없을 때 `send`가, 때로는 `sendto`도 내는 코드입니다. Linux에서는 두 호출 모두 `EDESTADDRREQ`입니다.
- `WSAEADDRNOTAVAIL` (10049): 대상을 지정했지만 와일드카드 주소나 포트 0처럼 쓸 수 없는 것입니다.
- `WSAEFAULT` (10014): 대상을 지정했지만 길이가 너무 작습니다.
- `WSAEAFNOSUPPORT` (10047): 대상의 주소 패밀리가 소켓과 다릅니다.

## 관련 코드
- `WSAENETUNREACH` (10051): 대상은 분명하지만 그곳으로 가는 경로가 없습니다.
- `WSAHOST_NOT_FOUND` (11001): 보내기 전의 조회에서 그런 이름을 찾지 못했습니다.
"# },
    Text { title: "너무 긴 데이터그램", message: "데이터그램의 크기가 맞지 않습니다. 수신에서는 버퍼가 작아 나머지를 잃었고, 송신에서는 최대 크기를 넘어 보내지 못했습니다.", keywords: "데이터그램 소켓에 보낸 메시지\n메시지가 너무 긺\nUDP 최대 크기\nUDP 패킷 잘림\n수신 버퍼가 작음\nMTU 초과\n65507바이트\n메시지가 너무 깁니다\n메시지 크기 초과\n메시지가 버퍼보다 큽니다\n데이터그램이 버퍼보다 큼\n내부 메시지 버퍼 초과\n패킷이 너무 큼 UDP\n메시지 길이 한도 초과\n수신 데이터 잘림", page: r#"# WSAEMSGSIZE (10040)

## 의미
데이터그램의 크기가 버퍼나 한도와 맞지 않습니다. 어느 쪽 문제인지는 호출에 따라 다릅니다.

- 수신: 데이터그램이 버퍼보다 깁니다. 버퍼에는 앞부분이 *채워지며*, UDP에서는 나머지를 영영 잃습니다. 그래도 데이터와 보낸 쪽의 주소는 받은 것입니다.
- 송신: 데이터그램이 전송 프로토콜의 허용 크기보다 깁니다. 아무것도 보내지 않았습니다.

메시지 단위로 동작하는 소켓에만 해당합니다. TCP 스트림에는 메시지 경계가 없으므로 이 코드가 나오지 않습니다.

## 발생하는 경우
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`, `WSARecvMsg`: 데이터그램이 버퍼보다 큽니다. 부분 메시지를 지원하는 프로토콜은 대신 `MSG_PARTIAL`을 설정하고 나머지를 보관합니다.
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`: `SO_MAX_MSG_SIZE`보다 큽니다. 또는 조각화(단편화)할 수 없는 데이터그램이 MTU를 넘습니다.
- `SIO_TCP_INFO`를 쓴 `WSAIoctl`: 입력 포인터가 NULL이거나 입력 크기가 잘못되었습니다.
- `WSASetSocketSecurity`, `WSAQuerySocketSecurity`, `WSASetSocketPeerTargetName`: 넘긴 버퍼가 너무 작습니다.
- 메시지 모드의 PGM(신뢰성 있는 멀티캐스트): 메시지의 일부만 들어갔습니다.
- 완료 포트는 수신의 경우를 `ERROR_MORE_DATA` (234)로 보고합니다.

## 주요 원인
1. 수신 버퍼가 상대방이 보내는 것보다 작습니다. EDNS를 쓰는 DNS, SNMP, SIP, syslog, 게임 트래픽에 512바이트나 1500바이트 버퍼를 쓴 경우입니다.
2. "뭔가 왔는지 보려고" 길이 0이나 1의 버퍼로 확인했습니다. `MSG_PEEK`를 설정하지 않으면 이 호출이 데이터그램을 소비합니다.
3. 65507바이트(65535에서 IPv4 헤더 20바이트와 UDP 헤더 8바이트를 뺀 값)보다 많이 보냈습니다.
4. "조각화 금지"가 켜져 있고(`IP_DONTFRAGMENT`, `IP_MTU_DISCOVER`) 데이터그램이 MTU를 넘습니다. 이더넷에서 보통 페이로드 1472바이트이고 VPN에서는 더 작습니다. QUIC 프로그램은 이 방법으로 경로를 탐색하므로 이 코드를 예상해야 합니다.
5. 이식 가능한 코드입니다. Linux에서는 버퍼가 짧으면 데이터그램이 말없이 잘리므로 Windows에서만 결함이 드러납니다.

## 조치 방법

### 개발자
- 수신할 때마다 65535바이트나 프로토콜의 최대 크기만큼 버퍼를 주십시오. 메시지를 잃는 것보다 메모리가 쌉니다.
- 수신의 10040은 "데이터가 왔지만 잘렸음"으로 처리하십시오. 앞부분을 쓰거나 기록하고, 횟수를 세고, 계속합니다. 수신 루프를 끝내면 안 되며, 다시 호출하면 *다음* 데이터그램이 옵니다.
- 보내기 전에 `getsockopt`로 `SO_MAX_MSG_SIZE`를 확인하십시오. 어떤 경로든 지나가려면 데이터그램을 1200바이트 이하로 유지하고, 더 큰 데이터는 직접 나누거나 TCP를 씁니다.
- "조각화 금지"를 설정했다면 10040을 받았을 때 연결을 닫지 말고 크기를 줄입니다.
- 데이터그램을 소비하지 않고 보려면 `MSG_PEEK`와 충분히 큰 버퍼로 받습니다.

### 관리자
실제로 오가는 크기와 경로의 MTU를 확인하십시오. 흔한 병목은 1280~1420바이트인 VPN 어댑터입니다.

Windows에서:
```powershell
Get-NetIPInterface -ConnectionState Connected | Select-Object InterfaceAlias, AddressFamily, NlMtu
# 조각화되지 않는 최대 페이로드: 1472, 1400, 1372 ... 순으로 시도
ping -f -l 1472 192.0.2.10
pktmon filter add -i 192.0.2.10 -t UDP
pktmon start --capture --pkt-size 0
pktmon stop
```
Linux에서 송신의 경우는 `EMSGSIZE` (90)입니다. 수신은 오류 없이 잘리고, `recvmsg`만 `MSG_TRUNC`로 표시합니다.
```sh
ping -M do -s 1472 192.0.2.10
ip -o link | grep -o 'mtu [0-9]*' ; ip route get 192.0.2.10
tracepath -n 192.0.2.10
sudo tcpdump -ni any 'udp and greater 1400'
```

## 혼동하기 쉬운 코드
- `WSAENOBUFS` (10055): 시스템에 더 받아들일 공간이 없습니다. 메시지 하나의 크기에는 문제가 없습니다.
- `WSAEFAULT` (10014): 버퍼나 길이 인수가 유효하지 않습니다. 10040에서는 유효하지만 이 메시지에 비해 작습니다.
- UDP 수신의 `WSAECONNRESET` (10054): 앞서 보낸 데이터그램이 닫힌 포트에 도착했습니다. 10040도 10054도 UDP 서버의 루프를 끝내서는 안 됩니다.
- `ERROR_MORE_DATA` (234): 같은 일이 완료 포트에 나타난 것입니다.

## 관련 코드
- `WSAEOPNOTSUPP` (10045): 이런 종류의 소켓에는 없는 메시지 호출입니다.
- `WSAEINVAL` (10022): 길이가 음수이거나 있을 수 없는 값입니다.
"# },
    Text { title: "소켓 유형에 맞지 않는 프로토콜", message: "이 유형의 소켓에는 지정한 프로토콜을 쓸 수 없습니다. 스트림 소켓에 UDP를 지정한 경우가 그 예입니다.", keywords: "프로토콜 유형이 잘못됨\n소켓 타입 불일치\nTCP 소켓에 UDP\nUDP 소켓에 TCP\n프로토콜 불일치\n소켓에 잘못된 프로토콜 유형\n프로토콜이 소켓 유형과 불일치\n소켓 타입과 프로토콜 안 맞음\n소켓의 의미 미지원 프로토콜\n소켓에 대한 프로토콜 종류 틀림\n잘못된 프로토콜 타입\nSOCK_STREAM에 UDP 지정", page: r#"# WSAEPROTOTYPE (10041)

## 의미
`socket`에 서로 모순되는 조합을 요청했습니다. 프로토콜은 있지만 소켓 유형과 종류가 다릅니다. UDP는 데이터그램 프로토콜이고 TCP는 스트림 프로토콜이므로 `SOCK_STREAM`과 `IPPROTO_UDP`의 조합은 만들 수 없습니다. 소켓은 만들어지지 않았습니다.

## 발생하는 경우
- `socket`, `WSASocketA`, `WSASocketW`: 프로토콜의 종류가 유형에 맞지 않습니다.
- `WSPSocket`: 같은 함수를 서비스 공급자 쪽에서 본 것입니다.

## 주요 원인
1. `SOCK_STREAM`과 `SOCK_DGRAM`이 뒤바뀌었거나, 프로토콜은 그대로 두고 한쪽만 바꾸었습니다. 둘 다 작은 수(1과 2)여서 표나 바인딩 라이브러리에서 뒤바뀌어도 컴파일할 때 드러나지 않습니다.
2. 두 번째 인수와 세 번째 인수의 자리가 바뀌었습니다.
3. `hints` 구조체나 설정에 "tcp"와 "udp"가 섞였습니다. 한쪽으로 조회한 서비스 이름을 다른 쪽에 쓰는 것이 한 예입니다.
4. 드문 프로토콜을 잘못 짐작했습니다. 신뢰성 있는 멀티캐스트나 Bluetooth 프로토콜을 지원하지 않는 스트림 유형과 함께 요청한 경우입니다.
5. 계층형 서비스 공급자가 불완전하게 제거되어, 카탈로그에 그 프로토콜이 잘못된 유형으로만 남았습니다.

## 조치 방법

### 개발자
- 프로토콜에 0을 넘기십시오. 시스템이 유형에 맞는 것을 고릅니다(`SOCK_STREAM`은 TCP, `SOCK_DGRAM`은 UDP).
- 또는 `hints.ai_socktype`을 설정하고 `getaddrinfo`의 *한* 항목에서 패밀리, 유형, 프로토콜을 함께 가져옵니다.
- raw 접근에는 `SOCK_RAW`를 씁니다. 프로토콜 번호를 자유롭게 정할 수 있지만 관리자 권한이 필요합니다(없으면 10013).
- `WSAEnumProtocolsW`로 무엇이 있는지 나열해 보십시오. 항목마다 유형과 프로토콜이 올바른 조합으로 나옵니다.
- 오류와 함께 세 번호를 모두 기록하십시오.

### 관리자
Windows에서는 일반 TCP와 UDP 항목이 올바른 유형으로 남아 있는지 확인합니다.
```powershell
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Description|Socket Type|Protocol:'
# 항목이 없거나 손상된 경우에만 실행, 다시 시작해야 함
netsh winsock reset
```
정상적인 카탈로그에는 유형 1인 TCP와 유형 2인 UDP가 IPv4(패밀리 2)와 IPv6(23)에 각각 있습니다.

Linux에서는 이런 모순이 `EPROTONOSUPPORT` (93)가 됩니다. `EPROTOTYPE` (91)은 Unix 도메인에서 데이터그램 소켓이 스트림 소켓의 경로에 연결할 때 나오며, syslog 소켓이 한 예입니다.
```sh
sudo strace -f -e trace=socket,connect -p PID 2>&1 | grep -E 'EPROTOTYPE|EPROTONOSUPPORT'
ss -xl | grep -E 'u_(str|dgr)'
```

## 혼동하기 쉬운 코드
- `WSAEPROTONOSUPPORT` (10043): 이 패밀리와 유형에 그 프로토콜을 제공하는 공급자가 없습니다. 10041이면 프로토콜이 다른 종류로 존재합니다. 경계는 뚜렷하지 않습니다. TCP와 UDP를 뒤섞으면 둘 중 어느 코드든 나올 수 있고, 해결책은 같습니다.
- `WSAESOCKTNOSUPPORT` (10044): 프로토콜과 상관없이 이 주소 패밀리에 그 *유형*이 없습니다.
- `WSAEAFNOSUPPORT` (10047): 패밀리 자체가 없습니다.
- `WSAEINVAL` (10022): 패밀리, 유형, 프로토콜이 모두 지정되지 않았거나 프로토콜 정보가 불완전합니다.

## 관련 코드
- `WSAEACCES` (10013): 권한 없이 raw 소켓을 요청했습니다.
- `WSAEOPNOTSUPP` (10045): 소켓은 올바르지만 UDP의 `listen`처럼 다른 종류의 작업을 요청했습니다.
"# },
    Text { title: "지원되지 않는 소켓 옵션", message: "이 수준이나 프로토콜, 소켓 종류에는 그런 옵션이나 제어 코드가 없습니다. 소켓은 그 설정 없이 계속 동작합니다.", keywords: "알 수 없거나 잘못되거나 지원되지 않는 옵션\n잘못된 프로토콜 옵션\nsetsockopt 실패\ngetsockopt 오류\n소켓 옵션 오류\n프로토콜 사용 불가능\n프로토콜 옵션 잘못됨\n사용할 수 없는 프로토콜 옵션\n소켓 옵션을 알 수 없음\n지원하지 않는 소켓 옵션\n알 수 없는 옵션 수준\nsetsockopt 옵션 미지원\n옵션이나 레벨이 잘못됨", page: r#"# WSAENOPROTOOPT (10042)

## 의미
이 수준(level)에서는 소켓 옵션이나 ioctl을 알 수 없거나, 이 프로토콜과 이 종류의 소켓에는 그것이 없습니다. 소켓에는 아무 문제가 없으며 그 설정 없이 계속 동작합니다.

## 발생하는 경우
- `setsockopt`, `getsockopt`: 알 수 없는 옵션이거나 공급자, 패밀리, 이 소켓이 지원하지 않습니다. 데이터그램 소켓의 `SO_KEEPALIVE`, 스트림 소켓의 `IP_PKTINFO`가 그 예입니다.
- `WSAIoctl`: 프로토콜에 그런 제어가 없습니다. UDP의 `SIO_KEEPALIVE_VALS`, IPv6의 `SIO_GET_BROADCAST_ADDRESS`, 지원하지 않는 공급자의 `SIO_GET_QOS`나 `SIO_FLUSH`가 그 예입니다.
- `WSASendDisconnect`, `WSARecvDisconnect`: 프로토콜이 연결 해제 데이터를 실어 나를 수 없습니다.
- `WSASetUnicastReceiveSharing`, `WSAGetUnicastReceiveSharing`: 이 시스템에는 그 옵션이 없습니다.
- Vista 이전에는 `SO_RCVLOWAT`, `SO_SNDLOWAT`, `SO_USELOOPBACK`도 해당했습니다. 그 뒤로는 10022를 냅니다.

## 주요 원인
1. Windows에서 Unix 옵션을 썼습니다. `SO_REUSEPORT`, `TCP_CORK`, `TCP_QUICKACK`은 Windows에 없습니다. 번호만 옮겨 적으면 아무것도 가리키지 않거나 다른 옵션을 가리키게 됩니다.
2. 수준이 잘못되었습니다. `TCP_NODELAY`는 `IPPROTO_TCP`, `IPV6_V6ONLY`는 `IPPROTO_IPV6`, `IP_TTL`은 `IPPROTO_IP`에 속합니다. 수준마다 번호가 겹치므로, 수준을 잘못 쓰면 다른 설정이 바뀔 수도 있습니다.
3. 패밀리가 잘못되었습니다. IPv6 소켓에 IPv4 옵션을 썼습니다.
4. 유형이 잘못되었습니다. UDP 소켓에 TCP 옵션을 썼거나 그 반대입니다.
5. 옵션이 Windows 버전보다 새것입니다. 옛 서버에서 쓴 세밀한 keep-alive 옵션이나 UDP 세그먼테이션이 그 예입니다.
6. 필터 계층이 자기가 아는 옵션만 통과시킵니다.

## 조치 방법

### 개발자
- 옵션을 "필수"와 "있으면 좋은 것"으로 나누십시오. 후자라면 실패를 한 번 기록하고 계속합니다. 튜닝 옵션 하나가 없다고 연결을 중단하면 오히려 그것이 더 큰 피해입니다.
- 수준과 옵션은 같은 헤더에서 함께 가져오고, 다른 시스템의 번호를 쓰지 마십시오.
- 예상한 소켓이 아니라 실제 소켓의 패밀리와 유형에 맞춰 옵션을 설정합니다. 듀얼 스택 서버라면 IPv4용과 IPv6용을 따로 적용합니다.
- Windows의 수단으로 바꾸십시오. Unix 서버가 `SO_REUSEADDR`을 설정하는 곳에는 `SO_EXCLUSIVEADDRUSE`를, `TCP_KEEPIDLE`이 없으면 keep-alive 시간에 `SIO_KEEPALIVE_VALS`를 씁니다.
- 먼저 물어보십시오. 대부분의 경우 같은 옵션을 `getsockopt`로 읽어 보면 그 옵션이 있는지 알 수 있습니다.

### 관리자
업데이트한 뒤나 옛 컴퓨터에서 프로그램이 이 오류로 멈춘다면 Windows 버전이 관건입니다.

Windows에서:
```powershell
[System.Environment]::OSVersion.Version
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
Linux에서는 `ENOPROTOOPT` (92)입니다. *수준*이 잘못된 경우와, 옵션을 제공하는 커널 모듈이 없는 경우에도 나옵니다(`iptables`의 호출이 한 예입니다).
```sh
sudo strace -f -e trace=setsockopt,getsockopt -p PID 2>&1 | grep ENOPROTOOPT
uname -r
```

## 혼동하기 쉬운 코드
- `WSAEINVAL` (10022): 수준을 알 수 없거나, 옵션은 있지만 값을 거부합니다.
- `WSAEFAULT` (10014): 옵션은 있지만 값의 바이트 수가 모자랍니다.
- `WSAEOPNOTSUPP` (10045): 옵션이 아니라 작업 전체가 이 소켓에 맞지 않습니다. 알 수 없는 ioctl에는 둘 중 어느 코드든 나올 수 있습니다.
- `WSAEPROTONOSUPPORT` (10043): 프로토콜 자체가 없으며, 소켓을 만들 때 나옵니다.

## 관련 코드
- `WSAEACCES` (10013): 권한이 필요한 ioctl을 관리자 권한 없이 썼습니다.
- `WSAENOTSOCK` (10038): 옵션을 설정할 소켓이 없습니다.
"# },
    Text { title: "사용할 수 없는 프로토콜", message: "설치된 네트워크 공급자 가운데 이 주소 패밀리와 소켓 유형에 대해 요청한 프로토콜을 제공하는 것이 없습니다.", keywords: "요청한 프로토콜이 시스템에 구성되지 않음\n지원되지 않는 프로토콜\n프로토콜 번호 오류\nSCTP 소켓\nsocket 세 번째 인수\n프로토콜이 지원되지 않습니다\n지원하지 않는 프로토콜\n프로토콜 미지원\n프로토콜이 설치되지 않음\n프로토콜 구현 없음\n요청한 프로토콜 없음\n시스템에 없는 프로토콜\n구성되지 않은 프로토콜", page: r#"# WSAEPROTONOSUPPORT (10043)

## 의미
소켓을 요청하면서 지정한 프로토콜 번호를 나머지 조건과 함께 쓸 수 없습니다. 주소 패밀리와 소켓 유형은 각각 알려진 것이지만, 그 조합에 이 프로토콜을 제공하는 공급자가 설치되어 있지 않습니다. 소켓은 만들어지지 않았습니다.

드물지만 다른 뜻도 있습니다. 호출한 쪽이 연결 데이터(`lpCallerData`)를 넘겼는데 전송 프로토콜이 이를 실어 나를 수 없을 때 `WSAConnect`와 `WSAJoinLeaf`가 보고합니다. TCP는 연결 데이터를 실어 나르지 못합니다.

## 발생하는 경우
- `socket`, `WSASocketW`: 세 번째 인수의 프로토콜이 이 패밀리와 유형에 없습니다. 적외선 장치가 없는 `AF_IRDA`도 이 코드로 끝날 수 있습니다.
- `WSAConnect`, `WSAJoinLeaf`: `lpCallerData`가 NULL이 아닌데 공급자가 연결 데이터를 지원하지 않습니다.
- `WSPSocket`, `WSPConnect`, `WSPJoinLeaf`: 한 계층 아래의 서비스 공급자에서 같은 경우입니다.

## 주요 원인
1. 유형과 프로토콜이 모순됩니다. `SOCK_DGRAM`에 `IPPROTO_TCP`를, 또는 `SOCK_STREAM`에 `IPPROTO_UDP`를 썼습니다. 복사한 줄에서 한쪽만 바꾼 경우가 많습니다.
2. Linux에서 이식한 코드가 Windows에 없는 프로토콜을 요청합니다. SCTP(132), MPTCP(262), UDP-Lite(136), 또는 `SOCK_DGRAM`과 `IPPROTO_ICMP`로 만드는 비특권 ping 소켓입니다.
3. `socket`의 인수 순서가 틀려, 프로토콜 자리에 유형이나 패밀리 번호가 들어갔습니다.
4. 프로토콜 번호가 네트워크 바이트 순서로 되어 있거나, 설정 파일에서 읽고 검사하지 않았습니다.
5. `getaddrinfo`의 결과를 반만 썼습니다. `ai_family`와 `ai_socktype`은 한 항목에서, `ai_protocol`은 다른 항목에서 가져왔습니다.
6. 타사 프로토콜 드라이버가 제거되면서 카탈로그 항목도 함께 없어졌습니다.

## 조치 방법

### 개발자
- 프로토콜에 0을 넘기십시오. 패밀리와 유형의 조합마다 당연한 선택이 하나씩 있으며, 0을 주면 그것이 선택됩니다.
- `getaddrinfo`를 쓴다면 같은 `ADDRINFO` 항목의 세 필드를 모두 `socket`에 넘깁니다.
- ICMP 에코가 필요하면 데이터그램 ICMP 소켓 대신 `IcmpSendEcho`를 쓰십시오. 특별한 권한이 필요 없습니다.
- SCTP와 MPTCP는 선택 사항으로 다루십시오. 시도해 보고 10043이 돌아오면 일반 TCP로 대체합니다.
- `WSAEnumProtocolsW`는 이 컴퓨터에 실제로 있는 조합을 나열합니다. `iAddressFamily`, `iSocketType`, `iProtocol`을 호출의 인수와 비교하십시오.
- 연결 데이터의 경우에는 NULL을 넘기고 그 바이트를 첫 메시지로 보냅니다.

### 관리자
Winsock 카탈로그에 어떤 프로토콜이 있는지 확인하십시오. 찾을 것은 제거된 드라이버나 VPN의 항목입니다.

Windows에서:
```powershell
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Description|Address Family|Socket Type|Protocol:'
# 어댑터의 프로토콜 바인딩
Get-NetAdapterBinding -Name * | Where-Object Enabled
```
Linux에서는 같은 상황이 `EPROTONOSUPPORT`이며, 빠진 것은 대개 커널 모듈입니다.
```sh
cat /proc/net/protocols          # 실행 중인 커널이 아는 프로토콜
sudo modprobe sctp && lsmod | grep sctp
sysctl net.mptcp.enabled
```

## 혼동하기 쉬운 코드
- `WSAEPROTOTYPE` (10041): 프로토콜은 있지만 성격이 유형에 맞지 않습니다. 원인 1에서는 두 코드가 겹치며, 어느 쪽이 나오는지는 공급자에 따라 다릅니다.
- `WSAESOCKTNOSUPPORT` (10044): 이 패밀리에 소켓 유형부터 없어서 프로토콜은 살펴보지도 않았습니다.
- `WSAEAFNOSUPPORT` (10047): 패밀리 자체가 없습니다.
- `WSAENOPROTOOPT` (10042): 이미 있는 소켓의 소켓 옵션에 관한 것입니다.
- `WSAEACCES` (10013): 조합은 맞지만 raw 소켓에는 관리자 권한이 필요합니다.

## 관련 코드
- `WSAEINVAL` (10022): 전혀 말이 되지 않는 플래그나 인수입니다.
- `WSAEPFNOSUPPORT` (10046): 패밀리에 대해 이에 해당하는, BSD에서 온 코드입니다.
- `WSAEPROVIDERFAILEDINIT` (10106): 항목은 카탈로그에 있지만 그 DLL을 불러오지 못했습니다.
"# },
    Text { title: "사용할 수 없는 소켓 유형", message: "주소 패밀리는 지원되지만, 이 컴퓨터에는 그 주소 패밀리에서 요청한 유형의 소켓이 없습니다.", keywords: "소켓 유형이 지원되지 않음\n지원하지 않는 소켓 타입\nRAW 소켓 생성 실패\nAF_UNIX 데이터그램\n소켓 타입 오류\n소켓 종류를 지원하지 않음\n지원되지 않는 소켓 유형\n소켓 타입 미지원\n주소 패밀리에서 소켓 유형 없음\nai_socktype을 지원하지 않음\n지정한 소켓 유형 없음\nRAW 소켓 미지원\n소켓 형식이 지원되지 않음", page: r#"# WSAESOCKTNOSUPPORT (10044)

## 의미
주소 패밀리는 있지만 이 종류의 소켓은 지원하지 않습니다. 패밀리마다 스트림, 데이터그램, raw, 신뢰성 있는 메시지, 순차 패킷 가운데 지원하는 유형이 정해져 있는데, 이 컴퓨터의 이 패밀리에 없는 유형을 요청한 것입니다. `getaddrinfo`에서는 힌트가 거부된 것이며, 같은 번호를 거기서는 `EAI_SOCKTYPE`이라고 합니다.

## 발생하는 경우
- `socket`, `WSASocketW`: 주소 패밀리 안에서 알 수 없는 유형입니다.
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExW`: 힌트의 `ai_socktype`이 리졸버가 모르는 유형입니다.
- `WSPSocket`: 첫 번째 경우에 공급자 자신이 내는 답입니다.

## 주요 원인
1. SCTP나 로컬 소켓을 쓰는 Linux용 코드가 IPv4나 IPv6에서 `SOCK_SEQPACKET`을 요청합니다.
2. `AF_UNIX`에 `SOCK_DGRAM`이나 `SOCK_SEQPACKET`을 썼습니다. Microsoft는 로컬 소켓을 스트림만 Windows에 도입했습니다(`AF_UNIX`가 아예 없는 Windows에서는 10047이 나옵니다).
3. 유형 안에 Linux 플래그가 있습니다. `SOCK_STREAM | SOCK_NONBLOCK`이나 `SOCK_CLOEXEC`입니다. Linux에서는 이 비트가 제거되지만 다른 곳에서는 알 수 없는 유형 번호가 됩니다.
4. `socket(AF_INET, IPPROTO_TCP, 0)`처럼 호출에서 유형과 프로토콜이 뒤바뀌었습니다. `IPPROTO_TCP`는 6인데 유형 6은 없습니다.
5. 선택적 Windows 기능이 설치되지 않은 상태에서 PGM 멀티캐스트용 `SOCK_RDM`을 요청했습니다.
6. 힌트를 쓰기 전에 0으로 초기화하지 않아 `ai_socktype`에 스택의 쓰레기 값이 들어 있습니다.

## 조치 방법

### 개발자
- 힌트를 초기화하십시오(`ADDRINFOW hints = {0};`). `ai_socktype`을 0으로 두면 모든 유형을 얻습니다.
- 논블로킹 모드는 나중에 `ioctlsocket(FIONBIO)`로 설정하고, close-on-exec 대신 `WSA_FLAG_NO_HANDLE_INHERIT`를 씁니다.
- 로컬 스트림 소켓에서 메시지 경계가 필요하면 메시지마다 앞에 길이를 붙이거나 메시지 모드의 명명된 파이프를 씁니다.
- 이식 가능한 프로그램에서는 시작할 때 한 번 시험해 보십시오. 소켓을 만들어 보고, 10044가 나오면 대체 수단을 고릅니다.

### 관리자
프로그램이 한 컴퓨터에서만 실패한다면 그 유형을 제공하는 기능이나 드라이버를 찾으십시오.

Windows에서:
```powershell
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Socket Type' | Group-Object Line
# PGM(SOCK_RDM)은 MSMQ 멀티캐스트에 포함됨
Get-WindowsOptionalFeature -Online -FeatureName MSMQ-Multicast
```
Linux에서는 이 호출이 `ESOCKTNOSUPPORT`를 냅니다. 호출과 인수를 관찰하고, 패밀리마다 어떤 유형이 있는지 읽어 봅니다.
```sh
strace -f -e trace=socket ./program 2>&1 | grep SOCKTNOSUPPORT
man 7 unix; man 7 ip            # 각 패밀리의 유형
```

## 혼동하기 쉬운 코드
- `WSAEPROTONOSUPPORT` (10043): 유형은 받아들여지고 프로토콜 번호가 거부되었습니다. 두 번째가 아니라 세 번째 인수를 바꾸십시오.
- `WSAEAFNOSUPPORT` (10047): 패밀리조차 없습니다. `AF_UNIX`가 없는 옛 Windows는 모든 유형에 이 코드를 냅니다.
- `WSAEACCES` (10013): `SOCK_RAW`는 지원되지만 관리자만 쓸 수 있습니다.
- `WSAEOPNOTSUPP` (10045): 소켓은 만들어졌지만, UDP의 `listen`처럼 나중의 호출이 유형에 맞지 않습니다.

## 관련 코드
- `WSAEPROTOTYPE` (10041): 프로토콜과 유형이 서로 맞지 않습니다.
- `WSATYPE_NOT_FOUND` (10109): 소켓 유형이 아니라 서비스 클래스에 관한 것입니다.
- `WSAEINVAL` (10022): 그 밖의 있을 수 없는 인수입니다.
"# },
    Text { title: "이 소켓에서 할 수 없는 작업", message: "이 종류의 소켓이나 공급자에서는 지정한 호출, 플래그 또는 제어 코드를 사용할 수 없습니다.", keywords: "참조된 개체 유형에 대해 지원되지 않습니다\n지원되지 않는 작업\nUDP 소켓에 listen\nUDP에서 accept\nMSG_OOB 미지원\n소켓 플래그 오류\n작업이 지원되지 않습니다\n지원하지 않는 연산\n소켓에서 지원되지 않는 동작\n시도한 작업 미지원\n데이터그램 소켓에 연결 수락\n명령을 지원하지 않음\n이 소켓에 불가능한 동작\n오퍼레이션 미지원\n소켓 유형에서 작업 불가", page: r#"# WSAEOPNOTSUPP (10045)

## 의미
호출 자체는 올바르지만 이 소켓이나 공급자에는 맞지 않습니다. 데이터그램 소켓에 연결 수락을 요청했거나, 스트림에서 `WSARecvMsg`로 미리 보려고 했거나, 공급자에 없는 제어 코드를 실행하라고 한 것입니다. 실행된 것은 없으며 소켓은 전과 똑같이 쓸 수 있습니다.

## 발생하는 경우
- `listen`, `accept`, `WSAAccept`: 연결이라는 개념이 없는 소켓이며, 보통 UDP입니다.
- `send`, `recv`, `WSASend`, `WSARecv`와 같은 계열의 함수: 긴급 데이터가 없는 소켓에 `MSG_OOB`를 썼거나, 소켓이 지원하지 않는 방향으로 데이터를 보내거나 받으려고 했습니다. `recv`는 논블로킹 소켓에서 쓰거나 다른 플래그와 섞은 `MSG_WAITALL`에도, `WSASend`는 메시지가 없는 곳의 `MSG_PARTIAL`에도, `WSASendMsg`는 받지 않는 모든 플래그에도 이 코드를 냅니다.
- `WSAIoctl`: 전송 프로토콜에 그 제어 코드가 없습니다. TCP용 ioctl은 대부분 UDP에서 이 코드를 낼 수 있고(`SIO_TCP_INITIAL_RTO`, `SIO_IDEAL_SEND_BACKLOG_QUERY`), 포트 예약 ioctl은 TCP와 UDP가 아닌 모든 것에서 그렇습니다. UDP의 `SIO_KEEPALIVE_VALS`는 10042로 문서화되어 있습니다.
- `WSAConnect`, `WSAJoinLeaf`: 요청한 플로우 사양(QoS)을 충족할 수 없습니다.
- `RIOCreateRequestQueue`: raw 소켓에서 등록된 I/O(RIO)를 쓰려고 한 경우 등입니다.
- `WSASetUnicastReceiveSharing`: `SO_EXCLUSIVEADDRUSE`나 이미 설정된 다른 옵션과 충돌합니다.
- 네임스페이스 함수(`WSANSPIoctl`, `WSAInstallServiceClassW`, `WSAGetServiceClassInfoW`): 공급자가 이 루틴을 구현하지 않았습니다.

## 주요 원인
1. `SOCK_STREAM`을 써야 할 곳에 `SOCK_DGRAM`을 썼고, `listen`이나 `accept`에 가서야 드러났습니다.
2. Linux에서 가져온 플래그입니다. `MSG_NOSIGNAL`과 `MSG_DONTWAIT`는 Winsock에 없으며, 이를 직접 정의한 프로그램은 알 수 없는 비트를 보내게 됩니다.
3. 라이브러리가 UDP를 포함한 모든 소켓에 TCP 튜닝 ioctl을 설정합니다.
4. ioctl이나 옵션이 프로그램을 실행하는 Windows보다 새것입니다.
5. 계층형 서비스 공급자(VPN, 필터, 옛 백신)가 자기가 아는 호출만 전달합니다.
6. UDP에서 `MSG_OOB`를 썼습니다.
7. `AF_UNIX` 소켓을 일부 경로에 `bind`했습니다(가상 머신 안에서 보고된 사례가 있습니다). 소켓 파일은 NTFS 재분석 지점이어서 다른 파일 시스템에는 저장하지 못할 수 있습니다. 로컬 NTFS 디스크의 폴더로 시도하십시오.

## 조치 방법

### 개발자
- 어느 호출이 실패했는지 보고, 다음으로 소켓을 확인하십시오. `getsockopt`와 `SO_TYPE`으로 스트림인지 데이터그램인지 알 수 있습니다.
- 먼저 플래그 0으로 송신이 되게 한 다음 플래그를 하나씩 추가합니다.
- 선택적인 ioctl은 희망 사항으로 다루십시오. 실패를 기록하고 계속합니다. `SIO_LOOPBACK_FAST_PATH` 같은 성능 옵션은 올바른 동작에는 전혀 필요하지 않습니다.
- `MSG_DONTWAIT`는 논블로킹 모드로 바꿉니다. `MSG_NOSIGNAL`은 대신할 것이 필요 없습니다. Windows에는 SIGPIPE가 없기 때문입니다.
- 확장 함수는 그 함수를 호출할 바로 그 소켓에서 `SIO_GET_EXTENSION_FUNCTION_POINTER`로 얻습니다.

### 관리자
프로그램을 업데이트한 뒤 10045가 나온다면 Windows 빌드와, 프로그램과 TCP/IP 사이에 무엇이 있는지 확인하십시오.

Windows에서:
```powershell
[Environment]::OSVersion.Version
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Entry Type|Description|Provider Path'
netsh winsock reset    # 계층형 서비스 공급자를 제거하며 다시 시작해야 함
```
Linux에서 이 오류는 `EOPNOTSUPP`입니다. 거부된 호출과 인수를 확인합니다.
```sh
strace -f -e trace=network,ioctl ./program 2>&1 | grep -E 'EOPNOTSUPP|ENOTTY'
uname -r
```

## 혼동하기 쉬운 코드
- `WSAENOPROTOOPT` (10042): 알 수 없는 소켓 옵션에서 나옵니다. 작업과 플래그는 10045를 내고, 제어 코드는 둘 중 하나나 10022를 낼 수 있습니다.
- `WSAEINVAL` (10022): 이 소켓에서 할 수 있는 일이지만 지금 상태나 이 값으로는 안 됩니다.
- `WSAEPROTONOSUPPORT` (10043): 소켓을 만드는 것부터 할 수 없습니다.
- `WSAVERNOTSUPPORTED` (10092): `WSAStartup`에서 요청한 Winsock 버전의 문제입니다.

## 관련 코드
- `WSAESOCKTNOSUPPORT` (10044): 패밀리에 없는 유형입니다.
- `WSAEPROTOTYPE` (10041): 프로토콜의 종류가 유형에 맞지 않습니다.
- `WSAEISCONN` (10056): 작업은 올바르지만 소켓이 이미 연결되어 있습니다.
"# },
    Text { title: "사용할 수 없는 프로토콜 패밀리", message: "이 시스템에서는 해당 프로토콜 패밀리(IPv4, IPv6 등)를 사용할 수 없습니다.", keywords: "프로토콜 패밀리 미지원\nIPv6 비활성화\nIPv6 없음\n알 수 없는 패밀리\n프로토콜 제품군이 구성되지 않음\n프로토콜 패밀리가 지원되지 않음\n지원하지 않는 프로토콜 패밀리\n프로토콜 패밀리 구성 안 됨\n프로토콜 집합이 지원되지 않음\n프로토콜 계열 미지원\n프로토콜군 지원 안 함\n시스템에 없는 프로토콜 패밀리", page: r#"# WSAEPFNOSUPPORT (10046)

## 의미
프로토콜 패밀리를 지원하지 않습니다. BSD는 프로토콜 패밀리(`PF_INET`, 소켓이 쓰는 프로토콜)와 주소 패밀리(`AF_INET`, 주소를 적는 방식)를 구별했습니다. 두 목록은 수십 년째 똑같으므로 일반 소켓 호출은 둘 다 `WSAEAFNOSUPPORT` (10047)로 보고합니다. 어떤 함수의 오류 표에도 10046은 없으며, 네트워크 위치 인식(NLA)을 다루는 문서 하나에만 나옵니다.

## 발생하는 경우
- NLA 네임스페이스를 쓴 `WSASetServiceW`: IP가 아닌 프로토콜에 서비스 인스턴스를 등록하려고 했습니다.
- Windows 공급자의 `socket`, `bind`, `connect`에서는 나오지 않습니다. 이들은 10047을 냅니다.

## 주요 원인
1. 프로그램이나 런타임이 errno 값을 Winsock 번호로 하나하나 바꿉니다. BSD의 `EPFNOSUPPORT`가 46이므로 10000을 더하면 10046이 됩니다.
2. 설정된 주소의 패밀리를 처리할 수 없을 때 라이브러리나 프록시가 직접 이 코드를 설정합니다. IPv4 전용 빌드에 IPv6 주소를 적은 것이 한 예입니다.
3. 계층형 필터나 가상 네트워크 전송 같은 타사 공급자가 Microsoft 공급자보다 이름을 엄격하게 구별합니다.
4. NLA 등록에서 IPv4나 IPv6가 아닌 패밀리를 지정했습니다.

## 조치 방법

### 개발자
- 10046과 10047을 같은 분기에서 처리하십시오. 다른 패밀리를 고르거나, 어느 패밀리를 원했는지 보고합니다.
- 오류와 함께 패밀리 번호를 출력하십시오. 2는 IPv4이고 23은 Windows의 IPv6입니다(Linux에서는 10, macOS에서는 30). 로그에 10이나 30이 있으면 다른 시스템의 헤더 값을 쓴 것입니다.
- NLA에서는 `lpcsaBuffer`를 IP 주소로만 채웁니다.

### 관리자
Windows의 TCP/IP 스택이 이 번호를 쓰는 일은 드물므로, 어느 구성 요소가 기록했는지 찾으십시오. 공급자 목록을 보면 낯선 것이 금방 드러납니다.

Windows에서:
```powershell
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Provider Path' | Group-Object Line
Get-Service NlaSvc
```
Linux에도 이 상수(`EPFNOSUPPORT`, 96)가 있지만, 커널은 알 수 없는 패밀리에 `EAFNOSUPPORT`로 답합니다. 커널에 있는 패밀리는 다음과 같이 확인합니다.
```sh
strace -f -e trace=socket ./program 2>&1 | grep -E 'E[AP]FNOSUPPORT'
sudo dmesg | grep -iE 'NET: Registered (PF_|protocol family)'
```

## 혼동하기 쉬운 코드
- `WSAEAFNOSUPPORT` (10047): 쓸 수 없는 패밀리에 Windows 자체가 반환하는 코드입니다. 대신 10046이 보이면 코드를 변환하는 계층, 필터, NLA 가운데 하나를 의심하십시오.
- `WSAEPROTONOSUPPORT` (10043): 패밀리는 있지만 그 안의 프로토콜이 없습니다.

## 관련 코드
- `WSAESOCKTNOSUPPORT` (10044): 패밀리에 그 소켓 유형이 없습니다.
- `WSASERVICE_NOT_FOUND` (10108): NLA를 포함한 네임스페이스 조회의 코드입니다.
- `WSAEINVALIDPROVIDER` (10105): 규칙을 지키지 않는 공급자입니다.
"# },
    Text { title: "맞지 않는 주소 패밀리", message: "이 시스템에 해당 주소 패밀리가 없거나, 주소와 소켓의 패밀리가 서로 다릅니다.", keywords: "사용된 주소가 요청한 프로토콜과 호환되지 않습니다\nIPv4 소켓에 IPv6 주소\n주소 체계 불일치\n주소 패밀리 미지원\n블루투스 소켓\nIPv6 주소 연결 오류\n주소 패밀리가 지원되지 않습니다\n주소 패밀리를 지원하지 않음\n프로토콜이 주소 계열 미지원\n주소군이 지원되지 않음\n프로토콜과 호환되지 않는 주소\nai_family를 지원하지 않음\n주소 종류가 맞지 않음\n지원하지 않는 주소 유형\n어드레스 패밀리 오류", page: r#"# WSAEAFNOSUPPORT (10047)

## 의미
주소 패밀리가 맞지 않습니다. 이 시스템에 그 패밀리가 아예 없거나(이때는 소켓을 만들 수 없습니다), 소켓의 패밀리와 넘겨준 주소의 패밀리가 다릅니다. IPv4 소켓에 IPv6 대상을 쓴 것이 그 예입니다. 로그에서는 호출로 구별합니다. `socket`이면 앞의 경우, `connect`와 `sendto`이면 뒤의 경우입니다.

## 발생하는 경우
- `socket`, `WSASocketW`: 패밀리가 설치되어 있지 않습니다. 장치가 없는 `AF_IRDA`나, 지원하지 않는 옛 Windows의 `AF_UNIX`가 그 예입니다.
- `connect`, `WSAConnect`, `ConnectEx`, `sendto`, `WSASendTo`, `WSAJoinLeaf`: 주소의 `sa_family`가 소켓과 다릅니다.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: 같은 오류가 `FD_CONNECT`를 통해 나중에 보고됩니다.
- `getaddrinfo`, `GetAddrInfoW`, `getnameinfo`: 힌트의 `ai_family`나 넘긴 주소의 패밀리를 알 수 없습니다(`EAI_FAMILY`).
- `inet_pton`, `InetPtonW`, `inet_ntop`, `InetNtopW`: `AF_INET`도 `AF_INET6`도 아닙니다.
- `gethostbyaddr`: 조회할 수 없는 유형입니다.
- `WSASetSocketSecurity`와 같은 계열의 함수: 다른 종류의 주소에 IPsec 함수를 호출했습니다.

## 주요 원인
1. IPv4 소켓에 IPv6 주소를 썼습니다. 이제 이름을 확인하면 AAAA 레코드가 먼저 나오는데, 프로그램은 여전히 `AF_INET` 소켓을 엽니다.
2. `sockaddr`을 채우지 않았습니다. `sin_family`가 0이거나, 값을 설정한 뒤에 구조체를 지웠습니다.
3. 다른 시스템의 패밀리 번호를 썼습니다. `AF_INET6`는 Windows에서 23, Linux에서 10, macOS에서 30입니다. 번호를 파일에 저장하거나 네트워크로 보내면 어긋납니다.
4. 드라이버가 없는 컴퓨터(Windows 10 버전 1803 이전, 축소된 이미지)에서 `AF_UNIX`를 썼습니다. .NET 프로그램은 소켓을 열 때 `SocketException`으로 표시합니다.
5. Bluetooth 장치가 없거나 장치가 Microsoft 드라이버로 동작하지 않는 컴퓨터에서 `AF_BTH`를 썼습니다.
6. 힌트에만 쓰는 `AF_UNSPEC`을 `socket`에 넘겼습니다.

## 조치 방법

### 개발자
- 주소에 맞춰 소켓을 만드십시오. `getaddrinfo`의 결과를 차례로 돌면서 항목마다 자신의 `ai_family`로 `socket`을 호출합니다.
- 소켓 하나로 둘 다 쓰려면 `AF_INET6`를 쓰고 `IPV6_V6ONLY`를 끈 다음, IPv4 상대방을 `::ffff:192.0.2.10`처럼 적습니다.
- `AF_` 번호를 저장하지 말고 주소를 텍스트로 저장하십시오.
- 오류와 함께 주소의 패밀리와 길이를 출력하십시오.

### 관리자
Windows에서:
```powershell
# 프로그램은 IPv4를 예상하는데 이름이 IPv6 주소로 확인되는가?
Resolve-DnsName example.com -Type A_AAAA
sc.exe query afunix
Get-NetAdapterBinding -ComponentID ms_tcpip6
```
Linux의 `EAFNOSUPPORT`에는 관리상의 원인이 두 가지 있습니다. 부팅할 때 IPv6를 끈 경우와 서비스 샌드박스가 패밀리를 금지한 경우입니다.
```sh
grep -o 'ipv6.disable=[01]' /proc/cmdline; ls /proc/net/if_inet6
systemctl show -p RestrictAddressFamilies SERVICE
getent ahosts example.com
```
프로그램이 맞는 종류의 레코드를 가진 이름을 쓰게 하거나 주소 패밀리를 명시적으로 설정하십시오(`-4` 같은 옵션이 있는 프로그램이 많습니다).

## 혼동하기 쉬운 코드
- `WSAEPFNOSUPPORT` (10046): 같은 뜻의 옛 이름으로, Windows는 거의 쓰지 않습니다.
- `WSAEFAULT` (10014): 주소 길이가 너무 작습니다. IPv6 소켓에 IPv4 구조체의 크기를 쓴 것이 그 예입니다.
- `WSAEADDRNOTAVAIL` (10049): 패밀리는 맞지만 값을 쓸 수 없습니다. IPv6 전용 소켓에 매핑된 IPv4 주소를 주면 이 코드가 나옵니다.
- `WSAENETUNREACH` (10051): 패밀리는 맞지만 경로가 없습니다.

## 관련 코드
- `WSAEPROTONOSUPPORT` (10043): `socket`의 다른 인수인 프로토콜의 문제입니다.
- `WSAESOCKTNOSUPPORT` (10044): 패밀리에 그 유형이 없습니다.
- `WSANO_DATA` (11004): 이름에 요청한 패밀리의 레코드가 없습니다.
"# },
    Text { title: "사용 중인 주소 또는 포트", message: "로컬 주소와 포트를 이미 다른 소켓이 쓰고 있거나, 같은 대상과 맺었던 최근 연결이 아직 차지하고 있습니다.", keywords: "각 소켓 주소는 하나만 사용할 수 있습니다\n포트 충돌\n포트가 이미 사용 중\n포트 중복\nbind 실패\nTIME_WAIT 누적\n이미 실행 중인 서버\n주소가 이미 사용 중\n주소가 이미 사용 중입니다\n이미 사용 중인 포트\n포트가 사용 중입니다\n다른 프로그램이 포트 점유\n로컬 주소 중복 사용\n바인드 실패 포트 사용 중\n소켓 주소 한 번만 사용\n동일 포트 두 번 바인딩\n어드레스 이미 사용 중", page: r#"# WSAEADDRINUSE (10048)

## 의미
이 소켓이 쓰려는 로컬 주소(프로토콜, IP 주소, 포트)가 이미 쓰이고 있습니다. 전혀 다른 두 상황에서 나옵니다.

- `bind`나 `listen`에서: 다른 프로그램이나 자기 프로그램의 다른 소켓이 서버 포트를 차지하고 있습니다.
- `connect`에서: 로컬 포트는 얻을 수 있지만 이 대상에는 쓸 수 없습니다. 로컬 주소와 원격 주소의 똑같은 조합이 아직 사용 중이거나 TIME_WAIT 상태입니다. 한 서버에 짧은 연결을 많이 맺을 때 임시 포트 부족은 이렇게 나타납니다.

## 발생하는 경우
- `bind`: 다른 소켓이 주소를 차지하고 있으며, 적어도 한쪽이 공유를 허용하지 않았습니다.
- `listen`: 와일드카드 주소에 바인딩할 때는 숨어 있던 충돌이 이제 드러났습니다.
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: 와일드카드 바인딩이나 자동 포트 선택 뒤에 위의 상황이 되었습니다.
- `AF_BTH`의 `connect`: 요청한 RFCOMM 채널이 사용 중입니다.

## 주요 원인
`bind`에서:
1. 프로그램이 이미 실행 중입니다. 두 번째 인스턴스, 콘솔에서 시작한 프로그램과 별도로 도는 서비스, 끝내지 않은 디버거 세션일 수 있습니다.
2. 다른 프로그램이 포트를 쓰고 있습니다. 포트 80이나 443의 소유자가 프로세스 4(System)이면 HTTP.SYS, 곧 IIS, WinRM, 또는 URL을 등록한 다른 서비스입니다.
3. 소유자 프로세스는 끝났지만 소켓 핸들을 상속받은 자식 프로세스가 계속 열어 두고 있습니다. 이때 `netstat`은 이미 없는 프로세스를 표시합니다.
4. `SO_EXCLUSIVEADDRUSE`를 쓰는 서버를 다시 시작했는데 이전 실행에서 수락한 연결이 아직 끝나지 않았습니다.
5. 서버가 시작되기 전에 클라이언트가 그 포트를 임시 포트로 가져갔습니다. 49151보다 높은 포트를 쓰는 서버에 해당합니다.
6. Linux에서: 이전 실행의 연결이 TIME_WAIT 상태이고 `SO_REUSEADDR`이 없습니다. Windows는 TIME_WAIT 때문에 일반 `bind`를 막지 않습니다.
7. 로컬 소켓(`AF_UNIX`): 이전 실행의 소켓 파일이 남아 있습니다. 소유한 프로세스가 없으며, Windows에서는 컴퓨터를 다시 시작해도 남습니다. `bind` 전에 파일을 삭제하십시오.

`connect`에서:

8. 한 대상에 짧은 연결이 너무 많습니다. 임시 포트 16384개(49152~65535)에 연결마다 TIME_WAIT가 길게는 몇 분씩 이어지므로, 새 연결은 초당 100개 정도만 가능합니다.
9. 클라이언트가 `connect` 전에 고정된 로컬 포트에 바인딩하고, 끊은 뒤 바로 다시 연결합니다.

## 조치 방법

### 개발자
- Windows 서버: `SO_REUSEADDR`이 아니라 `SO_EXCLUSIVEADDRUSE`를 설정하십시오. 이름이 같아도 옵션의 뜻이 다릅니다. Linux에서는 TIME_WAIT 상태의 주소를 다시 쓰게 할 뿐이지만, Windows에서는 현재 쓰이고 있는 포트를 두 번째 소켓이 가져가게 하여 누가 연결을 받을지 알 수 없게 됩니다. 이 옵션은 UDP 멀티캐스트에만 쓰십시오.
- Linux에서는 `SO_REUSEADDR`을 설정하십시오. 이식 가능한 코드에는 여기에 `#ifdef`가 필요합니다.
- 클라이언트: `bind`를 호출하지 마십시오. `ConnectEx` 때문에 꼭 필요하다면 `SO_REUSE_UNICASTPORT`(옛 시스템에서는 `SO_PORT_SCALABILITY`)를 설정하고 포트 0에 바인딩합니다.
- 연결을 유지하십시오. 요청마다 만들지 말고 프로세스에 풀이나 HTTP 클라이언트 객체 하나를 둡니다. 프로토콜을 직접 설계한다면 서버가 먼저 닫게 합니다. TIME_WAIT는 먼저 닫는 쪽에 남습니다.
- 수신 대기 소켓은 `WSA_FLAG_NO_HANDLE_INHERIT`로 만듭니다.
- 테스트: 포트 0에 바인딩하고 `getsockname`으로 어느 포트를 받았는지 확인합니다.

### 관리자
Windows에서:
```powershell
# 누가 포트를 쓰고 있는가?
Get-NetTCPConnection -LocalPort 8080 | Format-Table LocalAddress,State,OwningProcess
Get-Process -Id (Get-NetTCPConnection -LocalPort 8080 -State Listen).OwningProcess
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh http show servicestate          # 소유자가 프로세스 4일 때
# connect 쪽의 포트 부족
Get-NetTCPConnection | Group-Object State -NoElement
netsh int ipv4 show dynamicport tcp
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231} -MaxEvents 10
# 범위 넓히기
netsh int ipv4 set dynamicport tcp start=20000 num=45536
```
Tcpip의 이벤트 4227과 4231이 있으면 포트가 부족했던 것이 확실합니다. Linux에서:
```sh
sudo ss -ltnp 'sport = :8080'; sudo ss -lunp 'sport = :8080'
ss -tan state time-wait | wc -l
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_tw_reuse
```

## 혼동하기 쉬운 코드
- `WSAEACCES` (10013): 이것도 "바인딩할 수 없음"입니다. 포트가 Hyper-V나 WinNAT의 제외 범위에 있으면 소유 프로세스가 표시되지 않고, `netsh int ipv4 show excludedportrange protocol=tcp`로 알 수 있습니다. 또는 소유자가 있고, `SO_REUSEADDR`을 쓴 우리 소켓과 공유하기를 거부한 것입니다.
- `WSAEADDRNOTAVAIL` (10049): 주소가 이 컴퓨터의 것이 아닙니다. Linux에서는 `connect`가 빈 포트를 찾지 못할 때 이에 해당하는 코드를 씁니다.
- `WSAENOBUFS` (10055): 포트 부족의 다른 모습입니다. 이때는 대상이 무엇이든 남은 포트가 하나도 없습니다.
- `WSAEINVAL` (10022): 바로 이 소켓이 이미 바인딩되어 있습니다.

## 관련 코드
- `WSAEISCONN` (10056): 연결로 쓰이고 있는 소켓에 `listen`이나 `connect`를 호출했습니다.
- `WSAECONNREFUSED` (10061): 서버가 바인딩하지 못하는 동안 클라이언트가 보는 코드입니다.
- `WSAEALREADY` (10037): 이 소켓에서 연결 시도가 진행 중입니다.
"# },
    Text { title: "여기서 사용할 수 없는 주소", message: "이 컴퓨터의 주소가 아니거나, 0.0.0.0 또는 포트 0처럼 대상으로 쓸 수 없는 주소입니다.", keywords: "요청한 주소는 해당 컨텍스트에서 유효하지 않습니다\n요청한 주소를 할당할 수 없음\n없는 IP에 bind\n내 컴퓨터 IP가 아님\n잘못된 바인드 주소\nIP 변경 후 서버 시작 실패\n요청한 주소를 사용할 수 없음\n주소를 할당할 수 없습니다\n요청된 주소 배정 불가\n로컬 컴퓨터에 없는 주소\n유효하지 않은 로컬 주소\n주소를 바인드할 수 없음\n로컬 IP가 틀림\n컨텍스트에서 잘못된 주소\n포트 0으로 연결", page: r#"# WSAEADDRNOTAVAIL (10049)

## 의미
주소의 형식은 올바르지만 하려는 일에는 쓸 수 없습니다. `bind`에서는 이 컴퓨터의 주소가 아닙니다. `connect`나 `sendto`에서는 와일드카드 주소인 0.0.0.0이나 `::`, 또는 포트 0처럼 누구에게도 닿을 수 없는 곳입니다. 멀티캐스트 옵션에서는 지정한 멤버십이 없거나 이미 있습니다.

## 발생하는 경우
- `bind`: IP 주소가 이 컴퓨터의 어떤 인터페이스에도 없습니다.
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: 원격 주소나 포트가 0이거나, 그 밖의 이유로 대상이 될 수 없습니다.
- `sendto`, `WSASendTo`: 데이터그램에서 같은 경우입니다.
- `IP_ADD_MEMBERSHIP`이나 `IP_ADD_SOURCE_MEMBERSHIP`을 쓴 `setsockopt`: 그룹과 인터페이스에 이미 가입했습니다. `IP_DROP_SOURCE_MEMBERSHIP`, `IP_BLOCK_SOURCE`, `IP_UNBLOCK_SOURCE`에서는 원본이 해당 목록에 없거나 이미 있습니다.
- `AF_BTH`의 `connect`: 그런 채널이나 장치 주소가 없습니다.

## 주요 원인
1. 서버가 이 컴퓨터에 없는 주소로 설정되어 있습니다. 클라우드 인스턴스나 NAT 라우터의 공인 주소, 이전하기 전 옛 컴퓨터의 주소, 지금 다른 노드에서 활성인 클러스터 주소가 그 예입니다.
2. 서비스가 네트워크보다 먼저 시작됩니다. DHCP가 응답하지 않았거나 주소의 중복 검사가 끝나지 않았습니다. 나중에 수동으로 다시 시작하면 동작합니다.
3. 클라이언트가 서버의 수신 대기 설정에서 옮겨 적은 `0.0.0.0`에 연결합니다. Linux는 "이 컴퓨터"로 받아들이지만 Windows는 거부합니다.
4. 대상 포트가 0입니다. 설정에 포트가 빠졌거나, 숫자가 아닌 값이 0이 되었습니다.
5. `IPV6_V6ONLY`가 켜진(Windows의 기본값) IPv6 소켓으로 `::ffff:192.0.2.10` 같은 매핑된 주소에 연결하려고 했습니다. 이 옵션이 꺼져 있는 Linux에서는 같은 코드가 동작합니다.
6. 링크 로컬 주소 `fe80::…`에 범위 ID 없이 `bind`했습니다. `sin6_scope_id`가 0입니다(Linux는 여기에 `EINVAL`을 냅니다).
7. VPN이나 Wi-Fi 어댑터가 꺼져 있는데 프로그램이 여전히 그 주소에 바인딩합니다.

## 조치 방법

### 개발자
- 관리자가 따로 지정하지 않으면 와일드카드 주소에서 수신 대기합니다. 연결은 `127.0.0.1`, `::1`이나 이름으로 하고, 와일드카드 주소로는 절대 하지 마십시오.
- 호출하기 전에 포트를 검사하십시오. `sin_port`는 0이 아니어야 하며 네트워크 바이트 순서입니다.
- 듀얼 스택 클라이언트: `connect` 전에 `IPV6_V6ONLY`를 끄거나 주소의 패밀리에 맞춰 소켓을 엽니다.
- 링크 로컬 주소는 범위 ID가 붙은 텍스트(`fe80::1%12`)로 `getaddrinfo`에 넘기십시오. 범위 ID를 채워 줍니다.
- 서비스가 시작될 때는 `bind`를 얼마 동안 다시 시도하거나 `NotifyUnicastIpAddressChange`로 기다립니다.

### 관리자
설정의 주소를, 실제로 존재하며 상태가 Preferred인 주소와 비교하십시오.

Windows에서:
```powershell
Get-NetIPAddress | Sort-Object AddressFamily | Format-Table IPAddress,InterfaceAlias,AddressState
# 네트워크 다음에 시작: 시작을 지연하거나, 네트워크가 필요한 서비스에 종속시킴
sc.exe config SERVICE start= delayed-auto
```
Linux에서 이에 해당하는 `EADDRNOTAVAIL`에는 뜻이 하나 더 있습니다. `connect`가 빈 임시 포트를 찾지 못한 경우입니다.
```sh
ip -br addr; ip -6 addr show tentative
sysctl net.ipv4.ip_nonlocal_bind net.ipv4.ip_local_port_range
systemctl edit SERVICE     # [Unit] After=network-online.target  Wants=network-online.target
ss -tan | awk '{print $1}' | sort | uniq -c
```

## 혼동하기 쉬운 코드
- `WSAEADDRINUSE` (10048): 주소는 로컬이고 올바르지만 누군가 쓰고 있습니다.
- `WSAEAFNOSUPPORT` (10047): 값이 아니라 패밀리가 잘못되었습니다.
- `WSAENETUNREACH` (10051), `WSAEHOSTUNREACH` (10065): 대상은 유효하지만 그곳으로 갈 길이 없습니다.
- `WSAEFAULT` (10014): 구조체가 주소를 담기에 너무 짧습니다.

## 관련 코드
- `WSAEDESTADDRREQ` (10039): 대상이 아예 없습니다.
- `WSAEINVAL` (10022): 바인딩된 소켓에 `bind`를 호출했습니다.
- `WSAHOST_NOT_FOUND` (11001): 애초에 이름에서 주소를 얻지 못했습니다.
"# },
    Text { title: "네트워크 하위 시스템 오류", message: "이 컴퓨터의 네트워크 하위 시스템에 오류가 생겨 호출을 수행하지 못했습니다.", keywords: "작동이 중단된 네트워크\n네트워크 다운\n네트워크 서브시스템 실패\nWinsock 초기화 필요\nLSP 손상\n네트워크 드라이버 오류\n네트워크가 다운되었습니다\n네트워크가 내려감\n네트워크가 동작하지 않음\n죽은 네트워크에서 소켓 작업\n네트워크 서브시스템 장애\n네트워크 인터페이스 고장\n로컬 네트워크 인터페이스 다운\n네트워크 중단됨", page: r#"# WSAENETDOWN (10050)

## 의미
Winsock 아래의 구성 요소, 곧 이 호출을 처리했어야 할 프로토콜 스택, 드라이버, 서비스 공급자가 실패했습니다. 상대 호스트까지의 경로가 아니라 이 컴퓨터의 문제입니다. 케이블이 빠졌거나 Wi-Fi가 꺼졌다고 10050이 나오는 일은 보통 없습니다. 네트워크가 없으면 프로그램은 10051이나 10065를 받거나 이름 조회에 실패합니다.

거의 모든 함수의 목록에 이 코드가 있지만, 일상적인 결과라기보다 만일에 대비한 것입니다. 실제로는 드물며, 멀쩡한 환경에서 나타난다면 원인 1부터 확인하십시오.

## 발생하는 경우
- 모든 호출(`socket`, `bind`, `connect`, `send`, `recv`, `select`, `gethostbyname`, 심지어 `WSACleanup`): 네트워크 하위 시스템이 실패했습니다.
- `socket`, `WSASocketW`: 선택된 공급자만 동작하지 않을 때도 나옵니다.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: 모든 이벤트의 오류 부분에 나올 수 있습니다.
- `SIO_ROUTING_INTERFACE_QUERY`를 쓴 `WSAIoctl`: 네트워크 연결이 모두 끊겼습니다.
- `AF_BTH`의 `connect`: Bluetooth 스택이 예기치 않게 실패했습니다.

## 주요 원인
1. `AF_UNIX` 소켓을 Windows가 읽을 수 없는 경로에 `bind`했습니다. UTF-8이어야 할 곳에 로컬 코드 페이지의 바이트가 있거나(한글이나 악센트 문자가 든 사용자 이름 아래의 임시 폴더), `/tmp/app.sock` 같은 Unix 경로입니다. libevent와 다른 이식된 소프트웨어에서 보고되었으며, 네트워크에는 아무 문제가 없습니다.
2. VPN, 방화벽, 백신 제품의 계층형 서비스 공급자가 고장 났거나, 반쯤 제거되었거나, 시작되지 않았습니다. 프로그램이 첫 `socket`에서 실패하면 흔히 이 경우입니다.
3. 업그레이드나 정리 도구 때문에 Winsock 카탈로그가 손상되었습니다.
4. TCP/IP 드라이버나 AFD 드라이버가 실행되고 있지 않습니다. 네트워킹을 사용하지 않는 안전 모드, 축소된 이미지, 드라이버 업데이트 실패가 그 예입니다.
5. 호출 중에 Bluetooth가 꺼졌습니다.

## 조치 방법

### 개발자
- 소켓을 닫고 기다렸다가, 간격을 늘려 가며 새로 시작하십시오. 새 `socket`도 실패하면 분명한 메시지를 남기고 포기합니다. 프로그램이 무엇을 해도 고칠 수 없습니다.
- `AF_UNIX`에서는 `sun_path`를 UTF-8로 씁니다. 임시 폴더를 얻는 "A" 함수는 코드 페이지로 돌려주므로, 그 결과를 변환하거나 `C:\ProgramData\app`처럼 ASCII만으로 된 짧은 디렉터리를 고르십시오.
- 어느 호출이 실패했는지와 주소 패밀리를 기록하십시오. 그러면 원인 1을 나머지와 구별할 수 있습니다.

### 관리자
Windows에서:
```powershell
sc.exe query afd; sc.exe query tcpip
Get-NetAdapter | Format-Table Name,Status,InterfaceDescription
# 한국어 Windows에서는 netsh 출력도 한국어이므로 Select-String을 빼고 전체를 확인
netsh winsock show catalog | Select-String 'Entry Type|Description'
# 카탈로그 복구(실행 후 다시 시작, VPN 제품은 다시 설치해야 할 수 있음)
netsh winsock reset
```
보안 제품은 일시 중지가 아니라 제거한 상태에서 시험하십시오. 일시 중지해도 그 공급자는 체인에 남아 있습니다.

Linux의 `ENETDOWN`은 뜻이 분명합니다. 패킷 소켓이나 raw 소켓이 바인딩된 인터페이스가 관리상 꺼져 있습니다.
```sh
ip -br link
sudo ip link set dev eth0 up
journalctl -k --since -1h | grep -iE 'link (is )?(up|down)'
```

## 혼동하기 쉬운 코드
- `WSAENETUNREACH` (10051): 스택은 동작하지만 경로가 없습니다. 평범한 "네트워크 없음"입니다.
- `WSASYSNOTREADY` (10091): `WSAStartup`에서 이미 하위 시스템을 쓸 수 없습니다.
- `WSAEPROVIDERFAILEDINIT` (10106): 공급자의 DLL이 시작되지 않았습니다. 환경 변수 `SystemRoot`가 없어서인 경우가 많습니다.
- `WSAENETRESET` (10052): 연결 하나가 끊겼을 뿐 스택은 살아 있습니다.

## 관련 코드
- `WSAEHOSTDOWN` (10064): 상대 호스트가 꺼져 있습니다.
- `WSAEINVALIDPROVIDER` (10105): 알 수 없는 공급자이거나 잘못된 버전을 알린 공급자입니다.
- `WSAENOBUFS` (10055): 스택은 동작하지만 포트나 메모리가 떨어졌습니다.
"# },
    Text { title: "네트워크로 가는 경로 없음", message: "이 컴퓨터에 대상 주소로 가는 경로가 없어 패킷을 보내지 못했습니다.", keywords: "연결할 수 없는 네트워크에서 소켓 작업\n네트워크에 도달할 수 없음\n기본 게이트웨이 없음\n라우팅 없음\n인터넷 끊김\nVPN 끊김\nIPv6 경로 없음\n네트워크에 접근할 수 없습니다\n네트워크가 접근 불가능합니다\n네트워크로 연결할 수 없음\n도달할 수 없는 네트워크\n원격 네트워크 경로 없음\n네트워크 라우트 없음\n대상 네트워크 도달 불가\n로컬에 경로가 없음", page: r#"# WSAENETUNREACH (10051)

## 의미
이 컴퓨터는 대상으로 가는 길을 모릅니다. 라우팅 테이블에 이 주소에 맞는 항목도 기본 게이트웨이도 없으므로, 패킷은 보통 하나도 나가지 않았습니다. 그래서 오류가 즉시 나옵니다. (드물게는 더 멀리 있는 라우터가 같은 것을 보고합니다.)

소켓에는 문제가 없습니다. 경로가 생기면 그 소켓에서 같은 `connect`를 다시 시도할 수 있습니다.

## 발생하는 경우
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: 지금은 경로가 없습니다.
- `sendto`, `WSASendTo`, `WSASendMsg`: 데이터그램 하나에 대해 같은 경우입니다.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: `FD_CONNECT`에 나옵니다. `FD_ROUTING_INTERFACE_CHANGE`에는 대상에 더 이상 도달할 수 없을 때 나옵니다.
- `SIO_ROUTING_INTERFACE_QUERY`를 쓴 `WSAIoctl`: 그곳으로 이어지는 인터페이스가 없습니다.
- `AF_BTH`의 `connect`: 무선 링크의 일반적인 실패입니다.
- PNRP 네임스페이스: 피어 투 피어 클라우드의 네트워크가 끊겼습니다.

## 주요 원인
1. IPv6가 연결되어 있지 않은데 IPv6를 썼습니다. 이름에 AAAA 레코드가 있고, 컴퓨터에는 기껏해야 링크 로컬이나 고유 로컬 주소만 있는데, 프로그램이 IPv6 주소만 시도합니다. 로그에서 단연 가장 흔한 경우이므로 대상에 콜론이 있는지 보십시오.
2. 네트워크가 아예 없습니다. Wi-Fi가 꺼졌거나, 비행기 모드이거나, DHCP가 응답하지 않습니다(주소가 169.254.0.0/16에 있고 게이트웨이가 없음).
3. VPN이 방금 연결되었거나 끊겼습니다. 그 경로가 잠깐 사이에 생기거나 사라집니다.
4. 고정 설정에 기본 게이트웨이가 없거나 두 번째 어댑터의 것으로 바뀌었습니다.
5. 활성 네트워크가 없는 컴퓨터에서 멀티캐스트나 브로드캐스트 검색(예: 239.255.255.250으로)을 했습니다.
6. 경로가 생기기 전인 부팅 초기입니다.

## 조치 방법

### 개발자
- `getaddrinfo`가 반환한 첫 주소만이 아니라 모든 주소를 시도하십시오. `WSAConnectByNameW`와 `WSAConnectByList`는 이를 대신해 주고, Happy Eyeballs(RFC 8305)는 빠르게 해 줍니다.
- 힌트에 `AI_ADDRCONFIG`를 주어 쓸 수 있는 패밀리만 요청합니다.
- 노트북이나 휴대전화에서는 최종 결과로 여기지 마십시오. 주소나 경로의 변경(`NotifyRouteChange2`, `FD_ROUTING_INTERFACE_CHANGE`)을 기다렸다가 다시 시도합니다.
- UDP 루프에서는 횟수를 세고 계속하십시오. 다음 데이터그램은 다른 네트워크로 갈 수도 있습니다.
- 검색 코드: 켜져 있는 인터페이스를 나열하고 `IP_MULTICAST_IF`로 내보낼 인터페이스를 고릅니다.

### 관리자
Windows에서:
```powershell
Find-NetRoute -RemoteIPAddress 2001:db8::10
Get-NetRoute -DestinationPrefix '0.0.0.0/0','::/0'
Get-NetIPConfiguration -Detailed
Test-NetConnection 192.0.2.10 -DiagnoseRouting
```
Linux에서(`ENETUNREACH`):
```sh
ip route get 192.0.2.10; ip -6 route get 2001:db8::10
ip -6 route show default
ip route show table all | grep -E 'unreachable|prohibit|blackhole'
```
IPv6만 실패한다면 IPv6 라우팅을 고치거나 AAAA 레코드를 거두십시오. 클라이언트에서 IPv4를 우선하게 하면 결함이 가려질 뿐입니다.

## 혼동하기 쉬운 코드
- `WSAEHOSTUNREACH` (10065): 경로는 있지만 마지막 구간이나 중간의 어딘가가 호스트에 도달할 수 없다고 보고했습니다. 10051은 이 컴퓨터에서, 10065는 대부분 다른 곳에서 결정됩니다.
- `WSAETIMEDOUT` (10060): 패킷은 나갔지만 아무도 응답하지 않았습니다. 결과가 나오기까지 한참 걸립니다.
- `WSAENETDOWN` (10050): 로컬 스택 자체가 실패했습니다.
- `WSAEADDRNOTAVAIL` (10049): 유효한 대상이 아닙니다.

## 관련 코드
- `ERROR_NETWORK_UNREACHABLE` (1231): 같은 뜻의 Win32 코드입니다.
- `WSAHOST_NOT_FOUND` (11001): 네트워크가 없으면 이름 확인이 먼저 실패하는 일이 많습니다.
- `WSAECONNREFUSED` (10061): 라우팅이 동작한다는 증거입니다.
"# },
    Text { title: "keep-alive 실패 또는 TTL 만료", message: "keep-alive 검사에서 연결이 끊긴 것으로 확인되었습니다. 데이터그램 소켓에서는 보낸 패킷의 TTL이 만료되었다는 뜻입니다.", keywords: "작업이 진행되는 동안 연결이 끊김\n네트워크 재설정으로 연결 끊김\n킵얼라이브 실패\n유휴 연결 끊김\n홉 수 초과\n네트워크가 연결을 끊음\n네트워크가 재설정되어 연결 끊김\n리셋으로 네트워크 연결 중단\n네트워크 리셋\n작업 중 연결 재설정\n킵얼라이브 감지 연결 실패\nkeep-alive 시간 초과 끊김\nTTL 초과 데이터그램\n네트워크 초기화로 연결 소실", page: r#"# WSAENETRESET (10052)

## 의미
한 번호에 두 가지 뜻이 있습니다.

TCP 소켓에서: keep-alive 프로브에 응답이 없어 TCP가 포기했고, 그래서 호출이 진행되는 도중에 연결이 끊겼습니다. 누구도 재설정(RST)을 보내지 않았습니다. 상대방이나 그곳까지의 경로가 조용해진 것입니다. 연결은 끝났습니다.

UDP 소켓에서: 앞서 보낸 데이터그램이 홉 수 제한에 이르러 라우터가 ICMP "TTL 만료(time to live exceeded)"를 돌려보냈습니다. 고장 난 것은 없고 소켓은 계속 동작합니다. 그 데이터그램만 도착하지 못했습니다.

## 발생하는 경우
- `recv`, `WSARecv`, `send`, `WSASend`, `TransmitFile`, `TransmitPackets`: 스트림 소켓에서 호출 중에 keep-alive가 연결이 끊긴 것을 알아냈습니다.
- `recvfrom`, `WSARecvFrom`, `WSARecvMsg`, `WSASendTo`, `WSASendMsg`: 데이터그램 소켓에서 TTL이 만료되었습니다. UDP의 10054처럼, 전에 보낸 것의 결과를 수신 호출이 알려 줍니다.
- `SO_KEEPALIVE`를 쓴 `setsockopt`: 연결이 이미 시간 초과되었습니다.

보고는 진행 중인 호출에 전달됩니다. 그 뒤의 호출에서는 소켓에 연결이 없으므로 10057이나 10054를 예상하십시오.

## 주요 원인
1. 상대방이 종료 절차 없이 꺼졌거나, 절전 상태가 되었거나, 연결이 끊겼습니다. 노트북 덮개를 닫거나, 케이블이 빠지거나, 가상 머신이 일시 중지된 경우입니다.
2. NAT이나 방화벽이 유휴 항목을 지웠고, 그 뒤로 데이터와 프로브를 모두 버립니다.
3. VPN이나 모바일 링크의 주소가 바뀌어 예전 경로로는 아무 데도 닿지 않습니다.
4. 손실이 많은 모바일 링크에 keep-alive를 너무 촘촘하게(예: 매초) 설정했습니다.
5. UDP: 라우팅 루프이거나 TTL이 낮습니다. 멀티캐스트(기본값 1)가 그렇고, traceroute식 탐색이나 NAT 홀 펀칭에서는 일부러 낮게 정합니다.

## 조치 방법

### 개발자
- TCP: 닫고 다시 연결한 다음, 되풀이해도 안전한 것만 다시 보냅니다. 10054, 10060과 같은 분기에서 처리하십시오.
- UDP: 수신을 다시 호출하십시오. 여기서 끝나는 서버 루프는 어떤 라우터든 멈출 수 있습니다. 보고를 끄려면 `SIO_UDP_CONNRESET`을 쓸 때처럼 `SIO_UDP_NETRESET`과 FALSE로 `WSAIoctl`을 호출합니다.
- keep-alive는 소켓마다 조정하십시오. `TCP_KEEPIDLE`, `TCP_KEEPINTVL`, `TCP_KEEPCNT`(Windows 10 후기 버전 이상)나 `SIO_KEEPALIVE_VALS`를 씁니다. 후자는 프로브 횟수가 10회로 고정되어 있으며, 유휴 60초와 간격 5초이면 사라진 상대방을 2분 안에 알아챕니다.
- 애플리케이션 수준의 하트비트는 keep-alive보다 많은 것을 알려 줍니다. 상대방의 커널만이 아니라 프로그램이 살아 있음을 확인해 줍니다.

### 관리자
패킷이 어디에서 사라지는지 찾으십시오. 마지막 데이터와 오류 사이의 시간이 일정하면 어떤 장비의 유휴 제한입니다.

Windows에서:
```powershell
Get-NetTCPConnection -RemoteAddress 192.0.2.10
tracert -d 192.0.2.10        # 같은 홉 두 개가 반복되면 루프
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object KeepAlive*
```
Linux는 이런 연결을 `ENETRESET`이 아니라 `ETIMEDOUT`으로 끝냅니다. 타이머를 직접 볼 수 있습니다.
```sh
ss -tno dst 192.0.2.10           # timer:(keepalive,...)
sysctl net.ipv4.tcp_keepalive_time net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes
sudo tcpdump -ni any 'icmp[icmptype] = icmp-timxceed'
```

## 혼동하기 쉬운 코드
- `WSAECONNRESET` (10054): 실제로 재설정이 도착했습니다. UDP에서는 TTL이 아니라 포트에 도달할 수 없다는 뜻입니다.
- `WSAETIMEDOUT` (10060): 보낸 데이터의 확인 응답이 오지 않았거나 연결에 실패했습니다. 10052에서는 회선이 유휴 상태였고 프로브만 사라졌습니다.
- `WSAECONNABORTED` (10053): 다른 이유로 이 컴퓨터에서 연결을 포기했습니다.
- `WSAENETDOWN` (10050): 이름은 비슷하지만 로컬 스택 전체에 관한 것입니다.

## 관련 코드
- `WSAENOTCONN` (10057): 그 뒤의 호출이 보고할 수 있는 코드입니다.
- `WSAEHOSTUNREACH` (10065): 다른 ICMP 메시지입니다.
- `WSAEDISCON` (10101): 정상적인 연결 종료입니다.
"# },
    Text { title: "이 컴퓨터에서 중단된 연결", message: "보낸 데이터가 계속 확인 응답을 받지 못했거나 로컬 소프트웨어가 연결을 끊어 이 컴퓨터가 연결을 포기했습니다.", keywords: "호스트 시스템의 소프트웨어에 의해 중단\n소프트웨어가 연결을 중단\n연결이 중간에 끊김\n백신이 연결 차단\n로컬 프록시 문제\n재전송 시간 초과\n로컬호스트 연결 중단\n연결이 중단되었습니다\n소프트웨어가 연결을 중단함\n소프트웨어로 인한 연결 중단\n로컬에서 연결 끊음\n현재 연결이 중단됨\n내 컴퓨터가 연결 끊음\n커넥션 어보트\n호스트 소프트웨어가 연결 중단\n데이터 전송 시간 초과 중단", page: r#"# WSAECONNABORTED (10053)

## 의미
맺어져 있던 연결을 이 컴퓨터가 포기했습니다. 연결을 끝낸 것은 상대방이 아니라 이쪽의 무언가입니다. 재전송에 응답이 없어 TCP가 포기했거나, 백신의 웹 감시나 로컬 프록시 같은 필터가 끊었거나, 연결이 쓰던 주소가 사라져 스택이 끝낸 것입니다. 이 소켓은 이제 닫는 것 말고는 할 수 있는 일이 없습니다.

"호스트 시스템의 소프트웨어"가 중단했다는 Windows의 문구 때문에 악성 코드를 의심하는 사람이 많지만, 대개는 무해합니다. 브라우저가 로컬 웹 서버에 보낸 요청을 취소한 경우가 대표적입니다.

## 발생하는 경우
- `recv`, `WSARecv`, `send`, `WSASend`, `TransmitFile`, `TransmitPackets`: 시간 초과나 그 밖의 실패로 연결이 끝났습니다.
- `sendto`, `shutdown`: 연결 지향 소켓에서 같은 일이 일어났습니다.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: `FD_CLOSE`의 오류 부분에 나타납니다.
- `WSACancelBlockingCall`이 스트림 호출을 도중에 끊은 뒤 그 소켓에서 이어지는 호출.
- `AF_BTH`: 프로그램이 스스로 소켓을 셧다운했습니다.

## 주요 원인
1. 127.0.0.1이나 `::1`에서 실행 중인 서버라면, 응답을 쓰는 도중에 클라이언트(브라우저, 스크립트, IDE)가 연결을 닫은 것입니다. 개발 서버에서는 페이지를 새로 고칠 때마다 이런 로그가 남습니다.
2. 백신의 웹·메일 검사, 자녀 보호 필터, 로컬 프록시나 VPN 클라이언트입니다. 중간에 끼어 양쪽 연결을 모두 끝내므로 프로그램에는 자기 컴퓨터가 중단한 것으로 보입니다.
3. 재전송 한도를 넘었습니다. 데이터를 보냈는데 확인 응답(ACK)이 오지 않는 경우입니다. Windows는 몇 번만 재전송하고(기본값 5회) 포기하는데, 빠른 네트워크에서는 10~20초밖에 걸리지 않을 수 있습니다. Wi-Fi가 잠시 끊기거나 장비가 멈추기만 해도 충분합니다.
4. 로컬 주소가 사라졌습니다. VPN이 끊겼거나, Wi-Fi가 다른 네트워크로 옮겨 갔거나, 절전 모드에서 깨어났거나, DHCP가 다른 주소를 할당했습니다.
5. 프로토콜 오류입니다. 예를 들어 네트워크 드라이버의 잘못된 오프로드 때문에 세그먼트가 손상되었습니다.

구별하는 법: 루프백에서 곧바로 나오면 1, 특정 보안 제품이 설치된 컴퓨터에서만 나오면 2, 마지막 정상 패킷에서 10~30초 뒤에 나오면 3, 네트워크가 바뀔 때 함께 나오면 4입니다.

## 조치 방법

### 개발자
- 서버: 쓰기가 10053으로 실패하면 해당 클라이언트를 조용히 정리하고 디버그 수준으로 기록하십시오.
- 클라이언트: 10054와 마찬가지로 다시 연결하고 멱등 요청만 반복하십시오. 다시 시도할 오류의 목록을 두는 코드라면 두 번호를 모두 넣어야 합니다.
- 짧은 끊김이 흔한 네트워크라면 소켓 옵션 `TCP_MAXRT`(초)로 TCP가 더 오래 시도하게 하십시오.
- 블로킹된 스트림 호출을 취소한 뒤 같은 소켓을 계속 쓰지 마십시오. 취소한 뒤에는 어느 바이트까지 오갔는지 알 수 없습니다.

### 관리자
Windows에서:
```powershell
# 경로에 끼어 있는 타사 필터
netsh winsock show catalog | Select-String 'Description'    # 한국어 Windows에서는 Select-String을 빼고 전체를 확인
Get-NetAdapterBinding | Where-Object ComponentID -notlike 'ms_*'
# 재전송, 그리고 오류 시각 무렵의 네트워크 변경
netstat -s -p tcp
# 재전송 횟수를 바꾸어 놓았는가? (값이 없으면 기본값)
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object TcpMaxDataRetransmissions
Get-WinEvent -LogName Microsoft-Windows-NetworkProfile/Operational -MaxEvents 20
```
검사 프로그램에서 해당 프로그램을 예외로 두거나, 검사 프로그램 없이 시험해 보십시오. 원인 3이라면 패킷 캡처에 같은 세그먼트가 되풀이해서 보입니다. 느린 장비를 상대할 때 `TcpMaxDataRetransmissions`를 늘리고 다시 시작해서 해결한 사례가 있습니다.

Linux에서는 관리자가 `ss -K`로 연결을 강제로 끊은 경우를 빼면, 맺어진 연결에서 `ECONNABORTED`가 나오는 일이 거의 없습니다. 재전송 한도를 넘으면 `ETIMEDOUT`이며, 15분쯤 지나야 나옵니다.
```sh
ss -tni dst 192.0.2.10            # retrans:, backoff:
sysctl net.ipv4.tcp_retries2
nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout
```

## 혼동하기 쉬운 코드
- `WSAECONNRESET` (10054): 상대방이나 상대방을 가장한 장비가 재설정을 보냈습니다. 패킷 캡처로 판별할 수 있습니다. 정말로 이쪽에서 중단했다면 그 전에 들어온 RST가 없습니다. 응답 도중에 떠난 클라이언트(원인 1)에는 Windows가 두 번호를 모두 씁니다.
- `WSAETIMEDOUT` (10060): 문서에는 상대방이 응답을 멈춘 경우의 코드로도 나옵니다. 이미 맺어졌던 연결이라면 두 코드를 같은 사건으로 다루십시오.
- `WSAENETRESET` (10052): 유휴 연결에서 keep-alive가 알아챈 것입니다.
- `WSA_OPERATION_ABORTED` (995): 중첩 I/O 호출이 취소되었습니다. 연결은 살아 있을 수 있습니다.

## 관련 코드
- `ERROR_CONNECTION_ABORTED` (1236): 같은 뜻의 Win32 코드입니다.
- `WSAESHUTDOWN` (10058): 이쪽에서 의도적으로 이 방향을 닫았습니다.
- `WSAECANCELLED` (10103): 연결이 아니라 조회가 취소되었습니다.
"# },
    Text { title: "상대방이 연결을 재설정함", message: "상대방이 연결을 재설정했습니다. 정상적으로 닫지 않고 더 이상의 데이터를 거부한 것입니다.", keywords: "원격 호스트에 의해 강제로 끊겼습니다\n연결 끊김\n연결 리셋\nRST 패킷\n서버가 연결을 끊음\n갑자기 끊김\n상대편 강제 종료\n연결이 재설정되었습니다\n피어가 연결을 리셋\n상대편이 연결을 끊음\n현재 연결이 강제로 끊김\n원격 호스트가 연결 강제 종료\n커넥션 리셋\n연결이 초기화됨\n상대가 연결 초기화\n원격에서 강제 종료", page: r#"# WSAECONNRESET (10054)

## 의미
상대방이 연결을 정상적으로 닫지 않고 재설정(TCP RST)으로 끝냈습니다. 양방향 모두 전송 중이던 데이터는 사라지며, 소켓은 닫을 수밖에 없습니다. 재설정은 되돌릴 수 없으므로 이 소켓에서 이후의 송신과 수신도 모두 실패합니다.

UDP 소켓에는 연결이 없으니 재설정될 것도 없습니다. UDP에서 이 번호는 앞서 보낸 데이터그램에 ICMP "포트에 연결할 수 없음"이 돌아왔다는 뜻입니다. 데이터그램이 도착했을 때 그 주소에서 받는 프로그램이 없었던 것입니다.

## 발생하는 경우
- `recv`, `WSARecv`, `send`, `WSASend`: 스트림 소켓에 RST가 도착했습니다. 이미 블로킹되어 있던 수신은 곧바로 이 코드로 깨어납니다.
- `recvfrom`, `WSARecvFrom`, `sendto`, `WSASendTo`: UDP 소켓이 "포트에 연결할 수 없음"을 받은 뒤입니다(상대를 지정한 UDP 소켓이면 `recv`와 `send`도). 다른 상대방이 정상적인 데이터를 보냈더라도 이 수신은 실패하므로 다시 호출하십시오.
- `accept`, `AcceptEx`: 연결 대기열에서 꺼내 보니 클라이언트가 이미 포기했습니다.
- `shutdown`: 하프 클로즈보다 재설정이 먼저 왔습니다.
- `WSAEnumNetworkEvents`: `FD_CLOSE`의 오류 부분에 나타납니다. 그 값이 0이면 정상 종료입니다.
- 중첩 I/O 호출: 같은 사건을 `WSAGetOverlappedResult`는 10054로, `GetQueuedCompletionStatus`는 `ERROR_NETNAME_DELETED` (64)로 알립니다.

## 주요 원인
1. 상대방 프로세스가 비정상 종료되었거나 강제로 종료되었습니다. 상대 호스트의 시스템이 대신 소켓을 닫고, 이후의 데이터에 재설정으로 응답합니다.
2. 우리가 보낸 데이터를 상대방이 수신 버퍼에서 다 읽지 않은 채 닫았습니다. 읽지 않은 데이터가 남은 소켓을 닫으면 프로그램이 정상적으로 닫으려 했더라도 재설정이 나갑니다. 나머지 요청을 읽지 않고 "413 too large"나 "401"로 응답한 뒤 닫는 서버가 전형적입니다.
3. 하프 클로즈한 상대방에게 계속 보냈습니다. 상대방의 FIN은 "나는 더 보낼 것이 없다"는 뜻일 뿐이지만, 상대방이 완전히 닫은 뒤에 도착한 세그먼트에는 RST가 돌아옵니다. 닫힌 뒤의 첫 번째 송신은 성공하고 두 번째가 실패합니다.
4. 상대방이 `SO_LINGER`를 켜고 linger 시간을 0으로 둔 채 닫았습니다. 재설정을 요청하는 설정입니다. 부하 생성기, 헬스 체크, 일부 HTTP 서버가 TIME_WAIT를 피하려고 이렇게 합니다.
5. 방화벽, NAT, 로드 밸런서가 유휴 시간(흔히 4분~1시간)이 지난 연결을 잊어버리고, 다음 패킷에 상대방 명의의 재설정으로 응답합니다.
6. 상대 호스트가 다시 시작했거나, 이 연결을 모르는 노드로 장애 조치되었습니다.
7. TLS 또는 프로토콜이 맞지 않습니다. TLS 포트에 평문을 보냈거나, 서버가 지원하지 않는 버전이라서 연결을 끊습니다.
8. UDP: 받는 프로그램이 실행 중이 아니거나 다른 포트로 다시 시작했습니다.

언제 일어나는지를 보면 구별할 수 있습니다.

| 시점 | 가능성이 큰 원인 |
|---|---|
| 첫 바이트를 보내자마자 | 프로토콜 불일치, 접근 제어 목록, 서버 포화 |
| 매번 같은 유휴 시간이 지난 뒤 | 방화벽, NAT, 로드 밸런서 (5) |
| 큰 업로드나 오류 응답 직후 | 상대방이 읽지 않은 데이터 (2) |
| 조용히 끝난 연결에 두 번째로 쓸 때 | 하프 클로즈한 상대방 (3) |
| 같은 순간 여러 연결에서 | 비정상 종료, 다시 시작, 장애 조치 (1, 6) |
| UDP 수신에서 | 포트에 연결할 수 없음 (8) |

## 조치 방법

### 개발자
- 연결이 끝난 것으로 처리하십시오. 소켓을 닫고 새로 연결한 다음, 멱등 요청일 때만 반복합니다. 같은 소켓에서 다시 시도하는 것은 의미가 없습니다.
- 순서대로 닫으십시오. `SD_SEND`로 `shutdown`을 호출하고, `recv`가 0을 반환할 때까지 읽은 다음 `closesocket`을 호출합니다. 이것만으로 이쪽에서 일으키는 원인 2가 없어집니다.
- 상대방이 끝냈는지 살피십시오. `recv`가 0을 반환하면 상대방이 더 보내지 않는다는 뜻이므로, 프로토콜에 하프 클로즈 단계가 없다면 쓰기를 멈춥니다.
- 유휴 시간 제한에는 자체 하트비트를 보내거나, keep-alive(`SIO_KEEPALIVE_VALS` 또는 `TCP_KEEPIDLE`과 `TCP_KEEPINTVL`)를 경로에서 가장 짧은 제한 시간보다 짧게 설정하십시오. 기본값 2시간은 어떤 중간 장비에도 너무 깁니다.
- UDP 서버에서는 수신 루프에서 10054를 무시하거나 `SIO_UDP_CONNRESET` ioctl(FALSE)로 이 보고를 끄십시오. 사라진 클라이언트 하나 때문에 서버가 멈춰서는 안 됩니다.
- 재설정이 목적이 아니라면 `SO_LINGER`를 건드리지 마십시오.

### 관리자
누가 재설정을 보냈는지 찾으십시오. 양쪽 끝에서 캡처해 비교합니다. 한쪽에만 보이는 RST는 중간 장비가 보낸 것입니다. TTL이 그 상대방의 다른 패킷과 다를 때도 마찬가지입니다.

Windows에서:
```powershell
# 한 상대방의 재설정을 캡처해서 읽기
pktmon filter remove
pktmon filter add -i 192.0.2.10 -t TCP RST
pktmon start --capture --pkt-size 128
pktmon stop
pktmon etl2txt PktMon.etl
# 상대방이 Windows라면: 서비스가 비정상 종료되었는가?
Get-WinEvent -FilterHashtable @{LogName='System'; Id=7031,7034} -MaxEvents 20
```
Linux에서:
```sh
sudo tcpdump -ni any 'tcp[tcpflags] & tcp-rst != 0 and host 192.0.2.10'
nstat -az TcpEstabResets TcpExtTCPAbortOnData TcpExtTCPAbortOnClose
journalctl -u SERVICE --since -1h
```
`TcpExtTCPAbortOnClose`는 이 컴퓨터에서 읽지 않은 데이터를 남기고 닫은 횟수를, `TcpExtTCPAbortOnData`는 linger 시간 0으로 닫은 횟수와 닫은 뒤에 데이터가 온 횟수를 셉니다. 오류와 함께 둘 중 하나가 늘어난다면 재설정은 이 컴퓨터에서 만들어진 것입니다. 유휴 시간 제한이 문제라면 장비의 제한을 늘리거나 프로그램의 keep-alive 시간을 줄이십시오.

## 혼동하기 쉬운 코드
- `WSAECONNABORTED` (10053): 재전송에 응답이 없거나 로컬 소프트웨어 때문에 이 컴퓨터가 연결을 포기했습니다. 10054에서는 상대방 또는 상대방을 대신하는 장비가 끝냈습니다.
- `WSAECONNREFUSED` (10061): 연결이 맺어진 적이 없습니다. 첫 패킷에 대한 응답이 재설정이었습니다.
- `WSAENETRESET` (10052): keep-alive가 끊긴 연결을 발견했거나, UDP에서 TTL이 만료되었습니다.
- `WSAETIMEDOUT` (10060): 재설정은 응답이지만 이 코드는 응답이 없는 것입니다.
- `WSAEDISCON` (10101): 정상 종료이며 오류가 아닙니다.

## 관련 코드
- `ERROR_NETNAME_DELETED` (64): 완료 포트가 같은 사건을 알릴 때의 코드입니다.
- `WSAESHUTDOWN` (10058): 그 방향을 이쪽에서 직접 닫았습니다.
- `WSAENOTCONN` (10057): 소켓이 연결된 적이 없습니다.
"# },
    Text { title: "포트, 버퍼 또는 큐 공간 부족", message: "이 소켓 작업에 쓸 빈 포트나 메모리, 큐 항목이 시스템에 없거나 넘긴 버퍼가 너무 작습니다.", keywords: "버퍼 공간이 부족하거나 큐가 가득 찼습니다\n포트 고갈\n임시 포트 부족\n동적 포트 부족\n비페이징 풀 부족\n소켓 누수\n연결이 너무 많음\n버퍼 공간이 없습니다\n사용 가능한 버퍼 공간 없음\n버퍼 부족\n시스템 버퍼 부족\n큐가 꽉 참\n대기열이 가득 찼습니다\n소켓 버퍼 고갈\n시스템에 버퍼 공간 부족\n네트워크 자원 부족", page: r#"# WSAENOBUFS (10055)

## 의미
호출에 필요한 리소스를 시스템이 내줄 수 없습니다. Windows의 문구가 버퍼와 큐를 말하므로 RAM부터 살피기 쉽지만, 클라이언트 컴퓨터나 바쁜 프록시에서 모자라는 것은 대개 비어 있는 임시 포트입니다. 로컬 포트를 지정하지 않은 소켓은 포트를 하나 할당받아야 하는데 모두 사용 중인 것입니다. 정말로 커널 메모리가 부족한 경우는 그다음입니다.

시스템 상태와 전혀 상관없는 세 번째 부류도 있습니다. 몇몇 함수는 넘겨받은 버퍼가 너무 작다는 것을 10055로 알립니다.

## 발생하는 경우
- `bind`(포트 0), `connect`, `WSAConnect`, `ConnectEx`: 남은 로컬 포트가 없거나 연결에 쓸 메모리가 없습니다.
- `socket`, `WSASocketW`, `accept`, `listen`, `WSADuplicateSocketW`, `WSAPoll`: 개체에 쓸 커널 메모리가 없습니다.
- `send`, `sendto`, `WSASend`, `TransmitFile`: 데이터를 버퍼에 담거나 메모리에 잠글 수 없거나, 큐가 가득 찼습니다. 공급자의 버퍼 교착 상태도 이 코드로 문서화되어 있습니다.
- `RIOSend`, `RIOReceive`: 완료 큐가 가득 찼습니다. `RIOCreateRequestQueue`, `RIOResizeCompletionQueue`: 큐에 쓸 메모리가 없습니다.
- `WSAEnumProtocolsW`, `WSCEnumProtocols`: 버퍼가 너무 작습니다. 필요한 크기는 길이 인수에 들어 있습니다. `WSAAsyncGetHostByName` 계열은 완료 메시지에 실어 같은 사실을 알립니다.

## 주요 원인
1. 임시 포트 고갈입니다. 밖으로 나가는 짧은 연결이 많거나(TIME_WAIT), 바인딩만 하고 닫지 않은 소켓이 쌓인 것입니다(누수). 기본 풀은 TCP와 UDP 각각 16384개(49152~65535)입니다.
2. 소켓을 닫지 않는 프로그램입니다. 한 프로세스에 CLOSE_WAIT나 Bound 항목이 수천 개 보이고, 그 프로세스가 끝나면 사라집니다.
3. 풀에서 떼어 간 포트 범위가 있습니다. Hyper-V, WSL, 컨테이너가 블록 단위로 예약합니다. `netsh`로 풀을 줄여 놓았을 수도 있습니다.
4. 비페이징 풀이 고갈되었습니다. 큰 버퍼를 지정한 중첩 I/O 수신이 수천 개이거나(각각 메모리를 잠급니다), 상대방이 읽지 않는데도 제한 없이 보내거나, 네트워크 드라이버에 누수가 있습니다.
5. 지나치게 큰 `send` 한 번입니다. 호출 하나에 수백 MB를 넘기면 전부 한꺼번에 잠가야 합니다.
6. 자체 한도가 있는 백신이나 VPN 필터입니다.

새 연결은 실패하는데 기존 연결은 잘 동작한다면 포트 문제(1~3)입니다. 기존 연결의 `send`와 `recv`도 실패한다면 메모리 문제(4, 5)입니다.

## 조치 방법

### 개발자
- 모든 실행 경로에서, 특히 오류 경로에서 소켓을 빠짐없이 닫으십시오. 부하 테스트에서 핸들 수를 지켜보십시오.
- 연결을 풀로 묶어 재사용하고, 클라이언트에서는 `bind`를 호출하지 마십시오. `ConnectEx`를 쓴다면 포트 0에 바인딩하기 전에 `SO_REUSE_UNICASTPORT`를 설정합니다.
- 64KB~1MB 단위로 나누어 보내고, 더 넣기 전에 완료를 기다리십시오.
- 유휴 연결이 수천 개라면 0바이트 수신을 거십시오. 메모리를 잠그지 않습니다.
- 발생하면 간격을 늘려 가며 기다리십시오. 루프에서 곧바로 다시 시도하면 부족 상태가 풀리지 않습니다.
- 열거 함수라면 돌려받은 크기만큼 할당해서 다시 호출하십시오.

### 관리자
Windows에서:
```powershell
netsh int ipv4 show dynamicport tcp; netsh int ipv4 show excludedportrange protocol=tcp
Get-NetTCPConnection | Group-Object State -NoElement
Get-NetTCPConnection | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-NetUDPEndpoint | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231,4266} -MaxEvents 10
Get-Counter '\Memory\Pool Nonpaged Bytes'    # 한국어 Windows에서는 카운터 이름도 한국어(Get-Counter -ListSet *로 확인)
```
이벤트 가운데 4231(TCP)과 4266(UDP)은 풀이 비었다는 뜻입니다. 개수가 가장 많은 프로세스를 다시 시작하면 그 포트가 풀립니다. 풀을 넓히면(`netsh int ipv4 set dynamicport tcp start=20000 num=45536`) 시간을 벌 수 있습니다.

Linux에서는 포트 부족이 다른 이름(`EADDRNOTAVAIL`)으로 나타납니다. `ENOBUFS` 자체는 장치 큐와 netlink에서 나옵니다.
```sh
ss -s; cat /proc/net/sockstat
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_mem
tc -s qdisc show dev eth0          # dropped 값
```

## 혼동하기 쉬운 코드
- `WSAEADDRINUSE` (10048): `connect`에서 보는 같은 부족 현상으로, 포트는 있지만 이 대상에는 쓸 수 없을 때입니다.
- `WSAEMFILE` (10024): 이 프로세스가 소켓을 더 만들 수 없습니다. 부족이 아니라 한도입니다.
- `WSAEWOULDBLOCK` (10035): 소켓 자신의 송신 버퍼가 찼을 뿐입니다. 쓸 수 있을 때까지 기다리십시오.
- `WSA_NOT_ENOUGH_MEMORY` (8): `getaddrinfo` 내부 등에서 사용자 메모리가 부족합니다.
- `WSAEFAULT` (10014): 나머지 대부분의 함수가 "버퍼가 너무 작음"을 알리는 방식입니다.

## 관련 코드
- `WSAEMSGSIZE` (10040): 데이터그램 하나가 허용 크기보다 큽니다.
- `WSAEPROCLIM` (10067): Winsock을 쓰는 프로그램이 너무 많습니다.
- `WSAETOOMANYREFS` (10059): 등록된 I/O의 큐를 줄일 수 없습니다.
"# },
    Text { title: "이미 연결된 소켓", message: "이 소켓은 이미 연결되어 있습니다. 아직 연결되지 않은 소켓에만 할 수 있는 호출입니다.", keywords: "이미 연결된 소켓에 연결 요청\nconnect 두 번\n중복 연결\n소켓 재사용 연결\n다시 연결 실패\n이미 연결되어 있습니다\n소켓이 이미 연결됨\n연결된 소켓에 재연결\n전송 끝점이 이미 연결됨\n벌써 연결된 소켓\n연결된 소켓에서 connect\n커넥션 이미 맺어짐\n연결된 소켓에 sendto 주소", page: r#"# WSAEISCONN (10056)

## 의미
소켓이 이미 연결되어 있는데, 연결되지 않은 소켓에서만 의미가 있는 호출을 했습니다. 대개 스트림 소켓에서 `connect`를 두 번 호출한 경우입니다. 기존 연결에는 영향이 없습니다. 폴링 루프에서라면 이 "오류"는 연결이 성공했다는 반가운 소식이기도 합니다.

## 발생하는 경우
- `connect`, `WSAConnect`, `ConnectEx`: 연결 지향 소켓에 이미 상대방이 있습니다.
- `listen`: 연결된 소켓은 수신 대기 소켓이 될 수 없습니다.
- `WSAAsyncSelect`: `FD_CONNECT`의 오류 부분에 나타납니다.
- `WSAJoinLeaf`: 이 소켓은 이미 다지점 세션에 참가했습니다.
- `WSASetSocketSecurity`, `WSASetSocketPeerTargetName`: 데이터그램 소켓에서도 연결하기 전에 호출해야 합니다.
- `recvfrom`: 문서의 오류 표에서는 연결된 소켓을 금지하지만 같은 문서의 설명에서는 허용합니다. 실제로는 동작합니다.

## 주요 원인
1. 반복 방식의 논블로킹 연결입니다. `connect`를 거듭 호출하면 처음에는 10035나 10037이, 마지막에는 10056이 나옵니다.
2. 스레드 두 개, 또는 재시도 타이머와 완료 처리가 같은 소켓 객체를 각각 연결하려 합니다.
3. 다시 연결하는 코드가 이전 핸들을 닫지 않고 재사용합니다.
4. UDP의 규칙을 TCP에 적용했습니다. 데이터그램 소켓은 언제든 다시 연결할 수 있지만 스트림 소켓은 한 번만 됩니다.
5. 서버가 수락한 소켓을 `connect`부터 시작하는 클라이언트 코드에 넘겼습니다.
6. IPsec 옵션을 너무 늦게 설정했습니다.

## 조치 방법

### 개발자
- 폴링 루프에서는 10056을 성공으로 처리하십시오. 더 나은 방법은 `connect`를 한 번만 호출하고 `select`로 기다린 뒤(쓰기 집합이면 성공, 예외 집합이면 실패) `SO_ERROR`를 읽는 것입니다.
- 다시 연결하려면 닫고 새로 만드십시오. 예외는 `TF_REUSE_SOCKET`을 지정한 `DisconnectEx`이며, 그 뒤에는 `ConnectEx`에 같은 핸들을 다시 쓸 수 있습니다.
- 소켓에 상태 변수(유휴, 연결 중, 연결됨)를 두고 하나의 잠금 안에서 바꾸십시오.
- UDP 소켓의 상대방을 바꾸려면 새 주소로 `connect`를 호출하고, 해제하려면 모두 0인 주소로 호출하십시오.
- IPsec 설정은 `socket`과 `connect` 사이에서 하십시오.

### 관리자
10056은 프로그래밍 오류입니다. 재연결 간격이 연결에 걸리는 시간보다 짧은 경우가 아니라면 설정으로 해결되는 일은 드뭅니다. 프로그램이 실제로 어떤 연결을 가지고 있는지 확인하십시오.

Windows에서:
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process program).Id | Format-Table LocalPort,RemoteAddress,RemotePort,State
```
Linux(`EISCONN`)에서는 추적하면 중복 호출이 바로 보입니다. 단, Linux에서는 성공한 뒤 처음 반복한 `connect`가 0을 반환하고 그다음 호출부터 `EISCONN`이 나옵니다.
```sh
strace -f -tt -e trace=connect,close -p "$(pidof program)"
ss -tnp | grep program
```

## 혼동하기 쉬운 코드
- `WSAEALREADY` (10037): 연결이 아직 끝나지 않았습니다. 같은 루프에서 다음 상태가 10056입니다.
- `WSAEADDRINUSE` (10048): 이 주소 쌍을 다른 소켓이 쓰고 있습니다.
- `WSAEINVAL` (10022): 수신 대기 소켓에서 `connect`를 호출했습니다. 시스템에 따라서는 `connect`를 반복할 때도 나옵니다.
- `WSAENOTCONN` (10057): 정확히 반대입니다.

## 관련 코드
- `WSAEWOULDBLOCK` (10035): 연결이 백그라운드에서 시작되었습니다.
- `WSAEINPROGRESS` (10036): POSIX에서는 "연결 진행 중"이지만 Winsock에서는 그런 뜻이 아닙니다.
- `WSAEOPNOTSUPP` (10045): 데이터그램 소켓에서 `listen`을 호출했습니다.
"# },
    Text { title: "연결되지 않은 소켓", message: "소켓에 상대방이 없습니다. 연결한 적이 없거나, 연결 중이거나, 연결이 끊어진 상태입니다.", keywords: "소켓이 연결되어 있지 않거나 주소가 제공되지 않음\n연결 전 송신\n연결이 끊긴 소켓\nshutdown 실패\ngetpeername 실패\nAcceptEx 후 오류\n소켓이 연결되지 않았습니다\n연결 안 된 소켓\n전송 끝점이 연결되지 않음\n연결되지 않은 소켓 송수신\n연결 없이 데이터 전송\n주소 없이 sendto\n커넥션 없음\n연결이 맺어지지 않음\n소켓 미연결 상태", page: r#"# WSAENOTCONN (10057)

## 의미
상대방이 있어야 하는 호출인데 이 소켓에는 상대방이 없습니다. 아직 없거나, 처음부터 없었거나, 이제는 없습니다. 스트림 소켓이라면 맺어진 연결이 없는 것이고, 데이터그램 소켓이라면 `connect`로도 호출 인수로도 대상을 주지 않은 것입니다.

## 발생하는 경우
- `send`, `recv`, `WSASend`, `WSARecv`, `TransmitFile`: 연결이 없습니다.
- `sendto`, `WSASendTo`, `WSARecvFrom`: 스트림 소켓에서 마찬가지입니다.
- `shutdown`, `WSASendDisconnect`, `WSARecvDisconnect`: 셧다운할 연결이 없습니다.
- `getpeername`: 알려 줄 상대방이 없습니다.
- `DisconnectEx`: 연결되어 있지 않거나, 이미 닫는 중인데 `TF_REUSE_SOCKET`을 지정하지 않았습니다.
- `SO_KEEPALIVE`를 지정한 `setsockopt`: 연결이 그전에 재설정되었습니다.
- 살아 있는 연결에 대해 묻는 코드(`SIO_QUERY_TRANSPORT_SETTING`, `SIO_IDEAL_SEND_BACKLOG_QUERY` 등)를 쓴 `WSAIoctl`.
- 모두 0인 주소로 `connect`를 호출해 상대방을 해제한 데이터그램 소켓.

## 주요 원인
1. 10035를 반환한 논블로킹 `connect` 직후에 보냈습니다. 핸드셰이크가 아직 끝나지 않았습니다.
2. `connect`의 결과를 확인하지 않았습니다. 연결은 이미 실패했고, 첫 `send`에서 드러났습니다.
3. 핸들이 잘못되었습니다. `accept`가 돌려준 소켓 대신 수신 대기 소켓을 썼습니다.
4. `ConnectEx`나 `AcceptEx`는 성공했지만 컨텍스트를 업데이트하지 않았습니다. 그러면 데이터는 오가는데 `shutdown`과 `getpeername`은 10057로 실패합니다. 완료 포트 서버에서 매우 흔합니다.
5. 연결이 끝났는데(10052, 10054) 프로그램이 이를 무시하고 한 번 더 호출했습니다.
6. 정리 루틴이 연결되지 않은 소켓에도 `shutdown`을 호출합니다. 무해합니다.
7. UDP에서 `connect` 없이 `send`를 호출했습니다.

## 조치 방법

### 개발자
- 논블로킹 연결 뒤에는 `FD_CONNECT`나 쓰기 가능 상태를 기다리고 `SO_ERROR`를 읽은 다음 첫 바이트를 보내십시오.
- `ConnectEx` 뒤에는 `setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0)`을 호출하십시오. `AcceptEx` 뒤에는 수신 대기 소켓을 값으로 하여 `SO_UPDATE_ACCEPT_CONTEXT`를 설정합니다.
- 정리 코드의 `shutdown`에서 나온 10057은 무시하고, `send`와 `recv`에서 나온 것은 버그나 연결 끊김으로 처리하십시오.
- `getpeername`으로 소켓이 연결된 적이 있는지 간단히 확인할 수 있습니다. 상대방이 아직 살아 있다는 증거는 되지 않습니다.
- UDP에서는 `sendto`를 쓰거나 소켓을 한 번 연결해 두십시오.

### 관리자
출시된 제품의 로그에 있다면 같은 연결에서 그전에 난 오류를 찾으십시오. 10057은 그 뒤를 따라온 것입니다. 처음의 오류는 보통 10060, 10061, 10054입니다.

Windows에서:
```powershell
Get-Content C:\Logs\app.log | Select-String '100(5[2347]|6[015])' | Select-Object -Last 40
Get-NetTCPConnection -OwningProcess (Get-Process program).Id -ErrorAction SilentlyContinue
```
Linux에서는 같은 순서로 일이 일어나면 `ENOTCONN`이 나옵니다.
```sh
strace -f -tt -e trace=network -p "$(pidof program)" 2>&1 | grep -B20 ENOTCONN
ss -tnp state syn-sent | grep program
```

## 혼동하기 쉬운 코드
- `WSAESHUTDOWN` (10058): 연결되어 있지만 이 방향은 이쪽에서 닫았습니다.
- `WSAECONNRESET` (10054): 연결이 있었는데 방금 깨졌습니다.
- `WSAEDESTADDRREQ` (10039): 대상 주소가 필요한 데이터그램 호출에 대상이 없습니다.
- `WSAENOTSOCK` (10038): 핸들이 아예 소켓이 아닙니다. 이미 닫힌 핸들이 그 예입니다.
- `WSAEISCONN` (10056): 정반대의 오류입니다.

## 관련 코드
- `WSAEWOULDBLOCK` (10035): 연결이 아직 진행 중입니다.
- `WSAECONNREFUSED` (10061): 대상이 거부해서 연결이 실패한 경우입니다.
- `WSAENETRESET` (10052): keep-alive가 연결을 끝냈습니다.
"# },
    Text { title: "이쪽에서 송수신을 종료한 소켓", message: "이 프로그램이 소켓의 송신 또는 수신 방향을 이미 닫아 더 이상 사용할 수 없습니다.", keywords: "소켓이 이미 종료되어 전송할 수 없음\nshutdown 후 전송\n소켓 종료 후 send\n하프 클로즈\n종료된 소켓에 쓰기\n깨진 파이프\n소켓이 종료된 후 송수신\n전송 끝점이 종료됨\n이미 shutdown된 소켓\n소켓이 해당 방향으로 종료됨\n셧다운된 소켓\n종료한 소켓으로 보내기\n송신 종료 후 데이터 전송\n끊어진 파이프", page: r#"# WSAESHUTDOWN (10058)

## 의미
데이터를 보내거나 받으려는 방향을 이쪽에서 이미 닫았습니다. `SD_SEND`로 `shutdown`을 호출한 뒤에는 보낼 수 없고, `SD_RECEIVE` 뒤에는 받을 수 없으며, `SD_BOTH` 뒤에는 둘 다 할 수 없습니다. 상대방과는 관계가 없고, 반대 방향은 멀쩡히 동작할 수 있습니다. 이 상태를 하프 클로즈라고 하며, "나는 다 보냈으니 이제 마지막 응답을 기다린다"고 알리는 정상적인 방법입니다.

## 발생하는 경우
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`, `TransmitFile`, `TransmitPackets`: 송신 방향이 닫혀 있습니다.
- `recv`, `recvfrom`, `WSARecv`, `WSARecvEx`: 수신 방향이 닫혀 있습니다.
- `AF_BTH`에서의 `connect`: 위와 달리 상대방이 L2CAP 채널을 닫았습니다.

## 주요 원인
1. 닫는 순서의 문제입니다. 프로그램의 한 부분이 `shutdown`을 호출했는데 다른 부분의 큐에 아직 데이터(로그 한 줄, HTTP/2 GOAWAY, TLS 종료 알림)가 남아 있습니다.
2. 래퍼만 닫으려고 했는데 프레임워크가 출력 스트림을 닫으면서 소켓의 송신 방향까지 닫았습니다. .NET과 Java에서는 스트림 하나를 닫으면 그 방향 또는 소켓 전체가 닫힙니다.
3. `SD_SEND`를 쓸 자리에 `SD_BOTH`를 썼습니다. 상대방의 마지막 응답을 읽을 수 없게 됩니다.
4. 작업 스레드가 쓰는 동안 시간 초과 처리나 취소 처리가 소켓을 셧다운합니다.
5. 복제된 소켓(`WSADuplicateSocketW`, 상속된 핸들)입니다. 한 프로세스의 `shutdown`은 연결 자체에 작용하므로 모든 복제본에 영향을 줍니다.

## 조치 방법

### 개발자
- 모두 보낸 다음 `shutdown(s, SD_SEND)`, 이어서 0이 나올 때까지 `recv`, 마지막으로 `closesocket`을 호출하십시오. 이 순서라야 데이터를 잃지 않습니다.
- 셧다운할 권한은 하나의 소유자에게만 주십시오. 쓰기 작업이 자기 큐를 비운 뒤에 닫고, 나머지는 닫아 달라고 요청만 합니다.
- 이 코드가 나오면 데이터는 전송되지 않은 것입니다. 중요한 데이터라면 새로 연결하십시오. 한번 닫은 방향을 다시 여는 방법은 없습니다.
- TLS에서는 `SD_SEND`보다 먼저 close_notify를 보내십시오.
- `SD_RECEIVE`는 피하십시오. 그 뒤에 도착한 데이터 때문에 TCP가 연결을 재설정하고 상대방은 10054를 받습니다.

### 관리자
제품이 중지될 때나 클라이언트가 떠날 때 10058을 남긴다면 종료 코드의 순서가 흐트러진 것으로, 해롭지 않습니다. 작업 중에 나온다면 버그로 신고할 만합니다. 하프 클로즈 상태의 연결은 셀 수 있습니다.

Windows에서:
```powershell
# FinWait1, FinWait2: 이쪽이 닫음. CloseWait: 상대방이 닫음
Get-NetTCPConnection -State FinWait1,FinWait2,CloseWait -ErrorAction SilentlyContinue | Group-Object State,OwningProcess -NoElement
```
Linux에서는 이런 소켓으로 보내면 `EPIPE`와 SIGPIPE 시그널이 발생하고, 받으면 오류 없이 0이 반환됩니다.
```sh
ss -tnp state fin-wait-2; ss -tnp state close-wait
strace -f -e trace=shutdown,sendto,write -p "$(pidof program)" 2>&1 | grep -E 'shutdown|EPIPE'
```

## 혼동하기 쉬운 코드
- `WSAENOTCONN` (10057): 연결이 아예 없습니다. 10058에서는 연결이 있거나 있었지만 한 방향이 닫혔습니다.
- `WSAEDISCON` (10101): 상대방이 자기 방향을 정상적으로 끝냈습니다.
- `WSAECONNRESET` (10054): 상대방이 데이터를 거부했습니다. Linux에서는 닫힌 상대방에게 쓸 때도 `EPIPE`가 되지만 Windows는 둘을 구분합니다.
- `WSAECONNABORTED` (10053): 이 컴퓨터에서 뜻하지 않게 끝났습니다. 10058은 의도한 종료입니다.

## 관련 코드
- `WSAENOTSOCK` (10038): `shutdown`이 아니라 `closesocket`을 먼저 호출했습니다.
- `WSAEINVAL` (10022): `shutdown`에 넘긴 방향 인수가 잘못되었습니다.
- `WSA_OPERATION_ABORTED` (995): 소켓을 닫을 때 대기 중이던 중첩 I/O 호출의 결과입니다.
"# },
    Text { title: "아직 다른 곳에서 참조 중", message: "다른 곳에서 아직 참조하고 있어 큐를 줄이거나 서비스 클래스를 제거할 수 없습니다.", keywords: "참조가 너무 많음\nRIO 큐 크기 조정\n등록된 I/O\n서비스 클래스 제거 실패\n사용 중인 큐\n참조가 너무 많습니다\n참조 과다 연결 불가\n커널 개체에 참조 과다\n너무 많은 참조\n참조 개수 초과\n레퍼런스가 너무 많음\n사용 중이라 제거 불가\n개체 참조 남아 있음", page: r#"# WSAETOOMANYREFS (10059)

## 의미
다른 것이 아직 참조하고 있어서 제거하거나 줄일 수 없습니다. BSD에서는 커널 개체에 대한 참조가 너무 많다는 이름이었습니다. Windows에서는 단 두 곳, 줄이려는 등록된 I/O(RIO) 큐와 삭제하려는 서비스 클래스에서만 쓰입니다. 일반적인 소켓과 연결에서는 나오지 않습니다.

## 발생하는 경우
- `RIOResizeCompletionQueue`: 이 완료 큐에 아직 묶여 있는 작업에 필요한 크기보다 새 크기가 작습니다.
- `RIOResizeRequestQueue`: 새 한도가 아직 끝나지 않은 송신 또는 수신의 수보다 적습니다.
- `WSARemoveServiceClass`: 등록된 서비스 인스턴스가 아직 이 클래스에 속해 있습니다.

## 주요 원인
1. 부하에 맞춰 큐를 조절하는 등록된 I/O 서버가 요청이 진행 중일 때 큐를 줄입니다.
2. 여러 요청 큐가 완료 큐 하나를 함께 씁니다. 하나하나는 작아 보여도 한도의 합이 새 크기를 넘습니다.
3. 제거 프로그램이 서비스 인스턴스보다 서비스 클래스를 먼저 삭제합니다.
4. 프로그램이나 런타임이 Linux 오류 `ETOOMANYREFS`를 Winsock 번호로 바꿉니다. 로컬 소켓으로 파일 디스크립터를 넘길 때 나오는 오류이며, 아래에서 설명합니다.

## 조치 방법

### 개발자
- 올바른 순서로 줄이십시오. 새 요청을 멈추고, 남은 작업이 없을 때까지 `RIODequeueCompletion`으로 꺼낸 다음, 요청 큐, 완료 큐 순으로 크기를 바꿉니다.
- 합계를 관리하십시오. 완료 큐의 크기는 연결된 모든 요청 큐의 수신과 송신을 합한 것 이상이어야 합니다.
- 대부분의 서버는 최대 부하에 맞춰 큐의 크기를 한 번 정하고 그대로 두는 것이 가장 좋습니다. 줄이기에 실패해도 해는 없으므로 기록하고 계속하십시오.
- `WSASetServiceW`와 `RNRSERVICE_DELETE`로 인스턴스를 먼저 제거하고 클래스는 나중에 제거하십시오.

### 관리자
이 코드를 위한 설정은 없습니다. 설치 프로그램이 10059로 멈추면 서비스를 등록한 프로그램을 끝내고 제거를 다시 실행하십시오.

Windows에서:
```powershell
Get-Process program -ErrorAction SilentlyContinue | Stop-Process
netsh winsock show catalog | Select-String 'Name Space Provider|Description'    # 한국어 Windows에서는 Select-String을 빼고 전체를 확인
```
Linux에서는 한 사용자가 Unix 소켓으로 전달 중인 디스크립터가 열린 파일 한도보다 많으면 `sendmsg`가 `ETOOMANYREFS` (109)로 실패합니다.
```sh
systemctl show -p LimitNOFILE SERVICE
strace -f -e trace=sendmsg ./program 2>&1 | grep TOOMANYREFS
```
한도를 늘리거나, 디스크립터를 받아 가지 않는 수신 쪽 프로그램을 고치십시오.

## 혼동하기 쉬운 코드
- `WSAENOBUFS` (10055): 큐가 가득 찼거나 더 큰 큐에 쓸 메모리가 없습니다. 10059는 줄일 때의 문제입니다.
- `WSAEMFILE` (10024): 프로세스의 소켓이 너무 많습니다.
- `WSAEINVAL` (10022): 진행 중인 작업과 관계없이 허용되지 않는 크기입니다.

## 관련 코드
- `WSASERVICE_NOT_FOUND` (10108): 서비스 클래스나 인스턴스가 없습니다.
- `WSATYPE_NOT_FOUND` (10109): 알 수 없는 클래스입니다.
- `WSAEPROCLIM` (10067): 프로그램 수에 대한 또 다른 한도입니다.
"# },
    Text { title: "제한 시간 안에 응답 없음", message: "상대방이 제때 응답하지 않았습니다. 연결하지 못했거나 연결이 끊어졌거나, 소켓에 설정된 제한 시간이 지났습니다.", keywords: "연결된 구성원으로부터 응답이 없어\n호스트로부터 응답이 없어 연결이 끊어졌습니다\n연결 시간 초과\n타임아웃\n서버 응답 없음\nSYN 무응답\n방화벽이 패킷 버림\n접속 지연\n연결 시간이 초과되었습니다\n연결이 타임아웃됨\n커넥션 타임아웃\n작업 시간 초과\n일정 시간 응답 없음\n시간 초과로 연결 실패\n제한 시간 초과\n연결 시도가 실패했습니다\n수신 타임아웃\n연결된 호스트 응답 실패", page: r#"# WSAETIMEDOUT (10060)

## 의미
제때 응답한 쪽이 없습니다. 다음 세 가지 제한 시간 가운데 하나가 지난 것입니다.

- 연결 시도의 제한 시간. SYN 패킷을 보냈는데 수락도 거부도 돌아오지 않았습니다. Windows의 기본 설정으로는 약 21초 걸립니다.
- 맺어진 연결의 재전송 제한 시간. 데이터에 확인 응답이 오지 않아 연결이 끊겼습니다.
- 프로그램이 직접 정한 제한 시간. 소켓의 `SO_RCVTIMEO`나 `SO_SNDTIMEO`입니다. 연결 자체는 아무 문제가 없을 수 있습니다.

그러므로 어떤 호출이었는지, 얼마나 걸렸는지를 먼저 확인하십시오.

## 발생하는 경우
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf`: 연결 시도에 응답이 없습니다. 같은 소켓으로 다시 시도할 수 있습니다.
- `WSAConnectByNameW`, `WSAConnectByList`: `timeout` 인수로 준 시간이 지났습니다.
- `recv`, `WSARecv`, `send`, `sendto`: 네트워크 장애나 상대방의 무응답으로 연결이 끊어졌습니다.
- `recv`, `send`, `WSARecvMsg`, `WSASendMsg`: 소켓에 설정된 제한 시간이 지났습니다.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: `FD_CONNECT`의 오류 부분에 나타납니다.
- `AF_BTH`: 장치가 꺼져 있거나 너무 멀어서 페이징에 응답하지 않았습니다.

## 주요 원인
`connect`에서:
1. 응답 없이 버리는 방화벽입니다. Windows Defender 방화벽과 클라우드 보안 그룹은 열어 주지 않은 포트를 기본적으로 이렇게 처리합니다.
2. 주소가 잘못되었거나 오래되었습니다. 컴퓨터가 꺼졌거나, 옮겨졌거나, DNS 레코드가 예전 것입니다. 라우터 너머에서는 이를 알려 줄 장비가 없습니다.
3. 사설 주소(10.0.0.0/8 등)를 외부에서, 또는 VPN 없이 썼습니다.
4. 돌아오는 길이 없습니다. 서버는 SYN을 받았지만 응답이 다른 경로로 나가 버려집니다.
5. Linux 서버의 accept 큐가 가득 차서 새 SYN을 무시합니다. (Windows 서버라면 이때 거부합니다. 10061)
6. 프록시를 반드시 거쳐야 하는데 프로그램이 직접 연결하려 합니다.

진행 중인 연결에서:

7. 상대방이나 경로가 사라졌습니다. 노트북의 절전 모드, Wi-Fi 끊김, 방화벽의 장애 조치 등입니다.
8. `SO_RCVTIMEO`가 서버의 처리 시간보다 짧습니다. Windows에서는 DWORD로 밀리초를 세지만 Linux에서는 `struct timeval`입니다. 이식한 코드가 "5초"라며 5를 넘기면 5ms만 기다립니다.

## 조치 방법

### 개발자
- 연결 제한 시간을 직접 정하십시오. 논블로킹 `connect`를 호출하고 `select`로 주소마다 예컨대 5초씩 기다린 다음 다음 주소로 넘어갑니다. (Windows 10 버전 2004 이전의 `WSAPoll`은 실패한 연결 시도를 알아채지 못합니다.) 소켓의 `TCP_MAXRT`로도 제한할 수 있습니다.
- `SO_RCVTIMEO`나 `SO_SNDTIMEO`가 지났다면 소켓을 닫으십시오. Windows는 데이터가 어디까지 전달되었는지 알려 주지 않습니다. 되풀이해도 되는 대기라면 `recv` 전에 `WSAPoll`로 기다리십시오.
- 다시 시도할 때는 간격을 점점 늘리되 무작위로 흩뜨리고, 두 번 해도 되는 작업만 반복하십시오.
- 메시지에 주소, 포트, 호출, 걸린 시간을 넣으십시오. 21초와 5초는 원인이 다릅니다.

### 관리자
ping이 아니라 포트를 시험하십시오. TCP는 허용하면서 ping은 막는 곳이 많고, 그 반대도 있습니다. 그런 다음 서버에 SYN이 도착하는지 확인합니다.

Windows에서:
```powershell
Test-NetConnection example.com -Port 443 -InformationLevel Detailed
Resolve-DnsName example.com
netsh winhttp show proxy
# 서버에서: 이 포트에 허용된 것이 있는가?
Get-NetFirewallPortFilter -Protocol TCP | Where-Object LocalPort -eq 443 | Get-NetFirewallRule | Format-Table DisplayName,Enabled,Action,Profile
# 연결 단계의 길이
netsh int tcp show global
```
Linux에서(`ETIMEDOUT`, 기본 제한은 약 2분):
```sh
nc -vz -w 5 example.com 443; sudo tcptraceroute example.com 443
sudo tcpdump -ni any 'tcp port 443 and tcp[tcpflags] & tcp-syn != 0'
nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPTimeouts
sysctl net.ipv4.tcp_syn_retries
```
SYN은 도착하는데 응답이 나가지 않으면 서버의 방화벽이나 큐가 문제입니다. 응답이 나갔는데 도착하지 않으면 돌아오는 경로의 라우팅 문제입니다. SYN이 아예 오지 않으면 서버 앞단의 문제입니다.

## 혼동하기 쉬운 코드
- `WSAECONNREFUSED` (10061): 응답이 왔고, 그 응답이 거부였습니다. 컴퓨터에는 도달합니다.
- `WSAEHOSTUNREACH` (10065): 라우터나 로컬 네트워크가 갈 길이 없다고 알렸습니다.
- `WSAECONNABORTED` (10053): Windows는 재전송 한도를 넘었을 때 이 번호로도 보고합니다.
- `WSAENETRESET` (10052): 유휴 연결의 keep-alive 프로브에 응답이 없었습니다.
- `WSAEWOULDBLOCK` (10035): 데이터가 없는 논블로킹 호출입니다. Linux에서는 `SO_RCVTIMEO`가 지났을 때도 이렇게 보입니다(`EAGAIN`).

## 관련 코드
- `ERROR_SEM_TIMEOUT` (121): 같은 사건을 파일 방식의 호출이나 완료 포트에서 보는 코드입니다.
- `WSATRY_AGAIN` (11002): 네임 서버가 응답하지 않았습니다.
- `WSAECONNRESET` (10054): 무응답 끝에 재설정이 왔습니다.
"# },
    Text { title: "연결 거부", message: "이 주소의 컴퓨터가 응답했지만 해당 포트에서 연결을 받는 프로그램이 없습니다.", keywords: "대상 컴퓨터에서 연결을 거부했으므로\n연결이 거부됨\n접속 거부\n서버가 꺼져 있음\n포트 닫힘\n서비스 미실행\n로컬호스트 접속 안 됨\n백로그 초과\n연결이 거부되었습니다\n대상 컴퓨터에서 연결을 거부했습니다\n서버가 연결을 거부함\n커넥션 거부\n원격 호스트 연결 거절\n연결 요청이 거부되었습니다\n듣고 있는 프로그램 없음\n포트 리스닝 안 함\n적극적으로 연결 거부", page: r#"# WSAECONNREFUSED (10061)

## 의미
이 주소의 컴퓨터가 응답했지만, 그 응답이 재설정이었습니다. 그 포트에서 연결을 받는 프로그램이 없다는 뜻입니다. 절반은 좋은 소식입니다. 이름, 경로, 컴퓨터는 맞고, 수신 대기하는 프로그램이 없거나 생각과 다른 주소, 패밀리, 포트에서 대기하고 있을 뿐입니다.

Windows에서는 같은 컴퓨터로 연결할 때도 약 2초 걸립니다. 시스템이 거부를 받아들이기 전에 SYN을 몇 번 더 보내기 때문입니다.

## 발생하는 경우
- `connect`, `WSAConnect`, `ConnectEx`: 연결 시도가 거부되었습니다. 같은 소켓으로 다시 시도할 수 있습니다.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents`: `FD_CONNECT`의 오류 부분에 나타납니다.
- `WSAJoinLeaf`: 루트나 리프가 거부했습니다.
- 서버 쪽의 `WSAAccept`: 서버 자신의 조건 함수가 `CF_REJECT`를 반환했습니다.
- `listen`은 이 코드를 반환하지 않지만 원인이 됩니다. Windows 서버의 백로그가 가득 차면 클라이언트가 거부됩니다.

## 주요 원인
1. 서비스가 실행 중이 아닙니다. 비정상 종료되었거나, 시작하지 않았거나, 아직 시작하는 중입니다.
2. 포트가 틀렸습니다. 잘못 입력했거나 다른 버전의 기본값입니다(5432와 5433, 1433과 SQL Server 인스턴스의 동적 포트).
3. 서비스는 `127.0.0.1`에서만 수신 대기하는데 클라이언트는 다른 컴퓨터나 컨테이너, WSL에 있습니다.
4. 주소 패밀리가 다릅니다. `localhost`는 먼저 `::1`로 확인되는데 서버는 `127.0.0.1`에서만 대기합니다(또는 그 반대). Node.js, .NET, 브라우저에서 모두 있었던 일입니다.
5. 컨테이너 안의 `localhost`는 컨테이너 자신입니다. 또는 포트를 게시하지 않았습니다.
6. 바쁜 Windows 서버의 백로그가 가득 찼습니다.
7. 방화벽이 거부하도록 설정되어 있거나(서버 명의로 재설정을 보냄), 클라이언트의 보안 제품이 거부합니다.
8. 꺼져 있는 로컬 프록시입니다. 오래된 프록시 설정 때문에 프로그램이 127.0.0.1:8080에 연결합니다. 거부된 주소는 원래 가려던 주소가 아닙니다.
9. 서비스는 UDP만 쓰는데 TCP로 연결했습니다.

## 조치 방법

### 개발자
- 이름이 아니라 실제로 시도한 주소와 포트를 출력하십시오.
- `getaddrinfo`의 결과를 모두 시도하십시오. `::1`이 거부되면 다음은 `127.0.0.1`입니다.
- 여러 서비스가 함께 시작할 때는 곧바로 실패하지 말고 정해진 시간 동안(예: 1초마다) 다시 시도하십시오.
- 서버: 두 패밀리에서 모두 수신 대기하고(`IPV6_V6ONLY`를 끈 `AF_INET6` 소켓 하나), `SOMAXCONN`으로 `listen`을 호출하고, 빨리 수락하십시오.
- 로컬 포트를 2초 기다리지 않고 확인하려면 연결하기 전에 소켓에 `TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS`를 넣은 `SIO_TCP_INITIAL_RTO`를 설정하십시오. 문서에 따르면 관리자 권한으로 실행한 프로그램이어야 합니다.

### 관리자
서버부터 보십시오. 수신 대기하는 프로그램이 있는지, 어떤 주소에서 대기하는지 확인합니다.

Windows에서:
```powershell
Get-NetTCPConnection -State Listen -LocalPort 8080 | Format-Table LocalAddress,OwningProcess
Get-Service SERVICE
Test-NetConnection 127.0.0.1 -Port 8080
# 클라이언트를 다른 곳으로 돌리는 프록시 설정
netsh winhttp show proxy; Get-ChildItem Env:*proxy*
```
Linux에서(`ECONNREFUSED`):
```sh
sudo ss -ltnp 'sport = :8080'        # 127.0.0.1, 0.0.0.0, [::], * 중 무엇인가?
systemctl status SERVICE; journalctl -u SERVICE -n 50
docker ps --format '{{.Names}} {{.Ports}}'
sudo nft list ruleset | grep -i reject
```
대기하는 프로그램이 없으면 서비스를 시작하거나 멈춘 이유를 찾으십시오. 127.0.0.1에서 대기하고 있으면 바인딩 주소를 바꾸십시오. 제대로 대기하는데도 거부된다면 재설정을 캡처해서 TTL을 서버의 다른 패킷과 비교하십시오.

## 혼동하기 쉬운 코드
- `WSAETIMEDOUT` (10060): 아무 응답이 없습니다. 방화벽은 대개 이쪽을 일으킵니다. accept 큐가 가득 차면 Linux에서는 이 코드가 나오고 Windows에서는 연결이 거부됩니다.
- `WSAECONNRESET` (10054): 연결이 맺어졌다가 나중에 재설정되었습니다. UDP의 닫힌 포트를 Windows는 10054로, Linux는 `ECONNREFUSED`로 알립니다.
- `WSAEACCES` (10013): 로컬 시스템이 시도 자체를 금지했습니다.
- `WSAEREFUSED` (10112): 공급자가 데이터베이스 쿼리를 거부했습니다. 소켓과는 관계가 없습니다.
- `WSAEHOSTUNREACH` (10065): 컴퓨터조차 응답하지 않았습니다.

## 관련 코드
- `ERROR_CONNECTION_REFUSED` (1225): 같은 사건의 Win32 코드입니다.
- `WSAEADDRINUSE` (10048): 서버가 시작하지 못한 이유일 수 있습니다.
- `WSAEAFNOSUPPORT` (10047): 소켓과 주소의 패밀리가 다릅니다.
"# },
    Text { title: "순환하는 이름", message: "이름이 자기 자신으로 되돌아와 확인할 수 없습니다. Winsock 자체는 이 코드를 반환하지 않습니다.", keywords: "이름을 번역할 수 없습니다\n심볼릭 링크 순환\n링크 단계가 너무 많음\n순환 참조 이름\n심볼릭 링크 루프\n심볼릭 링크가 너무 많음\n심볼릭 링크 단계 과다\n기호 링크 수준 초과\n이름을 변환할 수 없습니다\n이름 해석 루프\n기호 링크 반복\n링크가 자기 자신 가리킴\n너무 많은 링크 단계", page: r#"# WSAELOOP (10062)

## 의미
문서화된 Windows 함수 가운데 이 코드를 반환하는 것은 없습니다. BSD의 오류 목록과 함께 헤더에 들어온 코드로, BSD의 `ELOOP` (62)는 경로에 심볼릭 링크가 너무 많다는 뜻입니다. 흔히 링크 두 개가 서로를 가리키는 경우입니다. Microsoft의 설명에는 이름을 변환할 수 없다고만 되어 있습니다. 로그에 이 코드가 있다면 프로그램이나 런타임이 넣은 것입니다.

## 발생하는 경우
- 문서의 표를 보는 한 어떤 Winsock 함수도, Windows의 어떤 공급자도 반환하지 않습니다.
- 타사 공급자나 BSD errno에 10000을 더하는 소프트웨어에서 나올 수 있습니다.
- Linux의 `ELOOP` (40)는 실제로 나옵니다. 로컬(Unix) 소켓의 경로가 순환 링크를 지나면 `connect`와 `bind`가 이 오류를 냅니다.

## 주요 원인
1. 로컬 소켓을 쓰는 이식된 프로그램에서, 경로에 자기 자신으로 돌아오는 심볼릭 링크가 있습니다. 예를 들어 `/run/app -> /var/run/app`인데 `/var/run`이 다시 `/run`으로 이어집니다.
2. 변환 계층(에뮬레이터, 언어 런타임, errno 값을 전달하는 프로토콜)이 파일 오류를 받았지만 더 알맞은 Winsock 번호를 모릅니다.
3. 프로그램이 10062를 독자적인 뜻으로 씁니다. 자체 이름 조회에서 이어지는 별칭이 그 예입니다.

## 조치 방법

### 개발자
- 이 코드를 설정하는 곳을 찾으십시오. 소스와 라이브러리에서 `WSAELOOP`, `ELOOP`, 10062를 검색합니다.
- 다시 시도하도록 만들지 마십시오. 순환 링크는 기다린다고 없어지지 않습니다. 실패로 처리하고 경로를 출력합니다.
- 직접 구현한 이름 확인에서 별칭이 끝없이 이어질 때는 `WSANO_RECOVERY` (11003)나 자체 오류를 쓰십시오.

### 관리자
프로그램에 지정된 경로의 링크를 따라가 보십시오.

Windows에서:
```powershell
Get-Item C:\app\run | Format-List FullName,LinkType,Target
fsutil reparsepoint query C:\app\run
```
Linux에서:
```sh
namei -l /run/app/app.sock          # 경로의 각 단계
find -L /run -maxdepth 3 -type l     # 끊어졌거나 순환하는 링크
strace -f -e trace=connect,bind,openat ./program 2>&1 | grep ELOOP
```

## 혼동하기 쉬운 코드
- `WSAENAMETOOLONG` (10063): BSD 목록의 바로 옆 코드로, 순환이 아니라 이름이 너무 긴 것입니다.
- `WSAHOST_NOT_FOUND` (11001): 호스트 이름을 변환하지 못했을 때 실제로 나오는 코드입니다.
- `WSANO_RECOVERY` (11003): 끊어진 별칭 사슬 등의 이유로 리졸버가 완전히 포기했습니다.

## 관련 코드
- `WSAENOTEMPTY` (10066): 소켓 목록에 있는 또 다른 파일 오류입니다.
- `WSAEREMOTE` (10071): 마찬가지로 BSD의 파일 시스템에서 왔습니다.
- `DNS_ERROR_CNAME_LOOP` (9707): DNS 서버가 순환하는 별칭을 발견했습니다.
"# },
    Text { title: "너무 긴 이름", message: "이름 전체나 일부가 시스템에서 허용하는 길이를 넘습니다. Winsock 자체는 이 코드를 반환하지 않습니다.", keywords: "이름이 너무 깁니다\n경로 길이 초과\n유닉스 소켓 경로 길이\n소켓 파일 경로 108자\n레이블 63자 제한\n파일 이름이 너무 깁니다\n이름 구성 요소가 너무 긺\n이름이 길이 제한 초과\n호스트 이름이 너무 긺\n경로명이 너무 긺\n긴 파일 이름 오류\n이름 길이 초과", page: r#"# WSAENAMETOOLONG (10063)

## 의미
이름 전체나 그 일부가 허용된 것보다 깁니다. BSD 목록에 속한 코드(`ENAMETOOLONG`, 63)로, BSD에서는 파일 경로에 관한 오류입니다. 문서화된 Winsock 함수 중 이 코드를 반환하는 것은 없으며, Windows는 너무 긴 호스트 이름과 경로를 다른 번호로 알립니다. 이 코드가 보인다면 errno 값을 변환하는 프로그램이 중간에 있거나 다른 제조사의 공급자가 있는 것입니다.

## 발생하는 경우
- 문서의 표에 따르면 어떤 Winsock 함수도 반환하지 않습니다.
- errno를 일대일로 옮기는 소프트웨어: `ENAMETOOLONG`은 BSD와 macOS에서 63, Linux에서 36입니다.
- Linux에서는 `gethostname`에 준 버퍼가 이름보다 짧으면 `ENAMETOOLONG`이 나옵니다. Winsock에서 같은 실수를 하면 `WSAEFAULT` (10014)입니다.

## 주요 원인
1. 깊은 디렉터리에 있는 로컬(Unix) 소켓입니다. `sun_path`는 끝의 0을 포함해 108바이트이므로 빌드 시스템의 임시 폴더, 긴 사용자 이름, 컨테이너 마운트에서 쉽게 넘칩니다.
2. 플랫폼 공용 라이브러리가 길이를 직접 검사하고 자체 메시지에 이 번호를 씁니다.
3. 호스트 이름 하나를 넣을 자리에 URL 전체나 호스트 목록을 넘겼습니다. 레이블은 63바이트, 전체 이름은 253자까지입니다.
4. 제한이 더 엄격한 다른 이름 체계의 공급자입니다. NetBIOS는 15자까지입니다.

## 조치 방법

### 개발자
- 호출하기 전에 길이를 확인하십시오. 로컬 소켓이라면 `strlen(path) < sizeof(addr.sun_path)`입니다. 경로를 알리지 않고 잘라 내서는 안 됩니다. 잘린 경로 두 개가 같아질 수 있습니다.
- 로컬 소켓은 프로젝트의 빌드 디렉터리 아래가 아니라 짧은 위치(`%ProgramData%\app`, `/run/user/1000`)에 두십시오.
- 호스트 이름을 `GetAddrInfoW`에 넘기기 전에 URL에서 스킴, 포트, 경로를 떼어 내십시오.
- `gethostname`에는 256바이트를 주십시오.

### 관리자
프로그램이 문제 삼는 이름의 길이를 재고, 설정(대개 환경 변수)으로 디렉터리를 짧게 바꾸십시오.

Windows에서:
```powershell
$env:TEMP.Length; $env:TEMP
(Get-ChildItem C:\app -Recurse -Filter *.sock).FullName | ForEach-Object { '{0} {1}' -f $_.Length, $_ }
```
Linux에서:
```sh
ss -xl | awk '{print length($5), $5}' | sort -rn | head
TMPDIR=/tmp ./program
hostnamectl; getconf HOST_NAME_MAX
```

## 혼동하기 쉬운 코드
- `WSAEFAULT` (10014): 버퍼나 주소의 길이가 잘못되었을 때 Winsock이 보통 내는 코드입니다.
- `WSAEMSGSIZE` (10040): 이름이 아니라 메시지가 너무 깁니다.
- `WSAHOST_NOT_FOUND` (11001): 있을 수 없는 호스트 이름을 대부분의 조회에 넘기면 이 코드가 됩니다.
- `DNS_ERROR_INVALID_NAME_CHAR` (9560): DNS 검사에서 길이가 아니라 문자가 문제 되었습니다.

## 관련 코드
- `WSAELOOP` (10062): BSD에서 온 또 다른 경로 오류입니다.
- `WSAEINVAL` (10022): 형식이 잘못된 로컬 주소에 흔히 쓰입니다.
- `WSAENOBUFS` (10055): 몇몇 함수에서 출력 버퍼가 너무 작을 때 나옵니다.
"# },
    Text { title: "작동하지 않는 대상 호스트 또는 장치", message: "대상이 통신에 응하지 않습니다. 작동하지 않는 것으로 판단되었거나 Bluetooth 장치가 요청한 채널을 거부했습니다.", keywords: "대상 호스트가 다운되어\n호스트 다운\n서버가 내려감\n블루투스 연결 실패\n블루투스 헤드셋\nRFCOMM 연결 거부\n호스트가 다운되었습니다\n호스트가 내려갔습니다\n대상 호스트 작동 중지\n원격 호스트 꺼짐\n호스트가 죽어 있음\n대상 호스트가 다운 소켓 실패\n원격 장치 꺼짐\n호스트 작동 안 함", page: r#"# WSAEHOSTDOWN (10064)

## 의미
주소는 알지만 그 주소의 컴퓨터나 장치가 꺼진 것으로 처리됩니다. 현재 Windows에서는 Bluetooth에 대해서만 문서화되어 있습니다. 원격 장치가 RFCOMM 요청에 DM 프레임("disconnected mode"), 곧 "여기 있기는 하지만 지금 이 채널은 서비스하지 않는다"로 응답한 것입니다. IP에서는 드문 코드입니다. 꺼져 있는 IP 호스트는 보통 10060이나 10065로 나타납니다. HRESULT를 출력하는 로그에는 0x80072750으로 나옵니다.

## 발생하는 경우
- `AF_BTH` 소켓에서의 `connect`: 상대방이 DM으로 RFCOMM 채널을 거부했습니다.
- `SO_BTH_AUTHENTICATE`나 `SO_BTH_ENCRYPT`를 설정한 소켓: 링크를 인증하거나 암호화할 수 없어 들어오는 연결을 거절했습니다.
- IP 함수의 표에는 나오지 않습니다. 다만 Winsock 아래의 드라이버가 "host down" 상태로 요청을 끝내면 여전히 나올 수 있습니다.

## 주요 원인
1. 장치에서 서비스가 열려 있지 않습니다. 휴대폰 앱이 닫혔거나 앱의 수신 대기 소켓이 없어졌습니다. Windows가 기억하고 있는 페어링된 장치의 서비스 목록은 받는 프로그램이 없어도 정상으로 보일 수 있습니다.
2. 다른 쪽이 채널을 차지하고 있습니다. 다른 컴퓨터, 다른 프로그램, 또는 닫지 않은 이전 연결입니다. 헤드셋은 제어 연결을 하나만 받는 경우가 많습니다.
3. 프로그램에 RFCOMM 채널 번호가 고정되어 있는데 장치가 서비스를 다른 채널로 옮겼습니다.
4. 페어링이 반쯤 깨졌습니다. 양쪽의 키가 달라 암호화에 실패합니다.
5. 라이브러리가 Linux의 `EHOSTDOWN`을 Winsock 번호로 옮겼습니다.

## 조치 방법

### 개발자
- 서비스 클래스 GUID로 연결하고 채널은 SDP가 찾게 하십시오. 채널을 코드에 고정하지 마십시오.
- 캐시가 아니라 장치에 직접 물으십시오. Bluetooth 서비스 조회에 `LUP_FLUSHCACHE`를 더합니다.
- 몇 초 간격으로 몇 번 다시 시도하십시오. 이전 연결이 끝나면 채널이 풀릴 수 있습니다.

### 관리자
장치와 통신하는 다른 프로그램을 닫고, 장치를 껐다 켠 다음 다시 페어링하십시오.

```powershell
Get-PnpDevice -Class Bluetooth | Format-Table Status, FriendlyName
Restart-Service bthserv -Force
```
장치 역할을 하는 Linux 호스트에서는 서비스가 등록되어 있는지 보고, DM이 오가는 것을 관찰합니다.
```sh
bluetoothctl show      # UUID 줄이 등록된 서비스
sudo btmon
```
Linux는 `EHOSTDOWN` (112)을 다른 데에 씁니다. 페이징에 전혀 응답하지 않은 Bluetooth 장치, 그리고 SMB 서버가 `mount -t cifs`의 프로토콜 버전을 거부할 때의 "mount error(112)"입니다.

## 혼동하기 쉬운 코드
- `WSAETIMEDOUT` (10060): Bluetooth 장치가 꺼져 있거나 너무 멀어서 응답이 없습니다. 10064에서는 응답이 있었고, 그 응답이 거부였습니다.
- `WSAEHOSTUNREACH` (10065): IP 호스트까지 통하는 경로가 없습니다.
- `WSAENETDOWN` (10050): 무선 장치 등 로컬 쪽이 고장 났습니다.

## 관련 코드
- `WSAECONNREFUSED` (10061): "여기서 받는 프로그램이 없다"를 TCP로 말한 것입니다.
- `WSASERVICE_NOT_FOUND` (10108): 연결하기 전의 Bluetooth 조회에서 아무것도 찾지 못했습니다.
- `WSAEACCES` (10013): 나가는 Bluetooth 연결의 인증에 실패했습니다.
"# },
    Text { title: "호스트에 도달할 수 없음", message: "원격 호스트에 도달할 수 없습니다. 그 주소에 응답하는 컴퓨터가 없거나 중간의 라우터나 방화벽이 패킷을 돌려보냈습니다.", keywords: "연결할 수 없는 호스트로 소켓 작업\n호스트에 연결할 수 없음\n호스트로 가는 경로 없음\n라우팅 문제\nARP 응답 없음\n핑 안 됨\nVPN 경로 문제\n호스트로 갈 루트가 없음\n호스트로의 경로가 없음\n연결할 수 없는 호스트\n호스트에 접근할 수 없습니다\n도달할 수 없는 호스트\n호스트 도달 불가\n원격 호스트 접근 불가\n노 루트 투 호스트", page: r#"# WSAEHOSTUNREACH (10065)

## 의미
이 호스트 하나에 이르는 경로가 동작하지 않습니다. 주소의 네트워크 부분은 문제가 없을 수 있지만 마지막 구간에서 패킷을 전달하지 못합니다. 그 주소에 응답하는 이웃이 없거나, 도중의 라우터나 방화벽이 ICMP 메시지로 알린 것입니다. 시간 초과와 달리 이것은 자기 시스템이나 경로 위의 장비가 보낸 응답입니다. 일반 Win32 호출에서는 같은 사건이 `ERROR_HOST_UNREACHABLE` (1232)로 나타납니다.

## 발생하는 경우
- `connect`, `WSAConnect`, `ConnectEx`: 대상에 도달할 수 없습니다.
- `WSAConnectByList`, `WSAConnectByNameA`, `WSAConnectByNameW`: 목록이나 이름이 가리키는 호스트에 도달할 수 없습니다.
- `send`, `sendto`, `WSASendTo`: 원격 호스트에 더 이상 도달할 수 없습니다.
- 소켓 옵션 `TCP_FAIL_CONNECT_ON_ICMP_ERROR`: 켜져 있으면 이런 ICMP 메시지가 처음 왔을 때 TCP 연결이 10065로 끝납니다. 꺼져 있으면 Windows가 계속 시도하므로 같은 상황이 10060으로 끝나는 일이 많습니다.

## 주요 원인
1. 호스트가 꺼졌거나, 절전 상태이거나, 그사이 주소가 바뀌었습니다. 같은 서브넷에 있는 호스트인데 ARP(IPv4)나 이웃 요청(IPv6)에 응답하는 장치가 없습니다. 이 상황에서 TCP 연결은 10060이 될 수도 있는데, 여기서는 같은 뜻입니다.
2. 이 컴퓨터가 방금 밖으로 나가는 길을 잃었습니다. Wi-Fi나 케이블이 끊겼거나 시스템이 절전에서 깨어나는 중입니다. 이런 순간에는 10051도 나옵니다.
3. 한 홉 더 떨어진 곳에서 같은 이유로 마지막 라우터가 ICMP "호스트에 연결할 수 없음"을 보냅니다.
4. 방화벽이 버리는 대신 ICMP로 거부합니다. 예를 들어 firewalld의 일반적인 존은 "administratively prohibited"로 응답하며, 그러면 경로가 멀쩡한데도 Linux 클라이언트에는 "No route to host"가 표시됩니다.
5. VPN: 터널이 끊기면서 경로도 함께 사라졌거나, VPN이 그 주소 범위를 가져가 놓고 실제로는 전달하지 못합니다.
6. 이름에 AAAA 레코드가 있어 프로그램이 IPv6를 먼저 시도하는데, IPv6는 LAN에서만 동작합니다.
7. 서브넷 마스크가 잘못되었습니다. 호스트가 로컬로 보이므로 패킷이 게이트웨이로 가지 않습니다.

## 조치 방법

### 개발자
- `getaddrinfo`가 돌려준 모든 주소를 IPv6와 IPv4를 번갈아 가며 시도한 뒤에 포기하십시오.
- 밀리초가 아니라 초 단위로 기다렸다가 다시 시도하십시오. 이웃 항목이나 경로가 복구되는 데 시간이 걸립니다.
- Windows 10 버전 2004 이상에서는 `WSASetFailConnectOnIcmpError`로 조기 실패를 켜고, `WSAGetIcmpErrorInfo`로 ICMP 유형, 코드, 보낸 주소를 읽으십시오. 보낸 주소가 바로 조사할 라우터나 방화벽입니다.
- UDP 서버에서는 상대방을 기록하고 계속하십시오. 도달할 수 없는 클라이언트 하나 때문에 멈출 이유는 없습니다.

### 관리자
먼저 어떤 경로와 어떤 이웃 항목이 쓰이는지 확인합니다.

```powershell
Find-NetRoute -RemoteIPAddress 192.0.2.10
Get-NetNeighbor -IPAddress 192.0.2.10
Test-NetConnection 192.0.2.10 -TraceRoute
```
이웃 상태가 `Unreachable`이나 `Incomplete`이면 원인 1입니다. 추적이 라우터에서 끝나면 원인 3이나 4를 의심하십시오.

```sh
ip route get 192.0.2.10
ip neigh show 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype] == icmp-unreach or icmp6[0] == 1'
```
Linux의 대응 코드는 `EHOSTUNREACH` (113)이며, 이웃이 응답하지 않으면 기본 설정에서 약 3초 뒤에 나옵니다. 캡처에 보이는 출발지 주소가 거부한 장비입니다. Linux 게이트웨이라면 `sudo nft list ruleset`에서 `reject`를 찾으십시오.

## 혼동하기 쉬운 코드
- `WSAENETUNREACH` (10051): 네트워크 전체로 가는 경로가 없으며, 대개 자기 라우팅 테이블에서 곧바로 판정됩니다. 10065는 호스트 하나의 문제입니다.
- `WSAETIMEDOUT` (10060): 아무도 알려 주지 않았습니다. 버리는 방화벽은 10060을, ICMP로 거부하는 방화벽은 10065를 일으킬 수 있습니다.
- `WSAECONNREFUSED` (10061): 호스트가 있고 응답했으며, 포트만 닫혀 있습니다.

## 관련 코드
- `WSAEHOSTDOWN` (10064): IP가 아니라 Bluetooth에 대해 문서화되어 있습니다.
- `WSAEADDRNOTAVAIL` (10049): 0.0.0.0이나 포트 0처럼 연결 대상이 될 수 없는 주소입니다.
- `WSAECONNRESET` (10054): UDP 소켓이 ICMP "포트에 연결할 수 없음"을 알리는 코드입니다.
"# },
    Text { title: "비어 있지 않은 디렉터리", message: "폴더에 아직 파일이 있습니다. 소켓 함수는 이 번호를 쓰지 않으므로 파일 작업에서 나온 것입니다.", keywords: "디렉터리가 비어 있지 않음\n폴더 삭제 안 됨\n비어 있지 않은 폴더\n빈 폴더가 아님\n디렉터리가 비어 있지 않습니다\n비어 있지 않은 디렉토리\n디렉토리가 비어있지 않음\n빈 디렉터리가 아님\n디렉터리를 제거할 수 없음\n폴더에 파일 남아 있음\n안 빈 디렉토리 삭제", page: r#"# WSAENOTEMPTY (10066)

## 의미
디렉터리를 제거하려 했지만 안에 아직 무언가가 있습니다. 이는 파일 시스템의 문제이며, 디렉터리를 다루는 Winsock 함수는 없습니다. 문서상 이 번호를 반환하는 함수도 없습니다. Winsock이 4.3BSD의 오류 목록을 통째로 가져와 10000을 더했기 때문에 헤더에 남아 있을 뿐입니다. 그 목록에서 `ENOTEMPTY`의 번호가 66입니다.

## 발생하는 경우
- 문서화된 Winsock 함수에서는 발생하지 않습니다.
- errno 이름이 없어서 그 자리를 대응하는 Winsock 번호로 채운 C 라이브러리나 언어 런타임에서 나올 수 있습니다.
- 계층형 서비스 공급자나 파일 전송 구성 요소가 원격의 "디렉터리가 비어 있지 않음"을 이 번호로 바꿀 수 있습니다.

## 주요 원인
1. 프로그램이 번호를 직접 만들었습니다. BSD나 macOS의 errno에 10000을 더한 것입니다.
2. 파일 서버나 동기화 도구가 숨김 파일이 있는 폴더, 또는 그사이에 파일이 새로 생긴 폴더를 삭제하려 했습니다.
3. 삭제가 아직 보류 중입니다. Windows에서는 누군가 열어 둔 파일을 삭제하면 마지막 핸들이 닫힐 때까지 폴더에 남아 있을 수 있습니다.
4. 로그가 서로 다른 오류 표를 섞어 놓았습니다. 아래를 참조하십시오.

## 조치 방법

### 개발자
- 자신의 코드와 라이브러리에서 `WSAENOTEMPTY`, 그리고 10000을 더하거나 빼는 코드를 찾으십시오. 이 번호 대신 원래의 파일 오류를 보고하십시오.
- `RemoveDirectory` 자체는 `ERROR_DIR_NOT_EMPTY` (145)로 실패합니다. 이 코드를 검사하고, 내용을 먼저 삭제하고, 보류 중인 삭제를 감안해 잠시 다시 시도하십시오.

### 관리자
제거하지 못한 폴더를 찾아 숨겨진 내용까지 확인하십시오.

```powershell
Get-ChildItem -Force -Recurse 'D:\data\old'
```
```sh
ls -lA /srv/data/old
lsof +D /srv/data/old     # 프로세스가 열어 둔 동안에는 .nfsXXXX 파일이 남음
```

## 혼동하기 쉬운 코드
- `ERROR_DIR_NOT_EMPTY` (145): 이 상황에서 실제로 나오는 Windows 코드입니다.
- Linux의 errno 66은 "비어 있지 않음"이 아니라 `EREMOTE`이며, Linux의 `ENOTEMPTY`는 39입니다. Winsock 코드에서 10000을 빼는 방법은 BSD 번호에서만 안전합니다.
- `WSAEREMOTE` (10071): 방금 말한 Linux 66에 대응하는 BSD 코드입니다.

## 관련 코드
- `WSAENAMETOOLONG` (10063): BSD 목록에 있는 또 다른 파일 시스템 오류입니다.
- `WSAEDQUOT` (10069): 디스크 할당량이며, 이 역시 해당하는 Winsock 함수가 없습니다.
"# },
    Text { title: "Winsock을 사용하는 프로그램이 너무 많음", message: "네트워크 계층이 이미 허용된 수만큼의 프로그램에 쓰이고 있어 이 프로그램은 네트워크를 시작할 수 없습니다.", keywords: "응용 프로그램 수 제한\n프로세스 수 제한\n동시 사용 프로그램 한도\nWSAStartup 실패\n프로세스가 너무 많습니다\n동시 프로세스 수 초과\n응용 프로그램 수 제한 도달\nWindows 소켓 사용 프로그램 과다\n동시에 쓰는 응용 프로그램 한도\n태스크 수 제한\n프로세스 한계 도달\n사용 가능한 프로세스 수 초과", page: r#"# WSAEPROCLIM (10067)

## 의미
Winsock 구현이 감당할 수 있는 만큼의 프로그램을 이미 서비스하고 있어 하나를 더 시작하지 않습니다. 네트워크 공급업체가 고정 크기의 작업 테이블을 둔 winsock.dll을 직접 제공하던 Windows 3.x 시절의 코드입니다. 66부터 71까지의 BSD 코드 가운데 문서화된 함수가 아직 반환할 수 있는 것은 이것뿐이며, 그 함수는 `WSAStartup`입니다. 오늘날의 Ws2_32.dll에는 이런 한도가 문서화되어 있지 않으므로 10067을 볼 일은 거의 없습니다.

## 발생하는 경우
- `WSAStartup`: 구현의 작업 수 한도에 이르렀습니다. 코드는 호출의 반환값입니다.
- `WSPStartup`: 전송 공급자가 자체 클라이언트 수 한도에 이르러 이를 알립니다. 이 진입점은 프로그램이 아니라 Ws2_32.dll이 호출합니다.

## 주요 원인
1. 자체 한도가 있는 계층형 서비스 공급자(필터, 프록시, 모니터링 소프트웨어)입니다.
2. 네트워크 프로그램의 수를 세어 이 번호로 거부하는 라이선스 계층이나 샌드박스입니다.
3. 에뮬레이션된 Winsock에서 실행되는 아주 오래된 16비트 소프트웨어입니다.
4. 값을 잘못 읽었습니다. 프로그램이 `WSAStartup`에 실패한 뒤 `WSAGetLastError`를 기록하는데, 그 값은 이 실패와 관계가 없습니다.

## 조치 방법

### 개발자
- `WSAStartup`의 반환값을 쓰십시오. 시작에 성공하기 전에는 스레드의 마지막 오류가 이 호출로 설정되지 않습니다.
- 쉬지 않는 루프로 다시 시도하지 마십시오. 어떤 프로그램이 거부되었는지 사용자에게 알리고, 다른 프로그램이 끝난 뒤에 다시 시도합니다.
- 직접 만드는 공급자에서는 실제로 클라이언트 수를 센 경우에만 10067을 쓰십시오. 읽는 사람은 다른 뜻을 짐작할 수 없습니다.

### 관리자
카탈로그에 어떤 타사 공급자가 있는지, 얼마나 많은 프로세스가 Winsock을 로드했는지 확인하십시오.

```powershell
(netsh winsock show catalog) -match '\.dll' | Sort-Object -Unique
(tasklist /m ws2_32.dll /fo csv /nh).Count
```
Linux에는 소켓 인터페이스 사용자 수의 한도가 없습니다. 비슷한 것은 프로세스나 태스크 수의 한도이며, `fork`가 `EAGAIN`으로 실패합니다.
```sh
ulimit -u
systemctl show -p TasksMax -p TasksCurrent SERVICE
```

## 혼동하기 쉬운 코드
- `WSAEMFILE` (10024): 이 프로세스 하나가 소켓을 너무 많이 가지고 있습니다. 10067은 소켓을 만들기도 전에 프로세스 전체를 거부합니다.
- `WSAEUSERS` (10068): 프로세스가 아니라 사용자 수이며, 어떤 함수도 반환하지 않습니다.
- `WSASYSNOTREADY` (10091): 실행 중인 프로그램이 아무리 적어도 네트워킹 자체를 쓸 수 없어 `WSAStartup`이 실패합니다.

## 관련 코드
- `WSAVERNOTSUPPORTED` (10092): `WSAStartup`의 또 다른 거절입니다.
- `WSAENOBUFS` (10055): 메모리나 포트가 고갈되었습니다.
"# },
    Text { title: "가득 찬 사용자 테이블 또는 할당량", message: "응답한 구성 요소가 사용자를 더 받을 수 없습니다. 소켓 자체에는 이런 한도가 없습니다.", keywords: "사용자가 너무 많음\n할당량이 부족합니다\n사용자 수 초과\n동시 사용자 제한\n라이선스 수 초과\n사용자가 너무 많습니다\n사용자 할당량 초과\n사용자 쿼터 부족\n쿼터 초과 사용자\n할당량을 다 사용함\n이용자 수 한도\n너무 많은 사용자", page: r#"# WSAEUSERS (10068)

## 의미
사용자 테이블이나 사용자별 할당량이 가득 찼습니다. 68이라는 번호의 출처인 BSD에서는 커널의 할당량 시스템이 사용자를 한 명 더 추적할 수 없을 때 이 오류를 냈습니다. Winsock에는 그런 테이블이 없고, 문서화된 함수 중 10068을 반환하는 것도 없습니다. 헤더에 있는 이름일 뿐이며, 다른 소프트웨어가 빌려 쓸 수 있는 번호입니다.

## 발생하는 경우
- Microsoft의 Winsock 참조 문서에 있는 함수에서는 발생하지 않습니다.
- Windows의 CPython: C 런타임에 이 이름의 번호가 없어서 `errno.EUSERS`의 값이 10068입니다. Python 코드가 이 값으로 만든 예외는 10068로 표시됩니다.
- 로그온한 사용자 수에 한도가 있는 서버 소프트웨어나 계층형 서비스 공급자가 골라 쓸 수 있습니다.

## 주요 원인
1. 프로그램이 자체 사용자 수나 라이선스 한도를 소켓 번호로 보고합니다.
2. 파일 게이트웨이나 NFS 클라이언트가 BSD식 `EUSERS`를 변환합니다.
3. 변환이 잘못되었습니다. 누군가 68에 10000을 더했는데, Linux에서 68은 `EUSERS` (87)가 아니라 `EADV`입니다.

## 조치 방법

### 개발자
- 이 번호를 출력한 프로그램에서 `EUSERS`와 `WSAEUSERS`를 찾으십시오. 뜻은 오직 그곳에 정의되어 있습니다.
- 자체 프로토콜에 "사용자가 너무 많음"을 뜻하는 코드가 필요하다면 응용 계층 메시지를 보내십시오. 소켓 오류를 쓰면 읽는 사람이 네트워크를 의심하게 됩니다.

### 관리자
메시지에 나온 서비스의 사용자 수를 세어 라이선스나 한도와 비교하십시오.

```powershell
quser
Get-SmbSession | Measure-Object
(Get-SmbServerConfiguration).MaxSessionPerConnection
```
```sh
loginctl list-users
smbstatus -b          # Samba 서버의 사용자
```

## 혼동하기 쉬운 코드
- `ERROR_REQ_NOT_ACCEP` (71): 파일 공유나 클라이언트용 Windows가 연결 수 한도에 이르렀을 때 실제로 반환되는 코드입니다.
- `WSAEPROCLIM` (10067): Winsock을 쓰는 프로그램이 너무 많습니다. 이 코드는 `WSAStartup`이 반환할 수 있습니다.
- `WSAEDQUOT` (10069): 사용자는 있지만 그 사용자의 디스크 공간을 다 썼습니다.

## 관련 코드
- `WSAEMFILE` (10024): 바쁜 소켓 서버가 실제로 부딪히는 한도입니다.
- `WSAETOOMANYREFS` (10059): BSD 목록에 있는 또 다른 초과 코드입니다.
"# },
    Text { title: "디스크 할당량 초과", message: "이 작업이 쓰는 저장소가 사용자에게 정해진 한도에 이르렀습니다. 공간을 비우거나 한도를 늘리십시오.", keywords: "디스크 쿼터 초과\n디스크 꽉 참\n사용자 용량 제한\nNFS 할당량\n저장 공간 부족\n디스크 할당량을 초과했습니다\n디스크 할당량이 부족합니다\n할당된 디스크 용량 초과\n디스크 사용량 한도 초과\n디스크 공간 할당 초과\n저장 용량 쿼터\n쿼터가 초과됨", page: r#"# WSAEDQUOT (10069)

## 의미
사용자가 허용된 디스크 공간을 다 썼습니다. 디스크에 저장하는 소켓 호출은 없으므로 문서화된 Winsock 함수 중 이 코드를 반환하는 것도 없습니다. BSD 목록과 함께 winsock.h에 들어온 코드로, 그 목록에서 `EDQUOT`는 69번이며 주로 NFS에서 볼 수 있습니다.

## 발생하는 경우
- 문서화된 Winsock 호출에서는 발생하지 않습니다.
- Windows의 CPython: Microsoft C 런타임에 이런 errno가 없어서 `errno.EDQUOT`가 10069입니다. 따라서 Python 라이브러리가 `OSError(errno.EDQUOT, …)`를 발생시키면 10069가 출력됩니다.
- 네트워크 파일 시스템, FUSE와 비슷한 드라이버, 동기화 클라이언트가 서버의 할당량 메시지를 Winsock 이름 표로 변환할 때 나옵니다.

## 주요 원인
1. 서버 쪽의 할당량입니다. 홈 디렉터리, 사서함, 클라우드 폴더 등입니다.
2. Python 라이브러리가 테스트나 가상 파일 시스템에서 저장소가 가득 찬 상황을 이렇게 흉내 냅니다.
3. Unix 소프트웨어를 이식하면서 errno 목록의 빈자리를 Winsock 번호로 채웠습니다.

## 조치 방법

### 개발자
- 데이터를 저장하는 계층을 찾으십시오. 응답을 전달한 소켓에는 잘못이 없으므로 다시 연결하지 마십시오.
- Python에서는 리터럴이 아니라 `errno.EDQUOT`라는 이름으로 비교하십시오. Linux에서는 122, Windows에서는 10069입니다.
- Windows는 파일에 대해 `ERROR_DISK_QUOTA_EXCEEDED` (1295)를 보고합니다. 사용자에게는 이 코드를 "할당량 초과"로 보여 주십시오.

### 관리자
데이터가 저장되는 곳의 할당량을 확인하십시오.

```powershell
fsutil quota query D:
Get-FsrmQuota | Format-Table Path, Size, Usage     # 파일 서버 리소스 관리자가 설치된 경우
```
```sh
quota -s -u alice
sudo repquota -as
sudo xfs_quota -x -c 'report -h' /home
```

## 혼동하기 쉬운 코드
- `ERROR_DISK_QUOTA_EXCEEDED` (1295): 파일 함수가 내는 진짜 Windows 코드입니다.
- `WSAENOBUFS` (10055): 소켓에 쓸 메모리, 버퍼, 포트가 부족합니다. 디스크와는 관계가 없습니다.
- `WSAEUSERS` (10068): 이 사용자의 데이터가 아니라 새 사용자가 들어갈 자리가 없습니다.

## 관련 코드
- `WSAESTALE` (10070): 역시 NFS에서 온 바로 옆 코드입니다.
- `WSAENOTEMPTY` (10066): 마찬가지로 소켓 호출이 없는 파일 시스템 코드입니다.
"# },
    Text { title: "오래된 파일 핸들", message: "핸들이 가리키던 파일이 서버에서 삭제되었거나 다른 파일로 바뀌었습니다. 파일을 다시 여십시오.", keywords: "파일 핸들을 더 이상 사용할 수 없습니다\nNFS 핸들 만료\nNFS 다시 마운트\n끊어진 NFS 마운트\n유효하지 않은 파일 핸들\n끊어진 파일 핸들\n오래된 NFS 파일 핸들\n파일 핸들 참조 만료\n파일 핸들이 낡음\n스테일 파일 핸들\n더 이상 유효하지 않은 파일\n파일 핸들 참조 사용 불가", page: r#"# WSAESTALE (10070)

## 의미
한때 유효했던 파일 핸들이 더 이상 아무것도 가리키지 않습니다. 클라이언트가 핸들을 쥐고 있는 동안 서버에서 파일이 삭제되었거나 서버 자체가 교체된 것입니다. NFS의 개념(BSD의 `ESTALE`, 70번)이며, 소켓 핸들은 이런 식으로 무효가 되지 않습니다. 문서화된 Winsock 함수 중 10070을 반환하는 것은 없습니다.

## 발생하는 경우
- Winsock 참조 문서에 있는 호출에서는 발생하지 않습니다.
- Windows의 CPython: C 런타임이 이 이름을 정의하지 않아 `errno.ESTALE`이 10070입니다. Python 라이브러리가 이름으로 예외를 발생시키면 10070이 출력됩니다.
- Windows로 이식된 NFS 클라이언트와 클러스터 파일 시스템이 호출자에게 넘길 수 있습니다.

## 주요 원인
1. 클라이언트가 마운트한 동안 export가 삭제되었거나, 다시 만들어졌거나, 다른 디스크로 옮겨졌습니다.
2. 장애 조치로 파일 서비스가 파일 핸들이 다른 노드로 넘어갔습니다.
3. 프로그램이 디렉터리나 파일을 며칠씩 열어 둔 사이에 다른 컴퓨터가 그것을 바꾸었습니다.
4. 라이브러리가 자체 캐시에 이 이름을 씁니다. 캐시된 개체가 오래되었다는 뜻입니다.

## 조치 방법

### 개발자
- 핸들을 닫고, 경로를 다시 열어, 작업을 한 번만 반복하십시오. 오래되어 무효가 된(stale) 핸들은 되살아나지 않습니다.
- 소켓 문제라고 생각했다면 누가 이 코드를 출력했는지 확인하십시오. 닫힌 소켓은 10038이며 10070이 되는 일은 없습니다.

### 관리자
파일이 있던 공유를 다시 마운트하십시오.

```powershell
Get-SmbMapping
Get-SmbOpenFile -CimSession fileserver.example.com
```
```sh
findmnt -t nfs,nfs4
sudo umount -l /mnt/share && sudo mount /mnt/share
sudo exportfs -v        # NFS 서버에서: export가 같은 fsid로 아직 있는가?
```
Linux의 errno는 116, "Stale file handle"입니다.

## 혼동하기 쉬운 코드
- `WSAENOTSOCK` (10038): 핸들이 소켓이 아니거나 더 이상 소켓이 아닙니다. 소켓을 너무 일찍 닫았을 때의 코드입니다.
- `ERROR_FILE_INVALID` (1006): 열린 파일의 볼륨이 바뀌었을 때 Windows가 내는 코드입니다.
- `ERROR_NETNAME_DELETED` (64): 파일 핸들 아래의 SMB 연결이 끊겼습니다.

## 관련 코드
- `WSAEBADF` (10009): C의 관점에서 잘못된 디스크립터입니다.
- `WSAEREMOTE` (10071): 이 목록의 마지막 NFS 코드입니다.
"# },
    Text { title: "다른 컴퓨터에 있는 항목", message: "요청한 항목이 다른 컴퓨터에 있고, 응답한 구성 요소는 그 항목을 가져오지 않습니다.", keywords: "항목을 로컬로 사용할 수 없습니다\n로컬에 없는 항목\n원격 마운트\n다른 서버에 있음\nDFS 참조\n개체가 원격에 있습니다\n객체가 원격임\n로컬에서 사용할 수 없는 항목\n원격에 있는 항목\n로컬로 쓸 수 없음\n경로의 원격 수준 과다\n다른 호스트의 객체\n원격 개체", page: r#"# WSAEREMOTE (10071)

## 의미
요청한 것이 여기가 아니라 다른 컴퓨터에 있고, 이 계층은 그것을 가져다주지 않습니다. BSD는 마운트를 위해 `EREMOTE` (71)를 도입했습니다. "마운트하려는 것이 그 자체로 원격 마운트"라는 뜻입니다. Winsock은 번호만 물려받았습니다. 문서화된 함수 중 10071을 반환하는 것은 없으며, 소켓에는 원격 항목이라는 개념이 없습니다.

## 발생하는 경우
- 문서화된 Winsock 함수에서는 발생하지 않습니다.
- Windows의 CPython은 `errno.EREMOTE`를 10071로 정의하므로, 이 이름으로 예외를 발생시키는 코드에서 이 번호가 나옵니다.
- 분산 스토리지나 디렉터리 소프트웨어가 "다른 서버에 문의하라"는 뜻으로 쓸 수 있습니다.

## 주요 원인
1. 스토리지 클라이언트가 다른 서버로 가라는 안내(referral)를 받았지만 따라가지 못했습니다.
2. 프로그램이 BSD errno에 10000을 더해 출력합니다.
3. 자체 제작한 프로토콜이 리디렉션에 이 이름을 빌려 썼습니다.

## 조치 방법

### 개발자
- 응용 계층의 메시지로 다루십시오. 뜻을 정의한 구성 요소를 찾아야 합니다. 소켓을 다시 열어도 달라지는 것은 없습니다.
- errno 값은 이름을 기준으로 변환하십시오. Linux에서 `EREMOTE`는 66이고, 71은 `EPROTO`입니다.

### 관리자
파일이나 공유가 실제로 어디에 있는지 찾으십시오.

```powershell
Get-DfsnFolderTarget -Path '\\example.com\files\reports'
dfsdiag /testreferral /DFSpath:\\example.com\files\reports
(Get-Item 'D:\data\report.docx').Attributes
```
앞의 두 명령에는 DFS 관리 도구가 필요합니다. 특성에 `Offline`이 있으면 내용이 다른 곳에 있다는 뜻입니다.
```sh
findmnt -T /srv/data/report
sudo dmesg | grep -iE 'cifs|nfs'
```
Linux의 SMB 클라이언트는 DFS referral이 다른 서버로 옮기는 경로에 대해 커널 안에서 `EREMOTE`를 씁니다. 프로그램에까지 나와서는 안 되는 값입니다. 나왔거나 마운트에 실패했다면 커널 로그에 더 자세한 내용이 있습니다.

## 혼동하기 쉬운 코드
- `ERROR_FILE_OFFLINE` (4350): 데이터가 다른 곳에 있는 파일에 대한 진짜 Windows 코드입니다.
- `WSAEHOSTUNREACH` (10065): 원격 컴퓨터에 도달할 수 없습니다. 10071은 도달할 수 있든 없든 항목이 그 컴퓨터에 있다는 뜻입니다.
- `WSAENOTEMPTY` (10066): 끝의 두 자리가 Linux의 `EREMOTE`와 같지만 뜻은 다릅니다.

## 관련 코드
- `WSAESTALE` (10070): 파일이 서버에서 옮겨졌거나 제거되었습니다.
- `WSAEOPNOTSUPP` (10045): 이 종류의 소켓에서는 할 수 없는 작업입니다.
"# },
    Text { title: "준비되지 않은 네트워크 하위 시스템", message: "지금은 네트워크를 사용할 수 없습니다. 작업을 맡은 시스템 구성 요소나 서비스가 실행되고 있지 않습니다.", keywords: "WSAStartup이 작동하지 않음\n네트워크 서비스 중지\n네트워크 서브시스템 사용 불가\nWSAStartup 오류\nNLA 서비스\n샌드박스 네트워크\n네트워크 서브시스템을 사용할 수 없음\n네트워크 하위 시스템 미준비\n네트워크 기본 시스템 사용 불가\n네트워크 시스템 준비 안 됨\n시스템이 아직 준비되지 않음\n네트워킹을 시작할 수 없음\n기본 네트워크 시스템 없음\n현재 네트워크 서브시스템 없음", page: r#"# WSASYSNOTREADY (10091)

## 의미
Winsock은 설치되어 있지만 실제로 일을 해야 할 시스템의 한 부분을 지금 쓸 수 없습니다. 나타나는 곳은 두 가지입니다. 네트워킹 자체를 쓸 수 없을 때 `WSAStartup`이 반환하고, 네임스페이스를 뒷받침하는 Windows 서비스가 실행 중이 아닐 때 네임스페이스 조회가 반환합니다. 현재 시스템에서 보고되는 사례는 두 번째입니다.

## 발생하는 경우
- `WSAStartup`: 아래의 네트워크 하위 시스템이 준비되지 않았습니다. 코드는 반환값입니다.
- `WSPStartup`, `NSPStartup`: 전송 공급자나 네임스페이스 공급자가 Ws2_32.dll에 같은 사실을 알립니다.
- NLA 네임스페이스를 쓴 `WSALookupServiceBegin`과 `WSALookupServiceNext`: NLA(Network Location Awareness) 서비스가 실행 중이 아닙니다.
- PNRP 네임스페이스: PNRP(Peer Name Resolution Protocol) 서비스가 시작되지 않았습니다.

## 주요 원인
1. 네트워크가 바뀌었는지 NLA에 묻는 프로그램(브라우저, Electron 프로그램)이 이 서비스를 숨기는 샌드박스 안에서 실행됩니다. Sandboxie 이슈 2530이 그런 보고로, 네트워크가 바뀐 뒤 Signal Desktop을 다시 시작할 때까지 오프라인으로 남습니다.
2. NLA 서비스가 사용 안 함으로 설정되었거나 시스템 최적화("debloat") 스크립트가 중지했습니다.
3. 직접 만든 서비스가 부팅할 때 네트워크 서비스보다 먼저 시작합니다.
4. afd.sys 드라이버가 중지되었거나 손상되었습니다. 또는 프로그램 폴더에 있는 출처가 다른 ws2_32.dll이나 wsock32.dll이 먼저 로드됩니다.

## 조치 방법

### 개발자
- `WSAGetLastError`가 아니라 `WSAStartup`의 반환값을 검사하십시오.
- NLA 조회가 실패하면 변경 알림의 대안으로 `NotifyAddrChange`나 `NotifyIpInterfaceChange`를 쓰십시오. 10091을 보고 "오프라인"이라고 판단해서는 안 됩니다.
- Windows 서비스라면 필요한 서비스에 대한 종속성을 지정하거나, 부팅 후 1분 동안 다시 시도하십시오.

### 관리자
```powershell
Get-Service NlaSvc, netprofm, nsi, Dnscache
sc.exe query afd
(Get-Process -Name app).Modules | Where-Object ModuleName -match '^(ws2_32|wsock32)'
sfc /scannow
```
로드된 모듈은 System32나 SysWOW64에 있는 것이어야 합니다.

Linux에서는 소켓 계층이 커널의 일부라서 항상 준비되어 있습니다. 늦을 수 있는 것은 네트워크 구성이므로, 유닛이 이를 기다리게 하십시오.
```sh
systemctl list-dependencies --before network-online.target   # 네트워크를 기다리는 유닛: 해당 유닛이 있는가?
systemd-analyze critical-chain SERVICE
nmcli general status
```

## 혼동하기 쉬운 코드
- `WSANOTINITIALISED` (10093): 프로그램이 `WSAStartup`을 빠뜨렸습니다. 10091에서는 호출했지만 Windows가 응할 수 없었습니다.
- `WSAENETDOWN` (10050): Winsock은 동작하고 있었고, 그 뒤에 네트워크 하위 시스템에 장애가 났습니다.
- `WSAVERNOTSUPPORTED` (10092): 네트워킹은 쓸 수 있고, 요청한 버전만 없습니다.

## 관련 코드
- `WSAEPROCLIM` (10067): 역시 `WSAStartup`의 반환값입니다.
- `WSAEPROVIDERFAILEDINIT` (10106): 첫 소켓을 만들 때 공급자를 로드하지 못했습니다.
- `WSASERVICE_NOT_FOUND` (10108): 조회에서 지정한 서비스 클래스를 네임스페이스가 모릅니다.
"# },
    Text { title: "제공되지 않는 Winsock 버전", message: "프로그램이 요청한 Winsock 버전이 이 시스템에서 제공하는 어느 버전보다도 낮습니다. 보통은 버전 2.2를 사용합니다.", keywords: "Windows 소켓 버전 미지원\n요청한 버전이 지원되지 않음\nWSAStartup 버전 오류\nMAKEWORD 인수\n오래된 winsock.dll\nWinsock 버전이 지원되지 않습니다\n지원하지 않는 윈속 버전\n소켓 DLL 버전 범위 밖\n윈속 버전 불일치\n요청한 소켓 버전 없음\nWinsock DLL 버전 미지원\n소켓 라이브러리 버전 오류\n호환되지 않는 버전", page: r#"# WSAVERNOTSUPPORTED (10092)

## 의미
프로그램이 `WSAStartup`에 이 DLL이 제공하지 않는 Winsock 버전을 요청했습니다. 너무 높은 버전을 요청하는 것은 괜찮습니다. DLL이 가진 가장 높은 버전인 2.2로 응답하고 성공합니다. 호출은 제공되는 어떤 버전보다도 낮은 것을 요청할 때 실패하므로, 버전 번호를 잘못 만들었을 가능성이 큽니다.

## 발생하는 경우
- `WSAStartup`: 요청한 버전이 구현이 제공하는 것보다 낮습니다. 코드는 반환값입니다.
- `WSPStartup`: 전송 공급자가 요청받은 SPI 버전을 지원하지 않습니다. 이 호출은 프로그램이 아니라 Ws2_32.dll이 합니다.
- 많은 프로그램의 자체 검사: 시작에 성공한 뒤 `WSADATA`의 `wVersion`을 2.2와 비교해 이 번호를 직접 보고합니다.

## 주요 원인
1. 버전 워드가 잘못되었습니다. 0이거나, 초기화하지 않은 변수이거나, 바이트 순서가 바뀌었습니다. 주 버전은 하위 바이트입니다. 2.2와 1.1은 순서가 바뀌어도 같지만, 2.0은 0x0002이고 0x0200은 버전 0.2를 요청합니다.
2. 다른 언어의 함수 바인딩(Delphi, VB, Lua, Python의 ctypes)이 인수를 잘못된 크기로 넘깁니다.
3. System32의 DLL 대신 프로그램 옆에 있는 오래되었거나 출처가 다른 Winsock DLL이 로드됩니다.
4. 이전 SPI에 맞춰 작성된 아주 오래된 계층형 서비스 공급자입니다.

## 조치 방법

### 개발자
- `MAKEWORD(2, 2)`, 곧 0x0202로 `WSAStartup`을 호출하십시오.
- 반환값을 먼저, `wVersion`을 나중에 검사하십시오. `wVersion`이 요구에 못 미치면 끝내기 전에 `WSACleanup`을 호출합니다. 시작 자체는 성공했기 때문입니다.
- 요청한 버전과 제공된 버전(`wVersion`, `wHighVersion`)을 16진수로 기록하십시오.

### 관리자
프로그램이 실제로 어떤 DLL을 쓰는지 찾으십시오.

```powershell
Get-ChildItem -Recurse 'C:\Program Files\App' -Include ws2_32.dll, wsock32.dll, winsock.dll
(Get-Item C:\Windows\System32\ws2_32.dll).VersionInfo
```
Windows 폴더 밖에 있는 사본은 제거하십시오. Linux의 소켓 인터페이스에는 협상할 버전이 없습니다. 가장 비슷한 실패는 프로그램에 비해 C 라이브러리가 너무 오래된 경우입니다.
```sh
ldd --version
ldd ./app | grep 'not found'
```

## 혼동하기 쉬운 코드
- `WSASYSNOTREADY` (10091): 버전은 맞지만 네트워킹이 준비되지 않았습니다.
- `WSAEINVALIDPROVIDER` (10105): 공급자가 잘못된 버전을 알렸습니다. 시작할 때가 아니라 소켓을 만들 때 드러납니다.
- `WSANOTINITIALISED` (10093): 이 실패를 무시하면 이후의 모든 호출이 이 코드로 실패합니다.

## 관련 코드
- `WSAEPROCLIM` (10067): 프로그램 수 한도 때문에 `WSAStartup`이 거부합니다.
- `WSAEFAULT` (10014): `WSAStartup`에 넘긴 `WSADATA` 포인터가 잘못되었습니다.
"# },
    Text { title: "이 프로세스에서 WSAStartup이 호출되지 않음", message: "프로그램이 Winsock을 시작하기 전에, 또는 종료한 뒤에 소켓을 사용했습니다.", keywords: "응용 프로그램이 WSAStartup을 호출하지 않았습니다\n윈속 초기화 안 됨\n소켓 초기화 누락\nWSACleanup 이후 사용\n리눅스 코드 이식\nWSAStartup 호출 안 함\nWSAStartup이 실패했습니다\n성공한 WSAStartup이 없음\nWinsock이 초기화되지 않았습니다\n윈도우 소켓 초기화 안 됨\n소켓 라이브러리 미초기화\nWSACleanup 너무 많이 호출\n초기화 전 소켓 사용", page: r#"# WSANOTINITIALISED (10093)

## 의미
이 프로세스에서 Winsock이 시작되어 있지 않습니다. `WSAStartup`을 호출한 적이 없거나, 호출했지만 실패했거나, `WSACleanup`이 이미 되돌린 것입니다. 프로그램의 버그이거나 프로그램의 각 부분이 시작하고 끝나는 순서의 문제입니다. 네트워크, 방화벽, 상대방과는 관계가 없습니다.

이 상태는 프로세스 단위이며 카운터로 관리됩니다. 다른 스레드나 다른 DLL이 `WSAStartup`을 호출했다면 프로세스 전체에 그것으로 충분합니다. 그러나 다른 프로세스의 호출은 소용이 없으므로, 소켓을 상속받은 자식 프로세스도 Winsock을 직접 시작해야 합니다. 성공한 `WSAStartup`마다 `WSACleanup`이 한 번씩 필요하고, 마지막 호출이 모든 것을 닫습니다.

## 발생하는 경우
- `socket`, `connect`, `bind`, `send`, `recv`, `select`를 비롯한 백여 개의 함수: 이 프로세스에서 `WSAStartup`이 성공한 적이 없습니다.
- `getaddrinfo`, `GetAddrInfoW`, `gethostbyname`, `gethostname`: 이름 함수에도 시작이 필요합니다. `getaddrinfo`는 10093을 결과로 반환합니다.
- `WSACleanup`: `WSAStartup`보다 많이 호출했습니다.
- `WSAGetLastError`, `htons`, `inet_pton` 같은 순수한 변환 함수에서는 나오지 않습니다. 시작하지 않아도 동작합니다.

## 주요 원인
1. 이런 호출이 없는 Linux나 macOS에서 이식한 코드입니다.
2. 호출이 너무 늦습니다. 전역 객체, 정적 초기화, 이른 시점의 호스트 이름 조회가 `main`에서 `WSAStartup`에 이르기 전에 소켓을 씁니다.
3. `WSACleanup`이 너무 이르거나 한 번 더 많습니다. 종료할 때가 전형적입니다. 작업 스레드가 아직 연결을 수락하는데 소멸자가 정리해 버려 로그가 10093으로 가득 찹니다. Winsock을 한 번만 시작하고는 연결마다 정리하는 라이브러리도 있습니다.
4. `WSAStartup`이 실패했는데 아무도 반환값을 확인하지 않았습니다.
5. 플러그인이나 정적 빌드입니다. 주 프로그램이 다른 라이브러리 덕분에 우연히 Winsock을 시작하고 있었는데, 그 라이브러리가 빠진 빌드에서 실패합니다.
6. 자체 네트워크 모듈을 쓸 때만 Winsock을 시작하는 언어에서 Winsock 함수를 직접 호출했습니다.

## 조치 방법

### 개발자
- `main`에서 가장 먼저 `WSAStartup(MAKEWORD(2, 2), &data)`를 호출하고 반환값을 검사하십시오.
- 라이브러리에서는 자체 초기화 함수와 종료 함수에서 시작과 정리의 짝을 맞추십시오. 카운터가 있어 안전합니다. `DllMain`에서는 호출하지 마십시오.
- 마지막 `WSACleanup` 전에 모든 네트워크 스레드를 멈추고 끝날 때까지 기다리십시오. 프로세스가 끝날 때 정리를 생략하는 편이 차라리 낫습니다. 그때는 시스템이 소켓을 닫습니다.
- 디버거에서 `ws2_32!WSAStartup`과 `ws2_32!WSACleanup`에 중단점을 걸고 횟수를 세십시오.
- Rust에서는 먼저 `std::net`의 무언가를 쓰거나, 저수준 호출을 하기 전에 `WSAStartup`을 직접 호출하십시오. Python에서는 `import socket`이 시작해 줍니다.

### 관리자
프로그램 밖에서 고칠 수 있는 것은 거의 없습니다. 한 컴퓨터에서만 나타난다면 그곳에서 시작 자체가 실패할 가능성이 크므로, 손상된 카탈로그나 출처가 다른 DLL을 찾으십시오.

```powershell
netsh winsock show catalog
appverif -enable Networking -for app.exe      # Application Verifier, 테스트 계층 Networking
appverif -delete settings -for app.exe        # 끝난 뒤 다시 끄기
```
Application Verifier를 켠 상태로 프로그램을 디버거에서 실행하면 잘못된 호출에서 멈춥니다.

Linux에는 시작 호출이 없으므로 네이티브 프로그램에서는 이 오류가 나지 않습니다. Linux에서 Winsock 함수를 호출하는 프로그램이라면 짝이 맞는지 관찰하십시오.
```sh
gdb -p "$(pidof app)" -ex 'break WSACleanup' -ex continue
```

## 혼동하기 쉬운 코드
- `WSASYSNOTREADY` (10091): `WSAStartup`을 호출했지만 거부되었습니다.
- `WSAENOTSOCK` (10038): Winsock은 동작하지만 핸들이 소켓이 아닙니다. 너무 일찍 정리하고 다시 시작하면 이전 핸들이 이 코드를 냅니다.
- `WSAENETDOWN` (10050): 나중에 네트워크 하위 시스템에 장애가 났습니다.

## 관련 코드
- `WSAVERNOTSUPPORTED` (10092): `WSAStartup`이 버전을 거부했습니다.
- `WSA_OPERATION_ABORTED` (995): 마지막 정리가 취소한, 대기 중이던 중첩 I/O 호출의 결과입니다.
"# },
    Text { title: "상대방이 정상적으로 닫은 세션", message: "상대방이 할 일을 마치고 연결을 정상적으로 닫았습니다. 더 이상 받을 데이터가 없습니다.", keywords: "정상 종료 중\n원격 상대가 연결 종료\n우아한 종료\n스트림의 끝\n데이터 끝\n그레이스풀 셧다운\n정상적인 종료가 진행 중\n원격에서 정상 종료 시작\n원격 파티가 정상 종료\n상대방 종료 절차 시작\n정상 연결 해제\n순조로운 연결 종료\n상대가 세션 닫음\n정상적으로 끊긴 연결\n메시지 지향 소켓 종료", page: r#"# WSAEDISCON (10101)

## 의미
상대방이 연결을 정상적으로 닫았고, 더 올 것이 없습니다. 스트림의 끝이 오류의 모습을 하고 있을 뿐입니다. TCP 프로그램에서는 드물게 보입니다. 바이트 스트림에서는 Windows가 끝을 0바이트 수신으로 알리기 때문입니다. 메시지 지향 소켓에서는 길이가 0인 메시지도 있을 수 있어 끝을 알리는 코드가 따로 필요하며, 그것이 이 코드입니다.

## 발생하는 경우
- `WSARecv`: 메시지 지향 소켓에서 상대방이 회선을 정상적으로 닫았습니다.
- PGM(신뢰성 있는 멀티캐스트) 소켓의 수신: 보내는 쪽이 세션을 정상적으로 끝냈습니다.
- `AF_BTH` 소켓에서의 `connect`: 장치가 RFCOMM 채널을 닫았습니다.

## 주요 원인
1. 상대방이 할 일을 마쳤습니다. 그전에 보낸 것은 모두 전달되었습니다.
2. PGM 송신자가 소켓을 닫았으므로 받는 쪽도 세션을 떠나면 됩니다.
3. Bluetooth 장치가 연결 도중에 채널을 끝냈습니다. 예를 들어 장치의 앱이 닫혔습니다.
4. 계층형 서비스 공급자나 호환성 라이브러리가, Windows라면 0바이트를 반환할 자리에 10101을 씁니다.
5. .NET에서는 `SocketError.Disconnecting`이 이 값입니다. Linux의 .NET은 errno `ESHUTDOWN`에도 이 값을 씁니다.

## 조치 방법

### 개발자
- `recv`가 0을 반환할 때와 같은 경로로 처리하십시오. 받아 둔 것을 처리하고, 이쪽도 `shutdown`을 호출한 뒤 `closesocket`으로 닫습니다.
- 정보 수준으로 기록하십시오. 10101에 경보를 울려 봐야 소음일 뿐입니다.
- 요청이 아직 끝나지 않았다면 상대방이 도중에 그만둔 것입니다. 소켓이 아니라 프로토콜의 오류입니다.

### 관리자
너무 일찍 끝났을 때만 살펴볼 만합니다. 닫은 이유는 상대방의 로그에 있습니다.

```powershell
Get-NetTCPConnection -State CloseWait | Group-Object OwningProcess
```
`CloseWait`에 머물러 있는 연결은 스트림의 끝을 무시하는 로컬 프로그램의 것입니다. Linux에서도 똑같이 확인할 수 있으며, Linux에서 끝은 항상 0바이트 읽기입니다.
```sh
ss -tnp state close-wait
```

## 혼동하기 쉬운 코드
- `WSAECONNRESET` (10054): 상대방이 연결을 끊어 버려 데이터가 사라졌을 수 있습니다. 10101에서는 아무것도 사라지지 않습니다.
- `WSAESHUTDOWN` (10058): 지금 쓰려는 방향을 이쪽에서 이미 닫았습니다.
- `WSAECONNABORTED` (10053): 로컬 시스템이 연결을 포기했습니다.
- Linux의 errno 101은 `ENETUNREACH`입니다. 10071보다 큰 코드에서는 10000을 빼도 errno가 되지 않습니다.

## 관련 코드
- `WSAENOTCONN` (10057): 수신할 연결이 없습니다.
- `WSA_E_NO_MORE` (10110): 조회 결과 목록의 끝입니다. 역시 실패가 아닌 끝입니다.
"# },
    Text { title: "조회 결과의 끝(이전 코드)", message: "조회에서 찾은 결과를 모두 전달했습니다. 목록이 끝났습니다.", keywords: "더 이상 결과가 없음\n열거 끝\n조회할 항목 없음\n장치 검색 끝\n더 이상의 결과가 없습니다\n더 이상 반환할 데이터 없음\nWSALookupServiceNext 결과 끝\n남은 조회 결과 없음\n결과를 더 반환 못 함\n룩업 결과 끝\n이전 방식 결과 없음", page: r#"# WSAENOMORE (10102)

## 의미
네임스페이스 쿼리가 결과를 모두 내주었습니다. 같은 뜻의 두 번호 중 오래된 쪽입니다. 새 공급자는 `WSA_E_NO_MORE` (10110)를 반환하고, Microsoft는 10102를 더 이상 쓰지 않는 값으로 표시합니다. 그래도 아직 쓰는 공급자가 있으므로 루프는 둘 다 알아야 합니다. 실패가 아닙니다.

## 발생하는 경우
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: 응답한 네임스페이스 공급자에 결과가 더 없고, 그 공급자가 오래된 종류입니다.

## 주요 원인
1. Bluetooth 장치, 네트워크 위치, 등록된 서비스의 열거가 정상적으로 끝났습니다.
2. 결과가 비어 있습니다. `WSALookupServiceBegin`은 성공시키고 첫 `WSALookupServiceNext`에서 없다고 알리는 공급자가 있습니다.
3. 프로그램이 10110만 검사하고 오래된 코드는 오류로 여겨 출력합니다. 이 번호를 검색하게 되는 이유는 대개 이것입니다.

## 조치 방법

### 개발자
- 둘 중 어느 값이든 나오면 루프를 끝내십시오.
  `if (err == WSA_E_NO_MORE || err == WSAENOMORE) break;`
- 루프가 끝나면 어떤 경우에도 `WSALookupServiceEnd`를 호출하십시오.
- 공급자를 만든다면 `NSPLookupServiceNext`에서 10110을 반환하십시오.
- 결과가 0개인 것을 어떻게 볼지는 호출자의 몫입니다. 이 번호를 내보이지 말고 "찾은 것이 없음"이라고 알리십시오.

### 관리자
프로그램을 업데이트하거나 로그의 그 줄을 무시하십시오. 어떤 네임스페이스 공급자가 설치되어 있고 그중 무엇이 타사 것인지는 다음으로 확인합니다.

```powershell
netsh winsock show catalog      # 네임스페이스 공급자와 전송 공급자
```
Linux에서 네임스페이스 공급자에 해당하는 것은 NSS 모듈이며, 열거는 빈 응답으로 끝납니다.
```sh
grep ^hosts /etc/nsswitch.conf
getent -s files hosts
```

## 혼동하기 쉬운 코드
- `WSA_E_NO_MORE` (10110): 뜻이 같고, 권장되는 번호입니다.
- `ERROR_NO_MORE_ITEMS` (259): 레지스트리 키 등 Windows의 다른 열거가 끝날 때의 코드입니다.
- `WSANO_DATA` (11004): 이름은 있지만 쿼리의 조건에 맞는 것이 없습니다.

## 관련 코드
- `WSAECANCELLED` (10103): 실행 중에 끝낸 조회를 나타내는 오래된 코드입니다.
- `WSASERVICE_NOT_FOUND` (10108): 목록이 생기기도 전에 쿼리가 실패했습니다.
"# },
    Text { title: "조회가 취소됨(이전 코드)", message: "다음 결과가 나오기 전에 프로그램이 조회를 중단했습니다.", keywords: "조회 취소\n검색 중단\n호출이 취소되었습니다\n장치 검색 취소\n호출이 처리 도중 취소됨\n처리 중에 취소된 호출\nWSALookupServiceEnd로 취소\n룩업이 취소됨\n조회 호출 취소\n처리 중 호출 취소됨\n취소된 호출", page: r#"# WSAECANCELLED (10103)

## 의미
다음 결과를 기다리던 네임스페이스 조회를 다른 스레드가 중지했습니다. 이 상황을 나타내는 번호는 둘입니다. 10103은 일부 공급자가 아직 반환하는 오래된 번호이고, `WSA_E_CANCELLED` (10111)가 권장되는 번호입니다. 중지된 호출의 버퍼에는 쓸 수 있는 내용이 없습니다.

## 발생하는 경우
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: 그사이 같은 핸들에 대해 `WSALookupServiceEnd`가 실행되었고, 핸들 뒤의 공급자가 오래된 번호를 씁니다.

## 주요 원인
1. 장치를 검색하는 동안 사용자가 "취소"를 눌렀고, 프로그램이 조회를 올바르게 끝냈습니다.
2. 프로그램 자체의 제한 시간이 조회를 끝냈습니다.
3. 스레드 두 개가 조회 핸들 하나를 함께 쓰는데 한쪽이 너무 일찍 닫습니다.
4. 백그라운드에서 검색이 실행되는 동안 프로그램이 종료됩니다.

## 조치 방법

### 개발자
- 10103과 10111을 똑같이 처리하십시오. 가진 것을 해제하고, 결과 버퍼를 읽지 말고, 스스로 다시 시도하지 않습니다.
- `WSALookupServiceEnd`는 핸들마다 한 번만 호출하십시오. 기다리던 스레드가 또 끝내서는 안 됩니다.
- "사용자가 취소함"으로 바꿀 때는 이름을 기준으로 하십시오. 10103에서 10000을 뺀 errno는 맞지 않습니다. Linux의 103은 `ECONNABORTED`이고, 올바른 대응 코드는 `ECANCELED` (125)입니다.

### 관리자
누군가 중지를 요청한 것이라면 고장 난 것은 없습니다. 검색이 저절로 끊긴다면 얼마나 걸리는지 보십시오. 공급자가 느리면 프로그램의 제한 시간을 넘기게 됩니다.

```powershell
netsh winsock show catalog      # 네임스페이스 공급자와 전송 공급자
Measure-Command { Resolve-DnsName www.example.com }
```
```sh
time getent ahosts www.example.com     # Linux에서: 리졸버가 느린가?
resolvectl statistics
```

## 혼동하기 쉬운 코드
- `WSA_E_CANCELLED` (10111): 같은 사건을 나타내는 새 번호입니다.
- `WSA_OPERATION_ABORTED` (995): `CancelIoEx`나 소켓 닫기로 중첩 소켓 I/O가 취소되었습니다.
- `WSAEINTR` (10004): 블로킹 소켓 호출이 중단되었습니다.

## 관련 코드
- `WSAENOMORE` (10102): 조회가 자연스럽게 끝났습니다.
- `WSA_INVALID_HANDLE` (6): 다음 호출을 시작했을 때 조회 핸들이 이미 닫혀 있었습니다.
"# },
    Text { title: "사용할 수 없는 공급자 함수 테이블", message: "이 컴퓨터에 설치된 네트워크 공급자가 불완전합니다. 함수 목록에 빠진 것이 있어 이 공급자로는 소켓을 만들 수 없습니다.", keywords: "프로시저 호출 테이블이 잘못됨\n서비스 공급자 손상\nLSP 오류\nWinsock 재설정\n계층형 서비스 공급자\n프로시저 테이블이 잘못되었습니다\n서비스 공급자 프로시저 테이블 오류\n유효하지 않은 프로시저 테이블\n함수 테이블 불완전\n공급자 함수 포인터 누락\n프로시저 표가 무효\n잘못된 프로시저 호출 표", page: r#"# WSAEINVALIDPROCTABLE (10104)

## 의미
서비스 공급자는 자기 함수의 테이블을 Ws2_32.dll에 넘겨주는 DLL입니다. 이 테이블이 불완전하거나 잘못되었습니다. 대개 일부 항목이 비어 있습니다. Winsock은 그런 공급자를 쓰지 않으므로 소켓을 만들 수 없습니다. 잘못은 이를 보고하는 프로그램이 아니라 타사 소프트웨어(필터, VPN, 자녀 보호, "가속기")나 손상된 파일에 있습니다.

## 발생하는 경우
- `socket`, `WSASocketA`, `WSASocketW`: 선택된 공급자의 `WSPStartup`이 잘못되었거나 불완전한 테이블을 채웠습니다.
- `NSPStartup`: 네임스페이스 공급자의 테이블이 올바르지 않습니다.
- `WSCInstallProviderAndChains`, `WSCInstallProviderAndChains64_32`: 실제 파일 핸들을 내주지 않는 공급자(non-IFS)에 Winsock 확장 함수 중 하나가 없습니다.

## 주요 원인
1. 이전 Windows용으로 만들어져 새로 생긴 항목을 비워 두는 계층형 서비스 공급자입니다.
2. 업데이트가 반만 끝났습니다. 카탈로그에는 새 버전이 등록되어 있는데 디스크의 파일은 이전 것입니다.
3. 계층형 서비스 공급자 두 개가 의도하지 않은 순서로 쌓였습니다.
4. 개발 중인 자신의 공급자에서 항목을 하나 빠뜨렸습니다.

## 조치 방법

### 개발자
- 공급자에서는 아래 계층의 테이블을 통째로 복사한 다음 가로챌 것만 바꾸십시오. 그러면 빈 항목이 남지 않습니다.
- 계층형 서비스 공급자보다 Windows 필터링 플랫폼을 쓰십시오. Microsoft는 Windows 8부터 계층형 서비스 공급자를 더 이상 권장하지 않습니다.
- 일반 프로그램에서는 고칠 것이 없습니다. 요청한 프로토콜을 기록하고 메시지에 카탈로그를 언급하십시오.

### 관리자
타사 항목을 찾아 그 제품을 제거하고, 그래도 안 될 때만 카탈로그를 초기화하십시오.

```powershell
netsh winsock show catalog
netsh winsock audit trail
netsh winsock reset      # 계층형 서비스 공급자를 모두 제거. 실행 후 다시 시작
```
audit trail은 설치되고 제거된 계층을 보여 줍니다. Linux에서 계층형 서비스 공급자에 해당하는 것은 미리 로드되는 라이브러리(proxychains, torsocks)입니다. 프로세스에서 동작 중인 것이 있는지, 무엇을 정의하는지 확인합니다.
```sh
tr '\0' '\n' < /proc/PID/environ | grep LD_PRELOAD
cat /etc/ld.so.preload
nm -D --defined-only /usr/lib/libshim.so | grep -wE 'socket|connect|sendmsg'
```

## 혼동하기 쉬운 코드
- `WSAEINVALIDPROVIDER` (10105): 공급자가 잘못된 버전을 알렸거나 공급자의 식별자를 알 수 없습니다. 10104에서는 공급자는 알지만 그 테이블을 쓸 수 없습니다.
- `WSAEPROVIDERFAILEDINIT` (10106): DLL을 로드하지 못했거나, 테이블이 생기기도 전에 시작에 실패했습니다.
- `WSAEOPNOTSUPP` (10045): 테이블은 정상이고, 공급자가 이 호출 하나를 지원하지 않습니다.

## 관련 코드
- `WSASYSCALLFAILURE` (10107): 공급자나 카탈로그가 예상하지 못한 방식으로 실패했습니다.
- `WSAVERNOTSUPPORTED` (10092): Winsock 자체의 버전에 관한 코드입니다.
"# },
    Text { title: "알 수 없거나 버전이 맞지 않는 공급자", message: "네트워크 공급자가 Winsock 카탈로그에 없거나, Winsock이 받아들일 수 없는 버전을 알립니다.", keywords: "요청한 서비스 공급자가 잘못됨\n잘못된 서비스 공급자\n공급자 GUID\nLSP 버전 오류\n공급자를 찾을 수 없음\n서비스 공급자가 잘못되었습니다\n유효하지 않은 서비스 공급자\n서비스 프로바이더 무효\n공급자 버전 불일치\n공급자가 2.2 버전 아님\n카탈로그에 없는 공급자\n잘못된 프로바이더", page: r#"# WSAEINVALIDPROVIDER (10105)

## 의미
Winsock에 지정된 서비스 공급자를 받아들일 수 없습니다. 서로 다른 두 가지 경우가 있습니다. 새 소켓을 위해 로드한 공급자가 2.2가 아닌 버전을 알렸거나, 관리 호출이 카탈로그에 없는 GUID로 공급자를 지정했습니다.

## 발생하는 경우
- `socket`, `WSASocketA`, `WSASocketW`: 공급자가 2.2가 아닌 버전을 보고했습니다.
- `WSCGetProviderInfo`, `WSCGetProviderInfo32`: 이 공급자 GUID를 가진 프로토콜 항목이 없습니다.
- `WSAAdvertiseProvider`: 이 GUID를 가진 네임스페이스 공급자가 없습니다.

## 주요 원인
1. 설치 프로그램이나 진단 도구가 `netsh winsock reset` 등으로 이미 제거된 계층형 서비스 공급자에 대해 묻습니다.
2. 공급자가 다른 카탈로그에 있습니다. 64비트 Windows에는 64비트 프로그램용과 32비트 프로그램용 카탈로그가 따로 있습니다. 한쪽에만 설치된 GUID는 다른 쪽에서 알 수 없습니다.
3. 이전 사양에 맞춰 작성된 아주 오래된 공급자입니다.
4. GUID를 잘못 옮겨 적었거나, 계층의 GUID를 쓸 자리에 기본 공급자의 GUID를 썼습니다.

## 조치 방법

### 개발자
- 먼저 열거한 다음(`WSCEnumProtocols`, 다른 카탈로그는 `WSCEnumProtocols32`) 실제로 있는 GUID에 대해서만 물으십시오.
- 64비트 도구에서 32비트 카탈로그를 조회하려면 `WSCGetProviderInfo32`를 호출하십시오.
- `WSAAdvertiseProvider`를 호출하기 전에 네임스페이스 공급자를 등록하십시오(`WSCInstallNameSpaceEx`).
- 직접 만든 `WSPStartup`에서는 `WSPDATA`에 버전 2.2를 넣으십시오.

### 관리자
제품이 기대하는 것과 등록된 것을 비교한 다음, 제품을 복구하거나 다시 설치하십시오.

```powershell
netsh winsock show catalog | Select-String '\{[0-9A-F-]{36}\}'    # GUID 목록
netsh winsock audit trail
```
Linux의 이름 서비스는 nsswitch.conf의 낱말 하나와 그 이름의 라이브러리로 "설치"됩니다. 라이브러리가 없는 낱말이 있다면 같은 실수입니다.
```sh
grep -E '^(hosts|networks):' /etc/nsswitch.conf
ldconfig -p | grep libnss_
```

## 혼동하기 쉬운 코드
- `WSAEINVALIDPROCTABLE` (10104): 버전은 맞지만 함수 테이블이 잘못되었습니다.
- `WSAEPROVIDERFAILEDINIT` (10106): 공급자가 등록되어 있지만 로드하거나 시작하지 못했습니다.
- `WSAEPROTONOSUPPORT` (10043): 이 프로토콜을 제공하는 공급자가 없습니다. 있는 공급자들에는 문제가 없습니다.

## 관련 코드
- `WSANO_RECOVERY` (11003): 같은 관리 호출을 관리자 권한 없이 했거나 카탈로그를 읽을 수 없을 때입니다.
- `WSAVERNOTSUPPORTED` (10092): 프로그램이 Winsock에 요청하는 버전에 관한 코드입니다.
"# },
    Text { title: "공급자를 로드하지 못함", message: "이 종류의 소켓을 맡는 구성 요소를 로드하거나 시작하지 못했습니다. SystemRoot 변수가 없거나 Winsock 카탈로그가 손상되었을 수 있습니다.", keywords: "서비스 공급자를 로드하거나 초기화할 수 없습니다\n환경 변수 누락\n파이썬 소켓 오류\n파이썬 asyncio 오류\nWinsock 카탈로그 손상\n윈속 초기화\n서비스 공급자를 초기화하지 못함\n서비스 공급자 초기화 실패\n서비스 프로바이더 로드 실패\n공급자 DLL 로드 실패\n공급자 DLL을 찾을 수 없음\n프로바이더 초기화 오류\n공급자 시작 실패\nWSPStartup 실패\n소켓 공급자 로드 오류", page: r#"# WSAEPROVIDERFAILEDINIT (10106)

## 의미
프로세스가 어떤 종류의 소켓을 처음 만들 때 Ws2_32.dll은 Winsock 카탈로그에서 공급자를 찾아 그 DLL을 로드하고 시작합니다. 이 단계 중 하나가 실패했습니다. DLL을 로드하지 못했거나, DLL의 시작 함수가 오류를 반환한 것입니다. 이 프로세스에서는 이 종류의 소켓을 만들 수 없지만, 같은 컴퓨터의 다른 프로세스는 잘 동작할 수 있습니다.

바로 이 점이 판단의 기준입니다. **한 프로그램에서만 나오고 다른 프로그램은 괜찮다면 그 프로그램의 환경을, 모든 프로그램에서 나온다면 카탈로그를 의심하십시오.** 카탈로그에는 경로가 `%SystemRoot%\system32\mswsock.dll` 형태로 저장되며, 변수의 값은 프로세스의 환경에서 가져옵니다. `SystemRoot`가 없으면 엉뚱한 경로가 됩니다.

## 발생하는 경우
- `socket`, `WSASocketA`, `WSASocketW`: 공급자를 초기화하지 못했습니다. 잘못 설치되었거나, 파일을 로드할 수 없거나, 오작동합니다.
- 첫 소켓을 만드는 것이라면 무엇에서든 나타납니다. Python에서는 `import asyncio`만 해도 모듈이 로드되면서 소켓을 만들기 때문에 `OSError: [WinError 10106]`으로 끝납니다. HRESULT로는 0x8007277A입니다.

## 주요 원인
1. `SystemRoot`가 빠진, 직접 만든 환경으로 자식 프로세스를 시작했습니다. `subprocess.Popen(cmd, env={"MY": "1"})`, 테스트 실행기의 spawn 호출, CGI나 FastCGI 서버, 서비스 래퍼, "깨끗한" 환경을 쓰는 빌드 도구 등입니다.
2. 제거한 제품(VPN, 백신, 프록시, 다운로드 가속기)이 카탈로그에 항목을 남기고 DLL만 가져갔습니다.
3. 보안 소프트웨어가 공급자 DLL을 차단하거나, DLL이 64비트 프로그램용으로만 있습니다.
4. DLL은 로드되지만, 필요한 드라이버나 서비스가 중지되어 있어 시작에 실패합니다.
5. System32나 레지스트리의 Winsock 키를 읽을 수 없는 샌드박스 또는 제한된 계정입니다.

## 조치 방법

### 개발자
- 자기 환경의 사본에서 시작해 필요한 것만 바꾸십시오.
  `env = os.environ.copy(); env["MY"] = "1"`
- 최소한의 환경이어야 한다면 적어도 `SystemRoot`를, 대부분의 프로그램에는 `PATH`, `TEMP`, `windir`, `ComSpec`도 남기십시오. Windows의 변수 이름은 대소문자를 구분하지 않습니다.
- 최근의 Go(`os/exec`)와 libuv(Node.js)는 `SystemRoot`가 없는 자식 환경에 이를 더해 줍니다. CPython의 `subprocess`와 일반 `CreateProcessW`는 받은 그대로 넘깁니다.
- 직접 만든 실행기는 빈 환경으로 한 번 시험해 보십시오. 자식 프로세스가 10106을 보고하면 메시지에 `SystemRoot`를 언급합니다.

### 관리자
```powershell
# 1. 변수가 있는가? 실패하는 프로그램을 시작하는 바로 그 환경에서 실행
[Environment]::GetEnvironmentVariable('SystemRoot')
# 2. 카탈로그의 모든 DLL이 있는가?
netsh winsock show catalog | Select-String '\.dll' |
  ForEach-Object { ($_ -split ':',2)[1].Trim() } | Sort-Object -Unique |
  ForEach-Object { $p = [Environment]::ExpandEnvironmentVariables($_); "$(Test-Path $p)  $p" }
# 3. 누가 계층을 설치했는가?
netsh winsock audit trail
# 4. 마지막 수단. 관리자로 실행하고 다시 시작
netsh winsock reset
sfc /scannow
```
실행 중인 프로그램이 실제로 받은 환경은 Process Explorer(Properties, Environment)에서 볼 수 있습니다. 초기화하면 계층형 서비스 공급자가 제거되므로 이를 쓰는 제품은 나중에 복구해야 합니다. 네임스페이스 공급자는 그대로 남습니다.

Linux에는 카탈로그가 없습니다. 소켓에 DLL이 필요하지 않으므로 환경이 비어 있어도 문제가 없습니다. 빈 환경에서 문제가 되는 것은 프로그램과 미리 로드되는 라이브러리를 찾는 일입니다. 같은 방법으로 비교하십시오.
```sh
tr '\0' '\n' < /proc/PID/environ
systemctl show -p Environment SERVICE
env -i ./app
```

## 혼동하기 쉬운 코드
- `WSAEINVALIDPROCTABLE` (10104): DLL이 로드되고 시작되었지만 쓸 수 없는 함수 테이블을 내주었습니다.
- `WSAEINVALIDPROVIDER` (10105): DLL이 잘못된 버전을 알렸습니다.
- `WSANO_RECOVERY` (11003): 소켓은 동작하지만 이름 조회가 복구할 수 없게 실패했습니다.
- `WSAEAFNOSUPPORT` (10047): 이 주소 패밀리의 항목이 아예 없습니다.

## 관련 코드
- `WSASYSNOTREADY` (10091): 네트워킹 전체를 쓸 수 없습니다.
- `WSASYSCALLFAILURE` (10107): 카탈로그 초기화로 해결되는 일이 많은 또 다른 코드입니다.
"# },
    Text { title: "예기치 않은 시스템 호출 실패", message: "보통은 실패하지 않는 운영 체제 내부 호출이 실패했습니다. 네트워크 공급자나 Winsock 카탈로그가 손상된 경우가 많습니다.", keywords: "실패하지 않아야 할 시스템 호출\n시스템 콜 실패\n시스템 호출이 실패했습니다\n윈속 재설정\nLSP 손상\n레지스트리 손상\n시스템 호출 실패\n실패하면 안 되는 호출\n시스템 콜이 실패함\n내부 시스템 호출 오류\n절대 실패하지 않을 호출\n운영 체제 호출 실패\n예상치 못한 시스템 오류", page: r#"# WSASYSCALLFAILURE (10107)

## 의미
Winsock이 Windows의 다른 부분을 호출했는데, "실패할 수 없는" 그 호출이 실패했습니다. 여러 경우를 한데 묶은 코드로, 오류가 프로그램의 요청 밖에 있다는 것만 알려 주고 어디인지는 알려 주지 않습니다. 흔한 곳은 프로토콜과 네임스페이스의 카탈로그가 있는 레지스트리, 그리고 이유를 밝히지 않고 실패한 타사 공급자입니다.

## 발생하는 경우
- `WSCInstallProvider`, `WSCInstallProvider64_32`, `WSCInstallProviderAndChains`와 네임스페이스를 설치하는 `WSCInstallNameSpace`, `WSCInstallNameSpaceEx`: 내부에서 부른 시스템 호출이 실패했습니다.
- `WSCUnInstallNameSpace`, `WSCEnableNSProvider`, `WSCWriteNameSpaceOrder`와 각각의 32비트 버전: 카탈로그를 바꾸는 동안 마찬가지로 실패했습니다.
- `WSCInstallQOSTemplate`, `WSCRemoveQOSTemplate`: QoS 템플릿에서 마찬가지입니다.
- `WSARevertImpersonation`: 상대방 가장(impersonation)을 끝내는 작업이 시스템에서 실패했습니다.
- 문서 밖의 사례: 소켓을 전혀 열지 못한 일반 프로그램(Node.js, .NET)에서 이 코드가 나왔다는 보고가 몇 건 있습니다. 그때 제시된 해결책은 Winsock 카탈로그 초기화였습니다.

## 주요 원인
1. 손상되었거나 이 Windows용이 아닌 계층형 서비스 공급자(VPN, 프록시, 백신)입니다.
2. Winsock 카탈로그가 손상되었거나 레지스트리 키의 액세스 권한이 잘못되었습니다.
3. 컴퓨터의 커널 메모리나 핸들이 고갈되었습니다.
4. 공급자의 버그입니다. 실패를 반환하면서 오류 코드를 설정하지 않습니다.

## 조치 방법

### 개발자
- 함수, 인수, `GetLastError`의 값을 곧바로 기록하십시오. 번호 자체에는 세부 정보가 없습니다.
- 한 번만 다시 시도하십시오. 두 번째도 실패하면 멈춥니다. 매개 변수를 바꾼다고 달라지지 않습니다.
- 공급자를 만든다면 실패하는 모든 경로에서 `lpErrno`를 설정하십시오.

### 관리자
타사 계층 없이 시작해서 사라지는지 확인하십시오.

```powershell
netsh winsock show catalog
netsh winsock dump > winsock-before.txt
netsh winsock reset
Get-Process | Sort-Object Handles -Descending | Select-Object -First 5 Name, Handles
```
초기화한 뒤에는 다시 시작하십시오. Linux에서는 실패한 시스템 호출마다 고유한 errno가 있으므로, strace로 실패한 호출과 코드를 보면 됩니다.
```sh
strace -f -Z -e trace=%network,%file -p PID
journalctl -k --since -10min
```

## 혼동하기 쉬운 코드
- `WSANO_RECOVERY` (11003): 같은 관리 함수에서 호출자가 관리자가 아니거나 항목을 열 수 없을 때 나옵니다. 권한을 먼저 확인하십시오.
- `WSAEPROVIDERFAILEDINIT` (10106): 공급자가 시작조차 하지 못했습니다.
- `WSAEFAULT` (10014): 넘긴 포인터가 잘못되었습니다. 곧 호출 쪽의 실수입니다.

## 관련 코드
- `WSAEINVALIDPROCTABLE` (10104): 테이블에 빈 항목이 있는 공급자입니다.
- `WSAENOBUFS` (10055): 메모리나 포트 부족에는 이 코드가 따로 있습니다.
"# },
    Text { title: "네임스페이스에 없는 서비스", message: "조회한 곳에서 서비스를 찾지 못했습니다. Bluetooth라면 장치를 찾지 못했거나 무선 기능이 꺼져 있다는 뜻입니다.", keywords: "알려진 서비스가 없습니다\n서비스를 찾을 수 없음\n블루투스 장치 검색 실패\n블루투스 꺼짐\n지정된 이름 공간\n서비스를 찾을 수 없습니다\n해당 서비스 없음\n이름 공간에서 서비스 없음\n알려지지 않은 서비스\n네임스페이스에 서비스 없음\n등록된 서비스 없음\n지정한 서비스 못 찾음\n블루투스 서비스 못 찾음", page: r#"# WSASERVICE_NOT_FOUND (10108)

## 의미
네임스페이스(DNS, Bluetooth, NLA, PNRP 등)에 조회를 보냈는데, 그 네임스페이스가 이 서비스나 이런 종류의 서비스를 모릅니다. 네임스페이스 자체가 설치되어 있지 않은 경우일 수도 있습니다. 여기서 "서비스"란 조회할 수 있는 항목을 말하며, services.msc에 나오는 Windows 서비스가 아닙니다.

## 발생하는 경우
- `WSALookupServiceBeginA`, `WSALookupServiceBeginW`: 네임스페이스에 없는 서비스입니다. Bluetooth에서는 검색에서 장치를 찾지 못했습니다.
- `GetAddrInfoExA`, `GetAddrInfoExW`: 지정한 네임스페이스에 이름이나 서비스가 없거나, 그 네임스페이스가 설치되어 있지 않습니다.
- `WSASetServiceA`, `WSASetServiceW`: 존재하지 않는 서비스의 등록을 취소하거나 삭제하려 했습니다.
- 네트워크 위치에 대한 `WSALookupServiceBegin`: 클래스 GUID가 NLA의 것이 아닙니다.
- `WSCGetApplicationCategory`: 이 경로와 인수에 대한 프로그램의 범주 항목이 없습니다.
- PNRP 네임스페이스: 지원되지 않는 공급자, 네임스페이스 또는 서비스 ID입니다.

## 주요 원인
1. Bluetooth가 꺼져 있거나, 무선 장치가 없거나, 가까이에 장치가 없습니다. 보고된 사례에서는 장치를 검색하면서 장치가 나타날 때까지 몇 초마다 10108을 기록합니다.
2. 장치가 제공하지 않는 서비스 UUID로 SDP 쿼리를 했거나, 장치가 절전 중일 때 했습니다.
3. 쿼리의 `dwNameSpace`나 클래스 GUID가 잘못되었습니다.
4. 서비스 등록을 두 번 취소했습니다.

## 조치 방법

### 개발자
- Bluetooth 검색에서는 빈 목록으로 처리하십시오. "Bluetooth가 꺼져 있음"을 알릴 수 있도록 먼저 `BluetoothFindFirstRadio`로 무선 장치가 있는지 확인합니다.
- 호스트 이름이라면 네임스페이스를 `NS_ALL`이나 `NS_DNS`로 두십시오.
- `RNRSERVICE_DEREGISTER`나 `RNRSERVICE_DELETE` 뒤의 10108은 성공으로 보십시오.

### 관리자
```powershell
Get-PnpDevice -Class Bluetooth -PresentOnly | Format-Table Status, FriendlyName
Get-Service bthserv, NlaSvc
netsh winsock show catalog      # 네임스페이스 공급자와 전송 공급자
```
Linux에서는 어댑터의 전원이 켜져 있는지, 주변에서 무엇을 알리고 있는지 확인합니다.
```sh
rfkill list bluetooth
bluetoothctl show
avahi-browse -at        # mDNS로 알려진 서비스
```

## 혼동하기 쉬운 코드
- `WSATYPE_NOT_FOUND` (10109): `getaddrinfo`가 "htpp" 같은 포트 이름을 모르거나, 서비스 클래스가 등록되어 있지 않습니다.
- `WSAHOST_NOT_FOUND` (11001): 호스트 이름이 DNS에도 hosts 파일에도 없습니다.
- `WSASYSNOTREADY` (10091): 네임스페이스를 뒷받침하는 Windows 서비스가 중지되어 있습니다.

## 관련 코드
- `WSA_E_NO_MORE` (10110): 조회는 성공했고, 목록이 끝났습니다.
- `WSAEHOSTDOWN` (10064): Bluetooth 장치를 찾았지만 장치가 연결을 거부했습니다.
"# },
    Text { title: "알 수 없는 포트 이름 또는 서비스 클래스", message: "이 유형의 소켓에 대해 알려진 포트나 서비스 이름이 아니거나, 서비스 클래스가 등록되어 있지 않습니다.", keywords: "지정된 클래스를 찾을 수 없음\n서비스 이름 오류\nservices 파일\n잘못된 포트 이름\ngetaddrinfo 서비스 오류\n클래스 유형을 찾을 수 없음\n지정한 클래스 없음\n클래스를 찾을 수 없습니다\n서비스 클래스가 없음\n서비스 이름이 지원되지 않음\nai_socktype에 서비스 없음\n서비스 유형 못 찾음\n알 수 없는 서비스 클래스", page: r#"# WSATYPE_NOT_FOUND (10109)

## 의미
대부분의 경우 `getaddrinfo` 호출의 *포트*가 잘못되었다는 뜻입니다. 두 번째 인수로 넘긴 이름이나 문자열을 이 소켓 유형의 포트로 바꿀 수 없습니다. Windows의 `EAI_SERVICE` 값이 바로 이 코드입니다. 호스트 쪽은 아무 문제가 없을 수 있습니다. 오래된 등록 함수에서는 서비스 클래스를 알 수 없다는 뜻입니다.

## 발생하는 경우
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: `ai_socktype`에 지정한 소켓 유형으로는 그 서비스를 쓸 수 없습니다.
- `WSAGetServiceClassInfoA`, `WSAGetServiceClassInfoW`: 서비스 클래스가 없습니다.
- `WSARemoveServiceClass`: 제거하려는 클래스가 없습니다.

## 주요 원인
1. 포트 문자열이 숫자도 알려진 이름도 아닙니다. "htpp", "80/tcp", 공백이나 줄 바꿈이 붙은 "8080 ", "None", 값으로 바뀌지 않은 `$PORT` 등입니다.
2. 그 이름이 다른 프로토콜에만 있습니다. `tftp`는 UDP 서비스이므로 `SOCK_STREAM`으로는 찾을 수 없습니다.
3. 호스트와 포트가 뒤바뀌었습니다.
4. 개발자의 컴퓨터에는 있는 이름이 이 컴퓨터의 services 파일에는 없습니다.
5. 서비스 클래스가 설치된 적이 없거나 다른 설치 프로그램이 제거했습니다.

## 조치 방법

### 개발자
- 포트를 10진수 문자열로 넘기고 `AI_NUMERICSERV`를 지정하십시오. 그러면 파일을 참조하지 않습니다. 1~65535인지는 그전에 직접 확인합니다.
- 설정 파일에서 읽은 문자열은 앞뒤 공백을 제거하고, 오류 메시지에는 따옴표로 감싸 출력하십시오.
- 이름을 쓰려면 `ai_socktype`을 서비스에 맞추거나 0으로 두십시오.

### 관리자
services 파일에서 이름을 찾으십시오. `name port/protocol` 형식으로 되어 있습니다.

```powershell
Select-String -Path "$env:SystemRoot\System32\drivers\etc\services" -Pattern '^(tftp|https)\s'
```
```sh
getent services tftp/udp
getent services tftp/tcp     # 출력 없음: TCP에는 그런 서비스가 없음
ls -l /etc/services
```
작은 컨테이너 이미지에는 /etc/services가 없는 경우가 많아 "https"는 실패하고 443은 됩니다. Debian에서는 netbase 패키지에 들어 있습니다. glibc의 메시지는 "Servname not supported for ai_socktype"(-8)입니다.

## 혼동하기 쉬운 코드
- `WSAHOST_NOT_FOUND` (11001): 알 수 없는 *호스트*입니다. `getservbyname`도 services 파일에 없는 서비스에 11001을 씁니다.
- `WSAESOCKTNOSUPPORT` (10044): 소켓 유형 자체가 지원되지 않습니다.
- `WSASERVICE_NOT_FOUND` (10108): 네임스페이스 조회이며, 대개 Bluetooth입니다.

## 관련 코드
- `WSAEINVAL` (10022): `getaddrinfo`의 `ai_flags`가 잘못되었습니다.
- `WSANO_DATA` (11004): 서비스 클래스는 있지만 원하는 종류의 데이터가 없습니다.
"# },
    Text { title: "조회 결과의 끝", message: "조회 결과를 모두 전달했습니다. 목록이 끝났을 뿐 오류가 아닙니다.", keywords: "더 이상 결과 없음\n조회 결과 소진\n열거가 끝남\n오류 아님 10110\n더 이상 조회 결과가 없습니다\n룩업 결과 더 없음\n결과를 더 반환할 수 없음\n열거할 항목이 더 없음\n남은 결과 없음\n목록의 끝 도달\n다음 결과가 없음", page: r#"# WSA_E_NO_MORE (10110)

## 의미
목록이 끝났습니다. 네임스페이스 쿼리는 결과를 하나씩 내주며, 더 없다는 것을 이 코드로 알립니다. 이런 루프는 모두 이 코드로 끝나므로 성공에 해당합니다. 로그에 나온다면 대개 프로그램이 마지막 반환값을 살펴보지 않고 그대로 출력하는 것입니다.

## 발생하는 경우
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: 결과가 더 없습니다.
- NLA를 쓴 `WSALookupServiceNext`: 네트워크가 더 없습니다. 변경 알림 뒤에는 변경 묶음을 나누는 구분자이며, 새로운 일이 없는 동안에는 계속 나옵니다.
- PNRP 네임스페이스: 결과가 아직 오지 않았습니다. 끝이 아닐 수 있습니다.
- `NSPLookupServiceNext`, `NSPv2LookupServiceNextEx`: 같은 것의 공급자 쪽입니다.

## 주요 원인
1. 열거가 정상적으로 끝났습니다.
2. 첫 호출에서 나온 경우: 검색은 올바르지만 찾은 것이 없습니다. 장치에 Bluetooth 서비스가 없거나 연결된 네트워크가 없는 경우 등입니다.
3. NLA를 감시하는 프로그램이 다음 알림을 기다리지 않고 폴링합니다.
4. PNRP: 클라우드가 응답하기 전에 프로그램이 물었습니다.

## 조치 방법

### 개발자
- 10110이나 같은 뜻의 오래된 코드 10102가 나오면 루프를 빠져나와 `WSALookupServiceEnd`를 호출하십시오. 그 밖의 코드는 진짜 실패입니다.
- 직접 만드는 공급자는 10110을 반환하게 하십시오.
- NLA 알림을 쓸 때는 먼저 이벤트를 기다린 다음(`SIO_NSP_NOTIFY_CHANGE`를 지정한 `WSANSPIoctl`) 구분자까지 읽으십시오. 그 지점에서 핸들을 닫으면 안 됩니다.
- 뺄셈으로 변환하지 마십시오. Linux에서 110은 `ETIMEDOUT`이지만 여기서는 시간 초과가 일어난 것이 아닙니다.

### 관리자
프로그램이 이 코드를 오류로 표시한다면, 무엇을 찾고 있었는지, 그것이 실제로 있는지 확인하십시오.

```powershell
Get-NetConnectionProfile
Get-PnpDevice -Class Bluetooth -PresentOnly
```
Linux에서 이런 열거에 해당하는 것은 "지금은 이것이 전부"라고 알리는 탐색입니다.
```sh
avahi-browse -at
nmcli -f NAME,TYPE,DEVICE connection show --active
```

## 혼동하기 쉬운 코드
- `WSAENOMORE` (10102): 오래된 공급자가 같은 뜻으로 씁니다.
- `WSANO_DATA` (11004): 이름은 있지만 쿼리에 맞는 데이터가 없습니다.
- `WSAEFAULT` (10014): 결과가 있는데 버퍼가 너무 작습니다. 버퍼를 늘려 다시 호출하십시오. 목록은 끝나지 않았습니다.

## 관련 코드
- `WSA_E_CANCELLED` (10111): 열거를 밖에서 끝냈습니다.
- `WSAEDISCON` (10101): 메시지 스트림의 정상적인 끝입니다.
"# },
    Text { title: "프로그램이 취소한 조회", message: "진행 중이던 이름 조회를 프로그램이 취소했습니다.", keywords: "이름 조회 취소\nDNS 조회 중단\n비동기 조회 취소\nGetAddrInfoEx 취소\n조회 요청이 취소되었습니다\n처리 중인 호출 취소됨\n이름 확인이 취소됨\n비동기 이름 조회 취소\n호출 처리 중 취소\n이름 확인 중단\n사용자가 조회 취소", page: r#"# WSA_E_CANCELLED (10111)

## 의미
아직 실행 중이던 조회를 프로그램이 스스로 취소했습니다. 네트워크에서 실패한 것은 없습니다. 이 번호는 결과를 기다리던 프로그램의 부분에 전달되어 정리할 수 있게 합니다.

## 발생하는 경우
- `WSALookupServiceNextA`, `WSALookupServiceNextW`: 호출이 진행되는 동안 이 핸들에 대해 `WSALookupServiceEnd`가 실행되었습니다. 버퍼의 내용은 정의되지 않습니다.
- 완료 루틴이나 이벤트를 쓴 `GetAddrInfoExW`: `GetAddrInfoExCancel` 뒤에 작업이 10111로 완료됩니다.
- PNRP 네임스페이스: 작업이 취소되었습니다.

## 주요 원인
1. 검색하거나 연결하는 동안 사용자가 창을 닫거나 "중지"를 눌렀습니다.
2. 취소가 요청되었거나 제한 시간이 다 되어 취소 토큰이 작동했습니다. 예를 들어 .NET은 자기 토큰이 취소를 요청한 경우 DNS 조회의 10111을 `OperationCanceledException`으로 바꿉니다.
3. 여러 조회를 동시에 시작했고, 첫 응답이 오자 나머지를 끝냈습니다.
4. 프로그램이 종료됩니다.

## 조치 방법

### 개발자
- 비동기 조회에 딸린 모든 것(`OVERLAPPED`, 결과 포인터, 제한 시간 값)은 취소한 뒤에도 완료가 올 때까지 유지하십시오.
- 경합을 예상하십시오. 응답이 취소 직전에 도착했을 수 있습니다. 그때는 `GetAddrInfoExCancel`이 6(`WSA_INVALID_HANDLE`)을 반환하고, 완료에는 `FreeAddrInfoExW`로 해제해야 하는 결과가 들어 있습니다.
- "취소됨"으로 보고하십시오. DNS 실패로 집계하지 말고, 다시 시도하지 마십시오.
- `WSALookupServiceNext`에서는 오래된 번호 10103도 받아들이십시오.

### 관리자
사용자에게 이 코드가 많이 나온다면 프로그램이 기다리는 시간에 비해 조회가 너무 느린 것입니다. 시간을 재어 보십시오.

```powershell
Measure-Command { Resolve-DnsName www.example.com -DnsOnly }
Get-DnsClientServerAddress
```
```sh
dig www.example.com | grep 'Query time'
resolvectl query www.example.com
```
glibc에서 비동기 조회에 해당하는 것은 `getaddrinfo_a`와 `gai_cancel`이며, 이때의 상태는 `EAI_CANCELED`입니다. Linux의 errno 111은 `ECONNREFUSED`로, 10111과는 관계가 없습니다.

## 혼동하기 쉬운 코드
- `WSAECANCELLED` (10103): 중지된 `WSALookupServiceNext`를 나타내는 오래된 번호입니다.
- `WSA_OPERATION_ABORTED` (995): 조회가 아니라 소켓 I/O가 취소되었습니다.
- `WSAETIMEDOUT` (10060): 시스템에서 시간이 다 되었습니다. 10111은 프로그램이 중지했다는 뜻입니다.

## 관련 코드
- `WSA_E_NO_MORE` (10110): 목록이 자연스럽게 끝났습니다.
- `WSATRY_AGAIN` (11002): 서버의 도움을 받지 못해 조회가 저절로 끝났습니다.
"# },
    Text { title: "데이터베이스 쿼리 거부", message: "쿼리를 받은 디렉터리 서비스나 이름 서비스가 응답을 거부했습니다.", keywords: "데이터베이스 쿼리가 명시적으로 거부됨\n쿼리가 거부됨\n이름 서비스 거부\n네임스페이스 공급자 거부\n데이터베이스 쿼리가 거부되었습니다\n데이터베이스 쿼리 실패\n데이터베이스가 질의 거부\n적극적으로 거부된 쿼리\n데이터베이스 조회 거부\n디렉터리 조회 거부됨\n질의가 거절됨\n쿼리를 명시적으로 거절", page: r#"# WSAEREFUSED (10112)

## 의미
문구대로라면 데이터베이스 쿼리가 거부되었다는 뜻입니다. 10110, 10111과 나란히 네임스페이스 공급자를 위해 예약된 코드이지만, 문서화된 함수 중 이 코드를 반환하는 것은 없고, Winsock 참조 문서 어디에도 언제 반환해야 하는지 나와 있지 않습니다. DNS 서버가 REFUSED로 응답해도 이 코드가 되지는 않습니다. DNS 함수에서는 9005로 나타나고, 비동기 호스트 조회의 문서에는 11003으로 되어 있습니다.

## 발생하는 경우
- 문서화된 Winsock 함수에서는 발생하지 않습니다.
- 타사 네임스페이스 공급자가 조회 진입점에서 반환할 수 있으며, 그러면 `WSALookupServiceBegin`이나 `WSALookupServiceNext`가 그대로 전달합니다.
- 프로그램이 "디렉터리에 대한 액세스 거부"를 나타내는 자체 번호로 쓸 수 있습니다.

## 주요 원인
1. 타사 네임스페이스 공급자(디렉터리 클라이언트, VPN, 회사의 리졸버)의 서버가 권한이 없다는 이유로 요청을 거절했습니다.
2. 변환 표입니다. DNS 라이브러리가 이름이 비슷하다는 이유로 응답 코드 5(REFUSED)를 이 이름으로 바꿉니다.
3. 로그가 10112를 10061 "연결 거부"와 혼동했습니다.

## 조치 방법

### 개발자
- 이 코드를 출력한 구성 요소의 소스나 설명서를 읽으십시오. Winsock 자체는 이 상황을 정의하지 않습니다.
- 직접 만든 리졸버 코드에서는 REFUSED 응답에 `WSANO_RECOVERY`를 쓰십시오. 문서에 따르면 `WSAAsyncGetHostByName`도 그렇게 합니다.

### 관리자
네임스페이스 공급자를 나열해 Microsoft의 것이 아닌 것을 찾고, DNS 서버에 직접 물어 거부하는지 확인하십시오.

```powershell
netsh winsock show catalog      # 네임스페이스 공급자와 전송 공급자
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
```
```sh
dig @192.0.2.53 www.example.com | grep 'status:'
sudo journalctl -u named | grep -i denied
```
`dig`에 `status: REFUSED`가 나오면 클라이언트의 주소가 `allow-query`나 `allow-recursion`(BIND) 또는 `access-control`(Unbound)에 빠져 있는 것입니다.

## 혼동하기 쉬운 코드
- `WSAECONNREFUSED` (10061): TCP 연결이 거부되었습니다. 훨씬 더 흔한 "거부"입니다.
- `DNS_ERROR_RCODE_REFUSED` (9005): DNS 서버가 REFUSED로 응답했습니다.
- `WSAEACCES` (10013): 로컬 시스템이 소켓 작업을 금지합니다.

## 관련 코드
- `WSANO_RECOVERY` (11003): DNS 서버가 거부할 때 비동기 호스트 조회가 반환한다고 문서화된 코드입니다.
- `WSASERVICE_NOT_FOUND` (10108): 네임스페이스가 그런 서비스를 모른다고 응답했습니다.
"# },
    Text { title: "알 수 없는 호스트 이름", message: "호스트 이름을 찾지 못했습니다. 철자와 DNS 설정, 네트워크나 VPN의 연결 상태를 확인하십시오.", keywords: "알려진 호스트가 없습니다\n호스트를 찾을 수 없음\n도메인을 찾을 수 없음\n서버 이름 확인 실패\nDNS 조회 실패\n주소를 찾을 수 없음\n인터넷 끊김\n프록시 설정\n호스트를 찾을 수 없습니다\n이름을 찾을 수 없습니다\n이름 혹은 서비스를 모름\n모르는 이름 또는 서비스\n알 수 없는 호스트\n그런 호스트가 없음\n호스트 이름을 확인할 수 없음\n호스트명 해석 실패\n서버를 찾을 수 없음\n노드 이름 알 수 없음", page: r#"# WSAHOST_NOT_FOUND (11001)

## 의미
이 컴퓨터의 리졸버가 아는 한 그런 이름은 없습니다. 리졸버는 물어볼 수 있는 곳(hosts 파일, 캐시, 접미사를 붙인 DNS, 멀티캐스트 이름, 그 밖의 네임스페이스)을 모두 찾아보거나 제외했고, 그 이름을 아는 곳이 없었습니다. 연결은 시도조차 하지 않았으므로 대상 호스트로 나간 패킷은 하나도 없습니다.

`getaddrinfo`에서는 `EAI_NONAME`, 예전 함수에서는 `HOST_NOT_FOUND`입니다. Python의 "getaddrinfo failed", .NET의 "No such host is known"("알려진 호스트가 없습니다"), Node.js의 `ENOTFOUND`, Go의 "no such host"로 더 익숙할 수 있습니다. HRESULT로는 0x80072AF9입니다.

## 발생하는 경우
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: 이름의 주소를 찾지 못했거나, 이름과 서비스를 모두 지정하지 않았습니다.
- `gethostbyname`, `gethostbyaddr`와 각각의 `WSAAsync…` 함수: 그런 호스트나 주소가 없다는 권한 있는 응답을 받았습니다.
- `getnameinfo`, `GetNameInfoW`: `NI_NAMEREQD`를 지정한 역방향 조회가 실패했거나, 포트에 해당하는 서비스가 없거나, 두 버퍼가 모두 NULL입니다.
- `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber`: 알 수 없는 서비스나 프로토콜입니다.

## 주요 원인
1. 문자열이 호스트 이름만으로 되어 있지 않습니다. `https://example.com`, `example.com:443`, `example.com/path`, 파일에서 읽어 끝에 남은 공백이나 줄바꿈, 값으로 바뀌지 않은 변수(`%HOST%`, `None`), `@`가 들어간 사용자 이름 등입니다.
2. 철자가 틀렸거나, 레코드를 삭제했거나 만든 적이 없습니다.
3. 지금 네트워크나 DNS 서버를 쓸 수 없습니다. 이때 Windows는 아무에게도 물어보지 못했으면서 11001을 내는 일이 많습니다. 같은 상태에서 11002와 11004가 나왔다는 보고도 있습니다.
4. 외부로 나가는 길이 HTTP 프록시뿐이고 내부 DNS는 공용 이름을 모르는 네트워크입니다. 브라우저는 이름을 프록시에 넘기므로 잘 되지만, 프록시 설정이 없는 프로그램(pip, npm, 스크립트)은 직접 이름을 확인하려다 실패합니다.
5. 엉뚱한 DNS 서버에 묻고 있습니다. 이름은 내부 서버에만 있는데(스플릿 DNS) VPN이 끊겨 있거나, VPN은 연결되었지만 이 영역에 VPN의 DNS를 쓰지 않습니다.
6. `db01` 같은 짧은 이름에 필요한 DNS 접미사가 이 컴퓨터에 없습니다. 컨테이너나 서비스 계정에서는 접미사 목록이 다릅니다.
7. 부정 응답이 아직 캐시에 있습니다. 레코드는 1분 전에 만들었지만 그 전에 받은 "없음"이 남아 있습니다.
8. hosts 파일을 고쳤으나 효과가 없습니다. `hosts.txt`로 저장했거나 줄 앞에 `#`가 붙어 있습니다.

## 조치 방법

### 개발자
- 코드와 함께 이름을 따옴표로 감싸 출력하십시오. 그것만으로 원인 1이 해결됩니다.
- URL은 URL 파서로 나누고 `getaddrinfo`에는 호스트만 넘깁니다.
- 사용자나 시스템의 프록시 설정을 따르고, 프록시가 있으면 조회도 프록시에 맡기십시오.
- 네트워크가 깨어나는 중일 수 있으면 몇 초 뒤에 한 번 다시 시도하고, 그래도 실패하면 보고합니다. 틀린 철자는 저절로 고쳐지지 않습니다.
- "연결 실패"가 아니라 "알 수 없는 호스트: 이름"을 표시하십시오. 아무것도 연결하지 않았기 때문입니다.
- `EAI_NODATA`는 Microsoft 헤더에서 11001이지만 MinGW에서는 11004입니다. 숫자로 비교하십시오.

### 관리자
먼저 프로그램과 같은 방법으로 조회하고, 다음으로 DNS 서버마다 직접 물어봅니다.

```powershell
Resolve-DnsName www.example.com                       # hosts 파일, 캐시, 정책, 접미사
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
Get-DnsClientServerAddress
Get-DnsClientGlobalSetting                            # 접미사 검색 목록
Get-DnsClientNrptPolicy -Effective                    # 영역별 VPN, DirectAccess 규칙
netsh winhttp show proxy                              # 원인 4
Clear-DnsClientCache
```
`nslookup`은 hosts 파일, 캐시, 정책 테이블을 무시합니다. 그래서 프로그램은 실패하는데 `nslookup`은 성공하기도 하고, 그 반대도 있습니다. 끝에 점을 붙이면(`db01.example.com.`) 접미사를 쓰지 않으므로 원인 6을 확인하기 좋습니다.

```sh
getent ahosts www.example.com     # nsswitch.conf에 따라 프로그램이 받는 결과
resolvectl query www.example.com
dig www.example.com               # DNS만 조회; NXDOMAIN이면 서버가 없다고 확언한 것
cat /etc/resolv.conf
```

## 혼동하기 쉬운 코드
- `WSANO_DATA` (11004): 이름은 있지만 원하는 종류의 주소가 없습니다.
- `WSATRY_AGAIN` (11002): 확실한 응답이 없습니다. 서버가 실패했거나 응답하지 않았습니다.
- `WSAEHOSTUNREACH` (10065): 이름의 주소는 찾았지만 그 주소에 연결할 수 없습니다.
- `IP_BUF_TOO_SMALL` (11001): `IcmpSendEcho`에서 이 번호는 응답 버퍼가 너무 작다는 뜻이며, 이름과는 관계가 없습니다.
- `WSATYPE_NOT_FOUND` (10109): `getaddrinfo`에 넘긴 호스트가 아니라 포트 문자열을 알 수 없습니다.

## 관련 코드
- `DNS_ERROR_RCODE_NAME_ERROR` (9003): NXDOMAIN입니다. `DnsQuery`와 `Resolve-DnsName`은 이 코드로 보고합니다.
- `WSANO_RECOVERY` (11003): 조회가 완전히 실패했으며, 이름에 대한 응답은 없습니다.
- `WSA_SECURE_HOST_NOT_FOUND` (11032): 이름을 안전한 방법으로 찾지 못했습니다.
"# },
    Text { title: "일시적인 이름 확인 실패", message: "DNS 서버가 실패했거나 응답하지 않아 지금은 이름을 확인하지 못했습니다. 나중에 다시 시도하면 성공할 수 있습니다.", keywords: "호스트 이름을 확인하는 동안 일시적인 오류\nDNS 서버 응답 없음\nDNS 시간 초과\n이름 풀이 실패\n잠시 후 재시도\nDNS 장애\n핑 11002\n이름 확인 일시 실패\n이름 해석이 일시적으로 실패\n일시적인 호스트 이름 오류\n권한 없는 응답 호스트 없음\n로컬 서버가 응답 못 받음\n호스트 이름 조회 일시 실패\nDNS 일시적 장애\nDNS 타임아웃\n다시 시도 이름 확인", page: r#"# WSATRY_AGAIN (11002)

## 의미
리졸버가 확실한 응답을 얻지 못했습니다. 이름은 있을 수도, 없을 수도 있습니다. DNS 서버가 자체 실패(SERVFAIL)를 알렸거나 제때 응답하지 않았습니다. "try again"은 말 그대로이며, 나중에 다시 시도하면 될 수 있습니다. 한 이름에서만 계속된다면 그 도메인에 문제가 있고, 모든 이름에서 계속된다면 이 컴퓨터의 DNS 서버나 그 서버까지의 경로에 문제가 있습니다.

`getaddrinfo`에서는 `EAI_AGAIN`, 예전 함수에서는 `TRY_AGAIN`입니다. 이름 확인과 관계없는 두 함수도 이 번호를 빌려 씁니다. ping이나 모니터링 도구의 로그에서는 ICMP 상태("네트워크에 연결할 수 없음")입니다. 두 경우 모두 아래에서 설명합니다.

## 발생하는 경우
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`, `getnameinfo`, `GetNameInfoW`: 이름 확인이 일시적으로 실패했습니다.
- `gethostbyname`, `gethostbyaddr`와 그 밖의 데이터베이스 조회, 각각의 `WSAAsync…` 함수: 찾지 못했지만 권한 있는 응답이 아니거나, 네임 서버가 실패했습니다.
- `SetAddrInfoExA`, `SetAddrInfoExW`: 지금은 이름을 등록하지 못했습니다.
- `WSAAccept`: 조건 함수가 `CF_DEFER`로 응답했습니다. 연결은 연결 대기열에 그대로 남습니다. DNS와는 관계가 없습니다.
- `WSCWriteNameSpaceOrder`: 지금 다른 스레드나 프로세스가 순서를 바꾸고 있습니다.

## 주요 원인
1. 네트워크나 VPN이 막 연결되거나 끊기는 중이어서 DNS 서버에 연결할 수 없습니다. 절전 모드에서 깨어난 직후, 로그온할 때, 컨테이너가 시작되고 몇 초 동안 흔합니다.
2. 리졸버의 전달자나 도메인의 권한 있는 서버가 응답하지 않아 리졸버가 SERVFAIL을 돌려줍니다.
3. DNSSEC 검증이 실패합니다. 서명이 만료되었거나 DS 레코드가 틀렸습니다. 리졸버는 이 도메인에만 SERVFAIL을 돌려줍니다.
4. 잘못된 위임(lame delegation)입니다. 상위 영역이 가리키는 서버가 그 영역을 제공하지 않습니다.
5. UDP 53번 포트가 차단되었거나 속도 제한에 걸렸습니다. 또는 긴 응답에 필요한 TCP 53번 포트가 닫혀 있습니다.
6. 한꺼번에 많은 조회를 보내 소형 공유기나 컨테이너의 DNS 프록시가 감당하지 못합니다.

## 조치 방법

### 개발자
- 간격을 늘려 가며(1, 2, 4초) 횟수를 정해 다시 시도하십시오. 리졸버 코드 중에서 재시도가 통하도록 만든 것이 이 코드입니다.
- "그런 호스트가 없음"으로 캐시하지 마십시오.
- 조회가 몰리지 않게 하십시오. 연결마다 조회하지 말고, 이름을 한 번 조회해 결과를 공유합니다.
- `WSAAccept`에서는 "나중에 결정"으로 보고 다시 호출합니다.

### 관리자
실패하는 것이 서버인지, 서버까지의 경로인지 알아봅니다.

```powershell
Get-DnsClientServerAddress -AddressFamily IPv4
Test-NetConnection 192.0.2.53 -Port 53                         # TCP만
Resolve-DnsName www.example.com -Server 192.0.2.53
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnssecCd   # 검증 없이
Resolve-DnsName www.example.com -Server 192.0.2.53 -TcpOnly
```
`-DnssecCd`를 붙였을 때만 성공하면 원인 3이 확실합니다. 도메인 소유자가 고치거나 리졸버의 시계를 맞추어야 합니다.

```sh
dig @192.0.2.53 www.example.com        # status: SERVFAIL인가, 시간 초과인가?
dig @192.0.2.53 www.example.com +cd    # 이제 응답하면 DNSSEC가 원인
dig www.example.com +trace             # 어느 위임에서 응답이 없는가?
delv www.example.com
resolvectl statistics
```
기억된 실패를 지우려면 BIND 서버에서는 `rndc flushname www.example.com`, Unbound에서는 `unbound-control flush www.example.com`을 실행합니다.

## 혼동하기 쉬운 코드
- `WSAHOST_NOT_FOUND` (11001): 확실한 "없음"입니다. 다만 네트워크가 전혀 없는 컴퓨터에서도 11001이 자주 나오므로 주의하십시오.
- `WSANO_RECOVERY` (11003): 서버가 질문을 거부했거나 이해하지 못했습니다. 다시 물어도 소용없습니다.
- `IP_DEST_NET_UNREACHABLE` (11002): 라우터가 대상 네트워크로 가는 경로를 모를 때 `IcmpSendEcho`, `Win32_PingStatus`, .NET의 `Ping`이 보고합니다. 이름 확인은 그 전에 성공했습니다.
- `WSAETIMEDOUT` (10060): 이름을 확인한 뒤 연결이 시간 초과되었습니다.

## 관련 코드
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002): SERVFAIL입니다. DNS 함수는 이 코드로 보고합니다.
- `WSANO_DATA` (11004): 응답은 왔지만 비어 있습니다.
"# },
    Text { title: "복구할 수 없는 조회 실패", message: "조회를 끝낼 수 없으며 다시 시도해도 소용없습니다. DNS 서버가 조회를 거부했거나, 로컬 리졸버에 오류가 있거나, 권한이 없는 경우입니다.", keywords: "데이터베이스를 조회하는 동안 복구할 수 없는 오류\n복구 불가 DNS 오류\n관리자 권한 필요\nDNS 클라이언트 오류\n핑 11003\n대상 호스트 도달 불가\n복구할 수 없는 오류 발생\n이름 확인 복구 불가 실패\n이름 해석에서 회복 불가능한 오류\n알 수 없는 서버 오류\n데이터베이스 조회 복구 불가\n치명적인 이름 조회 오류\nDNS 영구 실패\n되돌릴 수 없는 조회 오류", page: r#"# WSANO_RECOVERY (11003)

## 의미
다시 시도해도 나아지지 않는 방식으로 조회가 실패했습니다. 호스트 이름의 경우, 이 코드는 이름에 대해 아무것도 말해 주지 않습니다. DNS 서버가 질문을 거부했거나 로컬 리졸버가 제 일을 하지 못했을 뿐입니다. 서비스와 프로토콜의 경우에는 로컬 데이터베이스 파일을 읽지 못했다는 뜻입니다. 설치 프로그램이 쓰는 카탈로그 함수에서는 대개 "관리자가 아님"을 뜻합니다.

`getaddrinfo`에서는 `EAI_FAIL`, 예전 함수에서는 `NO_RECOVERY`입니다.

ping, `Win32_PingStatus`, 모니터링 도구에 11003이 나온다면 위의 설명은 해당하지 않습니다. 그때는 `IP_DEST_HOST_UNREACHABLE` (11003)이며, 이름은 확인했지만 라우터나 이 컴퓨터가 호스트로 가는 길을 찾지 못했습니다.

## 발생하는 경우
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: 복구할 수 없는 실패입니다. 힌트의 `ai_addrlen`, `ai_canonname`, `ai_addr`, `ai_next`가 0이 아닐 때도 나옵니다.
- `getnameinfo`, `GetNameInfoW`, `gethostbyname`, `gethostbyaddr`, `SetAddrInfoExW`: 복구할 수 없는 실패입니다. `WSAAsync…` 호스트 조회의 문서는 DNS 응답 FORMERR, REFUSED, NOTIMP를 이유로 듭니다.
- `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber`: 서비스나 프로토콜 데이터베이스에 액세스하지 못했습니다.
- `WSCInstallProvider`, `WSCDeinstallProvider`, `WSCInstallNameSpace`, `WSCUnInstallNameSpace`, `WSCWriteProviderOrder`, `WSCUpdateProvider`와 같은 계열의 함수: 호출자가 관리자가 아니거나, 항목이 이미 설치되어 있거나, 카탈로그를 열거나 쓸 수 없습니다.

## 주요 원인
1. DNS 서버가 이 클라이언트를 거부합니다(REFUSED). 모르는 클라이언트에는 재귀를 해 주지 않는 서버이거나, VPN이 남기고 간 서버 주소에 이제 바깥에서 묻고 있습니다. 문서에 이때 11003이 나온다고 적혀 있는 것은 비동기 조회뿐이며, `getaddrinfo`는 다른 코드를 고를 수도 있습니다.
2. 한 프로그램만 실패합니다. 보안 소프트웨어가 차단하거나, DNS Client 서비스가 멈췄거나 응답하지 않습니다.
3. 프로그램을 네트워크 공유에서 실행했습니다. 로컬 디스크에 복사한 것은 이름을 확인하는데 공유에 있는 것은 11003을 받는다는 사용자 보고가 몇 건 있습니다.
4. `hints` 구조체를 초기화하지 않아 필드에 임의의 값이 들어 있습니다.
5. 방화벽이나 오래된 서버가 요즘 형식의 쿼리를 처리하지 못하고 FORMERR나 NOTIMP로 응답합니다.
6. 설치 프로그램이 관리자 권한으로 실행되지 않았습니다.
7. `drivers\etc\services`나 `protocol` 파일이 없거나, 계정에 읽기 권한이 없습니다.

## 조치 방법

### 개발자
- 힌트를 `struct addrinfo hints = {0};`으로 초기화한 다음 플래그, 패밀리, 유형, 프로토콜만 설정하십시오.
- 이름과 함수를 덧붙여 곧바로 보고합니다. 루프에서 다시 시도하지 마십시오.
- 설치 프로그램에서는 첫 `WSC…` 호출 전에 관리자 권한을 검사하고, 없으면 그렇다고 분명히 알리십시오.

### 관리자
```powershell
Get-Service Dnscache
Get-DnsClientServerAddress
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly    # 거부(REFUSED)가 여기서 보임
Get-Acl "$env:SystemRoot\System32\drivers\etc\services" | Format-List
whoami /groups | Select-String 'S-1-16-12288'    # 출력이 있으면 관리자 권한으로 실행된 셸
```
한 프로그램만 그렇다면 로컬 디스크로 옮겨 보고, 보안 제품을 잠시 멈춘 상태에서도 시험합니다. 모든 프로그램이 그렇다면 `Get-DnsClientServerAddress`에 나온 서버마다 직접 물어봅니다.

Linux 리졸버에서는 클라이언트가 무엇을 받는지, 누구에게 허용하는지 확인합니다.
```sh
dig @192.0.2.53 www.example.com | grep status:
dig @192.0.2.53 www.example.com +noedns | grep status:    # EDNS 없이만 되면 원인 5
sudo named-checkconf -px | grep -A4 -E 'allow-(query|recursion)'
grep -rn access-control /etc/unbound/
```

## 혼동하기 쉬운 코드
- `WSATRY_AGAIN` (11002): SERVFAIL이거나 응답이 없는 경우이며, 다시 시도하면 될 수 있습니다.
- `WSAHOST_NOT_FOUND` (11001): 질문에 대한 응답은 왔고, 내용이 "그런 이름 없음"입니다.
- `IP_DEST_HOST_UNREACHABLE` (11003): ping의 상태입니다. 조회는 성공했으므로 `WSAEHOSTUNREACH` (10065)의 경우처럼 경로와 이웃 항목을 확인하십시오.
- `WSASYSCALLFAILURE` (10107): 카탈로그 함수에 필요한 권한은 있었지만 시스템 호출이 실패했습니다.
- `WSAEPROVIDERFAILEDINIT` (10106): 소켓조차 만들지 못합니다.

## 관련 코드
- `DNS_ERROR_RCODE_REFUSED` (9005), `DNS_ERROR_RCODE_FORMAT_ERROR` (9001), `DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004): 이 코드 뒤에 있는 DNS 응답입니다.
- `WSAEACCES` (10013): 소켓 호출에 권한이 없습니다.
"# },
    Text { title: "요청한 레코드가 없는 이름", message: "이름은 있지만 요청한 종류의 항목이 없습니다. IPv6 주소가 없는 경우가 그 예입니다.", keywords: "요청한 이름은 유효하지만 요청한 유형의 데이터를 찾지 못했습니다\n데이터 없음\nIPv6 주소 없음\nAAAA 없음\nA 레코드 없음\n핑 11004\n요청한 형식의 데이터 없음\n이름에 해당하는 주소 없음\n호스트 이름에 연결된 주소 없음\n유효한 이름 데이터 레코드 없음\n이름은 있지만 레코드 없음\n이름과 연관된 주소 없음\n해당 유형 레코드 없음\n데이터 레코드가 없습니다\n주소 없는 이름", page: r#"# WSANO_DATA (11004)

## 의미
이름은 있지만 요청한 종류의 레코드가 없습니다. DNS는 제대로 응답했고, 그 응답이 비어 있습니다(흔히 NODATA라고 합니다). 도메인에 메일 레코드와 텍스트 레코드는 있는데 주소는 없거나, IPv4 주소는 있는데 IPv6 주소는 없을 수 있습니다. 이름의 철자는 맞고, 질문이 그 이름에 맞지 않습니다.

예전 함수에서는 `NO_DATA`입니다. Node.js는 libuv의 변환에 따라 `ENOENT`로 표시합니다. `EAI_NODATA`는 Microsoft 헤더에서 11001, MinGW에서 11004입니다.

## 발생하는 경우
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`: 이름은 유효하지만 원하는 종류의 데이터가 없습니다.
- `gethostbyname`: IPv4 주소가 없습니다. 문자열로 쓴 IPv6 주소나 형식이 잘못된 IPv4 주소를 넘겼을 때도 나옵니다.
- `gethostbyaddr`, `getservbyname`, `getprotobyname`과 각각의 `WSAAsync…` 함수: 항목에 원하는 데이터가 없습니다.
- `WSALookupServiceBegin`, `WSALookupServiceNext`: 이름은 있지만 조건에 맞는 것이 없습니다. 또는 NLA처럼 컨테이너가 없는 네임스페이스에 `LUP_CONTAINERS`를 요청했습니다.
- `WSAGetServiceClassInfo`, `WSAInstallServiceClass`, `WSAGetServiceClassNameByClassId`: 그런 종류의 데이터가 없습니다.
- `WSAGetIcmpErrorInfo`: 마지막 `connect` 이후 ICMP 오류가 오지 않았습니다. 사실은 좋은 소식입니다.

## 주요 원인
1. 프로그램이 요청한 주소 패밀리와 이름에 있는 주소 패밀리가 다릅니다. IPv4만 있는 호스트에 `AF_INET6`를 요청하거나 그 반대입니다. 문자열로 쓴 주소도 마찬가지여서, IPv4 조회에 IPv6 주소를 넘기거나 `gethostbyname`에 IPv6 문자열을 넘긴 경우도 해당합니다.
2. 지금 이 컴퓨터에 동작하는 네트워크가 없습니다. 어댑터가 꺼져 있거나 아직 준비되지 않았습니다. 이때 분명한 "오프라인" 대신 11004가 나왔다가 저절로 사라진다는 사용자 보고가 있습니다.
3. 도메인 이름 자체에는 주소 레코드가 없습니다. `example.com`에는 MX와 NS만 있고 웹 사이트는 `www.example.com`에 있습니다.
4. 이름이 별칭(CNAME)인데, 가리키는 대상에 더는 주소가 없습니다.
5. DNS 서버가 모르는 LAN 컴퓨터의 이름입니다. 이름으로는 11004가 나오고 주소로는 연결되었다는 보고가 있습니다.
6. 영역의 빈 노드입니다. `eu.example.com`은 `db.eu.example.com`이 있기 때문에 존재할 뿐입니다.
7. DNS 필터가 AAAA 레코드나 A 레코드를 일부러 제거합니다.

## 조치 방법

### 개발자
- `AF_UNSPEC`을 쓰고 돌려받은 주소를 모두 시도하십시오.
- `gethostbyname`을 IPv6 문자열도 처리하는 `getaddrinfo`로 바꿉니다.
- 11004를 11001과 구별해 처리하십시오. "IPv6 주소가 없음"은 사용자에게 도움이 되지만 "알 수 없는 호스트"는 오해를 부릅니다.
- 컴퓨터에 네트워크가 없을 수 있으면 한 번 다시 시도하고, 그 밖에는 다시 시도하지 마십시오.

### 관리자
유형을 지정해 하나씩 조회하고 어느 것이 비어 있는지 봅니다.

```powershell
Resolve-DnsName example.com -Type A
Resolve-DnsName example.com -Type AAAA
Resolve-DnsName example.com -Type CNAME
Get-NetIPAddress | Where-Object AddressState -eq 'Preferred' | Format-Table InterfaceAlias, IPAddress
Get-Content "$env:SystemRoot\System32\drivers\etc\hosts" | Select-String 'example'
```
응답의 권한(authority) 섹션에 SOA 레코드만 있으면 NODATA입니다.

```sh
dig example.com A +noall +answer +authority
dig example.com AAAA +noall +answer +authority
getent ahostsv4 example.com
getent ahostsv6 example.com
ip -br address
```
이 경우 glibc는 "No address associated with hostname"(-5)을 냅니다. 고치려면 영역에서 빠진 레코드나 별칭의 대상을 추가합니다.

## 혼동하기 쉬운 코드
- `WSAHOST_NOT_FOUND` (11001): 이름 자체가 없습니다(NXDOMAIN).
- `IP_DEST_PROT_UNREACHABLE` (11004): ping 로그에 나온 번호의 의미입니다. 대상이나 그 앞의 장비가 프로토콜을 거부합니다. IPv6에서는 통신이 금지되었다는 뜻입니다.
- `WSAEAFNOSUPPORT` (10047): DNS에 무엇이 있든, 이 컴퓨터나 소켓이 그 주소 패밀리를 모릅니다.
- `WSA_E_NO_MORE` (10110): 목록에 항목이 있었고 이제 끝났습니다. 11004는 맞는 항목이 하나도 없었다는 뜻입니다.

## 관련 코드
- `DNS_INFO_NO_RECORDS` (9501): DNS 함수에서 같은 결과를 나타냅니다.
- `WSATYPE_NOT_FOUND` (10109): 포트나 서비스 클래스를 알 수 없습니다.
- `WSAENETUNREACH` (10051): IPv6 주소는 찾았지만 IPv6 경로가 없을 때 이어서 나오는 코드입니다.
"# },
    Text { title: "QoS: 수신자가 예약함", message: "오류가 아닌 상태입니다. 이 소켓이 보내는 데이터를 위해 수신자가 대역폭을 예약했습니다.", keywords: "QoS 수신자 도착\n대역폭 예약됨\nRESV 메시지\nRSVP 수신자\n핑 11005\n포트 도달 불가\n최소한 하나의 예약이 도착\n예약이 하나 이상 도착함\nQoS 수신자 있음\n예약 도착\n예약 메시지 수신됨\n수신자가 예약 요청\nQoS 예약 들어옴", page: r#"# WSA_QOS_RECEIVERS (11005)

## 의미
오류가 아니라 송신자에게 좋은 소식입니다. RSVP의 RESV 메시지가 돌아왔으므로, 이 플로우를 받는 누군가가 경로를 따라 대역폭을 예약했습니다. 그 전까지 패킷은 베스트 에포트로 전송되었고, 이제 트래픽 제어가 예약에 적힌 서비스를 제공할 수 있습니다.

이 이벤트는 Windows 98과 Windows 2000에만 있습니다. Windows XP부터는 시스템이 RSVP 메시지를 보내지도, QoS 이벤트를 알리지도 않습니다. 따라서 최근 로그의 11005는 같은 번호의 ICMP 상태일 가능성이 가장 높습니다. 대상이 "포트에 연결할 수 없음"으로 응답한 것입니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: 데이터를 보내는 소켓에 `FD_QOS`가 발생했을 때 `iErrorCode[FD_QOS_BIT]`에 들어 있습니다. `FD_QOS`에서는 이 자리에 상태가 들어가므로 아무 문제가 없어도 0이 아닙니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: 돌려받은 `QOS` 구조체의 `ProviderSpecific` 버퍼에 있는 `RSVP_STATUS_INFO` 개체의 `StatusCode`에 들어 있습니다.

## 주요 원인
1. QoS와 전혀 관계가 없습니다. ping, traceroute, 모니터링 프로그램이 `IP_DEST_PORT_UNREACHABLE` (11005) 상태를 받았는데 그 번호를 Winsock 목록에서 찾았습니다.
2. 수신자가 예약했습니다. GQoS 세션의 정상적인 과정입니다.
3. 프로그램이 0이 아니라는 이유로 모든 `FD_QOS` 상태를 실패로 기록합니다.

## 조치 방법

### 개발자
- 11005를 "예약됨" 신호로 처리하십시오. 보장형 서비스를 기다리며 데이터를 미루던 프로그램은 이제 보내기 시작해도 됩니다.
- 새 `SendingFlowspec`을 읽으십시오. 결과의 다른 `FLOWSPEC`은 `SERVICETYPE_NOCHANGE`이며 아무 정보도 없습니다.
- 값이 `IcmpSendEcho`나 .NET의 `Ping`에서 왔다면 Winsock용 `FormatMessage`가 아니라 `IP_*` 목록(.NET에서는 `IPStatus`)으로 해석하십시오.
- 새 코드에는 `QOSCreateHandle`과 `QOSAddSocketToFlow`를 씁니다. 이 함수들은 예약을 기다리지 않습니다.

### 관리자
두 의미 중 어느 쪽인지 알아봅니다. 포트가 응답하는지, 네트워크에 RSVP가 있기는 한지 확인합니다.

Windows에서:
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10'" | Select-Object Address, StatusCode
# RSVP는 IP 프로토콜 46
pktmon filter add RSVP -t 46
pktmon start --capture
```
Linux에서:
```sh
# RESV 메시지(유형 2), 다음은 ICMP 포트 연결할 수 없음
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=2'
sudo tcpdump -ni any 'icmp[icmptype]=icmp-unreach and icmp[icmpcode]=3'
```

## 혼동하기 쉬운 코드
- `IP_DEST_PORT_UNREACHABLE` (11005): 같은 번호의 ICMP 상태입니다. 에코 함수에서만 나오며 소켓 이벤트에서는 나오지 않습니다.
- `WSA_QOS_SENDERS` (11006): 방향이 반대인 상태입니다. PATH 메시지가 도착하면 수신자가 받습니다.
- `WSA_QOS_REQUEST_CONFIRMED` (11009): 수신자 자신의 요청이 받아들여졌음을 수신자에게 알립니다.

## 관련 코드
- `WSA_QOS_NO_RECEIVERS` (11008): 예약이 다시 사라졌습니다.
- `WSA_QOS_ADMISSION_FAILURE` (11010): 네트워크가 용량이 모자라 거부했습니다.
"# },
    Text { title: "QoS: 송신자가 나타남", message: "오류가 아닌 상태입니다. 이 QoS 세션의 송신자가 자신을 알렸으므로 이제 예약을 요청할 수 있습니다.", keywords: "QoS 송신자 도착\nPATH 메시지\nRSVP 송신자\n핑 11006\n리소스 없음\n최소한 하나의 경로가 도착\n경로가 하나 이상 도착함\nQoS 송신자 있음\n경로 도착\n경로 메시지 수신됨\n보내는 사람 도착 QoS\nQoS 경로 들어옴", page: r#"# WSA_QOS_SENDERS (11006)

## 의미
수신 측의 상태로, 이 세션의 첫 RSVP PATH 메시지가 도착했습니다. 수신자는 이제 송신자와 그 트래픽의 설명, 되돌아가는 경로를 알게 되어 예약을 요청할 수 있습니다. 실패한 것은 없습니다.

이 이벤트는 RSVP 신호를 쓰는 GQoS, 곧 Windows 98과 2000에 속합니다. 그 뒤의 Windows 로그에서는 ICMP 상태 `IP_NO_RESOURCES` (11006)로 읽으십시오.

## 발생하는 경우
- `WSAEnumNetworkEvents`: 바인딩된 수신 소켓에 `FD_QOS`가 발생하고 `iErrorCode[FD_QOS_BIT]`가 11006입니다.
- `WSAAsyncSelect`: 같은 이벤트가 창 메시지로 오며, 상태는 `lParam`의 상위 절반에 있습니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO.StatusCode`에 들어 있습니다. 수신자는 바인딩하자마자 호출할 수 있습니다.

## 주요 원인
1. 송신자가 QoS 매개 변수를 설정했고, 그 PATH 메시지가 이 컴퓨터에 도착했습니다.
2. 사라졌던 송신자(11007)가 돌아왔습니다.
3. ping 도구가 `IP_NO_RESOURCES` (11006)를 보고합니다. 중간의 장비에 에코를 처리할 버퍼가 모자랐습니다.

## 조치 방법

### 개발자
- 예약으로 응답하십시오. 유효한 `ReceivingFlowspec`을 채우고 `SendingFlowspec`은 `SERVICETYPE_NOCHANGE`로 하여 `WSAIoctl`을 `SIO_SET_QOS`로 호출합니다.
- 제어된 부하(controlled load)를 요청할 때는 필드를 `QOS_NOT_SPECIFIED`로 두면 송신자의 값을 이어받습니다. `SERVICETYPE_GUARANTEED`에서는 `TokenRate`를 직접 지정하십시오.
- 새 `SIO_GET_QOS`로 이벤트를 다시 활성화합니다. 이 호출이 있어야 다음 `FD_QOS`가 옵니다.
- 요즘 프로그램은 이 이벤트를 기다리지 말아야 합니다. XP 이상에서는 결코 오지 않으므로, 기다리면 세션이 시작되지 못하고 멈춥니다.

### 관리자
오래된 회의 프로그램이나 스트리밍 프로그램이 XP 이상에서 "송신자를 기다리는 중" 상태로 멈춰 있다면 이 이벤트가 오지 않기 때문입니다. 프로그램의 QoS 옵션을 끄십시오.

Windows에서:
```powershell
# XP / Server 2003: RSVP 공급자를 로드한 프로그램
tasklist /m rsvpsp.dll
# 지금: 송신 컴퓨터에서 정책으로 스트림에 표시
New-NetQosPolicy -Name 'stream-out' -AppPathNameMatchCondition 'sender.exe' -DSCPAction 34
```
Linux에서:
```sh
# 이 라우터를 지나는 PATH 메시지(유형 1)
sudo tcpdump -vni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=1'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_RECEIVERS` (11005): RESV 때문에 송신자가 받습니다. 11006은 PATH 때문에 수신자가 받습니다.
- `IP_NO_RESOURCES` (11006): 메모리가 모자란다는 ping 상태입니다. 프로그램이 ICMP 에코를 보내는지 확인하십시오.

## 관련 코드
- `WSA_QOS_NO_SENDERS` (11007): 반대 상태입니다.
- `WSA_QOS_REQUEST_CONFIRMED` (11009): 수신자가 다음에 기대하는 상태입니다.
"# },
    Text { title: "QoS: 송신자가 남아 있지 않음", message: "QoS 세션에 송신자가 하나도 남지 않아 그에 대한 예약이 끝났습니다.", keywords: "QoS 송신자 없음\n송신자 사라짐\nRSVP 경로 해제\n핑 11007\n잘못된 옵션\n보낸 사람이 없습니다 QoS\n송신자가 없습니다\n보내는 쪽이 없음\nQoS 경로 없음\n남은 송신자 없음\n보낸 쪽 모두 떠남\nQoS 센더 없음", page: r#"# WSA_QOS_NO_SENDERS (11007)

## 의미
QoS 세션의 수신자에게 송신자가 하나도 남지 않았음을 알립니다. 세션의 마지막 PATH 상태가 해제되었거나 만료되었습니다. 송신자 없는 예약은 의미가 없으므로 보장형 서비스도 함께 끝납니다. QoS를 쓰지 않는 송신자의 데이터는 여전히 도착할 수 있습니다.

이 상태는 Windows 98과 2000의 RSVP에만 있습니다. 그 뒤의 Windows에서 나온 11007은 거의 확실히 ICMP 상태 `IP_BAD_OPTION`이며, ping에 잘못된 IP 옵션이 들어 있었다는 뜻입니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: 수신 소켓의 `FD_QOS` 상태 자리에 들어 있습니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO`의 `StatusCode` 필드에 들어 있습니다. 이름으로 보면 `ExtendedStatus2`에는 `GQOS_NO_SENDER` (56302)나 `GQOS_NO_PATH` (56301)가 있을 것입니다.

## 주요 원인
1. 송신자가 소켓을 닫았거나 `SERVICETYPE_NOTRAFFIC`으로 QoS를 끝내, 그 컴퓨터가 PATHTEAR를 보냈습니다.
2. PATH 갱신이 멈췄습니다. 송신자가 비정상 종료되었거나, 경로가 바뀌었거나, 방화벽이 IP 프로토콜 46을 버리기 시작했습니다.
3. PATH 메시지가 오기 전에 수신자가 예약을 요청했습니다.
4. 경로 기록(record route)이나 소스 라우팅(source route)을 설정한 ping입니다. `IP_BAD_OPTION` (11007)에 해당합니다.

## 조치 방법

### 개발자
- 소켓을 그대로 두십시오. 베스트 에포트로 계속 받으면서, 다시 예약하기 전에 `WSA_QOS_SENDERS` (11006) 이벤트를 기다립니다.
- 순서를 확인하십시오. 바인딩하고, `FD_QOS`를 기다리고, 11006을 확인한 다음 `SIO_SET_QOS`를 호출합니다.
- 이벤트 루프의 오류 분기에서 세션을 닫지 마십시오. 11007은 상태의 변화일 뿐입니다.

### 관리자
PATH 메시지가 아직 수신자에게 도착하는지, 둘 사이의 방화벽이 라우터 경보(router alert) 옵션이 붙은 프로토콜 46을 통과시키는지 확인합니다.

Windows에서:
```powershell
pktmon filter add PATH -i 198.51.100.7 -t 46
pktmon start --capture
# 다른 의미의 11007: IP 옵션이 붙은 에코. -r, -s, -j, -k를 빼고 실행
ping -n 2 198.51.100.7
```
Linux에서:
```sh
# PATHTEAR(5)와 PATHERR(3)
sudo tcpdump -ni any 'ip proto 46 and (ip[(ip[0]&0xf)*4+1]=5 or ip[(ip[0]&0xf)*4+1]=3)'
sudo nft list ruleset | grep -nE 'protocol|l4proto'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_NO_RECEIVERS` (11008): 송신자 쪽에서 본 상태입니다. 보내는 데이터에 대한 예약이 남아 있지 않습니다.
- `IP_BAD_OPTION` (11007): 요청의 IP 옵션이 잘못되었을 때 `IcmpSendEcho`에서 나옵니다.

## 관련 코드
- `WSA_QOS_SENDERS` (11006): 송신자가 (다시) 나타났습니다.
- `WSA_QOS_GENERIC_ERROR` (11015): 공급자가 원인을 특정하지 못한 문제입니다.
"# },
    Text { title: "QoS: 예약이 남아 있지 않음", message: "이 소켓이 보내는 데이터에 대한 예약이 하나도 없어 베스트 에포트 방식으로 전송됩니다.", keywords: "QoS 수신자 없음\n수신자 사라짐\n예약 해제\n핑 11008\n하드웨어 오류\n받는 사람이 없습니다 QoS\n수신자가 없습니다\n받는 쪽이 없음\nQoS 예약 없음\n남은 수신자 없음\n받는 쪽 모두 떠남\nQoS 리시버 없음", page: r#"# WSA_QOS_NO_RECEIVERS (11008)

## 의미
송신자에게 이 플로우를 예약한 수신자가 더는 없음을 알립니다. 패킷은 계속 나가지만, 더 나은 서비스는 RESV 메시지가 있어야 받을 수 있으므로 베스트 에포트로 돌아갑니다. 멀티캐스트 송신자라면 예약한 마지막 수신자가 떠났다는 뜻입니다.

Windows 98과 2000의 RSVP 상태입니다. 그 뒤의 시스템에서는 이 뜻일 수 없으며, 11008은 ping의 ICMP 상태 `IP_HW_ERROR`, 곧 하드웨어 오류입니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: 송신 소켓의 `iErrorCode[FD_QOS_BIT]`에 들어 있습니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO.StatusCode`에 들어 있습니다. 송신자는 연결(또는 `QOS_DESTADDR`)이 정해진 뒤에만 호출할 수 있습니다.

## 주요 원인
1. 모든 수신자가 떠났거나 예약을 해제했습니다(RESVTEAR).
2. 수신자가 예약을 하지 않는 시스템입니다. Windows XP 이상, 대부분의 휴대폰, 대부분의 Linux 프로그램이 그렇습니다. 네트워크는 동작하지만 RESV는 오지 않습니다.
3. 라우팅이 비대칭이거나 프로토콜 46이 걸러져, RESV 갱신이 돌아오는 길에 사라집니다.
4. ping 도중 네트워크 카드나 드라이버에 오류가 났습니다. `IP_HW_ERROR` (11008)에 해당합니다.

## 조치 방법

### 개발자
- 베스트 에포트일 때 어떻게 할지 정하십시오. 비트 전송률을 낮추거나 잠시 멈추되, 중단하지는 않습니다.
- 예약 없이 보내도 되는 환경인지 `SIO_CHK_QOS`와 `ALLOWED_TO_SEND_DATA`로 확인합니다.
- RSVP를 패킷 표시로 바꾸십시오. 트래픽 유형을 지정한 `QOSAddSocketToFlow`에는 수신자의 협력이 필요 없습니다.

### 관리자
수신자가 예약할 수 있기는 한지 알아봅니다. 할 수 없다면 송신자에서 스트림에 표시하고, 라우터에서 그 표시에 큐를 배정합니다.

Windows에서:
```powershell
New-NetQosPolicy -Name 'mcast-video' -AppPathNameMatchCondition 'sender.exe' -IPProtocolMatchCondition UDP -DSCPAction 34
# ping에 11008이 나오면 네트워크 카드를 확인
Get-NetAdapterStatistics | Format-List Name, *Errors, *Discarded*
```
Linux에서:
```sh
# 누가 그룹에 가입했는가, RESVTEAR 메시지(유형 6)가 오는가?
ip maddr show
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=6'
ip -s link show dev eth0
```

## 혼동하기 쉬운 코드
- `WSA_QOS_NO_SENDERS` (11007): 수신자 쪽에서 본 같은 단절입니다.
- `WSA_QOS_ADMISSION_FAILURE` (11010): 수신자가 예약하려 했지만 거부되었습니다. 11008에서는 아무도 시도하지 않습니다.
- `IP_HW_ERROR` (11008): 에코 함수의 ICMP 상태이며 어댑터의 문제입니다.

## 관련 코드
- `WSA_QOS_RECEIVERS` (11005): 첫 예약이 도착했습니다.
"# },
    Text { title: "QoS 예약이 확정됨", message: "오류가 아닌 상태입니다. 이 수신자가 요청한 예약을 네트워크가 확정했습니다. ping에서 나온 번호라면 패킷이 너무 크다는 뜻입니다.", keywords: "QoS 요청 확인됨\n예약 성공\nRSVP 예약 확인\n핑 11009\n패킷이 너무 큼\n조각화 필요\nMTU 문제\n예약이 확인되었습니다\n예약 요청이 승인됨\n예약 확인 메시지\n예약 컨펌\nQoS 예약 승인\n예약 요청 확정\n네트워크가 예약 확인", page: r#"# WSA_QOS_REQUEST_CONFIRMED (11009)

## 의미
요즘 로그의 11009는 ICMP 상태 `IP_PACKET_TOO_BIG`일 가능성이 훨씬 높습니다. 에코가 너무 커서 경로를 통과하지 못했습니다. 원인 1을 보십시오.

Winsock QoS 상태로서는 성공을 뜻합니다. 이 수신자가 요청한 예약을 네트워크가 확정했습니다. 이 번호가 오류 목록에 있는 것은 QoS의 상태와 오류가 같은 필드를 쓰기 때문입니다. 또한 처음 다섯 상태 중에서 요청해야만 오는 유일한 상태이며, `ConfirmRequest`가 없으면 확정 통지도 없습니다.

확정되었다고 해서 영구적이거나 종단 간에 보장되는 것은 아닙니다. RSVP는 요청이 이미 있는 더 큰 예약에 합쳐지는 지점에서 확정하며, 이후의 갱신은 여전히 실패할 수 있습니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: RESVCONF 메시지(RSVP 유형 7)가 온 뒤 수신 소켓의 `FD_QOS` 상태로 나옵니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO`의 `StatusCode`에 들어 있습니다. 이때 `ExtendedStatus1`은 0이어야 합니다.

Windows XP와 그 이후의 Windows는 RSVP 신호를 쓰지 않으므로 이 상태를 보고하지 않습니다.

## 주요 원인
1. "조각화 금지"를 설정한 ping이 경로 MTU보다 큽니다. MTU를 알아내려는 ping이 그 예입니다.
2. `RSVP_RESERVE_INFO`의 `ConfirmRequest`를 0이 아닌 값으로 한 예약 절차가 정상적으로 끝났습니다.
3. 프로그램이 이벤트 자리가 0인지만 검사하기 때문에 성공인데도 로그에 "QoS error 11009"라고 남깁니다.

## 조치 방법

### 개발자
- 이벤트 루프에서 11005부터 11009까지는 "정보"로, 11010부터는 "오류"로 분류하십시오.
- `ConfirmRequest`는 수신자에게만 쓸모가 있습니다. 송신자에서는 아무 효과가 없습니다.
- 확정을 필수 조건으로 삼지 마십시오. 경로의 장비가 응답하지 않아도 되므로, 제한 시간을 두고 지나면 베스트 에포트로 계속합니다.

### 관리자
크기를 지정한 ping에서 나온 번호라면 경로 MTU를 측정합니다.

Windows에서:
```powershell
# 1472바이트 + 28 = 1500. 통과할 때까지 -l 값을 낮춤
ping -f -l 1472 192.0.2.10
netsh interface ipv4 show subinterfaces
```
Linux에서:
```sh
ping -M do -s 1472 -c 3 192.0.2.10
tracepath -n 192.0.2.10
```

## 혼동하기 쉬운 코드
- `IP_PACKET_TOO_BIG` (11009): ping, `IcmpSendEcho`, .NET의 `Ping`에서 나옵니다. 패킷을 작게 하면 해결됩니다.
- `WSA_QOS_RECEIVERS` (11005): 예약이 있음을 송신자에게 알립니다. 11009는 요청이 받아들여졌음을 수신자에게 알립니다.

## 관련 코드
- `WSA_QOS_ADMISSION_FAILURE` (11010), `WSA_QOS_POLICY_FAILURE` (11011): 확정 대신 올 수 있는 두 가지 거부입니다.
- `WSAEMSGSIZE` (10040): 너무 큰 패킷에 대한 소켓 쪽의 코드입니다.
"# },
    Text { title: "예약에 필요한 용량 부족", message: "요청한 QoS 예약을 받아들일 용량이 네트워크에 없습니다. ping에서 나온 번호라면 제한 시간 안에 응답이 오지 않았다는 뜻입니다.", keywords: "요청 시간이 만료되었습니다\n핑 11010\n핑 응답 없음\n핑 시간 초과\n수락 제어 실패\n리소스가 부족하여 오류\n대역폭 부족\n리소스 부족으로 인한 오류\n자원이 모자라 예약 거부\nQoS 승인 실패\n예약 자원 부족\n수락 제어에서 거부됨\nQoS 입장 실패\n대역폭 모자라 예약 실패\n예약 허용량 초과", page: r#"# WSA_QOS_ADMISSION_FAILURE (11010)

## 의미
먼저 확인할 것이 있습니다. 이 번호가 ping, 모니터링 도구, `IcmpSendEcho`, WMI에서 나왔다면 `IP_REQ_TIMED_OUT` (11010)입니다. 대상이 제한 시간 안에 에코에 응답하지 않았습니다. 값을 Winsock 목록에서 찾는 도구는 이때 QoS를 언급하므로 오해하기 쉽습니다.

Winsock QoS 상태로서는, 라우터나 서브넷 대역폭 관리자 또는 이 컴퓨터에 예약에 필요한 용량이 남아 있지 않아 예약을 거부했다는 뜻입니다. 데이터는 베스트 에포트로 계속 전송됩니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: Windows 98과 2000의 `FD_QOS` 상태입니다. RSVP 오류 1, 수락 제어에 해당합니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO.StatusCode`에 들어 있습니다. 대략적인 이유는 `ExtendedStatus1`에, 자세한 이유는 `ExtendedStatus2`에 있습니다. qossp.h의 이름으로 보면 여기서 대략적인 이유는 `GQOS_NET_ADMISSION` (56100)이고, 자세한 이유는 다음과 같이 읽을 수 있습니다.

| `ExtendedStatus2` | 낮출 값 |
|---|---|
| `GQOS_DELAYBND` (56102) | 지연 요구 |
| `GQOS_BANDWIDTH` (56103), `GQOS_FLOW_RATE` (56105) | `TokenRate` |
| `GQOS_MTU` (56104) | `MaxSduSize` |
| `GQOS_PEAK_RATE` (56106) | `PeakBandwidth` |

## 주요 원인
1. ping이 시간 초과되었습니다. 호스트가 꺼져 있거나, 방화벽이 ICMP를 걸러 내거나, 응답이 제한 시간보다 늦었습니다.
2. 링크나 Windows 2000 Server의 Admission Control Service에 남은 것보다 많은 대역폭을 요청했습니다.
3. `TokenRate`를 비트 단위로 지정했습니다. 이 필드의 단위는 초당 바이트입니다.

## 조치 방법

### 개발자
- 에코 상태: 호스트가 꺼졌다고 판단하기 전에 다시 시도하고, 응답이 없다는 것만으로 결론을 내리지 마십시오. 서비스의 포트도 시험합니다.
- QoS: 더 작은 `FLOWSPEC`으로, 또는 `SERVICETYPE_GUARANTEED` 대신 `SERVICETYPE_CONTROLLEDLOAD`로 다시 시도합니다.

### 관리자
Windows에서:
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND Timeout=4000" | Select-Object StatusCode, ResponseTime
Test-NetConnection 192.0.2.10 -Port 443
# 대상에서 들어오는 에코를 허용하는가?
Get-NetFirewallRule -Name 'FPS-ICMP4-ERQ-In*' | Select-Object Name, Enabled, Profile
```
Linux에서:
```sh
ping -c 5 -W 4 192.0.2.10
mtr -rwc 20 192.0.2.10
# 병목이 이 컴퓨터의 큐인가?
tc -s qdisc show dev eth0
```

## 혼동하기 쉬운 코드
- `IP_REQ_TIMED_OUT` (11010): 이 번호의 훨씬 더 흔한 의미입니다.
- `WSA_QOS_POLICY_FAILURE` (11011): 용량은 있었지만 사용자나 프로그램에 허용되지 않았습니다.
- `WSAETIMEDOUT` (10060): 에코가 아니라 TCP 연결이 응답을 받지 못했습니다.

## 관련 코드
- `WSAENOBUFS` (10055): 이 컴퓨터 자체에 버퍼가 모자랍니다.
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): 로컬 트래픽 제어가 실패했습니다.
"# },
    Text { title: "정책에 따라 거부된 QoS 예약", message: "예약을 요청한 사용자나 프로그램에 대해 네트워크 규칙이 이 QoS 예약을 금지합니다.", keywords: "관리상의 이유로 거부됨\nQoS 정책 거부\n정책 서버 거부\n자격 증명 오류\n핑 11011\n잘못된 요청\n관리 이유로 거부됨\n관리 정책상 거부된 예약\n잘못된 자격 증명으로 거부\nQoS 정책 실패\n자격 증명이 틀려 예약 거부\n정책 위반 예약\n관리자가 거부한 예약", page: r#"# WSA_QOS_POLICY_FAILURE (11011)

## 의미
용량이 모자라서가 아니라 규칙 때문에 예약이 거부되었습니다. 경로에 있는 정책 서버나 Admission Control Service가 누가, 얼마나, 얼마 동안 요청하는지 보고 허용하지 않았습니다. 플로우는 예약 없이 계속됩니다.

이런 응답은 RSVP로 오므로 Windows에서는 98과 2000만 받을 수 있습니다. 그보다 새로운 로그의 11011은 ICMP 상태 `IP_BAD_REQ`, 곧 형식이 잘못된 ping 요청을 뜻합니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: `FD_QOS` 상태입니다. RSVP 오류 2, 정책 제어에 해당합니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `StatusCode`에 들어 있으며, 자세한 내용은 두 확장 값에 있습니다. qossp.h에는 이를 위한 `GQOS_NET_POLICY` (56200) 그룹이 있고, 걸릴 수 있는 규칙마다 값이 하나씩 있습니다. 이름에는 규칙성이 있습니다. 전역 또는 서브넷, 다음으로 기본값, 그룹, 사용자, 알 수 없는 사용자, 그다음 플로우 수, 지속 시간, 속도, 최대 속도의 순서입니다. `GQOS_POLICY_SUBNET_USER_FLOW_RATE` (56223)가 그 예입니다.

## 주요 원인
1. 사용자에게 정해진 플로우 수, 속도, 지속 시간의 한도에 도달했습니다.
2. 정책 서버가 사용자를 인정하지 않습니다. `GQOS_POLICY_UNKNOWN_USER` (56249), `GQOS_POLICY_NO_PRIVILEGES` (56250), `GQOS_POLICY_EXPIRED_USER_TOKEN` (56251)이 이에 해당합니다. 로컬 계정으로 실행되는 서비스에 흔합니다.
3. 우선순위가 더 높은 요청에 밀려났습니다. `GQOS_POLICY_PRE_EMPTED` (56253)에 해당합니다.
4. 에코 함수에서 나왔습니다. `IP_BAD_REQ` (11011), 곧 형식이 잘못된 ping 요청입니다.

## 조치 방법

### 개발자
- 두 확장 상태 값을 모두 출력하십시오. "정책 실패"만으로는 아무 조치도 할 수 없습니다.
- 속도 한도라면 더 적게 요청하고, 개수 한도라면 플로우 하나를 공유하거나 나중에 시도합니다. 신원 문제라면 다시 시도하지 마십시오. 응답은 바뀌지 않습니다.

### 관리자
지금 정책 서버에 해당하는 것은 로컬 또는 그룹 QoS 정책입니다. 프로그램에 어떻게 적용되는지 확인합니다.

Windows에서:
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List *
gpresult /h gp.html
```
Linux에서:
```sh
# 누가 얼마나 보낼 수 있는가: 사용자별 규칙과 클래스 한도
sudo nft list ruleset | grep -nE 'skuid|cgroup|limit rate'
tc -s class show dev eth0
```

## 혼동하기 쉬운 코드
- `WSA_QOS_ADMISSION_FAILURE` (11010): 용량이 모자랍니다. 그때는 누구든 요청을 줄이면 되지만, 여기서는 누가 요청하는지가 중요합니다.
- `WSA_QOS_EPOLICYOBJ` (11025): 프로그램 자신의 버퍼에 있는 정책 개체의 형식이 잘못되었고, 컴퓨터 밖으로 나간 적이 없습니다.
- `WSAEACCES` (10013): 소켓이나 포트에 대한 권한 문제이며 QoS와는 관계가 없습니다.

## 관련 코드
- `WSA_QOS_RESERVED_PETYPE` (11031): 사용할 수 없는 유형의 정책 요소입니다.
"# },
    Text { title: "네트워크가 거부한 예약 스타일", message: "경로의 장비가 이 예약 스타일을 모르거나, 같은 세션의 다른 수신자가 쓰는 스타일과 다릅니다.", keywords: "스타일을 알 수 없거나 충돌\nRSVP 예약 스타일\n와일드카드 필터\n고정 필터\n공유 명시\n핑 11012\n알 수 없는 스타일\n충돌하는 스타일\n예약 스타일 충돌\n알 수 없는 예약 방식\n스타일이 서로 다름\nQoS 스타일 오류\n예약 형식 충돌", page: r#"# WSA_QOS_BAD_STYLE (11012)

## 의미
경로의 RSVP 장비가 예약 스타일을 받아들이지 못했습니다. 그 스타일을 모르거나, 같은 세션의 다른 수신자가 이미 다른 스타일을 쓰고 있습니다. 스타일은 섞어 쓸 수 없습니다. 한 세션의 예약은 모두 와일드카드이거나, 모두 고정 필터이거나, 모두 공유 명시여야 합니다.

검사는 네트워크에서 이루어지고 결과는 RSVP 오류 메시지로 돌아오는데, 이를 처리하는 것은 Windows 98과 2000뿐입니다. 그보다 새로운 시스템의 11012는 ICMP 상태 `IP_BAD_ROUTE`입니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: 수신자의 `FD_QOS` 상태입니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO`에 들어 있습니다. qossp.h에는 같은 이름의 두 RSVP 오류를 딴 `GQOS_BAD_STYLE` (56303)과 `GQOS_UNKNOWN_STYLE` (56304)이 정의되어 있으며, `ExtendedStatus2`에는 둘 중 하나가 있을 것입니다.

## 주요 원인
1. 두 프로그램이, 또는 한 프로그램의 두 버전이 같은 멀티캐스트 스트림을 받는데 하나는 `Style`을 지정하고 다른 하나는 기본값을 씁니다.
2. 기본값은 소켓에 따라 다릅니다. 연결된 UDP와 TCP는 고정 필터, 멀티캐스트와 연결되지 않은 UDP는 와일드카드입니다. `WSAConnect` 호출을 추가하면서 스타일이 바뀌었습니다.
3. 경로의 라우터가 일부 스타일만 지원합니다.
4. 번호가 ICMP 상태였습니다. `IP_BAD_ROUTE` (11012), 곧 따라갈 수 없는 소스 라우팅입니다.

## 조치 방법

### 개발자
- `RSVP_RESERVE_INFO.Style`에 스타일을 명시하고 한 세션의 모든 수신자에 같은 값을 쓰십시오. `RSVP_WILDCARD_STYLE` (1), `RSVP_FIXED_FILTER_STYLE` (2), `RSVP_SHARED_EXPLICIT_STYLE` (3) 중 하나입니다.
- 송신자가 많고 한 번에 하나만 말하는 경우(회의)에는 와일드카드가 무난합니다.

### 관리자
수신자들의 RESV 메시지에서 스타일을 비교합니다. 캡처의 STYLE 개체에서 볼 수 있습니다.

Windows에서:
```powershell
pktmon filter add RESV -t 46
pktmon start --capture --pkt-size 0
pktmon stop
pktmon etl2pcap PktMon.etl --out resv.pcapng
```
Linux에서:
```sh
# STYLE을 포함해 해석된 RSVP 개체
sudo tcpdump -vvni any 'ip proto 46'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFILTERSTYLE` (11019): 아무것도 보내기 전에, 로컬 검사에서 `Style`의 값이 말이 되지 않음을 발견했습니다.
- `IP_BAD_ROUTE` (11012): 소스 라우팅(`-j`, `-k`)을 지정한 ping에서 나옵니다.

## 관련 코드
- `WSA_QOS_EFLOWCOUNT` (11023): 플로우 디스크립터의 개수가 스타일에 맞지 않습니다.
- `WSA_QOS_BAD_OBJECT` (11013): 네트워크가 요청의 내용을 문제 삼는 또 다른 코드입니다.
"# },
    Text { title: "QoS 요청의 잘못된 개체", message: "QoS 요청의 플로우 사양이나 필터, 그 밖의 개체가 잘못되었습니다. traceroute에서 나온 번호라면 홉 제한에 이르렀다는 뜻입니다.", keywords: "QoS 개체 오류\nTTL 만료\n전송 중 TTL 만료\n핑 11013\n라우팅 루프\ntracert 결과\nfilterspec 또는 공급자별 버퍼 문제\n필터 사양이나 버퍼 문제\nQoS 개체에 문제 있음\n공급자별 버퍼에 문제\n일반적인 개체 문제\nRSVP 개체가 잘못됨\n홉 제한 초과 만료", page: r#"# WSA_QOS_BAD_OBJECT (11013)

## 의미
QoS 요청의 어떤 개체가 잘못되었으며, 공급자는 그 이상을 알려 주지 않습니다. 어느 개체인지는 출처마다 다릅니다. QoS 이벤트 코드 목록은 플로우 사양을, Winsock 목록은 필터 사양이나 공급자별 버퍼 전체를 지목합니다. 그러므로 셋 다 확인하십시오.

모니터링 로그에서는 이 번호에 더 흔한 의미가 있습니다. `IP_TTL_EXPIRED_TRANSIT`, 곧 패킷이 도중에 홉을 다 썼다는 뜻입니다. traceroute에서는 마지막 줄을 제외한 모든 줄에서 이 상태가 나옵니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: RSVP 신호를 쓰는 시스템에서 `FD_QOS`의 상태 자리에 들어 있습니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO.StatusCode`에 들어 있습니다. `ExtendedStatus2`가 `GQOS_UNKN_OBJ_CLASS` (56309)나 `GQOS_UNKNOWN_CTYPE` (56310)이면, 이름으로 보아 라우터가 메시지의 RSVP 개체를 알지 못한 것입니다.

## 주요 원인
1. traceroute이거나, TTL이 작은 ping이거나, 라우팅 루프입니다. ICMP "time exceeded"에 해당합니다.
2. 필터가 가리키는 주소나 포트가 세션의 어느 송신자의 것도 아닙니다.
3. 경로의 라우터가 더 오래된 RSVP를 구현해 개체 클래스를 거부합니다.
4. `FLOWSPEC`의 값이 서로 모순됩니다. `PeakBandwidth`가 `TokenRate`보다 작은 경우가 그 예입니다.

## 조치 방법

### 개발자
- 범위를 좁히십시오. `ProviderSpecific` 버퍼 없이 요청을 보내고, 통과하면 개체를 하나씩 추가합니다.
- 그런 다음 필터를 빼고 기본 스타일을 써 봅니다.
- ICMP: 11013을 경로 추적 코드에서는 "홉에 도달"로, ping 코드에서만 오류로 처리하십시오.

### 관리자
루프가 있으면 같은 두 주소가 번갈아 나타납니다.

Windows에서:
```powershell
tracert -d 192.0.2.10
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND TimeToLive=64" | Select-Object StatusCode, ProtocolAddress
```
Linux에서:
```sh
traceroute -n 192.0.2.10
ip route get 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype]=icmp-timxceed'
```

## 혼동하기 쉬운 코드
- `IP_TTL_EXPIRED_TRANSIT` (11013): ICMP입니다. 도구의 출력에 "TTL expired"(한국어 Windows에서는 "TTL이 만료")가 있는지 보십시오.
- `WSA_QOS_EPROVSPECBUF` (11018): 로컬 공급자가 버퍼 자체를 읽지 못했습니다. 11013은 요청이 나간 뒤에 옵니다.

## 관련 코드
- `WSA_QOS_EFLOWSPEC` (11017), `WSA_QOS_EPSFILTERSPEC` (11028): 어느 부분인지 알려 주는 로컬 검사입니다.
- `WSAENETRESET` (10052): TTL 만료를 UDP 소켓이 직접 알리는 코드입니다.
"# },
    Text { title: "트래픽 제어 실패", message: "패킷 스케줄러가 이 QoS 요청의 플로우를 설정하지 못했습니다. ping에서 나온 번호라면 조각이 손실되었다는 뜻입니다.", keywords: "트래픽 제어 오류\n패킷 스케줄러 오류\nQoS 플로우 생성 실패\n핑 11014\n조각 재조립 시간 초과\nflowspec 일부에 문제\n플로우 사양의 일부 문제\n흐름 사양 문제 발생\n트래픽 컨트롤 오류\n트래픽 제어 설정 실패\nQoS 패킷 스케줄러 실패\n트래픽 컨트롤이 흐름 거부", page: r#"# WSA_QOS_TRAFFIC_CTRL_ERROR (11014)

## 의미
요즘 로그에서 이 번호는 ping의 것입니다. `IP_TTL_EXPIRED_REASSEM` (11014), 곧 데이터그램의 조각이 제때 모두 도착하지 않았다는 뜻입니다.

QoS 상태로서는, 요청의 형식은 올바르지만 트래픽 제어가 이를 수행하지 못했다는 뜻입니다. 트래픽 제어는 커널에 있는 패킷 스케줄러와 그 분류기입니다. GQoS 요청은 여기서 플로우와 필터로 변환되는데 그 단계가 실패했습니다. 메모리 부족, 서로 충돌하는 필터, 스케줄러에 없는 모드가 예상할 수 있는 이유입니다.

Microsoft의 세 목록은 설명이 서로 다릅니다. Winsock 목록은 위와 같이 트래픽 제어 인터페이스 자체를 말하고, 보관된 QoS 이벤트 목록은 필터 사양을, 시스템 오류 목록은 플로우 사양을 가리킵니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: `FD_QOS`와 함께 나옵니다. RSVP에는 트래픽 제어용으로 오류 21과 22가 있으며, 라우터나 이 컴퓨터에서 옵니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `StatusCode`에 들어 있습니다. 이름으로 보아 `ExtendedStatus1`에 맞는 그룹은 `GQOS_KERNEL_TC` (56700)와 `GQOS_KERNEL_TC_SYS` (56500)입니다.

## 주요 원인
1. 두 플로우가 같은 패킷을 차지하려 합니다. `GQOS_CONFLICT_SERV` (56701)에 해당합니다.
2. 스케줄러가 서비스 유형을 모릅니다. `GQOS_NO_SERV` (56702)에 해당합니다.
3. 메모리나 시스템 리소스가 없습니다. `GQOS_NO_MEMORY` (56503), `GQOS_NO_SYS_RESOURCES` (56513)에 해당합니다.
4. 패킷 스케줄러가 어댑터에 바인딩되어 있지 않습니다.
5. ping에서 나왔습니다. `IP_TTL_EXPIRED_REASSEM` (11014), 곧 큰 에코의 조각이 손실되었습니다.

## 조치 방법

### 개발자
- 요청을 줄여 다시 시도하십시오. 셰이핑 개체를 빼고, `SERVICETYPE_BESTEFFORT`를 쓰고, 주소 쌍마다 플로우를 하나만 둡니다.
- `ServiceType`에 `SERVICE_NO_TRAFFIC_CONTROL`을 지정하면 스케줄러를 거치지 않으므로, 스케줄러가 원인인지 확인할 수 있습니다.

### 관리자
Windows에서:
```powershell
# QoS 패킷 스케줄러가 바인딩되어 동작하는가?
Get-NetAdapterBinding -ComponentID ms_pacer
Get-NetQosPolicy -PolicyStore ActiveStore
```
Linux에서:
```sh
# Linux 스케줄러는 거부한 이유를 커널 로그에 남김
tc -s qdisc show dev eth0
tc -s filter show dev eth0
sudo dmesg | grep -iE 'sch_|cls_|qdisc' | tail
```

## 혼동하기 쉬운 코드
- `WSA_QOS_ADMISSION_FAILURE` (11010): 네트워크의 용량이 모자랍니다. 11014는 처리 과정 자체의 실패입니다.
- `WSA_QOS_ESDMODEOBJ` (11029): 셰이핑/폐기 모드가 첫 검사에서 거부되었습니다.
- `IP_TTL_EXPIRED_REASSEM` (11014): 에코 함수만 보고하는 ICMP 상태입니다. 크기를 줄여 ping을 다시 실행하십시오.

## 관련 코드
- `WSA_QOS_GENERIC_ERROR` (11015): 어느 구성 요소인지조차 알 수 없습니다.
- `WSA_QOS_ESHAPERATEOBJ` (11030): 셰이핑 속도가 말이 되지 않습니다.
"# },
    Text { title: "원인이 지정되지 않은 QoS 오류", message: "QoS 세션에서 고유한 코드가 없는 오류가 발생했습니다. 확장 상태 값을 확인하십시오.", keywords: "일반적인 QoS 오류\n알 수 없는 QoS 오류\nRSVP 서비스 오류\n핑 11015\n매개 변수 문제\n일반 QoS 오류\nQoS 일반 실패\n불특정 QoS 오류\n원인 모를 QoS 실패\n서비스 품질 일반 오류\n제네릭 QoS 오류\n기타 QoS 문제", page: r#"# WSA_QOS_GENERIC_ERROR (11015)

## 의미
QoS 세션에서 무언가 잘못되었는데 맞는 상태가 없습니다. 공급자가 분류하지 못한 오류를 모두 담는 코드입니다. 문구에는 원인이 없으므로 단서는 두 확장 값뿐입니다.

Windows XP 이상에서는 번호가 같은 다른 상태, 에코 함수의 `IP_PARAM_PROBLEM` (11015)일 것입니다. 라우터가 처리할 수 없는 헤더 필드를 발견했으며, 대개 IP 옵션입니다.

## 발생하는 경우
- `WSAEnumNetworkEvents`: RSVP 신호를 쓰는 시스템(Windows 98, 2000)에서 `FD_QOS`의 상태로 나옵니다.
- `SIO_GET_QOS`를 쓴 `WSAIoctl`: `RSVP_STATUS_INFO`에 들어 있습니다. `GQOS_ERRORCODE_UNKNOWN`과 `GQOS_ERRORVALUE_UNKNOWN`(둘 다 0xFFFFFFFF)은 세부 정보조차 없다는 뜻입니다. `GQOS_RSVP_SYS` (56600)는 이름으로 보아 로컬 RSVP 서비스를 가리킵니다.

## 주요 원인
1. "QoS RSVP" 서비스가 멈췄거나 메모리가 모자랐습니다. `GQOS_MEMORY_SYS` (56602), `GQOS_OTHER_SYS` (56601)에 해당합니다.
2. 서비스가 예상하지 못한 순서로 호출했습니다. 닫는 중인 소켓의 QoS를 변경하는 경우가 그 예입니다.
3. Windows가 모르는 클래스의 RSVP 오류 메시지입니다.
4. 옵션이 붙은 ping이 그 옵션을 버리는 라우터를 지나갔습니다.

## 조치 방법

### 개발자
- `ExtendedStatus1`과 `ExtendedStatus2`를 마지막 QoS 호출과 함께 16진수로 기록하십시오.
- 소켓의 QoS를 끝내고(양방향 모두 `SERVICETYPE_NOTRAFFIC`) 한 번 더 요청합니다. 다시 실패하면 QoS 없이 계속합니다.
- 사용자에게 이 코드를 이유로 보여 주지 마십시오. 세션은 베스트 에포트로 계속 동작합니다.

### 관리자
Windows에서:
```powershell
# Windows 2000: RSVP 서비스가 실행 중인가?
net start | findstr /i rsvp
# ICMP로 볼 때: 옵션 없이 다시 시도
ping -n 3 192.0.2.10
```
Linux에서:
```sh
# 매개 변수 문제 메시지, ICMP 유형 12
sudo tcpdump -vni any 'icmp[icmptype]=icmp-paramprob'
nstat -az IcmpInParmProbs IcmpOutParmProbs
```

## 혼동하기 쉬운 코드
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): 적어도 스케줄러에서 실패했다는 것은 알 수 있습니다.
- `IP_PARAM_PROBLEM` (11015): `IcmpSendEcho`와 .NET의 `Ping`에서 나옵니다.
- `WSASYSCALLFAILURE` (10107): Winsock 자체의 일반적인 실패이며, 이벤트가 아니라 호출의 결과로 나옵니다.

## 관련 코드
- `WSA_QOS_NO_SENDERS` (11007): 실패가 아니라 상태입니다. 송신자가 떠났습니다.
"# },
    Text { title: "사용할 수 없는 QoS 서비스 유형", message: "플로우 사양의 서비스 유형을 알 수 없거나 요청할 수 없습니다.", keywords: "잘못된 서비스 유형\n서비스 타입 오류\n보장형 서비스\n제어된 부하\n핑 11016\n소스 퀀치\nflowspec의 서비스 유형 인식 불가\n플로우 사양의 서비스 타입 무효\n알 수 없는 서비스 종류\n서비스 유형이 잘못되었습니다\nQoS 서비스 타입 미지원\n서비스 형식을 인식하지 못함\n서비스 유형 값 무효", page: r#"# WSA_QOS_ESERVICETYPE (11016)

## 의미
`FLOWSPEC`의 `ServiceType` 필드에 QoS 공급자가 받아들이지 않는 값이 들어 있습니다. 문구로 보아 구조가 잘못된 요청을 그 자리에서 거부하는 코드 열여섯 개(11016부터 11031까지) 가운데 첫째입니다. ping이나 모니터링 도구에 11016이 나왔다면 QoS가 아니라 `IP_SOURCE_QUENCH`입니다.

프로그램이 요청할 수 있는 값은 `SERVICETYPE_NOTRAFFIC` (0), `SERVICETYPE_BESTEFFORT` (1), `SERVICETYPE_CONTROLLEDLOAD` (2), `SERVICETYPE_GUARANTEED` (3), `SERVICETYPE_GENERAL_INFORMATION` (5, 송신자만), `SERVICETYPE_NOCHANGE` (6), `SERVICETYPE_QUALITATIVE` (13)입니다. `SERVICE_NO_TRAFFIC_CONTROL`과 `SERVICE_NO_QOS_SIGNALING`은 여기에 더하는 플래그입니다.

## 발생하는 경우
- `WSAConnect`, `WSAJoinLeaf`, `SIO_SET_QOS`를 쓴 `WSAIoctl`: `QOS` 구조체를 공급자에 넘기며, 공급자가 11016으로 응답할 수 있습니다. 이 코드는 어느 함수의 오류 표에도 없습니다. Windows 2000부터 Server 2003까지의 RSVP 공급자를 위한 코드이므로 요즘 프로그램에서는 만나지 않습니다.

## 주요 원인
1. `FLOWSPEC`을 채우지 않았거나 한 방향만 채웠습니다. 쓰지 않는 방향에는 쓰레기 값이 아니라 `SERVICETYPE_NOTRAFFIC`이나 `SERVICETYPE_NOCHANGE`가 필요합니다.
2. 보고용 값을 요청에 썼습니다. 4(네트워크를 사용할 수 없음)와 9(합의를 벗어남)는 시스템이 돌려주기만 하는 값이고, 10(네트워크 제어)은 신호 패킷 전용입니다.
3. 수신자가 general information을 요청합니다.
4. 필드에 DSCP나 802.1p 값을 썼습니다.
5. ping 로그에서 나왔습니다. `IP_SOURCE_QUENCH` (11016)는 속도를 늦추라는, 지금은 폐지된 ICMP 요청입니다.

## 조치 방법

### 개발자
- 구조체를 0으로 초기화하고, 두 방향의 서비스 유형을 설정한 다음 속도를 설정하십시오.
- 제어된 부하(controlled load)부터 시작합니다. 그러면 대부분의 필드를 `QOS_NOT_SPECIFIED`로 두어도 됩니다.
- 이식할 때는 대략 보장형이 `QOSAddSocketToFlow`의 `QOSTrafficTypeVoice`에, 제어된 부하가 `QOSTrafficTypeAudioVideo`에 해당합니다.

### 관리자
클래스를 외부에서 지정합니다. 프로그램에 DSCP를 지정하면 서비스 유형을 대신합니다.

Windows에서:
```powershell
New-NetQosPolicy -Name 'voice' -AppPathNameMatchCondition 'phone.exe' -IPProtocolMatchCondition UDP -DSCPAction 46
```
Linux에서:
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out udp dport 5004 ip dscp set ef
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFLOWSPEC` (11017): 서비스 유형은 맞지만 같은 `FLOWSPEC`의 다른 숫자가 잘못되었습니다.
- `IP_SOURCE_QUENCH` (11016): ICMP 유형 4입니다.

## 관련 코드
- `WSA_QOS_EPSFLOWSPEC` (11027): 공급자별 버퍼 안의 `FLOWSPEC`에 있는 같은 종류의 잘못입니다.
"# },
    Text { title: "잘못된 송신 또는 수신 FLOWSPEC", message: "송신 또는 수신 플로우 사양의 속도나 크기가 허용되지 않거나 서로 모순됩니다.", keywords: "플로우 스펙 오류\n잘못된 흐름 사양\n토큰 버킷 값\n최대 대역폭 값\n토큰 속도\n핑 11017\nQoS 구조에서 flowspec 잘못됨\nQOS 구조체의 플로우 사양 무효\n흐름 사양이 일관되지 않음\nflowspec 불일치\n유효하지 않은 flowspec\n모순된 흐름 사양\nQOS 구조체 흐름 사양 오류", page: r#"# WSA_QOS_EFLOWSPEC (11017)

## 의미
`QOS` 구조체의 맨 앞에 있는 두 `FLOWSPEC`, 곧 `SendingFlowspec`이나 `ReceivingFlowspec`에 허용되지 않거나 서로 모순되는 숫자가 들어 있습니다. 서비스 유형 자체는 인식되었습니다. GQoS 프로그램은 이제 드물며, ping 로그의 11017은 `IP_OPTION_TOO_BIG`을 뜻합니다.

가장 어기기 쉬운 규칙은 다음과 같습니다.

| 필드 | 규칙 |
|---|---|
| `TokenRate` | 0은 안 됨. 송신 `FLOWSPEC`에서는 `QOS_NOT_SPECIFIED`도 안 됨 |
| 수신자의 `TokenRate` | `SERVICETYPE_GUARANTEED`에서는 반드시 지정 |
| `PeakBandwidth` | `TokenRate` 이상 |
| `MinimumPolicedSize` | RSVP를 쓸 때 0은 안 됨 |

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`, `WSAConnect`, `WSAJoinLeaf`: GQoS 공급자가 매개 변수를 검사할 때 나옵니다. 이 함수들의 문서에는 11017이 없습니다. 세부 값 `GQOS_SETQOS_BADFLOWSPEC` (56812)이 이에 해당하는 듯하지만, 둘의 관계를 확인해 주는 자료는 없습니다.

## 주요 원인
1. 구조체를 0으로 채우고 `ServiceType`만 설정해 `TokenRate`가 0입니다.
2. 송신자에서도 모든 필드를 `QOS_NOT_SPECIFIED`(0xFFFFFFFF)로 설정했습니다.
3. 속도를 킬로비트로 지정했습니다. 속도의 단위는 초당 바이트, 크기는 바이트, 시간은 마이크로초입니다.
4. 부호 있는 속도나 64비트 속도가 32비트로 잘렸습니다.
5. 에코 함수에서 IP 옵션이 허용된 길이보다 깁니다.

## 조치 방법

### 개발자
- 모든 필드를 `QOS_NOT_SPECIFIED`로 채운 다음 `ServiceType`과 `TokenRate`를 설정하십시오. 다른 필드는 이유가 있을 때만 추가합니다.
- 템플릿에서 시작하십시오. 템플릿이 있는 시스템에서는 `WSAGetQOSByName`에 G711 같은 코덱 이름을 넘기면 앞뒤가 맞는 값을 얻습니다.
- 요즘에는 `QOSSetOutgoingRate`를 쓴 `QOSSetFlow`로 속도를 지정합니다. 단위가 초당 비트이므로 8을 곱하십시오.

### 관리자
프로그램의 도움 없이도 속도를 제한할 수 있습니다.

Windows에서:
```powershell
New-NetQosPolicy -Name 'cap-upload' -AppPathNameMatchCondition 'sync.exe' -ThrottleRateActionBitsPerSecond 8000000
```
Linux에서:
```sh
# rate = TokenRate, burst = TokenBucketSize
sudo tc qdisc replace dev eth0 root tbf rate 8mbit burst 32kb latency 50ms
tc -s qdisc show dev eth0
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EPSFLOWSPEC` (11027): 잘못된 `FLOWSPEC`이 공급자별 버퍼의 플로우 디스크립터에 있습니다.
- `WSAEOPNOTSUPP` (10045): 값은 유효하지만 이 공급자가 충족할 수 없습니다.

## 관련 코드
- `WSA_QOS_ESERVICETYPE` (11016): `ServiceType` 필드만의 문제입니다.
- `WSA_QOS_ADMISSION_FAILURE` (11010): 유효하지만 네트워크에는 너무 큰 요청입니다.
"# },
    Text { title: "읽을 수 없는 QoS 공급자 버퍼", message: "QoS 요청의 공급자별 버퍼를 개체 목록으로 해석하지 못했습니다.", keywords: "잘못된 공급자별 버퍼\n공급자 전용 버퍼 오류\n개체 목록 끝 누락\n핑 11018\n잘못된 대상\nQoS 공급자별 버퍼가 잘못되었습니다\n공급자 버퍼 무효\n프로바이더 전용 버퍼 오류\n공급자 지정 버퍼 잘못됨\n공급자 버퍼 해석 불가\nProviderSpecific 버퍼 무효\n공급자별 버퍼 형식 오류", page: r#"# WSA_QOS_EPROVSPECBUF (11018)

## 의미
`QOS` 구조체의 세 번째 멤버인 `WSABUF` 형식의 `ProviderSpecific`을 QoS 개체 목록으로 읽지 못했습니다. 공급자가 개체 앞이나 개체 사이에서 길을 잃었으므로 어느 한 개체를 지목하지 못합니다.

이것은 옛 프로그램에 해당하는 QoS의 의미입니다. 모니터링 도구에 11018이 나오면 ICMP 상태 `IP_BAD_DESTINATION`이며, ping을 보낼 주소를 쓸 수 없다는 뜻입니다.

버퍼는 하나의 연속된 메모리여야 합니다. 각 개체는 `QOS_OBJECT_HDR`(유형, 다음은 헤더를 포함한 길이)로 시작하고 다음 개체가 바로 이어지며, `QOS_OBJECT_END_OF_LIST` (2001)가 목록을 끝냅니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`, `WSAConnect`, `WSAJoinLeaf`: RSVP 서비스 공급자가 버퍼를 따라가며 읽다가 실패합니다. 함수의 오류 표에는 11018이 없습니다. 이름이 비슷한 세부 값 `GQOS_SETQOS_BADPROVSPECBUF` (56814)가 있지만 둘을 연결하는 문서는 없습니다.

## 주요 원인
1. `ProviderSpecific`을 초기화하지 않았습니다. 개체를 쓸 생각이 없으면서 `len`과 `buf`에 스택에 남은 값을 그대로 두었습니다. "없음"을 나타내려면 둘 다 0으로 설정합니다.
2. `len`이 모든 개체를 포함하지 않거나 첫 개체만 셉니다.
3. 목록의 끝을 나타내는 개체가 없습니다.
4. 개체가 따로 할당한 메모리를 포인터로 가리킵니다. 개체가 참조하는 것은 모두 같은 블록에 있어야 합니다.
5. 구조체 정렬 문제입니다. qossp.h가 예상하는 것과 다른 정렬로 빌드해 두 번째 헤더의 위치가 어긋납니다.
6. ping 코드에서 대상이 0.0.0.0이나 브로드캐스트 주소이거나, 그 밖에 호스트 하나의 주소가 아닙니다.

## 조치 방법

### 개발자
- 대부분의 프로그램에는 이 버퍼가 필요 없습니다. 먼저 빈 버퍼로 시도하십시오.
- 오프셋을 손으로 세지 말고, 개체를 덧붙이고 길이를 더하고 남은 공간을 검사하는 도우미 함수로 만듭니다.
- 각 개체의 첫 8바이트를 덤프하십시오. 1000~1004나 2001~2004가 보이고, 이어서 그럴듯한 길이가 나와야 합니다.

### 관리자
설정으로 바꿀 수 있는 것은 없습니다. 프로그램의 QoS를 끄거나 프로그램을 업데이트합니다.

Windows에서:
```powershell
# 아직 옛 공급자를 로드하는 프로세스(XP, Server 2003)
tasklist /m rsvpsp.dll
# 지금의 QoS API를 쓰는 프로세스
tasklist /m qwave.dll
```
Linux에서:
```sh
# 이런 버퍼가 없으므로, 프로그램이 설정하는 소켓 옵션을 확인
strace -f -e trace=setsockopt -p PID
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EOBJLENGTH` (11022): 길이가 잘못된 한 개체까지는 목록을 읽을 수 있습니다.
- `WSA_QOS_EUNKOWNPSOBJ` (11024): 읽을 수 있지만 아무도 모르는 유형의 개체가 있습니다.
- `WSAEFAULT` (10014): 메모리 자체에 액세스할 수 없습니다.

## 관련 코드
- `WSA_QOS_BAD_OBJECT` (11013): 나중에 네트워크에서 돌아온 오류입니다.
"# },
    Text { title: "사용할 수 없는 RSVP 필터 스타일", message: "요청의 예약 스타일을 알 수 없거나 이 소켓에 맞지 않습니다.", keywords: "잘못된 필터 스타일\n필터 스타일 오류\n와일드카드 필터 예약\n멀티캐스트 예약\nQoS 필터 스타일이 잘못되었습니다\n유효하지 않은 필터 스타일\n알 수 없는 필터 스타일\n필터 스타일 미지원\n필터 방식 오류\n필터 스타일 값 무효\n필터 스타일 불일치", page: r#"# WSA_QOS_EFILTERSTYLE (11019)

## 의미
`RSVP_RESERVE_INFO` 개체의 `Style` 멤버에 알 수 없거나 이 소켓에 쓸 수 없는 값이 들어 있습니다. "필터 스타일"과 "예약 스타일"은 같은 것을 가리키며, 예약을 송신자들이 어떻게 공유하는지를 나타냅니다.

| 값 | 스타일 | 허용되는 소켓 |
|---|---|---|
| 0 | `RSVP_DEFAULT_STYLE` | 모든 소켓. 공급자가 선택 |
| 1 | `RSVP_WILDCARD_STYLE` | 모든 수신자. 모든 송신자가 하나의 풀을 공유 |
| 2 | `RSVP_FIXED_FILTER_STYLE` | 모든 수신자. 연결되지 않은 소켓만 필터를 여러 개 사용 |
| 3 | `RSVP_SHARED_EXPLICIT_STYLE` | 멀티캐스트와 연결되지 않은 UDP만 |

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`과 `QOS`를 받는 그 밖의 호출: RSVP 공급자가 개체를 검사할 때 나옵니다. `RSVP_RESERVE_INFO`는 Windows 2000에 대해서만 문서화되어 있고, 11019는 어느 함수의 오류 표에도 없습니다.

## 주요 원인
1. TCP 소켓이나 `WSAConnect`를 호출한 UDP에 공유 명시를 썼습니다.
2. 다른 API의 스타일 상수를 썼습니다. RSVP 메시지의 STYLE 워드가 그 예이며, 번호가 다릅니다.
3. `RSVP_RESERVE_INFO`의 멤버 위치가 어긋났습니다. 초기 헤더에서는 `ConfirmRequest`와 정책 목록 사이에 `NumPolicyElement`가 있었으며, 그 배치로 빌드한 코드는 더 이상 맞지 않습니다.

## 조치 방법

### 개발자
- `ConfirmRequest`나 정책 데이터만 설정하려면 `RSVP_DEFAULT_STYLE`을 쓰십시오.
- 스타일은 구성 파일이 아니라 소켓의 종류에 따라 고르고, `NumFlowDesc`도 그에 맞게 설정합니다(11023 참조).

### 관리자
송신자 사이의 공유는 멀티캐스트의 문제입니다. 호스트가 실제로 어떤 송신자의 데이터를 받는지 확인합니다.

Windows에서:
```powershell
netsh interface ipv4 show joins
netsh interface ipv6 show joins
```
Linux에서:
```sh
# 가입한 그룹의 소스 필터: 고정 필터와 가장 가까운 지금의 기능
cat /proc/net/mcfilter /proc/net/mcfilter6
ss -uanp
```

## 혼동하기 쉬운 코드
- `WSA_QOS_BAD_STYLE` (11012): 값은 유효하지만 세션의 다른 수신자가 쓰는 스타일과 맞지 않습니다. 나중에 이벤트로 옵니다.
- `WSA_QOS_EFILTERTYPE` (11020): 스타일은 공유하는 방식이고, 유형은 필터 하나의 주소 형식입니다.

## 관련 코드
- `WSA_QOS_EFLOWCOUNT` (11023), `WSA_QOS_EFILTERCOUNT` (11021): 스타일과 개수가 서로 맞아야 합니다.
"# },
    Text { title: "사용할 수 없는 QoS 필터 유형", message: "QoS 요청에 있는 필터의 유형을 알 수 없거나 주소 패밀리에 맞지 않습니다.", keywords: "잘못된 필터 유형\n필터 타입 오류\nIPv4 필터와 IPv6 소켓\nIPsec 필터\nQoS 필터 형식이 잘못되었습니다\n유효하지 않은 필터 타입\n알 수 없는 필터 종류\n필터 유형 미지원\n필터 종류가 틀림\n필터 형식 무효\n필터 유형 값 오류", page: r#"# WSA_QOS_EFILTERTYPE (11020)

## 의미
요청에 있는 필터의 형식을 공급자가 모르거나 여기서 쓸 수 없습니다. `RSVP_FILTERSPEC`의 맨 앞에 있는 `Type` 필드의 문제입니다. 이 필드는 뒤에 오는 공용체의 어느 멤버가 채워져 있는지 나타내며, `FILTERSPECV4` (1), `FILTERSPECV6` (2), `FILTERSPECV6_FLOW` (3), `FILTERSPECV4_GPI` (4), `FILTERSPECV6_GPI` (5)가 있습니다. GPI는 포트를 대신하는 일반 포트 식별자(general port identifier)로, 포트를 읽을 수 없는 IPsec 트래픽에 씁니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자가 `FLOWDESCRIPTOR`의 `FilterList`를 훑는 동안 나옵니다. 세부 값은 `GQOS_SETQOS_BADFILTERTYPE` (56827)일 수 있으나, 근거는 이름이 비슷하다는 것뿐입니다.
- 오류 표로는 어느 함수도 내지 않으며, 이 공급자가 없는 시스템에서는 나오지 않습니다.

## 주요 원인
1. 필터를 0으로 초기화하고 주소만 설정해 `Type`이 0으로 남았습니다. 0은 열거형에 없는 값입니다.
2. `FILTERSPEC_END` (6)를 종료 표시로 저장했습니다. 이 값은 열거형의 끝을 나타낼 뿐이며, 필터의 개수는 `NumFilters`에 있습니다.
3. IPv4 소켓에 IPv6 필터를 썼습니다. 게다가 Windows 헤더의 RSVP 메시지 개체는 IPv4 형식만 있습니다.
4. 필드에 `AF_INET` (2)을 써서 IPv6 형식으로 해석되었습니다.

## 조치 방법

### 개발자
- `Type = FILTERSPECV4`로 하고 `FilterSpecV4.Address`와 `FilterSpecV4.Port`를 채우십시오. `Unused`는 0으로 둡니다.
- 어느 패밀리든 될 수 있는 소켓에서는 송신자의 `sockaddr`로 필터를 만들고, IPv4 매핑 주소는 먼저 IPv4로 변환합니다.

### 관리자
요즘의 패킷 필터에도 같은 함정이 있습니다. IPv4용 규칙은 IPv6를 보지 못합니다.

Windows에서:
```powershell
Get-NetQosPolicy | Format-List Name, *Prefix*, *Port*
Get-NetTCPConnection -OwningProcess 1234 | Select-Object LocalAddress, RemoteAddress
```
Linux에서:
```sh
# flower 필터는 "protocol ip"나 "protocol ipv6"로 패밀리를 지정
tc filter show dev eth0
sudo nft list ruleset | grep -nE 'ip6? saddr'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EPSFILTERSPEC` (11028): 유형은 맞지만 필터의 내용이 잘못되었습니다.
- `IP_SPEC_MTU_CHANGE` (11020): 번호가 같은 IP 스택의 내부 상태이며, 소켓 호출에서는 나오지 않습니다.

## 관련 코드
- `WSAEAFNOSUPPORT` (10047): 소켓 전체의 주소 패밀리가 잘못되었습니다.
- `WSA_QOS_EFILTERCOUNT` (11021): 필터가 몇 개인지의 문제입니다.
"# },
    Text { title: "잘못된 QoS 필터 개수", message: "플로우 디스크립터에 있는 필터의 개수가 예약 스타일에서 허용하는 것보다 많거나 적습니다.", keywords: "필터 수 오류\n필터 수가 틀림\n필터 목록 개수\n송신자 수 제한\nflowdescriptor의 필터 수 잘못됨\n흐름 설명자의 필터 수 오류\nQoS 필터 수가 잘못되었습니다\nFILTERSPEC 개수 오류\n지정한 필터 사양 수 틀림\n필터가 너무 많음\n필터 숫자 불일치\n필터 갯수 오류", page: r#"# WSA_QOS_EFILTERCOUNT (11021)

## 의미
`FLOWDESCRIPTOR`의 `NumFilters`가 예약 스타일에 맞지 않습니다. 플로우 디스크립터는 `FLOWSPEC` 하나와 그것을 쓸 수 있는 송신자 목록으로 이루어지며, 이 값은 `FilterList`에 `RSVP_FILTERSPEC`이 몇 개 있는지 나타냅니다.

고정 필터에서는 디스크립터마다 송신자가 하나입니다. 공유 명시에서는 디스크립터 하나에 모든 송신자를 나열하며 목록이 짧아야 합니다. 문서는 적당한 수로 10을, 상한으로 100을 듭니다. 와일드카드에는 디스크립터가 없으므로 필터도 없습니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`, `WSAJoinLeaf`, `WSAConnect`: RSVP 서비스 공급자가 디스크립터가 있는 `RSVP_RESERVE_INFO`의 매개 변수를 검사할 때 나옵니다. 이 함수들의 문서에는 없는 결과입니다. 세부 정보에 `GQOS_SETQOS_BADFILTERCOUNT` (56828)가 있다면 이름으로는 맞습니다.

## 주요 원인
1. 스타일에 송신자가 필요한데 `NumFilters`가 0입니다.
2. `RSVP_FIXED_FILTER_STYLE`인데 디스크립터 하나에 필터가 여러 개입니다. 디스크립터를 여러 개 만들려던 것입니다.
3. 개수 대신 목록의 바이트 크기를 넣었습니다.
4. 회의 참가자가 늘어 공유 명시의 한도를 넘었습니다.

## 조치 방법

### 개발자
- 고정 필터: 송신자가 n개이면 필터가 하나씩 든 디스크립터도 n개입니다.
- 공유 명시: 디스크립터 하나에 필터 n개입니다. 송신자가 10개쯤 되면 와일드카드로 바꾸십시오.
- 개수는 상수가 아니라 배열에서(`_countof`) 구합니다.

### 관리자
컴퓨터의 설정으로는 개수를 고칠 수 없으며, 프로그램을 수정해야 합니다. 특정 송신자를 우선하려는 것이라면 송신 컴퓨터나 라우터에서 주소로 지정합니다.

Windows에서:
```powershell
New-NetQosPolicy -Name 'sender-a' -IPSrcPrefixMatchCondition '192.0.2.10/32' -IPProtocolMatchCondition UDP -DSCPAction 34
```
Linux에서:
```sh
# 필터 n개 대신 집합(set) 하나
sudo nft add table inet qos
sudo nft add set inet qos senders '{ type ipv4_addr; }'
sudo nft add element inet qos senders '{ 192.0.2.10, 192.0.2.11 }'
sudo nft list set inet qos senders
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFLOWCOUNT` (11023): 디스크립터의 개수(`NumFlowDesc`)입니다. 11021은 그중 하나에 든 필터의 개수입니다.
- `IP_MTU_CHANGE` (11021): IP 스택의 계층끼리 주고받는 상태로, 드라이버 추적에서만 보입니다.

## 관련 코드
- `WSA_QOS_EFILTERSTYLE` (11019): 올바른 개수를 결정하는 스타일의 문제입니다.
- `WSA_QOS_EFLOWDESC` (11026): 디스크립터의 다른 부분이 잘못되었습니다.
"# },
    Text { title: "잘못된 QoS 개체 길이", message: "공급자별 버퍼에 있는 개체의 헤더에 적힌 길이가 잘못되었습니다.", keywords: "개체 길이 오류\nQoS 개체 크기\nsizeof 오류\n64비트 이식\n구조체 길이\n개체의 ObjectLength 필드 잘못됨\nObjectLength 값 오류\n개체 길이 필드가 잘못됨\n객체 길이가 틀림\nQoS 객체 길이 무효\n개체 헤더 길이 오류\n공급자 버퍼 개체 길이", page: r#"# WSA_QOS_EOBJLENGTH (11022)

## 의미
공급자별 버퍼의 개체에 적힌 길이가 잘못되었습니다. `QOS_OBJECT_HDR`의 `ObjectLength` 필드입니다. 길이는 헤더를 포함한 개체 전체를 세며, 공급자는 이 값으로 다음 개체를 찾습니다. 유형에 비해 너무 작거나 버퍼의 끝을 넘으면 요청이 거부됩니다.

올바른 크기는 다음과 같습니다.

| 개체 | 32비트 | 64비트 |
|---|---|---|
| `QOS_SD_MODE`, `QOS_SHAPING_RATE` | 12 | 12 |
| `RSVP_STATUS_INFO` | 20 | 20 |
| `QOS_DESTADDR` | 16 | 24 |
| `RSVP_RESERVE_INFO` | 28 | 40 |
| 목록의 끝(헤더만) | 8 | 8 |

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`과 `QOS`를 받는 연결 함수: 공급자가 각 헤더를 검사할 때 나옵니다. 함수 설명서에는 언급이 없습니다. qossp.h에는 `GQOS_SETQOS_BADOBJLENGTH` (56829)도 있는데, 아마 이 코드의 세부 값일 것입니다.

## 주요 원인
1. 합계에서 헤더를 빠뜨렸습니다(셰이핑 속도에 12 대신 4).
2. 64비트로 빌드한 프로그램에 32비트 길이가 하드코딩되어 있습니다. 개체 중 둘에는 포인터가 들어 있습니다.
3. `ObjectType`과 `ObjectLength`가 뒤바뀌었습니다. 유형이 먼저입니다.
4. 요소가 둘 이상인 `RSVP_POLICY_INFO`입니다. 그 길이는 `RSVP_POLICY.Len`마다 늘어나야 합니다.

## 조치 방법

### 개발자
- 숫자를 쓰지 말고 구조체의 `sizeof`를 쓰십시오. 가변 길이 개체에서는 끝에서 시작을 빼 계산합니다.
- 모든 길이의 합이 `ProviderSpecific.len`과 같은지 어설션으로 확인합니다.

### 관리자
빌드를 비교하십시오. 프로그램의 32비트 버전은 되고 64비트 버전은 실패한다면 이 코드가 설명됩니다.

Windows에서:
```powershell
Get-Process -Name sender | Select-Object Name, Path, @{n='x86';e={$_.Modules.ModuleName -contains 'wow64.dll'}}
```
Linux에서:
```sh
# netlink 특성에서 같은 실수를 하면 이런 흔적이 남음
sudo dmesg | grep -i 'leftover after parsing'
file /usr/local/bin/sender
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EPROVSPECBUF` (11018): 어느 한 개체를 지목할 수 없습니다.
- `WSAEFAULT` (10014): 호출 자체의 길이 인수가 너무 작습니다.
- `ERROR_TC_OBJECT_LENGTH_INVALID` (7515): 트래픽 제어 API(`TcAddFlow`)가 고유한 번호로 내는 같은 오류입니다.

## 관련 코드
- `WSA_QOS_EUNKOWNPSOBJ` (11024): 어긋난 헤더는 알 수 없는 유형으로 나타나는 일이 많습니다.
- `WSA_QOS_EPOLICYOBJ` (11025): 정책 개체 안쪽의 길이입니다.
"# },
    Text { title: "잘못된 플로우 디스크립터 개수", message: "플로우 디스크립터의 개수가 요청의 예약 스타일에 맞지 않습니다.", keywords: "흐름 설명자 수\n플로우 개수 오류\n디스크립터 수가 틀림\n예약 정보 개수\n흐름 설명자 수가 잘못됨\n플로우 디스크립터 수 오류\n지정된 흐름 설명자 개수 틀림\nQoS 구조의 흐름 개수\n흐름 디스크립터 갯수 불일치\nflowdescriptor 개수 오류\n잘못된 흐름 설명자 수 지정", page: r#"# WSA_QOS_EFLOWCOUNT (11023)

## 의미
플로우 디스크립터의 개수가 요청한 예약에 맞지 않습니다. `RSVP_RESERVE_INFO`에서 `FlowDescList` 옆에 있는 `NumFlowDesc` 필드입니다. 개수는 스타일에 따라 정해집니다.

| `Style` | `NumFlowDesc` | `FlowDescList` |
|---|---|---|
| `RSVP_WILDCARD_STYLE` | 0 | NULL |
| `RSVP_SHARED_EXPLICIT_STYLE` | 1 | 디스크립터 하나. 필터 목록에 모든 송신자 |
| `RSVP_FIXED_FILTER_STYLE` | 송신자의 수 | 송신자마다 디스크립터 하나 |

TCP 소켓이나 연결된 UDP 소켓에는 송신자가 상대방 하나뿐이므로, 둘 이상은 의미가 없습니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자가 Windows 2000 전용 개체인 `RSVP_RESERVE_INFO`를 검사할 때 나옵니다. 11023을 어느 함수나, 이름이 비슷한 세부 값 `GQOS_SETQOS_BADFLOWCOUNT` (56830)에 연결하는 문서는 없습니다.

## 주요 원인
1. 스타일을 와일드카드로 바꾸면서 디스크립터를 그대로 두었습니다.
2. 공유 명시인데 디스크립터가 둘 이상입니다.
3. `NumFlowDesc`는 설정했는데 `FlowDescList`가 NULL이거나 그 반대입니다.
4. `WSAConnect`로 송신자 하나에 고정된 소켓에 고정 필터가 여러 개입니다.

## 조치 방법

### 개발자
- `Style`, `NumFlowDesc`, `FlowDescList`를 한 함수에서 설정해 서로 어긋나지 않게 하십시오.
- 여러 송신자의 데이터를 각각 예약해 받으려면 UDP 소켓을 연결하지 않은 채로 둡니다.
- 둘 다 필요 없으면 개체를 빼십시오. 기본 스타일에는 디스크립터가 필요 없습니다.

### 관리자
요즘 시스템은 스케줄러에서 플로우를 셉니다. 스트림마다 별도의 클래스가 있는지 그곳에서 확인합니다.

Windows에서:
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Measure-Object
Get-NetUDPEndpoint -LocalPort 5004 | Select-Object LocalAddress, OwningProcess
```
Linux에서:
```sh
tc -s class show dev eth0
# fq는 소켓마다 플로우를 하나 두며, 통계에 개수가 나옴
tc -s qdisc show dev eth0 | grep -A3 'qdisc fq'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFILTERCOUNT` (11021): 한 단계 아래, 디스크립터 하나에 든 필터의 개수입니다.
- `WSA_QOS_EFLOWDESC` (11026): 개수는 맞지만 디스크립터 중 하나가 잘못되었습니다.
- `IP_ADDR_ADDED` (11023): 주소가 추가되었다는 IP 스택의 내부 알림입니다.

## 관련 코드
- `WSA_QOS_EFILTERSTYLE` (11019): 스타일 자체가 거부되었습니다.
"# },
    Text { title: "공급자 버퍼의 알 수 없는 개체", message: "공급자별 버퍼에 QoS 공급자가 모르는 유형의 개체가 있습니다.", keywords: "인식할 수 없는 개체\n알 수 없는 QoS 개체\n개체 유형 오류\n지원되지 않는 QoS 개체\n공급자별 버퍼에 미확인 개체\n인식되지 않는 개체 발견\n버퍼에 모르는 객체\n공급자 버퍼의 미인식 객체\n알려지지 않은 QoS 객체\n인식할 수 없는 QoS 개체", page: r#"# WSA_QOS_EUNKOWNPSOBJ (11024)

## 의미
공급자별 버퍼에 공급자가 모르는 유형의 개체가 있습니다. 헤더에 있는 이름은 실제로 둘째 N이 빠진 `EUNKOWN`이므로, 검색할 때도 그대로 입력하십시오. "PS"는 provider-specific(공급자별)의 약자입니다.

GQoS 헤더에 있는 유형은 `RSVP_OBJECT_STATUS_INFO` (1000), `RSVP_OBJECT_RESERVE_INFO` (1001), `RSVP_OBJECT_ADSPEC` (1002), `RSVP_OBJECT_POLICY_INFO` (1003), `RSVP_OBJECT_FILTERSPEC_LIST` (1004), `QOS_OBJECT_END_OF_LIST` (2001), `QOS_OBJECT_SD_MODE` (2002), `QOS_OBJECT_SHAPING_RATE` (2003), `QOS_OBJECT_DESTADDR` (2004)입니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`, `WSAConnect`, `WSAJoinLeaf`: 공급자가 `QOS.ProviderSpecific`을 읽다가 모르는 `ObjectType`을 만납니다. 함수의 오류 목록에서는 찾을 수 없습니다. 이름이 비슷한 `GQOS_SETQOS_UNKNOWNPSOBJ` (56831)가 함께 올 수 있습니다.

## 주요 원인
1. `QOS_DS_CLASS`, `QOS_TRAFFIC_CLASS`, `QOS_FRIENDLY_NAME` 같은 트래픽 제어 API의 개체를 넣었습니다. 이들은 `TcAddFlow`의 것입니다.
2. 앞 개체의 길이가 잘못되어 데이터를 헤더로 읽었습니다.
3. 응답을 요청으로 다시 보냈습니다. `SIO_GET_QOS`의 버퍼에 상태 개체가 그대로 들어 있습니다.
4. `QOS_OBJECT_PRIORITY`입니다. 1998년의 예비 문서에 있던 개체로, 이후의 유효한 유형 목록에는 없습니다.

## 조치 방법

### 개발자
- 각 개체의 유형과 길이를 차례로 출력하십시오. 처음으로 이상한 유형이 나온 곳의 바로 앞 개체가 길이가 잘못된 개체입니다.
- 요청 버퍼는 호출할 때마다 새로 만듭니다.

### 관리자
Linux에서는 커널에 스케줄러나 분류기가 없을 때 같은 종류의 거부가 나옵니다.

Windows에서:
```powershell
# 옛 공급자의 버전(XP, Server 2003)
(Get-Item "$env:SystemRoot\System32\rsvpsp.dll").VersionInfo.FileVersion
```
Linux에서:
```sh
# "Specified qdisc kind is unknown": 모듈이 없음
modinfo sch_htb sch_fq cls_flower | grep -E '^(filename|description)'
lsmod | grep -E '^(sch|cls)_'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EOBJLENGTH` (11022): 유형은 알지만 길이가 맞지 않습니다.
- `WSA_QOS_RESERVED_PETYPE` (11031): 개체는 알지만 그 안의 정책 요소에 다른 용도로 예약된 유형이 있습니다.

## 관련 코드
- `WSA_QOS_EPROVSPECBUF` (11018): 목록 전체를 읽을 수 없습니다.
"# },
    Text { title: "형식이 잘못된 QoS 정책 개체", message: "공급자별 버퍼에 있는 정책 개체의 형식이 잘못되었습니다.", keywords: "잘못된 정책 개체\nQoS 정책 오류\n애플리케이션 ID\n정책 정보 구조체\n공급자별 버퍼에 잘못된 정책 개체\n정책 개체가 잘못되었습니다\n정책 객체 무효\n유효하지 않은 정책 객체\nQoS 폴리시 개체 오류\n정책 개체 형식 오류\n버퍼 안 정책 개체 무효", page: r#"# WSA_QOS_EPOLICYOBJ (11025)

## 의미
공급자별 버퍼에 있는 정책 개체의 형식이 잘못되었습니다. 버퍼 자체에 있거나 `RSVP_RESERVE_INFO.PolicyElementList`가 가리키는 `RSVP_POLICY_INFO`(개체 유형 1003)입니다. 그 안에는 `RSVP_POLICY` 형식의 요소가 `NumPolicyElement`개 있고, 각 요소는 `Len`, `Type`, 길이가 자유로운 데이터로 되어 있습니다. 이 개체는 어느 프로그램이 요청하는지 정책 서버에 알립니다.

문제는 이 컴퓨터에서 발견되었습니다. 아직 어느 정책 서버도 판단하지 않았습니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자가 정책 요소를 풀 때 나옵니다. qossp.h에는 이에 해당하는 듯한 세부 값 `GQOS_SETQOS_BADPOLICYOBJ` (56832)와 `GQOS_SETQOS_BADPOLICYOBJECT` (56825)가 있습니다. `WSAIoctl`의 문서에는 이 값들도 11025도 없습니다.

## 주요 원인
1. `RSVP_POLICY.Len`이 데이터만 셉니다. `Len`과 `Type`의 4바이트도 포함해야 합니다.
2. 요소에 패딩이 없습니다. 특성의 길이는 4의 배수로 올림하며, qospol.h의 `RSVP_BYTE_MULTIPLE` 매크로가 이를 계산합니다.
3. `NumPolicyElement`가 버퍼에 있는 요소의 수보다 큽니다.
4. 애플리케이션 ID 문자열에 올바른 `IDPE_ATTR` 헤더가 없거나, `PeAttribType`이 정책 위치(policy locator, 1)도 자격 증명(credential, 2)도 아닙니다.

## 조치 방법

### 개발자
- 개체를 빼십시오. XP부터는 네트워크로 전달하지 않으므로 결과에 영향이 없습니다.
- 꼭 필요하면 작은 인코더를 작성하십시오. 각 `IDPE_ATTR`에 패딩을 붙인 다음, 특성, 요소, 개체의 순서로 안쪽부터 길이를 설정합니다.

### 관리자
요즘은 패킷이 나가는 곳에서 프로그램이나 사용자를 구별합니다. 규칙에 실행 파일이나 계정을 지정합니다.

Windows에서:
```powershell
New-NetQosPolicy -Name 'erp' -AppPathNameMatchCondition 'erp.exe' -UserMatchCondition 'EXAMPLE\erp-users' -DSCPAction 26
```
Linux에서:
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out meta skuid erp ip dscp set af31
```

## 혼동하기 쉬운 코드
- `WSA_QOS_RESERVED_PETYPE` (11031): 개체는 정상이지만 한 요소의 유형이 프로그램에 허용되지 않습니다.
- `WSA_QOS_POLICY_FAILURE` (11011): 서버가 개체를 읽고 거부했습니다.

## 관련 코드
- `WSA_QOS_EOBJLENGTH` (11022): 개체 헤더에 있는 바깥쪽 길이입니다.
"# },
    Text { title: "사용할 수 없는 플로우 디스크립터", message: "QoS 요청의 플로우 디스크립터 목록에 사용할 수 없는 항목이 있습니다.", keywords: "잘못된 흐름 설명자\n플로우 목록 오류\n필터 목록 포인터\n댕글링 포인터\n흐름 설명자 목록에 잘못된 항목\n잘못된 QoS 흐름 설명자\n플로우 디스크립터가 잘못됨\n목록의 flowdescriptor 무효\n유효하지 않은 흐름 설명자\n설명자 목록 항목 무효\n플로우 디스크립터 리스트 오류", page: r#"# WSA_QOS_EFLOWDESC (11026)

## 의미
플로우 디스크립터 목록의 한 항목을 쓸 수 없습니다. 목록은 `RSVP_RESERVE_INFO.FlowDescList`가 가리키며, 각 `FLOWDESCRIPTOR`에는 `FLOWSPEC`과 개수 `NumFilters`, 포인터 `FilterList`가 있습니다. 항목의 수는 받아들여졌지만 항목 자체를 받아들이지 못했습니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`, 그런 버퍼를 넘긴 `WSAConnect`나 `WSAJoinLeaf`: RSVP 공급자의 검사에서 나옵니다. 공식적으로 이 함수들은 QoS 문제를 `WSAEOPNOTSUPP`나 `WSAEFAULT`로 보고하며, 11026은 어느 목록에도 없습니다. `GQOS_SETQOS_BADFLOWDESC` (56833)와 `GQOS_SETQOS_MISSINGFLOWDESC` (56837)는 이름만 비슷합니다.

## 주요 원인
1. `FilterList`가 NULL이거나, 해제된 메모리나 이미 끝난 스택 프레임을 가리킵니다.
2. 목록이 `NumFlowDesc`에 적힌 것보다 짧아 마지막 항목이 쓰레기 값입니다. 읽는 쪽에서는 개수가 틀린 것이 아니라 디스크립터가 손상된 것으로 보입니다.
3. `FilterList`가 `QOS` 구조체와 개체들이 있는 블록의 바깥을 가리킵니다.
4. 최상위 `ReceivingFlowspec`이 적용된다고 생각해 안쪽의 `FlowSpec`을 비워 두었습니다.

## 조치 방법

### 개발자
- 디스크립터와 필터를 버퍼와 같은 블록에 할당하고, 포인터는 블록의 시작에서 계산하십시오.
- 각 디스크립터의 `FlowSpec`을 채웁니다. 고정 필터에서는 이 값이 그 송신자에게 주어지는 몫입니다.
- 송신자 하나와 필터 하나로 시험한 다음 둘로 늘려 봅니다.

### 관리자
이 검사에 영향을 주는 시스템 설정은 없습니다. 디스크립터 없이 개별 스트림을 따로 처리하려면 다음과 같이 합니다.

Windows에서:
```powershell
New-NetQosPolicy -Name 'cam-1' -IPDstPrefixMatchCondition '198.51.100.7/32' -IPDstPortMatchCondition 5004 -IPProtocolMatchCondition UDP -DSCPAction 34
```
Linux에서:
```sh
# 플로우 = 클래스, 디스크립터 = 그 클래스로 보내는 필터
sudo tc qdisc add dev eth0 root handle 1: htb default 30
sudo tc class add dev eth0 parent 1: classid 1:10 htb rate 4mbit
sudo tc filter add dev eth0 parent 1: protocol ip flower dst_ip 198.51.100.7 ip_proto udp dst_port 5004 classid 1:10
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFLOWCOUNT` (11023): 개수가 스타일에 맞지 않습니다.
- `WSA_QOS_EPSFLOWSPEC` (11027): 디스크립터는 읽을 수 있고 그 `FLOWSPEC`이 문제입니다.
- `IP_BIND_ADAPTER` (11026): 어댑터를 바인딩할 때의 IP 스택 내부 상태입니다.

## 관련 코드
- `WSA_QOS_EFILTERCOUNT` (11021): `NumFilters` 필드의 문제입니다.
"# },
    Text { title: "플로우 디스크립터의 잘못된 FLOWSPEC", message: "공급자별 버퍼에 있는 플로우 사양의 값이 허용되지 않거나 서로 모순됩니다.", keywords: "공급자별 플로우 사양\n잘못된 흐름 사양 값\n토큰 속도 오류\n수신자 예약 값\n공급자별 버퍼에 잘못된 flowspec\n공급자 버퍼의 플로우 사양 무효\n공급자별 flowspec 불일치\n공급자 버퍼 흐름 사양 오류\n일치하지 않는 공급자별 flowspec\n프로바이더 버퍼 flowspec 오류", page: r#"# WSA_QOS_EPSFLOWSPEC (11027)

## 의미
`FLOWSPEC`이 잘못되었지만 `QOS` 구조체의 맨 앞에 있는 둘은 아닙니다. 문제가 있는 것은 공급자별 버퍼 안, `FLOWDESCRIPTOR`의 `FlowSpec` 멤버입니다. 최상위 값을 꼼꼼히 설정하는 프로그램도 이 값은 잊는 일이 많습니다.

규칙은 바깥쪽과 같지만, 디스크립터는 예약을 기술하므로 수신자의 관점에서 적용됩니다.

## 발생하는 경우
- `RSVP_RESERVE_INFO`로 스타일을 바꾸는 수신 소켓에서 `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자의 로컬 검사에서 나옵니다. Winsock 함수의 오류 표에는 없으며, 연결할 수 있는 세부 값도 없습니다.

## 주요 원인
1. 디스크립터를 0으로 초기화했습니다. `TokenRate` 0과 `MinimumPolicedSize` 0은 둘 다 금지되어 있습니다.
2. 디스크립터에 `TokenRate` 없이 보장형 서비스를 요청했습니다. 제어된 부하 예약이었다면 송신자의 값을 이어받았을 것입니다.
3. 디스크립터의 서비스 유형이 `ReceivingFlowspec`의 것과 다릅니다. `SERVICETYPE_NOCHANGE`가 그 예이며, 새 예약에서는 의미가 없습니다.
4. 합계를 여러 송신자에 나눈 뒤 `PeakBandwidth`가 `TokenRate`보다 작아졌습니다.

## 조치 방법

### 개발자
- 모든 필드를 `QOS_NOT_SPECIFIED`로 초기화한 다음 `ServiceType`을 설정하고, 보장형이면 `TokenRate`도 설정하십시오.
- 고정 필터: 각 디스크립터의 속도는 송신자 하나의 몫입니다. 공유 명시: 모든 송신자가 나눠 쓰는 풀이며, 동시에 말하는 송신자 수에 맞는 크기여야 합니다.
- `ReceivingFlowspec`을 디스크립터에 복사하는 데서 시작해 속도만 바꿉니다.

### 관리자
Windows에서:
```powershell
# 디스크립터 대신 정책으로 스트림별 한도를 지정
New-NetQosPolicy -Name 'cam-2' -IPDstPortMatchCondition 5006 -IPProtocolMatchCondition UDP -ThrottleRateActionBitsPerSecond 2000000
Get-NetQosPolicy -Name 'cam-2'
```
Linux에서:
```sh
# rate = 스트림에 확보된 속도, ceil = 최대 속도. 여기서도 ceil이 rate보다 작으면 의미가 없음
sudo tc class add dev eth0 parent 1: classid 1:20 htb rate 2mbit ceil 4mbit burst 32kb
tc -s class show dev eth0
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFLOWSPEC` (11017): 바깥쪽의 `SendingFlowspec`이나 `ReceivingFlowspec`입니다. `ProviderSpecific`을 비우고 다시 시도해 오류가 그대로면 11017 쪽의 문제입니다.
- `WSA_QOS_EPSFILTERSPEC` (11028): 같은 디스크립터의 필터입니다. 송신자를 가리킬 뿐 속도는 들어 있지 않습니다.

## 관련 코드
- `WSA_QOS_EFLOWDESC` (11026): 이 `FLOWSPEC`을 감싸는 구조체입니다.
- `WSA_QOS_ESERVICETYPE` (11016): 전혀 알 수 없는 서비스 유형입니다.
"# },
    Text { title: "공급자 버퍼의 잘못된 필터", message: "공급자별 버퍼에 있는 필터가 올바른 송신자 주소와 포트를 가리키지 않습니다.", keywords: "잘못된 필터 사양\n송신자 포트 오류\n바이트 순서\n네트워크 바이트 순서\nNAT 주소\n공급자별 버퍼에 잘못된 FILTERSPEC\n필터 사양이 잘못되었습니다\n공급자별 filterspec 무효\n공급자 버퍼 필터 스펙 오류\n유효하지 않은 필터 사양\n프로바이더 버퍼 filterspec\n버퍼 안 필터 사양", page: r#"# WSA_QOS_EPSFILTERSPEC (11028)

## 의미
공급자별 버퍼에 있는 필터의 유형은 괜찮지만 내용이 잘못되었습니다. 필터는 송신자 하나를 가리킵니다. `RSVP_FILTERSPEC.FilterSpecV4`에서는 `Address`와 `Port`이며 그 사이에 `Unused`가 있습니다. 공급자는 이 주소나 포트를 송신자의 출발지로 받아들일 수 없었습니다.

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자가 `FLOWDESCRIPTOR`의 필터 목록이나 `RSVP_OBJECT_FILTERSPEC_LIST` (1004) 유형의 개체를 읽을 때 나옵니다. `WSAIoctl`의 문서에 있는 결과는 아닙니다.

## 주요 원인
1. 주소가 0.0.0.0이나 브로드캐스트 주소, 멀티캐스트 그룹입니다. 필터에는 송신자가 실제로 보내는 유니캐스트 주소가 필요합니다.
2. 포트가 0이거나 수신자의 포트입니다. 송신자의 출발지 포트여야 합니다.
3. 바이트 순서가 틀렸습니다. 포트에 `htons`를 두 번 적용했거나 전혀 적용하지 않아 5004가 35859로 바뀌었습니다.
4. 공용체의 다른 멤버를 채웠습니다. `FILTERSPECV4`에 IPv6 주소를 쓴 경우입니다.
5. 연결된 소켓인데 필터가 상대방이 아닌 다른 송신자를 가리킵니다.

## 조치 방법

### 개발자
- 송신자의 실제 패킷에 대해 `recvfrom`이 돌려준 주소와 포트를 쓰고, 둘 다 `sockaddr`에 있는 바이트 순서 그대로 복사하십시오. 확실하지 않으면 동작하는 예와 비교합니다.
- NAT 뒤의 송신자는 여기서 바깥쪽 주소와 포트로 보입니다.
- 출발지 포트가 고정되지 않은 송신자는 먼저 `bind`를 호출해야 합니다. 그러지 않으면 다시 시작할 때마다 필터가 맞지 않게 됩니다.

### 관리자
스트림의 실제 출발지 주소와 포트를 알아봅니다.

Windows에서:
```powershell
Get-NetUDPEndpoint -OwningProcess (Get-Process sender).Id
pktmon filter add STREAM -p 5004
pktmon start --capture
```
Linux에서:
```sh
sudo tcpdump -nni any -c 5 'udp dst port 5004'
sudo conntrack -L -p udp --dport 5004
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EFILTERTYPE` (11020): 필터의 형식을 알 수 없습니다.
- `WSA_QOS_EFILTERCOUNT` (11021): 필터는 괜찮지만 개수가 잘못되었습니다.
- `IP_DEVICE_DOES_NOT_EXIST` (11028): 어댑터가 없다는 IP 스택의 상태입니다.

## 관련 코드
- `WSAEADDRNOTAVAIL` (10049): 쓸 수 없는 주소에 대해 소켓 함수가 내는 코드입니다.
- `WSA_QOS_EPSFLOWSPEC` (11027): 디스크립터의 나머지 절반입니다.
"# },
    Text { title: "잘못된 셰이핑/폐기 모드", message: "합의된 속도를 넘는 패킷의 처리 방법을 정하는 개체가 잘못되었거나, 여기서 쓸 수 없는 모드를 요청합니다.", keywords: "셰이프 폐기 모드\n초과 패킷 처리\n패킷 버림\n트래픽 폴리싱\n차용 모드\n잘못된 모양 버리기 모드 개체\n셰이프 디스카드 모드 개체 오류\n공급자별 버퍼의 셰이프 모드\n폐기 모드 개체 무효\n셰이핑 모드 객체 잘못됨\n패킷 버리기 모드 오류\nshape discard 모드 무효", page: r#"# WSA_QOS_ESDMODEOBJ (11029)

## 의미
"셰이핑/폐기 모드" 개체가 잘못되었습니다. `QOS_SD_MODE`(개체 유형 2002, 길이 12)는 합의된 속도를 넘는 패킷을 어떻게 처리할지 패킷 셰이퍼에 알리며, 값은 `ShapeDiscardMode` 필드에 있습니다.

| 값 | 이름 | 초과 패킷 |
|---|---|---|
| 0 | `TC_NONCONF_BORROW` | 낮은 우선순위로 전송 |
| 1 | `TC_NONCONF_SHAPE` | 속도가 허용할 때까지 대기 |
| 2 | `TC_NONCONF_DISCARD` | 폐기 |
| 3 | `TC_NONCONF_BORROW_PLUS` | 표시 없이 전송 |

개체의 문서에 따르면 차용(borrow) 모드는 트래픽 제어 API 전용이며, 보관된 문서는 borrow plus도 마찬가지라고 합니다. GQoS 프로그램에는 셰이핑과 폐기만 남습니다.

## 발생하는 경우
- 송신 측에서 `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자가 개체를 검사할 때 나옵니다. 함수 참조 문서에는 11029가 없습니다. 이름만 보면 `GQOS_SETQOS_MODENOTSUPPORTED` (56836)나 `GQOS_BAD_SDMODE` (56510)가 세부 값일 것입니다.

## 주요 원인
1. 소켓을 통해 borrow나 borrow plus를 요청했습니다.
2. `SendingFlowspec`에 `TokenRate` 없이 셰이핑이나 폐기를 요청했습니다. 속도가 없으면 넘을 것도 없습니다.
3. 값이 3보다 크거나, 이 필드에 속도를 썼습니다(속도는 `QOS_SHAPING_RATE`에 넣어야 합니다).

## 조치 방법

### 개발자
- 개체를 빼십시오. 그러면 예약을 설정하는 동안 보장형 플로우는 셰이핑되고 나머지는 차용 모드로 동작합니다.
- TCP에는 폐기를 쓰지 마십시오. 버려지는 패킷마다 재전송이 필요합니다.

### 관리자
Windows에서:
```powershell
# 정책의 속도 제한은 곧 셰이핑
New-NetQosPolicy -Name 'shape-backup' -AppPathNameMatchCondition 'backup.exe' -ThrottleRateActionBitsPerSecond 20000000
```
Linux에서:
```sh
# 셰이핑: 패킷이 기다림
sudo tc qdisc replace dev eth0 root tbf rate 20mbit burst 64kb latency 100ms
# 폐기: 속도를 넘는 패킷을 버림
sudo tc qdisc add dev eth1 clsact
sudo tc filter add dev eth1 egress matchall action police rate 20mbit burst 64k conform-exceed drop
# 차용: ceil이 rate보다 큰 htb
```

## 혼동하기 쉬운 코드
- `WSA_QOS_ESHAPERATEOBJ` (11030): 짝이 되는 개체입니다. 모드는 방법을, 속도는 빠르기를 정합니다.
- `ERROR_INVALID_SD_MODE` (7505): 트래픽 제어 API가 내는 같은 오류입니다.

## 관련 코드
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): 나중에 스케줄러가 거부했습니다.
- `WSA_QOS_EFLOWSPEC` (11017): `TokenRate`가 빠진 것을 다른 쪽에서 본 오류입니다.
"# },
    Text { title: "잘못된 셰이핑 속도", message: "QoS 요청의 셰이핑 속도 개체에 있을 수 없는 값이 들어 있습니다.", keywords: "셰이핑 비율 오류\n전송 속도 제한\n초당 바이트 수\n트래픽 셰이핑 설정\n잘못된 형성 속도 개체\n셰이핑 속도 개체 오류\n공급자별 버퍼의 셰이핑 속도\n셰이핑 레이트 객체 무효\n트래픽 조절 속도 잘못됨\nshaping rate 값 오류\n유효하지 않은 셰이핑 속도", page: r#"# WSA_QOS_ESHAPERATEOBJ (11030)

## 의미
공급자별 버퍼의 셰이핑 속도 개체가 잘못되었습니다. `QOS_SHAPING_RATE`(개체 유형 2003)에는 `ShapingRate` 필드 하나가 있으며, 스케줄러가 플로우를 내보내는 일정한 속도를 초당 바이트로 나타냅니다. `FLOWSPEC`의 토큰 버킷보다 낮은 속도로, 또는 토큰 버킷과 함께 플로우를 고르게 만듭니다.

## 발생하는 경우
- 송신 플로우에 `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자의 첫 검사에서 나옵니다. 트래픽 제어 API에는 이에 해당하는 `ERROR_INVALID_SHAPE_RATE` (7519)가 있습니다. 소켓 함수 중 11030을 문서에 적은 것은 없습니다.

## 주요 원인
1. `ShapingRate`가 0입니다. "셰이핑 없음"은 개체를 빼서 나타냅니다.
2. 필드에 모드 상수가 들어 있습니다. 2000년의 문서는 이 필드를 `QOS_SD_MODE`의 모드로 설명했으며, 그대로 따른 코드가 있을 수 있습니다. 그러면 1~3이라는 값은 많아야 초당 3바이트를 뜻하게 됩니다.
3. 속도가 `FLOWSPEC`과 모순됩니다. `TokenRate`보다 훨씬 작거나 `PeakBandwidth`보다 큰 경우가 그 예입니다.
4. 초당 비트로 지정해 값이 여덟 배로 커졌습니다.

## 조치 방법

### 개발자
- 수신자가 버스트를 감당하지 못하는 경우가 아니면 개체를 빼십시오. `TokenRate`와 작은 `TokenBucketSize`로 거의 같은 효과를 얻습니다.
- 요즘은 Windows에서 `QOSSetFlow`를 `QOSSetOutgoingRate`와 `QOSShapeOnly`로 호출하고, Linux에서는 소켓 옵션 `SO_MAX_PACING_RATE`를 씁니다. 이 옵션의 단위는 이 필드처럼 초당 바이트입니다.

### 관리자
Windows에서:
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List Name, *Throttle*
New-NetQosPolicy -Name 'pace-replica' -AppPathNameMatchCondition 'replica.exe' -ThrottleRateActionBitsPerSecond 50000000
```
Linux에서:
```sh
# fq가 페이싱을 수행하며, ss로 소켓마다 속도를 볼 수 있음
sudo tc qdisc replace dev eth0 root fq
ss -tin dst 192.0.2.10 | grep -o 'pacing_rate [^ ]*'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_ESDMODEOBJ` (11029): 모드가 들어 있는 개체입니다. 둘 다 길이가 12바이트여서 뒤바뀌기 쉽습니다.
- `WSA_QOS_EFLOWSPEC` (11017): `FLOWSPEC` 자체의 속도입니다.
- `IP_INTERFACE_METRIC_CHANGE` (11030): IP 스택 안의 알림입니다.

## 관련 코드
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014): 속도는 타당했지만 스케줄러가 적용하지 못했습니다.
"# },
    Text { title: "예약된 정책 요소 유형", message: "QoS 요청의 정책 요소에 프로그램이 지정할 수 없는 유형이 들어 있습니다.", keywords: "정책 요소 유형 오류\n허용되지 않은 정책 요소\n사용자 인증 요소\nRSVP 정책 요소\n예약된 정책 요소\n공급자별 버퍼에 예약 정책 요소\n예약된 정책 요소 발견\n못 쓰는 정책 요소 유형\n예약 전용 정책 타입\n정책 엘리먼트 예약됨\n시스템 예약 정책 요소", page: r#"# WSA_QOS_RESERVED_PETYPE (11031)

## 의미
정책 요소에 프로그램이 지정할 수 없는 유형이 들어 있습니다. "PE type"은 `RSVP_POLICY`의 `Type` 필드이며, 이 요소는 공급자별 버퍼의 `RSVP_POLICY_INFO`에 있습니다. 개체의 형식은 올바르므로 잘못은 이 숫자 하나입니다.

유형은 범위별로 할당되어 있습니다.

| 유형 | 용도 |
|---|---|
| 0~49151 | 표준용으로 예약 |
| 그중 3 | 애플리케이션의 신원, qospol.h의 `PE_TYPE_APPID` |
| 49152~53247 | 업체마다 하나씩, IANA가 할당 |
| 53248~65535 | 사설 용도 |

## 발생하는 경우
- `SIO_SET_QOS`를 쓴 `WSAIoctl`: RSVP 공급자가 `NumPolicyElement`개의 요소를 차례로 읽을 때 나옵니다. Winsock 함수의 문서에는 이 코드가 없으며, 거부되는 유형을 나열한 자료도 없습니다.

## 주요 원인
1. 시스템이 스스로 추가하는 요소를 프로그램이 보내려 합니다. 사용자의 신원이 그런 요소일 수 있습니다. 표준 유형의 번호는 2001년 무렵 다시 할당되었으므로, 오래된 코드는 의도한 것과 다른 유형을 보낼 수도 있습니다.
2. 직접 만든 요소에 사설 범위의 번호가 아니라 0, 1, 100 같은 작은 번호를 붙였습니다.
3. `Type`과 `Len`이 뒤바뀌었습니다. 구조체에서는 `Len`이 먼저이므로 48 같은 길이가 유형으로 해석됩니다.
4. 프로그램의 한쪽에서는 유형을 네트워크 바이트 순서로, 다른 쪽에서는 호스트 바이트 순서로 저장했습니다.

## 조치 방법

### 개발자
- 애플리케이션의 신원에는 숫자가 아니라 `PE_TYPE_APPID`라는 이름을 쓰십시오. 자체 데이터에는 53248 이상을 씁니다.
- XP 이상을 대상으로 한다면 정책 요소를 모두 제거하십시오. 그 시스템에는 이를 전달하는 것이 없습니다.

### 관리자
아직 RSVP를 쓰는 네트워크에서는 캡처에서 POLICY_DATA 개체를 확인합니다.

Windows에서:
```powershell
pktmon filter add RSVP -t 46
pktmon start --capture --pkt-size 0 --file-name rsvp.etl
pktmon stop
pktmon etl2pcap rsvp.etl --out rsvp.pcapng
```
Linux에서:
```sh
sudo tcpdump -ni any -w rsvp.pcap 'ip proto 46'
tshark -r rsvp.pcap -V | grep -iA6 'policy'
```

## 혼동하기 쉬운 코드
- `WSA_QOS_EPOLICYOBJ` (11025): 정책 개체의 길이나 배치가 잘못되었습니다.
- `WSA_QOS_EUNKOWNPSOBJ` (11024): 안쪽 요소가 아니라 개체 전체의 유형입니다.

## 관련 코드
- `WSA_QOS_POLICY_FAILURE` (11011): 정책 서버가 거부했습니다.
"# },
    Text { title: "보안 조회에서 찾지 못한 호스트", message: "보호된 조회에서 이 이름의 호스트를 찾지 못했습니다. ping에서 나온 번호라면 IPsec 협상이 아직 진행 중이라는 뜻입니다.", keywords: "보안 호스트 없음\n안전하게 알려진 호스트 없음\nIPsec 협상 중\n핑 11032\nDNSSEC 조회 실패\n보안 호스트를 찾을 수 없음\n안전한 것으로 알려진 호스트 없음\n보안 이름 확인 호스트 없음\n보안 연결 호스트 없음\n안전한 호스트 못 찾음\n보안된 알려진 호스트 없음\n시큐어 호스트 없음\n보안 조회 실패", page: r#"# WSA_SECURE_HOST_NOT_FOUND (11032)

## 의미
문구에 따르면 이 이름의 호스트를 안전한 방법으로는 찾을 수 없습니다. 믿을 수 있는 응답만 받아들이는 조회가 아무 결과도 얻지 못했으며, 일반 조회라면 무언가 찾았을 수도 있습니다. 코드는 Windows 헤더에 있지만 이를 반환한다고 문서화된 함수는 없습니다.

요즘 로그에서 만났다면 같은 번호의 ICMP 상태로 보는 것이 낫습니다. `IP_NEGOTIATING_IPSEC` (11032)은 대상과의 IPsec 협상이 아직 진행 중일 때 ping과 `Win32_PingStatus`가 내는 상태입니다.

## 발생하는 경우
- `GetAddrInfoExW`, `WSALookupServiceBegin`: 나온다면 네임스페이스 공급자를 통해서만 나옵니다. 이를 위한 힌트로 `AI_SECURE`가 있으며, 이 플래그를 주면 `NS_EMAIL` 네임스페이스의 공급자는 위조로부터 보호된 결과만 돌려줍니다. 그런 결과가 없을 때 무엇을 반환하는지는 적혀 있지 않습니다. 이 함수들의 오류 표는 결과 없는 이름에 대해 `WSAHOST_NOT_FOUND`와 `WSANO_DATA`를 듭니다.
- `IcmpSendEcho`와 WMI: 위에서 말한 다른 의미의 11032입니다.

## 주요 원인
1. 연결 보안 규칙이 적용되는 ping입니다. 첫 에코가 IKE 교환을 시작하면서 11032로 끝나고, 다음 에코부터는 통과합니다.
2. IPsec 협상이 끝나지 않아(인증서, Kerberos, 차단된 UDP 500이나 4500) 에코마다 11032가 나옵니다.
3. 타사 네임스페이스 공급자가 이 코드를 "필요한 보호 수준으로는 찾지 못함"의 뜻으로 씁니다.

## 조치 방법

### 개발자
- 호스트를 찾지 못한 것으로 처리하십시오. 위조된 응답이 해를 끼칠 수 없을 때만 `AI_SECURE` 없이 다시 시도합니다.
- ping 코드에서는 11032를 보고하기 전에 한두 번 다시 시도합니다.

### 관리자
Windows에서:
```powershell
# 대상과의 IPsec: 보안 연결(SA)이 있는가?
Get-NetIPsecMainModeSA
Get-NetIPsecRule -PolicyStore ActiveStore | Format-Table DisplayName, InboundSecurity, OutboundSecurity
# 이름: 어느 규칙이 보호된 응답을 요구하고, 누가 이름을 확인하는가?
Get-DnsClientNrptPolicy -Effective
netsh winsock show catalog
```
Linux에서:
```sh
resolvectl query host.example.com    # "Data is authenticated: yes"
delv host.example.com A
sudo ip xfrm state
```

## 혼동하기 쉬운 코드
- `WSAHOST_NOT_FOUND` (11001): 이름이 아예 없습니다. 11032에서는 이름이 있을 수 있지만 증명할 수 없습니다.
- `IP_NEGOTIATING_IPSEC` (11032): ping의 상태이며 저절로 사라집니다.
- `DNS_ERROR_UNSECURE_PACKET` (9505): DNS 패킷에 필요한 보호가 없었습니다.

## 관련 코드
- `WSA_IPSEC_NAME_POLICY_ERROR` (11033): 헤더에서 짝을 이루는 코드입니다.
- `WSASERVICE_NOT_FOUND` (10108): 네임스페이스 자체가 설치되어 있지 않습니다.
"# },
    Text { title: "설치되지 않은 이름 기반 IPsec 정책", message: "상대방의 이름에 지정된 IPsec 정책을 적용하지 못했습니다.", keywords: "이름 기반 IPSEC 정책 추가 실패\nIPsec 정책 오류\n상대방 인증\n보안 소켓\n서비스 사용자 이름\n이름 기반 IPSEC 정책 없음\nIPSEC 정책을 추가할 수 없음\n이름 기반 정책 추가 불가\nIPsec 네임 정책 오류\nIPsec 정책 설치 실패\nIPsec 이름 정책 적용 실패\n피어 이름 IPsec 정책", page: r#"# WSA_IPSEC_NAME_POLICY_ERROR (11033)

## 의미
Windows가 상대방의 이름에 지정된 IPsec 정책을 설치하려 했으나 실패했습니다. "이름 기반"이란 정책이 주소가 아니라 상대방이 증명해야 하는 신원(서비스 사용자 이름(SPN) 등)으로 상대방을 식별한다는 뜻입니다. 이 보호를 요구한 연결이 암호화 없이 계속되어서는 안 됩니다.

코드는 헤더에만 있습니다. 문서화된 함수 가운데 이 코드를 나열한 것은 없으며, 보안 소켓 함수도 마찬가지입니다.

## 발생하는 경우
- `WSASetSocketPeerTargetName`, `WSASetSocketSecurity`: 주제에 가장 가까운 함수입니다. 상대방의 이름을 지정하고 소켓에 IPsec을 켭니다(fwpuclnt.dll, Windows Vista 이상). 오류 표에는 `WSAEINVAL`, `WSAEISCONN`, `WSAEMSGSIZE` 등이 있지만 11033은 없습니다.
- IPsec 규칙이 적용된 이름 확인에서 나올 수 있으나, 이를 확인해 주는 자료는 없습니다.

## 주요 원인
다음은 각 구성 요소의 동작 방식에서 추론한 것입니다.
1. 기본 필터링 엔진(BFE 서비스)이나 IPsec 서비스가 중지되었거나 사용하지 않도록 설정되어 있습니다.
2. 프로세스에 필터링 플랫폼에 필터를 추가할 권한이 없습니다.
3. 타사 방화벽이 IPsec 정책을 대체했거나 잠갔습니다.
4. 이름을 쓸 수 있는 형식이 아닙니다. SPN이 없거나 realm이 다릅니다.

## 조치 방법

### 개발자
- `bind`와 `connect` 전에 `WSASetSocketSecurity`를 호출하고, 상대방의 이름을 지정한 다음 연결하십시오. 연결한 뒤에는 두 함수 모두 `WSAEISCONN` (10056)을 냅니다.
- 사용자에게 묻지 않고 보호되지 않은 소켓으로 넘어가지 마십시오. 암호화하지 않아도 된다면 `SOCKET_SETTINGS_ALLOW_INSECURE`로 그 점을 명시합니다.
- 실제로 무엇이 적용되었는지 나중에 `WSAQuerySocketSecurity`로 확인합니다.
- 이식성을 생각하면 이름을 검증하는 TLS가 좋습니다.

### 관리자
Windows에서:
```powershell
Get-Service BFE, IKEEXT, PolicyAgent
Get-NetIPsecRule -PolicyStore ActiveStore
# 필터 상태 전체를 XML로
netsh wfp show state
setspn -Q host/server.example.com
```
Linux에서:
```sh
# strongSwan: 신원별 연결, 다음은 커널의 정책
sudo swanctl --list-conns
sudo ip xfrm policy
sudo ip xfrm monitor
```

## 혼동하기 쉬운 코드
- `WSA_SECURE_HOST_NOT_FOUND` (11032): 이름을 안전하게 확인하지 못했습니다. 11033은 이미 아는 이름에 대한 정책의 문제입니다.
- `ERROR_IPSEC_IKE_NO_POLICY` (13825): IKE가 상대방에 맞는 정책을 찾지 못했습니다. 여기서는 정책을 추가하지 못했습니다.
- `IP_INTERFACE_WOL_CAPABILITY_CHANGE` (11033): Wake-on-LAN에 관한 IP 스택의 알림입니다.

## 관련 코드
- `WSAEACCES` (10013): 일반 소켓 호출에서 권한이 없을 때 나오는 코드입니다.
- `WSAEISCONN` (10056): 보안을 너무 늦게 요청했습니다.
"# },
    Text { title: "언어 파일을 찾을 수 없음", message: "이 언어로 된 모듈의 텍스트 파일을 찾지 못했습니다.", keywords: "", page: "" },
    Text { title: "언어 파일을 로드하지 못함", message: "이 언어로 된 모듈의 텍스트 파일을 찾았지만 로드하지 못했습니다.", keywords: "", page: "" },
];
