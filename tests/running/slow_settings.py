"""The site's own settings with mail that takes its time."""

from config.settings import *  # noqa: F403

EMAIL_BACKEND = "tests.running.slow_mail.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"  # noqa: F405
