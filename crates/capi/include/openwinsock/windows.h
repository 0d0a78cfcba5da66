/* OpenWinsock's own windows.h: the part of Win32 that Winsock programs use. */
#ifndef _WINDOWS_
#define _WINDOWS_
#define _INC_WINDOWS
#include <ows/compiler.h>
#include <stddef.h>
#include <stdint.h>
#include <stdarg.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <string.h>
#include <ctype.h>
#include <sys/types.h>
#include <ows/crt.h>
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#ifndef WINVER
#define WINVER _WIN32_WINNT
#endif
#ifndef NTDDI_VERSION
#define NTDDI_VERSION 0x0A000000
#endif
#define _WIN32_WINNT_WIN7 0x0601
#define _WIN32_WINNT_VISTA 0x0600
#define _WIN32_WINNT_WIN8 0x0602
#define _WIN32_WINNT_WIN10 0x0A00

#define WINAPI __stdcall
#define CALLBACK __stdcall
#define APIENTRY WINAPI
#define PASCAL __stdcall
#define WINAPIV
#define NTAPI
#define CDECL
#define CONST const
#define VOID void
#define FAR
#define NEAR
#define IN
#define OUT
#define OPTIONAL
#define DECLSPEC_IMPORT
#define DECLSPEC_NORETURN __attribute__((__noreturn__))
#define DECLSPEC_ALIGN(n) __attribute__((__aligned__(n)))
#define FORCEINLINE static __inline__ __attribute__((__always_inline__, __unused__))
#ifdef __cplusplus
#define EXTERN_C extern "C"
#else
#define EXTERN_C extern
#endif
#ifndef TRUE
#define TRUE 1
#define FALSE 0
#endif
#include <sal.h>

/* ---- scalar types: LLP64 sizes ---- */
typedef char CHAR, CCHAR, *PCHAR, *LPCH, *PCH, *NPSTR, *LPSTR, *PSTR;
typedef const char *LPCCH, *PCCH, *LPCSTR, *PCSTR;
typedef signed char INT8, *PINT8;
typedef unsigned char UCHAR, BYTE, BOOLEAN, UINT8, *PUCHAR, *PBYTE, *LPBYTE, *PBOOLEAN, *PUINT8;
typedef short SHORT, INT16, *PSHORT, *PINT16;
typedef unsigned short USHORT, WORD, ATOM, LANGID, UINT16, *PUSHORT, *PWORD, *LPWORD, *PUINT16;
typedef int INT, LONG, BOOL, INT32, LONG32, HRESULT, NTSTATUS, HFILE, *PINT, *LPINT, *PLONG, *LPLONG, *PBOOL, *LPBOOL, *PINT32, *PLONG32;
typedef unsigned int UINT, ULONG, DWORD, UINT32, ULONG32, DWORD32, LCID, ACCESS_MASK, *PUINT, *PULONG, *PDWORD, *LPDWORD, *PUINT32, *LPUINT, *PULONG32, *PDWORD32;
typedef long long LONGLONG, INT64, LONG64, *PLONGLONG, *PINT64, *PLONG64;
typedef unsigned long long ULONGLONG, UINT64, ULONG64, DWORD64, DWORDLONG, *PULONGLONG, *PUINT64, *PULONG64, *PDWORD64, *PDWORDLONG;
typedef __INTPTR_TYPE__ INT_PTR, LONG_PTR, SSIZE_T, LPARAM, LRESULT, *PINT_PTR, *PLONG_PTR, *PSSIZE_T;
typedef __UINTPTR_TYPE__ UINT_PTR, ULONG_PTR, DWORD_PTR, SIZE_T, WPARAM, KAFFINITY, *PUINT_PTR, *PULONG_PTR, *PDWORD_PTR, *PSIZE_T;
typedef float FLOAT; typedef double DOUBLE;
typedef void *PVOID, *LPVOID, *HANDLE, **PHANDLE, **LPHANDLE, *HGLOBAL, *HLOCAL, *PSECURITY_DESCRIPTOR, *PSID;
typedef const void *LPCVOID, *PCVOID;
#if __SIZEOF_WCHAR_T__ == 2
typedef wchar_t WCHAR;
# define OWS_WIDE(s) L##s
#elif defined(__cplusplus)
typedef char16_t WCHAR;
# define OWS_WIDE(s) u##s
#else
typedef __CHAR16_TYPE__ WCHAR;
# define OWS_WIDE(s) u##s
#endif
typedef WCHAR *PWCHAR, *LPWCH, *PWCH, *LPWSTR, *PWSTR, *NWPSTR;
typedef const WCHAR *LPCWCH, *PCWCH, *LPCWSTR, *PCWSTR;
#ifdef UNICODE
typedef WCHAR TCHAR, *PTCHAR; typedef LPWSTR LPTSTR, PTSTR; typedef LPCWSTR LPCTSTR, PCTSTR;
# define OWS_AW(n) n##W
# define OWS_TEXT(s) OWS_WIDE(s)
#else
typedef char TCHAR, *PTCHAR; typedef LPSTR LPTSTR, PTSTR; typedef LPCSTR LPCTSTR, PCTSTR;
# define OWS_AW(n) n##A
# define OWS_TEXT(s) s
#endif
#define TEXT(s) OWS_TEXT(s)
#define __TEXT(s) OWS_TEXT(s)
#define DECLARE_HANDLE(n) typedef struct n##__ { int unused; } *n
DECLARE_HANDLE(HWND); DECLARE_HANDLE(HINSTANCE); DECLARE_HANDLE(HICON); DECLARE_HANDLE(HBRUSH); DECLARE_HANDLE(HMENU); DECLARE_HANDLE(HKEY);
typedef HINSTANCE HMODULE; typedef HICON HCURSOR;
typedef INT_PTR (WINAPI *FARPROC)(void); typedef int (WINAPI *PROC)(void);
typedef DWORD COLORREF;

typedef struct _GUID { DWORD Data1; WORD Data2, Data3; BYTE Data4[8]; } GUID, *LPGUID, IID, CLSID, UUID;
typedef const GUID *LPCGUID;
#ifdef __cplusplus
typedef const GUID &REFGUID, &REFIID, &REFCLSID;
static inline bool operator==(const GUID &a, const GUID &b) { return !__builtin_memcmp(&a, &b, 16); }
static inline bool operator!=(const GUID &a, const GUID &b) { return !(a == b); }
# define IsEqualGUID(a, b) ((a) == (b))
#else
typedef const GUID *REFGUID, *REFIID, *REFCLSID;
# define IsEqualGUID(a, b) (!__builtin_memcmp(a, b, sizeof(GUID)))
#endif
#ifdef INITGUID
# define DEFINE_GUID(n, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) \
  EXTERN_C const GUID n __attribute__((__weak__)) = { l, w1, w2, { b1, b2, b3, b4, b5, b6, b7, b8 } }
