/* libc's own, and Microsoft's _stat with its records. */
#include_next <sys/stat.h>
#ifndef OWS_LIBC_SYS_STAT_H
#define OWS_LIBC_SYS_STAT_H
#include <ows/crt.h>
#include <ows/utf.h>
#define _S_IFMT 0170000
#define _S_IFDIR 0040000
#define _S_IFREG 0100000
#define _S_IFCHR 0020000
#define _S_IREAD 0000400
#define _S_IWRITE 0000200
#define _S_IEXEC 0000100
/* libc makes st_mtime a macro for st_mtim.tv_sec, so the fields of the times are records here as well. */
struct _stat64 {
  unsigned st_dev; unsigned short st_ino, st_mode; short st_nlink, st_uid, st_gid; unsigned st_rdev; long long st_size;
  struct { __time64_t tv_sec; } st_atim, st_mtim, st_ctim;
};
#define _stati64 _stat64
#define _fstati64 _fstat64
OWS_INLINE int ows_stat64(int result, const struct stat *from, struct _stat64 *to) {
  if (result) return result;
  __builtin_memset(to, 0, sizeof(*to));
  to->st_dev = to->st_rdev = (unsigned)from->st_dev;
  to->st_mode = (unsigned short)from->st_mode;
  to->st_nlink = (short)from->st_nlink;
  to->st_size = from->st_size;
  to->st_atim.tv_sec = from->st_atime;
  to->st_mtim.tv_sec = from->st_mtime;
  to->st_ctim.tv_sec = from->st_ctime;
  return 0;
}
OWS_INLINE int _stat64(const char *name, struct _stat64 *to) { struct stat from; return ows_stat64(stat(name, &from), &from, to); }
OWS_INLINE int _fstat64(int fd, struct _stat64 *to) { struct stat from; return ows_stat64(fstat(fd, &from), &from, to); }
#endif
