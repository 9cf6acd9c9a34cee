"""Which addresses of a map may be clicked or scanned; all others are shown and stay text."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

# A scheme in the open, a host or a mailbox, and nothing a reader could take for something else:
# no spaces, control or invisible characters, no backslashes, no quotes, no percent before the host.
_HIDDEN: Final = (
    "\\s\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff"
)
_SAFE: Final = f'[^{_HIDDEN}"<>\\\\^`{{|}}\ud800-\udfff]'
_WEB: Final = re.compile(rf"https?://(?=[^/?#%]){_SAFE}+", re.IGNORECASE)
_MAIL: Final = re.compile(rf"mailto:(?=[^@?#%]+@[^@?#%]){_SAFE}+", re.IGNORECASE)
_RESERVED: Final = "%/:?#[]@!$&'()*+,;=~-._"


def clickable(address: str) -> str | None:
    """Give the address to open for http, https and mailto, in ASCII; None for everything else."""
    if _WEB.fullmatch(address) or _MAIL.fullmatch(address):
        return quote(address, safe=_RESERVED)
    return None
