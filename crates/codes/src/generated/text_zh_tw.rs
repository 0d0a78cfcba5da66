// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::text::Text;

pub(crate) static LABELS: &[(&str, &str)] = &[
    ("also-called", "別稱"),
    ("also-means", "也可能代表"),
    ("as-a-developer", "開發人員"),
    ("as-an-administrator", "系統管理員"),
    ("common-causes", "常見原因"),
    ("documented-in", "說明文件"),
    ("easily-confused-with", "容易混淆的錯誤"),
    ("header", "標頭檔"),
    ("loses-meaning", "不完全對應"),
    ("name-only", "Winsock 與 DNS 以外的 Win32 代碼，此處僅知其名稱。"),
    ("not-an-error", "一段代碼範圍的起始值，不是錯誤。"),
    ("not-explained", "沒有對應的 Winsock 或 DNS 代碼。"),
    ("on-completion-port", "經由完成埠"),
    ("raised-by", "傳回此錯誤的函式"),
    ("read-as", "視為"),
    ("related", "相關項目"),
    ("reproduce-linux-only", "這個途徑只有 Linux 才有：Windows 也有這個代碼，但不會這樣發生。"),
    ("reproduce-more", "原因與處理方式："),
    ("reproduce-shown", "已重現："),
    ("returned-article", "專文描述的情況，函式說明頁未列出"),
    ("returned-by", "傳回者"),
    ("returned-function", "下列函式"),
    ("returned-internal", "DNS 伺服器（內部或其記錄檔）"),
    ("returned-management", "DNS 伺服器的管理作業"),
    ("returned-never", "依文件所載，沒有任何元件會傳回"),
    ("returned-provider", "服務提供者（由其自行決定）"),
    ("returned-query", "DNS 用戶端函式，但說明頁均未列出此狀態"),
    ("same-meaning", "意義相同"),
    ("scan-causes", "可能的原因"),
    ("scan-check", "檢查事項"),
    ("scan-codes", "錯誤碼"),
    ("scan-column", "每格"),
    ("scan-files", "檔案"),
    ("scan-likely", "很可能"),
    ("scan-lines", "含錯誤碼的行"),
    ("scan-more", "詳細說明"),
    ("scan-most", "最多"),
    ("scan-note-no-processes", "程式太多，無法分開統計；改以電腦為單位計算。"),
    ("scan-note-no-times", "沒有任何一行的時間可以辨識，因此沒有時間軸，需要時間佐證的原因最多只能列為「有可能」。"),
    ("scan-note-others", "電腦太多，無法全部分開統計；部分或全部合併計算。"),
    ("scan-note-timeless", "部分行沒有時間，之前也沒有任何時間；這些行計入總數，但不在時間軸上。"),
    ("scan-note-zone", "未註明時區的時間視為 UTC，或 --time-zone 所指定的時區。"),
    ("scan-origins", "位置"),
    ("scan-others", "其他"),
    ("scan-period", "期間"),
    ("scan-possible", "有可能"),
    ("scan-seen", "觀察到"),
    ("scan-strong", "極有可能"),
    ("scan-table", "以表格顯示"),
    ("scan-timeline", "時間軸"),
    ("scan-title", "記錄檔中的錯誤碼"),
    ("scan-unknown", "未註明"),
    ("scan-why", "理由"),
    ("thousands", ","),
    ("twins", "其他系統的對應代碼"),
    ("what-it-means", "代表意義"),
    ("what-to-do", "處理方式"),
    ("when-it-is-raised", "何時出現"),
];

pub(crate) static TEXTS: &[Text] = &[
    Text { title: "成功", message: "作業已完成。這不是錯誤。", keywords: "", page: "" },
    Text { title: "此處不適用的功能", message: "裝置或物件無法執行這項要求。", keywords: "", page: "" },
    Text { title: "找不到檔案", message: "沒有這個名稱的檔案或物件。", keywords: "", page: "" },
    Text { title: "找不到路徑", message: "路徑中有一個資料夾不存在。", keywords: "", page: "" },
    Text { title: "開啟的檔案過多", message: "這個處理程序開啟的檔案已達上限。", keywords: "", page: "" },
    Text { title: "存取被拒", message: "呼叫者的帳戶沒有權限對這個物件執行此動作。", keywords: "", page: "" },
    Text { title: "事件或查詢的控制代碼無效", message: "這個控制代碼不屬於此處理程序中任何已開啟的事件、查詢或要求：可能先前已關閉，或從未建立。", keywords: "控制代碼無效\n無效的控制碼\n重複關閉\nhandle 已關閉\n事件物件無效\n事件物件控制代碼無效\n指定的事件控制代碼\n控點無效\n無效的控點\n事件控點錯誤\n查詢控制代碼錯誤\n控制代碼已關閉\n不正確的 handle\n無效事件物件", page: r#"# WSA_INVALID_HANDLE (6)

## 代表意義
傳入的控制代碼並未指向該函式所要的有效物件，也就是事件、名稱服務查詢、通知，或進行中的 `GetAddrInfoEx` 要求。物件可能從未建立、已經關閉，或是別種類型。

此錯誤不是指*通訊端*無效，那種情況會得到 10038。這個數值就是 Windows 通用的 `ERROR_INVALID_HANDLE`，因此記錄檔裡的 6 也可能出自檔案、主控台或登錄函式，與網路毫無關係。第一步先查明是哪個呼叫失敗。

## 何時出現
- `WSASetEvent`、`WSAResetEvent`、`WSACloseEvent`：引數不是開啟中的事件。
- `WSAWaitForMultipleEvents`：陣列中至少有一項不是事件控制代碼。
- `WSAGetOverlappedResult`：重疊結構的 `hEvent` 欄位不是事件。
- `WSALookupServiceNext`、`WSALookupServiceEnd`：查詢已經結束，或從未開始。
- `WSANSPIoctl`：控制代碼並非來自 `WSALookupServiceBegin`。
- `WSAProviderConfigChange`：控制代碼並非由此函式先前傳回。
- `GetAddrInfoExCancel`：要求已完成、已逾時，或控制代碼錯誤。

## 常見原因
1. 事件被關閉兩次；或某個執行緒關閉了事件，另一個執行緒卻仍在等候它，或仍把它留在陣列裡。
2. 沒有檢查 `WSACreateEvent` 的結果，就把 `WSA_INVALID_EVENT` 傳給下一個呼叫。
3. `WSAOVERLAPPED` 結構沒有清為零，`hEvent` 裡是堆疊上殘留的值。
4. 已關閉的控制代碼，其數值又配給了新物件；舊變數如今指向某個檔案或登錄機碼。
5. 另一個執行緒已呼叫 `WSALookupServiceEnd`，查詢迴圈卻還在跑。
6. 呼叫 `GetAddrInfoExCancel` 時發生競爭情形：結果在取消的前一刻送達。這種情況無害。
7. 與 Winsock 無關：沒有主控台的服務或視窗程式寫入標準輸出。

## 處理方式

### 開發人員
- 每個事件只由一處負責。關閉一次，隨即把變數設為 `WSA_INVALID_EVENT`。
- 先從等候陣列移除事件，再喚醒等候中的執行緒，最後才關閉事件。
- 重疊結構首次使用前，先以 `memset` 清除，或以 `= {0}` 初始化。
- `GetAddrInfoExCancel` 傳回 6 時，視為「來不及取消，結果已經送達」。
- 在偵錯工具下執行：關閉失效的控制代碼時，會在出錯的那一行引發例外 0xC0000008。Application Verifier 的「Handles」檢查對其他呼叫也有同樣作用。

### 系統管理員
問題出在程式本身。可以替維護人員蒐集線索：出錯的函式名稱，以及 6 是否只在程式結束時出現。

在 Windows 上：
```powershell
# 在第一次使用無效控制代碼時停下（Application Verifier 隨附於 Windows SDK；設定後以偵錯工具啟動程式）
appverif -enable Handles -for server.exe
appverif -disable * -for server.exe
# 控制代碼是否也在洩漏？
Get-Process server | Select-Object Id, HandleCount, StartTime
```
在 Linux 上，對應的是 eventfd、epoll 或計時器描述元的 `EBADF`：
```sh
sudo strace -f -e trace=close,eventfd2,epoll_ctl,read,write -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd
```

## 容易混淆的錯誤
- `WSAENOTSOCK` (10038)：同樣的錯誤，但對象是通訊端控制代碼。
- `WSAEBADF` (10009)：BSD 遺留的代碼，Winsock 本身不會傳回。
- `WSA_INVALID_PARAMETER` (87)：控制代碼沒問題，是別的引數有誤，例如事件數目。
- `WSAEINVAL` (10022)：物件沒錯，但狀態不對。

## 相關項目
- `WSA_IO_INCOMPLETE` (996)：控制代碼正確但作業尚未完成時，`WSAGetOverlappedResult` 的回答。
- `WSA_E_CANCELLED` (10111)：`GetAddrInfoExCancel` 及時取消時，名稱查詢得到的結果。
- `WSA_NOT_ENOUGH_MEMORY` (8)：`WSACreateEvent` 一開始可能失敗的原因。
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "處理程序的記憶體不足", message: "程式無法取得這次網路呼叫所需的記憶體：堆積、位址空間或認可限制已用盡。", keywords: "記憶體不足\n記憶體洩漏\n配置失敗\nRAM 不夠\n認可記憶體用完\n可用記憶體不足\n記憶體不夠\n沒有足夠的記憶體\n無法配置記憶體\n記憶體用盡\n堆積耗盡\n記憶體配置失敗\n記憶體溢位\n需要更多記憶體", page: r#"# WSA_NOT_ENOUGH_MEMORY (8)

## 代表意義
Winsock 函式要求一般記憶體，但未能取得。缺的通常是處理程序自己的堆積，而不是網路資源：程式的私人記憶體、位址空間，或整台電腦的認可限制已經用盡。

這裡指的不是網路緩衝區；網路緩衝區耗盡或本機連接埠用完時，代碼是 10055。數值 8 等於 `ERROR_NOT_ENOUGH_MEMORY`。

## 何時出現
- `getaddrinfo`、`GetAddrInfoW`、`getnameinfo`：以*傳回值*的形式出現（`EAI_MEMORY` 就是這個數值）。
- `GetAddrInfoExW`、`SetAddrInfoExW`：沒有空間存放要求或結果清單。
- `WSACreateEvent`、`WSAWaitForMultipleEvents`。
- `WSAStringToAddressW`。
- 名稱服務的一系列函式：`WSALookupServiceBeginW`、`WSALookupServiceNextW`、`WSALookupServiceEnd`、`WSASetServiceW`、`WSAEnumNameSpaceProvidersW`、`WSAInstallServiceClassW` 等。
- `WSAProviderConfigChange`。
- 需要新增 Winsock 目錄項目的安裝函式：`WSCInstallProvider`、`WSCInstallNameSpace`、`WSCEnableNSProvider`、`WSCWriteProviderOrder` 等。

## 常見原因
1. 程式有記憶體洩漏。長時間執行的用戶端最典型：`getaddrinfo` 的結果從未交給 `freeaddrinfo`。
2. 32 位元的處理程序用滿了 2 GB 位址空間，或空間已支離破碎，儘管電腦本身還有大量可用記憶體。
3. 電腦已達認可限制：記憶體加上分頁檔都已配給其他程式。
4. 工作物件（job object）、容器或服務的限制壓低了處理程序的上限。
5. 長度算錯，常見的是負數被當成無號數，結果要求的量大得離譜。

## 處理方式

### 開發人員
- `getaddrinfo` 搭配 `freeaddrinfo`，`GetAddrInfoExW` 搭配 `FreeAddrInfoExW`，每個查詢控制代碼都要呼叫 `WSALookupServiceEnd`，錯誤處理路徑也不例外。
- 檢查 `getaddrinfo` 本身的傳回值。此時 `WSAGetLastError` 裡的舊值沒有參考價值。
- 不要在緊密迴圈裡重試。先釋放快取或閒置連線，稍候再試一次。
- 連同錯誤記下堆積大小與控制代碼數；光有一句「記憶體不足」無從追查。

### 系統管理員
在 Windows 上，查看記憶體由誰占用，以及是否碰到認可限制：
```powershell
Get-Process | Sort-Object PrivateMemorySize64 -Descending | Select-Object -First 5 Name, Id, PrivateMemorySize64, HandleCount
# 中文版 Windows 的計數器名稱為中文，可用 Get-Counter -ListSet * 查詢
Get-Counter '\Memory\Committed Bytes', '\Memory\Commit Limit'
# 認可記憶體不足時，Windows 會記下用量最大的程式
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Microsoft-Windows-Resource-Exhaustion-Detector'} -MaxEvents 5
```
在 Linux 上，處理程序的限制、所屬的 cgroup，或嚴格的 overcommit 設定，都會讓配置失敗：
```sh
grep -E 'VmSize|VmRSS' /proc/PID/status; cat /proc/PID/limits
systemctl show SERVICE -p MemoryMax -p MemoryCurrent
grep -E 'CommitLimit|Committed_AS' /proc/meminfo; sysctl vm.overcommit_memory
journalctl -k | grep -i 'out of memory'
```
重新啟動只能爭取時間。如果用量隨執行時間穩定上升，那就是洩漏，必須修正程式。

## 容易混淆的錯誤
- `WSAENOBUFS` (10055)：核心緩衝區或本機連接埠耗盡；處理程序本身可能還有好幾 GB 可用。
- `WSAEMFILE` (10024)：通訊端描述元用完，與記憶體無關。
- `WSAEFAULT` (10014)：記憶體足夠，但傳入的緩衝區太小，或不屬於呼叫者。
- 在 macOS 與各 BSD 上，`getaddrinfo` 也會傳回 8，但意思是 `EAI_NONAME`（查無此主機）。Linux 的 `EAI_MEMORY` 則是 -10。

## 相關項目
- `WSA_INVALID_HANDLE` (6)：程式不理會 `WSACreateEvent` 失敗時，接下來遇到的錯誤。
- `WSATRY_AGAIN` (11002)：名稱伺服器暫時失敗，與記憶體無關。
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "環境區塊無效", message: "傳給新處理程序的環境區塊格式有誤。", keywords: "", page: "" },
    Text { title: "程式格式無效", message: "這個檔案不是此系統能載入的程式。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "資料無效", message: "資料的格式或值不正確。", keywords: "", page: "" },
    Text { title: "記憶體不足", message: "無法配置作業所需的記憶體。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "裝置尚未就緒", message: "裝置還不能接受要求。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "長度無效", message: "呼叫者提供的長度與要求不符。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "裝置故障", message: "連接在系統上的某個裝置無法正常運作。", keywords: "", page: "" },
    Text { title: "共用違規", message: "另一個程式已開啟這個檔案，而且不允許以這種方式共用。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "檔案結尾", message: "已讀取到檔案結尾。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "不支援這項要求", message: "物件或驅動程式不支援這項要求。", keywords: "", page: "" },
    Text { title: "遠端電腦未在監聽", message: "遠端電腦在指定的位址上沒有回應，或無法再容納這項要求。", keywords: "", page: "" },
    Text { title: "網路上已有此位址", message: "名稱或位址已被使用。Winsock 將同一情況回報為 WSAEADDRINUSE。", keywords: "", page: "" },
    Text { title: "找不到網路路徑", message: "沒有路由通往該網路路徑，或路徑上的伺服器沒有回應。", keywords: "", page: "" },
    Text { title: "網路忙碌", message: "網路目前沒有餘力處理這項要求。", keywords: "", page: "" },
    Text { title: "網路資源已不存在", message: "網路資源或裝置已不在原處。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "伺服器的回應無法使用", message: "伺服器送來通訊協定不允許的回應。", keywords: "", page: "" },
    Text { title: "未預期的網路錯誤", message: "網路發生沒有專屬代碼的錯誤。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "連線已消失", message: "連線已被對方重設或關閉。WSAECONNRESET 經由完成埠回報時就是這個代碼。", keywords: "", page: "" },
    Text { title: "網路存取被拒", message: "網路或伺服器拒絕這個呼叫者存取。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "網路名稱過多", message: "網路介面卡的名稱或位址表已滿。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "不再接受連線", message: "伺服器的連線數已達上限，稍後可再試。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "無法建立", message: "無法建立檔案或資料夾。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Windows 不接受引數", message: "Windows 不接受呼叫中的某個引數，例如等候 0 個事件，或等候的事件超過 64 個。", keywords: "參數錯誤\n參數不正確\n引數無效\n無效參數\n事件數量超過上限\n一或多個參數無效\n一個或多個參數不正確\n參數有問題\n函式參數無效\n傳入的參數錯誤\n呼叫參數錯誤\n等候事件過多\n超過 64 個事件", page: r#"# WSA_INVALID_PARAMETER (87)

## 代表意義
某個引數超出函式可接受的範圍，而這個函式恰好是 Winsock 中少數會把問題轉交 Windows 核心或命名空間提供者的函式。它們以 Windows 代碼 `ERROR_INVALID_PARAMETER` 回答；同類錯誤在其他 Winsock 函式幾乎都是 10022。

87 是 Windows 最常見的代碼之一，所以先確認失敗的真的是 Winsock 呼叫，而不是旁邊的檔案、登錄或網路介面卡函式。

## 何時出現
- `WSAWaitForMultipleEvents`：事件數目為 0，或超過 `WSA_MAXIMUM_WAIT_EVENTS` (64)。
- `WSAGetOverlappedResult`：不接受其中一個引數。
- `WSAInstallServiceClassA`、`WSAInstallServiceClassW`：命名空間提供者無法提供類別資訊。
- `WSAGetServiceClassNameByClassIdA`、`WSAGetServiceClassNameByClassIdW`：類別識別碼無效。

## 常見原因
1. 一次等候超過 64 個事件。測試時沒事，到第 65 個連線就失敗。
2. 空等：最後一個連線已關閉，迴圈卻仍對著 0 個事件的陣列等候。
3. 移除項目之後，計數與陣列內容對不起來。
4. 同一個通訊端第二次關聯到完成埠。`CreateIoCompletionPort` 會以 87 拒絕，而許多程式把它記成通訊端錯誤。
5. 把大小或版本不對的結構傳給輔助程式庫，例如列舉網路介面卡的函式。

## 處理方式

### 開發人員
- 通訊端很多時，改用完成埠（`CreateIoCompletionPort`、`GetQueuedCompletionStatus`）取代事件陣列；完成埠沒有 64 個的限制。
- 若非用事件不可，就分散到多個執行緒，每個至多 64 個，並在等候前檢查數目。
- 沒有東西可等時，對停止事件呼叫 `WaitForSingleObject` 或直接休眠，不要以空陣列呼叫 `WSAWaitForMultipleEvents`。
- 通訊端只關聯到完成埠一次，在建立或接受之後立即進行。
- 記錄錯誤碼時，一併記下失敗的函式名稱與引數。

### 系統管理員
先問何時出現。如果負載到了某個程度才開始，就是原因 1；在修正推出之前，減少每個處理程序的連線數可以緩解。

在 Windows 上：
```powershell
# 各處理程序的連線數：是否接近 64 的倍數？
Get-NetTCPConnection -State Established | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
```
Linux 對錯誤的引數回報 `EINVAL` (22)，而且 `poll` 與 `epoll` 沒有 64 個的限制；`strace` 會印出呼叫及其引數：
```sh
sudo strace -f -e trace=poll,ppoll,epoll_wait,epoll_ctl -p PID 2>&1 | grep EINVAL
```

## 容易混淆的錯誤
- `WSAEINVAL` (10022)：引數錯誤或通訊端狀態不對時，Winsock 自己的代碼。看到的若是 87，範圍可縮小到等候、重疊結果、服務類別與一般 Win32 呼叫。
- `WSA_INVALID_HANDLE` (6)：數目正確，但陣列中有一項不是事件。
- `WSAEFAULT` (10014)：錯的是指標或緩衝區長度，而不是某個值。

## 相關項目
- `WSA_IO_INCOMPLETE` (996)：`WSAGetOverlappedResult` 的呼叫正確，只是問得太早。
- `WSAEALREADY` (10037)：服務類別已經註冊過。
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
    Text { title: "管道已結束", message: "管道的另一端已經關閉。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "磁碟已滿", message: "磁碟沒有空間可存放資料。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "呼叫未實作", message: "此系統沒有實作這個函式，或提供者缺少這個函式。", keywords: "", page: "" },
    Text { title: "網路作業逾時", message: "對方未在時限內回應。WSAETIMEDOUT 經由完成埠回報時就是這個代碼。", keywords: "", page: "" },
    Text { title: "緩衝區放不下結果", message: "呼叫者提供的緩衝區太小，通常會同時傳回所需的大小。", keywords: "", page: "" },
    Text { title: "名稱無效", message: "名稱的格式有誤；就 DNS 而言，是指名稱空白、過長，或含有任何名稱都不允許的字元。", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "找不到模組", message: "找不到程式庫，或找不到它所相依的程式庫。", keywords: "", page: "" },
    Text { title: "模組中找不到函式", message: "程式庫中沒有這個名稱的函式。", keywords: "", page: "" },
    Text { title: "沒有可等候的子處理程序", message: "沒有子處理程序可供等候結束。", keywords: "", page: "" },
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
    Text { title: "資源使用中", message: "資源目前正在使用中。", keywords: "", page: "" },
    Text { title: "物件已存在", message: "已有同名的物件或檔案。", keywords: "", page: "" },
    Text { title: "不是此系統的程式", message: "這個檔案不是適用於此處理器與系統的有效程式或程式庫。", keywords: "", page: "" },
    Text { title: "找不到環境變數", message: "環境中沒有這個名稱的變數。", keywords: "", page: "" },
    Text { title: "所有管道執行個體都在忙碌", message: "具名管道的每個執行個體都正在服務其他用戶端。", keywords: "", page: "" },
    Text { title: "管道正在關閉", message: "管道正在關閉，或非阻塞讀取時管道中沒有資料。", keywords: "", page: "" },
    Text { title: "管道另一端無人", message: "管道的另一端沒有任何處理程序。", keywords: "", page: "" },
    Text { title: "還有更多資料", message: "緩衝區只放得下一部分，其餘的資料仍可讀取。", keywords: "", page: "" },
    Text { title: "沒有需要處理的項目", message: "呼叫成功，但沒有事情要做；就 FormatMessage 而言，是指訊息為空白。", keywords: "", page: "" },
    Text { title: "等候逾時", message: "等候因時間用盡而結束，並非因為物件收到訊號。", keywords: "", page: "" },
    Text { title: "沒有更多項目", message: "列舉已到結尾。", keywords: "", page: "" },
    Text { title: "不是目錄", message: "這個名稱所指的不是目錄。", keywords: "", page: "" },
    Text { title: "號誌超過上限", message: "若釋放號誌，其計數會超過上限。", keywords: "", page: "" },
    Text { title: "找不到訊息", message: "訊息表中沒有這個編號的文字。", keywords: "", page: "" },
    Text { title: "沒有此裝置", message: "要求中指定的裝置不存在。", keywords: "", page: "" },
    Text { title: "記憶體位址無效", message: "這個位址不在呼叫可使用的記憶體範圍內。", keywords: "", page: "" },
    Text { title: "算術溢位", message: "結果超出存放它的型別所能表示的範圍。", keywords: "", page: "" },
    Text { title: "收到部分訊息", message: "傳輸層只交付了訊息的一部分，後面還有。", keywords: "", page: "" },
    Text { title: "收到加速資料", message: "收到的是加速（頻外）資料。", keywords: "", page: "" },
    Text { title: "收到部分加速資料", message: "收到的是加速訊息的一部分，後面還有。", keywords: "", page: "" },
    Text { title: "等候的物件已關閉", message: "執行緒等候完成埠時，完成埠被關閉。", keywords: "", page: "" },
    Text { title: "重疊作業已取消", message: "擱置中的作業被程式本身取消：通訊端已關閉、有人要求取消，或發出作業的執行緒已結束。", keywords: "I/O 操作已中止\n執行緒結束或應用程式要求\n取消 I/O\n作業中止\n執行緒結束\n重疊作業中止\n重迭作業中止\n重疊操作已中止\n非同步作業被取消\n因通訊端關閉而取消\n擱置中的 I/O 被取消\nCancelIo 取消\n關閉 socket 取消讀寫\n重迭作業取消", page: r#"# WSA_OPERATION_ABORTED (995)

## 代表意義
進行中的重疊作業在完成之前遭到取消。這與網路上的任何一方無關：是這個處理程序裡的某處收回了作業，或是處理程序結束所致。這是作業的完成狀態，並非連線故障。

取消之前，可能已有部分位元組傳送或接收。串流上的傳送中止後，無法得知接收端看到了多少，因此這個串流不能安全地繼續使用。

## 何時出現
由 `WSAGetOverlappedResult`、完成常式或 `GetQueuedCompletionStatus` 取得，是擱置中作業的結果：
- `WSARecv`、`WSARecvFrom`、`WSARecvMsg`：接收等候期間，通訊端被關閉。
- `WSASend`、`WSASendTo`、`WSASendMsg`、`TransmitFile`、`TransmitPackets`：通訊端被關閉、發出了 `SIO_FLUSH` 控制碼，或啟動作業的執行緒已結束。
- `RIOReceive`：任一端關閉通訊端，或作業被清空（flush）。
- `closesocket`、`WSACleanup`：使該通訊端或整個處理程序中所有未完成的作業以此告終。
- `WSANSPIoctl`：呼叫 `WSALookupServiceEnd` 而使通知結束。
- 多種重疊的 `WSAIoctl` 要求，以同樣方式取消。
- 上述任何作業，在 `CancelIo` 或 `CancelIoEx` 之後。

## 常見原因
1. 正常結束程式。伺服器關閉監聽通訊端，每個等候中的 `AcceptEx` 都傳回 995；關閉連線時，擱置的接收也傳回 995。一切正常。
2. 程式自訂的逾時：等了一段時間後呼叫 `CancelIoEx`，卻把取消原樣回報，而沒有說是「逾時」。
3. 使用取消權杖或期限的程式庫（.NET、Boost.Asio、Python 的 proactor 事件迴圈）。可能是使用者取消了要求，或離開了網頁。
4. 啟動作業的執行緒已經結束。存活時間短的執行緒不應啟動長時間的接收，除非通訊端屬於某個完成埠：自 Windows Vista 起，這類作業不受執行緒結束影響。
5. 一個通訊端由兩處管理。清理程式碼、解構函式或完成項將它關閉，另一處卻還在使用。
6. 與 Winsock 無關：裝置消失或要求被捨棄時，序列埠、USB 裝置、管道與 HTTP.sys 也會回報 995。

## 處理方式

### 開發人員
- 設一個「正在關閉」旗標。旗標已設時，忽略 995；未設時，連同堆疊追蹤一併記錄，因為這時原因就是 4 或 5。
- 改以自己的說法回報：依取消的來源，說明是「已取消」或「逾時」。
- 等到被取消作業的完成通知之後，才釋放緩衝區與 `WSAOVERLAPPED` 結構。在此之前，系統仍會寫入這些記憶體。
- 也要考慮相反的競爭情形：呼叫 `CancelIoEx` 之後，作業仍可能成功完成。
- 長時間的接收要由持續存活的執行緒啟動，或改用完成埠。

### 系統管理員
將出現的時間與程式的停止、部署和時限設定互相對照。

在 Windows 上：
```powershell
# 該時段內服務的停止與異常終止
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddHours(-1)} | Select-Object TimeCreated, Id, Message
# 錄製全系統的通訊端關閉與中止，約一分鐘
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
tracerpt sockettrace.etl -o sockettrace.xml -of XML
```
Linux 的 io_uring 與 POSIX 非同步 I/O 有 `ECANCELED` (125)；若是一般通訊端，則查是誰關閉了描述元：
```sh
sudo strace -f -tt -e trace=close,shutdown,io_uring_enter,exit -p PID
journalctl -u SERVICE --since -1h
```

## 容易混淆的錯誤
- `WSAEINTR` (10004)：*阻塞式*呼叫的對應代碼。阻塞中的 `recv` 遇到通訊端關閉時得到 10004，擱置的重疊作業則得到 995。
- `WSAECONNABORTED` (10053)：連線由本機 TCP 或篩選軟體放棄。995 則是程式自己撤回某一項作業。
- `ERROR_NETNAME_DELETED` (64)：對方重設連線時，完成埠所呈現的代碼。
- `WSA_E_CANCELLED` (10111)：被取消的是名稱查詢，不是通訊端 I/O。
- `ERROR_SEM_TIMEOUT` (121)：網路路徑上的時限到期。有些執行環境會把 995 和逾時混為一談，例如 Rust 標準程式庫（`TimedOut`）。

## 相關項目
- `WSA_IO_PENDING` (997)：作業起始時的代碼。
- `WSA_IO_INCOMPLETE` (996)：作業仍在進行，也包括取消尚未完成的情況。
- `WSAENOTSOCK` (10038)：下一個使用已關閉控制代碼的呼叫得到的結果。
"# },
    Text { title: "重疊作業尚未完成", message: "太早取用結果：重疊作業仍在進行。", keywords: "重疊 I/O 事件未收到訊號\n還沒完成\n輪詢結果\n作業未完成\n重疊 I/O 未完成\n重迭作業未完成\n事件未處於訊號狀態\n事件物件未發出訊號\n未收到訊號狀態\n判斷作業是否完成\n結果尚未可用\nI/O 還在進行\n太早取得重疊結果", page: r#"# WSA_IO_INCOMPLETE (996)

## 代表意義
「還沒完成。」程式不等候就詢問重疊作業的結果，而作業仍在進行。作業本身沒有問題，只是問得太早。數值等於 `ERROR_IO_INCOMPLETE`。

## 何時出現
- `WSAGetOverlappedResult`：作業未完成時，以 `fWait` 為 FALSE 呼叫。
- `GetOverlappedResult` 用於通訊端或檔案時，行為相同。

其他 Winsock 函式都不會傳回此代碼。

## 常見原因
1. 刻意輪詢：迴圈反覆詢問，直到得到不同的答案。這時 996 是預期結果，不該記成錯誤。
2. 等候因為別的理由結束。`WSAWaitForMultipleEvents` 是因逾時、可警示喚醒或另一個事件而傳回，程式卻問了不相干的作業。
3. 兩個重疊作業共用一個事件物件。第一個完成時觸發了事件，詢問第二個便得到 996。
4. 有人以 `WSASetEvent` 手動觸發事件來喚醒執行緒，執行緒卻以為作業已完成。
5. 詢問時所用的 `WSAOVERLAPPED` 結構不是該作業的結構，或在第一個作業仍擱置時又被拿去重複使用。
6. 剛以 `CancelIoEx` 要求取消，而取消本身尚未完成。

## 處理方式

### 開發人員
- 以等候取代輪詢：等候事件、設 `fWait` = TRUE（僅限以事件通知的作業），或使用完成埠。輪詢會占用一個核心，又增加延遲。
- 每個作業都用自己的事件與結構，並在完成之前保持不動。
- 確認 `WSAWaitForMultipleEvents` 傳回的是*哪一個*索引，並分開處理 `WSA_WAIT_TIMEOUT` 與 `WSA_WAIT_IO_COMPLETION`。
- 巨集 `HasOverlappedIoCompleted` 不必進行系統呼叫，就能回答同樣的問題。
- 得到 996 時絕不可釋放緩衝區，系統之後還會寫入資料。

### 系統管理員
記錄檔裡滿是 996，表示有忙碌迴圈，所以該看的是處理器時間而不是網路。

在 Windows 上：
```powershell
Get-Process server | Select-Object Id, CPU, @{n='Threads'; e={$_.Threads.Count}}
# 哪個執行緒在空轉？
(Get-Process server).Threads | Sort-Object TotalProcessorTime -Descending | Select-Object -First 3 Id, TotalProcessorTime, ThreadState
```
在 Linux 上，對應的是 `aio_error` 傳回的 `EINPROGRESS`，或 io_uring 的完成佇列為空。計算迴圈的呼叫次數：
```sh
sudo timeout 10 strace -f -c -p PID
top -H -p PID
```

## 容易混淆的錯誤
- `WSA_IO_PENDING` (997)：來自*啟動*作業的呼叫；996 則來自*詢問*結果的呼叫。
- `WSAEINPROGRESS` (10036)：Winsock 1.1 阻塞式呼叫的遺留代碼。只有 `GetAddrInfoExOverlappedResult` 會以 10036 表示 996 的意思。
- `WSAEWOULDBLOCK` (10035)：什麼都沒有啟動；996 則是有作業在進行。
- `WSA_WAIT_TIMEOUT` (258)：等候已放棄，與任何單一作業的狀態無關。

## 相關項目
- `WSA_OPERATION_ABORTED` (995)：取消之後的結果。
- `WSA_INVALID_HANDLE` (6)：結構中的事件無效。
- `WSA_INVALID_PARAMETER` (87)：函式不接受詢問時的某個引數。
"# },
    Text { title: "重疊作業已開始", message: "作業已開始，結果稍後才會產生。這不是失敗。", keywords: "非同步\n背景執行\n等候 I/O 完成\n完成埠\n重疊 I/O 進行中\n重疊作業擱置中\n重迭作業稍後完成\n作業將於稍後完成\n操作待處理\n無法立即完成的重疊\n完成時會發出訊號\n稍後通知完成\nI/O 擱置\n重疊 I/O 正在處理", page: r#"# WSA_IO_PENDING (997)

## 代表意義
目前為止算成功。重疊作業已受理並在進行，結果稍後會經由事件、完成常式或完成埠送達。啟動作業的呼叫之所以回報失敗與 997，只是因為還沒有結果。數值等於 `ERROR_IO_PENDING`。

如果 997 以錯誤訊息出現在使用者面前，就是程式誤解了它。

## 何時出現
- `WSARecv`、`WSARecvFrom`、`WSARecvMsg`、`WSASend`、`WSASendTo`、`WSASendMsg`：傳入了重疊結構，而資料無法立即收送。
- `AcceptEx`、`ConnectEx`、`DisconnectEx`：幾乎每次都會。它們回報的是 `ERROR_IO_PENDING`，數值相同。
- `TransmitFile`、`TransmitPackets`：檔案正在傳送。
- `WSAIoctl`、`WSANSPIoctl`：要求已排入佇列。
- `WSAProviderConfigChange`：已開始等候 Winsock 目錄的變更。
- `RIOSend`、`RIOSendEx`：完成通知將會排入佇列。
- `GetAddrInfoExW`：非同步名稱查詢已啟動；此時 997 是傳回值。

## 常見原因
1. 正常的重疊作業。負載高時，大多數接收都這樣開始。
2. 程式碼只檢查 `SOCKET_ERROR`，把所有失敗一視同仁，於是關閉通訊端；稍後同一項作業又冒出 995。
3. 錯誤訊息取用了舊值：失敗的是另一個呼叫，它自己的代碼遺失了，而 `WSAGetLastError` 還留著先前某次傳送的 997。
4. 結構沒有清除，或不小心傳了進去，使原本應該阻塞的呼叫變成重疊作業。

## 處理方式

### 開發人員
- 啟動作業的呼叫失敗後，先與 997 比較。只有其他代碼才表示什麼都沒有啟動。
- 從那一刻起，緩衝區、`WSAOVERLAPPED` 結構與事件都歸系統使用。完成之前要讓它們持續有效且保持不變。函式已經傳回，作業卻還在用它的堆疊變數，是最典型的當機原因。
- 別忘了第三種情況：呼叫可能立即成功。使用完成埠時，即使立即成功也會有一個完成封包排入佇列，除非設定了 `FILE_SKIP_COMPLETION_PORT_ON_SUCCESS`。不要把資料處理兩次。
- 以 `WSAGetOverlappedResult` 或從完成埠取得結果。結果仍可能是錯誤，例如 10054。
- 不要無限制地啟動作業；未完成的要求太多時，會以 10035 或 10055 失敗。
- 呼叫失敗後立即讀取 `WSAGetLastError`，不要先執行記錄或清理程式碼。

### 系統管理員
網路上沒有什麼需要因 997 而修的。訊息方塊或記錄檔出現它時，找出旁邊真正的錯誤，並查看是否有作業停住不動。

在 Windows 上，查看程式的哪些連線在等、在等什麼：
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Group-Object State -NoElement
# 中文版 Windows 的計數器名稱為中文，可用 Get-Counter -ListSet * 查詢
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 5 -MaxSamples 3
```
在 Linux 上，類似的是送進 io_uring 的作業，或非阻塞 `connect` 之後的 `EINPROGRESS` (115)：
```sh
ss -tnpoi state established '( dport = :443 )'
ss -tnp state syn-sent
```

## 容易混淆的錯誤
- `WSA_IO_INCOMPLETE` (996)：回答的是「做完了嗎？」，997 回答的則是「開始吧！」。
- `WSAEWOULDBLOCK` (10035)：作業*沒有*開始，必須重做。若在 997 之後重做，資料會送出兩次。
- `WSAEINPROGRESS` (10036)：與重疊 I/O 完全無關。
- `WSAEALREADY` (10037)：第一次連線嘗試仍在進行時，又嘗試第二次。

## 相關項目
- `WSA_OPERATION_ABORTED` (995)：作業在結束前被取消。
- `WSAENOBUFS` (10055)：同時未完成的要求太多。
- `ERROR_NETNAME_DELETED` (64)：對方重設連線時，擱置的接收在完成埠上的結果。
"# },
    Text { title: "不允許存取記憶體", message: "指標指向呼叫者不得讀寫的記憶體。Winsock 將同一情況回報為 WSAEFAULT。", keywords: "", page: "" },
    Text { title: "服務不存在", message: "沒有安裝這個名稱的服務。", keywords: "", page: "" },
    Text { title: "裝置輸入輸出失敗", message: "裝置回報讀取或寫入失敗。", keywords: "", page: "" },
    Text { title: "裝置未連接", message: "裝置目前沒有接上。", keywords: "", page: "" },
    Text { title: "找不到項目", message: "呼叫者要找的項目不存在；就 CancelIoEx 而言，是指沒有可取消的作業。", keywords: "", page: "" },
    Text { title: "沒有符合的項目", message: "索引中沒有指定的索引鍵。", keywords: "", page: "" },
    Text { title: "網路名稱無效", message: "網路名稱或位址的格式有誤。", keywords: "", page: "" },
    Text { title: "已取消", message: "使用者或程式取消了作業。", keywords: "", page: "" },
    Text { title: "遠端系統拒絕連線", message: "遠端系統拒絕了連線。Winsock 將同一情況回報為 WSAECONNREFUSED。", keywords: "", page: "" },
    Text { title: "連線正常關閉", message: "對方依正常程序關閉了連線。", keywords: "", page: "" },
    Text { title: "端點已有位址", message: "傳輸端點已經繫結到某個位址。", keywords: "", page: "" },
    Text { title: "端點沒有位址", message: "傳輸端點尚未繫結到任何位址。", keywords: "", page: "" },
    Text { title: "沒有此連線", message: "作業所指的網路連線不存在。", keywords: "", page: "" },
    Text { title: "連線已在使用中", message: "作業需要閒置的端點，但這個端點已有連線。", keywords: "", page: "" },
    Text { title: "無法連線到網路", message: "沒有路由通往該網路。Winsock 將同一情況回報為 WSAENETUNREACH。", keywords: "", page: "" },
    Text { title: "無法連線到主機", message: "沒有路徑通往該主機。Winsock 將同一情況回報為 WSAEHOSTUNREACH。", keywords: "", page: "" },
    Text { title: "遠端沒有此通訊協定", message: "遠端系統不使用這個傳輸通訊協定。", keywords: "", page: "" },
    Text { title: "無法連線到連接埠", message: "ICMP 訊息指出，遠端連接埠上沒有程式在監聽。", keywords: "", page: "" },
    Text { title: "要求已中止", message: "要求在完成之前就被放棄。", keywords: "", page: "" },
    Text { title: "本機系統中止連線", message: "這台電腦放棄了連線。Winsock 將同一情況回報為 WSAECONNABORTED。", keywords: "", page: "" },
    Text { title: "需要重試", message: "作業無法完成，再試一次可能會成功。", keywords: "", page: "" },
    Text { title: "已達連線數上限", message: "此帳戶連到伺服器的連線數已達上限。", keywords: "", page: "" },
    Text { title: "已經註冊", message: "服務或物件先前已註冊。", keywords: "", page: "" },
    Text { title: "找不到已註冊的服務", message: "沒有已註冊的服務符合該名稱或類型。", keywords: "", page: "" },
    Text { title: "遠端系統無法使用", message: "就這台電腦所知，遠端系統已停止運作。", keywords: "", page: "" },
    Text { title: "缺少特殊權限", message: "呼叫者沒有這項作業所需的特殊權限。", keywords: "", page: "" },
    Text { title: "內部錯誤", message: "系統的某個元件內部發生錯誤。", keywords: "", page: "" },
    Text { title: "系統資源耗盡", message: "系統沒有足夠的記憶體或緩衝區可完成要求。Winsock 將同一情況回報為 WSAENOBUFS。", keywords: "", page: "" },
    Text { title: "超過工作集配額", message: "這個處理程序不得鎖定或使用這麼多實體記憶體。", keywords: "", page: "" },
    Text { title: "超過分頁檔配額", message: "這個處理程序可用的分頁檔額度已用完。", keywords: "", page: "" },
    Text { title: "分頁檔太小", message: "已達系統的認可限制：記憶體與分頁檔合計已用盡。", keywords: "", page: "" },
    Text { title: "作業逾時", message: "作業未在時限內得到結果；DnsQuery 在沒有任何 DNS 伺服器回應時會傳回此代碼。", keywords: "", page: "" },
    Text { title: "使用者緩衝區無效", message: "呼叫者提供的緩衝區無法用於這項作業。", keywords: "", page: "" },
    Text { title: "模組沒有資源", message: "模組中沒有資源區段。", keywords: "", page: "" },
    Text { title: "找不到資源類型", message: "模組中沒有這個類型的資源；就 FormatMessage 而言，是指沒有訊息表。", keywords: "", page: "" },
    Text { title: "找不到資源名稱", message: "模組中沒有這個名稱的資源。", keywords: "", page: "" },
    Text { title: "找不到資源語言", message: "模組中有這項資源，但沒有這個語言的版本。", keywords: "", page: "" },
    Text { title: "配額不足", message: "呼叫者的配額不允許這次配置。", keywords: "", page: "" },
    Text { title: "網路連線不存在", message: "沒有這個網路連線。", keywords: "", page: "" },
    Text { title: "DNS 回應碼的起始值", message: "DNS 代碼從 9000 開始：9000 加上回應碼（rcode）即為對應的狀態。這不是錯誤。", keywords: "", page: "" },
    Text { title: "伺服器看不懂查詢格式（FORMERR）", message: "DNS 伺服器無法剖析查詢，因此回應 FORMERR。常見原因是伺服器不支援 EDNS，或程式組出有誤的封包。", keywords: "查詢格式錯誤\nDNS 格式錯誤\n封包格式不正確\n無法解讀格式\n無法解譯格式\n伺服器無法解釋格式\n無法判讀查詢格式\n格式錯誤回應\n伺服器看不懂封包\n查詢語法有誤\n伺服器不懂 EDNS", page: "" },
    Text { title: "名稱伺服器無法答覆（SERVFAIL）", message: "DNS 伺服器無法完成查詢，因此回應 SERVFAIL。常見原因是 DNSSEC 驗證失敗、連不到上游伺服器，或區域未載入。", keywords: "DNS 伺服器失敗\nDNS 伺服器故障\nDNSSEC 驗證失敗\n轉寄站沒有回應\n委派失效\n查詢失敗\nDNS 伺服器錯誤\n伺服器失敗\n名稱伺服器故障\n伺服器內部失敗\n伺服器無法處理查詢\nserver failure\n上游無回應", page: "" },
    Text { title: "DNS 名稱不存在（NXDOMAIN）", message: "DNS 伺服器表示，無論查詢哪種記錄類型，都沒有這個名稱。應檢查拼字、搜尋尾碼，以及查詢的是哪一台伺服器。", keywords: "DNS 名稱不存在\n找不到網域\n網域不存在\n查無此名稱\n網址打錯\n負快取\n尾碼錯誤\nDNS 名稱未找到\n找不到 DNS 名稱\n名稱錯誤\n沒有這個網域名稱\n不存在的網域\nnon-existent domain\n網域名稱查不到", page: "" },
    Text { title: "不支援此類要求（NOTIMP）", message: "DNS 伺服器不支援這類要求，因此回應 NOTIMP。路由器與簡易的轉送程式收到動態更新時常如此回應。", keywords: "DNS 未實作\n家用路由器\n無法動態更新\n無法登錄 DNS\n不支援的作業碼\n不支援 DNS 要求\n名稱伺服器不支援要求\n伺服器未實作此功能\n要求種類不支援\n未實作的 DNS 作業\nnot implemented", page: "" },
    Text { title: "伺服器拒絕要求（REFUSED）", message: "依 DNS 伺服器的規則，不允許這個用戶端、區域或作業，因此拒絕要求。", keywords: "DNS 操作被拒\nDNS 拒絕查詢\n不允許遞迴\n存取控制清單\n只允許安全更新\n沒有更新權限\nDNS 操作被拒絕\nDNS 作業遭拒絕\n伺服器拒絕回應\n查詢被拒\n動態更新被拒絕\nquery refused\n伺服器不允許查詢", page: "" },
    Text { title: "更新時名稱已存在（YXDOMAIN）", message: "動態更新要求該名稱尚未使用，但區域中已有這個名稱。沒有任何變更。", keywords: "名稱不應存在\n先決條件不成立\nDHCP 名稱衝突\n名稱已被占用\n不該存在的名稱存在\nDNS 名稱不該存在\n不應存在的 DNS 名稱\n名稱卻存在\n網域名稱意外存在\n名稱已經存在了", page: "" },
    Text { title: "更新時記錄已存在（YXRRSET）", message: "動態更新要求不得有某類型的記錄，但該名稱已有這類記錄。沒有任何變更。", keywords: "記錄集不應存在\n先決條件不成立\n記錄已存在\n同時更新衝突\n不該存在的記錄集存在\nDNS RR 集不該存在\n不應存在的 RR 集\n資源記錄集已存在\nRR 集卻存在\n記錄集意外存在", page: "" },
    Text { title: "更新時缺少所需記錄（NXRRSET）", message: "動態更新要求某些記錄必須存在，但這些記錄不存在或內容不同。沒有任何變更。", keywords: "記錄集應存在\n先決條件不成立\n缺少記錄\nDHCID 不符\n應存在的記錄集不存在\nDNS RR 集應該存在\n應存在的 RR 集不存在\n資源記錄集不存在\nRR 集卻不存在\n缺少 RR 集\n必要記錄集遺漏", page: "" },
    Text { title: "伺服器不負責此區域（NOTAUTH）", message: "DNS 伺服器不負責更新所指的區域，或不接受訊息的簽章。", keywords: "非權威伺服器\n沒有區域的授權\n更新送錯伺服器\n主要伺服器錯誤\n簽章被拒\n伺服器未獲區域授權\nDNS 伺服器沒有授權\n不是該區域的授權\n未取得區域的授權\n不是區域的權威\n伺服器對區域無權威\nnot authoritative", page: "" },
    Text { title: "更新的名稱在區域之外（NOTZONE）", message: "動態更新中的記錄不屬於所指定的區域。更新應送到包含該名稱的區域。", keywords: "名稱不在區域內\n區域錯誤\nPTR 更新失敗\n漏打結尾的點\n更新名稱不在區域中\n先決條件名稱不在區域\n更新或必要名稱不在區\n更新超出區域範圍\n更新的名稱不屬於區域\n動態更新名稱越區", page: "" },
    Text { title: "訊息簽章不符（BADSIG）", message: "DNS 訊息的簽章與內容不符：共用金鑰不一致，或訊息在途中遭到更改。", keywords: "DNS 簽章驗證失敗\n簽章錯誤\n共用密碼錯誤\n金鑰不一致\n訊息被竄改\nDNS 簽章無法驗證\n簽名驗證失敗\n簽章無法通過驗證\n無法確認簽章\nTSIG 簽章無效\n簽章不正確", page: "" },
    Text { title: "伺服器不認得簽署金鑰（BADKEY）", message: "DNS 伺服器不認得用來簽署要求的金鑰或安全性內容，或無法協商出金鑰。", keywords: "DNS 金鑰錯誤\n不正確的金鑰\n無法登錄 DNS 記錄\n安全動態更新失敗\n金鑰名稱不符\nDNS 金鑰不正確\n金鑰無效\nDNS 不正確的機碼\nTSIG 金鑰不明\nTKEY 協商失敗\n不認得的金鑰", page: "" },
    Text { title: "簽章時間超出容許範圍（BADTIME）", message: "已簽署的 DNS 訊息與接收端的時鐘相差太多，因此遭拒。雙方的時鐘必須同步。", keywords: "DNS 簽章過期\n時鐘誤差\n時間不同步\n校時\n系統時間不對\nDNS 簽章有效期已過\n簽章逾期\n簽章已到期\n簽章時間錯誤\nTSIG 時間不符\n簽章不在有效時間內", page: "" },
    Text { title: "DNSSEC 代碼的起始值", message: "DNSSEC 簽署的代碼從 9100 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "不是區域的 DNSSEC 金鑰主機", message: "這台 DNS 伺服器不是該區域的金鑰主機。要求應送到管理該區域 DNSSEC 金鑰的伺服器。", keywords: "金鑰主機\n連錯網域控制站\nDNSSEC 金鑰管理\n簽署角色\n只能在金鑰主機執行\n需要金鑰主機\n僅能在金鑰主機作業\n操作限於金鑰主機\n不是 key master\n改到金鑰主機執行", page: "" },
    Text { title: "區域已簽署，不允許變更", message: "區域已使用 DNSSEC 簽署，或仍保有簽署金鑰，DNS 伺服器在此狀態下不允許這項變更。", keywords: "已簽署的區域\n取消簽署\n無法刪除區域\n變更區域類型\n殘留金鑰\n已簽署區域不允許作業\n區域有簽署金鑰不允許\n已簽章區域禁止變更\n簽署後無法執行\n簽署的區域不能操作\n區域已有簽署金鑰", page: "" },
    Text { title: "NSEC3 搭配 RSA/SHA-1 金鑰", message: "NSEC3 無法與 RSA/SHA-1 金鑰（演算法 5）並用。應改用 RSA/SHA-256 或 ECDSA 金鑰，或讓區域改用 NSEC。", keywords: "NSEC3 不相容\n演算法不相容\nNSEC3 參數無效\n不存在證明\nNSEC3 與 RSA-SHA-1\nNSEC3 與演算法不相容\nRSASHA1 不支援 NSEC3\nRSA-SHA-1 不相容\n須選其他演算法或 NSEC\n無法搭配 NSEC3", page: "" },
    Text { title: "缺少 KSK 或 ZSK", message: "還不能簽署此區域：KSK 與 ZSK 都必須至少各有一把。", keywords: "金鑰簽署金鑰\n區域簽署金鑰\n簽署金鑰不足\n無法簽署區域\n簽署金鑰描述元不足\n金鑰描述項不夠\n至少需要一個 KSK\n至少要一個 ZSK\n缺少金鑰描述元\n簽署描述元數量太少", page: "" },
    Text { title: "不支援的 DNSSEC 演算法", message: "DNS 伺服器無法使用所要求的 DNSSEC 演算法。", keywords: "不支援的演算法\n簽署演算法\nDS 摘要類型\n加密演算法錯誤\n演算法不受支援\n指定的演算法不支援\n不支援此簽署演算法\n不支援的密碼演算法\n演算法無法使用\n伺服器不支援該演算法", page: "" },
    Text { title: "DNSSEC 金鑰長度無效", message: "DNSSEC 金鑰長度超出範圍。RSA 金鑰可為 1024 到 4096 位元，以 64 位元為單位遞增。", keywords: "金鑰大小不支援\n金鑰位元數\n金鑰太短\n金鑰太長\n不支援的金鑰大小\n金鑰大小無效\n指定的金鑰大小\n金鑰長度不支援\n不正確的金鑰長度\nkey size 不支援", page: "" },
    Text { title: "無法存取簽署用的私密金鑰", message: "DNS 伺服器無法讀取此區域某個 DNSSEC 金鑰的私密部分，因此無法產生新的簽章。", keywords: "私密金鑰遺失\n私鑰\n簽署停止\n簽章過期\nHSM 離線\n無法存取簽署金鑰\n簽署金鑰不可存取\n一或多個簽署金鑰\n簽署金鑰讀不到\n金鑰無法存取無法簽署\n私密金鑰無法讀取", page: "" },
    Text { title: "金鑰儲存提供者無法匯出金鑰供複寫", message: "所選的金鑰儲存提供者無法以 DPAPI-NG 保護金鑰，而透過 Active Directory 複寫必須如此。應使用 Microsoft 軟體提供者，或不將金鑰存放在 AD。", keywords: "不支援資料保護\n金鑰無法匯出\n智慧卡\n金鑰存入 AD\n硬體安全模組\nKSP 不支援 DPAPI++\nKSP 不支援資料保護\n儲存提供者不支援保護\n金鑰儲存不支援 DPAPI\n提供者不支援金鑰保護\n需支援 DPAPI 的提供者", page: "" },
    Text { title: "DPAPI-NG 處理簽署金鑰失敗", message: "以 DPAPI-NG 加密或解密複寫的 DNSSEC 金鑰時失敗。修復之前無法簽署區域。", keywords: "資料保護錯誤\nKDS 根金鑰\n群組金鑰發佈服務\n金鑰解密失敗\n未預期的 DPAPI++ 錯誤\n意外的資料保護錯誤\n非預期的 DPAPI 錯誤\nDPAPI 發生錯誤\n無法保護簽署金鑰\n金鑰加密解密錯誤", page: "" },
    Text { title: "簽署時 Windows 密碼編譯失敗", message: "DNS 伺服器處理 DNSSEC 金鑰時，Windows 的密碼編譯層（CNG）發生錯誤。", keywords: "加密錯誤\n未預期的密碼編譯錯誤\n硬體安全模組\n金鑰產生失敗\n未預期的密碼錯誤\n意外的加密錯誤\n非預期的 CNG 錯誤\n發生密碼編譯錯誤\nCNG 發生意外錯誤\n加密作業意外失敗", page: "" },
    Text { title: "金鑰描述元版本不明", message: "區域中某個 DNSSEC 金鑰描述元的格式版本，這台 DNS 伺服器無法讀取。", keywords: "簽署參數版本不明\n伺服器版本混用\n版本太舊\n升級後無法簽署\n簽署參數版本未知\n不明的簽署參數版本\n未知的簽署參數\n無法辨識參數版本\n參數版本無法識別\n簽章參數版本錯誤", page: "" },
    Text { title: "無法開啟金鑰儲存提供者", message: "DNS 伺服器無法開啟為 DNSSEC 金鑰指定的金鑰儲存提供者。", keywords: "KSP 無法存取\n提供者名稱錯誤\nHSM 用戶端軟體\n找不到提供者\n無法存取金鑰提供者\n指定的 KSP 無法開啟\n金鑰提供者無法存取\n金鑰儲存提供者打不開\n金鑰服務提供者失效\nKSP 無法使用", page: "" },
    Text { title: "同類 DNSSEC 金鑰過多", message: "區域中此類型與演算法的金鑰已達上限。必須先淘汰或移除一把。", keywords: "簽署金鑰太多\n金鑰數量上限\n超過三把金鑰\n簽署金鑰描述元\n簽署金鑰過多\n無法再接受簽署金鑰\n該演算法金鑰已達上限\nKSK 旗標金鑰太多\n不接受更多簽署金鑰\n太多簽署金鑰", page: "" },
    Text { title: "金鑰輪替週期超出範圍", message: "DNSSEC 金鑰自動輪替的間隔不在允許的範圍內。", keywords: "輪替間隔\n金鑰變換期間\n金鑰更換週期\n金鑰有效期限\n變換期間無效\n指定的輪替期間無效\n無效的輪替週期\n輪替期間不正確\n金鑰輪換週期無效\n變換週期錯誤", page: "" },
    Text { title: "首次輪替的延遲超出範圍", message: "首次輪替 DNSSEC 金鑰之前的延遲時間必須在 0 到 30 天之間。", keywords: "初始輪替位移\n延後輪替\n錯開輪替時間\n首次變換\n初始變換位移無效\n初始輪替偏移無效\n無效的初始輪替\n輪替位移不正確\n起始輪替時間差無效\n初始偏移錯誤", page: "" },
    Text { title: "金鑰輪替進行中", message: "這個 DNSSEC 金鑰正在輪替，須等候輪替結束。", keywords: "正在更換金鑰\n輪替卡住\n等候 DS 記錄\n金鑰變換中\n簽署金鑰正在變換\n金鑰已在輪替中\n正在進行變換\n輪換進行中\n變換程序已在進行\n輪替尚未完成", page: "" },
    Text { title: "沒有可撤銷的待命金鑰", message: "撤銷遭拒：這個 DNSSEC 金鑰沒有待命金鑰。", keywords: "待命金鑰\n備用金鑰\n撤銷金鑰\n待命金鑰不存在\n沒有待命金鑰\n待命金鑰沒有可撤銷\n缺少待命金鑰\n沒有備用金鑰可撤銷\n備用金鑰不存在\n無待命簽署金鑰", page: "" },
    Text { title: "需要 KSK，而非 ZSK", message: "這項作業只適用於金鑰簽署金鑰，而所選的 DNSSEC 金鑰是區域簽署金鑰。", keywords: "選錯金鑰\n金鑰類型錯誤\n區域簽署金鑰\n不允許用於 ZSK\nZSK 不允許作業\n區域簽署金鑰不可\n不能對 ZSK 執行\n不允許在 ZSK 上執行\n只限 KSK\n區域簽署金鑰禁止操作", page: "" },
    Text { title: "DNSSEC 金鑰仍在使用", message: "這個 DNSSEC 金鑰正用於已簽署的區域，無法刪除。應改以輪替方式淘汰。", keywords: "無法刪除金鑰\n使用中的金鑰\n淘汰金鑰\n移除簽署金鑰\n作用中的簽署金鑰\n作用中金鑰不允許\n不能對使用中金鑰執行\n活動中的簽署金鑰\n作用中 SKD\n使用中金鑰禁止刪除", page: "" },
    Text { title: "金鑰輪替已在等候", message: "先前已要求輪替這個 DNSSEC 金鑰，目前正在排隊等候。", keywords: "輪替佇列\n已排入佇列\n重複要求輪替\n等候輪替\n變換已排入佇列\n輪替已排入佇列\n已排定輪替\n已佇列等候變換\n金鑰已在變換佇列\n重複排入輪替", page: "" },
    Text { title: "區域沒有 DNSSEC 簽章", message: "這項作業需要已使用 DNSSEC 簽署的區域，而此區域尚未簽署。", keywords: "未簽署的區域\n先簽署區域\n尚未啟用 DNSSEC\n無法輪替\n未簽署區域不允許\n未簽章的區域\n不能對未簽署區域執行\n區域沒有簽署\n區域必須先簽署\n未簽署區域禁止操作", page: "" },
    Text { title: "金鑰主機離線或無法使用", message: "區域的 DNSSEC 金鑰主機沒有回應，或設定不正確。應修復該伺服器，或由另一台伺服器強制取得其角色。", keywords: "金鑰主機離線\n強制取得角色\n網域控制站故障\n轉移金鑰主機\n列為金鑰主機的伺服器\n金鑰主機設定不正確\n指定的金鑰主機無效\n金鑰主機無法連線\n金鑰主機不正確\n金鑰主機遺失", page: "" },
    Text { title: "DNSSEC 簽章有效期超出範圍", message: "某個 DNSSEC 簽章有效期不在允許的範圍內，應為 6 小時到 30 天。", keywords: "簽章有效期間\n簽章到期\nRRSIG 期限\n有效期無效\n簽章有效期間無效\n簽名有效期無效\n無效的有效期\n指定的有效期間無效\n簽章期限不正確\n有效期過長或過短", page: "" },
    Text { title: "NSEC3 反覆運算次數過多", message: "就區域中最短的金鑰而言，NSEC3 的反覆運算次數過高。應調低，最好設為 0。", keywords: "NSEC3 迭代次數\n雜湊次數\n次數超過上限\n金鑰長度\n反覆運算次數無效\nNSEC3 反覆計數\nNSEC3 疊代次數過高\n反覆次數高於允許\n疊代計數超出上限\nNSEC3 迭代過多", page: "" },
    Text { title: "伺服器已關閉 DNSSEC", message: "這台 DNS 伺服器已停用 DNSSEC。啟用後可再執行一次。", keywords: "停用 DNSSEC\n啟用 DNSSEC\n開啟 DNSSEC 驗證\nDNSSEC 沒開\nDNSSEC 已停用\nDNSSEC 未啟用\nDNSSEC 已關閉\n無法執行因停用 DNSSEC\nDNSSEC 功能停用\nDNSSEC 被禁用", page: "" },
    Text { title: "信任錨點文件不是 XML", message: "DNS 伺服器收到的文件空白，或不是格式正確的 XML。", keywords: "XML 無效\n根信任錨點\nXML 格式錯誤\n下載信任錨點失敗\nProxy 擋住\n收到的 XML 無效\nXML 串流無效\n空白或語法錯誤的 XML\nXML 語法不正確\n空的 XML 資料流\n無效的 XML 文件", page: "" },
    Text { title: "沒有可用的信任錨點", message: "收到的信任錨點目前都無法使用，因此沒有新增任何信任錨點。", keywords: "信任錨點無效\n信任點\n根金鑰過期\n信任錨點過期\n系統時間錯誤\n無有效信任錨點\n沒有有效的信任錨\n未新增任何信任錨點\n信任錨點都無效\n指定的信任錨無效\n找不到有效信任錨", page: "" },
    Text { title: "金鑰不在等候 DS 的階段", message: "這個 DNSSEC 金鑰並未等候上層區域的 DS 記錄，因此無法推進其輪替。", keywords: "上層 DS 記錄\n推進輪替\n輪替階段不符\nKSK 輪替\n未等候上層 DS\n金鑰未等候父系 DS\n不在等候父 DS 更新\n簽署金鑰未等待 DS\n父區域 DS 更新\n無法略過 DS 等候", page: "" },
    Text { title: "NSEC3 雜湊碰撞", message: "區域中有兩個名稱的 NSEC3 雜湊值相同。應換一個 salt 重新簽署。", keywords: "雜湊衝突\n名稱碰撞\n更換鹽值\n簽署失敗\nNSEC3 名稱碰撞\nNSEC3 名稱雜湊衝突\n簽署時偵測到碰撞\nNSEC3 雜湊重複\n使用不同的 salt\n使用者提供的鹽值", page: "" },
    Text { title: "NSEC 搭配 NSEC3 專用演算法", message: "NSEC 無法與演算法 7（RSASHA1-NSEC3-SHA1）的金鑰並用。應使用 NSEC3 或其他金鑰。", keywords: "NSEC 不相容\n演算法不相容\n改用 NSEC3\n不存在證明\nNSEC 與 NSEC3-RSA-SHA-1\nNSEC 與演算法不相容\nNSEC3-RSA-SHA1 不相容\n無法搭配 NSEC\n須改演算法或 NSEC3\nRSASHA1-NSEC3 不支援", page: "" },
    Text { title: "DNS 封包代碼的起始值", message: "DNS 封包與查詢的代碼從 9500 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "沒有該類型的記錄（NODATA）", message: "名稱存在，但沒有所要求類型的記錄。", keywords: "找不到指定查詢的記錄\n空白回應\n查無記錄\n沒有 IPv6 記錄\n沒有 A 記錄\n找不到該查詢的記錄\n給定查詢找不到記錄\n查詢無記錄\n沒有 DNS 記錄\nno records found\n該類型無記錄", page: "" },
    Text { title: "DNS 訊息損毀或格式錯誤", message: "收到的 DNS 訊息無法剖析，或與要求不符。可能是途中的設備或伺服器有問題。", keywords: "不正確的 DNS 封包\n封包損壞\n回應被截斷\n剖析失敗\n中間設備\n錯誤的 DNS 封包\n壞的 DNS 封包\nDNS 封包毀損\nDNS 封包無效\nbad DNS packet\n收到壞封包", page: "" },
    Text { title: "沒有 DNS 訊息可檢查", message: "沒有可判讀的 DNS 訊息：預期的回應不存在。", keywords: "沒有 DNS 封包\n空的回應\n伺服器沒有回應\n回應遺失\n無 DNS 封包\n缺少 DNS 封包\n沒有封包\n封包遺失\nno DNS packet\n沒收到 DNS 封包", page: "" },
    Text { title: "回應帶有未指明的回應碼", message: "DNS 回應指出發生錯誤，實際原因見標頭中的回應碼。", keywords: "DNS 錯誤\n查看 rcode\n不明原因\n延伸錯誤\n檢查 rcode\nDNS 回應碼錯誤\n請查 rcode\n回應碼指出錯誤\nDNS error rcode\n回應代碼不為零", page: "" },
    Text { title: "DNS 回應缺少必要的保護", message: "DNS 回應未依要求受到保護：沒有通過 DNSSEC 驗證，或沒有簽章。", keywords: "不安全的 DNS 封包\n未驗證的回應\n沒有簽章\n信任錨點\n安全更新\n未受保護的 DNS 封包\n不安全的封包\n封包未加保護\nunsecured DNS packet\nDNS 封包無安全性\n未安全的封包", page: "" },
    Text { title: "非同步 DNS 要求仍在進行", message: "DNS 要求已受理，正在背景執行，結果會經由回呼送達。", keywords: "DNS 要求擱置中\n非同步查詢\n背景查詢\n不是錯誤\nDNS 要求處理中\nDNS 查詢擱置中\n要求暫止中\n查詢等候完成\nDNS 請求等待中\nrequest pending", page: "" },
    Text { title: "一般 DNS 代碼的起始值", message: "DNS 函式的一般代碼從 9550 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "記錄類型無法使用", message: "要求中的記錄類型不能用於這項 DNS 作業。", keywords: "無效的 DNS 類型\n不支援的記錄類型\n類型編號\n記錄種類錯誤\nDNS 類型無效\n不正確的 DNS 類型\n記錄類型無效\n類型值不合法\ninvalid DNS type\n無效的記錄類型", page: "" },
    Text { title: "DNS 伺服器無法使用此位址", message: "DNS 設定中的某個位址屬於不可用的種類，例如伺服器本身的位址、多點傳送位址或空白位址。", keywords: "無效的 IP 位址\n轉寄站位址\n回送位址\n監聽位址\nIP 打錯\nIP 位址無效\n不正確的 IP 位址\n不合法的 IP\nIP 位址錯誤\ninvalid IP address\n位址無法使用", page: "" },
    Text { title: "不明的 DNS 伺服器設定", message: "DNS 伺服器或區域沒有這個名稱的設定。", keywords: "無效的內容\n無效的屬性\n設定名稱打錯\n參數名稱錯誤\n屬性無效\n內容無效\n不正確的屬性\n不存在的屬性\n無此設定屬性\ninvalid property", page: "" },
    Text { title: "DNS 作業必須等候", message: "目前無法執行這項 DNS 作業，稍後可再試。", keywords: "稍後再試\n伺服器忙碌\n暫時無法執行\n重試\n請稍後再試一次\n稍後再試一次 DNS\n稍候再試\n伺服器暫時忙碌\ntry again later\n目前無法執行請重試", page: "" },
    Text { title: "有多筆記錄符合", message: "有多筆記錄符合指定的名稱與類型，而這項作業只能針對單一記錄。", keywords: "記錄不是唯一\n重複記錄\n多筆 A 記錄\n輪詢負載平衡\n無法判斷是哪一筆\n名稱與類型不是唯一\n名稱類型記錄不唯一\n給定名稱記錄不唯一\n指定記錄不是唯一\n記錄不唯一\n同名同類型多筆", page: "" },
    Text { title: "名稱不符主機名稱規則", message: "這個名稱可用於 DNS，但含有底線或非 ASCII 字元，不符合嚴格的主機名稱規則。", keywords: "不符合 RFC\n中文網域名稱\n名稱有底線\n國際化網域名稱\n主機名稱規則\nDNS 名稱不合 RFC\n名稱不符 RFC 規格\n不符合 RFC 規格\n非 RFC 名稱\n名稱違反 RFC\nRFC 不允許的名稱", page: "" },
    Text { title: "名稱為完整網域名稱", message: "名稱已寫到 DNS 樹狀結構的根，是完整的名稱。這是對名稱的判定，不是失敗。", keywords: "完整網域名稱\n完整合格網域名稱\n絕對名稱\n結尾的點\nDNS 名稱完全合格\n完全合格的網域名稱\n完整格式的 DNS 名稱\n完全限定網域名稱\n名稱為 FQDN\nfully qualified name", page: "" },
    Text { title: "名稱含有多個標籤", message: "名稱由多個標籤組成，但未標示為完整名稱。這是判定結果，不是失敗。", keywords: "有點的名稱\n多標籤名稱\n相對名稱\n尾碼搜尋清單\n名稱包含點\nDNS 名稱為加點名稱\n加點的名稱\n多部分名稱\n名稱有小數點\ndotted name", page: "" },
    Text { title: "名稱只有單一標籤", message: "名稱只有一個標籤，不含點。這是對名稱的判定，不是失敗。", keywords: "單一部分名稱\n短名稱\n電腦名稱\n沒有點的主機名稱\n單一部分的 DNS 名稱\n名稱為單一部分\n單部分名稱\n單標籤名稱\nsingle part name\n只有一部分的名稱", page: "" },
    Text { title: "名稱含有不允許的字元", message: "名稱中有 DNS 名稱檢查不接受的字元，例如空格或位置不對的星號。", keywords: "無效字元\n特殊符號\n名稱有空格\n萬用字元\n貼成網址\nDNS 名稱含無效字元\n名稱有不正確的字元\n名稱含非法字元\n名稱有特殊字元\n不合法的名稱字元\ninvalid character", page: "" },
    Text { title: "名稱全為數字", message: "名稱或其第一個標籤只含數字，可能被誤認為位址。", keywords: "數字名稱\n全數字主機名稱\n電腦名稱只有數字\n純數字\nDNS 名稱全是數字\n名稱完全是數字\n完全數值的名稱\n名稱只含數字\n全部為數字\nentirely numeric name", page: "" },
    Text { title: "根伺服器上不允許", message: "這台伺服器裝載了根區域，因此不能設定根目錄提示與轉寄站。", keywords: "根伺服器\n點區域\n轉寄站無法使用\n轉寄站變灰\n無法遞迴\n根伺服器不允許作業\nDNS 根伺服器禁止\n不能在根伺服器執行\n要求的操作不允許在根\nroot server 不允許\n根 DNS 伺服器操作", page: "" },
    Text { title: "名稱位於委派之下", message: "未新增記錄：這個名稱屬於由其他伺服器負責的子網域。", keywords: "委派下不允許\n子區域\n子網域委派\nNS 記錄\n黏附記錄\n委派之下不能建立記錄\n無法在委派下建立\n記錄不允許在委派下\nDNS 名稱空間已委派\n在已委派的部分\n委派的命名空間", page: "" },
    Text { title: "找不到根目錄提示", message: "所設定的 DNS 伺服器都沒有提供可用的根伺服器清單。", keywords: "根提示\n根伺服器清單\n自動設定失敗\n升級網域控制站\n找不到一組根提示\n找不到根提示\n找不到根伺服器集\n缺少根目錄提示\n沒有根提示\n無法找到根伺服器", page: "" },
    Text { title: "各網路介面卡的根目錄提示不一致", message: "各網路介面卡取得的根伺服器清單不同，因此沒有採用任何一份。", keywords: "根提示不一致\n多張網卡\n雙網卡\n私有根\n自動設定失敗\n找到的根提示不一致\n根目錄提示不一致\n根伺服器集不一致\n跨介面卡不一致\n介面卡的根提示不同\n不相符的根提示", page: "" },
    Text { title: "設定值低於下限", message: "這項 DNS 設定的數值低於伺服器接受的最小值。", keywords: "數值太小\n低於最小值\n超出範圍\n設定值太低\n指定的值太小\n值過小\n參數值太小\n值小於最小值\n數字太小\nvalue too small", page: "" },
    Text { title: "設定值高於上限", message: "這項 DNS 設定的數值高於伺服器接受的最大值。", keywords: "數值太大\n超過最大值\n超出範圍\n設定值太高\n毫秒\n指定的值太大\n值過大\n參數值太大\n值大於最大值\n數字太大\nvalue too large", page: "" },
    Text { title: "區域仍在載入", message: "DNS 伺服器已啟動，但仍在載入區域；待載入完成後再執行。", keywords: "背景載入\n重新開機後\nDNS 啟動中\n等候載入\n重新啟動 DNS\n正在背景載入區域\n伺服器正在載入區域\nDNS 載入區域中\n背景載入 DNS 區域\n區域載入尚未完成\n請等載入完成", page: "" },
    Text { title: "唯讀網域控制站上不允許", message: "這台 DNS 伺服器位於唯讀網域控制站，變更應在可寫入的網域控制站進行。", keywords: "唯讀 DC\n分公司網域控制站\n無法寫入\n可寫入的網域控制站\nRODC 上不允許\n不允許在唯讀 DC\n唯讀網域控制器\n唯讀 DC 的 DNS 伺服器\n不能在 RODC 上執行\n唯讀伺服器禁止操作", page: "" },
    Text { title: "名稱位於 DNAME 之下", message: "未新增記錄：上層的 DNAME 已將整個子樹重新導向。", keywords: "DNAME 下不允許\n子樹重新導向\n網域別名\n整個網域轉向\nDNAME 記錄之下不允許\nDNAME 下不能有資料\n不允許資料存在 DNAME 下\nDNAME 底下的記錄\n位於 DNAME 底下\nDNAME 之下禁止", page: "" },
    Text { title: "無法轉交呼叫者的身分", message: "DNS 伺服器必須代替呼叫者在另一台電腦上執行動作，但無法轉交呼叫者的登入身分。", keywords: "需要委派\n認證委派\n雙躍點\n身分模擬\n網域命名主機\n需要認證委派\n作業需要憑證委派\n需要委派認證\n必須委派憑證\n需要認證的委派\ncredential delegation", page: "" },
    Text { title: "名稱解析原則表格損毀", message: "無法讀取用戶端的名稱解析原則表格，修復之前無法解析任何名稱。", keywords: "名稱解析原則\n群組原則\nVPN 後無法上網\nDNS 全部失效\n原則表損壞\n原則表格已損毀\nNRPT 已損毀\n名稱解析原則資料表\n原則表壞掉解析失敗\nDNS 解析將失敗\nNRPT 損壞", page: "" },
    Text { title: "不能移除最後一個位址", message: "這項變更會使清單中沒有任何位址，因此 DNS 伺服器拒絕執行。", keywords: "需要位址\n位址清單空白\n移除所有 IP\n至少一個位址\n不允許移除所有位址\n不能移除全部位址\n無法刪除所有位址\n位址至少要留一個\n位址全部移除遭拒\naddress required", page: "" },
    Text { title: "DNS 區域代碼的起始值", message: "區域的代碼從 9600 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "伺服器上沒有此區域", message: "DNS 伺服器沒有裝載這個名稱的區域。", keywords: "DNS 區域不存在\n找不到區域\n沒有反向對應區域\n缺少區域\n區域名稱打錯\n區域不存在\nDNS 區域未找到\n無此區域\n沒有這個 DNS 區域\n找不到 DNS 區域\n不存在的區域\nzone does not exist", page: "" },
    Text { title: "沒有區域的描述資訊", message: "無法取得描述此區域的設定。", keywords: "區域資訊無法使用\n區域設定\n登錄檔\n啟動檔\n沒有區域資訊\n區域資訊不可用\nDNS 區域資訊無法取得\n沒有可用的區域資訊\n區域資料無法取得\n缺少區域資訊\n讀不到區域資訊", page: "" },
    Text { title: "作業不適用於此區域", message: "區域的種類或狀態不允許這項作業。", keywords: "無效的區域操作\n檔案型區域\nActive Directory 整合區域\n無法對區域執行\nDNS 區域操作無效\n區域作業無效\n對區域的作業不正確\n此區域不能這樣操作\n無效的區域作業\n無效操作", page: "" },
    Text { title: "區域設定有誤", message: "區域所儲存的設定不完整或互相矛盾。", keywords: "區域設定無效\n登錄檔損毀\n缺少區域類型\n設定檔錯誤\nDNS 區域設定不正確\n無效的區域設定\n區域組態無效\n區域配置錯誤\n區域組態錯誤\n無效的 DNS 區域組態", page: "" },
    Text { title: "區域沒有 SOA 記錄", message: "區域無法使用：頂端缺少 SOA 記錄。", keywords: "起始授權\n起始授權記錄\n缺少 SOA\n序號\n沒有 SOA\n區域無 SOA 記錄\n沒有開始授權記錄\n無授權啟動記錄\n區域沒有授權起始\n沒有 SOA 資源記錄\n區域少了 SOA", page: "" },
    Text { title: "區域沒有 NS 記錄", message: "區域無法使用：頂端沒有指出伺服器的 NS 記錄。", keywords: "缺少 NS 記錄\n名稱伺服器記錄\n沒有名稱伺服器\n沒有 NS\n區域無 NS 記錄\n無名稱伺服器記錄\n區域沒有名稱伺服器\n區域少了 NS\n缺少名稱伺服器\n沒有名稱伺服器 (NS)", page: "" },
    Text { title: "區域忙碌中", message: "另一項工作正在處理此區域，稍後再執行。", keywords: "區域已鎖定\n區域被鎖住\n凍結\n同時修改\n使用中\nDNS 區域已鎖定\n區域鎖定中\n區域遭鎖定\n鎖定的區域\nzone is locked\n區域被其他作業鎖定", page: "" },
    Text { title: "無法建立區域", message: "伺服器無法建立新區域，確切原因見 DNS Server 事件記錄檔。", keywords: "建立區域失敗\n新增區域失敗\n新增正向對應區域\n事件檢視器\nDNS 區域建立失敗\n區域建立失敗\n建立 DNS 區域失敗\n新區域建立不了\n無法新建區域\nzone creation failed", page: "" },
    Text { title: "區域名稱已使用", message: "伺服器上已有這個名稱的區域。", keywords: "DNS 區域已存在\n重複的區域\n區域同名\n無法新增區域\n區域已存在\n區域已經存在\n已有同名區域\nDNS 區域重複\nzone already exists\n已經有此區域", page: "" },
    Text { title: "自動區域已用此名稱", message: "這個名稱屬於 DNS 伺服器自行建立的反向對應區域。", keywords: "自動建立的區域\n自動區域已存在\n空區域\n反向對應區域\nDNS 自動區域已存在\n自動區域已經存在\n自動化區域存在\n自動反向區域重複\n自動產生的區域\nautomatic zone exists", page: "" },
    Text { title: "區域類型不符", message: "要求與此區域的類型不符，或指定了無法使用的類型。", keywords: "無效的區域類型\n主要區域\n次要區域\n虛設常式區域\n清除過時記錄\nDNS 區域類型無效\n區域類型不正確\n無效的 DNS 區域類型\n區域類型錯誤\n不合法的區域類型\ninvalid zone type", page: "" },
    Text { title: "次要區域沒有主要伺服器", message: "次要區域至少需要一個來源伺服器的位址，才能從該處複製。", keywords: "需要主要伺服器 IP\n主機伺服器\n區域轉送來源\n輔助 DNS\n次要 DNS\n次要區域需要主機 IP\n次要區域需主 IP 位址\n輔助區域需要主要 IP\n次要 DNS 區域需要位址\n次要區域缺少主機位址\n次要區域沒有來源 IP", page: "" },
    Text { title: "區域不是次要區域", message: "這項作業只適用於次要區域，而此區域是其他類型。", keywords: "重新整理區域\n重新轉送\n主要區域\n次要區域\nDNS 區域不是次要\n區域不是次要\n不是輔助區域\n非次要區域\n並非次要 DNS 區域\nzone not secondary", page: "" },
    Text { title: "次要伺服器清單空白", message: "區域轉送或通知限定只對清單中的伺服器進行，但清單沒有任何位址。", keywords: "需要次要位址\n允許區域轉送\n通知清單\n只到下列伺服器\n轉送清單空白\n需要次要 IP 位址\n需要次要伺服器位址\n缺少次要 IP 位址\n需要輔助 IP 位址\n沒有次要位址\n次要 IP 未指定", page: "" },
    Text { title: "無法啟動 WINS 查閱", message: "DNS 伺服器無法啟動經由 WINS 查詢名稱的功能。", keywords: "WINS 初始化失敗\nWINS 正向查閱\nNetBIOS 名稱\nWINS 無法啟動\nWINS 初始失敗\n無法初始化 WINS\nWINS 起始失敗\nWINS 啟始化失敗\nWINS 查閱起不來\nWINS initialization failed", page: "" },
    Text { title: "WINS 查閱未指定伺服器", message: "已為區域開啟 WINS 查閱，但未指定 WINS 伺服器。", keywords: "需要 WINS 伺服器\nWINS 記錄\nWINS 伺服器位址\nNetBIOS 名稱\n必須有 WINS 伺服器\n缺少 WINS 伺服器\n沒有 WINS 伺服器\n需指定 WINS 伺服器\nWINS 伺服器未設定\nneed WINS servers", page: "" },
    Text { title: "無法啟動 NetBIOS 反向查詢", message: "DNS 伺服器無法啟動依位址查詢 NetBIOS 名稱的功能。", keywords: "NBSTAT 初始化失敗\nWINS-R\n反向查閱\n由 IP 查名稱\nNBTSTAT 初始化失敗\nNBTSTAT 呼叫失敗\nNBSTAT 起始失敗\nnbtstat 初始化呼叫\nNetBIOS 狀態初始化\n無法初始化 NBSTAT", page: "" },
    Text { title: "SOA 記錄無法刪除", message: "區域的 SOA 記錄可以變更，但只有刪除整個區域時才會移除。", keywords: "刪除起始授權\n刪除 SOA\n移除 SOA 記錄\n序號\nSOA 刪除無效\n無效的 SOA 刪除\n授權啟動刪除無效\n刪除起始授權無效\n不可刪除 SOA\n無法刪除 SOA", page: "" },
    Text { title: "條件式轉寄站已用此名稱", message: "伺服器上已有這個名稱的條件式轉寄站。", keywords: "轉寄站已存在\n條件轉寄站\n重複的轉寄站\n與虛設常式區域衝突\n條件轉寄區域已存在\n條件式轉寄區已存在\n同名的條件轉寄\n條件轉發已存在\n已有此轉寄站\n轉送區域已存在", page: "" },
    Text { title: "區域需要伺服器位址", message: "這類區域至少需要另一台 DNS 伺服器的位址。", keywords: "需要主要伺服器 IP\n虛設常式區域\n轉寄站清單空白\n條件式轉寄站\n區域需要主機 IP 位址\n必須設定主要 IP\n必須有一或多個主 IP\n區域須設定主機伺服器\n缺少主伺服器 IP\n區域需主要伺服器位址", page: "" },
    Text { title: "區域停止服務", message: "區域在這台伺服器上目前沒有有效資料，因此不提供服務。", keywords: "區域已關閉\n區域過期\n區域未載入\n紅色叉叉\n次要區域過期\n區域關閉無法作業\n區域已關機\n因區域關閉無法執行\n區域停用中\n區域已停機\nzone is shut down", page: "" },
    Text { title: "區域正在簽署", message: "正在以 DNSSEC 簽署區域，待簽署結束後才能變更。", keywords: "簽署中鎖定\n區域被鎖定\n取消簽署\n金鑰輪替\n區域因簽署而鎖定\n正在簽署無法操作\n區域正在進行簽章\n目前正在簽署區域\n簽章進行中\n簽署期間無法執行", page: "" },
    Text { title: "區域檔案代碼的起始值", message: "區域檔案的代碼從 9650 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "主要區域沒有檔案", message: "不存放於 Active Directory 的主要區域，必須指定區域檔案的名稱。", keywords: "主要區域需要資料檔\n沒有指定檔名\n區域檔名\n新增主要區域\n主要區域需要檔案\n主 DNS 區域需要資料檔\n主要 DNS 區域須有檔案\n主要區域缺少資料檔\n需要資料檔案\nprimary requires datafile", page: "" },
    Text { title: "區域檔案名稱無法使用", message: "區域的檔案名稱無效；只能寫檔名，不含路徑與保留字。", keywords: "資料檔名稱無效\n檔名含路徑\n保留名稱\n斜線\n檔名錯誤\n資料檔名無效\nDNS 區域資料檔名無效\n無效的資料檔名稱\n資料檔案名稱不正確\n區域檔名無效\ndatafile 名稱錯誤", page: "" },
    Text { title: "無法開啟區域檔案", message: "伺服器無法開啟區域的檔案：檔案不存在、遭鎖定，或無法存取。", keywords: "開啟資料檔失敗\n找不到區域檔案\n權限不足\n檔案被鎖定\n無法開啟資料檔\n資料檔開啟失敗\n區域資料檔打不開\n開啟區域檔失敗\n無法開啟 DNS 資料檔\n開不了區域檔案", page: "" },
    Text { title: "無法儲存區域檔案", message: "伺服器無法將區域存入檔案，最近的變更只存在於記憶體。", keywords: "寫回失敗\n磁碟已滿\n檔案唯讀\n寫入資料檔失敗\n存檔失敗\n無法寫入資料檔\n資料檔寫入失敗\n無法寫回區域檔\n區域資料檔寫不進去\n回寫資料檔失敗\n資料檔寫回失敗", page: "" },
    Text { title: "區域檔案有語法錯誤", message: "伺服器看不懂區域檔案中的某一行。", keywords: "剖析資料檔失敗\n語法錯誤\n第幾行錯誤\n區域檔格式\n檔案編碼\n讀取資料檔時失敗\n資料檔剖析失敗\n讀取區域資料檔失敗\n解析資料檔錯誤\n資料檔內容讀取錯誤\n區域資料檔剖析錯誤", page: "" },
    Text { title: "DNS 記錄代碼的起始值", message: "區域資料庫中各種記錄的代碼從 9700 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "找不到要變更的記錄", message: "區域中沒有名稱、類型與資料完全相符的記錄，因此無法刪除或取代。", keywords: "DNS 記錄不存在\n刪除失敗\n無法刪除記錄\n查無此記錄\n記錄不存在\nDNS 記錄未找到\n找不到 DNS 記錄\n沒有這筆記錄\n不存在的記錄\nrecord does not exist", page: "" },
    Text { title: "記錄資料格式錯誤", message: "DNS 記錄的資料與其類型不符。應檢查值的順序、長度與引號。", keywords: "DNS 記錄格式錯誤\n語法不正確\nMX 優先順序\nTXT 太長\n新增記錄失敗\n記錄格式錯誤\nDNS 記錄格式不正確\n記錄格式無效\n記錄語法錯誤\n記錄內容格式不對\nrecord format error", page: "" },
    Text { title: "無法建立名稱項目", message: "DNS 伺服器無法在資料庫中為這個名稱建立項目。應檢查標籤長度與可用記憶體。", keywords: "建立節點失敗\n標籤太長\n空白標籤\n名稱不合法\n記憶體不足\n節點建立失敗\nDNS 節點建立失敗\nDNS 中節點建立失敗\n無法建立節點\n無法建立 DNS 節點\nnode creation failure", page: "" },
    Text { title: "伺服器不支援此記錄類型", message: "DNS 伺服器不支援這種記錄類型。較新的類型可改以類型編號加原始資料的方式輸入。", keywords: "不明的記錄類型\n不支援的記錄\n新增 CAA 記錄\nHTTPS 記錄\n未知的 DNS 記錄類型\n不明 DNS 記錄類型\n未知記錄類型\n無法辨識的記錄類型\n不認得的記錄類型\nunknown record type", page: "" },
    Text { title: "快取的記錄已過期", message: "DNS 記錄的存留時間已到，不能再使用。必須重新查詢。", keywords: "DNS 記錄逾時\n快取過期\nTTL 到期\n清除 DNS 快取\n過時記錄\nDNS 記錄已逾時\nDNS 記錄超時\n記錄已到期\n記錄過期\n記錄存活時間已過\nrecord timed out", page: "" },
    Text { title: "名稱不屬於此區域", message: "記錄的名稱不在指定的區域內。應選擇與名稱結尾相符的區域。", keywords: "名稱不在區域中\n尾碼錯誤\n結尾的點\n反向對應區域\n區域選錯\n名稱不在 DNS 區域中\n名稱不在該區域\n名稱不在區域裡\n區域外的名稱\n不屬於區域的名稱\nname not in zone", page: "" },
    Text { title: "別名形成迴圈", message: "CNAME 記錄又指回先前走過的名稱，因此永遠無法解析。", keywords: "CNAME 迴圈\n循環別名\n別名互指\n指向自己\n無限迴圈\n偵測到 CNAME 迴圈\nCNAME 循環\nCNAME 循環參照\nCNAME 回圈\nCNAME loop\nCNAME 互相指向", page: "" },
    Text { title: "名稱已是別名", message: "這個名稱已是別名（CNAME），不能再有其他記錄。可移除別名，或改用它所指的名稱。", keywords: "節點是 CNAME\n無法新增 A 記錄\nCNAME 衝突\nCNAME 與 TXT 並存\n已有別名\n節點為 CNAME 記錄\n節點是 CNAME 的記錄\n節點已是 CNAME\n節點是別名\n該節點為 CNAME\nnode is CNAME", page: "" },
    Text { title: "別名與其他記錄衝突", message: "這個名稱已有其他記錄，因此不能在此建立別名（CNAME）。", keywords: "CNAME 衝突\n根網域不能用 CNAME\n已有 A 記錄\n裸網域\n無法新增 CNAME\nCNAME 記錄已存在\n名稱已有 CNAME 記錄\n同名 CNAME 已存在\n指定名稱的 CNAME\nCNAME 碰撞\nCNAME collision", page: "" },
    Text { title: "記錄只能位於區域頂端", message: "這類記錄只能放在區域本身的名稱上，不能放在其下。", keywords: "只允許在區域根\n區域根節點\nSOA 記錄\nWINS 記錄\n放錯位置\n記錄只能在區域根目錄\n記錄僅限區域根\n只在 DNS 區域根\n必須放在區域根部\n只能在區域頂端\nonly at zone root", page: "" },
    Text { title: "已有相同的記錄", message: "區域中已有相同的 DNS 記錄，因此沒有新增。", keywords: "DNS 記錄已存在\n重複記錄\n新增失敗\n相同記錄\n記錄已經存在\nDNS 記錄重複\n已有這筆記錄\n相同 DNS 記錄存在\nrecord already exists\n資源記錄重複", page: "" },
    Text { title: "次要區域的資料有問題", message: "次要區域的資料有誤，或不能這樣使用。應重新從主要伺服器取得區域。", keywords: "次要區域資料錯誤\n唯讀複本\n重新轉送\n資料過時\n次要 DNS 區域資料錯誤\n次要區域資料發生錯誤\n輔助區域資料錯誤\n次要資料錯誤\n次要區域資料無效\nsecondary data error", page: "" },
    Text { title: "無法直接寫入快取", message: "不能將記錄加入 DNS 伺服器的快取，快取只會由查詢填入。", keywords: "無法建立快取資料\n預先載入快取\n快取汙染\n沒有指定區域\n無法建立 DNS 快取資料\n無法建立快取\n快取資料建立失敗\n快取資料無法新增\n建立 DNS 快取失敗\n不能建立快取記錄", page: "" },
    Text { title: "伺服器資料庫中找不到名稱", message: "在指定的區域中，DNS 伺服器沒有這個名稱的項目。", keywords: "名稱不存在\n找不到節點\n找不到物件\n區域中沒有此主機\nDNS 名稱不存在於資料庫\n名稱未找到\n名稱沒有節點\n節點不存在\n資料庫中無此名稱\nname does not exist", page: "" },
    Text { title: "未建立反向記錄", message: "已新增位址記錄，但未建立其反向記錄（PTR）。通常是缺少合適的反向對應區域。", keywords: "無法建立 PTR 記錄\n指標記錄\n反向解析\n沒有反向對應區域\n反查\n無法建立指標記錄\nPTR 建立失敗\n指標 (PTR) 記錄失敗\n無法建立 PTR\n反向指標未建立\nPTR 記錄未新增", page: "" },
    Text { title: "刪除後網域仍在", message: "刪除之後，網域或其一部分可能還在，例如下層仍有其他名稱。", keywords: "網域未刪除\n子樹仍在\n資料夾刪不掉\n下層還有名稱\nDNS 網域已取消刪除\n網域已還原刪除\n網域取消刪除\n網域未被刪除\n復原刪除的網域\ndomain undeleted", page: "" },
    Text { title: "DNS 無法連線到 Active Directory", message: "這項作業或區域需要 Active Directory，但 DNS 伺服器無法與其連線。", keywords: "目錄服務無法使用\nAD 連不上\n網域控制站\n事件 4013\nAD 整合區域\n目錄服務不可用\n目錄服務無法存取\nActive Directory 不可用\nAD DS 無法使用\n連不到目錄服務\ndirectory service unavailable", page: "" },
    Text { title: "Active Directory 中已有此區域", message: "Active Directory 已存有同名的區域，可能位於另一個目錄分割，或尚未載入。", keywords: "區域已存在於 AD\n重複的區域\n複寫範圍\nAD 整合區域\n目錄服務中已有區域\n區域已存在於目錄服務\nDNS 區域已在目錄中\n目錄中區域重複\nAD 已有同名區域\n目錄服務區域已存在", page: "" },
    Text { title: "有目錄區域時不能用啟動檔", message: "只要 DNS 伺服器有存放於 Active Directory 的區域，就不能使用啟動檔。", keywords: "開機檔案\n從檔案啟動\n啟動方式\nBIND 啟動檔\n無法建立或讀取開機檔\n目錄服務整合的 DNS 區域\n不能用開機檔\n啟動檔無法讀取\n開機檔與目錄整合區域\n不建立啟動檔", page: "" },
    Text { title: "名稱已有 DNAME", message: "這個名稱已有 DNAME 記錄，不能再加入所要新增的記錄。", keywords: "節點是 DNAME\n子樹重新導向\nDNAME 衝突\n無法新增記錄\n節點為 DNAME 記錄\n節點已是 DNAME\n節點是 DNAME 的記錄\n該節點為 DNAME\n已存在 DNAME 節點\nnode is DNAME", page: "" },
    Text { title: "DNAME 與其他記錄衝突", message: "這個名稱已有不能與 DNAME 並存的記錄，因此無法在此建立 DNAME。", keywords: "DNAME 衝突\n重複的 DNAME\n子樹重新導向\n無法新增 DNAME\nDNAME 記錄已存在\n名稱已有 DNAME 記錄\n同名 DNAME 已存在\n指定名稱的 DNAME\nDNAME 碰撞\nDNAME collision", page: "" },
    Text { title: "CNAME 或 DNAME 記錄循環", message: "別名記錄（CNAME 或 DNAME）形成循環，因此永遠無法解析這個名稱。", keywords: "別名迴圈\n重新導向迴圈\n別名鏈太長\n無限循環\n偵測到別名迴圈\n別名回圈\nCNAME 或 DNAME 迴圈\nDNAME 迴圈\n別名循環\nalias loop", page: "" },
    Text { title: "區域作業代碼的起始值", message: "區域作業的代碼從 9750 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "完整區域轉送完成", message: "完整區域轉送已結束，複本完整無缺。這是通知，不是錯誤。", keywords: "區域轉送成功\n區域傳輸完成\n次要區域已更新\n複製完成\nAXFR 完成\nAXFR 傳輸完成\nAXFR 區域轉送完成\n區域轉送已完成\n區域複製完成\nzone transfer complete", page: "" },
    Text { title: "完整區域轉送失敗", message: "無法從主要伺服器完整複製區域。應檢查轉送權限與 TCP 連接埠 53。", keywords: "區域轉送失敗\n區域傳輸失敗\n次要區域無法更新\n轉送被拒\nTCP 53\nAXFR 失敗\nDNS 區域轉送失敗\nDNS 區域傳輸失敗\n區域複製失敗\nAXFR 傳輸錯誤\nzone transfer failed", page: "" },
    Text { title: "已在本機新增 WINS 查閱記錄", message: "已將只在這台伺服器有效的 WINS 查閱記錄加入區域。這是通知，不是錯誤。", keywords: "本機 WINS 記錄\n不要複寫此記錄\nWINS 正向查閱\nNetBIOS 名稱\n已新增本機 WINS 伺服器\n加入本機 WINS\n新增本機 WINS\n已加入本機 WINS\n新增本地 WINS\nadded local WINS", page: "" },
    Text { title: "安全 DNS 代碼的起始值", message: "安全 DNS 的代碼從 9800 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "金鑰協商還需要一輪", message: "動態更新的安全性協商尚未完成，必須再交換一次訊息。", keywords: "需要繼續\n安全動態更新\n協商未完成\n中間狀態\n安全更新需要繼續\n安全更新須繼續要求\n安全更新要求需繼續\n必須繼續更新要求\n安全性更新未完\ncontinue needed", page: "" },
    Text { title: "DNS 安裝代碼的起始值", message: "DNS 安裝的代碼從 9850 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "DNS 沒有可用的 TCP/IP", message: "DNS 無法運作，因為沒有安裝 TCP/IP 通訊協定，或未將其繫結到任何網路介面。", keywords: "未安裝 TCP/IP\n沒有網卡\n重設 TCP/IP\n通訊協定遺失\nTCP/IP 未安裝\n沒有安裝 TCP/IP\nTCP/IP 網路協定未安裝\n缺少 TCP/IP\n找不到 TCP/IP\n沒有 TCP/IP", page: "" },
    Text { title: "未設定名稱伺服器", message: "使用中的網路介面都沒有 DNS 伺服器的位址，因此無法查詢名稱。", keywords: "沒有設定 DNS 伺服器\n沒有 DNS\n離線\nDHCP 沒有給 DNS\n斷網\n沒有 DNS 伺服器\n未設定 DNS 伺服器\n本機沒有設定 DNS\n未配置 DNS 伺服器\n缺少 DNS 伺服器\nno DNS servers configured", page: "" },
    Text { title: "目錄分割代碼的起始值", message: "目錄分割的代碼從 9900 開始。這不是錯誤。", keywords: "", page: "" },
    Text { title: "不明的目錄分割", message: "DNS 伺服器沒有這個名稱的應用程式目錄分割。", keywords: "目錄分割不存在\n應用程式目錄分割\n複寫範圍\n找不到目錄分割\n指定的目錄分割不存在\n目錄分割區不存在\n目錄磁碟分割不存在\n找不到目錄分割區\n無此目錄分割\n不存在的目錄分割", page: "" },
    Text { title: "目錄分割名稱已使用", message: "樹系中已有這個名稱的應用程式目錄分割。", keywords: "目錄分割已存在\n建立目錄分割\n同名的目錄分割\n重複建立\n指定的目錄分割已存在\n目錄分割區已存在\n目錄磁碟分割已存在\n目錄分割重複\n已經有目錄分割\n目錄分割已經存在", page: "" },
    Text { title: "伺服器未加入目錄分割", message: "DNS 伺服器沒有這個目錄分割的複本。必須先將伺服器加入。", keywords: "未登記目錄分割\n未編列\n加入目錄分割\n自訂複寫範圍\n伺服器未登記目錄分割\nDNS 伺服器未登錄分割\n未編入目錄分割區\n未登記指定的分割\n伺服器未編列目錄分割\n沒有加入目錄分割", page: "" },
    Text { title: "伺服器已加入目錄分割", message: "DNS 伺服器已參與這個目錄分割，沒有任何變更。", keywords: "已登記目錄分割\n已編列\n重複加入\n已有複本\n伺服器已登記目錄分割\nDNS 伺服器已登錄分割\n已編入目錄分割區\n已登記指定的分割\n伺服器已編列目錄分割\n已經加入目錄分割", page: "" },
    Text { title: "目錄分割尚未就緒", message: "目前無法使用此目錄分割，通常是因為正在複寫。過幾分鐘可再試。", keywords: "目錄分割無法使用\nAD 複寫中\n等候複寫\n稍後再試\n目錄分割目前無法使用\n目錄分割區不可用\n目錄分割此時不可用\n請稍候幾分鐘\n分割暫時不可用\n目錄磁碟分割無法使用", page: "" },
    Text { title: "網域命名主機無法使用", message: "無法建立或刪除目錄分割，因為連不到樹系的網域命名主機，或該主機無法執行這項作業。", keywords: "操作主機\n網域命名操作主機\n強制取得角色\n五大角色\n網域命名主機錯誤\n網域命名 FSMO 錯誤\n無法連到命名主機\nFSMO 角色擁有者\n命名主機無法連線\n命名主機離線", page: "" },
    Text { title: "回應速率限制未啟用", message: "這台 DNS 伺服器並未啟用回應速率限制。", keywords: "啟用回應速率限制\n限速\nDNS 放大攻擊\nDNS 反射攻擊\n限流\nRRL 未啟用\nRRL 沒有啟用\n回應速率限制沒開\n回應限速未啟用\n尚未啟用 RRL\nRRL is not enabled", page: "" },
    Text { title: "速率限制的時間區間太短", message: "回應速率限制的時間區間無效，至少必須為一秒。", keywords: "時間視窗\n視窗大小無效\n限速秒數\n計算區間\n視窗大小參數無效\nRRL 視窗大小\n視窗應大於等於 1\n視窗大小不正確\nRRL 時間視窗無效\nwindow size 無效", page: "" },
    Text { title: "速率限制的 IPv4 首碼過長", message: "回應速率限制的 IPv4 首碼長度無效，最長為 32。", keywords: "IPv4 首碼長度\n前綴長度\n子網路大小\n網路遮罩\nIPv4 首碼長度無效\nIPv4 前置長度參數無效\nIPv4 前綴無效\nIPv4 首碼超過 32\nIPv4 字首長度\nIPv4 prefix 錯誤", page: "" },
    Text { title: "速率限制的 IPv6 首碼過長", message: "回應速率限制的 IPv6 首碼長度無效，最長為 128。", keywords: "IPv6 首碼長度\n前綴長度\n子網路大小\nIPv6 首碼長度無效\nIPv6 前置長度參數無效\nIPv6 前綴無效\nIPv6 首碼超過 128\nIPv6 字首長度\nIPv6 prefix 錯誤", page: "" },
    Text { title: "截斷率超出範圍", message: "回應速率限制的截斷率不在允許的範圍內。", keywords: "截斷回應比例\n截斷率無效\n改用 TCP 重查\nTC 旗標\nTC 率參數無效\nTC 速率無效\nTC 率應小於 10\nTC 速率參數\n截斷速率參數錯誤\ninvalid TC rate", page: "" },
    Text { title: "放行率超出範圍", message: "回應速率限制的放行率必須是 0，或介於 2 到 10。", keywords: "洩漏率\n放行比例\n丟棄的回應\n放行率無效\n洩漏率參數無效\n洩漏速率無效\n漏失率無效\n洩漏率應為 0 或 2 到 10\n洩漏速率參數\ninvalid leak rate", page: "" },
    Text { title: "放行率未大於截斷率", message: "就回應速率限制而言，放行率的數值必須大於截斷率。", keywords: "放行率小於截斷率\n洩漏率\n截斷率\n兩個比率衝突\n洩漏率小於 TC 率\n洩漏率應大於 TC 率\n洩漏速率低於 TC 速率\nTC 率與洩漏率\n放行率低於截斷率\nleak rate less than TC", page: "" },
    Text { title: "虛擬化執行個體已存在", message: "這台 DNS 伺服器已有該識別碼的虛擬化執行個體，因此未建立新的執行個體。", keywords: "重複的租用戶\n多租戶 DNS\n識別碼已使用\n虛擬化實體已存在\n虛擬化個體已經存在\n虛擬化實例已存在\n虛擬實例重複\n重複的虛擬化執行個體\n同名虛擬化執行個體\n虛擬化個體已存在", page: "" },
    Text { title: "找不到虛擬化執行個體", message: "DNS 伺服器沒有該識別碼的虛擬化執行個體。", keywords: "虛擬化執行個體不存在\n不明的租用戶\n識別碼錯誤\n易記名稱\n虛擬化實例不存在\n虛擬化實體不存在\n找不到虛擬化實例\n沒有此虛擬化執行個體\n無此虛擬化個體\n虛擬化個體不存在", page: "" },
    Text { title: "虛擬化執行個體樹狀結構已鎖定", message: "DNS 伺服器正在對虛擬化執行個體清單進行另一項變更，稍後再執行。", keywords: "樹狀結構鎖定\n同時變更\n稍後重試\n被鎖住\n虛擬化樹已鎖定\n虛擬化樹狀目錄已鎖定\n虛擬化樹狀結構鎖定\n虛擬化樹被鎖住\n虛擬化清單鎖定中\ntree is locked", page: "" },
    Text { title: "虛擬化執行個體名稱無效", message: "DNS 伺服器不接受這個虛擬化執行個體的識別碼，其長度最多 64 個字元。", keywords: "名稱太長\n名稱長度上限\n租用戶識別碼\n常數拼錯\n無效的虛擬化個體名\n虛擬化實例名稱無效\n虛擬化名稱不正確\n虛擬化個體名稱錯誤\n無效虛擬化實體名稱\n執行個體名稱無效", page: "" },
    Text { title: "預設虛擬化執行個體不可變更", message: "DNS 伺服器內建的虛擬化執行個體不能建立、刪除或變更。", keywords: "無法移除預設執行個體\n內建執行個體\n受保護\n清理租用戶\n預設虛擬化執行個體\n不能刪預設虛擬化實例\n無法改預設虛擬化個體\n預設虛擬實例不可增刪\n新增移除預設執行個體\n預設虛擬實體禁止變更", page: "" },
    Text { title: "區域範圍已存在", message: "DNS 區域已有這個名稱的範圍，其中的記錄維持原狀。", keywords: "重複的區域範圍\n同名範圍\n內外網分流\n地理位置 DNS\n區域範圍已經存在\n區域領域已存在\n已有此區域範圍\n區域作用域已存在\n同名的區域範圍\nzone scope already exists", page: "" },
    Text { title: "找不到區域範圍", message: "DNS 區域沒有這個名稱的範圍。", keywords: "區域範圍不存在\n範圍名稱錯誤\n次要伺服器沒有範圍\n不明的範圍\n區域範圍未找到\n無此區域範圍\n沒有這個區域範圍\n區域作用域不存在\n區域領域不存在\nzone scope not found", page: "" },
    Text { title: "預設區域範圍不可增刪", message: "這個名稱代表區域的預設範圍，它隨區域存在，不能新增或移除。", keywords: "無法刪除預設範圍\n範圍與區域同名\n內建範圍\n移除所有範圍\n預設區域範圍\n範圍等同預設區域範圍\n不能刪除預設區域範圍\n無法建立預設區域範圍\n預設的區域作用域\ndefault zone scope", page: "" },
    Text { title: "區域範圍名稱無效", message: "區域範圍的名稱含有 DNS 伺服器不接受的字元。", keywords: "不合法字元\n命名規則\n範圍檔名\n名稱含斜線\n無效的區域範圍名稱\n區域範圍名含無效字元\n區域範圍名稱不正確\n區域作用域名稱無效\n區域範圍名稱有誤\nzone scope name 無效", page: "" },
    Text { title: "區域另有其他範圍", message: "只要 DNS 區域除了預設範圍還有其他範圍，就不允許這項作業。", keywords: "轉換區域\n先移除範圍\n變更區域類型\n有區域範圍不允許\n區域有範圍時不允許\n具有區域範圍的區域\n有範圍的區域不允許\n區域含有範圍不能操作\n區域存在範圍\n有作用域的區域禁止", page: "" },
    Text { title: "無法載入區域範圍", message: "DNS 伺服器無法讀取區域範圍所儲存的記錄。", keywords: "載入區域範圍失敗\n範圍檔案遺失\n剖析失敗\n重新載入\n區域範圍載入失敗\n載入區域範圍時失敗\n區域作用域載入失敗\n區域範圍載不進來\n無法讀取區域範圍\nload zone scope failed", page: "" },
    Text { title: "未寫入區域範圍檔案", message: "DNS 伺服器無法將區域範圍的記錄存入資料檔，尚未儲存的變更只存在於記憶體。", keywords: "寫回失敗\n檔案唯讀\n磁碟已滿\n權限不足\n存檔失敗\n區域範圍檔寫入失敗\n無法寫入區域範圍檔\n區域範圍資料檔\n範圍檔寫回失敗\n寫回區域範圍檔失敗\n區域範圍存檔失敗", page: "" },
    Text { title: "伺服器範圍名稱無效", message: "DNS 伺服器不接受這個遞迴範圍名稱。", keywords: "遞迴範圍名稱\n不合法字元\n命名規則\n轉寄站群組\n範圍名稱無效\n範圍名稱含無效字元\n無效的範圍名稱\n範圍名稱不正確\n作用域名稱無效\n伺服器範圍名稱錯誤", page: "" },
    Text { title: "找不到伺服器範圍", message: "DNS 伺服器沒有這個名稱的遞迴範圍。", keywords: "遞迴範圍不存在\n不明的範圍\n範圍名稱打錯\n轉寄站群組\n範圍不存在\n範圍未找到\n無此範圍\n伺服器範圍不存在\n作用域不存在\nscope does not exist", page: "" },
    Text { title: "預設遞迴範圍不可增刪", message: "預設的遞迴範圍（寫作一個點）可以變更，但不能新增或移除。", keywords: "點範圍\n停用遞迴\n內建轉寄站\n無法刪除預設範圍\n預設範圍\n範圍等同預設範圍\n預設範圍不能建立刪除\n不能刪除預設範圍\n預設的伺服器範圍\ndefault scope", page: "" },
    Text { title: "無法對範圍執行此作業", message: "所要求的作業無法針對 DNS 伺服器或區域的單一範圍執行。", keywords: "無效的範圍操作\n不支援的作業\n暫停範圍\n只適用於整個區域\n範圍作業無效\n範圍操作無效\n無效的範圍作業\n對範圍的作業不正確\n作用域操作無效\n不能對範圍操作", page: "" },
    Text { title: "範圍已鎖定", message: "DNS 伺服器的另一項作業正在使用此範圍，稍後再執行。", keywords: "範圍忙碌\n被鎖住\n稍後重試\n簽署中\n同時編輯\n範圍鎖定中\nDNS 範圍已鎖定\n範圍遭鎖定\n作用域已鎖定\n鎖定的範圍\nscope is locked", page: "" },
    Text { title: "伺服器範圍已存在", message: "DNS 伺服器已有這個名稱的遞迴範圍，其設定並未變更。", keywords: "重複的遞迴範圍\n同名範圍\n轉寄站沒有更新\n修改而非新增\n範圍已存在\n範圍已經存在\n已有此伺服器範圍\n作用域已存在\nDNS 範圍重複\nscope already exists", page: "" },
    Text { title: "DNS 原則已存在", message: "伺服器或所指定的區域已有這個名稱的 DNS 原則。", keywords: "重複的原則\n同名原則\n名稱已使用\n查詢解析原則\nDNS 政策\n原則已存在\n已有同名原則\n策略已存在\n原則已經存在\n該層級已有原則\npolicy already exists", page: "" },
    Text { title: "找不到 DNS 原則", message: "在指定的層級（伺服器或某個區域）上，沒有這個名稱的 DNS 原則。", keywords: "原則不存在\n層級錯誤\n沒有指定區域\nDNS 政策不存在\n無此原則\n原則未找到\n策略不存在\n該層級沒有原則\n沒有這個原則\npolicy does not exist", page: "" },
    Text { title: "DNS 原則條件格式錯誤", message: "無法解讀 DNS 原則的某個條件，其格式為 EQ 或 NE，後面接上值。", keywords: "條件無效\n條件語法\n缺少運算子\n分號與逗號\n條件字串\n原則準則無效\n原則條件無效\n準則不正確\n給定的準則無效\n原則中指定的準則\n策略條件無效\ninvalid criteria", page: "" },
    Text { title: "DNS 原則設定互相矛盾", message: "DNS 原則的層級、動作、範圍與處理順序無法互相搭配。", keywords: "原則設定無效\n設定組合無效\n設定衝突\n伺服器層級允許\n原則的設定值無效\n至少一項設定無效\n策略設定無效\n原則設定不正確\n無效的原則設定\n此原則至少一設定有誤", page: "" },
    Text { title: "用戶端子網路正由原則使用", message: "至少還有一個 DNS 原則參考此用戶端子網路，因此未刪除。", keywords: "無法刪除子網路\n子網路使用中\n先刪除原則\n仍被參考\n原則存取中的子網路\n用戶端子網路被存取\n子網路被原則存取\n原則正在存取子網路\n被原則引用的子網路\n不能刪用戶端子網路", page: "" },
    Text { title: "找不到用戶端子網路", message: "DNS 伺服器沒有這個名稱的用戶端子網路。", keywords: "用戶端子網路不存在\n子網路名稱錯誤\n沒有複寫\n名稱填成 CIDR\n無此用戶端子網路\n用戶端子網未找到\n客戶端子網路不存在\n用戶端子網不存在\n沒有這個用戶端子網路\nclient subnet not found", page: "" },
    Text { title: "用戶端子網路已存在", message: "DNS 伺服器已有這個名稱的用戶端子網路，新的位址範圍並未加入。", keywords: "重複的子網路\n同名子網路\n名稱已使用\n加入第二個網段\n用戶端子網路已經存在\n客戶端子網路已存在\n用戶端子網已存在\n已有同名用戶端子網路\n用戶端子網路重複\nclient subnet already exists", page: "" },
    Text { title: "位址範圍不在用戶端子網路中", message: "要移除的位址範圍並未列在這個用戶端子網路中。", keywords: "子網路不存在\n首碼長度不同\n移除網段\n找不到網段\n用戶端子網無此子網路\n指定的子網路不存在\n子網不存在\n網段不存在於子網路\n找不到指定的子網路\n網段未列入", page: "" },
    Text { title: "位址範圍已在用戶端子網路中", message: "要加入的位址範圍已列在這個用戶端子網路中。", keywords: "子網路已存在\n重複的網段\n取代網段\n加入網段\n指定的子網路已存在\n子網已存在\n子網路重複\n網段已存在於子網路\n用戶端子網中已有\n重複加入網段", page: "" },
    Text { title: "DNS 原則已鎖定", message: "另一項作業正在使用此 DNS 原則，稍後再變更。", keywords: "原則忙碌\n平行變更\n大量刪除\n稍後重試\n被鎖住\n原則鎖定中\n原則被鎖定\n原則遭鎖定\n策略已鎖定\n鎖定的原則\npolicy is locked", page: "" },
    Text { title: "原則中的範圍權重無效", message: "DNS 原則中某個範圍的權重無效，至少必須為 1。", keywords: "權重為零\n負載平衡\n流量比例\n權重設定\n權數無效\n原則權重無效\n範圍權重無效\n加權無效\n權重必須大於零\n原則中範圍的權數", page: "" },
    Text { title: "DNS 原則名稱無效", message: "DNS 原則的名稱過長，或含有不允許的字元。", keywords: "名稱太長\n256 個字元\n不合法字元\n命名規則\n名稱含星號\n原則名稱不正確\n原則名稱無效\n無效的原則名稱\n策略名稱無效\nDNS 原則名不合法\ninvalid policy name", page: "" },
    Text { title: "DNS 原則沒有條件", message: "DNS 原則沒有指出適用於哪些查詢，至少需要一個條件。", keywords: "缺少條件\n沒有設定條件\n變數空白\n套用到全部查詢\n原則缺少準則\n缺少準則\n原則遺漏準則\n原則沒有準則\n策略缺少條件\nmissing criteria", page: "" },
    Text { title: "用戶端子網路名稱無效", message: "DNS 伺服器不接受以此作為用戶端子網路的名稱。", keywords: "名稱含逗號\n命名規則\n不合法字元\n以 CIDR 當名稱\n無效的用戶端子網名稱\n用戶端子網名稱無效\n客戶端子網路名稱無效\n用戶端子網路記錄名稱\n子網路名稱不正確\n子網路名稱無效", page: "" },
    Text { title: "原則處理順序無效", message: "所要求的 DNS 原則位置，超出同一層級與種類的清單範圍。", keywords: "處理順序\n優先順序\n編號跳號\n原則排序\n規則位置\n無效的處理順序\n原則處理次序無效\n處理次序不正確\n策略處理順序無效\n處理順序超出範圍\nprocessing order 無效", page: "" },
    Text { title: "DNS 原則缺少範圍", message: "DNS 原則的動作需要區域範圍或遞迴範圍，但沒有指定。", keywords: "沒有指定範圍\n缺少區域範圍\n缺少遞迴範圍\n範圍空白\n未提供範圍資訊\n原則未指定範圍資訊\n原則缺少範圍資訊\n需要範圍資訊\n策略缺少作用域\n必須提供範圍", page: "" },
    Text { title: "此原則不允許範圍", message: "依 DNS 原則的動作或種類，不得指定範圍，但其中指定了範圍。", keywords: "不需要範圍\n拒絕動作\n忽略動作\n多餘的範圍\n不需要範圍資訊\n提供了不需要的範圍\n原則不需範圍資訊\n原則不允許範圍資訊\n策略不允許作用域\n不可指定範圍", page: "" },
    Text { title: "伺服器範圍正由原則使用", message: "仍有 DNS 原則將查詢導向此遞迴範圍，因此未刪除。", keywords: "無法刪除遞迴範圍\n範圍使用中\n先刪除原則\n仍被參考\n遞迴原則\n原則參考伺服器範圍\n伺服器範圍無法刪除\n原則引用的伺服器範圍\n伺服器範圍仍被引用\nDNS 原則參照伺服器範圍\n無法刪伺服器作用域", page: "" },
    Text { title: "區域範圍正由原則使用", message: "仍有 DNS 原則以此區域範圍回應查詢，因此未刪除。", keywords: "無法刪除區域範圍\n範圍使用中\n先刪除原則\n仍被參考\n權重原則\n原則參考區域範圍\n區域範圍無法刪除\n被原則引用的區域範圍\n區域範圍仍被引用\nDNS 原則參照區域範圍\n無法刪區域作用域", page: "" },
    Text { title: "用戶端子網路條件無效", message: "DNS 原則的用戶端子網路條件有誤，應為 EQ 或 NE 加上現有用戶端子網路的名稱。", keywords: "子網路條件\n填成網段\n要填名稱\n條件語法\n用戶端子網路準則無效\n用戶端子網準則不正確\n準則用戶端子網路\n客戶端子網路條件錯誤\n原則用戶端子網路準則\nclient subnet 準則", page: "" },
    Text { title: "傳輸通訊協定條件無效", message: "DNS 原則的傳輸通訊協定條件有誤，應為 EQ 或 NE 加上 TCP 或 UDP。", keywords: "傳輸協定條件\n只允許 TCP\nTCP 或 UDP\n條件語法\n傳輸通訊協定準則無效\n傳輸協定準則不正確\n準則傳輸通訊協定\n原則傳輸協定準則\n傳輸層協定條件錯誤\ntransport protocol 準則", page: "" },
    Text { title: "網際網路通訊協定條件無效", message: "DNS 原則的網路通訊協定條件有誤，應為 EQ 或 NE 加上 IPv4 或 IPv6。", keywords: "IP 版本條件\nIPv4 或 IPv6\n網路協定條件\n條件語法\n網路通訊協定準則無效\n網路協定準則不正確\n網際網路協定準則無效\n準則網際網路通訊協定\n原則 IP 協定準則\n網路層協定條件錯誤", page: "" },
    Text { title: "伺服器介面條件無效", message: "DNS 原則的介面條件有誤，應為 EQ 或 NE 加上伺服器的 IP 位址。", keywords: "介面條件\n監聽位址\n網卡名稱\n伺服器 IP\n介面準則無效\n伺服器介面準則無效\n介面 IP 準則不正確\n原則伺服器介面準則\n準則伺服器介面\ninterface 準則", page: "" },
    Text { title: "名稱條件無效", message: "DNS 原則的 FQDN 條件有誤，應為 EQ 或 NE 加上完整網域名稱，必要時可在前面加星號。", keywords: "網域名稱條件\n萬用字元\n封鎖清單\n黑名單\n填成網址\nFQDN 準則無效\nFQDN 條件不正確\n完整網域名稱準則\n完整網域名稱條件錯誤\n原則 FQDN 準則\n準則網域名稱無效", page: "" },
    Text { title: "查詢類型條件無效", message: "DNS 原則的查詢類型條件有誤，應為 EQ 或 NE 加上記錄類型的名稱。", keywords: "查詢類型\n封鎖 ANY 查詢\n記錄類型條件\n不明的類型\n查詢類型準則無效\n查詢類型準則不正確\n查詢型別條件錯誤\n原則查詢類型準則\n準則查詢類型\nquery type 準則", page: "" },
    Text { title: "時段條件無效", message: "DNS 原則的時段條件有誤，應為 EQ 或 NE 加上 18:00-21:00 之類的時段。", keywords: "時間條件\n跨午夜\n24 小時制\n排程\n時間格式\n時間準則無效\n當日時間準則無效\n一天中時間準則\n時刻條件不正確\n原則時段準則\ntime of day 準則", page: "" },
    Text { title: "Winsock 代碼的起始值", message: "10000 是 Winsock 代碼的起始值，加上 BSD 的錯誤編號即為各代碼。這不是錯誤。", keywords: "", page: "" },
    Text { title: "阻塞式呼叫已取消", message: "阻塞式呼叫被程式本身中斷，通常是另一個執行緒關閉了該通訊端。", keywords: "呼叫被中斷\n中止操作\n被 WSACancelBlockingCall 中斷\n關閉 socket\n停止監聽\n函式呼叫中斷\n系統呼叫被中斷\n中斷的函式呼叫\n阻塞作業被中斷\n封鎖作業已中斷\n封鎖呼叫被取消\n封鎖操作遭取消\n被訊號中斷\n阻塞呼叫中斷", page: r#"# WSAEINTR (10004)

## 代表意義
阻塞式呼叫被處理程序自己打斷。沒有收到任何東西，也沒有逾時：有人取消了這個呼叫，幾乎都是在另一個執行緒關閉了通訊端。

Windows 的訊息文字提到 `WSACancelBlockingCall`，那是 Winsock 1.1 的函式，Winsock 2 已經拿掉。不必在原始碼裡找它，該找的是 `closesocket`。此外，名稱雖然出自 BSD，這個代碼與訊號（signal）無關：Windows 不會為了執行處理常式而打斷通訊端呼叫。

## 何時出現
- `accept`、`WSAAccept`、`connect`、`WSAConnect`、`recv`、`WSARecv`、`recvfrom`、`WSARecvFrom`、`WSARecvEx`、`WSARecvMsg`、`send`、`WSASend`、`sendto`、`WSASendTo`、`WSASendMsg`、`select`、`closesocket`、`WSAJoinLeaf`：照文件所述，是 Winsock 1.1 程式以 `WSACancelBlockingCall` 取消呼叫時。在現今的系統上，阻塞中的呼叫遇到通訊端被關閉，也是這樣結束。
- `gethostbyname`、`gethostbyaddr`、`getservbyname`、`getservbyport`、`getprotobyname`、`getprotobynumber`：1.1 版程式取消的查詢。
- `SIO_ADDRESS_LIST_QUERY` 等 `WSAIoctl` 要求：阻塞中的要求被中斷。
- 共用的通訊端：提供者可能為了另一個處理程序以其控制代碼發出的新作業，結束較早的擱置作業。

## 常見原因
1. 正常結束程式。主執行緒關閉監聽通訊端，好讓停在 `accept` 的執行緒結束。這是 Windows 上常用的手法，10004 就是它正常的收尾。在 .NET 中，`TcpListener.Stop` 與 `UdpClient.Close` 會讓阻塞中的呼叫以此結束；非同步呼叫則得到 995，或是物件已處置的例外。
2. 監看機制或逾時處理關閉了連線，而負責讀取的執行緒正阻塞在 `recv`。
3. 兩個物件持有同一個控制代碼，其中一個解構時，也替另一個關閉了。
4. 真正的 Winsock 1.1 程式，使用者按了「取消」或關閉了視窗。
5. 分層式提供者或沙箱把自己的取消動作轉成 10004。

## 處理方式

### 開發人員
- 離開迴圈。來自 Unix 的程式碼常寫成「遇到 EINTR 就重試」；但在 10004 之後通訊端已不存在，重試會得到 10038，更糟的是，可能從一個剛好配到相同數值的新通訊端讀取資料。
- 關閉之前先設「停止中」旗標；旗標已設時，把 10004 當成平靜的結束，未設時則當成錯誤（原因 3）。
- 比起趁別人讀取時關閉，更乾淨的做法是：讓執行緒以 `WSAEventSelect` 同時等候通訊端*與*停止事件，等它結束（join）再關閉。在 Windows 上不要指望 `shutdown` 喚醒阻塞中的 `recv`，雖然 Linux 上可以。
- 重疊呼叫改用 `CancelIoEx`；它們會以 995 結束。

### 系統管理員
服務停止時，每個工作執行緒出現一次 10004 屬於雜訊，可以忽略。若在正常運作期間出現，表示程式關閉了自己的通訊端，應查看那一刻之前的程式記錄檔。

在 Windows 上：
```powershell
# 當時是否有服務停止或重新啟動？
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddDays(-1)} | Where-Object Id -in 7031,7034,7036
```
在 Linux 上，`EINTR` (4) 代表收到訊號，而關閉描述元並不會喚醒阻塞中的讀取。查看收到哪個訊號，以及處理程序攔截哪些訊號：
```sh
sudo strace -f -tt -e trace=network,close -p PID 2>&1 | grep -E 'EINTR|ERESTART|--- SIG'
grep -E 'Sig(Cgt|Ign|Blk)' /proc/PID/status
```

## 容易混淆的錯誤
- `WSA_OPERATION_ABORTED` (995)：同一件事發生在重疊作業上。
- `WSAENOTSOCK` (10038)：呼叫是在關閉*之後*才發出；10004 則是呼叫早已在等候。
- `WSAETIMEDOUT` (10060)：接收逾時（`SO_RCVTIMEO`）或對方沒有回應。取消一定有人發起，逾時則沒有。
- `WSAECONNABORTED` (10053)：連線是在程式底下的層級被結束。
- 「系統」記錄中來源為 DistributedCOM 的事件識別碼 10004：與 DCOM 登入有關，與通訊端無關。

## 相關項目
- `WSAEINPROGRESS` (10036)：1.1 版阻塞模型的另一個特殊代碼。
- `WSAECANCELLED` (10103) 與 `WSA_E_CANCELLED` (10111)：被取消的名稱服務查詢。
- `WSANOTINITIALISED` (10093)：如果整個程式正在結束，之後的呼叫會得到的代碼。
"# },
    Text { title: "描述元無效（Windows 不使用）", message: "某個程式或軟體層回報描述元未開啟。Windows 本身不會傳回此代碼。", keywords: "檔案描述元錯誤\n檔案描述子\n檔案控制代碼\n檔案已關閉\n檔案控制代碼無效\n錯誤的檔案描述元\n提供的檔案控點無效\n無效的檔案控點\n不正確的檔案編號\n檔案描述詞錯誤\n檔案控制碼不正確\nbad file descriptor", page: r#"# WSAEBADF (10009)

## 代表意義
文件上沒有任何 Winsock 函式會傳回此代碼。它出現在標頭檔裡，是因為清單沿用自 BSD：10000 加上 `EBADF` (9)，意為「無效的檔案描述元」。在 Winsock 裡，通訊端不是檔案描述元；通訊端控制代碼錯誤時得到的是 10038。

遇到 10009，就表示它不是系統產生的，而是另有來源。要查的就是誰產生了它。

## 何時出現
Windows 內建的提供者沒有任何函式會傳回。它可能來自：
- 相容層：下層程式碼以 `EBADF` 失敗時，相容層把 errno 值加上 10000，轉成 Winsock 代碼；
- 攔截通訊端呼叫的分層式服務提供者或 VPN 用戶端；
- 自行選用這個數值的執行環境或程式庫，例如用來表示「通訊端物件已關閉」；
- 程式自己的訊息對照表。

## 常見原因
1. 源自 Unix 的程式或分層使用了已關閉的描述元，而錯誤數值被一對一轉換過來。
2. 把 C 執行階段的描述元（來自 `_open` 或 `_fileno`）交給需要 `SOCKET` 的函式，或反過來，而程式庫以 10009 回報這個混淆。
3. 電腦睡眠、重新連線或更新之後，分層式提供者弄丟了自己的控制代碼。
4. 根本不是通訊端錯誤：這個數字是事件識別碼，或程式自訂的代碼。

## 處理方式

### 開發人員
- 處理方式與 10038 相同：控制代碼已失效，丟棄它並開啟新的通訊端。
- 檢查平台層在哪裡轉換 errno。通訊端已關閉而產生的 `EBADF`，到了 Winsock 這一側應該是 10038，因為 Windows 程式檢查的就是它。
- `SOCKET` 與 C 描述元使用不同的型別；`closesocket` 與 `_close` 不能互換。
- 自己的程式碼不要傳回 10009，沒有人會預期到它。

### 系統管理員
在 Windows 上，查看程式與系統之間的分層，以及同一數字的事件識別碼：
```powershell
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Provider Path'
Get-WinEvent -FilterHashtable @{LogName='System'; Id=10009} -MaxEvents 5 | Select-Object TimeCreated, ProviderName, Message
```
Winsock 目錄中位於 `%SystemRoot%\system32` 以外的項目屬於第三方軟體；先更新或移除它。

在 Linux 上，`EBADF` 是真正會出現的常見錯誤。以下命令顯示是哪個呼叫，以及有哪些描述元：
```sh
sudo strace -f -y -e trace=desc -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd | grep socket
```

## 容易混淆的錯誤
- `WSAENOTSOCK` (10038)：通訊端控制代碼已關閉或錯誤時，Windows 真正使用的代碼。在 Linux 上兩種情況有別：已關閉是 `EBADF`，開啟中但不是通訊端則是 `ENOTSOCK`。
- `WSA_INVALID_HANDLE` (6)：*事件*或查詢的控制代碼無效。
- DistributedCOM 的事件識別碼 10009：DCOM 連不到另一台電腦。它遠比這個錯誤碼常見，而且兩者毫無關係。

## 相關項目
- `WSAEINVAL` (10022)：控制代碼正確，但狀態不對。
- `WSANOTINITIALISED` (10093)：最後一次 `WSACleanup` 之後的呼叫，往往伴隨失效的控制代碼。
"# },
    Text { title: "存取通訊端被拒", message: "系統禁止這樣使用通訊端：連接埠被保留或獨占、遭防火牆封鎖，或缺少 SO_BROADCAST 之類的許可。", keywords: "權限不足\n存取權限不足\n連接埠被保留\n排除的連接埠範圍\n需要系統管理員\n防火牆擋住\nport 無法使用\n權限被拒\n拒絕存取通訊端\n存取權限禁止的方式\n沒有權限\n不允許存取\n廣播位址未設定許可\n未設定廣播權限\n獨占存取\n禁止綁定連接埠\npermission denied\n使用權限拒絕", page: r#"# WSAEACCES (10013)

## 代表意義
系統依規定拒絕了這項作業：這個程式不得使用這個連接埠，或不得連往這個位址。要求本身並沒有錯。原因視呼叫而定：`bind` 是連接埠的問題，`connect` 與 `send` 是防火牆或廣播許可的問題，`socket` 則是缺少系統管理員權限。

最常見的情況：`bind` 在一個*沒有人*使用的連接埠上失敗。這時連接埠落在 Hyper-V、WSL 或 Docker 保留的排除範圍內，`netstat` 看不出來，「以系統管理員身分執行」也沒有用。

## 何時出現
- `bind`：連接埠被排除或被獨占，或資料包通訊端要求廣播位址卻沒有設定 `SO_BROADCAST`。
- `connect`、`WSAConnect`：資料包通訊端指向廣播位址卻沒有設定 `SO_BROADCAST`。實務上，任何被防火牆篩選器封鎖的輸出連線也會得到此代碼。
- `send`、`sendto`、`WSASendTo`、`WSASendMsg`：目標是廣播位址，而 `SO_BROADCAST` 未開啟。
- `socket` 使用 `SOCK_RAW`，但沒有系統管理員權限。
- `WSAAccept`：對方提出的連線已逾時或已撤回。
- `WSAIoctl` 使用 `SIO_ASSOCIATE_PORT_RESERVATION`、`SIO_LOOPBACK_FAST_PATH`、`SIO_TCP_INITIAL_RTO`、`SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS`：呼叫者不是已提高權限的系統管理員。
- `WSASetServiceW`、`WSAInstallServiceClassW`、`WSARemoveServiceClass`、`WSCInstallNameSpace`：沒有註冊的權限。
- 藍牙的 `connect`：要求驗證，但驗證失敗。

## 常見原因
1. 排除的連接埠範圍。WinNAT 與主機網路服務（HNS）在啟動時以 100 個連接埠為單位占用區段，每次開機重新分配，所以程式今天能用，明天卻失敗。
2. 另一個通訊端獨占了連接埠，而這個通訊端要求共用，或要求其中的單一位址。典型的占用者是 HTTP.sys，也就是 Windows 內建的 Web 伺服器（IIS 的 80 與 443、WinRM 的 5985）；它顯示為處理程序 4。
3. 從 Unix 沿用的 `SO_REUSEADDR`。在 Windows 上，它的意思是「共用使用中的連接埠」；占用者若不允許，結果就是 10013，不加這個選項反而會是 10048。
4. 防火牆、防毒軟體或 VPN 的「斷線保護」（kill switch）封鎖了此程式或連接埠。輸出方向的封鎖會在 `connect` 時以 10013 呈現。
5. 未設定 `SO_BROADCAST` 就廣播。
6. 未提高權限的處理程序使用原始通訊端或需要特殊權限的 ioctl。

連接埠號碼小*不是*原因：與 Linux 不同，Windows 允許所有使用者繫結 1024 以下的連接埠。

對同一個連接埠第二次 `bind` 的結果（Server 2003 以後，同一使用者）：

| 第一個通訊端 | 第二個通訊端 | 結果 |
|---|---|---|
| 無選項，萬用位址 | 無選項，萬用位址 | 10048 |
| 無選項，萬用位址 | `SO_REUSEADDR`，萬用位址 | 10013 |
| `SO_EXCLUSIVEADDRUSE`，萬用位址 | `SO_REUSEADDR`，任何位址 | 10013 |
| `SO_EXCLUSIVEADDRUSE`，萬用位址 | 任何選項，特定位址 | 10013 |
| `SO_EXCLUSIVEADDRUSE`，萬用位址 | 無選項，萬用位址 | 10048 |

## 處理方式

### 開發人員
- 回報錯誤時附上位址與連接埠。光有「10013」無從處理。
- Windows 伺服器不要設定 `SO_REUSEADDR`，應設定 `SO_EXCLUSIVEADDRUSE`。Unix 上使用前者是為了 TIME_WAIT 的連線，但在 Windows 上，這些連線並不妨礙一般的 `bind`。
- 讓連接埠可以設定，預設值選在 49152 以下；或繫結連接埠 0，再公布實際取得的號碼。
- 以 `sendto` 送往 255.255.255.255 或子網路廣播位址之前，先設定 `SO_BROADCAST`。
- 不要在迴圈中重試：規定不會自己改變。

### 系統管理員
在 Windows 上，先查範圍，再查占用者，最後查篩選器：
```powershell
netsh int ipv4 show excludedportrange protocol=tcp
netsh int ipv4 show excludedportrange protocol=udp
# 範圍起點偏低？將動態連接埠改回預設值（udp 與 ipv6 亦同），再重新啟動電腦
netsh int ipv4 show dynamicport tcp
netsh int ipv4 set dynamicport tcp start=49152 num=16384
# 應急：讓 WinNAT 重新挑選區段（期間容器會中斷網路）
net stop winnat
net start winnat
# 治本：趁 WinNAT 停止時，保留自己的連接埠
net stop winnat
netsh int ipv4 add excludedportrange protocol=tcp startport=8080 numberofports=1 store=persistent
net start winnat
```
自行保留的範圍在清單中以 `*` 標示。它能擋住 WinNAT；指定號碼來繫結連接埠的程式仍可使用。只要有人正在使用該連接埠，`add` 就會失敗。
```powershell
Get-NetTCPConnection -LocalPort 8080 -State Listen | Select-Object LocalAddress, OwningProcess
netsh http show servicestate
# 被誰封鎖？稽核篩選器：5157 連線、5155 監聽、5159 繫結
# 中文版 Windows 的子類別名稱為中文，可改寫為 /subcategory:"{0CCE9226-69AE-11D9-BED3-505054503030}"
auditpol /set /subcategory:"Filtering Platform Connection" /failure:enable
Get-WinEvent -FilterHashtable @{LogName='Security'; Id=5155,5157,5159} -MaxEvents 10
auditpol /set /subcategory:"Filtering Platform Connection" /failure:disable
Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Select-Object DisplayName, Profile
```
在 Linux 上，對應的是 `EACCES` (13)：連接埠低於非特權下限、SELinux，或未設定 `SO_BROADCAST`。output 鏈上的防火牆規則會讓資料包得到 `EPERM` (1)，TCP 的 `connect` 則是被拒絕或逾時。
```sh
sysctl net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports
sudo setcap cap_net_bind_service=+ep /usr/local/bin/server
sudo ausearch -m AVC -ts recent
sudo nft list ruleset | grep -nE 'hook output|reject|drop'
```

## 容易混淆的錯誤
- `WSAEADDRINUSE` (10048)：連接埠有人使用，而且沒有要求共用。若 `Get-NetTCPConnection` 查不到占用者卻出現 10013，幾乎都是排除範圍所致。
- `WSAEADDRNOTAVAIL` (10049)：*位址*不屬於這台電腦，與連接埠無關。
- `WSAECONNREFUSED` (10061)：遠端主機有回應，而且是拒絕。`connect` 的 10013 則是在本機決定的，一個封包都沒送出。
- `WSAETIMEDOUT` (10060)：路徑上的防火牆會默默丟棄封包；本機的防火牆則會回報 10013。
- `ERROR_ACCESS_DENIED` (5)：檔案、服務或登錄的權限，與通訊端無關。

## 相關項目
- `WSAENOBUFS` (10055)：一個動態連接埠都不剩。
- `WSAEINVAL` (10022)：在同一個通訊端上同時設定 `SO_REUSEADDR` 與 `SO_EXCLUSIVEADDRUSE`。
"# },
    Text { title: "指標或緩衝區長度錯誤", message: "傳給呼叫的位址或緩衝區無法使用，最常見的原因是一併提供的長度太小。", keywords: "無效的指標\n指標位址無效\n位址錯誤\n緩衝區太小\n結構大小錯誤\n位址不正確\n偵測到無效指標位址\n壞的位址\n指標引數無效\n使用者位址空間外\n緩衝區長度太小\n緩衝區長度不足\nsockaddr 長度錯誤\nbad address\n記憶體位址錯誤", page: r#"# WSAEFAULT (10014)

## 代表意義
指標引數無法使用，或隨附的長度太小，裝不下要讀寫的內容。實務上，錯的多半是*長度*，而不是指標。沒有封包送出；呼叫在檢查引數時就失敗了。

## 何時出現
- `bind`：位址指標為 NULL、`namelen` 太小，或位址中的家族欄位與通訊端的家族不同。
- `connect`、`WSAConnect`、`ConnectEx`：`namelen` 太小，或位址的格式與家族不符。
- `accept`、`getpeername`、`getsockname`、`recvfrom`：長度變數小於要存放的位址。
- `getsockopt`、`setsockopt`：`optlen` 對該選項而言太小。
- `sendto`、`WSASendTo`：`tolen` 太小。
- `gethostname`、`GetHostNameW`：緩衝區放不下完整名稱。
- `WSAAddressToStringW`、`WSAStringToAddressW`、`WSALookupServiceNextW`、`WSAEnumNameSpaceProvidersW`：結果緩衝區太小；所需大小會寫回。
- `WSAIoctl`：輸入或輸出緩衝區太小，或指標無效。
- `send`、`recv`、`WSASend`、`WSARecv`、`TransmitFile`：資料緩衝區並非全部屬於處理程序自己的記憶體。
- `select`：某個集合或逾時值的指標無效，或內部資源不足。
- `RIOSend`、`RIOReceive`：已註冊的緩衝區在作業之前就被釋放。

## 常見原因
1. IPv6 位址配上 IPv4 的長度：`sockaddr_in` 是 16 個位元組，`sockaddr_in6` 是 28 個。
2. 通訊端與位址分屬不同家族：名稱先解析成 IPv6，通訊端卻以 `AF_INET` 建立。
3. 同時作為輸入與輸出的長度沒有在呼叫前設定，或沿用了前一次 `recvfrom` 寫入的較短數值。
4. 取了指標的 `sizeof`（4 或 8），而不是結構的。
5. 把一個位元組的 `bool` 傳給 `setsockopt`，但它要的是 4 個位元組的 `DWORD` 或 `BOOL`。
6. 64 位元指標被語言介接層截成 32 位元（Python `ctypes`、以 `int` 宣告的 P/Invoke），或記憶體已被釋放，或被記憶體回收機制移動。
7. `WSAIoctl` 的輸出緩衝區沒有考慮 64 位元系統上 `SOCKET` 或函式指標的大小。

## 處理方式

### 開發人員
- 接收位址一律使用 `sockaddr_storage`，並在*每次*呼叫前把長度設為它的 `sizeof`。
- 以所要連線的 `getaddrinfo` 項目中的 `ai_family` 建立通訊端，並原樣傳入它的 `ai_addrlen`。
- 若函式會傳回所需大小，就配置那麼大的空間再呼叫一次。
- 給 `gethostname` 256 個位元組，任何名稱都放得下。
- 重疊作業的緩衝區與位址長度在完成之前都要有效；受控語言中還要固定（pin）記憶體。
- 在錯誤訊息中印出長度：家族 23（`AF_INET6`）旁邊寫著 16，一看就懂。

### 系統管理員
錯只可能在程式，但會不會走到出錯的路徑則由網路決定。先確認目標名稱最近是否有了 IPv6 位址，或電腦名稱是否變長。

在 Windows 上：
```powershell
Resolve-DnsName server.example.com -Type A_AAAA
# IPv4 位址是否連得到，能否暫時代替名稱？
Test-NetConnection 192.0.2.10 -Port 443
# 是否有第三方分層把位址複製錯了
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Provider Path'
```
Linux 把兩者分開：指標無效是 `EFAULT` (14)，長度錯誤多半是 `EINVAL` (22)。兩者 `strace` 都會印出：
```sh
sudo strace -f -e trace=bind,connect,accept4,sendto,getsockopt,setsockopt -p PID 2>&1 | grep -E 'EFAULT|EINVAL'
getent ahosts server.example.com
```

## 容易混淆的錯誤
- `WSAEINVAL` (10022)：大小與指標都沒問題，是值或通訊端的狀態不對。
- `WSAEAFNOSUPPORT` (10047)：對 IPv4 與 IPv6 混用的另一種判定，出現在檢查家族而非長度的地方。
- `WSAENOBUFS` (10055)：`WSAEnumProtocolsW` 與舊式非同步查詢以此代碼表示結果緩衝區太小。
- `WSAEMSGSIZE` (10040)：資料包放不進緩衝區，但緩衝區本身有效。
- 存取違規（0xC0000005）：同樣的錯誤，只是函式在檢查之前就碰了那塊記憶體。

## 相關項目
- `WSA_INVALID_PARAMETER` (87)：等候與重疊結果中的錯誤引數。
- `WSAEADDRNOTAVAIL` (10049)：位址格式正確，但在此無法使用。
"# },
    Text { title: "引數或通訊端狀態無效", message: "呼叫不接受其中某個值，或通訊端不在呼叫所需的狀態，例如尚未繫結或尚未監聽。", keywords: "無效的引數\n無效參數\n參數錯誤\n尚未 bind\n呼叫順序錯誤\nsocket 未綁定\n引數不正確\n提供的引數無效\n參數無效\n無效的層級\n通訊端目前狀態不符\n未監聽就接受連線\n未繫結就監聽\ninvalid argument\n通訊端狀態錯誤\n重複繫結", page: r#"# WSAEINVAL (10022)

## 代表意義
可能是引數的值不被接受，也可能是以這個通訊端目前的狀態而言，呼叫的順序不對。後者較常見：尚未繫結、已經繫結、沒有在監聽。控制代碼本身正確，指標與長度也是。

10022 也是 Winsock 用來表示「其他核心狀態」的代碼：沒有專屬代碼的失敗，最後都歸到這裡。

## 何時出現
時機不對：
- `bind`：通訊端已有本機位址。
- `listen`：尚未繫結。`accept`、`WSAAccept`：沒有在監聽。
- `getsockname`：從未繫結，或繫結到萬用位址而尚未連線。
- `recv`、`recvfrom`、`WSARecv`、`WSARecvFrom`：尚未繫結。還沒送過資料的 UDP 通訊端，沒有可供接收的連接埠。
- `connect`、`ConnectEx`：通訊端正在監聽；`ConnectEx` 另有：尚未繫結。
- `ioctlsocket` 將 `FIONBIO` 設為 0：`WSAEventSelect` 或 `WSAAsyncSelect` 仍在作用。
- `WSASend`、`WSASendTo`：尚未繫結，或建立時沒有重疊旗標。
- 在 `listen` 之後才設定 `SO_CONDITIONAL_ACCEPT`。

值不對：
- `select`：三個集合都是空的，或逾時值不合理。
- `WSAPoll`：陣列中沒有有效的通訊端，或要求了不支援的旗標，`POLLPRI` 就是其一。
- `getsockopt`、`setsockopt`：不明的*層級*，或選項不接受該值。
- `recv`、`send`：不明的旗標，或在開啟 `SO_OOBINLINE` 時使用 `MSG_OOB`。
- `shutdown`：`how` 不是三個值之一。
- `WSAIoctl`：不明的控制碼，或不適用於這類通訊端。
- `getaddrinfo`：`ai_flags` 互相矛盾（`EAI_BADFLAGS`）。
- 多點傳送：離開未加入的群組，或解除封鎖未被封鎖的來源。

## 常見原因
1. 先前的 `bind` 已經失敗（多半是 10013 或 10048），沒有人檢查，到了 `listen` 或 `recvfrom` 才顯現後果。
2. UDP 通訊端的接收迴圈，在第一次 `sendto` 或 `bind` 之前就開始。
3. 跨平台程式以 `select(0, NULL, NULL, NULL, &tv)` 休眠。Windows 不接受空的 `select`。
4. 同一個通訊端設定了 `SO_REUSEADDR` 與 `SO_EXCLUSIVEADDRUSE`：第二個會失敗。
5. `SO_RCVLOWAT`、`SO_SNDLOWAT` 等 Windows TCP/IP 沒有的 Unix 選項。
6. 用了其他系統的選項編號：`SOL_SOCKET` 在 Linux 上是 1，在 Windows 上是 0xFFFF。
7. 相減得出的逾時值是負數或過大。

## 處理方式

### 開發人員
- 從 `socket` 到 `listen`，*每個*結果都要檢查；10022 往往是第二個錯誤。
- 記錄函式、層級、選項與值。光看這個數字，可能的情況有上百種。
- 在 UDP 第一次接收之前，以及 `ConnectEx` 之前，先呼叫 `bind`（連接埠 0 即可）。
- 空的 `select` 改用 `Sleep`；陣列為空時略過 `WSAPoll`。
- 把通訊端改回阻塞模式之前，先關閉 `WSAEventSelect`（事件遮罩設為 0）。
- 編譯 Windows 版時使用 Windows 標頭檔的常數，並以條件編譯隔開 Unix 專用的選項。

### 系統管理員
找出 10022 之前的第一個錯誤，多半是連接埠問題。

在 Windows 上：
```powershell
Get-NetTCPConnection -LocalPort 8080 -ErrorAction SilentlyContinue
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh int ipv4 show excludedportrange protocol=tcp
# 程式要用的網路介面卡是否停用了 IPv6 或 IPv4？
Get-NetAdapterBinding -ComponentID ms_tcpip, ms_tcpip6
```
在 Linux 上，`EINVAL` (22) 涵蓋的情況較少：`listen` 會自行挑選連接埠，對未繫結的 UDP 通訊端呼叫 `recvfrom` 會無止盡等候，空的 `select` 則會休眠。查看呼叫及其引數：
```sh
sudo strace -f -e trace=network,select,poll -p PID 2>&1 | grep EINVAL
ss -lntup
```

## 容易混淆的錯誤
- `WSAEFAULT` (10014)：錯的是指標或長度，而不是值。
- `WSAENOPROTOOPT` (10042)：層級正確，但選項不明；10022 則是層級不明或值不對。
- `WSAEOPNOTSUPP` (10045)：這類通訊端永遠做不到；10022 則是換個狀態就可以。
- `WSAENOTCONN` (10057)：缺的步驟是 `connect`，而不是 `bind` 或 `listen`。
- `WSA_INVALID_PARAMETER` (87)：同樣的意思，但出自 Windows 核心。

## 相關項目
- `WSAEALREADY` (10037)：Winsock 2 程式第二次呼叫 `connect` 時得到的代碼；1.1 版程式得到 10022。
- `WSAEADDRINUSE` (10048) 與 `WSAEACCES` (10013)：通常的第一個錯誤。
- `WSAENOTSOCK` (10038)：控制代碼本身就錯了。
"# },
    Text { title: "開啟的通訊端過多", message: "已達描述元數量上限，無法再開啟通訊端。", keywords: "太多開啟的檔案\n太多 socket\n檔案描述元上限\n控制代碼洩漏\n忘記關閉連線\n開啟檔案太多\n開啟的通訊端太多\n通訊端控制代碼過多\n通訊端數量上限\n通訊端控點太多\n每個處理程序的上限\n每個執行緒的通訊端\ntoo many open files\n描述元用完\nsocket 開太多", page: r#"# WSAEMFILE (10024)

## 代表意義
無法再開啟通訊端：描述元的表格或額度已滿。現有的連線照常運作，只有新的會失敗。

在 Windows 本身，這很少見。Microsoft 的提供者只受記憶體限制，一個處理程序可以擁有數百萬個控制代碼，所以資源用盡時會先看到 10055。真正的 10024，指向第三方的分層式提供者、自訂上限的舊程式，或是在 Linux 上運作、把 `EMFILE` 轉換過來的執行環境。

## 何時出現
- `socket`、`WSASocketA`、`WSASocketW`：沒有可用的描述元。
- `accept`、`WSAAccept`：有連線在等候，但沒有描述元可以給它。連線仍留在佇列中。
- `listen`：沒有可用的描述元。
- `WSADuplicateSocketA`、`WSADuplicateSocketW`：沒有描述元可供複本使用。
- `WSAAsyncSelect`：出現在 `FD_CONNECT` 的錯誤部分。

## 常見原因
1. 洩漏。通訊端開啟後從未關閉，常在錯誤處理路徑上或逾時之後發生。數量隨執行時間增加，從不下降。
2. 在 Linux 上：開啟檔案數的上限（登入 shell 通常是 1024）低於負載所需。檔案、管道與 epoll 執行個體也計算在內。
3. 每個要求一條連線：用戶端每次都建立 HTTP 或資料庫物件，而不共用集區。
4. 確實遇到尖峰，或湧入大量只完成一半的連線，而伺服器未設時限，一直留著它們。
5. 表格大小固定的分層式提供者（篩選器、VPN、家長監護）。
6. Linux 上的 .NET 以同一個數值表示 `ENFILE`，也就是全系統的上限。

## 處理方式

### 開發人員
- 每條路徑都要關閉通訊端；C++ 使用 RAII 守衛物件，受控語言使用 `using` 或 `with`。
- 共用用戶端物件與集區。一個處理程序有一個長期使用的 HTTP 用戶端就夠了。
- 在接受連線的迴圈中，不要馬上再試：等候中的連線讓監聽通訊端一直處於可讀狀態，迴圈會占滿一個處理器。先暫停接受，關閉閒置連線，再繼續。常見的技巧是預留一個描述元，必要時將它關閉，空出來接受連線，再正常關閉該連線。
- 為閒置的對方設定時限，並把連線數上限設在描述元上限以下。
- 這與 `FD_SETSIZE` 無關：那個常數（預設 64）限制的是一個 `fd_set` 放得下多少，而不是處理程序能開啟多少；而且超出時不會有錯誤碼。

### 系統管理員
在 Windows 上，找出控制代碼不斷增加的處理程序，以及分層：
```powershell
Get-Process | Sort-Object HandleCount -Descending | Select-Object -First 5 Name, Id, HandleCount
Get-NetTCPConnection | Group-Object OwningProcess, State -NoElement | Sort-Object Count -Descending | Select-Object -First 10
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
在 Linux 上，比較用量與上限，再提高服務的上限：
```sh
ls /proc/PID/fd | wc -l; grep 'open files' /proc/PID/limits
cat /proc/sys/fs/file-nr                     # 全系統：已用、可用、上限
sudo systemctl edit SERVICE                  # [Service] LimitNOFILE=65536
ss -tnp state close-wait | grep 'pid=PID,'   # 程式自己沒關的連線
```
大量通訊端停在 CLOSE_WAIT，表示對方已離開而程式從未關閉：這是洩漏，提高上限只是拖延時間。

## 容易混淆的錯誤
- `WSAENOBUFS` (10055)：緩衝區或本機連接埠用盡。在 Windows 上，通訊端過多時通常是這個徵兆。
- `WSAEPROCLIM` (10067)：使用 Winsock 的*程式*太多，在 `WSAStartup` 時發現。
- `WSA_NOT_ENOUGH_MEMORY` (8)：缺的是處理程序的記憶體，不是描述元。
- `WSAEADDRINUSE` (10048)：以固定的本機連接埠 `connect` 時；通訊端有了，但連接埠互相衝突。

## 相關項目
- `WSAECONNREFUSED` (10061)：伺服器無法接受連線、佇列已滿時，Windows 伺服器的用戶端看到的代碼。
- `WSAETIMEDOUT` (10060)：同樣情況下，Linux 伺服器的用戶端看到的代碼，因為 Linux 會忽略這些連線要求。
"# },
    Text { title: "作業需要等候", message: "非阻塞通訊端目前無法完成這項作業，應等到就緒後再試；若是建立連線，則會在背景繼續進行。", keywords: "無法立即完成\n非阻塞 socket\n資源暫時無法使用\n非封鎖模式\n非同步連線\n資源暫時不可用\n資源暫時無法取得\n非封鎖通訊端\n非阻塞作業無法立即完成\n會封鎖\n作業會阻塞\n沒有資料可讀\n佇列中沒有資料\n稍後重試作業\n非嚴重錯誤\n目前無資料\n非阻塞無法立即完成", page: r#"# WSAEWOULDBLOCK (10035)

## 代表意義
「現在不行，稍後再試。」通訊端處於非阻塞模式，而這個呼叫要等候才能完成。這不是故障：沒有收送任何資料，連線也還在。

對非阻塞的 `connect` 而言，意思更進一步：連線嘗試*已經開始*，並在背景進行。不可重複呼叫，應等候結果。

因此，錯誤記錄中的 10035 幾乎都是程式漏了處理這種情況。

## 何時出現
- `recv`、`recvfrom`、`WSARecv`、`WSARecvFrom`、`WSARecvMsg`：目前沒有資料可讀。
- `send`、`sendto`、`WSASend`、`WSASendTo`、`WSASendMsg`：傳送緩衝區已滿。
- `accept`、`WSAAccept`：沒有等候中的連線。
- `connect`、`WSAConnect`：正在建立連線。
- `closesocket`：非阻塞，且 `SO_LINGER` 已開啟、時間大於零；控制代碼仍然有效，必須再關閉一次。
- 重疊的 `WSARecv`、`WSASend` 等：未完成的要求太多。
- `WSAIoctl`：要求必須等候，例如 `SIO_ADDRESS_LIST_CHANGE`；或 `SIO_GET_TX_TIMESTAMP` 的時間戳記尚未就緒。
- `WSAAsyncGetHostByName` 系列函式：目前無法將要求排入佇列。

## 常見原因
1. 非阻塞程式的正常運作，被誤記成錯誤。
2. 通訊端是非阻塞的，撰寫者卻不知道。`WSAEventSelect` 與 `WSAAsyncSelect` 會悄悄切換模式；在 Windows 上，`accept` 得到的通訊端也會沿用監聽通訊端的模式（Linux 不會）。
3. 以阻塞方式撰寫的輔助函式（「剛好讀取 n 個位元組」）用在非阻塞通訊端上。
4. 讀取緩慢的對方：對方不取走資料，接收視窗關閉，我方的 `send` 就遇到緩衝區已滿。
5. 過時的通知。事件宣告有資料，但另一個呼叫已經讀走，下一次 `recv` 便空手而回。
6. 多個執行緒服務同一個通訊端，通知給甲的資料被乙取走。

## 處理方式

### 開發人員
- 讀取：一直讀到 10035，再回去等候（`WSAPoll`、`select`、事件、完成埠）。絕不要空轉。
- 寫入：把尚未送出的部分留在佇列。`send` 也可能只收下一部分資料，所以要依傳回值往前移。等到可寫再繼續。
- 使用 `WSAEventSelect` 時，`FD_WRITE` 在連線建立後出現一次，之後要等到某次傳送以 10035 失敗，才會再出現。沒遇過 10035 就等它，會永遠等下去。
- 連線：等到通訊端可寫（成功），或在 `select` 的*例外*集合中出現（失敗），再以 `getsockopt` 的 `SO_ERROR` 取得代碼。`WSAPoll` 自 Windows 10 版本 2004 起才會回報失敗的嘗試。另外設定自己的時限。
- TLS 程式庫會把 10035 轉成「需要讀取」或「需要寫入」；應照它的要求去做，因為讀取之前可能得先寫入。
- 想要阻塞式呼叫？在 `accept` 之後把 `FIONBIO` 設為 0，並且要先取消 `WSAEventSelect`。設定 `SO_RCVTIMEO` 後，阻塞式接收在 Windows 上以 10060 結束，在 Linux 上則是 `EAGAIN`。
- 跨平台程式碼：檢查 `WSAEWOULDBLOCK`、`EAGAIN`，對 `connect` 還要檢查 `EINPROGRESS`。

### 系統管理員
如果程式遇到 10035 就停止或切斷用戶端，那必須修正程式。如果只是變慢，就找出不讀取資料的對方。

在 Windows 上：
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Select-Object RemoteAddress, RemotePort, State
# 到緩慢對方的往返時間與封包遺失
Test-NetConnection 192.0.2.10 -Port 443 -InformationLevel Detailed
# 中文版 Windows 的計數器名稱為中文，可用 Get-Counter -ListSet * 查詢
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 2 -MaxSamples 5
```
在 Linux 上，數值是 `EAGAIN`，又稱 `EWOULDBLOCK` (11)。Send-Q 一直是滿的，就是那條慢的連線：
```sh
ss -tn state established '( sport = :443 )' | sort -k2 -nr | head
ss -tni dst 192.0.2.10
sudo timeout 10 strace -f -c -e trace=network -p PID
```
在最後一個命令的表格中，`recvfrom` 錯誤很多、成功很少，就表示有迴圈在空轉。

## 容易混淆的錯誤
- `WSA_IO_PENDING` (997)：重疊呼叫*已經啟動*，會自行完成。傳送或接收得到 10035 時，則什麼都沒有啟動。
- `WSAEINPROGRESS` (10036)：Unix 有 `EINPROGRESS`，但 Windows 上進行中的 `connect` 不會傳回這個代碼。
- `WSAEALREADY` (10037)：第一次 `connect` 仍在進行時，第二次呼叫的結果。
- `WSAETIMEDOUT` (10060)：等候已結束，而且沒有成功。
- `WSAENOBUFS` (10055)：系統缺乏記憶體或連接埠；等到可寫也無濟於事。
- `WSATRY_AGAIN` (11002)：名稱解析器的「請再試」。

## 相關項目
- `WSAEISCONN` (10056)：成功之後又呼叫 `connect`。
- `WSAEINVAL` (10022)：`WSAEventSelect` 作用中時，將 `FIONBIO` 設為 0。
- `WSAENOTCONN` (10057)：連線完成之前就 `send`。
"# },
    Text { title: "阻塞式呼叫或查詢仍在執行", message: "另一個阻塞式呼叫、回呼或名稱查詢尚未結束，因此無法處理這次呼叫。", keywords: "作業進行中\n操作正在進行\n阻塞中\n前一個呼叫未結束\n作業正在進行\n封鎖作業正在執行\n封鎖操作執行中\n目前正在執行封鎖\n只允許一個阻塞作業\n阻塞作業尚未結束\n同時只能一個封鎖\n在回呼中呼叫\noperation in progress", page: r#"# WSAEINPROGRESS (10036)

## 代表意義
Winsock 1.1 程式仍在某個阻塞式呼叫中，或提供者仍在執行回呼，因此這個執行緒上不得再有其他 Winsock 呼叫。這是 16 位元時代的規則：阻塞式呼叫會代為處理視窗訊息，訊息處理常式若又呼叫 Winsock，就會得到此代碼而遭拒。

以 Winsock 2 撰寫的程式不會這樣遇到它。這個數值之所以還在，有兩個原因：一個現代函式用它表示「尚未完成」，以及有人因為 Unix 的 `connect` 會傳回 `EINPROGRESS`，而預期它出現。在 Windows 上，進行中的 `connect` 傳回的是 10035。

## 何時出現
- `GetAddrInfoExOverlappedResult`：非同步名稱查詢尚未完成。這是現今會遇到的情況。
- 幾乎所有呼叫，從 `socket`、`bind`、`connect`、`send`、`recv` 到 `closesocket`、`WSACleanup` 與 `gethostbyname`：執行緒上有進行中的 1.1 式阻塞呼叫，或提供者的回呼尚未傳回。
- `WSAIoctl`：從回呼內部呼叫。
- `WSAStartup`：有進行中的 1.1 式阻塞作業。
- `WSCInstallProviderAndChains`：另一個提供者的安裝正在進行。

## 常見原因
1. 以 `GetAddrInfoExW` 發出名稱查詢後，事件尚未觸發就去詢問結果。
2. 在不該呼叫 Winsock 的地方呼叫：`WSAAccept` 的條件函式裡，或阻塞掛鉤（hook）裡。
3. 舊程式（Visual Basic 控制項、終端機模擬器、使用 `wsock32.dll` 的工業軟體）在阻塞式呼叫等候時，處理了按鈕或計時器訊息。
4. 經由相容層或 .NET 在 Linux 上執行的程式碼，把非阻塞 `connect` 的 `EINPROGRESS` 顯示成 10036。
5. 兩個安裝程式同時變更 Winsock 目錄。

## 處理方式

### 開發人員
- 使用 `GetAddrInfoExW` 時：等候事件或完成常式，之後再取一次結果。
- 條件函式裡不要有通訊端呼叫；記下決定，傳回，之後再動作。
- 在 1.1 程式中，訊息處理常式每次呼叫前先以 `WSAIsBlocking` 檢查，或把網路工作移到專屬的執行緒。根本的解法是 Winsock 2 搭配 `WSAEventSelect`。
- 在跨平台程式碼中，以三個代碼表示 `connect` 已開始：10035、10036 與 `EINPROGRESS`。

### 系統管理員
在 Windows 上，查明程式是否屬於舊式，以及中間有哪些分層：
```powershell
# 程式是否載入 1.1 版程式庫？（有些較新的程式也會）
tasklist /m wsock32.dll
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Provider Path'
```
如果是安裝程式回報的，讓另一個安裝先結束，重新啟動後再執行一次。

在 Linux 上，`EINPROGRESS` (115) 是非阻塞連線的正常開頭。重要的是它如何結束：
```sh
ss -tn state syn-sent
sudo strace -f -e trace=connect,getsockopt -p PID 2>&1 | grep -E 'EINPROGRESS|SO_ERROR'
```

## 容易混淆的錯誤
- `WSAEWOULDBLOCK` (10035)：非阻塞 `connect` 開始之後，Windows 的回答。
- `WSAEALREADY` (10037)：第一次尚在進行時的*第二次* `connect`。
- `WSA_IO_PENDING` (997) 與 `WSA_IO_INCOMPLETE` (996)：已啟動，或尚未完成的重疊通訊端作業。
- DistributedCOM 的事件識別碼 10036：DCOM 用戶端的驗證層級低於伺服器要求，不是通訊端錯誤。

## 相關項目
- `WSAEINTR` (10004)：阻塞中的 1.1 呼叫被取消時的結果。
- `WSANOTINITIALISED` (10093)：連通訊端都還沒檢查，就已傳回的另一個代碼。
"# },
    Text { title: "已在嘗試中", message: "先前的連線嘗試或同類要求仍在進行或已經完成，因此未開始新的嘗試。", keywords: "重複連線\n作業已在進行\n正在連線\n呼叫兩次 connect\n作業已在進行中\n非封鎖通訊端已有作業\n已有作業進行\n已在進行的連線\n非阻塞連線尚未完成\n再次呼叫 connect\n重複的作業要求\n取消已完成的要求\nalready in progress", page: r#"# WSAEALREADY (10037)

## 代表意義
要求的事已經在進行，或者（在某些管理呼叫中）早已完成。最典型的是：非阻塞通訊端仍在建立連線，程式又對它呼叫一次 `connect`。第一次嘗試不受第二次呼叫影響，會繼續進行。

## 何時出現
- `connect`、`WSAConnect`、`ConnectEx`：這個通訊端先前的連線嘗試仍在進行。Winsock 1.1 的程式從 `connect` 得到的則是 10022。
- `WSAJoinLeaf`：非阻塞的加入作業仍在進行。
- `WSACancelAsyncRequest`：要求已完成，沒有可取消的東西。
- `RIONotify`：前一次通知尚未送達。
- `WSAInstallServiceClassA`、`WSAInstallServiceClassW`：此類別識別碼已註冊。
- `WSASetServiceW` 用於網路位置感知（NLA）：網路已依此儲存，而呼叫並未給更新旗標。

## 常見原因
1. 迴圈以反覆呼叫 `connect` 的方式輪詢連線。這是 Unix 上常見的寫法，在 Windows 上也行得通，但在有結果之前，每一輪都得到 10037。
2. 第一次嘗試仍在等候時，計時器又觸發重新連線的邏輯；系統要 20 秒以上才會放棄。
3. 兩個執行緒共用一個通訊端，而且都要開啟連線。
4. 兩段程式碼都替同一個佇列重新登記通知，使 `RIONotify` 被呼叫兩次。
5. 安裝程式每次啟動都註冊一次服務類別。

## 處理方式

### 開發人員
- `connect` 傳回 10035 之後，不要再呼叫它。以 `select` 或 `WSAPoll` 等候「可寫」，再讀取 `SO_ERROR`。
- 若確實要以 `connect` 輪詢：10037 表示繼續等，10056 表示已連線，其他則是最終的錯誤。
- 要改連另一個位址時，關閉通訊端並建立新的。正在建立連線的通訊端無法改變目標。
- 以狀態變數管制重新連線：閒置、連線中、已連線。
- `WSACancelAsyncRequest` 傳回 10037 時視同成功；結果訊息可能已在佇列裡。
- 取走前一次的完成通知之後，才呼叫 `RIONotify`。
- 重新安裝服務類別之前，先以 `WSARemoveServiceClass` 移除。

### 系統管理員
連續出現 10037，表示伺服器沒有回應，而程式等不及。應測試網路路徑。

在 Windows 上：
```powershell
Get-NetTCPConnection -State SynSent | Select-Object RemoteAddress, RemotePort, OwningProcess
Test-NetConnection server.example.com -Port 443
# 在這台電腦上，一次嘗試會持續多久？
netsh int tcp show global
```
在 Linux 上，數值是 `EALREADY` (114)，持續時間取決於 SYN 封包的重送次數：
```sh
ss -tnp state syn-sent
sysctl net.ipv4.tcp_syn_retries
nc -vz -w 5 server.example.com 443
```

## 容易混淆的錯誤
- `WSAEWOULDBLOCK` (10035)：*第一次* `connect` 得到的回答；之後各次得到 10037。
- `WSAEISCONN` (10056)：連線已完成。兩者可能出現在同一個迴圈，而 10056 是成功的結尾。
- `WSAEINPROGRESS` (10036)：與 Winsock 1.1 的阻塞式呼叫有關，與這個通訊端無關。
- `WSAEADDRINUSE` (10048)：被占用的是*本機*連接埠，而不是連線嘗試。
- DistributedCOM 的事件識別碼 10037：與程式啟用 DCOM 物件時的驗證層級有關。

## 相關項目
- `WSAETIMEDOUT` (10060) 與 `WSAECONNREFUSED` (10061)：進行中的嘗試可能的結局。
- `WSAEINVAL` (10022)：`WSACancelAsyncRequest` 不認得的工作控制代碼；處理方式與 10037 相同。
"# },
    Text { title: "控制代碼不是開啟的通訊端", message: "這個控制代碼不是此處理程序中已開啟的通訊端：通訊端先前已關閉，或這個值從來就不是通訊端。", keywords: "不是通訊端\n非通訊端操作\n不是 socket\nsocket 已關閉\n關閉後使用\n在非通訊端上作業\n對非通訊端執行作業\n控制代碼參數不是通訊端\n無效的通訊端\n通訊端控制代碼無效\n通訊端描述元無效\nsocket 控點無效\n對檔案執行 socket 作業\nfd_set 成員無效\nnot a socket\n參數不是通訊端", page: r#"# WSAENOTSOCK (10038)

## 代表意義
當作通訊端傳入的值，並不是這個處理程序開啟中的通訊端。它或許曾經是，但已關閉；或許從來就不是，而是檔案、管道、C 描述元、未初始化的變數，或 `INVALID_SOCKET`。

Windows 不區分「已關閉」與「不是通訊端」，兩者都是 10038。此錯誤與網路無關。

## 何時出現
- 所有接受通訊端的函式：`send`、`recv`、`bind`、`connect`、`listen`、`accept`、`shutdown`、`closesocket`、`setsockopt`、`ioctlsocket`、`getsockname`、`WSASend`、`WSARecv`、`WSAIoctl`、`WSAEventSelect`、`TransmitFile` 等。
- `select`：三個集合中只要有一項無效，整個呼叫就失敗。
- `WSAConnectByList`、`WSAConnectByNameW`：通訊端是 NULL 或 `INVALID_SOCKET`。
- `WSAGetOverlappedResult`：取得結果之前，控制代碼已關閉。
- `WSAHtons` 等函式也會：它們與 `htons` 不同，需要通訊端。
- `RIOCreateRequestQueue`、`WSADuplicateSocketW`。

## 常見原因
1. 關閉後繼續使用。某個執行緒關閉，另一個隨後又傳送；或同一個控制代碼關閉了兩次。
2. 已關閉的通訊端仍留在 `select` 的集合裡，或仍在事件迴圈的清單裡。
3. 沒有檢查 `socket` 或 `accept` 的結果，`INVALID_SOCKET` 便一路傳下去。`SOCKET` 是無號型別，Unix 式的檢查 `s < 0` 永遠不會成立。
4. 把通訊端以外的東西交給 `select`：標準輸入、子處理程序的管道、檔案。Unix 允許，Windows 不行（Python 指令碼常見）。
5. 把 C 執行階段的描述元當成 `SOCKET`，或描述元來自使用另一份 C 執行階段的 DLL，其描述元表格是各自獨立的。真正的 `SOCKET` 在同一處理程序的所有 DLL 中都有效。
6. 把控制代碼的數值送給另一個處理程序。控制代碼只在單一處理程序內有效；必須使用繼承或 `WSADuplicateSocketW`。
7. `WSACleanup` 多呼叫了一次。最後一次會銷毀所有通訊端；即使再呼叫 `WSAStartup`，舊值也已失效。
8. 分層式提供者的通訊端不是真正的系統控制代碼，使檔案函式與繼承的複本失敗。

比這個錯誤更糟的，是它沒有出現：已關閉的控制代碼數值很快就配給下一個物件，遲來的呼叫便會落在別人的通訊端上。

## 處理方式

### 開發人員
- 每個通訊端只由一處負責，就在那裡關閉，並立即把變數設為 `INVALID_SOCKET`。
- 先讓用到它的程式碼停下：取消作業或呼叫 `shutdown`，等執行緒結束（join），再關閉。在那之前，從所有集合中移除該項目。
- 與 `INVALID_SOCKET` 比較，並以 `SOCKET` 保存值（64 位元 Windows 上為 8 個位元組），絕不要用 `int`。
- 通訊端用 `closesocket`，事件用 `CloseHandle`，C 描述元用 `_close`，不可混用。
- `select` 傳回 10038 後，逐一以 `getsockopt` 的 `SO_TYPE` 詢問，找出無效的項目。
- 管道與標準輸入應使用執行緒，或以 `WaitForMultipleObjects` 搭配 `WSAEventSelect` 的事件。
- Application Verifier 的「Handles」檢查會停在使用失效控制代碼的那一行。

### 系統管理員
這是程式的錯誤。更新程式有幫助；調整設定很少有用，除非中間有篩選軟體。

在 Windows 上：
```powershell
# 程式與系統之間的分層（Chain Length 不為 1 者）
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Chain Length'
# 修復損壞的 Winsock 目錄：會移除第三方分層，且須重新啟動
netsh winsock reset
# 記錄系統為該處理程序開啟與關閉的每個通訊端
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
```
Linux 區分這兩種情況：已關閉是 `EBADF` (9)，開啟中但屬於別種類型是 `ENOTSOCK` (88)。
```sh
sudo strace -f -y -e trace=network,close,select,poll -p PID 2>&1 | grep -E 'EBADF|ENOTSOCK'
ls -l /proc/PID/fd
```

## 容易混淆的錯誤
- `WSAEBADF` (10009)：Windows 並不使用；通訊端已關閉時得到 10038。
- `WSA_INVALID_HANDLE` (6)：事件控制代碼無效。`ReadFile` 這類檔案函式遇到已關閉的通訊端，也會傳回 6。
- `WSAENOTCONN` (10057)：通訊端正確，但沒有連線。
- `WSAEINTR` (10004)：另一個執行緒關閉通訊端時，呼叫已在等候。
- `WSANOTINITIALISED` (10093)：整個 Winsock 在這個處理程序中已關閉，或從未啟動。
- DistributedCOM 的事件識別碼 10038：與 DCOM 用戶端的驗證層級有關。

## 相關項目
- `WSAEOPNOTSUPP` (10045)：確實是通訊端，但這一類做不到。
- `WSA_OPERATION_ABORTED` (995)：關閉時仍擱置的重疊呼叫。
- `WSAEINVAL` (10022)：沒有任何項目是有效通訊端時，`WSAPoll` 回報的代碼。
"# },
    Text { title: "缺少目的地位址", message: "資料包沒有目的地：呼叫未指定位址，而這個通訊端本身也沒有固定的對方。", keywords: "需要目的地位址\n沒有收件位址\n遺漏必要的位址\nUDP 沒有指定目標\n需要目標位址\n需要目的位址\n必要位址被省略\n省略必要的位址\n缺少必要位址\n目的地位址遺漏\n沒有指定目的位址\n遠端位址為零\n缺少遠端位址", page: r#"# WSAEDESTADDRREQ (10039)

## 代表意義
交出了一個資料包，卻沒有說要送到哪裡。通訊端沒有連線，呼叫也沒有指定可用的目標。沒有任何東西離開這台電腦。

## 何時出現
- `sendto`、`WSASendTo`：沒有目的位址可用，因為 `to` 引數是 NULL，而通訊端沒有預設的對方。

文件上只記載這兩個來源。代碼的一般說明另以全為零的位址為例，但 `sendto` 的說明頁卻以 10049 回應這種情況。兩者都要有準備，還有 10057：Windows 對該代碼的訊息文字就提到沒有位址的 `sendto`。

## 常見原因
1. UDP 通訊端從未連線，`to` 卻是 NULL 或空的位址。
2. 對方的位址要等第一個資料包到達才填入，程式卻在還沒收到任何訊息時就先送出回應。
3. 名稱查詢失敗或沒有得到任何項目，程式仍以全為零的結構送出。
4. 設定欄位（記錄收集器、NTP 或統計伺服器）是空的，或填了 0.0.0.0。這個值適合監聽，不適合傳送。
5. 應該為 UDP 通訊端設定預設對方的 `connect` 失敗了，而結果沒有檢查。

## 處理方式

### 開發人員
- 對方固定時：對 UDP 通訊端 `connect` 一次，檢查結果，之後使用 `send`。
- 對方眾多時：每次 `sendto` 都傳入完整的位址與長度，最好直接用 `recvfrom` 或 `getaddrinfo` 給的。
- 讀取設定時，就拒絕空白的主機、位址 0.0.0.0 與 ::，以及連接埠 0，並在訊息中寫出選項名稱。
- 不要把「繫結位址」與「伺服器位址」放在同一個變數。

### 系統管理員
在程式設定中尋找空白或全為零的目標，並確認目標名稱能夠解析。

在 Windows 上：
```powershell
Resolve-DnsName collector.example.com
# 程式送出了什麼、送往哪裡？
pktmon filter add -t UDP -p 514
pktmon start --capture
pktmon stop
```
在 Linux 上，對未連線的 UDP 通訊端單純呼叫 `send` 就會得到 `EDESTADDRREQ` (89)；而送往 0.0.0.0 的資料包會送到本機自己，沒有任何錯誤，反而掩蓋了問題：
```sh
sudo strace -f -e trace=sendto,sendmsg,connect -p PID 2>&1 | grep -E 'EDESTADDRREQ|0\.0\.0\.0'
sudo tcpdump -ni lo udp port 514
```

## 容易混淆的錯誤
- `WSAENOTCONN` (10057)：沒有對方時 `send` 傳回的代碼，`sendto` 有時也是。Linux 對兩個呼叫都用 `EDESTADDRREQ`。
- `WSAEADDRNOTAVAIL` (10049)：給了目標，但無法使用，例如萬用位址或連接埠 0。
- `WSAEFAULT` (10014)：給了目標，但長度太小。
- `WSAEAFNOSUPPORT` (10047)：目標的位址家族與通訊端不同。

## 相關項目
- `WSAENETUNREACH` (10051)：目標明確，但沒有路由可達。
- `WSAHOST_NOT_FOUND` (11001)：傳送前的查詢找不到該名稱。
"# },
    Text { title: "資料包過長", message: "資料包放不下：接收時緩衝區太短，其餘部分已遺失；傳送時超過大小上限，因此未送出。", keywords: "訊息太長\n訊息過大\n資料被截斷\nUDP 封包太大\n緩衝區太小\n訊息長度過長\n訊息大於內部緩衝區\n訊息超過網路限制\n資料包大於緩衝區\n資料包太大\n接收緩衝區小於資料包\n傳送的訊息太大\n超出大小限制\nmessage too long", page: r#"# WSAEMSGSIZE (10040)

## 代表意義
資料包與緩衝區或某個上限不合。哪一邊太大，視呼叫而定：

- 接收：資料包比緩衝區長。緩衝區*已填入*開頭的部分；使用 UDP 時，其餘就此遺失。仍可取得資料與傳送端的位址。
- 傳送：資料包超過傳輸層可接受的長度。什麼都沒有送出。

此代碼只與以訊息為單位的通訊端有關。TCP 串流不會回報它，因為串流沒有訊息邊界。

## 何時出現
- `recv`、`recvfrom`、`WSARecv`、`WSARecvFrom`、`WSARecvMsg`：資料包大於緩衝區。支援部分訊息的通訊協定會改設 `MSG_PARTIAL`，並保留其餘資料。
- `send`、`sendto`、`WSASend`、`WSASendTo`、`WSASendMsg`：大於 `SO_MAX_MSG_SIZE`；或資料包不可分段卻超過 MTU。
- `WSAIoctl` 使用 `SIO_TCP_INFO`：輸入指標是 NULL，或輸入大小錯誤。
- `WSASetSocketSecurity`、`WSAQuerySocketSecurity`、`WSASetSocketPeerTargetName`：提供的緩衝區太小。
- PGM（可靠的多點傳送）的訊息模式：只放得下訊息的一部分。
- 完成埠以 `ERROR_MORE_DATA` (234) 回報接收的情況。

## 常見原因
1. 接收緩衝區小於對方送來的內容：例如以 512 或 1500 個位元組接收帶有 EDNS 的 DNS、SNMP、SIP、syslog 或遊戲流量。
2. 以長度 0 或 1 的緩衝區試探「有沒有東西」。除非設定 `MSG_PEEK`，這個呼叫會取走資料包。
3. 傳送超過 65507 個位元組：65535 減去 20 個位元組的 IPv4 標頭與 8 個位元組的 UDP 標頭。
4. 開啟了「不分段」（`IP_DONTFRAGMENT`、`IP_MTU_DISCOVER`），而資料包超過 MTU；乙太網路上的承載資料通常是 1472 個位元組，在 VPN 中更小。QUIC 程式會這樣探測路徑，必須預期此代碼。
5. 跨平台程式碼：Linux 遇到太小的緩衝區時，會默默截斷資料包，所以問題只在 Windows 上顯現。

## 處理方式

### 開發人員
- 每次接收給 65535 個位元組，或通訊協定的上限。記憶體比遺失的訊息便宜。
- 接收時的 10040 視為「有資料，但被截斷」：使用或記錄開頭，計數，然後繼續。不可因此結束接收迴圈；重複呼叫得到的是*下一個*資料包。
- 傳送前以 `getsockopt` 查詢 `SO_MAX_MSG_SIZE`；要通過任何路徑，資料包就維持在 1200 個位元組以內，更大的資料自行切割或改用 TCP。
- 設定「不分段」時，得到 10040 後降低大小，不要關閉連線。
- 只想看資料包而不取走時，以 `MSG_PEEK` 接收到足夠大的緩衝區。

### 系統管理員
找出線路上的實際大小與沿途的 MTU。最常見的瓶頸是 MTU 為 1280 到 1420 個位元組的 VPN 介面卡。

在 Windows 上：
```powershell
Get-NetIPInterface -ConnectionState Connected | Select-Object InterfaceAlias, AddressFamily, NlMtu
# 不分段時的最大承載資料：試 1472、1400、1372 …
ping -f -l 1472 192.0.2.10
pktmon filter add -i 192.0.2.10 -t UDP
pktmon start --capture --pkt-size 0
pktmon stop
```
在 Linux 上，傳送的情況是 `EMSGSIZE` (90)；接收則直接截斷而沒有錯誤，只有 `recvmsg` 會以 `MSG_TRUNC` 標示：
```sh
ping -M do -s 1472 192.0.2.10
ip -o link | grep -o 'mtu [0-9]*' ; ip route get 192.0.2.10
tracepath -n 192.0.2.10
sudo tcpdump -ni any 'udp and greater 1400'
```

## 容易混淆的錯誤
- `WSAENOBUFS` (10055)：系統沒有更多空間；單一訊息的大小沒問題。
- `WSAEFAULT` (10014)：緩衝區或其長度引數無效；10040 則是兩者有效，但對這則訊息而言太小。
- UDP 接收時的 `WSAECONNRESET` (10054)：先前的傳送碰到未開啟的連接埠。這兩者都不可使 UDP 伺服器的迴圈結束。
- `ERROR_MORE_DATA` (234)：同一件事在完成埠上的代碼。

## 相關項目
- `WSAEOPNOTSUPP` (10045)：這類通訊端沒有該訊息呼叫。
- `WSAEINVAL` (10022)：長度為負或不可能的值。
"# },
    Text { title: "通訊協定與通訊端類型不符", message: "這個通訊協定不能用於此類型的通訊端，例如以串流通訊端使用 UDP。", keywords: "通訊協定類型錯誤\n類型不符\nsocket 類型錯誤\n協定不相符\n通訊端的協定類型錯誤\n錯誤的通訊協定類型\n不支援通訊端類型語意\n協定不支援此類型\n協定與類型不合\n串流通訊端用 UDP\nSOCK_STREAM 用 UDP\nsocket 呼叫的協定類型", page: r#"# WSAEPROTOTYPE (10041)

## 代表意義
要求 `socket` 建立的組合自相矛盾：通訊協定存在，但與通訊端類型不同類。UDP 是資料包通訊協定，TCP 是串流通訊協定，所以 `SOCK_STREAM` 配 `IPPROTO_UDP` 無法建立。沒有產生通訊端。

## 何時出現
- `socket`、`WSASocketA`、`WSASocketW`：通訊協定的種類與通訊端類型不符。
- `WSPSocket`：從服務提供者角度看到的同一個函式。

## 常見原因
1. `SOCK_STREAM` 與 `SOCK_DGRAM` 對調，或只改了其中之一而沒有改通訊協定。兩者都是小數字（1 與 2），在表格或語言介接層裡對調，編譯時不會被發現。
2. 第二與第三個引數的位置對調。
3. `hints` 結構或設定混用「tcp」與「udp」，例如以其中一個查詢服務名稱，卻用在另一個。
4. 對少見的通訊協定猜錯，例如把可靠的多點傳送或藍牙通訊協定，配上它不提供的串流類型。
5. 分層式提供者沒有完整移除，使 Winsock 目錄裡的通訊協定只剩錯誤的類型。

## 處理方式

### 開發人員
- 通訊協定傳 0：系統會選用屬於該類型的（`SOCK_STREAM` 用 TCP，`SOCK_DGRAM` 用 UDP）。
- 或從*同一個* `getaddrinfo` 項目取得家族、類型與通訊協定，並設定 `hints.ai_socktype`。
- 需要原始存取時使用 `SOCK_RAW`；通訊協定號碼不受限，但需要系統管理員權限（沒有則得到 10013）。
- 以 `WSAEnumProtocolsW` 列出現有的組合：每個項目的類型與通訊協定都是有效的一對。
- 記錄錯誤時，一併寫下這三個數值。

### 系統管理員
在 Windows 上，查看一般的 TCP 與 UDP 項目及其類型是否還在：
```powershell
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Socket Type|Protocol:'
# 僅在項目遺失或損壞時執行；須重新啟動
netsh winsock reset
```
正常的 Winsock 目錄中，TCP 的類型是 1，UDP 的類型是 2，IPv4（家族 2）與 IPv6（23）各有一項。

在 Linux 上，這種矛盾得到 `EPROTONOSUPPORT` (93)。`EPROTOTYPE` (91) 則出現在 Unix 網域通訊端上：資料包類型連往串流類型的路徑時，例如 syslog 的通訊端：
```sh
sudo strace -f -e trace=socket,connect -p PID 2>&1 | grep -E 'EPROTOTYPE|EPROTONOSUPPORT'
ss -xl | grep -E 'u_(str|dgr)'
```

## 容易混淆的錯誤
- `WSAEPROTONOSUPPORT` (10043)：沒有任何提供者為這個家族與類型提供該通訊協定。10041 則是它存在，但屬於別類。界線並不明確：混淆 TCP 與 UDP 時兩者都可能出現，解法相同。
- `WSAESOCKTNOSUPPORT` (10044)：這個位址家族不提供該*類型*，與通訊協定無關。
- `WSAEAFNOSUPPORT` (10047)：連家族本身都沒有。
- `WSAEINVAL` (10022)：家族、類型與通訊協定都未指定，或通訊協定資訊不完整。

## 相關項目
- `WSAEACCES` (10013)：沒有權限卻使用原始通訊端。
- `WSAEOPNOTSUPP` (10045)：通訊端正確，但作業屬於別類，例如對 UDP 呼叫 `listen`。
"# },
    Text { title: "不支援的通訊端選項", message: "這個層級、通訊協定或通訊端種類沒有該選項或控制碼。即使沒有這項設定，通訊端仍可繼續使用。", keywords: "不支援的選項\n選項無效\n通訊協定選項錯誤\nsocket 選項\n設定選項失敗\n通訊協定選項不正確\n錯誤的協定選項\n不明的選項\n未知選項\n選項不明或無效\n選項或層級無效\ngetsockopt 選項錯誤\nsetsockopt 選項錯誤\n無法識別的選項\n通訊端選項層級", page: r#"# WSAENOPROTOOPT (10042)

## 代表意義
這個層級不認得該通訊端選項或 ioctl，或是此通訊協定與通訊端類型沒有它。通訊端不受影響，只是少了這項設定，仍可繼續使用。

## 何時出現
- `setsockopt`、`getsockopt`：選項不明，或提供者、家族、這個通訊端不支援。例如在資料包通訊端上設定 `SO_KEEPALIVE`，或在串流通訊端上設定 `IP_PKTINFO`。
- `WSAIoctl`：通訊協定沒有這個控制碼，例如 UDP 上的 `SIO_KEEPALIVE_VALS`、IPv6 上的 `SIO_GET_BROADCAST_ADDRESS`，或提供者沒有的 `SIO_GET_QOS`、`SIO_FLUSH`。
- `WSASendDisconnect`、`WSARecvDisconnect`：通訊協定無法攜帶中斷連線時的資料。
- `WSASetUnicastReceiveSharing`、`WSAGetUnicastReceiveSharing`：此系統上沒有這個選項。
- Vista 之前還有 `SO_RCVLOWAT`、`SO_SNDLOWAT` 與 `SO_USELOOPBACK`；之後改為 10022。

## 常見原因
1. 在 Windows 上使用 Unix 選項。`SO_REUSEPORT`、`TCP_CORK` 與 `TCP_QUICKACK` 在 Windows 上不存在；手動抄來的數值不是落空，就是誤設到別的選項。
2. 層級錯誤：`TCP_NODELAY` 屬於 `IPPROTO_TCP`，`IPV6_V6ONLY` 屬於 `IPPROTO_IPV6`，`IP_TTL` 屬於 `IPPROTO_IP`。各層級的數值會重複，所以層級錯了，甚至可能設到別的東西。
3. 家族錯誤：在 IPv6 通訊端上使用 IPv4 選項。
4. 類型錯誤：在 UDP 通訊端上使用 TCP 選項，或相反。
5. 選項比 Windows 版本還新，例如在舊伺服器上使用細部的 keep-alive 選項或 UDP 分段卸載。
6. 篩選層只放行它認得的選項。

## 處理方式

### 開發人員
- 把選項分成「必要」與「可有可無」。後者失敗時，記錄一次就繼續；只因缺少調校選項而中止連線，才是真正的損害。
- 層級與選項要取自同一個標頭檔，絕不使用其他系統的數值。
- 依實際通訊端的家族與類型來設定，而不是依預期的。雙堆疊伺服器要分別套用 IPv4 與 IPv6 的形式。
- 改用 Windows 的對應做法：Unix 伺服器設定 `SO_REUSEADDR` 之處用 `SO_EXCLUSIVEADDRUSE`；沒有 `TCP_KEEPIDLE` 時，以 `SIO_KEEPALIVE_VALS` 設定 keep-alive 時間。
- 先問再設：對同一個選項呼叫 `getsockopt`，多半就知道它存不存在。

### 系統管理員
如果程式在更新後或在舊電腦上因此錯誤停止，關鍵就在 Windows 的版本。

在 Windows 上：
```powershell
[System.Environment]::OSVersion.Version
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
在 Linux 上是 `ENOPROTOOPT` (92)，*層級*錯誤也是，提供該選項的核心模組不存在時亦同（例如 `iptables` 的呼叫）：
```sh
sudo strace -f -e trace=setsockopt,getsockopt -p PID 2>&1 | grep ENOPROTOOPT
uname -r
```

## 容易混淆的錯誤
- `WSAEINVAL` (10022)：層級不明，或選項存在但不接受該值。
- `WSAEFAULT` (10014)：選項存在，但值的位元組數不足。
- `WSAEOPNOTSUPP` (10045)：不適用於這個通訊端的是整項作業，而不是選項。遇到不明的 ioctl，兩個代碼都要預期。
- `WSAEPROTONOSUPPORT` (10043)：缺的是通訊協定本身，在建立通訊端時就會發現。

## 相關項目
- `WSAEACCES` (10013)：沒有系統管理員權限，卻使用需要特殊權限的 ioctl。
- `WSAENOTSOCK` (10038)：沒有通訊端可以設定選項。
"# },
    Text { title: "通訊協定無法使用", message: "已安裝的網路提供者，都沒有為此位址家族與通訊端類型提供所要求的通訊協定。", keywords: "不支援的通訊協定\n系統沒有此協定\n沒有設定通訊協定\n協定編號錯誤\n不支援通訊協定\n通訊協定不受支援\n協定不支援\n系統未設定該通訊協定\n未實作的通訊協定\n通訊協定未安裝\n找不到該通訊協定\nprotocol not supported", page: r#"# WSAEPROTONOSUPPORT (10043)

## 代表意義
要求建立通訊端時，給了一個與其餘條件不能搭配的通訊協定號碼。位址家族與通訊端類型都認得，但已安裝的提供者都沒有為這個組合提供該通訊協定。沒有產生通訊端。

另有一個罕見的意思：呼叫者傳入連線資料（`lpCallerData`），而傳輸層無法攜帶時，`WSAConnect` 與 `WSAJoinLeaf` 會回報它。TCP 就無法攜帶。

## 何時出現
- `socket`、`WSASocketW`：第三個引數所指的通訊協定，在這個家族與類型中不存在。沒有紅外線硬體時使用 `AF_IRDA`，也可能得到這個結果。
- `WSAConnect`、`WSAJoinLeaf`：`lpCallerData` 不是 NULL，而提供者不支援連線資料。
- `WSPSocket`、`WSPConnect`、`WSPJoinLeaf`：同上，但發生在下一層的服務提供者。

## 常見原因
1. 類型與通訊協定互相矛盾：`SOCK_DGRAM` 配 `IPPROTO_TCP`，或 `SOCK_STREAM` 配 `IPPROTO_UDP`。常是複製一行程式碼後，只改了其中一個。
2. 從 Linux 移植的程式碼要求 Windows 沒有的通訊協定：SCTP（132）、MPTCP（262）、UDP-Lite（136），或是以 `SOCK_DGRAM` 加 `IPPROTO_ICMP` 建立的非特權 ping 通訊端。
3. `socket` 的引數順序錯誤，把類型或家族的數值放到了通訊協定的位置。
4. 通訊協定號碼採用了網路位元組順序，或讀自設定檔而從未檢查。
5. `getaddrinfo` 的結果只用了一半：`ai_family` 與 `ai_socktype` 取自一個項目，`ai_protocol` 取自另一個。
6. 第三方的通訊協定驅動程式被移除，Winsock 目錄項目也隨之消失。

## 處理方式

### 開發人員
- 通訊協定傳 0。每組家族與類型都有一個預設的通訊協定，傳 0 就會選用它。
- 使用 `getaddrinfo` 時，把同一個 `ADDRINFO` 項目的三個欄位一起交給 `socket`。
- 需要 ICMP 回應要求（echo）？使用 `IcmpSendEcho`（不需特殊權限），而不是資料包型的 ICMP 通訊端。
- SCTP 與 MPTCP 視為選用：先試，得到 10043 就改用一般的 TCP。
- `WSAEnumProtocolsW` 會列出這台電腦真正具備的組合。以 `iAddressFamily`、`iSocketType` 與 `iProtocol` 對照呼叫時的引數。
- 連線資料的情況：傳入 NULL，並把那些位元組當作第一則訊息送出。

### 系統管理員
查看 Winsock 目錄裡有哪些通訊協定；要找的是已移除的驅動程式或 VPN 所留下的項目。

在 Windows 上：
```powershell
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description|Address Family|Socket Type|Protocol:'
# 網路介面卡上的通訊協定繫結
Get-NetAdapterBinding -Name * | Where-Object Enabled
```
在 Linux 上，同樣的情況是 `EPROTONOSUPPORT`，缺的通常是核心模組：
```sh
cat /proc/net/protocols          # 執行中核心認得的通訊協定
sudo modprobe sctp && lsmod | grep sctp
sysctl net.mptcp.enabled
```

## 容易混淆的錯誤
- `WSAEPROTOTYPE` (10041)：通訊協定存在，但語意與類型不合。原因 1 的情況兩者重疊，出現哪一個取決於提供者。
- `WSAESOCKTNOSUPPORT` (10044)：這個家族連該通訊端類型都沒有，還沒看到通訊協定。
- `WSAEAFNOSUPPORT` (10047)：連家族本身都沒有。
- `WSAENOPROTOOPT` (10042)：與通訊端選項有關，通訊端本身存在。
- `WSAEACCES` (10013)：組合沒問題，但原始通訊端需要系統管理員權限。

## 相關項目
- `WSAEINVAL` (10022)：旗標或引數完全沒有意義。
- `WSAEPFNOSUPPORT` (10046)：BSD 中家族方面的對應代碼。
- `WSAEPROVIDERFAILEDINIT` (10106)：Winsock 目錄裡有這個項目，但其 DLL 沒有載入。
"# },
    Text { title: "通訊端類型無法使用", message: "支援該位址家族，但這台電腦上沒有所要求類型的通訊端。", keywords: "不支援的 socket 類型\n不支援的通訊端類型\n原始通訊端\nraw socket\n不支援通訊端類型\n通訊端類型不受支援\n位址家族不支援此類型\n不支援 SOCK_RAW\n選用的通訊端類型\n不支援原始 socket\n沒有這種 socket 類型\n位址系列無此通訊端類型\n家族中無此通訊端類型", page: r#"# WSAESOCKTNOSUPPORT (10044)

## 代表意義
位址家族存在，但不提供這種通訊端。家族就像一份菜單：串流、資料包、原始、可靠傳遞的訊息、循序封包。點的這一項，不在這台電腦上這個家族的菜單裡。在 `getaddrinfo` 中，被拒絕的是提示；同一個數值在那裡叫作 `EAI_SOCKTYPE`。

## 何時出現
- `socket`、`WSASocketW`：該位址家族沒有這個類型。
- `getaddrinfo`、`GetAddrInfoW`、`GetAddrInfoExW`：提示中的 `ai_socktype` 是解析器不認得的類型。
- `WSPSocket`：第一種情況下，提供者自己的回答。

## 常見原因
1. 在 IPv4 或 IPv6 上使用 `SOCK_SEQPACKET`，來自為 Linux 撰寫的 SCTP 或本機通訊端程式碼。
2. `SOCK_DGRAM` 或 `SOCK_SEQPACKET` 配 `AF_UNIX`。Microsoft 引進 Windows 的本機通訊端只有串流（完全沒有 `AF_UNIX` 的 Windows 會傳回 10047）。
3. 在類型中加入 Linux 旗標：`SOCK_STREAM | SOCK_NONBLOCK` 或 `SOCK_CLOEXEC`。Linux 會去掉這些位元；其他系統上則變成不明的類型數值。
4. 呼叫時類型與通訊協定對調，例如 `socket(AF_INET, IPPROTO_TCP, 0)`：`IPPROTO_TCP` 是 6，而類型 6 並不存在。
5. 使用 PGM 多點傳送的 `SOCK_RDM`，但這項 Windows 選用功能沒有安裝。
6. 提示使用前沒有清為零，`ai_socktype` 裡是堆疊上的殘值。

## 處理方式

### 開發人員
- 清除提示：`ADDRINFOW hints = {0};`。`ai_socktype` 留為 0，就能取得所有類型。
- 建立之後再以 `ioctlsocket(FIONBIO)` 設定非阻塞模式，並以 `WSA_FLAG_NO_HANDLE_INHERIT` 取代 close-on-exec。
- 要在本機串流通訊端上保有訊息邊界，就在每則訊息前加上長度，或改用訊息模式的具名管道。
- 跨平台程式在啟動時探測一次：建立通訊端，若得到 10044 就記下，並選用替代方案。

### 系統管理員
如果程式只在某一台電腦上失敗，就查缺了哪個提供該類型的功能或驅動程式。

在 Windows 上：
```powershell
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Socket Type' | Group-Object Line
# PGM（SOCK_RDM）屬於 MSMQ 多點傳送
Get-WindowsOptionalFeature -Online -FeatureName MSMQ-Multicast
```
在 Linux 上，這個呼叫得到 `ESOCKTNOSUPPORT`。連同引數一起觀察，並查閱各家族有哪些類型：
```sh
strace -f -e trace=socket ./program 2>&1 | grep SOCKTNOSUPPORT
man 7 unix; man 7 ip            # 各家族的類型
```

## 容易混淆的錯誤
- `WSAEPROTONOSUPPORT` (10043)：類型被接受，通訊協定號碼被拒絕。要改的是第三個引數，而不是第二個。
- `WSAEAFNOSUPPORT` (10047)：連家族都沒有；沒有 `AF_UNIX` 的舊版 Windows 對每個類型都傳回此代碼。
- `WSAEACCES` (10013)：`SOCK_RAW` 在菜單上，但只供系統管理員使用。
- `WSAEOPNOTSUPP` (10045)：通訊端已建立，之後的呼叫不適合其類型，例如對 UDP 呼叫 `listen`。

## 相關項目
- `WSAEPROTOTYPE` (10041)：通訊協定與類型不一致。
- `WSATYPE_NOT_FOUND` (10109)：指服務類別，而不是通訊端類型。
- `WSAEINVAL` (10022)：其他不可能的引數。
"# },
    Text { title: "此通訊端無法執行該作業", message: "這種通訊端或提供者無法執行這個呼叫、旗標或控制碼。", keywords: "不支援的操作\n不支援嘗試的操作\n對 UDP 監聽\n旗標不支援\n頻外資料\n不支援作業\n作業不受支援\n不支援的作業\n參考的物件類型不支援\n物件不支援該操作\n資料包通訊端無法接受\n在 UDP 上接受連線\n對資料包通訊端 accept\noperation not supported", page: r#"# WSAEOPNOTSUPP (10045)

## 代表意義
呼叫本身沒有錯，但不適用於這個對象。例如要資料包通訊端接受連線、要串流以 `WSARecvMsg` 預看資料、要提供者執行它沒有的控制碼。什麼都沒有發生，通訊端和先前一樣可用。

## 何時出現
- `listen`、`accept`、`WSAAccept`：通訊端沒有連線的概念，典型的是 UDP。
- `send`、`recv`、`WSASend`、`WSARecv` 等：在沒有緊急資料的通訊端上使用 `MSG_OOB`，或資料方向不是該通訊端所能處理的。`recv` 另有：在非阻塞通訊端上使用 `MSG_WAITALL`，或與其他旗標混用；`WSASend` 另有：在沒有訊息概念之處使用 `MSG_PARTIAL`；`WSASendMsg` 則是任何它不接受的旗標。
- `WSAIoctl`：傳輸層沒有該控制碼。大多數為 TCP 設計的 ioctl 用在 UDP 上都可能如此（`SIO_TCP_INITIAL_RTO`、`SIO_IDEAL_SEND_BACKLOG_QUERY`），連接埠保留的 ioctl 用在 TCP 與 UDP 以外也是。UDP 上的 `SIO_KEEPALIVE_VALS` 依文件是 10042。
- `WSAConnect`、`WSAJoinLeaf`：無法滿足所要求的資料流規格（QoS）。
- `RIOCreateRequestQueue`：例如在原始通訊端上使用已註冊的 I/O（RIO）。
- `WSASetUnicastReceiveSharing`：與 `SO_EXCLUSIVEADDRUSE` 或其他已設定的選項衝突。
- 命名空間函式（`WSANSPIoctl`、`WSAInstallServiceClassW`、`WSAGetServiceClassInfoW`）：提供者沒有實作這個常式。

## 常見原因
1. 該用 `SOCK_STREAM` 卻用了 `SOCK_DGRAM`，到 `listen` 或 `accept` 才發現。
2. 從 Linux 帶來的旗標。`MSG_NOSIGNAL` 與 `MSG_DONTWAIT` 在 Winsock 中不存在；自行定義它們的程式，等於送出不明的位元。
3. 程式庫對每個通訊端都設定 TCP 調校用的 ioctl，連 UDP 也不例外。
4. ioctl 或選項比執行程式的 Windows 還新。
5. 分層式提供者（VPN、篩選器、舊防毒軟體）只轉交它認得的呼叫。
6. 在 UDP 上使用 `MSG_OOB`。
7. 在某些路徑上 `bind` `AF_UNIX` 通訊端（例如有人在虛擬機器內遇到）。通訊端檔案是 NTFS 的重新分析點，其他檔案系統可能無法存放；可改用本機 NTFS 磁碟上的資料夾。

## 處理方式

### 開發人員
- 先看是哪個呼叫失敗，再看通訊端：以 `getsockopt` 的 `SO_TYPE` 分辨串流與資料包。
- 先以旗標 0 傳送，可行之後再逐一加上旗標。
- 把選用的 ioctl 當成期望：記錄失敗，然後繼續。`SIO_LOOPBACK_FAST_PATH` 這類加速功能從來不是正確運作的必要條件。
- `MSG_DONTWAIT` 改用非阻塞模式；`MSG_NOSIGNAL` 則不必替換，因為 Windows 沒有 SIGPIPE。
- 延伸函式要以 `SIO_GET_EXTENSION_FUNCTION_POINTER` 取得，而且就用將來要呼叫它的那個通訊端。

### 系統管理員
程式更新後出現 10045 時，檢查 Windows 的組建版本，以及程式與 TCP/IP 之間有什麼。

在 Windows 上：
```powershell
[Environment]::OSVersion.Version
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Entry Type|Description|Provider Path'
netsh winsock reset    # 會移除分層式提供者；須重新啟動
```
在 Linux 上，錯誤是 `EOPNOTSUPP`。查看被拒絕的呼叫及其引數：
```sh
strace -f -e trace=network,ioctl ./program 2>&1 | grep -E 'EOPNOTSUPP|ENOTTY'
uname -r
```

## 容易混淆的錯誤
- `WSAENOPROTOOPT` (10042)：通訊端選項不明時的代碼。作業與旗標得到 10045；控制碼則兩者都可能，也可能是 10022。
- `WSAEINVAL` (10022)：這個通訊端做得到，但不是在目前的狀態，或不是以這些值。
- `WSAEPROTONOSUPPORT` (10043)：連通訊端都無法建立。
- `WSAVERNOTSUPPORTED` (10092)：在 `WSAStartup` 要求的 Winsock 版本不支援。

## 相關項目
- `WSAESOCKTNOSUPPORT` (10044)：該家族缺少的類型。
- `WSAEPROTOTYPE` (10041)：通訊協定的種類與通訊端類型不符。
- `WSAEISCONN` (10056)：作業沒問題，只是通訊端已經連線。
"# },
    Text { title: "通訊協定家族無法使用", message: "這個系統沒有該通訊協定家族（例如 IPv4 或 IPv6）。", keywords: "不支援的通訊協定家族\n協定系列\n沒有 IPv6\nIPv6 停用\n不支援通訊協定系列\n通訊協定家族不受支援\n協定家族不支援\n協定家族未設定\n系統中沒有該協定家族\n不存在的協定家族\n未實作的通訊協定家族\nNLA 不支援的協定\n協定族不支援", page: r#"# WSAEPFNOSUPPORT (10046)

## 代表意義
不支援該通訊協定家族。BSD 曾區分通訊協定家族（`PF_INET`，通訊端說什麼語言）與位址家族（`AF_INET`，位址怎麼寫）。兩份清單幾十年來完全相同，因此一般的通訊端呼叫對兩者都使用 `WSAEAFNOSUPPORT` (10047)。沒有任何函式的錯誤表列出 10046；只有一篇關於網路位置感知（NLA）的專文提到它。

## 何時出現
- `WSASetServiceW` 用於 NLA 命名空間：為 IP 以外的通訊協定註冊服務執行個體。
- Windows 提供者的 `socket`、`bind` 或 `connect` 不會傳回它，而是傳回 10047。

## 常見原因
1. 程式（或執行環境）把 errno 值一對一轉成 Winsock 數值：BSD 的 `EPFNOSUPPORT` 是 46，加上 10000 就是 10046。
2. 程式庫或 Proxy 在設定的位址屬於它不能處理的家族時，自行設定此代碼，例如只支援 IPv4 的版本遇到 IPv6 位址。
3. 第三方提供者，例如分層式篩選器或虛擬網路傳輸，對用詞比 Microsoft 自己還嚴格。
4. NLA 註冊指定了 IPv4 與 IPv6 以外的家族。

## 處理方式

### 開發人員
- 以同一個分支處理 10046 與 10047：改用其他家族，或回報要求的是哪一個。
- 印出錯誤時附上家族數值。2 是 IPv4；IPv6 在 Windows 上是 23（Linux 是 10，macOS 是 30）：記錄檔裡出現 10 或 30，表示用了其他系統標頭檔的值。
- 使用 NLA 時，`lpcsaBuffer` 只填 IP 位址。

### 系統管理員
查明是哪個元件寫出這個數值，因為 Windows 的 TCP/IP 堆疊很少這麼做。列出提供者，就能很快看出外來者。

在 Windows 上：
```powershell
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Provider Path' | Group-Object Line
Get-Service NlaSvc
```
Linux 上也有這個常數（`EPFNOSUPPORT`，96），但核心對不明的家族回答 `EAFNOSUPPORT`；它具備的家族可由此看到：
```sh
strace -f -e trace=socket ./program 2>&1 | grep -E 'E[AP]FNOSUPPORT'
sudo dmesg | grep -iE 'NET: Registered (PF_|protocol family)'
```

## 容易混淆的錯誤
- `WSAEAFNOSUPPORT` (10047)：家族無法使用時，Windows 自己傳回的代碼。若看到的是 10046，問題指向轉換層、篩選器或 NLA。
- `WSAEPROTONOSUPPORT` (10043)：家族存在，但其中沒有該通訊協定。

## 相關項目
- `WSAESOCKTNOSUPPORT` (10044)：該家族缺少這個通訊端類型。
- `WSASERVICE_NOT_FOUND` (10108)：命名空間查詢，NLA 也包括在內。
- `WSAEINVALIDPROVIDER` (10105)：不守規則的提供者。
"# },
    Text { title: "位址家族不符", message: "系統沒有該位址家族，或位址與通訊端屬於不同家族。", keywords: "位址與通訊協定不相容\n不支援的位址家族\n位址系列\nIPv4 與 IPv6 混用\n藍牙 socket\n協定系列不支援位址家族\n不支援位址家族\n不支援位址系列\n位址不相容\n位址與要求的協定不相容\n位址家族不支援\n錯誤家族的位址\nsendto 位址家族錯誤\n位址族不支援\n協定不支援位址家族\n位址與協定不相容", page: r#"# WSAEAFNOSUPPORT (10047)

## 代表意義
位址家族不合。可能是這個系統根本沒有該家族（這時建立通訊端就失敗），也可能是通訊端屬於一個家族，交給它的位址卻屬於另一個，例如 IPv4 通訊端配上 IPv6 目的地。在記錄檔裡可由呼叫分辨：`socket` 是前者，`connect` 與 `sendto` 是後者。

## 何時出現
- `socket`、`WSASocketW`：家族沒有安裝，例如沒有裝置卻使用 `AF_IRDA`，或在太舊的 Windows 上使用 `AF_UNIX`。
- `connect`、`WSAConnect`、`ConnectEx`、`sendto`、`WSASendTo`、`WSAJoinLeaf`：位址的 `sa_family` 與通訊端的不同。
- `WSAAsyncSelect`、`WSAEnumNetworkEvents`：同上，但稍後才經由 `FD_CONNECT` 回報。
- `getaddrinfo`、`GetAddrInfoW`、`getnameinfo`：提示中的 `ai_family` 或所給位址的家族不明（`EAI_FAMILY`）。
- `inet_pton`、`InetPtonW`、`inet_ntop`、`InetNtopW`：既不是 `AF_INET` 也不是 `AF_INET6`。
- `gethostbyaddr`：無法查詢的類型。
- `WSASetSocketSecurity` 系列函式：對其他種類的位址進行 IPsec 呼叫。

## 常見原因
1. IPv4 通訊端配 IPv6 位址。名稱現在先解析到 AAAA 記錄，程式卻一律開啟 `AF_INET` 通訊端。
2. `sockaddr` 沒有填好：`sin_family` 是 0，或結構在設定之後又被清除。
3. 用了其他系統的家族數值。`AF_INET6` 在 Windows 上是 23，在 Linux 上是 10，在 macOS 上是 30；把數值存進檔案或經網路傳送，就會出錯。
4. 電腦沒有 `AF_UNIX` 的驅動程式（Windows 10 版本 1803 之前，或精簡過的映像）。.NET 程式開啟這種通訊端時，會以 `SocketException` 呈現。
5. 電腦沒有藍牙無線電，或其無線電不使用 Microsoft 的驅動程式，卻使用 `AF_BTH`。
6. 把 `AF_UNSPEC` 傳給 `socket`；它只能用在提示中。

## 處理方式

### 開發人員
- 依位址建立通訊端：逐一處理 `getaddrinfo` 的結果，以每個項目自己的 `ai_family` 呼叫 `socket`。
- 若要以一個通訊端同時支援兩者，使用 `AF_INET6`，關閉 `IPV6_V6ONLY`，並把 IPv4 的對方寫成 `::ffff:192.0.2.10`。
- 絕不儲存 `AF_` 數值；應儲存文字形式的位址。
- 在錯誤旁印出位址的家族與長度。

### 系統管理員
在 Windows 上：
```powershell
# 程式要的是 IPv4，名稱卻解析成 IPv6？
Resolve-DnsName example.com -Type A_AAAA
sc.exe query afunix
Get-NetAdapterBinding -ComponentID ms_tcpip6
```
在 Linux 上，`EAFNOSUPPORT` 有兩個與管理有關的原因：開機時停用了 IPv6，以及服務的沙箱禁止某些家族。
```sh
grep -o 'ipv6.disable=[01]' /proc/cmdline; ls /proc/net/if_inet6
systemctl show -p RestrictAddressFamilies SERVICE
getent ahosts example.com
```
讓程式使用具有合適記錄的名稱，或明確設定位址家族（許多程式有 `-4` 這類參數）。

## 容易混淆的錯誤
- `WSAEPFNOSUPPORT` (10046)：同一個概念的舊名；Windows 幾乎不使用。
- `WSAEFAULT` (10014)：位址長度太小，例如 IPv6 通訊端配上 IPv4 結構的大小。
- `WSAEADDRNOTAVAIL` (10049)：家族正確，但值無法使用。僅限 IPv6 的通訊端收到對應的 IPv4 位址時，得到的就是這個。
- `WSAENETUNREACH` (10051)：家族沒問題，但沒有它的路由。

## 相關項目
- `WSAEPROTONOSUPPORT` (10043)：`socket` 的下一個引數。
- `WSAESOCKTNOSUPPORT` (10044)：家族沒有該類型。
- `WSANO_DATA` (11004)：名稱沒有所要求家族的記錄。
"# },
    Text { title: "位址或連接埠使用中", message: "本機位址與連接埠已被占用：另一個通訊端正在使用，或先前連到同一目的地的連線尚未釋放。", keywords: "port 被占用\n連接埠衝突\n連接埠已被使用\n一次只能用一個通訊端位址\n綁定失敗\n程式已在執行\n連接埠耗盡\n位址已在使用中\n位址已被使用\n位址使用中\n通訊端位址只能使用一次\n每個通訊端位址限用一次\n繫結到已使用的位址\nIP 與連接埠已占用\n重複使用位址\n位址仍在關閉中\nTIME_WAIT\naddress already in use\n位址只能使用一次\n每個位址只允許用一次", page: r#"# WSAEADDRINUSE (10048)

## 代表意義
這個通訊端想要的本機位址（通訊協定、IP 位址與連接埠）已被占用。有兩種截然不同的情況：

- 在 `bind` 或 `listen`：伺服器連接埠被另一個通訊端占用，可能屬於別的程式，也可能是自己的。
- 在 `connect`：本機連接埠可以取得，但不能用於這個目的地。同一組本機與遠端位址仍在使用，或處於 TIME_WAIT。這正是動態連接埠不足的徵兆：對同一台伺服器建立了許多短暫的連線。

## 何時出現
- `bind`：另一個通訊端占用了位址，而雙方並未都允許共用。
- `listen`：繫結到萬用位址時衝突沒有顯現，此時才出現。
- `connect`、`WSAConnect`、`ConnectEx`、`WSAJoinLeaf`：如上所述，發生在繫結到萬用位址或自動選擇連接埠之後。
- `AF_BTH` 上的 `connect`：所要求的 RFCOMM 通道已被占用。

## 常見原因
在 `bind`：
1. 程式已在執行：第二個執行個體、主控台啟動的程式之外還有服務，或從未結束的偵錯工作階段。
2. 連接埠屬於另一個程式。連接埠 80 或 443 的占用者若是處理程序 4（System），就是 HTTP.SYS：IIS、WinRM 或其他註冊了 URL 的服務。
3. 占用者已結束，但子處理程序繼承了通訊端控制代碼，使它保持開啟。這時 `netstat` 列出的處理程序已不存在。
4. 使用 `SO_EXCLUSIVEADDRUSE` 的伺服器重新啟動，而前一次執行所接受的連線尚未全部結束。
5. 伺服器啟動之前，有用戶端把這個連接埠當成動態連接埠取走。這只影響使用 49151 以上連接埠的伺服器。
6. 在 Linux 上：前一次執行的連線處於 TIME_WAIT，又沒有設定 `SO_REUSEADDR`。Windows 的一般 `bind` 不受 TIME_WAIT 影響。
7. 本機通訊端（`AF_UNIX`）：先前執行留下的通訊端檔案還在。它不屬於任何處理程序，在 Windows 上甚至重新啟動電腦後仍在；應在 `bind` 之前刪除。

在 `connect`：

8. 對同一目的地的短暫連線太多。動態連接埠有 16384 個（49152 到 65535），每個又要在 TIME_WAIT 停留最多數分鐘，所以每秒只能新增約一百個連線。
9. 用戶端在 `connect` 之前繫結固定的本機連接埠，又立即重新連線。

## 處理方式

### 開發人員
- Windows 上的伺服器：設定 `SO_EXCLUSIVEADDRUSE`，而不是 `SO_REUSEADDR`。後者在兩個系統上意思不同：在 Linux 上是容許 TIME_WAIT，在 Windows 上則讓第二個通訊端取走使用中的連接埠，之後連線會由誰收到，無從得知。只在 UDP 多點傳送時使用它。
- 在 Linux 上則應設定 `SO_REUSEADDR`。跨平台程式碼在此需要 `#ifdef`。
- 用戶端：不要呼叫 `bind`。若因 `ConnectEx` 而必須繫結，就繫結到連接埠 0，並設定 `SO_REUSE_UNICASTPORT`（舊系統用 `SO_PORT_SCALABILITY`）。
- 重複使用連線：整個處理程序共用一個集區或一個 HTTP 用戶端物件，不要每個要求各建一個。自行設計通訊協定時，讓伺服器先關閉；TIME_WAIT 留在先關閉的那一側。
- 以 `WSA_FLAG_NO_HANDLE_INHERIT` 建立監聽通訊端。
- 測試：繫結到連接埠 0，再以 `getsockname` 查詢得到哪個連接埠。

### 系統管理員
在 Windows 上：
```powershell
# 連接埠被誰占用？
Get-NetTCPConnection -LocalPort 8080 | Format-Table LocalAddress,State,OwningProcess
Get-Process -Id (Get-NetTCPConnection -LocalPort 8080 -State Listen).OwningProcess
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh http show servicestate          # 占用者是處理程序 4 時
# 建立連線這一側的連接埠不足
Get-NetTCPConnection | Group-Object State -NoElement
netsh int ipv4 show dynamicport tcp
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231} -MaxEvents 10
# 擴大範圍
netsh int ipv4 set dynamicport tcp start=20000 num=45536
```
Tcpip 的事件 4227 與 4231 證實連接埠不足。在 Linux 上：
```sh
sudo ss -ltnp 'sport = :8080'; sudo ss -lunp 'sport = :8080'
ss -tan state time-wait | wc -l
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_tw_reuse
```

## 容易混淆的錯誤
- `WSAEACCES` (10013)：同樣是「無法繫結」。可能是連接埠落在 Hyper-V 或 WinNAT 的排除範圍，這時查不到占用的處理程序，而 `netsh int ipv4 show excludedportrange protocol=tcp` 會顯示它；也可能有占用者，但它拒絕與設定了 `SO_REUSEADDR` 的通訊端共用。
- `WSAEADDRNOTAVAIL` (10049)：位址不屬於這台電腦。Linux 在 `connect` 找不到可用連接埠時，傳回的是它的對應代碼。
- `WSAENOBUFS` (10055)：連接埠不足的另一面；這時對任何目的地都沒有可用的連接埠。
- `WSAEINVAL` (10022)：先前已經繫結的就是這個通訊端本身。

## 相關項目
- `WSAEISCONN` (10056)：對已用於連線的通訊端呼叫 `listen` 或 `connect`。
- `WSAECONNREFUSED` (10061)：伺服器無法繫結期間，用戶端看到的代碼。
- `WSAEALREADY` (10037)：這個通訊端上的連線嘗試正在進行。
"# },
    Text { title: "位址在此無法使用", message: "位址不屬於這台電腦，或不能當作目的地，例如 0.0.0.0 或連接埠 0。", keywords: "要求的位址不正確\n無法指派位址\nIP 不是本機的\n綁定錯誤 IP\n位址無效\n無法指派要求的位址\n無法分配要求的位址\n要求的位址在內容中無效\n位址在其內容無效\n位址對本機無效\n遠端位址或埠無效\n繫結到非本機位址\n位址不可用\n連接埠為零\n位址在該內容中無效", page: r#"# WSAEADDRNOTAVAIL (10049)

## 代表意義
位址的格式正確，但不能這樣使用。在 `bind`，它不是這台電腦的位址；在 `connect` 或 `sendto`，它不能當作連線的對象，例如萬用位址 0.0.0.0 或 `::`，或連接埠 0。若是多點傳送選項，則是所指的成員資格不存在，或早已存在。

## 何時出現
- `bind`：這個 IP 位址不在這台電腦的任何介面上。
- `connect`、`WSAConnect`、`ConnectEx`、`WSAJoinLeaf`：遠端位址或連接埠為零，或因其他緣故不能作為目的地。
- `sendto`、`WSASendTo`：同上，但針對資料包。
- `setsockopt` 使用 `IP_ADD_MEMBERSHIP` 或 `IP_ADD_SOURCE_MEMBERSHIP`：先前已在該介面上加入該群組。使用 `IP_DROP_SOURCE_MEMBERSHIP`、`IP_BLOCK_SOURCE`、`IP_UNBLOCK_SOURCE`：來源不在（或已在）相關清單中。
- `AF_BTH` 上的 `connect`：沒有該通道或裝置位址。

## 常見原因
1. 伺服器設定了這台電腦沒有的位址：雲端執行個體或 NAT 路由器的公用位址、移轉前舊電腦的位址、目前在另一個節點上作用的叢集位址。
2. 服務比網路先啟動。DHCP 尚未回應，或位址仍在檢查是否重複。之後手動重新啟動服務就正常。
3. 用戶端連往 `0.0.0.0`，這是從伺服器的監聽設定抄來的。Linux 把它當作「本機」；Windows 則拒絕。
4. 目的地是連接埠 0：設定裡沒有連接埠，或填的不是數字而變成 0。
5. 要求設定了 `IPV6_V6ONLY`（Windows 預設開啟）的 IPv6 通訊端連往 `::ffff:192.0.2.10` 這類對應位址。同樣的程式碼在 Linux 上可行，因為該處預設關閉。
6. `bind` 到連結本機位址 `fe80::…` 而沒有指定區域：`sin6_scope_id` 為 0（Linux 對此傳回 `EINVAL`）。
7. VPN 或 Wi-Fi 介面卡已中斷，程式仍繫結到它的位址。

## 處理方式

### 開發人員
- 除非系統管理員指定了別的位址，否則監聽萬用位址。連線時用 `127.0.0.1`、`::1` 或名稱，絕不用萬用位址。
- 呼叫前檢查連接埠：`sin_port` 不得為 0，且採網路位元組順序。
- 雙堆疊用戶端：在 `connect` 之前關閉 `IPV6_V6ONLY`，或以位址所屬的家族開啟通訊端。
- 連結本機位址以帶區域的文字（`fe80::1%12`）交給 `getaddrinfo`，它會填入範圍識別碼。
- 服務啟動時，重試 `bind` 一段時間，或等候 `NotifyUnicastIpAddressChange`。

### 系統管理員
把設定中的位址，與實際存在且狀態為 Preferred 的位址互相比較。

在 Windows 上：
```powershell
Get-NetIPAddress | Sort-Object AddressFamily | Format-Table IPAddress,InterfaceAlias,AddressState
# 等網路就緒再啟動：延遲啟動，或相依於需要網路的服務
sc.exe config SERVICE start= delayed-auto
```
在 Linux 上，對應的 `EADDRNOTAVAIL` 還有一個意思：`connect` 找不到可用的動態連接埠。
```sh
ip -br addr; ip -6 addr show tentative
sysctl net.ipv4.ip_nonlocal_bind net.ipv4.ip_local_port_range
systemctl edit SERVICE     # [Unit] After=network-online.target  Wants=network-online.target
ss -tan | awk '{print $1}' | sort | uniq -c
```

## 容易混淆的錯誤
- `WSAEADDRINUSE` (10048)：位址屬於本機且正確，但已有人使用。
- `WSAEAFNOSUPPORT` (10047)：錯的是家族，而不是值。
- `WSAENETUNREACH` (10051) 與 `WSAEHOSTUNREACH` (10065)：目的地有效，但沒有路徑可達。
- `WSAEFAULT` (10014)：結構太短，放不下位址。

## 相關項目
- `WSAEDESTADDRREQ` (10039)：完全沒有目的地。
- `WSAEINVAL` (10022)：對已繫結的通訊端呼叫 `bind`。
- `WSAHOST_NOT_FOUND` (11001)：名稱根本沒有解析出位址。
"# },
    Text { title: "網路子系統故障", message: "這台電腦的網路子系統發生故障，因此無法執行呼叫。", keywords: "網路中斷\n網路當掉\n通訊端操作遇到無效網路\n重設 Winsock\n網路斷線\n網路已關閉\n網路停擺\n網路已中斷運作\n遇到失效的網路\n無效的網路\n網路系統嚴重失敗\n本機網路介面故障\n通訊協定堆疊故障\nnetwork is down\n網路子系統失敗", page: r#"# WSAENETDOWN (10050)

## 代表意義
Winsock 底下的機制發生故障：通訊協定堆疊、其驅動程式，或負責處理此呼叫的服務提供者。問題在這台電腦，而不在通往另一台的路上。拔掉網路線或關閉 Wi-Fi 通常不會得到 10050；沒有網路時，程式看到的是 10051、10065 或失敗的名稱查詢。

幾乎每個函式都列出此代碼，那是預留的可能，而不是日常的結果。實務上它很罕見；若在一切正常的環境中出現，先檢查原因 1。

## 何時出現
- 任何呼叫（`socket`、`bind`、`connect`、`send`、`recv`、`select`、`gethostbyname`，甚至 `WSACleanup`）：網路子系統發生故障。
- `socket`、`WSASocketW`：只有所選的提供者無法運作時也會。
- `WSAAsyncSelect`、`WSAEnumNetworkEvents`：作為任何事件的錯誤部分。
- `WSAIoctl` 使用 `SIO_ROUTING_INTERFACE_QUERY`：所有網路連線能力都已喪失。
- `AF_BTH` 上的 `connect`：藍牙堆疊發生非預期的失敗。

## 常見原因
1. 把 `AF_UNIX` 通訊端 `bind` 到 Windows 無法解讀的路徑：應為 UTF-8 之處放了本機字碼頁的位元組（使用者名稱含中文或重音字元，暫存資料夾又在其下），或是 `/tmp/app.sock` 這類 Unix 路徑。libevent 等移植而來的軟體曾有這種回報；網路其實完全正常。
2. VPN、防火牆或防毒產品的分層式提供者損壞、只移除了一半，或沒有啟動。典型的徵兆是程式在第一次 `socket` 就失敗。
3. 升級或使用清理工具之後，Winsock 目錄損壞。
4. TCP/IP 或 AFD 驅動程式沒有執行：不含網路功能的安全模式、精簡過的映像、失敗的驅動程式更新。
5. 呼叫期間關閉了藍牙無線電。

## 處理方式

### 開發人員
- 關閉通訊端，等候，再以逐次加長的間隔重新開始。如果新的 `socket` 也失敗，就以清楚的訊息放棄：程式做什麼都修不好。
- 使用 `AF_UNIX` 時，`sun_path` 要以 UTF-8 寫入。取得暫存資料夾的「A」版函式給的是字碼頁編碼，因此要轉換其結果，或選用純 ASCII 的短路徑，例如 `C:\ProgramData\app`。
- 記錄是哪個呼叫失敗，以及位址家族。這能把原因 1 與其他原因分開。

### 系統管理員
在 Windows 上：
```powershell
sc.exe query afd; sc.exe query tcpip
Get-NetAdapter | Format-Table Name,Status,InterfaceDescription
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Entry Type|Description'
# 修復 Winsock 目錄（之後重新啟動；VPN 產品可能須重新安裝）
netsh winsock reset
```
測試時要解除安裝資安產品，而不只是暫停：暫停期間，它的提供者仍留在鏈中。

在 Linux 上，`ENETDOWN` 的意思很明確：封包通訊端或原始通訊端所繫結的介面，已由系統管理員設為停用（administratively down）。
```sh
ip -br link
sudo ip link set dev eth0 up
journalctl -k --since -1h | grep -iE 'link (is )?(up|down)'
```

## 容易混淆的錯誤
- `WSAENETUNREACH` (10051)：堆疊正常，但沒有路由。這才是一般的「沒有網路」。
- `WSASYSNOTREADY` (10091)：在 `WSAStartup` 時子系統就已無法使用。
- `WSAEPROVIDERFAILEDINIT` (10106)：提供者的 DLL 沒有啟動；常是環境變數中缺少 `SystemRoot`。
- `WSAENETRESET` (10052)：斷的是一條連線，堆疊還在運作。

## 相關項目
- `WSAEHOSTDOWN` (10064)：關機或當機的是另一台電腦。
- `WSAEINVALIDPROVIDER` (10105)：不明的提供者，或回報錯誤版本的提供者。
- `WSAENOBUFS` (10055)：堆疊正常，但連接埠或記憶體用完了。
"# },
    Text { title: "沒有通往網路的路由", message: "這台電腦沒有通往目的地位址的路由，因此未送出任何封包。", keywords: "無法連線到網路\n網路無法到達\n沒有預設閘道\nVPN 斷線\n離線\nIPv6 不通\n網路無法連線\n無法到達網路\n網路不可到達\n嘗試連到無法到達的網路\n對無法連線網路的操作\n不知道到遠端主機的路由\n本機軟體沒有路由\n沒有路由\nnetwork is unreachable\n連到無法到達的網路\n不知遠端主機的路由", page: r#"# WSAENETUNREACH (10051)

## 代表意義
這台電腦不知道如何到達目的地。路由表中沒有相符的項目，也沒有適用於此位址的預設閘道，所以通常一個封包都沒有送出。錯誤之所以立即出現，就是這個緣故。（少數情況下，是路徑上較遠的路由器回報的。）

通訊端沒有受損：一旦有了路由，就可以對它再次嘗試同樣的 `connect`。

## 何時出現
- `connect`、`WSAConnect`、`ConnectEx`、`WSAJoinLeaf`：此刻沒有路由。
- `sendto`、`WSASendTo`、`WSASendMsg`：同上，但針對單一資料包。
- `WSAAsyncSelect`、`WSAEnumNetworkEvents`：出現在 `FD_CONNECT`；目的地變得無法到達時，則出現在 `FD_ROUTING_INTERFACE_CHANGE`。
- `WSAIoctl` 使用 `SIO_ROUTING_INTERFACE_QUERY`：沒有任何介面通往該處。
- `AF_BTH` 上的 `connect`：無線連結的一般性失敗。
- PNRP 命名空間：點對點的雲（cloud）失去了網路。

## 常見原因
1. 沒有 IPv6 卻走 IPv6。名稱有 AAAA 記錄，電腦頂多只有連結本機或唯一本機位址，而程式只試 IPv6 位址。這是記錄檔中最常見的情況：看看目的地有沒有冒號。
2. 根本沒有網路：Wi-Fi 關閉、飛航模式、DHCP 沒有回應（位址落在 169.254.0.0/16，沒有閘道）。
3. VPN 剛剛連上或中斷；它的路由會短暫出現或消失。
4. 靜態設定沒有預設閘道，或預設閘道被第二張網路介面卡取代。
5. 在沒有作用中網路的電腦上，以多點傳送或廣播進行探索（例如送往 239.255.255.250）。
6. 開機初期，路由尚不存在。

## 處理方式

### 開發人員
- 嘗試 `getaddrinfo` 傳回的每個位址，而不只是第一個。`WSAConnectByNameW` 與 `WSAConnectByList` 會代勞；Happy Eyeballs（RFC 8305）則更快。
- 只要求可用的家族：在提示中設定 `AI_ADDRCONFIG`。
- 在筆記型電腦或手機上，不要視為最終結果。等候位址或路由變更（`NotifyRouteChange2`、`FD_ROUTING_INTERFACE_CHANGE`）再試一次。
- UDP 迴圈中，計數後繼續；下一個資料包可能送往另一個網路。
- 探索程式碼：列舉作用中的介面，並以 `IP_MULTICAST_IF` 選擇要送出的介面。

### 系統管理員
在 Windows 上：
```powershell
Find-NetRoute -RemoteIPAddress 2001:db8::10
Get-NetRoute -DestinationPrefix '0.0.0.0/0','::/0'
Get-NetIPConfiguration -Detailed
Test-NetConnection 192.0.2.10 -DiagnoseRouting
```
在 Linux 上（`ENETUNREACH`）：
```sh
ip route get 192.0.2.10; ip -6 route get 2001:db8::10
ip -6 route show default
ip route show table all | grep -E 'unreachable|prohibit|blackhole'
```
如果只有 IPv6 失敗，就修好它的路由，或撤下 AAAA 記錄。在用戶端設定優先使用 IPv4，只是掩蓋問題。

## 容易混淆的錯誤
- `WSAEHOSTUNREACH` (10065)：路由存在，但最後一段或中途某處回報無法到達主機。10051 在本機判定，10065 多半在別處。
- `WSAETIMEDOUT` (10060)：封包送出去了而沒有人回應；要花上許多秒。
- `WSAENETDOWN` (10050)：本機的堆疊本身發生故障。
- `WSAEADDRNOTAVAIL` (10049)：目的地本身無效。

## 相關項目
- `ERROR_NETWORK_UNREACHABLE` (1231)：同樣的意思，以 Win32 代碼表示。
- `WSAHOST_NOT_FOUND` (11001)：沒有網路時，往往是名稱先失敗。
- `WSAECONNREFUSED` (10061)：證明路由正常。
"# },
    Text { title: "keep-alive 失敗或 TTL 到期", message: "keep-alive 探測發現連線已失效；若為資料包通訊端，則是送出的封包已用盡躍點數。", keywords: "網路中斷連線\n閒置逾時\n保持連線\n持續連線失敗\n連線因重設而中斷\nTTL 過期\n網路重設時中斷連線\n網路重設導致連線中斷\n持續作用偵測到失敗\n保持活動偵測到失敗\n保活失敗\n作業進行中連線中斷\n在失敗連線設 keepalive\n重設時卸除連線\n網路卸除連線", page: r#"# WSAENETRESET (10052)

## 代表意義
這個代碼可能代表兩種情況。

在 TCP 通訊端上：keep-alive 探測一直沒有得到回應，TCP 終於放棄，連線便在呼叫進行中斷開。沒有人送出重設；是對方，或通往對方的路徑，從此沒有回音。連線到此結束。

在 UDP 通訊端上：先前的資料包用完了躍點數，路由器傳回 ICMP「存留時間已超過」。這不是故障，通訊端照常運作；只是那個資料包沒有送達。

## 何時出現
- `recv`、`WSARecv`、`send`、`WSASend`、`TransmitFile`、`TransmitPackets`：串流通訊端，呼叫期間 keep-alive 發現連線已斷。
- `recvfrom`、`WSARecvFrom`、`WSARecvMsg`、`WSASendTo`、`WSASendMsg`：資料包通訊端，TTL 已到期。如同 UDP 上的 10054，接收呼叫回報的是先前送出的資料包的結果。
- `setsockopt` 使用 `SO_KEEPALIVE`：連線先前已逾時。

這個錯誤只回報給進行中的呼叫。之後的呼叫會發現通訊端沒有連線，因此預期會得到 10057 或 10054。

## 常見原因
1. 對方沒有正常關閉連線就關機、暫停或斷線：筆記型電腦闔上螢幕、拔掉網路線、虛擬機器被暫停。
2. NAT 或防火牆清掉了閒置的項目，之後把資料與探測一併丟棄。
3. VPN 或行動網路連結換了位址，舊路徑不再通往任何地方。
4. 在容易遺失封包的行動網路上，keep-alive 設得太緊（例如每秒探測一次）。
5. UDP：路由迴圈，或 TTL 太小，例如多點傳送（預設為 1），或類似 traceroute 的探測與 NAT 打洞；在後兩者這是刻意的。

## 處理方式

### 開發人員
- TCP：關閉，重新連線，重做可以安全重複的動作。它應與 10054 和 10060 走同一個分支。
- UDP：再次呼叫接收。若伺服器迴圈會在此結束，任何路由器都能讓它停擺。要關閉這種回報，以 FALSE 呼叫 `WSAIoctl` 的 `SIO_UDP_NETRESET`，做法與 `SIO_UDP_CONNRESET` 相同。
- 逐一調整各通訊端的 keep-alive：`TCP_KEEPIDLE`、`TCP_KEEPINTVL`、`TCP_KEEPCNT`（Windows 10 後期版本以後），或 `SIO_KEEPALIVE_VALS`。使用後者時，探測固定為十次；閒置 60 秒、間隔 5 秒的設定，不到兩分鐘就能察覺對方已斷。
- 應用程式層的心跳比 keep-alive 更有說服力：它證明對方的程式還活著，而不只是對方的核心。

### 系統管理員
找出封包在哪裡消失。最後一筆資料與錯誤之間的間隔若很規律，就指向某個裝置的閒置限制。

在 Windows 上：
```powershell
Get-NetTCPConnection -RemoteAddress 192.0.2.10
tracert -d 192.0.2.10        # 兩個躍點反覆出現就是迴圈
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object KeepAlive*
```
Linux 以 `ETIMEDOUT` 而不是 `ENETRESET` 結束這種連線；計時器可以觀察：
```sh
ss -tno dst 192.0.2.10           # timer:(keepalive,...)
sysctl net.ipv4.tcp_keepalive_time net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes
sudo tcpdump -ni any 'icmp[icmptype] = icmp-timxceed'
```

## 容易混淆的錯誤
- `WSAECONNRESET` (10054)：收到了真正的重設；在 UDP 上則是連接埠無法到達，而不是 TTL。
- `WSAETIMEDOUT` (10060)：送出的資料沒有得到確認，或連線失敗。10052 則是線路閒置，遺失的只有探測。
- `WSAECONNABORTED` (10053)：因其他理由由本機放棄。
- `WSAENETDOWN` (10050)：名稱相似，但關係到整個本機堆疊。

## 相關項目
- `WSAENOTCONN` (10057)：之後的呼叫可能回報的代碼。
- `WSAEHOSTUNREACH` (10065)：其他 ICMP 訊息。
- `WSAEDISCON` (10101)：對方正常關閉連線。
"# },
    Text { title: "本機中止連線", message: "這台電腦放棄了連線，原因是送出的資料一直沒有收到確認，或本機軟體結束了連線。", keywords: "連線被中止\n主機上的軟體中止\n防毒軟體\n本機 Proxy\n重傳逾時\n瀏覽器取消\n軟體造成連線中止\n軟體導致連線中止\n您主機軟體中止連線\n已建立的連線被中止\n資料傳輸逾時\n通訊協定錯誤\n本機放棄連線\nsoftware caused abort\n連線異常中止", page: r#"# WSAECONNABORTED (10053)

## 代表意義
這台電腦放棄了已建立的連線。結束它的不是對方，而是這一端：TCP 重傳多次仍沒有收到確認；防毒軟體的 Web 防護、本機 Proxy 之類的篩選軟體；或是連線所用的位址消失，網路堆疊只好結束連線。這個通訊端除了關閉，已無其他用途。

Windows 的訊息把原因歸給主機上的軟體，讓人以為中了惡意程式。其實多半無害，例如瀏覽器取消了對本機 Web 伺服器的要求。

## 何時出現
- `recv`、`WSARecv`、`send`、`WSASend`、`TransmitFile`、`TransmitPackets`：連線因逾時或其他失敗而結束。
- `sendto`、`shutdown`：同上，限連線導向的通訊端。
- `WSAAsyncSelect`、`WSAEnumNetworkEvents`：在 `FD_CLOSE` 的錯誤部分。
- 串流呼叫被 `WSACancelBlockingCall` 中斷之後，同一個通訊端上後續的呼叫。
- `AF_BTH`：程式自己關閉了通訊端。

## 常見原因
1. 位於 127.0.0.1 或 `::1` 的伺服器還在寫出回應，用戶端（瀏覽器、指令碼、IDE）就關閉了連線。每次重新整理頁面都會如此，所以開發用伺服器整天都在記錄這個錯誤。
2. 防毒軟體的網頁或郵件掃描、家長監護篩選、本機 Proxy 或 VPN 用戶端。它夾在中間，把兩段連線都結束，程式看到的便是自己電腦上的中止。
3. 重傳到放棄：資料送出後始終沒有確認。Windows 重試幾次（預設 5 次）就放棄，在快速的網路上可能只要 10 到 20 秒。Wi-Fi 短暫斷訊或裝置停頓就足以造成。
4. 本機位址消失：VPN 中斷、Wi-Fi 漫遊到另一個網路、睡眠後喚醒、DHCP 配發了不同的位址。
5. 通訊協定錯誤，例如網路驅動程式的卸載功能有瑕疵，產生損壞的區段。

如何判斷：立即發生且在回送位址上，是原因 1；只發生在裝有某種資安產品的電腦，是原因 2；在最後一個正常封包之後 10 到 30 秒，是原因 3；與網路變更同時發生，是原因 4。

## 處理方式

### 開發人員
- 伺服器：寫入時遇到 10053，直接放棄這個用戶端即可，並以偵錯層級記錄。
- 用戶端：與 10054 相同，重新連線，並重送具冪等性的要求。列舉可重試錯誤的程式碼，兩個代碼都要納入。
- 如果網路上短暫斷訊是常態，可用通訊端選項 `TCP_MAXRT`（單位為秒）讓 TCP 嘗試久一點。
- 不要取消阻塞中的串流呼叫後，又繼續使用同一個通訊端；此後已無法得知讀寫到哪個位元組。

### 系統管理員
在 Windows 上：
```powershell
# 路徑上的第三方篩選軟體
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Description'
Get-NetAdapterBinding | Where-Object ComponentID -notlike 'ms_*'
# 重傳次數，以及錯誤發生前後的網路變更
netstat -s -p tcp
# 是否有人改過重試次數？（沒有值：採用預設）
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object TcpMaxDataRetransmissions
Get-WinEvent -LogName Microsoft-Windows-NetworkProfile/Operational -MaxEvents 20
```
在掃描軟體中排除該程式，或暫時不用掃描軟體來測試。若是原因 3，擷取的封包中會看到同一個區段一再出現；面對反應慢的裝置，有人把 `TcpMaxDataRetransmissions` 調大並重新開機，問題就此解決。

在 Linux 上，已建立的連線幾乎不會回報 `ECONNABORTED`，除非系統管理員以 `ss -K` 強制結束。重傳到放棄時得到的是 `ETIMEDOUT`，而且大約 15 分鐘後才出現。
```sh
ss -tni dst 192.0.2.10            # 看 retrans: 與 backoff:
sysctl net.ipv4.tcp_retries2
nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout
```

## 容易混淆的錯誤
- `WSAECONNRESET` (10054)：對方送出了重設，或有裝置以對方的名義送出。擷取封包即可判定：真正的本機中止之前，不會收到 RST。用戶端在回應途中離開（原因 1）時，Windows 兩個代碼都可能使用。
- `WSAETIMEDOUT` (10060)：文件也以它表示對方不再回應。只要連線曾經建立，兩者可視為同一件事。
- `WSAENETRESET` (10052)：閒置連線上的 keep-alive 失敗。
- `WSA_OPERATION_ABORTED` (995)：某個重疊呼叫被取消；連線可能還在。

## 相關項目
- `ERROR_CONNECTION_ABORTED` (1236)：Win32 的對應代碼。
- `WSAESHUTDOWN` (10058)：我方有意關閉了這個方向。
- `WSAECANCELLED` (10103)：被取消的是查詢，不是連線。
"# },
    Text { title: "連線被對方重設", message: "對方重設了連線：不再接受資料，也沒有正常關閉連線。", keywords: "遠端主機已強制關閉\n現存的連線被關閉\n連線被重置\n斷線\n對方斷線\n伺服器中斷連線\n對等重設連線\n對等端重設連線\n連線已由對等重設\n連線被遠端主機關閉\n遠端強制關閉現有連線\n遠端應用程式突然停止\n遠端主機重新開機\n遠端強制中斷\nconnection reset by peer\n對方強制中斷", page: r#"# WSAECONNRESET (10054)

## 代表意義
連線的另一端以重設（TCP RST）結束連線，而不是正常關閉。兩個方向上還在途中的資料全部遺失，通訊端只能關閉。重設無法挽回，之後在這個通訊端上傳送或接收同樣會失敗。

UDP 通訊端本來就沒有連線，也就無從重設。這時同一個代碼的意思是：先前送出的某個資料包引來 ICMP「port unreachable」（連接埠無法到達），也就是資料包到達時，那個位址上沒有人在監聽。

## 何時出現
- `recv`、`WSARecv`、`send`、`WSASend`：串流通訊端收到了 RST。正在阻塞的接收會立即因此醒來。
- `recvfrom`、`WSARecvFrom`、`sendto`、`WSASendTo`：UDP 通訊端收到「port unreachable」之後（已連線者還包括 `recv` 與 `send`）。即使其他對方送來正常的資料，這次接收還是會失敗；再呼叫一次即可。
- `accept`、`AcceptEx`：從佇列取出連線時，用戶端早已放棄。
- `shutdown`：半關閉之前就先收到重設。
- `WSAEnumNetworkEvents`：在 `FD_CLOSE` 的錯誤欄位；該欄位為零則表示正常關閉。
- 重疊呼叫：對同一事件，`WSAGetOverlappedResult` 傳回 10054，`GetQueuedCompletionStatus` 卻傳回 `ERROR_NETNAME_DELETED` (64)。

## 常見原因
1. 對方的處理程序當掉或被強制結束。其作業系統替它關閉通訊端，再有資料送達就回以重設。
2. 對方關閉時，我方送去的資料還留在它的接收緩衝區沒有讀取。還有未讀資料就關閉會引發重設，即使程式原本打算好好關閉。典型例子：伺服器回了「413 要求過大」或「401」，沒讀完要求的其餘部分就關閉。
3. 對方已半關閉，我方仍繼續傳送。它的 FIN 只表示「我不再送了」；一旦完全關閉，下一個區段就會遇到 RST。關閉後的第一次傳送仍會成功，第二次才失敗。
4. 對方關閉時開啟了 `SO_LINGER` 且延遲時間為 0，這等於要求重設。壓力測試工具、健康檢查與某些 HTTP 伺服器會這樣做，以免留下 TIME_WAIT。
5. 防火牆、NAT 或負載平衡器在連線閒置一段時間後（常見為 4 分鐘到 1 小時）不再記得它，遇到下一個封包就以對方的名義回以重設。
6. 對方重新開機，或容錯移轉到不認得這條連線的節點。
7. TLS 或通訊協定不符：把明文送到 TLS 連接埠，或伺服器以中斷連線來拒絕某個版本。
8. 在 UDP 上：接收端沒有執行，或重新啟動後換了連接埠。

要分辨原因，就看發生的時機：

| 時機 | 可能的原因 |
|---|---|
| 立即，送出最初幾個位元組時 | 通訊協定不符、存取清單、伺服器已滿 |
| 每次都在閒置同樣長的時間之後 | 防火牆、NAT 或負載平衡器（5） |
| 緊接在大量上傳或錯誤回應之後 | 對方有未讀的資料（2） |
| 對方無聲結束後，兩次寫入中的第二次 | 對方半關閉（3） |
| 許多連線在同一秒發生 | 當機、重新啟動或容錯移轉（1、6） |
| UDP 接收時 | 連接埠無法到達（8） |

## 處理方式

### 開發人員
- 視為連線結束：關閉通訊端，建立新的，而且只有具冪等性的要求才重送。在同一個通訊端上重試毫無意義。
- 依序關閉：先以 `SD_SEND` 呼叫 `shutdown`，讀到 `recv` 傳回 0，再呼叫 `closesocket`。光是這樣，就能免除我方造成的原因 2。
- 留意對方的結束：`recv` 傳回 0 表示對方不會再送；除非通訊協定本身有半關閉的階段，否則就停止寫入。
- 要避免閒置逾時，可自行傳送心跳訊息，或把 keep-alive（`SIO_KEEPALIVE_VALS`，或 `TCP_KEEPIDLE` 與 `TCP_KEEPINTVL`）設得比路徑上最短的逾時還短。預設的 2 小時對任何中間設備都太長。
- UDP 伺服器可在接收迴圈中忽略 10054，或以 ioctl `SIO_UDP_CONNRESET`（FALSE）關閉這種回報。一個不作聲的用戶端不應讓整個伺服器停擺。
- 除非要的就是重設，否則不要動 `SO_LINGER`。

### 系統管理員
找出重設是誰送的：比對兩端擷取的封包。只在一端看到的 RST，來自兩者之間的裝置；TTL 與該對方的其他封包不同，也是同樣的意思。

在 Windows 上：
```powershell
# 擷取某個對方的重設，再讀出內容
pktmon filter remove
pktmon filter add -i 192.0.2.10 -t TCP RST
pktmon start --capture --pkt-size 128
pktmon stop
pktmon etl2txt PktMon.etl
# 對方若是 Windows：它的服務是否當掉？
Get-WinEvent -FilterHashtable @{LogName='System'; Id=7031,7034} -MaxEvents 20
```
在 Linux 上：
```sh
sudo tcpdump -ni any 'tcp[tcpflags] & tcp-rst != 0 and host 192.0.2.10'
nstat -az TcpEstabResets TcpExtTCPAbortOnData TcpExtTCPAbortOnClose
journalctl -u SERVICE --since -1h
```
`TcpExtTCPAbortOnClose` 計算這台電腦在還有未讀資料時關閉的次數，`TcpExtTCPAbortOnData` 計算延遲時間為 0 的關閉，以及關閉後才到達的資料。其中一項若隨著錯誤一起增加，重設就是這台電腦造成的。若是閒置逾時，就提高該裝置的上限，或縮短程式的 keep-alive 時間。

## 容易混淆的錯誤
- `WSAECONNABORTED` (10053)：這台電腦放棄了連線，原因是重傳得不到回應，或本機軟體介入。10054 則是由遠端結束連線，或有設備以遠端的名義結束連線。
- `WSAECONNREFUSED` (10061)：連線從未建立；第一個封包得到的回應就是重設。
- `WSAENETRESET` (10052)：keep-alive 發現連線已失效，或 UDP 封包的存留時間用盡。
- `WSAETIMEDOUT` (10060)：那是毫無回音，而重設是一種回應。
- `WSAEDISCON` (10101)：正常的結束，根本不是錯誤。

## 相關項目
- `ERROR_NETNAME_DELETED` (64)：完成埠對同一事件的回報。
- `WSAESHUTDOWN` (10058)：那個方向是我方自己關閉的。
- `WSAENOTCONN` (10057)：通訊端從未連線。
"# },
    Text { title: "連接埠、緩衝區或佇列用盡", message: "系統沒有可用的連接埠、記憶體或佇列空位來執行這項通訊端作業，或所提供的緩衝區太小。", keywords: "緩衝區空間不足\n佇列已滿\n連接埠耗盡\n暫時連接埠用完\n連線太多\nsocket 洩漏\n非分頁集區\n沒有可用的緩衝區空間\n無可用緩衝區\n系統緩衝區不足\n缺少足夠的緩衝區\n佇列已滿無法執行\n通訊端作業緩衝不足\n沒有緩衝區\nno buffer space available\n緩衝空間用完", page: r#"# WSAENOBUFS (10055)

## 代表意義
系統拿不出呼叫所需的某樣東西。Microsoft 的訊息談的是緩衝區與佇列，大家便去查 RAM。但在用戶端電腦與忙碌的 Proxy 上，缺的多半是動態連接埠：沒有固定本機連接埠的通訊端必須配得一個，而全部都已占用。真正的核心記憶體不足還在其次。

第三類與系統狀態無關：有幾個函式以 10055 表示傳入的緩衝區太小。

## 何時出現
- `bind`（繫結連接埠 0）、`connect`、`WSAConnect`、`ConnectEx`：沒有剩餘的本機連接埠，或沒有供連線使用的記憶體。
- `socket`、`WSASocketW`、`accept`、`listen`、`WSADuplicateSocketW`、`WSAPoll`：沒有核心記憶體可供該物件使用。
- `send`、`sendto`、`WSASend`、`TransmitFile`：資料無法放入緩衝區或無法鎖定，或佇列已滿。文件另載有提供者的緩衝區死結。
- `RIOSend`、`RIOReceive`：完成佇列已滿。`RIOCreateRequestQueue`、`RIOResizeCompletionQueue`：沒有記憶體可供佇列使用。
- `WSAEnumProtocolsW`、`WSCEnumProtocols`：緩衝區太小；所需大小在長度引數中。`WSAAsyncGetHostByName` 系列函式也會隨完成訊息回報同樣的狀況。

## 常見原因
1. 動態連接埠用盡：大量短暫的輸出連線（TIME_WAIT），或通訊端繫結後從未關閉而洩漏。預設集區中，TCP 有 16384 個連接埠（49152 到 65535），UDP 也是同樣數量。
2. 程式不關閉通訊端。可以看到同一個處理程序名下有上千筆 CLOSE_WAIT 或 Bound，該處理程序一結束就消失。
3. 集區中的連接埠範圍被占走：Hyper-V、WSL 與容器會保留區段；也可能有人用 `netsh` 縮小了集區。
4. 非分頁集區耗盡：上千個使用大緩衝區的重疊接收（每個都會鎖定記憶體）；對方不讀取，我方卻無止境地傳送；或網路驅動程式洩漏記憶體。
5. 單次 `send` 的資料量過大。一次呼叫就送出數百 MB，必須全部同時鎖定。
6. 防毒或 VPN 篩選軟體自身的上限。

如果開不了新連線，既有連線卻運作正常，就是連接埠的問題（1 到 3）。如果舊連線上的 `send` 與 `recv` 也失敗，就是記憶體（4、5）。

## 處理方式

### 開發人員
- 每條執行路徑都要關閉通訊端，尤其是錯誤路徑。負載測試時注意控制代碼的數量。
- 以集區重複使用連線；用戶端不要呼叫 `bind`。使用 `ConnectEx` 時，在繫結連接埠 0 之前先設定 `SO_REUSE_UNICASTPORT`。
- 以 64 KB 到 1 MB 為單位分段傳送，等到完成通知後再送出更多。
- 有上千條閒置連線時，以零位元組接收等候；這種接收不鎖定記憶體。
- 發生時，以逐次拉長的間隔等候。在迴圈中立即重試，只會讓短缺持續下去。
- 列舉類函式：依傳回的大小配置緩衝區，再呼叫一次。

### 系統管理員
在 Windows 上：
```powershell
netsh int ipv4 show dynamicport tcp; netsh int ipv4 show excludedportrange protocol=tcp
Get-NetTCPConnection | Group-Object State -NoElement
Get-NetTCPConnection | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-NetUDPEndpoint | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231,4266} -MaxEvents 10
# 中文版 Windows 的計數器名稱為中文，可用 Get-Counter -ListSet * 查詢
Get-Counter '\Memory\Pool Nonpaged Bytes'
```
這些事件中，4231（TCP）與 4266（UDP）表示集區已空。重新啟動數量最多的處理程序，就能釋放它的連接埠。擴大集區（`netsh int ipv4 set dynamicport tcp start=20000 num=45536`）可以爭取時間。

在 Linux 上，連接埠短缺是另一個名稱（`EADDRNOTAVAIL`）；`ENOBUFS` 本身來自裝置佇列與 netlink：
```sh
ss -s; cat /proc/net/sockstat
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_mem
tc -s qdisc show dev eth0          # 看 dropped
```

## 容易混淆的錯誤
- `WSAEADDRINUSE` (10048)：同樣的短缺在 `connect` 時出現，連接埠還有，但不能用於這個目的地。
- `WSAEMFILE` (10024)：這個處理程序的通訊端數量已達上限，並不是資源短缺。
- `WSAEWOULDBLOCK` (10035)：只是通訊端自己的傳送緩衝區滿了；等到可寫即可。
- `WSA_NOT_ENOUGH_MEMORY` (8)：使用者模式的記憶體，例如在 `getaddrinfo` 內部。
- `WSAEFAULT` (10014)：其他大多數函式表示「緩衝區太小」的方式。

## 相關項目
- `WSAEMSGSIZE` (10040)：單一資料包超過容許的大小。
- `WSAEPROCLIM` (10067)：使用 Winsock 的程式太多。
- `WSAETOOMANYREFS` (10059)：已註冊的 I/O 佇列無法縮小。
"# },
    Text { title: "通訊端已連線", message: "這個通訊端已有連線，而呼叫需要尚未連線的通訊端。", keywords: "已經連線\n重複連線\n連線兩次\n重新連線\n在已連線的通訊端上\n通訊端已經連線\n通訊端已連接\n在已連接的通訊端上\n對已連線通訊端連線\n要求連線時已連線\n連線已存在\nsendto 已連線的通訊端\nalready connected", page: r#"# WSAEISCONN (10056)

## 代表意義
通訊端已經連線，而這個呼叫只適用於尚未連線的通訊端。多半是在串流通訊端上第二次呼叫 `connect`。既有的連線不受影響；在輪詢迴圈中，這個「錯誤」甚至正是所等的結果，表示連線成功了。

## 何時出現
- `connect`、`WSAConnect`、`ConnectEx`：連線導向的通訊端已經有對方。
- `listen`：已連線的通訊端不能改為監聽。
- `WSAAsyncSelect`：在 `FD_CONNECT` 的錯誤部分。
- `WSAJoinLeaf`：這個通訊端先前已加入多點工作階段。
- `WSASetSocketSecurity`、`WSASetSocketPeerTargetName`：必須在連線之前呼叫，資料包通訊端也不例外。
- `recvfrom`：其錯誤表不容許已連線的通訊端，同一頁的備註卻容許；實際上可以使用。

## 常見原因
1. 以重複呼叫的方式做非阻塞連線：程式一再呼叫 `connect`，先遇到 10035 或 10037，最後是 10056。
2. 兩個執行緒，或重試計時器與完成處理，都去連線同一個通訊端物件。
3. 重新連線的邏輯沒有關閉舊控制代碼，就直接重複使用。
4. 程式碼以為 TCP 也適用 UDP 的規則：資料包通訊端隨時可以重新連線，串流通訊端只能連線一次。
5. 把接受連線（accept）得到的通訊端交給一開始就呼叫 `connect` 的用戶端程式碼。
6. 太晚才設定 IPsec 選項。

## 處理方式

### 開發人員
- 在輪詢迴圈中，把 10056 當成成功。更好的做法是只呼叫一次 `connect`，以 `select` 等候（寫入集合代表成功，例外集合代表失敗），再讀取 `SO_ERROR`。
- 要重新連線，就關閉後另建。例外是以 `TF_REUSE_SOCKET` 呼叫 `DisconnectEx`，之後 `ConnectEx` 可以再用同一個控制代碼。
- 以狀態變數（閒置、連線中、已連線）保護通訊端，並只在同一個鎖之下變更。
- UDP 通訊端要換對方，就以新位址呼叫 `connect`；要解除關聯，就用全零的位址。
- IPsec 設定要放在 `socket` 與 `connect` 之間。

### 系統管理員
10056 是程式的錯誤，調整設定很少有用，除非是重新連線的間隔比建立連線所需的時間還短。查看程式實際上持有哪條連線。

在 Windows 上：
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process program).Id | Format-Table LocalPort,RemoteAddress,RemotePort,State
```
在 Linux 上（`EISCONN`），追蹤結果一眼就能看出重複的呼叫。要注意的是，在 Linux 上連線成功後第一次重複的 `connect` 會傳回 0，再下一次才是 `EISCONN`：
```sh
strace -f -tt -e trace=connect,close -p "$(pidof program)"
ss -tnp | grep program
```

## 容易混淆的錯誤
- `WSAEALREADY` (10037)：連線尚未完成；同一個迴圈的下一個狀態就是 10056。
- `WSAEADDRINUSE` (10048)：這組位址正由另一個通訊端使用。
- `WSAEINVAL` (10022)：在監聽通訊端上呼叫 `connect`；在某些系統上，重複連線也會得到它。
- `WSAENOTCONN` (10057)：情況正好相反。

## 相關項目
- `WSAEWOULDBLOCK` (10035)：連線已在背景開始。
- `WSAEINPROGRESS` (10036)：在 Winsock 中，並非 POSIX 的「正在連線」。
- `WSAEOPNOTSUPP` (10045)：在資料包通訊端上呼叫 `listen`。
"# },
    Text { title: "通訊端未連線", message: "這個通訊端沒有對方：從未連線、仍在連線，或已斷線。", keywords: "尚未連線\nsocket 沒有連線\n沒有提供位址\n連線前就傳送\n已斷線\n通訊端尚未連線\n通訊端尚未連接\n未連接的通訊端\n不允許傳送或接收資料\n傳送時未提供位址\nsendto 未提供位址\ntransport not connected\n還沒連上就傳送\n連線未建立", page: r#"# WSAENOTCONN (10057)

## 代表意義
呼叫需要有對方，而這個通訊端沒有：還沒有、從來沒有，或不再有。對串流通訊端而言，是沒有已建立的連線；對資料包通訊端而言，是沒有指定目的地，既沒有用 `connect` 設定，呼叫本身也沒有給。

## 何時出現
- `send`、`recv`、`WSASend`、`WSARecv`、`TransmitFile`：沒有連線。
- `sendto`、`WSASendTo`、`WSARecvFrom`：在串流通訊端上亦同。
- `shutdown`、`WSASendDisconnect`、`WSARecvDisconnect`：沒有連線可以關閉。
- `getpeername`：沒有對方可供回報。
- `DisconnectEx`：沒有連線，或已在關閉中而未指定 `TF_REUSE_SOCKET`。
- `setsockopt` 搭配 `SO_KEEPALIVE`：連線先前已被重設。
- `WSAIoctl` 使用查詢作用中連線的控制碼（`SIO_QUERY_TRANSPORT_SETTING`、`SIO_IDEAL_SEND_BACKLOG_QUERY` 等）。
- 資料包通訊端以全零位址呼叫 `connect`，解除了與對方的關聯。

## 常見原因
1. 非阻塞的 `connect` 傳回 10035 之後立即傳送。交握還沒有完成。
2. 沒有檢查 `connect` 的結果；它其實失敗了，到第一次 `send` 才顯現。
3. 用錯控制代碼：用了監聽通訊端，而不是 `accept` 得到的那一個。
4. `ConnectEx` 或 `AcceptEx` 成功了，但沒有更新通訊端的內容（context）。這時資料收送正常，`shutdown` 與 `getpeername` 卻以 10057 失敗。這在完成埠伺服器中非常典型。
5. 連線已結束（10052、10054），程式沒有理會，又多呼叫了一次。
6. 清理常式也對未連線的通訊端呼叫 `shutdown`。無害。
7. UDP 沒有先 `connect` 就呼叫 `send`。

## 處理方式

### 開發人員
- 非阻塞連線之後，先等候 `FD_CONNECT` 或等到可寫，並讀取 `SO_ERROR`，再送出第一個位元組。
- `ConnectEx` 之後：`setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0)`。`AcceptEx` 之後：`SO_UPDATE_ACCEPT_CONTEXT`，以監聽通訊端為值。
- 清理程式碼中來自 `shutdown` 的 10057 可以忽略；來自 `send` 與 `recv` 的，則當成程式錯誤或連線遺失。
- `getpeername` 是測試通訊端是否曾經連線的簡便方法，但不能證明對方還在。
- UDP：使用 `sendto`，或先把通訊端連線一次。

### 系統管理員
如果成品軟體的記錄檔裡出現 10057，就找同一條連線上更早的錯誤；10057 只是後果。典型的第一個錯誤是 10060、10061 與 10054。

在 Windows 上：
```powershell
Get-Content C:\Logs\app.log | Select-String '100(5[2347]|6[015])' | Select-Object -Last 40
Get-NetTCPConnection -OwningProcess (Get-Process program).Id -ErrorAction SilentlyContinue
```
在 Linux 上，同樣的先後順序以 `ENOTCONN` 呈現：
```sh
strace -f -tt -e trace=network -p "$(pidof program)" 2>&1 | grep -B20 ENOTCONN
ss -tnp state syn-sent | grep program
```

## 容易混淆的錯誤
- `WSAESHUTDOWN` (10058)：有連線，但這個方向已被我方關閉。
- `WSAECONNRESET` (10054)：原本有連線，剛剛被切斷。
- `WSAEDESTADDRREQ` (10039)：資料包呼叫需要目的地，卻沒有給。
- `WSAENOTSOCK` (10038)：控制代碼根本不是通訊端，例如已經關閉。
- `WSAEISCONN` (10056)：相反的問題。

## 相關項目
- `WSAEWOULDBLOCK` (10035)：連線仍在建立中。
- `WSAECONNREFUSED` (10061)：目標拒絕時，連線失敗的原因。
- `WSAENETRESET` (10052)：keep-alive 結束了連線。
"# },
    Text { title: "本端已關閉該方向", message: "程式已關閉這個通訊端的傳送或接收方向，該方向不能再使用。", keywords: "通訊端已關閉\n關閉後傳送\n半關閉\nshutdown 後不能傳送\n寫入已關閉的連線\n通訊端關閉後無法傳送\n無法在關機後傳送\n已用 shutdown 關閉\n先前 shutdown 呼叫\n該方向已關閉\n不允許再傳送或接收\n傳送端已停止\n已部分關閉的通訊端\n停止傳送後又傳送", page: r#"# WSAESHUTDOWN (10058)

## 代表意義
這一端已經關閉了想用來收送資料的那個方向。以 `SD_SEND` 呼叫 `shutdown` 之後不能再傳送，用 `SD_RECEIVE` 之後不能再接收，用 `SD_BOTH` 則兩者皆不能。這與對方無關，另一個方向可能完全正常。這種狀態稱為半關閉，是表達「我說完了，現在聽最後的回應」的正常方式。

## 何時出現
- `send`、`sendto`、`WSASend`、`WSASendTo`、`WSASendMsg`、`TransmitFile`、`TransmitPackets`：傳送方向已關閉。
- `recv`、`recvfrom`、`WSARecv`、`WSARecvEx`：接收方向已關閉。
- `AF_BTH` 上的 `connect`：與上述不同，這裡是對方關閉了 L2CAP 通道。

## 常見原因
1. 關閉的先後順序：程式的一部分已呼叫 `shutdown`，另一部分的佇列裡還有資料（一行記錄、HTTP/2 的結束訊息、TLS 的關閉警示）。
2. 原本只想關閉包裝物件，架構卻關閉了輸出串流，連帶關閉通訊端的傳送方向。在 .NET 與 Java 中，關閉其中一個串流，會關閉該方向甚至整個通訊端。
3. 原意是 `SD_SEND`，卻用了 `SD_BOTH`：對方最後的回應就再也讀不到。
4. 逾時或取消的處理常式執行關閉時，工作執行緒還在寫入。
5. 複製的通訊端（`WSADuplicateSocketW`、繼承的控制代碼）：某個處理程序呼叫 `shutdown`，作用的是連線，因此所有複本都受影響。

## 處理方式

### 開發人員
- 全部送完，再 `shutdown(s, SD_SEND)`，接著 `recv` 到傳回 0，最後 `closesocket`。只有這個順序不會遺失資料。
- 關閉的權力只交給一個擁有者：由寫入工作先清空自己的佇列，其他部分只能向它提出要求。
- 出現此錯誤時，資料並沒有送出。若資料重要，就建立新連線；已關閉的方向無法重新開啟。
- 使用 TLS 時，先送 close_notify，再做 `SD_SEND`。
- 避免使用 `SD_RECEIVE`。之後若還有資料到達，TCP 會重設連線，對方得到 10054。

### 系統管理員
產品在停止時，或用戶端離開時記錄 10058，只是關閉程序有些雜亂，無害。若發生在運作途中，就值得回報為程式錯誤。半關閉的連線可以計數。

在 Windows 上：
```powershell
# 我方已關閉傳送方向：FinWait1、FinWait2；對方已關閉：CloseWait
Get-NetTCPConnection -State FinWait1,FinWait2,CloseWait -ErrorAction SilentlyContinue | Group-Object State,OwningProcess -NoElement
```
在 Linux 上，對這種通訊端傳送會得到 `EPIPE` 與訊號 SIGPIPE，接收則傳回 0，沒有錯誤：
```sh
ss -tnp state fin-wait-2; ss -tnp state close-wait
strace -f -e trace=shutdown,sendto,write -p "$(pidof program)" 2>&1 | grep -E 'shutdown|EPIPE'
```

## 容易混淆的錯誤
- `WSAENOTCONN` (10057)：完全沒有連線。10058 則是連線存在或曾經存在，但一個方向已關閉。
- `WSAEDISCON` (10101)：對方正常結束了它那一半。
- `WSAECONNRESET` (10054)：對方不接受資料。在 Linux 上，寫入已關閉的對方同樣以 `EPIPE` 收場；Windows 則把兩者分開。
- `WSAECONNABORTED` (10053)：這台電腦上非預期的結束，而 10058 是有意的結束。

## 相關項目
- `WSAENOTSOCK` (10038)：沒有 `shutdown`，而是先呼叫了 `closesocket`。
- `WSAEINVAL` (10022)：`shutdown` 的方向引數錯誤。
- `WSA_OPERATION_ABORTED` (995)：通訊端關閉時，擱置中的重疊呼叫。
"# },
    Text { title: "仍被其他項目參考", message: "仍有其他項目參考，因此無法縮小佇列，或無法移除服務類別。", keywords: "參考過多\n太多參考\n佇列縮小失敗\n服務類別使用中\n參考太多\n太多參考項目\n對核心物件太多參考\n核心物件的參考過多\n引用過多\n無法接合\n參考計數過多\ntoo many references", page: r#"# WSAETOOMANYREFS (10059)

## 代表意義
某樣東西因為還有其他項目參考，所以無法移除或縮小。在 BSD 中，這個名稱指核心物件的參考過多。Windows 只在兩種特定情況使用它：要縮小已註冊的 I/O 佇列，以及要刪除服務類別。一般的通訊端與連線絕不會得到它。

## 何時出現
- `RIOResizeCompletionQueue`：新的大小小於仍繫結在這個完成佇列上的作業所需。
- `RIOResizeRequestQueue`：新的上限低於尚未完成的傳送或接收數量。
- `WSARemoveServiceClass`：仍有已註冊的服務執行個體屬於這個類別。

## 常見原因
1. 使用已註冊 I/O 的伺服器會依負載調整佇列，卻在要求尚未完成時縮小。
2. 多個要求佇列共用一個完成佇列；個別的上限看起來都不大，加總卻超過新的大小。
3. 解除安裝程式還沒刪除服務執行個體，就先刪除服務類別。
4. 程式或執行環境把 Linux 的 `ETOOMANYREFS` 轉成 Winsock 代碼。該錯誤出自透過本機通訊端傳遞檔案描述元，見下文。

## 處理方式

### 開發人員
- 依正確順序縮小：停止送出要求，以 `RIODequeueCompletion` 取出結果，直到沒有未完成的作業，再調整要求佇列，最後才是完成佇列。
- 自行加總：完成佇列的大小，必須容納附屬的所有要求佇列的接收與傳送總數。
- 對多數伺服器而言，最好依尖峰用量一次定好佇列大小，之後不再更動；縮小失敗並無害處，記錄後繼續即可。
- 先以 `WSASetServiceW` 搭配 `RNRSERVICE_DELETE` 移除執行個體，再移除類別。

### 系統管理員
沒有相關的設定可調。安裝程式若停在 10059，就結束註冊該服務的程式，再執行一次移除。

在 Windows 上：
```powershell
Get-Process program -ErrorAction SilentlyContinue | Stop-Process
# 中文版 Windows 的輸出為中文，引號內要改成畫面上對應的文字
netsh winsock show catalog | Select-String 'Name Space Provider|Description'
```
在 Linux 上，某個使用者經由 Unix 通訊端傳遞中的描述元若超過其開啟檔案數上限，`sendmsg` 就會得到 `ETOOMANYREFS` (109)：
```sh
systemctl show -p LimitNOFILE SERVICE
strace -f -e trace=sendmsg ./program 2>&1 | grep TOOMANYREFS
```
提高上限，或修正沒有收取描述元的接收端。

## 容易混淆的錯誤
- `WSAENOBUFS` (10055)：佇列已滿，或沒有記憶體可供更大的佇列。10059 則是縮小時的錯誤。
- `WSAEMFILE` (10024)：處理程序中的通訊端太多。
- `WSAEINVAL` (10022)：無論有多少未完成的作業，這個大小都不被接受。

## 相關項目
- `WSASERVICE_NOT_FOUND` (10108)：服務類別或執行個體不存在。
- `WSATYPE_NOT_FOUND` (10109)：類別不明。
- `WSAEPROCLIM` (10067)：另一種上限，針對程式。
"# },
    Text { title: "未在時限內回應", message: "對方未在時限內回應：無法建立連線、連線中斷，或已超過通訊端本身的時間限制。", keywords: "連線逾時\n連線嘗試失敗\n連線對象沒有正確回應\n連不上\n防火牆擋住\n連線卡住\n等候逾時\n連線超時\n連線已逾時\n一段時間後沒有回應\n連線方未正確回應\n連線的主機無法回應\n主機沒有回應\n逾時未回應\n建立的連線失敗\nconnection timed out\n連線要求逾時", page: r#"# WSAETIMEDOUT (10060)

## 代表意義
沒有人及時回應。時間用盡的，可能是三種不同的計時：

- 建立連線的計時。SYN 封包送出後，既沒有接受，也沒有拒絕。在 Windows 上，預設約 21 秒。
- 已建立連線的重傳計時。資料得不到確認，連線已經中斷。
- 自己設定的計時：通訊端的 `SO_RCVTIMEO` 或 `SO_SNDTIMEO`。連線本身可能完全正常。

因此先看是哪個呼叫、花了多久。

## 何時出現
- `connect`、`WSAConnect`、`ConnectEx`、`WSAJoinLeaf`：連線嘗試沒有得到回應。同一個通訊端可以再試。
- `WSAConnectByNameW`、`WSAConnectByList`：`timeout` 引數所給的時間已過。
- `recv`、`WSARecv`、`send`、`sendto`：連線因網路故障或對方不再回應而中斷。
- `recv`、`send`、`WSARecvMsg`、`WSASendMsg`：通訊端本身的時限。
- `WSAAsyncSelect`、`WSAEnumNetworkEvents`：在 `FD_CONNECT` 的錯誤部分。
- `AF_BTH`：裝置關機或超出範圍，沒有回應傳呼（page）。

## 常見原因
`connect` 時：
1. 防火牆默默丟棄封包。對於沒有人開放的連接埠，這是 Windows Defender 防火牆與雲端安全性群組的預設行為。
2. 位址錯誤或過時：電腦關機、已搬走，或 DNS 記錄太舊。若在路由器後面，也沒有人會告知。
3. 從外部，或沒有接上 VPN，就使用私人位址（10.0.0.0/8 等）。
4. 沒有回程路徑：伺服器收到了 SYN，但回應走另一條路由而被丟棄。
5. Linux 伺服器的 accept 佇列已滿，於是忽略新的 SYN。（Windows 伺服器這時會拒絕，即 10061。）
6. 環境規定必須經過 Proxy，程式卻嘗試直接連線。

連線使用中：

7. 對方或路徑消失：筆記型電腦進入睡眠、Wi-Fi 短暫斷訊、防火牆容錯移轉。
8. `SO_RCVTIMEO` 短於伺服器處理所需的時間。它在 Windows 上是以毫秒計的 DWORD，在 Linux 上則是 `struct timeval`；移植來的程式碼傳入 5 想表示「五秒」，實際只等 5 毫秒。

## 處理方式

### 開發人員
- 自行設定連線時限：非阻塞的 `connect`，以 `select` 每個位址等候例如 5 秒，再試下一個位址。（Windows 10 版本 2004 之前，`WSAPoll` 察覺不到失敗的嘗試。）通訊端選項 `TCP_MAXRT` 也能限制時間。
- `SO_RCVTIMEO` 或 `SO_SNDTIMEO` 到期後，應關閉通訊端：Windows 不會告知有多少資料已經送達。如果只是想要可以反覆的等候，就改在 `recv` 之前以 `WSAPoll` 等候。
- 重試時採用逐次拉長且帶隨機性的間隔，並且只重試可以重複執行的事。
- 訊息中寫出位址、連接埠、呼叫與經過時間。21 秒與 5 秒是兩回事。

### 系統管理員
應測試連接埠，不要用 ping：開放 TCP 之處往往禁止 ping，反之亦然。接著到伺服器上看 SYN 是否到達。

在 Windows 上：
```powershell
Test-NetConnection example.com -Port 443 -InformationLevel Detailed
Resolve-DnsName example.com
netsh winhttp show proxy
# 在伺服器上：是否有規則允許這個連接埠？
Get-NetFirewallPortFilter -Protocol TCP | Where-Object LocalPort -eq 443 | Get-NetFirewallRule | Format-Table DisplayName,Enabled,Action,Profile
# 建立連線階段的長度
netsh int tcp show global
```
在 Linux 上（`ETIMEDOUT`；預設時限約兩分鐘）：
```sh
nc -vz -w 5 example.com 443; sudo tcptraceroute example.com 443
sudo tcpdump -ni any 'tcp port 443 and tcp[tcpflags] & tcp-syn != 0'
nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPTimeouts
sysctl net.ipv4.tcp_syn_retries
```
SYN 到達而沒有回應送出：伺服器的防火牆或佇列。回應送出卻沒有到達：回程的路由。SYN 沒有到達：伺服器之前的某個環節。

## 容易混淆的錯誤
- `WSAECONNREFUSED` (10061)：有回應，而回應是拒絕。那台電腦其實連得到。
- `WSAEHOSTUNREACH` (10065)：路由器或區域網路表示沒有路徑可達。
- `WSAECONNABORTED` (10053)：重傳到放棄時，Windows 也會用這個代碼回報。
- `WSAENETRESET` (10052)：閒置連線的 keep-alive 探測沒有得到回應。
- `WSAEWOULDBLOCK` (10035)：非阻塞呼叫沒有資料；在 Linux 上，`SO_RCVTIMEO` 到期也是這樣呈現（`EAGAIN`）。

## 相關項目
- `ERROR_SEM_TIMEOUT` (121)：同一事件，出自檔案式呼叫或完成埠。
- `WSATRY_AGAIN` (11002)：名稱伺服器沒有回應。
- `WSAECONNRESET` (10054)：久無回音，最後等到的是重設。
"# },
    Text { title: "連線遭拒", message: "該位址的電腦有回應，但其上沒有程式在此連接埠接受連線。", keywords: "目標電腦拒絕連線\n無法連線\n連線被拒絕\n沒有程式在監聽\n服務沒有啟動\nport 沒開\n連接埠關閉\n拒絕連線\n連線已拒絕\n主動拒絕\n目標電腦主動拒絕\n目標機器拒絕\n無法建立連線\n遠端服務非作用中\n伺服器程式未執行\nconnection refused\n伺服器未啟動", page: r#"# WSAECONNREFUSED (10061)

## 代表意義
這個位址上的電腦有回應，而它的回應是重設：該連接埠上沒有程式接受連線。這其實好壞參半：名稱、路由與電腦都對，只是沒有程式在監聽，或者它監聽的位址、家族或連接埠與設想的不同。

在 Windows 上，即使對象是本機，也要約 2 秒才會得到結果，因為系統會重送幾次 SYN，才相信真的被拒絕。

## 何時出現
- `connect`、`WSAConnect`、`ConnectEx`：連線嘗試被拒絕。同一個通訊端可以再試。
- `WSAAsyncSelect`、`WSAEnumNetworkEvents`：在 `FD_CONNECT` 的錯誤部分。
- `WSAJoinLeaf`：根節點或葉節點拒絕。
- `WSAAccept`，在伺服器端：它自己的條件函式傳回 `CF_REJECT`。
- `listen` 從不傳回它，卻會造成它：Windows 伺服器的待接連線佇列（backlog）滿了，用戶端就被拒絕。

## 常見原因
1. 服務沒有執行：當掉、未啟動，或還在啟動中。
2. 連接埠錯誤：打錯字，或用了另一個版本的預設值（5432 或 5433；1433 或 SQL Server 執行個體的動態連接埠）。
3. 服務只監聽 `127.0.0.1`，而用戶端來自另一台電腦、容器或 WSL。
4. 位址家族不對：`localhost` 先解析為 `::1`，伺服器卻只監聽 `127.0.0.1`（或反過來）。Node.js、.NET 與瀏覽器都遇過。
5. 在容器裡，`localhost` 是容器自己；或者連接埠沒有對外公開。
6. 忙碌的 Windows 伺服器，待接連線佇列已滿。
7. 防火牆設為拒絕（以伺服器的名義回以重設），或用戶端上的資安產品所為。
8. 失效的本機 Proxy：舊的 Proxy 設定指向 127.0.0.1:8080，程式便連到那裡。拒絕連線的並不是原本要連的位址。
9. 服務只用 UDP，卻以 TCP 連線。

## 處理方式

### 開發人員
- 印出實際嘗試的位址與連接埠，而不是名稱。
- 逐一嘗試 `getaddrinfo` 的所有結果；`::1` 被拒，接著試 `127.0.0.1`。
- 多個服務一起啟動時，在限定時間內重試（例如每秒一次），不要一次就放棄。
- 伺服器：兩種位址家族都要監聽（一個 `AF_INET6` 通訊端，關閉 `IPV6_V6ONLY`），以 `SOMAXCONN` 呼叫 `listen`，並儘快接受連線。
- 想探測本機連接埠又不想等 2 秒，可在連線之前對通訊端使用 `SIO_TCP_INITIAL_RTO`，設為 `TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS`；依文件所載，程式須已提高權限。

### 系統管理員
先查伺服器：有沒有程式在監聽，監聽哪個位址？

在 Windows 上：
```powershell
Get-NetTCPConnection -State Listen -LocalPort 8080 | Format-Table LocalAddress,OwningProcess
Get-Service SERVICE
Test-NetConnection 127.0.0.1 -Port 8080
# 把用戶端引到別處的 Proxy 設定
netsh winhttp show proxy; Get-ChildItem Env:*proxy*
```
在 Linux 上（`ECONNREFUSED`）：
```sh
sudo ss -ltnp 'sport = :8080'        # 127.0.0.1、0.0.0.0、[::] 還是 *？
systemctl status SERVICE; journalctl -u SERVICE -n 50
docker ps --format '{{.Names}} {{.Ports}}'
sudo nft list ruleset | grep -i reject
```
沒有程式監聽：啟動服務，或查明它為何停止。監聽 127.0.0.1：變更它繫結的位址。監聽正確卻仍被拒：擷取那個重設封包，把它的 TTL 與伺服器的其他封包比較。

## 容易混淆的錯誤
- `WSAETIMEDOUT` (10060)：完全沒有回應。多半是防火牆造成的；accept 佇列滿時，Linux 也是如此，Windows 則是拒絕。
- `WSAECONNRESET` (10054)：連線曾經存在，後來被重設。UDP 連接埠未開放時，Windows 回報 10054，Linux 回報 `ECONNREFUSED`。
- `WSAEACCES` (10013)：本機系統禁止這次嘗試。
- `WSAEREFUSED` (10112)：資料庫查詢被提供者拒絕，與通訊端無關。
- `WSAEHOSTUNREACH` (10065)：連那台電腦都沒有回應。

## 相關項目
- `ERROR_CONNECTION_REFUSED` (1225)：同一事件的 Win32 代碼。
- `WSAEADDRINUSE` (10048)：或許就是伺服器無法啟動的原因。
- `WSAEAFNOSUPPORT` (10047)：通訊端與位址屬於不同家族。
"# },
    Text { title: "名稱形成循環", message: "名稱又指回自己，因此無法解析。Winsock 本身不會回報此錯誤。", keywords: "無法轉譯名稱\n符號連結迴圈\n連結層數過多\n循環別名\n名稱無法轉換\n無法翻譯名稱\n名稱轉譯失敗\n符號連結層數太多\n太多層符號連結\n連結循環\n名稱解析迴圈\ntoo many symbolic links", page: r#"# WSAELOOP (10062)

## 代表意義
文件所載的 Windows 函式，沒有一個會傳回此代碼。它是隨 BSD 錯誤清單進入標頭檔的；在 BSD 中，`ELOOP` (62) 表示路徑中的符號連結太多，通常是兩個連結互相指向對方。Microsoft 的說明只提到名稱無法轉換。如果它出現在記錄檔裡，那是某個程式或執行環境產生的。

## 何時出現
- 就各函式的錯誤表所見，沒有任何 Winsock 函式或 Windows 提供者會傳回。
- 可能出自第三方提供者，或把 BSD errno 加上 10000 的軟體。
- 在 Linux 上，`ELOOP` (40) 確實會出現：本機（Unix）通訊端的路徑若經過循環的連結，`connect` 與 `bind` 就會得到它。

## 常見原因
1. 移植來的程式使用本機通訊端，其路徑含有指向自己的符號連結，例如 `/run/app -> /var/run/app`，而 `/var/run` 又指回 `/run`。
2. 轉換層（模擬器、語言執行環境、會傳輸 errno 值的通訊協定）遇到檔案錯誤，卻沒有更合適的 Winsock 代碼。
3. 應用程式把 10062 用在自己的用途，例如名稱查詢中的一串別名。

## 處理方式

### 開發人員
- 找出設定它的地方：在程式碼與程式庫中搜尋 `WSAELOOP`、`ELOOP` 與 10062。
- 不要為它安排重試；循環的連結不會等一等就消失。直接失敗，並印出路徑。
- 自行撰寫的名稱解析遇到沒有終點的別名鏈時，使用 `WSANO_RECOVERY` (11003) 或自訂的錯誤。

### 系統管理員
沿著程式所用的路徑，逐一追查連結。

在 Windows 上：
```powershell
Get-Item C:\app\run | Format-List FullName,LinkType,Target
fsutil reparsepoint query C:\app\run
```
在 Linux 上：
```sh
namei -l /run/app/app.sock          # 路徑的每一步
find -L /run -maxdepth 3 -type l     # 懸空或循環的連結
strace -f -e trace=connect,bind,openat ./program 2>&1 | grep ELOOP
```

## 容易混淆的錯誤
- `WSAENAMETOOLONG` (10063)：BSD 清單中的下一個代碼；名稱是太長，而不是循環。
- `WSAHOST_NOT_FOUND` (11001)：主機名稱解析失敗時，真正會得到的代碼。
- `WSANO_RECOVERY` (11003)：解析器徹底放棄，例如別名鏈已損壞。

## 相關項目
- `WSAENOTEMPTY` (10066)：通訊端清單中的另一個檔案錯誤。
- `WSAEREMOTE` (10071)：同樣來自 BSD 的檔案系統。
- `DNS_ERROR_CNAME_LOOP` (9707)：DNS 伺服器發現別名形成循環。
"# },
    Text { title: "名稱過長", message: "名稱或其中一部分超過系統允許的長度。Winsock 本身不會回報此錯誤。", keywords: "名稱太長\n路徑太長\n檔名太長\nsocket 路徑太長\n名稱元件太長\n名稱或元件過長\n名稱長度超過限制\n檔名過長\n路徑過長\n名稱元件超長\nfile name too long", page: r#"# WSAENAMETOOLONG (10063)

## 代表意義
名稱或其中一部分超過允許的長度。此代碼屬於 BSD 清單（`ENAMETOOLONG`，63），在那裡指的是檔案路徑。文件所載的 Winsock 函式都不會傳回它：主機名稱與路徑過長時，Windows 會用其他代碼回報。若真的看到它，中間必定有轉換 errno 值的程式，或其他廠商的提供者。

## 何時出現
- 依各函式的錯誤表，沒有任何 Winsock 函式會傳回。
- 出自把 errno 逐一對應的軟體：`ENAMETOOLONG` 在 BSD 與 macOS 上是 63，在 Linux 上是 36。
- 在 Linux 上，`gethostname` 的緩衝區放不下名稱時會得到 `ENAMETOOLONG`。在 Winsock 中，同樣的疏失是 `WSAEFAULT` (10014)。

## 常見原因
1. 位於深層目錄的本機（Unix）通訊端。`sun_path` 連同結尾的零只有 108 個位元組；建置系統的暫存資料夾、很長的使用者名稱與容器的掛載點，很容易就超過。
2. 跨平台程式庫自行檢查長度，並選用這個代碼作為它自己的訊息。
3. 應該傳入單一主機名稱，卻傳入整個 URL 或一串主機。每個標籤最多 63 個位元組，完整名稱最多 253 個字元。
4. 限制更嚴的其他名稱系統的提供者，例如 NetBIOS 的 15 個字元。

## 處理方式

### 開發人員
- 呼叫之前先檢查長度：本機通訊端用 `strlen(path) < sizeof(addr.sun_path)`。絕不要默默截斷路徑，兩個截斷後的路徑可能變成一樣。
- 把本機通訊端放在短的位置（`%ProgramData%\app`、`/run/user/1000`），不要放在專案的建置目錄底下。
- 把主機名稱交給 `GetAddrInfoW` 之前，先去掉 URL 的通訊協定（scheme）、連接埠與路徑。
- 給 `gethostname` 256 個位元組。

### 系統管理員
先查明程式所指的名稱有多長，再透過設定縮短其目錄，通常是改某個環境變數。

在 Windows 上：
```powershell
$env:TEMP.Length; $env:TEMP
(Get-ChildItem C:\app -Recurse -Filter *.sock).FullName | ForEach-Object { '{0} {1}' -f $_.Length, $_ }
```
在 Linux 上：
```sh
ss -xl | awk '{print length($5), $5}' | sort -rn | head
TMPDIR=/tmp ./program
hostnamectl; getconf HOST_NAME_MAX
```

## 容易混淆的錯誤
- `WSAEFAULT` (10014)：緩衝區或位址長度不對時，Winsock 慣用的回答。
- `WSAEMSGSIZE` (10040)：太長的是訊息，不是名稱。
- `WSAHOST_NOT_FOUND` (11001)：在大多數查詢中，不可能存在的主機名稱會得到它。
- `DNS_ERROR_INVALID_NAME_CHAR` (9560)：DNS 的檢查不接受某個字元，而不是長度。

## 相關項目
- `WSAELOOP` (10062)：另一個來自 BSD 的路徑錯誤。
- `WSAEINVAL` (10022)：本機位址格式錯誤時，常選用的代碼。
- `WSAENOBUFS` (10055)：少數函式的輸出緩衝區太小。
"# },
    Text { title: "目的地主機或裝置停止運作", message: "目的地沒有回應：主機被視為已停止運作，或藍牙裝置拒絕所要求的通道。", keywords: "目的地主機關閉\n主機關機\n藍牙連線失敗\n藍牙裝置\n對方關機\n藍牙耳機\n主機已關閉\n主機已停機\n目的主機已關閉\n目標主機停機\n目的主機失效\n主機當機\n通訊端作業遇到失效主機\n主機未啟動\n本機網路活動未起始\nhost is down\n作業遇到失效主機", page: r#"# WSAEHOSTDOWN (10064)

## 代表意義
位址是已知的，但其後的電腦或裝置被視為已停止運作。在目前的 Windows 上，文件只針對藍牙提到它：遠端裝置以 DM 訊框（「disconnected mode」）回應 RFCOMM 要求，換句話說就是「我在，但現在不提供這個通道」。在 IP 上很少見到此代碼，沒有回應的 IP 主機通常呈現為 10060 或 10065。以 HRESULT 記錄時，會顯示為 0x80072750。

## 何時出現
- 在 `AF_BTH` 通訊端上呼叫 `connect`：對方以 DM 拒絕了 RFCOMM 通道。
- 設有 `SO_BTH_AUTHENTICATE` 或 `SO_BTH_ENCRYPT` 的通訊端：因連結無法驗證或加密，輸入的連線被回絕。
- IP 函式的錯誤表都沒有列出它。不過，Winsock 底下的驅動程式若以「host down」狀態結束要求，還是可能產生此代碼。

## 常見原因
1. 裝置沒有開啟該服務：手機的 App 已關閉，或它的監聽通訊端已消失。即使沒有人監聽，Windows 替已配對裝置記下的服務清單看起來仍可能是對的。
2. 通道被占用：另一台電腦、另一個程式，或我方先前從未關閉的連線。耳機往往只接受一條控制連線。
3. 程式把 RFCOMM 通道編號寫死，而裝置把服務移到了別的通道。
4. 配對資料已損壞：兩端的金鑰不同，加密因此失敗。
5. 程式庫把 Linux 的 `EHOSTDOWN` 照抄成 Winsock 代碼。

## 處理方式

### 開發人員
- 以服務類別的 GUID 連線，讓 SDP 去找通道；不要寫死通道編號。
- 詢問裝置本身，而不是快取：在藍牙服務查詢中加上 `LUP_FLUSHCACHE`。
- 間隔幾秒重試數次。舊連線消失後，通道可能就會空出來。

### 系統管理員
關閉其他與該裝置通訊的程式，將裝置關機再開機，然後重新配對。

```powershell
Get-PnpDevice -Class Bluetooth | Format-Table Status, FriendlyName
Restart-Service bthserv -Force
```
如果扮演裝置的是 Linux 主機，查看服務是否已註冊，並觀察 DM 是否出現：
```sh
bluetoothctl show      # 各 UUID 行就是已註冊的服務
sudo btmon
```
Linux 的 `EHOSTDOWN` (112) 用法不同：藍牙裝置完全沒有回應傳呼（page）時使用；另外，SMB 伺服器拒絕 `mount -t cifs` 的通訊協定版本時，會顯示為「mount error(112)」。

## 容易混淆的錯誤
- `WSAETIMEDOUT` (10060)：藍牙裝置關機或超出範圍，所以沒有回應。10064 則是有回應，內容是拒絕。
- `WSAEHOSTUNREACH` (10065)：沒有路徑通往該 IP 主機。
- `WSAENETDOWN` (10050)：本機這一側故障，例如無線電。

## 相關項目
- `WSAECONNREFUSED` (10061)：TCP 表達「這裡沒有人監聽」的方式。
- `WSASERVICE_NOT_FOUND` (10108)：連線之前的藍牙查詢什麼也沒找到。
- `WSAEACCES` (10013)：輸出的藍牙連線驗證失敗。
"# },
    Text { title: "沒有通往主機的路徑", message: "無法連線到遠端主機：該位址沒有電腦回應，或途中的路由器或防火牆將封包退回。", keywords: "無法連線到該主機\n主機無法到達\n沒有通往主機的路由\nping 不到\nVPN 不通\n連不到主機\n沒有路由到主機\n沒有到主機的路由\n無法到達主機\n嘗試連到無法到達的主機\n對無法連線主機的操作\n主機不可達\n無法抵達遠端主機\nno route to host\n連到無法到達的主機", page: r#"# WSAEHOSTUNREACH (10065)

## 代表意義
沒有可用的路徑通往這一台主機。位址的網路部分可能沒問題，但封包在最後一段送不到：沒有鄰居替這個位址回應，或途中的路由器或防火牆以 ICMP 訊息告知。與逾時不同，這是確實收到的回應，來自我方系統或路徑上的裝置。經由一般 Win32 呼叫，同一事件呈現為 `ERROR_HOST_UNREACHABLE` (1232)。

## 何時出現
- `connect`、`WSAConnect`、`ConnectEx`：無法到達目的地。
- `WSAConnectByList`、`WSAConnectByNameA`、`WSAConnectByNameW`：無法到達清單或名稱所指的主機。
- `send`、`sendto`、`WSASendTo`：遠端主機變得無法到達。
- 通訊端選項 `TCP_FAIL_CONNECT_ON_ICMP_ERROR`：開啟時，TCP 連線一收到這類 ICMP 訊息就以 10065 結束。關閉時，Windows 會繼續嘗試，同樣的狀況往往以 10060 收場。

## 常見原因
1. 主機關機、睡眠，或已換了位址。它位於我方自己的子網路，卻沒有人替它回應 ARP（IPv4）或鄰居要求（IPv6）。這種情況下，TCP 連線也可能以 10060 收場，意思在此相同。
2. 這台電腦剛失去自己的出口：Wi-Fi 或網路線斷了，或系統正從睡眠醒來。這種時刻的另一個代碼是 10051。
3. 最後一個路由器送出 ICMP「host unreachable」，原因相同，只是遠了一個躍點。
4. 防火牆以 ICMP 拒絕，而不是丟棄。例如 firewalld 常用的區域會回答「administratively prohibited」，Linux 用戶端便顯示「No route to host」，其實路由沒有問題。
5. VPN：通道中斷，把路由也一併帶走；或者它宣稱擁有該位址範圍，卻送不到。
6. 名稱有 AAAA 記錄，程式先試 IPv6，而 IPv6 只在區域網路內可用。
7. 子網路遮罩錯誤：主機看似位於同一子網路，封包因此從未交給閘道。

## 處理方式

### 開發人員
- 放棄之前，試過 `getaddrinfo` 傳回的每個位址，IPv6 與 IPv4 都要試。
- 間隔以秒計再重試，不要以毫秒計：鄰居項目或路由需要時間才會恢復。
- Windows 10 版本 2004 以後：以 `WSASetFailConnectOnIcmpError` 開啟提早失敗，再以 `WSAGetIcmpErrorInfo` 讀出 ICMP 類型、代碼與送出者。送出者就是要去追查的路由器或防火牆。
- UDP 伺服器應記錄該對方後繼續執行。不該因為一個連不到的用戶端就停擺。

### 系統管理員
先查明使用的是哪一條路由與哪一筆鄰居項目。

```powershell
Find-NetRoute -RemoteIPAddress 192.0.2.10
Get-NetNeighbor -IPAddress 192.0.2.10
Test-NetConnection 192.0.2.10 -TraceRoute
```
鄰居狀態為 `Unreachable` 或 `Incomplete`，表示是原因 1。追蹤停在某個路由器，則指向原因 3 或 4。

```sh
ip route get 192.0.2.10
ip neigh show 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype] == icmp-unreach or icmp6[0] == 1'
```
在 Linux 上，對應的是 `EHOSTUNREACH` (113)；鄰居沒有回應時，以預設設定約三秒後出現。擷取封包中的來源位址，就是拒絕的裝置；若閘道是 Linux，就在 `sudo nft list ruleset` 中找 `reject`。

## 容易混淆的錯誤
- `WSAENETUNREACH` (10051)：整個網路都沒有路由，通常立即由我方自己的路由表決定。10065 只涉及一台主機。
- `WSAETIMEDOUT` (10060)：沒有任何一方回應。防火牆丟棄封包時得到 10060，以 ICMP 拒絕時則可能得到 10065。
- `WSAECONNREFUSED` (10061)：主機在，也有回應，只是連接埠沒有開。

## 相關項目
- `WSAEHOSTDOWN` (10064)：文件只針對藍牙，不是 IP。
- `WSAEADDRNOTAVAIL` (10049)：位址本身就不能連線，例如 0.0.0.0 或連接埠 0。
- `WSAECONNRESET` (10054)：UDP 通訊端以它回報 ICMP「port unreachable」。
"# },
    Text { title: "目錄仍有內容", message: "資料夾中仍有檔案；通訊端函式都不使用此代碼，它來自檔案作業。", keywords: "目錄不是空的\n資料夾不是空的\n無法移除目錄\n刪除資料夾失敗\n目錄非空\n目錄不是空白\n無法移除非空目錄\n無法移除不是空的目錄\n資料夾裡還有檔案\n刪除目錄失敗\ndirectory not empty", page: r#"# WSAENOTEMPTY (10066)

## 代表意義
要移除的目錄裡還有東西。那是檔案系統的事，Winsock 函式都不碰目錄，文件中也沒有任何函式會傳回這個代碼。它之所以在標頭檔裡，是因為 Winsock 把 4.3BSD 的整份錯誤清單搬過來，再加上 10000；在 BSD 中，`ENOTEMPTY` 的編號是 66。

## 何時出現
- 文件所載的 Winsock 函式都不會傳回。
- 缺少某個 errno 名稱的 C 程式庫或語言執行環境，以 Winsock 的對應代碼補上。
- 分層元件或檔案傳輸元件，把遠端的「目錄不是空的」轉成這個代碼。

## 常見原因
1. 代碼是程式自己算出來的：把 BSD 或 macOS 的 errno 加上 10000。
2. 檔案伺服器或同步工具要刪除資料夾，但裡面有隱藏檔，或同時又有人寫入。
3. 刪除仍擱置中：在 Windows 上，檔案被刪除時若有人開著它，可能仍占著資料夾中的位置，直到最後一個控制代碼關閉。
4. 記錄檔混用了不同的代碼表，見下文。

## 處理方式

### 開發人員
- 在程式碼與其程式庫中搜尋 `WSAENOTEMPTY`，以及加減 10000 的程式碼。改為回報原本的檔案錯誤。
- `RemoveDirectory` 本身以 `ERROR_DIR_NOT_EMPTY` (145) 失敗。應檢查這個代碼，先刪除內容；由於刪除可能擱置，再稍作重試。

### 系統管理員
找出無法移除的資料夾，連同其中的隱藏內容。

```powershell
Get-ChildItem -Force -Recurse 'D:\data\old'
```
```sh
ls -lA /srv/data/old
lsof +D /srv/data/old     # 只要有處理程序開著，.nfsXXXX 檔案就會留著
```

## 容易混淆的錯誤
- `ERROR_DIR_NOT_EMPTY` (145)：這種狀況在 Windows 上真正的代碼。
- Linux 上的 errno 66 是 `EREMOTE`，不是「目錄不是空的」；`ENOTEMPTY` 在 Linux 上是 39。把 Winsock 代碼減去 10000，只有對 BSD 的編號才可靠。
- `WSAEREMOTE` (10071)：上述 Linux 66 的 BSD 對應代碼。

## 相關項目
- `WSAENAMETOOLONG` (10063)：BSD 清單中另一個檔案系統名稱。
- `WSAEDQUOT` (10069)：磁碟配額，同樣沒有 Winsock 函式會傳回。
"# },
    Text { title: "使用 Winsock 的程式過多", message: "網路層同時服務的程式已達上限，因此這個程式無法開始使用網路。", keywords: "處理程序太多\n程式數量上限\nWSAStartup 失敗\n同時使用的應用程式過多\n太多處理程序\n處理程序過多\n行程過多\n處理序太多\n同時使用的程式數限制\n應用程式數目限制\n啟動時達到上限\nWinsock 實作的限制\n達到處理程序上限", page: r#"# WSAEPROCLIM (10067)

## 代表意義
Winsock 實作能同時服務的程式已達上限，拒絕再為另一個程式啟動。這是 Windows 3.x 時代的代碼：當時由網路廠商提供自己的 winsock.dll，內含大小固定的工作（task）表格。BSD 的 66 到 71 號代碼中，只有它至今仍有文件所載的函式可能傳回，那就是 `WSAStartup`。至於現今的 Ws2_32.dll，文件並未記載這種上限，所以 10067 很少見。

## 何時出現
- `WSAStartup`：已達實作的工作數上限。此代碼就是呼叫的傳回值。
- `WSPStartup`：傳輸提供者對用戶端工作數自有上限，並回報已滿。呼叫這個進入點的是 Ws2_32.dll，不是應用程式。

## 常見原因
1. 分層式提供者（篩選、Proxy 或監控軟體）有自己的上限。
2. 授權或沙箱層會計算網路程式的數量，並用這個代碼拒絕。
3. 在模擬的 Winsock 上執行非常老的 16 位元軟體。
4. 讀錯了值：`WSAStartup` 失敗後，程式記錄的是 `WSAGetLastError`，而那與這次失敗無關。

## 處理方式

### 開發人員
- 使用 `WSAStartup` 的傳回值。成功啟動之前，它不會設定執行緒的最後錯誤。
- 不要在緊密的迴圈中重試。告訴使用者被拒絕的是哪個程式，等另一個程式結束後再試。
- 自行撰寫提供者時，10067 只用於真正的用戶端數量限制。別人無從猜出其他意思。

### 系統管理員
查看 Winsock 目錄中有哪些第三方提供者，以及有多少處理程序載入了 Winsock。

```powershell
(netsh winsock show catalog) -match '\.dll' | Sort-Object -Unique
(tasklist /m ws2_32.dll /fo csv /nh).Count
```
Linux 對通訊端介面的使用者數量沒有限制；對應的是處理程序或工作數的上限，會在 `fork` 時以 `EAGAIN` 失敗：
```sh
ulimit -u
systemctl show -p TasksMax -p TasksCurrent SERVICE
```

## 容易混淆的錯誤
- `WSAEMFILE` (10024)：這一個處理程序的通訊端太多。10067 則是拒絕整個處理程序，那時它還沒有任何通訊端。
- `WSAEUSERS` (10068)：計算的是使用者，不是處理程序，而且沒有任何函式會傳回。
- `WSASYSNOTREADY` (10091)：`WSAStartup` 失敗是因為網路功能完全無法使用，與執行中的程式多寡無關。

## 相關項目
- `WSAVERNOTSUPPORTED` (10092)：`WSAStartup` 的另一個否定回答。
- `WSAENOBUFS` (10055)：記憶體或連接埠用盡。
"# },
    Text { title: "使用者表或配額已滿", message: "回應的元件沒有空間容納更多使用者；通訊端本身沒有這種限制。", keywords: "使用者過多\n配額不足\n使用者數量上限\n授權數上限\n使用者太多\n使用者配額用盡\n超過使用者配額\n超出使用者數\n使用者配額超出\n太多使用者\ntoo many users", page: r#"# WSAEUSERS (10068)

## 代表意義
使用者表已滿，或每個使用者的配額已用完。編號 68 出自 BSD：核心的配額系統無法再多追蹤一個使用者時，就這樣回答。Winsock 沒有這種表，文件中也沒有任何函式會傳回 10068。它只是標頭檔裡的一個名稱，也是其他軟體可能借用的代碼。

## 何時出現
- Microsoft 的 Winsock 參考文件中，沒有任何函式會傳回。
- Windows 上的 CPython：`errno.EUSERS` 的值就是 10068，因為 C 執行階段沒有替這個名稱編號。Python 程式碼以它建立的例外會顯示 10068。
- 伺服器軟體，或對登入使用者數設有上限的分層式提供者，可能選用它。

## 常見原因
1. 應用程式以通訊端錯誤碼回報自己的使用者數或授權上限。
2. 檔案閘道或 NFS 用戶端，轉換了 BSD 式的 `EUSERS`。
3. 錯誤的轉換：有人把 68 加上 10000，而 68 在 Linux 上是 `EADV`，不是 `EUSERS` (87)。

## 處理方式

### 開發人員
- 在印出這個代碼的程式中搜尋 `EUSERS` 與 `WSAEUSERS`。意義只在那裡定義，別處都沒有。
- 自己的通訊協定若需要「使用者過多」的代碼，應送出應用程式層的訊息。用通訊端錯誤，只會讓人去查網路。

### 系統管理員
在訊息所指的服務上清點使用者，並與授權數或上限比較。

```powershell
quser
Get-SmbSession | Measure-Object
(Get-SmbServerConfiguration).MaxSessionPerConnection
```
```sh
loginctl list-users
smbstatus -b          # Samba 伺服器的使用者
```

## 容易混淆的錯誤
- `ERROR_REQ_NOT_ACCEP` (71)：檔案共用或用戶端版 Windows 的連線數已滿時，Windows 真正傳回的代碼。
- `WSAEPROCLIM` (10067)：使用 Winsock 的程式太多；這一個 `WSAStartup` 確實可能傳回。
- `WSAEDQUOT` (10069)：使用者存在，但磁碟空間額度已用完。

## 相關項目
- `WSAEMFILE` (10024)：忙碌的通訊端伺服器實際上會碰到的上限。
- `WSAETOOMANYREFS` (10059)：BSD 清單中另一個與數量過多有關的代碼。
"# },
    Text { title: "磁碟空間額度已用完", message: "這項作業所用的儲存空間已達該使用者的上限。應釋放空間或提高上限。", keywords: "磁碟配額\n超過配額\n配額用完\n磁碟已滿\n空間不足\n磁碟配額已超過\n超出磁碟配額\n磁碟配額用完\n磁碟配額用盡\n用盡磁碟額度\n儲存配額不足\ndisk quota exceeded", page: r#"# WSAEDQUOT (10069)

## 代表意義
使用者已用完允許的磁碟空間。通訊端呼叫不會在磁碟上存放任何東西，所以文件所載的 Winsock 函式都不會傳回此代碼。它隨 BSD 清單進入 winsock.h；在 BSD 中，`EDQUOT` 是 69 號，多半在使用 NFS 時見到。

## 何時出現
- 文件所載的 Winsock 呼叫都不會傳回。
- Windows 上的 CPython：`errno.EDQUOT` 等於 10069，因為 Microsoft C 執行階段沒有這個 errno。因此，Python 程式庫引發的 `OSError(errno.EDQUOT, …)` 會印出 10069。
- 網路檔案系統、類似 FUSE 的驅動程式與同步用戶端，經由 Winsock 名稱的對照表轉送伺服器的配額訊息。

## 常見原因
1. 伺服器端的配額：主目錄、信箱、雲端資料夾。
2. Python 程式庫在測試或虛擬檔案系統中，以此模擬儲存空間已滿。
3. 移植的 Unix 軟體，其 errno 清單以 Winsock 代碼補齊。

## 處理方式

### 開發人員
- 找出存放資料的那一層；與傳送回應的通訊端無關。不要重新連線。
- 在 Python 中，依名稱與 `errno.EDQUOT` 比較，絕不要寫死數值：它在 Linux 上是 122，在 Windows 上是 10069。
- 檔案方面，Windows 回報的是 `ERROR_DISK_QUOTA_EXCEEDED` (1295)；對使用者應呈現為「配額」。

### 系統管理員
到存放資料的地方檢查配額。

```powershell
fsutil quota query D:
Get-FsrmQuota | Format-Table Path, Size, Usage     # 須安裝檔案伺服器資源管理員
```
```sh
quota -s -u alice
sudo repquota -as
sudo xfs_quota -x -c 'report -h' /home
```

## 容易混淆的錯誤
- `ERROR_DISK_QUOTA_EXCEEDED` (1295)：Windows 真正的代碼，來自檔案函式。
- `WSAENOBUFS` (10055)：通訊端所需的記憶體、緩衝區或連接埠不足，與磁碟無關。
- `WSAEUSERS` (10068)：沒有空間容納另一個使用者，而不是沒有空間存放這個使用者的資料。

## 相關項目
- `WSAESTALE` (10070)：相鄰的代碼，同樣來自 NFS。
- `WSAENOTEMPTY` (10066)：也是沒有通訊端呼叫會傳回的檔案系統代碼。
"# },
    Text { title: "檔案控制代碼已過時", message: "這個控制代碼所指的檔案，在其伺服器上已被移除或取代。必須重新開啟。", keywords: "檔案控制代碼失效\nNFS 控制代碼過期\n重新掛載\n檔案不再可用\n過時的檔案控制代碼\n檔案控點過時\n過期的檔案控點\n檔案控制代碼參考失效\n檔案控制碼過期\n檔案不再存在\nstale file handle\n陳舊的檔案控制代碼", page: r#"# WSAESTALE (10070)

## 代表意義
曾經有效的檔案控制代碼，已經不指向任何東西：用戶端還握有控制代碼，伺服器卻刪除了檔案，或伺服器本身被換掉。這是 NFS 的概念（`ESTALE`，BSD 中的 70 號）。通訊端的控制代碼不會以這種方式過時，文件所載的 Winsock 函式也都不會傳回 10070。

## 何時出現
- Winsock 參考文件中沒有任何呼叫會傳回。
- Windows 上的 CPython：`errno.ESTALE` 是 10070，因為 C 執行階段沒有定義這個名稱。Python 程式庫依名稱引發它時，會印出 10070。
- 移植到 Windows 的 NFS 用戶端與叢集檔案系統，可能把它傳給呼叫者。

## 常見原因
1. 用戶端還掛載著，NFS 匯出就被刪除、重建，或移到另一個磁碟。
2. 容錯移轉把檔案服務移到另一個節點，其檔案控制代碼不同。
3. 程式連續數天開著某個目錄或檔案，期間被另一台電腦換掉。
4. 程式庫把這個名稱用在自己的快取：快取的物件已經過時。

## 處理方式

### 開發人員
- 關閉控制代碼，重新開啟路徑，再把作業重做一次。過時的控制代碼不會復原。
- 如果以為此代碼與通訊端有關，就查是誰印出來的：已關閉的通訊端得到的是 10038，絕不會是 10070。

### 系統管理員
重新掛載檔案所在的共用。

```powershell
Get-SmbMapping
Get-SmbOpenFile -CimSession fileserver.example.com
```
```sh
findmnt -t nfs,nfs4
sudo umount -l /mnt/share && sudo mount /mnt/share
sudo exportfs -v        # 在 NFS 伺服器上：匯出是否還在，fsid 是否相同？
```
在 Linux 上，errno 是 116，「Stale file handle」。

## 容易混淆的錯誤
- `WSAENOTSOCK` (10038)：控制代碼不是通訊端，或已經不是。通訊端太早關閉時，得到的是這個代碼。
- `ERROR_FILE_INVALID` (1006)：開啟的檔案所在的磁碟區已變更時，Windows 傳回的代碼。
- `ERROR_NETNAME_DELETED` (64)：檔案控制代碼底下的 SMB 連線已經消失。

## 相關項目
- `WSAEBADF` (10009)：C 語言意義下的無效描述元。
- `WSAEREMOTE` (10071)：這份清單中最後一個 NFS 代碼。
"# },
    Text { title: "項目在另一台電腦上", message: "所要求的項目位於另一台電腦，而回應的元件不會代為取得。", keywords: "項目不在本機\n遠端項目\n遠端掛載\n轉介\n項目為遠端\n項目是遠端項目\n項目無法在本機使用\n本機沒有該項目\n項目在遠端\n物件位於遠端\n遠端物件\n路徑中有太多遠端層級", page: r#"# WSAEREMOTE (10071)

## 代表意義
所要求的東西不在這裡，而在另一台電腦上，這一層也不會代為取得。BSD 為掛載而引入 `EREMOTE` (71)：「想掛載的東西本身就是遠端掛載」。Winsock 只是沿用了編號。文件所載的函式都不會傳回 10071，通訊端也沒有遠端項目的概念。

## 何時出現
- 文件所載的 Winsock 函式都不會傳回。
- Windows 上的 CPython 把 `errno.EREMOTE` 的值定為 10071；依名稱引發它的程式碼就會產生這個代碼。
- 分散式儲存或目錄服務軟體，可能用它表示「請問另一台伺服器」。

## 常見原因
1. 儲存用戶端收到轉介（referral），要它改問另一台伺服器，但它無法照做。
2. 程式把 BSD errno 加上 10000，印出總和。
3. 自製的通訊協定借用這個名稱表示重新導向。

## 處理方式

### 開發人員
- 當成應用程式層的訊息看待。找出定義它的元件；重新開啟通訊端不會有任何改變。
- 轉換 errno 值時，要依名稱轉換：`EREMOTE` 在 Linux 上是 66，而 Linux 的 71 是 `EPROTO`。

### 系統管理員
查出檔案或共用實際上在哪裡。

```powershell
Get-DfsnFolderTarget -Path '\\example.com\files\reports'
dfsdiag /testreferral /DFSpath:\\example.com\files\reports
(Get-Item 'D:\data\report.docx').Attributes
```
前兩個命令需要 DFS 管理工具。屬性若含 `Offline`，表示內容存放在別處。
```sh
findmnt -T /srv/data/report
sudo dmesg | grep -iE 'cifs|nfs'
```
路徑若因 DFS 轉介而移到另一台伺服器，Linux 的 SMB 用戶端會在核心內部使用 `EREMOTE`。它不應傳到程式；若真的傳到，或掛載失敗，核心記錄會有更多說明。

## 容易混淆的錯誤
- `ERROR_FILE_OFFLINE` (4350)：檔案的資料存放在別處時，Windows 真正的代碼。
- `WSAEHOSTUNREACH` (10065)：連不到遠端電腦。10071 則是項目在那台電腦上，與連不連得到無關。
- `WSAENOTEMPTY` (10066)：數字與 Linux 的 `EREMOTE` 相同，意義不同。

## 相關項目
- `WSAESTALE` (10070)：檔案在其伺服器上已被移動或移除。
- `WSAEOPNOTSUPP` (10045)：這種通訊端無法執行該作業。
"# },
    Text { title: "網路子系統尚未就緒", message: "網路目前無法使用：負責處理的系統元件或服務沒有執行。", keywords: "網路子系統無法使用\nWSAStartup 失敗\n網路服務未啟動\n網路位置感知\n沙箱\n網路子系統無法運作\n網路子系統不可用\n網路系統目前無法使用\n基礎系統無法使用\n無法運作於目前環境\nWSAStartup 無法運作\n系統尚未就緒\n底層網路服務不可用\n找不到 Winsock DLL", page: r#"# WSASYSNOTREADY (10091)

## 代表意義
Winsock 已安裝，但負責執行的系統元件目前無法使用。它會在兩個地方出現：網路功能本身無法使用時，由 `WSAStartup` 傳回；命名空間背後的 Windows 服務沒有執行時，由命名空間的查詢傳回。現今系統上的問題回報，多屬後者。

## 何時出現
- `WSAStartup`：底層的網路子系統尚未就緒。此代碼就是傳回值。
- `WSPStartup`、`NSPStartup`：傳輸提供者或命名空間提供者向 Ws2_32.dll 回報同樣的狀況。
- 對 NLA 命名空間呼叫 `WSALookupServiceBegin` 與 `WSALookupServiceNext`：Network Location Awareness（網路位置感知）服務沒有執行。
- PNRP 命名空間：Peer Name Resolution Protocol 服務尚未啟動。

## 常見原因
1. 程式（瀏覽器與 Electron 程式會這樣做）在沙箱中向 NLA 詢問網路是否變更，而沙箱隱藏了該服務。Sandboxie 的 issue 2530 即為一例：網路變更後，Signal Desktop 一直處於離線，直到重新啟動程式。
2. NLA 服務被停用，或被「系統精簡」指令碼停掉。
3. 自己的服務在開機時，比網路服務更早啟動。
4. 驅動程式 afd.sys 已停止或損壞，或程式資料夾裡有外來的 ws2_32.dll 或 wsock32.dll，搶先被載入。

## 處理方式

### 開發人員
- 檢查 `WSAStartup` 的傳回值，而不是 `WSAGetLastError`。
- 需要變更通知時，若 NLA 查詢失敗，以 `NotifyAddrChange` 或 `NotifyIpInterfaceChange` 作為備援。不要因為 10091 就判定為「離線」。
- 讓 Windows 服務相依於它所需的服務，或在開機後重試一分鐘。

### 系統管理員
```powershell
Get-Service NlaSvc, netprofm, nsi, Dnscache
sc.exe query afd
(Get-Process -Name app).Modules | Where-Object ModuleName -match '^(ws2_32|wsock32)'
sfc /scannow
```
載入的模組必須來自 System32 或 SysWOW64。

在 Linux 上，通訊端層是核心的一部分，隨時就緒；可能較晚的是網路設定。讓單元等它完成：
```sh
systemctl list-dependencies --before network-online.target   # 等候網路的單元：自己的在其中嗎？
systemd-analyze critical-chain SERVICE
nmcli general status
```

## 容易混淆的錯誤
- `WSANOTINITIALISED` (10093)：程式忘了呼叫 `WSAStartup`。10091 則是有呼叫，但 Windows 辦不到。
- `WSAENETDOWN` (10050)：Winsock 原本正常，後來網路子系統故障。
- `WSAVERNOTSUPPORTED` (10092)：網路功能在，只是沒有所要求的版本。

## 相關項目
- `WSAEPROCLIM` (10067)：也是 `WSAStartup` 的傳回值。
- `WSAEPROVIDERFAILEDINIT` (10106)：建立第一個通訊端時，無法載入提供者。
- `WSASERVICE_NOT_FOUND` (10108)：查詢所指的服務類別，該命名空間並不認得。
"# },
    Text { title: "沒有此 Winsock 版本", message: "程式要求的 Winsock 版本低於系統所提供的任何版本，一般使用 2.2 版。", keywords: "不支援的 Winsock 版本\n版本太舊\n版本不符\n舊版程式\nWinsock.dll 版本超出範圍\n版本超出範圍\n不支援要求的版本\nWindows Sockets 版本\n不支援 Sockets 規格版本\n要求的版本不受支援\nWinsock 版本不支援\nDLL 版本不符\n應用程式要求的版本", page: r#"# WSAVERNOTSUPPORTED (10092)

## 代表意義
程式向 `WSAStartup` 要求的 Winsock 版本，這個 DLL 並不提供。要求過高無妨：DLL 會回以自己最高的版本 2.2，呼叫成功。只有要求低於它所提供的任何版本才會失敗，所以版本號碼很可能組錯了。

## 何時出現
- `WSAStartup`：要求的版本低於實作所提供的版本。此代碼就是傳回值。
- `WSPStartup`：傳輸提供者不支援所要求的 SPI 版本。發出呼叫的是 Ws2_32.dll，不是應用程式。
- 在許多程式中，是程式自己的檢查：啟動成功後，把 `WSADATA` 的 `wVersion` 與 2.2 比較，再自行回報這個代碼。

## 常見原因
1. 版本值不對：零、未初始化的變數，或位元組順序顛倒。主要版本在低位元組。2.2 與 1.1 不受順序影響，但 2.0 是 0x0002，寫成 0x0200 就成了要求 0.2 版。
2. 其他語言的函式宣告（Delphi、VB、Lua、Python 的 ctypes）以錯誤的寬度傳遞引數。
3. 載入了程式旁邊舊的或外來的 winsock DLL，而不是 System32 裡的那一個。
4. 為更早的 SPI 所寫的老舊分層式提供者。

## 處理方式

### 開發人員
- 以 `MAKEWORD(2, 2)`（即 0x0202）呼叫 `WSAStartup`。
- 先檢查傳回值，再檢查 `wVersion`。若 `wVersion` 不符需求，離開前要呼叫 `WSACleanup`，因為啟動其實成功了。
- 以十六進位記錄要求的版本與提供的版本（`wVersion`、`wHighVersion`）。

### 系統管理員
查明程式實際使用的是哪個 DLL。

```powershell
Get-ChildItem -Recurse 'C:\Program Files\App' -Include ws2_32.dll, wsock32.dll, winsock.dll
(Get-Item C:\Windows\System32\ws2_32.dll).VersionInfo
```
移除 Windows 資料夾以外的複本。Linux 的通訊端介面不需要協商版本；最接近的失敗，是 C 程式庫對程式來說太舊：
```sh
ldd --version
ldd ./app | grep 'not found'
```

## 容易混淆的錯誤
- `WSASYSNOTREADY` (10091)：版本沒問題，但網路尚未就緒。
- `WSAEINVALIDPROVIDER` (10105)：提供者回報了錯誤的版本，在建立通訊端時才發現，而不是啟動時。
- `WSANOTINITIALISED` (10093)：忽略這次失敗後，之後每個呼叫都會得到的代碼。

## 相關項目
- `WSAEPROCLIM` (10067)：`WSAStartup` 因程式數量上限而拒絕。
- `WSAEFAULT` (10014)：交給 `WSAStartup` 的 `WSADATA` 指標無效。
"# },
    Text { title: "處理程序未呼叫 WSAStartup", message: "程式在啟動 Winsock 之前，或在結束 Winsock 之後使用了通訊端。", keywords: "Winsock 未初始化\n尚未初始化\n沒有呼叫 WSAStartup\n從 Linux 移植\n初始化失敗\nWSAStartup 尚未成功\n尚未執行 WSAStartup\n未成功呼叫 WSAStartup\n應用程式未呼叫啟動\nWSAStartup 失敗後使用\n太早呼叫 WSACleanup\nWSACleanup 呼叫太多次\nWinsock 未啟動\n尚未起始 Winsock", page: r#"# WSANOTINITIALISED (10093)

## 代表意義
Winsock 沒有在這個處理程序中執行。也許從未在此呼叫 `WSAStartup`，也許呼叫了但失敗，也許 `WSACleanup` 已經將它結束。這是程式的錯誤，或是程式各部分啟動與停止的順序有誤，與網路、防火牆和對方都無關。

這個狀態屬於整個處理程序，而且是計數器。只要另一個執行緒或另一個 DLL 呼叫過 `WSAStartup`，整個處理程序就都能使用。但另一個處理程序不算：繼承了通訊端的子處理程序，必須自己啟動 Winsock。每次成功的 `WSAStartup` 都要有一次對應的 `WSACleanup`，最後一次會把全部關閉。

## 何時出現
- `socket`、`connect`、`bind`、`send`、`recv`、`select` 與其他大約一百個函式：這個處理程序還沒有成功呼叫過 `WSAStartup`。
- `getaddrinfo`、`GetAddrInfoW`、`gethostbyname`、`gethostname`：名稱函式也需要。`getaddrinfo` 以傳回值的形式傳回 10093。
- `WSACleanup`：呼叫次數多於 `WSAStartup`。
- `WSAGetLastError`、`htons`、`inet_pton` 與其他單純的轉換函式不會得到此代碼；它們不必啟動 Winsock 就能使用。

## 常見原因
1. 從 Linux 或 macOS 移植的程式碼，那裡沒有這樣的呼叫。
2. 呼叫得太晚：全域物件、靜態初始設定，或過早的主機名稱查詢，在 `main` 執行到 `WSAStartup` 之前就用了通訊端。
3. `WSACleanup` 太早，或多了一次。典型情況在結束時：解構函式做了清理，工作執行緒卻還在接受連線，記錄檔便塞滿 10093。另一種：程式庫只啟動 Winsock 一次，卻每條連線都清理一次。
4. `WSAStartup` 失敗了，沒有人看傳回值。
5. 外掛程式或靜態建置。主程式過去是靠另一個程式庫碰巧啟動 Winsock；建置時少了那個程式庫就失敗。
6. 語言的執行環境只在使用自己的網路模組時才啟動 Winsock，程式卻直接呼叫 Winsock。

## 處理方式

### 開發人員
- 在 `main` 一開始就呼叫 `WSAStartup(MAKEWORD(2, 2), &data)`，並檢查傳回值。
- 在程式庫中，於自己的初始化與結束函式裡成對呼叫啟動與清理。有計數器，這樣做很安全。不要在 `DllMain` 中呼叫。
- 最後一次 `WSACleanup` 之前，停止所有網路執行緒並等它們結束（join）。若做不到，處理程序結束時寧可略過清理；系統屆時會關閉通訊端。
- 在偵錯工具中，於 `ws2_32!WSAStartup` 與 `ws2_32!WSACleanup` 設中斷點，並計數。
- Rust：先用到 `std::net` 的某項功能，或在直接呼叫之前自行呼叫 `WSAStartup`。Python：`import socket` 就會完成。

### 系統管理員
在程式之外，能修的不多。如果只有一台電腦受影響，可能是那裡的啟動本身就失敗，因此應檢查 Winsock 目錄是否損毀，或有沒有外來的 DLL：

```powershell
netsh winsock show catalog
appverif -enable Networking -for app.exe      # Application Verifier，測試層 Networking
appverif -delete settings -for app.exe        # 事後：再關閉
```
開啟 Verifier 後，在偵錯工具下執行程式；它會停在錯誤的呼叫上。

Linux 本身沒有啟動呼叫，所以原生程式不會遇到這個問題。若是在 Linux 上呼叫 Winsock 函式的程式，就觀察是否成對：
```sh
gdb -p "$(pidof app)" -ex 'break WSACleanup' -ex continue
```

## 容易混淆的錯誤
- `WSASYSNOTREADY` (10091)：呼叫了 `WSAStartup`，但遭到拒絕。
- `WSAENOTSOCK` (10038)：Winsock 在執行，但控制代碼不是通訊端。過早清理又重新啟動之後，舊的控制代碼會得到這個代碼。
- `WSAENETDOWN` (10050)：網路子系統是後來才故障的。

## 相關項目
- `WSAVERNOTSUPPORTED` (10092)：`WSAStartup` 不接受所要求的版本。
- `WSA_OPERATION_ABORTED` (995)：最後一次清理取消了擱置中的重疊呼叫時，那些呼叫回報的代碼。
"# },
    Text { title: "對方正常結束工作階段", message: "對方已完成並正常關閉連線，之後不會再有資料。", keywords: "正常關機程序\n對方關閉連線\n資料結尾\n連線結束\n斷線中\n正常關閉進行中\n依序關閉進行中\n順利關機\n正常關閉程序\n遠端已起始關閉\n遠端合作對象關閉連線\n遠端啟動正常關閉順序\n已中斷連線\n訊息導向通訊端關閉\n優雅關閉", page: r#"# WSAEDISCON (10101)

## 代表意義
對方已正常關閉連線，不會再有資料送來。這是串流的終點，只是以錯誤的形式呈現。TCP 程式很少見到它：在位元組串流上，Windows 以接收到 0 個位元組表示結束。在訊息導向的通訊端上，訊息本身的長度可以是 0，所以需要專屬的代碼來表示結束，就是這一個。

## 何時出現
- `WSARecv`：訊息導向的通訊端，其線路已由對方正常關閉。
- 在 PGM（可靠的多點傳送）通訊端上接收：傳送端正常結束了工作階段。
- 在 `AF_BTH` 通訊端上呼叫 `connect`：裝置關閉了 RFCOMM 通道。

## 常見原因
1. 對方已經完成。它先前送出的一切都已送達。
2. PGM 傳送端關閉通訊端，讓接收端離開工作階段。
3. 連線期間，藍牙裝置結束了通道，例如它的 App 被關閉。
4. 分層式提供者或相容性程式庫，在 Windows 會傳回 0 個位元組的地方使用 10101。
5. .NET：`SocketError.Disconnecting` 就是這個值。在 Linux 上，.NET 也以它表示 errno `ESHUTDOWN`。

## 處理方式

### 開發人員
- 與 `recv` 傳回 0 走同一條路徑：處理已收到的資料，對己方呼叫 `shutdown`，再 `closesocket`。
- 以資訊層級記錄。針對 10101 的警示只是雜訊。
- 如果還有要求未完成，表示對方中途放棄；那是應用層通訊協定的錯誤，不是通訊端的錯誤。

### 系統管理員
只有過早的結束才值得追查。對方的記錄檔會說明它為何關閉。

```powershell
Get-NetTCPConnection -State CloseWait | Group-Object OwningProcess
```
一直停在 `CloseWait` 的連線，屬於不理會串流結束的本機程式。在 Linux 上可做同樣的檢查；在那裡，結束一律是讀到 0 個位元組：
```sh
ss -tnp state close-wait
```

## 容易混淆的錯誤
- `WSAECONNRESET` (10054)：對方切斷連線，資料可能遺失。10101 則不會遺失任何東西。
- `WSAESHUTDOWN` (10058)：這一端關閉了現在想用的那個方向。
- `WSAECONNABORTED` (10053)：本機系統放棄了連線。
- Linux 的 errno 101 是 `ENETUNREACH`。大於 10071 的代碼減去 10000，得到的不再是 errno。

## 相關項目
- `WSAENOTCONN` (10057)：沒有可供接收的連線。
- `WSA_E_NO_MORE` (10110)：查詢結果清單的結尾，另一種不算失敗的結束。
"# },
    Text { title: "查詢結果結束（舊代碼）", message: "查詢已送出找到的所有結果，清單到此為止。", keywords: "沒有更多結果\n列舉結束\n查詢結束\n舊版代碼\n沒有更多的結果\n無法再傳回結果\nWSALookupServiceNext 結束\n服務查閱沒有結果了\n結果已取完\n沒有其他結果\n無更多查詢結果\n查閱服務列舉完畢", page: r#"# WSAENOMORE (10102)

## 代表意義
命名空間查詢已送出所有結果。同樣的意思有兩個代碼，這是較舊的一個：較新的提供者傳回 `WSA_E_NO_MORE` (10110)，Microsoft 則把 10102 標為過時。有些提供者仍在使用，所以迴圈必須兩個都認得。這不是失敗。

## 何時出現
- `WSALookupServiceNextA`、`WSALookupServiceNextW`：回應的命名空間提供者沒有其他結果了，而且屬於較舊的一類。

## 常見原因
1. 列舉藍牙裝置、網路位置或已註冊的服務時，正常的結束。
2. 沒有結果：有些提供者會讓 `WSALookupServiceBegin` 成功，到第一次 `WSALookupServiceNext` 才說什麼都沒有。
3. 程式只檢查 10110，把舊代碼當成錯誤印出來。會有人搜尋這個代碼，多半就是因為這樣。

## 處理方式

### 開發人員
- 遇到任一個值都要結束迴圈：
  `if (err == WSA_E_NO_MORE || err == WSAENOMORE) break;`
- 無論如何，迴圈之後都要呼叫 `WSALookupServiceEnd`。
- 自行撰寫提供者時，從 `NSPLookupServiceNext` 傳回 10110。
- 零筆結果該如何看待，由呼叫者判斷；應回報「沒有找到」，絕不要回報這個代碼。

### 系統管理員
更新程式，或忽略那一行。要查看安裝了哪些命名空間提供者、其中哪些是外來的：

```powershell
netsh winsock show catalog      # 命名空間提供者與傳輸提供者
```
在 Linux 上，與命名空間提供者對應的是 NSS 模組；那裡的列舉以空的回應結束：
```sh
grep ^hosts /etc/nsswitch.conf
getent -s files hosts
```

## 容易混淆的錯誤
- `WSA_E_NO_MORE` (10110)：意義相同，是建議使用的代碼。
- `ERROR_NO_MORE_ITEMS` (259)：其他 Windows 列舉的結束，例如登錄機碼。
- `WSANO_DATA` (11004)：名稱存在，但沒有項目符合查詢的條件。

## 相關項目
- `WSAECANCELLED` (10103)：查詢進行中被結束時，較舊的代碼。
- `WSASERVICE_NOT_FOUND` (10108)：還沒有任何清單，查詢就失敗了。
"# },
    Text { title: "查詢已取消（舊代碼）", message: "程式在下一筆結果送達之前停止了查詢。", keywords: "取消查詢\n搜尋中止\n呼叫已取消\n舊版代碼\n呼叫已被取消\n已取消呼叫\n呼叫處理中被取消\n仍在處理時取消呼叫\nWSALookupServiceEnd 取消\n查閱服務已取消\n查閱呼叫取消\n服務查閱被結束", page: r#"# WSAECANCELLED (10103)

## 代表意義
命名空間查詢正在等候下一筆結果，卻被另一個執行緒停止。這種情況有兩個代碼：10103 較舊，有些提供者仍會傳回；建議使用的是 `WSA_E_CANCELLED` (10111)。被停止的呼叫，其緩衝區裡沒有可用的內容。

## 何時出現
- `WSALookupServiceNextA`、`WSALookupServiceNextW`：期間有人對同一個控制代碼呼叫 `WSALookupServiceEnd`，而背後的提供者使用舊代碼。

## 常見原因
1. 使用者在搜尋裝置時按了「取消」，程式照規矩結束查詢。
2. 程式自訂的時限結束了查詢。
3. 兩個執行緒共用一個查詢控制代碼，其中一個太早關閉。
4. 程式結束時，背景還有搜尋在進行。

## 處理方式

### 開發人員
- 10103 與 10111 一視同仁：釋放持有的資源，不讀取結果緩衝區，不自行重試。
- 每個控制代碼只呼叫一次 `WSALookupServiceEnd`。原本在等候的執行緒不可再結束一次。
- 依名稱轉換為「使用者已取消」。10103 減去 10000 並不是對應的 errno：Linux 的 103 是 `ECONNABORTED`，正確的對應是 `ECANCELED` (125)。

### 系統管理員
只要是有人要求停止，就沒有任何故障。如果搜尋自己中斷，就看它花了多久；提供者太慢，會讓程式超過自己的時限。

```powershell
netsh winsock show catalog      # 命名空間提供者與傳輸提供者
Measure-Command { Resolve-DnsName www.example.com }
```
```sh
time getent ahosts www.example.com     # 在 Linux 上：解析器是否太慢？
resolvectl statistics
```

## 容易混淆的錯誤
- `WSA_E_CANCELLED` (10111)：同一件事，較新的代碼。
- `WSA_OPERATION_ABORTED` (995)：通訊端的重疊 I/O 被 `CancelIoEx` 取消，或因通訊端關閉而取消。
- `WSAEINTR` (10004)：阻塞式通訊端呼叫被中斷。

## 相關項目
- `WSAENOMORE` (10102)：查詢自然結束。
- `WSA_INVALID_HANDLE` (6)：下一個呼叫開始時，查詢控制代碼早已關閉。
"# },
    Text { title: "提供者的函式表無法使用", message: "這台電腦上安裝的某個網路提供者不完整：函式表有缺漏，因此無法用它建立通訊端。", keywords: "程序呼叫表格無效\n服務提供者損壞\n網路提供者\n重設 Winsock\n服務提供者程序表無效\n程序呼叫表無效\n函式表無效\n提供者傳回虛假程序表\n偽造的程序表\n函式指標為空\n處理程序表不正確\n程序呼叫資料表\n呼叫表不完整", page: r#"# WSAEINVALIDPROCTABLE (10104)

## 代表意義
服務提供者是一個 DLL，它把自己的函式表交給 Ws2_32.dll。這份表不完整或有誤，通常是有些項目空著。Winsock 不使用這樣的提供者，所以無法建立通訊端。問題出在第三方軟體（篩選、VPN、家長監護、「加速器」）或檔案損壞，而不是回報錯誤的程式。

## 何時出現
- `socket`、`WSASocketA`、`WSASocketW`：所選提供者的 `WSPStartup` 填入了無效或不完整的表。
- `NSPStartup`：命名空間提供者的表無效。
- `WSCInstallProviderAndChains`、`WSCInstallProviderAndChains64_32`：不提供真正檔案控制代碼的提供者（非 IFS），缺少某個 Winsock 延伸函式。

## 常見原因
1. 為較舊的 Windows 製作的分層式提供者，把較新的項目留空。
2. 更新只做了一半：Winsock 目錄記的是新版本，磁碟上的檔案卻是舊的。
3. 兩個分層式提供者疊在一起，而順序並非它們所預期。
4. 開發中的提供者，漏填了某個項目。

## 處理方式

### 開發人員
- 撰寫提供者時，先把下一層的整份表複製過來，再換掉要攔截的項目。這樣就不會有空項目。
- 優先採用 Windows 篩選平台（WFP），不要用分層式提供者。Microsoft 自 Windows 8 起已不建議使用分層式提供者。
- 一般程式無從修正：記錄所要求的通訊協定，並在訊息中指出與 Winsock 目錄有關。

### 系統管理員
找出外來的項目，解除安裝它所屬的產品；這樣還不夠時，才重設 Winsock 目錄。

```powershell
netsh winsock show catalog
netsh winsock audit trail
netsh winsock reset      # 會移除所有分層式提供者；之後須重新啟動
```
稽核記錄（audit trail）列出曾經安裝與移除的分層。在 Linux 上，與分層式提供者對應的是預先載入的程式庫（proxychains、torsocks）。查看處理程序中是否有這樣的程式庫作用，以及它定義了什麼：
```sh
tr '\0' '\n' < /proc/PID/environ | grep LD_PRELOAD
cat /etc/ld.so.preload
nm -D --defined-only /usr/lib/libshim.so | grep -wE 'socket|connect|sendmsg'
```

## 容易混淆的錯誤
- `WSAEINVALIDPROVIDER` (10105)：提供者回報了錯誤的版本，或其識別碼不明。10104 則是認得提供者，但它的表無法使用。
- `WSAEPROVIDERFAILEDINIT` (10106)：DLL 無法載入，或還沒有任何表之前就啟動失敗。
- `WSAEOPNOTSUPP` (10045)：表沒有問題，是提供者不接受這一個呼叫。

## 相關項目
- `WSASYSCALLFAILURE` (10107)：提供者或 Winsock 目錄以意料之外的方式失敗。
- `WSAVERNOTSUPPORTED` (10092)：Winsock 本身的版本。
"# },
    Text { title: "提供者不明或版本不符", message: "網路提供者不在 Winsock 目錄中，或回報了 Winsock 不接受的版本。", keywords: "服務提供者無效\n提供者版本\n找不到提供者\n重設 Winsock 目錄\n服務提供者不正確\n要求的服務提供者無效\n無效的提供者\n提供者版本不是 2.0\n傳回的版本號碼不符\n提供者版本不正確\n提供者不是 2.2 版\n要求的提供者無效", page: r#"# WSAEINVALIDPROVIDER (10105)

## 代表意義
呼叫所用的服務提供者，Winsock 無法接受。有兩種不同的情況：為新通訊端載入的提供者，回報的版本不是 2.2；或者管理呼叫以 GUID 指定提供者，而 Winsock 目錄裡沒有這個 GUID。

## 何時出現
- `socket`、`WSASocketA`、`WSASocketW`：提供者回報 2.2 以外的版本。
- `WSCGetProviderInfo`、`WSCGetProviderInfo32`：沒有任何通訊協定項目具有這個提供者 GUID。
- `WSAAdvertiseProvider`：沒有任何命名空間提供者具有這個 GUID。

## 常見原因
1. 安裝程式或診斷工具查詢某個分層式提供者，但它已被移除，例如經由 `netsh winsock reset`。
2. 提供者在另一份目錄裡。64 位元 Windows 為 64 位元與 32 位元程式各保有一份目錄；只安裝在其中一份的 GUID，在另一份中就找不到。
3. 為更早的規格所寫的極舊提供者。
4. GUID 抄錯了，或該用分層的 GUID，卻用了基礎提供者的 GUID。

## 處理方式

### 開發人員
- 先列舉（`WSCEnumProtocols`，另一份目錄用 `WSCEnumProtocols32`），再查詢確實存在的 GUID。
- 在 64 位元工具中，以 `WSCGetProviderInfo32` 查詢 32 位元的目錄。
- 先註冊命名空間提供者（`WSCInstallNameSpaceEx`），再呼叫 `WSAAdvertiseProvider`。
- 自己的 `WSPStartup` 要在 `WSPDATA` 中回報 2.2 版。

### 系統管理員
比較產品所預期的與實際註冊的內容，再修復或重新安裝該產品。

```powershell
netsh winsock show catalog | Select-String '\{[0-9A-F-]{36}\}'    # 各項目的 GUID
netsh winsock audit trail
```
在 Linux 上，名稱服務的「安裝」，是在 nsswitch.conf 裡寫上一個名稱，並有同名的程式庫。只有名稱而沒有程式庫，就是同樣的錯誤：
```sh
grep -E '^(hosts|networks):' /etc/nsswitch.conf
ldconfig -p | grep libnss_
```

## 容易混淆的錯誤
- `WSAEINVALIDPROCTABLE` (10104)：版本正確，但函式表不對。
- `WSAEPROVIDERFAILEDINIT` (10106)：提供者已註冊，但載入或啟動失敗。
- `WSAEPROTONOSUPPORT` (10043)：沒有提供者提供這個通訊協定；現有的提供者並沒有問題。

## 相關項目
- `WSANO_RECOVERY` (11003)：同樣的管理呼叫，但沒有系統管理員權限，或目錄無法讀取。
- `WSAVERNOTSUPPORTED` (10092)：程式向 Winsock 要求的版本。
"# },
    Text { title: "無法載入提供者", message: "無法載入或啟動這類通訊端所用的元件；可能缺少 SystemRoot 環境變數，或 Winsock 目錄已損毀。", keywords: "服務提供者無法載入\n無法初始化提供者\n環境變數遺失\n重設 Winsock\nPython asyncio 失敗\n服務提供者初始化失敗\n提供者無法初始化\n無法載入服務提供者\n提供者啟動失敗\n無法載入提供者 DLL\nLoadLibrary 失敗\nWSPStartup 失敗\nNSPStartup 失敗\n提供者載入或初始化失敗\n提供者初始化失敗", page: r#"# WSAEPROVIDERFAILEDINIT (10106)

## 代表意義
處理程序第一次建立某一類通訊端時，Ws2_32.dll 會在 Winsock 目錄中查出提供者，載入它的 DLL，再啟動它。其中一步失敗了：DLL 無法載入，或啟動函式傳回錯誤。這個處理程序無法建立這一類通訊端，而同一台電腦上的其他處理程序可能一切正常。

最後這一點是判斷的關鍵。**只有一個程式出問題、其他都正常：懷疑它的環境變數。所有程式都出問題：懷疑 Winsock 目錄。** 目錄中存的路徑是 `%SystemRoot%\system32\mswsock.dll`，而這個變數取自處理程序的環境。沒有 `SystemRoot`，路徑就毫無意義。

## 何時出現
- `socket`、`WSASocketA`、`WSASocketW`：提供者初始化失敗。可能是安裝不良、檔案無法載入，或行為不正常。
- 任何要建立第一個通訊端的東西也會：在 Python 中，連 `import asyncio` 都會以 `OSError: [WinError 10106]` 結束，因為該模組在載入時就建立通訊端。HRESULT 形式：0x8007277A。

## 常見原因
1. 以自行拼湊的環境啟動子處理程序，缺少 `SystemRoot`：`subprocess.Popen(cmd, env={"MY": "1"})`、測試執行器的 spawn 呼叫、CGI 或 FastCGI 伺服器、服務包裝程式、使用「乾淨」環境的建置工具。
2. 產品（VPN、防毒、Proxy、下載加速器）解除安裝後，DLL 帶走了，Winsock 目錄中的項目卻留著。
3. 提供者的 DLL 被資安軟體擋下，或只有 64 位元版本。
4. DLL 可以載入，但自身啟動失敗，因為它需要的驅動程式或服務已停止。
5. 沙箱或受限的帳戶，不能讀取 System32 或登錄中的 Winsock 機碼。

## 處理方式

### 開發人員
- 從自己環境的複本開始，再改需要的部分：
  `env = os.environ.copy(); env["MY"] = "1"`。
- 如果必須精簡，至少保留 `SystemRoot`；大多數程式還需要 `PATH`、`TEMP`、`windir` 與 `ComSpec`。在 Windows 上，變數名稱不區分大小寫。
- 目前的 Go（`os/exec`）與 libuv（Node.js）會替缺少 `SystemRoot` 的子處理程序環境補上。CPython 的 `subprocess` 與單純的 `CreateProcessW`，則照所給的內容傳遞。
- 自己的啟動程式，要以空環境測試一次。子處理程序回報 10106 時，在訊息中提到 `SystemRoot`。

### 系統管理員
```powershell
# 1. 變數存在嗎？要在啟動失敗程式的那個地方執行
[Environment]::GetEnvironmentVariable('SystemRoot')
# 2. Winsock 目錄中的每個 DLL 都存在嗎？
netsh winsock show catalog | Select-String '\.dll' |
  ForEach-Object { ($_ -split ':',2)[1].Trim() } | Sort-Object -Unique |
  ForEach-Object { $p = [Environment]::ExpandEnvironmentVariables($_); "$(Test-Path $p)  $p" }
# 3. 誰安裝了分層？
netsh winsock audit trail
# 4. 最後手段，以系統管理員身分執行，再重新啟動
netsh winsock reset
sfc /scannow
```
Process Explorer 可以看到執行中的程式實際得到的環境（Properties 的 Environment）。重設會移除分層式提供者，所以依賴它的產品事後必須修復；命名空間提供者則維持原狀。

Linux 沒有 Winsock 目錄：通訊端不需要 DLL，空的環境也無妨。在 Linux 上，空的環境影響的是尋找程式與預先載入的程式庫。可用同樣的方式比較：
```sh
tr '\0' '\n' < /proc/PID/environ
systemctl show -p Environment SERVICE
env -i ./app
```

## 容易混淆的錯誤
- `WSAEINVALIDPROCTABLE` (10104)：DLL 已載入並啟動，卻提供了無法使用的函式表。
- `WSAEINVALIDPROVIDER` (10105)：它回報了錯誤的版本。
- `WSANO_RECOVERY` (11003)：通訊端可以運作，但名稱查詢失敗且無法復原。
- `WSAEAFNOSUPPORT` (10047)：根本沒有這個位址家族的項目。

## 相關項目
- `WSASYSNOTREADY` (10091)：整個網路功能都無法使用。
- `WSASYSCALLFAILURE` (10107)：另一個重設 Winsock 目錄常有幫助的代碼。
"# },
    Text { title: "系統呼叫意外失敗", message: "作業系統內部一個照理不會失敗的呼叫失敗了，通常是網路提供者或 Winsock 目錄損毀。", keywords: "系統呼叫失敗\n不應失敗的呼叫\n重設 Winsock\n登錄檔損壞\n系統呼叫失敗了\n不該失敗的系統呼叫\n永遠不應失敗\n系統呼叫錯誤\n絕不該失敗的呼叫\n登錄操作失敗\n核心呼叫失敗\nsystem call failure\n系統呼叫已失敗", page: r#"# WSASYSCALLFAILURE (10107)

## 代表意義
Winsock 呼叫了 Windows 的另一個部分，那個呼叫「不可能失敗」，卻還是失敗了。這是一個統稱的代碼：它說明錯誤不在程式的要求本身，但沒有說在哪裡。典型的地方是登錄，也就是通訊協定與命名空間的目錄所在，或是失敗而沒有說明原因的第三方提供者。

## 何時出現
- `WSCInstallProvider`、`WSCInstallProvider64_32`、`WSCInstallProviderAndChains`，以及命名空間的安裝函式 `WSCInstallNameSpace`、`WSCInstallNameSpaceEx`：底層的系統呼叫失敗。
- `WSCUnInstallNameSpace`、`WSCEnableNSProvider`、`WSCWriteNameSpaceOrder` 及其 32 位元形式：變更目錄時，同樣的狀況。
- `WSCInstallQOSTemplate`、`WSCRemoveQOSTemplate`：針對 QoS 範本，同樣的狀況。
- `WSARevertImpersonation`：結束模擬對方的身分時，系統發生失敗。
- 文件之外：有少數回報提到，一般程式（Node.js、.NET）完全無法開啟通訊端時出現此代碼。當時的建議是重設 Winsock 目錄。

## 常見原因
1. 分層式提供者（VPN、Proxy、防毒）損壞，或不是為這個 Windows 製作的。
2. Winsock 目錄損毀，或登錄機碼的存取權限錯誤。
3. 這台電腦的核心記憶體或控制代碼用盡。
4. 提供者的程式錯誤：傳回失敗，卻忘了設定錯誤碼。

## 處理方式

### 開發人員
- 立即記錄函式、引數與 `GetLastError`；這個代碼本身沒有任何細節。
- 重試一次。第二次仍失敗就停止，因為再怎麼改引數也不會有差別。
- 提供者的作者：每條失敗路徑都要設定 `lpErrno`。

### 系統管理員
先排除第三方分層，看問題是否消失。

```powershell
netsh winsock show catalog
netsh winsock dump > winsock-before.txt
netsh winsock reset
Get-Process | Sort-Object Handles -Descending | Select-Object -First 5 Name, Handles
```
重設後要重新啟動。在 Linux 上，失敗的系統呼叫一定有自己的 errno；用 strace 列出失敗的呼叫與其代碼：
```sh
strace -f -Z -e trace=%network,%file -p PID
journalctl -k --since -10min
```

## 容易混淆的錯誤
- `WSANO_RECOVERY` (11003)：呼叫者不是系統管理員，或某個項目無法開啟時，同樣這些管理函式會使用它。先檢查權限。
- `WSAEPROVIDERFAILEDINIT` (10106)：提供者連啟動都沒有成功。
- `WSAEFAULT` (10014)：傳入的指標無效，所以錯在呼叫。

## 相關項目
- `WSAEINVALIDPROCTABLE` (10104)：提供者的函式表有空項目。
- `WSAENOBUFS` (10055)：缺少記憶體或連接埠，有自己的代碼。
"# },
    Text { title: "命名空間中沒有此服務", message: "在查詢的範圍內找不到服務；若為藍牙，則是找不到裝置，或藍牙已關閉。", keywords: "找不到服務\n沒有這種服務\n藍牙搜尋不到裝置\n藍牙未開啟\n無法在指定的名稱空間找到\n服務未找到\n沒有這樣的服務\n服務不明\n未知的服務\n名稱空間中找不到服務\n指定名稱空間無此服務\n命名空間找不到服務\n服務不存在\n服務查詢無結果", page: r#"# WSASERVICE_NOT_FOUND (10108)

## 代表意義
查詢送到某個命名空間（DNS、藍牙、NLA、PNRP 等），而該命名空間不認得這個服務或這類服務。也可能是這個命名空間根本沒有安裝。這裡的「服務」指可以查詢的項目，不是 services.msc 裡的 Windows 服務。

## 何時出現
- `WSALookupServiceBeginA`、`WSALookupServiceBeginW`：命名空間中沒有這個服務。就藍牙而言：搜尋沒有找到任何裝置。
- `GetAddrInfoExA`、`GetAddrInfoExW`：所給的命名空間裡沒有該名稱或服務，或沒有安裝該命名空間。
- `WSASetServiceA`、`WSASetServiceW`：撤回或刪除不存在的服務。
- 查詢網路位置的 `WSALookupServiceBegin`：類別 GUID 不是 NLA 的 GUID。
- `WSCGetApplicationCategory`：該程式的路徑與引數沒有對應的類別項目。
- PNRP 命名空間：不支援該提供者、命名空間或服務識別碼。

## 常見原因
1. 藍牙已關閉、沒有無線電，或範圍內沒有裝置。常見的回報是：裝置搜尋每隔幾秒就記錄一次 10108，直到有裝置出現。
2. 以 SDP 查詢裝置並未提供的服務 UUID，或在裝置睡眠時查詢。
3. 查詢中的 `dwNameSpace` 或類別 GUID 錯誤。
4. 同一個服務撤回了兩次。

## 處理方式

### 開發人員
- 在藍牙搜尋中，當成空清單處理。事先以 `BluetoothFindFirstRadio` 確認有無線電，就能告訴使用者「藍牙已關閉」。
- 查詢主機名稱時，命名空間維持 `NS_ALL` 或 `NS_DNS`。
- 執行 `RNRSERVICE_DEREGISTER` 或 `RNRSERVICE_DELETE` 之後，把 10108 當成成功。

### 系統管理員
```powershell
Get-PnpDevice -Class Bluetooth -PresentOnly | Format-Table Status, FriendlyName
Get-Service bthserv, NlaSvc
netsh winsock show catalog      # 命名空間提供者與傳輸提供者
```
在 Linux 上，查看介面卡是否已開啟電源，以及附近有哪些服務公告：
```sh
rfkill list bluetooth
bluetoothctl show
avahi-browse -at        # 以 mDNS 公告的服務
```

## 容易混淆的錯誤
- `WSATYPE_NOT_FOUND` (10109)：`getaddrinfo` 不認得「htpp」之類的連接埠名稱，或服務類別未註冊。
- `WSAHOST_NOT_FOUND` (11001)：DNS 或 hosts 檔案中都沒有該主機名稱。
- `WSASYSNOTREADY` (10091)：命名空間背後的 Windows 服務已停止。

## 相關項目
- `WSA_E_NO_MORE` (10110)：查詢成功，清單已到結尾。
- `WSAEHOSTDOWN` (10064)：找到了藍牙裝置，之後它拒絕連線。
"# },
    Text { title: "不明的連接埠名稱或服務類別", message: "此類通訊端沒有這個連接埠或服務名稱，或服務類別尚未註冊。", keywords: "找不到指定的類別\n服務名稱錯誤\n連接埠名稱\n找不到服務類別\n類別類型找不到\n找不到類別類型\n找不到類別\n指定的類別不存在\n未找到指定類別\n服務類別未註冊\n類別未登錄\n不支援的 servname\n不支援此服務名稱", page: r#"# WSATYPE_NOT_FOUND (10109)

## 代表意義
對大多數讀者而言，它的意思是：呼叫 `getaddrinfo` 時，*連接埠*錯了。第二個引數是某個名稱或一段文字，無法轉成這種通訊端類型的連接埠；此代碼就是 `EAI_SERVICE` 在 Windows 上的值。主機部分可能完全正確。在較舊的註冊函式中，則表示服務類別不明。

## 何時出現
- `getaddrinfo`、`GetAddrInfoW`、`GetAddrInfoExA`、`GetAddrInfoExW`：`ai_socktype` 所指的通訊端類型沒有這個服務。
- `WSAGetServiceClassInfoA`、`WSAGetServiceClassInfoW`：服務類別不存在。
- `WSARemoveServiceClass`：要移除的類別不存在。

## 常見原因
1. 連接埠文字既不是數字，也不是已知的名稱：「htpp」、「80/tcp」、帶有空白或行尾字元的「8080 」、「None」、未展開的 `$PORT`。
2. 名稱只存在於另一個通訊協定。`tftp` 是 UDP 服務，搭配 `SOCK_STREAM` 就找不到。
3. 主機與連接埠對調了。
4. 開發者的電腦有這個名稱，這台電腦的 services 檔案卻沒有。
5. 服務類別從未安裝，或被另一個安裝程式移除。

## 處理方式

### 開發人員
- 以十進位字串傳入連接埠，並設定 `AI_NUMERICSERV`，就不會查任何檔案。事先自行檢查 1 到 65535 的範圍。
- 去除設定檔文字前後的空白，並在錯誤訊息中加上引號印出。
- 若要使用名稱，`ai_socktype` 要與服務相符，或保持為 0。

### 系統管理員
在 services 檔案中查詢該名稱，格式為 `name port/protocol`。

```powershell
Select-String -Path "$env:SystemRoot\System32\drivers\etc\services" -Pattern '^(tftp|https)\s'
```
```sh
getent services tftp/udp
getent services tftp/tcp     # 沒有輸出：TCP 沒有這個服務
ls -l /etc/services
```
小型的容器映像往往沒有 /etc/services，所以「https」在那裡失敗，443 則可以。在 Debian 上，它由套件 netbase 提供。glibc 的訊息是「Servname not supported for ai_socktype」（-8）。

## 容易混淆的錯誤
- `WSAHOST_NOT_FOUND` (11001)：不明的是*主機*。`getservbyname` 遇到其檔案中沒有的服務時，也使用 11001。
- `WSAESOCKTNOSUPPORT` (10044)：不支援的是通訊端類型本身。
- `WSASERVICE_NOT_FOUND` (10108)：命名空間的查詢，多半是藍牙。

## 相關項目
- `WSAEINVAL` (10022)：`getaddrinfo` 的 `ai_flags` 錯誤。
- `WSANO_DATA` (11004)：服務類別存在，但沒有所需種類的資料。
"# },
    Text { title: "查詢結果結束", message: "查詢的所有結果都已送出，已到清單結尾，並非錯誤。", keywords: "沒有更多資料\n沒有更多結果\n列舉結束\n清單結尾\n沒有其他結果\n無法傳回更多結果\n沒有更多的結果\nWSALookupServiceNext 結束\n結果已到結尾\n沒有剩餘項目\n查閱服務無更多結果", page: r#"# WSA_E_NO_MORE (10110)

## 代表意義
清單已到結尾。命名空間查詢逐筆傳回結果，並以此表示沒有更多了。每個這樣的迴圈都以它結束，所以它代表成功；出現在記錄檔裡，通常是程式看也沒看，就把最後的傳回值印了出來。

## 何時出現
- `WSALookupServiceNextA`、`WSALookupServiceNextW`：沒有其他結果。
- 查詢 NLA 的 `WSALookupServiceNext`：沒有其他網路。收到變更通知之後，它是各組變更之間的分隔標記；只要沒有新的變更，就會一再出現。
- PNRP 命名空間：結果還沒有到，不一定是結尾。
- `NSPLookupServiceNext`、`NSPv2LookupServiceNextEx`：同一件事的提供者端。

## 常見原因
1. 列舉正常結束。
2. 第一次呼叫就出現：查詢有效，但什麼都沒找到，例如裝置上沒有藍牙服務，或沒有連上任何網路。
3. NLA 監看程式沒有等候下一次通知，就一直輪詢。
4. PNRP：所屬的雲（cloud）還沒有回應，程式就來詢問。

## 處理方式

### 開發人員
- 遇到 10110 與較舊的 10102 都離開迴圈，再呼叫 `WSALookupServiceEnd`。其他代碼才是真正的失敗。
- 自行撰寫的提供者，應傳回 10110。
- 使用 NLA 通知時，先等候事件（`WSANSPIoctl` 搭配 `SIO_NSP_NOTIFY_CHANGE`），再讀到分隔標記為止。不要在那裡關閉控制代碼。
- 不要用減法對應：110 在 Linux 上是 `ETIMEDOUT`，而這裡沒有任何逾時。

### 系統管理員
如果程式把它顯示為錯誤，就查明它在找什麼，而要找的項目是否存在。

```powershell
Get-NetConnectionProfile
Get-PnpDevice -Class Bluetooth -PresentOnly
```
在 Linux 上，與這種列舉對應的，是會說「目前就這些」的瀏覽：
```sh
avahi-browse -at
nmcli -f NAME,TYPE,DEVICE connection show --active
```

## 容易混淆的錯誤
- `WSAENOMORE` (10102)：同樣的意思，由較舊的提供者使用。
- `WSANO_DATA` (11004)：名稱存在，但沒有符合查詢的資料。
- `WSAEFAULT` (10014)：結果存在，但緩衝區太小。加大後再呼叫一次；清單還沒有結束。

## 相關項目
- `WSA_E_CANCELLED` (10111)：列舉由外部結束。
- `WSAEDISCON` (10101)：訊息串流的正常結束。
"# },
    Text { title: "程式取消了查詢", message: "名稱查詢仍在進行時，程式將它取消。", keywords: "取消名稱查詢\nDNS 查詢中止\n作業已取消\n呼叫已取消\n呼叫被取消\n已取消呼叫\n仍在處理時呼叫結束\nWSALookupServiceEnd 呼叫\n查閱服務被取消\n查詢處理中被取消\n查閱取消\n名稱查閱中止", page: r#"# WSA_E_CANCELLED (10111)

## 代表意義
查詢仍在進行，程式自己把它取消了。與網路故障無關。這個代碼會送到程式中等候結果的部分，讓它進行清理。

## 何時出現
- `WSALookupServiceNextA`、`WSALookupServiceNextW`：呼叫進行中，有人對同一個控制代碼呼叫 `WSALookupServiceEnd`。緩衝區的內容未定義。
- 使用完成常式或事件的 `GetAddrInfoExW`：呼叫 `GetAddrInfoExCancel` 之後，作業以 10111 完成。
- PNRP 命名空間：作業已取消。

## 常見原因
1. 使用者在搜尋或連線期間關閉了視窗，或按了「停止」。
2. 取消權杖（cancellation token）或時限觸發。以 .NET 為例，DNS 查詢得到 10111 時，若是自己的權杖所要求，就轉成 `OperationCanceledException`。
3. 同時發出多個查詢，第一個有回應後，就結束其他的。
4. 程式正在結束。

## 處理方式

### 開發人員
- 非同步查詢所屬的一切（`OVERLAPPED`、結果指標、逾時值），在收到完成通知之前都要保持有效，取消之後亦然。
- 要預期競爭情形：回應可能剛好先到。這時 `GetAddrInfoExCancel` 傳回 6（`WSA_INVALID_HANDLE`），完成通知則帶有結果，必須以 `FreeAddrInfoExW` 釋放。
- 回報為「已取消」。不要計為 DNS 失敗，也不要重試。
- 來自 `WSALookupServiceNext` 的舊代碼 10103，也要接受。

### 系統管理員
使用者若常看到它，表示查詢太慢，超過程式願意等候的時間。應測量查詢所花的時間。

```powershell
Measure-Command { Resolve-DnsName www.example.com -DnsOnly }
Get-DnsClientServerAddress
```
```sh
dig www.example.com | grep 'Query time'
resolvectl query www.example.com
```
在 glibc 中，對應的非同步功能是 `getaddrinfo_a` 搭配 `gai_cancel`，狀態為 `EAI_CANCELED`。Linux 的 errno 111 是 `ECONNREFUSED`，與 10111 無關。

## 容易混淆的錯誤
- `WSAECANCELLED` (10103)：`WSALookupServiceNext` 被停止時的舊代碼。
- `WSA_OPERATION_ABORTED` (995)：被取消的是通訊端 I/O，不是查詢。
- `WSAETIMEDOUT` (10060)：系統的時限到了。10111 則是程式自己停止的。

## 相關項目
- `WSA_E_NO_MORE` (10110)：清單的自然結尾。
- `WSATRY_AGAIN` (11002)：查詢自行結束，因為伺服器未能給予答案。
"# },
    Text { title: "資料庫查詢遭拒", message: "所查詢的目錄或名稱服務拒絕回應這項查詢。", keywords: "資料庫查詢失敗\n主動拒絕查詢\n存取被拒\n命名空間提供者\n資料庫查詢被拒絕\n資料庫查詢已拒絕\n查詢被主動拒絕\n資料庫主動拒絕\n資料庫拒絕查詢\n查詢失敗因遭拒\n名稱服務拒絕回答\n目錄拒絕查詢", page: r#"# WSAEREFUSED (10112)

## 代表意義
照字面的意思：對資料庫的查詢被拒絕。它與 10110、10111 一起保留給命名空間提供者，但文件所載的函式都不會傳回它，Winsock 參考文件中也沒有任何一篇說明何時該用。DNS 伺服器回答 REFUSED 時，不會得到這個代碼：DNS 函式呈現為 9005，非同步的主機查詢在文件中則載為 11003。

## 何時出現
- 文件所載的 Winsock 函式都不會傳回。
- 第三方命名空間提供者可能從查詢進入點傳回它，`WSALookupServiceBegin` 或 `WSALookupServiceNext` 便會原樣傳回。
- 程式選用它作為自己的代碼，表示「拒絕存取目錄服務」。

## 常見原因
1. 外來的命名空間提供者（目錄服務用戶端、VPN、企業解析器），其伺服器因權限不足而拒絕回答。
2. 轉換表：DNS 程式庫因為名稱相近，把回應碼 5（REFUSED）對應到這個名稱。
3. 記錄檔把 10112 與 10061「連線遭拒」弄混。

## 處理方式

### 開發人員
- 閱讀印出此代碼的元件的原始碼或手冊。Winsock 本身沒有定義這種狀況。
- 自己的解析器程式碼遇到 REFUSED 回應時，優先用 `WSANO_RECOVERY`，與 `WSAAsyncGetHostByName` 的文件一致。

### 系統管理員
列出命名空間提供者，找出不是 Microsoft 的項目；再直接詢問 DNS 伺服器，看它是否拒絕。

```powershell
netsh winsock show catalog      # 命名空間提供者與傳輸提供者
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
```
```sh
dig @192.0.2.53 www.example.com | grep 'status:'
sudo journalctl -u named | grep -i denied
```
若 `dig` 顯示 `status: REFUSED`，表示用戶端的位址不在 `allow-query` 或 `allow-recursion`（BIND）之中，或不在 `access-control`（Unbound）之中。

## 容易混淆的錯誤
- `WSAECONNREFUSED` (10061)：TCP 連線遭拒，遠比這一個更常見的「拒絕」。
- `DNS_ERROR_RCODE_REFUSED` (9005)：DNS 伺服器回答 REFUSED。
- `WSAEACCES` (10013)：通訊端作業被本機系統禁止。

## 相關項目
- `WSANO_RECOVERY` (11003)：DNS 伺服器拒絕時，非同步主機查詢在文件中的結果。
- `WSASERVICE_NOT_FOUND` (10108)：命名空間回答說它不認得這個服務。
"# },
    Text { title: "不明的主機名稱", message: "找不到這個主機名稱。應檢查拼字、DNS 設定，以及網路或 VPN 是否已連線。", keywords: "無法識別這台主機\n找不到主機\n無法解析主機名稱\n網址打錯\nDNS 解析失敗\n沒有網路\n離線\n主機未找到\n沒有這樣的主機\n主機不明\n未知的主機\n無此主機\n名稱不是正式主機名稱\n主機名稱不存在\n找不到別名\nname or service not known\n查不到主機\n非正式主機名稱或別名", page: r#"# WSAHOST_NOT_FOUND (11001)

## 代表意義
就這台電腦的解析器所知，這個名稱不存在。它可以詢問的每個來源（hosts 檔案、快取、加上尾碼的 DNS、多點傳送名稱、其他命名空間）都已試過或排除，沒有一個認得這個名稱。連線根本還沒開始：沒有任何封包送往目標主機。

在 `getaddrinfo` 是 `EAI_NONAME`，在較舊的函式是 `HOST_NOT_FOUND`。其他環境的寫法有 "getaddrinfo failed"（Python）、"No such host is known"（.NET）、`ENOTFOUND`（Node.js）、"no such host"（Go）。HRESULT 形式：0x80072AF9。

## 何時出現
- `getaddrinfo`、`GetAddrInfoW`、`GetAddrInfoExA`、`GetAddrInfoExW`：名稱解析不出來，或名稱與服務都沒有指定。
- `gethostbyname`、`gethostbyaddr` 及其 `WSAAsync…` 形式：權威回應指出沒有這個主機或位址。
- `getnameinfo`、`GetNameInfoW`：設定了 `NI_NAMEREQD` 而反向查詢失敗、該連接埠沒有對應的服務，或兩個緩衝區都是 NULL。
- `getservbyname`、`getservbyport`、`getprotobyname`、`getprotobynumber`：服務或通訊協定不明。

## 常見原因
1. 傳入的文字不是單純的主機名稱：`https://example.com`、`example.com:443`、`example.com/path`、從檔案讀入而尾端帶有空白或換行、變數沒有展開（`%HOST%`、`None`），或其中含有 `@` 與使用者名稱。
2. 打錯字，也可能是記錄已刪除，或從未建立。
3. 此刻沒有網路或 DNS 伺服器。這時 Windows 往往也回報 11001，儘管它根本沒有對象可問。同樣的狀態也可能回報 11002 與 11004。
4. 網路只准程式透過 HTTP Proxy 對外，而內部 DNS 不認得公用名稱。瀏覽器能用，是因為它把名稱交給 Proxy；沒有 Proxy 設定的程式（pip、npm、指令碼）會自行解析而失敗。
5. 問錯了 DNS 伺服器。名稱只存在於內部伺服器（split DNS），而 VPN 沒有連線，或已連線但這個區域沒有使用它的 DNS。
6. `db01` 這類短名稱要靠 DNS 尾碼，而這台電腦沒有該尾碼。容器內或服務帳戶的尾碼清單可能不同。
7. 否定回應還在快取裡：記錄一分鐘前才建立，但先前的「沒有」仍然有效。
8. hosts 檔案白改了：存成了 `hosts.txt`，或該行以 `#` 開頭而成為註解。

## 處理方式

### 開發人員
- 印出錯誤碼時，連同加上引號的名稱一起印。光這樣就能解決原因 1。
- 用 URL 剖析器拆開 URL，只把主機部分交給 `getaddrinfo`。
- 遵循使用者或系統的 Proxy 設定；有 Proxy 時，把查詢留給它做。
- 網路可能剛恢復時，隔幾秒重試一次，然後回報。打錯的字不會自己變對。
- 顯示「不明的主機 NAME」，而不是「連線失敗」，因為從未連線。
- `EAI_NODATA` 在 Microsoft 的標頭檔中等於 11001，在 MinGW 則是 11004。應比對數值。

### 系統管理員
先用程式的方式查詢，再逐一直接詢問各 DNS 伺服器。

```powershell
Resolve-DnsName www.example.com                       # hosts 檔案、快取、原則、尾碼
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
Get-DnsClientServerAddress
Get-DnsClientGlobalSetting                            # 尾碼搜尋清單
Get-DnsClientNrptPolicy -Effective                    # VPN 與 DirectAccess 對各區域的規則
netsh winhttp show proxy                              # 原因 4
Clear-DnsClientCache
```
`nslookup` 不看 hosts 檔案、快取與原則表，所以可能它查得到而程式查不到，也可能相反。名稱結尾加上句點（`db01.example.com.`）就不會套用尾碼，正好用來檢驗原因 6。

```sh
getent ahosts www.example.com     # 程式實際得到的結果，依 nsswitch.conf
resolvectl query www.example.com
dig www.example.com               # 只問 DNS；NXDOMAIN 表示伺服器確定沒有
cat /etc/resolv.conf
```

## 容易混淆的錯誤
- `WSANO_DATA` (11004)：名稱存在，但沒有所要種類的位址。
- `WSATRY_AGAIN` (11002)：沒有確定的答案；某台伺服器故障或沒有回應。
- `WSAEHOSTUNREACH` (10065)：名稱已解析出來，但無法連到該位址。
- `IP_BUF_TOO_SMALL` (11001)：來自 `IcmpSendEcho` 時，此數字表示回應緩衝區太小，與名稱無關。
- `WSATYPE_NOT_FOUND` (10109)：傳給 `getaddrinfo` 的連接埠文字不明，而不是主機。

## 相關項目
- `DNS_ERROR_RCODE_NAME_ERROR` (9003)：`DnsQuery` 與 `Resolve-DnsName` 回報 NXDOMAIN 的方式。
- `WSANO_RECOVERY` (11003)：查詢徹底失敗，對名稱本身沒有答案。
- `WSA_SECURE_HOST_NOT_FOUND` (11032)：無法以安全的方式找到名稱。
"# },
    Text { title: "名稱解析暫時失敗", message: "DNS 伺服器發生錯誤或沒有回應，因此目前無法解析名稱，稍後再試可能會成功。", keywords: "暫時性錯誤\nDNS 逾時\nDNS 沒有回應\n稍後重試\n名稱解析暫時錯誤\n目的地網路無法連線\n非授權主機找不到\n找不到非授權主機\n未經授權的主機找不到\n未收到授權伺服器回應\n本機伺服器未收到回應\n名稱解析暫時性錯誤\n主機名稱解析暫時失敗\ntemporary failure in name resolution\n請稍候再試", page: r#"# WSATRY_AGAIN (11002)

## 代表意義
解析器沒有得到確定的答案。名稱可能存在，也可能不存在：DNS 伺服器回報自己出錯（SERVFAIL），或沒有及時回應。代碼名稱中的 "again" 就是字面上的意思，稍後再試可能會成功。若只有一個名稱持續如此，是那個網域有問題；若所有名稱都如此，問題在這台電腦的 DNS 伺服器，或通往它的路徑。

在 `getaddrinfo` 是 `EAI_AGAIN`，在較舊的函式是 `TRY_AGAIN`。另有兩個不相干的函式借用這個數字；而在 ping 或監控工具的記錄檔裡，它是 ICMP 狀態（網路無法到達）。兩者見下文。

## 何時出現
- `getaddrinfo`、`GetAddrInfoW`、`GetAddrInfoExA`、`GetAddrInfoExW`、`getnameinfo`、`GetNameInfoW`：名稱解析暫時失敗。
- `gethostbyname`、`gethostbyaddr` 與其他資料庫查詢，包括 `WSAAsync…` 形式：非權威的查無結果，或名稱伺服器失敗。
- `SetAddrInfoExA`、`SetAddrInfoExW`：註冊名稱暫時失敗。
- `WSAAccept`：條件函式回答 `CF_DEFER`，連線仍留在佇列中。與 DNS 無關。
- `WSCWriteNameSpaceOrder`：另一個執行緒或處理程序正在變更順序。

## 常見原因
1. 網路或 VPN 正在連線或中斷，因此連不到 DNS 伺服器。常見於睡眠喚醒後、登入時、容器啟動的頭幾秒。
2. 解析器的轉寄站或該網域的權威伺服器沒有回應，解析器於是傳回 SERVFAIL。
3. DNSSEC 驗證失敗：簽章過期或 DS 記錄錯誤。解析器只對這個網域傳回 SERVFAIL。
4. 無效的委派（lame delegation）：上層列出的名稱伺服器並不提供這個區域。
5. UDP 連接埠 53 遭封鎖或限速，或者較長的回應需要 TCP 連接埠 53，而它沒有開放。
6. 同時查詢太多，小型路由器或容器的 DNS Proxy 承受不住。

## 處理方式

### 開發人員
- 重試，間隔逐次拉長（1、2、4 秒），並設上限。解析器的代碼之中，這個正是為重試而設的。
- 不要把它當成「沒有這個主機」存入快取。
- 減少瞬間的大量查詢：一個名稱只查一次，結果共用，不要每個連線各查一次。
- 在 `WSAAccept` 中視為「稍後再決定」，再呼叫一次即可。

### 系統管理員
先查明出錯的是伺服器，還是通往它的路徑。

```powershell
Get-DnsClientServerAddress -AddressFamily IPv4
Test-NetConnection 192.0.2.53 -Port 53                         # 只測 TCP
Resolve-DnsName www.example.com -Server 192.0.2.53
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnssecCd   # 不做驗證
Resolve-DnsName www.example.com -Server 192.0.2.53 -TcpOnly
```
只有加上 `-DnssecCd` 才成功，就證實是原因 3：必須由網域的擁有者修正，或校正解析器的時鐘。

```sh
dig @192.0.2.53 www.example.com        # status: SERVFAIL，還是逾時？
dig @192.0.2.53 www.example.com +cd    # 這樣就有回應？那麼原因是 DNSSEC
dig www.example.com +trace             # 哪一層委派沒有回應？
delv www.example.com
resolvectl statistics
```
在 BIND 伺服器上，`rndc flushname www.example.com` 可清掉記住的失敗；Unbound 則用 `unbound-control flush www.example.com`。

## 容易混淆的錯誤
- `WSAHOST_NOT_FOUND` (11001)：確定的「沒有」。但要注意，完全沒有網路的電腦也常出現 11001。
- `WSANO_RECOVERY` (11003)：伺服器拒絕或看不懂查詢，再問也沒用。
- `IP_DEST_NET_UNREACHABLE` (11002)：路由器沒有通往該網路的路由時，`IcmpSendEcho`、`Win32_PingStatus` 與 .NET `Ping` 回報的狀態。這時名稱解析早已成功。
- `WSAETIMEDOUT` (10060)：名稱解析出來之後，連線逾時。

## 相關項目
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002)：DNS 函式回報的 SERVFAIL。
- `WSANO_DATA` (11004)：有回應，但內容是空的。
"# },
    Text { title: "查詢失敗且無法復原", message: "無法完成查詢，重試也沒有用：DNS 伺服器拒絕查詢、本機解析器故障，或權限不足。", keywords: "無法復原的錯誤\n資料庫查閱時發生錯誤\nDNS 拒絕查詢\n需要系統管理員\n目的地主機無法連線\n這是不可復原的錯誤\n無法修復的錯誤\n不可恢復的錯誤\n資料庫查閱無法復原\n資料庫查詢嚴重錯誤\nBSD 相容檔案找不到\n找不到 services 檔\nDNS 傳回嚴重錯誤\n查閱發生嚴重錯誤\nnon-recoverable failure", page: r#"# WSANO_RECOVERY (11003)

## 代表意義
查詢失敗，而且重試也無濟於事。就主機名稱而言，這並不是在說名稱存不存在：是 DNS 伺服器拒絕了查詢，或本機解析器無法運作。就服務與通訊協定而言，是讀不到本機的資料庫檔案。在安裝程式使用的目錄函式中，同一個數字多半表示「不是系統管理員」。

在 `getaddrinfo` 是 `EAI_FAIL`，在較舊的函式是 `NO_RECOVERY`。

若 11003 出現在 ping、`Win32_PingStatus` 或監控工具，以上都不適用。那是 `IP_DEST_HOST_UNREACHABLE` (11003)：名稱已解析出來，但某台路由器或這台電腦找不到通往該主機的路徑。

## 何時出現
- `getaddrinfo`、`GetAddrInfoW`、`GetAddrInfoExA`、`GetAddrInfoExW`：無法復原的失敗。提示（`hints`）的 `ai_addrlen`、`ai_canonname`、`ai_addr` 或 `ai_next` 不為零時也是。
- `getnameinfo`、`GetNameInfoW`、`gethostbyname`、`gethostbyaddr`、`SetAddrInfoExW`：無法復原的失敗。`WSAAsync…` 主機查詢的文件列出了對應的 DNS 回應：FORMERR、REFUSED 或 NOTIMP。
- `getservbyname`、`getservbyport`、`getprotobyname`、`getprotobynumber`：無法存取服務或通訊協定資料庫。
- `WSCInstallProvider`、`WSCDeinstallProvider`、`WSCInstallNameSpace`、`WSCUnInstallNameSpace`、`WSCWriteProviderOrder`、`WSCUpdateProvider` 及同類函式：呼叫者不是系統管理員、項目已安裝，或目錄無法開啟或寫入。

## 常見原因
1. DNS 伺服器拒絕這個用戶端（REFUSED）：它不替外人遞迴查詢，或 VPN 留下了它的伺服器位址，而現在是從外部詢問。依文件所載，只有非同步查詢會因此得到 11003；`getaddrinfo` 可能選用別的代碼。
2. 只有一個程式如此：資安軟體攔下了它，或 DNS Client 服務已停止或沒有反應。
3. 程式從網路共用啟動。少數使用者回報，複製到本機磁碟的那一份能解析名稱，網路共用上的則得到 11003。
4. `hints` 結構沒有清為零，欄位裡是殘留的位元組。
5. 防火牆或老舊的伺服器處理不了新式查詢，回答 FORMERR 或 NOTIMP。
6. 安裝程式沒有以提高的權限執行。
7. `drivers\etc\services` 或 `protocol` 不見了，或帳戶無權讀取。

## 處理方式

### 開發人員
- 清空提示：`struct addrinfo hints = {0};`，之後只設定旗標、家族、類型與通訊協定。
- 立即回報，附上名稱與函式。不要反覆重試。
- 安裝程式應在第一個 `WSC…` 呼叫之前檢查權限是否已提高，沒有就直說。

### 系統管理員
```powershell
Get-Service Dnscache
Get-DnsClientServerAddress
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly    # 伺服器若拒絕，在此會看到 "refused"
Get-Acl "$env:SystemRoot\System32\drivers\etc\services" | Format-List
whoami /groups | Select-String 'S-1-16-12288'    # 有這一行：此殼層已提高權限
```
若只有一個程式受影響，把它移到本機磁碟，並暫停資安產品再試。若全部程式都受影響，從 `Get-DnsClientServerAddress` 取得伺服器位址，逐台詢問。

在 Linux 解析器上，查看用戶端得到什麼、開放給哪些人：
```sh
dig @192.0.2.53 www.example.com | grep status:
dig @192.0.2.53 www.example.com +noedns | grep status:    # 不用 EDNS 才行得通？原因 5
sudo named-checkconf -px | grep -A4 -E 'allow-(query|recursion)'
grep -rn access-control /etc/unbound/
```

## 容易混淆的錯誤
- `WSATRY_AGAIN` (11002)：SERVFAIL 或沒有回應，重試可能有用。
- `WSAHOST_NOT_FOUND` (11001)：查詢得到了答案，答案是「沒有這個名稱」。
- `IP_DEST_HOST_UNREACHABLE` (11003)：ping 的狀態。名稱查詢已經成功；應比照 `WSAEHOSTUNREACH` (10065) 檢查路由與鄰居。
- `WSASYSCALLFAILURE` (10107)：目錄函式的權限足夠，系統呼叫仍然失敗。
- `WSAEPROVIDERFAILEDINIT` (10106)：連通訊端都建立不了。

## 相關項目
- `DNS_ERROR_RCODE_REFUSED` (9005)、`DNS_ERROR_RCODE_FORMAT_ERROR` (9001)、`DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004)：背後的 DNS 回應。
- `WSAEACCES` (10013)：通訊端呼叫權限不足。
"# },
    Text { title: "名稱沒有所需的記錄", message: "名稱存在，但沒有所要求種類的項目，例如沒有 IPv6 位址。", keywords: "名稱有效但找不到資料\n找不到要求類型的資料\n沒有 A 記錄\n沒有 IPv6 位址\n查無資料\n有效名稱但無資料\n名稱有效沒有資料\n沒有要求類型的資料記錄\n要求的類型找不到資料\n無此類型的資料\n要求的名稱有效\n沒有相關資料\n只有 MX 沒有 A\nno address associated\n沒有要求類型的記錄", page: r#"# WSANO_DATA (11004)

## 代表意義
名稱存在，但沒有所要求種類的記錄。DNS 的回應是正確的，只是內容是空的（通常稱為 NODATA）。一個網域可以有郵件與文字記錄而沒有位址，或有 IPv4 位址而沒有 IPv6 位址。名稱沒有拼錯，是問的種類不對。

較舊的函式稱為 `NO_DATA`。Node.js 顯示為 `ENOENT`，因為 libuv 如此對應。Microsoft 的標頭檔把 `EAI_NODATA` 定為 11001，MinGW 定為 11004。

## 何時出現
- `getaddrinfo`、`GetAddrInfoW`、`GetAddrInfoExA`、`GetAddrInfoExW`：名稱有效，但沒有所要種類的資料。
- `gethostbyname`：沒有 IPv4 位址。傳入以文字寫成的 IPv6 位址，或格式錯誤的 IPv4 位址時也是。
- `gethostbyaddr`、`getservbyname`、`getprotobyname` 及其 `WSAAsync…` 形式：項目缺少所要的內容。
- `WSALookupServiceBegin`、`WSALookupServiceNext`：名稱存在，但沒有符合限制條件的項目；或對沒有容器的命名空間（例如 NLA）要求了 `LUP_CONTAINERS`。
- `WSAGetServiceClassInfo`、`WSAInstallServiceClass`、`WSAGetServiceClassNameByClassId`：沒有該種資料。
- `WSAGetIcmpErrorInfo`：自上次 `connect` 以來沒有收到 ICMP 錯誤。也就是說，其實沒有問題。

## 常見原因
1. 程式要的是一種位址家族，而名稱只有另一種：以 `AF_INET6` 查詢僅有 IPv4 的主機，或相反。以文字寫成的位址也算：查 IPv4 時給了 IPv6 位址，或把任何 IPv6 文字傳給 `gethostbyname`。
2. 這台電腦此刻沒有可用的網路：網路介面卡停用或尚未就緒。有使用者回報，這時得到的是 11004，而不是明白的「離線」，過一會兒便自行消失。
3. 網域本身沒有位址記錄。`example.com` 有 MX 與 NS，而網站在 `www.example.com`。
4. 名稱是別名（CNAME），其目標已經沒有位址。
5. 區域網路上某台電腦的名稱，沒有任何 DNS 伺服器認得。有一則回報說，用名稱得到 11004，用位址卻能連上。
6. 區域中的空節點：`eu.example.com` 之所以存在，只因為有 `db.eu.example.com`。
7. DNS 篩選服務刻意移除 AAAA 或 A 記錄。

## 處理方式

### 開發人員
- 使用 `AF_UNSPEC`，並嘗試傳回的每一個位址。
- 以 `getaddrinfo` 取代 `gethostbyname`；前者看得懂 IPv6 文字。
- 把 11004 與 11001 分開處理：「沒有 IPv6 位址」對使用者有幫助，「不明的主機」則會誤導。
- 電腦可能沒有網路時重試一次，否則不要重試。

### 系統管理員
逐一查詢各種類型，看哪一種是空的。

```powershell
Resolve-DnsName example.com -Type A
Resolve-DnsName example.com -Type AAAA
Resolve-DnsName example.com -Type CNAME
Get-NetIPAddress | Where-Object AddressState -eq 'Preferred' | Format-Table InterfaceAlias, IPAddress
Get-Content "$env:SystemRoot\System32\drivers\etc\hosts" | Select-String 'example'
```
回應中若只有權威區段的一筆 SOA 記錄，就是 NODATA。

```sh
dig example.com A +noall +answer +authority
dig example.com AAAA +noall +answer +authority
getent ahostsv4 example.com
getent ahostsv6 example.com
ip -br address
```
這種情況在 glibc 是 "No address associated with hostname"（-5）。修正方法是在區域中補上缺少的記錄，或補上別名的目標。

## 容易混淆的錯誤
- `WSAHOST_NOT_FOUND` (11001)：名稱本身不存在（NXDOMAIN）。
- `IP_DEST_PROT_UNREACHABLE` (11004)：ping 記錄裡的這個數字。目標或它前面的裝置拒絕該通訊協定；在 IPv6 表示禁止通訊。
- `WSAEAFNOSUPPORT` (10047)：這台電腦或通訊端不認得該位址家族，與 DNS 的內容無關。
- `WSA_E_NO_MORE` (10110)：清單原本有項目，現在列舉完畢。11004 表示沒有任何項目符合。

## 相關項目
- `DNS_INFO_NO_RECORDS` (9501)：DNS 函式對同一情況的回報。
- `WSATYPE_NOT_FOUND` (10109)：連接埠或服務類別不明。
- `WSAENETUNREACH` (10051)：找到 IPv6 位址卻沒有 IPv6 路由時，接著出現的代碼。
"# },
    Text { title: "QoS：接收端已預留", message: "這是狀態，不是錯誤：某個接收端已為此通訊端傳送的資料預留頻寬。", keywords: "接收端預留頻寬\n服務品質\n頻寬預留\n目的地連接埠無法連線\nQoS 接收者\nQoS 接收器\n至少一個保留已到達\n至少一個預留抵達\n保留已抵達\n有一個接收端\nRESV 訊息到達\n預留訊息到達", page: r#"# WSA_QOS_RECEIVERS (11005)

## 代表意義
對傳送端來說，這是好事，不是錯誤。RSVP 的 RESV 訊息已經傳回，也就是有接收端沿著路徑為這個資料流預留了頻寬。在此之前，封包以盡力傳送的方式送出；從現在起，流量控制可以給它們預留所載的服務。

只有 Windows 98 與 Windows 2000 會發出這個事件。自 Windows XP 起，系統既不傳送 RSVP 訊息，也不發出 QoS 事件。因此近年的記錄檔若有 11005，最可能是相同數字的 ICMP 狀態：目標回覆「連接埠無法到達」。

## 何時出現
- `WSAEnumNetworkEvents`：傳送用的通訊端觸發 `FD_QOS` 時，出現在 `iErrorCode[FD_QOS_BIT]`。對 `FD_QOS` 而言，這一格放的是狀態，一切正常時也不為零。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：在傳回的 `QOS` 結構的 `ProviderSpecific` 緩衝區中，`RSVP_STATUS_INFO` 物件的 `StatusCode`。

## 常見原因
1. 根本不是 QoS：ping、traceroute 或監控程式得到 `IP_DEST_PORT_UNREACHABLE` (11005)，數字卻被拿去查 Winsock 清單。
2. 接收端完成了預留，這是 GQoS 工作階段的正常過程。
3. 程式只因 `FD_QOS` 狀態不為零，就一律記為失敗。

## 處理方式

### 開發人員
- 把 11005 視為「預留已就緒」的訊號：為等候保證服務而暫不傳送的程式，這時可以開始。
- 讀取新的 `SendingFlowspec`；結果中的另一個 `FLOWSPEC` 帶的是 `SERVICETYPE_NOCHANGE`，沒有意義。
- 值若來自 `IcmpSendEcho` 或 .NET `Ping`，應以 `IP_*` 清單（.NET 的 `IPStatus`）解讀，而不是用 `FormatMessage` 取得 Winsock 的說明。
- 新程式碼：使用 `QOSCreateHandle` 與 `QOSAddSocketToFlow`，它們不等候任何預留。

### 系統管理員
先判斷是哪一種意思：該連接埠有沒有回應，線路上究竟有沒有 RSVP？

在 Windows 上：
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10'" | Select-Object Address, StatusCode
# RSVP 是 IP 通訊協定 46
pktmon filter add RSVP -t 46
pktmon start --capture
```
在 Linux 上：
```sh
# 先是 RESV 訊息（類型 2），再來是 ICMP 連接埠無法到達
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=2'
sudo tcpdump -ni any 'icmp[icmptype]=icmp-unreach and icmp[icmpcode]=3'
```

## 容易混淆的錯誤
- `IP_DEST_PORT_UNREACHABLE` (11005)：數字相同的 ICMP 狀態。它來自回應要求（echo）函式，絕不會來自通訊端事件。
- `WSA_QOS_SENDERS` (11006)：方向相反的狀態；PATH 訊息到達時，由接收端收到。
- `WSA_QOS_REQUEST_CONFIRMED` (11009)：告訴接收端，它自己的要求已經通過。

## 相關項目
- `WSA_QOS_NO_RECEIVERS` (11008)：預留又消失了。
- `WSA_QOS_ADMISSION_FAILURE` (11010)：網路因容量不足而拒絕。
"# },
    Text { title: "QoS：出現傳送端", message: "這是狀態，不是錯誤：此 QoS 工作階段有傳送端宣告加入，可以開始要求預留。", keywords: "傳送端出現\n服務品質\n路徑訊息\n沒有資源\nQoS 傳送者\nQoS 傳送端\n至少一個路徑已到達\n至少一個路徑抵達\n路徑已抵達\n至少一個傳送路徑\nPATH 訊息到達\n有一個傳送者", page: r#"# WSA_QOS_SENDERS (11006)

## 代表意義
這是接收端的狀態：此工作階段的第一個 RSVP PATH 訊息已到達。接收端現在知道了傳送端、它的流量描述與回程路徑，可以要求預留。沒有任何事情失敗。

這個事件屬於使用 RSVP 信令的 GQoS，也就是 Windows 98 與 2000。在更新的 Windows 的記錄檔裡，應視為 ICMP 狀態 `IP_NO_RESOURCES` (11006)。

## 何時出現
- `WSAEnumNetworkEvents`：已繫結的接收通訊端觸發 `FD_QOS`，而 `iErrorCode[FD_QOS_BIT]` 是 11006。
- `WSAAsyncSelect`：同一事件以視窗訊息送達，狀態在 `lParam` 的高位部分。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO.StatusCode`。接收端一繫結就可以呼叫。

## 常見原因
1. 傳送端設定了 QoS 參數，它的 PATH 訊息到達這台電腦。
2. 傳送端曾經離開（11007），現在回來了。
3. ping 工具回報 `IP_NO_RESOURCES` (11006)：途中某台裝置缺少處理回應要求的緩衝區。

## 處理方式

### 開發人員
- 以預留回應：用 `SIO_SET_QOS` 呼叫 `WSAIoctl`，附上有效的 `ReceivingFlowspec`，並把 `SendingFlowspec` 設為 `SERVICETYPE_NOCHANGE`。
- 要求受控負載時，把欄位留為 `QOS_NOT_SPECIFIED`，即可沿用傳送端的值。`SERVICETYPE_GUARANTEED` 則要自行指定 `TokenRate`。
- 再呼叫一次 `SIO_GET_QOS` 以重新啟用事件；有了這個呼叫，才會有下一個 `FD_QOS`。
- 現在的程式不該等候這個事件。它在 XP 以後從不出現，一等就會讓工作階段卡在啟動階段。

### 系統管理員
舊的視訊會議或串流程式在 XP 以後的系統卡在「等候傳送端」，原因就是這個不會出現的事件；關閉程式的 QoS 選項即可。

在 Windows 上：
```powershell
# XP／Server 2003：載入了 RSVP 提供者的程式
tasklist /m rsvpsp.dll
# 現在的做法：在傳送的電腦上以原則標記串流
New-NetQosPolicy -Name 'stream-out' -AppPathNameMatchCondition 'sender.exe' -DSCPAction 34
```
在 Linux 上：
```sh
# 通過這台路由器的 PATH 訊息（類型 1）
sudo tcpdump -vni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=1'
```

## 容易混淆的錯誤
- `WSA_QOS_RECEIVERS` (11005)：由傳送端看到，起因是 RESV。11006 由接收端看到，起因是 PATH。
- `IP_NO_RESOURCES` (11006)：表示記憶體不足的 ping 狀態；看看程式是否傳送 ICMP 回應要求。

## 相關項目
- `WSA_QOS_NO_SENDERS` (11007)：相反的狀態。
- `WSA_QOS_REQUEST_CONFIRMED` (11009)：接收端接下來希望看到的狀態。
"# },
    Text { title: "QoS：已無傳送端", message: "QoS 工作階段的最後一個傳送端已離開，相關的預留也已結束。", keywords: "沒有傳送端\n服務品質\n路徑消失\n預留結束\n無 QoS 傳送者\n沒有 QoS 傳送端\n沒有 QoS 傳送者\n沒有任何傳送者\n無傳送端\n傳送者已離開\n傳送端不存在", page: r#"# WSA_QOS_NO_SENDERS (11007)

## 代表意義
QoS 工作階段的接收端得知已經沒有傳送端：此工作階段最後一個 PATH 狀態已拆除或過期。沒有傳送端的預留毫無意義，保證服務也隨之結束。不使用 QoS 的傳送端，資料仍然可以送達。

此狀態屬於 Windows 98 與 2000 的 RSVP。在更新的 Windows 上，11007 幾乎可以確定是 ICMP 狀態 `IP_BAD_OPTION`：ping 帶了無效的 IP 選項。

## 何時出現
- `WSAEnumNetworkEvents`：接收通訊端上 `FD_QOS` 的狀態欄位。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO` 的 `StatusCode` 欄位。從名稱看，`ExtendedStatus2` 應該會是 `GQOS_NO_SENDER` (56302) 或 `GQOS_NO_PATH` (56301)。

## 常見原因
1. 傳送端關閉了通訊端，或以 `SERVICETYPE_NOTRAFFIC` 結束 QoS，它的電腦便送出 PATHTEAR。
2. PATH 不再更新：傳送端當掉、路由改變，或防火牆開始捨棄 IP 通訊協定 46。
3. 接收端在任何 PATH 訊息到達之前就要求預留。
4. ping 設定了記錄路由或來源路由：`IP_BAD_OPTION` (11007)。

## 處理方式

### 開發人員
- 保留通訊端。繼續以盡力傳送的方式接收，等到 `WSA_QOS_SENDERS` (11006) 再重新預留。
- 檢查順序：繫結、等候 `FD_QOS`、收到 11006，然後才是 `SIO_SET_QOS`。
- 不要在事件迴圈的錯誤分支中關閉工作階段；11007 只是狀態改變。

### 系統管理員
查看 PATH 訊息是否仍能到達接收端，以及兩者之間的防火牆是否放行帶有 Router Alert 選項的通訊協定 46。

在 Windows 上：
```powershell
pktmon filter add PATH -i 198.51.100.7 -t 46
pktmon start --capture
# 另一種 11007：帶 IP 選項的回應要求；不要加 -r、-s、-j、-k
ping -n 2 198.51.100.7
```
在 Linux 上：
```sh
# PATHTEAR（5）與 PATHERR（3）
sudo tcpdump -ni any 'ip proto 46 and (ip[(ip[0]&0xf)*4+1]=5 or ip[(ip[0]&0xf)*4+1]=3)'
sudo nft list ruleset | grep -nE 'protocol|l4proto'
```

## 容易混淆的錯誤
- `WSA_QOS_NO_RECEIVERS` (11008)：傳送端看到的情形，它所傳送的資料已沒有任何預留。
- `IP_BAD_OPTION` (11007)：來自 `IcmpSendEcho`，要求的 IP 選項有誤。

## 相關項目
- `WSA_QOS_SENDERS` (11006)：傳送端（再次）出現。
- `WSA_QOS_GENERIC_ERROR` (11015)：提供者無法歸類的問題。
"# },
    Text { title: "QoS：已無預留", message: "沒有接收端為此通訊端傳送的資料保有預留，資料將以盡力傳送的方式送出。", keywords: "沒有接收端\n服務品質\n盡力傳送\n預留取消\n硬體錯誤\n無 QoS 接收者\n沒有 QoS 接收器\n沒有 QoS 接收者\n沒有任何接收者\n無接收端\n接收者已離開\n接收端不存在", page: r#"# WSA_QOS_NO_RECEIVERS (11008)

## 代表意義
傳送端得知，已經沒有接收端為它的資料流保有預留。封包照樣送出，但退回盡力傳送，因為只有 RESV 訊息能帶來更好的服務。對多點傳送來源而言，表示最後一個做了預留的接收端已離開。

這是 Windows 98 與 2000 的 RSVP 狀態。更新的系統幾乎不可能是這個意思；在那裡，11008 是 ping 的 ICMP 狀態 `IP_HW_ERROR`，即硬體錯誤。

## 何時出現
- `WSAEnumNetworkEvents`：傳送通訊端的 `iErrorCode[FD_QOS_BIT]`。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO.StatusCode`。傳送端必須先連線（或指定 `QOS_DESTADDR`）才能呼叫。

## 常見原因
1. 所有接收端都離開了，或移除了預留（RESVTEAR）。
2. 接收端的系統不做預留：Windows XP 以後的版本、大多數手機、大多數 Linux 程式。網路是通的，但永遠不會有 RESV。
3. RESV 的更新訊息在回程遺失，因為路由不對稱，或通訊協定 46 遭到過濾。
4. ping 時網路卡或其驅動程式故障：`IP_HW_ERROR` (11008)。

## 處理方式

### 開發人員
- 決定盡力傳送時該怎麼做：降低位元速率或暫停，但不要中止。
- 以 `SIO_CHK_QOS` 與 `ALLOWED_TO_SEND_DATA` 查詢此處是否允許沒有預留就傳送。
- 以標記取代 RSVP：`QOSAddSocketToFlow` 只要指定流量類型，不需要接收端配合。

### 系統管理員
查明接收端究竟能不能預留。若不能，就在傳送端標記該串流，並在路由器上為這個標記安排佇列。

在 Windows 上：
```powershell
New-NetQosPolicy -Name 'mcast-video' -AppPathNameMatchCondition 'sender.exe' -IPProtocolMatchCondition UDP -DSCPAction 34
# ping 顯示 11008：檢查網路卡
Get-NetAdapterStatistics | Format-List Name, *Errors, *Discarded*
```
在 Linux 上：
```sh
# 誰加入了群組？有沒有收到 RESVTEAR 訊息（類型 6）？
ip maddr show
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=6'
ip -s link show dev eth0
```

## 容易混淆的錯誤
- `WSA_QOS_NO_SENDERS` (11007)：同樣是中斷，由接收端看到的那一面。
- `WSA_QOS_ADMISSION_FAILURE` (11010)：有接收端想預留而遭拒；11008 則是根本沒有人嘗試。
- `IP_HW_ERROR` (11008)：回應要求函式的 ICMP 狀態，問題在網路介面卡。

## 相關項目
- `WSA_QOS_RECEIVERS` (11005)：第一個預留已到達。
"# },
    Text { title: "QoS 預留已確認", message: "這是狀態，不是錯誤：網路已確認此接收端要求的預留。若來自 ping，此數字表示封包太大。", keywords: "預留成功\n確認預留\n封包太大\n需要分割封包\n服務品質\nQoS 要求已確認\n保留要求已確認\n保留已獲確認\n預留要求獲得確認\nQoS 保留要求已確認\n要求已確認\n保留已確認", page: r#"# WSA_QOS_REQUEST_CONFIRMED (11009)

## 代表意義
在現今的記錄檔裡，11009 更有可能是 ICMP 狀態 `IP_PACKET_TOO_BIG`：回應要求的封包太大，過不了這條路徑。見原因 1。

作為 Winsock 的 QoS 狀態，它代表成功：網路已確認這個接收端所要求的預留。這個數字之所以列在錯誤清單裡，只因為 QoS 的狀態與錯誤共用同一個欄位。在最前面的五個狀態之中，也只有它必須主動要求才會出現；沒有設定 `ConfirmRequest`，就不會送出確認。

確認不等於永久有效，也不等於端對端有效。RSVP 是在要求併入既有的較大預留之處發出確認，之後的更新仍可能失敗。

## 何時出現
- `WSAEnumNetworkEvents`：接收通訊端上 `FD_QOS` 的狀態，在收到 RESVCONF 訊息（RSVP 類型 7）之後。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO` 的 `StatusCode`，這時 `ExtendedStatus1` 應為 0。

Windows XP 與之後的版本從不回報它，因為這些版本不使用信令。

## 常見原因
1. ping 設定了「不分段」，而大小超過路徑 MTU，例如用來測量 MTU 的 ping。
2. `RSVP_RESERVE_INFO` 的 `ConfirmRequest` 不為零時，預留程序的正常終點。
3. 程式把事件欄位拿來與零比較，於是為這個成功狀態記下「QoS 錯誤 11009」。

## 處理方式

### 開發人員
- 在事件迴圈中，把 11005 到 11009 歸為「資訊」，11010 以上歸為「錯誤」。
- `ConfirmRequest` 只對接收端有用，在傳送端沒有作用。
- 不要非等到確認不可。路徑上的裝置不一定會回應，所以應設時限，逾時就以盡力傳送繼續。

### 系統管理員
若數字來自固定大小的 ping，就測量路徑 MTU：

在 Windows 上：
```powershell
# 1472 位元組 + 28 = 1500；逐步降低 -l，直到通過
ping -f -l 1472 192.0.2.10
netsh interface ipv4 show subinterfaces
```
在 Linux 上：
```sh
ping -M do -s 1472 -c 3 192.0.2.10
tracepath -n 192.0.2.10
```

## 容易混淆的錯誤
- `IP_PACKET_TOO_BIG` (11009)：來自 ping、`IcmpSendEcho` 與 .NET `Ping`；解決方法是用較小的封包。
- `WSA_QOS_RECEIVERS` (11005)：告訴傳送端有預留存在；11009 則告訴接收端，它的要求已獲受理。

## 相關項目
- `WSA_QOS_ADMISSION_FAILURE` (11010) 與 `WSA_QOS_POLICY_FAILURE` (11011)：沒有獲得確認時的兩種拒絕。
- `WSAEMSGSIZE` (10040)：封包太大時，通訊端這邊的對應代碼。
"# },
    Text { title: "容量不足，無法預留", message: "網路容量不足以滿足所要求的 QoS 預留。若來自 ping，此數字表示等候回應逾時。", keywords: "要求等候逾時\nping 逾時\n頻寬不足\n允入控制\nping 不到\nQoS 允入錯誤\n許可控制失敗\n缺乏資源造成錯誤\n因資源不足而失敗\n資源不足\nQoS 資源不夠\n缺少資源\n允入失敗", page: r#"# WSA_QOS_ADMISSION_FAILURE (11010)

## 代表意義
先看這一點：若數字來自 ping、監控工具、`IcmpSendEcho` 或 WMI，它是 `IP_REQ_TIMED_OUT` (11010)，即目標沒有及時回應。拿這個值去查 Winsock 清單的工具會說成 QoS，那是誤導。

作為 Winsock 的 QoS 狀態，意思是：路由器、子網路頻寬管理員或這台電腦剩餘的容量不足以滿足預留，因而拒絕。資料仍以盡力傳送的方式流動。

## 何時出現
- `WSAEnumNetworkEvents`：Windows 98 與 2000 上 `FD_QOS` 的狀態，對應 RSVP 錯誤 1，即允入控制。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO.StatusCode`。大類原因在 `ExtendedStatus1`，細項在 `ExtendedStatus2`。從 qossp.h 的名稱看，此處的大類是 `GQOS_NET_ADMISSION` (56100)，細項可如下解讀：

| `ExtendedStatus2` | 應降低的項目 |
|---|---|
| `GQOS_DELAYBND` (56102) | 對延遲的要求 |
| `GQOS_BANDWIDTH` (56103)、`GQOS_FLOW_RATE` (56105) | `TokenRate` |
| `GQOS_MTU` (56104) | `MaxSduSize` |
| `GQOS_PEAK_RATE` (56106) | `PeakBandwidth` |

## 常見原因
1. ping 逾時：主機停機、防火牆擋掉 ICMP，或回應慢於時限。
2. 要求的頻寬超過某段線路的餘量，或超過 Windows 2000 Server 允入控制服務（Admission Control Service）的餘量。
3. `TokenRate` 填成位元數；這個欄位的單位是每秒位元組數。

## 處理方式

### 開發人員
- 回應要求的狀態：多試幾次，再認定主機停機。也不要只憑沒有回應就下結論，還要測試服務的連接埠。
- QoS：改用較小的 `FLOWSPEC`，或以 `SERVICETYPE_CONTROLLEDLOAD` 取代 `SERVICETYPE_GUARANTEED`，然後重試。

### 系統管理員
在 Windows 上：
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND Timeout=4000" | Select-Object StatusCode, ResponseTime
Test-NetConnection 192.0.2.10 -Port 443
# 目標是否允許輸入的回應要求？
Get-NetFirewallRule -Name 'FPS-ICMP4-ERQ-In*' | Select-Object Name, Enabled, Profile
```
在 Linux 上：
```sh
ping -c 5 -W 4 192.0.2.10
mtr -rwc 20 192.0.2.10
# 瓶頸是不是自己的佇列？
tc -s qdisc show dev eth0
```

## 容易混淆的錯誤
- `IP_REQ_TIMED_OUT` (11010)：這個數字更常見的意思。
- `WSA_QOS_POLICY_FAILURE` (11011)：容量足夠，但該使用者或程式不得使用。
- `WSAETIMEDOUT` (10060)：沒有回應的是 TCP 連線，而不是 ICMP 回應要求。

## 相關項目
- `WSAENOBUFS` (10055)：這台電腦本身缺少緩衝區。
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014)：本機的流量控制失敗。
"# },
    Text { title: "QoS 預留遭原則拒絕", message: "依網路的某項規則，提出要求的使用者或程式不得使用此 QoS 預留。", keywords: "原則控制失敗\n原則伺服器\n配額\n服務品質\n認證不足\nQoS 原則失敗\n系統管理原因拒絕\n因系統管理因素拒絕\n管理原因遭拒\n憑證不正確\n認證錯誤\n策略失敗\n原則控制拒絕\n不正確的認證", page: r#"# WSA_QOS_POLICY_FAILURE (11011)

## 代表意義
預留遭到拒絕，原因是規則，不是容量不足。路徑上的原則伺服器或允入控制服務，看過要求者是誰、要多少、要多久之後不予同意。資料流照常進行，只是沒有預留。

這類回應經由 RSVP 傳來，所以 Windows 之中只有 98 與 2000 收得到。較新的記錄檔若出現 11011，指的是 ICMP 狀態 `IP_BAD_REQ`，即 ping 的要求格式錯誤。

## 何時出現
- `WSAEnumNetworkEvents`：`FD_QOS` 的狀態，對應 RSVP 錯誤 2，即原則控制。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`StatusCode`，細節在兩個延伸狀態值。qossp.h 為此定義了 `GQOS_NET_POLICY` (56200) 這一組，每條可能觸犯的規則各有一個值。名稱依序由三部分組成：整體或子網路；預設、群組、使用者或不明使用者；資料流數目、持續時間、速率或尖峰速率。例如 `GQOS_POLICY_SUBNET_USER_FLOW_RATE` (56223)。

## 常見原因
1. 使用者的資料流數目、速率或持續時間已達上限。
2. 原則伺服器不認得該使用者：`GQOS_POLICY_UNKNOWN_USER` (56249)、`GQOS_POLICY_NO_PRIVILEGES` (56250) 或 `GQOS_POLICY_EXPIRED_USER_TOKEN` (56251)。常見於以本機帳戶執行的服務。
3. 被等級更高的要求搶占：`GQOS_POLICY_PRE_EMPTED` (56253)。
4. 來自回應要求函式：`IP_BAD_REQ` (11011)，ping 的要求格式錯誤。

## 處理方式

### 開發人員
- 把兩個延伸狀態值都印出來；單憑「原則失敗」無從處理。
- 速率上限：要求少一點。數目上限：共用一個資料流，或稍後再試。身分問題：不要重試，答案不會改變。

### 系統管理員
現今與原則伺服器相當的，是本機或群組原則中的 QoS 原則。看看它對這個程式做了什麼：

在 Windows 上：
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List *
gpresult /h gp.html
```
在 Linux 上：
```sh
# 誰可以傳送多少：依使用者的規則與類別的上限
sudo nft list ruleset | grep -nE 'skuid|cgroup|limit rate'
tc -s class show dev eth0
```

## 容易混淆的錯誤
- `WSA_QOS_ADMISSION_FAILURE` (11010)：容量不足。那種情況下，任何人要求少一點都有用；此處則要看是誰要求。
- `WSA_QOS_EPOLICYOBJ` (11025)：自己緩衝區裡的原則物件格式錯誤，根本沒有離開這台電腦。
- `WSAEACCES` (10013)：通訊端或連接埠的權限，與 QoS 無關。

## 相關項目
- `WSA_QOS_RESERVED_PETYPE` (11031)：原則元素用了不得使用的類型。
"# },
    Text { title: "網路不接受預留樣式", message: "路徑上有設備不認得這種預留樣式，或該樣式與工作階段中其他接收端使用的不同。", keywords: "樣式不明或衝突\n預留樣式衝突\n萬用字元篩選\n固定篩選\n路由錯誤\nQoS 樣式錯誤\n不正確的樣式\n未知或衝突的樣式\n不明的樣式\n樣式衝突\n樣式互相衝突\n錯誤的 QoS 樣式\n保留樣式衝突", page: r#"# WSA_QOS_BAD_STYLE (11012)

## 代表意義
路徑上有 RSVP 裝置不接受這種預留樣式：它不認得該樣式，或同一工作階段的另一個接收端已在使用別的樣式。樣式不能混用。一個工作階段的所有預留必須同為萬用字元、同為固定篩選，或同為明確共用。

檢查在網路中進行，結果以 RSVP 錯誤訊息傳回，而只有 Windows 98 與 2000 會處理這種訊息。在更新的系統上，11012 是 ICMP 狀態 `IP_BAD_ROUTE`。

## 何時出現
- `WSAEnumNetworkEvents`：接收端的 `FD_QOS` 狀態。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO`。qossp.h 定義了 `GQOS_BAD_STYLE` (56303) 與 `GQOS_UNKNOWN_STYLE` (56304)，對應同名的兩個 RSVP 錯誤；`ExtendedStatus2` 應該會是其中之一。

## 常見原因
1. 兩個程式（或同一程式的兩個版本）接收同一個多點傳送串流，其中一個改了 `Style`，另一個沿用預設值。
2. 預設值隨通訊端而異：已連線的 UDP 與 TCP 是固定篩選，多點傳送與未連線的 UDP 是萬用字元。多加了一個 `WSAConnect` 呼叫，樣式就變了。
3. 路徑上的路由器只支援部分樣式。
4. 數字其實是 ICMP 狀態：`IP_BAD_ROUTE` (11012)，即無法依循的來源路由。

## 處理方式

### 開發人員
- 在 `RSVP_RESERVE_INFO.Style` 明確設定樣式，同一工作階段的所有接收端使用同一個值：`RSVP_WILDCARD_STYLE` (1)、`RSVP_FIXED_FILTER_STYLE` (2) 或 `RSVP_SHARED_EXPLICIT_STYLE` (3)。
- 傳送端很多而同時只有一個發言（例如會議）時，萬用字元是最穩當的選擇。

### 系統管理員
比較各接收端 RESV 訊息中的樣式；擷取封包後，可在 STYLE 物件看到。

在 Windows 上：
```powershell
pktmon filter add RESV -t 46
pktmon start --capture --pkt-size 0
pktmon stop
pktmon etl2pcap PktMon.etl --out resv.pcapng
```
在 Linux 上：
```sh
# 解碼後的 RSVP 物件，包括 STYLE
sudo tcpdump -vvni any 'ip proto 46'
```

## 容易混淆的錯誤
- `WSA_QOS_EFILTERSTYLE` (11019)：本機檢查發現 `Style` 的值不合理，什麼都還沒送出。
- `IP_BAD_ROUTE` (11012)：使用來源路由的 ping（`-j`、`-k`）。

## 相關項目
- `WSA_QOS_EFLOWCOUNT` (11023)：資料流描述元的數目與樣式不符。
- `WSA_QOS_BAD_OBJECT` (11013)：網路對內容提出的另一種異議。
"# },
    Text { title: "QoS 要求中的物件有誤", message: "QoS 要求中的資料流規格、篩選器或其他物件有誤。若來自路由追蹤，此數字表示躍點限制已用盡。", keywords: "TTL 到期\nTTL 在傳輸時到期\n路由迴圈\n追蹤路由\n物件無效\nQoS 物件錯誤\n不正確的 QoS 物件\nfilterspec 有問題\n篩選規格或流量規格\n提供者特定緩衝區有問題\n部分規格有問題\n錯誤的物件\n篩選規格出問題\n提供者緩衝區有問題", page: r#"# WSA_QOS_BAD_OBJECT (11013)

## 代表意義
QoS 要求中有某個物件出錯，而提供者只說了這麼多。至於是哪一個，各份資料說法不一：QoS 事件代碼清單歸咎於資料流規格，Winsock 清單則歸咎於篩選器規格或整個提供者專用緩衝區。因此三者都要檢查。

在監控記錄檔裡，同一個數字有更常見的意思，即 `IP_TTL_EXPIRED_TRANSIT`：封包在途中用完了躍點數。traceroute 除了最後一行，每一行都會產生它。

## 何時出現
- `WSAEnumNetworkEvents`：`FD_QOS` 的狀態欄位，僅限有 RSVP 信令的系統。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`RSVP_STATUS_INFO.StatusCode`。若 `ExtendedStatus2` 是 `GQOS_UNKN_OBJ_CLASS` (56309) 或 `GQOS_UNKNOWN_CTYPE` (56310)，從名稱看，是某台路由器不認得訊息裡的 RSVP 物件。

## 常見原因
1. traceroute、TTL 很小的 ping，或路由迴圈：ICMP「超過時間」。
2. 篩選器指定的位址或連接埠，不屬於此工作階段的任何傳送端。
3. 路徑上的路由器使用較舊的 RSVP，拒絕某個物件類別。
4. `FLOWSPEC` 中的值互相矛盾，例如 `PeakBandwidth` 低於 `TokenRate`。

## 處理方式

### 開發人員
- 化簡：送出不含 `ProviderSpecific` 緩衝區的要求。若能通過，再逐一加回物件。
- 接著拿掉篩選器，讓預設樣式發揮作用。
- ICMP：在路由追蹤的程式碼中，把 11013 視為「已到達躍點」；只有在 ping 的程式碼中才當成錯誤。

### 系統管理員
路由迴圈的特徵，是同樣兩個位址輪流出現：

在 Windows 上：
```powershell
tracert -d 192.0.2.10
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND TimeToLive=64" | Select-Object StatusCode, ProtocolAddress
```
在 Linux 上：
```sh
traceroute -n 192.0.2.10
ip route get 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype]=icmp-timxceed'
```

## 容易混淆的錯誤
- `IP_TTL_EXPIRED_TRANSIT` (11013)：ICMP；看看工具的輸出有沒有 "TTL expired"（中文版 Windows 為「TTL 到期」）。
- `WSA_QOS_EPROVSPECBUF` (11018)：本機提供者發現緩衝區根本讀不懂。11013 則是要求送出之後才出現。

## 相關項目
- `WSA_QOS_EFLOWSPEC` (11017) 與 `WSA_QOS_EPSFILTERSPEC` (11028)：能指出是哪個部分的本機檢查。
- `WSAENETRESET` (10052)：UDP 通訊端自己對存留時間用盡的回報。
"# },
    Text { title: "流量控制失敗", message: "封包排程器無法為此 QoS 要求建立資料流。若來自 ping，此數字表示有分段遺失。", keywords: "流量控制錯誤\nQoS 封包排程器\n分段重組逾時\n核心流量控制\nQoS 流量控制錯誤\n流量控制元件錯誤\ntraffic control 錯誤\n流規格部分有問題\n流量規格出問題\n流量控制 API 失敗\n部分 flowspec 有問題\n流量控制出錯", page: r#"# WSA_QOS_TRAFFIC_CTRL_ERROR (11014)

## 代表意義
在現今的記錄檔裡，這個數字屬於 ping：`IP_TTL_EXPIRED_REASSEM` (11014)，即資料包的分段沒有及時到齊。

作為 QoS 狀態：要求的格式正確，但流量控制無法執行。流量控制就是核心裡的封包排程器與其分類器；GQoS 要求在那裡轉換成資料流與篩選器，而這一步失敗了。可能的原因是記憶體不足、篩選器衝突，或排程器沒有提供該模式。

Microsoft 的三份清單說法不同。Winsock 清單如上所述，說的是流量控制介面本身；封存的 QoS 事件清單指向篩選器規格，系統錯誤清單則指向資料流規格。

## 何時出現
- `WSAEnumNetworkEvents`：隨 `FD_QOS` 出現。RSVP 的流量控制錯誤是 21 與 22，可能來自路由器，也可能來自本機。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：`StatusCode`。從名稱看，`ExtendedStatus1` 中符合的是 `GQOS_KERNEL_TC` (56700) 與 `GQOS_KERNEL_TC_SYS` (56500) 兩組。

## 常見原因
1. 兩個資料流爭取同樣的封包：`GQOS_CONFLICT_SERV` (56701)。
2. 排程器不認得該服務類型：`GQOS_NO_SERV` (56702)。
3. 沒有記憶體或系統資源：`GQOS_NO_MEMORY` (56503)、`GQOS_NO_SYS_RESOURCES` (56513)。
4. 封包排程器沒有繫結到網路介面卡。
5. 來自 ping：`IP_TTL_EXPIRED_REASSEM` (11014)，較大的回應要求有分段遺失。

## 處理方式

### 開發人員
- 減少要求再試：不加塑形物件、使用 `SERVICETYPE_BESTEFFORT`、每對位址只有一個資料流。
- 在 `ServiceType` 加上 `SERVICE_NO_TRAFFIC_CONTROL` 可略過排程器，藉此證實問題是否出在它身上。

### 系統管理員
在 Windows 上：
```powershell
# QoS 封包排程器是否已繫結並在運作？
Get-NetAdapterBinding -ComponentID ms_pacer
Get-NetQosPolicy -PolicyStore ActiveStore
```
在 Linux 上：
```sh
# Linux 的排程器會在核心記錄中說明拒絕的原因
tc -s qdisc show dev eth0
tc -s filter show dev eth0
sudo dmesg | grep -iE 'sch_|cls_|qdisc' | tail
```

## 容易混淆的錯誤
- `WSA_QOS_ADMISSION_FAILURE` (11010)：網路容量不足；11014 則是機制本身失敗。
- `WSA_QOS_ESDMODEOBJ` (11029)：塑形或捨棄模式在第一道檢查就遭拒絕。
- `IP_TTL_EXPIRED_REASSEM` (11014)：ICMP，只由回應要求函式回報；以較小的大小重做 ping。

## 相關項目
- `WSA_QOS_GENERIC_ERROR` (11015)：連是哪個元件都不知道。
- `WSA_QOS_ESHAPERATEOBJ` (11030)：塑形速率不合理。
"# },
    Text { title: "未指明的 QoS 錯誤", message: "QoS 工作階段回報了沒有專屬代碼的錯誤，詳情見延伸狀態值。", keywords: "一般 QoS 錯誤\n不明錯誤\n參數問題\n服務品質\nQoS 一般錯誤\n一般性錯誤\n一般 QoS 失敗\n泛用錯誤\n普通 QoS 錯誤\n通用 QoS 錯誤\nQoS 發生錯誤", page: r#"# WSA_QOS_GENERIC_ERROR (11015)

## 代表意義
QoS 工作階段出了問題，而沒有其他狀態適用。這是提供者的統稱錯誤：訊息本身不帶原因，能依據的只有兩個延伸狀態值。

在 Windows XP 以後的系統上，這個數字應先想到另一個意思，即來自回應要求函式的 `IP_PARAM_PROBLEM` (11015)：路由器遇到無法處理的標頭欄位，多半是 IP 選項。

## 何時出現
- `WSAEnumNetworkEvents`：在使用 RSVP 信令的系統（Windows 98、2000）上，作為 `FD_QOS` 的狀態。
- 以 `SIO_GET_QOS` 呼叫 `WSAIoctl`：在 `RSVP_STATUS_INFO` 中。`GQOS_ERRORCODE_UNKNOWN` 與 `GQOS_ERRORVALUE_UNKNOWN`（皆為 0xFFFFFFFF）表示連細節都不明；`GQOS_RSVP_SYS` (56600) 從名稱看，指向本機的 RSVP 服務。

## 常見原因
1. "QoS RSVP" 服務停止或記憶體不足：`GQOS_MEMORY_SYS` (56602)、`GQOS_OTHER_SYS` (56601)。
2. 呼叫的順序出乎服務意料，例如在正要關閉的通訊端上變更 QoS。
3. 收到 Windows 不認得的 RSVP 錯誤訊息類別。
4. 帶選項的 ping 經過會捨棄這種封包的路由器。

## 處理方式

### 開發人員
- 以十六進位記錄 `ExtendedStatus1` 與 `ExtendedStatus2`，連同最後一個 QoS 呼叫。
- 結束通訊端上的 QoS（兩個方向都設為 `SERVICETYPE_NOTRAFFIC`），再啟用一次。若又失敗，就不用 QoS 繼續。
- 不要把這個代碼當成原因顯示給使用者；工作階段仍以盡力傳送運作。

### 系統管理員
在 Windows 上：
```powershell
# 在 Windows 2000 上：RSVP 服務是否在執行？
net start | findstr /i rsvp
# 若是 ICMP 的意思：不帶選項再試一次
ping -n 3 192.0.2.10
```
在 Linux 上：
```sh
# 參數問題訊息，ICMP 類型 12
sudo tcpdump -vni any 'icmp[icmptype]=icmp-paramprob'
nstat -az IcmpInParmProbs IcmpOutParmProbs
```

## 容易混淆的錯誤
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014)：至少知道出事的地方是排程器。
- `IP_PARAM_PROBLEM` (11015)：屬於 `IcmpSendEcho` 與 .NET `Ping`。
- `WSASYSCALLFAILURE` (10107)：Winsock 本身的一般失敗，由呼叫傳回，而不是事件。

## 相關項目
- `WSA_QOS_NO_SENDERS` (11007)：是狀態而不是失敗；傳送端已離開。
"# },
    Text { title: "QoS 服務類型無法使用", message: "資料流規格中的服務類型不明，或不得要求該類型。", keywords: "服務類型無效\n不明的服務類型\n保證服務\n服務品質類型\nQoS 服務類型錯誤\n流規格中服務類型無效\n無效的服務類型\n無法識別的服務類型\n無法辨識的服務類型\n流量規格的服務類型\nflowspec 服務類型\n服務型別錯誤", page: r#"# WSA_QOS_ESERVICETYPE (11016)

## 代表意義
`FLOWSPEC` 的 `ServiceType` 欄位中，有 QoS 提供者不接受的值。從這裡起的十六個代碼（11016 到 11031），依其說明文字，都是因要求的結構有誤而當場拒絕。若 11016 出現在 ping 或監控工具，則是 `IP_SOURCE_QUENCH`。

程式可以要求的值：`SERVICETYPE_NOTRAFFIC` (0)、`SERVICETYPE_BESTEFFORT` (1)、`SERVICETYPE_CONTROLLEDLOAD` (2)、`SERVICETYPE_GUARANTEED` (3)、`SERVICETYPE_GENERAL_INFORMATION`（5，僅限傳送端）、`SERVICETYPE_NOCHANGE` (6) 與 `SERVICETYPE_QUALITATIVE` (13)。`SERVICE_NO_TRAFFIC_CONTROL` 與 `SERVICE_NO_QOS_SIGNALING` 是另外加上的旗標。

## 何時出現
- `WSAConnect`、`WSAJoinLeaf`、以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`：它們把 `QOS` 結構交給提供者，提供者可能以 11016 回應。沒有任何函式的錯誤表列出這個代碼；它是為 Windows 2000 到 Server 2003 的 RSVP 提供者而設，現在的程式不會遇到。

## 常見原因
1. `FLOWSPEC` 從未填寫，或只填了一個方向。不使用的方向應為 `SERVICETYPE_NOTRAFFIC` 或 `SERVICETYPE_NOCHANGE`，而不是殘留的值。
2. 把回報用的值拿來要求：4（網路無法使用）與 9（不符規格）只由系統傳回，10（網路控制）保留給信令封包。
3. 接收端要求了 `SERVICETYPE_GENERAL_INFORMATION`。
4. 把 DSCP 或 802.1p 的數值寫進了這個欄位。
5. 在 ping 的記錄裡：`IP_SOURCE_QUENCH` (11016)，要求放慢傳送的過時 ICMP 訊息。

## 處理方式

### 開發人員
- 先清空結構，再設定兩個服務類型，最後設定速率。
- 從受控負載開始：這樣大部分欄位都可以留為 `QOS_NOT_SPECIFIED`。
- 移植：在 `QOSAddSocketToFlow` 中，保證服務大致相當於 `QOSTrafficTypeVoice`，受控負載大致相當於 `QOSTrafficTypeAudioVideo`。

### 系統管理員
從外部指定類別：為程式設定 DSCP，即可取代它的服務類型。

在 Windows 上：
```powershell
New-NetQosPolicy -Name 'voice' -AppPathNameMatchCondition 'phone.exe' -IPProtocolMatchCondition UDP -DSCPAction 46
```
在 Linux 上：
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out udp dport 5004 ip dscp set ef
```

## 容易混淆的錯誤
- `WSA_QOS_EFLOWSPEC` (11017)：服務類型沒有問題，但同一個 `FLOWSPEC` 的另一個數值有問題。
- `IP_SOURCE_QUENCH` (11016)：ICMP，類型 4。

## 相關項目
- `WSA_QOS_EPSFLOWSPEC` (11027)：同一種錯誤，但出在提供者專用緩衝區內的 `FLOWSPEC`。
"# },
    Text { title: "傳送或接收的資料流規格無效", message: "傳送或接收的資料流規格中，有不允許或互相矛盾的速率或大小。", keywords: "流量規格無效\n權杖桶\n尖峰頻寬\n速率設定錯誤\nQoS 流規格錯誤\nQoS flowspec 錯誤\n流規格無效\n流規格不一致\nQoS 結構中的流規格\nQOS 結構內流量規格\n無效或不一致的流規格\n流程規格錯誤\n流動規格無效", page: r#"# WSA_QOS_EFLOWSPEC (11017)

## 代表意義
`QOS` 結構最上層有兩個 `FLOWSPEC`，即 `SendingFlowspec` 與 `ReceivingFlowspec`；其中一個含有不允許或互相矛盾的數值。服務類型本身已獲認可。GQoS 程式如今很少見；ping 記錄裡的 11017 指的是 `IP_OPTION_TOO_BIG`。

最容易違反的規則：

| 欄位 | 規則 |
|---|---|
| `TokenRate` | 不得為 0；在傳送的 `FLOWSPEC` 中不得為 `QOS_NOT_SPECIFIED` |
| 接收端的 `TokenRate` | `SERVICETYPE_GUARANTEED` 時必須指定 |
| `PeakBandwidth` | 不得低於 `TokenRate` |
| `MinimumPolicedSize` | 使用 RSVP 時不得為 0 |

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`、`WSAConnect`、`WSAJoinLeaf`：在 GQoS 提供者檢查參數時。這些呼叫的文件沒有列出 11017。細節值 `GQOS_SETQOS_BADFLOWSPEC` (56812) 從名稱看似乎相符，但沒有任何資料證實兩者有關。

## 常見原因
1. 結構清為零，只填了 `ServiceType`，因此 `TokenRate` 是 0。
2. 傳送端的所有欄位也都設成 `QOS_NOT_SPECIFIED`（0xFFFFFFFF）。
3. 速率填成千位元：速率欄位的單位是每秒位元組數，大小是位元組，時間是微秒。
4. 帶正負號或 64 位元的速率被截成 32 位元。
5. 在回應要求函式中：IP 選項超過允許的長度。

## 處理方式

### 開發人員
- 先把每個欄位填成 `QOS_NOT_SPECIFIED`，再設定 `ServiceType` 與 `TokenRate`；其他欄位有理由才設定。
- 從範本著手：在有範本的系統上，以 G711 之類的編解碼器名稱呼叫 `WSAGetQOSByName`，可取得前後一致的值。
- 現在指定速率的方法是 `QOSSetFlow` 加上 `QOSSetOutgoingRate`。它的單位是每秒位元數，所以要乘以 8。

### 系統管理員
不需要程式配合，也能限制速率：

在 Windows 上：
```powershell
New-NetQosPolicy -Name 'cap-upload' -AppPathNameMatchCondition 'sync.exe' -ThrottleRateActionBitsPerSecond 8000000
```
在 Linux 上：
```sh
# rate = TokenRate，burst = TokenBucketSize
sudo tc qdisc replace dev eth0 root tbf rate 8mbit burst 32kb latency 50ms
tc -s qdisc show dev eth0
```

## 容易混淆的錯誤
- `WSA_QOS_EPSFLOWSPEC` (11027)：有錯的 `FLOWSPEC` 位於提供者專用緩衝區的資料流描述元中。
- `WSAEOPNOTSUPP` (10045)：值有效，但這個提供者無法滿足。

## 相關項目
- `WSA_QOS_ESERVICETYPE` (11016)：只涉及 `ServiceType` 欄位。
- `WSA_QOS_ADMISSION_FAILURE` (11010)：值有效，但網路負擔不起。
"# },
    Text { title: "QoS 提供者緩衝區無法讀取", message: "無法將 QoS 要求的提供者專用緩衝區讀成物件清單。", keywords: "提供者特定緩衝區無效\n緩衝區格式錯誤\n物件清單沒有結尾\n目的地錯誤\nQoS 提供者緩衝區無效\n無效的提供者特定緩衝區\n提供者專屬緩衝區錯誤\n特定提供者緩衝區\n提供者特定緩衝區不正確\nQoS 緩衝區無效\n廠商專用緩衝區\n無效的提供者緩衝區\n提供者緩衝區不正確", page: r#"# WSA_QOS_EPROVSPECBUF (11018)

## 代表意義
`QOS` 結構的第三個成員，即名為 `ProviderSpecific` 的 `WSABUF`，無法讀成 QoS 物件清單。提供者在物件之前或物件之間就讀不下去，所以無法指出是哪一個。

以上是 QoS 的意思，適用於舊程式。監控工具若顯示 11018，指的是 ICMP 狀態 `IP_BAD_DESTINATION`：要 ping 的位址無法使用。

緩衝區必須是一整塊記憶體。每個物件以 `QOS_OBJECT_HDR` 開頭（先是類型，再是包含標頭在內的長度），下一個物件緊接在後，最後以 `QOS_OBJECT_END_OF_LIST` (2001) 結束清單。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`、`WSAConnect`、`WSAJoinLeaf`：RSVP 服務提供者走訪緩衝區時失敗。函式的錯誤表都沒有提到 11018。有個名稱相近的細節值 `GQOS_SETQOS_BADPROVSPECBUF` (56814)，但沒有文件把兩者連在一起。

## 常見原因
1. `ProviderSpecific` 沒有初始化：程式不想帶物件，卻讓 `len` 與 `buf` 留著堆疊上的殘值。要表示「沒有」，兩者都設為零。
2. `len` 沒有涵蓋所有物件，或只算了第一個。
3. 缺少清單結尾物件。
4. 物件透過指標指向其他配置的記憶體；物件所參照的一切都應位於同一塊記憶體。
5. 結構對齊：程式編譯時的對齊方式與 qossp.h 預期的不同，使第二個標頭錯位。
6. 在 ping 的程式碼中：目標是 0.0.0.0、廣播位址，或因其他原因不是單一主機的位址。

## 處理方式

### 開發人員
- 大多數程式根本不需要這個緩衝區。先用空的試試看。
- 以輔助函式建立緩衝區：附加物件、累加長度、檢查剩餘空間，不要手動計算位移。
- 傾印每個物件的前 8 個位元組：應該看到 1000 到 1004 或 2001 到 2004，接著是合理的長度。

### 系統管理員
沒有可設定的項目；停用程式的 QoS，或更新程式。

在 Windows 上：
```powershell
# 仍載入舊提供者的處理程序（XP、Server 2003）
tasklist /m rsvpsp.dll
# 使用現行 QoS API 的處理程序
tasklist /m qwave.dll
```
在 Linux 上：
```sh
# 沒有這種緩衝區；改看程式設定了哪些通訊端選項
strace -f -e trace=setsockopt -p PID
```

## 容易混淆的錯誤
- `WSA_QOS_EOBJLENGTH` (11022)：清單讀得下去，直到某個長度有誤的物件。
- `WSA_QOS_EUNKOWNPSOBJ` (11024)：讀得懂，但有個沒人認得的物件類型。
- `WSAEFAULT` (10014)：記憶體本身無法存取。

## 相關項目
- `WSA_QOS_BAD_OBJECT` (11013)：稍後才由網路回報的問題。
"# },
    Text { title: "RSVP 篩選樣式無法使用", message: "要求中的預留樣式不明，或不適用於此通訊端。", keywords: "篩選樣式無效\n萬用字元篩選\n固定篩選\n多點傳送預留\nQoS 篩選樣式無效\nQoS 篩選器樣式無效\n無效的篩選樣式\n使用了無效的篩選樣式\n篩選器樣式錯誤\n過濾樣式無效\n無效的過濾樣式", page: r#"# WSA_QOS_EFILTERSTYLE (11019)

## 代表意義
`RSVP_RESERVE_INFO` 物件的 `Style` 成員，其值不明或不能用於這個通訊端。「篩選樣式」與「預留樣式」是同一件事的兩種說法：各傳送端如何共用一份預留。

| 值 | 樣式 | 適用於 |
|---|---|---|
| 0 | `RSVP_DEFAULT_STYLE` | 所有通訊端；由提供者選擇 |
| 1 | `RSVP_WILDCARD_STYLE` | 所有接收端；全部傳送端共用一份 |
| 2 | `RSVP_FIXED_FILTER_STYLE` | 所有接收端；未連線時才能有多個篩選器 |
| 3 | `RSVP_SHARED_EXPLICIT_STYLE` | 僅限多點傳送與未連線的 UDP |

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`，以及其他接受 `QOS` 的呼叫：在 RSVP 提供者檢查物件時。依文件所載，`RSVP_RESERVE_INFO` 只用於 Windows 2000，而 11019 不在任何函式的錯誤表中。

## 常見原因
1. 在 TCP 通訊端，或已呼叫 `WSAConnect` 的 UDP 上使用明確共用。
2. 用了其他 API 的樣式常數，例如 RSVP 訊息中的 STYLE 值，那是另一套數字。
3. `RSVP_RESERVE_INFO` 的成員錯位。早期的標頭檔在 `ConfirmRequest` 與原則清單之間有 `NumPolicyElement`；依該配置編譯的程式碼已不相容。

## 處理方式

### 開發人員
- 若只想設定 `ConfirmRequest` 或原則資料，使用 `RSVP_DEFAULT_STYLE`。
- 樣式應依通訊端的種類選擇，而不是取自設定檔；`NumFlowDesc` 也要與之相符（見 11023）。

### 系統管理員
只有多點傳送才有傳送端之間的共用。檢查主機實際接受哪些來源：

在 Windows 上：
```powershell
netsh interface ipv4 show joins
netsh interface ipv6 show joins
```
在 Linux 上：
```sh
# 已加入群組的來源篩選：現行機制中最接近固定篩選的
cat /proc/net/mcfilter /proc/net/mcfilter6
ss -uanp
```

## 容易混淆的錯誤
- `WSA_QOS_BAD_STYLE` (11012)：值有效，但與工作階段中其他接收端使用的衝突。它較晚出現，而且是事件。
- `WSA_QOS_EFILTERTYPE` (11020)：樣式是如何共用，類型則是單一篩選器裡位址的形式。

## 相關項目
- `WSA_QOS_EFLOWCOUNT` (11023)、`WSA_QOS_EFILTERCOUNT` (11021)：樣式與數目必須一致。
"# },
    Text { title: "QoS 篩選器類型無法使用", message: "QoS 要求中某個篩選器的類型不明，或不適用於該位址家族。", keywords: "篩選器類型無效\nIPv4 與 IPv6 篩選器\n不明的篩選器\n過濾器類型\nQoS 篩選類型無效\n無效的篩選類型\n無效的篩選器類型\n使用了無效的篩選類型\n篩選器型別錯誤\n過濾類型無效\nfilter 類型錯誤", page: r#"# WSA_QOS_EFILTERTYPE (11020)

## 代表意義
要求中某個篩選器聲明的形式，提供者不認得或無法在此使用。欄位是 `RSVP_FILTERSPEC` 開頭的 `Type`，它指出隨後的 union 填的是哪個成員：`FILTERSPECV4` (1)、`FILTERSPECV6` (2)、`FILTERSPECV6_FLOW` (3)、`FILTERSPECV4_GPI` (4) 或 `FILTERSPECV6_GPI` (5)。GPI 是代替連接埠的一般連接埠識別碼，用於 IPsec 之下讀不到連接埠的流量。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者走訪 `FLOWDESCRIPTOR` 的 `FilterList` 時。細節值可能是 `GQOS_SETQOS_BADFILTERTYPE` (56827)，但僅有名稱相似可資推測。
- 依各函式的錯誤表，沒有函式會傳回它；沒有該提供者的系統也不會。

## 常見原因
1. `Type` 留為 0，而 0 不是列舉的成員：篩選器清空後只設定了位址。
2. 把 `FILTERSPEC_END` (6) 當成結尾標記存入。它只標示列舉的終點；篩選器的數目在 `NumFilters`。
3. 在 IPv4 通訊端上用了 IPv6 篩選器。此外，Windows 標頭檔中的 RSVP 訊息物件只有 IPv4 形式。
4. 把 `AF_INET` (2) 寫進這個欄位，結果被讀成 IPv6 形式。

## 處理方式

### 開發人員
- 寫 `Type = FILTERSPECV4`，並填入 `FilterSpecV4.Address` 與 `FilterSpecV4.Port`；`Unused` 填零。
- 通訊端可能屬於任一家族時，由傳送端的 `sockaddr` 建立篩選器，並先把 IPv4 對應位址（v4-mapped）轉成 IPv4。

### 系統管理員
現在的封包篩選也有同樣的陷阱：IPv4 的規則看不到 IPv6。

在 Windows 上：
```powershell
Get-NetQosPolicy | Format-List Name, *Prefix*, *Port*
Get-NetTCPConnection -OwningProcess 1234 | Select-Object LocalAddress, RemoteAddress
```
在 Linux 上：
```sh
# flower 篩選器以 "protocol ip" 或 "protocol ipv6" 指定家族
tc filter show dev eth0
sudo nft list ruleset | grep -nE 'ip6? saddr'
```

## 容易混淆的錯誤
- `WSA_QOS_EPSFILTERSPEC` (11028)：類型正確，但篩選器的內容不對。
- `IP_SPEC_MTU_CHANGE` (11020)：數字相同的 IP 堆疊內部狀態；通訊端呼叫不會產生它。

## 相關項目
- `WSAEAFNOSUPPORT` (10047)：位址家族對整個通訊端而言就不對。
- `WSA_QOS_EFILTERCOUNT` (11021)：篩選器有幾個。
"# },
    Text { title: "QoS 篩選器數目不正確", message: "資料流描述元列出的篩選器數目，多於或少於預留樣式所允許的數目。", keywords: "篩選器數目錯誤\n篩選器太多\n篩選器太少\n過濾器數量\nQoS 篩選計數不正確\n篩選器計數不正確\n篩選規格數目不正確\nfilterspec 數目錯誤\n流描述元中篩選數目\n篩選數目不正確\nFLOWDESCRIPTOR 篩選數目\n不正確的篩選計數", page: r#"# WSA_QOS_EFILTERCOUNT (11021)

## 代表意義
`FLOWDESCRIPTOR` 的 `NumFilters` 與預留樣式不符。資料流描述元由一個 `FLOWSPEC` 加上可使用它的傳送端清單構成；這個數目表示 `FilterList` 指向幾個 `RSVP_FILTERSPEC`。

使用固定篩選時，每個描述元對應一個傳送端。使用明確共用時，一個描述元列出全部傳送端，而且清單不宜長：文件說 10 個是合理值，100 個是極限。萬用字元沒有描述元，因此也沒有篩選器。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`、`WSAJoinLeaf`、`WSAConnect`：RSVP 服務提供者對帶有描述元的 `RSVP_RESERVE_INFO` 檢查參數時。這是這些函式未列入文件的結果。細節值若是 `GQOS_SETQOS_BADFILTERCOUNT` (56828)，從名稱看是相符的。

## 常見原因
1. 樣式要求指定傳送端，`NumFilters` 卻是 0。
2. 使用 `RSVP_FIXED_FILTER_STYLE` 而一個描述元中有多個篩選器；作者的本意是多個描述元。
3. 填的數目是清單的位元組大小。
4. 會議人數超過明確共用的上限。

## 處理方式

### 開發人員
- 固定篩選：n 個傳送端就是 n 個描述元，各有一個篩選器。
- 明確共用：一個描述元，n 個篩選器。傳送端約達十個時，改用萬用字元。
- 數目應由陣列取得（`_countof`），不要寫成常數。

### 系統管理員
在這台電腦上無從修正這個數目，只能修改程式。若只想讓某些傳送端優先，可以在傳送的電腦或路由器上依位址設定：

在 Windows 上：
```powershell
New-NetQosPolicy -Name 'sender-a' -IPSrcPrefixMatchCondition '192.0.2.10/32' -IPProtocolMatchCondition UDP -DSCPAction 34
```
在 Linux 上：
```sh
# 以一個集合取代 n 個篩選器
sudo nft add table inet qos
sudo nft add set inet qos senders '{ type ipv4_addr; }'
sudo nft add element inet qos senders '{ 192.0.2.10, 192.0.2.11 }'
sudo nft list set inet qos senders
```

## 容易混淆的錯誤
- `WSA_QOS_EFLOWCOUNT` (11023)：計算的是描述元（`NumFlowDesc`）；11021 計算其中一個描述元裡的篩選器。
- `IP_MTU_CHANGE` (11021)：IP 堆疊各層之間傳遞的狀態，只見於驅動程式的追蹤記錄。

## 相關項目
- `WSA_QOS_EFILTERSTYLE` (11019)：決定正確數目的樣式。
- `WSA_QOS_EFLOWDESC` (11026)：描述元有別的問題。
"# },
    Text { title: "QoS 物件長度不正確", message: "提供者專用緩衝區中，某個物件標頭的長度欄位有誤。", keywords: "物件長度無效\n長度欄位\n結構大小\n64 位元移植\nQoS 物件長度無效\n無效的物件長度\n物件長度欄位不正確\nObjectLength 欄位錯誤\n指定了不正確的物件長度\n提供者緩衝區物件長度\n物件大小錯誤\n不正確的物件長度", page: r#"# WSA_QOS_EOBJLENGTH (11022)

## 代表意義
提供者專用緩衝區中有物件的長度不對，也就是它的 `QOS_OBJECT_HDR` 中的 `ObjectLength` 欄位。長度涵蓋整個物件，包括標頭；提供者靠它找到下一個物件。若對該類型而言太小，或超出緩衝區的結尾，要求就會遭到拒絕。

正確的大小：

| 物件 | 32 位元 | 64 位元 |
|---|---|---|
| `QOS_SD_MODE`、`QOS_SHAPING_RATE` | 12 | 12 |
| `RSVP_STATUS_INFO` | 20 | 20 |
| `QOS_DESTADDR` | 16 | 24 |
| `RSVP_RESERVE_INFO` | 28 | 40 |
| 清單結尾（僅有標頭） | 8 | 8 |

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`，以及接受 `QOS` 的連線函式：提供者檢查各個標頭時。函式說明頁對此隻字未提。qossp.h 另有 `GQOS_SETQOS_BADOBJLENGTH` (56829)，可能是它的細節值。

## 常見原因
1. 計算時漏了標頭（塑形速率應為 12，卻寫了 4）。
2. 程式編譯成 64 位元，長度卻寫死為 32 位元的值：表中有兩種物件含有指標。
3. `ObjectType` 與 `ObjectLength` 對調；類型在前。
4. `RSVP_POLICY_INFO` 含有多個元素時，長度必須隨每個 `RSVP_POLICY.Len` 增加。

## 處理方式

### 開發人員
- 用結構的 `sizeof`，絕不寫數字；可變長度的物件則以結尾減開頭計算。
- 以 assert 檢查所有長度的總和等於 `ProviderSpecific.len`。

### 系統管理員
比較不同的版本：若程式的 32 位元版能用而 64 位元版失敗，原因就清楚了。

在 Windows 上：
```powershell
Get-Process -Name sender | Select-Object Name, Path, @{n='x86';e={$_.Modules.ModuleName -contains 'wow64.dll'}}
```
在 Linux 上：
```sh
# netlink 屬性犯同樣的錯誤時，會留下這種痕跡
sudo dmesg | grep -i 'leftover after parsing'
file /usr/local/bin/sender
```

## 容易混淆的錯誤
- `WSA_QOS_EPROVSPECBUF` (11018)：無法指出是哪一個物件。
- `WSAEFAULT` (10014)：呼叫本身的長度引數太小。
- `ERROR_TC_OBJECT_LENGTH_INVALID` (7515)：流量控制 API（`TcAddFlow`）對同一問題的錯誤，有自己的數字。

## 相關項目
- `WSA_QOS_EUNKOWNPSOBJ` (11024)：標頭錯位時，常會變成不明的類型。
- `WSA_QOS_EPOLICYOBJ` (11025)：原則物件內部的長度。
"# },
    Text { title: "資料流描述元數目不正確", message: "資料流描述元的數目與要求的預留樣式不符。", keywords: "描述元數目錯誤\n描述元太多\n流量描述元\n預留樣式不符\nQoS 流計數不正確\n流量計數不正確\n流程計數不正確\n流描述元數目不正確\n流程描述元數目不正確\nQOS 結構描述元數目\n不正確的流程計數\n流量描述項數目", page: r#"# WSA_QOS_EFLOWCOUNT (11023)

## 代表意義
資料流描述元的數目與所要求的預留不符。欄位是 `RSVP_RESERVE_INFO` 的 `NumFlowDesc`，緊鄰 `FlowDescList`。各樣式的規定如下：

| `Style` | `NumFlowDesc` | `FlowDescList` |
|---|---|---|
| `RSVP_WILDCARD_STYLE` | 0 | NULL |
| `RSVP_SHARED_EXPLICIT_STYLE` | 1 | 一個描述元，其篩選器清單包含所有傳送端 |
| `RSVP_FIXED_FILTER_STYLE` | 傳送端的數目 | 每個傳送端一個描述元 |

TCP 通訊端或已連線的 UDP 通訊端只有一個傳送端，就是對方，因此超過一個並無意義。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者檢查 `RSVP_RESERVE_INFO` 時；該物件只用於 Windows 2000。沒有任何文件把 11023 歸於某個函式，也沒有提到名稱相似的細節值 `GQOS_SETQOS_BADFLOWCOUNT` (56830)。

## 常見原因
1. 樣式改成了萬用字元，描述元卻留著。
2. 使用明確共用而有兩個以上的描述元。
3. 設定了 `NumFlowDesc` 但 `FlowDescList` 是 NULL，或相反。
4. 通訊端已用 `WSAConnect` 固定為一個傳送端，卻有多個固定篩選。

## 處理方式

### 開發人員
- 在同一個函式中設定 `Style`、`NumFlowDesc` 與 `FlowDescList`，以免彼此不一致。
- 要以各自的預留接收多個傳送端的資料，UDP 通訊端就不要連線。
- 若兩者都不需要，就拿掉這個物件：預設樣式不需要描述元。

### 系統管理員
現代系統由排程器計算資料流。在那裡查看每個串流是否有自己的類別：

在 Windows 上：
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Measure-Object
Get-NetUDPEndpoint -LocalPort 5004 | Select-Object LocalAddress, OwningProcess
```
在 Linux 上：
```sh
tc -s class show dev eth0
# fq 為每個通訊端維持一個資料流；統計資料會顯示數目
tc -s qdisc show dev eth0 | grep -A3 'qdisc fq'
```

## 容易混淆的錯誤
- `WSA_QOS_EFILTERCOUNT` (11021)：低一層，是單一描述元裡的篩選器。
- `WSA_QOS_EFLOWDESC` (11026)：數目正確，但其中一個描述元不對。
- `IP_ADDR_ADDED` (11023)：新增位址時，IP 堆疊內部的通知。

## 相關項目
- `WSA_QOS_EFILTERSTYLE` (11019)：遭拒的是樣式本身。
"# },
    Text { title: "提供者緩衝區中有不明物件", message: "提供者專用緩衝區含有 QoS 提供者不認得的物件類型。", keywords: "不明的物件\n無法辨識的物件\n物件類型錯誤\n常數拼錯\n無法辨識的 QoS 物件\n無法識別的 QoS 物件\n未知的 QoS 物件\n緩衝區中不明物件\n提供者緩衝區不明物件\n找到無法識別的物件\n不認得的物件", page: r#"# WSA_QOS_EUNKOWNPSOBJ (11024)

## 代表意義
提供者專用緩衝區中，有個物件的類型是提供者不認得的。標頭檔裡的名稱確實寫成 `EUNKOWN`，少了第二個 N；搜尋時應照這個拼法。"PS" 是 provider-specific（提供者專用）的縮寫。

GQoS 標頭檔定義的類型：`RSVP_OBJECT_STATUS_INFO` (1000)、`RSVP_OBJECT_RESERVE_INFO` (1001)、`RSVP_OBJECT_ADSPEC` (1002)、`RSVP_OBJECT_POLICY_INFO` (1003)、`RSVP_OBJECT_FILTERSPEC_LIST` (1004)、`QOS_OBJECT_END_OF_LIST` (2001)、`QOS_OBJECT_SD_MODE` (2002)、`QOS_OBJECT_SHAPING_RATE` (2003)、`QOS_OBJECT_DESTADDR` (2004)。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`、`WSAConnect`、`WSAJoinLeaf`：提供者讀取 `QOS.ProviderSpecific` 時遇到陌生的 `ObjectType`。在這些函式自己的錯誤清單裡找不到它。`GQOS_SETQOS_UNKNOWNPSOBJ` (56831) 名稱相似，可能隨之出現。

## 常見原因
1. 放入了流量控制 API 的物件，例如 `QOS_DS_CLASS`、`QOS_TRAFFIC_CLASS` 或 `QOS_FRIENDLY_NAME`。它們屬於 `TcAddFlow`。
2. 前一個物件的長度不對，資料因此被讀成標頭。
3. 把回應當成要求送回：`SIO_GET_QOS` 的緩衝區還留著狀態物件。
4. `QOS_OBJECT_PRIORITY`：1998 年初步文件中的物件，後來的有效類型清單沒有它。

## 處理方式

### 開發人員
- 依序印出每個物件的類型與長度。第一個奇怪的類型，表示長度有誤的是它前面的那個物件。
- 每次呼叫都重新建立要求的緩衝區。

### 系統管理員
在 Linux 上，核心缺少某種排程器或分類器時，也會有同樣的拒絕。

在 Windows 上：
```powershell
# 舊提供者的版本（XP、Server 2003）
(Get-Item "$env:SystemRoot\System32\rsvpsp.dll").VersionInfo.FileVersion
```
在 Linux 上：
```sh
# "Specified qdisc kind is unknown"：缺少模組
modinfo sch_htb sch_fq cls_flower | grep -E '^(filename|description)'
lsmod | grep -E '^(sch|cls)_'
```

## 容易混淆的錯誤
- `WSA_QOS_EOBJLENGTH` (11022)：認得類型，但長度不合理。
- `WSA_QOS_RESERVED_PETYPE` (11031)：認得物件，但其中的原則元素用了保留給他人的類型。

## 相關項目
- `WSA_QOS_EPROVSPECBUF` (11018)：整份清單無法讀取。
"# },
    Text { title: "QoS 原則物件格式錯誤", message: "提供者專用緩衝區中的原則物件格式有誤。", keywords: "原則物件無效\n應用程式識別碼\n原則屬性\n原則資料錯誤\nQoS 原則物件無效\n無效的原則物件\n無效的 QoS 原則物件\n找到無效的原則物件\n策略物件無效\n提供者緩衝區原則物件\npolicy 物件錯誤", page: r#"# WSA_QOS_EPOLICYOBJ (11025)

## 代表意義
提供者專用緩衝區中的原則物件格式錯誤。它是 `RSVP_POLICY_INFO`（物件類型 1003），位於緩衝區本身，或由 `RSVP_RESERVE_INFO.PolicyElementList` 指向。其中有 `NumPolicyElement` 個 `RSVP_POLICY` 元素，各有 `Len`、`Type` 與長度不定的資料。這種物件的用途，是告訴原則伺服器提出要求的是哪個應用程式。

問題是在自己的電腦上發現的，還沒有任何原則伺服器做過判斷。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者拆解原則元素時。qossp.h 有兩個聽起來相符的細節值，`GQOS_SETQOS_BADPOLICYOBJ` (56832) 與 `GQOS_SETQOS_BADPOLICYOBJECT` (56825)。`WSAIoctl` 的文件既沒有它們，也沒有 11025。

## 常見原因
1. `RSVP_POLICY.Len` 只算了資料；它必須把 `Len` 與 `Type` 的四個位元組也算進去。
2. 元素沒有補齊：屬性長度應進位到 4 的倍數，可用 qospol.h 的 `RSVP_BYTE_MULTIPLE` 巨集。
3. `NumPolicyElement` 大於緩衝區中元素的數目。
4. 應用程式識別文字缺少正確的 `IDPE_ATTR` 標頭，或其 `PeAttribType` 既不是原則定位字串（1）也不是認證（2）。

## 處理方式

### 開發人員
- 不要放這個物件。自 XP 起，沒有任何元件會把它送上網路，所以對結果毫無影響。
- 若必須保留：寫一個小型編碼器，把每個 `IDPE_ATTR` 補齊，再由內而外設定長度：屬性、元素、物件。

### 系統管理員
如今，程式或使用者的身分是在封包送出之處使用。規則指定的是執行檔或帳戶：

在 Windows 上：
```powershell
New-NetQosPolicy -Name 'erp' -AppPathNameMatchCondition 'erp.exe' -UserMatchCondition 'EXAMPLE\erp-users' -DSCPAction 26
```
在 Linux 上：
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out meta skuid erp ip dscp set af31
```

## 容易混淆的錯誤
- `WSA_QOS_RESERVED_PETYPE` (11031)：物件沒有問題，但某個元素用了不得自行使用的類型。
- `WSA_QOS_POLICY_FAILURE` (11011)：伺服器讀了物件之後拒絕。

## 相關項目
- `WSA_QOS_EOBJLENGTH` (11022)：物件標頭中的外層長度。
"# },
    Text { title: "資料流描述元無法使用", message: "QoS 要求的資料流描述元清單中，有一項無法使用。", keywords: "資料流描述元無效\n描述元清單\n流量描述元\n懸空指標\nQoS 流描述元無效\n無效的流描述元\n無效的流程描述元\n流程描述項無效\n流描述元清單無效\n描述元清單中有無效項\n流量描述項無效\n資料流描述符無效", page: r#"# WSA_QOS_EFLOWDESC (11026)

## 代表意義
資料流描述元清單中有一項無法使用。清單由 `RSVP_RESERVE_INFO.FlowDescList` 指向；每個 `FLOWDESCRIPTOR` 有一個 `FLOWSPEC`、一個數目 `NumFilters` 與一個指標 `FilterList`。項目的數目已獲接受，但其中某一項本身有問題。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫的 `WSAIoctl`，以及帶有這種緩衝區的 `WSAConnect` 或 `WSAJoinLeaf`：來自 RSVP 提供者的檢查。依文件所載，這些呼叫對 QoS 問題回報 `WSAEOPNOTSUPP` 或 `WSAEFAULT`；11026 不在任何清單中。`GQOS_SETQOS_BADFLOWDESC` (56833) 與 `GQOS_SETQOS_MISSINGFLOWDESC` (56837) 僅名稱相近。

## 常見原因
1. `FilterList` 是 NULL，或指向已釋放的記憶體、已結束的堆疊框架。
2. 清單比 `NumFlowDesc` 所說的短，因此最後一項是無意義的資料。讀起來像是描述元損毀，而不像數目錯誤。
3. `FilterList` 指向存放 `QOS` 結構及其物件的那塊記憶體之外。
4. 內嵌的 `FlowSpec` 留空，因為作者以為只看最上層的 `ReceivingFlowspec`。

## 處理方式

### 開發人員
- 把描述元與篩選器配置在與緩衝區相同的一塊記憶體中，並由它的開頭計算指標。
- 每個描述元的 `FlowSpec` 都要填；使用固定篩選時，那就是該傳送端所得到的。
- 先以一個傳送端、一個篩選器測試，再測試兩個。

### 系統管理員
沒有任何系統設定能影響這項檢查。不用描述元，也能讓個別串流得到自己的處理方式：

在 Windows 上：
```powershell
New-NetQosPolicy -Name 'cam-1' -IPDstPrefixMatchCondition '198.51.100.7/32' -IPDstPortMatchCondition 5004 -IPProtocolMatchCondition UDP -DSCPAction 34
```
在 Linux 上：
```sh
# 資料流 = 類別，描述元 = 導向該類別的篩選器
sudo tc qdisc add dev eth0 root handle 1: htb default 30
sudo tc class add dev eth0 parent 1: classid 1:10 htb rate 4mbit
sudo tc filter add dev eth0 parent 1: protocol ip flower dst_ip 198.51.100.7 ip_proto udp dst_port 5004 classid 1:10
```

## 容易混淆的錯誤
- `WSA_QOS_EFLOWCOUNT` (11023)：數目與樣式不符。
- `WSA_QOS_EPSFLOWSPEC` (11027)：描述元讀得懂，錯在它的 `FLOWSPEC`。
- `IP_BIND_ADAPTER` (11026)：繫結網路介面卡時，IP 堆疊內部的狀態。

## 相關項目
- `WSA_QOS_EFILTERCOUNT` (11021)：`NumFilters` 欄位。
"# },
    Text { title: "描述元中的資料流規格無效", message: "提供者專用緩衝區中的資料流規格，含有不允許或互相矛盾的值。", keywords: "提供者緩衝區的流量規格\n資料流規格不一致\n權杖速率\n接收端預留\n提供者特定流規格無效\nQoS 提供者流規格無效\n提供者緩衝區的流規格\n提供者特定 flowspec\n不一致的提供者流規格\n提供者專用流量規格無效\n無效的提供者流程規格\n提供者流量規格無效", page: r#"# WSA_QOS_EPSFLOWSPEC (11027)

## 代表意義
有個 `FLOWSPEC` 不對，但不是 `QOS` 結構最上層的那兩個：它在提供者專用緩衝區裡，是 `FLOWDESCRIPTOR` 的成員 `FlowSpec`。程式往往仔細設定了最上層的值，卻忘了這些。

規則與外層相同，只是從接收端的角度來看，因為描述元描述的是預留。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫 `WSAIoctl`，用於以 `RSVP_RESERVE_INFO` 改變樣式的接收通訊端：RSVP 提供者的本機檢查。Winsock 函式的錯誤表沒有它，也找不到與它對應的細節值。

## 常見原因
1. 描述元清為零。`TokenRate` 為 0 與 `MinimumPolicedSize` 為 0 都不允許。
2. 保證服務而描述元沒有 `TokenRate`；若是受控負載的預留，則會沿用傳送端的值。
3. 描述元的服務類型與 `ReceivingFlowspec` 不同，例如 `SERVICETYPE_NOCHANGE`，它對新的預留沒有意義。
4. 把總量分給多個傳送端之後，`PeakBandwidth` 小於 `TokenRate`。

## 處理方式

### 開發人員
- 先把所有欄位初始化為 `QOS_NOT_SPECIFIED`，再設定 `ServiceType`，保證服務則還要設定 `TokenRate`。
- 固定篩選：每個描述元的速率只屬於一個傳送端。明確共用：它是全體共用的總量，應足以容納同時發言的數目。
- 先把 `ReceivingFlowspec` 複製到各描述元，再只改速率。

### 系統管理員
在 Windows 上：
```powershell
# 以原則取代描述元，為每個串流設定上限
New-NetQosPolicy -Name 'cam-2' -IPDstPortMatchCondition 5006 -IPProtocolMatchCondition UDP -ThrottleRateActionBitsPerSecond 2000000
Get-NetQosPolicy -Name 'cam-2'
```
在 Linux 上：
```sh
# rate = 為串流保留的速率，ceil = 尖峰；ceil 低於 rate 在這裡同樣沒有意義
sudo tc class add dev eth0 parent 1: classid 1:20 htb rate 2mbit ceil 4mbit burst 32kb
tc -s class show dev eth0
```

## 容易混淆的錯誤
- `WSA_QOS_EFLOWSPEC` (11017)：外層的 `SendingFlowspec` 或 `ReceivingFlowspec`。清空 `ProviderSpecific` 再試：若錯誤仍在，就屬於 11017 的範疇。
- `WSA_QOS_EPSFILTERSPEC` (11028)：同一個描述元中的篩選器。它指定傳送端，不含速率。

## 相關項目
- `WSA_QOS_EFLOWDESC` (11026)：包住這個 `FLOWSPEC` 的結構。
- `WSA_QOS_ESERVICETYPE` (11016)：完全不明的服務類型。
"# },
    Text { title: "提供者緩衝區中的篩選器無效", message: "提供者專用緩衝區中的篩選器，沒有指出可用的傳送端位址與連接埠。", keywords: "篩選器規格無效\n來源連接埠\n位元組順序\n過濾器錯誤\n提供者特定篩選規格無效\nQoS 提供者篩選規格無效\n提供者緩衝區的篩選規格\n提供者特定 filterspec\n無效的篩選規格\n無效的 filterspec\n提供者過濾規格無效\n提供者的篩選規格無效\n緩衝區中的篩選規格", page: r#"# WSA_QOS_EPSFILTERSPEC (11028)

## 代表意義
提供者專用緩衝區中某個篩選器的類型可以接受，但內容不對。篩選器指定一個傳送端：在 `RSVP_FILTERSPEC.FilterSpecV4` 中就是 `Address` 與 `Port`，兩者之間是 `Unused`。提供者無法把其中的位址或連接埠當成傳送端的來源。

## 何時出現
- 以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者讀取 `FLOWDESCRIPTOR` 的篩選器清單，或讀取 `RSVP_OBJECT_FILTERSPEC_LIST` (1004) 類型的物件時。`WSAIoctl` 的文件沒有這個結果。

## 常見原因
1. 位址是 0.0.0.0、廣播位址或多點傳送群組。篩選器需要的是傳送端送出資料所用的單點傳送位址。
2. 連接埠是 0，或填成接收端的連接埠。要看的是傳送端的來源連接埠。
3. 位元組順序：連接埠經過 `htons` 兩次或一次也沒有，於是 5004 變成 35859。
4. 透過 union 的錯誤成員填寫；把 IPv6 位址放進 `FILTERSPECV4`。
5. 在已連線的通訊端上，篩選器指定的不是對方。

## 處理方式

### 開發人員
- 位址與連接埠取自 `recvfrom` 收到傳送端真實封包時得到的值，兩者照 `sockaddr` 原有的位元組順序複製；有疑問時，與能用的例子比較。
- NAT 後方的傳送端，在此會以對外的位址與連接埠出現。
- 沒有固定來源連接埠的傳送端應先 `bind`，否則每次重新啟動之後篩選器就過時了。

### 系統管理員
找出串流真正的來源位址與連接埠：

在 Windows 上：
```powershell
Get-NetUDPEndpoint -OwningProcess (Get-Process sender).Id
pktmon filter add STREAM -p 5004
pktmon start --capture
```
在 Linux 上：
```sh
sudo tcpdump -nni any -c 5 'udp dst port 5004'
sudo conntrack -L -p udp --dport 5004
```

## 容易混淆的錯誤
- `WSA_QOS_EFILTERTYPE` (11020)：篩選器的形式不明。
- `WSA_QOS_EFILTERCOUNT` (11021)：篩選器沒有問題，數目不對。
- `IP_DEVICE_DOES_NOT_EXIST` (11028)：IP 堆疊的狀態，表示沒有該網路介面卡。

## 相關項目
- `WSAEADDRNOTAVAIL` (10049)：通訊端函式對無法使用的位址所用的代碼。
- `WSA_QOS_EPSFLOWSPEC` (11027)：描述元的另一半。
"# },
    Text { title: "塑形／捨棄模式無效", message: "指定如何處理超出約定速率之封包的物件無效，或要求了此處沒有的模式。", keywords: "捨棄模式無效\n流量塑形\n超速封包\n流量管制\n形狀捨棄模式物件無效\n圖形捨棄模式物件\n無效的捨棄模式\nQoS 捨棄模式物件無效\n整形捨棄模式物件無效\n塑形捨棄物件\n成形捨棄模式\nshape discard mode", page: r#"# WSA_QOS_ESDMODEOBJ (11029)

## 代表意義
「塑形／捨棄模式」物件無效。`QOS_SD_MODE`（物件類型 2002，長度 12）以 `ShapeDiscardMode` 欄位告訴封包塑形器，如何處理超出約定速率的封包：

| 值 | 名稱 | 超出的封包 |
|---|---|---|
| 0 | `TC_NONCONF_BORROW` | 以較低的優先順序送出 |
| 1 | `TC_NONCONF_SHAPE` | 等到速率允許才送出 |
| 2 | `TC_NONCONF_DISCARD` | 捨棄 |
| 3 | `TC_NONCONF_BORROW_PLUS` | 不加標記送出 |

該物件的文件把借用（borrow）模式保留給流量控制 API；封存的文件說 borrow plus 也是如此。GQoS 程式就只剩塑形與捨棄可用。

## 何時出現
- 在傳送端以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者檢查該物件時。函式參考文件沒有收錄 11029。單從字面看，細節值應是 `GQOS_SETQOS_MODENOTSUPPORTED` (56836) 或 `GQOS_BAD_SDMODE` (56510)。

## 常見原因
1. 透過通訊端要求了 borrow 或 borrow plus。
2. 要求塑形或捨棄，但 `SendingFlowspec` 沒有 `TokenRate`；沒有速率，就無所謂超出。
3. 值大於 3，或把速率寫進這個欄位（速率應寫在 `QOS_SHAPING_RATE`）。

## 處理方式

### 開發人員
- 省略這個物件：這樣在建立預留期間，保證服務的資料流會塑形，其他的則借用。
- TCP 應避免捨棄；每捨棄一個封包就要重傳一次。

### 系統管理員
在 Windows 上：
```powershell
# 原則的節流，也就是塑形
New-NetQosPolicy -Name 'shape-backup' -AppPathNameMatchCondition 'backup.exe' -ThrottleRateActionBitsPerSecond 20000000
```
在 Linux 上：
```sh
# 塑形：封包等候送出
sudo tc qdisc replace dev eth0 root tbf rate 20mbit burst 64kb latency 100ms
# 捨棄：超出速率的封包會丟掉
sudo tc qdisc add dev eth1 clsact
sudo tc filter add dev eth1 egress matchall action police rate 20mbit burst 64k conform-exceed drop
# 借用：htb，ceil 高於 rate
```

## 容易混淆的錯誤
- `WSA_QOS_ESHAPERATEOBJ` (11030)：相鄰的物件；模式說明如何處理，速率說明多快。
- `ERROR_INVALID_SD_MODE` (7505)：流量控制 API 對同一問題的錯誤。

## 相關項目
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014)：排程器稍後才拒絕。
- `WSA_QOS_EFLOWSPEC` (11017)：缺少 `TokenRate` 的另一面。
"# },
    Text { title: "塑形速率無效", message: "QoS 要求中的塑形速率物件含有不可能的值。", keywords: "流量整形速率\n流量塑形\n每秒位元組數\n限速\n成形速率物件無效\nQoS 塑形速率無效\n圖形速率物件\n無效的塑形速率物件\n整形速率物件無效\n無效的成形速率\nshaping rate 物件\n形狀速率物件", page: r#"# WSA_QOS_ESHAPERATEOBJ (11030)

## 代表意義
提供者專用緩衝區中的塑形速率物件無效。`QOS_SHAPING_RATE`（物件類型 2003）有一個欄位 `ShapingRate`：排程器讓資料流平穩送出的速度，單位是每秒位元組數。它在 `FLOWSPEC` 的權杖桶之下或之外，另外使資料流平滑。

## 何時出現
- 為傳送的資料流以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者的第一道檢查。流量控制 API 對此有 `ERROR_INVALID_SHAPE_RATE` (7519)；通訊端函式的文件都沒有 11030。

## 常見原因
1. `ShapingRate` 是 0。不想塑形時，應省略這個物件。
2. 欄位裡是模式常數。2000 年的文件以 `QOS_SD_MODE` 的模式說明這個欄位，程式碼可能照做：這樣 1 到 3 的值就表示每秒最多三個位元組。
3. 速率與 `FLOWSPEC` 矛盾，例如遠低於 `TokenRate`，或高於 `PeakBandwidth`。
4. 單位用了每秒位元數，值因此大了八倍。

## 處理方式

### 開發人員
- 除非接收端承受不了突發流量，否則不要放這個物件。`TokenRate` 加上較小的 `TokenBucketSize`，效果幾乎相同。
- 現在的做法：在 Windows 上用 `QOSSetFlow` 加上 `QOSSetOutgoingRate` 與 `QOSShapeOnly`；在 Linux 上用通訊端選項 `SO_MAX_PACING_RATE`，單位與這個欄位一樣是每秒位元組數。

### 系統管理員
在 Windows 上：
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List Name, *Throttle*
New-NetQosPolicy -Name 'pace-replica' -AppPathNameMatchCondition 'replica.exe' -ThrottleRateActionBitsPerSecond 50000000
```
在 Linux 上：
```sh
# 由 fq 執行 pacing；ss 顯示每個通訊端的速率
sudo tc qdisc replace dev eth0 root fq
ss -tin dst 192.0.2.10 | grep -o 'pacing_rate [^ ]*'
```

## 容易混淆的錯誤
- `WSA_QOS_ESDMODEOBJ` (11029)：含有模式的物件；兩者都是 12 位元組，容易弄混。
- `WSA_QOS_EFLOWSPEC` (11017)：`FLOWSPEC` 本身的速率。
- `IP_INTERFACE_METRIC_CHANGE` (11030)：IP 堆疊內部的通知。

## 相關項目
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014)：速率合理，但排程器無法套用。
"# },
    Text { title: "保留的原則元素類型", message: "QoS 要求中某個原則元素的類型，不允許由程式設定。", keywords: "原則元素\n保留類型\n不允許的類型\n原則項目類型\n保留的原則元素\n保留的原則項目類型\n找到保留的原則元素\n策略元素類型保留\n保留的 QoS 原則元素\n緩衝區中保留原則元素\npolicy element 類型", page: r#"# WSA_QOS_RESERVED_PETYPE (11031)

## 代表意義
有個原則元素的類型不允許由程式設定。"PE type" 是 `RSVP_POLICY` 的 `Type` 欄位；元素位於提供者專用緩衝區的 `RSVP_POLICY_INFO` 中。物件的格式正確，錯的只是這一個數字。

類型按範圍分配：

| 類型 | 用途 |
|---|---|
| 0 到 49151 | 保留給標準 |
| 其中的 3 | 應用程式的身分，即 qospol.h 的 `PE_TYPE_APPID` |
| 49152 到 53247 | 每家廠商一個，由 IANA 分配 |
| 53248 到 65535 | 私人用途 |

## 何時出現
- 以 `SIO_SET_QOS` 呼叫 `WSAIoctl`：RSVP 提供者依 `NumPolicyElement` 逐一讀取元素時。Winsock 的函式說明頁沒有提到它，也沒有資料列出哪些類型會遭到拒絕。

## 常見原因
1. 程式想傳送系統會自行加入的元素，例如可能是使用者的身分。標準類型的編號在 2001 年前後重新分配過，所以舊程式碼想的類型與送出的類型也可能不同。
2. 自訂的元素用了 0、1 或 100 之類的小數字，而不是私人範圍的數字。
3. `Type` 與 `Len` 對調；結構中 `Len` 在前，因此 48 之類的長度會被當成類型。
4. 程式的一處以網路位元組順序存放類型，另一處用的是主機順序。

## 處理方式

### 開發人員
- 應用程式的身分：使用名稱 `PE_TYPE_APPID`，不要寫數字。自己的資料：53248 以上。
- 在 XP 以後的系統上，完全拿掉原則元素，因為沒有任何元件會傳送它們。

### 系統管理員
在仍使用 RSVP 的網路中，擷取封包並查看 POLICY_DATA 物件：

在 Windows 上：
```powershell
pktmon filter add RSVP -t 46
pktmon start --capture --pkt-size 0 --file-name rsvp.etl
pktmon stop
pktmon etl2pcap rsvp.etl --out rsvp.pcapng
```
在 Linux 上：
```sh
sudo tcpdump -ni any -w rsvp.pcap 'ip proto 46'
tshark -r rsvp.pcap -V | grep -iA6 'policy'
```

## 容易混淆的錯誤
- `WSA_QOS_EPOLICYOBJ` (11025)：原則物件的長度或配置有誤。
- `WSA_QOS_EUNKOWNPSOBJ` (11024)：不明的是整個物件的類型，而不是其中元素的類型。

## 相關項目
- `WSA_QOS_POLICY_FAILURE` (11011)：原則伺服器的拒絕。
"# },
    Text { title: "安全查詢找不到主機", message: "受保護的查詢找不到這個名稱的主機。若來自 ping，此數字表示仍在協商 IPsec。", keywords: "正在協商 IP 安全性\nIPsec 協商\n安全名稱解析\nDNSSEC 查詢\n找不到安全的主機\n找不到安全主機\n沒有這種安全的主機\n安全的主機不明\n安全方式找不到主機\n沒有已知的安全主機\n不明的安全主機\n無法安全地解析主機", page: r#"# WSA_SECURE_HOST_NOT_FOUND (11032)

## 代表意義
依說明文字，以安全的方式找不到這個名稱的主機：堅持只要可信答案的查詢沒有結果，雖然一般查詢也許找得到。這個代碼存在於 Windows 標頭檔，但沒有任何列入文件的函式會傳回它。

若今日在記錄檔看到它，更有可能是數字相同的 ICMP 狀態。與目標的 IPsec 仍在協商時，ping 與 `Win32_PingStatus` 會回報 `IP_NEGOTIATING_IPSEC` (11032)。

## 何時出現
- `GetAddrInfoExW`、`WSALookupServiceBegin`：即使會出現，也只能經由命名空間提供者。提示旗標 `AI_SECURE` 就是為此而設：加上它，`NS_EMAIL` 命名空間的提供者只交出受保護、不易偽造的結果。沒有這種結果時傳回什麼，文件沒有說明；這些函式的錯誤表對沒有結果的名稱列出的是 `WSAHOST_NOT_FOUND` 與 `WSANO_DATA`。
- `IcmpSendEcho` 與 WMI：如前所述，是另一種 11032。

## 常見原因
1. 對套用連線安全性規則的目標執行 ping：第一個回應要求啟動 IKE 交換，以 11032 結束；後面的就能通過。
2. IPsec 協商始終無法完成（憑證、Kerberos，或 UDP 500、4500 遭封鎖），因此每個回應要求都得到 11032。
3. 第三方的命名空間提供者以這個代碼表示「找不到具備所需保護的結果」。

## 處理方式

### 開發人員
- 比照找不到主機處理。只有在偽造的答案無法造成損害時，才可拿掉 `AI_SECURE` 再查一次。
- ping 的程式碼：先重試一兩次，再回報 11032。

### 系統管理員
在 Windows 上：
```powershell
# 通往目標的 IPsec：有沒有安全性關聯？
Get-NetIPsecMainModeSA
Get-NetIPsecRule -PolicyStore ActiveStore | Format-Table DisplayName, InboundSecurity, OutboundSecurity
# 名稱：哪些規則要求受保護的答案？由誰解析？
Get-DnsClientNrptPolicy -Effective
netsh winsock show catalog
```
在 Linux 上：
```sh
resolvectl query host.example.com    # 應看到 "Data is authenticated: yes"
delv host.example.com A
sudo ip xfrm state
```

## 容易混淆的錯誤
- `WSAHOST_NOT_FOUND` (11001)：名稱根本不存在。11032 則是可能存在，但無法證明。
- `IP_NEGOTIATING_IPSEC` (11032)：ping 的狀態，會自行消失。
- `DNS_ERROR_UNSECURE_PACKET` (9505)：DNS 封包缺少所需的保護。

## 相關項目
- `WSA_IPSEC_NAME_POLICY_ERROR` (11033)：標頭檔中與它相鄰的代碼。
- `WSASERVICE_NOT_FOUND` (10108)：命名空間本身沒有安裝。
"# },
    Text { title: "未套用依名稱的 IPsec 原則", message: "無法套用與對方名稱繫結的 IPsec 原則。", keywords: "IPsec 原則錯誤\n服務主體名稱\n對方驗證\n安全通訊端\n無法新增 IPsec 原則\n以名稱為主的 IPsec 原則\n名稱型 IPSEC 原則\nIPsec 名稱原則錯誤\n無法加入 IPsec 原則\n以名稱為基礎的原則\n依名稱的 IPsec 策略", page: r#"# WSA_IPSEC_NAME_POLICY_ERROR (11033)

## 代表意義
Windows 嘗試套用與對方名稱繫結的 IPsec 原則，但沒有成功。「依名稱」的意思是，原則以對方必須證明的身分（例如服務主體名稱）來認定對方，而不是以位址。需要這項保護的連線，不應以明文繼續。

這個代碼只見於標頭檔。列入文件的函式都沒有它，連安全通訊端的函式也沒有。

## 何時出現
- `WSASetSocketPeerTargetName`、`WSASetSocketSecurity`：與這個主題最接近的呼叫。它們為通訊端指定對方並啟用 IPsec（fwpuclnt.dll，Windows Vista 以後）。其錯誤表有 `WSAEINVAL`、`WSAEISCONN`、`WSAEMSGSIZE` 等，但沒有 11033。
- 也可能來自搭配 IPsec 規則的名稱解析；沒有資料證實這一點。

## 常見原因
以下是依各元件如何配合所做的推論：
1. Base Filtering Engine（BFE 服務）或 IPsec 服務已停止或停用。
2. 處理程序無權在篩選平台新增篩選器。
3. 第三方防火牆取代或鎖定了 IPsec 原則。
4. 名稱的格式無法使用：不是 SPN，或領域（realm）錯誤。

## 處理方式

### 開發人員
- 在 `bind` 與 `connect` 之前呼叫 `WSASetSocketSecurity`，接著設定對方的名稱，然後連線。連線建立之後，兩者都會以 `WSAEISCONN` (10056) 回應。
- 不要未經詢問就改用未受保護的通訊端。若可以接受明文，應以 `SOCKET_SETTINGS_ALLOW_INSECURE` 明白表示。
- 之後以 `WSAQuerySocketSecurity` 檢查實際套用了什麼。
- 跨平台的選擇，是會驗證名稱的 TLS。

### 系統管理員
在 Windows 上：
```powershell
Get-Service BFE, IKEEXT, PolicyAgent
Get-NetIPsecRule -PolicyStore ActiveStore
# 整個篩選狀態，以 XML 輸出
netsh wfp show state
setspn -Q host/server.example.com
```
在 Linux 上：
```sh
# strongSwan：先看依身分設定的連線，再看核心的原則
sudo swanctl --list-conns
sudo ip xfrm policy
sudo ip xfrm monitor
```

## 容易混淆的錯誤
- `WSA_SECURE_HOST_NOT_FOUND` (11032)：無法以安全的方式解析名稱。11033 則是名稱已知，問題在它的原則。
- `ERROR_IPSEC_IKE_NO_POLICY` (13825)：IKE 找不到適用於對方的原則；此處則是無法新增原則。
- `IP_INTERFACE_WOL_CAPABILITY_CHANGE` (11033)：IP 堆疊關於網路喚醒（Wake-on-LAN）的通知。

## 相關項目
- `WSAEACCES` (10013)：一般的通訊端呼叫在權限不足時的代碼。
- `WSAEISCONN` (10056)：太晚要求安全性。
"# },
    Text { title: "找不到語言檔", message: "找不到含有該模組此語言文字的檔案。", keywords: "", page: "" },
    Text { title: "未載入語言檔", message: "已找到含有該模組此語言文字的檔案，但無法載入。", keywords: "", page: "" },
];