#else
# define DEFINE_GUID(n, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) EXTERN_C const GUID n
#endif
typedef union _LARGE_INTEGER { struct { DWORD LowPart; LONG HighPart; }; struct { DWORD LowPart; LONG HighPart; } u; LONGLONG QuadPart; } LARGE_INTEGER, *PLARGE_INTEGER;
typedef union _ULARGE_INTEGER { struct { DWORD LowPart, HighPart; }; struct { DWORD LowPart, HighPart; } u; ULONGLONG QuadPart; } ULARGE_INTEGER, *PULARGE_INTEGER;
typedef struct _FILETIME { DWORD dwLowDateTime, dwHighDateTime; } FILETIME, *PFILETIME, *LPFILETIME;
typedef struct _SYSTEMTIME { WORD wYear, wMonth, wDayOfWeek, wDay, wHour, wMinute, wSecond, wMilliseconds; } SYSTEMTIME, *PSYSTEMTIME, *LPSYSTEMTIME;
typedef struct _SECURITY_ATTRIBUTES { DWORD nLength; LPVOID lpSecurityDescriptor; BOOL bInheritHandle; } SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;
typedef struct _SECURITY_DESCRIPTOR { BYTE Revision, Sbz1; WORD Control; PVOID Owner, Group, Sacl, Dacl; } SECURITY_DESCRIPTOR;
typedef struct _OVERLAPPED {
  ULONG_PTR Internal, InternalHigh;
  union { struct { DWORD Offset, OffsetHigh; }; PVOID Pointer; };
  HANDLE hEvent;
} OVERLAPPED, *LPOVERLAPPED;
typedef struct _OVERLAPPED_ENTRY { ULONG_PTR lpCompletionKey; LPOVERLAPPED lpOverlapped; ULONG_PTR Internal; DWORD dwNumberOfBytesTransferred; } OVERLAPPED_ENTRY, *LPOVERLAPPED_ENTRY;
typedef struct _LIST_ENTRY { struct _LIST_ENTRY *Flink, *Blink; } LIST_ENTRY, *PLIST_ENTRY;
typedef struct _RTL_CRITICAL_SECTION { PVOID DebugInfo; LONG LockCount, RecursionCount; HANDLE OwningThread, LockSemaphore; ULONG_PTR SpinCount; } CRITICAL_SECTION, *PCRITICAL_SECTION, *LPCRITICAL_SECTION;
typedef struct _RTL_SRWLOCK { PVOID Ptr; } SRWLOCK, *PSRWLOCK;
typedef struct _RTL_CONDITION_VARIABLE { PVOID Ptr; } CONDITION_VARIABLE, *PCONDITION_VARIABLE;
typedef union _RTL_RUN_ONCE { PVOID Ptr; } INIT_ONCE, *PINIT_ONCE, *LPINIT_ONCE;
#define SRWLOCK_INIT {0}
#define CONDITION_VARIABLE_INIT {0}
#define INIT_ONCE_STATIC_INIT {0}
typedef struct _SYSTEM_INFO {
  union { DWORD dwOemId; struct { WORD wProcessorArchitecture, wReserved; }; };
  DWORD dwPageSize; LPVOID lpMinimumApplicationAddress, lpMaximumApplicationAddress; DWORD_PTR dwActiveProcessorMask;
  DWORD dwNumberOfProcessors, dwProcessorType, dwAllocationGranularity; WORD wProcessorLevel, wProcessorRevision;
} SYSTEM_INFO, *LPSYSTEM_INFO;
typedef struct _OSVERSIONINFOA { DWORD dwOSVersionInfoSize, dwMajorVersion, dwMinorVersion, dwBuildNumber, dwPlatformId; CHAR szCSDVersion[128]; } OSVERSIONINFOA, OSVERSIONINFO, *LPOSVERSIONINFOA;
typedef struct _OSVERSIONINFOEXA { DWORD dwOSVersionInfoSize, dwMajorVersion, dwMinorVersion, dwBuildNumber, dwPlatformId; CHAR szCSDVersion[128]; WORD wServicePackMajor, wServicePackMinor, wSuiteMask; BYTE wProductType, wReserved; } OSVERSIONINFOEXA, OSVERSIONINFOEX;
typedef struct _WIN32_FIND_DATAA { DWORD dwFileAttributes; FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime; DWORD nFileSizeHigh, nFileSizeLow, dwReserved0, dwReserved1; CHAR cFileName[260], cAlternateFileName[14]; } WIN32_FIND_DATAA;
typedef struct _WIN32_FIND_DATAW { DWORD dwFileAttributes; FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime; DWORD nFileSizeHigh, nFileSizeLow, dwReserved0, dwReserved1; WCHAR cFileName[260], cAlternateFileName[14]; } WIN32_FIND_DATAW;
#define WIN32_FIND_DATA OWS_AW(WIN32_FIND_DATA)
typedef struct _BLOB { ULONG cbSize; BYTE *pBlobData; } BLOB, *LPBLOB;
typedef struct _POINT { LONG x, y; } POINT, *PPOINT, *LPPOINT;
typedef struct tagRECT { LONG left, top, right, bottom; } RECT, *PRECT, *LPRECT;
typedef struct tagMSG { HWND hwnd; UINT message; WPARAM wParam; LPARAM lParam; DWORD time; POINT pt; } MSG, *PMSG, *LPMSG;
typedef LRESULT (CALLBACK *WNDPROC)(HWND, UINT, WPARAM, LPARAM);
#define OWS_WNDCLASS(n, s) typedef struct n { UINT style; WNDPROC lpfnWndProc; int cbClsExtra, cbWndExtra; HINSTANCE hInstance; HICON hIcon; HCURSOR hCursor; HBRUSH hbrBackground; s lpszMenuName; s lpszClassName; } n, *LP##n
OWS_WNDCLASS(WNDCLASSA, LPCSTR); OWS_WNDCLASS(WNDCLASSW, LPCWSTR);
#define WNDCLASS OWS_AW(WNDCLASS)
#define OWS_STARTUPINFO(n, s) typedef struct n { DWORD cb; s lpReserved, lpDesktop, lpTitle; DWORD dwX, dwY, dwXSize, dwYSize, dwXCountChars, dwYCountChars, dwFillAttribute, dwFlags; WORD wShowWindow, cbReserved2; LPBYTE lpReserved2; HANDLE hStdInput, hStdOutput, hStdError; } n, *LP##n
OWS_STARTUPINFO(STARTUPINFOA, LPSTR); OWS_STARTUPINFO(STARTUPINFOW, LPWSTR);
#define STARTUPINFO OWS_AW(STARTUPINFO)
typedef struct _PROCESS_INFORMATION { HANDLE hProcess, hThread; DWORD dwProcessId, dwThreadId; } PROCESS_INFORMATION, *LPPROCESS_INFORMATION;
struct _EXCEPTION_POINTERS;
typedef DWORD (WINAPI *PTHREAD_START_ROUTINE)(LPVOID); typedef PTHREAD_START_ROUTINE LPTHREAD_START_ROUTINE;
typedef BOOL (WINAPI *PHANDLER_ROUTINE)(DWORD);
typedef void (CALLBACK *PAPCFUNC)(ULONG_PTR);
typedef void (CALLBACK *WAITORTIMERCALLBACK)(PVOID, BOOLEAN);
typedef void (CALLBACK *PTIMERAPCROUTINE)(LPVOID, DWORD, DWORD);
typedef void (WINAPI *LPOVERLAPPED_COMPLETION_ROUTINE)(DWORD, DWORD, LPOVERLAPPED);
typedef BOOL (CALLBACK *PINIT_ONCE_FN)(PINIT_ONCE, PVOID, PVOID *);

