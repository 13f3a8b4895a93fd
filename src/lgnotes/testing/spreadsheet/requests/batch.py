"""The batch: requests done in order on a draft, which counts only if all of them do."""

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet import metadata
from lgnotes.testing.spreadsheet.requests import cells, lines, rearrange, sheets, tables
from lgnotes.testing.spreadsheet.requests.edit import Edit, Handler
from lgnotes.testing.spreadsheet.requests.parts import PART_REQUESTS

REQUESTS: dict[str, Handler] = {
    "updateSpreadsheetProperties": sheets.update_spreadsheet_properties,
    "addSheet": sheets.add_sheet,
    "deleteSheet": sheets.delete_sheet,
    "duplicateSheet": sheets.duplicate_sheet,
    "updateSheetProperties": sheets.update_sheet_properties,
    "updateCells": cells.update_cells,
    "appendCells": cells.append_cells,
    "repeatCell": cells.repeat_cell,
    "copyPaste": cells.copy_paste,
    "setDataValidation": cells.set_data_validation,
    "updateBorders": cells.update_borders,
    "mergeCells": cells.merge_cells,
    "unmergeCells": cells.unmerge_cells,
    "sortRange": rearrange.sort_range,
    "findReplace": rearrange.find_replace,
    "insertDimension": lines.insert_dimension,
    "deleteDimension": lines.delete_dimension,
    "appendDimension": lines.append_dimension,
    "moveDimension": lines.move_dimension,
    "updateDimensionProperties": lines.update_dimension_properties,
    "autoResizeDimensions": lines.auto_resize_dimensions,
    "addTable": tables.add_table,
    "updateTable": tables.update_table,
    "deleteTable": tables.delete_table,
    "createDeveloperMetadata": lambda edit, request: metadata.create(edit.book, request),
    "updateDeveloperMetadata": lambda edit, request: metadata.update(edit.book, request),
    "deleteDeveloperMetadata": lambda edit, request: metadata.delete(edit.book, request),
    **PART_REQUESTS,
}
"""By their names in a batchUpdate."""


def batch(edit: Edit, requests: list[Json]) -> list[Json]:
    """Do *requests* in order; return their replies, empty where there is nothing to say."""
    if not requests:
        raise bad("Must specify at least one request.")
    return [_done(edit, index, request) for index, request in enumerate(requests)]


def _done(edit: Edit, index: int, request: Json) -> Json:
    if len(request) != 1:
        said = "No request set." if not request else "Only one request can be set."
        raise bad(f"Invalid requests[{index}]: {said}")
    name, body = next(iter(request.items()))
    if name not in REQUESTS:
        raise bad(f"Invalid requests[{index}].{name}: lgnotes.testing does not serve {name}.")
    try:
        reply = REQUESTS[name](edit, body)
    except ApiError as error:
        said = f"Invalid requests[{index}].{name}: {error.message}"
        raise ApiError(error.status, error.reason, said, domain=error.domain) from error
    except KeyError as error:
        raise bad(f"Invalid requests[{index}].{name}: {error.args[0]} is missing.") from error
    return {} if reply is None else {name: reply}
