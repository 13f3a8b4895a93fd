"""Every error a caller is meant to handle, with its sentence and its exit code.

::

    LgnotesError                1  some document failed
    ├── UsageError              2  wrong usage or configuration
    │   ├── NotFoundError          a path or reference that is not there
    │   ├── NotAFolderError        a file where a folder is asked for
    │   ├── NothingToAnswerError   an entry of which nothing is suggested
    │   ├── NothingToRestoreError  an entry that is neither gone nor closed
    │   ├── DamagedError           a register or calendar that is not sound
    │   ├── UnknownValueError      a word that is none of those expected
    │   ├── UnknownGroupError      a group that the configuration does not have
    │   ├── ExistsError            a file that would have to be overwritten
    │   ├── OtherCalendarError     a group that has a calendar already
    │   ├── CalendarLineError      a calendar that could not be written into the configuration
    │   ├── EmptyTextError         a task or a decision without words
    │   ├── TooLongError           more words than fit
    │   ├── NoAddonError           no add-on in the configuration, or not installed
    │   ├── NoPicturesError        a report whose pictures nothing here can draw
    │   ├── PortError              a port at which nothing can be served
    │   ├── AddonError             a panel in Google Docs that cannot work as it is set up
    │   ├── EndpointError          another Google than Google's that is not on this machine
    │   ├── NoClientError          no OAuth client to sign in with
    │   ├── NobodyRemindedError    reminders that reach only a service account
    │   └── ConfigError            a configuration that is not sound, with all its problems
    ├── UnreadableError         1  a document that cannot be read
    ├── UnexpectedError         1  a fault of ours
    ├── FaultError              1  the same, told to somebody who cannot look into it
    ├── NotAllowedError         3  no permission; GoogleAccessError
    ├── UnavailableError        4  no answer; GoogleUnavailableError, AddonSilentError
    └── RefusedError            5  refused for safety
        ├── BusyError              another run is writing
        ├── UnsettledError         people keep moving rows under a run
        ├── NewerVersionError      written by a newer lgnotes
        ├── MassStrikeError        would strike most open tasks
        ├── FindGoneError          the notes no longer say what was shown of them
        ├── ChangedError           an entry that somebody else changed meanwhile
        └── OutsideFolderError     a document that is not in its group's folder
"""

from lgnotes.errors.addon import AddonError, AddonSilentError
from lgnotes.errors.base import (
    FaultError,
    LgnotesError,
    NotAllowedError,
    RefusedError,
    UnavailableError,
    UnexpectedError,
    UsageError,
)
from lgnotes.errors.documents import UnreadableError
from lgnotes.errors.google import (
    EndpointError,
    GoogleAccessError,
    GoogleUnavailableError,
    NobodyRemindedError,
    NoClientError,
)
from lgnotes.errors.refusals import (
    BusyError,
    ChangedError,
    FindGoneError,
    MassStrikeError,
    NewerVersionError,
    OutsideFolderError,
    UnsettledError,
)
from lgnotes.errors.usage import (
    CalendarLineError,
    ConfigError,
    DamagedError,
    EmptyTextError,
    ExistsError,
    NoAddonError,
    NoPicturesError,
    NotAFolderError,
    NotFoundError,
    NothingToAnswerError,
    NothingToRestoreError,
    OtherCalendarError,
    PortError,
    Problem,
    TooLongError,
    UnknownGroupError,
    UnknownValueError,
)

__all__ = [
    "AddonError",
    "AddonSilentError",
    "BusyError",
    "CalendarLineError",
    "ChangedError",
    "ConfigError",
    "DamagedError",
    "EmptyTextError",
    "EndpointError",
    "ExistsError",
    "FaultError",
    "FindGoneError",
    "GoogleAccessError",
    "GoogleUnavailableError",
    "LgnotesError",
    "MassStrikeError",
    "NewerVersionError",
    "NoAddonError",
    "NoClientError",
    "NoPicturesError",
    "NobodyRemindedError",
    "NotAFolderError",
    "NotAllowedError",
    "NotFoundError",
    "NothingToAnswerError",
    "NothingToRestoreError",
    "OtherCalendarError",
    "OutsideFolderError",
    "PortError",
    "Problem",
    "RefusedError",
    "TooLongError",
    "UnavailableError",
    "UnexpectedError",
    "UnknownGroupError",
    "UnknownValueError",
    "UnreadableError",
    "UnsettledError",
    "UsageError",
]