/* ---- small macros ---- */
#define MAKEWORD(l, h) ((WORD)(((BYTE)(l)) | ((WORD)((BYTE)(h))) << 8))
#define MAKELONG(l, h) ((LONG)(((WORD)(l)) | ((DWORD)((WORD)(h))) << 16))
#define LOWORD(x) ((WORD)(DWORD_PTR)(x))
#define HIWORD(x) ((WORD)((DWORD_PTR)(x) >> 16))
#define LOBYTE(x) ((BYTE)(DWORD_PTR)(x))
#define HIBYTE(x) ((BYTE)((DWORD_PTR)(x) >> 8))
#define MAKELANGID(p, s) ((WORD)((((WORD)(s)) << 10) | (WORD)(p)))
#define UNREFERENCED_PARAMETER(p) ((void)(p))
#define ARRAYSIZE(a) (sizeof(a) / sizeof((a)[0]))
#define RTL_NUMBER_OF(a) ARRAYSIZE(a)
#define FIELD_OFFSET(t, f) ((LONG)offsetof(t, f))
#define CONTAINING_RECORD(p, t, f) ((t *)((char *)(p) - offsetof(t, f)))
#define ZeroMemory(p, n) memset((p), 0, (n))
#define RtlZeroMemory ZeroMemory
#define FillMemory(p, n, c) memset((p), (c), (n))
#define CopyMemory(d, s, n) memcpy((d), (s), (n))
#define MoveMemory(d, s, n) memmove((d), (s), (n))
#define SecureZeroMemory(p, n) explicit_bzero((p), (n))
#define C_ASSERT(e) typedef char ows_c_assert_[(e) ? 1 : -1] __attribute__((__unused__))
#define MemoryBarrier() __sync_synchronize()
#define YieldProcessor() __builtin_ia32_pause()
#define HasOverlappedIoCompleted(o) (((DWORD)(o)->Internal) != STATUS_PENDING)
#define SUCCEEDED(hr) ((HRESULT)(hr) >= 0)
#define FAILED(hr) ((HRESULT)(hr) < 0)
#define HRESULT_FROM_WIN32(x) ((HRESULT)(x) <= 0 ? (HRESULT)(x) : (HRESULT)(((x) & 0xffff) | 0x80070000))
#define HandleToUlong(h) ((ULONG)(ULONG_PTR)(h))
#define PtrToUlong(h) ((ULONG)(ULONG_PTR)(h))
#define ULongToPtr(h) ((void *)(ULONG_PTR)(h))
#define UlongToPtr ULongToPtr
#define ANYSIZE_ARRAY 1
#define MAX_PATH 260
#define MAX_COMPUTERNAME_LENGTH 15
#define MAXDWORD 0xffffffff
#define MAXLONG 0x7fffffff
#define MAXUINT ((UINT)~0u)
#define MAXUSHORT 0xffff
#define INFINITE 0xFFFFFFFF
#define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR)-1)
#define WAIT_OBJECT_0 0u
#define WAIT_ABANDONED_0 0x80u
#define WAIT_ABANDONED 0x80u
#define WAIT_IO_COMPLETION 0xC0u
#define WAIT_FAILED 0xFFFFFFFFu
#define MAXIMUM_WAIT_OBJECTS 64
#define STILL_ACTIVE 259
#define STATUS_WAIT_0 0
#define STATUS_PENDING 0x103
#define S_OK ((HRESULT)0)
#define S_FALSE ((HRESULT)1)
#define E_FAIL ((HRESULT)0x80004005)
#define E_INVALIDARG ((HRESULT)0x80070057)
#define E_OUTOFMEMORY ((HRESULT)0x8007000E)
#define NOERROR 0
#define NO_ERROR 0
#define HEAP_ZERO_MEMORY 8
#define HEAP_NO_SERIALIZE 1
#define LMEM_FIXED 0
#define LMEM_ZEROINIT 0x40
#define LPTR 0x40
#define LHND 0x42
#define GMEM_FIXED 0
#define GPTR 0x40
#define CREATE_SUSPENDED 4
#define CREATE_NEW_CONSOLE 0x10
#define NORMAL_PRIORITY_CLASS 0x20
#define THREAD_PRIORITY_NORMAL 0
#define THREAD_PRIORITY_HIGHEST 2
#define THREAD_PRIORITY_TIME_CRITICAL 15
#define STD_INPUT_HANDLE ((DWORD)-10)
#define STD_OUTPUT_HANDLE ((DWORD)-11)
#define STD_ERROR_HANDLE ((DWORD)-12)
#define CTRL_C_EVENT 0
#define CTRL_BREAK_EVENT 1
#define CTRL_CLOSE_EVENT 2
#define CTRL_LOGOFF_EVENT 5
#define CTRL_SHUTDOWN_EVENT 6
#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x100
#define FORMAT_MESSAGE_IGNORE_INSERTS 0x200
#define FORMAT_MESSAGE_FROM_STRING 0x400
#define FORMAT_MESSAGE_FROM_HMODULE 0x800
#define FORMAT_MESSAGE_FROM_SYSTEM 0x1000
#define FORMAT_MESSAGE_ARGUMENT_ARRAY 0x2000
#define FORMAT_MESSAGE_MAX_WIDTH_MASK 0xFF
#define LANG_NEUTRAL 0
#define LANG_ENGLISH 9
#define SUBLANG_DEFAULT 1
#define SUBLANG_NEUTRAL 0
#define SUBLANG_ENGLISH_US 1
#define CP_ACP 0
#define CP_UTF8 65001
#define WC_ERR_INVALID_CHARS 0x80
#define MB_ERR_INVALID_CHARS 8
#define GENERIC_READ 0x80000000u
#define GENERIC_WRITE 0x40000000u
#define FILE_SHARE_READ 1
#define FILE_SHARE_WRITE 2
#define FILE_SHARE_DELETE 4
#define CREATE_NEW 1
#define CREATE_ALWAYS 2
#define OPEN_EXISTING 3
#define OPEN_ALWAYS 4
#define FILE_ATTRIBUTE_NORMAL 0x80
#define FILE_ATTRIBUTE_DIRECTORY 0x10
#define FILE_FLAG_OVERLAPPED 0x40000000
#define FILE_FLAG_SEQUENTIAL_SCAN 0x08000000
#define INVALID_FILE_ATTRIBUTES ((DWORD)-1)
#define INVALID_FILE_SIZE ((DWORD)-1)
#define FILE_BEGIN 0
#define FILE_CURRENT 1
#define FILE_END 2
#define FILE_SKIP_COMPLETION_PORT_ON_SUCCESS 1
#define FILE_SKIP_SET_EVENT_ON_HANDLE 2
#define HANDLE_FLAG_INHERIT 1
#define DUPLICATE_SAME_ACCESS 2
#define PAGE_READWRITE 4
#define FILE_MAP_WRITE 2
#define FILE_MAP_READ 4
#define FILE_MAP_ALL_ACCESS 0xF001F
#define EVENT_ALL_ACCESS 0x1F0003
#define SYNCHRONIZE 0x100000
#define MAILSLOT_WAIT_FOREVER 0xFFFFFFFF
#define MAILSLOT_NO_MESSAGE 0xFFFFFFFF
#define WT_EXECUTEDEFAULT 0
#define WT_EXECUTEONLYONCE 8
#define TLS_OUT_OF_INDEXES 0xFFFFFFFF
#define VER_PLATFORM_WIN32_NT 2
#define WM_USER 0x400
#define WM_DESTROY 2
#define WM_CREATE 1
#define WM_QUIT 0x12
#define WM_CLOSE 0x10
#define CW_USEDEFAULT ((int)0x80000000)
#define WS_OVERLAPPEDWINDOW 0xCF0000
#define PM_REMOVE 1
#define HWND_MESSAGE ((HWND)(LONG_PTR)-3)
#define CS_HREDRAW 2
#define CS_VREDRAW 1
#define VER_PLATFORM_WIN32_WINDOWS 1
#define PAGE_READONLY 2
#define FILE_ATTRIBUTE_READONLY 1
#define FILE_ATTRIBUTE_HIDDEN 2
#define FILE_ATTRIBUTE_SYSTEM 4
#define FILE_ATTRIBUTE_ARCHIVE 0x20
#define FILE_ATTRIBUTE_TEMPORARY 0x100
#define FILE_ATTRIBUTE_REPARSE_POINT 0x400
#define FILE_ATTRIBUTE_OFFLINE 0x1000
#define FILE_FLAG_FIRST_PIPE_INSTANCE 0x80000
#define PIPE_ACCESS_DUPLEX 3
#define PIPE_TYPE_BYTE 0
#define PIPE_TYPE_MESSAGE 4
#define PIPE_READMODE_BYTE 0
#define PIPE_WAIT 0
#define PIPE_UNLIMITED_INSTANCES 255
#define PIPE_ACCEPT_REMOTE_CLIENTS 0
#define PIPE_REJECT_REMOTE_CLIENTS 8
#define SECURITY_SQOS_PRESENT 0x100000
#define SECURITY_IDENTIFICATION 0x10000
#define STACK_SIZE_PARAM_IS_A_RESERVATION 0x10000
#define STARTF_USESHOWWINDOW 1
#define STARTF_USESIZE 2
#define STARTF_USEPOSITION 4
#define STARTF_USECOUNTCHARS 8
#define STARTF_USESTDHANDLES 0x100
#define SW_SHOW 5
#define SW_HIDE 0
#define E_UNEXPECTED ((HRESULT)0x8000FFFF)
#define E_NOTIMPL ((HRESULT)0x80004001)
#define E_POINTER ((HRESULT)0x80004003)
#define FILE_ATTRIBUTE_DEVICE 0x40
#define FILE_ATTRIBUTE_SPARSE_FILE 0x200
#define FILE_ATTRIBUTE_COMPRESSED 0x800
#define FILE_ATTRIBUTE_NOT_CONTENT_INDEXED 0x2000
#define FILE_ATTRIBUTE_ENCRYPTED 0x4000
#define TRUNCATE_EXISTING 5
#define FILE_FLAG_WRITE_THROUGH 0x80000000u
#define FILE_FLAG_RANDOM_ACCESS 0x10000000
#define FILE_FLAG_DELETE_ON_CLOSE 0x04000000
#define FILE_FLAG_NO_BUFFERING 0x20000000
#define PIPE_ACCESS_INBOUND 1
#define PIPE_ACCESS_OUTBOUND 2
#define CBR_9600 9600
#define VER_EQUAL 1
#define VER_GREATER_EQUAL 3
#define VER_MINORVERSION 1
#define VER_MAJORVERSION 2
#define VER_SERVICEPACKMAJOR 0x20
#define MB_OK 0
#define MUTEX_MODIFY_STATE 1
#define MUTEX_ALL_ACCESS 0x1F0001
#define CREATE_MUTEX_INITIAL_OWNER 1
#define CREATE_EVENT_MANUAL_RESET 1
#include <winerror.h>
#include <excpt.h>

