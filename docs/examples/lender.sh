#!/bin/sh
# The same with curl. LANTERN, CLIENT_ID and CLIENT_SECRET come from the environment.
set -eu
site=${LANTERN:-http://127.0.0.1:8000}
api=$site/api/lenders/v1
today=$(date -u +%F)

field() {
  python3 -c 'import json, sys
found = json.load(sys.stdin)
for step in sys.argv[1:]:
    found = found[int(step) if step.isdigit() else step]
print(found)' "$@"
}
call() { curl --silent --show-error --fail-with-body -H "Authorization: Bearer $token" -H "Content-Type: application/json" "$@"; }

token=$(curl --silent --fail-with-body --user "$CLIENT_ID:$CLIENT_SECRET" \
  --data grant_type=client_credentials "$site/oauth/token" | field access_token)

campaign=$(call -H "Idempotency-Key: curl-campaign-$today" "$api/campaigns" --data \
  '{"name": "On the due day", "target": "help", "stage": "due-day", "channel": "sms", "languages": ["en"]}' |
  field id)
echo "campaign: $campaign"

call -H "Idempotency-Key: curl-links-$today" "$api/links" --data \
  '{"items": [{"campaign": "'"$campaign"'", "language": "en"}]}' | field data 0 url

call -H "Idempotency-Key: curl-sealed-$today" "$api/sealed-links" --data \
  '{"campaign": "'"$campaign"'", "language": "en", "items": [{"currency": "GBP", "as_of": "'"$today"'", "balance": 120000}]}' |
  field data 0 url

call "$api/messages/check" --data '{"text": "Pay today or we will tell your family."}' | field findings 0 rule

call "$api/reports" | field data

call "$api/webhooks" | field data

# What is refused is a problem document with a sentence.
call "$api/campaigns/nothing" || true
