/* C with -fshort-wchar: the functions of libc over wide text would read units of 32 bits. Ours take their place. */
#if __SIZEOF_WCHAR_T__ == 2 && !defined(__cplusplus) && !defined(OWS_WIDE_NAMES_H)
#define OWS_WIDE_NAMES_H
#include <ows/wide.h>
#undef wcslen
#define wcslen ows_wcslen
#undef wcscpy
#define wcscpy ows_wcscpy
#undef wcsncpy
#define wcsncpy ows_wcsncpy
#undef wcscat
#define wcscat ows_wcscat
#undef wcsncat
#define wcsncat ows_wcsncat
#undef wcscmp
#define wcscmp ows_wcscmp
#undef wcsncmp
#define wcsncmp ows_wcsncmp
#undef wcschr
#define wcschr ows_wcschr
#undef wcsrchr
#define wcsrchr ows_wcsrchr
#undef wcsstr
#define wcsstr ows_wcsstr
#undef wcscspn
#define wcscspn ows_wcscspn
#undef wcsspn
#define wcsspn ows_wcsspn
#undef wcspbrk
#define wcspbrk ows_wcspbrk
#undef wmemcpy
#define wmemcpy ows_wmemcpy
#undef wmemmove
#define wmemmove ows_wmemmove
#undef wmemset
#define wmemset ows_wmemset
#undef wmemcmp
#define wmemcmp ows_wmemcmp
#undef wmemchr
#define wmemchr ows_wmemchr
#undef wcstol
#define wcstol ows_wcstol
#undef wcstoul
#define wcstoul ows_wcstoul
#undef wcstod
#define wcstod ows_wcstod
#undef wprintf
#define wprintf ows_wprintf
#undef fwprintf
#define fwprintf ows_fwprintf
#undef swprintf
#define swprintf ows_swprintf
#undef vwprintf
#define vwprintf ows_vwprintf
#undef vfwprintf
#define vfwprintf ows_vfwprintf
#undef vswprintf
#define vswprintf ows_vswprintf
#undef fputws
#define fputws ows_fputws
#undef fgetws
#define fgetws ows_fgetws
#undef fputwc
#define fputwc ows_fputwc
#undef mbstowcs
#define mbstowcs ows_mbstowcs
#undef wcstombs
#define wcstombs ows_wcstombs
#undef wcsnlen
#define wcsnlen ows_wcsnlen
#undef wcsdup
#define wcsdup ows_wcsdup
#define _wcsicmp ows_wcsicmp
#define _wcsnicmp ows_wcsnicmp
#define _wcsdup ows_wcsdup
#define _wcslwr ows_wcslwr
#define _wcsupr ows_wcsupr
#define _wcsrev ows_wcsrev
#define _wtoi ows_wtoi
#define _wtol ows_wtol
#define _wtoi64 ows_wtoi64
#define _wtof ows_wtof
#define _wcstoi64 ows_wcstoi64
#define _wcstoui64 ows_wcstoui64
#define _snwprintf ows_snwprintf
#define _vsnwprintf ows_vsnwprintf
#define _swprintf ows_swprintf_unbounded
#define _vswprintf ows_vswprintf_unbounded
#define _scwprintf ows_scwprintf
#define _vscwprintf ows_vscwprintf
#define _snwprintf_s ows_snwprintf_s
#define _vsnwprintf_s ows_vsnwprintf_s
#define swprintf_s ows_swprintf_s
#define vswprintf_s ows_vswprintf_s
#define wprintf_s ows_wprintf
#define fwprintf_s ows_fwprintf
#define vwprintf_s ows_vwprintf
#define vfwprintf_s ows_vfwprintf
#define wcscpy_s ows_wcscpy_s
#define wcscat_s ows_wcscat_s
#define wcsncpy_s ows_wcsncpy_s
#define wcsncat_s ows_wcsncat_s
#define wcsnlen_s ows_wcsnlen
#define wcstok_s ows_wcstok_s
#define wmemcpy_s ows_wmemcpy_s
#define mbstowcs_s ows_mbstowcs_s
#define wcstombs_s ows_wcstombs_s
#define _itow ows_itow
#define _itow_s ows_itow_s
#define _ultow_s ows_ultow_s
#define _i64tow_s ows_i64tow_s
#define _ui64tow_s ows_ui64tow_s
#define _putws ows_putws
#define _wfopen ows_wfopen
#define _wfopen_s ows_wfopen_s
#define _wgetenv ows_wgetenv
#define wcsicmp ows_wcsicmp
#define wcsnicmp ows_wcsnicmp
/* Of libc and not replaced: an error where they are called, not rubbish where they run. */
#define OWS_NO_WIDE(name) extern int ows_no_##name() __attribute__((__error__(#name " of libc reads wchar_t of 32 bits and cannot be used with -fshort-wchar")));
OWS_NO_WIDE(wscanf)
#undef wscanf
#define wscanf ows_no_wscanf
OWS_NO_WIDE(fwscanf)
#undef fwscanf
#define fwscanf ows_no_fwscanf
OWS_NO_WIDE(swscanf)
#undef swscanf
#define swscanf ows_no_swscanf
OWS_NO_WIDE(vwscanf)
#undef vwscanf
#define vwscanf ows_no_vwscanf
OWS_NO_WIDE(vfwscanf)
#undef vfwscanf
#define vfwscanf ows_no_vfwscanf
OWS_NO_WIDE(vswscanf)
#undef vswscanf
#define vswscanf ows_no_vswscanf
OWS_NO_WIDE(wcsftime)
#undef wcsftime
#define wcsftime ows_no_wcsftime
OWS_NO_WIDE(wcscoll)
#undef wcscoll
#define wcscoll ows_no_wcscoll
OWS_NO_WIDE(wcsxfrm)
#undef wcsxfrm
#define wcsxfrm ows_no_wcsxfrm
OWS_NO_WIDE(mbrtowc)
#undef mbrtowc
#define mbrtowc ows_no_mbrtowc
OWS_NO_WIDE(wcrtomb)
#undef wcrtomb
#define wcrtomb ows_no_wcrtomb
OWS_NO_WIDE(mbsrtowcs)
#undef mbsrtowcs
#define mbsrtowcs ows_no_mbsrtowcs
OWS_NO_WIDE(wcsrtombs)
#undef wcsrtombs
#define wcsrtombs ows_no_wcsrtombs
OWS_NO_WIDE(mbtowc)
#undef mbtowc
#define mbtowc ows_no_mbtowc
OWS_NO_WIDE(wctomb)
#undef wctomb
#define wctomb ows_no_wctomb
OWS_NO_WIDE(fgetwc)
#undef fgetwc
#define fgetwc ows_no_fgetwc
OWS_NO_WIDE(getwc)
#undef getwc
#define getwc ows_no_getwc
OWS_NO_WIDE(getwchar)
#undef getwchar
#define getwchar ows_no_getwchar
OWS_NO_WIDE(putwc)
#undef putwc
#define putwc ows_no_putwc
OWS_NO_WIDE(putwchar)
#undef putwchar
#define putwchar ows_no_putwchar
OWS_NO_WIDE(ungetwc)
#undef ungetwc
#define ungetwc ows_no_ungetwc
OWS_NO_WIDE(wcstof)
#undef wcstof
#define wcstof ows_no_wcstof
OWS_NO_WIDE(wcstold)
#undef wcstold
#define wcstold ows_no_wcstold
OWS_NO_WIDE(wcstoll)
#undef wcstoll
#define wcstoll ows_no_wcstoll
OWS_NO_WIDE(wcstoull)
#undef wcstoull
#define wcstoull ows_no_wcstoull
OWS_NO_WIDE(wcstok)
#undef wcstok
#define wcstok ows_no_wcstok
OWS_NO_WIDE(wcsnrtombs)
#undef wcsnrtombs
#define wcsnrtombs ows_no_wcsnrtombs
OWS_NO_WIDE(mbsnrtowcs)
#undef mbsnrtowcs
#define mbsnrtowcs ows_no_mbsnrtowcs
OWS_NO_WIDE(open_wmemstream)
#undef open_wmemstream
#define open_wmemstream ows_no_open_wmemstream
OWS_NO_WIDE(swscanf_s)
#undef swscanf_s
#define swscanf_s ows_no_swscanf_s
#endif
