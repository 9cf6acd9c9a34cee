"""Sturdy: faults in methods that Qt calls end up in sys.excepthook, where the program survives them.

PySide 6.11 on Python 3.11 crashes over some: those that Python's core raises (`()[0]`, `1 / 0`,
`int("x")`) come out of a method without their object, which is made only when somebody catches them.
So each such method catches what it raises, and raises it again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import isfunction
from typing import ParamSpec, TypeVar

Made = TypeVar("Made", bound=type)
Given = ParamSpec("Given")
Got = TypeVar("Got")


def sturdy(made: Made) -> Made:
    """Make the methods of a class sturdy that bear names in Qt's manner, such as `paintEvent`."""
    for name, method in list(vars(made).items()):
        if isfunction(method) and is_named_by_qt(name):
            setattr(made, name, _caught(method))
    return made


def is_named_by_qt(name: str) -> bool:
    """Tell a name in Qt's manner from one of ours."""
    return name[0].islower() and not name.islower() and "_" not in name


def _caught(method: Callable[Given, Got]) -> Callable[Given, Got]:
    @wraps(method)
    def sturdily(*args: Given.args, **kwargs: Given.kwargs) -> Got:
        try:
            return method(*args, **kwargs)
        except Exception:  # noqa: TRY203 - catching is what makes the object
            raise

    return sturdily
