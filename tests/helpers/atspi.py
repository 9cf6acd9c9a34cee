"""AtSpi: what the program tells assistive technology, asked for over the accessibility bus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
VALUE = "org.a11y.atspi.Value"
SCREEN = 0
CHECKED = 4
"""The number of that state."""
Extents = tuple[int, int, int, int]


@dataclass(frozen=True)
class Thing:
    """Something accessible: where on the bus it lives."""

    bus: Bus
    name: str
    path: str

    def children(self) -> list[Thing]:
        """What it holds."""
        (found,) = self.bus.ask(self, ACCESSIBLE, "GetChildren")
        return [Thing(self.bus, name, path) for name, path in found]

    def label(self) -> str:
        """Its name."""
        ((_, value),) = self.bus.ask(
            self, "org.freedesktop.DBus.Properties", "Get", "ss", (ACCESSIBLE, "Name")
        )
        return str(value)

    def role(self) -> str:
        """What it is, as the bus calls it."""
        return str(self.bus.ask(self, ACCESSIBLE, "GetRoleName")[0])

    def description(self) -> str:
        """What is told beyond its name."""
        ((_, value),) = self.bus.ask(
            self, "org.freedesktop.DBus.Properties", "Get", "ss", (ACCESSIBLE, "Description")
        )
        return str(value)

    def value(self) -> float:
        """Where it stands between its least and its most."""
        ((_, value),) = self.bus.ask(
            self, "org.freedesktop.DBus.Properties", "Get", "ss", (VALUE, "CurrentValue")
        )
        return float(value)

    def set_value(self, value: float) -> None:
        """Move it."""
        name = "CurrentValue"
        self.bus.ask(
            self, "org.freedesktop.DBus.Properties", "Set", "ssv", (VALUE, name, ("d", value))
        )

    def is_checked(self) -> bool:
        """Whether it is the one that is chosen."""
        ((low, _),) = self.bus.ask(self, ACCESSIBLE, "GetState")
        return bool(low >> CHECKED & 1)

    def extents(self) -> Extents:
        """Its rectangle on the screen."""
        ((x, y, w, h),) = self.bus.ask(self, COMPONENT, "GetExtents", "u", (SCREEN,))
        return x, y, w, h

    def all(self) -> Iterator[Thing]:
        """Itself and everything below it."""
        yield self
        for child in self.children():
            yield from child.all()


class Bus:
    """The accessibility bus of one session."""

    def __init__(self, connection: DBusConnection) -> None:
        """Speak over a connection."""
        self._connection = connection

    def ask(
        self,
        thing: Thing,
        interface: str,
        method: str,
        signature: str = "",
        body: Sequence[object] = (),
    ) -> tuple[Any, ...]:
        """Call a method of something accessible."""
        address = DBusAddress(thing.path, bus_name=thing.name, interface=interface)
        return _asked(self._connection, address, method, signature, body)

    def programs(self) -> list[Thing]:
        """The programs that have told of themselves."""
        root = "/org/a11y/atspi/accessible/root"
        return Thing(self, "org.a11y.atspi.Registry", root).children()


@contextmanager
def accessibility_bus(session: str) -> Iterator[Bus]:
    """Connect to the accessibility bus that belongs to the session bus at an address."""
    with open_dbus_connection(session) as connection:
        launcher = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = _asked(connection, launcher, "GetAddress", "", ())
    with open_dbus_connection(address) as connection:
        yield Bus(connection)


def _asked(
    connection: DBusConnection,
    address: DBusAddress,
    method: str,
    signature: str,
    body: Sequence[object],
) -> tuple[Any, ...]:
    message = new_method_call(address, method, signature or None, body)
    reply = connection.send_and_get_reply(message, timeout=15)
    assert reply.header.message_type is MessageType.method_return, f"{method}: {reply.body}"
    return tuple(reply.body)
