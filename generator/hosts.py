"""The files that hosts look for beside the pages: headers, redirects, a domain, a security contact."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlsplit

from generator.config import Config
from generator.model import Output
from generator.urls import encoded

# Pages are asked for again each time, which costs an answer without a body when nothing has changed. What lies in
# static/ keeps its name when its contents change, so that a long time would mix new pages with an old style.
PAGE_CACHE = "public, max-age=0, must-revalidate"
STATIC_CACHE = "public, max-age=3600"

# So many rules a host reads from `_redirects`, and no more; the pages that stand at the old addresses do the rest.
# Cloudflare: "2,000 static redirects"; GitLab: 1,000 by default (both in the hosts' documentation of Pages).
# Netlify has no number of its own: "If you need to set up 10,000 redirects or more", a deploy may fail.
REDIRECT_LIMITS = {"cloudflare": 2_000, "gitlab-pages": 1_000, "netlify": 10_000}
_HEADER_HOSTS = {"cloudflare", "netlify"}

Rule = tuple[str, str]
"""An old address below the site's root, and where it leads: below the root too, or a whole address."""


def host_files(config: Config, rules: Sequence[Rule], languages: Sequence[str]) -> Iterator[Output]:
    """What the site's hosts ask for.

    Args:
        config: The site's settings.
        rules: Addresses that have moved; those that no page can answer first.
        languages: Tags of the languages there are.
    """
    hosts = set(config.hosts)
    if hosts & {"github-pages", "gitlab-pages", "codeberg-pages"}:
        yield Output(".nojekyll", b"")  # else GitHub would read the pages as templates
    if config.domain and "github-pages" in hosts:
        yield Output("CNAME", f"{config.domain}\n".encode())
    if config.domain and "codeberg-pages" in hosts:
        yield Output(".domains", f"{config.domain}\n".encode())
    if hosts & _HEADER_HOSTS:
        yield Output("_headers", _headers(config).encode())
    if hosts & REDIRECT_LIMITS.keys() and (text := _redirects(config, rules, languages)):
        yield Output("_redirects", text.encode())
    if config.security:
        yield Output(".well-known/security.txt", _security(config).encode())


def base_path(config: Config) -> str:
    """Path of the site's address, percent-encoded and ending in "/"."""
    return quote(urlsplit(config.base_url).path, safe="/%:@!$&'()*+,;=~-._")


def security_headers(config: Config) -> dict[str, str]:
    """Headers that every answer should have."""
    return {
        "Content-Security-Policy": config.content_security_policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }


def cache_control(path: str) -> str:
    """How long a file of the site may be kept without asking."""
    return STATIC_CACHE if path.startswith("static/") else PAGE_CACHE


def _headers(config: Config) -> str:
    """No header twice: hosts join the values of rules that overlap. For pages they say `PAGE_CACHE` by themselves."""
    base = base_path(config)
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in security_headers(config).items())]
    lines += ["", f"{base}static/*", f"  Cache-Control: {STATIC_CACHE}"]
    return "\n".join(lines) + "\n"


def _redirects(config: Config, rules: Sequence[Rule], languages: Sequence[str]) -> str:
    hosts = REDIRECT_LIMITS.keys() & set(config.hosts)
    base = base_path(config)
    # Netlify prefers the page that stands at the old address unless it is told otherwise; the others do not know "!".
    status = "301!" if hosts == {"netlify"} else "301"
    limit = min(REDIRECT_LIMITS[host] for host in hosts)
    lines = [f"{base}{encoded(old)} {to if '://' in to else base + encoded(to)} {status}" for old, to in rules[:limit]]
    if "netlify" in hosts:
        lines += [f"{base}{lang.lower()}/* {base}{lang.lower()}/404.html 404" for lang in languages]
    return "".join(f"{line}\n" for line in lines)


def _security(config: Config) -> str:
    """RFC 9116."""
    told = config.security
    assert told is not None
    lines = [f"Contact: {address}" for address in told.contact]
    lines.append(f"Expires: {told.expires.isoformat()}T00:00:00Z")
    lines += [f"Encryption: {told.encryption}"] if told.encryption else []
    lines += [f"Policy: {told.policy}"] if told.policy else []
    lines.append(f"Canonical: {config.base_url}.well-known/security.txt")
    return "\n".join(lines) + "\n"
