/* A disk that tells what it was given, and can be made to fail. Loaded before the C library (LD_PRELOAD).
 *
 * Every change to a file under DISK_UNDER is made, and also written to the log DISK_LOG in its order: what was
 * written where, which file was cut short or removed, and which was synced. Whoever reads the log can say what a
 * power cut at any moment may leave (power_cuts.py): what was synced, and any part of what was not.
 *
 * DISK_TROUBLE names a file of two bytes: what goes wrong ('-' nothing, 'F' no room, 'E' writes fail, 'S' syncs
 * fail) and how often, in percent.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct head {
  uint32_t kind;
  uint32_t name_length;
  uint64_t offset;
  uint64_t length;
};

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static const char *under;
static const volatile char *trouble;
static int log_fd = -1;

__attribute__((constructor)) static void begin(void) {
  const char *log = getenv("DISK_LOG");
  const char *asked = getenv("DISK_TROUBLE");
  under = getenv("DISK_UNDER");
  if (log) log_fd = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (asked) {
    int fd = open(asked, O_RDONLY | O_CLOEXEC);
    void *seen = fd < 0 ? MAP_FAILED : mmap(NULL, 2, PROT_READ, MAP_SHARED, fd, 0);
    if (seen != MAP_FAILED) trouble = seen;
    if (fd >= 0) close(fd);
  }
}

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* The file's path if it is one of those we watch, else NULL. */
static const char *watched(int fd, char *path) {
  char link[64] = "/proc/self/fd/";
  char digits[16];
  int count = 0;
  if (!under || fd < 0) return NULL;
  do digits[count++] = (char)('0' + fd % 10); while ((fd /= 10) > 0);
  char *end = link + strlen(link);
  while (count > 0) *end++ = digits[--count];
  *end = 0;
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return NULL;
  path[length] = 0;
  return strncmp(path, under, strlen(under)) == 0 ? path : NULL;
}

/* Written in one piece, so that no other process's line comes in between. */
static void tell(char kind, const char *path, off_t offset, const void *data, size_t length) {
  if (log_fd < 0) return;
  struct head head = {(uint32_t)kind, (uint32_t)strlen(path), (uint64_t)offset, (uint64_t)length};
  struct iovec parts[3] = {
      {&head, sizeof head}, {(void *)path, head.name_length}, {(void *)data, data ? length : 0}};
  if (writev(log_fd, parts, 3) < 0) abort();
}

static int fails(char kind, int error) {
  if (!trouble || trouble[0] != kind || rand() % 100 >= trouble[1]) return 0;
  errno = error;
  return 1;
}

static int write_fails(void) { return fails('F', ENOSPC) || fails('E', EIO); }

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  ssize_t (*next)(int, const void *, size_t, off64_t) = real("pwrite64");
  char path[PATH_MAX];
  if (!watched(fd, path)) return next(fd, data, length, offset);
  if (write_fails()) return -1;
  pthread_mutex_lock(&one_at_a_time);
  ssize_t done = next(fd, data, length, offset);
  if (done > 0) tell('W', path, offset, data, (size_t)done);
  pthread_mutex_unlock(&one_at_a_time);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  return pwrite64(fd, data, length, offset);
}

ssize_t write(int fd, const void *data, size_t length) {
  ssize_t (*next)(int, const void *, size_t) = real("write");
  char path[PATH_MAX];
  if (!watched(fd, path)) return next(fd, data, length);
  if (write_fails()) return -1;
  pthread_mutex_lock(&one_at_a_time);
  off_t offset = lseek(fd, 0, SEEK_CUR);
  ssize_t done = next(fd, data, length);
  if (done > 0) tell('W', path, offset, data, (size_t)done);
  pthread_mutex_unlock(&one_at_a_time);
  return done;
}

int ftruncate64(int fd, off64_t length) {
  int (*next)(int, off64_t) = real("ftruncate64");
  char path[PATH_MAX];
  if (!watched(fd, path)) return next(fd, length);
  pthread_mutex_lock(&one_at_a_time);
  int done = next(fd, length);
  if (done == 0) tell('T', path, length, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int sync_with(const char *name, int fd) {
  int (*next)(int) = real(name);
  char path[PATH_MAX];
  if (!watched(fd, path)) return next(fd);
  if (fails('S', EIO)) return -1;
  pthread_mutex_lock(&one_at_a_time);
  int done = next(fd);
  if (done == 0) tell('S', path, 0, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return done;
}

int fsync(int fd) { return sync_with("fsync", fd); }

int fdatasync(int fd) { return sync_with("fdatasync", fd); }

int unlink(const char *path) {
  int (*next)(const char *) = real("unlink");
  int done = next(path);
  if (done == 0 && under && strncmp(path, under, strlen(under)) == 0) tell('U', path, 0, NULL, 0);
  return done;
}
