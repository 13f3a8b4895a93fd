"""How gunicorn serves the panel; it listens at the port that PORT names, as Cloud Run wants it."""

from pathlib import Path

# Certificates and limits are kept in one process; what takes time is waiting for Google.
workers, threads = 1, 8
preload_app = True  # a configuration that is not sound ends the start with a sentence
timeout = 60  # seconds without a sign of life; a request itself ends far sooner
graceful_timeout = 10  # what Cloud Run leaves between asking a container to end and ending it

# Nothing is written to the disk of the image.
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a heartbeat
