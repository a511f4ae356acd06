"""SAML: an answer counts for the question that the signed part of it names, and for no other."""

from typing import Any, cast

from allauth.socialaccount.providers.saml.provider import SAMLProvider
from django.http import HttpRequest
from lxml import etree

_ASKED = "//saml:Assertion/saml:Subject/saml:SubjectConfirmation/saml:SubjectConfirmationData/@InResponseTo"
_NAMES = {"saml": "urn:oasis:names:tc:SAML:2.0:assertion"}


class UnboundAnswer(ValueError):
    """The assertion names no question, or another one than what surrounds it."""


class BoundProvider(SAMLProvider):
    """allauth goes by the question that the outer, unsigned part names, which whoever has stolen an answer can write."""

    def sociallogin_from_response(self, request: HttpRequest, response: Any) -> Any:
        whole = etree.fromstring(response.get_last_response_xml(), etree.XMLParser(resolve_entities=False))
        named = set(cast("list[str]", whole.xpath(_ASKED, namespaces=_NAMES)))
        if named != {response.get_last_response_in_response_to()}:
            raise UnboundAnswer("SAML: the assertion is not an answer to what was asked")
        return super().sociallogin_from_response(request, response)
