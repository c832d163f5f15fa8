# Serves the app to others; docs/deploy.md says how it is built and started.
FROM python:3.11-slim
WORKDIR /atlas
COPY requirements.lock .
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY . .
USER nobody
ENV ATLAS_WRITE=off
HEALTHCHECK CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/api/health.json')"]
CMD ["python", "-m", "streamlit", "run", "app.py", "--server.address", "0.0.0.0", "--server.headless", "true"]
