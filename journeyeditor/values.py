"""Values: dataclasses as the standard library has them, made in a quarter of the time.

`dataclasses.dataclass` compiles six methods for every class: half a millisecond each, whenever the
program starts. Of those only `__init__` has to be compiled to be fast; the others are closures here.
What the standard library offers for dataclasses (`field`, `fields`, `replace`, `asdict`) works on
these, too.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, field
from dataclasses import Field as AnyField
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

Field = AnyField[Any]
Methods = dict[str, Any]
_FIELD = vars(dataclasses)["_FIELD"]
"""How the standard library marks what is a field, and no class variable."""


def _dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True
) -> Callable[[type], type]:
    """Make a dataclass of a class; the parameters mean what they mean in the standard library."""

    def made(plain: type) -> type:
        known: dict[str, Field] = {}
        for base in reversed(plain.__mro__[1:]):
            known |= getattr(base, "__dataclass_fields__", {})
        own = _own_fields(plain)
        methods = _methods({**known, **own}, frozen=frozen, eq=eq)
        if slots:
            return _slotted(plain, own, {name: None for name in own if name not in known}, methods)
        for name, method in methods.items():
            setattr(plain, name, method)
        return plain

    return made


def _slotted(
    plain: type, own: Mapping[str, Field], new: Mapping[str, None], methods: Methods
) -> type:
    """Make the class anew: only at birth it can get slots."""
    without = {*own, "__dict__", "__weakref__"}
    rest = {name: value for name, value in vars(plain).items() if name not in without}
    made = type(plain)(plain.__name__, plain.__bases__, rest | {"__slots__": (*new,)} | methods)
    made.__qualname__ = plain.__qualname__
    return made


def _own_fields(plain: type) -> dict[str, Field]:
    """Give the fields a class itself annotates; what `field(...)` says is taken off the class."""
    found: dict[str, Field] = {}
    for name, annotation in vars(plain).get("__annotations__", {}).items():
        if str(annotation).startswith("ClassVar"):
            continue
        default = vars(plain).get(name, MISSING)
        made: Any = default if isinstance(default, AnyField) else field(default=default)
        made.name, made.type, made._field_type = name, annotation, _FIELD  # noqa: SLF001 - for `fields`
        if default is made:
            delattr(plain, name)
            if made.default is not MISSING:
                setattr(plain, name, made.default)
        found[name] = made
    return found


def _methods(named: Mapping[str, Field], *, frozen: bool, eq: bool) -> Methods:
    names = tuple(named)
    made: Methods = {
        "__dataclass_fields__": named,
        "__match_args__": names,
        "__init__": _init(named, frozen=frozen),
        "__repr__": _repr([name for name in names if named[name].repr]),
    }
    if eq:
        made |= _comparison([name for name in names if named[name].compare], frozen=frozen)
    if frozen:
        made |= {"__setattr__": _refuse_change, "__delattr__": _refuse_change} | _state(names)
    return made


def _init(named: Mapping[str, Field], *, frozen: bool) -> Callable[..., None]:
    """Compile the method that takes the fields, in their order or by name."""
    known: Methods = {"_set": object.__setattr__, "_MISSING": MISSING}
    head, body = ["self"], ["pass"]
    for name, each in named.items():
        value = name
        if each.default_factory is not MISSING:
            known[f"_make_{name}"] = each.default_factory
            value = f"_make_{name}() if {name} is _MISSING else {name}"
            head.append(f"{name}=_MISSING")
        elif each.default is not MISSING:
            known[f"_default_{name}"] = each.default
            head.append(f"{name}=_default_{name}")
        else:
            head.append(name)
        body.append(f"_set(self,{name!r},{value})" if frozen else f"self.{name}={value}")
    exec(f"def __init__({','.join(head)}):{';'.join(body)}", known)  # noqa: S102 - our own text
    made: Callable[..., None] = known["__init__"]
    return made


def _repr(names: list[str]) -> Callable[[Any], str]:
    def shown(self: object) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({inside})"

    return shown


def _comparison(names: list[str], *, frozen: bool) -> Methods:
    content: Callable[[Any], object] = attrgetter(*names) if names else lambda _: ()

    def is_equal(self: object, other: object) -> object:
        if other.__class__ is self.__class__:
            return content(self) == content(other)
        return NotImplemented

    def hashed(self: object) -> int:
        return hash(content(self))

    return {"__eq__": is_equal, "__hash__": hashed if frozen else None}


def _state(names: tuple[str, ...]) -> Methods:
    """Let frozen values with slots be copied."""

    def given(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def taken(self: object, state: list[object]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return {"__getstate__": given, "__setstate__": taken}


def _refuse_change(_self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass

__all__ = ["dataclass"]
