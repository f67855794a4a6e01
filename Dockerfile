# One image for web, worker and beat; the command tells them apart (compose.yaml).
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 DEBUG=0 STATIC_ROOT=/srv/static MEDIA_ROOT=/srv/media VAR_DIR=/srv/var
WORKDIR /app
COPY requirements/uv.txt requirements/base.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/uv.txt \
    && uv pip install --system --require-hashes --compile-bytecode -r requirements/base.txt
COPY . .
# The key is for this one command: nothing that it makes depends on it.
RUN SECRET_KEY=build-only DATA_KEYS= python manage.py compile_catalogues \
    && SECRET_KEY=build-only DATA_KEYS= python manage.py collectstatic --noinput --verbosity 0 \
    && useradd --system lantern && mkdir -p /srv/media /srv/var && chown -R lantern /srv
USER lantern
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2"]
