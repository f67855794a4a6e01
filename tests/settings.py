"""The site's settings as tests run them: tasks in place, plain static files, a throw-away folder."""

import os
import tempfile

# Each test process has a folder and a cache of its own: one that empties its cache must not empty another's.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
if WORKER or "VAR_DIR" not in os.environ:
    os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="lantern-test-")
if WORKER and os.environ.get("CACHE_URL"):
    os.environ["CACHE_URL"] = (
        f"{os.environ['CACHE_URL'].rpartition('/')[0]}/{2 + int(WORKER.removeprefix('gw'))}"
    )
os.environ.setdefault("DEBUG", "1")
# Playwright keeps an event loop in the process of browser tests, where tests with a database may run too.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

from config.settings import *  # noqa: E402, F403

DEBUG = False
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405  (WhiteNoise warns where there is none)
