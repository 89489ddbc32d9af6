"""The table of all peers."""

from collections.abc import Mapping

from benchmarks.peers.base import Peer
from benchmarks.peers.ours import Ours, OursEngineOnly
from benchmarks.peers.sqlite import Sqlite
from benchmarks.peers.tantivy import Tantivy
from benchmarks.peers.whoosh_stock import WhooshStock

__all__ = ["OTHERS", "PEERS"]

PEERS: Mapping[str, Peer] = {
    peer.name: peer for peer in (Ours(), OursEngineOnly(), WhooshStock(), Tantivy(), Sqlite())
}
OTHERS = ("whoosh", "tantivy", "sqlite")
