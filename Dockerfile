# Two stages: Node builds the PWA, Python serves it. The result runs as nobody, on a read-only root.
FROM node:24-slim AS pwa
WORKDIR /src/pwa
COPY pwa/package.json pwa/package-lock.json pwa/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY content /src/content
COPY pwa ./
RUN npm run build

FROM python:3.13-slim
WORKDIR /app
COPY requirements requirements
RUN pip install --no-cache-dir --require-hashes -r requirements/run.lock \
    && (pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements/sqlite.lock || true)
COPY backend backend
COPY migrations migrations
COPY content content
COPY pyproject.toml .flaskenv ./
COPY --from=pwa /src/pwa/dist pwa/dist
RUN useradd --system --uid 10001 rygvej && mkdir /data && chown rygvej /data
USER rygvej
ENV RYGVEJ_DATA=/data HOST=0.0.0.0 PORT=8000 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["flask", "serve"]
