from collections.abc import Sequence
from enum import Enum

class MessageType(Enum):
    method_return = 2
    error = 3

class Header:
    message_type: MessageType

class Message:
    header: Header
    body: Sequence[object]

class DBusAddress:
    def __init__(
        self, object_path: str, bus_name: str | None = None, interface: str | None = None
    ) -> None: ...

def new_method_call(
    remote_obj: DBusAddress,
    method: str,
    signature: str | None = None,
    body: Sequence[object] = (),
) -> Message: ...
