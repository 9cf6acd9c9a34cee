"""Bring the message catalogues up to date with the code: extract, merge, compile.

    python tools/make_texts.py            update both .po files and compile the .mo files
    python tools/make_texts.py --check    change nothing, name what is missing or stale (exit code 1)

Translations are written into `resources/translations/de/journeyeditor.po`; this tool keeps them,
adds new messages empty and removes those the code no longer has. English repeats its own ids.
"""

from __future__ import annotations

import argparse
import ast
import io
import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "de")
PLURAL_FORMS = "nplurals=2; plural=(n != 1);"  # right for both languages

# For each function the places of context, message and plural among its arguments.
KEYWORDS: dict[str, tuple[int | None, int, int | None]] = {
    "N_": (None, 0, None),
    "tr": (None, 1, None),
    "trn": (None, 1, 2),
    "trc": (1, 2, None),
}


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the program: its context (or none), its English form and its plural (or none)."""

    context: str | None
    singular: str
    plural: str | None = None

    @property
    def key(self) -> tuple[str | None, str]:
        """What gettext finds it by; a plural message and a plain one with the same text are one."""
        return self.context, self.singular

    def __str__(self) -> str:
        """Show it as the notes of translators do: `context :: one | many`."""
        forms = " | ".join(self.forms)
        return f"{self.context} :: {forms}" if self.context else forms

    @property
    def forms(self) -> tuple[str, ...]:
        """Its English forms: one, or singular and plural."""
        return (self.singular,) if self.plural is None else (self.singular, self.plural)


Key = tuple[str | None, str]
Translations = dict[Key, tuple[str, ...]]


class _CalmCatalog(Catalog):
    """A catalogue whose head names neither days nor tools, so that equal texts give equal files."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", PLURAL_FORMS),
        ]


# --- out of the code ---


def messages_in(source: str, name: str) -> Iterator[Message]:
    """Give all messages in one Python source; raises SystemExit at a call that hides its text."""
    try:
        tree = ast.parse(source, name)
    except SyntaxError as error:
        sys.exit(f"{name}:{error.lineno}: no Python that this interpreter can read")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (keyword := _keyword(node)):
            yield from _message(node, keyword, f"{name}:{node.lineno}")


def _keyword(call: ast.Call) -> str | None:
    name = call.func.id if isinstance(call.func, ast.Name) else None
    name = call.func.attr if isinstance(call.func, ast.Attribute) else name
    return name if name in KEYWORDS else None


def _message(call: ast.Call, keyword: str, place: str) -> Iterator[Message]:
    wanted = KEYWORDS[keyword]
    texts: list[str | None] = []
    for index in wanted:
        argument = call.args[index] if index is not None and index < len(call.args) else None
        if isinstance(argument, ast.JoinedStr | ast.BinOp):
            sys.exit(f"{place}: {keyword} needs its text as it is, not one put together")
        value = argument.value if isinstance(argument, ast.Constant) else None
        texts.append(value if isinstance(value, str) else None)
    context, message, plural = texts
    missing = [at for at, text in zip(wanted, texts, strict=True) if at is not None and not text]
    if message and not missing:
        yield Message(context, message, plural)


def extract(package: Path) -> list[Message]:
    """Give all messages of a package's code, each once, sorted by text and context."""
    found: dict[Key, Message] = {}
    for path in sorted(package.rglob("*.py")):
        for message in messages_in(path.read_text("utf-8"), path.relative_to(package).as_posix()):
            known = found.get(message.key)
            if known and known.plural and message.plural and known.plural != message.plural:
                sys.exit(
                    f"two plurals of {message.singular!r}: {known.plural!r}, {message.plural!r}"
                )
            if known is None or message.plural:
                found[message.key] = message
    return sorted(found.values(), key=lambda message: (message.singular, message.context or ""))


# --- catalogues ---


def path_of(language: str, ending: str) -> Path:
    """Give the place of a language's catalogue; `ending` is `po` or `mo`."""
    return ROOT / "resources" / "translations" / language / f"journeyeditor.{ending}"


