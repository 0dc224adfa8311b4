"""Views: what stands where the chat is, for each address. Gives HTML, changes nothing."""

from assistant.page.duties import duties_view
from assistant.page.health import health_view
from assistant.page.markup import Markup, tag
from assistant.page.office import documents_view
from assistant.page.reading import reading_view
from assistant.page.review import review_view
from assistant.page.routes import FEATURES, Route
from assistant.page.texts import words
from assistant.page.visit import Visit
from corpus.errors import UserError


def view(visit: Visit, route: Route) -> Markup:
    """The view that the route names. A document can always be read: its sources are what answers stand on."""
    if route.view == "documents" and route.of:
        return _reading(visit, route)
    feature = FEATURES.get(route.view)
    if feature and not visit.desk.page.shows(feature):
        return tag("p", words("not_shown", visit.language))
    making = {"documents": documents_view, "duties": duties_view, "review": review_view, "health": health_view}
    return making[route.view](visit)


def _reading(visit: Visit, route: Route) -> Markup:
    documents = {one.id: one for one in visit.documents}
    if route.of not in documents:
        raise UserError(words("no_such_document", visit.language, document=route.of))
    return reading_view(documents[route.of], visit.documents, visit.language, quoted=route.span, beside=route.beside)
