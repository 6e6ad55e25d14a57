app-title = The app
    .also = app, application, download, install, update, crash, sync, technical problem

## What is wanted

app-topic = What is it about the app?
app-slot-topic = Problem
    .also = what
app-topic-download = Download, install
    .also = download, downloading, install, installing, installation, installer, get the app, app store, play store, apk, desktop version, browser extension, web version, android version, not available in my country, real one, genuine, virus, fake app, old phones
app-topic-update = Update
    .also = update, updating, upgrade, upgrading, new version, latest version, newest version, old version, this version
app-topic-crash = It crashes, freezes, stays blank
    .also = crash, crashes, crashing, crashed, freezes, freezing, frozen, hangs, blank, white screen, black screen, doesn't open, won't open, not opening, doesn't start, won't start, force close, closes by itself, closes itself, lags, laggy, closes as soon as, doesn't load, error in the app, reinstall, uninstall, crash after update, after the update the app doesn't open
app-topic-sync = Balance or history is not up to date
    .also = sync, syncing, synced, synchronise, synchronize, not updating, balance is wrong, wrong balance, balance not showing, balance doesn't show, balance shows, shows 0, shows zero, zero balance, refresh, not refreshing, history is missing, prices don't update, different balance, different amounts, doesn't show up, balance is zero, not sync
app-topic-other = Something else in the app
    .also = something else, notification, notifications, push, scan, scanner, camera, font, dark mode, display language, bug, technical problem, qr

app-platform = What do you use?
app-slot-platform = Device
    .also = phone, system
app-platform-android = Android phone
    .also = android, samsung, huawei, xiaomi, pixel, oppo, vivo, oneplus, apk, play store
app-platform-ios = iPhone or iPad
    .also = iphone, ios, ipad, apple, app store
app-platform-computer = Computer
    .also = windows, mac, macbook, browser, pc, laptop, desktop

## Download, install

app-getting = What about getting it?
app-slot-getting = Getting it
    .also = download
app-getting-where = Where to download it
    .also = where to download, where do i download, where can i download, how do i download, how to download, download link, where do i get, where can i get, how do i get, get the app, want to download
app-getting-store = It is not in the store
    .also = not in the store, not in app store, not in the app store, not in play store, not in the play store, can't find, cannot find, not available, my country, my region
app-getting-install = It does not install
    .also = won't install, doesn't install, can't install, cannot install, not installing, install failed, installation failed, parse error, download fails, download failed, can't download, virus, unknown source, not enough space, not compatible, incompatible
app-getting-real = Is it the real one?
    .also = real one, real app, genuine, fake, fake app, legit, original

# Stores by region, and the usual reasons for refusals, are general practice.
app-not-in-store =
    Stores show apps by the **region of your account**: that is mostly why.
    Open the official site, `{ -official-site }`: its download page leads to what works for you.
    One with a similar name or icon may be a fake: compare the developer with what the site says.
app-install-android =
    Please look: enough space? is the system too old? is the file complete? Delete it and download it from the official site again.
    "Allow unknown sources": only for the file from the **official site**, and switch it off afterwards.
    If it warns of a risk or a virus, don't install it; send me the address it came from, I'll check it.
app-install-ios =
    Please look: enough space? is the system too old? Use Wi-Fi, restart the phone, try again.
    Only the one from the store. Anything that wants a "profile", a trusted "enterprise" certificate or somebody else's Apple account: don't.
app-install-computer =
    Please look: is the system too old? is the file complete? Delete it, download it from the official site again, and install as administrator.
    If your security software stops it, don't override it; send me the address it came from, I'll check it.
app-is-it-real =
    Only what the official site, `{ -official-site }`, leads to is real. Not sure of an address? Send it to me, I'll check it.
    A fake looks just the same, and takes the coins once a phrase is typed in. How far have you gone?
app-is-it-real-not-yet = Not installed: tell me how
    .also = not installed, not yet, haven't installed, not downloaded
app-is-it-real-used = Installed, and used it already
    .also = typed my phrase, typed it in, imported my wallet, imported, used it, sent coins, yes
app-is-it-real-sure = Installed but not used: I'll delete it
    .also = not used, nothing typed, i'll delete it, deleting it, delete it
app-used-it = Then let's take it as the worst case, and save what is still there first:

## Update

app-updating = What about the update?
app-slot-updating = Update
    .also = upgrade
app-updating-how = How to update
    .also = how do i update, how can i update, how do i upgrade, how to upgrade, where do i update, where is the update, want to update
app-updating-must = Why update, and must I?
    .also = why update, must i update, do i have to update, have to update, need to update, don't want to update, forced update, is it safe to update, will i lose, lose my coins
app-updating-fails = The update fails
    .also = update fails, update failed, can't update, cannot update, won't update, doesn't update, update stuck, stuck updating, keeps asking to update, no update button, unable to update, upgrade failed
# Updating soon, and watching for update notices, are from the wallet's public support notes.
app-update-why =
    Updates close security holes. An old version gets risky, and some functions stop working in it: better soon.
    An update **does not touch your coins**: they are on the chain, and the phrase is what makes the wallet. Have it on paper before you update.
app-update-fails =
    Please look: enough space? is the system too old? Use Wi-Fi, restart the phone, try again.
    It still asks after updating? Close the app completely and open it again.
    Unless your phrase is on paper, **don't uninstall** it to update. Never open "update files" from chats or SMS.

## Crashes

app-crash = What happens exactly?
app-slot-crash = What happens
    .also = symptom
app-crash-start = It closes at once, or won't open
    .also = closes at once, won't open, doesn't open, not opening, won't start, doesn't start, crash, crashes, crashing, crashed, closes by itself, closes itself, force close, closes as soon as
app-crash-freeze = It freezes while I use it
    .also = freezes, freezing, frozen, hangs, lags, laggy, slow, stuck
app-crash-page = One page stays blank or shows an error
    .also = blank, white screen, black screen, one page, error, doesn't load, won't load
app-closes =
    Your coins are on the chain; a crash can't touch them. In this order:
    close it completely and open it, restart the phone, free 1 GB of space, update app and system, VPN off.
    Until your phrase is on paper, **don't uninstall it and don't clear its data**.
app-freezes =
    In this order: wait a minute, close it completely and open it, close other apps, another network, update the app.
    Did it freeze in a transfer? **Don't send again**: see first whether it stands in the history.
    Until your phrase is on paper, don't uninstall it and don't clear its data.
app-page-fails =
    Mostly this page has no connection. In this order: another network, VPN or proxy off, the phone's clock on automatic, update the app.
    Only one page? Note which one and what it says: a person finds it faster.
app-crash-then = Better now?
app-crash-then-solved = Yes
    .also = solved, works, it works, works now, fixed
app-crash-then-try = I'll try that first
    .also = i'll try, let me try, try it, trying
app-crash-then-not = I tried it all; still the same
    .also = no, still the same, still crashes, doesn't help, tried it all, not solved, still not
app-phrase =
    The last resort is to reinstall the app, but only with your recovery phrase at hand: **without it the wallet may be lost for good.**
    Do you have the phrase on paper? (Only yes or no; show it to nobody.)
app-phrase-have = Yes, I have it
    .also = yes, i have it, on paper, backed up
app-phrase-none = No, or not sure
    .also = no, not sure, don't have it, lost it, i don't, don't know
app-keep =
    Then **don't uninstall it, don't clear its data, don't reset the phone**.
    If it opens even for a moment, go to the backup page and write the phrase on paper. If not, leave it as it is: people will look.

## Sync

app-sync = What happens exactly?
app-slot-sync = What happens
    .also = symptom
app-sync-balance = Balance or history is wrong
    .also = balance is wrong, wrong balance, balance not showing, balance doesn't show, balance shows, shows 0, shows zero, zero balance, history is missing, not updating, less than
app-sync-arrival = What I just sent here is not there
    .also = not arrived, hasn't arrived, just sent, just deposited, sent here
app-sync-stuck = It keeps syncing, or won't refresh
    .also = keeps syncing, still syncing, stuck syncing, sync failed, syncing forever, not syncing, doesn't sync, won't sync, refresh, not refreshing, slow sync, prices don't update
app-sync-devices = Two devices show different things
    .also = two devices, two phones, other phone, other device, on my new phone, phone and computer, different balance, different amounts
app-syncing =
    After a long time, syncing takes from some minutes to half an hour. The balance may be off meanwhile; the coins don't get less.
    Keep the app open on Wi-Fi, VPN and power saving off, and pull down once to refresh.
    Slow prices don't touch your coins.