/* ---- functions ---- */
#ifdef __cplusplus
extern "C" {
#endif
DWORD GetLastError(void) OWS_LIBNAME(GetLastError); void SetLastError(DWORD) OWS_LIBNAME(SetLastError);
BOOL CloseHandle(HANDLE) OWS_LIBNAME(CloseHandle); BOOL DuplicateHandle(HANDLE, HANDLE, HANDLE, LPHANDLE, DWORD, BOOL, DWORD) OWS_LIBNAME(DuplicateHandle);
BOOL GetHandleInformation(HANDLE, LPDWORD) OWS_LIBNAME(GetHandleInformation); BOOL SetHandleInformation(HANDLE, DWORD, DWORD) OWS_LIBNAME(SetHandleInformation);
void Sleep(DWORD) OWS_LIBNAME(Sleep); DWORD SleepEx(DWORD, BOOL) OWS_LIBNAME(SleepEx); BOOL SwitchToThread(void) OWS_LIBNAME(SwitchToThread);
DWORD WaitForSingleObject(HANDLE, DWORD) OWS_LIBNAME(WaitForSingleObject); DWORD WaitForSingleObjectEx(HANDLE, DWORD, BOOL) OWS_LIBNAME(WaitForSingleObjectEx);
DWORD WaitForMultipleObjects(DWORD, const HANDLE *, BOOL, DWORD) OWS_LIBNAME(WaitForMultipleObjects); DWORD WaitForMultipleObjectsEx(DWORD, const HANDLE *, BOOL, DWORD, BOOL) OWS_LIBNAME(WaitForMultipleObjectsEx);
DWORD SignalObjectAndWait(HANDLE, HANDLE, DWORD, BOOL) OWS_LIBNAME(SignalObjectAndWait);
#define OWS_AWF(r, n, a, w) r n##A a OWS_LIBNAME(n##A); r n##W w OWS_LIBNAME(n##W);
OWS_AWF(HANDLE, CreateEvent, (LPSECURITY_ATTRIBUTES, BOOL, BOOL, LPCSTR), (LPSECURITY_ATTRIBUTES, BOOL, BOOL, LPCWSTR))
OWS_AWF(HANDLE, CreateEventEx, (LPSECURITY_ATTRIBUTES, LPCSTR, DWORD, DWORD), (LPSECURITY_ATTRIBUTES, LPCWSTR, DWORD, DWORD))
OWS_AWF(HANDLE, OpenEvent, (DWORD, BOOL, LPCSTR), (DWORD, BOOL, LPCWSTR))
OWS_AWF(HANDLE, CreateMutex, (LPSECURITY_ATTRIBUTES, BOOL, LPCSTR), (LPSECURITY_ATTRIBUTES, BOOL, LPCWSTR))
OWS_AWF(HANDLE, CreateMutexEx, (LPSECURITY_ATTRIBUTES, LPCSTR, DWORD, DWORD), (LPSECURITY_ATTRIBUTES, LPCWSTR, DWORD, DWORD))
OWS_AWF(HANDLE, CreateSemaphore, (LPSECURITY_ATTRIBUTES, LONG, LONG, LPCSTR), (LPSECURITY_ATTRIBUTES, LONG, LONG, LPCWSTR))
OWS_AWF(HANDLE, CreateWaitableTimer, (LPSECURITY_ATTRIBUTES, BOOL, LPCSTR), (LPSECURITY_ATTRIBUTES, BOOL, LPCWSTR))
OWS_AWF(HANDLE, CreateFile, (LPCSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES, DWORD, DWORD, HANDLE), (LPCWSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES, DWORD, DWORD, HANDLE))
OWS_AWF(HANDLE, CreateFileMapping, (HANDLE, LPSECURITY_ATTRIBUTES, DWORD, DWORD, DWORD, LPCSTR), (HANDLE, LPSECURITY_ATTRIBUTES, DWORD, DWORD, DWORD, LPCWSTR))
OWS_AWF(HANDLE, OpenFileMapping, (DWORD, BOOL, LPCSTR), (DWORD, BOOL, LPCWSTR))
OWS_AWF(HANDLE, CreateMailslot, (LPCSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES), (LPCWSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES))
OWS_AWF(BOOL, CreateProcess, (LPCSTR, LPSTR, LPSECURITY_ATTRIBUTES, LPSECURITY_ATTRIBUTES, BOOL, DWORD, LPVOID, LPCSTR, LPSTARTUPINFOA, LPPROCESS_INFORMATION), (LPCWSTR, LPWSTR, LPSECURITY_ATTRIBUTES, LPSECURITY_ATTRIBUTES, BOOL, DWORD, LPVOID, LPCWSTR, LPSTARTUPINFOW, LPPROCESS_INFORMATION))
OWS_AWF(DWORD, FormatMessage, (DWORD, LPCVOID, DWORD, DWORD, LPSTR, DWORD, va_list *), (DWORD, LPCVOID, DWORD, DWORD, LPWSTR, DWORD, va_list *))
OWS_AWF(HMODULE, LoadLibrary, (LPCSTR), (LPCWSTR)) OWS_AWF(HMODULE, GetModuleHandle, (LPCSTR), (LPCWSTR))
OWS_AWF(HMODULE, LoadLibraryEx, (LPCSTR, HANDLE, DWORD), (LPCWSTR, HANDLE, DWORD))
OWS_AWF(DWORD, GetModuleFileName, (HMODULE, LPSTR, DWORD), (HMODULE, LPWSTR, DWORD))
OWS_AWF(UINT, GetSystemDirectory, (LPSTR, UINT), (LPWSTR, UINT))
OWS_AWF(BOOL, GetComputerName, (LPSTR, LPDWORD), (LPWSTR, LPDWORD)) OWS_AWF(BOOL, GetUserName, (LPSTR, LPDWORD), (LPWSTR, LPDWORD))
OWS_AWF(DWORD, GetFileAttributes, (LPCSTR), (LPCWSTR)) OWS_AWF(BOOL, DeleteFile, (LPCSTR), (LPCWSTR))
OWS_AWF(HANDLE, FindFirstFile, (LPCSTR, WIN32_FIND_DATAA *), (LPCWSTR, WIN32_FIND_DATAW *)) OWS_AWF(BOOL, FindNextFile, (HANDLE, WIN32_FIND_DATAA *), (HANDLE, WIN32_FIND_DATAW *))
BOOL FindClose(HANDLE) OWS_LIBNAME(FindClose);
OWS_AWF(DWORD, GetEnvironmentVariable, (LPCSTR, LPSTR, DWORD), (LPCWSTR, LPWSTR, DWORD))
OWS_AWF(void, OutputDebugString, (LPCSTR), (LPCWSTR)) OWS_AWF(BOOL, WriteConsole, (HANDLE, const void *, DWORD, LPDWORD, LPVOID), (HANDLE, const void *, DWORD, LPDWORD, LPVOID))
OWS_AWF(int, lstrlen, (LPCSTR), (LPCWSTR)) OWS_AWF(int, lstrcmp, (LPCSTR, LPCSTR), (LPCWSTR, LPCWSTR)) OWS_AWF(int, lstrcmpi, (LPCSTR, LPCSTR), (LPCWSTR, LPCWSTR))
OWS_AWF(LPSTR, lstrcpy, (LPSTR, LPCSTR), (LPWSTR, LPCWSTR)) OWS_AWF(LPSTR, lstrcat, (LPSTR, LPCSTR), (LPWSTR, LPCWSTR)) OWS_AWF(LPSTR, lstrcpyn, (LPSTR, LPCSTR, int), (LPWSTR, LPCWSTR, int))
OWS_AWF(int, wsprintf, (LPSTR, LPCSTR, ...), (LPWSTR, LPCWSTR, ...))
OWS_AWF(int, MessageBox, (HWND, LPCSTR, LPCSTR, UINT), (HWND, LPCWSTR, LPCWSTR, UINT))
OWS_AWF(ATOM, RegisterClass, (const WNDCLASSA *), (const WNDCLASSW *))
OWS_AWF(HWND, CreateWindowEx, (DWORD, LPCSTR, LPCSTR, DWORD, int, int, int, int, HWND, HMENU, HINSTANCE, LPVOID), (DWORD, LPCWSTR, LPCWSTR, DWORD, int, int, int, int, HWND, HMENU, HINSTANCE, LPVOID))
OWS_AWF(LRESULT, DefWindowProc, (HWND, UINT, WPARAM, LPARAM), (HWND, UINT, WPARAM, LPARAM)) OWS_AWF(BOOL, PostMessage, (HWND, UINT, WPARAM, LPARAM), (HWND, UINT, WPARAM, LPARAM)) OWS_AWF(LRESULT, SendMessage, (HWND, UINT, WPARAM, LPARAM), (HWND, UINT, WPARAM, LPARAM))
OWS_AWF(BOOL, GetMessage, (LPMSG, HWND, UINT, UINT), (LPMSG, HWND, UINT, UINT)) OWS_AWF(BOOL, PeekMessage, (LPMSG, HWND, UINT, UINT, UINT), (LPMSG, HWND, UINT, UINT, UINT)) OWS_AWF(LRESULT, DispatchMessage, (const MSG *), (const MSG *))
BOOL TranslateMessage(const MSG *) OWS_LIBNAME(TranslateMessage); void PostQuitMessage(int) OWS_LIBNAME(PostQuitMessage); BOOL DestroyWindow(HWND) OWS_LIBNAME(DestroyWindow); BOOL ShowWindow(HWND, int) OWS_LIBNAME(ShowWindow); BOOL UpdateWindow(HWND) OWS_LIBNAME(UpdateWindow);
BOOL SetEvent(HANDLE) OWS_LIBNAME(SetEvent); BOOL ResetEvent(HANDLE) OWS_LIBNAME(ResetEvent); BOOL PulseEvent(HANDLE) OWS_LIBNAME(PulseEvent); BOOL ReleaseMutex(HANDLE) OWS_LIBNAME(ReleaseMutex); BOOL ReleaseSemaphore(HANDLE, LONG, LPLONG) OWS_LIBNAME(ReleaseSemaphore);
BOOL SetWaitableTimer(HANDLE, const LARGE_INTEGER *, LONG, PTIMERAPCROUTINE, LPVOID, BOOL) OWS_LIBNAME(SetWaitableTimer); BOOL CancelWaitableTimer(HANDLE) OWS_LIBNAME(CancelWaitableTimer);
HANDLE CreateThread(LPSECURITY_ATTRIBUTES, SIZE_T, LPTHREAD_START_ROUTINE, LPVOID, DWORD, LPDWORD) OWS_LIBNAME(CreateThread); void ExitThread(DWORD) OWS_LIBNAME(ExitThread) DECLSPEC_NORETURN; void ExitProcess(UINT) OWS_LIBNAME(ExitProcess) DECLSPEC_NORETURN;
BOOL TerminateThread(HANDLE, DWORD) OWS_LIBNAME(TerminateThread); BOOL TerminateProcess(HANDLE, UINT) OWS_LIBNAME(TerminateProcess); BOOL GetExitCodeThread(HANDLE, LPDWORD) OWS_LIBNAME(GetExitCodeThread); BOOL GetExitCodeProcess(HANDLE, LPDWORD) OWS_LIBNAME(GetExitCodeProcess); DWORD ResumeThread(HANDLE) OWS_LIBNAME(ResumeThread); DWORD SuspendThread(HANDLE) OWS_LIBNAME(SuspendThread); BOOL SetThreadPriority(HANDLE, int) OWS_LIBNAME(SetThreadPriority); DWORD_PTR SetThreadAffinityMask(HANDLE, DWORD_PTR) OWS_LIBNAME(SetThreadAffinityMask);
HANDLE GetCurrentThread(void) OWS_LIBNAME(GetCurrentThread); HANDLE GetCurrentProcess(void) OWS_LIBNAME(GetCurrentProcess); DWORD GetCurrentThreadId(void) OWS_LIBNAME(GetCurrentThreadId); DWORD GetCurrentProcessId(void) OWS_LIBNAME(GetCurrentProcessId); HANDLE OpenProcess(DWORD, BOOL, DWORD) OWS_LIBNAME(OpenProcess);
DWORD QueueUserAPC(PAPCFUNC, HANDLE, ULONG_PTR) OWS_LIBNAME(QueueUserAPC); BOOL QueueUserWorkItem(LPTHREAD_START_ROUTINE, PVOID, ULONG) OWS_LIBNAME(QueueUserWorkItem); BOOL RegisterWaitForSingleObject(PHANDLE, HANDLE, WAITORTIMERCALLBACK, PVOID, ULONG, ULONG) OWS_LIBNAME(RegisterWaitForSingleObject); BOOL UnregisterWait(HANDLE) OWS_LIBNAME(UnregisterWait); BOOL UnregisterWaitEx(HANDLE, HANDLE) OWS_LIBNAME(UnregisterWaitEx); BOOL BindIoCompletionCallback(HANDLE, LPOVERLAPPED_COMPLETION_ROUTINE, ULONG) OWS_LIBNAME(BindIoCompletionCallback);
DWORD TlsAlloc(void) OWS_LIBNAME(TlsAlloc); BOOL TlsFree(DWORD) OWS_LIBNAME(TlsFree); LPVOID TlsGetValue(DWORD) OWS_LIBNAME(TlsGetValue); BOOL TlsSetValue(DWORD, LPVOID) OWS_LIBNAME(TlsSetValue);
void InitializeCriticalSection(LPCRITICAL_SECTION) OWS_LIBNAME(InitializeCriticalSection); BOOL InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION, DWORD) OWS_LIBNAME(InitializeCriticalSectionAndSpinCount); BOOL InitializeCriticalSectionEx(LPCRITICAL_SECTION, DWORD, DWORD) OWS_LIBNAME(InitializeCriticalSectionEx); void EnterCriticalSection(LPCRITICAL_SECTION) OWS_LIBNAME(EnterCriticalSection); BOOL TryEnterCriticalSection(LPCRITICAL_SECTION) OWS_LIBNAME(TryEnterCriticalSection); void LeaveCriticalSection(LPCRITICAL_SECTION) OWS_LIBNAME(LeaveCriticalSection); void DeleteCriticalSection(LPCRITICAL_SECTION) OWS_LIBNAME(DeleteCriticalSection);
void InitializeSRWLock(PSRWLOCK) OWS_LIBNAME(InitializeSRWLock); void AcquireSRWLockExclusive(PSRWLOCK) OWS_LIBNAME(AcquireSRWLockExclusive); void ReleaseSRWLockExclusive(PSRWLOCK) OWS_LIBNAME(ReleaseSRWLockExclusive); void AcquireSRWLockShared(PSRWLOCK) OWS_LIBNAME(AcquireSRWLockShared); void ReleaseSRWLockShared(PSRWLOCK) OWS_LIBNAME(ReleaseSRWLockShared); BOOLEAN TryAcquireSRWLockExclusive(PSRWLOCK) OWS_LIBNAME(TryAcquireSRWLockExclusive);
void InitializeConditionVariable(PCONDITION_VARIABLE) OWS_LIBNAME(InitializeConditionVariable); BOOL SleepConditionVariableCS(PCONDITION_VARIABLE, PCRITICAL_SECTION, DWORD) OWS_LIBNAME(SleepConditionVariableCS); BOOL SleepConditionVariableSRW(PCONDITION_VARIABLE, PSRWLOCK, DWORD, ULONG) OWS_LIBNAME(SleepConditionVariableSRW); void WakeConditionVariable(PCONDITION_VARIABLE) OWS_LIBNAME(WakeConditionVariable); void WakeAllConditionVariable(PCONDITION_VARIABLE) OWS_LIBNAME(WakeAllConditionVariable); BOOL InitOnceExecuteOnce(PINIT_ONCE, PINIT_ONCE_FN, PVOID, LPVOID *) OWS_LIBNAME(InitOnceExecuteOnce);
HANDLE CreateIoCompletionPort(HANDLE, HANDLE, ULONG_PTR, DWORD) OWS_LIBNAME(CreateIoCompletionPort); BOOL GetQueuedCompletionStatus(HANDLE, LPDWORD, PULONG_PTR, LPOVERLAPPED *, DWORD) OWS_LIBNAME(GetQueuedCompletionStatus); BOOL GetQueuedCompletionStatusEx(HANDLE, LPOVERLAPPED_ENTRY, ULONG, PULONG, DWORD, BOOL) OWS_LIBNAME(GetQueuedCompletionStatusEx); BOOL PostQueuedCompletionStatus(HANDLE, DWORD, ULONG_PTR, LPOVERLAPPED) OWS_LIBNAME(PostQueuedCompletionStatus);
BOOL GetOverlappedResult(HANDLE, LPOVERLAPPED, LPDWORD, BOOL) OWS_LIBNAME(GetOverlappedResult); BOOL CancelIo(HANDLE) OWS_LIBNAME(CancelIo); BOOL CancelIoEx(HANDLE, LPOVERLAPPED) OWS_LIBNAME(CancelIoEx); BOOL SetFileCompletionNotificationModes(HANDLE, UCHAR) OWS_LIBNAME(SetFileCompletionNotificationModes);
BOOL ReadFile(HANDLE, LPVOID, DWORD, LPDWORD, LPOVERLAPPED) OWS_LIBNAME(ReadFile); BOOL WriteFile(HANDLE, LPCVOID, DWORD, LPDWORD, LPOVERLAPPED) OWS_LIBNAME(WriteFile); BOOL ReadFileEx(HANDLE, LPVOID, DWORD, LPOVERLAPPED, LPOVERLAPPED_COMPLETION_ROUTINE) OWS_LIBNAME(ReadFileEx); BOOL WriteFileEx(HANDLE, LPCVOID, DWORD, LPOVERLAPPED, LPOVERLAPPED_COMPLETION_ROUTINE) OWS_LIBNAME(WriteFileEx); DWORD GetFileSize(HANDLE, LPDWORD) OWS_LIBNAME(GetFileSize); BOOL GetFileSizeEx(HANDLE, PLARGE_INTEGER) OWS_LIBNAME(GetFileSizeEx); DWORD SetFilePointer(HANDLE, LONG, PLONG, DWORD) OWS_LIBNAME(SetFilePointer); BOOL SetFilePointerEx(HANDLE, LARGE_INTEGER, PLARGE_INTEGER, DWORD) OWS_LIBNAME(SetFilePointerEx); BOOL FlushFileBuffers(HANDLE) OWS_LIBNAME(FlushFileBuffers); BOOL SetEndOfFile(HANDLE) OWS_LIBNAME(SetEndOfFile); BOOL GetMailslotInfo(HANDLE, LPDWORD, LPDWORD, LPDWORD, LPDWORD) OWS_LIBNAME(GetMailslotInfo);
LPVOID MapViewOfFile(HANDLE, DWORD, DWORD, DWORD, SIZE_T) OWS_LIBNAME(MapViewOfFile); BOOL UnmapViewOfFile(LPCVOID) OWS_LIBNAME(UnmapViewOfFile); HANDLE GetStdHandle(DWORD) OWS_LIBNAME(GetStdHandle); BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE, BOOL) OWS_LIBNAME(SetConsoleCtrlHandler); BOOL GenerateConsoleCtrlEvent(DWORD, DWORD) OWS_LIBNAME(GenerateConsoleCtrlEvent);
HANDLE GetProcessHeap(void) OWS_LIBNAME(GetProcessHeap); LPVOID HeapAlloc(HANDLE, DWORD, SIZE_T) OWS_LIBNAME(HeapAlloc); LPVOID HeapReAlloc(HANDLE, DWORD, LPVOID, SIZE_T) OWS_LIBNAME(HeapReAlloc); BOOL HeapFree(HANDLE, DWORD, LPVOID) OWS_LIBNAME(HeapFree); SIZE_T HeapSize(HANDLE, DWORD, LPCVOID) OWS_LIBNAME(HeapSize); HANDLE HeapCreate(DWORD, SIZE_T, SIZE_T) OWS_LIBNAME(HeapCreate); BOOL HeapDestroy(HANDLE) OWS_LIBNAME(HeapDestroy); HLOCAL LocalAlloc(UINT, SIZE_T) OWS_LIBNAME(LocalAlloc); HLOCAL LocalFree(HLOCAL) OWS_LIBNAME(LocalFree); HGLOBAL GlobalAlloc(UINT, SIZE_T) OWS_LIBNAME(GlobalAlloc); HGLOBAL GlobalFree(HGLOBAL) OWS_LIBNAME(GlobalFree); LPVOID VirtualAlloc(LPVOID, SIZE_T, DWORD, DWORD) OWS_LIBNAME(VirtualAlloc); BOOL VirtualFree(LPVOID, SIZE_T, DWORD) OWS_LIBNAME(VirtualFree);
DWORD GetTickCount(void) OWS_LIBNAME(GetTickCount); ULONGLONG GetTickCount64(void) OWS_LIBNAME(GetTickCount64); BOOL QueryPerformanceCounter(LARGE_INTEGER *) OWS_LIBNAME(QueryPerformanceCounter); BOOL QueryPerformanceFrequency(LARGE_INTEGER *) OWS_LIBNAME(QueryPerformanceFrequency); void GetSystemTimeAsFileTime(LPFILETIME) OWS_LIBNAME(GetSystemTimeAsFileTime); void GetSystemTimePreciseAsFileTime(LPFILETIME) OWS_LIBNAME(GetSystemTimePreciseAsFileTime); void GetSystemTime(LPSYSTEMTIME) OWS_LIBNAME(GetSystemTime); void GetLocalTime(LPSYSTEMTIME) OWS_LIBNAME(GetLocalTime); BOOL SystemTimeToFileTime(const SYSTEMTIME *, LPFILETIME) OWS_LIBNAME(SystemTimeToFileTime); BOOL FileTimeToSystemTime(const FILETIME *, LPSYSTEMTIME) OWS_LIBNAME(FileTimeToSystemTime); void GetSystemInfo(LPSYSTEM_INFO) OWS_LIBNAME(GetSystemInfo); void GetNativeSystemInfo(LPSYSTEM_INFO) OWS_LIBNAME(GetNativeSystemInfo); DWORD GetVersion(void) OWS_LIBNAME(GetVersion); BOOL GetVersionExA(LPOSVERSIONINFOA) OWS_LIBNAME(GetVersionExA); ULONGLONG VerSetConditionMask(ULONGLONG, DWORD, BYTE) OWS_LIBNAME(VerSetConditionMask); BOOL VerifyVersionInfoA(OSVERSIONINFOEXA *, DWORD, DWORDLONG) OWS_LIBNAME(VerifyVersionInfoA);
#define GetVersionEx GetVersionExA
BOOL ConnectNamedPipe(HANDLE, LPOVERLAPPED) OWS_LIBNAME(ConnectNamedPipe); BOOL DisconnectNamedPipe(HANDLE) OWS_LIBNAME(DisconnectNamedPipe); BOOL GetNamedPipeClientProcessId(HANDLE, PULONG) OWS_LIBNAME(GetNamedPipeClientProcessId); BOOL GetNamedPipeServerProcessId(HANDLE, PULONG) OWS_LIBNAME(GetNamedPipeServerProcessId); BOOL GetNamedPipeClientSessionId(HANDLE, PULONG) OWS_LIBNAME(GetNamedPipeClientSessionId); BOOL GetNamedPipeServerSessionId(HANDLE, PULONG) OWS_LIBNAME(GetNamedPipeServerSessionId); BOOL IsValidSecurityDescriptor(PSECURITY_DESCRIPTOR) OWS_LIBNAME(IsValidSecurityDescriptor); BOOL ReleaseSemaphore(HANDLE, LONG, LPLONG) OWS_LIBNAME(ReleaseSemaphore);
OWS_AWF(HANDLE, CreateNamedPipe, (LPCSTR, DWORD, DWORD, DWORD, DWORD, DWORD, DWORD, LPSECURITY_ATTRIBUTES), (LPCWSTR, DWORD, DWORD, DWORD, DWORD, DWORD, DWORD, LPSECURITY_ATTRIBUTES))
OWS_AWF(BOOL, CreateDirectory, (LPCSTR, LPSECURITY_ATTRIBUTES), (LPCWSTR, LPSECURITY_ATTRIBUTES)) OWS_AWF(BOOL, RemoveDirectory, (LPCSTR), (LPCWSTR)) OWS_AWF(DWORD, GetTempPath, (DWORD, LPSTR), (DWORD, LPWSTR)) OWS_AWF(UINT, GetTempFileName, (LPCSTR, LPCSTR, UINT, LPSTR), (LPCWSTR, LPCWSTR, UINT, LPWSTR)) OWS_AWF(DWORD, GetLongPathName, (LPCSTR, LPSTR, DWORD), (LPCWSTR, LPWSTR, DWORD)) OWS_AWF(BOOL, MoveFileEx, (LPCSTR, LPCSTR, DWORD), (LPCWSTR, LPCWSTR, DWORD))
#define CreateNamedPipe OWS_AW(CreateNamedPipe)
#define CreateDirectory OWS_AW(CreateDirectory)
#define RemoveDirectory OWS_AW(RemoveDirectory)
#define GetTempPath OWS_AW(GetTempPath)
#define VerifyVersionInfo VerifyVersionInfoA
typedef struct _COMMTIMEOUTS { DWORD ReadIntervalTimeout, ReadTotalTimeoutMultiplier, ReadTotalTimeoutConstant, WriteTotalTimeoutMultiplier, WriteTotalTimeoutConstant; } COMMTIMEOUTS, *LPCOMMTIMEOUTS;
typedef struct _DCB { DWORD DCBlength, BaudRate; DWORD fBinary : 1, fParity : 1, fOutxCtsFlow : 1, fOutxDsrFlow : 1, fDtrControl : 2, fDsrSensitivity : 1, fTXContinueOnXoff : 1, fOutX : 1, fInX : 1, fErrorChar : 1, fNull : 1, fRtsControl : 2, fAbortOnError : 1, fDummy2 : 17; WORD wReserved, XonLim, XoffLim; BYTE ByteSize, Parity, StopBits; char XonChar, XoffChar, ErrorChar, EofChar, EvtChar; WORD wReserved1; } DCB, *LPDCB;
BOOL GetCommState(HANDLE, LPDCB) OWS_LIBNAME(GetCommState); BOOL SetCommState(HANDLE, LPDCB) OWS_LIBNAME(SetCommState); BOOL SetCommTimeouts(HANDLE, LPCOMMTIMEOUTS) OWS_LIBNAME(SetCommTimeouts);
#define NOPARITY 0
#define ODDPARITY 1
#define EVENPARITY 2
#define ONESTOPBIT 0
#define ONE5STOPBITS 1
#define TWOSTOPBITS 2
#define DTR_CONTROL_ENABLE 1
#define DTR_CONTROL_DISABLE 0
#define RTS_CONTROL_ENABLE 1
#define RTS_CONTROL_DISABLE 0
#define RTS_CONTROL_HANDSHAKE 2
BOOL ResetEvent(HANDLE) OWS_LIBNAME(ResetEvent); FARPROC GetProcAddress(HMODULE, LPCSTR) OWS_LIBNAME(GetProcAddress); BOOL FreeLibrary(HMODULE) OWS_LIBNAME(FreeLibrary); int MultiByteToWideChar(UINT, DWORD, LPCCH, int, LPWSTR, int) OWS_LIBNAME(MultiByteToWideChar); int WideCharToMultiByte(UINT, DWORD, LPCWCH, int, LPSTR, int, LPCCH, LPBOOL) OWS_LIBNAME(WideCharToMultiByte); BOOL IsBadReadPtr(const void *, UINT_PTR) OWS_LIBNAME(IsBadReadPtr); BOOL IsBadWritePtr(void *, UINT_PTR) OWS_LIBNAME(IsBadWritePtr); void DebugBreak(void) OWS_LIBNAME(DebugBreak); void RaiseException(DWORD, DWORD, DWORD, const ULONG_PTR *) OWS_LIBNAME(RaiseException);
#ifdef __cplusplus
}
#endif
#define CreateEvent OWS_AW(CreateEvent)
#define CreateEventEx OWS_AW(CreateEventEx)
#define OpenEvent OWS_AW(OpenEvent)
#define CreateMutex OWS_AW(CreateMutex)
#define CreateSemaphore OWS_AW(CreateSemaphore)
#define CreateWaitableTimer OWS_AW(CreateWaitableTimer)
#define CreateFile OWS_AW(CreateFile)
#define CreateFileMapping OWS_AW(CreateFileMapping)
#define OpenFileMapping OWS_AW(OpenFileMapping)
#define CreateMailslot OWS_AW(CreateMailslot)
#define CreateProcess OWS_AW(CreateProcess)
#define FormatMessage OWS_AW(FormatMessage)
#define LoadLibrary OWS_AW(LoadLibrary)
#define LoadLibraryEx OWS_AW(LoadLibraryEx)
#define GetModuleHandle OWS_AW(GetModuleHandle)
#define GetModuleFileName OWS_AW(GetModuleFileName)
#define GetSystemDirectory OWS_AW(GetSystemDirectory)
#define GetComputerName OWS_AW(GetComputerName)
#define GetFileAttributes OWS_AW(GetFileAttributes)
#define DeleteFile OWS_AW(DeleteFile)
#define FindFirstFile OWS_AW(FindFirstFile)
#define FindNextFile OWS_AW(FindNextFile)
#define GetEnvironmentVariable OWS_AW(GetEnvironmentVariable)
#define OutputDebugString OWS_AW(OutputDebugString)
#define WriteConsole OWS_AW(WriteConsole)
#define lstrlen OWS_AW(lstrlen)
#define lstrcmp OWS_AW(lstrcmp)
#define lstrcmpi OWS_AW(lstrcmpi)
#define lstrcpy OWS_AW(lstrcpy)
#define lstrcat OWS_AW(lstrcat)
#define lstrcpyn OWS_AW(lstrcpyn)
#define wsprintf OWS_AW(wsprintf)
#define MessageBox OWS_AW(MessageBox)
#define RegisterClass OWS_AW(RegisterClass)
#define CreateWindowEx OWS_AW(CreateWindowEx)
#define CreateWindow(c, n, s, x, y, w, h, p, m, i, l) CreateWindowEx(0, c, n, s, x, y, w, h, p, m, i, l)
#define DefWindowProc OWS_AW(DefWindowProc)
#define PostMessage OWS_AW(PostMessage)
#define SendMessage OWS_AW(SendMessage)
#define GetMessage OWS_AW(GetMessage)
#define PeekMessage OWS_AW(PeekMessage)
#define DispatchMessage OWS_AW(DispatchMessage)

