"""Values: dataclasses as the standard library has them, made in a quarter of the time.

`dataclasses.dataclass` compiles six methods for every class, half a millisecond each time the program
starts. Of those only `__init__` has to be compiled to be fast; the others are closures here. What
the standard library offers for dataclasses (`field`, `fields`, `replace`, `asdict`) works for these.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, field
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dataclasses import _FIELD

    def dataclass(*, frozen=False, slots=False, eq=True):
        """Make a dataclass of a class; the parameters mean what they mean in the standard library."""

        def made(cls):
            own = _own_fields(cls)
            known = {}
            for base in reversed(cls.__mro__[1:]):
                known |= getattr(base, "__dataclass_fields__", {})
            methods = _methods({**known, **own}, frozen=frozen, eq=eq)
            if not slots:
                for name, method in methods.items():
                    setattr(cls, name, method)
                return cls
            rest = {
                name: value
                for name, value in vars(cls).items()
                if name not in own and name not in {"__dict__", "__weakref__"}
            }
            slotted = {"__slots__": tuple(name for name in own if name not in known)}
            qualname = cls.__qualname__
            cls = type(cls)(cls.__name__, cls.__bases__, rest | slotted | methods)
            cls.__qualname__ = qualname
            return cls

        return made

    def _own_fields(cls):
        """Give the fields a class itself annotates, and take their `field(...)` off the class."""
        found = {}
        for name, annotation in vars(cls).get("__annotations__", {}).items():
            if str(annotation).startswith("ClassVar"):
                continue
            default = vars(cls).get(name, MISSING)
            made = default if isinstance(default, Field) else field(default=default)
            made.name, made.type, made._field_type = name, annotation, _FIELD  # noqa: SLF001 - see above
            if default is made:
                delattr(cls, name)
                if made.default is not MISSING:
                    setattr(cls, name, made.default)
            found[name] = made
        return found

    def _methods(fields, *, frozen, eq):
        names = tuple(fields)
        made = {
            "__dataclass_fields__": fields,
            "__match_args__": names,
            "__init__": _init(fields, frozen=frozen),
            "__repr__": _repr(tuple(name for name in names if fields[name].repr)),
        }
        if eq:
            made |= _comparison([name for name in names if fields[name].compare], frozen=frozen)
        if frozen:
            made |= _FROZEN
            made |= _state(names)
        return made

    def _init(fields, *, frozen):
        """Compile the method that takes the fields, in their order or by name."""
        known = {"_set": object.__setattr__, "_MISSING": MISSING}
        head, body = [], []
        for name, each in fields.items():
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
        exec(f"def __init__(self,{','.join(head)}):\n {';'.join(body) or 'pass'}", known)  # noqa: S102 - our own text
        return known["__init__"]

    def _repr(names):
        def __repr__(self):
            inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{type(self).__qualname__}({inside})"

        return __repr__

    def _comparison(names, *, frozen):
        content = attrgetter(*names) if names else lambda _: ()

        def __eq__(self, other):
            if other.__class__ is self.__class__:
                return content(self) == content(other)
            return NotImplemented

        def __hash__(self):
            return hash(content(self))

        return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}

    def _state(names):
        """Let frozen values with slots be copied."""

        def __getstate__(self):
            return [getattr(self, name) for name in names]

        def __setstate__(self, state):
            for name, value in zip(names, state, strict=True):
                object.__setattr__(self, name, value)

        return {"__getstate__": __getstate__, "__setstate__": __setstate__}

    def _refuse_change(_self, name, *_):
        raise FrozenInstanceError(f"cannot change field {name!r}")

    _FROZEN = {"__setattr__": _refuse_change, "__delattr__": _refuse_change}

__all__ = ["dataclass", "field"]
