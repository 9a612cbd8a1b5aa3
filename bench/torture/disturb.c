// Stands between a program and its disk and clock (LD_PRELOAD), for one folder:
//   DISTURB_FOLDER   files below it are meant
//   DISTURB_JOURNAL  file that every change of theirs is noted in, in order, and so is what the program prints
//   DISTURB_CONTROL  file of two int64, mapped: bytes that the disk still takes, ms that the wall clock is ahead
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct control {
  int64_t space;
  int64_t clock_ahead;
};

static struct control *control;
static const char *folder;
static int journal = -1;
static pthread_mutex_t in_order = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void) {
  folder = getenv("DISTURB_FOLDER");
  const char *notes = getenv("DISTURB_JOURNAL");
  if (notes) journal = (int)syscall(SYS_openat, AT_FDCWD, notes, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  const char *shared = getenv("DISTURB_CONTROL");
  if (!shared) return;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, shared, O_RDWR | O_CLOEXEC, 0);
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (mapped != MAP_FAILED) control = mapped;
  syscall(SYS_close, fd);
}

static int is_below(const char *path) {
  if (!folder) return 0;
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/** Whether the file is meant; then `path` is its name. */
static int is_meant(int fd, char path[PATH_MAX]) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/** op, length of the path, offset, length of the data; path; data. Appended at once, so that a kill leaves no half. */
static void note(char op, const char *path, int64_t offset, const void *data, uint32_t length) {
  if (journal < 0) return;
  struct __attribute__((packed)) { char op; uint16_t path; int64_t offset; uint32_t length; } head;
  head.op = op;
  head.path = (uint16_t)strlen(path);
  head.offset = offset;
  head.length = length;
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)data, length}};
  syscall(SYS_writev, journal, parts, 3);
}

/** Only what makes a file longer needs space. */
static int has_space(int fd, int64_t end) {
  if (!control) return 1;
  struct stat file;
  if (fstat(fd, &file) != 0) return 1;
  int64_t needed = end - (int64_t)file.st_size;
  if (needed <= 0) return 1;
  if (__atomic_sub_fetch(&control->space, needed, __ATOMIC_SEQ_CST) >= 0) return 1;
  __atomic_add_fetch(&control->space, needed, __ATOMIC_SEQ_CST);
  errno = ENOSPC;
  return 0;
}

static int64_t total(const struct iovec *parts, int count) {
  int64_t bytes = 0;
  for (int i = 0; i < count; i++) bytes += (int64_t)parts[i].iov_len;
  return bytes;
}

/** A write at `offset`, or where the file stands when it is negative. */
static ssize_t put(int fd, const struct iovec *parts, int count, int64_t offset) {
  char path[PATH_MAX];
  int meant = is_meant(fd, path);
  if (!meant && !(fd == 1 && journal >= 0)) return syscall(offset < 0 ? SYS_writev : SYS_pwritev, fd, parts, count, offset, 0);
  int64_t at = offset;
  if (at < 0 && meant) {
    at = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
  }
  if (meant && !has_space(fd, at + total(parts, count))) return -1;
  pthread_mutex_lock(&in_order);
  for (int i = 0; i < count; i++) {
    note(meant ? 'W' : 'A', meant ? path : "", at, parts[i].iov_base, (uint32_t)parts[i].iov_len);
    at += (int64_t)parts[i].iov_len;
  }
  ssize_t done = syscall(offset < 0 ? SYS_writev : SYS_pwritev, fd, parts, count, offset, 0);
  int why = errno;
  pthread_mutex_unlock(&in_order);
  errno = why;
  return done;
}

ssize_t write(int fd, const void *data, size_t length) {
  struct iovec part = {(void *)data, length};
  return put(fd, &part, 1, -1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) { return put(fd, parts, count, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return put(fd, parts, count, offset); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  struct iovec part = {(void *)data, length};
  return put(fd, &part, 1, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return pwrite(fd, data, length, offset); }

int ftruncate(int fd, off_t length) {
  char path[PATH_MAX];
  if (is_meant(fd, path)) note('T', path, length, NULL, 0);
  return (int)syscall(SYS_ftruncate, fd, length);
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

int posix_fallocate(int fd, off_t offset, off_t length) {
  char path[PATH_MAX];
  if (is_meant(fd, path) && !has_space(fd, offset + length)) return ENOSPC;
  return REAL(posix_fallocate)(fd, offset, length);
}

static int sync_file(int fd, long call) {
  char path[PATH_MAX];
  if (!is_meant(fd, path)) return (int)syscall(call, fd);
  pthread_mutex_lock(&in_order);
  int done = (int)syscall(call, fd);
  int why = errno;
  if (done == 0) note('S', path, 0, NULL, 0);
  pthread_mutex_unlock(&in_order);
  errno = why;
  return done;
}
int fsync(int fd) { return sync_file(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_file(fd, SYS_fdatasync); }

int unlink(const char *path) {
  if (is_below(path)) note('U', path, 0, NULL, 0);
  return (int)syscall(SYS_unlink, path);
}
int rename(const char *from, const char *to) {
  if (is_below(from)) note('R', from, 0, to, (uint32_t)strlen(to));
  return (int)syscall(SYS_rename, from, to);
}

static int open_file(const char *path, int flags, mode_t mode) {
  if (is_below(path) && flags & O_CREAT && access(path, F_OK) != 0) note('C', path, 0, NULL, 0);
  else if (is_below(path) && flags & O_TRUNC) note('T', path, 0, NULL, 0);
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return open_file(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return open_file(path, flags | O_LARGEFILE, mode);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int done = REAL(clock_gettime)(clock, now);
  if (done == 0 && control && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    now->tv_sec += control->clock_ahead / 1000;
  }
  return done;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  int done = REAL(gettimeofday)(now, zone);
  if (done == 0 && control) now->tv_sec += control->clock_ahead / 1000;
  return done;
}
time_t time(time_t *now) {
  struct timespec read;
  clock_gettime(CLOCK_REALTIME, &read);
  if (now) *now = read.tv_sec;
  return read.tv_sec;
}
