/* Records what a process does to the files below one directory, and when it answers requests.

   LD_PRELOAD this library; DISK_RECORDER_ROOT names the directory, and DISK_RECORDER_LOG the file to append records to.
   A record: kind (1 byte), inode or port (8), offset (8), length (4), and that many bytes. Little-endian machines only.
   tests/support/power_failure.py reads them.

   Instead of syncing, a sync sleeps for two milliseconds: what a test rebuilds is what would have been synced, and other
   threads get time to write meanwhile. */
#define _GNU_SOURCE
#include <arpa/inet.h>
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
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 65536
#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static uint64_t inodes[MOST];
static const char *root;
static size_t root_length;
static int log_fd = -1;
static uint64_t syncs;

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("DISK_RECORDER_LOG");
    root = getenv("DISK_RECORDER_ROOT");
    if (!root || !log) return;
    root_length = strlen(root);
    int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    log_fd = syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, MOST / 2);
    if (log_fd < 0) log_fd = fd;
    else syscall(SYS_close, fd);
}

static void put(char kind, uint64_t inode, uint64_t offset, const void *data, uint32_t length) {
    char head[21];
    head[0] = kind;
    memcpy(head + 1, &inode, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, &length, 4);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)data, length}};
    if (syscall(SYS_writev, log_fd, parts, 2) != (long)(sizeof head + length)) abort();
}

/* Whether a path is below the root; `whole` gets it. The index of SQLite's log is shared memory that a crash drops. */
static int below(const char *path, char *whole) {
    if (log_fd < 0 || !path) return 0;
    if (path[0] == '/') snprintf(whole, PATH_MAX, "%s", path);
    else {
        char here[PATH_MAX / 2];
        if (!getcwd(here, sizeof here)) return 0;
        snprintf(whole, PATH_MAX, "%s/%.2000s", here, path);
    }
    size_t length = strlen(whole);
    if (length > 4 && !strcmp(whole + length - 4, "-shm")) return 0;
    return !strncmp(whole, root, root_length) && (whole[root_length] == '/' || !whole[root_length]);
}

static uint64_t known(int fd) { return log_fd >= 0 && fd >= 0 && fd < MOST ? inodes[fd] : 0; }

static int opened(int fd, const char *whole, int flags, int existed) {
    struct stat found;
    if (fd >= 0 && fd < MOST && !fstat(fd, &found)) {
        inodes[fd] = found.st_ino;
        if (!existed) put('C', found.st_ino, S_ISDIR(found.st_mode), whole, strlen(whole));
        else if (flags & O_TRUNC) put('T', found.st_ino, 0, NULL, 0);
    }
    return fd;
}

static int open_file(int directory, const char *path, int flags, mode_t mode) {
    char whole[PATH_MAX];
    if ((directory != AT_FDCWD && path && path[0] != '/') || !below(path, whole))
        return syscall(SYS_openat, directory, path, flags, mode);
    pthread_mutex_lock(&turn);
    struct stat before;
    int existed = !stat(whole, &before);
    int fd = opened(syscall(SYS_openat, AT_FDCWD, whole, flags, mode), whole, flags, existed), error = errno;
    pthread_mutex_unlock(&turn);
    errno = error;
    return fd;
}

#define MODE(flags, last) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, last); mode = va_arg(list, mode_t); va_end(list); }

