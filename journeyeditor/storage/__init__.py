"""How maps are kept: reading and writing their files, repair on request, templates."""

from journeyeditor.storage.codec import from_bytes, settled, to_bytes
from journeyeditor.storage.files import DISK, Files
from journeyeditor.storage.opening import Opened, load, read
from journeyeditor.storage.own_templates import LONGEST as LONGEST_NAME
from journeyeditor.storage.own_templates import (
    OwnTemplate,
    delete_template,
    keep_template,
    own_path,
    own_templates,
    rename_template,
)
from journeyeditor.storage.reasons import ConflictError, not_written, unwritable
from journeyeditor.storage.repair import Mended, mend
from journeyeditor.storage.saving import Stamp, rehearse, save
from journeyeditor.storage.templates import Template, is_taken, new_map, templates
from journeyeditor.storage.writing import write_bytes

__all__ = [
    "DISK",
    "LONGEST_NAME",
    "ConflictError",
    "Files",
    "Mended",
    "Opened",
    "OwnTemplate",
    "Stamp",
    "Template",
    "delete_template",
    "from_bytes",
    "is_taken",
    "keep_template",
    "load",
    "mend",
    "new_map",
    "not_written",
    "own_path",
    "own_templates",
    "read",
    "rehearse",
    "rename_template",
    "save",
    "settled",
    "templates",
    "to_bytes",
    "unwritable",
    "write_bytes",
]
