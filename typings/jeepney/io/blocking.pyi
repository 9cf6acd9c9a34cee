from types import TracebackType
from typing import Self

from jeepney import Message

class DBusConnection:
    def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...

def open_dbus_connection(bus: str = "SESSION") -> DBusConnection: ...
