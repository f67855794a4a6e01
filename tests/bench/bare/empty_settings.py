"""What `startproject` gives, with one view that answers nothing: as little as Django can do for a request."""

SECRET_KEY = "measured-on-loopback-only"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "tests.bench.bare.empty_urls"
INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []
USE_TZ = True
