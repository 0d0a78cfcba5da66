// A server with a std::thread for each connection, in C++ with a class that owns a socket.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

class Error : public std::runtime_error {
public:
    explicit Error(const char *call) : std::runtime_error(call), code(WSAGetLastError()) {}
    int code;
};

class Socket {
public:
    explicit Socket(SOCKET s) : s_(s)
    {
        if (s == INVALID_SOCKET)
            throw Error("socket");
    }
    Socket(Socket &&other) noexcept : s_(std::exchange(other.s_, INVALID_SOCKET)) {}
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    ~Socket()
    {
        if (s_ != INVALID_SOCKET)
            closesocket(s_);
    }

    // The names of methods don't collide with the functions.
    void send(const std::string &text) const
    {
        if (::send(s_, text.data(), static_cast<int>(text.size()), 0) != static_cast<int>(text.size()))
            throw Error("send");
    }
    std::string recv() const
    {
        std::string all;
        char block[64];
        int got;
        while ((got = ::recv(s_, block, sizeof block, 0)) > 0)
            all.append(block, static_cast<size_t>(got));
        if (got == SOCKET_ERROR)
            throw Error("recv");
        return all;
    }
    void shutdown(const char *) const { ::shutdown(s_, SD_SEND); }
    SOCKET get() const { return s_; }

private:
    SOCKET s_;
};

struct Winsock {
    Winsock()
    {
        WSADATA data;
        if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
            throw std::runtime_error("WSAStartup");
    }
    ~Winsock() { WSACleanup(); }
};

Socket connected_to(const sockaddr_in &address)
{
    Socket s(::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
    if (::connect(s.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == SOCKET_ERROR)
        throw Error("connect");
    return s;
}

} // namespace

int main()
try {
    constexpr int clients = 8;
    Winsock winsock;
    Socket listener(::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int length = sizeof address;
    auto *name = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener.get(), name, sizeof address) || ::listen(listener.get(), SOMAXCONN)
        || ::getsockname(listener.get(), name, &length))
        throw Error("listen");

    std::atomic<int> served{0};
    std::thread server([&] {
        std::vector<std::thread> workers;
        for (int i = 0; i < clients; i++) {
            auto s = std::make_shared<Socket>(::accept(listener.get(), nullptr, nullptr));
            workers.emplace_back([s, &served] {
                const std::string text = s->recv();
                s->send(std::string(text.rbegin(), text.rend()));
                ++served;
            });
        }
        for (auto &worker : workers)
            worker.join();
    });

    std::vector<std::string> answers(clients);
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; i++)
        threads.emplace_back([&answers, &address, i] {
            const Socket s = connected_to(address);
            s.send("client " + std::to_string(i));
            s.shutdown("that was all");
            answers[static_cast<size_t>(i)] = s.recv();
        });
    for (auto &thread : threads)
        thread.join();
    server.join();
    for (const auto &answer : answers)
        std::printf("%s\n", answer.c_str());
    std::printf("%d served\n", served.load());

    try {
        sockaddr_in nobody = address;
        nobody.sin_port = 0;
        connected_to(nobody);
    } catch (const Error &error) {
        std::printf("%s: %d\n", error.what(), error.code == WSAEADDRNOTAVAIL);
    }
    return 0;
} catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
