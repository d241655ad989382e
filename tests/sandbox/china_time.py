# China's time, as the services write it.
import datetime

ZONE = datetime.timezone(datetime.timedelta(hours=8))


def now():
    return datetime.datetime.now(ZONE)


def iso(moment):
    return moment.isoformat(timespec="seconds")


def from_iso(text):
    return datetime.datetime.fromisoformat(text)


def plain(moment):
    """2024-01-02 03:04:05, the way Alipay and Aliyun write a moment."""
    return moment.astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S")


def from_plain(text):
    """Raises ValueError unless it is a moment written so."""
    return datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=ZONE)