app-two-devices =
    Compare the **receiving address** on both, its first and last characters:
    The same: it is one wallet; update the older app and pull down to refresh.
    Not the same: these are **two wallets**; a new one was made on the new device. Choose "Restore wallet" in the app, with the phrase you wrote down, not a new one.
app-on-chain = Is the balance on the chain what you remember?
app-slot-on-chain = Balance on the chain
    .also = on the chain
app-on-chain-same = The chain is right
    .also = right, the same, same, correct, all there, yes
app-on-chain-less = It is less there, too
    .also = less, lower, zero too, gone, no, wrong too
app-display =
    Good: your coins are all there, only the app is behind.
    Pull down to refresh; is the coin **hidden**? is the right network (chain) chosen? Change the network, update the app.
app-less =
    The chain is right. Open the last **outgoing** ones: time, amount, the other address. Did you send them?
    Network fees, and what you allowed a site to take, stand there too.
app-less-mine = Yes, I remember now
    .also = yes, i sent it, i remember, it was me, mine, that was me
app-less-not-mine = No, not me!
    .also = no, not me, not mine, i didn't, don't know it, never sent
app-less-unsure = I can't tell: a person
    .also = can't tell, not sure, don't understand it
app-explained = Good, then the balance is right. If you are ever unsure, write to me here.

app-offer = Best leave it for a while. Shall I come back in **30 minutes** and ask?
app-offer-remind = Yes, ask me in 30 minutes
    .also = yes, ok, okay, sure, please do
app-offer-wait = No, I'll look myself
    .also = no, no thanks, i'll look, i'll wait
app-offer-person = It has been long: a person
    .also = been long, can't wait, not waiting
app-later = All right, I'll ask you in 30 minutes. If it's fine sooner, just tell me.
app-settled = The 30 minutes are over. Does it show right now?
app-settled-fine = It's fine
    .also = yes, fine, right, works, it works, updated
app-settled-not-yet = Still wrong
    .also = no, not yet, still not, still the same, wrong

## Anything else

app-other-look =
    This cures most of it: close the app completely and open it, another network, update it, restart the phone.
    For notifications and scanning, look in the phone's settings whether the app may use **notifications and the camera**.
    Don't uninstall it: without your phrase on paper, the wallet may be lost for good.

## How it went

app-helped = Does that solve it?
app-helped-solved = Solved
    .also = yes, it works, works now, fixed, it worked, installed
app-helped-try = I'll try that first
    .also = i'll try, let me try, try it, trying
app-helped-person = No, a person please
    .also = no, doesn't help, still not working, not solved, doesn't work

app-glad = Glad to hear it! When an update is announced, take it soon. If anything comes up, write to me here.
app-come-back = All right. When it works, or if it still doesn't, tell me here.

## Before people take over

app-take =
    I'll bring in a person. First a few facts, about a minute, so that they needn't ask again.
    Please **never** send a recovery phrase, private key, password or code, whoever asks.
app-version = Which version of the app is it? You usually find it under "Settings" or "About". If it won't open, skip this.
app-slot-version = App version
    .also = version
app-device = Which model and system? For example "Pixel 9, Android 15". Skip it if you don't know.
app-slot-device = Model and system
    .also = model
app-account = What is your user name or the e-mail you registered with? (Only that, no password. Skip it if you have no account.)
app-slot-account = Account
    .also = user name, username, e-mail, email
app-notice = What does the screen say? Its own words, one sentence is enough. Skip it if it says nothing.
app-slot-notice = Screen's words
    .also = words
app-when = Since about when? For example `today 14:30` or `yesterday 20:00`.
app-slot-when = Time
    .also = date, when
app-scene = Please tell what happened: what you tapped, what came of it, what you tried. Is it the same each time? The more detail, the faster it goes.
app-slot-scene = What happened exactly
    .also = description, story
app-pictures =
    If you have screenshots or a recording, send up to 6.
    None may show a recovery phrase or private key.
app-slot-pictures = Screenshots
    .also = pictures, screenshot, images
app-check = Please check this. If it is right, I'll hand it over:

app-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and what engineers must look into takes longer. Add anything here meanwhile.
    Note down what you are advised; you may need it later.