def read_translations(data: bytes) -> Translations:
    """Give the translations in a .po file; unsure ones (fuzzy) are left out."""
    found: Translations = {}
    for entry in read_po(io.BytesIO(data), charset="utf-8"):
        if not entry.id or entry.fuzzy:
            continue
        singular = entry.id if isinstance(entry.id, str) else entry.id[0]
        forms = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
        found[entry.context, singular] = forms
    return found


def merge(messages: Iterable[Message], old: Translations, language: str) -> Translations:
    """Give the translations of `messages`: the old ones, empty where there is none that fits."""
    merged: Translations = {}
    for message in messages:
        empty = ("",) * len(message.forms)
        forms = old.get(message.key, empty)
        merged[message.key] = forms if len(forms) == len(empty) else empty
        if language == "en":
            merged[message.key] = message.forms
    return merged


def write(messages: Iterable[Message], texts: Translations, language: str) -> tuple[bytes, bytes]:
    """Give the bytes of the .po and of the .mo file."""
    catalog = _CalmCatalog(locale=language, charset="utf-8")
    for message in messages:
        forms = texts[message.key]
        if message.plural is None:
            entry = catalog.add(message.singular, forms[0], context=message.context)
        else:
            both = (message.singular, message.plural)
            entry = catalog.add(both, forms, context=message.context)
        entry.flags.clear()  # which kinds of fields Babel tells apart depends on its version
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    write_mo(mo, catalog)
    head = "".join(f'"{name}: {value}\\n"\n' for name, value in catalog.mime_headers)
    text = f'msgid ""\nmsgstr ""\n{head}\n'.encode() + po.getvalue()
    return text.rstrip(b"\n") + b"\n", mo.getvalue()


# --- what is wrong ---


def fields(text: str) -> set[str]:
    """Give the names of the `{fields}` in a text; raises ValueError where braces do not match."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def faults(messages: list[Message], language: str) -> Iterator[str]:
    """Name what is missing, stale or broken in a language's committed catalogues."""
    po, mo = path_of(language, "po"), path_of(language, "mo")
    data = po.read_bytes() if po.exists() else b""
    old = read_translations(data)
    merged = merge(messages, old, language)
    for message in messages:
        yield from _faults_of(message, merged[message.key], language)
    for context, singular in old.keys() - merged.keys():
        yield f"{language}: stale: {Message(context, singular)}"
    fresh_po, fresh_mo = write(messages, merged, language)
    if data != fresh_po:
        yield f"{language}: {po.name} is not as this tool writes it"
    if not mo.exists() or mo.read_bytes() != fresh_mo:
        yield f"{language}: {mo.name} does not agree with {po.name}"


def _faults_of(message: Message, forms: tuple[str, ...], language: str) -> Iterator[str]:
    for english, form in zip(message.forms, forms, strict=True):
        if not form:
            yield f"{language}: missing: {message}"
            return
        try:
            same = fields(english) - {"n"} == fields(form) - {"n"}
        except ValueError:
            same = False
        if not same:
            yield f"{language}: other fields than {english!r}: {form!r}"


def update(messages: list[Message], language: str) -> None:
    """Write both catalogues of a language."""
    po = path_of(language, "po")
    po.parent.mkdir(parents=True, exist_ok=True)
    old = read_translations(po.read_bytes()) if po.exists() else {}
    text, binary = write(messages, merge(messages, old, language), language)
    po.write_bytes(text)
    path_of(language, "mo").write_bytes(binary)


def main() -> int:
    """Update the catalogues, or check them; 0 when all is complete, 1 in a check that is not."""
    parser = argparse.ArgumentParser(description="Update or check the message catalogues.")
    parser.add_argument("--check", action="store_true", help="change nothing, name what is wrong")
    only_check = parser.parse_args().check
    messages = extract(ROOT / "journeyeditor")
    found: list[str] = []
    for language in LANGUAGES:
        if not only_check:
            update(messages, language)
        found += faults(messages, language)
    for fault in found:
        print(fault)
    print(f"{len(messages)} messages, {len(found)} to mend")
    return 1 if only_check and found else 0


if __name__ == "__main__":
    sys.exit(main())
