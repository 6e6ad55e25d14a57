suggestion-title = Suggestion
    .also = suggestions, feedback, idea, feature request

suggestion-topic = Thank you for telling us. What is it about?
suggestion-slot-topic = About
    .also = topic, type
suggestion-topic-app = A feature or the look of the app
    .also = app, feature, features, look, design, dark mode, widget, font, notifications, fingerprint
suggestion-topic-coins = More coins or networks
    .also = coin, coins, token, tokens, network, networks, chain, listing, support for, please support, more support, please list
suggestion-topic-service = Support and service
    .also = service, support should, customer support, support team, agents, bot, replies
suggestion-topic-fees = Fees or rules
    .also = fee, fees, rules, limits, cheaper, lower
suggestion-topic-other = Something else
    .also = other

suggestion-idea = Please write your suggestion: how it is now, and how it should be.
suggestion-slot-idea = Suggestion
    .also = idea, text
suggestion-use = What would it help you with, and when would you use it? You may skip this.
suggestion-slot-use = What it helps
    .also = reason, use
suggestion-pictures = Screenshots or sketches are welcome, up to 6; skip if there are none.
suggestion-slot-pictures = Screenshots
    .also = pictures, screenshot, images
suggestion-check = Is this right? Then I'll pass it to the team:

suggestion-person =
    Thank you! Your suggestion is registered as **#{ $code }**, and somebody will read it.
    Suggestions come after calls for help, so it may take a while. Whether and when it is done the team decides; I can't promise it here.
    To add something, say "agent" first: what you write then goes into this case. To see how it stands, say "status".