/* ---- interlocked ---- */
#ifdef __cplusplus
extern "C++" {
template <class T> static inline T InterlockedIncrement(T volatile *p) { return __sync_add_and_fetch(p, (T)1); }
template <class T> static inline T InterlockedDecrement(T volatile *p) { return __sync_sub_and_fetch(p, (T)1); }
template <class T, class V> static inline T InterlockedExchange(T volatile *p, V v) { return __atomic_exchange_n(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedExchangeAdd(T volatile *p, V v) { return __sync_fetch_and_add(p, (T)v); }
template <class T, class V, class C> static inline T InterlockedCompareExchange(T volatile *p, V v, C c) { return __sync_val_compare_and_swap(p, (T)c, (T)v); }
template <class T, class V> static inline T InterlockedAnd(T volatile *p, V v) { return __sync_fetch_and_and(p, (T)v); }
template <class T, class V> static inline T InterlockedOr(T volatile *p, V v) { return __sync_fetch_and_or(p, (T)v); }
}
#else
#define InterlockedIncrement(p) __sync_add_and_fetch((p), 1)
#define InterlockedDecrement(p) __sync_sub_and_fetch((p), 1)
#define InterlockedExchange(p, v) __atomic_exchange_n((p), (v), __ATOMIC_SEQ_CST)
#define InterlockedExchangeAdd(p, v) __sync_fetch_and_add((p), (v))
#define InterlockedAdd(p, v) __sync_add_and_fetch((p), (v))
#define InterlockedCompareExchange(p, v, c) __sync_val_compare_and_swap((p), (c), (v))
#define InterlockedAnd(p, v) __sync_fetch_and_and((p), (v))
#define InterlockedOr(p, v) __sync_fetch_and_or((p), (v))
#define InterlockedXor(p, v) __sync_fetch_and_xor((p), (v))
#endif
#define InterlockedIncrement64 InterlockedIncrement
#define InterlockedDecrement64 InterlockedDecrement
#define InterlockedExchange64 InterlockedExchange
#define InterlockedExchangeAdd64 InterlockedExchangeAdd
#define InterlockedCompareExchange64 InterlockedCompareExchange
#define InterlockedIncrementNoFence InterlockedIncrement
#define InterlockedIncrementAcquire64 InterlockedIncrement
#define InterlockedDecrementRelease InterlockedDecrement
#define InterlockedDecrementRelease64 InterlockedDecrement
#define InterlockedDecrementAcquire64 InterlockedDecrement
#define InterlockedAddNoFence InterlockedAdd
#define InterlockedAddNoFence64 InterlockedAdd
#define InterlockedExchangePointer(p, v) __atomic_exchange_n((PVOID volatile *)(p), (PVOID)(v), __ATOMIC_SEQ_CST)
#define InterlockedCompareExchangePointer(p, v, c) __sync_val_compare_and_swap((PVOID volatile *)(p), (PVOID)(c), (PVOID)(v))

#if !defined(NOMINMAX)
# if defined(__cplusplus)
extern "C++" {
template <class A, class B> static inline decltype(true ? A() : B()) min(A a, B b) { return a < b ? a : b; }
template <class A, class B> static inline decltype(true ? A() : B()) max(A a, B b) { return a > b ? a : b; }
}
# elif !defined(min)
#  define min(a, b) (((a) < (b)) ? (a) : (b))
#  define max(a, b) (((a) > (b)) ? (a) : (b))
# endif
#endif
#if !defined(WIN32_LEAN_AND_MEAN) && !defined(_WINSOCKAPI_)
#include <winsock2.h>
#endif
#endif
