"""Reads mails (a JSON array of base64) as Python's email package does, and writes for each what it found."""
import base64, email, email.policy, json, sys

def found(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = list(message.walk())
    return {
        "defects": [
            f"{name}: {defect!r}"
            for part in parts
            for name, defects in [("part", part.defects)] + [(key, value.defects) for key, value in part.items()]
            for defect in defects
        ],
        "subject": message["subject"],
        "from": message["from"].addresses[0].display_name,
        "to": message["to"].addresses[0].addr_spec,
        "headers": {key.lower(): str(value) for key, value in message.items()},
        "parts": [
            {"type": part.get_content_type(), "content": part.get_content()} for part in parts if not part.is_multipart()
        ],
    }

json.dump([found(base64.b64decode(raw)) for raw in json.load(sys.stdin)], sys.stdout)