int open(const char *path, int flags, ...) { MODE(flags, flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, flags) return open_file(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int fd, const char *path, int flags, ...) { MODE(flags, flags) return open_file(fd, path, flags, mode); }
int openat64(int fd, const char *path, int flags, ...) { MODE(flags, flags) return open_file(fd, path, flags | O_LARGEFILE, mode); }

int close(int fd) {
    REAL(int, close, int);
    if (!known(fd)) return real(fd);
    pthread_mutex_lock(&turn);
    inodes[fd] = 0;
    int result = real(fd);
    pthread_mutex_unlock(&turn);
    return result;
}

static ssize_t wrote(int fd, const void *data, size_t length, off_t offset, ssize_t (*how)(int, const void *, size_t, off_t)) {
    pthread_mutex_lock(&turn);
    if (offset < 0) offset = (fcntl(fd, F_GETFL) & O_APPEND) ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = how(fd, data, length, offset);
    int error = errno;
    if (done > 0) put('W', inodes[fd], offset, data, done);
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}

static ssize_t plain(int fd, const void *data, size_t length, off_t offset) { (void)offset; return syscall(SYS_write, fd, data, length); }
static ssize_t placed(int fd, const void *data, size_t length, off_t offset) { return syscall(SYS_pwrite64, fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    return known(fd) ? wrote(fd, data, length, -1, plain) : real(fd, data, length);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
    REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
    return known(fd) ? wrote(fd, data, length, offset, placed) : real(fd, data, length, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t offset) { return pwrite(fd, data, length, offset); }

static int cut(int fd, off_t length) {
    pthread_mutex_lock(&turn);
    int result = syscall(SYS_ftruncate, fd, length), error = errno;
    if (!result && known(fd)) put('T', inodes[fd], length, NULL, 0);
    pthread_mutex_unlock(&turn);
    errno = error;
    return result;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

static int synced(int fd, long call) {
    if (!known(fd)) return syscall(call, fd);
    uint64_t inode = inodes[fd];
    pthread_mutex_lock(&turn);
    uint64_t number = ++syncs;
    put('S', inode, number, NULL, 0);
    pthread_mutex_unlock(&turn);
    usleep(2000);
    pthread_mutex_lock(&turn);
    put('E', inode, number, NULL, 0);
    pthread_mutex_unlock(&turn);
    return 0;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int rename(const char *from, const char *to) {
    char source[PATH_MAX], both[2 * PATH_MAX];
    REAL(int, rename, const char *, const char *);
    if (!below(from, source) || !below(to, both)) return real(from, to);
    char target[PATH_MAX];
    memcpy(target, both, PATH_MAX);
    size_t length = snprintf(both, sizeof both, "%s%c%s", source, 0, target);
    pthread_mutex_lock(&turn);
    int result = real(from, to), error = errno;
    if (!result) put('R', 0, 0, both, length);
    pthread_mutex_unlock(&turn);
    errno = error;
    return result;
}

int unlink(const char *path) {
    char whole[PATH_MAX];
    REAL(int, unlink, const char *);
    if (!below(path, whole)) return real(path);
    pthread_mutex_lock(&turn);
    int result = real(path), error = errno;
    if (!result) put('U', 0, 0, whole, strlen(whole));
    pthread_mutex_unlock(&turn);
    errno = error;
    return result;
}

int mkdir(const char *path, mode_t mode) {
    char whole[PATH_MAX];
    struct stat found;
    REAL(int, mkdir, const char *, mode_t);
    if (!below(path, whole)) return real(path, mode);
    pthread_mutex_lock(&turn);
    int result = real(path, mode), error = errno;
    if (!result && !stat(whole, &found)) put('C', found.st_ino, 1, whole, strlen(whole));
    pthread_mutex_unlock(&turn);
    errno = error;
    return result;
}

ssize_t send(int fd, const void *data, size_t length, int flags) {
    REAL(ssize_t, send, int, const void *, size_t, int);
    if (log_fd >= 0 && length > 9 && !memcmp(data, "HTTP/1.1 ", 9)) {
        struct sockaddr_in peer;
        socklen_t size = sizeof peer;
        if (!getpeername(fd, (struct sockaddr *)&peer, &size) && peer.sin_family == AF_INET) {
            pthread_mutex_lock(&turn);
            put('A', ntohs(peer.sin_port), 0, data, length < 64 ? length : 64);
            pthread_mutex_unlock(&turn);
        }
    }
    return real(fd, data, length, flags);
}
