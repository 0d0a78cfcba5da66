#include_next <sys/stat.h>
#ifndef OWS_LIBC_SYS_STAT_H
#define OWS_LIBC_SYS_STAT_H
#include <ows/crt.h>
#define _S_IFMT S_IFMT
#define _S_IFDIR S_IFDIR
#define _S_IFREG S_IFREG
#define _S_IREAD S_IRUSR
#define _S_IWRITE S_IWUSR
#define _S_IEXEC S_IXUSR
/* the Microsoft record: 64-bit size and times */
struct _stat64 {
  unsigned st_dev; unsigned short st_ino, st_mode; short st_nlink, st_uid, st_gid;
  unsigned st_rdev; long long st_size; struct { __time64_t tv_sec; } st_atim, st_mtim, st_ctim;  /* glibc: st_mtime is st_mtim.tv_sec */
};
#define _stati64 _stat64
#ifdef __cplusplus
extern "C" {
#endif
int _stat64(const char *, struct _stat64 *) OWS_LIBNAME(_stat64);
int _fstat64(int, struct _stat64 *) OWS_LIBNAME(_fstat64);
#if __SIZEOF_WCHAR_T__ == 2
int _wstat64(const wchar_t *, struct _stat64 *) OWS_LIBNAME(_wstat64);
#define _wstati64 _wstat64
#endif
#ifdef __cplusplus
}
#endif
#endif
