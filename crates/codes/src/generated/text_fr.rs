// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::text::Text;

pub(crate) static LABELS: &[(&str, &str)] = &[
    ("also-called", "Autres noms"),
    ("also-means", "peut aussi signifier"),
    ("as-a-developer", "Côté développement"),
    ("as-an-administrator", "Côté administration"),
    ("common-causes", "Causes fréquentes"),
    ("documented-in", "Documenté dans"),
    ("easily-confused-with", "À ne pas confondre avec"),
    ("header", "En-tête"),
    ("loses-meaning", "approximatif"),
    ("name-only", "Code Win32 étranger à Winsock et au DNS\u{a0}; seul son nom est connu ici."),
    ("not-an-error", "Base d'une plage de codes, et non une erreur."),
    ("not-explained", "Aucun code Winsock ou DNS ne lui correspond."),
    ("on-completion-port", "sur un port de terminaison"),
    ("raised-by", "Signalé par"),
    ("read-as", "lu comme"),
    ("related", "Voir aussi"),
    ("reproduce-linux-only", "Ce moyen n'existe que sous Linux : Windows connaît le code, mais n'y mène pas par cette voie."),
    ("reproduce-more", "Causes et remèdes :"),
    ("reproduce-shown", "Constaté :"),
    ("returned-article", "ce que décrit un article, et non la page d'une fonction"),
    ("returned-by", "Renvoyé par"),
    ("returned-function", "les fonctions ci-dessous"),
    ("returned-internal", "un serveur DNS, en interne ou dans son journal"),
    ("returned-management", "l'administration d'un serveur DNS"),
    ("returned-never", "rien qui soit documenté"),
    ("returned-provider", "un fournisseur de services, s'il le souhaite"),
    ("returned-query", "les fonctions du client DNS, comme état qu'aucune page ne cite"),
    ("same-meaning", "Même sens"),
    ("scan-causes", "Causes probables"),
    ("scan-check", "À vérifier"),
    ("scan-codes", "Codes"),
    ("scan-column", "une colonne :"),
    ("scan-files", "Fichiers"),
    ("scan-likely", "probable"),
    ("scan-lines", "Lignes avec un code"),
    ("scan-more", "Pour en savoir plus"),
    ("scan-most", "maximum :"),
    ("scan-note-no-processes", "Les programmes sont trop nombreux pour être distingués ; ils sont comptés par machine."),
    ("scan-note-no-times", "Aucune ligne n'a d'heure reconnue : il n'y a pas de chronologie, et les causes qui reposent sur le temps restent au mieux possibles."),
    ("scan-note-others", "Les machines sont trop nombreuses pour être toutes distinguées ; une partie ou toutes sont comptées ensemble."),
    ("scan-note-timeless", "Certaines lignes n'ont pas d'heure et n'en suivent aucune ; elles sont comptées, mais absentes des chronologies."),
    ("scan-note-zone", "Les heures sans fuseau ont été prises pour UTC, ou pour le fuseau donné par --time-zone."),
    ("scan-origins", "Où"),
    ("scan-others", "autres"),
    ("scan-period", "Période"),
    ("scan-possible", "possible"),
    ("scan-seen", "Constaté"),
    ("scan-strong", "très probable"),
    ("scan-table", "Sous forme de tableau"),
    ("scan-timeline", "Chronologie"),
    ("scan-title", "Codes d'erreur dans les journaux"),
    ("scan-unknown", "non précisé"),
    ("scan-why", "Pourquoi"),
    ("thousands", "\u{202f}"),
    ("twins", "Équivalents ailleurs"),
    ("what-it-means", "Signification"),
    ("what-to-do", "Que faire"),
    ("when-it-is-raised", "Quand ce code apparaît"),
];

pub(crate) static TEXTS: &[Text] = &[
    Text { title: "Succès", message: "L'opération a réussi. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Fonction inapplicable ici", message: "Le périphérique ou l'objet ne peut pas exécuter cette demande.", keywords: "", page: "" },
    Text { title: "Fichier introuvable", message: "Aucun fichier ni objet ne porte ce nom.", keywords: "", page: "" },
    Text { title: "Chemin introuvable", message: "L'un des dossiers du chemin n'existe pas.", keywords: "", page: "" },
    Text { title: "Trop de fichiers ouverts", message: "Le processus a atteint le nombre maximal de fichiers qu'il peut ouvrir.", keywords: "", page: "" },
    Text { title: "Accès refusé", message: "Le compte de l'appelant n'a pas le droit d'effectuer cette opération sur l'objet.", keywords: "", page: "" },
    Text { title: "Descripteur d'événement ou de recherche non valide", message: "Le descripteur ne correspond à rien d'ouvert dans ce processus, ni événement, ni recherche, ni requête\u{a0}: il a déjà été fermé ou n'a jamais existé.", keywords: "handle invalide\ndescripteur non valide\ndouble fermeture\névénement déjà fermé\nWSAEVENT\nERROR_INVALID_HANDLE\nidentificateur non valide\nle handle n'est pas valide\nobjet événement non valide\nobjet d'événement spécifié\nhandle d'événement déjà fermé\npoignée invalide\nhandle fermé ou inconnu\ndescripteur spécifié incorrect\nhandle de recherche incorrect\nmauvais handle", page: r#"# WSA_INVALID_HANDLE (6)

## Signification
Le descripteur passé à l'appel ne désigne pas un objet vivant du type attendu : événement, recherche dans le service de noms, notification ou requête `GetAddrInfoEx` en cours. L'objet n'a jamais été créé, a déjà été fermé ou est d'un autre type.

Il ne s'agit pas d'un *socket* incorrect, qui donne 10038. Ce numéro est le code général de Windows `ERROR_INVALID_HANDLE` : dans un journal, un 6 peut donc venir de fonctions de fichiers, de console ou de registre qui n'ont rien à voir avec le réseau. Avant toute chose, chercher quel appel a échoué.

## Quand ce code apparaît
- `WSASetEvent`, `WSAResetEvent`, `WSACloseEvent` : l'argument n'est pas un événement ouvert.
- `WSAWaitForMultipleEvents` : au moins un élément du tableau n'est pas un descripteur d'événement.
- `WSAGetOverlappedResult` : le champ `hEvent` de la structure de chevauchement ne contient pas un événement.
- `WSALookupServiceNext`, `WSALookupServiceEnd` : la recherche est déjà terminée ou n'a jamais commencé.
- `WSANSPIoctl` : le descripteur ne vient pas de `WSALookupServiceBegin`.
- `WSAProviderConfigChange` : le descripteur n'a pas été délivré par cette fonction.
- `GetAddrInfoExCancel` : la requête est terminée, son délai a expiré ou le descripteur est faux.

## Causes fréquentes
1. L'événement a été fermé deux fois, ou fermé par un thread pendant qu'un autre l'attend encore ou le garde dans son tableau.
2. Le résultat de `WSACreateEvent` n'a pas été vérifié, et `WSA_INVALID_EVENT` est passé à l'appel suivant.
3. La structure `WSAOVERLAPPED` n'a pas été mise à zéro : `hEvent` contient ce qui traînait sur la pile.
4. Le numéro d'un descripteur fermé a été attribué à un nouvel objet. L'ancienne variable désigne désormais un fichier ou une clé de registre.
5. Une boucle de recherche a continué après l'appel de `WSALookupServiceEnd` par un autre thread.
6. Une course dans `GetAddrInfoExCancel` : la réponse est arrivée juste avant l'annulation. Ce cas est sans gravité.
7. Hors de Winsock : un service, ou un programme fenêtré sans console, qui écrit sur la sortie standard.

## Que faire

### Côté développement
- Donner à chaque événement un seul propriétaire. Le fermer une fois, puis affecter `WSA_INVALID_EVENT` à la variable.
- Retirer d'abord l'événement du tableau d'attente, réveiller le thread qui attend, et ne fermer qu'à la fin.
- Mettre chaque structure de chevauchement à zéro avec `memset` avant son premier emploi, ou écrire `= {0}`.
- Comprendre un 6 de `GetAddrInfoExCancel` comme « trop tard, le résultat est déjà livré ».
- Exécuter le programme sous un débogueur : la fermeture d'un descripteur mort y lève l'exception 0xC0000008 à la ligne fautive. Le contrôle « Handles » d'Application Verifier fait de même pour les autres appels.

### Côté administration
La faute est dans le programme. Il reste à réunir ce dont ses mainteneurs ont besoin : le nom de la fonction, et si le 6 n'apparaît qu'à l'arrêt.

Sous Windows :
```powershell
# s'arrêter au premier emploi d'un descripteur incorrect (Application Verifier, du SDK Windows ; lancer ensuite le programme dans un débogueur)
appverif -enable Handles -for server.exe
appverif -disable * -for server.exe
# y a-t-il aussi une fuite de descripteurs ?
Get-Process server | Select-Object Id, HandleCount, StartTime
```
Sous Linux, l'équivalent est `EBADF` sur un descripteur eventfd, epoll ou de minuterie :
```sh
sudo strace -f -e trace=close,eventfd2,epoll_ctl,read,write -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd
```

## À ne pas confondre avec
- `WSAENOTSOCK` (10038) : la même erreur avec un descripteur de socket.
- `WSAEBADF` (10009) : un vestige de BSD que Winsock lui-même ne signale pas.
- `WSA_INVALID_PARAMETER` (87) : les descripteurs sont bons, un autre argument ne l'est pas, par exemple le nombre d'événements.
- `WSAEINVAL` (10022) : l'objet est le bon, mais dans un état qui ne convient pas.

## Voir aussi
- `WSA_IO_INCOMPLETE` (996) : la réponse de `WSAGetOverlappedResult` quand le descripteur est bon et le travail inachevé.
- `WSA_E_CANCELLED` (10111) : ce que signale une résolution de nom quand `GetAddrInfoExCancel` arrive à temps.
- `WSA_NOT_ENOUGH_MEMORY` (8) : la raison pour laquelle `WSACreateEvent` a pu échouer au départ.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Mémoire insuffisante dans le processus", message: "Le programme n'a pas pu obtenir la mémoire nécessaire à cet appel réseau. Son tas ou son espace d'adressage est épuisé, ou la limite de validation est atteinte.", keywords: "plus de mémoire\nfuite de mémoire\néchec d'allocation\nmémoire saturée\nENOMEM\nERROR_NOT_ENOUGH_MEMORY\nmémoire insuffisante disponible\npas assez de mémoire\nmanque de mémoire\nressources mémoire insuffisantes\nimpossible d'allouer de la mémoire\nallocation mémoire impossible\nà court de mémoire\nmémoire vive épuisée\néchec d'allocation mémoire\nstockage insuffisant pour la commande", page: r#"# WSA_NOT_ENOUGH_MEMORY (8)

## Signification
Une fonction Winsock a demandé de la mémoire ordinaire et ne l'a pas obtenue. En général, ce n'est pas le réseau qui manque de place mais le processus : la mémoire privée du programme, son espace d'adressage ou la limite de validation de toute la machine sont épuisés.

Il ne s'agit pas des tampons réseau. Quand ceux-ci manquent, ou quand aucun port local n'est libre, le code est 10055. Le numéro 8 est celui de `ERROR_NOT_ENOUGH_MEMORY`.

## Quand ce code apparaît
- `getaddrinfo`, `GetAddrInfoW`, `getnameinfo` : comme *valeur de retour* (`EAI_MEMORY` est ce nombre).
- `GetAddrInfoExW`, `SetAddrInfoExW` : pas de place pour la requête ou pour sa liste de résultats.
- `WSACreateEvent`, `WSAWaitForMultipleEvents`.
- `WSAStringToAddressW`.
- La famille du service de noms : `WSALookupServiceBeginW`, `WSALookupServiceNextW`, `WSALookupServiceEnd`, `WSASetServiceW`, `WSAEnumNameSpaceProvidersW`, `WSAInstallServiceClassW` et les fonctions voisines.
- `WSAProviderConfigChange`.
- Les fonctions d'installation qui ont besoin de place pour une entrée de catalogue : `WSCInstallProvider`, `WSCInstallNameSpace`, `WSCEnableNSProvider`, `WSCWriteProviderOrder` et d'autres.

## Causes fréquentes
1. Une fuite dans le programme. Les résultats de `getaddrinfo` jamais rendus à `freeaddrinfo` sont un classique des clients qui tournent longtemps.
2. Un processus 32 bits a rempli ou fragmenté ses 2 Go d'espace d'adressage alors que la machine a encore beaucoup de mémoire libre.
3. La machine a atteint sa limite de validation : la mémoire vive et le fichier d'échange sont entièrement promis à d'autres.
4. Un objet de travail (job), un conteneur ou une limite de service plafonne le processus.
5. Une longueur mal calculée, souvent un nombre négatif lu comme non signé, a rendu la demande démesurée.

## Que faire

### Côté développement
- Apparier `getaddrinfo` et `freeaddrinfo`, `GetAddrInfoExW` et `FreeAddrInfoExW`, et chaque descripteur de recherche avec `WSALookupServiceEnd`, y compris sur les chemins d'erreur.
- Vérifier la valeur de retour de `getaddrinfo` elle-même. Une ancienne valeur de `WSAGetLastError` n'apprend rien ici.
- Ne pas réessayer dans une boucle serrée. Libérer des caches ou des connexions inactives, puis réessayer une fois après une pause.
- Noter avec l'erreur la taille du tas et le nombre de descripteurs ; un message « mémoire insuffisante » seul ne mène nulle part.

### Côté administration
Sous Windows, voir qui occupe la mémoire et si la limite de validation a été atteinte :
```powershell
# Get-Counter : sur un Windows en français, les noms des compteurs sont traduits (Get-Counter -ListSet *)
Get-Process | Sort-Object PrivateMemorySize64 -Descending | Select-Object -First 5 Name, Id, PrivateMemorySize64, HandleCount
Get-Counter '\Memory\Committed Bytes', '\Memory\Commit Limit'
# Windows note les plus gros consommateurs quand la mémoire validée approche de la limite
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Microsoft-Windows-Resource-Exhaustion-Detector'} -MaxEvents 5
```
Sous Linux, les allocations échouent à cause d'une limite du processus, de son groupe de contrôle ou d'une surréservation stricte :
```sh
grep -E 'VmSize|VmRSS' /proc/PID/status; cat /proc/PID/limits
systemctl show SERVICE -p MemoryMax -p MemoryCurrent
grep -E 'CommitLimit|Committed_AS' /proc/meminfo; sysctl vm.overcommit_memory
journalctl -k | grep -i 'out of memory'
```
Un redémarrage fait gagner du temps. Si le nombre d'octets croît régulièrement avec la durée de fonctionnement, c'est une fuite, et il faut un correctif.

## À ne pas confondre avec
- `WSAENOBUFS` (10055) : les tampons du noyau ou les ports locaux sont épuisés ; le processus peut avoir des gigaoctets de libres.
- `WSAEMFILE` (10024) : plus de descripteur de socket disponible ; la mémoire n'y est pour rien.
- `WSAEFAULT` (10014) : il y avait de la mémoire, mais le tampon fourni était trop petit ou n'appartenait pas à l'appelant.
- Sous macOS et les BSD, `getaddrinfo` renvoie aussi 8, mais au sens de `EAI_NONAME` (hôte inconnu). Sous Linux, `EAI_MEMORY` vaut -10.

## Voir aussi
- `WSA_INVALID_HANDLE` (6) : l'erreur suivante d'un programme qui ignore l'échec de `WSACreateEvent`.
- `WSATRY_AGAIN` (11002) : une défaillance passagère du serveur de noms, et non de la mémoire.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Bloc d'environnement non valide", message: "L'environnement transmis au nouveau processus est mal formé.", keywords: "", page: "" },
    Text { title: "Format de programme non valide", message: "Le fichier n'est pas un programme que ce système peut charger.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Données non valides", message: "La forme ou la valeur des données est incorrecte.", keywords: "", page: "" },
    Text { title: "Mémoire épuisée", message: "La mémoire nécessaire à l'opération n'a pas pu être allouée.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Périphérique non prêt", message: "Le périphérique n'est pas prêt à recevoir des demandes.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Longueur non valide", message: "La longueur indiquée par l'appelant ne convient pas à la demande.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Défaillance d'un périphérique", message: "Un périphérique relié au système ne fonctionne pas correctement.", keywords: "", page: "" },
    Text { title: "Violation de partage", message: "Un autre programme a ouvert le fichier d'une manière qui exclut cet usage.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Fin de fichier", message: "La lecture est arrivée à la fin du fichier.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Demande non prise en charge", message: "L'objet ou le pilote ne prend pas en charge cette demande.", keywords: "", page: "" },
    Text { title: "Machine distante qui n'écoute pas", message: "La machine distante ne répond pas à l'adresse voulue ou n'a plus de place pour la demande.", keywords: "", page: "" },
    Text { title: "Adresse déjà présente sur le réseau", message: "Le nom ou l'adresse est déjà utilisé. Winsock présente le même événement sous le code WSAEADDRINUSE.", keywords: "", page: "" },
    Text { title: "Chemin réseau introuvable", message: "Aucune route ne mène au chemin réseau, ou le serveur visé ne répond pas.", keywords: "", page: "" },
    Text { title: "Réseau saturé", message: "Le réseau n'a pas la capacité de traiter la demande pour le moment.", keywords: "", page: "" },
    Text { title: "Ressource réseau disparue", message: "La ressource ou le périphérique réseau n'est plus là.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Réponse inexploitable du serveur", message: "Le serveur a envoyé une réponse que le protocole n'admet pas.", keywords: "", page: "" },
    Text { title: "Erreur réseau inattendue", message: "Le réseau a subi une défaillance qui n'a pas de code propre.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Connexion disparue", message: "L'autre extrémité a réinitialisé ou fermé la connexion. Un port de terminaison signale WSAECONNRESET sous ce numéro.", keywords: "", page: "" },
    Text { title: "Accès au réseau refusé", message: "Le réseau ou le serveur refuse l'accès à cet appelant.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Trop de noms réseau", message: "La table des noms ou des adresses de la carte réseau est pleine.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Plus aucune connexion acceptée", message: "Le serveur a atteint son nombre maximal de connexions\u{a0}; réessayer plus tard.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Création impossible", message: "Le fichier ou le dossier n'a pas pu être créé.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Paramètre rejeté par Windows", message: "Windows a rejeté un argument de l'appel, par exemple une attente sans aucun événement ou avec plus de 64.", keywords: "paramètre incorrect\nargument invalide\nplus de 64 événements\nmauvais argument\ncEvents\nERROR_INVALID_PARAMETER\nun ou plusieurs paramètres incorrects\nparamètre non valide\nparamètres invalides\nun paramètre est incorrect\nle paramètre est erroné\nparamètre d'appel inacceptable\nvaleur de paramètre refusée\nproblème avec un paramètre\ntrop d'événements à attendre", page: r#"# WSA_INVALID_PARAMETER (87)

## Signification
Un argument sort de ce que la fonction accepte, et la fonction est l'une des rares de Winsock à transmettre la demande au noyau de Windows ou à un fournisseur d'espace de noms. Ceux-ci répondent par le code Windows `ERROR_INVALID_PARAMETER` ; presque toutes les autres fonctions Winsock disent 10022 pour ce genre de faute.

Comme 87 est l'un des codes les plus fréquents de Windows, s'assurer d'abord que c'est bien un appel Winsock qui a échoué, et non une fonction voisine de fichiers, de registre ou de cartes réseau.

## Quand ce code apparaît
- `WSAWaitForMultipleEvents` : le nombre d'événements est 0 ou dépasse `WSA_MAXIMUM_WAIT_EVENTS` (64).
- `WSAGetOverlappedResult` : l'un de ses arguments est inacceptable.
- `WSAInstallServiceClassA`, `WSAInstallServiceClassW` : le fournisseur d'espace de noms ne peut pas donner les informations de la classe.
- `WSAGetServiceClassNameByClassIdA`, `WSAGetServiceClassNameByClassIdW` : l'identifiant de classe n'est pas valide.

## Causes fréquentes
1. Plus de 64 événements dans une seule attente. Tout fonctionne pendant les tests et échoue à la 65e connexion.
2. Une attente vide : la dernière connexion est fermée, et la boucle attend encore sur un tableau de 0 événement.
3. Le compteur et le tableau ne concordent plus après le retrait d'un élément.
4. Un socket a été associé une seconde fois à un port de terminaison. `CreateIoCompletionPort` le refuse avec 87, et bien des programmes le notent comme une erreur de socket.
5. Une structure de mauvaise taille ou de mauvaise version a été passée à une bibliothèque auxiliaire, par exemple aux fonctions qui énumèrent les cartes réseau.

## Que faire

### Côté développement
- Pour de nombreux sockets, préférer un port de terminaison (`CreateIoCompletionPort`, `GetQueuedCompletionStatus`) aux tableaux d'événements : la limite de 64 n'y existe pas.
- S'il faut garder les événements, les répartir entre des threads de 64 au plus, et tester le nombre avant l'attente.
- Pour « n'attendre rien », appeler `WaitForSingleObject` sur un événement d'arrêt, ou une mise en sommeil, plutôt que `WSAWaitForMultipleEvents` à vide.
- Associer un socket à son port de terminaison une seule fois, juste après sa création ou son acceptation.
- Journaliser, avec le numéro, le nom de la fonction qui échoue et ses arguments.

### Côté administration
Demander quand l'erreur apparaît. Si elle commence à une certaine charge, c'est la cause 1, et réduire le nombre de connexions par processus aide en attendant le correctif.

Sous Windows :
```powershell
# connexions par processus : est-on près d'un multiple de 64 ?
Get-NetTCPConnection -State Established | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
```
Linux signale les arguments faux par `EINVAL` (22) et ne connaît pas de limite de 64 dans `poll` ni `epoll` ; `strace` affiche l'appel avec ses arguments :
```sh
sudo strace -f -e trace=poll,ppoll,epoll_wait,epoll_ctl -p PID 2>&1 | grep EINVAL
```

## À ne pas confondre avec
- `WSAEINVAL` (10022) : le mot propre à Winsock pour un argument faux ou un socket dans le mauvais état. Trouver 87 à sa place restreint la recherche aux attentes, aux résultats d'opérations avec chevauchement, aux classes de service et aux simples appels Win32.
- `WSA_INVALID_HANDLE` (6) : le nombre est bon, mais un élément du tableau n'est pas un événement.
- `WSAEFAULT` (10014) : c'est le pointeur ou la longueur du tampon qui est mauvais, pas une valeur.

## Voir aussi
- `WSA_IO_INCOMPLETE` (996) : un appel correct de `WSAGetOverlappedResult`, fait trop tôt.
- `WSAEALREADY` (10037) : la classe de service est déjà inscrite.
"# },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Canal rompu", message: "L'autre extrémité du canal a été fermée.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Disque plein", message: "Il n'y a plus de place sur le disque pour les données.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Appel non implémenté", message: "Ce système n'implémente pas la fonction, ou le fournisseur ne l'offre pas.", keywords: "", page: "" },
    Text { title: "Délai d'une opération réseau dépassé", message: "L'autre extrémité n'a pas répondu à temps. Un port de terminaison signale WSAETIMEDOUT sous ce numéro.", keywords: "", page: "" },
    Text { title: "Tampon trop petit pour le résultat", message: "Le tampon fourni par l'appelant est trop petit\u{a0}; la taille nécessaire est généralement renvoyée avec l'erreur.", keywords: "", page: "" },
    Text { title: "Nom non valide", message: "Le nom est mal formé\u{a0}; pour le DNS, il est vide, trop long ou contient des caractères interdits dans un nom.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Module introuvable", message: "Une bibliothèque, ou l'une de celles dont elle dépend, est introuvable.", keywords: "", page: "" },
    Text { title: "Fonction absente du module", message: "La bibliothèque ne contient aucune fonction de ce nom.", keywords: "", page: "" },
    Text { title: "Aucun processus enfant à attendre", message: "Il n'existe aucun processus enfant dont on puisse attendre la fin.", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "", message: "", keywords: "", page: "" },
    Text { title: "Ressource occupée", message: "La ressource est occupée pour le moment.", keywords: "", page: "" },
    Text { title: "Objet déjà existant", message: "Un objet ou un fichier de ce nom existe déjà.", keywords: "", page: "" },
    Text { title: "Programme étranger à ce système", message: "Le fichier n'est pas un programme ou une bibliothèque valide pour ce processeur et ce système.", keywords: "", page: "" },
    Text { title: "Variable d'environnement introuvable", message: "L'environnement ne contient aucune variable de ce nom.", keywords: "", page: "" },
    Text { title: "Toutes les instances du canal occupées", message: "Chaque instance du canal nommé sert déjà un autre client.", keywords: "", page: "" },
    Text { title: "Canal en cours de fermeture", message: "Le canal est en cours de fermeture, ou une lecture non bloquante l'a trouvé vide.", keywords: "", page: "" },
    Text { title: "Personne à l'autre extrémité du canal", message: "Aucun processus ne tient l'autre extrémité du canal.", keywords: "", page: "" },
    Text { title: "Données restantes à lire", message: "Le tampon n'a reçu qu'une partie des données\u{a0}; le reste attend d'être lu.", keywords: "", page: "" },
    Text { title: "Rien à faire", message: "L'appel a réussi et n'a rien trouvé à faire\u{a0}; pour FormatMessage, le message est vide.", keywords: "", page: "" },
    Text { title: "Délai d'attente expiré", message: "L'attente a pris fin parce que son délai a expiré, et non parce que l'objet a été signalé.", keywords: "", page: "" },
    Text { title: "Plus aucun élément", message: "L'énumération est arrivée à sa fin.", keywords: "", page: "" },
    Text { title: "N'est pas un dossier", message: "Le nom désigne autre chose qu'un dossier.", keywords: "", page: "" },
    Text { title: "Sémaphore au-delà de son maximum", message: "La libération porterait le compteur du sémaphore au-delà de son maximum.", keywords: "", page: "" },
    Text { title: "Message introuvable", message: "La table des messages ne contient aucun texte sous ce numéro.", keywords: "", page: "" },
    Text { title: "Périphérique inexistant", message: "La demande désigne un périphérique qui n'existe pas.", keywords: "", page: "" },
    Text { title: "Adresse mémoire non valide", message: "L'adresse ne se trouve pas dans une zone de mémoire que l'appel puisse utiliser.", keywords: "", page: "" },
    Text { title: "Dépassement arithmétique", message: "Le résultat ne tient pas dans le type qui doit le recevoir.", keywords: "", page: "" },
    Text { title: "Message reçu en partie", message: "Le transport a remis une partie d'un message\u{a0}; la suite va venir.", keywords: "", page: "" },
    Text { title: "Données urgentes reçues", message: "Les données reçues sont urgentes (hors bande).", keywords: "", page: "" },
    Text { title: "Données urgentes reçues en partie", message: "Les données reçues sont une partie d'un message urgent\u{a0}; la suite va venir.", keywords: "", page: "" },
    Text { title: "Objet attendu fermé", message: "Le port de terminaison a été fermé alors qu'un thread l'attendait.", keywords: "", page: "" },
    Text { title: "Opération avec chevauchement annulée", message: "L'opération en cours a été annulée depuis le programme\u{a0}: son socket a été fermé, son annulation a été demandée ou son thread s'est terminé.", keywords: "E/S abandonnée\narrêt d'un thread\nà la demande d'une application\nopération interrompue\nCancelIoEx\nERROR_OPERATION_ABORTED\nopération de chevauchement abandonnée\nopération superposée annulée\nopération abandonnée par fermeture\nentrée/sortie annulée\nopération d'E/S abandonnée\nannulée car socket fermé\nE/S avortée\nopération superposée interrompue\nlecture annulée à la fermeture\nthread terminé pendant l'E/S\nSIO_FLUSH exécuté", page: r#"# WSA_OPERATION_ABORTED (995)

## Signification
Une opération avec chevauchement, en cours, a été annulée avant sa fin. Personne sur le réseau ne l'a provoqué : c'est quelque chose dans ce processus (ou la fin du processus) qui a retiré l'opération. Il s'agit d'un état de fin, et non d'un défaut de la connexion.

Des octets ont pu passer, ou non, avant l'annulation. Après un envoi interrompu sur un flux, on ignore ce que le récepteur a vu : le flux ne peut pas reprendre sans risque.

## Quand ce code apparaît
Comme résultat d'une opération qui était en cours, rendu par `WSAGetOverlappedResult`, une routine de terminaison ou `GetQueuedCompletionStatus` :
- `WSARecv`, `WSARecvFrom`, `WSARecvMsg` : le socket a été fermé pendant l'attente de la réception.
- `WSASend`, `WSASendTo`, `WSASendMsg`, `TransmitFile`, `TransmitPackets` : le socket a été fermé, l'ioctl `SIO_FLUSH` a été émis, ou le thread qui avait lancé l'opération s'est terminé.
- `RIOReceive` : le socket a été fermé, d'un côté ou de l'autre, ou vidé.
- `closesocket`, `WSACleanup` : elles le provoquent pour tout ce qui reste en cours sur le socket ou dans le processus.
- `WSANSPIoctl` : `WSALookupServiceEnd` a mis fin à la notification.
- Des requêtes `WSAIoctl` avec chevauchement, de toutes sortes, annulées par les mêmes voies.
- Tous ces appels après `CancelIo` ou `CancelIoEx`.

## Causes fréquentes
1. Un arrêt en bon ordre. Le serveur ferme un socket en écoute, et chaque `AcceptEx` en attente rend 995 ; il ferme une connexion, et la réception en cours rend 995. Tout est normal.
2. Un délai d'attente écrit par le programme : il attend, appelle `CancelIoEx` et annonce l'annulation au lieu de « délai dépassé ».
3. Une bibliothèque avec jetons d'annulation ou échéances (.NET, Boost.Asio, la boucle proactor de Python). L'utilisateur a interrompu la requête ou quitté la page web.
4. Le thread qui avait lancé l'opération s'est terminé. Un thread éphémère ne doit pas lancer de longues réceptions, sauf si le socket est associé à un port de terminaison : depuis Windows Vista, ces opérations survivent à leur thread.
5. Deux propriétaires pour un même socket. Un chemin de nettoyage, un destructeur ou un finaliseur l'a fermé alors qu'une autre partie s'en servait encore.
6. Hors de Winsock : ports série, périphériques USB, canaux et HTTP.sys signalent 995 quand le périphérique a disparu ou que la requête a été abandonnée.

## Que faire

### Côté développement
- Tenir un indicateur « fermeture en cours ». S'il est levé, ignorer 995 ; sinon, le journaliser avec la pile d'appels, car il révèle alors la cause 4 ou 5.
- Le traduire dans ses propres termes : « annulé » ou « délai dépassé », selon qui l'a demandé.
- Attendre la notification de fin d'une opération annulée avant de libérer son tampon et sa structure `WSAOVERLAPPED`. Jusque-là, le système y écrit encore.
- Prévoir aussi la course inverse : après `CancelIoEx`, l'opération peut encore se terminer par un succès.
- Lancer les longues réceptions depuis des threads qui durent, ou employer un port de terminaison.

### Côté administration
Comparer l'heure avec les arrêts, les déploiements et les délais du programme.

Sous Windows :
```powershell
# arrêts et plantages de services vers cette heure
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddHours(-1)} | Select-Object TimeCreated, Id, Message
# enregistrer pendant une minute les fermetures et les abandons de sockets du système
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
tracerpt sockettrace.etl -o sockettrace.xml -of XML
```
Linux a `ECANCELED` (125) pour io_uring et les E/S asynchrones POSIX ; avec des sockets ordinaires, chercher qui ferme le descripteur :
```sh
sudo strace -f -tt -e trace=close,shutdown,io_uring_enter,exit -p PID
journalctl -u SERVICE --since -1h
```

## À ne pas confondre avec
- `WSAEINTR` (10004) : le pendant *bloquant*. Un `recv` bloqué dont le socket est fermé se termine par 10004, une réception avec chevauchement par 995.
- `WSAECONNABORTED` (10053) : le TCP de cette machine ou un logiciel de filtrage a abandonné la connexion. Avec 995, c'est le programme lui-même qui a retiré une opération.
- `ERROR_NETNAME_DELETED` (64) : l'autre extrémité a réinitialisé la connexion, vu d'un port de terminaison.
- `WSA_E_CANCELLED` (10111) : une requête de nom a été annulée, et non une E/S de socket.
- `ERROR_SEM_TIMEOUT` (121) : un délai a expiré sur le chemin réseau. Certains environnements d'exécution confondent 995 avec un délai dépassé, comme la bibliothèque standard de Rust (`TimedOut`).

## Voir aussi
- `WSA_IO_PENDING` (997) : la façon dont l'opération a commencé.
- `WSA_IO_INCOMPLETE` (996) : elle est encore en cours, annulation comprise.
- `WSAENOTSOCK` (10038) : l'appel suivant avec le descripteur fermé.
"# },
    Text { title: "Opération avec chevauchement inachevée", message: "Le résultat a été demandé trop tôt\u{a0}: l'opération avec chevauchement est toujours en cours.", keywords: "E/S pas terminée\névénement non signalé\nrésultat pas encore disponible\ninterrogation en boucle\nERROR_IO_INCOMPLETE\nE/S de chevauchement incomplète\nobjet non à l'état signalé\névénement pas à l'état signalé\nopération superposée non terminée\nE/S superposée incomplète\nentrée/sortie inachevée\nopération pas encore terminée\nchevauchement non achevé\npas dans un état signalé\nE/S non signalée", page: r#"# WSA_IO_INCOMPLETE (996)

## Signification
« Pas encore fini. » Le programme a demandé le résultat d'une opération avec chevauchement sans l'attendre, et l'opération est encore en cours. Elle se porte bien ; seule la question est venue trop tôt. Le numéro est celui de `ERROR_IO_INCOMPLETE`.

## Quand ce code apparaît
- `WSAGetOverlappedResult` : appelée avec `fWait` à FALSE alors que l'opération est en cours.
- `GetOverlappedResult` se comporte de même sur un socket ou un fichier.

Aucune autre fonction Winsock ne le renvoie.

## Causes fréquentes
1. Une interrogation en boucle voulue : on redemande jusqu'à ce que la réponse change. Alors 996 est prévu et n'a rien à faire dans un journal d'erreurs.
2. L'attente a pris fin pour une autre raison. `WSAWaitForMultipleEvents` est revenue à cause d'un délai, d'un réveil « alertable » ou d'un autre événement, et le programme a interrogé la mauvaise opération.
3. Deux opérations avec chevauchement partagent un même événement. La fin de la première le met à l'état signalé, et la question sur la seconde reçoit 996.
4. Un événement a été signalé à la main avec `WSASetEvent` pour réveiller un thread, qui l'a pris pour la fin d'une opération.
5. La structure `WSAOVERLAPPED` de la question n'est pas celle de l'opération, ou elle a été réemployée alors que la première opération était encore en cours.
6. Une annulation par `CancelIoEx` vient d'être demandée et n'est pas elle-même terminée.

## Que faire

### Côté développement
- Remplacer l'interrogation en boucle par une attente : sur l'événement, par `fWait` = TRUE (seulement pour les opérations à événement) ou avec un port de terminaison. La boucle occupe un cœur et ajoute de la latence.
- Donner à chaque opération son événement et sa structure, et ne pas toucher à l'un ni à l'autre avant la fin.
- Regarder *quel* indice `WSAWaitForMultipleEvents` a renvoyé, et traiter `WSA_WAIT_TIMEOUT` et `WSA_WAIT_IO_COMPLETION` à part.
- La macro `HasOverlappedIoCompleted` répond à la même question sans appel système.
- Ne jamais libérer le tampon sur un 996. Le système va encore y écrire.

### Côté administration
Un journal rempli de 996 trahit une boucle active ; regarder donc le temps processeur plutôt que le réseau.

Sous Windows :
```powershell
Get-Process server | Select-Object Id, CPU, @{n='Threads'; e={$_.Threads.Count}}
# quel thread tourne à vide ?
(Get-Process server).Threads | Sort-Object TotalProcessorTime -Descending | Select-Object -First 3 Id, TotalProcessorTime, ThreadState
```
Sous Linux, l'équivalent est `EINPROGRESS` rendu par `aio_error`, ou une file de terminaison io_uring vide. Compter les appels de la boucle :
```sh
sudo timeout 10 strace -f -c -p PID
top -H -p PID
```

## À ne pas confondre avec
- `WSA_IO_PENDING` (997) : vient de l'appel qui *lance* l'opération ; 996 vient de celui qui en *demande* le résultat.
- `WSAEINPROGRESS` (10036) : un vestige des appels bloquants de Winsock 1.1. Seule `GetAddrInfoExOverlappedResult` emploie 10036 au sens de 996.
- `WSAEWOULDBLOCK` (10035) : rien n'a été lancé ; avec 996, quelque chose est en cours.
- `WSA_WAIT_TIMEOUT` (258) : l'attente a renoncé ; cela ne dit rien d'une opération donnée.

## Voir aussi
- `WSA_OPERATION_ABORTED` (995) : la fin après une annulation.
- `WSA_INVALID_HANDLE` (6) : l'événement de la structure n'est pas valide.
- `WSA_INVALID_PARAMETER` (87) : un argument de la question n'est pas acceptable.
"# },
    Text { title: "Opération avec chevauchement lancée", message: "L'opération a commencé et son résultat viendra plus tard. Ce n'est pas un échec.", keywords: "entrée/sortie en cours\nE/S asynchrone\nen arrière-plan\nport de complétion\nIOCP\nERROR_IO_PENDING\nles opérations superposées seront terminées\nopérations de chevauchement en attente\nopération terminée ultérieurement\nopération superposée en cours\nE/S en attente\nachèvement ultérieur\nindication de fin plus tard\nopération superposée lancée avec succès", page: r#"# WSA_IO_PENDING (997)

## Signification
Un succès, jusqu'ici. L'opération avec chevauchement est acceptée et se poursuit ; son résultat arrivera par un événement, une routine de terminaison ou un port de terminaison. Si l'appel de départ signale un échec avec 997, c'est seulement parce qu'il n'a pas encore de résultat. Le numéro est celui de `ERROR_IO_PENDING`.

Un programme qui montre 997 à l'utilisateur comme une erreur l'a mal interprété.

## Quand ce code apparaît
- `WSARecv`, `WSARecvFrom`, `WSARecvMsg`, `WSASend`, `WSASendTo`, `WSASendMsg` : avec une structure de chevauchement, quand les données ne peuvent pas être transférées tout de suite.
- `AcceptEx`, `ConnectEx`, `DisconnectEx` : presque toujours. Elles le signalent sous le nom `ERROR_IO_PENDING`, le même numéro.
- `TransmitFile`, `TransmitPackets` : le fichier est en route.
- `WSAIoctl`, `WSANSPIoctl` : la demande est en file.
- `WSAProviderConfigChange` : l'attente d'un changement du catalogue a commencé.
- `RIOSend`, `RIOSendEx` : la fin sera annoncée dans la file.
- `GetAddrInfoExW` : une requête de nom asynchrone est lancée ; ici, 997 est la valeur de retour.

## Causes fréquentes
1. Le fonctionnement normal avec chevauchement. En charge, la plupart des réceptions commencent ainsi.
2. Le code ne teste que `SOCKET_ERROR` et traite tous les échecs de la même façon. Il ferme alors le socket, et plus tard un 995 surgit pour la même opération.
3. Le message d'erreur est bâti sur une ancienne valeur : un autre appel a échoué, son code s'est perdu, et `WSAGetLastError` gardait encore le 997 d'un envoi antérieur.
4. La structure n'a pas été mise à zéro, ou a été passée par mégarde, et un appel qui devait être bloquant est devenu asynchrone.

## Que faire

### Côté développement
- Après un échec au lancement, comparer d'abord à 997. Seul un autre code veut dire que rien n'a été lancé.
- Dès cet instant, le tampon, la structure `WSAOVERLAPPED` et l'événement appartiennent au système. Les garder en vie et inchangés jusqu'à la fin. Les variables de pile d'une fonction qui se termine sont une cause classique de plantage.
- Penser au troisième cas : l'appel peut réussir aussitôt. Avec un port de terminaison, un paquet est mis en file même alors, sauf si `FILE_SKIP_COMPLETION_PORT_ON_SUCCESS` est activé. Ne pas traiter les données deux fois.
- Chercher l'issue avec `WSAGetOverlappedResult` ou sur le port. Le résultat peut encore être une erreur, 10054 par exemple.
- Ne pas lancer un nombre illimité d'opérations ; trop d'opérations en cours échouent avec 10035 ou 10055.
- Lire `WSAGetLastError` tout de suite après l'appel en échec, avant le code de journalisation ou de nettoyage.

### Côté administration
Le 997 en lui-même n'appelle aucune réparation du réseau. Si une boîte de dialogue ou un journal l'affiche, chercher à côté la véritable erreur, et voir si des opérations restent suspendues.

Sous Windows, voir quelles connexions du programme attendent, et quoi :
```powershell
# Get-Counter : sur un Windows en français, les noms des compteurs sont traduits (Get-Counter -ListSet *)
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Group-Object State -NoElement
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 5 -MaxSamples 3
```
Sous Linux, le cas semblable est une opération soumise à io_uring, ou `EINPROGRESS` (115) après un `connect` non bloquant :
```sh
ss -tnpoi state established '( dport = :443 )'
ss -tnp state syn-sent
```

## À ne pas confondre avec
- `WSA_IO_INCOMPLETE` (996) : la réponse à « est-ce fini ? », alors que 997 répond à « commence ! ».
- `WSAEWOULDBLOCK` (10035) : l'opération n'a *pas* commencé et doit être répétée. La répéter après 997 enverrait les données deux fois.
- `WSAEINPROGRESS` (10036) : sans aucun rapport avec les E/S avec chevauchement.
- `WSAEALREADY` (10037) : une seconde tentative de connexion pendant la première.

## Voir aussi
- `WSA_OPERATION_ABORTED` (995) : l'opération a été annulée avant sa fin.
- `WSAENOBUFS` (10055) : trop d'opérations en cours à la fois.
- `ERROR_NETNAME_DELETED` (64) : la façon dont une réception en cours se termine sur un port de terminaison quand l'autre extrémité réinitialise la connexion.
"# },
    Text { title: "Accès interdit à cette mémoire", message: "Un pointeur mène à une zone de mémoire que l'appelant ne peut ni lire ni écrire. Winsock présente le même événement sous le code WSAEFAULT.", keywords: "", page: "" },
    Text { title: "Service inexistant", message: "Aucun service installé ne porte ce nom.", keywords: "", page: "" },
    Text { title: "Échec d'E/S du périphérique", message: "Un périphérique a signalé l'échec d'une lecture ou d'une écriture.", keywords: "", page: "" },
    Text { title: "Périphérique non connecté", message: "Le périphérique n'est pas connecté.", keywords: "", page: "" },
    Text { title: "Élément introuvable", message: "Ce que l'appelant a demandé n'existe pas\u{a0}; pour CancelIoEx, il n'y avait aucune opération à annuler.", keywords: "", page: "" },
    Text { title: "Aucune correspondance", message: "Rien dans l'index ne porte la clé voulue.", keywords: "", page: "" },
    Text { title: "Nom de réseau non valide", message: "Le nom ou l'adresse réseau est mal formé.", keywords: "", page: "" },
    Text { title: "Opération annulée", message: "L'utilisateur ou le programme a annulé l'opération.", keywords: "", page: "" },
    Text { title: "Connexion refusée par le système distant", message: "Le système distant a refusé la connexion. Winsock présente le même événement sous le code WSAECONNREFUSED.", keywords: "", page: "" },
    Text { title: "Connexion fermée proprement", message: "L'autre extrémité a fermé la connexion proprement.", keywords: "", page: "" },
    Text { title: "Point de terminaison déjà doté d'une adresse", message: "Le point de terminaison du transport est déjà lié à une adresse.", keywords: "", page: "" },
    Text { title: "Point de terminaison sans adresse", message: "Le point de terminaison du transport n'est encore lié à aucune adresse.", keywords: "", page: "" },
    Text { title: "Connexion inexistante", message: "L'opération vise une connexion réseau qui n'existe pas.", keywords: "", page: "" },
    Text { title: "Connexion déjà active", message: "L'opération exige un point de terminaison libre, et celui-ci a déjà une connexion.", keywords: "", page: "" },
    Text { title: "Réseau injoignable", message: "Aucune route ne mène au réseau. Winsock présente le même événement sous le code WSAENETUNREACH.", keywords: "", page: "" },
    Text { title: "Hôte injoignable", message: "Aucun chemin ne mène à l'hôte. Winsock présente le même événement sous le code WSAEHOSTUNREACH.", keywords: "", page: "" },
    Text { title: "Protocole injoignable", message: "Le système distant ne parle pas le protocole de transport.", keywords: "", page: "" },
    Text { title: "Port injoignable", message: "D'après un message ICMP, personne n'écoute sur le port distant.", keywords: "", page: "" },
    Text { title: "Demande abandonnée", message: "La demande a été abandonnée avant d'être achevée.", keywords: "", page: "" },
    Text { title: "Connexion abandonnée par ce système", message: "Cette machine a abandonné la connexion. Winsock présente le même événement sous le code WSAECONNABORTED.", keywords: "", page: "" },
    Text { title: "Opération à retenter", message: "L'opération n'a pas pu aboutir\u{a0}; une nouvelle tentative peut réussir.", keywords: "", page: "" },
    Text { title: "Limite de connexions atteinte", message: "Le nombre de connexions au serveur a atteint sa limite pour ce compte.", keywords: "", page: "" },
    Text { title: "Déjà inscrit", message: "Le service ou l'objet est déjà inscrit.", keywords: "", page: "" },
    Text { title: "Service inscrit introuvable", message: "Aucun service inscrit ne correspond au nom ou au type.", keywords: "", page: "" },
    Text { title: "Système distant indisponible", message: "Pour autant que cette machine puisse en juger, le système distant est arrêté.", keywords: "", page: "" },
    Text { title: "Privilège manquant", message: "Il manque à l'appelant un privilège que l'opération exige.", keywords: "", page: "" },
    Text { title: "Erreur interne", message: "Un composant du système a subi une défaillance interne.", keywords: "", page: "" },
    Text { title: "Ressources système épuisées", message: "Le système manque de mémoire ou de tampons pour exécuter la demande. Winsock présente le même événement sous le code WSAENOBUFS.", keywords: "", page: "" },
    Text { title: "Quota de plage de travail dépassé", message: "Le processus n'a pas le droit de verrouiller ou d'utiliser autant de mémoire physique.", keywords: "", page: "" },
    Text { title: "Quota de fichier d'échange dépassé", message: "Le processus a épuisé sa part du fichier d'échange.", keywords: "", page: "" },
    Text { title: "Fichier d'échange trop petit", message: "La limite de validation du système est atteinte\u{a0}: la mémoire et le fichier d'échange réunis sont épuisés.", keywords: "", page: "" },
    Text { title: "Délai de l'opération dépassé", message: "L'opération n'a donné aucun résultat dans le délai imparti\u{a0}; DnsQuery renvoie ce code quand aucun serveur DNS ne répond.", keywords: "", page: "" },
    Text { title: "Tampon de l'appelant non valide", message: "Le tampon fourni par l'appelant ne peut pas servir à l'opération.", keywords: "", page: "" },
    Text { title: "Module sans ressources", message: "Le module ne contient aucune section de ressources.", keywords: "", page: "" },
    Text { title: "Type de ressource introuvable", message: "Le module ne contient aucune ressource de ce type\u{a0}; pour FormatMessage, aucune table de messages.", keywords: "", page: "" },
    Text { title: "Nom de ressource introuvable", message: "Le module ne contient aucune ressource de ce nom.", keywords: "", page: "" },
    Text { title: "Langue de ressource introuvable", message: "Le module contient la ressource, mais pas dans cette langue.", keywords: "", page: "" },
    Text { title: "Quota trop faible", message: "Le quota de l'appelant ne permet pas cette allocation.", keywords: "", page: "" },
    Text { title: "Connexion réseau absente", message: "Cette connexion réseau n'existe pas.", keywords: "", page: "" },
    Text { title: "Base des codes de réponse DNS", message: "Les codes DNS commencent à 9000\u{a0}: 9000 plus un code de réponse (rcode) donne l'état correspondant. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Format de requête rejeté par le serveur (FORMERR)", message: "Le serveur DNS n'a pas su analyser la requête et a répondu FORMERR. Souvent, il bute sur EDNS, ou un programme a construit un paquet fautif.", keywords: "erreur de format DNS\nrequête mal formée\nimpossible d'interpréter\nenregistrement OPT\nrcode 1\nEDNS bloqué\nle serveur n'interprète pas\nserveur incapable d'interpréter le format\nformat DNS incorrect\nerreur de format\nrequête DNS mal formulée\nrequête incompréhensible pour le serveur\nformat de message non reconnu", page: "" },
    Text { title: "Serveur de noms incapable de répondre (SERVFAIL)", message: "Le serveur DNS n'a pas pu mener la recherche à son terme et a répondu SERVFAIL. En général, la validation DNSSEC a échoué, un serveur en amont est injoignable ou une zone n'est pas chargée.", keywords: "échec du serveur DNS\npanne du serveur DNS\nDNSSEC invalide\nredirecteur en panne\ndélégation boiteuse\nrcode 2\nerreur du serveur DNS\néchec de serveur DNS\ndéfaillance du serveur DNS\nle serveur DNS a échoué\nserveur en échec\néchec du serveur de noms\nrésolution impossible côté serveur", page: "" },
    Text { title: "Nom DNS inexistant (NXDOMAIN)", message: "D'après le serveur DNS, ce nom n'existe pour aucun type d'enregistrement. Vérifier l'orthographe, le suffixe de recherche et le serveur interrogé.", keywords: "domaine inexistant\nnom introuvable\nhôte introuvable\nfaute de frappe\nmauvais suffixe\ncache négatif\nrcode 3\nle nom DNS n'existe pas\nnom DNS inconnu\nnom de domaine inexistant\ndomaine introuvable\naucun domaine de ce nom\nnom inconnu du serveur DNS\nce nom n'existe pas", page: "" },
    Text { title: "Type de requête non pris en charge (NOTIMP)", message: "Le serveur DNS ne prend pas en charge ce type de requête et a répondu NOTIMP. C'est ainsi que les routeurs et les simples redirecteurs répondent aux mises à jour dynamiques.", keywords: "non implémenté\nbox internet\nrouteur domestique\néchec d'inscription DNS\nopcode\nrcode 4\nrequête DNS non prise charge\nrequête non gérée par serveur\nrequête non supportée\nopération DNS non implémentée\nserveur sans cette fonction\ndemande DNS non gérée\nmise à jour non implémentée", page: "" },
    Text { title: "Requête refusée par le serveur (REFUSED)", message: "Le serveur DNS a refusé la requête, car ses règles ne l'autorisent pas pour ce client, cette zone ou cette opération.", keywords: "opération DNS refusée\nrécursivité interdite\nliste de contrôle d'accès\nmise à jour refusée\névénement 1196\nrcode 5\nrequête DNS refusée\nopération refusée par le serveur\nle serveur DNS refuse\ndemande rejetée par serveur DNS\ninterrogation DNS non autorisée\nserveur DNS refuse de répondre\nmise à jour DNS refusée", page: "" },
    Text { title: "Mise à jour\u{a0}: le nom existe déjà (YXDOMAIN)", message: "La mise à jour dynamique exigeait un nom libre, mais ce nom existe déjà dans la zone. Rien n'a été modifié.", keywords: "nom déjà pris\nconflit DHCP\nprérequis non rempli\nnom qui ne devrait pas exister\nDHCID\nrcode 6\nnom qui ne doit exister\nun nom DNS existe indûment\nnom existant non souhaité\nle nom existe alors qu'interdit\nnom présent à tort\nprérequis : nom absent\nnom existe, ne devrait pas", page: "" },
    Text { title: "Mise à jour\u{a0}: des enregistrements existent déjà (YXRRSET)", message: "La mise à jour dynamique exigeait l'absence d'un jeu d'enregistrements, mais le nom le possède. Rien n'a été modifié.", keywords: "jeu d'enregistrements existant\nprérequis non rempli\ndeux auteurs\nnsupdate\nrcode 7\njeu RR existant à tort\njeu RR ne devrait exister\njeu d'enregistrements présent à tort\nenregistrements de ressources existent indûment\nprérequis : RRset absent\nensemble d'enregistrements existe déjà\nRRset présent non souhaité", page: "" },
    Text { title: "Mise à jour\u{a0}: enregistrements exigés absents (NXRRSET)", message: "La mise à jour dynamique exigeait la présence de certains enregistrements, qui manquent ou diffèrent. Rien n'a été modifié.", keywords: "jeu d'enregistrements manquant\nprérequis non rempli\nDHCID différent\nnsupdate\nrcode 8\njeu RR inexistant\njeu RR devrait exister\njeu d'enregistrements absent\njeu d'enregistrements n'existe pas\nprérequis : RRset présent\nensemble d'enregistrements manquant\nRRset attendu introuvable\nenregistrement préalable absent", page: "" },
    Text { title: "Serveur sans autorité sur la zone (NOTAUTH)", message: "Le serveur DNS n'a pas autorité sur la zone de la mise à jour, ou il a rejeté la signature du message.", keywords: "serveur ne faisant pas autorité\nmauvais serveur principal\nTSIG rejetée\nSOA MNAME\nrcode 9\nserveur non autoritaire\nserveur DNS ne fait autorité\npas autorité pour la zone\nserveur non autorisé pour zone\nsans autorité pour cette zone\nzone gérée par autre serveur\nserveur non faisant autorité", page: "" },
    Text { title: "Nom de la mise à jour hors de sa zone (NOTZONE)", message: "La mise à jour dynamique désigne un enregistrement situé hors de la zone visée. Envoyer la mise à jour à la zone qui contient le nom.", keywords: "mauvaise zone\nnom hors zone\npoint final oublié\nmise à jour PTR\nrcode 10\nnom pas dans la zone\nnom de mise à jour\nnom de préalable hors zone\nmise à jour hors zone\nnom extérieur à sa zone\nn'appartient pas à la zone\nnom de prérequis étranger", page: "" },
    Text { title: "Signature du message non concordante (BADSIG)", message: "La signature d'un message DNS ne concorde pas avec son contenu. La clé partagée diffère, ou le message a été altéré en route.", keywords: "échec de vérification de signature\nmauvais secret TSIG\nclé partagée différente\nGSS-TSIG\nBADVERS\nrcode 16\nsignature DNS non vérifiée\nsignature DNS incorrecte\nsignature invalide\nvérification de signature impossible\nsignature TSIG erronée\néchec de la signature DNS\nmauvaise signature", page: "" },
    Text { title: "Clé de signature inconnue du serveur (BADKEY)", message: "Le serveur DNS ne connaît pas la clé ou le contexte de sécurité qui a signé la requête, ou n'a pas pu en négocier un.", keywords: "mauvaise clé DNS\nclé TSIG inconnue\nKerberos\nnégociation TKEY\névénement 1196\nrcode 17\nclé DNS incorrecte\nclé non valide\nclé DNS invalide\nclé de signature incorrecte\nclé DNS non reconnue\nmauvaise clé TSIG\nclé inconnue du serveur", page: "" },
    Text { title: "Heure de la signature hors tolérance (BADTIME)", message: "Un message DNS signé a été rejeté, car son heure s'écarte trop de l'horloge du destinataire. Synchroniser les deux horloges.", keywords: "décalage d'horloge\nhorloge déréglée\nsynchronisation NTP\nsignature expirée\nTSIG\nrcode 18\nvalidité de signature expirée\nsignature DNS expirée\nsignature DNS périmée\nheure de signature invalide\nheure incorrecte dans signature\ndurée de signature dépassée\nhorloges désynchronisées", page: "" },
    Text { title: "Base des codes DNSSEC", message: "Les codes de la signature DNSSEC commencent à 9100. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Serveur qui n'est pas le maître des clés", message: "Ce serveur DNS n'est pas le maître des clés de la zone. Adresser la demande au serveur qui gère les clés DNSSEC de la zone.", keywords: "key master\nmauvais contrôleur de domaine\nrôle de signature\ngestion des clés DNSSEC\nAdd-DnsServerSigningKey\nserveur maître de clé requis\nréservé au maître des clés\nseul le maître de clé\nserveur n'est pas maître clé\nmaître de clé DNS exigé\nopération sur maître de clés\nserveur principal des clés", page: "" },
    Text { title: "Opération interdite sur une zone signée", message: "La zone est signée avec DNSSEC ou possède encore des clés de signature, et le serveur DNS ne permet pas ce changement dans cet état.", keywords: "annuler la signature\nsupprimer une zone signée\nchanger le type de zone\nclés restantes\nDNSSEC\nnon autorisé sur zone signée\nzone signée DNSSEC\nzone signée : opération interdite\nopération refusée, zone signée\nzone déjà signée\nimpossible sur une zone signée\nzone portant des clés", page: "" },
    Text { title: "NSEC3 avec une clé RSA/SHA-1", message: "NSEC3 ne peut pas être associé à des clés RSA/SHA-1 (algorithme 5). Utiliser des clés RSA/SHA-256 ou ECDSA, ou passer la zone à NSEC.", keywords: "algorithme incompatible\npreuve d'inexistence\ndéni d'existence\nRsaSha1\nalgorithme 5\nNSEC3 incompatible avec l'algorithme\nNSEC3 non compatible RSA/SHA1\nchoisir NSEC au lieu NSEC3\nRSASHA1 exige NSEC", page: "" },
    Text { title: "KSK ou ZSK manquante", message: "La zone ne peut pas encore être signée\u{a0}: il faut une clé de chaque type, une KSK et une ZSK.", keywords: "clé de signature de clés\nclé de signature de zone\nsignature de zone impossible\npas assez de clés\nSKD\ndescripteurs de clé insuffisants\nnombre insuffisant de descripteurs\npas assez de descripteurs signature\nau moins une KSK requise\nau moins une ZSK requise\ndescripteur de clé manquant\nclés de signature insuffisantes", page: "" },
    Text { title: "Algorithme DNSSEC inconnu", message: "Le serveur DNS ne peut pas utiliser l'algorithme DNSSEC demandé.", keywords: "algorithme non pris en charge\nalgorithme de signature\nEd25519\ntype de condensé DS\nGOST\nalgorithme non supporté\nalgorithme spécifié non géré\nalgorithme DNSSEC non supporté\nalgorithme pas pris en charge\nalgorithme cryptographique inconnu\nalgorithme de clé refusé", page: "" },
    Text { title: "Longueur de clé DNSSEC impossible", message: "La longueur de la clé DNSSEC est hors limites. Les clés RSA vont de 1024 à 4096 bits, par pas de 64.", keywords: "taille de clé\nnombre de bits\nclé trop courte\n2048 bits\nKeyLength\ntaille de clé invalide\ntaille de clé non supportée\nlongueur de clé incorrecte\ntaille de clé spécifiée incorrecte\nclé trop longue\ntaille de clé hors limites\nlongueur de clé non gérée", page: "" },
    Text { title: "Clé privée de signature inaccessible", message: "Le serveur DNS ne peut pas lire la partie privée d'une clé DNSSEC de cette zone et ne peut donc plus produire de signatures.", keywords: "clé privée perdue\nsignatures expirées\nRRSIG\nHSM hors ligne\nStoreKeysInAD\nla zone n'est plus signée\nclé de signature inaccessible\nclés de signature non accessibles\nclé de zone inaccessible\naccès à la clé privée\nclés inaccessibles au serveur DNS\nsignature de zone suspendue\nclé privée illisible", page: "" },
    Text { title: "Fournisseur de clés sans export pour la réplication", message: "Le fournisseur de stockage de clés choisi ne sait pas protéger les clés avec DPAPI-NG, ce qu'exige la réplication par Active Directory. Utiliser le fournisseur logiciel de Microsoft, ou ne pas stocker les clés dans AD.", keywords: "protection des données\ncarte à puce\nmodule matériel\nKSP\nTPM\nHSM\nStoreKeysInAD\nfournisseur sans protection des données\nKSP sans protection DPAPI++\nfournisseur de stockage sans DPAPI\nstockage de clés sans protection\nprotection DPAPI non supportée\nclé non protégeable pour réplication\nKSP ne supporte pas DPAPI", page: "" },
    Text { title: "Échec de DPAPI-NG sur une clé de signature", message: "Le chiffrement ou le déchiffrement d'une clé DNSSEC répliquée a échoué dans DPAPI-NG. La zone ne pourra pas être signée tant que le problème n'est pas résolu.", keywords: "protection des données\nclé racine KDS\ndéchiffrement de clé\ndistribution de clés de groupe\nDPAPI++\nerreur DPAPI++ inattendue\nerreur DPAPI inattendue\nerreur de protection des données\nerreur inattendue de protection\néchec DPAPI++\ndéchiffrement de clé impossible\nprotection de clé échouée", page: "" },
    Text { title: "Échec de la cryptographie de Windows à la signature", message: "La couche cryptographique de Windows (CNG) a échoué pendant que le serveur DNS manipulait une clé DNSSEC.", keywords: "erreur de chiffrement\nerreur CNG\nmodule matériel HSM\nmode FIPS\ncertutil\nerreur de chiffrement inattendue\nerreur cryptographique inattendue\nerreur CNG inattendue\néchec cryptographique\nla signature de zone échoue\nerreur de cryptographie\nsignature de zone perturbée", page: "" },
    Text { title: "Descripteur de clé de version inconnue", message: "Un descripteur de clé DNSSEC de la zone est dans une version de format que ce serveur DNS ne sait pas lire.", keywords: "versions de serveur différentes\nmise à niveau\nformat trop récent\nparamètres de signature\nSKD\nversion de paramètre inconnue\nversion inconnue du paramètre\nparamètre de signature inconnu\nversion de descripteur inconnue\nversion de paramètre de signature\nversion de signature non reconnue", page: "" },
    Text { title: "Fournisseur de stockage de clés impossible à ouvrir", message: "Le serveur DNS n'a pas pu ouvrir le fournisseur de stockage de clés désigné pour la clé DNSSEC.", keywords: "KSP inaccessible\nclient HSM\nnom du fournisseur\nmodule de sécurité\ncertutil csplist\nPKCS#11\nfournisseur de clés inaccessible\nfournisseur de stockage inaccessible\nKSP impossible à ouvrir\nfournisseur de services de clés\naccès impossible au fournisseur clés\nKSP introuvable\nfournisseur de clé spécifié", page: "" },
    Text { title: "Trop de clés DNSSEC d'un même type", message: "La zone possède déjà le nombre maximal de clés de ce type et de cet algorithme. En retirer une d'abord.", keywords: "maximum de clés\ntrois KSK\ntrois ZSK\nlimite atteinte\ndescripteur de clé\ntrop de descripteurs de clé\nnombre maximal de descripteurs atteint\ntrop de clés de signature\nmaximum de clés par algorithme\ntrop de descripteurs signature\nnombre maximal de clés dépassé", page: "" },
    Text { title: "Intervalle de renouvellement de clé hors limites", message: "L'intervalle entre deux renouvellements automatiques de la clé DNSSEC n'est pas acceptable.", keywords: "période de substitution\ndurée de vie de la clé\nfréquence de roulement\n90 jours\nRolloverPeriod\npériode de substitution invalide\npériode de substitution incorrecte\npériode de renouvellement invalide\nintervalle de rotation invalide\npériode de roulement non valide\nfréquence de rotation incorrecte\ndurée entre renouvellements invalide", page: "" },
    Text { title: "Délai avant le premier renouvellement hors limites", message: "Le délai avant le premier renouvellement de la clé DNSSEC n'est pas acceptable. Il peut aller de 0 à 30 jours.", keywords: "décalage initial\npremière substitution de clé\néchelonner les renouvellements\nInitialRolloverOffset\ndécalage de substitution initial\ndécalage initial non valide\ndécalage initial de rotation\ndélai initial de renouvellement invalide\ndécalage de roulement incorrect\noffset initial invalide\npremier renouvellement décalé incorrectement", page: "" },
    Text { title: "Renouvellement de clé en cours", message: "Cette clé DNSSEC est en cours de renouvellement. Attendre la fin du renouvellement.", keywords: "substitution en cours\nroulement de clé\nrollover bloqué\nen attente du DS\nKSK\nZSK\nclé déjà en substitution\nsubstitution de clé en cours\nrotation de clé en cours\nclé en cours de substitution\nclé déjà en renouvellement\nroulement de clé déjà commencé\nrenouvellement déjà entamé", page: "" },
    Text { title: "Aucune clé de réserve à révoquer", message: "La révocation a été refusée\u{a0}: cette clé DNSSEC n'a pas de clé de réserve.", keywords: "clé de secours\nclé en attente\nrévoquer une KSK\nRFC 5011\nRevokeStandby\nclé de secours absente\nclé en veille absente\npas de clé de réserve\nclé de réserve manquante\naucune clé de remplacement\ndescripteur sans clé de secours\nrévocation sans clé de secours", page: "" },
    Text { title: "KSK requise, et non ZSK", message: "L'opération exige une clé de signature de clés (KSK), or la clé DNSSEC choisie est une clé de signature de zone (ZSK).", keywords: "mauvais type de clé\nmauvais KeyId\n256 ou 257\nKeyType\nDS parent\nopération interdite sur ZSK\nnon autorisé sur une ZSK\nZSK au lieu de KSK\nopération refusée pour ZSK\ninterdit avec clé de zone\nimpossible sur une clé ZSK", page: "" },
    Text { title: "Clé DNSSEC encore utilisée", message: "La clé DNSSEC est active dans une zone signée et ne peut pas être supprimée. La retirer plutôt par un renouvellement.", keywords: "supprimer une clé\nclé active\nretirer une clé\nRemove-DnsServerSigningKey\ndescripteur de clé actif\nnon autorisé sur clé active\nopération interdite sur clé active\nclé de signature active\nsuppression d'une clé active\nclé encore active\ndescripteur actif non modifiable", page: "" },
    Text { title: "Renouvellement de clé déjà en attente", message: "Un renouvellement de cette clé DNSSEC a déjà été demandé et attend son tour.", keywords: "substitution déjà demandée\nfile d'attente\nroulement programmé\nInvoke-DnsServerSigningKeyRollover\nsubstitution déjà en file\nclé déjà en file d'attente\nsubstitution déjà planifiée\nrotation déjà en file d'attente\nrenouvellement déjà programmé\nrenouvellement de clé en attente\ndéjà mis en file", page: "" },
    Text { title: "Zone sans signatures DNSSEC", message: "L'opération exige une zone signée avec DNSSEC, et celle-ci ne l'est pas.", keywords: "zone non signée\nsigner d'abord la zone\nIsSigned\nDNSSEC inactif\ninterdit sur zone non signée\nopération interdite zone non signée\nla zone n'est pas signée\nzone pas encore signée\nzone sans signature\nimpossible sur zone non signée", page: "" },
    Text { title: "Maître des clés en panne ou inutilisable", message: "Le maître des clés DNSSEC de la zone ne répond pas ou est mal configuré. Réparer ce serveur, ou prendre son rôle de force depuis un autre.", keywords: "maître des clés hors ligne\ncontrôleur de domaine mort\ntransférer le rôle\nSeizeRole\nKeyMasterStatus\nmaître des clés injoignable\nmaître de clé mal configuré\nserveur maître des clés indisponible\nmaître de clé hors service\nproblème avec le maître clé\nmaître des clés introuvable\nserveur de clés inopérant", page: "" },
    Text { title: "Durée de validité des signatures DNSSEC hors limites", message: "Une durée de validité des signatures DNSSEC n'est pas acceptable. Choisir entre 6 heures et 30 jours.", keywords: "période de validité\nexpiration des RRSIG\ndurée de signature\nZoneSignatureValidityPeriod\npériode de validité de signature\npériode de validité invalide\nvalidité de signature non valide\ndurée de validité incorrecte\nvalidité de signature hors limites\nvalidité de signature trop courte", page: "" },
    Text { title: "Trop d'itérations NSEC3", message: "Le nombre d'itérations NSEC3 est trop élevé pour la plus courte clé de la zone. Le réduire, de préférence à 0.", keywords: "nombre d'itérations\ntours de hachage\nlongueur de clé\nRFC 9276\nNSec3Iterations\nnombre d'itérations NSEC3 invalide\nitérations NSEC3 au-delà limite\nitérations supérieures au maximum\nitérations de hachage NSEC3 excessives\nlimite d'itérations NSEC3 dépassée\nitération NSEC3 trop élevée", page: "" },
    Text { title: "DNSSEC désactivé sur le serveur", message: "DNSSEC est désactivé sur ce serveur DNS. L'activer, puis répéter l'opération.", keywords: "activer DNSSEC\nvalidation désactivée\ndnscmd config\nEnableDnsSec\nDNSSEC est désactivé\nfonctionnalités DNSSEC désactivées\nDNSSEC non activé\nfonctions DNSSEC inactives\nprise en charge DNSSEC désactivée\nopération impossible, DNSSEC désactivé", page: "" },
    Text { title: "Document d'ancres de confiance non XML", message: "Le serveur DNS a reçu un document vide ou qui n'est pas du XML bien formé.", keywords: "ancres d'approbation\nfichier XML invalide\nroot-anchors.xml\npage de proxy\nIANA\nerreur d'analyse XML\nflux XML non valide\nflux XML vide\nXML vide ou incorrect\nXML syntaxiquement incorrect\ndocument XML invalide\nsyntaxe XML non valide\ndonnées XML incorrectes", page: "" },
    Text { title: "Aucune ancre de confiance utilisable", message: "Aucune ancre de confiance n'a été ajoutée, car aucune de celles reçues n'est utilisable à l'heure actuelle.", keywords: "ancre d'approbation\nclé racine\npoint d'approbation\nancre expirée\nhorloge fausse\nKSK-2017\naucune ancre valide\naucune ancre d'approbation valide\nancre de confiance non valide\nancres d'approbation toutes invalides\naucun point de confiance valide\nancre non ajoutée", page: "" },
    Text { title: "Clé qui n'attend pas de DS", message: "Cette clé DNSSEC n'attend pas d'enregistrement DS dans la zone parente\u{a0}; son renouvellement ne peut donc pas être poussé plus loin.", keywords: "forcer la substitution\nDS parent\nétape suivante\nroulement de la KSK\nStep-DnsServerSigningKeyRollover\nclé n'attend pas DS parent\nclé sans attente de DS\nmise à jour DS parente\npas en attente du DS\nclé n'attend aucune mise jour\nrenouvellement impossible à forcer", page: "" },
    Text { title: "Collision de hachages NSEC3", message: "Deux noms de la zone ont le même hachage NSEC3. Signer de nouveau avec un autre sel.", keywords: "même empreinte\nchanger le sel\nSHA-1\nsignature interrompue\ncollision de noms NSEC3\ncollision de hachage NSEC3\ncollision pendant la signature\nnoms NSEC3 identiques\nmême hachage pour deux noms\nsel utilisateur à changer\ncollision de hachage de nom", page: "" },
    Text { title: "NSEC avec un algorithme réservé à NSEC3", message: "NSEC ne peut pas être associé à des clés de l'algorithme 7 (RSASHA1-NSEC3-SHA1). Utiliser NSEC3 ou d'autres clés.", keywords: "algorithme incompatible\npreuve d'inexistence\nalgorithme 7\nRsaSha1NSec3\nNSEC incompatible avec l'algorithme NSEC3\nNSEC non compatible NSEC3-RSASHA1\nchoisir NSEC3 au lieu NSEC\nNSEC refusé par l'algorithme", page: "" },
    Text { title: "Base des codes de paquets DNS", message: "Les codes des paquets et des requêtes DNS commencent à 9500. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Aucun enregistrement de ce type (NODATA)", message: "Le nom existe, mais il n'a aucun enregistrement du type demandé.", keywords: "réponse vide\npas d'enregistrement AAAA\naucun enregistrement trouvé\nNOERROR sans réponse\ntype absent\naucun enregistrement pour la requête\naucun enregistrement trouvé pour requête\npas d'enregistrement pour ce nom\nrequête DNS sans enregistrement\npas d'enregistrement de ce type\nrequête sans résultat DNS\nréponse DNS sans données", page: "" },
    Text { title: "Message DNS abîmé ou mal formé", message: "Un message DNS reçu n'a pas pu être analysé ou ne correspond pas à la requête. Un équipement du trajet ou le serveur est peut-être en cause.", keywords: "paquet DNS incorrect\nréponse corrompue\néquipement intermédiaire\npaquet tronqué\névénement 5774\npaquet DNS invalide\nmauvais paquet DNS\npaquet DNS mal formé\npaquet DNS erroné\npaquet DNS endommagé\nréponse DNS illisible\nmessage DNS corrompu", page: "" },
    Text { title: "Aucun message DNS à examiner", message: "Il n'y a aucun message DNS à examiner\u{a0}: la réponse attendue fait défaut.", keywords: "pas de paquet DNS\nréponse vide\nréponse absente\nserveur muet\nétat interne\naucun paquet DNS\npaquet DNS absent\npaquet DNS manquant\npas de paquet\naucun paquet reçu\npaquet DNS inexistant", page: "" },
    Text { title: "Réponse avec un code d'erreur non précisé", message: "La réponse DNS signale une erreur\u{a0}; le code de réponse de son en-tête dit laquelle.", keywords: "rcode\nerreur DNS générique\nvérifier le code de réponse\nen-tête DNS\nraison inconnue\nerreur DNS, vérifier rcode\ncode de réponse en erreur\nvérifiez le rcode\nrcode différent de zéro\nréponse DNS en erreur\nerreur DNS selon rcode", page: "" },
    Text { title: "Réponse DNS sans la sécurité exigée", message: "La réponse DNS n'est pas sécurisée comme il le faudrait\u{a0}: elle n'a pas été validée par DNSSEC, ou elle n'est pas signée.", keywords: "paquet DNS non sécurisé\nréponse non signée\nvalidation DNSSEC\nbit AD\nNRPT\nmise à jour sécurisée\npaquet DNS pas sécurisé\npaquet non sécurisé\nréponse DNS non sécurisée\nmessage DNS non protégé\npaquet DNS sans sécurité\nréponse DNS non validée\npaquet DNS non signé", page: "" },
    Text { title: "Requête DNS asynchrone en cours", message: "La requête DNS a été acceptée et se poursuit en arrière-plan. Le résultat arrivera par la fonction de rappel.", keywords: "requête en attente\nDNS asynchrone\npas une erreur\ncallback\nDnsQueryEx\ndemande DNS en attente\nrequête DNS en attente\nrequête DNS non terminée\ndemande DNS en cours\nrésolution asynchrone en cours\nrequête DNS en suspens", page: "" },
    Text { title: "Base des codes DNS généraux", message: "Les codes généraux des fonctions DNS commencent à 9550. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Type d'enregistrement inutilisable", message: "Le type d'enregistrement indiqué ne peut pas servir à cette opération DNS.", keywords: "type DNS invalide\nnuméro de type\ntype non pris en charge\nANY\nAXFR\nTYPE257\ntype DNS non valide\ntype d'enregistrement invalide\ntype DNS incorrect\nmauvais type DNS\ntype d'enregistrement incorrect\ntype de requête DNS invalide", page: "" },
    Text { title: "Adresse inutilisable pour le serveur DNS", message: "Une adresse des paramètres DNS est d'un genre inutilisable\u{a0}: celle du serveur lui-même, une adresse de multidiffusion ou une adresse vide, par exemple.", keywords: "adresse IP non valide\nredirecteur\nmulticast\n127.0.0.1\n0.0.0.0\nadresse d'écoute\nserveur maître\nadresse IP invalide\nadresse IP incorrecte\nadresse IP refusée\nmauvaise adresse IP DNS\nadresse IP inacceptable\nadresse de serveur non valide", page: "" },
    Text { title: "Paramètre inconnu du serveur DNS", message: "Le serveur DNS ou la zone n'a pas de paramètre de ce nom.", keywords: "propriété non valide\nnom de paramètre\nfaute de frappe\ndnscmd config\nzoneinfo\npropriété invalide\npropriété incorrecte\npropriété inconnue\npropriété DNS non reconnue\nmauvaise propriété\npropriété inexistante\nparamètre de configuration inconnu", page: "" },
    Text { title: "Opération DNS à différer", message: "L'opération DNS est impossible pour le moment\u{a0}; la répéter après une pause.", keywords: "réessayer plus tard\nserveur occupé\nerreur temporaire\nattendre un peu\nréessayez plus tard\nréessayez ultérieurement\nnouvelle tentative plus tard\nrecommencer plus tard\nopération DNS momentanément impossible\nretenter ultérieurement", page: "" },
    Text { title: "Plusieurs enregistrements correspondent", message: "Plusieurs enregistrements ont ce nom et ce type, alors que l'opération en exige exactement un.", keywords: "doublon\nenregistrement pas unique\nplusieurs enregistrements A\ntourniquet DNS\nambigu\nenregistrement non unique\nnon unique pour nom, type\nplusieurs enregistrements pour ce nom\nenregistrement demandé pas unique\nplus d'un enregistrement\nnom et type non uniques", page: "" },
    Text { title: "Nom contraire aux règles des noms d'hôtes", message: "Le nom peut fonctionner dans le DNS, mais il contient un tiret bas ou un caractère non ASCII, que les règles strictes des noms d'hôtes n'admettent pas.", keywords: "accent dans le nom\ncaractère de soulignement\nunderscore\nnom de domaine accentué\nIDN\npunycode\nRFC 1123\nnom non conforme aux RFC\nnom DNS non conforme RFC\nnon conforme aux spécifications RFC\nnom hors norme RFC\nnom contraire au standard\nnom DNS non standard", page: "" },
    Text { title: "Nom de domaine complet", message: "Le nom est complet jusqu'à la racine de l'arborescence. C'est un constat sur le nom, et non un échec.", keywords: "nom de domaine pleinement qualifié\nnom absolu\npoint final\nsuffixe\nnom DNS complet\nnom DNS pleinement qualifié\nnom complet qualifié\nnom de domaine absolu\nnom DNS est complet\nnom entièrement qualifié", page: "" },
    Text { title: "Nom à plusieurs étiquettes", message: "Le nom se compose de plusieurs étiquettes et n'est pas marqué comme complet. C'est un constat, et non un échec.", keywords: "nom pointé\nnom relatif\nliste de suffixes\nndots\nnom avec points\nnom DNS avec points\nnom DNS pointé\nnom en plusieurs parties\nnom DNS à plusieurs parties\nnom séparé par des points\nnom multi-étiquettes", page: "" },
    Text { title: "Nom à une seule étiquette", message: "Le nom n'a qu'une étiquette et aucun point. C'est un constat sur le nom, et non un échec.", keywords: "nom court\nnom non qualifié\nnom NetBIOS\nnom sans domaine\nGlobalNames\nnom DNS en une partie\nnom à une partie\nnom DNS à partie unique\nnom sans point\nnom d'un seul mot\nnom en un seul composant", page: "" },
    Text { title: "Caractère interdit dans le nom", message: "Le nom contient un caractère que le contrôle des noms DNS rejette, comme un espace ou un astérisque mal placé.", keywords: "caractère non valide\nespace dans le nom\nastérisque\nponctuation\nURL au lieu du nom d'hôte\nnom incorrect\ncaractère invalide dans le nom\nnom DNS contient caractère invalide\ncaractère incorrect dans nom DNS\ncaractère illégal dans le nom\nnom DNS avec caractère interdit\nnom au caractère non autorisé", page: "" },
    Text { title: "Nom fait uniquement de chiffres", message: "Le nom ou sa première étiquette ne comporte que des chiffres et pourrait passer pour une adresse.", keywords: "nom numérique\nnom d'ordinateur en chiffres\nque des chiffres\n12345\nnom DNS entièrement numérique\nnom DNS numérique\nnom uniquement numérique\nnom composé de chiffres\nnom tout en chiffres\nnom d'hôte numérique", page: "" },
    Text { title: "Opération interdite sur un serveur racine", message: "Ce serveur héberge la zone racine\u{a0}; les indications de racine et les redirecteurs ne peuvent donc pas y être définis.", keywords: "zone point\nredirecteurs grisés\nredirecteurs indisponibles\nserveur racine DNS\nzone racine\nnon autorisé sur serveur racine\nopération refusée serveur racine\ninterdit sur le serveur racine\nserveur DNS racine : impossible\npas permis sur racine DNS\nserveur hébergeant la racine", page: "" },
    Text { title: "Nom situé sous une délégation", message: "L'enregistrement n'a pas été ajouté\u{a0}: son nom relève d'un sous-domaine dont d'autres serveurs ont la charge.", keywords: "sous-domaine délégué\nzone enfant\nenregistrement NS\nsous-zone\n_msdcs\nglue\nenregistrement sous une délégation\ncréation impossible sous délégation\nenregistrement interdit sous délégation\ndélégation empêche l'enregistrement\nnom déjà délégué\nsous un point de délégation", page: "" },
    Text { title: "Indications de racine introuvables", message: "Aucun des serveurs DNS configurés n'a fourni de liste utilisable des serveurs racine.", keywords: "root hints\nserveurs racine introuvables\ncache.dns\nconfiguration automatique\névénement 706\nnamed.root\nindications de racine absentes\naucune indication de racine\nracines DNS introuvables\nserveurs racines introuvables\nensemble d'indications racine introuvable\nliste des racines manquante", page: "" },
    Text { title: "Indications de racine divergentes selon les cartes", message: "Les cartes réseau mènent à des listes différentes de serveurs racine\u{a0}; aucune n'a donc été reprise.", keywords: "root hints incohérents\nplusieurs cartes réseau\nracine privée\nconfiguration automatique\nmultirésident\nindications de racine incohérentes\nindications de racine contradictoires\nracines incohérentes entre cartes\nindications incohérentes sur adaptateurs\ncartes réseau avec racines différentes\nserveurs racines incohérents", page: "" },
    Text { title: "Paramètre sous son minimum", message: "La valeur numérique de ce paramètre DNS est inférieure à la plus petite que le serveur accepte.", keywords: "valeur trop petite\ntrop bas\nhors limites\ndnscmd config\nvaleur spécifiée trop petite\nvaleur trop faible\nvaleur inférieure au minimum\nnombre trop petit\nvaleur DNS trop basse\nvaleur sous la limite", page: "" },
    Text { title: "Paramètre au-dessus de son maximum", message: "La valeur numérique de ce paramètre DNS est supérieure à la plus grande que le serveur accepte.", keywords: "valeur trop grande\ntrop élevé\nhors limites\nmillisecondes\ndnscmd config\nvaleur spécifiée trop grande\nvaleur trop forte\nvaleur supérieure au maximum\nnombre trop grand\nvaleur DNS trop élevée\nvaleur au-dessus de limite", page: "" },
    Text { title: "Zones en cours de chargement", message: "Le serveur DNS a démarré et charge encore ses zones\u{a0}; répéter l'opération une fois le chargement terminé.", keywords: "chargement en arrière-plan\naprès redémarrage\ndémarrage du serveur DNS\névénement 4013\nservice DNS lent\nzones chargées en arrière-plan\nchargement des zones en cours\nserveur DNS charge ses zones\nzones pas encore chargées\nchargement des zones inachevé\nréessayer après le chargement", page: "" },
    Text { title: "Opération interdite sur un contrôleur en lecture seule", message: "Ce serveur DNS s'exécute sur un contrôleur de domaine en lecture seule\u{a0}; faire la modification sur un contrôleur inscriptible.", keywords: "RODC\nagence\nsite distant\nécriture refusée\nréplication\ncontrôleur de domaine lecture seule\ninterdit sur un RODC\nserveur DNS en lecture seule\nnon autorisé sur contrôleur RODC\nRODC : opération interdite\ncontrôleur non inscriptible", page: "" },
    Text { title: "Nom situé sous un DNAME", message: "L'enregistrement n'a pas été ajouté\u{a0}: un DNAME placé plus haut redirige toute la sous-arborescence.", keywords: "redirection de domaine\nalias de domaine\nsous-arbre redirigé\nRFC 6672\ndonnées sous un DNAME\naucune donnée sous DNAME\nenregistrement sous un DNAME\ninterdit sous enregistrement DNAME\ndonnées interdites sous DNAME\nDNAME au-dessus du nom", page: "" },
    Text { title: "Identité de l'appelant impossible à transmettre", message: "Le serveur DNS doit agir sur une autre machine au nom de l'appelant, mais l'authentification de celui-ci ne peut pas être relayée.", keywords: "double saut\ndélégation Kerberos\ndélégation des informations d'identification\nCredSSP\nemprunt d'identité\ndélégation d'identification requise\ndélégation des identifiants nécessaire\ndélégation d'informations d'identification\ninformations d'identification à déléguer\ndélégation de sécurité obligatoire\ndélégation requise", page: "" },
    Text { title: "Table de stratégie de résolution de noms abîmée", message: "La table de stratégie de résolution de noms du client est illisible\u{a0}; aucun nom n'est résolu tant qu'elle n'est pas réparée.", keywords: "NRPT\nDirectAccess\nVPN\nstratégie de groupe\nplus aucune résolution DNS\nDnsPolicyConfig\ntable de stratégie endommagée\ntable de stratégie corrompue\ntable de stratégie de résolution\ntable de résolution corrompue\nNRPT corrompue\nstratégie de résolution altérée\ntable NRPT non valide", page: "" },
    Text { title: "Dernière adresse impossible à retirer", message: "Le serveur DNS a refusé une modification qui laisserait une liste sans aucune adresse.", keywords: "liste vide\nsupprimer toutes les adresses\nau moins une adresse IP\nsous-réseau client\nMasterServers\nimpossible de supprimer toutes adresses\nadresse obligatoire\nau moins une adresse requise\nsuppression de toutes les adresses\ntoutes les adresses IP supprimées\ndernière adresse indispensable", page: "" },
    Text { title: "Base des codes de zones DNS", message: "Les codes des zones commencent à 9600. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Zone absente de ce serveur", message: "Le serveur DNS n'héberge aucune zone de ce nom.", keywords: "zone introuvable\nzone inexistante\nzone inverse manquante\nsamba-tool\nWERR_DNS_ERROR_ZONE_DOES_NOT_EXIST\nla zone DNS n'existe pas\nzone DNS inexistante\nzone DNS inconnue\nzone DNS introuvable\naucune zone de ce nom\nzone non hébergée", page: "" },
    Text { title: "Aucune description de la zone", message: "Les paramètres qui décrivent cette zone n'ont pas pu être obtenus.", keywords: "informations de zone\nparamètres de zone\nregistre\nfichier de démarrage\nzoneinfo\ninformations de zone indisponibles\ninformations de zone non disponibles\nrenseignements de zone absents\nzone DNS sans information\naucune information sur la zone\ninformations de zone DNS manquantes", page: "" },
    Text { title: "Opération inadaptée à la zone", message: "Le type ou l'état de la zone ne permet pas cette opération.", keywords: "opération de zone non valide\nzone sur fichier\nzone intégrée à Active Directory\nTrustAnchors\nopération invalide pour la zone\nopération de zone DNS invalide\nopération non valide sur zone\nopération impossible sur cette zone\nopération incorrecte pour zone DNS\nzone n'accepte pas l'opération", page: "" },
    Text { title: "Paramètres de zone incorrects", message: "Les paramètres enregistrés de la zone sont incomplets ou se contredisent.", keywords: "configuration de zone\nregistre corrompu\ntype de zone manquant\névénement 500\névénement 501\nconfiguration de zone DNS invalide\nconfiguration de zone incorrecte\nzone DNS mal configurée\nmauvaise configuration de zone\nerreur de configuration de zone\nzone mal paramétrée", page: "" },
    Text { title: "Zone sans enregistrement SOA", message: "La zone est inutilisable\u{a0}: l'enregistrement SOA manque à son sommet.", keywords: "SOA absent\nsource de noms\ndébut d'autorité\nnuméro de série\napex\npas d'enregistrement SOA\nzone sans source d'autorité\nenregistrement SOA manquant\ndébut d'autorité manquant\naucun SOA dans la zone\nenregistrement source de noms absent", page: "" },
    Text { title: "Zone sans enregistrement NS", message: "La zone est inutilisable\u{a0}: aucun enregistrement NS ne désigne de serveur à son sommet.", keywords: "NS absent\nserveur de noms manquant\napex\npas de serveur de noms\npas d'enregistrement NS\nzone sans serveur de noms\nenregistrement NS manquant\naucun NS dans la zone\nenregistrement de serveur noms absent\nserveurs de noms absents zone", page: "" },
    Text { title: "Zone occupée", message: "Une autre tâche travaille sur la zone\u{a0}; répéter l'opération dans un instant.", keywords: "zone verrouillée\nzone gelée\nmodification simultanée\nverrou\nrndc freeze\nla zone est verrouillée\nzone DNS verrouillée\nverrou sur la zone\nzone bloquée par autre opération\nzone DNS occupée\nzone déjà en modification", page: "" },
    Text { title: "Échec de création de la zone", message: "Le serveur n'a pas pu mettre en place la nouvelle zone\u{a0}; le journal du serveur DNS indique la cause exacte.", keywords: "ajouter une zone\nnouvelle zone\nimpossible de créer la zone\névénement 504\néchec de création de zone\nla création de zone échoue\nzone DNS non créée\ncréation de zone DNS impossible\nzone impossible à créer\nerreur de création de zone", page: "" },
    Text { title: "Nom de zone déjà pris", message: "Le serveur possède déjà une zone de ce nom.", keywords: "zone en double\nla zone existe déjà\ndoublon\nWIN32 9609\nWERR_DNS_ERROR_ZONE_ALREADY_EXISTS\nzone DNS existe déjà\nzone DNS déjà existante\nzone déjà présente\nzone déjà créée\nune zone porte ce nom\nzone DNS en doublon", page: "" },
    Text { title: "Nom d'une zone automatique", message: "Ce nom est celui d'une zone inverse que le serveur DNS crée lui-même.", keywords: "zone de recherche inversée\n127.in-addr.arpa\nzone créée automatiquement\nzone vide\nzone automatique existe déjà\nzone DNS automatique déjà existante\nzone automatique en double\nzone automatique déjà présente\nautozone déjà existante\nzone automatique DNS existante", page: "" },
    Text { title: "Mauvais type de zone", message: "La demande ne convient pas au type de cette zone, ou elle désigne un type inutilisable.", keywords: "type de zone non valide\nzone principale ou secondaire\nzone de stub\nvieillissement et nettoyage\nWIN32 9611\ntype de zone invalide\ntype de zone DNS incorrect\ntype de zone inconnu\ntype de zone DNS invalide\ntype de zone inapproprié\nzone d'un type incorrect", page: "" },
    Text { title: "Zone secondaire sans serveur maître", message: "Une zone secondaire a besoin de l'adresse d'au moins un serveur d'où la copier.", keywords: "adresse IP du maître\nsource du transfert\nMasterServers\névénement 503\nprimaries\nzone secondaire exige IP maître\nadresse IP principale requise secondaire\nadresse du serveur maître manquante\nzone secondaire : maître requis\nzone secondaire sans adresse principale\nIP maître obligatoire pour secondaire", page: "" },
    Text { title: "Zone non secondaire", message: "L'opération ne vaut que pour les zones secondaires, et celle-ci est d'un autre type.", keywords: "actualiser une zone\nretransférer\nzone principale\nzonerefresh\nrndc retransfer\nla zone n'est pas secondaire\nzone pas secondaire\nzone DNS non secondaire\nzone qui n'est pas secondaire\nopération réservée aux zones secondaires\nzone principale, pas secondaire", page: "" },
    Text { title: "Liste de serveurs secondaires vide", message: "Les transferts ou les notifications sont limités aux serveurs d'une liste, mais cette liste ne contient aucune adresse.", keywords: "adresses secondaires\nserveurs autorisés au transfert\nnotification\nallow-transfer\nalso-notify\nadresses IP secondaires nécessaires\nadresse IP secondaire requise\nadresse secondaire manquante\nbesoin d'une adresse secondaire\nadresses de serveurs secondaires absentes\nserveurs secondaires non indiqués", page: "" },
    Text { title: "Recherche WINS impossible à démarrer", message: "Le serveur DNS n'a pas pu mettre en route la recherche de noms par WINS.", keywords: "initialisation WINS\nrecherche directe WINS\nNetBIOS\névénement 130\néchec d'initialisation WINS\nWINS non initialisé\ninitialisation de WINS échouée\nrecherche WINS non initialisée\ndémarrage WINS échoué\nerreur d'initialisation WINS", page: "" },
    Text { title: "Recherche WINS sans serveur", message: "La recherche WINS a été activée pour la zone sans indiquer de serveur WINS.", keywords: "serveur WINS manquant\nenregistrement WINS\nNetBIOS\nWinsServers\nserveurs WINS nécessaires\nserveurs WINS requis\nbesoin de serveurs WINS\naucun serveur WINS indiqué\nadresse de serveur WINS absente\nserveur WINS obligatoire", page: "" },
    Text { title: "Recherche inverse NetBIOS impossible à démarrer", message: "Le serveur DNS n'a pas pu mettre en route la recherche de noms NetBIOS par adresse.", keywords: "WINS-R\nnbtstat\nrecherche inversée WINS\névénement 131\nNetBT\néchec d'initialisation NBSTAT\ninitialisation NBTSTAT échouée\nNBTSTAT non initialisé\nappel d'initialisation NBSTAT échoué\néchec de l'appel NBTSTAT\nrecherche inverse NBSTAT échouée", page: "" },
    Text { title: "Enregistrement SOA impossible à supprimer", message: "L'enregistrement SOA d'une zone peut être modifié, mais il ne disparaît qu'avec la zone.", keywords: "supprimer le SOA\nsource de noms\neffacer l'enregistrement SOA\nnuméro de série\nsuppression SOA non valide\nsuppression du SOA invalide\nsuppression de source d'autorité\nSOA ne peut être supprimé\nsuppression interdite du SOA\neffacement de SOA refusé", page: "" },
    Text { title: "Nom d'un redirecteur conditionnel", message: "Un redirecteur conditionnel de ce nom existe déjà sur le serveur.", keywords: "redirecteur en double\nle redirecteur existe déjà\nconflit avec une zone de stub\nforwarder\nredirecteur conditionnel existe déjà\nredirecteur déjà existant\nzone de redirection existe déjà\nredirection conditionnelle déjà définie\nredirecteur conditionnel en doublon\nzone redirigée déjà présente", page: "" },
    Text { title: "Zone sans adresse de serveur", message: "Une zone de ce type a besoin de l'adresse d'au moins un autre serveur DNS.", keywords: "zone de stub\nredirecteur conditionnel\nadresse IP du maître\nliste de serveurs vide\nMasterServers\nzone nécessite une IP principale\nzone exige adresse IP maître\nadresse IP de serveur principal\ncette zone requiert un maître\nadresse du maître obligatoire\nredirecteur sans adresse IP", page: "" },
    Text { title: "Zone hors service", message: "La zone n'a pas de données valides sur ce serveur pour le moment et n'est pas servie.", keywords: "zone expirée\nzone non chargée\ncroix rouge\nzone arrêtée\nSERVFAIL\nla zone est arrêtée\nzone DNS arrêtée\nzone fermée\nzone DNS hors service\nzone inactive\nzone mise hors fonction", page: "" },
    Text { title: "Zone en cours de signature", message: "La signature DNSSEC de la zone est en cours\u{a0}; en attendre la fin avant de modifier la zone.", keywords: "zone verrouillée pour la signature\nverrou\nannuler la signature\nDNSSEC\nzone verrouillée pendant signature\nzone verrouillée car signature\nzone bloquée par signature\nopération impossible, signature en cours\nzone actuellement en signature\nverrou de signature DNSSEC", page: "" },
    Text { title: "Base des codes de fichiers de zone", message: "Les codes des fichiers de zone commencent à 9650. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Zone principale sans fichier", message: "Une zone principale hors d'Active Directory a besoin d'un nom de fichier de zone.", keywords: "fichier de données de zone\nfichier manquant\ndnscmd zoneadd\n/file\névénement 502\nzone principale nécessite un fichier\nfichier de données requis\nzone principale exige fichier données\nfichier de données manquant\nfichier de zone principale absent\nnom de fichier obligatoire", page: "" },
    Text { title: "Nom de fichier de zone inutilisable", message: "Le nom du fichier de la zone n'est pas valide\u{a0}; donner un nom simple, sans chemin ni mot réservé.", keywords: "nom de fichier non valide\nchemin complet\nnom réservé\nbarre oblique\nZoneFile\nnom de fichier de données\nfichier de données nom invalide\nnom de fichier zone invalide\nnom de fichier DNS incorrect\nmauvais nom de fichier\nnom du fichier données incorrect", page: "" },
    Text { title: "Fichier de zone impossible à ouvrir", message: "Le serveur n'a pas pu ouvrir le fichier de la zone\u{a0}: il manque, il est verrouillé ou l'accès y est interdit.", keywords: "fichier introuvable\nfichier DNS verrouillé\naccès refusé\nLoadExisting\nSystem32\\dns\néchec d'ouverture du fichier\nfichier de données non ouvert\nimpossible d'ouvrir fichier de données\nouverture du fichier de zone\nfichier de zone non ouvert\nouverture de fichier DNS échouée", page: "" },
    Text { title: "Fichier de zone impossible à enregistrer", message: "Le serveur n'a pas pu enregistrer la zone dans son fichier\u{a0}; les changements récents n'existent qu'en mémoire.", keywords: "échec d'écriture\ndisque plein\nfichier en lecture seule\nmodifications perdues\nzonewriteback\néchec d'écriture du fichier\nécriture du fichier de données\nfichier de zone non écrit\nimpossible d'écrire le fichier\nréécriture de fichier échouée\nenregistrement du fichier zone échoué", page: "" },
    Text { title: "Erreur de syntaxe dans le fichier de zone", message: "Le serveur n'a pas compris une ligne du fichier de la zone.", keywords: "erreur d'analyse\nnuméro de ligne\nnamed-checkzone\nBOM\n$GENERATE\nerreur d'analyse du fichier\néchec d'analyse du fichier données\nerreur de lecture du fichier\nfichier de zone mal formé\nanalyse du fichier de zone\néchec de lecture données DNS\nligne incorrecte dans le fichier", page: "" },
    Text { title: "Base des codes d'enregistrements DNS", message: "Les codes des enregistrements de la base de zones commencent à 9700. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Enregistrement à modifier introuvable", message: "Aucun enregistrement de la zone n'a exactement ce nom, ce type et ces données\u{a0}; il n'a donc pas pu être supprimé ni remplacé.", keywords: "enregistrement inexistant\nsuppression impossible\ndnscmd recorddelete\nobjet périmé\nWERR_DNS_ERROR_RECORD_DOES_NOT_EXIST\nenregistrement DNS inexistant\nenregistrement DNS introuvable\nl'enregistrement n'existe pas\nenregistrement absent de la zone\naucun enregistrement correspondant\nenregistrement DNS non trouvé", page: "" },
    Text { title: "Données d'enregistrement mal formées", message: "Les données de l'enregistrement DNS ne correspondent pas à son type. Vérifier l'ordre, la longueur et les guillemets des valeurs.", keywords: "format d'enregistrement\nsyntaxe incorrecte\npréférence MX\nTXT trop long\nguillemets\nerreur de format d'enregistrement\nformat d'enregistrement DNS invalide\nformat d'enregistrement incorrect\nenregistrement DNS mal formé\nenregistrement mal formaté\ndonnées d'enregistrement erronées", page: "" },
    Text { title: "Entrée de nom impossible à créer", message: "Le serveur DNS n'a pas pu créer d'entrée pour ce nom dans sa base. Vérifier la longueur des étiquettes et la mémoire libre.", keywords: "création de nœud\nétiquette trop longue\nétiquette vide\nnom illégal\nmémoire insuffisante\néchec de création de nœud\nnœud DNS non créé\néchec de création du noeud\ncréation de noeud DNS impossible\nnœud impossible à créer\ncréation d'un nœud échouée", page: "" },
    Text { title: "Type d'enregistrement inconnu du serveur", message: "Le serveur DNS ne prend pas en charge ce type d'enregistrement. Les types récents peuvent être saisis par leur numéro, avec des données brutes.", keywords: "CAA\nSVCB\nenregistrement HTTPS\ntype inconnu\nTYPE257\nRFC 3597\ntype d'enregistrement DNS inconnu\ntype d'enregistrement inconnu\nenregistrement de type inconnu\ntype d'enregistrement non reconnu\ntype d'enregistrement non géré\ntype de ressource DNS inconnu", page: "" },
    Text { title: "Enregistrement en cache expiré", message: "La durée de vie de l'enregistrement DNS est écoulée\u{a0}; il n'est plus utilisable. Refaire la requête.", keywords: "TTL dépassé\ncache périmé\nenregistrement expiré\ndonnées obsolètes\nvider le cache\nenregistrement DNS expiré\ndélai d'enregistrement DNS dépassé\nenregistrement DNS périmé\ndélai dépassé pour l'enregistrement\ndurée de vie enregistrement écoulée\nenregistrement DNS arrivé à expiration", page: "" },
    Text { title: "Nom étranger à la zone", message: "Le nom de l'enregistrement ne se trouve pas dans la zone indiquée. Choisir la zone par laquelle le nom se termine.", keywords: "nom hors zone\npoint final\nmauvais suffixe\nzone inverse\nmauvaise zone\nnom absent de la zone\nnom pas dans zone DNS\nnom hors de zone DNS\nnom extérieur à la zone\nnom étranger à zone DNS\nnom non contenu dans zone\nnom en dehors de zone", page: "" },
    Text { title: "Alias en boucle", message: "Des enregistrements CNAME ramènent à un nom déjà parcouru\u{a0}; le nom ne pourra jamais être résolu.", keywords: "boucle CNAME\nalias circulaire\nchaîne sans fin\nréférence à soi-même\nboucle de CNAME\nboucle CNAME détectée\nboucle d'alias CNAME\nCNAME en boucle\nCNAME circulaire\nCNAME pointant sur lui-même", page: "" },
    Text { title: "Nom déjà utilisé comme alias", message: "Le nom est un alias (CNAME), et aucun autre enregistrement ne peut cohabiter avec lui. Supprimer l'alias ou utiliser sa cible.", keywords: "conflit CNAME\nimpossible d'ajouter un enregistrement A\nTXT à côté d'un alias\nSPF\nalias existant\nnœud est un CNAME\nnoeud DNS CNAME\nle nœud est un alias\nenregistrement sur un CNAME\nnom portant déjà un CNAME\nenregistrement CNAME déjà présent", page: "" },
    Text { title: "Alias en conflit avec d'autres enregistrements", message: "Un alias (CNAME) ne peut pas être créé ici, car le nom possède déjà d'autres enregistrements.", keywords: "CNAME à la racine\ndomaine nu\nCNAME sur l'apex\nenregistrement A existant\ncollision CNAME\nCNAME déjà existant pour nom\nun CNAME existe déjà\nenregistrement CNAME déjà pour nom\nCNAME en collision\nCNAME en conflit\nCNAME et autre enregistrement\nconflit d'alias CNAME", page: "" },
    Text { title: "Enregistrement réservé au sommet de la zone", message: "Un enregistrement de ce type ne peut figurer qu'au nom de la zone elle-même, jamais en dessous.", keywords: "racine de la zone\napex\nSOA\narobase\nenregistrement WINS\nenregistrement uniquement à la racine\nseulement à la racine zone\nenregistrement réservé racine de zone\nracine de zone DNS seulement\nenregistrement hors racine de zone\nuniquement au sommet de zone", page: "" },
    Text { title: "Enregistrement identique déjà présent", message: "Le même enregistrement DNS figure déjà dans la zone. Rien n'a été ajouté.", keywords: "doublon\nenregistrement en double\najout refusé\nsamba-tool\nWERR_DNS_ERROR_RECORD_ALREADY_EXISTS\nenregistrement DNS existe déjà\nenregistrement DNS déjà existant\nl'enregistrement existe déjà\nenregistrement déjà présent\nenregistrement DNS en doublon\nenregistrement DNS dupliqué", page: "" },
    Text { title: "Problème de données d'une zone secondaire", message: "Les données d'une zone secondaire sont fautives ou ne peuvent pas servir ainsi. Recopier la zone depuis son serveur principal.", keywords: "copie en lecture seule\nzone esclave\nretransférer la zone\ncopie périmée\nréplique\nerreur de données zone secondaire\ndonnées de zone secondaire\nzone DNS secondaire erronée\ndonnées secondaires incorrectes\nerreur dans zone secondaire\nzone secondaire corrompue", page: "" },
    Text { title: "Écriture directe dans le cache impossible", message: "On ne peut pas ajouter d'enregistrements au cache du serveur DNS\u{a0}; seules les recherches le remplissent.", keywords: "..Cache\ndonnées de cache\nempoisonnement du cache\nzone non indiquée\npréremplir le cache\ncréation de données cache impossible\nimpossible de créer cache DNS\ndonnées du cache non créées\nécriture dans le cache impossible\ncache DNS non modifiable\ndonnées de cache DNS impossibles", page: "" },
    Text { title: "Nom absent de la base du serveur", message: "Le serveur DNS n'a aucune entrée de ce nom dans la zone indiquée.", keywords: "nœud inexistant\nnom DNS introuvable\nWIN32 9714\nObjectNotFound\nWERR_DNS_ERROR_NAME_DOES_NOT_EXIST\nnom DNS n'existe pas\nnom DNS inexistant serveur\nnom absent de la base\nnom non présent sur serveur\nnom DNS non trouvé\naucun nœud de ce nom", page: "" },
    Text { title: "Enregistrement inverse non créé", message: "L'enregistrement d'adresse a été ajouté, mais pas son enregistrement inverse (PTR). Le plus souvent, il manque une zone inverse appropriée.", keywords: "pointeur PTR\nzone de recherche inversée\nrésolution inverse\nin-addr.arpa\nCreatePtr\navertissement\nimpossible de créer le pointeur\ncréation PTR échouée\nenregistrement pointeur non créé\nPTR non créé\néchec de création du PTR\npointeur inverse impossible à créer", page: "" },
    Text { title: "Domaine encore présent après suppression", message: "Le domaine, ou une partie, subsiste probablement après la suppression, par exemple parce qu'il reste des noms en dessous.", keywords: "sous-arborescence\nsuppression incomplète\ndossier non supprimé\nnodedelete\navertissement\ndomaine DNS non supprimé\ndomaine restauré\nle domaine n'est pas supprimé\nannulation de suppression du domaine\ndomaine rétabli\ndomaine DNS dont suppression annulée", page: "" },
    Text { title: "Active Directory injoignable pour le DNS", message: "Le serveur DNS ne peut pas joindre Active Directory, dont il a besoin pour cette opération ou cette zone.", keywords: "service d'annuaire indisponible\ncontrôleur de domaine\névénement 4013\nNTDS\nserveur membre\nannuaire non disponible\nservice d'annuaire non disponible\nservice de répertoire indisponible\nservices d'annuaire injoignables\nActive Directory indisponible\nannuaire DNS inaccessible", page: "" },
    Text { title: "Zone déjà stockée dans Active Directory", message: "Active Directory contient déjà une zone de ce nom, peut-être dans une autre partition ou pas encore chargée.", keywords: "zone en double\nétendue de réplication\nDomainDnsZones\nForestDnsZones\nMicrosoftDNS\nzone DNS déjà dans annuaire\nzone existe déjà dans l'annuaire\nzone DNS service d'annuaire\nzone déjà dans le répertoire\nzone d'annuaire déjà existante\nzone Active Directory déjà présente", page: "" },
    Text { title: "Fichier de démarrage incompatible avec les zones d'annuaire", message: "Le serveur DNS ne peut pas utiliser de fichier de démarrage tant qu'il possède des zones stockées dans Active Directory.", keywords: "BootMethod\ndémarrer à partir d'un fichier\nfichier boot BIND\ndnscmd config\nfichier de démarrage non créé\nfichier de démarrage interdit\nfichier d'amorçage avec zone annuaire\ncréation ou lecture fichier démarrage\npas de fichier de démarrage\nfichier boot impossible", page: "" },
    Text { title: "Nom déjà porteur d'un DNAME", message: "Le nom porte un enregistrement DNAME, qui exclut l'enregistrement à ajouter.", keywords: "redirection de sous-arbre\nconflit DNAME\nalias de domaine\nRFC 6672\nnœud est un DNAME\nnoeud DNS DNAME\nle nœud porte DNAME\nenregistrement sur un DNAME\nnom portant déjà un DNAME\nDNAME déjà présent", page: "" },
    Text { title: "DNAME en conflit avec d'autres enregistrements", message: "Un DNAME ne peut pas être créé ici, car des enregistrements de ce nom l'excluent.", keywords: "DNAME en double\nredirection de sous-arbre\ncollision DNAME\nRFC 6672\nDNAME déjà existant pour nom\nenregistrement DNAME déjà existant\nDNAME en collision\nDNAME en conflit\nun DNAME existe déjà\nalias DNAME en conflit", page: "" },
    Text { title: "Boucle d'enregistrements CNAME ou DNAME", message: "Des enregistrements d'alias (CNAME ou DNAME) tournent en rond\u{a0}; le nom ne pourra jamais être résolu.", keywords: "boucle de redirection\nalias sans fin\nchaîne trop longue\nle nom s'allonge\nboucle d'alias\nboucle d'alias détectée\nboucle avec CNAME ou DNAME\nalias DNAME en boucle\nboucle DNAME détectée\nalias CNAME ou DNAME circulaire", page: "" },
    Text { title: "Base des codes d'opérations de zone", message: "Les codes des opérations de zone commencent à 9750. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Transfert complet de zone terminé", message: "Le transfert complet de la zone est terminé et la copie est entière. C'est une information, et non une erreur.", keywords: "AXFR réussi\nzone secondaire à jour\névénement 6001\nréplication terminée\nAXFR terminé\ntransfert de zone terminé\ntransfert de zone achevé\nAXFR complet\ntransfert AXFR réussi\ntransfert de zone DNS réussi", page: "" },
    Text { title: "Échec du transfert complet de zone", message: "La zone n'a pas pu être copiée entièrement depuis son serveur maître. Vérifier les autorisations de transfert et le port TCP 53.", keywords: "AXFR refusé\ntransfert de zone refusé\nzone secondaire\névénement 6523\névénement 6534\nréplication en échec\néchec du transfert de zone\ntransfert de zone DNS échoué\néchec AXFR\ntransfert de zone impossible\nAXFR échoué\ntransfert DNS interrompu", page: "" },
    Text { title: "Enregistrement de recherche WINS ajouté en local", message: "Un enregistrement de recherche WINS valable sur ce seul serveur a été ajouté à la zone. C'est une information, et non une erreur.", keywords: "noms NetBIOS\nne pas répliquer cet enregistrement\nrecherche directe WINS\nindicateur local\nWINS local ajouté\najout de WINS local\nrecherche WINS locale ajoutée\nenregistrement WINS local\najout local de WINS\nserveur WINS local ajouté", page: "" },
    Text { title: "Base des codes du DNS sécurisé", message: "Les codes du DNS sécurisé commencent à 9800. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Négociation de clé à poursuivre", message: "La négociation de sécurité d'une mise à jour dynamique n'est pas terminée\u{a0}; il faut encore échanger un message.", keywords: "TKEY\nGSS-TSIG\njeton Kerberos\nétat intermédiaire\nSEC_I_CONTINUE_NEEDED\nmise à jour sécurisée poursuivie\nappel sécurisé à poursuivre\ndemande de poursuite requise\npoursuivre la mise à jour\ncontinuer la demande sécurisée\nmise à jour sécurisée incomplète", page: "" },
    Text { title: "Base des codes d'installation du DNS", message: "Les codes de l'installation du DNS commencent à 9850. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Pas de TCP/IP utilisable pour le DNS", message: "Le DNS ne peut pas fonctionner, car aucun protocole TCP/IP n'est installé ni lié à une interface réseau.", keywords: "TCP/IP non installé\naucune carte réseau\nliaison supprimée\nnetsh reset\nprotocole manquant\nprotocole TCP/IP non installé\nTCP/IP absent\nprotocole réseau TCP/IP manquant\nTCP/IP pas installé\nprotocole TCP/IP introuvable\npile TCP/IP manquante", page: "" },
    Text { title: "Aucun serveur DNS configuré", message: "Aucune interface réseau active n'a l'adresse d'un serveur DNS\u{a0}; le nom n'a donc pas pu être recherché.", keywords: "hors ligne\nresolv.conf vide\noption DHCP 6\npas de serveur DNS\nipconfig\nhors connexion\naucun serveur DNS défini\nserveurs DNS non configurés\nsystème local sans serveur DNS\naucun serveur DNS local\nadresse de serveur DNS absente\nserveur DNS non renseigné", page: "" },
    Text { title: "Base des codes de partitions d'annuaire", message: "Les codes des partitions d'annuaire commencent à 9900. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Partition d'annuaire inconnue", message: "Le serveur DNS ne connaît aucune partition d'annuaire d'applications de ce nom.", keywords: "partition introuvable\npartition d'applications\nétendue de réplication\nDomainDnsZones\nForestDnsZones\nActive Directory\npartition d'annuaire inexistante\npartition d'annuaire introuvable\nla partition n'existe pas\npartition de répertoire inexistante\npartition d'annuaire n'existe pas\npartition de répertoire introuvable", page: "" },
    Text { title: "Nom de partition d'annuaire déjà pris", message: "Une partition d'annuaire d'applications de ce nom existe déjà dans la forêt.", keywords: "créer une partition\npartition en double\nDomainDnsZones\nAdd-DnsServerDirectoryPartition\npartition d'annuaire existe déjà\npartition déjà existante\npartition de répertoire déjà existante\npartition déjà créée\npartition d'annuaire en doublon\npartition d'annuaire déjà présente", page: "" },
    Text { title: "Serveur non inscrit dans la partition d'annuaire", message: "Le serveur DNS ne possède pas de copie de cette partition d'annuaire. Y inscrire d'abord le serveur.", keywords: "réplica de partition\nétendue de réplication personnalisée\nRegister-DnsServerDirectoryPartition\nEnlistDirectoryPartition\nserveur non enrôlé dans partition\nserveur DNS non inscrit\nnon enregistré dans la partition\nserveur pas inscrit à partition\nnon listé dans la partition\npartition sans ce serveur", page: "" },
    Text { title: "Serveur déjà inscrit dans la partition d'annuaire", message: "Le serveur DNS participe déjà à cette partition d'annuaire. Rien n'a été modifié.", keywords: "déjà inscrit\nréplica\nRegister-DnsServerDirectoryPartition\nDomainDnsZones\nserveur DNS déjà inscrit\ndéjà enregistré dans la partition\nserveur déjà enrôlé dans partition\ndéjà inscrit à partition répertoire\ndéjà listé dans la partition\ninscription à la partition existante", page: "" },
    Text { title: "Partition d'annuaire non prête", message: "La partition d'annuaire n'est pas utilisable pour l'instant, en général parce qu'une réplication est en cours. Réessayer dans quelques minutes.", keywords: "réplication Active Directory\npatienter\npartition indisponible\nrepadmin\npartition d'annuaire non disponible\npartition d'annuaire indisponible\npartition pas disponible actuellement\npartition de répertoire indisponible\npatientez quelques minutes\npartition non disponible réessayer", page: "" },
    Text { title: "Maître d'attribution de noms de domaine inutilisable", message: "La partition d'annuaire n'a pas pu être créée ou supprimée, car le maître d'attribution de noms de domaine de la forêt est injoignable ou ne peut pas exécuter l'opération.", keywords: "rôle FSMO\nmaître d'opérations\nprise de rôle\nnetdom query fsmo\nmaître de nommage\nmaître de nommage indisponible\nerreur FSMO\nmaître de noms de domaine\nopération de partition d'annuaire échouée\ncontrôleur maître non joignable\nerreur maître d'attribution noms", page: "" },
    Text { title: "Limitation du taux de réponse inactive", message: "La limitation du taux de réponse n'est pas activée sur ce serveur DNS.", keywords: "RRL\namplification DNS\nlimiter les réponses\nattaque par réflexion\nSet-DnsServerResponseRateLimiting\nlimitation de réponse non activée\nRRL non activé\nlimitation de débit non activée\ntaux de réponse non limité\nRRL désactivé\nlimitation de réponses désactivée", page: "" },
    Text { title: "Fenêtre de limitation du taux trop courte", message: "La fenêtre de temps de la limitation du taux de réponse n'est pas acceptable. Elle doit durer au moins une seconde.", keywords: "RRL\ntaille de fenêtre\nintervalle de temps\nWindowInSec\ntaille de fenêtre invalide\ntaille de fenêtre non valide\nfenêtre RRL trop petite\nfenêtre inférieure à un\ntaille de fenêtre RRL\nfenêtre de réponse incorrecte", page: "" },
    Text { title: "Préfixe IPv4 de limitation du taux trop long", message: "La longueur de préfixe IPv4 de la limitation du taux de réponse n'est pas acceptable. Elle est de 32 au plus.", keywords: "RRL\nmasque de sous-réseau\ntaille de sous-réseau\nCIDR\nIPv4PrefixLength\npréfixe IPv4 non valide\nlongueur de préfixe IPv4\npréfixe IPv4 invalide\npréfixe IPv4 supérieur à 32\nlongueur préfixe IPv4 incorrecte\npréfixe IPv4 trop long", page: "" },
    Text { title: "Préfixe IPv6 de limitation du taux trop long", message: "La longueur de préfixe IPv6 de la limitation du taux de réponse n'est pas acceptable. Elle est de 128 au plus.", keywords: "RRL\ntaille de sous-réseau\nlongueur de préfixe\nIPv6PrefixLength\npréfixe IPv6 non valide\nlongueur de préfixe IPv6\npréfixe IPv6 invalide\npréfixe IPv6 supérieur à 128\nlongueur préfixe IPv6 incorrecte\npréfixe IPv6 trop long", page: "" },
    Text { title: "Taux de troncature hors limites", message: "Le taux de réponses tronquées fixé pour la limitation du taux de réponse n'est pas acceptable.", keywords: "RRL\nbit TC\nréponses tronquées\nslip\nTruncateRate\ntaux TC non valide\ntaux de TC invalide\ntaux TC inférieur à 10\ntaux de troncature invalide\ntaux TC incorrect\ntaux de troncature non valide", page: "" },
    Text { title: "Taux de fuite hors limites", message: "Le taux de fuite de la limitation du taux de réponse doit être 0 ou compris entre 2 et 10.", keywords: "RRL\nréponses abandonnées\nréponses perdues\nLeakRate\ntaux de fuite non valide\ntaux de fuite invalide\ntaux de fuite incorrect\ntaux de fuites DNS\nfuite entre 2 et 10\nvaleur de fuite incorrecte", page: "" },
    Text { title: "Taux de fuite inférieur ou égal au taux de troncature", message: "Pour la limitation du taux de réponse, le taux de fuite doit être un nombre supérieur au taux de troncature.", keywords: "RRL\nfuite inférieure à la troncature\nLeakRate\nTruncateRate\nfuite inférieure au taux TC\ntaux de fuite sous TC\ntaux de fuite trop faible\nfuite plus petite que TC\ntaux fuite inférieur troncature\nfuite ou TC incompatibles", page: "" },
    Text { title: "Instance de virtualisation déjà existante", message: "Ce serveur DNS possède déjà une instance de virtualisation portant cet identifiant\u{a0}; aucune nouvelle n'a été créée.", keywords: "locataire en double\nDNS multilocataire\nidentifiant déjà pris\nAdd-DnsServerVirtualizationInstance\ninstance de virtualisation existe déjà\ninstance de virtualisation en double\ninstance virtuelle existe déjà\ninstance de virtualisation déjà présente\nvirtualisation déjà existante\ninstance déjà créée", page: "" },
    Text { title: "Instance de virtualisation introuvable", message: "Le serveur DNS n'a aucune instance de virtualisation portant cet identifiant.", keywords: "locataire inconnu\nnom convivial\ninstance inexistante\nRemove-DnsServerVirtualizationInstance\ninstance de virtualisation n'existe pas\ninstance de virtualisation inexistante\ninstance virtuelle introuvable\ninstance de virtualisation inconnue\naucune instance de virtualisation\nvirtualisation introuvable", page: "" },
    Text { title: "Arborescence des instances de virtualisation verrouillée", message: "La liste des instances de virtualisation du serveur DNS est occupée par une autre modification\u{a0}; répéter l'opération plus tard.", keywords: "réessayer\nmodification simultanée\nverrou\npartitions de locataires\narbre de virtualisation verrouillé\narborescence de virtualisation verrouillée\nvirtualisation verrouillée\narborescence de virtualisation occupée\narbre des instances verrouillé\narbre de virtualisation bloqué", page: "" },
    Text { title: "Nom d'instance de virtualisation non valide", message: "L'identifiant de l'instance de virtualisation n'est pas acceptable\u{a0}; il compte 64 caractères au plus.", keywords: "nom trop long\nlongueur du nom\nidentifiant de locataire\nfaute INVAILD\nnom d'instance non valide\nnom d'instance de virtualisation invalide\nnom d'instance incorrect\nnom de virtualisation invalide\nnom d'instance virtuelle incorrect\nnom d'instance trop long", page: "" },
    Text { title: "Instance de virtualisation par défaut immuable", message: "L'instance de virtualisation intégrée au serveur DNS ne peut être ni créée, ni supprimée, ni modifiée.", keywords: "supprimer l'instance par défaut\ninstance intégrée\nnettoyage de locataires\nprotégée\ninstance de virtualisation par défaut\ninstance par défaut non modifiable\ninstance par défaut non supprimable\nsuppression de l'instance par défaut\nmodifier l'instance par défaut\ninstance virtuelle par défaut", page: "" },
    Text { title: "Étendue de zone déjà existante", message: "La zone DNS a déjà une étendue de ce nom\u{a0}; ses enregistrements n'ont pas été touchés.", keywords: "étendue en double\nzone scope\nDNS géographique\nsplit-brain\nAdd-DnsServerZoneScope\nétendue de zone existe déjà\nétendue de zone en double\nzone scope déjà existant\nétendue de zone déjà présente\nétendue de zone en doublon\nportée de zone existe déjà", page: "" },
    Text { title: "Étendue de zone introuvable", message: "La zone DNS n'a aucune étendue de ce nom.", keywords: "zone scope\nétendue inconnue\nabsente du serveur secondaire\nsplit-brain\nparamètre ZoneScope\nétendue de zone n'existe pas\nétendue de zone inexistante\nétendue de zone inconnue\naucune étendue de zone\nétendue de zone non trouvée\nportée de zone introuvable", page: "" },
    Text { title: "Étendue de zone par défaut immuable", message: "Ce nom désigne l'étendue par défaut de la zone, qui existe aussi longtemps que la zone et ne peut être ni ajoutée ni supprimée.", keywords: "étendue du nom de la zone\nétendue intégrée\nsupprimer toutes les étendues\nRemove-DnsServerZoneScope\nétendue de zone par défaut\nétendue zone identique à défaut\nétendue par défaut de zone\nétendue de zone déjà défaut\nétendue de zone non supprimable\nportée de zone par défaut", page: "" },
    Text { title: "Nom d'étendue de zone non valide", message: "Le nom de l'étendue de zone contient des caractères que le serveur DNS n'accepte pas.", keywords: "caractère interdit\nrègle de nommage\nfichier d'étendue\nbarre oblique\nnom d'étendue de zone invalide\nnom d'étendue de zone incorrect\nétendue de zone mal nommée\nnom d'étendue de zone interdit\ncaractère interdit dans étendue zone\nnom de portée de zone", page: "" },
    Text { title: "Zone dotée d'étendues supplémentaires", message: "L'opération est refusée tant que la zone DNS a d'autres étendues que celle par défaut.", keywords: "convertir une zone\nsupprimer d'abord les étendues\nchanger le type de zone\nzone scope\nnon autorisé avec étendues zone\nopération interdite avec étendues\nzone qui a des étendues\nétendues de zone présentes\nzone possédant des étendues\nincompatible avec les étendues zone", page: "" },
    Text { title: "Échec du chargement d'une étendue de zone", message: "Le serveur DNS n'a pas pu lire les enregistrements stockés d'une étendue de zone.", keywords: "fichier d'étendue manquant\nerreur d'analyse\nrecharger la zone\ndossier dns\nLoadExisting\néchec de chargement d'étendue zone\nchargement d'étendue de zone échoué\nétendue de zone non chargée\nimpossible de charger étendue zone\néchec du chargement étendue\nétendue de zone illisible", page: "" },
    Text { title: "Fichier d'étendue de zone non écrit", message: "Le serveur DNS n'a pas pu enregistrer les données d'une étendue de zone dans son fichier\u{a0}; les changements non enregistrés n'existent qu'en mémoire.", keywords: "échec d'écriture\nfichier en lecture seule\ndisque plein\ndroits insuffisants\nSync-DnsServerZone\néchec d'écriture étendue de zone\nécriture fichier d'étendue zone\nfichier d'étendue non écrit\nimpossible d'écrire étendue zone\nfichier de données étendue zone\nécriture étendue de zone échouée", page: "" },
    Text { title: "Nom d'étendue de serveur non valide", message: "Le serveur DNS n'accepte pas ce nom d'étendue de récursivité.", keywords: "caractère interdit\nrègle de nommage\ngroupe de redirecteurs\nAdd-DnsServerRecursionScope\nnom d'étendue invalide\nnom d'étendue non valide\nnom d'étendue incorrect\nnom de portée invalide\nétendue au nom interdit\nnom d'étendue de récursivité invalide", page: "" },
    Text { title: "Étendue de serveur introuvable", message: "Le serveur DNS n'a aucune étendue de récursivité de ce nom.", keywords: "étendue inconnue\njeu de redirecteurs\nparamètre RecursionScope\nRemove-DnsServerRecursionScope\nl'étendue n'existe pas\nétendue inexistante\nétendue introuvable\nétendue de récursivité introuvable\nétendue non trouvée\nportée inexistante", page: "" },
    Text { title: "Étendue de récursivité par défaut immuable", message: "L'étendue de récursivité par défaut, notée par un point, peut être modifiée, mais ni ajoutée ni supprimée.", keywords: "étendue point\ndésactiver la récursivité\nredirecteurs du serveur\nSet-DnsServerRecursionScope\nétendue par défaut\nétendue récursive par défaut\nétendue identique à l'étendue défaut\nopération interdite sur étendue défaut\nétendue par défaut non supprimable\nétendue par défaut déjà existante", page: "" },
    Text { title: "Opération impossible sur une étendue", message: "L'opération demandée n'existe pas pour une étendue isolée du serveur DNS ou de la zone.", keywords: "opération non prise en charge\nsuspendre une étendue\nzone entière seulement\nR_DnssrvOperation3\nopération d'étendue invalide\nopération d'étendue incorrecte\nopération non valide sur étendue\nopération d'étendue non valide\nétendue et opération incompatibles\nopération d'étendue non prise charge", page: "" },
    Text { title: "Étendue verrouillée", message: "L'étendue est utilisée par une autre opération du serveur DNS\u{a0}; répéter la demande plus tard.", keywords: "occupée\nréessayer\nmodification simultanée\nsignature en cours\nverrou\nl'étendue est verrouillée\nétendue verrouillée actuellement\nétendue bloquée\nétendue déjà utilisée\nverrou d'étendue\nétendue occupée par autre opération", page: "" },
    Text { title: "Étendue de serveur déjà existante", message: "Le serveur DNS a déjà une étendue de récursivité de ce nom\u{a0}; ses paramètres n'ont pas été modifiés.", keywords: "étendue en double\nredirecteurs inchangés\nSet au lieu de Add\nAdd-DnsServerRecursionScope\nl'étendue existe déjà\nétendue déjà existante\nétendue déjà créée\nétendue de récursivité existe déjà\nétendue de serveur en doublon\nportée existe déjà", page: "" },
    Text { title: "Stratégie DNS déjà existante", message: "Le serveur, ou la zone visée, a déjà une stratégie DNS de ce nom.", keywords: "stratégie en double\npolitique DNS\nnom déjà pris\nAdd-DnsServerQueryResolutionPolicy\nla stratégie existe déjà\nstratégie DNS existe déjà\nstratégie déjà créée\nstratégie au niveau existe déjà\nstratégie en doublon\npolitique DNS déjà existante", page: "" },
    Text { title: "Stratégie DNS introuvable", message: "Aucune stratégie DNS de ce nom n'existe au niveau visé, celui du serveur ou d'une zone.", keywords: "stratégie inconnue\npolitique DNS\nmauvais niveau\nZoneName oublié\nRemove-DnsServerQueryResolutionPolicy\nla stratégie n'existe pas\nstratégie DNS inexistante\nstratégie n'existe pas au niveau\nstratégie non trouvée\naucune stratégie de ce nom\npolitique DNS introuvable", page: "" },
    Text { title: "Critère de stratégie DNS mal formé", message: "Un critère de la stratégie DNS est incompréhensible\u{a0}; il lui faut EQ ou NE, suivi de ses valeurs.", keywords: "syntaxe eq ne\nopérateur manquant\nchaîne de critère\nvirgule ou point-virgule\ncritère de stratégie invalide\ncritères de stratégie non valides\ncritère invalide dans la stratégie\ncritère de stratégie incorrect\ncritère DNS mal écrit\ncondition de stratégie invalide", page: "" },
    Text { title: "Paramètres de stratégie DNS contradictoires", message: "Le niveau, l'action, les étendues et l'ordre de traitement de la stratégie DNS ne vont pas ensemble.", keywords: "combinaison non valide\nALLOW au niveau serveur\ntable de stratégie\nCreatePolicy\nparamètres de stratégie invalides\nau moins un paramètre invalide\nun paramètre de stratégie\nparamètre de stratégie incorrect\nréglage de stratégie incorrect\nparamètres de stratégie non valides", page: "" },
    Text { title: "Sous-réseau client utilisé par une stratégie", message: "Le sous-réseau client n'a pas été supprimé, car au moins une stratégie DNS y fait encore référence.", keywords: "sous-réseau référencé\nsupprimer d'abord la stratégie\nencore utilisé\nRemove-DnsServerClientSubnet\nsous-réseau client en utilisation\nsous-réseau client référencé stratégie\nsous-réseau client encore utilisé\nsous-réseau en cours d'accès", page: "" },
    Text { title: "Sous-réseau client introuvable", message: "Le serveur DNS ne connaît aucun sous-réseau client de ce nom.", keywords: "sous-réseau inconnu\nnon répliqué\nCIDR au lieu du nom\nSet-DnsServerClientSubnet\nsous-réseau client n'existe pas\nsous-réseau client inexistant\nenregistrement sous-réseau client introuvable\nsous-réseau client inconnu\nsous-réseau client non trouvé\naucun sous-réseau client", page: "" },
    Text { title: "Sous-réseau client déjà existant", message: "Le serveur DNS a déjà un sous-réseau client de ce nom\u{a0}; les nouvelles plages d'adresses n'y ont pas été ajoutées.", keywords: "sous-réseau en double\nnom déjà pris\ndeux plages\nAdd-DnsServerClientSubnet\nsous-réseau client existe déjà\nenregistrement sous-réseau client existant\nsous-réseau client en double\nsous-réseau client déjà présent\nsous-réseau client en doublon\nsous-réseau client déjà créé", page: "" },
    Text { title: "Plage d'adresses absente du sous-réseau client", message: "La plage d'adresses à retirer ne figure pas dans le sous-réseau client.", keywords: "longueur de préfixe différente\nCIDR\nAction REMOVE\nSet-DnsServerClientSubnet\nle sous-réseau n'existe pas\nsous-réseau spécifié introuvable\nsous-réseau absent de l'enregistrement\nplage de sous-réseau introuvable\nsous-réseau IP non trouvé", page: "" },
    Text { title: "Plage d'adresses déjà dans le sous-réseau client", message: "La plage d'adresses à ajouter figure déjà dans le sous-réseau client.", keywords: "plage en double\nmême préfixe deux fois\nAction ADD\nREPLACE\nle sous-réseau existe déjà\nsous-réseau spécifié déjà existant\nsous-réseau déjà dans l'enregistrement\nsous-réseau IP en double\nsous-réseau déjà ajouté", page: "" },
    Text { title: "Stratégie DNS verrouillée", message: "La stratégie DNS est utilisée par une autre opération\u{a0}; répéter la modification plus tard.", keywords: "occupée\nmodifications parallèles\nréessayer\nsuppression en masse\nThrottleLimit\nla stratégie est verrouillée\nstratégie verrouillée\nverrou sur la stratégie\nstratégie bloquée\nstratégie DNS occupée\npolitique verrouillée", page: "" },
    Text { title: "Poids d'étendue non valide dans une stratégie", message: "Le poids d'une étendue dans la stratégie DNS n'est pas permis\u{a0}; il est de 1 au moins.", keywords: "poids nul\npondération\nrépartition de charge\npart de trafic\nratio\npoids de l'étendue invalide\npoids de stratégie invalide\npoids d'étendue incorrect\npoids non valide\npondération non valide\npoids d'étendue de zone", page: "" },
    Text { title: "Nom de stratégie DNS non valide", message: "Le nom de la stratégie DNS est trop long ou contient des caractères non permis.", keywords: "256 caractères\nastérisque dans le nom\nrègle de nommage\nnom trop long\nnom de stratégie invalide\nnom de stratégie DNS incorrect\nnom de stratégie non valide\nnom de stratégie incorrect\nnom de politique invalide\nmauvais nom de stratégie", page: "" },
    Text { title: "Stratégie DNS sans critère", message: "La stratégie DNS ne dit pas à quelles requêtes elle s'applique\u{a0}; il lui faut au moins un critère.", keywords: "aucune condition\ncritère obligatoire\nvariable vide\ns'applique à tout\ncritères de stratégie manquants\nla stratégie manque de critères\nstratégie sans critères\ncritère manquant\ncritères absents de la stratégie\naucun critère dans la stratégie", page: "" },
    Text { title: "Nom de sous-réseau client non valide", message: "Le serveur DNS n'accepte pas ce nom pour un sous-réseau client.", keywords: "virgule dans le nom\nrègle de nommage\nCIDR comme nom\ncaractère interdit\nnom de sous-réseau invalide\nenregistrement sous-réseau nom invalide\nnom de sous-réseau interdit\nmauvais nom de sous-réseau", page: "" },
    Text { title: "Ordre de traitement de stratégie non valide", message: "La position demandée pour la stratégie DNS est en dehors de la liste de son niveau et de son genre.", keywords: "ProcessingOrder\npriorité\ntrou dans la numérotation\nposition de la règle\nordre de traitement invalide\nordre de traitement non valide\nordre de traitement de stratégie\nordre de stratégie incorrect\nrang de stratégie invalide\nposition de stratégie hors limites", page: "" },
    Text { title: "Stratégie DNS sans son étendue", message: "L'action de la stratégie DNS exige une étendue de zone ou de récursivité, mais la stratégie n'en désigne aucune.", keywords: "étendue manquante\nALLOW sans ZoneScope\nRecursionScope oublié\ncontenu vide\ninformations d'étendue manquantes\nétendue absente de la stratégie\nstratégie nécessitant une étendue\ninformations d'étendue requises stratégie\nétendue requise par stratégie\nétendue non indiquée", page: "" },
    Text { title: "Étendue non permise dans cette stratégie", message: "La stratégie DNS désigne une étendue alors que son action ou son genre n'en admet pas.", keywords: "étendue superflue\nDENY avec ZoneScope\nIGNORE\nApplyOnRecursion oublié\ninformations d'étendue non autorisées\nétendue non autorisée pour stratégie\nétendue interdite dans stratégie\nstratégie sans étendue autorisée\nétendue indiquée à tort\nétendue pas permise", page: "" },
    Text { title: "Étendue de serveur utilisée par une stratégie", message: "L'étendue de récursivité n'a pas été supprimée, car une stratégie DNS y envoie encore des requêtes.", keywords: "encore utilisée\nsupprimer d'abord la stratégie\nstratégie de récursivité\nRemove-DnsServerRecursionScope\nétendue de serveur référencée\nétendue serveur référencée par stratégie\nsuppression étendue serveur impossible\nétendue de serveur utilisée\nétendue de récursivité référencée\nétendue récursive encore utilisée", page: "" },
    Text { title: "Étendue de zone utilisée par une stratégie", message: "L'étendue de zone n'a pas été supprimée, car une stratégie DNS y puise encore ses réponses.", keywords: "encore utilisée\nsupprimer d'abord la stratégie\nstratégie pondérée\nRemove-DnsServerZoneScope\nétendue de zone référencée\nétendue zone référencée par stratégie\nsuppression étendue zone impossible\nétendue de zone encore utilisée\nétendue de zone dans stratégie\nportée de zone référencée", page: "" },
    Text { title: "Critère de sous-réseau client non valide", message: "Le critère de sous-réseau client de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE et des noms de sous-réseaux clients existants.", keywords: "plage au lieu du nom\nCIDR dans une stratégie\neq sous-réseau\n-ClientSubnet\ncritère sous-réseau client invalide\nsous-réseau client dans critères\ncritère de sous-réseau incorrect\ncritère client subnet invalide\nsous-réseau client mal indiqué\ncondition de sous-réseau client", page: "" },
    Text { title: "Critère de protocole de transport non valide", message: "Le critère de protocole de transport de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE avec TCP ou UDP.", keywords: "règle TCP seulement\nDoT DoH dans une stratégie\neq,UDP\n-TransportProtocol\ncritère protocole transport invalide\ncritère de transport incorrect\nprotocole de transport dans critères\ncritère TCP ou UDP\ncondition de protocole transport\ncritère de protocole transport invalide", page: "" },
    Text { title: "Critère de protocole Internet non valide", message: "Le critère de protocole réseau de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE avec IPv4 ou IPv6.", keywords: "version d'IP\nrègle IPv4 IPv6\neq,IPv6\n-InternetProtocol\ncritère protocole réseau invalide\ncritère de protocole réseau\nprotocole réseau dans critères\ncritère IPv4 ou IPv6\nprotocole réseau du critère incorrect\ncondition de protocole réseau", page: "" },
    Text { title: "Critère d'interface du serveur non valide", message: "Le critère d'interface de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE et des adresses IP du serveur.", keywords: "adresse d'écoute\nnom de la carte réseau\n-ServerInterfaceIP\ninterface du serveur\ncritère interface invalide\ncritère d'interface incorrect\ninterface dans les critères\ncritère d'interface serveur incorrect\ncondition d'interface invalide\ncritère IP d'interface", page: "" },
    Text { title: "Critère de nom de domaine non valide", message: "Le critère FQDN de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE et des noms de domaine complets, précédés au besoin d'un astérisque.", keywords: "caractère générique\nliste de blocage\nURL au lieu d'un domaine\nexpression régulière\n-FQDN\ncritère FQDN invalide\ncritère FQDN incorrect\nFQDN dans les critères\nnom complet du critère invalide\ncondition sur le FQDN\ncritère de domaine complet", page: "" },
    Text { title: "Critère de type de requête non valide", message: "Le critère de type de requête de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE et des noms de types d'enregistrements.", keywords: "bloquer ANY\ntype inconnu\nenregistrement HTTPS\neq,TXT\n-QType\ncritère type de requête invalide\ncritère de type requête\ntype de requête dans critères\ntype de requête invalide\ncondition sur type requête\ncritère type d'enregistrement incorrect", page: "" },
    Text { title: "Critère d'heure non valide", message: "Le critère d'heure de la stratégie DNS est incorrect\u{a0}; il prend EQ ou NE et des plages comme 18:00-21:00.", keywords: "plage horaire\npassage de minuit\nformat 24 heures\nhoraire\n-TimeOfDay\ncritère heure du jour\ncritère d'heure de la journée\nheure dans les critères\ncritère horaire invalide\ncondition d'heure incorrecte\nheure de la journée invalide", page: "" },
    Text { title: "Base des codes Winsock", message: "10000 est la base des codes Winsock\u{a0}: les numéros d'erreur BSD s'y sont ajoutés. Ce n'est pas une erreur.", keywords: "", page: "" },
    Text { title: "Appel bloquant interrompu", message: "Un appel bloquant a été interrompu depuis le programme, en général parce qu'un autre thread a fermé son socket.", keywords: "EINTR\nopération de blocage interrompue\nappel système interrompu\narrêt d'un serveur\nWSACancelBlockingCall\nclosesocket\nappel de fonction interrompu\ninterruption d'un appel bloquant\nappel bloquant annulé\nopération bloquante interrompue\ninterruption pendant l'attente\ninterrompu par un signal\nappel système interrompu par signal\naccept interrompu par fermeture\nrecv débloqué par fermeture\nblocage interrompu", page: r#"# WSAEINTR (10004)

## Signification
Un appel bloquant a été interrompu depuis le processus lui-même. Rien n'est arrivé, aucun délai n'a expiré : quelqu'un a annulé l'appel, presque toujours en fermant le socket dans un autre thread.

Le texte de Windows parle de `WSACancelBlockingCall`, une fonction de Winsock 1.1 que Winsock 2 a supprimée. Inutile de la chercher dans les sources ; chercher `closesocket`. Et malgré son nom venu de BSD, ce code n'a aucun rapport avec les signaux : Windows n'interrompt pas les appels de socket pour exécuter des gestionnaires.

## Quand ce code apparaît
- `accept`, `WSAAccept`, `connect`, `WSAConnect`, `recv`, `WSARecv`, `recvfrom`, `WSARecvFrom`, `WSARecvEx`, `WSARecvMsg`, `send`, `WSASend`, `sendto`, `WSASendTo`, `WSASendMsg`, `select`, `closesocket`, `WSAJoinLeaf` : selon la documentation, quand un programme Winsock 1.1 annule l'appel avec `WSACancelBlockingCall`. Sur les systèmes d'aujourd'hui, un appel bloqué se termine de la même façon quand on ferme son socket.
- `gethostbyname`, `gethostbyaddr`, `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber` : recherches annulées par des programmes 1.1.
- Requêtes `WSAIoctl` comme `SIO_ADDRESS_LIST_QUERY` : la requête bloquante a été interrompue.
- Sockets partagés : un fournisseur peut mettre fin à une opération en cours au profit d'une plus récente, lancée au moyen du descripteur d'un autre processus.

## Causes fréquentes
1. L'arrêt du programme. Le thread principal ferme le socket en écoute pour arrêter un thread bloqué dans `accept`. C'est l'usage courant sous Windows, et 10004 en est la fin normale. En .NET, `TcpListener.Stop` et `UdpClient.Close` terminent ainsi un appel bloqué ; les appels asynchrones se terminent par 995 ou par un objet libéré (disposed).
2. Un chien de garde ou un délai ferme une connexion dont le lecteur est bloqué dans `recv`.
3. Deux objets possèdent le même descripteur, et la destruction de l'un le ferme pour l'autre.
4. Un vrai programme Winsock 1.1, où l'utilisateur a cliqué sur « Annuler » ou fermé la fenêtre.
5. Un fournisseur en couches ou un bac à sable qui traduit ses propres annulations en 10004.

## Que faire

### Côté développement
- Quitter la boucle. Le code venu d'Unix dit souvent « sur EINTR, réessayer » ; avec 10004, le socket n'existe plus, et la nouvelle tentative échoue avec 10038 ou, pire, lit un nouveau socket qui a reçu le même numéro de descripteur.
- Avant de fermer, lever un indicateur « arrêt en cours » ; s'il est levé, traiter 10004 comme une fin silencieuse, sinon comme un défaut (cause 3).
- Plus propre que de fermer le socket pendant une lecture : faire attendre le thread avec `WSAEventSelect` sur le socket *et* sur un événement d'arrêt, attendre sa fin, puis fermer. Ne pas compter sur `shutdown` pour réveiller un `recv` bloqué sous Windows, bien qu'il le fasse sous Linux.
- Pour les appels avec chevauchement, employer `CancelIoEx` ; ils se terminent alors par 995.

### Côté administration
Un 10004 par thread de travail à l'arrêt d'un service n'est que du bruit. En pleine journée, il signifie que le programme a fermé son propre socket ; lire son journal juste avant cet instant.

Sous Windows :
```powershell
# un service a-t-il été arrêté ou redémarré à ce moment-là ?
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Service Control Manager'; StartTime=(Get-Date).AddDays(-1)} | Where-Object Id -in 7031,7034,7036
```
Sous Linux, `EINTR` (4) désigne un signal, et fermer un descripteur ne réveille pas un lecteur bloqué. Voir quel signal est venu et ce que le processus intercepte :
```sh
sudo strace -f -tt -e trace=network,close -p PID 2>&1 | grep -E 'EINTR|ERESTART|--- SIG'
grep -E 'Sig(Cgt|Ign|Blk)' /proc/PID/status
```

## À ne pas confondre avec
- `WSA_OPERATION_ABORTED` (995) : le même fait pour une opération avec chevauchement.
- `WSAENOTSOCK` (10038) : l'appel a été fait *après* la fermeture ; avec 10004, il attendait déjà.
- `WSAETIMEDOUT` (10060) : un délai de réception (`SO_RCVTIMEO`) ou un hôte distant muet. Une annulation a un auteur, un délai dépassé n'en a pas.
- `WSAECONNABORTED` (10053) : la connexion a été rompue dans les couches situées sous le programme.
- L'événement 10004 de la source DistributedCOM, dans le journal Système, concerne une ouverture de session DCOM et non les sockets.

## Voir aussi
- `WSAEINPROGRESS` (10036) : l'autre code propre au modèle bloquant de la version 1.1.
- `WSAECANCELLED` (10103) et `WSA_E_CANCELLED` (10111) : recherches annulées dans le service de noms.
- `WSANOTINITIALISED` (10093) : ce que signalent les appels suivants si tout le programme s'arrêtait.
"# },
    Text { title: "Mauvais descripteur (inutilisé par Windows)", message: "Un programme ou une couche logicielle signale un descripteur qui n'est pas ouvert. Windows lui-même ne renvoie pas ce code.", keywords: "EBADF\ndescripteur de fichier incorrect\nmauvais descripteur de fichier\nfichier fermé\nhandle de fichier\nhandle de fichier non valide\ndescripteur de fichier non ouvert\nmauvais numéro de fichier\nhandle de fichier incorrect\ndescripteur de fichier invalide\nle descripteur fourni est incorrect\nnuméro de descripteur erroné\ndescripteur pas ouvert en lecture", page: r#"# WSAEBADF (10009)

## Signification
Aucune fonction Winsock documentée ne renvoie ce code. Il figure dans l'en-tête parce que la liste a été reprise de BSD : 10000 plus `EBADF` (9), « descripteur de fichier incorrect ». Dans Winsock, un socket n'est pas un descripteur de fichier, et un descripteur de socket faux donne 10038.

Si 10009 apparaît, c'est qu'autre chose que le système l'a produit. Il reste à trouver quoi.

## Quand ce code apparaît
Aucune fonction des fournisseurs propres à Windows ne le renvoie. Il peut venir :
- d'une couche de compatibilité qui fait des codes Winsock en ajoutant 10000 aux valeurs errno, quand le code sous-jacent a échoué avec `EBADF` ;
- d'un fournisseur de services en couches ou d'un client VPN qui filtre les appels de socket ;
- d'un environnement d'exécution ou d'une bibliothèque qui choisit lui-même ce numéro, par exemple pour dire « objet socket déjà fermé » ;
- de la table de messages du programme lui-même.

## Causes fréquentes
1. Un programme ou une couche d'origine Unix s'est servi d'un descripteur déjà fermé, et le numéro a été traduit tel quel.
2. Un descripteur de la bibliothèque C (rendu par `_open` ou `_fileno`) a été passé à une fonction qui attend un `SOCKET`, ou l'inverse, et une bibliothèque a signalé la confusion par 10009.
3. Un fournisseur en couches a perdu la trace de son descripteur après une mise en veille, une reconnexion ou une mise à jour.
4. Ce n'est pas du tout une erreur de socket : le numéro est un ID d'événement ou un code propre au programme.

## Que faire

### Côté développement
- Le traiter comme 10038 : le descripteur est mort, l'abandonner et ouvrir un nouveau socket.
- Regarder où la couche de portabilité traduit errno. Un `EBADF` dû à un socket fermé doit devenir 10038 côté Winsock, car c'est ce que testent les programmes Windows.
- Donner des types différents aux `SOCKET` et aux descripteurs C ; `closesocket` et `_close` ne sont pas interchangeables.
- Ne pas renvoyer 10009 depuis son propre code ; personne ne l'attend.

### Côté administration
Sous Windows, chercher les couches placées entre le programme et le système, et le même numéro comme ID d'événement :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
netsh winsock show catalog | Select-String 'Description|Provider Path'
Get-WinEvent -FilterHashtable @{LogName='System'; Id=10009} -MaxEvents 5 | Select-Object TimeCreated, ProviderName, Message
```
Une entrée du catalogue située hors de `%SystemRoot%\system32` appartient à un logiciel tiers ; c'est lui qu'il faut mettre à jour ou désinstaller en premier.

Sous Linux, `EBADF` est réel et courant. Ces commandes montrent l'appel et les descripteurs qui existent :
```sh
sudo strace -f -y -e trace=desc -p PID 2>&1 | grep EBADF
ls -l /proc/PID/fd | grep socket
```

## À ne pas confondre avec
- `WSAENOTSOCK` (10038) : le code que Windows emploie réellement pour un descripteur de socket fermé ou faux. Linux distingue les deux cas : fermé donne `EBADF`, ouvert mais sans être un socket donne `ENOTSOCK`.
- `WSA_INVALID_HANDLE` (6) : un descripteur d'*événement* ou de recherche incorrect.
- L'événement 10009 de DistributedCOM : DCOM n'a pas pu joindre un autre ordinateur. Il est bien plus fréquent que ce code d'erreur et sans rapport avec lui.

## Voir aussi
- `WSAEINVAL` (10022) : un bon descripteur dans le mauvais état.
- `WSANOTINITIALISED` (10093) : un appel après le dernier `WSACleanup`, souvent accompagné de descripteurs morts.
"# },
    Text { title: "Accès au socket interdit", message: "Le système interdit cet usage du socket\u{a0}: le port est exclu ou détenu en exclusivité, un pare-feu le bloque, ou une autorisation telle que SO_BROADCAST manque.", keywords: "EACCES\npermission non accordée\ninterdite par ses autorisations d'accès\nport réservé\nplage de ports exclus\nHyper-V\nWinNAT\npermission refusée\nautorisation refusée\naccès refusé au socket\naccès interdit au port\naccès à un socket\ntentative d'accès interdite\ndroits d'accès du socket\ndroits insuffisants pour le port\nadresse de diffusion sans autorisation\nbroadcast non autorisé\naccès exclusif au port", page: r#"# WSAEACCES (10013)

## Signification
Le système refuse l'opération en vertu d'une règle : ce programme, sur ce port ou vers cette adresse, n'en a pas le droit. La demande en elle-même est bien formée. L'origine du refus dépend de l'appel : pour `bind`, c'est le port ; pour `connect` et `send`, le pare-feu ou l'autorisation de diffusion ; pour `socket`, l'absence de droits d'administrateur.

Le cas le plus fréquent de tous : `bind` échoue sur un port que *personne* n'utilise. Le port se trouve alors dans une plage de ports exclus que Hyper-V, WSL ou Docker a réservée, et ni `netstat` ni « Exécuter en tant qu'administrateur » n'y changent rien.

## Quand ce code apparaît
- `bind` : le port est exclu ou détenu en exclusivité, ou un socket de datagrammes demande une adresse de diffusion sans `SO_BROADCAST`.
- `connect`, `WSAConnect` : un socket de datagrammes vise une adresse de diffusion sans `SO_BROADCAST`. En pratique aussi, toute connexion sortante qu'un filtre de pare-feu bloque.
- `send`, `sendto`, `WSASendTo`, `WSASendMsg` : la cible est une adresse de diffusion et `SO_BROADCAST` n'est pas activée.
- `socket` avec `SOCK_RAW`, sans droits d'administrateur.
- `WSAAccept` : la connexion proposée a dépassé son délai ou a été retirée.
- `WSAIoctl` avec `SIO_ASSOCIATE_PORT_RESERVATION`, `SIO_LOOPBACK_FAST_PATH`, `SIO_TCP_INITIAL_RTO`, `SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS` : l'appelant n'a pas les privilèges élevés d'un administrateur.
- `WSASetServiceW`, `WSAInstallServiceClassW`, `WSARemoveServiceClass`, `WSCInstallNameSpace` : aucun droit d'inscription.
- `connect` en Bluetooth : l'authentification était exigée et a échoué.

## Causes fréquentes
1. Une plage de ports exclus. WinNAT et le service HNS (Host Network Service) prennent des blocs de 100 ports, jamais les mêmes d'un démarrage à l'autre : le programme fonctionne aujourd'hui et échoue demain.
2. Un autre socket détient le port en exclusivité, et le nôtre demande à le partager ou à l'occuper sur une adresse précise. HTTP.sys, le serveur web interne de Windows (IIS sur 80 et 443, WinRM sur 5985), est un détenteur typique ; il apparaît comme le processus 4.
3. `SO_REUSEADDR` repris d'Unix. Sous Windows, cette option signifie « partager un port en service » ; si le détenteur ne l'a pas permis, la réponse est 10013, alors que sans l'option ce serait 10048.
4. Un pare-feu, un antivirus ou le « kill switch » d'un VPN bloque ce programme ou ce port. En sortie, le blocage apparaît comme 10013 à `connect`.
5. Une diffusion sans `SO_BROADCAST`.
6. Des sockets bruts, ou un ioctl privilégié, depuis un processus sans privilèges élevés.

Un petit numéro de port n'est *pas* une cause : contrairement à Linux, Windows laisse tout utilisateur lier les ports inférieurs à 1024.

Ce que reçoit le second `bind` sur le même port (Server 2003 et suivants, même utilisateur) :

| premier socket | second socket | résultat |
|---|---|---|
| ordinaire, adresse générique | ordinaire, adresse générique | 10048 |
| ordinaire, adresse générique | `SO_REUSEADDR`, adresse générique | 10013 |
| `SO_EXCLUSIVEADDRUSE`, adresse générique | `SO_REUSEADDR`, toute adresse | 10013 |
| `SO_EXCLUSIVEADDRUSE`, adresse générique | toute option, adresse précise | 10013 |
| `SO_EXCLUSIVEADDRUSE`, adresse générique | ordinaire, adresse générique | 10048 |

## Que faire

### Côté développement
- Donner l'adresse et le port avec l'erreur. « 10013 » seul ne permet pas d'agir.
- Ne pas activer `SO_REUSEADDR` sur les serveurs Windows ; activer `SO_EXCLUSIVEADDRUSE`. Les connexions en TIME_WAIT, raison d'être de l'option sous Unix, ne gênent pas un `bind` ordinaire sous Windows.
- Rendre le port configurable, choisir la valeur par défaut au-dessous de 49152, ou lier le port 0 et publier celui qui est obtenu.
- Activer `SO_BROADCAST` avant un `sendto` vers 255.255.255.255 ou vers l'adresse de diffusion d'un sous-réseau.
- Ne pas réessayer en boucle : une règle ne change pas d'elle-même.

### Côté administration
Sous Windows, d'abord les plages, puis le détenteur, puis les filtres :
```powershell
netsh int ipv4 show excludedportrange protocol=tcp
netsh int ipv4 show excludedportrange protocol=udp
# des plages qui commencent bas ? ramener les ports dynamiques à la valeur par défaut (de même avec udp, et avec ipv6), puis redémarrer l'ordinateur
netsh int ipv4 show dynamicport tcp
netsh int ipv4 set dynamicport tcp start=49152 num=16384
# remède rapide pour aujourd'hui : laisser WinNAT choisir d'autres blocs (les conteneurs perdent le réseau pendant ce temps)
net stop winnat
net start winnat
# remède durable : réserver son propre port pendant que WinNAT est arrêté
net stop winnat
netsh int ipv4 add excludedportrange protocol=tcp startport=8080 numberofports=1 store=persistent
net start winnat
```
Une réservation faite ainsi porte un `*` dans la liste. Elle tient WinNAT à l'écart ; un programme qui lie le port par son numéro peut toujours l'obtenir. La commande `add` échoue tant que quelqu'un utilise le port.
```powershell
# auditpol : sur un Windows en français, le nom de la sous-catégorie est traduit ; son GUID {0CCE9226-69AE-11D9-BED3-505054503030} vaut partout
Get-NetTCPConnection -LocalPort 8080 -State Listen | Select-Object LocalAddress, OwningProcess
netsh http show servicestate
# qui bloque ? auditer les filtres : 5157 connexion, 5155 écoute, 5159 liaison
auditpol /set /subcategory:"Filtering Platform Connection" /failure:enable
Get-WinEvent -FilterHashtable @{LogName='Security'; Id=5155,5157,5159} -MaxEvents 10
auditpol /set /subcategory:"Filtering Platform Connection" /failure:disable
Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Select-Object DisplayName, Profile
```
Sous Linux, l'équivalent est `EACCES` (13) : ports sous la limite des ports non privilégiés, SELinux, `SO_BROADCAST` manquant. Une règle de pare-feu dans la chaîne de sortie donne `EPERM` (1) à un datagramme, tandis qu'un `connect` TCP est refusé ou dépasse son délai.
```sh
sysctl net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports
sudo setcap cap_net_bind_service=+ep /usr/local/bin/server
sudo ausearch -m AVC -ts recent
sudo nft list ruleset | grep -nE 'hook output|reject|drop'
```

## À ne pas confondre avec
- `WSAEADDRINUSE` (10048) : le port est pris, et aucun partage n'a été demandé. Un 10013 sans détenteur dans `Get-NetTCPConnection` indique presque toujours une plage de ports exclus.
- `WSAEADDRNOTAVAIL` (10049) : c'est l'*adresse* qui n'est pas sur cette machine ; le port est indifférent.
- `WSAECONNREFUSED` (10061) : la machine distante a répondu « non ». Un 10013 à `connect` est décidé localement, sans aucun paquet.
- `WSAETIMEDOUT` (10060) : un pare-feu sur le trajet jette les paquets en silence ; celui de cette machine donne 10013.
- `ERROR_ACCESS_DENIED` (5) : un droit sur un fichier, un service ou le registre, et non sur un socket.

## Voir aussi
- `WSAENOBUFS` (10055) : il ne reste plus aucun port éphémère.
- `WSAEINVAL` (10022) : la tentative d'activer `SO_REUSEADDR` et `SO_EXCLUSIVEADDRUSE` sur un même socket.
"# },
    Text { title: "Pointeur ou longueur de tampon incorrect", message: "Une adresse ou un tampon transmis à l'appel est inutilisable\u{a0}; le plus souvent, la longueur indiquée est trop petite.", keywords: "EFAULT\nmauvaise adresse\nadresse de pointeur non valide\ntaille de sockaddr\nnamelen\nadresse incorrecte\nmauvais pointeur\npointeur invalide dans l'appel\npointeur non valide détecté\nadresse de pointeur invalide\nlongueur de tampon trop petite\ntampon trop petit pour sockaddr\nadresse mémoire hors du processus\nadresse mémoire inaccessible\npointeur nul passé en argument\nlongueur d'argument trop courte", page: r#"# WSAEFAULT (10014)

## Signification
Un argument pointeur est inutilisable, ou la longueur qui l'accompagne est trop petite pour ce qu'il faut y lire ou y écrire. En pratique, c'est la *longueur* qui est fausse, bien plus souvent que le pointeur. Aucun paquet n'est parti ; l'appel a échoué à l'examen de ses arguments.

## Quand ce code apparaît
- `bind` : l'adresse passée est NULL, `namelen` est trop petit, ou la famille inscrite dans l'adresse n'est pas celle du socket.
- `connect`, `WSAConnect`, `ConnectEx` : `namelen` est trop petit, ou l'adresse a une forme qui ne convient pas à la famille.
- `accept`, `getpeername`, `getsockname`, `recvfrom` : la variable de longueur est plus petite que l'adresse à ranger.
- `getsockopt`, `setsockopt` : `optlen` est trop petit pour l'option.
- `sendto`, `WSASendTo` : `tolen` est trop petit.
- `gethostname`, `GetHostNameW` : le tampon ne peut pas contenir le nom entier.
- `WSAAddressToStringW`, `WSAStringToAddressW`, `WSALookupServiceNextW`, `WSAEnumNameSpaceProvidersW` : le tampon de résultat est trop petit ; la taille nécessaire est renvoyée.
- `WSAIoctl` : tampon d'entrée ou de sortie trop petit, ou pointeur incorrect.
- `send`, `recv`, `WSASend`, `WSARecv`, `TransmitFile` : le tampon de données n'est pas tout entier dans la mémoire du processus.
- `select` : un ensemble ou le délai est un pointeur incorrect, ou les ressources internes ont manqué.
- `RIOSend`, `RIOReceive` : le tampon enregistré a été libéré avant l'opération.

## Causes fréquentes
1. Une adresse IPv6 avec la longueur d'une adresse IPv4 : `sockaddr_in` occupe 16 octets, `sockaddr_in6` en occupe 28.
2. Un socket d'une famille et une adresse de l'autre : le nom a donné d'abord une adresse IPv6, le socket a été créé pour `AF_INET`.
3. La longueur, que l'appel lit et réécrit, n'a pas été fixée auparavant, ou est restée à la valeur réduite qu'y a écrite le `recvfrom` précédent.
4. `sizeof` d'un pointeur (4 ou 8) au lieu de la structure.
5. Un `bool` d'un octet passé à `setsockopt` là où il faut un `DWORD` ou un `BOOL` de 4 octets.
6. Un pointeur 64 bits tronqué à 32 bits par une interface d'appel (`ctypes` de Python, P/Invoke avec `int`), ou de la mémoire libérée ou déplacée par un ramasse-miettes.
7. Un tampon de sortie de `WSAIoctl` qui oublie la taille d'un `SOCKET` ou d'un pointeur de fonction sur un système 64 bits.

## Que faire

### Côté développement
- Employer `sockaddr_storage` pour toute adresse reçue, et fixer la longueur à son `sizeof` avant *chaque* appel.
- Créer le socket d'après le `ai_family` de l'entrée `getaddrinfo` à laquelle on se connecte, et passer son `ai_addrlen` sans y toucher.
- Là où la taille nécessaire est renvoyée, allouer cette taille et rappeler la fonction.
- Donner 256 octets à `gethostname` ; tout nom y tient.
- Garder les tampons et les longueurs d'adresse des opérations avec chevauchement en vie jusqu'à leur fin, et épinglés (pinned) dans les langages managés.
- Écrire les longueurs dans le message d'erreur : un 16 à côté d'une famille 23 (`AF_INET6`) se passe d'explication.

### Côté administration
Seul le programme peut être en faute ici, mais c'est le réseau qui décide si le chemin fautif est emprunté. Demander si le nom visé a reçu récemment une adresse IPv6, ou l'ordinateur un nom plus long.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
Resolve-DnsName server.example.com -Type A_AAAA
# l'adresse IPv4 est-elle joignable, pour remplacer le nom en attendant ?
Test-NetConnection 192.0.2.10 -Port 443
# une couche tierce qui copie mal les adresses
netsh winsock show catalog | Select-String 'Provider Path'
```
Linux sépare les deux moitiés : un pointeur incorrect donne `EFAULT` (14), une longueur fausse donne le plus souvent `EINVAL` (22). `strace` affiche les deux :
```sh
sudo strace -f -e trace=bind,connect,accept4,sendto,getsockopt,setsockopt -p PID 2>&1 | grep -E 'EFAULT|EINVAL'
getent ahosts server.example.com
```

## À ne pas confondre avec
- `WSAEINVAL` (10022) : tailles et pointeurs sont bons, c'est la valeur ou l'état du socket qui ne l'est pas.
- `WSAEAFNOSUPPORT` (10047) : l'autre verdict sur un mélange d'IPv4 et d'IPv6, rendu là où l'on juge la famille et non la longueur.
- `WSAENOBUFS` (10055) : c'est ce que disent `WSAEnumProtocolsW` et les anciennes recherches asynchrones pour un tampon de résultat trop court.
- `WSAEMSGSIZE` (10040) : un datagramme n'a pas tenu dans un tampon par ailleurs valide.
- Une violation d'accès (0xC0000005) : la même faute, quand la fonction touche à la mémoire avant de la vérifier.

## Voir aussi
- `WSA_INVALID_PARAMETER` (87) : mauvais arguments dans les attentes et les résultats d'opérations avec chevauchement.
- `WSAEADDRNOTAVAIL` (10049) : l'adresse est bien formée, mais inutilisable ici.
"# },
    Text { title: "Argument ou état du socket non valide", message: "L'appel rejette l'une de ses valeurs, ou le socket n'est pas dans l'état qu'il exige\u{a0}: lié ou en écoute, par exemple.", keywords: "EINVAL\nargument invalide\nargument non valide fourni\nsocket non lié\nbind manquant\nmauvais ordre des appels\nargument non valide\nargument incorrect fourni\nparamètre incorrect de socket\nniveau d'option non valide\naccept sans listen\nsocket dans un mauvais état\nsocket pas en écoute\nsocket déjà lié\nvaleur d'argument incorrecte\nétat actuel du socket", page: r#"# WSAEINVAL (10022)

## Signification
Ou bien un argument a une valeur que l'appel n'accepte pas, ou bien l'appel vient au mauvais moment pour ce socket. Le second cas est le plus fréquent : pas encore lié, déjà lié, pas en écoute. Le descripteur lui-même est bon, les pointeurs et les longueurs aussi.

10022 sert aussi à Winsock pour tout « autre état du noyau » : une défaillance pour laquelle il n'a pas de code propre prend ce numéro.

## Quand ce code apparaît
Mauvais moment :
- `bind` : le socket a déjà une adresse locale.
- `listen` : socket non lié. `accept`, `WSAAccept` : socket qui n'est pas en écoute.
- `getsockname` : socket jamais lié, ou lié à l'adresse générique et non connecté.
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom` : socket non lié. Un socket UDP qui n'a rien envoyé n'a pas de port où recevoir.
- `connect`, `ConnectEx` : le socket est en écoute ; pour `ConnectEx` aussi : socket non lié.
- `ioctlsocket` avec `FIONBIO` à 0 : `WSAEventSelect` ou `WSAAsyncSelect` est encore actif.
- `WSASend`, `WSASendTo` : socket non lié, ou créé sans l'indicateur de chevauchement.
- Activation de `SO_CONDITIONAL_ACCEPT` après `listen`.

Mauvaise valeur :
- `select` : les trois ensembles sont vides, ou le délai est impossible.
- `WSAPoll` : aucun socket valide dans le tableau, ou des indicateurs de demande inhabituels, dont `POLLPRI`.
- `getsockopt`, `setsockopt` : un *niveau* inconnu, ou une valeur que l'option refuse.
- `recv`, `send` : indicateurs inconnus, ou `MSG_OOB` alors que `SO_OOBINLINE` est activée.
- `shutdown` : un `how` qui n'est aucun des trois.
- `WSAIoctl` : un code de contrôle inconnu, ou qui ne convient pas à ce type de socket.
- `getaddrinfo` : des `ai_flags` contradictoires (`EAI_BADFLAGS`).
- Multidiffusion : quitter un groupe qui n'a pas été rejoint, débloquer une source qui n'était pas bloquée.

## Causes fréquentes
1. `bind` a échoué auparavant (souvent avec 10013 ou 10048), personne n'a regardé, et `listen` ou `recvfrom` signale la conséquence.
2. Une boucle de réception sur un socket UDP commence avant le premier `sendto` ou `bind`.
3. Un programme portable se met en sommeil par `select(0, NULL, NULL, NULL, &tv)`. Windows refuse un `select` vide.
4. `SO_REUSEADDR` et `SO_EXCLUSIVEADDRUSE` sur le même socket : la seconde échoue.
5. `SO_RCVLOWAT`, `SO_SNDLOWAT` et d'autres options d'Unix que le TCP/IP de Windows n'a pas.
6. Des numéros d'option d'un autre système : `SOL_SOCKET` vaut 1 sous Linux et 0xFFFF sous Windows.
7. Un délai négatif ou énorme, issu d'une soustraction.

## Que faire

### Côté développement
- Vérifier *chaque* résultat, de `socket` à `listen` ; 10022 est bien souvent la deuxième erreur.
- Journaliser la fonction, le niveau, l'option et la valeur. Le numéro seul recouvre cent situations.
- Appeler `bind` (le port 0 suffit) avant la première réception UDP et avant `ConnectEx`.
- Remplacer le `select` vide par `Sleep`, et ne pas appeler `WSAPoll` quand son tableau est vide.
- Désactiver `WSAEventSelect` (masque d'événements 0) avant de rendre un socket de nouveau bloquant.
- Compiler pour Windows avec les constantes de ses propres en-têtes, et protéger les options propres à Unix.

### Côté administration
Chercher la première erreur avant le 10022, le plus souvent un problème de port.

Sous Windows :
```powershell
Get-NetTCPConnection -LocalPort 8080 -ErrorAction SilentlyContinue
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh int ipv4 show excludedportrange protocol=tcp
# IPv6 ou IPv4 est-il désactivé sur une carte réseau dont le programme a besoin ?
Get-NetAdapterBinding -ComponentID ms_tcpip, ms_tcpip6
```
Sous Linux, `EINVAL` (22) couvre moins de cas : `listen` choisit lui-même un port, `recvfrom` sur un socket UDP non lié attend sans fin, et un `select` vide sert de temporisation. Voir l'appel et ses arguments :
```sh
sudo strace -f -e trace=network,select,poll -p PID 2>&1 | grep EINVAL
ss -lntup
```

## À ne pas confondre avec
- `WSAEFAULT` (10014) : un pointeur ou une longueur, plutôt qu'une valeur.
- `WSAENOPROTOOPT` (10042) : le niveau est bon et l'option inconnue ; 10022 indique un niveau inconnu ou une mauvaise valeur.
- `WSAEOPNOTSUPP` (10045) : un socket de ce genre ne pourra jamais le faire ; avec 10022, il le pourrait dans un autre état.
- `WSAENOTCONN` (10057) : l'étape qui manque est `connect`, et non `bind` ni `listen`.
- `WSA_INVALID_PARAMETER` (87) : la même idée, venue du noyau de Windows.

## Voir aussi
- `WSAEALREADY` (10037) : ce que reçoivent les programmes Winsock 2 pour un second `connect` ; les programmes 1.1 reçoivent 10022.
- `WSAEADDRINUSE` (10048) et `WSAEACCES` (10013) : la première erreur habituelle.
- `WSAENOTSOCK` (10038) : c'est le descripteur lui-même qui est faux.
"# },
    Text { title: "Trop de sockets ouverts", message: "Plus aucun socket ne peut être ouvert, car la limite du nombre de descripteurs est atteinte.", keywords: "EMFILE\ntrop de fichiers ouverts\nfuite de descripteurs\nulimit\nLimitNOFILE\nENFILE\ntrop de sockets\ntrop de descripteurs ouverts\nplus de descripteur disponible\nnombre maximal de sockets atteint\nlimite de handles de socket\ntrop de handles de socket\ntrop de fichiers dans système\nlimite de fichiers ouverts\nimpossible d'ouvrir un socket\ntable de descripteurs pleine", page: r#"# WSAEMFILE (10024)

## Signification
Il n'est plus possible d'ouvrir un socket : la table ou la limite des descripteurs est atteinte. Les connexions existantes continuent ; seules les nouvelles échouent.

Sous Windows même, c'est rare. Le fournisseur de Microsoft n'a que la mémoire pour limite, et un processus peut posséder des millions de descripteurs : l'épuisement se voit d'abord par 10055. Un véritable 10024 indique un fournisseur en couches tiers, un vieux programme qui a sa propre limite, ou un environnement d'exécution qui tourne sous Linux et traduit `EMFILE`.

## Quand ce code apparaît
- `socket`, `WSASocketA`, `WSASocketW` : plus de descripteur disponible.
- `accept`, `WSAAccept` : une connexion attend, mais il n'y a pas de descripteur à lui donner. Elle reste dans la file d'attente.
- `listen` : plus de descripteur disponible.
- `WSADuplicateSocketA`, `WSADuplicateSocketW` : il n'en reste pas pour la copie.
- `WSAAsyncSelect` : dans la partie erreur de `FD_CONNECT`.

## Causes fréquentes
1. Une fuite. Des sockets sont ouverts et jamais fermés, souvent sur un chemin d'erreur ou après un délai dépassé. Leur nombre croît avec la durée de fonctionnement et ne redescend jamais.
2. Sous Linux : la limite de fichiers ouverts (en général 1024 pour un shell de connexion) est inférieure à ce que la charge demande. Les fichiers, les tubes et les instances epoll comptent aussi.
3. Une connexion par requête : un client crée chaque fois un objet HTTP ou de base de données au lieu de partager un pool.
4. Un vrai pic, ou une avalanche de connexions à moitié ouvertes qu'un serveur garde sans limite de temps.
5. Un fournisseur en couches (filtre, VPN, contrôle parental) dont la table est fixe.
6. .NET sous Linux montre `ENFILE`, la limite de tout le système, sous le même numéro.

## Que faire

### Côté développement
- Fermer chaque socket sur tous les chemins ; en C++ par un objet de garde, dans les langages managés par `using` ou `with`.
- Partager les clients et les pools. Un seul client HTTP durable suffit à un processus.
- Dans une boucle d'acceptation, ne pas repartir aussitôt : la connexion en attente garde le socket d'écoute lisible, et la boucle accapare un processeur. Suspendre l'acceptation, fermer des connexions inactives, puis reprendre. Une astuce connue : un descripteur de réserve que l'on ferme pour accepter la connexion et la refuser poliment.
- Fixer un délai d'inactivité pour les clients, et un nombre maximal de connexions inférieur à la limite des descripteurs.
- Ne pas confondre avec `FD_SETSIZE` : cette constante (64 par défaut) limite ce qui entre dans un `fd_set`, et non ce que le processus peut ouvrir, et un dépassement n'y donne aucun code d'erreur.

### Côté administration
Sous Windows, chercher le processus dont les descripteurs augmentent, et les couches :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
Get-Process | Sort-Object HandleCount -Descending | Select-Object -First 5 Name, Id, HandleCount
Get-NetTCPConnection | Group-Object OwningProcess, State -NoElement | Sort-Object Count -Descending | Select-Object -First 10
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
Sous Linux, comparer l'usage et la limite, puis relever la limite du service :
```sh
ls /proc/PID/fd | wc -l; grep 'open files' /proc/PID/limits
cat /proc/sys/fs/file-nr                     # tout le système : utilisés, libres, maximum
sudo systemctl edit SERVICE                  # [Service] LimitNOFILE=65536
ss -tnp state close-wait | grep 'pid=PID,'   # laissés ouverts par le programme lui-même
```
De nombreux sockets en CLOSE_WAIT signifient que l'autre extrémité est partie et que le programme n'a jamais fermé : une fuite, qu'une limite plus haute ne fait que retarder.

## À ne pas confondre avec
- `WSAENOBUFS` (10055) : les tampons ou les ports locaux sont épuisés. Sous Windows, c'est le signe habituel d'un excès de sockets.
- `WSAEPROCLIM` (10067) : trop de *programmes* utilisent Winsock, ce que l'on apprend à `WSAStartup`.
- `WSA_NOT_ENOUGH_MEMORY` (8) : la mémoire du processus, et non ses descripteurs.
- `WSAEADDRINUSE` (10048) : à `connect` avec un port local fixe ; les sockets existent, ce sont les ports qui entrent en conflit.

## Voir aussi
- `WSAECONNREFUSED` (10061) : ce que voient les clients, sous Windows, quand la file d'attente d'un serveur qui ne peut pas accepter est pleine.
- `WSAETIMEDOUT` (10060) : ce que voient les clients d'un tel serveur sous Linux, puisqu'il les ignore.
"# },
    Text { title: "Opération qui devrait attendre", message: "Le socket non bloquant ne peut pas exécuter l'opération tout de suite. Attendre qu'il soit prêt\u{a0}; une tentative de connexion se poursuit en arrière-plan.", keywords: "EAGAIN\nEWOULDBLOCK\nopération non bloquante\nn'a pas pu être terminée immédiatement\nressource temporairement non disponible\nFIONBIO\nressource temporairement indisponible\nressource momentanément non disponible\nl'opération bloquerait\nl'opération se bloquerait\nopération sur socket non bloquant\nopération impossible immédiatement\npas immédiatement terminée\naucune donnée à lire maintenant\nrecv sans donnée en file\nréessayer plus tard l'opération\nconnexion non bloquante en attente\nsocket pas encore prêt", page: r#"# WSAEWOULDBLOCK (10035)

## Signification
« Pas maintenant, redemandez plus tard. » Le socket est en mode non bloquant, et l'appel n'aurait pu aboutir qu'en attendant. Rien n'est cassé, rien n'a été envoyé ni reçu, et la connexion est vivante.

Pour un `connect` non bloquant, le sens est plus fort : la tentative *a commencé* et se poursuit en arrière-plan. Il ne faut pas la répéter, mais en attendre le résultat.

Un 10035 dans un journal d'erreurs est donc presque toujours le fait d'un programme qui a oublié ce cas.

## Quand ce code apparaît
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`, `WSARecvMsg` : rien à lire pour l'instant.
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg` : le tampon d'envoi est plein.
- `accept`, `WSAAccept` : aucune connexion n'attend.
- `connect`, `WSAConnect` : la connexion est en train de s'établir.
- `closesocket` : socket non bloquant avec `SO_LINGER` activée et un délai supérieur à zéro ; le descripteur reste valide, et il faut répéter la fermeture.
- `WSARecv`, `WSASend` et les fonctions voisines, avec chevauchement : trop de demandes sont en cours.
- `WSAIoctl` : la demande devrait attendre, par exemple `SIO_ADDRESS_LIST_CHANGE` ; `SIO_GET_TX_TIMESTAMP` tant qu'aucun horodatage n'est prêt.
- `WSAAsyncGetHostByName` et sa famille : la demande ne peut pas être mise en file pour le moment.

## Causes fréquentes
1. Le fonctionnement normal d'un programme non bloquant, consigné à tort comme une erreur.
2. Le socket est non bloquant à l'insu de l'auteur. `WSAEventSelect` et `WSAAsyncSelect` changent le mode sans le dire, et sous Windows un socket rendu par `accept` hérite du mode de son socket d'écoute (sous Linux, non).
3. Une fonction auxiliaire de style bloquant (« lire exactement n octets ») travaille sur un socket non bloquant.
4. Un lecteur lent : l'autre extrémité ne retire pas ses données, sa fenêtre se ferme, et notre `send` trouve le tampon plein.
5. Un signal périmé. Un événement a annoncé des données, un autre appel les a déjà lues, et le `recv` suivant ne trouve rien.
6. Plusieurs threads servent un même socket ; l'un a pris ce qui avait été annoncé à l'autre.

## Que faire

### Côté développement
- En lecture : lire jusqu'à 10035, puis se remettre en attente (`WSAPoll`, `select`, un événement, un port de terminaison). Ne jamais tourner à vide.
- En écriture : garder dans une file ce qui n'est pas parti. `send` peut aussi ne prendre qu'une partie des données ; avancer donc de sa valeur de retour. Attendre que le socket soit prêt en écriture, puis continuer.
- Avec `WSAEventSelect`, `FD_WRITE` vient une fois après la connexion, puis seulement après un envoi refusé avec 10035. Qui l'attend sans avoir vu 10035 attend indéfiniment.
- À la connexion : attendre que le socket soit prêt en écriture (succès) ou, avec `select`, qu'il entre dans l'ensemble des *exceptions* (échec) ; lire ensuite le code avec `getsockopt`, `SO_ERROR`. `WSAPoll` ne signale une tentative manquée que depuis Windows 10 version 2004. Fixer son propre délai.
- Les bibliothèques TLS traduisent 10035 par « want read » ou « want write » ; obéir à celui que l'on a reçu, car une lecture peut exiger d'abord une écriture.
- Pour obtenir des appels bloquants : mettre `FIONBIO` à 0 après `accept`, et d'abord annuler `WSAEventSelect`. Avec `SO_RCVTIMEO`, une réception bloquante se termine par 10060 sous Windows, mais par `EAGAIN` sous Linux.
- Code portable : tester `WSAEWOULDBLOCK`, `EAGAIN` et, pour `connect`, `EINPROGRESS` aussi.

### Côté administration
Si le programme s'arrête ou perd des clients sur 10035, il lui faut un correctif. S'il ne fait que ralentir, chercher l'hôte distant qui ne lit pas.

Sous Windows :
```powershell
# Get-Counter : sur un Windows en français, les noms des compteurs sont traduits (Get-Counter -ListSet *)
Get-NetTCPConnection -OwningProcess (Get-Process server).Id | Select-Object RemoteAddress, RemotePort, State
# temps d'aller-retour et pertes vers l'hôte lent
Test-NetConnection 192.0.2.10 -Port 443 -InformationLevel Detailed
Get-Counter '\TCPv4\Segments Retransmitted/sec' -SampleInterval 2 -MaxSamples 5
```
Sous Linux, le code est `EAGAIN`, appelé aussi `EWOULDBLOCK` (11). Une Send-Q qui reste pleine désigne la connexion lente :
```sh
ss -tn state established '( sport = :443 )' | sort -k2 -nr | head
ss -tni dst 192.0.2.10
sudo timeout 10 strace -f -c -e trace=network -p PID
```
Dans le dernier tableau, de nombreuses erreurs de `recvfrom` pour peu de succès révèlent une boucle qui tourne à vide.

## À ne pas confondre avec
- `WSA_IO_PENDING` (997) : un appel avec chevauchement *a été lancé* et se terminera seul. Après un 10035 à l'envoi ou à la réception, rien n'a été lancé.
- `WSAEINPROGRESS` (10036) : n'est pas ce que renvoie un `connect` en cours sous Windows, malgré le `EINPROGRESS` d'Unix.
- `WSAEALREADY` (10037) : le second `connect` pendant que le premier est en cours.
- `WSAETIMEDOUT` (10060) : l'attente est finie, sans succès.
- `WSAENOBUFS` (10055) : le système manque de mémoire ou de ports ; attendre de pouvoir écrire n'y fait rien.
- `WSATRY_AGAIN` (11002) : le « réessayer » du résolveur de noms.

## Voir aussi
- `WSAEISCONN` (10056) : un nouveau `connect` après le succès du premier.
- `WSAEINVAL` (10022) : `FIONBIO` à 0 pendant que `WSAEventSelect` est actif.
- `WSAENOTCONN` (10057) : `send` avant que la connexion soit établie.
"# },
    Text { title: "Appel bloquant ou requête encore en cours", message: "Un autre appel bloquant, une fonction de rappel ou une requête de nom n'est pas terminé\u{a0}; cet appel ne peut donc pas être exécuté.", keywords: "EINPROGRESS\nopération bloquante en cours\nopération maintenant en cours\nWinsock 1.1\nGetAddrInfoExOverlappedResult\nopération en cours d'exécution\nune opération de blocage s'exécute\nopération de blocage en cours\nopération actuellement en cours\nune seule opération bloquante\nappel bloquant non terminé\nfonction bloquante encore active\nrappel encore en cours\ndéjà un appel bloquant", page: r#"# WSAEINPROGRESS (10036)

## Signification
Un programme Winsock 1.1 se trouve encore dans un appel bloquant, ou un fournisseur exécute encore une fonction de rappel, et aucun autre appel Winsock n'est permis sur ce thread. C'est une règle du temps des 16 bits : un appel bloquant traitait les messages de fenêtre, et un gestionnaire de messages qui rappelait Winsock était renvoyé avec ce code.

Les programmes écrits pour Winsock 2 ne le rencontrent plus ainsi. Deux choses maintiennent ce code en vie : une fonction moderne qui l'emploie pour dire « pas encore fini », et ceux qui l'attendent parce que le `connect` d'Unix dit `EINPROGRESS`. Sous Windows, un `connect` en cours donne 10035.

## Quand ce code apparaît
- `GetAddrInfoExOverlappedResult` : la requête de nom asynchrone n'est pas terminée. C'est le cas actuel.
- Presque tous les appels, de `socket`, `bind`, `connect`, `send` et `recv` à `closesocket`, `WSACleanup` et `gethostbyname` : un appel bloquant de style 1.1 est actif sur le thread, ou la fonction de rappel d'un fournisseur n'est pas revenue.
- `WSAIoctl` : appelée depuis l'intérieur d'une fonction de rappel.
- `WSAStartup` : une opération bloquante de style 1.1 est active.
- `WSCInstallProviderAndChains` : une autre installation de fournisseur est en cours.

## Causes fréquentes
1. Une requête de nom faite avec `GetAddrInfoExW` est interrogée avant que son événement soit signalé.
2. Un appel Winsock mal placé : dans la fonction de condition de `WSAAccept`, ou dans un point d'accroche de blocage (blocking hook).
3. Un vieux programme (contrôle Visual Basic, émulateur de terminal, logiciel industriel sur `wsock32.dll`) qui traite un message de bouton ou de minuterie pendant qu'un appel bloquant attend.
4. Du code qui tourne sous Linux avec une couche de compatibilité ou .NET, où le `EINPROGRESS` d'un `connect` non bloquant s'affiche comme 10036.
5. Deux programmes d'installation modifient en même temps le catalogue Winsock.

## Que faire

### Côté développement
- Pour `GetAddrInfoExW` : attendre l'événement ou la routine de terminaison, puis demander le résultat une seule fois.
- Ne faire aucun appel de socket dans les fonctions de condition ; noter la décision, revenir, et agir ensuite.
- Dans un programme 1.1, tester `WSAIsBlocking` avant tout appel fait depuis un gestionnaire de messages, ou confier le réseau à un thread séparé. Le remède durable est Winsock 2 avec `WSAEventSelect`.
- Dans du code portable, accepter trois codes pour un `connect` lancé : 10035, 10036 et `EINPROGRESS`.

### Côté administration
Sous Windows, déterminer si le programme est d'ancienne génération, et quelles couches s'intercalent :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
# le programme charge-t-il la bibliothèque 1.1 ? (certains, plus récents, le font aussi)
tasklist /m wsock32.dll
netsh winsock show catalog | Select-String 'Description|Provider Path'
```
Si c'est un programme d'installation qui l'a signalé, laisser l'autre installation se terminer, redémarrer, puis le relancer.

Sous Linux, `EINPROGRESS` (115) est le début normal d'une connexion non bloquante. Ce qui compte, c'est comment elle se termine :
```sh
ss -tn state syn-sent
sudo strace -f -e trace=connect,getsockopt -p PID 2>&1 | grep -E 'EINPROGRESS|SO_ERROR'
```

## À ne pas confondre avec
- `WSAEWOULDBLOCK` (10035) : la réponse de Windows à un `connect` non bloquant qui a commencé.
- `WSAEALREADY` (10037) : un *second* `connect` pendant le premier.
- `WSA_IO_PENDING` (997) et `WSA_IO_INCOMPLETE` (996) : des opérations de socket avec chevauchement, lancées ou inachevées.
- L'événement 10036 de DistributedCOM : il parle d'un client DCOM dont le niveau d'authentification est trop bas pour le serveur. Ce n'est pas une erreur de socket.

## Voir aussi
- `WSAEINTR` (10004) : la fin d'un appel 1.1 bloqué que l'on annule.
- `WSANOTINITIALISED` (10093) : l'autre réponse qui vient avant même que le socket soit examiné.
"# },
    Text { title: "Tentative déjà en cours", message: "Une tentative de connexion ou une demande du même genre est encore en cours ou a déjà abouti\u{a0}; la nouvelle n'a pas été lancée.", keywords: "EALREADY\nopération déjà en cours\ndouble connect\nconnexion en cours\nRIONotify\nopération déjà commencée\ntentative d'opération déjà lancée\nsocket non bloquant déjà occupé\nopération non bloquante déjà engagée\nconnexion déjà en cours\nconnect appelé deux fois\ndemande d'annulation déjà terminée\nrequête asynchrone déjà annulée\ndéjà une tentative en cours", page: r#"# WSAEALREADY (10037)

## Signification
Ce qui est demandé est déjà en cours ou, pour certains appels d'administration, déjà fait. Cas typique : un socket non bloquant est encore en train de se connecter, et le programme appelle de nouveau `connect`. Ce second appel ne nuit pas à la première tentative, qui se poursuit.

## Quand ce code apparaît
- `connect`, `WSAConnect`, `ConnectEx` : une tentative antérieure est encore en cours sur ce socket. Les programmes Winsock 1.1 reçoivent plutôt 10022 de `connect`.
- `WSAJoinLeaf` : une adhésion non bloquante est en cours.
- `WSACancelAsyncRequest` : la requête est terminée, il n'y a plus rien à annuler.
- `RIONotify` : la notification précédente n'a pas été remise.
- `WSAInstallServiceClassA`, `WSAInstallServiceClassW` : cet identifiant de classe est déjà inscrit.
- `WSASetServiceW` avec la Connaissance des emplacements réseau (NLA) : le réseau est déjà enregistré tel quel, et aucun indicateur de mise à jour n'a été donné.

## Causes fréquentes
1. Une boucle suit la connexion en appelant `connect` encore et encore. Cet usage est connu sous Unix ; il fonctionne aussi sous Windows, mais chaque tour donne 10037 jusqu'à ce que le résultat soit là.
2. La logique de reconnexion se déclenche sur une minuterie alors que la première tentative attend encore ; le système met 20 secondes ou plus à renoncer.
3. Deux threads partagent un socket, et tous deux veulent le connecter.
4. `RIONotify` est appelée deux fois parce que deux chemins du code réarment la même file.
5. Un programme d'installation inscrit une classe de service à chaque lancement.

## Que faire

### Côté développement
- Après un 10035 de `connect`, ne plus l'appeler. Attendre avec `select` ou `WSAPoll` que le socket soit prêt en écriture, puis lire `SO_ERROR`.
- Si l'on tient à interroger par `connect` : 10037 signifie attendre, 10056 connecté, tout autre code est l'erreur définitive.
- Pour repartir vers une autre adresse, fermer le socket et en créer un nouveau. Un socket en cours de connexion ne se redirige pas.
- Protéger les reconnexions par une variable d'état : inactif, en connexion, connecté.
- Traiter un 10037 de `WSACancelAsyncRequest` comme un succès ; le message de résultat est peut-être déjà dans la file.
- N'appeler `RIONotify` qu'après avoir reçu la notification précédente.
- Supprimer une classe de service avec `WSARemoveServiceClass` avant de l'installer de nouveau.

### Côté administration
Une série de 10037 indique qu'un serveur ne répond pas et que le programme s'impatiente. Tester le chemin.

Sous Windows :
```powershell
Get-NetTCPConnection -State SynSent | Select-Object RemoteAddress, RemotePort, OwningProcess
Test-NetConnection server.example.com -Port 443
# combien de temps dure une tentative ici ?
netsh int tcp show global
```
Sous Linux, le code est `EALREADY` (114), et la durée dépend du nombre de paquets SYN répétés :
```sh
ss -tnp state syn-sent
sysctl net.ipv4.tcp_syn_retries
nc -vz -w 5 server.example.com 443
```

## À ne pas confondre avec
- `WSAEWOULDBLOCK` (10035) : la réponse au *premier* `connect` ; 10037 à tous les suivants.
- `WSAEISCONN` (10056) : la connexion est établie. Les deux peuvent paraître dans une même boucle, et 10056 en est l'heureuse fin.
- `WSAEINPROGRESS` (10036) : concerne les appels bloquants de Winsock 1.1, et non ce socket.
- `WSAEADDRINUSE` (10048) : c'est le port *local* qui est pris ; aucune tentative n'est en cause.
- L'événement 10037 de DistributedCOM : il parle du niveau d'authentification avec lequel un programme active un objet DCOM.

## Voir aussi
- `WSAETIMEDOUT` (10060) et `WSAECONNREFUSED` (10061) : les fins possibles de la tentative en cours.
- `WSAEINVAL` (10022) : un descripteur de tâche que `WSACancelAsyncRequest` ne connaît pas ; le traiter comme 10037.
"# },
    Text { title: "Descripteur sans socket ouvert", message: "Le descripteur ne désigne aucun socket ouvert de ce processus\u{a0}: le socket a déjà été fermé, ou la valeur n'a jamais désigné de socket.", keywords: "ENOTSOCK\nautre chose qu'un socket\nopération sur un non-socket\nsocket déjà fermé\nINVALID_SOCKET\nselect sur stdin\nopération socket sur non-socket\nce n'est pas un socket\nn'est pas un socket\ndescripteur qui n'est pas socket\nsocle non valide\nhandle de socket invalide\nobjet autre qu'une socket\nparamètre de socket incorrect\nun élément non socket\nfd_set avec socket invalide\nfichier au lieu de socket", page: r#"# WSAENOTSOCK (10038)

## Signification
La valeur passée comme socket n'est pas un socket ouvert de ce processus. Ou bien c'en était un et il a été fermé, ou bien ce n'en a jamais été un : fichier, canal, descripteur C, variable non initialisée, `INVALID_SOCKET`.

Windows ne distingue pas « fermé » de « pas un socket » ; les deux donnent 10038. Le réseau n'est pas en cause.

## Quand ce code apparaît
- Toutes les fonctions qui prennent un socket : `send`, `recv`, `bind`, `connect`, `listen`, `accept`, `shutdown`, `closesocket`, `setsockopt`, `ioctlsocket`, `getsockname`, `WSASend`, `WSARecv`, `WSAIoctl`, `WSAEventSelect`, `TransmitFile` et d'autres.
- `select` : un seul élément incorrect dans l'un des trois ensembles fait échouer tout l'appel.
- `WSAConnectByList`, `WSAConnectByNameW` : le socket est NULL ou `INVALID_SOCKET`.
- `WSAGetOverlappedResult` : le descripteur a été fermé avant la lecture du résultat.
- `WSAHtons` et les fonctions voisines aussi : contrairement à `htons`, elles veulent un socket.
- `RIOCreateRequestQueue`, `WSADuplicateSocketW`.

## Causes fréquentes
1. L'emploi après fermeture. Un thread ferme, un autre envoie un instant plus tard ; ou le même descripteur est fermé deux fois.
2. Un socket fermé reste dans l'ensemble de `select` ou dans la liste d'une boucle d'événements.
3. Le résultat de `socket` ou de `accept` n'a pas été vérifié, et `INVALID_SOCKET` a poursuivi sa route. `SOCKET` est non signé, et le test `s < 0` d'Unix n'est jamais vrai.
4. Autre chose qu'un socket est passé à `select` : l'entrée standard, le tube d'un processus enfant, un fichier. Unix l'admet, Windows non (fréquent dans les scripts Python).
5. Un descripteur de la bibliothèque C à la place d'un `SOCKET`, ou un descripteur venu d'une DLL liée à une autre bibliothèque C, qui a sa propre table. Un vrai `SOCKET`, lui, est valide dans toutes les DLL d'un processus.
6. Un numéro de descripteur transmis à un autre processus. Un descripteur n'est valide que dans un seul processus ; il faut l'héritage ou `WSADuplicateSocketW`.
7. `WSACleanup` a été appelée une fois de trop. Le dernier appel détruit tous les sockets ; après un nouveau `WSAStartup`, les anciennes valeurs sont mortes.
8. Un fournisseur en couches dont les sockets ne sont pas de vrais descripteurs du système : les fonctions de fichiers et les copies héritées échouent.

Il y a pire que l'erreur : son absence. Le numéro d'un descripteur fermé est vite attribué à l'objet suivant, et l'appel tardif frappe alors le socket de quelqu'un d'autre.

## Que faire

### Côté développement
- Donner à chaque socket un seul propriétaire, le fermer là, et affecter aussitôt `INVALID_SOCKET` à la variable.
- Arrêter d'abord les utilisateurs : annuler ou appeler `shutdown`, attendre la fin du thread, puis fermer. Avant cela, retirer l'élément de tous les ensembles.
- Comparer à `INVALID_SOCKET` et garder la valeur dans un `SOCKET` (8 octets sur un Windows 64 bits), jamais dans un `int`.
- `closesocket` pour les sockets, `CloseHandle` pour les événements, `_close` pour les descripteurs C ; ne pas les mélanger.
- Après un 10038 de `select`, trouver l'élément incorrect en interrogeant chacun avec `getsockopt`, `SO_TYPE`.
- Pour les tubes et l'entrée standard, employer des threads, ou `WaitForMultipleObjects` avec un événement de `WSAEventSelect`.
- Le contrôle « Handles » d'Application Verifier s'arrête à la ligne qui emploie un descripteur mort.

### Côté administration
C'est un défaut du programme. Les mises à jour aident ; les réglages rarement, sauf quand un logiciel de filtrage s'interpose.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
# couches entre le programme et le système (Chain Length différent de 1)
netsh winsock show catalog | Select-String 'Description|Chain Length'
# réparer un catalogue abîmé : supprime les couches tierces, exige un redémarrage
netsh winsock reset
# noter chaque socket que le système ouvre et ferme pour le processus
logman start -ets sockettrace -o sockettrace.etl -p Microsoft-Windows-Winsock-AFD
logman stop -ets sockettrace
```
Linux sépare les cas : fermé donne `EBADF` (9), ouvert mais d'un autre type donne `ENOTSOCK` (88).
```sh
sudo strace -f -y -e trace=network,close,select,poll -p PID 2>&1 | grep -E 'EBADF|ENOTSOCK'
ls -l /proc/PID/fd
```

## À ne pas confondre avec
- `WSAEBADF` (10009) : Windows ne l'emploie pas ; un socket fermé donne 10038.
- `WSA_INVALID_HANDLE` (6) : un descripteur d'événement incorrect. Les fonctions de fichiers comme `ReadFile` disent aussi 6 pour un socket fermé.
- `WSAENOTCONN` (10057) : un bon socket, sans connexion.
- `WSAEINTR` (10004) : l'appel attendait déjà quand un autre thread a fermé le socket.
- `WSANOTINITIALISED` (10093) : Winsock tout entier est fermé, ou n'a jamais été démarré dans ce processus.
- L'événement 10038 de DistributedCOM : il parle du niveau d'authentification d'un client DCOM.

## Voir aussi
- `WSAEOPNOTSUPP` (10045) : un socket, mais d'un type qui ne sait pas faire cela.
- `WSA_OPERATION_ABORTED` (995) : les appels avec chevauchement en cours lors de la fermeture.
- `WSAEINVAL` (10022) : ce que signale `WSAPoll` quand aucun élément n'est un socket valide.
"# },
    Text { title: "Adresse de destination manquante", message: "Le datagramme n'a pas de destinataire\u{a0}: l'appel n'indique aucune adresse et ce socket n'est connecté à aucun hôte distant.", keywords: "EDESTADDRREQ\nadresse de destination nécessaire\ndestinataire manquant\nsendto NULL\n0.0.0.0\nadresse de destination requise\nadresse de destination obligatoire\ndestination non spécifiée\nadresse nécessaire omise\nadresse cible absente\nadresse requise omise\naucune adresse de destinataire\nenvoi sans destination\npas d'adresse de destination", page: r#"# WSAEDESTADDRREQ (10039)

## Signification
Un datagramme a été remis sans destination. Le socket n'est pas connecté, et l'appel n'a nommé aucune cible utilisable. Rien n'a quitté la machine.

## Quand ce code apparaît
- `sendto`, `WSASendTo` : aucune adresse de destination n'est disponible, parce que l'argument `to` est NULL et que le socket n'a pas de destinataire par défaut.

Ce sont les deux seules sources documentées. La description générale du code cite aussi en exemple l'adresse entièrement nulle, tandis que la référence de `sendto` répond dans ce cas par 10049. Se préparer aux deux, et à 10057 : le texte que Windows donne à ce dernier mentionne un `sendto` sans adresse.

## Causes fréquentes
1. NULL ou une adresse vide pour `to`, sur un socket UDP jamais connecté.
2. L'adresse du destinataire n'est remplie qu'à l'arrivée du premier datagramme, et le programme répond avant que quiconque ait écrit.
3. La résolution du nom a échoué ou n'a rien donné, et le programme a tout de même envoyé avec une structure remplie de zéros.
4. Un champ de configuration (collecteur de journaux, serveur NTP ou de statistiques) est vide ou contient 0.0.0.0. Cette valeur convient pour écouter, et non pour envoyer.
5. Le `connect` qui devait fixer le destinataire par défaut du socket UDP a échoué, et son résultat n'a pas été vérifié.

## Que faire

### Côté développement
- Avec un destinataire fixe : connecter une fois le socket UDP avec `connect`, vérifier le résultat, et employer `send`.
- Avec de nombreux destinataires : passer à chaque `sendto` l'adresse complète et sa longueur, de préférence celles qu'ont renvoyées `recvfrom` ou `getaddrinfo`.
- Refuser, dès la lecture de la configuration, un hôte vide, les adresses 0.0.0.0 et ::, et le port 0, avec le nom de l'option dans le message.
- Ne pas ranger « adresse de liaison » et « adresse du serveur » dans la même variable.

### Côté administration
Chercher dans la configuration du programme une cible vide ou entièrement nulle, et vérifier que le nom de la cible se résout.

Sous Windows :
```powershell
Resolve-DnsName collector.example.com
# qu'envoie le programme, et vers où ?
pktmon filter add -t UDP -p 514
pktmon start --capture
pktmon stop
```
Sous Linux, un simple `send` sur un socket UDP non connecté donne déjà `EDESTADDRREQ` (89), et un datagramme vers 0.0.0.0 va à la machine elle-même sans aucune erreur, ce qui cache la faute :
```sh
sudo strace -f -e trace=sendto,sendmsg,connect -p PID 2>&1 | grep -E 'EDESTADDRREQ|0\.0\.0\.0'
sudo tcpdump -ni lo udp port 514
```

## À ne pas confondre avec
- `WSAENOTCONN` (10057) : ce que répond `send` sans destinataire, et parfois `sendto`. Linux a `EDESTADDRREQ` pour les deux appels.
- `WSAEADDRNOTAVAIL` (10049) : une cible a été donnée, mais elle est inutilisable, comme l'adresse générique ou le port 0.
- `WSAEFAULT` (10014) : une cible a été donnée, mais sa longueur est trop petite.
- `WSAEAFNOSUPPORT` (10047) : une cible d'une autre famille d'adresses que celle du socket.

## Voir aussi
- `WSAENETUNREACH` (10051) : la cible est claire, mais aucune route n'y mène.
- `WSAHOST_NOT_FOUND` (11001) : la résolution qui précédait l'envoi n'a pas trouvé ce nom.
"# },
    Text { title: "Datagramme trop long", message: "Le datagramme était trop long\u{a0}: en réception, le tampon était trop court et le reste est perdu\u{a0}; en émission, il dépasse la taille maximale et n'est pas parti.", keywords: "EMSGSIZE\nmessage trop long\nmessage tronqué\ntaille de paquet UDP\nMTU\n65507\nmessage trop grand\nmessage plus grand que tampon\nmessage envoyé trop volumineux\ndatagramme supérieur au tampon\ndatagramme tronqué à la réception\ntampon de réception trop petit\ntampon interne de messages dépassé\nlimite réseau de taille dépassée\npaquet UDP trop gros\ntaille maximale de message dépassée", page: r#"# WSAEMSGSIZE (10040)

## Signification
La taille d'un datagramme ne s'accorde pas avec un tampon ou une limite. Le sens dépend de l'appel :

- À la réception : le datagramme était plus long que le tampon. Le tampon *est rempli* avec le début ; avec UDP, le reste est perdu pour de bon. On dispose tout de même des données et de l'adresse de l'émetteur.
- À l'envoi : le datagramme est plus long que ce que le transport accepte. Rien n'a été envoyé.

Cela concerne les sockets orientés messages. Un flux TCP ne le signale jamais, puisqu'un flux n'a pas de limites de messages.

## Quand ce code apparaît
- `recv`, `recvfrom`, `WSARecv`, `WSARecvFrom`, `WSARecvMsg` : datagramme plus grand que le tampon. Les protocoles qui prennent en charge les messages partiels activent plutôt `MSG_PARTIAL` et gardent le reste.
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg` : plus grand que `SO_MAX_MSG_SIZE`. Ou bien le datagramme ne doit pas être fragmenté et dépasse la MTU.
- `WSAIoctl` avec `SIO_TCP_INFO` : le pointeur d'entrée est NULL ou la taille d'entrée est fausse.
- `WSASetSocketSecurity`, `WSAQuerySocketSecurity`, `WSASetSocketPeerTargetName` : un tampon fourni est trop petit.
- PGM (multidiffusion fiable) en mode message : seule une partie du message a tenu.
- Les ports de terminaison signalent le cas de la réception par `ERROR_MORE_DATA` (234).

## Causes fréquentes
1. Le tampon de réception est plus petit que ce que les autres envoient : 512 ou 1500 octets pour du DNS avec EDNS, du SNMP, du SIP, du syslog ou le trafic d'un jeu.
2. Un sondage avec un tampon de longueur 0 ou 1 « pour voir s'il y a quelque chose ». L'appel consomme le datagramme, sauf si `MSG_PEEK` est activé.
3. Un envoi de plus de 65507 octets : 65535 moins 20 octets d'en-tête IPv4 et 8 d'en-tête UDP.
4. L'interdiction de fragmenter est active (`IP_DONTFRAGMENT`, `IP_MTU_DISCOVER`), et le datagramme dépasse la MTU : en général 1472 octets de charge utile sur Ethernet, moins dans un VPN. Les programmes QUIC sondent ainsi le chemin et doivent s'attendre à ce code.
5. Du code portable : sous Linux, un tampon court coupe le datagramme sans rien dire, et la faute n'apparaît que sous Windows.

## Que faire

### Côté développement
- Donner 65535 octets à chaque réception, ou le maximum du protocole. La mémoire coûte moins cher qu'un message perdu.
- Traiter un 10040 en réception comme « des données, mais tronquées » : employer ou journaliser le début, le compter, et continuer. Il ne doit pas mettre fin à la boucle de réception, et répéter l'appel donne le datagramme *suivant*.
- Demander `SO_MAX_MSG_SIZE` à `getsockopt` avant d'envoyer ; se limiter à 1200 octets par datagramme pour passer par tout chemin, et découper soi-même les données plus longues ou employer TCP.
- Avec l'interdiction de fragmenter, réduire la taille après un 10040 au lieu de fermer la connexion.
- Pour regarder un datagramme sans le consommer, le recevoir avec `MSG_PEEK` dans un tampon de taille complète.

### Côté administration
Trouver la taille réelle sur le réseau et la MTU du chemin. Une carte VPN de 1280 à 1420 octets est le goulet d'étranglement habituel.

Sous Windows :
```powershell
Get-NetIPInterface -ConnectionState Connected | Select-Object InterfaceAlias, AddressFamily, NlMtu
# plus grande charge utile sans fragment : essayer 1472, 1400, 1372 ...
ping -f -l 1472 192.0.2.10
pktmon filter add -i 192.0.2.10 -t UDP
pktmon start --capture --pkt-size 0
pktmon stop
```
Sous Linux, le cas de l'envoi est `EMSGSIZE` (90) ; une réception est tronquée sans erreur, et seul `recvmsg` le marque par `MSG_TRUNC` :
```sh
ping -M do -s 1472 192.0.2.10
ip -o link | grep -o 'mtu [0-9]*' ; ip route get 192.0.2.10
tracepath -n 192.0.2.10
sudo tcpdump -ni any 'udp and greater 1400'
```

## À ne pas confondre avec
- `WSAENOBUFS` (10055) : le système n'a plus de place ; la taille d'un message donné n'est pas en cause.
- `WSAEFAULT` (10014) : le tampon ou son argument de longueur n'est pas valide ; avec 10040, ils sont valides, mais trop petits pour ce message.
- `WSAECONNRESET` (10054) sur une réception UDP : un envoi antérieur a rencontré un port fermé. Ni l'un ni l'autre ne doit arrêter la boucle d'un serveur UDP.
- `ERROR_MORE_DATA` (234) : le même fait, vu d'un port de terminaison.

## Voir aussi
- `WSAEOPNOTSUPP` (10045) : l'appel orienté message n'existe pas pour ce genre de socket.
- `WSAEINVAL` (10022) : une longueur négative ou impossible.
"# },
    Text { title: "Protocole inadapté au type de socket", message: "Le protocole ne peut pas servir avec ce type de socket, comme UDP avec un socket de flux.", keywords: "EPROTOTYPE\nmauvais type de protocole\ntype de socket incompatible\nSOCK_STREAM IPPROTO_UDP\ntype de protocole incorrect\nprotocole incorrect pour la socket\nprotocole inapproprié pour ce socket\nsémantique du type de socket\nprotocole spécifié dans l'appel socket\nmauvais protocole pour ce socket\nUDP demandé avec SOCK_STREAM\nsocket et protocole incompatibles\nmauvais type pour le socket", page: r#"# WSAEPROTOTYPE (10041)

## Signification
`socket` a reçu un couple qui se contredit : le protocole existe, mais il est d'une autre nature que le type de socket. UDP est un protocole de datagrammes et TCP un protocole de flux ; `SOCK_STREAM` avec `IPPROTO_UDP` est donc impossible. Aucun socket n'a été créé.

## Quand ce code apparaît
- `socket`, `WSASocketA`, `WSASocketW` : la nature du protocole ne convient pas au type.
- `WSPSocket`, la même fonction vue du côté du fournisseur de services.

## Causes fréquentes
1. `SOCK_STREAM` et `SOCK_DGRAM` ont été intervertis, ou l'un des deux a été changé sans le protocole. Ce sont deux petits nombres (1 et 2), et l'échange dans une table ou une interface d'appel passe inaperçu à la compilation.
2. Le deuxième et le troisième argument ont échangé leurs places.
3. Une structure `hints` ou une configuration mélange « tcp » et « udp » : un nom de service cherché pour l'un et employé avec l'autre, par exemple.
4. Une mauvaise supposition pour un protocole rare, comme un protocole de multidiffusion fiable ou Bluetooth, avec un type flux qu'il n'offre pas.
5. Un fournisseur en couches a été mal désinstallé, et le catalogue n'offre plus le protocole qu'avec le mauvais type.

## Que faire

### Côté développement
- Passer 0 comme protocole : le système choisit celui qui va avec le type (TCP pour `SOCK_STREAM`, UDP pour `SOCK_DGRAM`).
- Ou prendre famille, type et protocole ensemble dans *une seule* entrée de `getaddrinfo`, avec `hints.ai_socktype` rempli.
- Pour l'accès brut, employer `SOCK_RAW` ; il accepte tout numéro de protocole, mais exige les droits d'administrateur (10013 sinon).
- Énumérer ce qui existe avec `WSAEnumProtocolsW` : chaque entrée montre un couple valide de type et de protocole.
- Journaliser les trois nombres avec l'erreur.

### Côté administration
Sous Windows, voir si les entrées TCP et UDP ordinaires sont toujours là, avec leurs types :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
netsh winsock show catalog | Select-String 'Description|Socket Type|Protocol:'
# seulement si des entrées manquent ou sont abîmées ; exige un redémarrage
netsh winsock reset
```
Un catalogue sain contient TCP avec le type 1 et UDP avec le type 2, chacun pour IPv4 (famille 2) et IPv6 (23).

Sous Linux, cette contradiction donne `EPROTONOSUPPORT` (93). `EPROTOTYPE` (91) apparaît quand un socket de datagrammes se connecte au chemin d'un socket de flux dans le domaine Unix, par exemple au socket de syslog :
```sh
sudo strace -f -e trace=socket,connect -p PID 2>&1 | grep -E 'EPROTOTYPE|EPROTONOSUPPORT'
ss -xl | grep -E 'u_(str|dgr)'
```

## À ne pas confondre avec
- `WSAEPROTONOSUPPORT` (10043) : aucun fournisseur n'a le protocole pour cette famille et ce type. Avec 10041, il est là, mais d'une autre nature. La frontière n'est pas nette : pour une confusion de TCP et d'UDP, l'un ou l'autre code peut venir, et le remède est le même.
- `WSAESOCKTNOSUPPORT` (10044) : c'est le *type* qui n'est pas offert dans cette famille d'adresses, quel que soit le protocole.
- `WSAEAFNOSUPPORT` (10047) : c'est la famille elle-même qui manque.
- `WSAEINVAL` (10022) : ni famille, ni type, ni protocole n'est précisé, ou les informations de protocole sont incomplètes.

## Voir aussi
- `WSAEACCES` (10013) : un socket brut sans les droits nécessaires.
- `WSAEOPNOTSUPP` (10045) : un bon socket, mais une opération qui n'est pas faite pour lui, comme `listen` sur UDP.
"# },
    Text { title: "Option de socket non prise en charge", message: "L'option ou la commande est inconnue pour ce niveau, ce protocole ou ce genre de socket. Le socket continue sans elle.", keywords: "ENOPROTOOPT\noption de protocole inconnue\noption non valide\nsetsockopt\ngetsockopt\nSO_REUSEPORT\nmauvaise option de protocole\noption de protocole incorrecte\nprotocole non disponible pour l'option\noption inconnue ou niveau invalide\noption ou niveau non supporté\noption de socket inconnue\noption non supportée par setsockopt\nniveau getsockopt non valide\noption de socket invalide\noption non reconnue", page: r#"# WSAENOPROTOOPT (10042)

## Signification
L'option de socket, ou l'ioctl, est inconnue à ce niveau, ou bien ce protocole et ce genre de socket ne l'ont pas. Le socket n'en souffre pas ; il continue sans ce réglage.

## Quand ce code apparaît
- `setsockopt`, `getsockopt` : option inconnue, ou que le fournisseur, la famille ou ce socket ne prend pas en charge. `SO_KEEPALIVE` sur un socket de datagrammes en est un exemple, `IP_PKTINFO` sur un socket de flux un autre.
- `WSAIoctl` : le protocole n'a pas cette commande, par exemple `SIO_KEEPALIVE_VALS` sur UDP, `SIO_GET_BROADCAST_ADDRESS` sur IPv6, `SIO_GET_QOS` ou `SIO_FLUSH` chez un fournisseur qui ne les a pas.
- `WSASendDisconnect`, `WSARecvDisconnect` : le protocole ne sait pas transporter de données de déconnexion.
- `WSASetUnicastReceiveSharing`, `WSAGetUnicastReceiveSharing` : l'option n'existe pas sur ce système.
- Avant Vista, aussi `SO_RCVLOWAT`, `SO_SNDLOWAT` et `SO_USELOOPBACK` ; depuis, elles donnent 10022.

## Causes fréquentes
1. Une option d'Unix sous Windows. `SO_REUSEPORT`, `TCP_CORK` et `TCP_QUICKACK` n'existent pas sous Windows ; un numéro recopié à la main ne désigne rien, ou désigne une autre option.
2. Le mauvais niveau : `TCP_NODELAY` appartient à `IPPROTO_TCP`, `IPV6_V6ONLY` à `IPPROTO_IPV6`, `IP_TTL` à `IPPROTO_IP`. Les numéros se répètent d'un niveau à l'autre : un mauvais niveau peut même régler autre chose.
3. La mauvaise famille : une option IPv4 sur un socket IPv6.
4. Le mauvais type : une option TCP sur un socket UDP, ou l'inverse.
5. Une option plus récente que la version de Windows, par exemple les réglages fins du keep-alive ou la segmentation UDP sur un vieux serveur.
6. Une couche de filtrage qui ne laisse passer que les options qu'elle connaît.

## Que faire

### Côté développement
- Séparer les options « indispensables » des options « souhaitables ». Pour ces dernières, noter l'échec une fois et continuer ; le vrai dommage est d'abandonner une connexion parce qu'une option de réglage manque.
- Prendre niveau et option ensemble dans le même en-tête, jamais des numéros d'un autre système.
- Régler les options d'après la famille et le type du socket que l'on a, et non de celui que l'on attendait. Pour un serveur à double pile, appliquer séparément la forme IPv4 et la forme IPv6.
- Remplacer par les moyens de Windows : `SO_EXCLUSIVEADDRUSE` là où un serveur Unix active `SO_REUSEADDR`, `SIO_KEEPALIVE_VALS` pour les temps du keep-alive là où `TCP_KEEPIDLE` manque.
- Demander d'abord : `getsockopt` avec la même option dit, le plus souvent, si elle existe.

### Côté administration
Si un programme s'arrête sur cette erreur après une mise à jour ou sur une vieille machine, c'est la version de Windows qui décide.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
[System.Environment]::OSVersion.Version
netsh winsock show catalog | Select-String 'Description|Chain Length'
```
Sous Linux, c'est `ENOPROTOOPT` (92), aussi pour un mauvais *niveau*, et quand il manque le module du noyau qui fournit l'option (les appels de `iptables` en sont un exemple) :
```sh
sudo strace -f -e trace=setsockopt,getsockopt -p PID 2>&1 | grep ENOPROTOOPT
uname -r
```

## À ne pas confondre avec
- `WSAEINVAL` (10022) : le niveau est inconnu, ou l'option existe et refuse la valeur.
- `WSAEFAULT` (10014) : l'option existe, mais la valeur a trop peu d'octets.
- `WSAEOPNOTSUPP` (10045) : c'est toute une opération, et non une option, qui est étrangère à ce socket. Pour un ioctl inconnu, s'attendre à l'un ou l'autre code.
- `WSAEPROTONOSUPPORT` (10043) : c'est le protocole lui-même qui manque, constaté à la création du socket.

## Voir aussi
- `WSAEACCES` (10013) : un ioctl privilégié sans droits d'administrateur.
- `WSAENOTSOCK` (10038) : pas de socket sur lequel régler une option.
"# },
    Text { title: "Protocole non disponible", message: "Aucun fournisseur réseau installé n'offre le protocole demandé pour cette famille d'adresses et ce type de socket.", keywords: "EPROTONOSUPPORT\nprotocole non supporté\nprotocole non configuré\nmauvais numéro de protocole\nIPPROTO_SCTP\nIPPROTO_MPTCP\nprotocole non pris en charge\nprotocole demandé non configuré\nprotocole non géré\nprotocole absent du système\naucune implémentation du protocole\nprotocole inconnu sur ce système\nprotocole réseau non installé\nprotocole de transport non supporté\nprotocole IP non implémenté", page: r#"# WSAEPROTONOSUPPORT (10043)

## Signification
Un socket a été demandé avec un numéro de protocole qui ne va pas avec le reste de la demande. La famille d'adresses est connue, le type de socket aussi, mais aucun fournisseur installé n'offre ce protocole pour ce couple. Aucun socket n'a été créé.

Il y a un second sens, rare : `WSAConnect` et `WSAJoinLeaf` le signalent quand l'appelant passe des données de connexion (`lpCallerData`) sur un transport qui ne sait pas les acheminer. TCP ne le sait pas.

## Quand ce code apparaît
- `socket`, `WSASocketW` : le troisième argument nomme un protocole qui n'existe pas pour cette famille et ce type. `AF_IRDA` sans matériel infrarouge peut aussi donner ce code.
- `WSAConnect`, `WSAJoinLeaf` : `lpCallerData` n'est pas NULL et le fournisseur ne connaît pas les données de connexion.
- `WSPSocket`, `WSPConnect`, `WSPJoinLeaf` : la même chose une couche plus bas, dans le fournisseur de services.

## Causes fréquentes
1. Type et protocole se contredisent : `SOCK_DGRAM` avec `IPPROTO_TCP`, ou `SOCK_STREAM` avec `IPPROTO_UDP`. Souvent une ligne copiée où un seul des deux a été changé.
2. Du code porté de Linux demande un protocole que Windows ne fournit pas : SCTP (132), MPTCP (262), UDP-Lite (136), ou un socket de ping sans privilège fait de `SOCK_DGRAM` et `IPPROTO_ICMP`.
3. Les arguments de `socket` sont dans le mauvais ordre, et un numéro de type ou de famille occupe la place du protocole.
4. Un numéro de protocole dans l'ordre des octets du réseau, ou lu dans un fichier de configuration et jamais vérifié.
5. Des résultats de `getaddrinfo` employés à moitié : `ai_family` et `ai_socktype` d'une entrée, `ai_protocol` d'une autre.
6. Un pilote de protocole tiers a été désinstallé, et son entrée du catalogue est partie avec lui.

## Que faire

### Côté développement
- Passer 0 comme protocole. Chaque couple de famille et de type a un choix naturel, et 0 le désigne.
- Avec `getaddrinfo`, passer à `socket` les trois champs de la même entrée `ADDRINFO`.
- Pour l'écho ICMP, employer `IcmpSendEcho` (sans privilège) plutôt qu'un socket ICMP de datagrammes.
- Tenir SCTP et MPTCP pour facultatifs : essayer, et se rabattre sur TCP quand 10043 revient.
- `WSAEnumProtocolsW` énumère les combinaisons que cette machine possède vraiment. Comparer `iAddressFamily`, `iSocketType` et `iProtocol` avec l'appel.
- Dans le cas des données de connexion, passer NULL et envoyer ces octets comme premier message.

### Côté administration
Voir quels protocoles contient le catalogue Winsock ; on y cherche l'entrée d'un pilote ou d'un VPN désinstallé.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
netsh winsock show catalog | Select-String 'Description|Address Family|Socket Type|Protocol:'
# liaisons de protocoles des cartes réseau
Get-NetAdapterBinding -Name * | Where-Object Enabled
```
Sous Linux, la même situation est `EPROTONOSUPPORT`, et ce qui manque est le plus souvent un module du noyau :
```sh
cat /proc/net/protocols          # protocoles connus du noyau en service
sudo modprobe sctp && lsmod | grep sctp
sysctl net.mptcp.enabled
```

## À ne pas confondre avec
- `WSAEPROTOTYPE` (10041) : le protocole existe, mais sa nature ne convient pas au type. Les deux se recoupent pour la cause 1 ; lequel apparaît dépend du fournisseur.
- `WSAESOCKTNOSUPPORT` (10044) : le type de socket manque déjà dans cette famille ; le protocole n'a pas été examiné.
- `WSAEAFNOSUPPORT` (10047) : c'est la famille elle-même qui manque.
- `WSAENOPROTOOPT` (10042) : concerne une option, sur un socket qui existe.
- `WSAEACCES` (10013) : la combinaison est bonne, mais les sockets bruts exigent les droits d'administrateur.

## Voir aussi
- `WSAEINVAL` (10022) : un indicateur ou un argument qui n'a aucun sens.
- `WSAEPFNOSUPPORT` (10046) : l'équivalent venu de BSD, pour les familles.
- `WSAEPROVIDERFAILEDINIT` (10106) : l'entrée est dans le catalogue, mais sa DLL ne s'est pas chargée.
"# },
    Text { title: "Type de socket non disponible", message: "La famille d'adresses est prise en charge, mais elle n'a pas de sockets du type demandé sur cette machine.", keywords: "ESOCKTNOSUPPORT\ntype de socket non supporté\nsocket brut\nSOCK_SEQPACKET\nSOCK_RDM\nSOCK_RAW\ntype de socket pas supporté\ntype de socket non géré\nsupport du type de socket\ntype de socle non supporté\ntype de socket inexistant\nsockets bruts non supportés\ntype SOCK_RAW refusé\ntype de socket inconnu\nfamille sans ce type", page: r#"# WSAESOCKTNOSUPPORT (10044)

## Signification
La famille d'adresses est là, mais pas avec ce genre de socket. Une famille est un menu de types : flux, datagramme, brut, message à remise fiable, paquets en séquence. Celui qui a été commandé ne figure pas au menu de cette famille sur cette machine. Dans `getaddrinfo`, c'est le type demandé dans les indications (hints) qui est refusé ; le même numéro s'y appelle `EAI_SOCKTYPE`.

## Quand ce code apparaît
- `socket`, `WSASocketW` : le type est inconnu dans la famille d'adresses.
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExW` : le champ `ai_socktype` contient un type que le résolveur ne connaît pas.
- `WSPSocket` : la réponse du fournisseur lui-même au premier cas.

## Causes fréquentes
1. `SOCK_SEQPACKET` sur IPv4 ou IPv6, dans du code écrit pour Linux avec SCTP ou pour des sockets locaux.
2. `SOCK_DGRAM` ou `SOCK_SEQPACKET` avec `AF_UNIX`. Microsoft n'a apporté les sockets locaux à Windows que pour les flux (un Windows sans aucun `AF_UNIX` dit 10047).
3. Des indicateurs de Linux dans le type : `SOCK_STREAM | SOCK_NONBLOCK` ou `SOCK_CLOEXEC`. Linux ôte ces bits ; ailleurs, ils forment un numéro de type inconnu.
4. Type et protocole intervertis dans l'appel, par exemple `socket(AF_INET, IPPROTO_TCP, 0)` : `IPPROTO_TCP` vaut 6, et il n'existe pas de type 6.
5. `SOCK_RDM` pour la multidiffusion PGM alors que cette fonctionnalité facultative de Windows n'est pas installée.
6. Des indications (hints) qui n'ont pas été mises à zéro avant l'emploi : `ai_socktype` contient ce qui traînait sur la pile.

## Que faire

### Côté développement
- Mettre les indications à zéro : `ADDRINFOW hints = {0};`. Laisser `ai_socktype` à 0 pour obtenir tous les types.
- Passer ensuite en mode non bloquant avec `ioctlsocket(FIONBIO)`, et employer `WSA_FLAG_NO_HANDLE_INHERIT` à la place de close-on-exec.
- Pour délimiter les messages sur un socket de flux local, faire précéder chaque message de sa longueur, ou employer un canal nommé en mode message.
- Dans un programme portable, sonder une fois au démarrage : créer le socket, noter 10044, choisir la solution de repli.

### Côté administration
Si un programme échoue sur une seule machine, chercher la fonctionnalité ou le pilote qui apporte ce type.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
netsh winsock show catalog | Select-String 'Socket Type' | Group-Object Line
# PGM (SOCK_RDM) fait partie de la multidiffusion MSMQ
Get-WindowsOptionalFeature -Online -FeatureName MSMQ-Multicast
```
Sous Linux, l'appel donne `ESOCKTNOSUPPORT`. L'observer avec ses arguments, et lire quels types possède une famille :
```sh
strace -f -e trace=socket ./program 2>&1 | grep SOCKTNOSUPPORT
man 7 unix; man 7 ip            # les types de chaque famille
```

## À ne pas confondre avec
- `WSAEPROTONOSUPPORT` (10043) : type accepté, numéro de protocole refusé. Changer le troisième argument, et non le deuxième.
- `WSAEAFNOSUPPORT` (10047) : la famille elle-même n'existe pas ; un vieux Windows sans `AF_UNIX` le dit pour tous les types.
- `WSAEACCES` (10013) : `SOCK_RAW` est au menu, mais seulement pour les administrateurs.
- `WSAEOPNOTSUPP` (10045) : le socket a été créé, puis un appel ne convient pas à son type, par exemple `listen` sur UDP.

## Voir aussi
- `WSAEPROTOTYPE` (10041) : protocole et type ne s'accordent pas.
- `WSATYPE_NOT_FOUND` (10109) : une classe de service, et non un type de socket.
- `WSAEINVAL` (10022) : d'autres arguments impossibles.
"# },
    Text { title: "Opération impossible sur ce socket", message: "Ce genre de socket ou ce fournisseur ne peut pas exécuter l'appel, l'indicateur ou le code de contrôle.", keywords: "EOPNOTSUPP\nopération non supportée\nlisten sur UDP\ndonnées hors bande\nMSG_OOB\nWSAIoctl\nopération non prise en charge\nopération non gérée\nopération tentée non supportée\ntype d'objet référencé\nobjet sans cette opération\naccept sur socket de datagrammes\nopération non prévue pour l'objet\naccept sur socket sans connexion\nindicateur non pris en charge\nappel non supporté par socket", page: r#"# WSAEOPNOTSUPP (10045)

## Signification
L'appel est correct en soi, mais pas pour cet objet. On a demandé à un socket de datagrammes d'accepter des connexions, à un flux de regarder à l'avance avec `WSARecvMsg`, à un fournisseur d'exécuter un code de contrôle qu'il n'a pas. Rien n'a été fait ; le socket est aussi utilisable qu'avant.

## Quand ce code apparaît
- `listen`, `accept`, `WSAAccept` : le socket ne connaît pas les connexions, typiquement UDP.
- `send`, `recv`, `WSASend`, `WSARecv` et les fonctions voisines : `MSG_OOB` sur un socket sans données urgentes, ou des données dans un sens pour lequel le socket n'est pas fait. `recv` y ajoute `MSG_WAITALL` sur un socket non bloquant ou mêlé à d'autres indicateurs ; `WSASend`, `MSG_PARTIAL` là où il n'y a pas de messages ; `WSASendMsg`, tout indicateur qu'elle n'accepte pas.
- `WSAIoctl` : le transport n'a pas ce code de contrôle. La plupart des ioctl faits pour TCP peuvent répondre ainsi sur UDP (`SIO_TCP_INITIAL_RTO`, `SIO_IDEAL_SEND_BACKLOG_QUERY`), et ceux de la réservation de ports sur tout ce qui n'est ni TCP ni UDP. `SIO_KEEPALIVE_VALS` sur UDP est documenté avec 10042.
- `WSAConnect`, `WSAJoinLeaf` : la spécification de flux demandée (QoS) ne peut pas être satisfaite.
- `RIOCreateRequestQueue` : les E/S enregistrées (registered I/O) sur un socket brut, par exemple.
- `WSASetUnicastReceiveSharing` : elle est incompatible avec `SO_EXCLUSIVEADDRUSE` ou une autre option déjà activée.
- Fonctions d'espace de noms (`WSANSPIoctl`, `WSAInstallServiceClassW`, `WSAGetServiceClassInfoW`) : le fournisseur n'a pas implémenté cette routine.

## Causes fréquentes
1. `SOCK_DGRAM` à la place de `SOCK_STREAM`, ce qui ne se remarque qu'à `listen` ou `accept`.
2. Des indicateurs repris de Linux. `MSG_NOSIGNAL` et `MSG_DONTWAIT` n'existent pas dans Winsock ; un programme qui les définit lui-même envoie des bits inconnus.
3. Un ioctl de réglage de TCP appliqué à tous les sockets d'une bibliothèque, UDP compris.
4. Un ioctl ou une option plus récents que le Windows qui exécute le programme.
5. Un fournisseur en couches (VPN, filtre, vieil antivirus) qui ne transmet que les appels qu'il connaît.
6. `MSG_OOB` sur UDP.
7. Le `bind` d'un socket `AF_UNIX` sur certains chemins (rapporté par exemple dans des machines virtuelles). Un fichier socket est un point d'analyse NTFS, que d'autres systèmes de fichiers ne savent pas toujours enregistrer ; essayer un dossier d'un disque NTFS local.

## Que faire

### Côté développement
- Regarder quel appel a échoué, puis le socket : `getsockopt` avec `SO_TYPE` distingue flux et datagrammes.
- Envoyer avec des indicateurs à 0 jusqu'à ce que cela marche, puis les ajouter un par un.
- Traiter les ioctl facultatifs comme un souhait : journaliser l'échec et continuer. Les accélérations comme `SIO_LOOPBACK_FAST_PATH` ne sont jamais nécessaires au bon fonctionnement.
- Remplacer `MSG_DONTWAIT` par le mode non bloquant ; `MSG_NOSIGNAL` n'a rien à remplacer, car Windows ne connaît pas SIGPIPE.
- Obtenir les fonctions d'extension par `SIO_GET_EXTENSION_FUNCTION_POINTER` sur le socket même où elles seront appelées.

### Côté administration
Quand la mise à jour d'un programme apporte un 10045, vérifier la version de Windows et ce qui se trouve entre le programme et TCP/IP.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
[Environment]::OSVersion.Version
netsh winsock show catalog | Select-String 'Entry Type|Description|Provider Path'
netsh winsock reset    # supprime les fournisseurs en couches ; redémarrage nécessaire
```
Sous Linux, l'erreur est `EOPNOTSUPP`. Voir l'appel refusé et ses arguments :
```sh
strace -f -e trace=network,ioctl ./program 2>&1 | grep -E 'EOPNOTSUPP|ENOTTY'
uname -r
```

## À ne pas confondre avec
- `WSAENOPROTOOPT` (10042) : ce que donne une option de socket inconnue. Les opérations et les indicateurs donnent 10045 ; les codes de contrôle peuvent donner l'un ou l'autre, ou 10022.
- `WSAEINVAL` (10022) : possible sur ce socket, mais pas dans son état actuel ou pas avec ces valeurs.
- `WSAEPROTONOSUPPORT` (10043) : le socket ne peut même pas être créé.
- `WSAVERNOTSUPPORTED` (10092) : la version de Winsock demandée à `WSAStartup`.

## Voir aussi
- `WSAESOCKTNOSUPPORT` (10044) : un type qui manque à la famille.
- `WSAEPROTOTYPE` (10041) : un protocole dont la nature ne convient pas au type.
- `WSAEISCONN` (10056) : l'opération est bonne, mais le socket est déjà connecté.
"# },
    Text { title: "Famille de protocoles non disponible", message: "La famille de protocoles (comme IPv4 ou IPv6) n'est pas disponible sur ce système.", keywords: "EPFNOSUPPORT\nfamille de protocoles non supportée\nIPv6 absent\nIPv6 désactivé\nPF_INET6\nfamille de protocoles non gérée\nfamille de protocole inexistante\nfamille de protocoles non configurée\nfamille de protocoles absente\naucune implémentation de la famille\nfamille de protocoles non installée\npile IPv6 non installée\nfamille de protocole inconnue", page: r#"# WSAEPFNOSUPPORT (10046)

## Signification
Une famille de protocoles n'est pas prise en charge. BSD distinguait la famille de protocoles (`PF_INET`, ce que parle un socket) et la famille d'adresses (`AF_INET`, la façon d'écrire une adresse). Les deux listes sont identiques depuis des décennies, et les appels de socket ordinaires emploient `WSAEAFNOSUPPORT` (10047) pour les deux. Aucune table de fonction ne cite 10046 ; un seul article le fait, sur la Connaissance des emplacements réseau (NLA).

## Quand ce code apparaît
- `WSASetServiceW` avec l'espace de noms NLA : inscription d'une instance de service pour un protocole autre qu'IP.
- Jamais renvoyé par `socket`, `bind` ou `connect` des fournisseurs de Windows : ils disent 10047.

## Causes fréquentes
1. Un programme (ou un environnement d'exécution) qui convertit un à un les errno en codes Winsock : le `EPFNOSUPPORT` de BSD vaut 46, et 10000 de plus donne 10046.
2. Une bibliothèque ou un proxy qui choisit lui-même ce code quand une adresse configurée est d'une famille qu'il ne sait pas traiter, comme une adresse IPv6 littérale dans une version compilée pour IPv4 seulement.
3. Un fournisseur tiers, par exemple un filtre en couches ou un transport de réseau virtuel, plus strict sur le nom que ceux de Microsoft.
4. Une inscription NLA qui nomme une famille autre qu'IPv4 ou IPv6.

## Que faire

### Côté développement
- Traiter 10046 et 10047 dans la même branche : choisir une autre famille, ou dire laquelle était voulue.
- Écrire le numéro de la famille avec l'erreur. 2 désigne IPv4, 23 désigne IPv6 sous Windows (10 sous Linux, 30 sous macOS) : un 10 ou un 30 dans le journal indique une valeur prise dans un en-tête étranger.
- Avec NLA, ne mettre dans `lpcsaBuffer` que des adresses IP.

### Côté administration
Trouver quel composant a écrit ce numéro, car la pile TCP/IP de Windows ne le fait guère. La liste des fournisseurs montre vite les intrus.

Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
netsh winsock show catalog | Select-String 'Provider Path' | Group-Object Line
Get-Service NlaSvc
```
Sous Linux, la constante existe aussi (`EPFNOSUPPORT`, 96), mais le noyau répond à une famille inconnue par `EAFNOSUPPORT` ; les familles qu'il possède se voient ici :
```sh
strace -f -e trace=socket ./program 2>&1 | grep -E 'E[AP]FNOSUPPORT'
sudo dmesg | grep -iE 'NET: Registered (PF_|protocol family)'
```

## À ne pas confondre avec
- `WSAEAFNOSUPPORT` (10047) : ce que Windows lui-même renvoie pour une famille inutilisable. Rencontrer 10046 à sa place indique une traduction de codes, un filtre ou NLA.
- `WSAEPROTONOSUPPORT` (10043) : la famille existe, mais non l'un de ses protocoles.

## Voir aussi
- `WSAESOCKTNOSUPPORT` (10044) : le type de socket manque dans la famille.
- `WSASERVICE_NOT_FOUND` (10108) : les recherches dans un espace de noms, NLA entre autres.
- `WSAEINVALIDPROVIDER` (10105) : un fournisseur qui ne respecte pas les règles.
"# },
    Text { title: "Famille d'adresses inadaptée", message: "La famille d'adresses manque sur ce système, ou l'adresse est d'une autre famille que le socket.", keywords: "EAFNOSUPPORT\nadresse incompatible avec le protocole\nadresse IPv6 sur un socket IPv4\nAF_INET6\nAF_UNIX\nBluetooth\nfamille d'adresses non supportée\nfamille d'adresses pas reconnue\nfamille d'adresses non gérée\nfamille d'adresses par le protocole\nadresse incompatible avec protocole demandé\nadresse d'une autre famille\nmauvaise famille d'adresses\nfamille d'adresse et protocole incompatibles\nadresse IPv4 sur socket IPv6\nadresse IPv6 non supportée", page: r#"# WSAEAFNOSUPPORT (10047)

## Signification
Une famille d'adresses ne convient pas. Soit ce système n'a pas du tout cette famille (et la création du socket échoue), soit le socket est d'une famille et l'adresse qu'on lui passe d'une autre : par exemple, un socket IPv4 et une destination IPv6. Dans un journal, c'est l'appel qui les distingue : `socket` indique le premier cas, `connect` et `sendto` le second.

## Quand ce code apparaît
- `socket`, `WSASocketW` : la famille n'est pas installée, par exemple `AF_IRDA` sans périphérique, ou `AF_UNIX` sur un Windows trop ancien.
- `connect`, `WSAConnect`, `ConnectEx`, `sendto`, `WSASendTo`, `WSAJoinLeaf` : le champ `sa_family` de l'adresse diffère de la famille du socket.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents` : la même chose, signalée plus tard par `FD_CONNECT`.
- `getaddrinfo`, `GetAddrInfoW`, `getnameinfo` : le champ `ai_family` fourni, ou la famille de l'adresse donnée, est inconnu (`EAI_FAMILY`).
- `inet_pton`, `InetPtonW`, `inet_ntop`, `InetNtopW` : ni `AF_INET` ni `AF_INET6`.
- `gethostbyaddr` : un type qu'elle ne sait pas chercher.
- `WSASetSocketSecurity` et sa famille : appels IPsec sur une autre sorte d'adresse.

## Causes fréquentes
1. Socket IPv4, adresse IPv6. Le nom donne désormais d'abord un enregistrement AAAA, et le programme ouvre quand même un socket `AF_INET`.
2. Un `sockaddr` qui n'a pas été rempli : `sin_family` vaut 0, ou la structure a été mise à zéro après avoir été remplie.
3. Un numéro de famille d'un autre système. `AF_INET6` vaut 23 sous Windows, 10 sous Linux, 30 sous macOS ; enregistrés dans des fichiers ou transmis par le réseau, ces numéros deviennent faux.
4. `AF_UNIX` sur une machine sans son pilote (Windows avant 10 version 1803, images allégées). Les programmes .NET le montrent comme une `SocketException` à l'ouverture du socket.
5. `AF_BTH` sur une machine sans radio Bluetooth, ou dont la radio ne fonctionne pas avec le pilote de Microsoft.
6. `AF_UNSPEC` passé à `socket` ; cette valeur n'est faite que pour `getaddrinfo`.

## Que faire

### Côté développement
- Créer le socket d'après l'adresse : parcourir les résultats de `getaddrinfo`, et appeler `socket` avec le `ai_family` de chaque entrée.
- Pour un seul socket qui parle les deux, employer `AF_INET6`, désactiver `IPV6_V6ONLY`, et écrire les adresses IPv4 sous la forme `::ffff:192.0.2.10`.
- Ne jamais enregistrer de numéros `AF_` ; enregistrer des adresses en texte.
- Écrire la famille et la longueur de l'adresse à côté de l'erreur.

### Côté administration
Sous Windows :
```powershell
# le nom mène-t-il à IPv6 là où le programme attend IPv4 ?
Resolve-DnsName example.com -Type A_AAAA
sc.exe query afunix
Get-NetAdapterBinding -ComponentID ms_tcpip6
```
Sous Linux, `EAFNOSUPPORT` a deux causes administratives : IPv6 désactivé au démarrage, et un bac à sable de service qui interdit des familles.
```sh
grep -o 'ipv6.disable=[01]' /proc/cmdline; ls /proc/net/if_inet6
systemctl show -p RestrictAddressFamilies SERVICE
getent ahosts example.com
```
Donner au programme un nom qui a la bonne sorte d'enregistrement, ou configurer explicitement la famille d'adresses (beaucoup ont une option comme `-4`).

## À ne pas confondre avec
- `WSAEPFNOSUPPORT` (10046) : un ancien nom de la même idée ; Windows ne l'emploie guère.
- `WSAEFAULT` (10014) : la longueur de l'adresse est trop petite, par exemple un socket IPv6 avec la taille d'une structure IPv4.
- `WSAEADDRNOTAVAIL` (10049) : bonne famille, valeur inutilisable. C'est ce que dit un socket réservé à IPv6 qui reçoit une adresse IPv4 mappée.
- `WSAENETUNREACH` (10051) : la famille est bonne, mais aucune route n'existe pour elle.

## Voir aussi
- `WSAEPROTONOSUPPORT` (10043) : un autre argument de `socket`, le protocole.
- `WSAESOCKTNOSUPPORT` (10044) : une famille sans ce type.
- `WSANO_DATA` (11004) : le nom n'a pas d'enregistrement de la famille demandée.
"# },
    Text { title: "Adresse ou port déjà utilisé", message: "L'adresse et le port locaux sont pris\u{a0}: un autre socket les occupe, ou une connexion récente vers la même destination les retient encore.", keywords: "EADDRINUSE\nconflit de port\nport occupé\nbind impossible\nTIME_WAIT\népuisement des ports\nSO_REUSEADDR\nadresse déjà utilisée\nadresse en cours d'utilisation\nadresse locale déjà prise\nport déjà utilisé\nport déjà pris\nport en cours d'utilisation\nadresse socket utilisée deux fois\nprotocole adresse réseau port\nadresse déjà liée\nun autre programme écoute\nport occupé par autre processus\ndouble liaison du port", page: r#"# WSAEADDRINUSE (10048)

## Signification
L'adresse locale (protocole, adresse IP et port) que veut ce socket est prise. Deux situations bien différentes donnent ce code :

- À `bind` ou `listen` : un port de serveur est détenu par un autre socket, d'un autre programme ou du vôtre.
- À `connect` : le port local était disponible, mais pas pour cette destination. Le même couple d'adresses locale et distante est encore en service ou en TIME_WAIT. C'est ainsi que se manifeste l'épuisement des ports éphémères : beaucoup de connexions courtes vers un seul et même serveur.

## Quand ce code apparaît
- `bind` : un autre socket détient l'adresse, et l'un des deux au moins n'autorise pas le partage.
- `listen` : le conflit était caché tant que la liaison portait sur l'adresse générique, et n'apparaît que maintenant.
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf` : comme ci-dessus, après une liaison à l'adresse générique ou un choix automatique du port.
- `connect` sur `AF_BTH` : le canal RFCOMM demandé est occupé.

## Causes fréquentes
À `bind` :
1. Le programme tourne déjà : une seconde instance, un service à côté d'un lancement en console, une session de débogage jamais terminée.
2. Un autre programme a le port. Le port 80 ou 443 avec le processus 4 (System) pour détenteur désigne HTTP.SYS : IIS, WinRM ou un autre service qui a inscrit une URL.
3. Le détenteur est mort, mais un processus enfant a hérité du descripteur de socket et le garde ouvert. `netstat` nomme alors un processus qui n'existe plus.
4. Un redémarrage de serveur avec `SO_EXCLUSIVEADDRUSE` alors que des connexions acceptées par l'exécution précédente ne sont pas encore terminées.
5. Un client a pris le port comme port éphémère avant le démarrage du serveur. Cela concerne les serveurs sur des ports supérieurs à 49151.
6. Sous Linux : des connexions de l'exécution précédente en TIME_WAIT, et pas de `SO_REUSEADDR`. Windows n'oppose pas TIME_WAIT à un `bind` ordinaire.
7. Sockets locaux (`AF_UNIX`) : le fichier socket d'une exécution antérieure est encore là. Aucun processus ne le détient, et sous Windows il survit même au redémarrage de l'ordinateur ; supprimer le fichier avant `bind`.

À `connect` :

8. Trop de connexions courtes vers une même destination. 16384 ports éphémères (de 49152 à 65535) et jusqu'à quelques minutes de TIME_WAIT pour chacun ne permettent qu'une centaine de nouvelles connexions par seconde.
9. Le client lie un port local fixe avant `connect` et se reconnecte aussitôt.

## Que faire

### Côté développement
- Serveurs sous Windows : activer `SO_EXCLUSIVEADDRUSE`, et non `SO_REUSEADDR`. Sous un même nom, cette dernière diffère : sous Linux, elle passe outre à TIME_WAIT ; sous Windows, elle laisse un second socket prendre un port en plein service, et personne ne sait alors qui reçoit les connexions. La garder pour la multidiffusion UDP.
- Sous Linux, en revanche, activer `SO_REUSEADDR`. Un code portable a besoin ici d'un `#ifdef`.
- Clients : ne pas appeler `bind`. Si `ConnectEx` y oblige, lier le port 0 avec `SO_REUSE_UNICASTPORT` (ou `SO_PORT_SCALABILITY` sur les systèmes plus anciens).
- Garder les connexions : un pool ou un objet client HTTP pour tout le processus, et non un par requête. Quand on conçoit le protocole, faire fermer le serveur en premier ; TIME_WAIT reste du côté qui ferme d'abord.
- Créer les sockets d'écoute avec `WSA_FLAG_NO_HANDLE_INHERIT`.
- Tests : lier le port 0 et demander à `getsockname` quel port a été attribué.

### Côté administration
Sous Windows :
```powershell
# qui détient le port ?
Get-NetTCPConnection -LocalPort 8080 | Format-Table LocalAddress,State,OwningProcess
Get-Process -Id (Get-NetTCPConnection -LocalPort 8080 -State Listen).OwningProcess
Get-NetUDPEndpoint -LocalPort 8080 -ErrorAction SilentlyContinue
netsh http show servicestate          # si le détenteur est le processus 4
# pénurie du côté de connect
Get-NetTCPConnection | Group-Object State -NoElement
netsh int ipv4 show dynamicport tcp
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231} -MaxEvents 10
# élargir la plage
netsh int ipv4 set dynamicport tcp start=20000 num=45536
```
Les événements 4227 et 4231 de Tcpip prouvent la pénurie. Sous Linux :
```sh
sudo ss -ltnp 'sport = :8080'; sudo ss -lunp 'sport = :8080'
ss -tan state time-wait | wc -l
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_tw_reuse
```

## À ne pas confondre avec
- `WSAEACCES` (10013) : lui aussi empêche la liaison. Soit le port se trouve dans une plage de ports exclus de Hyper-V ou de WinNAT ; aucun processus n'est alors indiqué comme détenteur, et `netsh int ipv4 show excludedportrange protocol=tcp` le montre. Soit il y a un détenteur, et il refuse de partager avec votre `SO_REUSEADDR`.
- `WSAEADDRNOTAVAIL` (10049) : l'adresse n'est pas de cette machine. Linux emploie son équivalent quand un `connect` ne trouve pas de port libre.
- `WSAENOBUFS` (10055) : l'autre forme de la pénurie ; ici, aucun port n'est libre, pour quelque destination que ce soit.
- `WSAEINVAL` (10022) : c'est ce socket même qui a déjà été lié.

## Voir aussi
- `WSAEISCONN` (10056) : `listen` ou `connect` sur un socket qui sert déjà de connexion.
- `WSAECONNREFUSED` (10061) : ce que voient les clients tant que le serveur ne peut pas lier son port.
- `WSAEALREADY` (10037) : une connexion est en cours sur ce socket.
"# },
    Text { title: "Adresse inutilisable ici", message: "L'adresse n'appartient pas à cet ordinateur, ou elle ne peut pas servir de destination, comme 0.0.0.0 ou le port 0.", keywords: "EADDRNOTAVAIL\nadresse non valide dans son contexte\nimpossible d'assigner l'adresse\nmauvaise adresse IP\nbind\n0.0.0.0\nimpossible d'affecter l'adresse demandée\nne peut attribuer l'adresse demandée\nadresse demandée non disponible\nadresse non disponible\nadresse demandée n'est pas valide\nadresse IP locale inexistante\nadresse absente de la machine\nadresse d'un autre ordinateur\nliaison à une adresse étrangère\nadresse distante non valide\nport zéro en destination", page: r#"# WSAEADDRNOTAVAIL (10049)

## Signification
L'adresse est bien formée, mais ne peut pas servir à ce que l'on veut. À `bind`, ce n'est pas une adresse de cette machine. À `connect` ou `sendto`, c'est une destination où personne ne peut être joint : l'adresse générique 0.0.0.0 ou `::`, ou le port 0. Avec les options de multidiffusion, l'appartenance au groupe que l'on nomme n'existe pas, ou existe déjà.

## Quand ce code apparaît
- `bind` : l'adresse IP n'est sur aucune interface de cet ordinateur.
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf` : l'adresse ou le port distants valent zéro ou, pour une autre raison, ne désignent pas une destination.
- `sendto`, `WSASendTo` : de même pour un datagramme.
- `setsockopt` avec `IP_ADD_MEMBERSHIP` ou `IP_ADD_SOURCE_MEMBERSHIP` : le groupe a déjà été rejoint sur cette interface. Avec `IP_DROP_SOURCE_MEMBERSHIP`, `IP_BLOCK_SOURCE`, `IP_UNBLOCK_SOURCE` : la source n'est pas dans la liste concernée, ou y est déjà.
- `connect` sur `AF_BTH` : ce canal ou cette adresse de périphérique n'existe pas.

## Causes fréquentes
1. Un serveur est configuré avec une adresse que cette machine n'a pas : l'adresse publique d'une instance dans le cloud ou d'un routeur NAT, une adresse de l'ancienne machine après une migration, une adresse de cluster active sur l'autre nœud.
2. Le service démarre avant le réseau. DHCP n'a pas répondu, ou la détection d'une adresse en double est encore en cours. Un redémarrage manuel réussit.
3. Le client se connecte à `0.0.0.0`, recopié de la ligne d'écoute du serveur. Linux le comprend comme « cette machine » ; Windows refuse.
4. Le port de destination est 0 : il manque dans la configuration, ou n'était pas un nombre et a donné 0.
5. Un socket IPv6 avec `IPV6_V6ONLY` (activée par défaut sous Windows) doit se connecter à une adresse mappée comme `::ffff:192.0.2.10`. Le même code fonctionne sous Linux, où l'option est désactivée.
6. `bind` sur une adresse de liaison locale `fe80::…` sans sa zone : `sin6_scope_id` vaut 0 (Linux y répond `EINVAL`).
7. Une carte VPN ou Wi-Fi est hors service, et le programme veut encore se lier à son adresse.

## Que faire

### Côté développement
- Écouter sur l'adresse générique, sauf si l'administrateur en donne une autre. Se connecter à `127.0.0.1`, à `::1` ou à un nom, jamais à l'adresse générique.
- Vérifier le port avant l'appel : `sin_port` ne doit pas valoir 0 et suit l'ordre des octets du réseau.
- Client à double pile : désactiver `IPV6_V6ONLY` avant `connect`, ou ouvrir le socket dans la famille de l'adresse.
- Passer les adresses de liaison locale en texte avec leur zone (`fe80::1%12`) par `getaddrinfo`, qui remplit l'étendue.
- Au démarrage d'un service, réessayer `bind` pendant un moment, ou attendre `NotifyUnicastIpAddressChange`.

### Côté administration
Comparer l'adresse de la configuration avec celles qui existent et sont à l'état Preferred.

Sous Windows :
```powershell
Get-NetIPAddress | Sort-Object AddressFamily | Format-Table IPAddress,InterfaceAlias,AddressState
# démarrer après le réseau : différer, ou dépendre d'un service qui en a besoin
sc.exe config SERVICE start= delayed-auto
```
Sous Linux, l'équivalent `EADDRNOTAVAIL` a un sens de plus : un `connect` n'a pas trouvé de port éphémère libre.
```sh
ip -br addr; ip -6 addr show tentative
sysctl net.ipv4.ip_nonlocal_bind net.ipv4.ip_local_port_range
systemctl edit SERVICE     # [Unit] After=network-online.target  Wants=network-online.target
ss -tan | awk '{print $1}' | sort | uniq -c
```

## À ne pas confondre avec
- `WSAEADDRINUSE` (10048) : l'adresse est locale et juste, mais quelqu'un l'occupe.
- `WSAEAFNOSUPPORT` (10047) : c'est la famille qui est fausse, non la valeur.
- `WSAENETUNREACH` (10051) et `WSAEHOSTUNREACH` (10065) : une destination valide, mais aucun chemin n'y mène.
- `WSAEFAULT` (10014) : la structure est trop courte pour contenir une adresse.

## Voir aussi
- `WSAEDESTADDRREQ` (10039) : pas de destination du tout.
- `WSAEINVAL` (10022) : `bind` sur un socket déjà lié.
- `WSAHOST_NOT_FOUND` (11001) : le nom n'a même pas donné d'adresse.
"# },
    Text { title: "Sous-système réseau en panne", message: "Le sous-système réseau de cet ordinateur est en panne\u{a0}; l'appel n'a pas pu être exécuté.", keywords: "ENETDOWN\nréseau mort\nle réseau est arrêté\nréinitialiser winsock\nLSP défectueux\nle réseau est en panne\nréseau hors service\nle réseau est tombé\nréseau inactif\nune opération rencontre réseau mort\npanne grave du réseau\ninterface réseau en panne\ninterface réseau locale coupée\npile réseau défaillante\nsous-système réseau défaillant", page: r#"# WSAENETDOWN (10050)

## Signification
Ce qui se trouve sous Winsock est tombé en panne : la pile de protocoles, son pilote, ou le fournisseur de services qui aurait dû traiter cet appel. C'est cet ordinateur qui est en cause, et non le chemin vers l'autre. Un câble débranché ou un Wi-Fi éteint ne donnent normalement pas 10050 ; sans réseau, les programmes voient 10051, 10065 ou des résolutions de noms qui échouent.

Presque toutes les fonctions citent ce code, plutôt par précaution que comme un résultat courant. En pratique, il est rare, et s'il apparaît dans un environnement sain, la cause 1 est la première à vérifier.

## Quand ce code apparaît
- N'importe quel appel (`socket`, `bind`, `connect`, `send`, `recv`, `select`, `gethostbyname`, et même `WSACleanup`) : le sous-système réseau est en panne.
- `socket`, `WSASocketW` : aussi quand seul le fournisseur choisi ne peut pas travailler.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents` : comme partie erreur d'un événement quelconque.
- `WSAIoctl` avec `SIO_ROUTING_INTERFACE_QUERY` : toute connectivité est perdue.
- `connect` sur `AF_BTH` : une défaillance inattendue de la pile Bluetooth.

## Causes fréquentes
1. Le `bind` d'un socket `AF_UNIX` sur un chemin que Windows ne peut pas lire : des octets de la page de codes locale là où il faut de l'UTF-8 (un dossier temporaire sous un nom d'utilisateur avec des accents ou des caractères chinois), ou un chemin Unix comme `/tmp/app.sock`. Le cas est rapporté pour libevent et d'autres logiciels portés ; le réseau se porte à merveille.
2. Un fournisseur en couches d'un VPN, d'un pare-feu ou d'un antivirus est défectueux, à moitié désinstallé ou n'a pas démarré. Typique quand un programme échoue dès son premier `socket`.
3. Un catalogue Winsock abîmé après une mise à niveau ou par un outil de nettoyage.
4. Le pilote TCP/IP ou AFD n'est pas en service : mode sans échec sans prise en charge réseau, image allégée, mise à jour de pilote manquée.
5. La radio Bluetooth a été éteinte pendant l'appel.

## Que faire

### Côté développement
- Fermer le socket, attendre, puis recommencer avec des pauses croissantes. Si un nouveau `socket` échoue aussi, renoncer avec un message clair : rien de ce que fait un programme ne le réparera.
- Pour `AF_UNIX`, écrire `sun_path` en UTF-8. Les fonctions « A » des dossiers temporaires rendent la page de codes ; convertir donc leur résultat, ou choisir un dossier court, purement ASCII, comme `C:\ProgramData\app`.
- Journaliser l'appel qui a échoué et la famille d'adresses. Cela sépare la cause 1 des autres.

### Côté administration
Sous Windows :
```powershell
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
sc.exe query afd; sc.exe query tcpip
Get-NetAdapter | Format-Table Name,Status,InterfaceDescription
netsh winsock show catalog | Select-String 'Entry Type|Description'
# réparer le catalogue (redémarrer ensuite ; il faut parfois réinstaller les VPN)
netsh winsock reset
```
Pour l'essai, désinstaller le produit de sécurité et ne pas seulement le suspendre : suspendu, son fournisseur reste dans la chaîne.

Sous Linux, `ENETDOWN` est précis : l'interface à laquelle est lié un socket de paquets ou un socket brut est désactivée par l'administrateur.
```sh
ip -br link
sudo ip link set dev eth0 up
journalctl -k --since -1h | grep -iE 'link (is )?(up|down)'
```

## À ne pas confondre avec
- `WSAENETUNREACH` (10051) : la pile fonctionne, mais n'a pas de route. C'est le « pas de réseau » ordinaire.
- `WSASYSNOTREADY` (10091) : le sous-système est déjà inutilisable lors de `WSAStartup`.
- `WSAEPROVIDERFAILEDINIT` (10106) : la DLL d'un fournisseur n'a pas démarré ; souvent, `SystemRoot` manque dans l'environnement.
- `WSAENETRESET` (10052) : une connexion est morte, mais la pile fonctionne.

## Voir aussi
- `WSAEHOSTDOWN` (10064) : c'est l'autre machine qui est arrêtée.
- `WSAEINVALIDPROVIDER` (10105) : un fournisseur inconnu, ou qui annonce une mauvaise version.
- `WSAENOBUFS` (10055) : la pile fonctionne, mais n'a plus de ports ou de mémoire.
"# },
    Text { title: "Aucune route vers le réseau", message: "Cet ordinateur n'a pas de route vers l'adresse de destination\u{a0}; aucun paquet n'a été envoyé.", keywords: "ENETUNREACH\nréseau impossible à atteindre\nle réseau n'est pas accessible\npas de passerelle par défaut\nhors ligne\nVPN déconnecté\nréseau inaccessible\nle réseau est injoignable\nréseau non accessible\nréseau hors d'atteinte\nopération sur réseau inaccessible\naucune route connue\naucun itinéraire vers le réseau\npas de route IPv6\nitinéraire introuvable vers réseau distant\nréseau distant impossible à joindre\npasserelle par défaut manquante", page: r#"# WSAENETUNREACH (10051)

## Signification
Cette machine ne connaît aucun chemin vers la destination. La table de routage n'a pour cette adresse ni entrée qui convienne ni passerelle par défaut, si bien qu'en règle générale pas un paquet n'a été envoyé. C'est pourquoi l'erreur vient aussitôt. (Il est rare qu'un routeur plus lointain signale la même chose.)

Le socket n'en souffre pas : dès qu'une route existe, le même `connect` peut être tenté de nouveau sur lui.

## Quand ce code apparaît
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf` : pas de route à cet instant.
- `sendto`, `WSASendTo`, `WSASendMsg` : la même chose pour un seul datagramme.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents` : dans `FD_CONNECT` ; dans `FD_ROUTING_INTERFACE_CHANGE` quand une destination devient injoignable.
- `WSAIoctl` avec `SIO_ROUTING_INTERFACE_QUERY` : aucune interface n'y mène.
- `connect` sur `AF_BTH` : une défaillance générale de la liaison radio.
- Espace de noms PNRP : le nuage pair à pair a perdu son réseau.

## Causes fréquentes
1. Une adresse IPv6 sans connectivité IPv6. Le nom a un enregistrement AAAA, la machine n'a au mieux que des adresses de liaison locale ou locales uniques, et le programme n'essaie que l'adresse IPv6. C'est de loin le plus fréquent dans les journaux : regarder si la destination contient des deux-points.
2. Pas de réseau du tout : Wi-Fi éteint, mode avion, DHCP sans réponse (une adresse dans 169.254.0.0/16, pas de passerelle).
3. Un VPN vient de se connecter ou de se déconnecter ; ses routes apparaissent ou disparaissent l'espace d'une seconde.
4. Une configuration statique sans passerelle par défaut, ou dont la passerelle a été remplacée par celle d'une seconde carte réseau.
5. Une découverte par multidiffusion ou diffusion (par exemple vers 239.255.255.250) sur une machine sans réseau actif.
6. Tôt au démarrage, avant que les routes existent.

## Que faire

### Côté développement
- Essayer toutes les adresses que renvoie `getaddrinfo`, pas seulement la première. `WSAConnectByNameW` et `WSAConnectByList` s'en chargent ; Happy Eyeballs (RFC 8305) le fait vite.
- Ne demander que les familles utilisables : `AI_ADDRCONFIG` dans les indications (hints).
- Ne pas tenir l'erreur pour définitive sur un portable ou un téléphone. Attendre un changement d'adresse ou de route (`NotifyRouteChange2`, `FD_ROUTING_INTERFACE_CHANGE`) et réessayer.
- Dans une boucle UDP, compter et continuer ; le datagramme suivant va peut-être vers un autre réseau.
- Code de découverte : énumérer les interfaces actives et choisir celle de sortie avec `IP_MULTICAST_IF`.

### Côté administration
Sous Windows :
```powershell
Find-NetRoute -RemoteIPAddress 2001:db8::10
Get-NetRoute -DestinationPrefix '0.0.0.0/0','::/0'
Get-NetIPConfiguration -Detailed
Test-NetConnection 192.0.2.10 -DiagnoseRouting
```
Sous Linux (`ENETUNREACH`) :
```sh
ip route get 192.0.2.10; ip -6 route get 2001:db8::10
ip -6 route show default
ip route show table all | grep -E 'unreachable|prohibit|blackhole'
```
Si seul IPv6 échoue, réparer son routage ou retirer l'enregistrement AAAA. Faire préférer IPv4 au client ne fait que cacher le défaut.

## À ne pas confondre avec
- `WSAEHOSTUNREACH` (10065) : une route existe, mais un point du chemin, intermédiaire ou final, a signalé l'hôte comme injoignable. 10051 se décide ici, 10065 le plus souvent ailleurs.
- `WSAETIMEDOUT` (10060) : des paquets sont partis et personne n'a répondu ; cela prend de nombreuses secondes.
- `WSAENETDOWN` (10050) : c'est la pile locale elle-même qui est en panne.
- `WSAEADDRNOTAVAIL` (10049) : la destination n'est pas valide.

## Voir aussi
- `ERROR_NETWORK_UNREACHABLE` (1231) : la même erreur sous forme de code Win32.
- `WSAHOST_NOT_FOUND` (11001) : sans réseau, c'est souvent la résolution du nom qui échoue d'abord.
- `WSAECONNREFUSED` (10061) : la preuve que le routage fonctionne.
"# },
    Text { title: "Keep-alive sans réponse ou TTL expiré", message: "Les sondes keep-alive ont trouvé la connexion morte\u{a0}; ou, sur un socket de datagrammes, un paquet envoyé a épuisé son nombre de sauts.", keywords: "ENETRESET\nconnexion interrompue\nSO_KEEPALIVE\ndélai d'inactivité\ndurée de vie dépassée\nSIO_UDP_NETRESET\nconnexion perdue à la réinitialisation\nréseau réinitialisé\nréseau a abandonné la connexion\nconnexion perdue par le réseau\nréinitialisation du réseau\nactivité keep-alive en échec\néchec détecté pendant keep-alive\nrupture par keep-alive\nmaintien de connexion échoué\nTTL expiré sur datagramme\noption keepalive sur connexion morte", page: r#"# WSAENETRESET (10052)

## Signification
Ce numéro recouvre deux situations.

Sur un socket TCP : les sondes keep-alive sont restées sans réponse jusqu'à ce que TCP renonce, et la connexion a été rompue alors que l'appel était en cours. Personne n'a envoyé de RST ; l'autre extrémité, ou le chemin qui y mène, s'est tue. La connexion est finie.

Sur un socket UDP : un datagramme antérieur a épuisé ses sauts, et un routeur a renvoyé le message ICMP « durée de vie expirée ». Rien n'est cassé, le socket continue de fonctionner ; seul ce datagramme n'est pas arrivé.

## Quand ce code apparaît
- `recv`, `WSARecv`, `send`, `WSASend`, `TransmitFile`, `TransmitPackets` : socket de flux, les sondes keep-alive ont trouvé la connexion morte pendant l'appel.
- `recvfrom`, `WSARecvFrom`, `WSARecvMsg`, `WSASendTo`, `WSASendMsg` : socket de datagrammes, durée de vie (TTL) expirée. Comme pour 10054 sur UDP, c'est la réception qui rapporte le sort d'un envoi.
- `setsockopt` avec `SO_KEEPALIVE` : le délai de la connexion avait déjà expiré.

L'erreur est signalée aux appels en cours. Les suivants trouvent un socket sans connexion ; s'attendre alors à 10057, ou à 10054.

## Causes fréquentes
1. L'autre extrémité a été éteinte, mise en veille ou coupée sans prévenir : un portable refermé, un câble débranché, une machine virtuelle suspendue.
2. Un NAT ou un pare-feu a supprimé son entrée inactive et jette depuis lors les données comme les sondes.
3. Un VPN ou une liaison mobile a changé d'adresse, et l'ancien chemin ne mène plus nulle part.
4. Un keep-alive réglé trop serré (par exemple une sonde par seconde) sur une liaison mobile qui perd des paquets.
5. UDP : une boucle de routage, ou une durée de vie faible, comme en multidiffusion (1 par défaut), ou dans les sondes à la traceroute et la traversée de NAT (hole punching), où elle est voulue.

## Que faire

### Côté développement
- TCP : fermer, se reconnecter, répéter ce qui peut l'être sans danger. Le cas relève de la même branche que 10054 et 10060.
- UDP : rappeler la réception. Une boucle de serveur qui s'arrête là peut être stoppée par n'importe quel routeur. Pour faire taire ce signalement, employer `WSAIoctl` avec `SIO_UDP_NETRESET` et FALSE, comme on le fait avec `SIO_UDP_CONNRESET`.
- Régler le keep-alive par socket : `TCP_KEEPIDLE`, `TCP_KEEPINTVL`, `TCP_KEEPCNT` (versions tardives de Windows 10 et suivantes), ou `SIO_KEEPALIVE_VALS`. Ce dernier fixe le nombre de sondes à dix ; 60 s d'inactivité et 5 s d'intervalle permettent de détecter la mort de l'autre extrémité en moins de deux minutes.
- Un message de présence au niveau de l'application (heartbeat) en dit plus que le keep-alive : il prouve que l'autre programme vit, et non seulement son noyau.

### Côté administration
Trouver où meurent les paquets. Des durées régulières entre les dernières données et l'erreur désignent la limite d'inactivité d'un équipement.

Sous Windows :
```powershell
Get-NetTCPConnection -RemoteAddress 192.0.2.10
tracert -d 192.0.2.10        # une paire de sauts qui se répète est une boucle
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object KeepAlive*
```
Linux termine une telle connexion par `ETIMEDOUT` plutôt que par `ENETRESET` ; les minuteries peuvent s'observer :
```sh
ss -tno dst 192.0.2.10           # timer:(keepalive,...)
sysctl net.ipv4.tcp_keepalive_time net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes
sudo tcpdump -ni any 'icmp[icmptype] = icmp-timxceed'
```

## À ne pas confondre avec
- `WSAECONNRESET` (10054) : un vrai RST est arrivé ; sur UDP, « port injoignable » au lieu de la durée de vie expirée.
- `WSAETIMEDOUT` (10060) : des données envoyées n'ont pas été acquittées, ou la connexion n'a pas abouti. Avec 10052, la ligne était inactive et seules des sondes se sont perdues.
- `WSAECONNABORTED` (10053) : abandonnée localement pour d'autres raisons.
- `WSAENETDOWN` (10050) : un nom voisin, mais c'est toute la pile locale qui est en cause.

## Voir aussi
- `WSAENOTCONN` (10057) : ce que les appels suivants peuvent signaler.
- `WSAEHOSTUNREACH` (10065) : d'autres messages ICMP.
- `WSAEDISCON` (10101) : une fermeture en bonne et due forme.
"# },
    Text { title: "Connexion abandonnée sur cet ordinateur", message: "Cet ordinateur a abandonné la connexion, parce que des données sont restées sans acquittement ou qu'un logiciel local y a mis fin.", keywords: "ECONNABORTED\nabandonnée par un logiciel de votre ordinateur\nantivirus\nproxy local\nconnexion interrompue\nretransmission\nabandon de connexion par logiciel\nconnexion établie abandonnée\nlogiciel a provoqué l'abandon\nlogiciel de l'ordinateur hôte\nle logiciel local a coupé\nconnexion avortée\nabandon par l'hôte local\narrêt de connexion côté client\nconnexion annulée localement\nerreur de protocole ou délai\nconnexion interrompue par l'antivirus", page: r#"# WSAECONNABORTED (10053)

## Signification
Une connexion établie a été abandonnée sur cet ordinateur. Ce n'est pas l'hôte distant qui y a mis fin, mais quelque chose ici même : TCP après trop de retransmissions sans réponse, un filtre tel que le bouclier web d'un antivirus ou un proxy local, ou encore la pile réseau, parce que l'adresse qui portait la connexion a disparu. Il ne reste qu'à fermer le socket.

La formule « un logiciel de votre ordinateur hôte » fait chercher un programme malveillant. Le plus souvent, la cause est anodine : un navigateur a renoncé à une requête adressée à un serveur web local.

## Quand ce code apparaît
- `recv`, `WSARecv`, `send`, `WSASend`, `TransmitFile`, `TransmitPackets` : la connexion a pris fin à l'expiration d'un délai ou à la suite d'une autre défaillance.
- `sendto`, `shutdown` : de même, sur un socket orienté connexion.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents` : dans la partie erreur de `FD_CLOSE`.
- Après qu'un `WSACancelBlockingCall` a interrompu un appel sur un flux : lors des appels suivants sur ce socket.
- `AF_BTH` : le programme a lui-même arrêté le socket.

## Causes fréquentes
1. Sur un serveur en 127.0.0.1 ou `::1` : le client (navigateur, script, IDE) a fermé pendant l'écriture de la réponse. Les serveurs de développement le journalisent à longueur de journée, à chaque rechargement de page.
2. L'analyse du web ou du courrier par un antivirus, un contrôle parental, un proxy local ou un client VPN. Placé au milieu, il met fin aux deux moitiés de la connexion, et le programme voit un abandon venu de sa propre machine.
3. L'épuisement des retransmissions : des données sont parties, aucun acquittement n'est revenu. Windows renonce après quelques essais (5 par défaut), ce qui peut ne prendre que 10 à 20 secondes sur un réseau rapide. Une coupure du Wi-Fi ou un appareil figé suffit.
4. L'adresse locale a disparu : VPN déconnecté, passage à un autre réseau Wi-Fi, mise en veille et réveil, nouvelle adresse donnée par DHCP.
5. Une erreur de protocole, par exemple un segment altéré par une fonction de déchargement (offload) défectueuse dans un pilote réseau.

Pour trancher : immédiate et sur l'adresse de bouclage, c'est la cause 1 ; seulement sur les machines équipées d'un certain produit de sécurité, la 2 ; 10 à 30 secondes après le dernier paquet correct, la 3 ; en même temps qu'un changement de réseau, la 4.

## Que faire

### Côté développement
- Serveur : sur une erreur d'écriture 10053, abandonner ce client sans bruit et journaliser au niveau débogage.
- Client : se reconnecter et répéter les requêtes idempotentes, comme pour 10054. Une liste d'erreurs justifiant une nouvelle tentative doit contenir les deux numéros.
- Laisser à TCP plus de temps avec l'option de socket `TCP_MAXRT` (en secondes) lorsque de courtes interruptions sont normales sur le réseau.
- Ne pas annuler un appel bloquant sur un flux pour continuer ensuite avec le même socket : sa position dans le flux d'octets n'est plus connue.

### Côté administration
Sous Windows :
```powershell
# filtres tiers sur le trajet
netsh winsock show catalog | Select-String 'Description'
Get-NetAdapterBinding | Where-Object ComponentID -notlike 'ms_*'
# retransmissions, et changements de réseau au moment de l'erreur
netstat -s -p tcp
# le nombre d'essais a-t-il été modifié ? (aucune valeur = réglage par défaut)
Get-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters | Select-Object TcpMaxDataRetransmissions
Get-WinEvent -LogName Microsoft-Windows-NetworkProfile/Operational -MaxEvents 20
```
Exclure le programme de l'analyse antivirus, ou faire un essai sans elle. Dans le cas de la cause 3, une capture montre le même segment qui revient sans cesse ; avec des appareils lents, certains y ont remédié en augmentant `TcpMaxDataRetransmissions` et en redémarrant.

Sous Linux, une connexion établie ne répond presque jamais `ECONNABORTED`, sauf si un administrateur l'a tuée avec `ss -K`. L'épuisement des retransmissions y donne `ETIMEDOUT`, et seulement au bout d'une quinzaine de minutes.
```sh
ss -tni dst 192.0.2.10            # retrans:, backoff:
sysctl net.ipv4.tcp_retries2
nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout
```

## À ne pas confondre avec
- `WSAECONNRESET` (10054) : l'hôte distant, ou un équipement qui parle en son nom, a envoyé un RST. Une capture permet de trancher : aucun RST n'arrive avant un véritable abandon local. Pour un client parti au milieu d'une réponse (cause 1), Windows emploie l'un ou l'autre numéro.
- `WSAETIMEDOUT` (10060) : documenté lui aussi pour un hôte distant qui ne répond plus. Si la connexion était établie, traiter les deux comme un seul et même événement.
- `WSAENETRESET` (10052) : keep-alive sur une connexion inactive.
- `WSA_OPERATION_ABORTED` (995) : opération avec chevauchement annulée ; la connexion vit peut-être encore.

## Voir aussi
- `ERROR_CONNECTION_ABORTED` (1236) : l'équivalent Win32.
- `WSAESHUTDOWN` (10058) : nous avons fermé ce sens volontairement.
- `WSAECANCELLED` (10103) : c'est une recherche, et non une connexion, qui a été annulée.
"# },
    Text { title: "Connexion réinitialisée par l'hôte distant", message: "L'hôte distant a réinitialisé la connexion\u{a0}: il a refusé toute nouvelle donnée au lieu de fermer proprement.", keywords: "ECONNRESET\nconnexion existante fermée\nconnexion coupée\nconnexion ré-initialisée par le correspondant\nfermeture forcée\nRST\nconnexion réinitialisée par l'homologue\nconnexion fermée par l'homologue\nconnexion réinitialisée par le pair\nconnexion ré-initialisée\nfermée de force par distant\nconnexion a dû être fermée\nl'hôte distant a fermé\nconnexion brutalement fermée\npaquet RST reçu\napplication distante arrêtée brusquement\nport UDP distant inaccessible\ncoupure par le serveur distant", page: r#"# WSAECONNRESET (10054)

## Signification
L'autre extrémité a mis fin à la connexion par une réinitialisation (RST de TCP), sans passer par une fermeture propre. Tout ce qui était encore en route, dans un sens ou dans l'autre, est perdu, et il ne reste qu'à fermer le socket. La réinitialisation est définitive : les envois et réceptions suivants sur ce socket échouent aussi.

Sur un socket UDP, il n'y avait pas de connexion, donc rien à réinitialiser. Le même numéro y signifie qu'un datagramme précédent a été renvoyé avec le message ICMP « port unreachable » : personne n'écoutait à cette adresse à son arrivée.

## Quand ce code apparaît
- `recv`, `WSARecv`, `send`, `WSASend` : un RST est arrivé sur un socket de flux. Une réception déjà bloquée se réveille aussitôt avec cette erreur.
- `recvfrom`, `WSARecvFrom`, `sendto`, `WSASendTo` : socket UDP ayant reçu un « port unreachable » (sur un socket connecté, `recv` et `send` aussi). La réception échoue alors que d'autres hôtes ont pu envoyer des données valables ; il faut la relancer.
- `accept`, `AcceptEx` : le client avait déjà renoncé quand sa connexion a été retirée de la file d'attente.
- `shutdown` : la réinitialisation est arrivée avant la demi-fermeture.
- `WSAEnumNetworkEvents` : dans la partie erreur de `FD_CLOSE`, où zéro indiquerait une fermeture propre.
- Opérations avec chevauchement : `WSAGetOverlappedResult` donne 10054, tandis que `GetQueuedCompletionStatus` donne `ERROR_NETNAME_DELETED` (64) pour exactement le même événement.

## Causes fréquentes
1. Le processus distant s'est planté ou a été tué. Son système ferme les sockets à sa place et répond aux données suivantes par un RST.
2. L'autre extrémité a fermé alors que des données que nous avions envoyées attendaient, non lues, dans son tampon de réception. Fermer avec des données non lues provoque une réinitialisation, même si le programme voulait fermer proprement. Cas typique : un serveur qui répond « 413 » (contenu trop volumineux) ou « 401 » et ferme sans lire le reste de la requête.
3. Nous avons continué d'envoyer à un hôte qui avait fermé son côté. Son FIN disait seulement « je n'enverrai plus rien » ; une fois qu'il a tout fermé, le segment suivant se heurte à un RST. Le premier envoi après la fermeture réussit encore, le deuxième échoue.
4. L'autre extrémité a fermé avec `SO_LINGER` activé et une durée nulle, ce qui demande une réinitialisation. Des générateurs de charge, des contrôles d'état et certains serveurs HTTP procèdent ainsi pour éviter TIME_WAIT.
5. Un pare-feu, un NAT ou un répartiteur de charge a oublié la connexion après une période d'inactivité (souvent de 4 minutes à 1 heure) et répond au paquet suivant par un RST au nom de l'hôte distant.
6. L'hôte distant a redémarré, ou le service a basculé vers un nœud qui ne connaît pas cette connexion.
7. Un désaccord de protocole ou de TLS : du texte en clair envoyé à un port TLS, ou une version que le serveur refuse en coupant la connexion.
8. En UDP : le récepteur n'est pas lancé, ou a redémarré sur un autre port.

Pour les distinguer, regarder à quel moment l'erreur se produit :

| moment | cause probable |
|---|---|
| aussitôt, dès les premiers octets | désaccord de protocole, liste d'accès, serveur saturé |
| toujours après la même durée d'inactivité | pare-feu, NAT ou répartiteur de charge (5) |
| juste après un gros envoi ou une réponse d'erreur | données non lues à l'autre extrémité (2) |
| à la deuxième écriture qui suit une fin silencieuse | hôte distant ayant fermé son côté (3) |
| sur de nombreuses connexions dans la même seconde | plantage, redémarrage ou basculement (1, 6) |
| sur une réception UDP | port injoignable (8) |

## Que faire

### Côté développement
- Considérer que la connexion est finie : fermer le socket, en ouvrir un nouveau et ne répéter la requête que si elle est idempotente. Réessayer sur le même socket ne sert à rien.
- Fermer dans l'ordre : `shutdown` avec `SD_SEND`, lire jusqu'à ce que `recv` renvoie 0, puis `closesocket`. À elle seule, cette séquence élimine la cause 2 de votre côté.
- Guetter la fin annoncée par l'autre extrémité : un `recv` qui renvoie 0 signifie qu'elle n'enverra plus rien ; cesser d'écrire, sauf si le protocole prévoit des phases à demi fermées.
- Contre les délais d'inactivité, envoyer ses propres messages de présence (heartbeat) ou régler le keep-alive (`SIO_KEEPALIVE_VALS`, ou `TCP_KEEPIDLE` et `TCP_KEEPINTVL`) en dessous du délai le plus court du trajet. Les 2 heures par défaut sont trop longues pour tous les équipements intermédiaires.
- Sur un serveur UDP, ignorer 10054 dans la boucle de réception ou désactiver ce signalement par l'ioctl `SIO_UDP_CONNRESET` (FALSE). Un client muet ne doit pas arrêter un serveur.
- Ne pas toucher à `SO_LINGER`, à moins de vouloir justement une réinitialisation.

### Côté administration
Chercher qui a envoyé le RST en comparant une capture de chaque extrémité. Un RST que seule l'une des deux a vu vient d'un équipement situé entre elles ; un TTL différent de celui des autres paquets de cet hôte le confirme.

Sous Windows :
```powershell
# capturer les RST d'un hôte, puis les lire
pktmon filter remove
pktmon filter add -i 192.0.2.10 -t TCP RST
pktmon start --capture --pkt-size 128
pktmon stop
pktmon etl2txt PktMon.etl
# sur un hôte distant Windows, son service s'est-il planté ?
Get-WinEvent -FilterHashtable @{LogName='System'; Id=7031,7034} -MaxEvents 20
```
Sous Linux :
```sh
sudo tcpdump -ni any 'tcp[tcpflags] & tcp-rst != 0 and host 192.0.2.10'
nstat -az TcpEstabResets TcpExtTCPAbortOnData TcpExtTCPAbortOnClose
journalctl -u SERVICE --since -1h
```
`TcpExtTCPAbortOnClose` compte les fermetures de cette machine avec des données non lues, `TcpExtTCPAbortOnData` les fermetures avec une durée `SO_LINGER` nulle et les données arrivées après la fermeture. Si l'un des deux augmente en même temps que les erreurs, les RST sont émis ici. Pour les délais d'inactivité, relever la limite sur l'équipement ou raccourcir l'intervalle de keep-alive des programmes.

## À ne pas confondre avec
- `WSAECONNABORTED` (10053) : cette machine a abandonné la connexion, après des retransmissions sans réponse ou à cause d'un logiciel local. Avec 10054, c'est l'autre extrémité, ou quelqu'un qui parle pour elle, qui y a mis fin.
- `WSAECONNREFUSED` (10061) : il n'y a jamais eu de connexion ; la réponse au premier paquet était un RST.
- `WSAENETRESET` (10052) : le keep-alive a trouvé la connexion morte, ou, en UDP, la durée de vie du paquet est épuisée.
- `WSAETIMEDOUT` (10060) : un silence, alors qu'un RST est une réponse.
- `WSAEDISCON` (10101) : une fermeture propre ; ce n'est pas une erreur.

## Voir aussi
- `ERROR_NETNAME_DELETED` (64) : le même événement, tel que le rapporte un port de terminaison.
- `WSAESHUTDOWN` (10058) : nous avons fermé ce sens nous-mêmes.
- `WSAENOTCONN` (10057) : le socket n'a jamais été connecté.
"# },
    Text { title: "Ports, tampons ou file d'attente épuisés", message: "Le système n'a plus de port libre, de mémoire ou de place en file d'attente pour cette opération de socket, ou le tampon fourni est trop petit.", keywords: "ENOBUFS\nespace insuffisant dans la mémoire tampon\nfile d'attente saturée\népuisement des ports\nport éphémère\nréserve non paginée\nfuite de sockets\naucun espace tampon disponible\nespace tampon insuffisant\nplus de tampon disponible\naucune mémoire tampon disponible\nmémoire tampon saturée\nsystème manque d'espace tampon\nmanque de place dans tampon\nfile d'attente pleine\nplus de ports éphémères\nports dynamiques épuisés\nressources réseau insuffisantes", page: r#"# WSAENOBUFS (10055)

## Signification
Le système n'a pas pu fournir une ressource dont l'appel a besoin. Le texte de Microsoft parle de tampons et de files d'attente, si bien que l'on surveille la mémoire vive. Or, sur les postes clients et les proxys chargés, ce qui manque est le plus souvent un port éphémère libre : un socket sans port local fixe doit en recevoir un, et tous sont pris. La vraie pénurie de mémoire du noyau ne vient qu'en deuxième.

Un troisième cas n'a rien à voir avec l'état du système : quelques fonctions indiquent par 10055 que le tampon fourni est trop petit.

## Quand ce code apparaît
- `bind` (sur le port 0), `connect`, `WSAConnect`, `ConnectEx` : plus de port local disponible, ou pas de mémoire pour la connexion.
- `socket`, `WSASocketW`, `accept`, `listen`, `WSADuplicateSocketW`, `WSAPoll` : pas de mémoire du noyau pour l'objet.
- `send`, `sendto`, `WSASend`, `TransmitFile` : les données ne peuvent être ni mises en tampon ni verrouillées, ou une file est pleine. Documenté aussi comme un interblocage de tampons chez le fournisseur.
- `RIOSend`, `RIOReceive` : la file de terminaison est pleine. `RIOCreateRequestQueue`, `RIOResizeCompletionQueue` : pas de mémoire pour elle.
- `WSAEnumProtocolsW`, `WSCEnumProtocols` : tampon trop petit ; la taille nécessaire se trouve dans l'argument de longueur. `WSAAsyncGetHostByName` et sa famille signalent la même chose dans le message de fin.

## Causes fréquentes
1. L'épuisement des ports éphémères : beaucoup de connexions sortantes brèves (TIME_WAIT), ou une fuite de sockets liés et jamais fermés. La réserve par défaut compte 16384 ports (49152 à 65535) pour TCP et autant pour UDP.
2. Un programme qui ne ferme pas ses sockets. On le reconnaît à des milliers d'entrées CLOSE_WAIT ou Bound pour un seul processus, qui disparaissent quand il s'arrête.
3. Des plages retirées à la réserve : Hyper-V, WSL et les conteneurs réservent des blocs de ports ; `netsh` a pu servir aussi à la réduire.
4. Réserve non paginée épuisée : des milliers de réceptions avec chevauchement et de grands tampons (chacune verrouille sa mémoire), un hôte distant qui ne lit pas pendant que nous envoyons sans limite, ou un pilote réseau qui fuit.
5. Un seul `send` gigantesque. Des centaines de mégaoctets dans un appel doivent être verrouillés d'un coup.
6. Un filtre d'antivirus ou de VPN, avec ses propres limites.

Si l'ouverture de nouvelles connexions échoue alors que celles qui existent fonctionnent bien, ce sont les ports (1 à 3). Si `send` et `recv` échouent aussi sur les anciennes, c'est la mémoire (4, 5).

## Que faire

### Côté développement
- Fermer chaque socket dans toutes les branches du code, en commençant par les branches d'erreur. Surveiller le nombre de descripteurs pendant un test de charge.
- Réutiliser les connexions au moyen d'un pool ; ne pas appeler `bind` côté client. Avec `ConnectEx`, activer `SO_REUSE_UNICASTPORT` avant la liaison au port 0.
- Envoyer par morceaux de 64 Ko à 1 Mo, et attendre la fin des opérations lancées avant d'en ajouter.
- Pour des milliers de connexions inactives, lancer des réceptions de zéro octet : elles ne verrouillent pas de mémoire.
- Quand l'erreur se produit, attendre en allongeant les pauses. Réessayer aussitôt en boucle entretient la pénurie.
- Pour les fonctions d'énumération : allouer la taille reçue et rappeler.

### Côté administration
Sous Windows :
```powershell
netsh int ipv4 show dynamicport tcp; netsh int ipv4 show excludedportrange protocol=tcp
Get-NetTCPConnection | Group-Object State -NoElement
Get-NetTCPConnection | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-NetUDPEndpoint | Group-Object OwningProcess -NoElement | Sort-Object Count -Descending | Select-Object -First 5
Get-WinEvent -FilterHashtable @{LogName='System'; ProviderName='Tcpip'; Id=4227,4231,4266} -MaxEvents 10
# Get-Counter : sur un Windows en français, les noms des compteurs sont traduits (Get-Counter -ListSet *)
Get-Counter '\Memory\Pool Nonpaged Bytes'
```
Parmi ces événements, 4231 (TCP) et 4266 (UDP) indiquent que la réserve était vide. Redémarrer le processus qui en occupe le plus libère ses ports. Élargir la réserve (`netsh int ipv4 set dynamicport tcp start=20000 num=45536`) fait gagner du temps.

Sous Linux, la pénurie de ports porte un autre nom (`EADDRNOTAVAIL`) ; `ENOBUFS` lui-même vient des files des périphériques et de netlink :
```sh
ss -s; cat /proc/net/sockstat
sysctl net.ipv4.ip_local_port_range net.ipv4.tcp_mem
tc -s qdisc show dev eth0          # dropped
```

## À ne pas confondre avec
- `WSAEADDRINUSE` (10048) : la même pénurie constatée lors d'un `connect`, quand il existe un port libre, mais pas pour cette destination.
- `WSAEMFILE` (10024) : plus de sockets pour ce processus ; c'est une limite, pas une pénurie.
- `WSAEWOULDBLOCK` (10035) : seul le tampon d'envoi du socket est plein ; attendre que le socket soit de nouveau prêt en écriture.
- `WSA_NOT_ENOUGH_MEMORY` (8) : la mémoire du processus, par exemple dans `getaddrinfo`.
- `WSAEFAULT` (10014) : la façon dont la plupart des autres fonctions disent « tampon trop petit ».

## Voir aussi
- `WSAEMSGSIZE` (10040) : un datagramme plus grand que permis.
- `WSAEPROCLIM` (10067) : trop de programmes utilisent Winsock.
- `WSAETOOMANYREFS` (10059) : une file d'E/S enregistrées (RIO) ne peut pas être réduite.
"# },
    Text { title: "Socket déjà connecté", message: "Ce socket a déjà sa connexion, et l'appel exige un socket qui n'est pas encore connecté.", keywords: "EISCONN\ndouble connexion\nconnect deux fois\nreconnexion\nnoeud final déjà connecté\nle socket est déjà connecté\nsocket est déjà connectée\nconnexion sur socket déjà connecté\ndemande de connexion refaite\nnœud final de transport connecté\npoint de terminaison déjà connecté\ndéjà connecté au serveur\nconnexion déjà établie\nsendto sur socket connecté", page: r#"# WSAEISCONN (10056)

## Signification
Le socket est déjà connecté, et l'appel n'a de sens que s'il ne l'est pas. Il s'agit presque toujours d'un second `connect` sur un socket de flux. La connexion existante n'en souffre pas : dans une boucle d'interrogation, cette « erreur » est même la bonne nouvelle que la connexion est établie.

## Quand ce code apparaît
- `connect`, `WSAConnect`, `ConnectEx` : socket orienté connexion déjà relié à un hôte distant.
- `listen` : un socket connecté ne peut pas être mis en écoute.
- `WSAAsyncSelect` : dans la partie erreur de `FD_CONNECT`.
- `WSAJoinLeaf` : ce socket a déjà rejoint la session multipoint.
- `WSASetSocketSecurity`, `WSASetSocketPeerTargetName` : à appeler avant la connexion, y compris sur un socket de datagrammes.
- `recvfrom` : sa table d'erreurs interdit les sockets connectés, alors que ses propres remarques les autorisent ; en pratique, cela fonctionne.

## Causes fréquentes
1. Connexion non bloquante par répétition : le programme rappelle sans cesse `connect`, rencontre d'abord 10035 ou 10037, et 10056 à la fin.
2. Deux threads, ou une minuterie de nouvelle tentative et une fin d'opération, qui connectent tous deux le même objet socket.
3. Une logique de reconnexion qui réutilise l'ancien descripteur sans le fermer.
4. Un code qui attend de TCP la règle d'UDP : un socket de datagrammes peut être connecté à nouveau à tout moment, un socket de flux une seule fois.
5. Un socket accepté par un serveur, confié à un code client qui commence par `connect`.
6. Une option IPsec définie trop tard.

## Que faire

### Côté développement
- Dans une boucle d'interrogation, traiter 10056 comme un succès. Mieux : appeler `connect` une seule fois, attendre avec `select` (ensemble d'écriture pour le succès, ensemble d'exceptions pour l'échec), puis lire `SO_ERROR`.
- Pour se reconnecter, fermer et créer un nouveau socket. Exception : `DisconnectEx` avec `TF_REUSE_SOCKET`, après quoi `ConnectEx` peut reprendre le descripteur.
- Protéger le socket par une variable d'état (inactif, connexion en cours, connecté), modifiée sous un seul verrou.
- Pour changer l'hôte distant d'un socket UDP, appeler `connect` avec la nouvelle adresse ; avec l'adresse nulle, pour défaire l'association.
- Définir les réglages IPsec entre `socket` et `connect`.

### Côté administration
10056 est une erreur de programmation ; la configuration y peut rarement quelque chose, sauf si l'intervalle de reconnexion est plus court que le temps que prend la connexion. Regarder quelle connexion le programme détient réellement.

Sous Windows :
```powershell
Get-NetTCPConnection -OwningProcess (Get-Process program).Id | Format-Table LocalPort,RemoteAddress,RemotePort,State
```
Sous Linux (`EISCONN`), la trace montre aussitôt le double appel. À noter que le premier `connect` répété après le succès y renvoie 0, et que seul le suivant donne `EISCONN` :
```sh
strace -f -tt -e trace=connect,close -p "$(pidof program)"
ss -tnp | grep program
```

## À ne pas confondre avec
- `WSAEALREADY` (10037) : la connexion n'est pas encore établie ; l'état suivant de la même boucle est 10056.
- `WSAEADDRINUSE` (10048) : un autre socket utilise ce couple d'adresses.
- `WSAEINVAL` (10022) : `connect` sur un socket en écoute et, sur certains systèmes, des `connect` répétés.
- `WSAENOTCONN` (10057) : exactement l'inverse.

## Voir aussi
- `WSAEWOULDBLOCK` (10035) : la connexion a démarré en arrière-plan.
- `WSAEINPROGRESS` (10036) : dans Winsock, ce n'est pas la « connexion en cours » de POSIX.
- `WSAEOPNOTSUPP` (10045) : `listen` sur un socket de datagrammes.
"# },
    Text { title: "Socket non connecté", message: "Le socket n'a pas de connexion\u{a0}: il n'a jamais été connecté, se connecte encore ou a perdu sa connexion.", keywords: "ENOTCONN\nenvoi ou réception non autorisé\naucune adresse fournie\nenvoi avant connexion\nSO_UPDATE_ACCEPT_CONTEXT\nshutdown échoue\nle socket n'est pas connecté\nsocket non connectée\nnœud final non connecté\ntransport non connecté\npoint de terminaison non connecté\némission ou réception sans connexion\nenvoi sur socket non connecté\npas connecté au serveur\nconnexion inexistante\ndemande d'envoi sans adresse fournie", page: r#"# WSAENOTCONN (10057)

## Signification
L'appel a besoin d'un hôte distant, et ce socket n'en a pas : pas encore, jamais, ou plus. Sur un socket de flux, aucune connexion n'est établie ; sur un socket de datagrammes, aucune destination n'a été donnée, ni par `connect` ni dans l'appel.

## Quand ce code apparaît
- `send`, `recv`, `WSASend`, `WSARecv`, `TransmitFile` : pas de connexion.
- `sendto`, `WSASendTo`, `WSARecvFrom` : de même, sur un socket de flux.
- `shutdown`, `WSASendDisconnect`, `WSARecvDisconnect` : rien à fermer.
- `getpeername` : aucun hôte distant à nommer.
- `DisconnectEx` : socket non connecté, ou déjà en cours de fermeture sans que `TF_REUSE_SOCKET` ait été indiqué.
- `setsockopt` avec `SO_KEEPALIVE` : la connexion avait déjà été réinitialisée.
- `WSAIoctl` avec un code qui interroge une connexion active (`SIO_QUERY_TRANSPORT_SETTING`, `SIO_IDEAL_SEND_BACKLOG_QUERY` et d'autres).
- Un socket de datagrammes dont l'association a été défaite par `connect` vers l'adresse nulle.

## Causes fréquentes
1. Un envoi juste après un `connect` non bloquant qui a renvoyé 10035. L'établissement de la connexion n'est pas terminé.
2. Le résultat de `connect` n'a pas été vérifié ; l'appel avait échoué, et le premier `send` le révèle.
3. Le mauvais descripteur : le socket en écoute au lieu de celui que donne `accept`.
4. `ConnectEx` ou `AcceptEx` a réussi, mais le contexte n'a pas été mis à jour. Les données passent alors, tandis que `shutdown` et `getpeername` échouent avec 10057. Très typique des serveurs à port de terminaison.
5. La connexion a pris fin (10052, 10054), le programme n'en a pas tenu compte et a fait un appel de plus.
6. Un `shutdown` dans une routine de nettoyage qui s'exécute aussi pour les sockets non connectés. Sans gravité.
7. En UDP, un `send` sans `connect` préalable.

## Que faire

### Côté développement
- Après une connexion non bloquante, attendre `FD_CONNECT` ou que le socket soit prêt en écriture, et lire `SO_ERROR` avant le premier octet.
- Après `ConnectEx` : `setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0)`. Après `AcceptEx` : `SO_UPDATE_ACCEPT_CONTEXT`, avec le socket en écoute pour valeur.
- Ignorer le 10057 de `shutdown` dans le code de nettoyage ; dans `send` et `recv`, y voir un défaut du programme ou une connexion perdue.
- `getpeername` est un test peu coûteux pour savoir si un socket a été connecté. Il ne prouve pas que l'autre extrémité vit encore.
- UDP : employer `sendto`, ou connecter le socket une fois.

### Côté administration
Si l'erreur figure dans le journal d'un logiciel du commerce, chercher une erreur antérieure de la même connexion ; 10057 n'en est que la suite. Les premières erreurs typiques sont 10060, 10061 et 10054.

Sous Windows :
```powershell
Get-Content C:\Logs\app.log | Select-String '100(5[2347]|6[015])' | Select-Object -Last 40
Get-NetTCPConnection -OwningProcess (Get-Process program).Id -ErrorAction SilentlyContinue
```
Sous Linux, le même enchaînement aboutit à `ENOTCONN` :
```sh
strace -f -tt -e trace=network -p "$(pidof program)" 2>&1 | grep -B20 ENOTCONN
ss -tnp state syn-sent | grep program
```

## À ne pas confondre avec
- `WSAESHUTDOWN` (10058) : le socket est connecté, mais nous avons nous-mêmes fermé ce sens.
- `WSAECONNRESET` (10054) : il y avait une connexion, et elle vient d'être détruite.
- `WSAEDESTADDRREQ` (10039) : un appel de datagramme qui exige une destination et n'en a pas.
- `WSAENOTSOCK` (10038) : le descripteur n'est pas un socket, par exemple parce qu'il est fermé.
- `WSAEISCONN` (10056) : la situation inverse.

## Voir aussi
- `WSAEWOULDBLOCK` (10035) : la connexion est encore en cours d'établissement.
- `WSAECONNREFUSED` (10061) : la raison de l'échec de `connect`, si la cible a refusé.
- `WSAENETRESET` (10052) : le keep-alive a mis fin à la connexion.
"# },
    Text { title: "Émission ou réception fermée par ce programme", message: "Ce programme a fermé le sens d'émission ou de réception du socket et ne peut plus s'en servir.", keywords: "ESHUTDOWN\nEPIPE\ndemi-fermeture\nenvoi après shutdown\nrelais brisé\nsocket déjà arrêté\nSD_SEND\nenvoi impossible après arrêt socket\nenvoi après fermeture du socket\nimpossible d'envoyer après l'arrêt\nsocket déjà fermé en émission\nsocket arrêté dans ce sens\nappel d'arrêt précédent\narrêt du socket par shutdown\npoint de terminaison arrêté\ntransport fermé en écriture\ntuyau cassé\nréception après arrêt", page: r#"# WSAESHUTDOWN (10058)

## Signification
Notre côté a fermé le sens dans lequel il faudrait faire passer des données. Après `shutdown` avec `SD_SEND`, rien ne peut plus être envoyé ; avec `SD_RECEIVE`, rien ne peut plus être reçu ; avec `SD_BOTH`, ni l'un ni l'autre. L'autre extrémité n'y est pour rien, et l'autre sens peut fonctionner parfaitement. C'est une connexion à demi fermée, la façon normale de dire « j'ai fini, j'écoute maintenant la dernière réponse ».

## Quand ce code apparaît
- `send`, `sendto`, `WSASend`, `WSASendTo`, `WSASendMsg`, `TransmitFile`, `TransmitPackets` : le sens de l'envoi est fermé.
- `recv`, `recvfrom`, `WSARecv`, `WSARecvEx` : le sens de la réception est fermé.
- `connect` en `AF_BTH` : contrairement aux cas précédents, c'est l'autre extrémité qui a fermé le canal L2CAP.

## Causes fréquentes
1. L'ordre de fermeture : une partie du programme a appelé `shutdown`, une autre a encore des données en file (une ligne de journal, l'au revoir de HTTP/2, l'alerte de fermeture de TLS).
2. Un framework a fermé son flux de sortie, et avec lui le sens de l'envoi du socket, alors qu'il ne s'agissait que d'un objet enveloppe. En .NET et en Java, fermer un flux ferme son sens ou le socket entier.
3. `SD_BOTH` là où il fallait `SD_SEND` : la dernière réponse de l'hôte distant ne peut plus être lue.
4. Un gestionnaire de délai dépassé ou d'annulation ferme pendant qu'un thread de travail écrit.
5. Un socket dupliqué (`WSADuplicateSocketW`, descripteur hérité) : le `shutdown` d'un processus agit sur la connexion, donc sur toutes les copies.

## Que faire

### Côté développement
- Tout envoyer, puis `shutdown(s, SD_SEND)`, puis `recv` jusqu'à 0, puis `closesocket`. C'est le seul ordre qui ne perd rien.
- Réserver à un seul propriétaire le droit de fermer : une tâche d'écriture qui vide d'abord sa file, et d'autres qui ne font que le lui demander.
- Quand l'erreur se produit, les données ne sont pas parties. Ouvrir une nouvelle connexion si elles comptent ; un sens fermé ne se rouvre pas.
- Avec TLS, envoyer close_notify avant `SD_SEND`.
- Éviter `SD_RECEIVE`. Si des données arrivent ensuite, TCP réinitialise la connexion, et l'autre extrémité reçoit 10054.

### Côté administration
Un logiciel qui journalise 10058 à son arrêt ou au départ d'un client a un désordre sans gravité dans son code de fermeture. En pleine activité, l'erreur mérite d'être signalée à l'éditeur. Les connexions à demi fermées peuvent être comptées.

Sous Windows :
```powershell
# FinWait1, FinWait2 si nous avons fermé notre côté ; CloseWait si l'autre extrémité a fermé le sien
Get-NetTCPConnection -State FinWait1,FinWait2,CloseWait -ErrorAction SilentlyContinue | Group-Object State,OwningProcess -NoElement
```
Sous Linux, un envoi sur un tel socket donne `EPIPE` et le signal SIGPIPE, tandis qu'une réception renvoie 0 sans erreur :
```sh
ss -tnp state fin-wait-2; ss -tnp state close-wait
strace -f -e trace=shutdown,sendto,write -p "$(pidof program)" 2>&1 | grep -E 'shutdown|EPIPE'
```

## À ne pas confondre avec
- `WSAENOTCONN` (10057) : aucune connexion. Ici, elle existe ou a existé, mais un sens est fermé.
- `WSAEDISCON` (10101) : l'autre extrémité a fermé proprement son côté.
- `WSAECONNRESET` (10054) : l'autre extrémité a refusé les données. Sous Linux, écrire vers un hôte qui a fermé aboutit aussi à `EPIPE` ; Windows distingue les deux.
- `WSAECONNABORTED` (10053) : une fin non voulue sur cette machine, alors que 10058 est une fin voulue.

## Voir aussi
- `WSAENOTSOCK` (10038) : `closesocket` est passé en premier, et non `shutdown`.
- `WSAEINVAL` (10022) : `shutdown` avec un argument de sens incorrect.
- `WSA_OPERATION_ABORTED` (995) : opérations avec chevauchement en cours au moment où le socket se ferme.
"# },
    Text { title: "Encore référencé par d'autres", message: "La file ne peut pas rétrécir, ou la classe de service ne peut pas être supprimée, tant que d'autres y font référence.", keywords: "ETOOMANYREFS\ntrop de références\nfile RIO\nE/S inscrites\nWSARemoveServiceClass\ntrop de références au noyau\ntrop de références vers l'objet\nréférences à un objet noyau\nnombre excessif de références\nobjet noyau encore référencé\ntrop de références, épissage impossible\nencore utilisé par d'autres\ncompte de références dépassé", page: r#"# WSAETOOMANYREFS (10059)

## Signification
Un objet ne peut être ni supprimé ni réduit, car d'autres y font encore référence. Dans BSD, le nom désignait un objet du noyau auquel on faisait trop de références. Windows ne l'emploie qu'en deux endroits bien précis : des files d'E/S enregistrées (RIO) à réduire et des classes de service à supprimer. Les sockets et les connexions ne donnent jamais cette erreur.

## Quand ce code apparaît
- `RIOResizeCompletionQueue` : la nouvelle taille est inférieure à ce qu'exigent les opérations encore rattachées à cette file de terminaison.
- `RIOResizeRequestQueue` : les nouvelles limites sont inférieures au nombre d'envois ou de réceptions en cours.
- `WSARemoveServiceClass` : des instances de service inscrites appartiennent encore à la classe.

## Causes fréquentes
1. Un serveur à E/S enregistrées qui ajuste ses files à la charge les réduit alors que des opérations sont en cours.
2. Plusieurs files de requêtes partagent une file de terminaison ; la somme de leurs limites dépasse la nouvelle taille, alors que chacune paraît petite.
3. Un programme de désinstallation supprime sa classe de service avant les instances de service.
4. Un programme ou un environnement d'exécution traduit l'erreur Linux `ETOOMANYREFS` en numéro Winsock. Elle vient de la transmission de descripteurs de fichiers par des sockets locaux, voir plus bas.

## Que faire

### Côté développement
- Réduire dans le bon ordre : cesser de lancer des opérations, vider la file avec `RIODequeueCompletion` jusqu'à ce qu'il ne reste rien en cours, redimensionner les files de requêtes, puis la file de terminaison.
- Tenir un total : la taille d'une file de terminaison doit couvrir les réceptions et les envois de toutes les files de requêtes qui lui sont rattachées.
- La plupart des serveurs ont intérêt à dimensionner les files une fois pour la pointe et à ne plus y toucher ; une réduction manquée est sans conséquence : la journaliser et continuer.
- Supprimer d'abord les instances avec `WSASetServiceW` et `RNRSERVICE_DELETE`, la classe ensuite.

### Côté administration
Aucun réglage n'y change rien. Si un programme d'installation s'arrête sur 10059, arrêter le programme qui a inscrit le service et relancer la suppression.

Sous Windows :
```powershell
Get-Process program -ErrorAction SilentlyContinue | Stop-Process
# Select-String : le filtre vise la sortie anglaise de netsh ; sur un Windows en français, le retirer
netsh winsock show catalog | Select-String 'Name Space Provider|Description'
```
Linux renvoie `ETOOMANYREFS` (109) dans `sendmsg` lorsqu'un utilisateur a plus de descripteurs en transit sur des sockets Unix que sa limite de fichiers ouverts ne le permet :
```sh
systemctl show -p LimitNOFILE SERVICE
strace -f -e trace=sendmsg ./program 2>&1 | grep TOOMANYREFS
```
Relever la limite, ou corriger le récepteur qui ne retire pas les descripteurs.

## À ne pas confondre avec
- `WSAENOBUFS` (10055) : une file pleine, ou pas assez de mémoire pour une plus grande. Avec 10059, il s'agit de réduire.
- `WSAEMFILE` (10024) : trop de sockets dans le processus.
- `WSAEINVAL` (10022) : une taille qui n'est jamais permise, quoi qu'il y ait en cours.

## Voir aussi
- `WSASERVICE_NOT_FOUND` (10108) : la classe ou l'instance de service n'existe pas.
- `WSATYPE_NOT_FOUND` (10109) : la classe est inconnue.
- `WSAEPROCLIM` (10067) : une autre limite, sur les programmes.
"# },
    Text { title: "Pas de réponse à temps", message: "L'autre extrémité n'a pas répondu à temps\u{a0}: la connexion n'a pas pu s'établir ou s'est rompue, ou le délai propre au socket a expiré.", keywords: "ETIMEDOUT\ntimeout\ndélai de connexion dépassé\nn'a pas répondu convenablement\npare-feu\nconnexion qui traîne\nSO_RCVTIMEO\ndélai d'attente dépassé\ndélai d'attente de connexion expiré\nconnexion expirée\nla connexion a expiré\ndépassement du délai\ntemps d'attente écoulé\nconnexion terminée par expiration\ntentative de connexion sans réponse\nhôte connecté n'a pas répondu\npas de réponse du serveur\nserveur ne répond pas\naucune réponse après un délai", page: r#"# WSAETIMEDOUT (10060)

## Signification
Personne n'a répondu à temps. Trois délais différents peuvent avoir expiré :

- Celui de l'établissement de la connexion. Des paquets SYN sont partis, et ni acceptation ni refus n'est revenu. Sous Windows, cela prend environ 21 secondes par défaut.
- Celui des retransmissions d'une connexion établie. Des données sont restées sans acquittement ; la connexion est perdue.
- Le vôtre : `SO_RCVTIMEO` ou `SO_SNDTIMEO` du socket. La connexion elle-même est peut-être en parfaite santé.

Regarder donc d'abord de quel appel il s'agit et combien de temps il a duré.

## Quand ce code apparaît
- `connect`, `WSAConnect`, `ConnectEx`, `WSAJoinLeaf` : aucune réponse à la tentative. Le même socket peut servir à réessayer.
- `WSAConnectByNameW`, `WSAConnectByList` : la durée de l'argument `timeout` est écoulée.
- `recv`, `WSARecv`, `send`, `sendto` : la connexion s'est rompue parce que le réseau a fait défaut ou que l'hôte distant s'est tu.
- `recv`, `send`, `WSARecvMsg`, `WSASendMsg` : le délai propre au socket a expiré.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents` : dans la partie erreur de `FD_CONNECT`.
- `AF_BTH` : l'appareil, éteint ou hors de portée, n'a pas répondu à l'appel (page).

## Causes fréquentes
Pour `connect` :
1. Un pare-feu qui jette les paquets sans répondre. C'est le comportement par défaut du Pare-feu Windows Defender et des groupes de sécurité du cloud pour les ports que personne n'a ouverts.
2. Une adresse fausse ou périmée : la machine est éteinte ou a déménagé, ou l'enregistrement DNS est ancien. Derrière un routeur, personne n'est là pour le signaler.
3. Une adresse privée (10.0.0.0/8, etc.) utilisée de l'extérieur, ou sans le VPN.
4. Le chemin du retour manque : le serveur reçoit le SYN, mais sa réponse emprunte une autre route et se perd.
5. Un serveur Linux dont la file d'attente des connexions est pleine : il ignore les nouveaux SYN. (Un serveur Windows, lui, refuse : 10061.)
6. Un proxy est obligatoire, et le programme essaie de s'en passer.

Sur une connexion établie :

7. L'hôte distant ou le chemin a disparu : portable mis en veille, coupure du Wi-Fi, basculement d'un pare-feu.
8. `SO_RCVTIMEO` plus court que le travail demandé au serveur. L'option compte en millisecondes dans un DWORD sous Windows, mais c'est une `struct timeval` sous Linux ; un code porté qui donne 5 pour « cinq secondes » attend 5 ms.

## Que faire

### Côté développement
- Fixer son propre délai de connexion : `connect` non bloquant, `select` avec, disons, 5 secondes par adresse, puis l'adresse suivante. (Avant Windows 10 version 2004, `WSAPoll` ne remarque pas les tentatives échouées.) L'option `TCP_MAXRT` du socket limite aussi cette durée.
- Une fois `SO_RCVTIMEO` ou `SO_SNDTIMEO` expiré, fermer le socket : Windows ne dit pas quelle part des données est passée. Pour une pause qui doit pouvoir se répéter, attendre plutôt avec `WSAPoll` avant `recv`.
- Réessayer avec des pauses croissantes et aléatoires, et seulement ce qui peut être fait deux fois.
- Indiquer dans le message l'adresse, le port, l'appel et le temps écoulé. 21 s et 5 s ne racontent pas la même histoire.

### Côté administration
Tester le port, et non le ping : celui-ci est souvent interdit là où TCP est permis, et inversement. Puis regarder sur le serveur si le SYN arrive.

Sous Windows :
```powershell
Test-NetConnection example.com -Port 443 -InformationLevel Detailed
Resolve-DnsName example.com
netsh winhttp show proxy
# sur le serveur, quelque chose est-il autorisé sur ce port ?
Get-NetFirewallPortFilter -Protocol TCP | Where-Object LocalPort -eq 443 | Get-NetFirewallRule | Format-Table DisplayName,Enabled,Action,Profile
# durée de la phase de connexion
netsh int tcp show global
```
Sous Linux (`ETIMEDOUT` ; la limite par défaut est d'environ deux minutes) :
```sh
nc -vz -w 5 example.com 443; sudo tcptraceroute example.com 443
sudo tcpdump -ni any 'tcp port 443 and tcp[tcpflags] & tcp-syn != 0'
nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPTimeouts
sysctl net.ipv4.tcp_syn_retries
```
Le SYN arrive et aucune réponse ne part : pare-feu ou file d'attente du serveur. La réponse part et n'arrive jamais : routage du retour. Aucun SYN n'arrive : quelque chose en amont du serveur.

## À ne pas confondre avec
- `WSAECONNREFUSED` (10061) : il y a eu une réponse, et c'était non. La machine est joignable.
- `WSAEHOSTUNREACH` (10065) : un routeur ou le réseau local a dit qu'il n'y a pas de chemin.
- `WSAECONNABORTED` (10053) : Windows rapporte aussi sous ce numéro l'épuisement des retransmissions.
- `WSAENETRESET` (10052) : les sondes keep-alive d'une connexion inactive sont restées sans réponse.
- `WSAEWOULDBLOCK` (10035) : un appel non bloquant sans données ; sous Linux, un `SO_RCVTIMEO` expiré se présente ainsi (`EAGAIN`).

## Voir aussi
- `ERROR_SEM_TIMEOUT` (121) : le même événement dans un appel de type fichier ou sur un port de terminaison.
- `WSATRY_AGAIN` (11002) : le serveur de noms n'a pas répondu.
- `WSAECONNRESET` (10054) : le silence s'est terminé par un RST.
"# },
    Text { title: "Connexion refusée", message: "L'ordinateur a bien répondu à cette adresse, mais rien n'y accepte de connexion sur ce port.", keywords: "ECONNREFUSED\nexpressément refusée\nl'ordinateur cible a refusé\nport fermé\nservice arrêté\npersonne n'écoute\nlocalhost ::1\nconnexion refusée par la cible\nconnexion refusée activement\naucune connexion n'a été établie\nordinateur cible a refusé activement\nconnexion rejetée par le serveur\nle serveur refuse la connexion\naucun service en écoute\nrien n'écoute sur le port\nserveur non démarré\nport distant fermé\nhôte distant refuse la connexion", page: r#"# WSAECONNREFUSED (10061)

## Signification
La machine à cette adresse a répondu, et sa réponse était un RST : rien n'accepte de connexions sur ce port. C'est en partie une bonne nouvelle. Le nom, la route et la machine sont les bons ; il ne manque que le service en écoute, à moins qu'il n'écoute sur une autre adresse, une autre famille ou un autre port que prévu.

Sous Windows, cela prend environ 2 secondes même pour la machine locale, car le système répète le SYN plusieurs fois avant de croire au refus.

## Quand ce code apparaît
- `connect`, `WSAConnect`, `ConnectEx` : la tentative a été rejetée. Le même socket peut servir à réessayer.
- `WSAAsyncSelect`, `WSAEnumNetworkEvents` : dans la partie erreur de `FD_CONNECT`.
- `WSAJoinLeaf` : la racine ou la feuille a refusé.
- `WSAAccept`, côté serveur : sa propre fonction de condition a renvoyé `CF_REJECT`.
- `listen` ne renvoie jamais ce code, mais le provoque : quand la file d'attente d'un serveur Windows est pleine, les clients sont refusés.

## Causes fréquentes
1. Le service ne tourne pas : planté, non lancé ou encore en cours de démarrage.
2. Mauvais port : faute de frappe, ou valeur par défaut d'une autre version (5432 ou 5433, 1433 ou port dynamique d'une instance SQL Server).
3. Le service n'écoute que sur `127.0.0.1`, et le client vient d'une autre machine, d'un conteneur ou de WSL.
4. Mauvaise famille : `localhost` mène d'abord à `::1`, et le serveur n'écoute que sur `127.0.0.1` (ou l'inverse). Node.js, .NET et les navigateurs ont tous connu ce problème.
5. Dans un conteneur, `localhost` est le conteneur lui-même ; ou bien le port n'a pas été publié.
6. La file d'attente d'un serveur Windows chargé est pleine.
7. Un pare-feu configuré pour rejeter (un RST au nom du serveur), ou un produit de sécurité sur le client.
8. Un proxy local disparu : le programme se connecte à 127.0.0.1:8080 parce qu'un ancien réglage de proxy le lui dit. L'adresse refusée n'est pas celle que l'on voulait atteindre.
9. TCP là où le service ne parle qu'UDP.

## Que faire

### Côté développement
- Afficher l'adresse et le port réellement essayés, et non le nom.
- Essayer tous les résultats de `getaddrinfo` : si `::1` refuse, passer à `127.0.0.1`.
- Quand plusieurs services démarrent ensemble, réessayer pendant un temps limité (chaque seconde, par exemple) plutôt que d'échouer d'emblée.
- Serveur : écouter sur les deux familles (un socket `AF_INET6` avec `IPV6_V6ONLY` désactivé), appeler `listen` avec `SOMAXCONN` et accepter rapidement.
- Pour sonder des ports locaux sans les 2 secondes, appliquer `SIO_TCP_INITIAL_RTO` avec `TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS` au socket avant la connexion ; selon sa documentation, le programme doit disposer de privilèges élevés.

### Côté administration
Commencer par le serveur : quelque chose est-il en écoute, et sur quelle adresse ?

Sous Windows :
```powershell
Get-NetTCPConnection -State Listen -LocalPort 8080 | Format-Table LocalAddress,OwningProcess
Get-Service SERVICE
Test-NetConnection 127.0.0.1 -Port 8080
# réglages de proxy qui détournent le client
netsh winhttp show proxy; Get-ChildItem Env:*proxy*
```
Sous Linux (`ECONNREFUSED`) :
```sh
sudo ss -ltnp 'sport = :8080'        # 127.0.0.1, 0.0.0.0, [::] ou * ?
systemctl status SERVICE; journalctl -u SERVICE -n 50
docker ps --format '{{.Names}} {{.Ports}}'
sudo nft list ruleset | grep -i reject
```
Rien en écoute : démarrer le service, ou lire pourquoi il s'est arrêté. Écoute sur 127.0.0.1 : changer l'adresse de liaison du service. Écoute correcte et refus malgré tout : capturer le RST et comparer son TTL à celui d'autres paquets du serveur.

## À ne pas confondre avec
- `WSAETIMEDOUT` (10060) : aucune réponse. C'est ce que provoquent le plus souvent les pare-feu, ainsi qu'une file d'attente pleine sous Linux, alors que Windows refuse.
- `WSAECONNRESET` (10054) : la connexion existait et a été réinitialisée ensuite. En UDP, Windows rapporte un port fermé par 10054, Linux par `ECONNREFUSED`.
- `WSAEACCES` (10013) : le système local a interdit la tentative.
- `WSAEREFUSED` (10112) : un fournisseur a refusé une requête à une base de données ; aucun socket n'est en jeu.
- `WSAEHOSTUNREACH` (10065) : la machine elle-même n'a pas répondu.

## Voir aussi
- `ERROR_CONNECTION_REFUSED` (1225) : le code Win32 du même événement.
- `WSAEADDRINUSE` (10048) : peut-être la raison pour laquelle le serveur n'a pas pu démarrer.
- `WSAEAFNOSUPPORT` (10047) : socket et adresse de familles différentes.
"# },
    Text { title: "Nom qui tourne en rond", message: "Un nom ramène à lui-même, si bien qu'il ne peut pas être résolu. Winsock lui-même ne le signale pas.", keywords: "ELOOP\nboucle de liens symboliques\ntrop de niveaux de liens\nalias circulaire\ntraduction du nom impossible\nimpossible de traduire le nom\nnom impossible à traduire\nboucle dans la traduction\ntrop de niveaux symboliques\ntrop de liens symboliques rencontrés\nliens symboliques en boucle\nboucle de noms", page: r#"# WSAELOOP (10062)

## Signification
Aucune fonction documentée de Windows ne renvoie ce code. Il est entré dans l'en-tête avec la liste d'erreurs de BSD, où `ELOOP` (62) signifie qu'un chemin contient trop de liens symboliques, en général deux liens qui pointent l'un vers l'autre. La description de Microsoft dit seulement qu'un nom ne peut pas être traduit. S'il figure dans un journal, c'est qu'un programme ou un environnement d'exécution l'y a mis.

## Quand ce code apparaît
- Dans aucune fonction de Winsock ni aucun fournisseur de Windows, d'après toutes les tables d'erreurs.
- Peut-être dans un fournisseur tiers, ou dans un logiciel qui ajoute 10000 à un errno de BSD.
- Sous Linux, `ELOOP` (40) est bien réel : `connect` et `bind` sur un socket local (Unix) le donnent quand le chemin du socket passe par une boucle de liens.

## Causes fréquentes
1. Un programme porté, avec des sockets locaux dont le chemin contient un lien symbolique vers lui-même, par exemple `/run/app -> /var/run/app` alors que `/var/run` ramène à `/run`.
2. Une couche de traduction (émulateur, environnement d'exécution d'un langage, protocole qui transmet des valeurs d'errno) qui a reçu une erreur de fichier et n'a pas de meilleur numéro Winsock.
3. Une application qui emploie 10062 pour son propre usage, par exemple pour une chaîne d'alias dans sa résolution de noms.

## Que faire

### Côté développement
- Trouver l'endroit qui produit ce code : chercher `WSAELOOP`, `ELOOP` et 10062 dans le code et les bibliothèques.
- Ne pas prévoir de nouvelles tentatives : des liens circulaires ne disparaissent pas quand on attend. Échouer et afficher le chemin.
- Dans une résolution de noms maison, employer `WSANO_RECOVERY` (11003) ou une erreur propre pour les chaînes d'alias sans fin.

### Côté administration
Suivre les liens du chemin donné au programme.

Sous Windows :
```powershell
Get-Item C:\app\run | Format-List FullName,LinkType,Target
fsutil reparsepoint query C:\app\run
```
Sous Linux :
```sh
namei -l /run/app/app.sock          # chaque étape du chemin
find -L /run -maxdepth 3 -type l     # liens qui ne mènent nulle part ou tournent en rond
strace -f -e trace=connect,bind,openat ./program 2>&1 | grep ELOOP
```

## À ne pas confondre avec
- `WSAENAMETOOLONG` (10063) : son voisin dans la liste de BSD ; le nom est trop long, et non circulaire.
- `WSAHOST_NOT_FOUND` (11001) : ce que donne réellement l'échec de la traduction d'un nom d'hôte.
- `WSANO_RECOVERY` (11003) : le résolveur a renoncé pour de bon, par exemple devant une chaîne d'alias rompue.

## Voir aussi
- `WSAENOTEMPTY` (10066) : une autre erreur de fichier dans la liste des sockets.
- `WSAEREMOTE` (10071) : vient également du système de fichiers de BSD.
- `DNS_ERROR_CNAME_LOOP` (9707) : le serveur DNS a trouvé des alias qui tournent en rond.
"# },
    Text { title: "Nom trop long", message: "Un nom, ou l'une de ses parties, dépasse la longueur permise par le système. Winsock lui-même ne le signale pas.", keywords: "ENAMETOOLONG\nnom de fichier trop long\nlongueur de chemin\nchemin de socket trop long\nsun_path 108\nnom de composant trop long\ncomposant de nom trop long\nle nom est trop long\ncomposant ou nom trop long\nnom de longueur excessive\nlongueur du nom dépassée\nnom d'hôte trop long\nnom de fichier trop grand\nchemin trop long", page: r#"# WSAENAMETOOLONG (10063)

## Signification
Un nom, ou une partie d'un nom, dépasse la longueur permise. Le code appartient à la liste de BSD (`ENAMETOOLONG`, 63), où il concerne les chemins de fichiers. Aucune fonction documentée de Winsock ne le renvoie : Windows signale les noms d'hôte et les chemins trop longs par d'autres numéros. Celui qui le voit a affaire à un programme intermédiaire qui traduit des valeurs d'errno, ou au fournisseur d'un autre éditeur.

## Quand ce code apparaît
- Dans aucune des fonctions de Winsock, d'après leurs tables d'erreurs.
- Dans un logiciel qui transpose errno valeur par valeur : `ENAMETOOLONG` vaut 63 sous BSD et macOS, 36 sous Linux.
- Sous Linux, `gethostname` donne `ENAMETOOLONG` quand le tampon est trop court pour le nom. Dans Winsock, la même faute donne `WSAEFAULT` (10014).

## Causes fréquentes
1. Un socket local (Unix) dans un répertoire profond. `sun_path` contient 108 octets, zéro final compris ; les dossiers temporaires des outils de compilation, les longs noms d'utilisateur et les montages de conteneurs dépassent vite cette limite.
2. Une bibliothèque multiplateforme qui vérifie elle-même la longueur et choisit ce numéro pour son propre message.
3. Une URL entière ou une liste d'hôtes transmise là où un seul nom d'hôte est attendu. Une étiquette compte au plus 63 octets, un nom complet 253 caractères.
4. Un fournisseur pour un autre système de noms, aux limites plus strictes, comme les 15 caractères de NetBIOS.

## Que faire

### Côté développement
- Vérifier les longueurs avant l'appel : `strlen(path) < sizeof(addr.sun_path)` pour les sockets locaux. Ne jamais tronquer un chemin en silence : deux chemins tronqués peuvent être identiques.
- Placer les sockets locaux à un endroit court (`%ProgramData%\app`, `/run/user/1000`), et non sous le répertoire de compilation du projet.
- Retirer d'une URL le schéma, le port et le chemin avant de passer le nom d'hôte à `GetAddrInfoW`.
- Donner 256 octets à `gethostname`.

### Côté administration
Mesurer le nom dont le programme se plaint et raccourcir son répertoire par la configuration, souvent une variable d'environnement.

Sous Windows :
```powershell
$env:TEMP.Length; $env:TEMP
(Get-ChildItem C:\app -Recurse -Filter *.sock).FullName | ForEach-Object { '{0} {1}' -f $_.Length, $_ }
```
Sous Linux :
```sh
ss -xl | awk '{print length($5), $5}' | sort -rn | head
TMPDIR=/tmp ./program
hostnamectl; getconf HOST_NAME_MAX
```

## À ne pas confondre avec
- `WSAEFAULT` (10014) : la réponse habituelle de Winsock à une longueur de tampon ou d'adresse incorrecte.
- `WSAEMSGSIZE` (10040) : c'est un message, et non un nom, qui est trop long.
- `WSAHOST_NOT_FOUND` (11001) : ce à quoi mène un nom d'hôte impossible dans la plupart des recherches.
- `DNS_ERROR_INVALID_NAME_CHAR` (9560) : les contrôles DNS contestent un caractère, et non la longueur.

## Voir aussi
- `WSAELOOP` (10062) : l'autre erreur de chemin venue de BSD.
- `WSAEINVAL` (10022) : souvent choisi pour une adresse locale mal formée.
- `WSAENOBUFS` (10055) : tampon de sortie trop petit, dans quelques fonctions.
"# },
    Text { title: "Hôte ou appareil de destination arrêté", message: "La destination ne participe pas\u{a0}: elle passe pour arrêtée, ou l'appareil Bluetooth a refusé le canal demandé.", keywords: "EHOSTDOWN\nhôte en panne\nhôte de destination hors service\ncasque Bluetooth\nRFCOMM\n0x80072750\nl'hôte est arrêté\nl'hôte est en panne\nhôte hors service\nhôte de destination en panne\nhôte distant éteint\nmachine distante arrêtée\néchec car hôte inactif\nopération sur hôte arrêté\nl'hôte est tombé\nappareil distant éteint\nordinateur cible arrêté", page: r#"# WSAEHOSTDOWN (10064)

## Signification
L'adresse est connue, mais la machine ou l'appareil qui se trouve derrière est considéré comme éteint. Dans les versions actuelles de Windows, ce code n'est documenté que pour Bluetooth : l'appareil distant a répondu à la demande RFCOMM par une trame DM (« disconnected mode »), autrement dit « je suis là, mais je n'assure pas ce canal en ce moment ». Pour IP, le code est rare : un hôte IP mort apparaît en général comme 10060 ou 10065. Les journaux qui affichent un HRESULT le montrent sous la forme 0x80072750.

## Quand ce code apparaît
- `connect` sur un socket `AF_BTH` : l'autre extrémité a refusé le canal RFCOMM par DM.
- Sockets avec `SO_BTH_AUTHENTICATE` ou `SO_BTH_ENCRYPT` : une connexion entrante a été écartée parce que la liaison ne pouvait être authentifiée ou chiffrée.
- Aucune table d'une fonction IP ne le mentionne. Un pilote situé sous Winsock et qui termine une requête avec l'état « hôte arrêté » peut quand même le faire apparaître.

## Causes fréquentes
1. Le service n'est pas ouvert sur l'appareil : l'application du téléphone est fermée, ou son socket en écoute a disparu. La liste des services que Windows a mémorisée pour un appareil appairé peut paraître correcte alors que personne n'écoute.
2. Quelqu'un d'autre occupe le canal : un autre ordinateur, un autre programme, ou une de nos connexions précédentes, jamais fermée. Les casques n'acceptent souvent qu'une seule connexion de contrôle.
3. Le numéro de canal RFCOMM est figé dans le programme, et l'appareil a déplacé le service.
4. L'appairage est à moitié rompu : les clés diffèrent entre les deux côtés, et le chiffrement échoue.
5. Une bibliothèque recopie un `EHOSTDOWN` de Linux dans un numéro Winsock.

## Que faire

### Côté développement
- Se connecter au moyen du GUID de la classe de service et laisser SDP trouver le canal ; ne pas coder un canal en dur.
- Interroger l'appareil lui-même, et non le cache : ajouter `LUP_FLUSHCACHE` à la recherche de services Bluetooth.
- Réessayer plusieurs fois, à quelques secondes d'intervalle. Le canal se libère parfois quand l'ancienne connexion meurt.

### Côté administration
Fermer les autres programmes qui communiquent avec l'appareil, l'éteindre et le rallumer, puis l'appairer à nouveau.

```powershell
Get-PnpDevice -Class Bluetooth | Format-Table Status, FriendlyName
Restart-Service bthserv -Force
```
Sur un hôte Linux qui joue le rôle de l'appareil, vérifier si le service est inscrit, et observer l'arrivée de la trame DM :
```sh
bluetoothctl show      # les lignes UUID sont les services inscrits
sudo btmon
```
Linux emploie `EHOSTDOWN` (112) autrement : pour un appareil Bluetooth qui n'a pas du tout répondu à l'appel (page), et sous la forme « mount error(112) » quand un serveur SMB refuse la version de protocole d'un `mount -t cifs`.

## À ne pas confondre avec
- `WSAETIMEDOUT` (10060) : l'appareil Bluetooth est éteint ou hors de portée, et rien n'a répondu. Avec 10064, il a répondu, par un refus.
- `WSAEHOSTUNREACH` (10065) : un hôte IP vers lequel aucun chemin ne fonctionne.
- `WSAENETDOWN` (10050) : la panne est du côté local, par exemple la radio.

## Voir aussi
- `WSAECONNREFUSED` (10061) : la façon dont TCP dit « personne n'écoute ici ».
- `WSASERVICE_NOT_FOUND` (10108) : la recherche Bluetooth qui précède la connexion n'a rien trouvé.
- `WSAEACCES` (10013) : une connexion Bluetooth sortante dont l'authentification a échoué.
"# },
    Text { title: "Aucun chemin vers cet hôte", message: "L'hôte distant est injoignable\u{a0}: aucune machine ne répond à cette adresse, ou un routeur ou un pare-feu du trajet a renvoyé le paquet.", keywords: "EHOSTUNREACH\nhôte impossible à atteindre\naucun chemin d'accès pour atteindre l'hôte\nICMP\nARP\nVPN\naucune route vers l'hôte\npas de route vers l'hôte\nhôte inaccessible\nhôte injoignable\nl'hôte est hors d'atteinte\nopération sur hôte inaccessible\naucun chemin pour atteindre l'hôte\naucun itinéraire jusqu'à l'hôte\nmachine distante inaccessible\nhôte de destination injoignable\nimpossible de joindre l'hôte", page: r#"# WSAEHOSTUNREACH (10065)

## Signification
Aucun chemin ne mène à cet hôte précis. La partie réseau de l'adresse est peut-être bonne, mais sur le dernier tronçon le paquet ne peut pas être remis : aucun voisin ne répond pour cette adresse, ou un routeur ou un pare-feu du trajet le dit par un message ICMP. Contrairement à un délai dépassé, c'est une réponse, de notre propre système ou d'un équipement du trajet. Dans les appels Win32 ordinaires, le même événement apparaît comme `ERROR_HOST_UNREACHABLE` (1232).

## Quand ce code apparaît
- `connect`, `WSAConnect`, `ConnectEx` : la destination ne peut pas être atteinte.
- `WSAConnectByList`, `WSAConnectByNameA`, `WSAConnectByNameW` : l'hôte désigné par la liste ou par le nom ne peut pas être atteint.
- `send`, `sendto`, `WSASendTo` : l'hôte distant est devenu injoignable.
- L'option de socket `TCP_FAIL_CONNECT_ON_ICMP_ERROR` : si elle est activée, une connexion TCP se termine par 10065 au premier message ICMP de ce genre. Sinon, Windows continue d'essayer, et la même situation finit souvent en 10060.

## Causes fréquentes
1. L'hôte est éteint, en veille, ou a changé d'adresse. Il se trouve dans notre propre sous-réseau, et personne ne répond pour lui à ARP (IPv4) ou à la sollicitation de voisin (IPv6). Dans cette situation, une connexion TCP peut aussi aboutir à 10060, qui signifie alors la même chose.
2. Cette machine vient de perdre sa propre sortie : Wi-Fi ou câble coupé, ou système qui se réveille. 10051 est l'autre code de ces moments-là.
3. Le dernier routeur envoie l'ICMP « host unreachable », pour la même raison, un saut plus loin.
4. Un pare-feu rejette par ICMP au lieu de jeter. Les zones habituelles de firewalld, par exemple, répondent « administratively prohibited », et un client Linux affiche alors « No route to host » bien que la route soit bonne.
5. Un VPN : le tunnel est tombé et a emporté la route, ou il s'attribue la plage d'adresses sans pouvoir y acheminer quoi que ce soit.
6. Le nom a un enregistrement AAAA, le programme essaie d'abord IPv6, et IPv6 ne fonctionne que sur le réseau local.
7. Un masque de sous-réseau erroné : l'hôte semble local, et le paquet ne part jamais vers la passerelle.

## Que faire

### Côté développement
- Essayer toutes les adresses renvoyées par `getaddrinfo` avant de renoncer, IPv6 et IPv4 en alternance.
- Réessayer après quelques secondes, et non quelques millisecondes : une entrée de voisin ou une route met du temps à revenir.
- À partir de Windows 10 version 2004 : activer l'échec immédiat par `WSASetFailConnectOnIcmpError`, et lire le type, le code et l'auteur du message ICMP avec `WSAGetIcmpErrorInfo`. L'auteur est le routeur ou le pare-feu à examiner.
- Sur un serveur UDP, journaliser l'hôte distant et continuer. Un client injoignable n'est pas une raison de s'arrêter.

### Côté administration
Chercher d'abord quelle route et quelle entrée de voisin sont utilisées.

```powershell
Find-NetRoute -RemoteIPAddress 192.0.2.10
Get-NetNeighbor -IPAddress 192.0.2.10
Test-NetConnection 192.0.2.10 -TraceRoute
```
Un voisin à l'état `Unreachable` ou `Incomplete` indique la cause 1. Une trace qui s'arrête à un routeur oriente vers la cause 3 ou 4.

```sh
ip route get 192.0.2.10
ip neigh show 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype] == icmp-unreach or icmp6[0] == 1'
```
Sous Linux, l'équivalent est `EHOSTUNREACH` (113) ; avec les réglages par défaut, un voisin muet le provoque au bout d'environ trois secondes. L'adresse source dans la capture désigne l'équipement qui refuse ; sur une passerelle Linux, chercher `reject` dans `sudo nft list ruleset`.

## À ne pas confondre avec
- `WSAENETUNREACH` (10051) : pas de route vers le réseau entier, ce que notre propre table de routage décide en général aussitôt. 10065 concerne un seul hôte.
- `WSAETIMEDOUT` (10060) : personne n'a rien dit. Un pare-feu qui jette donne 10060, un pare-feu qui rejette par ICMP peut donner 10065.
- `WSAECONNREFUSED` (10061) : l'hôte est là et a répondu ; seul le port est fermé.

## Voir aussi
- `WSAEHOSTDOWN` (10064) : documenté pour Bluetooth, et non pour IP.
- `WSAEADDRNOTAVAIL` (10049) : l'adresse n'est pas de celles auxquelles on peut se connecter, comme 0.0.0.0 ou le port 0.
- `WSAECONNRESET` (10054) : la façon dont un socket UDP rapporte l'ICMP « port unreachable ».
"# },
    Text { title: "Dossier non vide", message: "Le dossier contient encore des fichiers\u{a0}; ce numéro vient d'une opération sur fichiers, car aucune fonction de socket ne l'emploie.", keywords: "ENOTEMPTY\nsupprimer un dossier\nrépertoire non vide\nrmdir\nle répertoire n'est pas vide\nrépertoire pas vide\nsuppression d'un répertoire non vide\nimpossible de supprimer le répertoire\ndossier contenant des fichiers\nle dossier n'est pas vide\nrépertoire encore rempli", page: r#"# WSAENOTEMPTY (10066)

## Signification
Un répertoire devait être supprimé, mais il contient encore quelque chose. C'est une affaire de système de fichiers, et aucune fonction de Winsock ne touche aux répertoires : rien de documenté ne renvoie ce numéro. S'il figure dans l'en-tête, c'est que Winsock a repris toute la liste d'erreurs de 4.3BSD, où `ENOTEMPTY` porte le numéro 66, en y ajoutant 10000.

## Quand ce code apparaît
- Dans aucune fonction documentée de Winsock.
- Dans une bibliothèque C ou un environnement d'exécution auquel manque un nom d'errno et qui comble le vide avec l'équivalent Winsock.
- Dans un composant en couches ou de transfert de fichiers qui traduit par ce numéro un « répertoire non vide » distant.

## Causes fréquentes
1. Le programme a fabriqué le numéro lui-même : il ajoute 10000 à un errno de BSD ou de macOS.
2. Un serveur de fichiers ou un outil de synchronisation a tenté de supprimer un dossier qui contient des fichiers cachés, ou dans lequel quelque chose a été écrit entre-temps.
3. Une suppression encore inachevée : sous Windows, un fichier supprimé que quelqu'un tient ouvert peut garder sa place dans le dossier jusqu'à la fermeture du dernier descripteur.
4. La ligne de journal confond deux tables, voir plus bas.

## Que faire

### Côté développement
- Chercher `WSAENOTEMPTY` dans le code et ses bibliothèques, ainsi que le code qui ajoute ou retranche 10000. Rapporter à la place l'erreur de fichier d'origine.
- `RemoveDirectory` échoue, elle, avec `ERROR_DIR_NOT_EMPTY` (145). Tester ce code, supprimer d'abord le contenu et réessayer brièvement, à cause des suppressions inachevées.

### Côté administration
Chercher le dossier qui n'a pas pu être supprimé, avec son contenu caché.

```powershell
Get-ChildItem -Force -Recurse 'D:\data\old'
```
```sh
ls -lA /srv/data/old
lsof +D /srv/data/old     # les fichiers .nfsXXXX restent tant qu'un processus les tient ouverts
```

## À ne pas confondre avec
- `ERROR_DIR_NOT_EMPTY` (145) : le vrai code Windows de cette situation.
- L'errno 66 de Linux est `EREMOTE`, et non « répertoire non vide » ; `ENOTEMPTY` y vaut 39. Retrancher 10000 d'un code Winsock n'est sûr que pour les numéros de BSD.
- `WSAEREMOTE` (10071) : l'équivalent BSD de ce 66 de Linux.

## Voir aussi
- `WSAENAMETOOLONG` (10063) : un autre nom du système de fichiers dans la liste de BSD.
- `WSAEDQUOT` (10069) : quota de disque, lui aussi sans fonction Winsock derrière lui.
"# },
    Text { title: "Trop de programmes utilisent Winsock", message: "La couche réseau sert déjà autant de programmes qu'elle le permet\u{a0}; celui-ci ne peut donc pas y accéder.", keywords: "EPROCLIM\nlimite de processus\ntrop de processus\nWSAStartup échoue\nlimite d'applications simultanées\nlimite au nombre d'applications\ntrop d'applications utilisent Winsock\nnombre maximal de tâches atteint\napplications utilisables simultanément\ntrop de processus simultanés\nnombre de processus limité\nlimite de tâches Winsock\nlimite de processus atteinte", page: r#"# WSAEPROCLIM (10067)

## Signification
L'implémentation de Winsock sert autant de programmes qu'elle le peut, et refuse de démarrer pour un de plus. Le code date de Windows 3.x, quand le fournisseur du réseau livrait son propre winsock.dll avec une table de tâches de taille fixe. Parmi les codes BSD 66 à 71, c'est le seul qu'une fonction documentée puisse encore renvoyer : `WSAStartup`. Aucune limite de ce genre n'étant documentée pour le Ws2_32.dll d'aujourd'hui, 10067 se rencontre rarement.

## Quand ce code apparaît
- `WSAStartup` : la limite de tâches de l'implémentation est atteinte. Le code est la valeur de retour de l'appel.
- `WSPStartup` : un fournisseur de transport a sa propre limite de tâches clientes et la signale. C'est Ws2_32.dll qui appelle ce point d'entrée, et non le programme.

## Causes fréquentes
1. Un fournisseur en couches (filtrage, proxy ou surveillance) qui a sa propre limite.
2. Une couche de licence ou de bac à sable qui compte les programmes réseau et refuse par ce numéro.
3. Un très ancien logiciel 16 bits sur un Winsock émulé.
4. Une valeur mal lue : le programme journalise `WSAGetLastError` après un échec de `WSAStartup`, ce qui n'apprend rien sur cet échec.

## Que faire

### Côté développement
- Utiliser la valeur que renvoie `WSAStartup`. Tant qu'aucun démarrage n'a réussi, l'appel ne définit pas la dernière erreur du thread.
- Ne pas réessayer en boucle serrée. Dire à l'utilisateur quel programme est refusé, et faire une nouvelle tentative quand un autre s'est terminé.
- Dans un fournisseur maison, réserver 10067 à un véritable décompte de clients. Personne ne pourrait deviner un autre sens.

### Côté administration
Voir quels fournisseurs tiers figurent dans le catalogue, et combien de processus ont chargé Winsock.

```powershell
(netsh winsock show catalog) -match '\.dll' | Sort-Object -Unique
(tasklist /m ws2_32.dll /fo csv /nh).Count
```
Linux ne limite pas le nombre d'utilisateurs de l'interface des sockets ; l'équivalent est la limite de processus ou de tâches, dont le dépassement donne `EAGAIN` dans `fork` :
```sh
ulimit -u
systemctl show -p TasksMax -p TasksCurrent SERVICE
```

## À ne pas confondre avec
- `WSAEMFILE` (10024) : ce processus-ci a trop de sockets. 10067 refuse un processus entier, avant qu'il ait le moindre socket.
- `WSAEUSERS` (10068) : un décompte d'utilisateurs, et non de processus, que rien ne renvoie.
- `WSASYSNOTREADY` (10091) : `WSAStartup` échoue parce que le réseau n'est pas disponible du tout, si peu de programmes qu'il y ait.

## Voir aussi
- `WSAVERNOTSUPPORTED` (10092) : l'autre réponse négative de `WSAStartup`.
- `WSAENOBUFS` (10055) : la mémoire ou les ports sont épuisés.
"# },
    Text { title: "Table ou quota d'utilisateurs plein", message: "Le composant qui a répondu n'a plus de place pour un autre utilisateur\u{a0}; les sockets eux-mêmes n'ont pas cette limite.", keywords: "EUSERS\ntrop d'utilisateurs\nlimite de licences\nquota d'utilisateurs\nquota utilisateur dépassé\nquota dépassé\nplus de quota disponible\ntrop d'utilisateurs connectés\nnombre d'utilisateurs dépassé\nlimite d'utilisateurs atteinte\nquota d'utilisateur épuisé\ntable des utilisateurs pleine", page: r#"# WSAEUSERS (10068)

## Signification
Une table d'utilisateurs ou un quota par utilisateur est plein. Dans BSD, d'où vient le numéro 68, c'était la réponse du système de quotas du noyau quand il ne pouvait pas suivre un utilisateur de plus. Winsock n'a pas de table de ce genre : aucune fonction documentée ne renvoie 10068. C'est un nom dans l'en-tête, et un numéro que d'autres logiciels peuvent emprunter.

## Quand ce code apparaît
- Dans aucune fonction de la référence Winsock de Microsoft.
- CPython sous Windows : `errno.EUSERS` vaut 10068, car la bibliothèque C n'a pas de numéro pour ce nom. Une exception qu'un code Python construit avec lui affiche 10068.
- Un logiciel serveur ou un fournisseur en couches qui limite le nombre d'utilisateurs connectés peut le choisir.

## Causes fréquentes
1. Une application qui signale sa propre limite d'utilisateurs ou de licences par un numéro de socket.
2. Une passerelle de fichiers ou un client NFS qui traduit un `EUSERS` à la manière de BSD.
3. Une conversion erronée : quelqu'un a ajouté 10000 au numéro 68, qui est `EADV` sous Linux, et non `EUSERS` (87).

## Que faire

### Côté développement
- Chercher `EUSERS` et `WSAEUSERS` dans le programme qui a affiché le numéro. Le sens y est défini, et nulle part ailleurs.
- Pour dire « trop d'utilisateurs » dans un protocole maison, envoyer un message applicatif. Une erreur de socket fait regarder du côté du réseau.

### Côté administration
Compter les utilisateurs du service que nomme le message, et comparer avec sa licence ou sa limite.

```powershell
quser
Get-SmbSession | Measure-Object
(Get-SmbServerConfiguration).MaxSessionPerConnection
```
```sh
loginctl list-users
smbstatus -b          # utilisateurs d'un serveur Samba
```

## À ne pas confondre avec
- `ERROR_REQ_NOT_ACCEP` (71) : ce que Windows renvoie réellement quand un partage de fichiers ou une édition cliente a atteint son nombre maximal de connexions.
- `WSAEPROCLIM` (10067) : trop de programmes utilisent Winsock ; ce code-là, `WSAStartup` peut le renvoyer.
- `WSAEDQUOT` (10069) : l'utilisateur existe, mais son espace disque est épuisé.

## Voir aussi
- `WSAEMFILE` (10024) : la limite qu'un serveur chargé rencontre en pratique.
- `WSAETOOMANYREFS` (10059) : un autre code de dépassement de la liste de BSD.
"# },
    Text { title: "Espace disque alloué épuisé", message: "Le stockage utilisé par cette opération a atteint la limite fixée à l'utilisateur\u{a0}; libérer de la place ou relever la limite.", keywords: "EDQUOT\nquota disque dépassé\ndisque plein\nNFS\nquota de disque dépassé\ndébordement du quota d'espace disque\nplus de quota disque\nquota de disque épuisé\nquota disque manquant\nlimite d'espace disque atteinte\ndébordement du quota disque\nespace disque de l'utilisateur dépassé", page: r#"# WSAEDQUOT (10069)

## Signification
Un utilisateur a épuisé l'espace disque qui lui est accordé. Aucun appel de socket ne stocke quoi que ce soit sur disque, et aucune fonction documentée de Winsock ne renvoie donc ce code. Il est entré dans winsock.h avec la liste de BSD, où `EDQUOT` porte le numéro 69 et se rencontre surtout avec NFS.

## Quand ce code apparaît
- Dans aucun appel documenté de Winsock.
- CPython sous Windows : `errno.EDQUOT` vaut 10069, puisque la bibliothèque C de Microsoft n'a pas cet errno. Un `OSError(errno.EDQUOT, …)` levé par une bibliothèque Python affiche donc 10069.
- Les systèmes de fichiers réseau, les pilotes du genre FUSE et les clients de synchronisation qui font passer le message de quota d'un serveur par une table de noms Winsock.

## Causes fréquentes
1. Un quota côté serveur : répertoire personnel, boîte aux lettres, dossier dans le cloud.
2. Une bibliothèque Python qui simule ainsi un espace de stockage plein, dans des tests ou un système de fichiers virtuel.
3. Le portage d'un logiciel Unix dont la liste d'errno a été complétée par des numéros Winsock.

## Que faire

### Côté développement
- Trouver la couche qui stocke les données ; le socket qui a transporté la réponse n'y est pour rien. Ne pas se reconnecter.
- En Python, comparer avec `errno.EDQUOT` par son nom, jamais avec un nombre : il vaut 122 sous Linux et 10069 sous Windows.
- Pour les fichiers, Windows signale `ERROR_DISK_QUOTA_EXCEEDED` (1295) ; traduire ce code par « quota » pour l'utilisateur.

### Côté administration
Vérifier le quota là où les données sont stockées.

```powershell
fsutil quota query D:
Get-FsrmQuota | Format-Table Path, Size, Usage     # avec le Gestionnaire de ressources du serveur de fichiers
```
```sh
quota -s -u alice
sudo repquota -as
sudo xfs_quota -x -c 'report -h' /home
```

## À ne pas confondre avec
- `ERROR_DISK_QUOTA_EXCEEDED` (1295) : le véritable code Windows, donné par les fonctions de fichiers.
- `WSAENOBUFS` (10055) : il manque de la mémoire, des tampons ou des ports pour les sockets. Rien à voir avec les disques.
- `WSAEUSERS` (10068) : plus de place pour un utilisateur de plus, et non pour les données de celui-ci.

## Voir aussi
- `WSAESTALE` (10070) : son voisin, venu du monde de NFS.
- `WSAENOTEMPTY` (10066) : lui aussi un code de système de fichiers sans appel de socket.
"# },
    Text { title: "Descripteur de fichier périmé", message: "Le fichier désigné par ce descripteur a été supprimé ou remplacé sur son serveur\u{a0}; l'ouvrir de nouveau.", keywords: "ESTALE\nidentificateur de fichier NFS périmé\nremonter le partage\nNFS\nréférence de handle périmée\nhandle de fichier périmé\nhandle de fichier obsolète\ndescripteur de fichier obsolète\nréférence de fichier plus disponible\ngestionnaire de fichier NFS périmé\nhandle n'est plus disponible\nréférence périmée vers un fichier\nfichier distant disparu", page: r#"# WSAESTALE (10070)

## Signification
Un descripteur de fichier autrefois valide ne désigne plus rien : le serveur a supprimé le fichier, ou a été remplacé, alors qu'un client détenait encore le descripteur. C'est une notion de NFS (`ESTALE`, numéro 70 dans BSD). Un descripteur de socket ne peut pas se périmer en ce sens, et aucune fonction documentée de Winsock ne renvoie 10070.

## Quand ce code apparaît
- Dans aucun appel de la référence Winsock.
- CPython sous Windows : `errno.ESTALE` vaut 10070, car la bibliothèque C ne définit pas ce nom. Une bibliothèque Python qui lève l'erreur par son nom affiche 10070.
- Les clients NFS et les systèmes de fichiers de cluster portés sous Windows peuvent le transmettre à leurs appelants.

## Causes fréquentes
1. Le répertoire exporté a été supprimé, recréé ou déplacé sur un autre disque pendant que des clients l'avaient monté.
2. Un basculement a transféré le service de fichiers vers un nœud dont les descripteurs sont différents.
3. Un programme garde un répertoire ou un fichier ouvert pendant des jours, tandis qu'une autre machine le remplace.
4. Une bibliothèque emploie ce nom pour son propre cache : l'objet mis en cache n'est plus à jour.

## Que faire

### Côté développement
- Fermer le descripteur, rouvrir le chemin et répéter l'opération une fois. Un descripteur périmé ne redevient jamais valide.
- Si le code semble viser un socket, chercher qui l'a affiché : un socket fermé donne 10038, jamais 10070.

### Côté administration
Remonter le partage d'où venait le fichier.

```powershell
Get-SmbMapping
Get-SmbOpenFile -CimSession fileserver.example.com
```
```sh
findmnt -t nfs,nfs4
sudo umount -l /mnt/share && sudo mount /mnt/share
sudo exportfs -v        # sur le serveur NFS, l'export est-il toujours là, avec le même fsid ?
```
Sous Linux, l'errno est 116, « Stale file handle ».

## À ne pas confondre avec
- `WSAENOTSOCK` (10038) : le descripteur n'est pas, ou n'est plus, un socket. C'est le code d'un socket fermé trop tôt.
- `ERROR_FILE_INVALID` (1006) : ce que dit Windows quand le volume d'un fichier ouvert a changé.
- `ERROR_NETNAME_DELETED` (64) : la connexion SMB qui portait un descripteur de fichier a disparu.

## Voir aussi
- `WSAEBADF` (10009) : un descripteur incorrect au sens du C.
- `WSAEREMOTE` (10071) : le dernier des codes NFS de cette liste.
"# },
    Text { title: "Élément situé sur une autre machine", message: "L'élément demandé se trouve sur une autre machine, et le composant qui a répondu ne va pas l'y chercher.", keywords: "EREMOTE\nrenvoi DFS\nmontage distant\nélément non disponible localement\nl'objet est distant\nélément distant\nélément est à distance\nélément non disponible localement ici\nobjet situé à distance\nressource distante uniquement\ntrop de niveaux de distance\npas disponible en local", page: r#"# WSAEREMOTE (10071)

## Signification
L'objet demandé n'est pas ici, mais sur une autre machine, et cette couche n'ira pas l'y chercher. BSD a introduit `EREMOTE` (71) pour le montage : « vous essayez de monter ce qui est déjà un montage distant ». Winsock n'a hérité que du numéro. Aucune fonction documentée ne renvoie 10071, et les sockets ne connaissent pas d'objets distants.

## Quand ce code apparaît
- Dans aucune fonction documentée de Winsock.
- CPython sous Windows donne à `errno.EREMOTE` la valeur 10071 ; le code qui lève l'erreur par son nom produit ce numéro.
- Un logiciel de stockage ou d'annuaire réparti peut l'employer pour dire « demandez à un autre serveur ».

## Causes fréquentes
1. Un client de stockage a été renvoyé vers un autre serveur et n'a pas pu suivre ce renvoi.
2. Un programme ajoute 10000 à un errno de BSD et affiche la somme.
3. Un protocole maison a emprunté le nom pour une redirection.

## Que faire

### Côté développement
- Y voir un message applicatif. Trouver le composant qui le définit ; rouvrir le socket ne change rien.
- Pour traduire des valeurs d'errno, partir des noms : `EREMOTE` vaut 66 sous Linux, où 71 est `EPROTO`.

### Côté administration
Chercher où se trouve réellement le fichier ou le partage.

```powershell
Get-DfsnFolderTarget -Path '\\example.com\files\reports'
dfsdiag /testreferral /DFSpath:\\example.com\files\reports
(Get-Item 'D:\data\report.docx').Attributes
```
Les deux premières commandes exigent les outils de gestion DFS. L'attribut `Offline` signifie que le contenu se trouve ailleurs.
```sh
findmnt -T /srv/data/report
sudo dmesg | grep -iE 'cifs|nfs'
```
Le client SMB de Linux emploie `EREMOTE` à l'intérieur du noyau pour un chemin qu'un renvoi DFS déplace vers un autre serveur. Ce code ne devrait pas parvenir aux programmes ; si cela arrive, ou si un montage échoue, le journal du noyau en dit davantage.

## À ne pas confondre avec
- `ERROR_FILE_OFFLINE` (4350) : le véritable code Windows pour un fichier dont les données se trouvent ailleurs.
- `WSAEHOSTUNREACH` (10065) : une machine distante ne peut pas être atteinte. Avec 10071, l'objet s'y trouve, qu'elle soit joignable ou non.
- `WSAENOTEMPTY` (10066) : a les chiffres de l'`EREMOTE` de Linux, mais un autre sens.

## Voir aussi
- `WSAESTALE` (10070) : le fichier a été déplacé ou supprimé sur son serveur.
- `WSAEOPNOTSUPP` (10045) : l'opération n'est pas possible sur ce genre de socket.
"# },
    Text { title: "Sous-système réseau non prêt", message: "Le réseau n'est pas disponible pour l'instant\u{a0}: le composant ou le service du système qui doit s'en charger ne fonctionne pas.", keywords: "WSAStartup échoue\nservice réseau arrêté\nNlaSvc\nafd.sys\nbac à sable\nsous-système réseau indisponible\nWSAStartup ne peut fonctionner\nsystème sous-jacent indisponible\nservices réseau actuellement indisponibles\nréseau pas encore prêt\nsystème réseau non prêt\npile réseau non démarrée", page: r#"# WSASYSNOTREADY (10091)

## Signification
Winsock est installé, mais la partie du système qui devrait faire le travail n'est pas disponible en ce moment. Cela se manifeste à deux endroits. `WSAStartup` renvoie ce code quand le réseau lui-même ne peut pas être utilisé. Les recherches dans un espace de noms le renvoient quand le service Windows dont dépend cet espace n'est pas démarré ; les rapports sur les systèmes actuels montrent ce second cas.

## Quand ce code apparaît
- `WSAStartup` : le sous-système réseau sous-jacent n'est pas prêt. Le code est la valeur de retour.
- `WSPStartup`, `NSPStartup` : un fournisseur de transport ou d'espace de noms dit la même chose à Ws2_32.dll.
- `WSALookupServiceBegin` et `WSALookupServiceNext` avec l'espace de noms NLA : le service Connaissance des emplacements réseau n'est pas démarré.
- L'espace de noms PNRP : le service Protocole PNRP n'a pas été démarré.

## Causes fréquentes
1. Le programme demande à NLA si le réseau a changé (comme le font les navigateurs et les programmes Electron) dans un bac à sable qui lui cache le service. Le ticket 2530 de Sandboxie en est un exemple : après un changement de réseau, Signal Desktop reste hors ligne jusqu'à ce qu'on le relance.
2. Le service NLA est désactivé, ou un script d'allègement de Windows (« debloat ») l'a arrêté.
3. Un de nos services démarre avec le système, avant les services réseau.
4. Le pilote afd.sys est arrêté ou endommagé, ou une copie étrangère de ws2_32.dll ou de wsock32.dll se trouve dans le dossier du programme et se charge en premier.

## Que faire

### Côté développement
- Tester la valeur de retour de `WSAStartup`, et non `WSAGetLastError`.
- Pour être averti des changements, prévoir `NotifyAddrChange` ou `NotifyIpInterfaceChange` en repli quand la recherche NLA échoue. Ne pas conclure de 10091 que la machine est hors ligne.
- Faire dépendre un service Windows de ce dont il a besoin, ou réessayer pendant une minute après le démarrage.

### Côté administration
```powershell
Get-Service NlaSvc, netprofm, nsi, Dnscache
sc.exe query afd
(Get-Process -Name app).Modules | Where-Object ModuleName -match '^(ws2_32|wsock32)'
sfc /scannow
```
Les modules chargés doivent provenir de System32 ou de SysWOW64.

Sous Linux, la couche des sockets fait partie du noyau et elle est toujours prête ; c'est la configuration qui peut arriver en retard. Faire attendre l'unité :
```sh
systemctl list-dependencies --before network-online.target   # unités qui attendent le réseau ; la vôtre en est-elle ?
systemd-analyze critical-chain SERVICE
nmcli general status
```

## À ne pas confondre avec
- `WSANOTINITIALISED` (10093) : le programme a oublié `WSAStartup`. Avec 10091, il l'a appelée, et Windows n'a pas pu répondre à la demande.
- `WSAENETDOWN` (10050) : Winsock fonctionnait, puis le sous-système réseau est tombé en panne.
- `WSAVERNOTSUPPORTED` (10092) : le réseau est là, seule la version demandée manque.

## Voir aussi
- `WSAEPROCLIM` (10067) : également une valeur de retour de `WSAStartup`.
- `WSAEPROVIDERFAILEDINIT` (10106) : un fournisseur n'a pas pu être chargé à la création du premier socket.
- `WSASERVICE_NOT_FOUND` (10108) : la recherche a nommé une classe de service que l'espace de noms ne connaît pas.
"# },
    Text { title: "Version de Winsock non offerte", message: "Le programme a demandé une version de Winsock inférieure à toutes celles qu'offre ce système\u{a0}; la version habituelle est la 2.2.", keywords: "WSAStartup\nMAKEWORD\nversion de Windows Sockets\nvieux winsock.dll\nwVersionRequested\nversion de Winsock non supportée\nversion Windows Sockets non gérée\nversion demandée non supportée\nversion de DLL incompatible\nmauvaise version de Winsock\nversion de bibliothèque non supportée\nversion trop ancienne demandée\nversion hors de portée", page: r#"# WSAVERNOTSUPPORTED (10092)

## Signification
Le programme a demandé à `WSAStartup` une version de Winsock que cette DLL n'offre pas. Demander trop haut est sans conséquence : la DLL répond par sa meilleure version, 2.2, et l'appel réussit. Il échoue quand la demande est inférieure à tout ce qui est offert ; le numéro de version a donc sans doute été mal construit.

## Quand ce code apparaît
- `WSAStartup` : la version demandée est inférieure à ce qu'offre l'implémentation. Le code est la valeur de retour.
- `WSPStartup` : un fournisseur de transport ne parle pas la version de SPI demandée. C'est Ws2_32.dll qui fait cet appel, et non le programme.
- Dans beaucoup de programmes : leur propre contrôle. Après un démarrage réussi, ils comparent le champ `wVersion` de `WSADATA` à 2.2 et signalent eux-mêmes ce numéro.

## Causes fréquentes
1. Le mot de version est erroné : zéro, variable non initialisée ou octets inversés. La version majeure est l'octet de poids faible. Pour 2.2 et 1.1, l'ordre n'a pas d'importance, mais 2.0 s'écrit 0x0002, et 0x0200 demande la version 0.2.
2. Une interface d'appel étrangère (Delphi, VB, Lua, ctypes de Python) transmet l'argument avec une mauvaise largeur.
3. Une DLL Winsock ancienne ou étrangère, placée à côté du programme, est chargée à la place de celle de System32.
4. Un fournisseur en couches très ancien, écrit pour une version antérieure de SPI.

## Que faire

### Côté développement
- Appeler `WSAStartup` avec `MAKEWORD(2, 2)`, c'est-à-dire 0x0202.
- Vérifier d'abord la valeur de retour, puis `wVersion`. Si `wVersion` ne convient pas, appeler `WSACleanup` avant de quitter, puisque le démarrage a bel et bien réussi.
- Journaliser la version demandée et la version offerte (`wVersion`, `wHighVersion`) en hexadécimal.

### Côté administration
Chercher quelle DLL le programme utilise réellement.

```powershell
Get-ChildItem -Recurse 'C:\Program Files\App' -Include ws2_32.dll, wsock32.dll, winsock.dll
(Get-Item C:\Windows\System32\ws2_32.dll).VersionInfo
```
Supprimer les copies situées hors des dossiers de Windows. L'interface des sockets de Linux n'a pas de version à négocier ; l'échec le plus proche y est une bibliothèque C trop ancienne pour le programme :
```sh
ldd --version
ldd ./app | grep 'not found'
```

## À ne pas confondre avec
- `WSASYSNOTREADY` (10091) : la version convient, mais le réseau n'est pas prêt.
- `WSAEINVALIDPROVIDER` (10105) : un fournisseur a annoncé une mauvaise version, ce qui se découvre à la création d'un socket, et non au démarrage.
- `WSANOTINITIALISED` (10093) : ce que donne tout appel ultérieur si cet échec a été ignoré.

## Voir aussi
- `WSAEPROCLIM` (10067) : `WSAStartup` refuse à cause d'une limite sur les programmes.
- `WSAEFAULT` (10014) : le pointeur `WSADATA` donné à `WSAStartup` est incorrect.
"# },
    Text { title: "WSAStartup manquant dans ce processus", message: "Le programme a utilisé des sockets avant d'avoir démarré Winsock, ou après l'avoir arrêté.", keywords: "Winsock non initialisé\noubli de WSAStartup\nWSACleanup\nportage depuis Linux\nWSAStartup pas encore exécuté\nWSAStartup non appelé\napplication n'a pas appelé WSAStartup\nl'appel WSAStartup a échoué\nappel réussi de WSAStartup manquant\nWindows Sockets non initialisé\nbibliothèque socket non initialisée\ninitialisation de Winsock absente\ntrop d'appels à WSACleanup\npile Winsock pas démarrée", page: r#"# WSANOTINITIALISED (10093)

## Signification
Winsock n'est pas démarré dans ce processus. Soit `WSAStartup` n'y a jamais été appelée, soit l'appel a échoué, soit `WSACleanup` en a déjà annulé l'effet. C'est un défaut du programme, ou de l'ordre dans lequel ses parties démarrent et s'arrêtent. Le réseau, le pare-feu et l'hôte distant n'y sont pour rien.

L'état appartient au processus, et c'est un compteur. Qu'un autre thread ou une autre DLL ait appelé `WSAStartup` suffit pour tous. Un autre processus, non : un processus enfant qui hérite d'un socket doit démarrer Winsock lui-même. À chaque `WSAStartup` réussi doit correspondre un `WSACleanup`, et le dernier ferme tout.

## Quand ce code apparaît
- `socket`, `connect`, `bind`, `send`, `recv`, `select` et une centaine d'autres : aucun `WSAStartup` n'a encore réussi dans ce processus.
- `getaddrinfo`, `GetAddrInfoW`, `gethostbyname`, `gethostname` : les fonctions de noms en ont besoin aussi. `getaddrinfo` renvoie 10093 comme résultat.
- `WSACleanup` : appelée plus souvent que `WSAStartup`.
- Ce code ne vient pas de `WSAGetLastError`, de `htons`, d'`inet_pton` ni des autres simples conversions, qui fonctionnent sans démarrage.

## Causes fréquentes
1. Un code porté depuis Linux ou macOS, où cet appel n'existe pas.
2. L'appel vient trop tard : un objet global, un initialiseur statique ou une résolution de nom précoce utilise des sockets avant que `main` n'arrive à `WSAStartup`.
3. `WSACleanup` vient trop tôt, ou une fois de trop. Typique de la sortie : un destructeur fait le nettoyage pendant que des threads de travail acceptent encore, et le journal se remplit de 10093. Autre exemple : une bibliothèque qui démarre Winsock une fois, mais fait le nettoyage à chaque connexion.
4. `WSAStartup` a échoué, et personne n'a regardé sa valeur de retour.
5. Un module d'extension ou une version liée statiquement. Le programme principal démarrait Winsock par hasard, à travers une autre bibliothèque ; sans elle, il échoue.
6. Des appels Winsock directs depuis un langage dont l'environnement d'exécution ne démarre Winsock que si son propre module réseau est utilisé.

## Que faire

### Côté développement
- Appeler `WSAStartup(MAKEWORD(2, 2), &data)` dès le début de `main`, et tester la valeur de retour.
- Dans une bibliothèque, placer le démarrage et le nettoyage par paires dans ses propres fonctions d'initialisation et de sortie. Le compteur rend cela sûr. Ne pas faire l'appel depuis `DllMain`.
- Arrêter tous les threads réseau et attendre leur fin avant le dernier `WSACleanup`. Se passer du nettoyage à la sortie du processus est un moindre mal : le système ferme alors les sockets.
- Dans le débogueur, poser des points d'arrêt sur `ws2_32!WSAStartup` et `ws2_32!WSACleanup`, et compter.
- Rust : utiliser d'abord quelque chose de `std::net`, ou appeler soi-même `WSAStartup` avant les appels directs. Python : `import socket` s'en charge.

### Côté administration
Il y a peu à réparer hors du programme. Si une seule machine est touchée, c'est sans doute le démarrage lui-même qui y échoue ; chercher alors un catalogue endommagé ou une DLL étrangère :

```powershell
netsh winsock show catalog
appverif -enable Networking -for app.exe      # Application Verifier, couche de tests Networking
appverif -delete settings -for app.exe        # à désactiver ensuite
```
Une fois le vérificateur activé, exécuter le programme sous un débogueur ; il s'arrête sur l'appel fautif.

Linux n'a pas d'appel de démarrage, et les programmes natifs ne rencontrent donc jamais cette erreur. Pour un programme qui appelle les fonctions de Winsock sous Linux, observer les paires :
```sh
gdb -p "$(pidof app)" -ex 'break WSACleanup' -ex continue
```

## À ne pas confondre avec
- `WSASYSNOTREADY` (10091) : `WSAStartup` a été appelée et a échoué.
- `WSAENOTSOCK` (10038) : Winsock est démarré, mais le descripteur n'est pas un socket. Après un nettoyage prématuré et un nouveau démarrage, les anciens descripteurs donnent ce code.
- `WSAENETDOWN` (10050) : le sous-système réseau est tombé en panne plus tard.

## Voir aussi
- `WSAVERNOTSUPPORTED` (10092) : `WSAStartup` a refusé la version.
- `WSA_OPERATION_ABORTED` (995) : ce que rapportent les opérations avec chevauchement en cours quand le dernier nettoyage les annule.
"# },
    Text { title: "Session fermée proprement par l'autre extrémité", message: "L'autre extrémité a terminé et fermé la connexion proprement\u{a0}; aucune donnée ne viendra plus.", keywords: "fermeture propre\ndéconnexion ordonnée\nfin de flux\nEOF\nPGM\narrêt normal en cours\narrêt progressif en cours\nséquence d'arrêt progressive\ndéconnexion amorcée par le distant\ncorrespondant distant a lancé l'arrêt\npartie distante se déconnecte\narrêt en douceur\narrêt correct de la connexion\nle distant a fermé proprement\nfermeture normale par l'homologue\nWSARecv signale la déconnexion", page: r#"# WSAEDISCON (10101)

## Signification
L'autre extrémité a fermé proprement la connexion, et plus rien n'arrivera. C'est la fin du flux, déguisée en erreur. Les programmes TCP la voient rarement : sur un flux d'octets, Windows signale la fin par une réception de 0 octet. Sur un socket orienté message, un message peut lui-même être de longueur 0 ; la fin a donc besoin d'un code à elle, et le voici.

## Quand ce code apparaît
- `WSARecv` : socket orienté message dont l'autre extrémité a fermé proprement le circuit.
- Réception sur un socket PGM (multidiffusion fiable) : l'émetteur a terminé la session dans les règles.
- `connect` sur un socket `AF_BTH` : l'appareil a fermé le canal RFCOMM.

## Causes fréquentes
1. L'autre extrémité a terminé. Tout ce qu'elle avait envoyé auparavant a été remis.
2. L'émetteur PGM a fermé son socket, afin que ses récepteurs puissent quitter la session.
3. L'appareil Bluetooth a mis fin au canal pendant la connexion, par exemple parce que son application a été fermée.
4. Un fournisseur en couches ou une bibliothèque de compatibilité utilise 10101 là où Windows renverrait 0 octet.
5. .NET : `SocketError.Disconnecting` a cette valeur. Sous Linux, .NET l'emploie aussi pour l'errno `ESHUTDOWN`.

## Que faire

### Côté développement
- Traiter ce code dans la même branche qu'un `recv` qui renvoie 0 : exploiter ce qui a été reçu, appeler `shutdown` de son côté, puis `closesocket`.
- Le journaliser au niveau information. Des alertes sur 10101 ne sont que du bruit.
- Si une requête était encore ouverte, l'autre extrémité a renoncé au milieu ; c'est une erreur du protocole, et non du socket.

### Côté administration
Seule une fin prématurée mérite un examen. Le journal de l'hôte distant dit pourquoi il a fermé.

```powershell
Get-NetTCPConnection -State CloseWait | Group-Object OwningProcess
```
Les connexions qui restent en `CloseWait` appartiennent à un programme local qui ignore la fin du flux. La même vérification sous Linux, où la fin est toujours une lecture de 0 octet :
```sh
ss -tnp state close-wait
```

## À ne pas confondre avec
- `WSAECONNRESET` (10054) : l'autre extrémité a coupé la connexion, et des données ont pu se perdre. Avec 10101, rien n'est perdu.
- `WSAESHUTDOWN` (10058) : notre côté a fermé le sens qu'il veut maintenant utiliser.
- `WSAECONNABORTED` (10053) : le système local a abandonné la connexion.
- L'errno 101 de Linux est `ENETUNREACH`. Au-delà de 10071, retrancher 10000 ne donne plus un errno.

## Voir aussi
- `WSAENOTCONN` (10057) : il n'y a pas de connexion d'où recevoir.
- `WSA_E_NO_MORE` (10110) : la fin d'une liste de résultats de recherche, une autre fin qui n'est pas un échec.
"# },
    Text { title: "Fin des résultats de recherche (code obsolète)", message: "La recherche a livré tout ce qu'elle a trouvé\u{a0}; la liste est complète.", keywords: "plus de résultats\nfin de l'énumération\nobsolète\nWSALookupServiceNext\naucun résultat supplémentaire\nWSALookupServiceNext sans autre résultat\nplus aucun résultat renvoyable\nancien code fin de recherche\npas d'autres résultats\nfin de la recherche\nliste de recherche épuisée", page: r#"# WSAENOMORE (10102)

## Signification
Une recherche dans un espace de noms a livré tous ses résultats. C'est le plus ancien de deux numéros de même sens : les fournisseurs récents renvoient `WSA_E_NO_MORE` (10110), et Microsoft déclare 10102 obsolète. Certains fournisseurs l'emploient encore, et une boucle doit donc connaître les deux. Ce n'est pas un échec.

## Quand ce code apparaît
- `WSALookupServiceNextA`, `WSALookupServiceNextW` : le fournisseur d'espace de noms qui répondait n'a plus de résultat, et il est de l'ancien modèle.

## Causes fréquentes
1. La fin normale d'une énumération d'appareils Bluetooth, d'emplacements réseau ou de services inscrits.
2. Un résultat vide : certains fournisseurs laissent réussir `WSALookupServiceBegin` et disent au premier `WSALookupServiceNext` qu'il n'y a rien.
3. Un programme qui ne teste que 10110, prend l'ancien code pour une erreur et l'affiche. C'est en général pour cela que l'on cherche ce numéro.

## Que faire

### Côté développement
- Terminer la boucle sur l'une ou l'autre valeur :
  `if (err == WSA_E_NO_MORE || err == WSAENOMORE) break;`
- Appeler `WSALookupServiceEnd` après la boucle dans tous les cas.
- Pour qui écrit un fournisseur : renvoyer 10110 depuis `NSPLookupServiceNext`.
- C'est à l'appelant de juger s'il est grave de n'avoir aucun résultat ; annoncer « rien trouvé », jamais ce numéro.

### Côté administration
Mettre à jour le programme, ou ignorer la ligne. Pour voir quels fournisseurs d'espaces de noms sont installés, et lequel est étranger à Windows :

```powershell
netsh winsock show catalog      # fournisseurs d'espaces de noms et de transport
```
Sous Linux, l'équivalent d'un fournisseur d'espace de noms est un module NSS ; une énumération s'y termine par une réponse vide :
```sh
grep ^hosts /etc/nsswitch.conf
getent -s files hosts
```

## À ne pas confondre avec
- `WSA_E_NO_MORE` (10110) : même sens, le numéro à préférer.
- `ERROR_NO_MORE_ITEMS` (259) : la fin d'autres énumérations de Windows, comme celle des clés de registre.
- `WSANO_DATA` (11004) : le nom existe, mais rien ne répond aux restrictions de la recherche.

## Voir aussi
- `WSAECANCELLED` (10103) : l'ancien code d'une recherche à laquelle on a mis fin en cours de route.
- `WSASERVICE_NOT_FOUND` (10108) : la recherche a échoué avant qu'il y ait une liste.
"# },
    Text { title: "Recherche annulée (code obsolète)", message: "Le programme a arrêté la recherche avant l'arrivée du résultat suivant.", keywords: "recherche interrompue\nappel annulé\nWSALookupServiceEnd\nappel annulé pendant son traitement\nWSALookupServiceEnd pendant l'appel\nl'appel a été annulé\nancien code d'annulation\nrecherche arrêtée en cours\nappel de fin pendant traitement\nénumération annulée\nWSALookupServiceNext annulé", page: r#"# WSAECANCELLED (10103)

## Signification
Une recherche dans un espace de noms a été arrêtée depuis un autre thread alors qu'elle attendait son résultat suivant. Il existe deux numéros pour cela : 10103 est l'ancien, que certains fournisseurs renvoient encore, et `WSA_E_CANCELLED` (10111) celui qu'il faut préférer. Le tampon de l'appel arrêté ne contient rien d'utilisable.

## Quand ce code apparaît
- `WSALookupServiceNextA`, `WSALookupServiceNextW` : `WSALookupServiceEnd` s'est exécuté entre-temps pour le même descripteur, et le fournisseur qui répondait emploie l'ancien numéro.

## Causes fréquentes
1. L'utilisateur a cliqué sur Annuler pendant une recherche d'appareils, et le programme a mis fin à la recherche comme il se doit.
2. Un délai fixé par le programme a mis fin à la recherche.
3. Deux threads partagent un descripteur de recherche, et l'un d'eux le ferme trop tôt.
4. Le programme s'arrête pendant qu'une recherche se déroule en arrière-plan.

## Que faire

### Côté développement
- Traiter 10103 et 10111 de la même façon : libérer les ressources détenues, ne pas lire le tampon de résultat, ne pas réessayer automatiquement.
- Appeler `WSALookupServiceEnd` une seule fois par descripteur. Le thread qui attendait ne doit pas y mettre fin à nouveau.
- Traduire par « annulée par l'utilisateur » d'après le nom. Aucun errno ne correspond à 10103 moins 10000 : sous Linux, 103 est `ECONNABORTED`, et le bon équivalent est `ECANCELED` (125).

### Côté administration
Rien n'est en panne tant que quelqu'un a demandé l'arrêt. Si des recherches s'interrompent d'elles-mêmes, regarder combien de temps elles durent ; un fournisseur lent fait dépasser au programme son propre délai.

```powershell
netsh winsock show catalog      # fournisseurs d'espaces de noms et de transport
Measure-Command { Resolve-DnsName www.example.com }
```
```sh
time getent ahosts www.example.com     # sous Linux, le résolveur est-il lent ?
resolvectl statistics
```

## À ne pas confondre avec
- `WSA_E_CANCELLED` (10111) : événement identique, numéro plus récent.
- `WSA_OPERATION_ABORTED` (995) : une E/S de socket avec chevauchement a été annulée, par `CancelIoEx` ou par la fermeture du socket.
- `WSAEINTR` (10004) : un appel de socket bloquant a été interrompu.

## Voir aussi
- `WSAENOMORE` (10102) : la recherche est arrivée à sa fin naturelle.
- `WSA_INVALID_HANDLE` (6) : le descripteur de recherche était déjà fermé au début de l'appel suivant.
"# },
    Text { title: "Table de fonctions du fournisseur inutilisable", message: "Un fournisseur réseau installé sur cet ordinateur est incomplet\u{a0}: sa liste de fonctions a des lacunes, et aucun socket ne peut être créé avec lui.", keywords: "table des procédures non valide\nLSP\nréinitialiser winsock\nWSPStartup\nfournisseur de services en couches\ntable des procédures incorrecte\ntable d'appel de procédure invalide\ntable de procédures du fournisseur\ntable de fonctions non valide\nfournisseur de services sans pointeurs\npointeurs de fonctions manquants\ntable des appels de procédure\nDLL de fournisseur incomplète", page: r#"# WSAEINVALIDPROCTABLE (10104)

## Signification
Un fournisseur de services est une DLL qui remet à Ws2_32.dll une table de ses fonctions. Cette table est incomplète ou erronée ; en général, certaines entrées sont vides. Winsock n'utilise pas un tel fournisseur, et le socket ne peut donc pas être créé. La faute en revient à un logiciel tiers (filtre, VPN, contrôle parental, « accélérateur ») ou à un fichier endommagé, et non au programme qui la signale.

## Quand ce code apparaît
- `socket`, `WSASocketA`, `WSASocketW` : le `WSPStartup` du fournisseur choisi a rempli une table incorrecte ou incomplète.
- `NSPStartup` : la table d'un fournisseur d'espace de noms est incorrecte.
- `WSCInstallProviderAndChains`, `WSCInstallProviderAndChains64_32` : à un fournisseur qui ne donne pas de vrais descripteurs de fichiers (non IFS), il manque une des fonctions d'extension de Winsock.

## Causes fréquentes
1. Un fournisseur de services en couches conçu pour une version plus ancienne de Windows, qui laisse vides les entrées récentes.
2. Une mise à jour faite à moitié : le catalogue désigne la nouvelle version, le fichier sur le disque est l'ancien.
3. Deux fournisseurs en couches empilés dans un ordre pour lequel ils n'ont pas été conçus.
4. Votre propre fournisseur en cours de développement, avec une entrée oubliée.

## Que faire

### Côté développement
- Dans un fournisseur, copier d'abord la table complète de la couche inférieure, puis remplacer ce que l'on intercepte. Aucune entrée ne reste ainsi vide.
- Préférer la plateforme de filtrage Windows (WFP) à un fournisseur en couches. Microsoft a déclaré ces derniers obsolètes depuis Windows 8.
- Dans un programme ordinaire, il n'y a rien à corriger : journaliser le protocole demandé, et mentionner le catalogue dans le message.

### Côté administration
Identifier l'entrée étrangère, désinstaller le produit auquel elle appartient, et ne réinitialiser le catalogue que si cela ne suffit pas.

```powershell
netsh winsock show catalog
netsh winsock audit trail
netsh winsock reset      # retire tous les fournisseurs en couches ; redémarrer ensuite
```
La piste d'audit énumère les couches qui ont été installées et retirées. L'équivalent Linux d'un fournisseur en couches est une bibliothèque préchargée (proxychains, torsocks). Voir s'il y en a une d'active dans le processus, et ce qu'elle définit :
```sh
tr '\0' '\n' < /proc/PID/environ | grep LD_PRELOAD
cat /etc/ld.so.preload
nm -D --defined-only /usr/lib/libshim.so | grep -wE 'socket|connect|sendmsg'
```

## À ne pas confondre avec
- `WSAEINVALIDPROVIDER` (10105) : le fournisseur annonce une mauvaise version, ou son identifiant est inconnu. Avec 10104, il est connu, mais sa table est inutilisable.
- `WSAEPROVIDERFAILEDINIT` (10106) : la DLL n'a pas pu être chargée, ou son démarrage a échoué avant qu'il y ait une table.
- `WSAEOPNOTSUPP` (10045) : la table est bonne, et le fournisseur refuse cet appel en particulier.

## Voir aussi
- `WSASYSCALLFAILURE` (10107) : un fournisseur ou le catalogue a échoué d'une façon que personne n'avait prévue.
- `WSAVERNOTSUPPORTED` (10092) : les versions de Winsock lui-même.
"# },
    Text { title: "Fournisseur inconnu ou de mauvaise version", message: "Le fournisseur réseau ne figure pas dans le catalogue Winsock, ou il annonce une version que Winsock n'accepte pas.", keywords: "fournisseur de services non valide\nGUID\nLSP\nWSCGetProviderInfo\nfournisseur de services invalide\nfournisseur demandé non valide\nnuméro de version du fournisseur\nfournisseur de version différente\nfournisseur incorrect\nfournisseur absent du catalogue\nversion de fournisseur non reconnue\nidentificateur de fournisseur incorrect", page: r#"# WSAEINVALIDPROVIDER (10105)

## Signification
Winsock a été dirigé vers un fournisseur de services qu'il ne peut pas accepter. Deux situations différentes mènent ici : soit un fournisseur a été chargé pour un nouveau socket et a annoncé une version autre que 2.2 ; soit un appel d'administration a désigné un fournisseur par un GUID absent du catalogue.

## Quand ce code apparaît
- `socket`, `WSASocketA`, `WSASocketW` : le fournisseur a annoncé une version autre que 2.2.
- `WSCGetProviderInfo`, `WSCGetProviderInfo32` : aucune entrée de protocole n'a ce GUID de fournisseur.
- `WSAAdvertiseProvider` : aucun fournisseur d'espace de noms n'a ce GUID.

## Causes fréquentes
1. Un programme d'installation ou un outil de diagnostic interroge un fournisseur en couches qui a déjà été retiré, par exemple par `netsh winsock reset`.
2. Le fournisseur se trouve dans l'autre catalogue. Un Windows 64 bits tient un catalogue pour les programmes 64 bits et un pour les programmes 32 bits ; un GUID installé dans un seul des deux est inconnu dans l'autre.
3. Un fournisseur très ancien, écrit pour une spécification antérieure.
4. Un GUID mal recopié, ou le GUID du fournisseur de base là où il faut celui de la couche.

## Que faire

### Côté développement
- Énumérer d'abord (`WSCEnumProtocols`, et `WSCEnumProtocols32` pour l'autre catalogue), puis n'interroger que des GUID réellement présents.
- Depuis un outil 64 bits, appeler `WSCGetProviderInfo32` pour le catalogue 32 bits.
- Inscrire un fournisseur d'espace de noms (`WSCInstallNameSpaceEx`) avant `WSAAdvertiseProvider`.
- Dans son propre `WSPStartup`, annoncer la version 2.2 dans `WSPDATA`.

### Côté administration
Comparer ce qu'attend le produit avec ce qui est inscrit, puis réparer ou réinstaller ce produit.

```powershell
netsh winsock show catalog | Select-String '\{[0-9A-F-]{36}\}'    # les GUID
netsh winsock audit trail
```
Sous Linux, un service de noms « s'installe » par un mot dans nsswitch.conf et une bibliothèque de ce nom. Un mot sans sa bibliothèque est la même faute :
```sh
grep -E '^(hosts|networks):' /etc/nsswitch.conf
ldconfig -p | grep libnss_
```

## À ne pas confondre avec
- `WSAEINVALIDPROCTABLE` (10104) : la version était bonne, mais pas la table de fonctions.
- `WSAEPROVIDERFAILEDINIT` (10106) : le fournisseur est inscrit, mais son chargement ou son démarrage a échoué.
- `WSAEPROTONOSUPPORT` (10043) : aucun fournisseur n'offre ce protocole ; ceux qui existent n'ont aucun défaut.

## Voir aussi
- `WSANO_RECOVERY` (11003) : les mêmes appels d'administration, faits sans droits d'administrateur ou avec un catalogue illisible.
- `WSAVERNOTSUPPORTED` (10092) : la version qu'un programme demande à Winsock.
"# },
    Text { title: "Échec du chargement du fournisseur", message: "Le composant qui gère ce genre de socket n'a pas pu être chargé ou démarré\u{a0}; la variable SystemRoot manque peut-être, ou le catalogue Winsock est abîmé.", keywords: "fournisseur de services ni chargé ni initialisé\nWinError 10106\nnetsh winsock reset\nasyncio\nSystemRoot\nmswsock.dll\nfournisseur de services non initialisé\nfournisseur impossible à charger\nfournisseur impossible à initialiser\néchec d'initialisation du fournisseur\nDLL du fournisseur non chargée\nchargement de la DLL échoué\nWSPStartup ou NSPStartup échoué\nimpossible de charger le fournisseur\ninitialisation d'un fournisseur échouée", page: r#"# WSAEPROVIDERFAILEDINIT (10106)

## Signification
Quand un processus crée son premier socket d'un certain genre, Ws2_32.dll cherche le fournisseur dans le catalogue Winsock, charge sa DLL et la démarre. L'une de ces étapes a échoué : la DLL n'a pas pu être chargée, ou sa fonction de démarrage a renvoyé une erreur. Ce processus ne peut créer aucun socket de ce genre, alors que d'autres, sur la même machine, fonctionnent peut-être bien.

Ce dernier point est décisif. **Un seul programme touché, les autres épargnés : soupçonner son environnement. Tous les programmes touchés : soupçonner le catalogue.** Celui-ci enregistre le chemin sous la forme `%SystemRoot%\system32\mswsock.dll`, et la variable est prise dans l'environnement du processus. Sans `SystemRoot`, le chemin n'a pas de sens.

## Quand ce code apparaît
- `socket`, `WSASocketA`, `WSASocketW` : l'initialisation du fournisseur a échoué. Il est mal installé, son fichier ne peut pas être chargé, ou il se comporte mal.
- Tout ce qui repose sur un premier socket fait apparaître ce code aussi : en Python, même `import asyncio` se termine par `OSError: [WinError 10106]`, parce que le module crée un socket pendant son chargement. Sous forme de HRESULT : 0x8007277A.

## Causes fréquentes
1. Un processus enfant lancé avec un environnement construit à la main, sans `SystemRoot` : `subprocess.Popen(cmd, env={"MY": "1"})`, un lancement par un outil de tests, un serveur CGI ou FastCGI, un programme qui enveloppe un service, un outil de compilation à l'environnement « propre ».
2. Un produit désinstallé (VPN, antivirus, proxy, accélérateur de téléchargement) a laissé son entrée dans le catalogue, mais a emporté sa DLL.
3. Une DLL de fournisseur bloquée par un logiciel de sécurité, ou qui n'existe que pour les programmes 64 bits.
4. La DLL se charge, mais son propre démarrage échoue, car elle a besoin d'un pilote ou d'un service qui est arrêté.
5. Un bac à sable ou un compte verrouillé qui n'a pas le droit de lire System32 ou les clés de registre de Winsock.

## Que faire

### Côté développement
- Partir d'une copie de son propre environnement et y changer ce qu'il faut :
  `env = os.environ.copy(); env["MY"] = "1"`.
- S'il doit être minimal, garder au moins `SystemRoot` et, pour la plupart des programmes, `PATH`, `TEMP`, `windir` et `ComSpec`. Sous Windows, la casse des noms de variables n'a pas d'importance.
- Les versions actuelles de Go (`os/exec`) et de libuv (Node.js) ajoutent `SystemRoot` à l'environnement d'un processus enfant qui ne l'a pas. Le `subprocess` de CPython et `CreateProcessW` employé seul transmettent ce qu'on leur donne.
- Tester une fois son propre lanceur avec un environnement vide. Nommer `SystemRoot` dans le message quand un processus enfant signale 10106.

### Côté administration
```powershell
# 1. la variable existe-t-elle ? à exécuter là où le programme défaillant est lancé
[Environment]::GetEnvironmentVariable('SystemRoot')
# 2. toutes les DLL du catalogue existent-elles ?
netsh winsock show catalog | Select-String '\.dll' |
  ForEach-Object { ($_ -split ':',2)[1].Trim() } | Sort-Object -Unique |
  ForEach-Object { $p = [Environment]::ExpandEnvironmentVariables($_); "$(Test-Path $p)  $p" }
# 3. qui a installé des couches ?
netsh winsock audit trail
# 4. en dernier recours, en tant qu'administrateur, puis redémarrer
netsh winsock reset
sfc /scannow
```
Process Explorer montre ce qu'un programme en marche a réellement reçu (Properties, Environment). La réinitialisation retire les fournisseurs en couches, et il faut ensuite réparer les produits qui en dépendent ; elle laisse les fournisseurs d'espaces de noms tels quels.

Linux n'a pas de catalogue : un socket n'a besoin d'aucune DLL, et un environnement vide ne lui fait aucun tort. Ce qu'un environnement vide y perturbe, c'est la recherche des programmes et des bibliothèques préchargées. Le comparer de la même façon :
```sh
tr '\0' '\n' < /proc/PID/environ
systemctl show -p Environment SERVICE
env -i ./app
```

## À ne pas confondre avec
- `WSAEINVALIDPROCTABLE` (10104) : la DLL a été chargée et démarrée, puis a donné une table de fonctions inutilisable.
- `WSAEINVALIDPROVIDER` (10105) : elle a annoncé une mauvaise version.
- `WSANO_RECOVERY` (11003) : les sockets fonctionnent, mais une résolution de nom échoue définitivement.
- `WSAEAFNOSUPPORT` (10047) : il n'y a aucune entrée pour cette famille d'adresses.

## Voir aussi
- `WSASYSNOTREADY` (10091) : le réseau dans son ensemble n'est pas disponible.
- `WSASYSCALLFAILURE` (10107) : un autre code pour lequel une réinitialisation du catalogue aide souvent.
"# },
    Text { title: "Échec inattendu d'un appel système", message: "Un appel interne au système d'exploitation, qui réussit toujours en temps normal, a échoué\u{a0}; souvent, un fournisseur réseau ou le catalogue Winsock est abîmé.", keywords: "appel système en échec\nnetsh winsock reset\nLSP\nregistre\néchec d'un appel système\nappel système ayant échoué\nappel ne devrait jamais échouer\nl'appel système a échoué\néchec système inattendu\nerreur interne du système\nappel du noyau en échec\nbase de registre réseau abîmée", page: r#"# WSASYSCALLFAILURE (10107)

## Signification
Winsock a appelé une autre partie de Windows, cet appel « ne peut pas échouer », et il a échoué quand même. C'est un code collectif : il dit que l'erreur est extérieure à la demande du programme, mais pas où elle se trouve. Les endroits typiques sont le registre, où résident les catalogues de protocoles et d'espaces de noms, et un fournisseur tiers qui a échoué sans donner de raison.

## Quand ce code apparaît
- `WSCInstallProvider`, `WSCInstallProvider64_32`, `WSCInstallProviderAndChains` et, pour les espaces de noms, `WSCInstallNameSpace`, `WSCInstallNameSpaceEx` : un appel système sous-jacent a échoué.
- `WSCUnInstallNameSpace`, `WSCEnableNSProvider`, `WSCWriteNameSpaceOrder` et leurs formes 32 bits : de même, pendant la modification du catalogue.
- `WSCInstallQOSTemplate`, `WSCRemoveQOSTemplate` : de même, pour un modèle QoS.
- `WSARevertImpersonation` : le système n'a pas pu mettre fin à l'emprunt d'identité de l'hôte distant.
- En dehors de la documentation : quelques rapports citent ce code pour des programmes ordinaires (Node.js, .NET) qui ne pouvaient plus ouvrir aucun socket. Le conseil donné était de réinitialiser le catalogue Winsock.

## Causes fréquentes
1. Un fournisseur en couches (VPN, proxy, antivirus) endommagé, ou qui n'est pas fait pour cette version de Windows.
2. Un catalogue Winsock endommagé, ou des clés de registre aux autorisations incorrectes.
3. La mémoire du noyau ou les descripteurs de la machine sont épuisés.
4. Un défaut d'un fournisseur : il renvoie un échec et oublie de définir le code d'erreur.

## Que faire

### Côté développement
- Journaliser aussitôt la fonction, ses arguments et `GetLastError` ; le numéro lui-même ne porte aucun détail.
- Réessayer une fois. Si le second essai échoue aussi, s'arrêter, car rien dans les paramètres n'y changera quoi que ce soit.
- Pour l'auteur d'un fournisseur : définir `lpErrno` dans toutes les branches d'échec.

### Côté administration
Démarrer sans les couches tierces et voir si l'erreur disparaît.

```powershell
netsh winsock show catalog
netsh winsock dump > winsock-before.txt
netsh winsock reset
Get-Process | Sort-Object Handles -Descending | Select-Object -First 5 Name, Handles
```
Redémarrer après la réinitialisation. Sous Linux, un appel système qui échoue a toujours son propre errno ; strace montre les appels qui ont échoué, avec leurs codes :
```sh
strace -f -Z -e trace=%network,%file -p PID
journalctl -k --since -10min
```

## À ne pas confondre avec
- `WSANO_RECOVERY` (11003) : les mêmes fonctions d'administration l'emploient quand l'appelant n'est pas administrateur ou qu'une entrée ne peut pas être ouverte. Vérifier d'abord les droits.
- `WSAEPROVIDERFAILEDINIT` (10106) : un fournisseur n'a même pas démarré.
- `WSAEFAULT` (10014) : un pointeur transmis est incorrect ; la faute est donc dans l'appel.

## Voir aussi
- `WSAEINVALIDPROCTABLE` (10104) : un fournisseur dont la table a des entrées vides.
- `WSAENOBUFS` (10055) : une pénurie de mémoire ou de ports, avec un code à elle.
"# },
    Text { title: "Service inconnu dans l'espace de noms", message: "Le service n'a pas été trouvé là où portait la recherche\u{a0}; pour le Bluetooth, aucun appareil n'a été trouvé ou la radio est éteinte.", keywords: "service inexistant\naucun service de ce type\nBluetooth désactivé\ndécouverte d'appareils\nSDP\nWSALookupServiceBegin\nservice introuvable\naucun service connu\nservice inconnu\nservice non trouvé\nservice absent de l'espace\nservice introuvable dans l'espace nommé\nservice indiqué introuvable\nespace de noms spécifié\npas de service trouvé\npériphérique Bluetooth introuvable", page: r#"# WSASERVICE_NOT_FOUND (10108)

## Signification
Une recherche a été adressée à un espace de noms (DNS, Bluetooth, NLA, PNRP ou un autre), et cet espace ne connaît pas le service ou le type de service demandé. Il se peut aussi que cet espace de noms ne soit pas du tout installé. « Service » désigne ici une entrée que l'on peut rechercher. Ce n'est pas un service Windows au sens de services.msc.

## Quand ce code apparaît
- `WSALookupServiceBeginA`, `WSALookupServiceBeginW` : le service est inconnu dans l'espace de noms. Pour Bluetooth : la recherche n'a trouvé aucun appareil.
- `GetAddrInfoExA`, `GetAddrInfoExW` : le nom ou le service est absent de l'espace de noms indiqué, ou cet espace n'est pas installé.
- `WSASetServiceA`, `WSASetServiceW` : retrait ou suppression d'un service qui n'existe pas.
- `WSALookupServiceBegin` pour les emplacements réseau : le GUID de classe n'est pas celui de NLA.
- `WSCGetApplicationCategory` : le programme n'a pas d'entrée de catégorie pour ce chemin et ces arguments.
- L'espace de noms PNRP : fournisseur, espace de noms ou identifiant de service non pris en charge.

## Causes fréquentes
1. Bluetooth est désactivé, la radio manque, ou aucun appareil n'est à portée. Dans les rapports, il s'agit d'une recherche d'appareils qui journalise 10108 à quelques secondes d'intervalle jusqu'à ce que des appareils apparaissent.
2. Une requête SDP portant sur un UUID de service que l'appareil n'offre pas, ou envoyée pendant que l'appareil est en veille.
3. Un `dwNameSpace` ou un GUID de classe erroné dans la recherche.
4. Un service retiré deux fois.

## Que faire

### Côté développement
- Dans une recherche Bluetooth, y voir une liste vide. Chercher d'abord la radio avec `BluetoothFindFirstRadio`, afin de pouvoir dire « Bluetooth est désactivé ».
- Pour les noms d'hôte, laisser l'espace de noms à `NS_ALL` ou `NS_DNS`.
- Après `RNRSERVICE_DEREGISTER` ou `RNRSERVICE_DELETE`, prendre 10108 pour un succès.

### Côté administration
```powershell
Get-PnpDevice -Class Bluetooth -PresentOnly | Format-Table Status, FriendlyName
Get-Service bthserv, NlaSvc
netsh winsock show catalog      # fournisseurs d'espaces de noms et de transport
```
Sous Linux, vérifier si l'adaptateur est sous tension et ce qui s'annonce à proximité :
```sh
rfkill list bluetooth
bluetoothctl show
avahi-browse -at        # services annoncés par mDNS
```

## À ne pas confondre avec
- `WSATYPE_NOT_FOUND` (10109) : `getaddrinfo` ne connaît pas un nom de port tel que « htpp », ou une classe de service n'est pas inscrite.
- `WSAHOST_NOT_FOUND` (11001) : le nom d'hôte est inconnu, dans le DNS ou le fichier hosts.
- `WSASYSNOTREADY` (10091) : le service Windows dont dépend l'espace de noms est arrêté.

## Voir aussi
- `WSA_E_NO_MORE` (10110) : la recherche a fonctionné, et sa liste est terminée.
- `WSAEHOSTDOWN` (10064) : l'appareil Bluetooth a été trouvé, puis a refusé la connexion.
"# },
    Text { title: "Nom de port ou classe de service inconnus", message: "Le nom de port ou de service est inconnu pour ce type de socket, ou la classe de service n'est pas inscrite.", keywords: "EAI_SERVICE\nclasse introuvable\nnom de service\nfichier services\nmauvais port\ngetaddrinfo\ntype de classe introuvable\nclasse de service introuvable\nclasse spécifiée introuvable\ntype de service introuvable\nclasse non trouvée\ntype non trouvé\nservice non supporté par socket\nnom de service non reconnu\nnom de port inconnu\nservice inconnu pour ce type", page: r#"# WSATYPE_NOT_FOUND (10109)

## Signification
Dans la plupart des cas, cela veut dire que le *port* donné à `getaddrinfo` est faux. Le deuxième argument était un nom ou un texte dont on ne peut pas tirer un port pour ce type de socket ; le code est la valeur de `EAI_SERVICE` sous Windows. La partie hôte est peut-être irréprochable. Dans les anciennes fonctions d'inscription, il signifie qu'une classe de service n'est pas connue.

## Quand ce code apparaît
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW` : le service n'existe pas pour le type de socket donné dans `ai_socktype`.
- `WSAGetServiceClassInfoA`, `WSAGetServiceClassInfoW` : la classe de service n'existe pas.
- `WSARemoveServiceClass` : la classe à supprimer n'existe pas.

## Causes fréquentes
1. Le texte du port n'est ni un nombre ni un nom connu : « htpp », « 80/tcp », « 8080 » suivi d'un espace ou d'une fin de ligne, « None », un `$PORT` non remplacé.
2. Le nom n'existe que pour l'autre protocole. `tftp` est un service UDP ; avec `SOCK_STREAM`, il est donc introuvable.
3. L'hôte et le port ont été intervertis.
4. Le nom ne figure pas dans le fichier services de cette machine, alors qu'il se trouve sur celle du développeur.
5. Une classe de service n'a jamais été installée, ou un autre programme d'installation l'a supprimée.

## Que faire

### Côté développement
- Transmettre le port sous forme de chaîne décimale et activer `AI_NUMERICSERV` ; aucun fichier n'est alors consulté. Vérifier soi-même auparavant qu'il est compris entre 1 et 65535.
- Débarrasser de ses espaces le texte des fichiers de configuration, et l'afficher entre guillemets dans le message d'erreur.
- Pour employer des noms, faire correspondre `ai_socktype` au service, ou le laisser à 0.

### Côté administration
Chercher le nom dans le fichier services, sous la forme `name port/protocol`.

```powershell
Select-String -Path "$env:SystemRoot\System32\drivers\etc\services" -Pattern '^(tftp|https)\s'
```
```sh
getent services tftp/udp
getent services tftp/tcp     # vide si ce service n'existe pas en TCP
ls -l /etc/services
```
Les petites images de conteneurs n'ont souvent pas de fichier /etc/services : « https » y échoue et 443 fonctionne. Sous Debian, ce fichier vient du paquet netbase. Le message de glibc est « Servname not supported for ai_socktype » (-8).

## À ne pas confondre avec
- `WSAHOST_NOT_FOUND` (11001) : c'est l'*hôte* qui est inconnu. `getservbyname` emploie aussi 11001, pour un service absent de son fichier.
- `WSAESOCKTNOSUPPORT` (10044) : c'est le type de socket lui-même qui n'est pas pris en charge.
- `WSASERVICE_NOT_FOUND` (10108) : une recherche dans un espace de noms, le plus souvent Bluetooth.

## Voir aussi
- `WSAEINVAL` (10022) : les `ai_flags` de `getaddrinfo` sont incorrects.
- `WSANO_DATA` (11004) : la classe de service existe, mais ne contient pas de données du genre voulu.
"# },
    Text { title: "Fin des résultats de recherche", message: "Tous les résultats de la recherche ont été livrés\u{a0}; c'est la fin de la liste, et non une erreur.", keywords: "plus de données disponibles\nplus de résultats\nénumération\nWSALookupServiceNext\nNLA\naucun autre résultat disponible\naucun résultat de plus\nplus aucun résultat à renvoyer\npas davantage de données\nfin de liste de résultats\ntous les résultats lus\naucune entrée supplémentaire\nénumération terminée\nWSALookupServiceNext terminé", page: r#"# WSA_E_NO_MORE (10110)

## Signification
La liste est terminée. Une recherche dans un espace de noms donne ses résultats un à un, et c'est ainsi qu'elle dit qu'il n'y en a pas d'autres. Toute boucle de ce genre se termine par ce code : c'est donc un succès. Dans un journal, il signifie en général qu'un programme affiche la dernière valeur de retour sans y regarder.

## Quand ce code apparaît
- `WSALookupServiceNextA`, `WSALookupServiceNextW` : plus de résultats.
- `WSALookupServiceNext` avec NLA : plus de réseaux. Après une notification de changement, c'est un séparateur entre des groupes de changements, et il revient tant que rien de nouveau ne s'est produit.
- L'espace de noms PNRP : les résultats ne sont pas encore là. Ce n'est pas forcément la fin.
- `NSPLookupServiceNext`, `NSPv2LookupServiceNextEx` : la même chose du côté du fournisseur.

## Causes fréquentes
1. La fin normale d'une énumération.
2. Au premier appel : la recherche était correcte et n'a rien trouvé, par exemple aucun service Bluetooth sur l'appareil, ou aucun réseau connecté.
3. Un programme de surveillance NLA qui interroge sans attendre la notification suivante.
4. PNRP : le programme a interrogé avant que le nuage ait répondu.

## Que faire

### Côté développement
- Quitter la boucle sur 10110 et sur son ancien équivalent 10102, puis appeler `WSALookupServiceEnd`. Tout autre code est un véritable échec.
- Écrire ses propres fournisseurs de façon qu'ils renvoient 10110.
- Avec les notifications NLA, attendre d'abord l'événement (`WSANSPIoctl` avec `SIO_NSP_NOTIFY_CHANGE`), puis lire jusqu'au séparateur. Ne pas fermer le descripteur à ce moment-là.
- Ne pas le traduire par soustraction : 110 est `ETIMEDOUT` sous Linux, et ici aucun délai n'a expiré.

### Côté administration
Si un programme l'affiche comme une erreur, chercher ce qu'il demandait et si cela est présent.

```powershell
Get-NetConnectionProfile
Get-PnpDevice -Class Bluetooth -PresentOnly
```
L'équivalent Linux d'une telle énumération est une exploration qui annonce « c'est tout pour l'instant » :
```sh
avahi-browse -at
nmcli -f NAME,TYPE,DEVICE connection show --active
```

## À ne pas confondre avec
- `WSAENOMORE` (10102) : la même information, donnée par d'anciens fournisseurs.
- `WSANO_DATA` (11004) : le nom est là, mais aucune de ses données ne répond à la recherche.
- `WSAEFAULT` (10014) : le résultat existe, et le tampon est trop petit. L'agrandir et rappeler ; la liste n'est pas terminée.

## Voir aussi
- `WSA_E_CANCELLED` (10111) : on a mis fin à l'énumération de l'extérieur.
- `WSAEDISCON` (10101) : la fin propre d'une suite de messages.
"# },
    Text { title: "Recherche annulée par le programme", message: "Le programme a annulé la recherche de nom alors qu'elle était encore en cours.", keywords: "résolution DNS annulée\nappel annulé\nGetAddrInfoExCancel\nOperationCanceledException\nopération annulée par l'utilisateur\nappel annulé en traitement\ndemande de recherche annulée\nrésolution de nom annulée\nrequête de nom annulée\nannulation demandée par le programme\nWSALookupServiceEnd appelé\nrecherche stoppée par l'application", page: r#"# WSA_E_CANCELLED (10111)

## Signification
Le programme a lui-même annulé une recherche encore en cours. Rien n'a échoué sur le réseau. Le numéro parvient à la partie du programme qui attend le résultat, afin qu'elle puisse faire le ménage.

## Quand ce code apparaît
- `WSALookupServiceNextA`, `WSALookupServiceNextW` : `WSALookupServiceEnd` s'est exécuté pour ce descripteur pendant l'appel. Le contenu du tampon est indéfini.
- `GetAddrInfoExW` avec une routine de terminaison ou un événement : l'opération se termine par 10111 après `GetAddrInfoExCancel`.
- L'espace de noms PNRP : opération annulée.

## Causes fréquentes
1. L'utilisateur a fermé la fenêtre ou cliqué sur Arrêter pendant une recherche ou une connexion.
2. Un jeton d'annulation ou un délai s'est déclenché. .NET, par exemple, transforme le 10111 d'une recherche DNS en `OperationCanceledException` quand son propre jeton l'a demandé.
3. Plusieurs recherches ont été lancées en parallèle, et la première réponse a mis fin aux autres.
4. Le programme s'arrête.

## Que faire

### Côté développement
- Conserver tout ce qui appartient à la recherche asynchrone (l'`OVERLAPPED`, le pointeur de résultat, le délai) jusqu'à ce que sa fin soit signalée, même après l'annulation.
- Prévoir une situation de concurrence : la réponse est peut-être arrivée juste avant. `GetAddrInfoExCancel` renvoie alors 6 (`WSA_INVALID_HANDLE`), et l'opération se termine avec un résultat qu'il faut libérer par `FreeAddrInfoExW`.
- L'annoncer comme « annulée ». Ne pas la compter comme un échec DNS, et ne pas réessayer.
- Accepter aussi l'ancien numéro 10103 de la part de `WSALookupServiceNext`.

### Côté administration
Si les utilisateurs en voient beaucoup, les recherches sont trop lentes pour la patience du programme. Les mesurer.

```powershell
Measure-Command { Resolve-DnsName www.example.com -DnsOnly }
Get-DnsClientServerAddress
```
```sh
dig www.example.com | grep 'Query time'
resolvectl query www.example.com
```
Dans glibc, l'équivalent asynchrone est `getaddrinfo_a` avec `gai_cancel` ; l'état y est `EAI_CANCELED`. L'errno 111 de Linux est `ECONNREFUSED`, sans aucun rapport avec 10111.

## À ne pas confondre avec
- `WSAECANCELLED` (10103) : l'ancien numéro d'un `WSALookupServiceNext` arrêté.
- `WSA_OPERATION_ABORTED` (995) : une E/S de socket a été annulée, et non une recherche.
- `WSAETIMEDOUT` (10060) : un délai du système a expiré. Avec 10111, c'est le programme qui a arrêté.

## Voir aussi
- `WSA_E_NO_MORE` (10110) : la fin naturelle d'une liste.
- `WSATRY_AGAIN` (11002) : la recherche s'est terminée d'elle-même, faute d'aide d'un serveur.
"# },
    Text { title: "Requête refusée par le service interrogé", message: "Le service d'annuaire ou de noms interrogé a refusé de répondre à la requête.", keywords: "EREFUSED\nREFUSED\nrequête activement refusée\naccès refusé\nfournisseur d'espace de noms\nrequête à la base refusée\nbase de données requête refusée\ndemande activement refusée\nbase de données a refusé\ninterrogation rejetée\néchec de requête refusée\nrequête rejetée par l'annuaire\nrecherche refusée activement\nservice de noms refuse\ndemande à la base échouée", page: r#"# WSAEREFUSED (10112)

## Signification
À en croire son texte, une base de données a refusé de répondre à une requête. Le code a été réservé aux fournisseurs d'espaces de noms, avec 10110 et 10111, mais aucune fonction documentée ne le renvoie, et aucun article de la référence Winsock ne dit quand il le faudrait. Un serveur DNS qui répond REFUSED ne mène pas ici : cela apparaît comme 9005 dans les fonctions DNS, et les recherches d'hôte asynchrones prévoient 11003 dans leur documentation.

## Quand ce code apparaît
- Dans aucune des fonctions documentées de Winsock.
- Un fournisseur d'espace de noms tiers peut le renvoyer depuis ses points d'entrée de recherche, et `WSALookupServiceBegin` ou `WSALookupServiceNext` le transmettrait.
- Dans un programme qui en fait son propre numéro pour « accès à l'annuaire refusé ».

## Causes fréquentes
1. Un fournisseur d'espace de noms étranger à Windows (client d'annuaire, VPN, résolveur d'entreprise) dont le serveur a rejeté la question faute de droits.
2. Une table de traduction : une bibliothèque DNS associe le code de réponse 5 (REFUSED) à ce nom, à cause de la ressemblance.
3. Un journal qui confond 10112 avec 10061, « connexion refusée ».

## Que faire

### Côté développement
- Lire le code source ou le manuel du composant qui l'a affiché. Winsock lui-même ne définit pas cette situation.
- Dans un résolveur maison, préférer `WSANO_RECOVERY` pour une réponse REFUSED, comme le fait `WSAAsyncGetHostByName` d'après sa documentation.

### Côté administration
Énumérer les fournisseurs d'espaces de noms et chercher celui qui n'est pas de Microsoft ; interroger ensuite directement le serveur DNS, pour voir s'il refuse.

```powershell
netsh winsock show catalog      # fournisseurs d'espaces de noms et de transport
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
```
```sh
dig @192.0.2.53 www.example.com | grep 'status:'
sudo journalctl -u named | grep -i denied
```
Si `dig` affiche `status: REFUSED`, l'adresse du client manque dans `allow-query` ou `allow-recursion` (BIND), ou dans `access-control` (Unbound).

## À ne pas confondre avec
- `WSAECONNREFUSED` (10061) : une connexion TCP a été refusée ; de loin le « refus » le plus fréquent.
- `DNS_ERROR_RCODE_REFUSED` (9005) : un serveur DNS a répondu REFUSED.
- `WSAEACCES` (10013) : le système local interdit une opération de socket.

## Voir aussi
- `WSANO_RECOVERY` (11003) : le résultat documenté des recherches d'hôte asynchrones quand un serveur DNS refuse.
- `WSASERVICE_NOT_FOUND` (10108) : l'espace de noms a répondu qu'il ne connaît pas ce service.
"# },
    Text { title: "Nom d'hôte inconnu", message: "Le nom d'hôte est introuvable\u{a0}; vérifier l'orthographe, les paramètres DNS et l'état du réseau ou du VPN.", keywords: "hôte inconnu\nserveur introuvable\ngetaddrinfo échoue\nENOTFOUND\nEAI_NONAME\nNXDOMAIN\nhors ligne\nhôte introuvable\nhôte non trouvé\ncet hôte est inconnu\naucun hôte de ce nom\nnom ou service inconnu\nnom ou service non connu\nnom d'hôte introuvable\nimpossible de résoudre le nom\nnom ne se résout pas\nréponse faisant autorité : introuvable\nréponse autoritaire hôte inconnu\nnom de serveur inconnu", page: r#"# WSAHOST_NOT_FOUND (11001)

## Signification
Pour autant que le résolveur de cette machine puisse le savoir, le nom n'existe pas. Toutes les sources qu'il a le droit d'interroger (fichier hosts, cache, DNS avec ses suffixes, noms en multidiffusion, autres espaces de noms) ont été essayées ou écartées, et aucune ne connaît ce nom. La connexion elle-même n'a pas été tentée : aucun paquet n'est parti vers l'hôte visé.

C'est `EAI_NONAME` dans `getaddrinfo` et `HOST_NOT_FOUND` dans les fonctions plus anciennes. L'erreur est aussi connue sous les formes « getaddrinfo failed » (Python), « No such host is known » (.NET, « Hôte inconnu » en français), `ENOTFOUND` (Node.js) ou « no such host » (Go). Forme HRESULT : 0x80072AF9.

## Quand ce code apparaît
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW` : la résolution du nom ne donne rien, ou l'appel n'a fourni ni nom ni service.
- `gethostbyname`, `gethostbyaddr` et leurs variantes `WSAAsync…` : une réponse faisant autorité dit qu'il n'existe ni hôte ni adresse de ce genre.
- `getnameinfo`, `GetNameInfoW` : la recherche inverse a échoué alors que `NI_NAMEREQD` était demandé, aucun service ne correspond au port, ou les deux tampons sont NULL.
- `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber` : le service ou le protocole est inconnu.

## Causes fréquentes
1. Le texte n'est pas un simple nom d'hôte : `https://example.com`, `example.com:443`, `example.com/path`, un espace ou une fin de ligne en trop venus d'un fichier, une variable restée telle quelle (`%HOST%`, `None`), un nom d'utilisateur suivi de `@`.
2. Une faute de frappe, ou un enregistrement supprimé ou jamais créé.
3. Pas de réseau ou pas de serveur DNS à cet instant. Windows répond alors souvent 11001, bien qu'il n'ait pu interroger personne. On voit aussi 11002 et 11004 dans cette situation.
4. Le réseau ne laisse sortir les programmes que par un proxy HTTP, et son DNS ignore les noms publics. Les navigateurs fonctionnent parce qu'ils confient le nom au proxy ; un programme sans réglage de proxy (pip, npm, un script) tente de le résoudre lui-même et échoue.
5. La machine interroge le mauvais serveur DNS. Le nom n'existe que sur le serveur interne (split DNS), et le VPN est coupé, ou bien actif sans que son DNS serve pour cette zone.
6. Un nom court comme `db01` dépend d'un suffixe DNS que cette machine n'a pas. Dans un conteneur ou sous un compte de service, la liste des suffixes n'est pas la même.
7. Une réponse négative est encore en cache : l'enregistrement vient d'être créé, mais le « non » précédent survit.
8. Le fichier hosts a été modifié en vain : enregistré sous `hosts.txt`, ou ligne mise en commentaire par `#`.

## Que faire

### Côté développement
- Afficher le nom entre guillemets avec le code. Cela suffit à régler la cause 1.
- Découper les URL avec un analyseur d'URL et ne passer que l'hôte à `getaddrinfo`.
- Respecter les réglages de proxy de l'utilisateur ou du système et, s'il y a un proxy, lui laisser la résolution.
- Si le réseau est peut-être en train de se réveiller, réessayer une fois au bout de quelques secondes, puis signaler l'erreur. Une faute de frappe ne se corrige pas toute seule.
- Afficher « hôte NOM inconnu » et non « échec de la connexion » : rien n'a été connecté.
- `EAI_NODATA` vaut 11001 dans les en-têtes de Microsoft, mais 11004 avec MinGW. Comparer les nombres.

### Côté administration
Poser la question comme le font les programmes, puis interroger directement chaque serveur DNS.

```powershell
Resolve-DnsName www.example.com                       # fichier hosts, cache, stratégies, suffixes
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly
Get-DnsClientServerAddress
Get-DnsClientGlobalSetting                            # liste de recherche des suffixes
Get-DnsClientNrptPolicy -Effective                    # règles VPN et DirectAccess par zone
netsh winhttp show proxy                              # cause 4
Clear-DnsClientCache
```
`nslookup` ne tient compte ni du fichier hosts, ni du cache, ni de la table de stratégie : il peut réussir là où les programmes échouent, et inversement. Un point final (`db01.example.com.`) désactive les suffixes, ce qui est un bon test pour la cause 6.

```sh
getent ahosts www.example.com     # ce qu'obtiennent les programmes, selon nsswitch.conf
resolvectl query www.example.com
dig www.example.com               # DNS seul ; NXDOMAIN : le serveur est catégorique
cat /etc/resolv.conf
```

## À ne pas confondre avec
- `WSANO_DATA` (11004) : le nom existe, mais n'a pas d'adresse du genre voulu.
- `WSATRY_AGAIN` (11002) : pas de réponse définitive ; un serveur a échoué ou s'est tu.
- `WSAEHOSTUNREACH` (10065) : le nom a été résolu, mais l'adresse est injoignable.
- `IP_BUF_TOO_SMALL` (11001) : renvoyé par `IcmpSendEcho`, ce numéro signifie que le tampon de réponse est trop petit ; aucun nom n'est en cause.
- `WSATYPE_NOT_FOUND` (10109) : c'est le port, donné sous forme de texte à `getaddrinfo`, qui est inconnu, et non l'hôte.

## Voir aussi
- `DNS_ERROR_RCODE_NAME_ERROR` (9003) : NXDOMAIN, tel que le rapportent `DnsQuery` et `Resolve-DnsName`.
- `WSANO_RECOVERY` (11003) : la recherche a échoué pour de bon, sans rien dire du nom.
- `WSA_SECURE_HOST_NOT_FOUND` (11032) : le nom n'a pas pu être trouvé de façon sécurisée.
"# },
    Text { title: "Échec temporaire de la résolution de noms", message: "Le nom n'a pas pu être résolu pour le moment, car un serveur DNS a échoué ou n'a pas répondu\u{a0}; une nouvelle tentative peut réussir.", keywords: "EAI_AGAIN\nerreur temporaire\ndélai DNS dépassé\nSERVFAIL\nDNS qui ne répond pas\nréessayer\nping 11002\néchec temporaire de résolution\nhôte non trouvé non autoritaire\nréponse ne faisant pas autorité\nerreur temporaire de nom\néchec passager du serveur DNS\nle serveur local sans réponse\nserveur faisant autorité muet\nrésolution de nom temporairement impossible\nréessayer la résolution plus tard\nhôte introuvable, réessayez\nerreur pendant résolution de nom", page: r#"# WSATRY_AGAIN (11002)

## Signification
Le résolveur n'a pas pu obtenir de réponse définitive. Le nom existe ou n'existe pas, on l'ignore : le serveur DNS a signalé une défaillance de son côté (SERVFAIL) ou n'a pas répondu à temps. Le « again » du nom est à prendre au pied de la lettre : une nouvelle tentative peut réussir. Si l'erreur persiste pour un seul nom, c'est ce domaine qui est en panne ; si elle persiste pour tous, c'est le serveur DNS de la machine ou le chemin qui y mène.

C'est `EAI_AGAIN` dans `getaddrinfo` et `TRY_AGAIN` dans les fonctions plus anciennes. Deux fonctions sans rapport empruntent ce numéro, et dans le journal d'un ping ou d'un outil de supervision, c'est un état ICMP (« réseau injoignable ») ; voir plus bas pour ces deux cas.

## Quand ce code apparaît
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW`, `getnameinfo`, `GetNameInfoW` : échec temporaire de la résolution.
- `gethostbyname`, `gethostbyaddr` et les autres recherches dans les bases, avec leurs variantes `WSAAsync…` : nom non trouvé par une réponse qui ne fait pas autorité, ou panne du serveur de noms.
- `SetAddrInfoExA`, `SetAddrInfoExW` : l'inscription d'un nom a échoué pour le moment.
- `WSAAccept` : la fonction de condition a répondu `CF_DEFER` ; la connexion reste dans la file d'attente. Le DNS n'y est pour rien.
- `WSCWriteNameSpaceOrder` : un autre thread ou un autre processus est en train de changer l'ordre.

## Causes fréquentes
1. Le réseau ou le VPN est en train de s'établir ou de se couper, et le serveur DNS est injoignable. Typique à la sortie de veille, à l'ouverture de session ou dans les premières secondes d'un conteneur.
2. Le redirecteur du résolveur ou les serveurs faisant autorité pour le domaine ne répondent pas, et le résolveur renvoie SERVFAIL.
3. La validation DNSSEC échoue : signatures expirées ou enregistrement DS faux. Le résolveur renvoie SERVFAIL pour ce seul domaine.
4. Une délégation boiteuse : le domaine parent indique des serveurs qui n'hébergent pas la zone.
5. Le port UDP 53 est bloqué ou limité en débit, ou les longues réponses ont besoin du port TCP 53, qui est fermé.
6. Un grand nombre de recherches simultanées sature un petit routeur ou le proxy DNS du conteneur.

## Que faire

### Côté développement
- Réessayer avec des pauses croissantes (1, 2, 4 secondes) et une limite. De tous les codes du résolveur, c'est celui qui est fait pour cela.
- Ne pas le garder en cache comme un « hôte inconnu ».
- Éviter les rafales : résoudre un nom une fois et partager le résultat, plutôt qu'une fois par connexion.
- Avec `WSAAccept`, le comprendre comme « décider plus tard » et rappeler la fonction.

### Côté administration
Établir qui est en défaut : le serveur, ou le chemin qui y mène.

```powershell
Get-DnsClientServerAddress -AddressFamily IPv4
Test-NetConnection 192.0.2.53 -Port 53                         # TCP seulement
Resolve-DnsName www.example.com -Server 192.0.2.53
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnssecCd   # sans validation
Resolve-DnsName www.example.com -Server 192.0.2.53 -TcpOnly
```
Si seule la requête avec `-DnssecCd` réussit, la cause 3 est prouvée : c'est au propriétaire du domaine de corriger, ou bien l'horloge du résolveur est à remettre à l'heure.

```sh
dig @192.0.2.53 www.example.com        # status: SERVFAIL, ou aucune réponse ?
dig @192.0.2.53 www.example.com +cd    # une réponse cette fois ? alors c'est DNSSEC
dig www.example.com +trace             # quelle délégation reste muette ?
delv www.example.com
resolvectl statistics
```
Sur un serveur BIND, `rndc flushname www.example.com` efface un échec gardé en mémoire ; avec Unbound, c'est `unbound-control flush www.example.com`.

## À ne pas confondre avec
- `WSAHOST_NOT_FOUND` (11001) : un « non » définitif. Attention, une machine sans aucun réseau donne souvent 11001 aussi.
- `WSANO_RECOVERY` (11003) : le serveur a refusé la question ou ne l'a pas comprise ; la répéter ne sert à rien.
- `IP_DEST_NET_UNREACHABLE` (11002) : ce que donnent `IcmpSendEcho`, `Win32_PingStatus` et `Ping` de .NET quand un routeur ne connaît aucun chemin vers le réseau. À ce stade, la résolution du nom avait réussi.
- `WSAETIMEDOUT` (10060) : le délai de connexion a expiré, une fois le nom résolu.

## Voir aussi
- `DNS_ERROR_RCODE_SERVER_FAILURE` (9002) : SERVFAIL, tel que le rapportent les fonctions DNS.
- `WSANO_DATA` (11004) : la réponse est arrivée, et elle est vide.
"# },
    Text { title: "Échec définitif de la recherche", message: "La recherche ne peut pas aboutir et la répéter n'y changera rien\u{a0}: le serveur DNS l'a rejetée, le résolveur local a échoué ou les droits manquent.", keywords: "EAI_FAIL\nerreur irrécupérable\nerreur irrémédiable\nrecherche dans une base de données\nFORMERR\ndroits d'administrateur\nping 11003\nerreur non récupérable\nerreur sans récupération possible\néchec non récupérable de résolution\nerreur fatale de recherche\nerreur DNS irrémédiable\néchec irrécupérable\nerreur de base de données\nerreur irrécupérable de nom\nfichiers hosts ou services absents\nerreur grave du serveur DNS\nrecherche définitivement échouée", page: r#"# WSANO_RECOVERY (11003)

## Signification
La recherche a échoué d'une façon qu'aucune nouvelle tentative ne changera. Pour un nom d'hôte, cela ne dit rien du nom : le serveur DNS a rejeté la question, ou le résolveur local n'a pas pu faire son travail. Pour les services et les protocoles, le fichier de base de données local est illisible. Pour les fonctions de catalogue des installateurs, le même numéro signifie le plus souvent « vous n'êtes pas administrateur ».

C'est `EAI_FAIL` dans `getaddrinfo` et `NO_RECOVERY` dans les fonctions plus anciennes.

Si c'est un ping, `Win32_PingStatus` ou un outil de supervision qui affiche 11003, rien de tout cela ne s'applique. Il s'agit alors de `IP_DEST_HOST_UNREACHABLE` (11003) : le nom a été résolu, et un routeur ou cette machine n'a pas trouvé de chemin vers l'hôte.

## Quand ce code apparaît
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW` : échec définitif. Aussi quand `ai_addrlen`, `ai_canonname`, `ai_addr` ou `ai_next` n'est pas nul dans `hints`.
- `getnameinfo`, `GetNameInfoW`, `gethostbyname`, `gethostbyaddr`, `SetAddrInfoExW` : échec définitif. Pour les recherches d'hôte `WSAAsync…`, la documentation cite les réponses DNS : FORMERR, REFUSED ou NOTIMP.
- `getservbyname`, `getservbyport`, `getprotobyname`, `getprotobynumber` : la base des services ou des protocoles est inaccessible.
- `WSCInstallProvider`, `WSCDeinstallProvider`, `WSCInstallNameSpace`, `WSCUnInstallNameSpace`, `WSCWriteProviderOrder`, `WSCUpdateProvider` et fonctions voisines : l'appelant n'est pas administrateur, l'entrée est déjà installée, ou le catalogue n'a pas pu être ouvert ou écrit.

## Causes fréquentes
1. Le serveur DNS refuse ce client (REFUSED) : il ne fait pas de récursivité pour les inconnus, ou un VPN a laissé en place l'adresse de son serveur, et la question arrive désormais de l'extérieur. La documentation ne promet 11003 dans ce cas que pour les recherches asynchrones ; `getaddrinfo` peut choisir un autre code.
2. Un seul programme est touché : un logiciel de sécurité le bloque, ou le service Client DNS est arrêté ou ne répond plus.
3. Le programme a été lancé depuis un partage réseau. Quelques utilisateurs rapportent qu'une copie sur le disque local résout les noms, alors que celle du partage obtient 11003.
4. La structure `hints` n'a pas été mise à zéro, et ses champs contiennent des octets quelconques.
5. Un pare-feu ou un vieux serveur qui bute sur les requêtes modernes et répond FORMERR ou NOTIMP.
6. Un installateur lancé sans élévation.
7. `drivers\etc\services` ou `protocol` manque, ou le compte n'a pas le droit de le lire.

## Que faire

### Côté développement
- Mettre la structure à zéro : `struct addrinfo hints = {0};`, puis ne remplir que les indicateurs, la famille, le type et le protocole.
- Signaler l'erreur aussitôt, avec le nom et la fonction. Ne pas la répéter en boucle.
- Dans un installateur, vérifier l'élévation avant le premier appel `WSC…`, et dire clairement ce qui manque.

### Côté administration
```powershell
Get-Service Dnscache
Get-DnsClientServerAddress
Resolve-DnsName www.example.com -Server 192.0.2.53 -DnsOnly    # un refus se voit ici
Get-Acl "$env:SystemRoot\System32\drivers\etc\services" | Format-List
whoami /groups | Select-String 'S-1-16-12288'    # présent : cette console est élevée
```
Si un seul programme est touché, le copier sur le disque local, et faire un essai avec le produit de sécurité suspendu. S'ils le sont tous, relever les adresses de serveur données par `Get-DnsClientServerAddress` et interroger chacune.

Sur un résolveur Linux, regarder ce que reçoit le client et qui est admis :
```sh
dig @192.0.2.53 www.example.com | grep status:
dig @192.0.2.53 www.example.com +noedns | grep status:    # ne fonctionne que sans EDNS ? cause 5
sudo named-checkconf -px | grep -A4 -E 'allow-(query|recursion)'
grep -rn access-control /etc/unbound/
```

## À ne pas confondre avec
- `WSATRY_AGAIN` (11002) : SERVFAIL ou silence ; là, une nouvelle tentative peut aider.
- `WSAHOST_NOT_FOUND` (11001) : la question a reçu une réponse, et c'est « ce nom n'existe pas ».
- `IP_DEST_HOST_UNREACHABLE` (11003) : l'état d'un ping. La résolution avait réussi ; vérifier la route et le voisin comme pour `WSAEHOSTUNREACH` (10065).
- `WSASYSCALLFAILURE` (10107) : des fonctions de catalogue appelées avec les droits nécessaires, mais dont l'appel système a tout de même échoué.
- `WSAEPROVIDERFAILEDINIT` (10106) : même la création d'un socket est impossible.

## Voir aussi
- `DNS_ERROR_RCODE_REFUSED` (9005), `DNS_ERROR_RCODE_FORMAT_ERROR` (9001), `DNS_ERROR_RCODE_NOT_IMPLEMENTED` (9004) : les réponses DNS qui en sont à l'origine.
- `WSAEACCES` (10013) : le manque de droits dans les appels de socket.
"# },
    Text { title: "Nom sans l'enregistrement voulu", message: "Le nom existe, mais il n'a aucune entrée du genre demandé\u{a0}: pas d'adresse IPv6, par exemple.", keywords: "nom valide mais sans données\naucune donnée du type requis\nNODATA\nEAI_NODATA\npas d'adresse IPv6\nAAAA\nping 11004\nnom valide sans données\naucun enregistrement du type demandé\nnom demandé valide\naucune adresse associée au nom\npas d'adresse associée au nom\ndonnées du type demandé absentes\nenregistrement MX sans A\naucune donnée associée\nenregistrement voulu non trouvé\nnom sans adresse IP\naucune donnée pour ce nom", page: r#"# WSANO_DATA (11004)

## Signification
Le nom existe, mais il n'a aucun enregistrement du genre demandé. Le DNS a répondu correctement, par une réponse vide (souvent appelée NODATA). Un domaine peut avoir des enregistrements de messagerie et de texte sans avoir d'adresse, ou une adresse IPv4 sans adresse IPv6. Le nom est bien écrit ; c'est la question qui ne lui convient pas.

Les fonctions plus anciennes l'appellent `NO_DATA`. Node.js l'affiche comme `ENOENT`, car libuv le traduit ainsi. `EAI_NODATA` vaut 11001 dans les en-têtes de Microsoft et 11004 dans ceux de MinGW.

## Quand ce code apparaît
- `getaddrinfo`, `GetAddrInfoW`, `GetAddrInfoExA`, `GetAddrInfoExW` : nom valide, mais rien du genre voulu.
- `gethostbyname` : pas d'adresse IPv4. Aussi pour une adresse IPv6 donnée sous forme de texte, et pour une adresse IPv4 mal formée.
- `gethostbyaddr`, `getservbyname`, `getprotobyname` et leurs variantes `WSAAsync…` : l'entrée ne contient pas ce qui était demandé.
- `WSALookupServiceBegin`, `WSALookupServiceNext` : le nom est là, mais rien ne répond aux restrictions ; ou `LUP_CONTAINERS` a été demandé à un espace de noms sans conteneurs, comme NLA.
- `WSAGetServiceClassInfo`, `WSAInstallServiceClass`, `WSAGetServiceClassNameByClassId` : pas de données de ce genre.
- `WSAGetIcmpErrorInfo` : aucune erreur ICMP n'est arrivée depuis le dernier `connect`. Une bonne nouvelle, donc.

## Causes fréquentes
1. Le programme demande une famille d'adresses et le nom a l'autre : `AF_INET6` pour un hôte uniquement IPv4, ou l'inverse. Cela vaut aussi pour une adresse sous forme de texte : une adresse IPv6 dans une recherche IPv4, ou n'importe quel texte IPv6 dans `gethostbyname`.
2. Cette machine n'a pas de réseau utilisable à cet instant : la carte est inactive ou pas encore prête. Des utilisateurs rapportent alors 11004 au lieu d'un « hors ligne » explicite, et cela disparaît tout seul.
3. Le domaine nu n'a pas d'enregistrement d'adresse. `example.com` a des MX et des NS, et le site web se trouve à `www.example.com`.
4. Le nom est un alias (CNAME) dont la cible n'a plus d'adresse.
5. Le nom d'une machine du réseau local qu'aucun serveur DNS ne connaît. Dans un cas rapporté, l'adresse fonctionnait là où le nom donnait 11004.
6. Un nœud vide dans une zone : `eu.example.com` n'existe que parce que `db.eu.example.com` existe.
7. Un filtre DNS retire volontairement les enregistrements AAAA ou A.

## Que faire

### Côté développement
- Utiliser `AF_UNSPEC` et essayer toutes les adresses obtenues.
- Remplacer `gethostbyname` par `getaddrinfo`, qui comprend les adresses IPv6 en texte.
- Traiter 11004 à part de 11001 : « n'a pas d'adresse IPv6 » aide l'utilisateur, « hôte inconnu » l'égare.
- Réessayer une fois si la machine est peut-être sans réseau ; sinon, ne pas insister.

### Côté administration
Demander chaque type nommément et voir lequel est vide.

```powershell
Resolve-DnsName example.com -Type A
Resolve-DnsName example.com -Type AAAA
Resolve-DnsName example.com -Type CNAME
Get-NetIPAddress | Where-Object AddressState -eq 'Preferred' | Format-Table InterfaceAlias, IPAddress
Get-Content "$env:SystemRoot\System32\drivers\etc\hosts" | Select-String 'example'
```
Une réponse qui ne montre qu'un enregistrement SOA dans la section d'autorité est un NODATA.

```sh
dig example.com A +noall +answer +authority
dig example.com AAAA +noall +answer +authority
getent ahostsv4 example.com
getent ahostsv6 example.com
ip -br address
```
Dans ce cas, la glibc dit « No address associated with hostname » (-5). Pour y remédier, ajouter dans la zone l'enregistrement qui manque, ou la cible de l'alias.

## À ne pas confondre avec
- `WSAHOST_NOT_FOUND` (11001) : le nom lui-même n'existe pas (NXDOMAIN).
- `IP_DEST_PROT_UNREACHABLE` (11004) : le sens de ce numéro dans le journal d'un ping. La cible, ou un équipement placé devant elle, refuse le protocole ; en IPv6, cela signifie que la communication est interdite.
- `WSAEAFNOSUPPORT` (10047) : cette machine ou ce socket ne connaît pas la famille d'adresses, quoi que contienne le DNS.
- `WSA_E_NO_MORE` (10110) : la liste avait des entrées et elle est épuisée. Avec 11004, aucune ne convenait.

## Voir aussi
- `DNS_INFO_NO_RECORDS` (9501) : le même constat dans les fonctions DNS.
- `WSATYPE_NOT_FOUND` (10109) : le port ou la classe de service est inconnu.
- `WSAENETUNREACH` (10051) : le code qui suit quand une adresse IPv6 a été trouvée, mais aucune route IPv6.
"# },
    Text { title: "QoS\u{a0}: réservation d'un récepteur", message: "État, et non erreur\u{a0}: un récepteur a réservé de la bande passante pour les données que ce socket envoie.", keywords: "au moins une réserve est arrivée\nRESV\nRSVP\nFD_QOS\nping 11005\nport injoignable\nau moins une réservation arrivée\nune réservation est arrivée\nréservation reçue\nrécepteurs QoS présents\nrécepteurs présents\nmessage RESV reçu\nau moins un récepteur\narrivée d'une réserve\nréservation d'un récepteur reçue", page: r#"# WSA_QOS_RECEIVERS (11005)

## Signification
Pour un émetteur, c'est une bonne nouvelle et non une erreur. Un message RESV de RSVP est revenu : quelqu'un qui reçoit ce flux a réservé de la bande passante tout le long du trajet. Jusque-là, les paquets voyageaient au mieux ; désormais, le contrôle du trafic peut leur accorder le service que prévoit la réservation.

Seuls Windows 98 et Windows 2000 signalent cet événement. Depuis Windows XP, le système n'envoie plus de messages RSVP et ne signale plus d'événements QoS. Dans un journal récent, 11005 est donc très probablement l'état ICMP de même numéro : la cible a répondu « port injoignable ».

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : dans `iErrorCode[FD_QOS_BIT]`, quand `FD_QOS` est signalé sur un socket émetteur. Pour `FD_QOS`, cette case contient un état, et elle n'est pas nulle même quand tout va bien.
- `WSAIoctl` avec `SIO_GET_QOS` : dans le champ `StatusCode` de l'objet `RSVP_STATUS_INFO`, qui se trouve dans le tampon `ProviderSpecific` de la structure `QOS` renvoyée.

## Causes fréquentes
1. Rien à voir avec la QoS : un ping, un traceroute ou un programme de supervision a reçu `IP_DEST_PORT_UNREACHABLE` (11005), et le numéro a été cherché dans la liste de Winsock.
2. Un récepteur a fait sa réservation, ce qui est le cours normal d'une session GQoS.
3. Le programme consigne chaque état `FD_QOS` comme un échec parce qu'il n'est pas nul.

## Que faire

### Côté développement
- Voir dans 11005 le signal « réservation en place » : un programme qui retenait ses données dans l'attente du service garanti peut commencer.
- Lire le nouveau `SendingFlowspec` ; l'autre `FLOWSPEC` du résultat contient `SERVICETYPE_NOCHANGE` et n'apprend rien.
- Si la valeur vient de `IcmpSendEcho` ou de `Ping` de .NET, la traduire avec la liste `IP_*` (`IPStatus` dans .NET), et non avec `FormatMessage`, qui lit la liste de Winsock.
- Pour du code neuf : `QOSCreateHandle` et `QOSAddSocketToFlow`, qui n'attendent aucune réservation.

### Côté administration
Déterminer lequel des deux sens est le bon : le port répond-il, et y a-t-il seulement du RSVP sur le réseau ?

Sous Windows :
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10'" | Select-Object Address, StatusCode
# RSVP est le protocole IP 46
pktmon filter add RSVP -t 46
pktmon start --capture
```
Sous Linux :
```sh
# messages RESV (type 2), puis ICMP port unreachable
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=2'
sudo tcpdump -ni any 'icmp[icmptype]=icmp-unreach and icmp[icmpcode]=3'
```

## À ne pas confondre avec
- `IP_DEST_PORT_UNREACHABLE` (11005) : l'état ICMP qui porte ce numéro. Il vient des fonctions d'écho, jamais d'un événement de socket.
- `WSA_QOS_SENDERS` (11006) : l'état symétrique ; il parvient au récepteur à l'arrivée d'un message PATH.
- `WSA_QOS_REQUEST_CONFIRMED` (11009) : apprend au récepteur que sa propre demande a abouti.

## Voir aussi
- `WSA_QOS_NO_RECEIVERS` (11008) : la réservation a de nouveau disparu.
- `WSA_QOS_ADMISSION_FAILURE` (11010) : le réseau a refusé, faute de capacité.
"# },
    Text { title: "QoS\u{a0}: apparition d'un émetteur", message: "État, et non erreur\u{a0}: un émetteur de cette session QoS s'est annoncé\u{a0}; une réservation peut donc être demandée.", keywords: "chemin d'accès arrivé\nmessage PATH\nRSVP\nFD_QOS\nping 11006\nau moins un chemin arrivé\nun chemin est arrivé\nau moins un chemin d'accès\németteurs QoS présents\nexpéditeurs QoS\nmessage PATH reçu\nau moins un émetteur\nchemin d'émetteur reçu\németteurs présents", page: r#"# WSA_QOS_SENDERS (11006)

## Signification
Un état destiné au côté récepteur : le premier message PATH de RSVP pour cette session est arrivé. Le récepteur connaît maintenant un émetteur, la description de son trafic et le chemin du retour ; il peut demander une réservation. Rien n'a échoué.

L'événement appartient à la GQoS avec signalisation RSVP, donc à Windows 98 et 2000. Dans le journal d'un Windows plus récent, le lire comme l'état ICMP `IP_NO_RESOURCES` (11006).

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : `FD_QOS` est signalé sur un socket récepteur lié, et `iErrorCode[FD_QOS_BIT]` vaut 11006.
- `WSAAsyncSelect` : le même événement sous forme de message de fenêtre, avec l'état dans la moitié haute de `lParam`.
- `WSAIoctl` avec `SIO_GET_QOS` : `RSVP_STATUS_INFO.StatusCode`. Un récepteur peut faire cet appel dès que son socket est lié.

## Causes fréquentes
1. Un émetteur a fixé ses paramètres QoS, et son message PATH est parvenu à cette machine.
2. L'émetteur avait disparu (11007) et il est revenu.
3. Un outil de ping rapporte `IP_NO_RESOURCES` (11006) : une machine du trajet manquait de tampons pour l'écho.

## Que faire

### Côté développement
- Répondre par la réservation : `WSAIoctl` avec `SIO_SET_QOS`, un `ReceivingFlowspec` valable et `SERVICETYPE_NOCHANGE` dans `SendingFlowspec`.
- Pour la charge contrôlée, laisser des champs à `QOS_NOT_SPECIFIED` afin de reprendre les valeurs de l'émetteur. Pour `SERVICETYPE_GUARANTEED`, donner `TokenRate` soi-même.
- Réarmer l'événement par un nouveau `SIO_GET_QOS` ; c'est cet appel qui autorise le `FD_QOS` suivant.
- Un programme d'aujourd'hui ne doit pas attendre cet événement. Il ne vient jamais sous XP ni après, et cette attente bloque le début de la session.

### Côté administration
Quand un vieux programme de conférence ou de diffusion reste sur « attente de l'émetteur » sous XP ou un système plus récent, c'est l'absence de cet événement qui l'explique ; désactiver son option QoS.

Sous Windows :
```powershell
# XP / Server 2003 : programmes qui ont chargé le fournisseur RSVP
tasklist /m rsvpsp.dll
# aujourd'hui : marquer le flux par une stratégie, sur la machine émettrice
New-NetQosPolicy -Name 'stream-out' -AppPathNameMatchCondition 'sender.exe' -DSCPAction 34
```
Sous Linux :
```sh
# messages PATH (type 1) qui passent par ce routeur
sudo tcpdump -vni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=1'
```

## À ne pas confondre avec
- `WSA_QOS_RECEIVERS` (11005) : vu par l'émetteur, provoqué par un RESV. 11006 est vu par le récepteur et provoqué par un PATH.
- `IP_NO_RESOURCES` (11006) : un état de ping qui signale un manque de mémoire ; voir si le programme envoie des échos ICMP.

## Voir aussi
- `WSA_QOS_NO_SENDERS` (11007) : l'état contraire.
- `WSA_QOS_REQUEST_CONFIRMED` (11009) : ce qu'un récepteur espère voir ensuite.
"# },
    Text { title: "QoS\u{a0}: plus aucun émetteur", message: "La session QoS a perdu son dernier émetteur, et les réservations qui le concernaient ont pris fin.", keywords: "pas d'émetteur QoS\nPATHTEAR\nRSVP\nping 11007\nplus de chemin\nil n'y a aucun expéditeur\naucun émetteur\naucun expéditeur QoS\npas d'émetteurs\nplus d'expéditeurs\nabsence d'émetteur\németteurs tous partis\nexpéditeurs QoS manquants", page: r#"# WSA_QOS_NO_SENDERS (11007)

## Signification
Le récepteur d'une session QoS apprend qu'il ne reste plus d'émetteur : le dernier état PATH de sa session a été supprimé ou a expiré. Une réservation sans émetteur n'a pas de sens ; le service garanti prend donc fin avec lui. Les données d'un émetteur sans QoS peuvent encore arriver.

Cet état existe pour RSVP sous Windows 98 et 2000. Sous tout Windows plus récent, 11007 est presque à coup sûr l'état ICMP `IP_BAD_OPTION` : un ping portait une option IP qui n'est pas valide.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : dans la case d'état de `FD_QOS`, sur le socket récepteur.
- `WSAIoctl` avec `SIO_GET_QOS` : champ `StatusCode` de `RSVP_STATUS_INFO`. D'après leurs noms, `GQOS_NO_SENDER` (56302) et `GQOS_NO_PATH` (56301) sont les valeurs à attendre dans `ExtendedStatus2`.

## Causes fréquentes
1. L'émetteur a fermé son socket ou mis fin à la QoS avec `SERVICETYPE_NOTRAFFIC`, et sa machine a envoyé PATHTEAR.
2. Les messages PATH ne sont plus renouvelés : l'émetteur s'est planté, la route a changé, ou un pare-feu s'est mis à bloquer le protocole IP 46.
3. Le récepteur a demandé sa réservation avant l'arrivée d'un message PATH.
4. Un ping avec enregistrement de route ou routage par la source : `IP_BAD_OPTION` (11007).

## Que faire

### Côté développement
- Garder le socket. Continuer à recevoir au mieux, et attendre `WSA_QOS_SENDERS` (11006) avant de réserver de nouveau.
- Vérifier l'ordre : lier le socket, guetter `FD_QOS`, voir 11006, puis `SIO_SET_QOS`.
- Ne pas fermer la session dans la branche d'erreur de la boucle d'événements ; 11007 est un changement d'état.

### Côté administration
Regarder si les messages PATH parviennent encore au récepteur, et si un pare-feu placé entre les deux laisse passer le protocole 46 avec l'option « router alert ».

Sous Windows :
```powershell
pktmon filter add PATH -i 198.51.100.7 -t 46
pktmon start --capture
# l'autre 11007 : un écho avec options IP ; ne pas utiliser -r, -s, -j ni -k
ping -n 2 198.51.100.7
```
Sous Linux :
```sh
# PATHTEAR (5) et PATHERR (3)
sudo tcpdump -ni any 'ip proto 46 and (ip[(ip[0]&0xf)*4+1]=5 or ip[(ip[0]&0xf)*4+1]=3)'
sudo nft list ruleset | grep -nE 'protocol|l4proto'
```

## À ne pas confondre avec
- `WSA_QOS_NO_RECEIVERS` (11008) : le point de vue de l'émetteur ; plus aucune réservation ne porte sur ce qu'il envoie.
- `IP_BAD_OPTION` (11007) : vient de `IcmpSendEcho`, quand les options IP de la demande sont fausses.

## Voir aussi
- `WSA_QOS_SENDERS` (11006) : un émetteur est apparu ou revenu.
- `WSA_QOS_GENERIC_ERROR` (11015) : une défaillance que le fournisseur n'a pas su nommer.
"# },
    Text { title: "QoS\u{a0}: plus aucune réservation", message: "Personne n'a de réservation pour les données que ce socket envoie\u{a0}; elles circulent au mieux.", keywords: "pas de récepteur QoS\nbest effort\nRESVTEAR\nRSVP\nping 11008\nmulticast\nil n'y a aucun récepteur\naucun récepteur\naucun destinataire QoS\npas de récepteurs\nplus de récepteurs\nabsence de récepteur\nrécepteurs tous partis\naucun récepteur QoS", page: r#"# WSA_QOS_NO_RECEIVERS (11008)

## Signification
Un émetteur apprend que plus personne n'a de réservation pour son flux. Les paquets continuent de partir, mais ils retombent dans le service au mieux, puisque seul un message RESV leur vaut un service meilleur. Pour une source en multidiffusion, cela signifie que le dernier auditeur ayant réservé est parti.

C'est un état RSVP de Windows 98 et 2000. Un système plus récent ne peut guère vouloir dire cela ; 11008 y est l'état ICMP `IP_HW_ERROR` d'un ping, une erreur matérielle.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : `iErrorCode[FD_QOS_BIT]` d'un socket émetteur.
- `WSAIoctl` avec `SIO_GET_QOS` : `RSVP_STATUS_INFO.StatusCode`. Un émetteur ne peut faire cet appel qu'une fois sa connexion (ou son `QOS_DESTADDR`) en place.

## Causes fréquentes
1. Tous les récepteurs sont partis ou ont retiré leur réservation (RESVTEAR).
2. Les récepteurs utilisent un système qui ne réserve rien : Windows XP ou plus récent, la plupart des téléphones, la plupart des programmes Linux. Le réseau fonctionne, mais aucun RESV n'arrive jamais.
3. Les RESV de renouvellement se perdent au retour, parce que le routage n'est pas symétrique ou que le protocole 46 est filtré.
4. Une carte réseau ou son pilote a eu une défaillance pendant un ping : `IP_HW_ERROR` (11008).

## Que faire

### Côté développement
- Décider ce que le service au mieux implique pour le programme : réduire le débit ou faire une pause, mais ne pas abandonner.
- Demander par `SIO_CHK_QOS` et `ALLOWED_TO_SEND_DATA` si l'envoi sans réservation est permis ici.
- Remplacer RSVP par le marquage : `QOSAddSocketToFlow` avec un type de trafic n'exige pas que le récepteur coopère.

### Côté administration
Déterminer si les récepteurs sont seulement capables de réserver. Sinon, marquer le flux chez l'émetteur et donner à cette marque une file dans les routeurs.

Sous Windows :
```powershell
New-NetQosPolicy -Name 'mcast-video' -AppPathNameMatchCondition 'sender.exe' -IPProtocolMatchCondition UDP -DSCPAction 34
# ping affiche 11008 : examiner la carte
Get-NetAdapterStatistics | Format-List Name, *Errors, *Discarded*
```
Sous Linux :
```sh
# qui a rejoint le groupe, et des messages RESVTEAR (type 6) arrivent-ils ?
ip maddr show
sudo tcpdump -ni any 'ip proto 46 and ip[(ip[0]&0xf)*4+1]=6'
ip -s link show dev eth0
```

## À ne pas confondre avec
- `WSA_QOS_NO_SENDERS` (11007) : la même rupture, vue par le récepteur.
- `WSA_QOS_ADMISSION_FAILURE` (11010) : un récepteur veut réserver, mais se voit refuser ; avec 11008, personne n'essaie.
- `IP_HW_ERROR` (11008) : état ICMP des fonctions d'écho, qui concerne la carte réseau.

## Voir aussi
- `WSA_QOS_RECEIVERS` (11005) : la première réservation est arrivée.
"# },
    Text { title: "Réservation QoS confirmée", message: "État, et non erreur\u{a0}: le réseau a confirmé la réservation demandée par ce récepteur. Renvoyé par un ping, ce numéro signifie que le paquet était trop gros.", keywords: "demande confirmée\nRESVCONF\npaquet trop gros\nfragmentation nécessaire\nMTU\nping 11009\ndemande de réservation confirmée\nla réserve a été confirmée\nrequête de réservation confirmée\nconfirmation de réservation\nréservation acceptée par le réseau\nrequête QoS confirmée\nconfirmation RSVP reçue\nréserve confirmée", page: r#"# WSA_QOS_REQUEST_CONFIRMED (11009)

## Signification
Dans les journaux d'aujourd'hui, 11009 est bien plus souvent l'état ICMP `IP_PACKET_TOO_BIG` : un écho trop gros pour le trajet. Voir la cause 1.

En tant qu'état QoS de Winsock, il annonce un succès : le réseau a confirmé la réservation que ce récepteur demandait. Le numéro ne figure dans une liste d'erreurs que parce que les états et les erreurs QoS partagent le même champ. Des cinq premiers, c'est aussi le seul qui ne vienne que sur demande ; sans `ConfirmRequest`, aucune confirmation n'est envoyée.

Confirmé ne veut dire ni pour toujours, ni de bout en bout. RSVP confirme au point où la demande se fond dans une réservation plus large déjà en place, et les renouvellements suivants peuvent encore échouer.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : état de `FD_QOS` sur un socket récepteur, après un message RESVCONF (type RSVP 7).
- `WSAIoctl` avec `SIO_GET_QOS` : `StatusCode` dans `RSVP_STATUS_INFO`, dont `ExtendedStatus1` doit alors valoir 0.

Windows XP et ses successeurs ne le rapportent jamais, puisqu'ils ne font pas de signalisation.

## Causes fréquentes
1. Un ping avec interdiction de fragmenter, plus gros que la MTU du trajet ; par exemple, celui qui cherche justement cette MTU.
2. L'aboutissement normal d'une réservation dont le `ConfirmRequest`, dans `RSVP_RESERVE_INFO`, n'est pas nul.
3. Un journal qui note « erreur QoS 11009 » pour ce succès, parce que le programme compare la case de l'événement à zéro.

## Que faire

### Côté développement
- Dans la boucle d'événements, classer 11005 à 11009 en « information », et 11010 et au-delà en « erreur ».
- `ConfirmRequest` ne sert qu'aux récepteurs ; il est sans effet sur un émetteur.
- Ne pas exiger de confirmation. Les équipements du trajet ne sont pas tenus de répondre ; fixer un délai, puis continuer au mieux.

### Côté administration
Si le numéro vient d'un ping de taille fixe, mesurer la MTU du trajet :

Sous Windows :
```powershell
# 1472 octets + 28 = 1500 ; réduire -l jusqu'à ce que l'écho passe
ping -f -l 1472 192.0.2.10
netsh interface ipv4 show subinterfaces
```
Sous Linux :
```sh
ping -M do -s 1472 -c 3 192.0.2.10
tracepath -n 192.0.2.10
```

## À ne pas confondre avec
- `IP_PACKET_TOO_BIG` (11009) : vient de ping, de `IcmpSendEcho` et de `Ping` de .NET ; le remède est un paquet plus petit.
- `WSA_QOS_RECEIVERS` (11005) : apprend à l'émetteur qu'une réservation existe ; 11009 apprend au récepteur que sa demande a été entendue.

## Voir aussi
- `WSA_QOS_ADMISSION_FAILURE` (11010) et `WSA_QOS_POLICY_FAILURE` (11011) : les deux refus qui peuvent venir à sa place.
- `WSAEMSGSIZE` (10040) : l'équivalent, pour les sockets, d'un paquet trop gros.
"# },
    Text { title: "Capacité insuffisante pour la réservation", message: "Le réseau n'a pas la capacité nécessaire à la réservation QoS demandée. Renvoyé par un ping, ce numéro signifie que l'écho n'est pas revenu à temps.", keywords: "ping 11010\ndélai d'attente de la demande dépassé\nressources insuffisantes\ncontrôle d'admission\nbande passante\nIP_REQ_TIMED_OUT\néchec d'admission\nmanque de ressources QoS\nerreur par manque de ressources\npénurie de ressources\néchec de contrôle d'admission\nréservation impossible faute de ressources\nbande passante insuffisante\nressources réseau QoS insuffisantes\nréservation rejetée, ressources manquantes", page: r#"# WSA_QOS_ADMISSION_FAILURE (11010)

## Signification
À lire d'abord : si le numéro vient d'un ping, d'un outil de supervision, de `IcmpSendEcho` ou de WMI, c'est `IP_REQ_TIMED_OUT` (11010). La cible n'a pas répondu à l'écho à temps. Les outils qui cherchent la valeur dans la liste de Winsock parlent alors de QoS et mettent sur une fausse piste.

En tant qu'état QoS de Winsock : un routeur, un gestionnaire de bande passante de sous-réseau ou cette machine n'a plus assez de capacité pour la réservation et l'a refusée. Les données passent quand même, au mieux.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : état de `FD_QOS` sous Windows 98 et 2000. Il correspond à l'erreur RSVP 1, contrôle d'admission.
- `WSAIoctl` avec `SIO_GET_QOS` : `RSVP_STATUS_INFO.StatusCode`. La raison générale se trouve dans `ExtendedStatus1`, la raison précise dans `ExtendedStatus2`. D'après les noms de qossp.h, la première est ici `GQOS_NET_ADMISSION` (56100), et les secondes se lisent ainsi :

| `ExtendedStatus2` | ce qu'il faut réduire |
|---|---|
| `GQOS_DELAYBND` (56102) | l'exigence de délai |
| `GQOS_BANDWIDTH` (56103), `GQOS_FLOW_RATE` (56105) | `TokenRate` |
| `GQOS_MTU` (56104) | `MaxSduSize` |
| `GQOS_PEAK_RATE` (56106) | `PeakBandwidth` |

## Causes fréquentes
1. Un ping resté sans réponse : hôte arrêté, ICMP filtré par un pare-feu, ou réponse plus lente que le délai fixé.
2. La bande passante demandée dépassait ce qui restait sur une liaison, ou ce que le service de contrôle d'admission de Windows 2000 Server pouvait encore accorder.
3. `TokenRate` a été donné en bits ; le champ compte des octets par seconde.

## Que faire

### Côté développement
- État d'un écho : recommencer avant de déclarer un hôte mort, et ne rien conclure du seul silence ; tester aussi le port du service.
- QoS : réessayer avec une `FLOWSPEC` plus modeste, ou avec `SERVICETYPE_CONTROLLEDLOAD` à la place de `SERVICETYPE_GUARANTEED`.

### Côté administration
Sous Windows :
```powershell
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND Timeout=4000" | Select-Object StatusCode, ResponseTime
Test-NetConnection 192.0.2.10 -Port 443
# l'écho entrant est-il autorisé sur la cible ?
Get-NetFirewallRule -Name 'FPS-ICMP4-ERQ-In*' | Select-Object Name, Enabled, Profile
```
Sous Linux :
```sh
ping -c 5 -W 4 192.0.2.10
mtr -rwc 20 192.0.2.10
# le goulet d'étranglement est-il une file de cette machine ?
tc -s qdisc show dev eth0
```

## À ne pas confondre avec
- `IP_REQ_TIMED_OUT` (11010) : de loin le titulaire le plus fréquent de ce numéro.
- `WSA_QOS_POLICY_FAILURE` (11011) : la capacité était là, mais l'utilisateur ou le programme n'y a pas droit.
- `WSAETIMEDOUT` (10060) : c'est une connexion TCP, et non un écho, qui est restée sans réponse.

## Voir aussi
- `WSAENOBUFS` (10055) : c'est cette machine qui manque de tampons.
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014) : le contrôle du trafic local a échoué.
"# },
    Text { title: "Réservation QoS refusée par une stratégie", message: "Une règle du réseau interdit cette réservation QoS à l'utilisateur ou au programme qui l'a demandée.", keywords: "serveur de stratégie\ninformations d'identification incorrectes\nquota\nping 11011\nGQOS_NET_POLICY\néchec de stratégie QoS\nrefusée pour raisons administratives\nrejetée pour des raisons administratives\nmauvaises informations d'identification\nmauvais identifiants QoS\nréservation rejetée par la politique\néchec de contrôle de politique\nrejet administratif\ninterdit par l'administrateur", page: r#"# WSA_QOS_POLICY_FAILURE (11011)

## Signification
La réservation a été refusée par une règle, et non par manque de capacité. Un serveur de stratégie ou le service de contrôle d'admission du trajet a regardé qui demande, combien et pour combien de temps, puis il a refusé. Le flux continue sans sa réservation.

De telles réponses arrivent par RSVP ; parmi les Windows, seuls 98 et 2000 peuvent donc les recevoir. Dans un journal plus récent, 11011 désigne l'état ICMP `IP_BAD_REQ`, une demande de ping mal formée.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : état de `FD_QOS`. Il correspond à l'erreur RSVP 2, contrôle par stratégie.
- `WSAIoctl` avec `SIO_GET_QOS` : `StatusCode`, avec les détails dans les deux valeurs étendues. qossp.h prévoit pour elles le groupe `GQOS_NET_POLICY` (56200), avec une valeur par règle enfreinte. Les noms suivent un schéma : global ou sous-réseau, puis défaut, groupe, utilisateur ou utilisateur inconnu, puis nombre de flux, durée, débit ou débit de pointe. Exemple : `GQOS_POLICY_SUBNET_USER_FLOW_RATE` (56223).

## Causes fréquentes
1. L'utilisateur a atteint sa limite de flux, de débit ou de durée.
2. Le serveur de stratégie ne connaît pas l'utilisateur : `GQOS_POLICY_UNKNOWN_USER` (56249), `GQOS_POLICY_NO_PRIVILEGES` (56250) ou `GQOS_POLICY_EXPIRED_USER_TOKEN` (56251). Typique des services qui tournent sous un compte local.
3. Une demande de rang supérieur a évincé celle-ci : `GQOS_POLICY_PRE_EMPTED` (56253).
4. Renvoyé par une fonction d'écho : `IP_BAD_REQ` (11011), une demande de ping mal formée.

## Que faire

### Côté développement
- Afficher les deux valeurs d'état étendues ; « refus d'une stratégie » seul ne permet d'agir sur rien.
- Limites de débit : demander moins. Limites de nombre : partager un flux, ou réessayer plus tard. Identité : ne pas insister, la réponse ne changera pas.

### Côté administration
L'équivalent actuel du serveur de stratégie est une stratégie QoS locale ou de groupe. Regarder ce qu'elle fait du programme :

Sous Windows :
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List *
gpresult /h gp.html
```
Sous Linux :
```sh
# qui peut envoyer combien : règles par utilisateur et limites des classes
sudo nft list ruleset | grep -nE 'skuid|cgroup|limit rate'
tc -s class show dev eth0
```

## À ne pas confondre avec
- `WSA_QOS_ADMISSION_FAILURE` (11010) : un manque de capacité. Là, une demande plus modeste aide n'importe qui ; ici, tout dépend de qui demande.
- `WSA_QOS_EPOLICYOBJ` (11025) : l'objet de stratégie de votre propre tampon est mal formé et n'a jamais quitté la machine.
- `WSAEACCES` (10013) : une autorisation sur un socket ou un port, sans rapport avec la QoS.

## Voir aussi
- `WSA_QOS_RESERVED_PETYPE` (11031) : un élément de stratégie d'un type qu'un programme ne doit pas utiliser.
"# },
    Text { title: "Style de réservation rejeté par le réseau", message: "Le style de réservation est inconnu sur le trajet, ou il diffère de celui des autres récepteurs de la session.", keywords: "style conflictuel\nstyle inconnu\nstyle RSVP\nfiltre fixe\nping 11012\nmauvaise route\nstyle inconnu ou conflictuel\nstyle en conflit\nmauvais style de réservation\nstyle QoS incorrect\nstyles contradictoires\nconflit de styles\nstyle de réservation incompatible\nstyle de réserve inconnu", page: r#"# WSA_QOS_BAD_STYLE (11012)

## Signification
Sur le trajet, un équipement RSVP n'a pas pu accepter le style de réservation : il ne le connaît pas, ou un autre récepteur de la même session en utilise déjà un différent. Les styles ne se mélangent pas. Toutes les réservations d'une session doivent être à filtre générique, à filtre fixe ou à partage explicite.

La vérification a lieu dans le réseau, et son résultat revient dans un message d'erreur RSVP, que seuls Windows 98 et 2000 traitent. Sur tout système plus récent, 11012 est l'état ICMP `IP_BAD_ROUTE`.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : état de `FD_QOS` chez le récepteur.
- `WSAIoctl` avec `SIO_GET_QOS` : `RSVP_STATUS_INFO`. qossp.h définit `GQOS_BAD_STYLE` (56303) et `GQOS_UNKNOWN_STYLE` (56304), d'après les deux erreurs RSVP de ces noms ; on peut s'attendre à trouver l'un d'eux dans `ExtendedStatus2`.

## Causes fréquentes
1. Deux programmes, ou deux versions du même, reçoivent le même flux en multidiffusion ; l'un impose `Style`, l'autre garde la valeur par défaut.
2. Le style par défaut dépend du socket : filtre fixe pour TCP et UDP connecté, filtre générique pour la multidiffusion et UDP non connecté. L'ajout d'un appel à `WSAConnect` a changé le style.
3. Un routeur du trajet ne prend en charge que certains styles.
4. Le numéro était un état ICMP : `IP_BAD_ROUTE` (11012), une route imposée par la source qui ne peut pas être suivie.

## Que faire

### Côté développement
- Fixer explicitement le style dans `RSVP_RESERVE_INFO.Style` et employer la même valeur chez tous les récepteurs d'une session : `RSVP_WILDCARD_STYLE` (1), `RSVP_FIXED_FILTER_STYLE` (2) ou `RSVP_SHARED_EXPLICIT_STYLE` (3).
- Pour de nombreux émetteurs qui parlent à tour de rôle (une conférence), le filtre générique est le choix robuste.

### Côté administration
Comparer le style dans les messages RESV des récepteurs ; une capture le montre dans l'objet STYLE.

Sous Windows :
```powershell
pktmon filter add RESV -t 46
pktmon start --capture --pkt-size 0
pktmon stop
pktmon etl2pcap PktMon.etl --out resv.pcapng
```
Sous Linux :
```sh
# objets RSVP décodés, STYLE compris
sudo tcpdump -vvni any 'ip proto 46'
```

## À ne pas confondre avec
- `WSA_QOS_EFILTERSTYLE` (11019) : la vérification locale a trouvé dans `Style` une valeur qui n'a pas de sens, avant tout envoi.
- `IP_BAD_ROUTE` (11012) : un ping avec une route imposée par la source (`-j`, `-k`).

## Voir aussi
- `WSA_QOS_EFLOWCOUNT` (11023) : le nombre de descripteurs de flux ne convient pas au style.
- `WSA_QOS_BAD_OBJECT` (11013) : une autre objection du réseau, sur le contenu cette fois.
"# },
    Text { title: "Objet fautif dans une requête QoS", message: "Une spécification de flux, un filtre ou un autre objet de la requête QoS est fautif. Renvoyé par un traceroute, ce numéro signifie que la limite de sauts est atteinte.", keywords: "TTL expiré\ndurée de vie TTL\ntracert\nboucle de routage\nobjet RSVP\nping 11013\nproblème avec un objet QoS\nfilterspec ou ProviderSpecific en général\nproblème filterspec ou tampon\nobjet QoS incorrect\nmauvais objet RSVP\nproblème dans une partie filterspec\nproblème de tampon spécifique général\nobjet de requête défectueux\nflowspec ou filterspec fautive", page: r#"# WSA_QOS_BAD_OBJECT (11013)

## Signification
Un objet de la requête QoS est fautif, et le fournisseur n'en dit pas plus. Les sources ne s'accordent pas sur l'objet en cause : la liste des codes d'événement QoS accuse la spécification de flux, celle de Winsock accuse la spécification de filtre ou le tampon propre au fournisseur dans son ensemble. Il faut donc vérifier les trois.

Dans les journaux de supervision, le même numéro a un sens plus courant, `IP_TTL_EXPIRED_TRANSIT` : un paquet a épuisé ses sauts en chemin. Chaque ligne d'un traceroute, sauf la dernière, le produit.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : case d'état de `FD_QOS`, sur les systèmes à signalisation RSVP.
- `WSAIoctl` avec `SIO_GET_QOS` : `RSVP_STATUS_INFO.StatusCode`. Si `ExtendedStatus2` contient `GQOS_UNKN_OBJ_CLASS` (56309) ou `GQOS_UNKNOWN_CTYPE` (56310), alors, d'après ces noms, un routeur n'a pas reconnu un objet RSVP du message.

## Causes fréquentes
1. Un traceroute, un ping à faible TTL ou une boucle de routage : le message ICMP « time exceeded ».
2. Un filtre désigne une adresse ou un port qui n'est celui d'aucun émetteur de la session.
3. Un routeur du trajet met en œuvre une version ancienne de RSVP et rejette une classe d'objets.
4. Des valeurs de la `FLOWSPEC` se contredisent, par exemple `PeakBandwidth` en dessous de `TokenRate`.

## Que faire

### Côté développement
- Procéder par réduction : envoyer la requête sans tampon `ProviderSpecific`. Si elle passe, ajouter les objets un par un.
- Retirer ensuite les filtres et laisser agir le style par défaut.
- ICMP : comprendre 11013 comme « saut atteint » dans le code d'un traceroute, et comme une erreur dans celui d'un ping seulement.

### Côté administration
Une boucle se reconnaît à deux adresses qui reviennent en alternance :

Sous Windows :
```powershell
tracert -d 192.0.2.10
Get-CimInstance Win32_PingStatus -Filter "Address='192.0.2.10' AND TimeToLive=64" | Select-Object StatusCode, ProtocolAddress
```
Sous Linux :
```sh
traceroute -n 192.0.2.10
ip route get 192.0.2.10
sudo tcpdump -ni any 'icmp[icmptype]=icmp-timxceed'
```

## À ne pas confondre avec
- `IP_TTL_EXPIRED_TRANSIT` (11013) : ICMP ; chercher « TTL expiré » ou « TTL expired » dans la sortie de l'outil.
- `WSA_QOS_EPROVSPECBUF` (11018) : le fournisseur local a trouvé le tampon lui-même illisible. 11013 arrive quand la requête est déjà en route.

## Voir aussi
- `WSA_QOS_EFLOWSPEC` (11017) et `WSA_QOS_EPSFILTERSPEC` (11028) : les vérifications locales, qui nomment la partie fautive.
- `WSAENETRESET` (10052) : une durée de vie épuisée, telle que la rapporte un socket UDP.
"# },
    Text { title: "Échec du contrôle du trafic", message: "Le planificateur de paquets n'a pas pu mettre en place le flux de cette requête QoS. Renvoyé par un ping, ce numéro signifie que des fragments ont été perdus.", keywords: "contrôle du trafic QoS\npsched\npacer\nréassemblage\nping 11014\nproblème avec une flowspec\nproblème dans une partie flowspec\nerreur de contrôle du trafic\ncontrôle de trafic en échec\nerreur de trafic QoS\nrégulation de trafic impossible\nproblème de spécification de flux\nerreur TC QoS\nordonnanceur de paquets", page: r#"# WSA_QOS_TRAFFIC_CTRL_ERROR (11014)

## Signification
Dans un journal d'aujourd'hui, ce numéro appartient à ping : `IP_TTL_EXPIRED_REASSEM` (11014), un datagramme dont les fragments ne sont pas tous arrivés à temps.

En tant qu'état QoS : la requête était bien formée, mais le contrôle du trafic n'a pas pu l'exécuter. Le contrôle du trafic, c'est le planificateur de paquets avec son classificateur, dans le noyau ; une requête GQoS y est traduite en un flux et des filtres, et c'est cette étape qui a échoué. Les raisons à envisager sont la mémoire, un filtre en conflit ou un mode que le planificateur n'offre pas.

Les trois listes de Microsoft diffèrent. Celle de Winsock parle de l'interface de contrôle du trafic en tant que telle, comme ci-dessus ; celle, archivée, des événements QoS vise la spécification de filtre, et celle des erreurs système la spécification de flux.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : avec `FD_QOS`. RSVP a les erreurs 21 et 22 pour le contrôle du trafic, d'un routeur ou de la machine elle-même.
- `WSAIoctl` avec `SIO_GET_QOS` : `StatusCode`. Les groupes qui conviennent par leur nom, dans `ExtendedStatus1`, sont `GQOS_KERNEL_TC` (56700) et `GQOS_KERNEL_TC_SYS` (56500).

## Causes fréquentes
1. Deux flux revendiquent les mêmes paquets : `GQOS_CONFLICT_SERV` (56701).
2. Le planificateur ne connaît pas le type de service : `GQOS_NO_SERV` (56702).
3. Mémoire ou ressources système épuisées : `GQOS_NO_MEMORY` (56503), `GQOS_NO_SYS_RESOURCES` (56513).
4. Le planificateur de paquets n'est pas lié à la carte réseau.
5. Renvoyé par ping : `IP_TTL_EXPIRED_REASSEM` (11014), des fragments d'un gros écho ont été perdus.

## Que faire

### Côté développement
- Réessayer avec moins : pas d'objets de lissage, `SERVICETYPE_BESTEFFORT`, un seul flux par paire d'adresses.
- Dans `ServiceType`, `SERVICE_NO_TRAFFIC_CONTROL` met le planificateur hors jeu, ce qui montre s'il est le coupable.

### Côté administration
Sous Windows :
```powershell
# le planificateur de paquets QoS est-il lié à la carte et actif ?
Get-NetAdapterBinding -ComponentID ms_pacer
Get-NetQosPolicy -PolicyStore ActiveStore
```
Sous Linux :
```sh
# l'ordonnanceur de Linux explique un refus dans le journal du noyau
tc -s qdisc show dev eth0
tc -s filter show dev eth0
sudo dmesg | grep -iE 'sch_|cls_|qdisc' | tail
```

## À ne pas confondre avec
- `WSA_QOS_ADMISSION_FAILURE` (11010) : le réseau manque de capacité ; 11014 est une défaillance du mécanisme lui-même.
- `WSA_QOS_ESDMODEOBJ` (11029) : le mode de lissage ou de rejet a été refusé dès la première vérification.
- `IP_TTL_EXPIRED_REASSEM` (11014) : ICMP, rapporté par les seules fonctions d'écho ; refaire le ping avec une petite taille.

## Voir aussi
- `WSA_QOS_GENERIC_ERROR` (11015) : on ne connaît même pas le composant en cause.
- `WSA_QOS_ESHAPERATEOBJ` (11030) : un débit de lissage qui n'a pas de sens.
"# },
    Text { title: "Échec QoS non précisé", message: "La session QoS a signalé une défaillance qui n'a pas de code propre\u{a0}; voir les valeurs d'état étendues.", keywords: "erreur générale QoS\nerreur générique\nservice RSVP\nping 11015\ncause inconnue\nerreur QoS générale\nerreur QoS\nerreur générique de QoS\nerreur QoS générique\nproblème QoS indéterminé\nerreur QoS non précisée\nerreur générale de service\ndéfaillance QoS inconnue\néchec QoS général", page: r#"# WSA_QOS_GENERIC_ERROR (11015)

## Signification
Quelque chose s'est mal passé dans la session QoS, et aucun autre état ne convient. C'est le code fourre-tout du fournisseur : il n'indique par lui-même aucune cause, et il ne reste que les deux valeurs étendues pour avancer.

Sous Windows XP et après, penser à l'autre titulaire du numéro, `IP_PARAM_PROBLEM` (11015), renvoyé par une fonction d'écho : un routeur a trouvé un champ d'en-tête, le plus souvent une option IP, qu'il n'a pas su traiter.

## Quand ce code apparaît
- `WSAEnumNetworkEvents` : comme état de `FD_QOS`, sur un système à signalisation RSVP (Windows 98, 2000).
- `WSAIoctl` avec `SIO_GET_QOS` : dans `RSVP_STATUS_INFO`. `GQOS_ERRORCODE_UNKNOWN` et `GQOS_ERRORVALUE_UNKNOWN` (tous deux 0xFFFFFFFF) signifient que même les détails sont inconnus ; `GQOS_RSVP_SYS` (56600), d'après son nom, désigne le service RSVP local.

## Causes fréquentes
1. Le service « QoS RSVP » s'est arrêté ou a manqué de mémoire : `GQOS_MEMORY_SYS` (56602), `GQOS_OTHER_SYS` (56601).
2. Des appels dans un ordre auquel le service ne s'attend pas, par exemple un changement de QoS sur un socket en cours de fermeture.
3. Un message d'erreur RSVP d'une classe que Windows ne connaît pas.
4. Un ping avec des options, à travers un routeur qui les rejette.

## Que faire

### Côté développement
- Consigner `ExtendedStatus1` et `ExtendedStatus2` en hexadécimal, avec le dernier appel QoS.
- Mettre fin à la QoS sur le socket (`SERVICETYPE_NOTRAFFIC` dans les deux sens), puis la redemander une fois. Si cela échoue encore, continuer sans elle.
- Ne pas présenter ce code aux utilisateurs comme une explication ; la session fonctionne toujours, au mieux.

### Côté administration
Sous Windows :
```powershell
# sous Windows 2000 : le service RSVP tourne-t-il ?
net start | findstr /i rsvp
# lecture ICMP : recommencer sans options
ping -n 3 192.0.2.10
```
Sous Linux :
```sh
# messages « parameter problem », ICMP type 12
sudo tcpdump -vni any 'icmp[icmptype]=icmp-paramprob'
nstat -az IcmpInParmProbs IcmpOutParmProbs
```

## À ne pas confondre avec
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014) : là, on sait au moins que le planificateur est en cause.
- `IP_PARAM_PROBLEM` (11015) : appartient à `IcmpSendEcho` et à `Ping` de .NET.
- `WSASYSCALLFAILURE` (10107) : l'échec générique de Winsock même, renvoyé par un appel et non par un événement.

## Voir aussi
- `WSA_QOS_NO_SENDERS` (11007) : un état, et non une défaillance ; l'émetteur est parti.
"# },
    Text { title: "Type de service QoS inutilisable", message: "Le type de service d'une spécification de flux est inconnu ou ne peut pas être demandé.", keywords: "type de service non valide\ncharge contrôlée\nservice garanti\nServiceType\nDSCP\nping 11016\ntype de service invalide\ntype de service inconnu\ntype de service dans flowspec\ntype de service non reconnu\ntype de service QoS incorrect\nservice non valide dans flowspec\nmauvais type de service\ntype de service non supporté", page: r#"# WSA_QOS_ESERVICETYPE (11016)

## Signification
Le champ `ServiceType` d'une `FLOWSPEC` contient une valeur que le fournisseur QoS n'accepte pas. C'est le premier de seize codes (11016 à 11031) qui, d'après leurs textes, refusent d'emblée une requête dont la structure est fautive. Si c'est un ping ou un outil de supervision qui affiche 11016, il s'agit de `IP_SOURCE_QUENCH`.

Valeurs qu'un programme peut demander : `SERVICETYPE_NOTRAFFIC` (0), `SERVICETYPE_BESTEFFORT` (1), `SERVICETYPE_CONTROLLEDLOAD` (2), `SERVICETYPE_GUARANTEED` (3), `SERVICETYPE_GENERAL_INFORMATION` (5, émetteur seulement), `SERVICETYPE_NOCHANGE` (6) et `SERVICETYPE_QUALITATIVE` (13). `SERVICE_NO_TRAFFIC_CONTROL` et `SERVICE_NO_QOS_SIGNALING` sont des indicateurs qui s'y ajoutent.

## Quand ce code apparaît
- `WSAConnect`, `WSAJoinLeaf`, `WSAIoctl` avec `SIO_SET_QOS` : ces appels remettent une structure `QOS` au fournisseur, qui peut répondre 11016. Aucune page de fonction ne cite ce code ; il a été conçu pour le fournisseur RSVP de Windows 2000 à Server 2003, et un programme d'aujourd'hui ne le rencontre pas.

## Causes fréquentes
1. La `FLOWSPEC` n'a jamais été remplie, ou seulement pour un sens. Le sens inutilisé exige `SERVICETYPE_NOTRAFFIC` ou `SERVICETYPE_NOCHANGE`, et non des octets quelconques.
2. Une valeur de compte rendu a servi de demande : 4 (réseau indisponible) et 9 (trafic non conforme) ne font que revenir du système, et 10 (contrôle du réseau) est réservée aux paquets de signalisation.
3. Le récepteur demande des informations générales.
4. Une valeur DSCP ou un numéro 802.1p a été mis dans le champ.
5. Dans le journal d'un ping : `IP_SOURCE_QUENCH` (11016), une demande ICMP de ralentir l'émission, aujourd'hui obsolète.

## Que faire

### Côté développement
- Mettre la structure à zéro, fixer les deux types de service, puis les débits.
- Commencer par la charge contrôlée : la plupart des champs peuvent alors rester à `QOS_NOT_SPECIFIED`.
- Portage : dans `QOSAddSocketToFlow`, le service garanti correspond à peu près à `QOSTrafficTypeVoice`, et la charge contrôlée à `QOSTrafficTypeAudioVideo`.

### Côté administration
Attribuer la classe de l'extérieur : une valeur DSCP pour le programme remplace son type de service.

Sous Windows :
```powershell
New-NetQosPolicy -Name 'voice' -AppPathNameMatchCondition 'phone.exe' -IPProtocolMatchCondition UDP -DSCPAction 46
```
Sous Linux :
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out udp dport 5004 ip dscp set ef
```

## À ne pas confondre avec
- `WSA_QOS_EFLOWSPEC` (11017) : le type de service est bon, mais un autre nombre de la même `FLOWSPEC` ne l'est pas.
- `IP_SOURCE_QUENCH` (11016) : ICMP, type 4.

## Voir aussi
- `WSA_QOS_EPSFLOWSPEC` (11027) : le même genre de faute dans une `FLOWSPEC` du tampon propre au fournisseur.
"# },
    Text { title: "FLOWSPEC d'émission ou de réception non valide", message: "Les débits ou les tailles de la spécification de flux d'émission ou de réception ne sont pas permis ou se contredisent.", keywords: "spécification de flux incorrecte\nseau à jetons\ndébit de pointe\nTokenRate\nQOS_NOT_SPECIFIED\nping 11017\nflowspec incorrecte\nflowspec invalide dans structure QoS\nspécification de flux non valide\nflowspec incohérente trouvée\nflowspec QoS non valide\nstructure QoS incohérente\nspécification de flux QoS invalide\nmauvaise flowspec\nflowspec contradictoire", page: r#"# WSA_QOS_EFLOWSPEC (11017)

## Signification
L'une des deux `FLOWSPEC` du niveau supérieur de la structure `QOS`, `SendingFlowspec` ou `ReceivingFlowspec`, contient des nombres interdits ou contradictoires. Le type de service, lui, a été reconnu. Les programmes GQoS sont devenus rares ; dans le journal d'un ping, 11017 signifie `IP_OPTION_TOO_BIG`.

Les règles les plus faciles à enfreindre :

| champ | règle |
|---|---|
| `TokenRate` | jamais 0 ; dans une `FLOWSPEC` d'émission, jamais `QOS_NOT_SPECIFIED` |
| `TokenRate` d'un récepteur | obligatoire pour `SERVICETYPE_GUARANTEED` |
| `PeakBandwidth` | pas en dessous de `TokenRate` |
| `MinimumPolicedSize` | pas 0 quand RSVP est utilisé |

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, `WSAConnect`, `WSAJoinLeaf` : lors de la vérification des paramètres par le fournisseur GQoS. La documentation de ces appels ne cite pas 11017. Le nom de la valeur de détail `GQOS_SETQOS_BADFLOWSPEC` (56812) y fait penser ; rien ne confirme le rapprochement.

## Causes fréquentes
1. La structure a été mise à zéro et seul `ServiceType` rempli ; `TokenRate` vaut donc 0.
2. Tous les champs ont été mis à `QOS_NOT_SPECIFIED` (0xFFFFFFFF), y compris chez l'émetteur.
3. Débits en kilobits : les champs comptent des octets par seconde, les tailles sont en octets, les durées en microsecondes.
4. Un débit signé ou sur 64 bits a été tronqué à 32 bits.
5. Dans une fonction d'écho : des options IP plus longues que permis.

## Que faire

### Côté développement
- Remplir tous les champs avec `QOS_NOT_SPECIFIED`, puis fixer `ServiceType` et `TokenRate` ; n'en ajouter d'autres qu'avec une bonne raison.
- Partir d'un modèle : sur les systèmes qui en ont, `WSAGetQOSByName` avec un nom de codec comme G711 fournit des valeurs cohérentes.
- La façon moderne d'indiquer un débit est `QOSSetFlow` avec `QOSSetOutgoingRate`. Elle attend des bits par seconde : multiplier par 8.

### Côté administration
Une limite de débit peut s'appliquer sans l'aide du programme :

Sous Windows :
```powershell
New-NetQosPolicy -Name 'cap-upload' -AppPathNameMatchCondition 'sync.exe' -ThrottleRateActionBitsPerSecond 8000000
```
Sous Linux :
```sh
# rate = TokenRate, burst = TokenBucketSize
sudo tc qdisc replace dev eth0 root tbf rate 8mbit burst 32kb latency 50ms
tc -s qdisc show dev eth0
```

## À ne pas confondre avec
- `WSA_QOS_EPSFLOWSPEC` (11027) : la `FLOWSPEC` fautive est dans un descripteur de flux du tampon propre au fournisseur.
- `WSAEOPNOTSUPP` (10045) : les valeurs sont correctes, mais ce fournisseur ne peut pas les satisfaire.

## Voir aussi
- `WSA_QOS_ESERVICETYPE` (11016) : le seul champ `ServiceType`.
- `WSA_QOS_ADMISSION_FAILURE` (11010) : valeurs correctes, mais trop élevées pour le réseau.
"# },
    Text { title: "Tampon de fournisseur QoS illisible", message: "Le tampon propre au fournisseur de la requête QoS n'a pas pu être lu comme une liste d'objets.", keywords: "mémoire tampon du fournisseur\nProviderSpecific\nWSABUF\nliste d'objets\nping 11018\ntampon propre au fournisseur invalide\nmémoire tampon spécifique fournisseur\ntampon spécifique non valide\ntampon QoS non valide\ntampon spécifique au fournisseur\ntampon QoS mal formé\ntampon ProviderSpecific incorrect\nmémoire tampon QoS invalide", page: r#"# WSA_QOS_EPROVSPECBUF (11018)

## Signification
Le troisième membre de la structure `QOS`, le `WSABUF` nommé `ProviderSpecific`, n'a pas pu être lu comme une liste d'objets QoS. Le fournisseur s'est perdu avant les objets ou entre eux, et ne peut donc en accuser aucun en particulier.

C'est le sens QoS, celui des vieux programmes. Dans un outil de supervision, 11018 est l'état ICMP `IP_BAD_DESTINATION` : l'adresse à atteindre par ping est inutilisable.

Le tampon doit être d'un seul tenant en mémoire. Chaque objet commence par un `QOS_OBJECT_HDR` (le type, puis la longueur, en-tête compris) ; l'objet suivant vient immédiatement après, et `QOS_OBJECT_END_OF_LIST` (2001) termine la liste.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, `WSAConnect`, `WSAJoinLeaf` : le parcours du tampon échoue dans le fournisseur de services RSVP. Les pages de ces fonctions ne mentionnent pas 11018. Il existe une valeur de détail au nom semblable, `GQOS_SETQOS_BADPROVSPECBUF` (56814), mais aucun document ne relie les deux.

## Causes fréquentes
1. `ProviderSpecific` n'a pas été initialisé : le programme ne voulait aucun objet, mais a laissé dans `len` et `buf` ce que contenait la pile. Pour « aucun », les mettre tous deux à zéro.
2. `len` ne couvre pas tous les objets, ou ne compte que le premier.
3. L'objet de fin de liste manque.
4. Des objets sont atteints par des pointeurs vers d'autres blocs ; tout ce à quoi un objet se réfère doit se trouver dans le même bloc.
5. Alignement des structures : l'émetteur a été compilé avec un autre alignement que celui qu'attend qossp.h, ce qui décale le deuxième en-tête.
6. Dans le code d'un ping : la cible est 0.0.0.0, une adresse de diffusion ou une autre adresse qui n'est pas celle d'un seul hôte.

## Que faire

### Côté développement
- La plupart des programmes n'ont pas besoin de ce tampon. Essayer d'abord avec un tampon vide.
- Le construire avec une fonction qui ajoute un objet, additionne sa longueur et contrôle la place restante, plutôt qu'avec des décalages calculés à la main.
- Afficher les 8 premiers octets de chaque objet : on doit y voir 1000 à 1004 ou 2001 à 2004, puis une longueur plausible.

### Côté administration
Il n'y a rien à configurer ; désactiver la QoS dans le programme ou le mettre à jour.

Sous Windows :
```powershell
# processus qui chargent encore l'ancien fournisseur (XP, Server 2003)
tasklist /m rsvpsp.dll
# et ceux qui utilisent l'API QoS actuelle
tasklist /m qwave.dll
```
Sous Linux :
```sh
# ce tampon n'existe pas ; voir quelles options de socket fixe un programme
strace -f -e trace=setsockopt -p PID
```

## À ne pas confondre avec
- `WSA_QOS_EOBJLENGTH` (11022) : la liste est lisible jusqu'à un objet dont la longueur est fausse.
- `WSA_QOS_EUNKOWNPSOBJ` (11024) : lisible, mais avec un type d'objet que personne ne connaît.
- `WSAEFAULT` (10014) : c'est la mémoire elle-même qui est inaccessible.

## Voir aussi
- `WSA_QOS_BAD_OBJECT` (11013) : l'objection est venue plus tard, du réseau.
"# },
    Text { title: "Style de filtre RSVP inutilisable", message: "Le style de réservation de la requête est inconnu ou ne convient pas à ce socket.", keywords: "style de filtre QoS\nfiltre générique\nfiltre fixe\npartagé explicite\nRSVP_RESERVE_INFO\nmulticast\nstyle de filtre non valide\nstyle de filtre invalide\nstyle de filtre inconnu\nstyle de filtrage incorrect\nmauvais style de filtre\nstyle de filtrage QoS\nstyle de filtre utilisé\nstyle de filtre non supporté", page: r#"# WSA_QOS_EFILTERSTYLE (11019)

## Signification
Le membre `Style` d'un objet `RSVP_RESERVE_INFO` a une valeur inconnue ou inutilisable avec ce socket. « Style de filtre » et « style de réservation » désignent une même chose : la façon dont une réservation est partagée entre les émetteurs.

| valeur | style | permis sur |
|---|---|---|
| 0 | `RSVP_DEFAULT_STYLE` | tout socket ; le fournisseur choisit |
| 1 | `RSVP_WILDCARD_STYLE` | tout récepteur ; un fonds commun à tous les émetteurs |
| 2 | `RSVP_FIXED_FILTER_STYLE` | tout récepteur ; plusieurs filtres seulement si le socket n'est pas connecté |
| 3 | `RSVP_SHARED_EXPLICIT_STYLE` | multidiffusion et UDP non connecté seulement |

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` et les autres appels qui acceptent une structure `QOS` : lors de la vérification de l'objet par le fournisseur RSVP. `RSVP_RESERVE_INFO` n'est documenté que pour Windows 2000, et 11019 n'a de ligne dans la table d'erreurs d'aucune fonction.

## Causes fréquentes
1. Le partage explicite sur un socket TCP, ou sur UDP après `WSAConnect`.
2. Une constante de style venue d'une autre API, comme le mot STYLE des messages RSVP, qui utilise d'autres nombres.
3. Les membres de `RSVP_RESERVE_INFO` sont décalés. Dans les premiers en-têtes, `NumPolicyElement` se trouvait entre `ConfirmRequest` et la liste de stratégie ; un code compilé pour cette disposition ne convient plus.

## Que faire

### Côté développement
- Utiliser `RSVP_DEFAULT_STYLE` s'il s'agit seulement de fixer `ConfirmRequest` ou des données de stratégie.
- Choisir le style d'après le genre de socket, et non dans un fichier de configuration, et donner à `NumFlowDesc` la valeur qui lui correspond (voir 11023).

### Côté administration
Le partage entre émetteurs est une affaire de multidiffusion. Vérifier quelles sources un hôte accepte réellement :

Sous Windows :
```powershell
netsh interface ipv4 show joins
netsh interface ipv6 show joins
```
Sous Linux :
```sh
# filtres de source des groupes rejoints : les descendants actuels des filtres fixes
cat /proc/net/mcfilter /proc/net/mcfilter6
ss -uanp
```

## À ne pas confondre avec
- `WSA_QOS_BAD_STYLE` (11012) : la valeur était valable, mais elle est en conflit avec celle des autres récepteurs de la session. Ce code arrive plus tard, par un événement.
- `WSA_QOS_EFILTERTYPE` (11020) : le style dit comment partager, le type dit quelle forme a l'adresse dans un filtre donné.

## Voir aussi
- `WSA_QOS_EFLOWCOUNT` (11023), `WSA_QOS_EFILTERCOUNT` (11021) : le style et les nombres doivent concorder.
"# },
    Text { title: "Type de filtre QoS inutilisable", message: "Le type d'un filtre de la requête QoS est inconnu ou ne convient pas à la famille d'adresses.", keywords: "type de filtre non valide\nRSVP_FILTERSPEC\nFILTERSPECV4\nFILTERSPECV6\nIPsec\ntype de filtre invalide\ntype de filtre inconnu\ntype de filtre utilisé\ntype de filtre incorrect\nmauvais type de filtre\ntype de filtrage QoS\nfiltre d'un type inconnu\ntype de filtre non supporté", page: r#"# WSA_QOS_EFILTERTYPE (11020)

## Signification
Un filtre de la requête annonce une forme que le fournisseur ne connaît pas ou ne peut pas utiliser ici. Le champ est `Type`, au début de `RSVP_FILTERSPEC`. Il indique quel membre de l'union qui suit est rempli : `FILTERSPECV4` (1), `FILTERSPECV6` (2), `FILTERSPECV6_FLOW` (3), `FILTERSPECV4_GPI` (4) ou `FILTERSPECV6_GPI` (5). GPI désigne un identifiant de port généralisé, qui remplace le port quand le trafic passe par IPsec et que les ports sont illisibles.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` : pendant que le fournisseur RSVP parcourt la `FilterList` d'un `FLOWDESCRIPTOR`. `GQOS_SETQOS_BADFILTERTYPE` (56827) est peut-être la valeur de détail ; seule la ressemblance des noms le suggère.
- D'après les tables d'erreurs, aucune fonction ne le renvoie ; et un système dépourvu de ce fournisseur ne peut pas le produire.

## Causes fréquentes
1. `Type` est resté à 0, qui n'est pas un membre de l'énumération, parce que le filtre a été mis à zéro et seule l'adresse remplie.
2. `FILTERSPEC_END` (6) a été employé comme marque de fin. Il ne fait que clore l'énumération ; le nombre de filtres est dans `NumFilters`.
3. Un filtre IPv6 sur un socket IPv4. D'ailleurs, les objets de messages RSVP n'existent dans les en-têtes de Windows que sous la forme IPv4.
4. `AF_INET` (2) a été mis dans le champ et lu comme la forme IPv6.

## Que faire

### Côté développement
- Écrire `Type = FILTERSPECV4` et remplir `FilterSpecV4.Address` et `FilterSpecV4.Port` ; mettre `Unused` à zéro.
- Pour un socket qui peut être de l'une ou l'autre famille, construire le filtre à partir du `sockaddr` de l'émetteur, après avoir converti en IPv4 les adresses IPv4 mappées en IPv6.

### Côté administration
Un filtre de paquets d'aujourd'hui recèle le même piège : les règles IPv4 ne voient pas IPv6.

Sous Windows :
```powershell
Get-NetQosPolicy | Format-List Name, *Prefix*, *Port*
Get-NetTCPConnection -OwningProcess 1234 | Select-Object LocalAddress, RemoteAddress
```
Sous Linux :
```sh
# les filtres flower indiquent la famille par « protocol ip » ou « protocol ipv6 »
tc filter show dev eth0
sudo nft list ruleset | grep -nE 'ip6? saddr'
```

## À ne pas confondre avec
- `WSA_QOS_EPSFILTERSPEC` (11028) : le type est bon, mais le contenu du filtre ne l'est pas.
- `IP_SPEC_MTU_CHANGE` (11020) : un état interne de la pile IP qui porte ce numéro ; aucun appel de socket ne le donne.

## Voir aussi
- `WSAEAFNOSUPPORT` (10047) : la famille d'adresses ne convient pas au socket tout entier.
- `WSA_QOS_EFILTERCOUNT` (11021) : le nombre des filtres.
"# },
    Text { title: "Nombre de filtres QoS incorrect", message: "Un descripteur de flux contient plus ou moins de filtres que le style de réservation ne le permet.", keywords: "trop de filtres\npas assez de filtres\nNumFilters\nFilterList\npartagé explicite\nnombre incorrect de filtres\nnombre de filtres erroné\nnombre de FILTERSPEC incorrect\ncompte de filtres incorrect\nmauvais nombre de filtres\nnombre de filtres non valide\nFILTERSPEC trop nombreux\nnombre incorrect dans FLOWDESCRIPTOR", page: r#"# WSA_QOS_EFILTERCOUNT (11021)

## Signification
Dans un `FLOWDESCRIPTOR`, `NumFilters` est un nombre qui ne convient pas au style de réservation. Un descripteur de flux se compose d'une `FLOWSPEC` et de la liste des émetteurs qui peuvent s'en servir ; ce nombre dit combien de `RSVP_FILTERSPEC` se trouvent derrière `FilterList`.

À filtre fixe, chaque descripteur est destiné à un seul émetteur. À partage explicite, un seul descripteur les énumère tous, et la liste doit rester courte : la documentation donne 10 comme un nombre raisonnable et 100 comme la limite absolue. Le filtre générique n'a pas de descripteurs, donc pas de filtres.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, `WSAJoinLeaf`, `WSAConnect` : lors de la vérification des paramètres par le fournisseur de services RSVP, pour un `RSVP_RESERVE_INFO` avec descripteurs. Ces fonctions ne documentent pas ce résultat. Si les détails contiennent `GQOS_SETQOS_BADFILTERCOUNT` (56828), ce serait cohérent avec son nom.

## Causes fréquentes
1. `NumFilters` vaut 0 alors que le style exige des émetteurs.
2. Plusieurs filtres dans un descripteur avec `RSVP_FIXED_FILTER_STYLE` ; l'auteur voulait plusieurs descripteurs.
3. Le nombre donné est la taille de la liste en octets.
4. Une conférence a dépassé la limite du partage explicite.

## Que faire

### Côté développement
- Filtre fixe : n émetteurs font n descripteurs d'un filtre chacun.
- Partage explicite : un descripteur, n filtres. À partir d'une dizaine d'émetteurs, passer au filtre générique.
- Tirer le nombre du tableau lui-même (`_countof`), et non d'une constante.

### Côté administration
Rien sur la machine ne peut corriger ce nombre ; le remède est dans le programme. Pour seulement favoriser certains émetteurs, le faire par leur adresse, sur la machine émettrice ou sur un routeur :

Sous Windows :
```powershell
New-NetQosPolicy -Name 'sender-a' -IPSrcPrefixMatchCondition '192.0.2.10/32' -IPProtocolMatchCondition UDP -DSCPAction 34
```
Sous Linux :
```sh
# un seul ensemble au lieu de n filtres
sudo nft add table inet qos
sudo nft add set inet qos senders '{ type ipv4_addr; }'
sudo nft add element inet qos senders '{ 192.0.2.10, 192.0.2.11 }'
sudo nft list set inet qos senders
```

## À ne pas confondre avec
- `WSA_QOS_EFLOWCOUNT` (11023) : compte les descripteurs (`NumFlowDesc`) ; 11021 compte les filtres à l'intérieur de l'un d'eux.
- `IP_MTU_CHANGE` (11021) : un état que se transmettent les couches de la pile IP, visible seulement dans des traces de pilotes.

## Voir aussi
- `WSA_QOS_EFILTERSTYLE` (11019) : le style, dont découle le nombre correct.
- `WSA_QOS_EFLOWDESC` (11026) : le descripteur est fautif pour une autre raison.
"# },
    Text { title: "Longueur d'objet QoS incorrecte", message: "La longueur inscrite dans l'en-tête d'un objet du tampon propre au fournisseur est incorrecte.", keywords: "taille d'objet non valide\nObjectLength\nQOS_OBJECT_HDR\nsizeof\nportage 64 bits\nlongueur d'objet non valide\nlongueur d'objet invalide\nobjet de longueur incorrecte\nchamp ObjectLength incorrect\nmauvaise longueur d'objet\nobjet de taille incorrecte\ntaille d'objet QoS invalide\nchamp longueur d'objet erroné\nlongueur indiquée de l'objet", page: r#"# WSA_QOS_EOBJLENGTH (11022)

## Signification
Un objet du tampon propre au fournisseur porte une longueur fausse : c'est le champ `ObjectLength` de son `QOS_OBJECT_HDR`. Cette longueur compte l'objet entier, en-tête compris, et le fournisseur s'en sert pour trouver l'objet suivant. Si elle est trop petite pour le type ou dépasse la fin du tampon, la requête est refusée.

Tailles à obtenir :

| objet | 32 bits | 64 bits |
|---|---|---|
| `QOS_SD_MODE`, `QOS_SHAPING_RATE` | 12 | 12 |
| `RSVP_STATUS_INFO` | 20 | 20 |
| `QOS_DESTADDR` | 16 | 24 |
| `RSVP_RESERVE_INFO` | 28 | 40 |
| fin de liste (un en-tête seul) | 8 | 8 |

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` et les fonctions de connexion qui acceptent une structure `QOS` : lors de la vérification de chaque en-tête par le fournisseur. Les pages de ces fonctions n'en disent rien. qossp.h contient aussi `GQOS_SETQOS_BADOBJLENGTH` (56829), sans doute sa valeur de détail.

## Causes fréquentes
1. L'en-tête a été oublié dans le total (4 au lieu de 12 pour un débit de lissage).
2. Des longueurs 32 bits écrites en dur dans un programme compilé en 64 bits : deux des objets contiennent des pointeurs.
3. `ObjectType` et `ObjectLength` sont intervertis ; le type vient en premier.
4. Un `RSVP_POLICY_INFO` à plusieurs éléments, dont la longueur doit augmenter de chaque `RSVP_POLICY.Len`.

## Que faire

### Côté développement
- Écrire `sizeof` suivi de la structure, jamais un nombre ; pour les objets de taille variable, calculer la fin moins le début.
- Vérifier par une assertion que la somme des longueurs est égale à `ProviderSpecific.len`.

### Côté administration
Comparer les versions : si le programme fonctionne en 32 bits et échoue en 64 bits, ce code est expliqué.

Sous Windows :
```powershell
Get-Process -Name sender | Select-Object Name, Path, @{n='x86';e={$_.Modules.ModuleName -contains 'wow64.dll'}}
```
Sous Linux :
```sh
# avec les attributs netlink, la même bévue laisse cette trace
sudo dmesg | grep -i 'leftover after parsing'
file /usr/local/bin/sender
```

## À ne pas confondre avec
- `WSA_QOS_EPROVSPECBUF` (11018) : aucun objet en particulier ne peut être accusé.
- `WSAEFAULT` (10014) : c'est un argument de longueur de l'appel lui-même qui est trop petit.
- `ERROR_TC_OBJECT_LENGTH_INVALID` (7515) : la même objection, faite par l'API de contrôle du trafic (`TcAddFlow`) sous son propre numéro.

## Voir aussi
- `WSA_QOS_EUNKOWNPSOBJ` (11024) : un en-tête décalé se manifeste souvent comme un type inconnu.
- `WSA_QOS_EPOLICYOBJ` (11025) : les longueurs internes d'un objet de stratégie.
"# },
    Text { title: "Nombre de descripteurs de flux incorrect", message: "Le nombre de descripteurs de flux ne convient pas au style de réservation de la requête.", keywords: "trop de descripteurs de flux\nNumFlowDesc\nFlowDescList\nRSVP_RESERVE_INFO\nnombre incorrect de descripteurs\nnombre de descripteurs de flux\ncompte de descripteurs incorrect\nnombre de flux incorrect\nmauvais nombre de flux\ndescripteurs de flux trop nombreux\nnombre de flux non valide", page: r#"# WSA_QOS_EFLOWCOUNT (11023)

## Signification
Le nombre de descripteurs de flux ne convient pas à la réservation demandée. Le champ est `NumFlowDesc`, dans `RSVP_RESERVE_INFO`, à côté de `FlowDescList`. Chaque style le prescrit :

| `Style` | `NumFlowDesc` | `FlowDescList` |
|---|---|---|
| `RSVP_WILDCARD_STYLE` | 0 | NULL |
| `RSVP_SHARED_EXPLICIT_STYLE` | 1 | un descripteur, avec tous les émetteurs dans sa liste de filtres |
| `RSVP_FIXED_FILTER_STYLE` | nombre d'émetteurs | un descripteur pour chacun |

Un socket TCP ou un socket UDP connecté n'a qu'un seul émetteur, l'autre extrémité ; plus d'un descripteur n'y a pas de sens.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` : lors de la vérification, par le fournisseur RSVP, de `RSVP_RESERVE_INFO`, un objet propre à Windows 2000. Aucun article ne rattache 11023 à une fonction, ni à la valeur de détail `GQOS_SETQOS_BADFLOWCOUNT` (56830) que son nom rappelle.

## Causes fréquentes
1. Le style est passé à filtre générique, mais les descripteurs sont restés.
2. Deux descripteurs ou plus avec le partage explicite.
3. `NumFlowDesc` est renseigné mais `FlowDescList` est NULL, ou l'inverse.
4. Plusieurs filtres fixes sur un socket que `WSAConnect` a attaché à un seul émetteur.

## Que faire

### Côté développement
- Fixer `Style`, `NumFlowDesc` et `FlowDescList` dans une même fonction, pour qu'ils ne puissent pas diverger.
- Pour recevoir de plusieurs émetteurs avec des réservations distinctes, ne pas connecter le socket UDP.
- Si rien de tout cela n'est nécessaire, supprimer l'objet : le style par défaut se passe de descripteurs.

### Côté administration
Les systèmes modernes comptent les flux dans le planificateur. Vérifier là si chaque flux a sa propre classe :

Sous Windows :
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Measure-Object
Get-NetUDPEndpoint -LocalPort 5004 | Select-Object LocalAddress, OwningProcess
```
Sous Linux :
```sh
tc -s class show dev eth0
# fq garde un flux par socket ; ses statistiques en donnent le nombre
tc -s qdisc show dev eth0 | grep -A3 'qdisc fq'
```

## À ne pas confondre avec
- `WSA_QOS_EFILTERCOUNT` (11021) : un niveau plus bas, les filtres d'un descripteur.
- `WSA_QOS_EFLOWDESC` (11026) : le nombre est bon, mais l'un des descripteurs ne l'est pas.
- `IP_ADDR_ADDED` (11023) : avis interne de la pile, annonçant l'ajout d'une adresse.

## Voir aussi
- `WSA_QOS_EFILTERSTYLE` (11019) : c'est le style lui-même qui est refusé.
"# },
    Text { title: "Objet inconnu dans le tampon du fournisseur", message: "Le tampon propre au fournisseur contient un objet d'un type que le fournisseur QoS ne connaît pas.", keywords: "objet non reconnu\ntype d'objet\nObjectType\nEUNKNOWNPSOBJ\nQOS_TRAFFIC_CLASS\nfaute de frappe\nobjet non identifié trouvé\nobjet inconnu du fournisseur\nobjet inattendu dans le tampon\nobjet QoS non reconnu\nélément non reconnu dans tampon\nobjet inconnu tampon spécifique\nobjet de type inconnu\ntampon avec objet non reconnu", page: r#"# WSA_QOS_EUNKOWNPSOBJ (11024)

## Signification
Le tampon propre au fournisseur contient un objet dont le fournisseur ne connaît pas le type. L'en-tête écrit bien `EUNKOWN`, sans le deuxième N ; c'est sous cette forme qu'il faut chercher le nom. « PS » abrège « provider-specific ».

Types des en-têtes GQoS : `RSVP_OBJECT_STATUS_INFO` (1000), `RSVP_OBJECT_RESERVE_INFO` (1001), `RSVP_OBJECT_ADSPEC` (1002), `RSVP_OBJECT_POLICY_INFO` (1003), `RSVP_OBJECT_FILTERSPEC_LIST` (1004), `QOS_OBJECT_END_OF_LIST` (2001), `QOS_OBJECT_SD_MODE` (2002), `QOS_OBJECT_SHAPING_RATE` (2003), `QOS_OBJECT_DESTADDR` (2004).

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, `WSAConnect`, `WSAJoinLeaf` : le fournisseur rencontre un `ObjectType` étranger en lisant `QOS.ProviderSpecific`. Inutile de chercher ce code dans les listes de ces fonctions. `GQOS_SETQOS_UNKNOWNPSOBJ` (56831) a un nom semblable et peut l'accompagner.

## Causes fréquentes
1. Un objet de l'API de contrôle du trafic a été placé dans le tampon, comme `QOS_DS_CLASS`, `QOS_TRAFFIC_CLASS` ou `QOS_FRIENDLY_NAME`. Leur place est dans `TcAddFlow`.
2. La longueur de l'objet précédent est fausse, et des données ont été lues comme un en-tête.
3. Une réponse a été renvoyée comme demande : le tampon de `SIO_GET_QOS` contient encore un objet d'état.
4. `QOS_OBJECT_PRIORITY`, un objet de la documentation préliminaire de 1998 qui manque dans la liste ultérieure des types valables.

## Que faire

### Côté développement
- Afficher l'un après l'autre le type et la longueur de chaque objet. Le premier type étrange montre quel objet, juste avant, a la mauvaise longueur.
- Reconstruire le tampon de la requête à chaque appel.

### Côté administration
Sous Windows :
```powershell
# version de l'ancien fournisseur (XP, Server 2003)
(Get-Item "$env:SystemRoot\System32\rsvpsp.dll").VersionInfo.FileVersion
```
Sous Linux, le même refus se produit quand il manque au noyau un ordonnanceur ou un classificateur :
```sh
# « Specified qdisc kind is unknown » : module absent
modinfo sch_htb sch_fq cls_flower | grep -E '^(filename|description)'
lsmod | grep -E '^(sch|cls)_'
```

## À ne pas confondre avec
- `WSA_QOS_EOBJLENGTH` (11022) : le type est connu, mais la longueur n'est pas plausible.
- `WSA_QOS_RESERVED_PETYPE` (11031) : l'objet est connu ; à l'intérieur, un élément de stratégie a un type réservé à d'autres.

## Voir aussi
- `WSA_QOS_EPROVSPECBUF` (11018) : la liste dans son ensemble est illisible.
"# },
    Text { title: "Objet de stratégie QoS mal formé", message: "L'objet de stratégie du tampon propre au fournisseur est mal formé.", keywords: "objet de stratégie non valide\nRSVP_POLICY_INFO\nIDPE_ATTR\nidentifiant d'application\nqospol.h\nobjet de stratégie invalide\nobjet de stratégie incorrect\nobjet de politique invalide\nmauvais objet de stratégie\nobjet de politique QoS\nstratégie invalide dans le tampon\nobjet stratégie du tampon spécifique\nobjet de stratégie corrompu", page: r#"# WSA_QOS_EPOLICYOBJ (11025)

## Signification
L'objet de stratégie du tampon propre au fournisseur est mal formé. C'est un `RSVP_POLICY_INFO` (type d'objet 1003), placé dans le tampon lui-même ou derrière `RSVP_RESERVE_INFO.PolicyElementList`. Il contient `NumPolicyElement` éléments de type `RSVP_POLICY`, chacun avec `Len`, `Type` et des données de longueur libre. Un tel objet apprend aux serveurs de stratégie quelle application fait la demande.

La faute a été trouvée sur votre machine. Aucun serveur de stratégie n'a encore rien jugé.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` : quand le fournisseur RSVP déballe les éléments de stratégie. qossp.h a deux valeurs de détail dont le nom y fait penser, `GQOS_SETQOS_BADPOLICYOBJ` (56832) et `GQOS_SETQOS_BADPOLICYOBJECT` (56825). La documentation de `WSAIoctl` ne cite ni l'une, ni l'autre, ni 11025.

## Causes fréquentes
1. `RSVP_POLICY.Len` ne couvre que les données ; il doit compter aussi les quatre octets de `Len` et de `Type`.
2. Les éléments ne sont pas complétés par des octets de remplissage : la longueur des attributs s'arrondit au multiple de 4 supérieur, ce que fait la macro `RSVP_BYTE_MULTIPLE` de qospol.h.
3. `NumPolicyElement` dépasse le nombre d'éléments du tampon.
4. Le texte d'une identité d'application n'a pas d'en-tête `IDPE_ATTR` correct, ou son `PeAttribType` n'est ni localisateur de stratégie (1) ni justificatif d'identité (2).

## Que faire

### Côté développement
- Se passer de l'objet. Depuis XP, rien ne le transporte sur le réseau ; il n'a donc aucun effet sur le résultat.
- S'il doit rester : écrire un petit encodeur, compléter chaque `IDPE_ATTR`, puis fixer les longueurs de l'intérieur vers l'extérieur : attribut, élément, objet.

### Côté administration
Aujourd'hui, l'identité d'un programme ou d'un utilisateur s'exploite là où le paquet sort. Les règles désignent l'exécutable ou le compte :

Sous Windows :
```powershell
New-NetQosPolicy -Name 'erp' -AppPathNameMatchCondition 'erp.exe' -UserMatchCondition 'EXAMPLE\erp-users' -DSCPAction 26
```
Sous Linux :
```sh
sudo nft add table inet qos
sudo nft add chain inet qos out '{ type filter hook output priority mangle; }'
sudo nft add rule inet qos out meta skuid erp ip dscp set af31
```

## À ne pas confondre avec
- `WSA_QOS_RESERVED_PETYPE` (11031) : l'objet est en ordre, mais le type d'un élément n'est pas à la disposition des programmes.
- `WSA_QOS_POLICY_FAILURE` (11011) : un serveur a lu l'objet et a refusé.

## Voir aussi
- `WSA_QOS_EOBJLENGTH` (11022) : la longueur extérieure, dans l'en-tête de l'objet.
"# },
    Text { title: "Descripteur de flux inutilisable", message: "Une entrée de la liste des descripteurs de flux de la requête QoS n'a pas pu être utilisée.", keywords: "descripteur de flux non valide\npointeur invalide\nFLOWDESCRIPTOR\nFlowDescList\nFilterList\ndescripteur de flux invalide\ndescripteur de flux incorrect\nmauvais descripteur de flux\ndescripteur dans liste non valide\nliste de descripteurs de flux\ndescripteur de flux QoS erroné\nflux non valide dans liste\nentrée de flux invalide", page: r#"# WSA_QOS_EFLOWDESC (11026)

## Signification
Une entrée de la liste des descripteurs de flux est inutilisable. La liste est rattachée à `RSVP_RESERVE_INFO.FlowDescList` ; chaque `FLOWDESCRIPTOR` contient une `FLOWSPEC`, un nombre `NumFilters` et un pointeur `FilterList`. Le nombre d'entrées a été accepté, mais l'une d'elles n'a pas pu être exploitée.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, ainsi que `WSAConnect` ou `WSAJoinLeaf` avec un tel tampon : lors de la vérification dans le fournisseur RSVP. Officiellement, ces appels signalent les problèmes de QoS par `WSAEOPNOTSUPP` ou `WSAEFAULT` ; 11026 n'est dans aucune liste. `GQOS_SETQOS_BADFLOWDESC` (56833) et `GQOS_SETQOS_MISSINGFLOWDESC` (56837) n'en sont proches que par le nom.

## Causes fréquentes
1. `FilterList` est NULL, ou pointe sur de la mémoire libérée ou sur la pile d'une fonction déjà terminée.
2. La liste est plus courte que `NumFlowDesc` ne l'annonce, et la dernière entrée ne contient que des octets quelconques. À la lecture, cela ressemble à un descripteur abîmé et non à un nombre faux.
3. `FilterList` pointe en dehors du bloc qui contient la structure `QOS` et ses objets.
4. La `FlowSpec` intégrée est restée vide, l'auteur croyant que le `ReceivingFlowspec` du niveau supérieur suffisait.

## Que faire

### Côté développement
- Placer descripteurs et filtres dans le même bloc que le tampon et calculer les pointeurs à partir de son début.
- Remplir `FlowSpec` dans chaque descripteur ; à filtre fixe, c'est ce qu'obtient l'émetteur concerné.
- Essayer avec un émetteur et un filtre, puis avec deux.

### Côté administration
Aucun réglage du système n'influe sur cette vérification. Pour traiter à part certains flux, sans descripteurs :

Sous Windows :
```powershell
New-NetQosPolicy -Name 'cam-1' -IPDstPrefixMatchCondition '198.51.100.7/32' -IPDstPortMatchCondition 5004 -IPProtocolMatchCondition UDP -DSCPAction 34
```
Sous Linux :
```sh
# flux = classe, descripteur = filtre qui y conduit
sudo tc qdisc add dev eth0 root handle 1: htb default 30
sudo tc class add dev eth0 parent 1: classid 1:10 htb rate 4mbit
sudo tc filter add dev eth0 parent 1: protocol ip flower dst_ip 198.51.100.7 ip_proto udp dst_port 5004 classid 1:10
```

## À ne pas confondre avec
- `WSA_QOS_EFLOWCOUNT` (11023) : le nombre ne convient pas au style.
- `WSA_QOS_EPSFLOWSPEC` (11027) : le descripteur est lisible, c'est sa `FLOWSPEC` qui est en faute.
- `IP_BIND_ADAPTER` (11026) : un état interne de la pile IP, quand une carte réseau lui est liée.

## Voir aussi
- `WSA_QOS_EFILTERCOUNT` (11021) : le champ `NumFilters`.
"# },
    Text { title: "FLOWSPEC non valide dans un descripteur de flux", message: "Une spécification de flux du tampon propre au fournisseur a des valeurs qui ne sont pas permises ou se contredisent.", keywords: "spécification de flux incohérente\nréservation du récepteur\nFLOWDESCRIPTOR\nTokenRate\nMinimumPolicedSize\nflowspec incohérente du tampon fournisseur\nflowspec non valide tampon spécifique\nflowspec propre au fournisseur\nflowspec spécifique au fournisseur\ntampon fournisseur : flowspec invalide\nflowspec incohérente tampon spécifique\nspécification de flux du fournisseur\nflowspec invalide tampon QoS", page: r#"# WSA_QOS_EPSFLOWSPEC (11027)

## Signification
Une `FLOWSPEC` est fausse, mais ce n'est aucune des deux du niveau supérieur de la structure `QOS` : la mauvaise est dans le tampon propre au fournisseur, au membre `FlowSpec` d'un `FLOWDESCRIPTOR`. Des programmes qui remplissent avec soin les premières oublient souvent celles-là.

Les règles sont les mêmes que pour les `FLOWSPEC` extérieures, vues du côté récepteur, puisque les descripteurs décrivent des réservations.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, sur un socket récepteur qui impose son style par `RSVP_RESERVE_INFO` : vérification locale du fournisseur RSVP. Les tables d'erreurs des fonctions Winsock ne le montrent pas, et aucune valeur de détail ne peut lui être attribuée.

## Causes fréquentes
1. Le descripteur a été mis à zéro. `TokenRate` à 0 et `MinimumPolicedSize` à 0 sont tous deux interdits.
2. Un service garanti sans `TokenRate` dans le descripteur ; une réservation à charge contrôlée l'aurait repris de l'émetteur.
3. Dans le descripteur, un type de service différent de celui de `ReceivingFlowspec`, par exemple `SERVICETYPE_NOCHANGE`, qui n'a pas de sens pour une nouvelle réservation.
4. `PeakBandwidth` inférieur à `TokenRate`, une fois le total partagé entre plusieurs émetteurs.

## Que faire

### Côté développement
- Initialiser tous les champs à `QOS_NOT_SPECIFIED`, puis fixer `ServiceType` et, pour le service garanti, `TokenRate`.
- Filtre fixe : le débit de chaque descripteur appartient à un seul émetteur. Partage explicite : c'est le fonds commun à tous, à dimensionner d'après le nombre de ceux qui parlent en même temps.
- Pour commencer, copier `ReceivingFlowspec` dans les descripteurs et n'y changer que les débits.

### Côté administration
Sous Windows :
```powershell
# la limite par flux, sous forme de stratégie au lieu d'un descripteur
New-NetQosPolicy -Name 'cam-2' -IPDstPortMatchCondition 5006 -IPProtocolMatchCondition UDP -ThrottleRateActionBitsPerSecond 2000000
Get-NetQosPolicy -Name 'cam-2'
```
Sous Linux :
```sh
# rate = ce qui est gardé pour le flux, ceil = sa pointe ; ceil inférieur à rate n'a pas de sens ici non plus
sudo tc class add dev eth0 parent 1: classid 1:20 htb rate 2mbit ceil 4mbit burst 32kb
tc -s class show dev eth0
```

## À ne pas confondre avec
- `WSA_QOS_EFLOWSPEC` (11017) : le `SendingFlowspec` ou le `ReceivingFlowspec` extérieur. Vider `ProviderSpecific` et réessayer : si l'erreur demeure, c'est du ressort de 11017.
- `WSA_QOS_EPSFILTERSPEC` (11028) : le filtre du même descripteur. Il désigne un émetteur et ne contient pas de débits.

## Voir aussi
- `WSA_QOS_EFLOWDESC` (11026) : la structure qui entoure cette `FLOWSPEC`.
- `WSA_QOS_ESERVICETYPE` (11016) : un type de service totalement inconnu.
"# },
    Text { title: "Filtre non valide dans le tampon du fournisseur", message: "Un filtre du tampon propre au fournisseur ne désigne pas d'adresse et de port d'émetteur utilisables.", keywords: "filterspec non valide\nport source\nordre des octets\nhtons\nNAT\nRSVP_FILTERSPEC\nfilterspec non valide trouvée\nfilterspec invalide\nfilterspec incorrecte tampon spécifique\nspécification de filtre non valide\nspécification de filtre invalide\nfiltre invalide du fournisseur\nmauvaise filterspec\nfilterspec du tampon fournisseur\nspécification de filtre QoS", page: r#"# WSA_QOS_EPSFILTERSPEC (11028)

## Signification
Un filtre du tampon propre au fournisseur a un type acceptable, mais un contenu fautif. Un filtre désigne un émetteur ; dans `RSVP_FILTERSPEC.FilterSpecV4`, par les champs `Address` et `Port`, avec `Unused` entre les deux. Le fournisseur n'a pas pu accepter l'adresse ou le port comme source d'un émetteur.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` : fournisseur RSVP, à la lecture de la liste de filtres d'un `FLOWDESCRIPTOR` ou d'un objet de type `RSVP_OBJECT_FILTERSPEC_LIST` (1004). La documentation de `WSAIoctl` ne cite pas ce résultat.

## Causes fréquentes
1. L'adresse est 0.0.0.0, une adresse de diffusion ou le groupe de multidiffusion. Un filtre a besoin de l'adresse de monodiffusion (unicast) depuis laquelle l'émetteur envoie.
2. Le port 0, ou le port du récepteur. C'est le port source de l'émetteur qui compte.
3. L'ordre des octets : le port est passé deux fois par `htons`, ou pas du tout, et 5004 est devenu 35859.
4. L'union a été remplie par le mauvais membre ; une adresse IPv6 dans un `FILTERSPECV4`.
5. Sur un socket connecté, le filtre désigne quelqu'un d'autre que l'autre extrémité.

## Que faire

### Côté développement
- Reprendre l'adresse et le port que `recvfrom` donne pour un vrai paquet de l'émetteur, et les copier tous deux dans l'ordre des octets du `sockaddr` ; en cas de doute, comparer avec un cas qui fonctionne.
- Un émetteur situé derrière un NAT apparaît ici avec son adresse et son port extérieurs.
- Un émetteur sans port source fixe doit d'abord appeler `bind`, sinon le filtre est périmé à chaque redémarrage.

### Côté administration
Trouver l'adresse et le port source réels du flux :

Sous Windows :
```powershell
Get-NetUDPEndpoint -OwningProcess (Get-Process sender).Id
pktmon filter add STREAM -p 5004
pktmon start --capture
```
Sous Linux :
```sh
sudo tcpdump -nni any -c 5 'udp dst port 5004'
sudo conntrack -L -p udp --dport 5004
```

## À ne pas confondre avec
- `WSA_QOS_EFILTERTYPE` (11020) : c'est la forme du filtre qui est inconnue.
- `WSA_QOS_EFILTERCOUNT` (11021) : les filtres sont bons, mais pas leur nombre.
- `IP_DEVICE_DOES_NOT_EXIST` (11028) : un état de la pile IP signalant une carte réseau absente.

## Voir aussi
- `WSAEADDRNOTAVAIL` (10049) : ce que disent les fonctions de socket d'une adresse inutilisable.
- `WSA_QOS_EPSFLOWSPEC` (11027) : l'autre moitié d'un descripteur.
"# },
    Text { title: "Mode de lissage ou de rejet non valide", message: "L'objet qui dit comment traiter les paquets au-delà du débit convenu n'est pas valide ou demande un mode non offert ici.", keywords: "mise en forme ou abandon\nmode shape discard\nexcès de débit\nQOS_SD_MODE\nTC_NONCONF_SHAPE\nobjet de mode de rejet\nobjet mode rejet non valide\nmode de suppression de forme\nobjet mode d'abandon non valide\nmode de mise en forme\nmode d'élimination de forme\nmode de forme invalide\nobjet shape discard mode\nmode lissage rejet incorrect\nobjet de mode de lissage", page: r#"# WSA_QOS_ESDMODEOBJ (11029)

## Signification
L'objet « mode de lissage ou de rejet » n'est pas valide. `QOS_SD_MODE` (type d'objet 2002, longueur 12) indique au lisseur de paquets, par le champ `ShapeDiscardMode`, que faire des paquets qui dépassent le débit convenu :

| valeur | nom | paquets en excès |
|---|---|---|
| 0 | `TC_NONCONF_BORROW` | partent avec une priorité plus basse |
| 1 | `TC_NONCONF_SHAPE` | attendent que le débit le permette |
| 2 | `TC_NONCONF_DISCARD` | sont jetés |
| 3 | `TC_NONCONF_BORROW_PLUS` | partent sans marque |

La documentation de l'objet réserve le mode borrow (emprunt) à l'API de contrôle du trafic ; le texte archivé en dit autant de borrow plus. Il ne reste à un programme GQoS que le lissage et le rejet.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS`, côté émetteur : vérification de l'objet dans le fournisseur RSVP. Les pages des fonctions ignorent 11029. À s'en tenir aux mots, `GQOS_SETQOS_MODENOTSUPPORTED` (56836) ou `GQOS_BAD_SDMODE` (56510) serait le détail.

## Causes fréquentes
1. Borrow ou borrow plus a été demandé par un socket.
2. Lissage ou rejet sans `TokenRate` dans `SendingFlowspec` ; sans débit fixé, rien ne peut le dépasser.
3. Une valeur supérieure à 3, ou le débit lui-même mis dans ce champ (sa place est dans `QOS_SHAPING_RATE`).

## Que faire

### Côté développement
- Omettre l'objet : les flux garantis sont alors lissés, et les autres empruntent pendant que la réservation se met en place.
- Éviter le rejet pour TCP ; chaque paquet jeté coûte une retransmission.

### Côté administration
Sous Windows :
```powershell
# les stratégies limitent le débit, c'est-à-dire qu'elles lissent
New-NetQosPolicy -Name 'shape-backup' -AppPathNameMatchCondition 'backup.exe' -ThrottleRateActionBitsPerSecond 20000000
```
Sous Linux :
```sh
# lissage : les paquets attendent
sudo tc qdisc replace dev eth0 root tbf rate 20mbit burst 64kb latency 100ms
# rejet : les paquets au-delà du débit sont jetés
sudo tc qdisc add dev eth1 clsact
sudo tc filter add dev eth1 egress matchall action police rate 20mbit burst 64k conform-exceed drop
# emprunt : htb avec ceil supérieur à rate
```

## À ne pas confondre avec
- `WSA_QOS_ESHAPERATEOBJ` (11030) : l'objet voisin ; le mode dit comment, le débit dit à quelle vitesse.
- `ERROR_INVALID_SD_MODE` (7505) : la même objection, faite par l'API de contrôle du trafic.

## Voir aussi
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014) : le planificateur a refusé plus tard.
- `WSA_QOS_EFLOWSPEC` (11017) : le `TokenRate` manquant, vu de l'autre côté.
"# },
    Text { title: "Débit de lissage non valide", message: "L'objet de débit de lissage de la requête QoS a une valeur impossible.", keywords: "mise en forme du trafic\nlimiter le débit\noctets par seconde\nQOS_SHAPING_RATE\nobjet de taux de forme\nobjet taux de mise forme\nvitesse de mise en forme\nobjet débit de forme invalide\ntaux de mise en forme\ndébit de mise en forme\nobjet de débit non valide\ntaux de lissage incorrect\nobjet shaping rate", page: r#"# WSA_QOS_ESHAPERATEOBJ (11030)

## Signification
L'objet de débit de lissage du tampon propre au fournisseur n'est pas valide. `QOS_SHAPING_RATE` (type d'objet 2003) a un seul champ, `ShapingRate` : la vitesse régulière, en octets par seconde, à laquelle le planificateur laisse sortir le flux. Il lisse un flux en plus du seau à jetons de sa `FLOWSPEC`, ou en deçà.

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` pour un flux émis : première vérification du fournisseur RSVP. L'API de contrôle du trafic a pour cela `ERROR_INVALID_SHAPE_RATE` (7519) ; aucune fonction de socket ne documente 11030.

## Causes fréquentes
1. `ShapingRate` vaut 0. Pour ne pas lisser, il faut omettre l'objet.
2. Le champ contient une constante de mode. La documentation de l'an 2000 décrivait ce champ avec les modes de `QOS_SD_MODE`, et du code peut l'avoir suivie : les valeurs 1 à 3 signifient alors trois octets par seconde au plus.
3. Le débit contredit la `FLOWSPEC` : très en dessous de `TokenRate`, par exemple, ou au-dessus de `PeakBandwidth`.
4. Des bits par seconde ; la valeur est alors huit fois trop grande.

## Que faire

### Côté développement
- Omettre l'objet, sauf si le récepteur ne tolère pas les rafales. `TokenRate` et un petit `TokenBucketSize` ont presque le même effet.
- Aujourd'hui : `QOSSetFlow` avec `QOSSetOutgoingRate` et `QOSShapeOnly` sous Windows ; sous Linux, l'option de socket `SO_MAX_PACING_RATE`, en octets par seconde comme ce champ.

### Côté administration
Sous Windows :
```powershell
Get-NetQosPolicy -PolicyStore ActiveStore | Format-List Name, *Throttle*
New-NetQosPolicy -Name 'pace-replica' -AppPathNameMatchCondition 'replica.exe' -ThrottleRateActionBitsPerSecond 50000000
```
Sous Linux :
```sh
# fq assure la cadence ; ss montre le débit de chaque socket
sudo tc qdisc replace dev eth0 root fq
ss -tin dst 192.0.2.10 | grep -o 'pacing_rate [^ ]*'
```

## À ne pas confondre avec
- `WSA_QOS_ESDMODEOBJ` (11029) : l'objet qui porte le mode ; tous deux font 12 octets et se confondent facilement.
- `WSA_QOS_EFLOWSPEC` (11017) : les débits de la `FLOWSPEC` elle-même.
- `IP_INTERFACE_METRIC_CHANGE` (11030) : un avis interne de la pile IP.

## Voir aussi
- `WSA_QOS_TRAFFIC_CTRL_ERROR` (11014) : le débit était plausible, mais le planificateur n'a pas pu l'appliquer.
"# },
    Text { title: "Type réservé d'élément de stratégie", message: "Un élément de stratégie de la requête QoS a un type que les programmes n'ont pas le droit de fixer.", keywords: "élément de stratégie réservé\nRSVP_POLICY\nPE_TYPE_APPID\nAUTH_USER\nIANA\nélément de stratégie réservé trouvé\ntype d'élément réservé\nélément réservé dans le tampon\nélément de politique réservé\ntype de politique réservé\nélément de stratégie interdit\ntype d'élément de stratégie réservé\nstratégie réservée tampon spécifique", page: r#"# WSA_QOS_RESERVED_PETYPE (11031)

## Signification
Un élément de stratégie porte un type que les programmes n'ont pas à fixer. « PE type » est le champ `Type` de `RSVP_POLICY` ; l'élément se trouve dans un `RSVP_POLICY_INFO` du tampon propre au fournisseur. L'objet est bien formé : la faute est dans ce seul nombre.

Les types sont attribués par plages :

| type | usage |
|---|---|
| 0 à 49151 | réservés aux normes |
| dont 3 | identité de l'application, `PE_TYPE_APPID` dans qospol.h |
| 49152 à 53247 | un par constructeur, attribué par l'IANA |
| 53248 à 65535 | usage privé |

## Quand ce code apparaît
- `WSAIoctl` avec `SIO_SET_QOS` : renvoyé par le fournisseur RSVP, qui lit un à un les `NumPolicyElement` éléments. Les pages des fonctions Winsock ne le nomment pas, et aucune source n'énumère les types refusés.

## Causes fréquentes
1. Un programme essaie d'envoyer un élément que le système ajoute lui-même ; l'identité de l'utilisateur en est sans doute un. Les numéros des types normalisés ont été redistribués vers 2001, si bien qu'un vieux code peut aussi envoyer un autre type que celui qu'il croit.
2. Un élément maison a reçu un petit numéro, comme 0, 1 ou 100, au lieu d'un numéro de la plage privée.
3. `Type` et `Len` sont intervertis ; `Len` vient en premier dans la structure, et une longueur comme 48 passe alors pour un type.
4. Le type a été écrit dans l'ordre des octets du réseau à un endroit du programme, et dans celui de l'hôte à un autre.

## Que faire

### Côté développement
- Identité de l'application : utiliser le nom `PE_TYPE_APPID`, et non le nombre. Données propres : 53248 et au-delà.
- Sous XP et après, supprimer tout à fait les éléments de stratégie ; rien ne les transporte.

### Côté administration
Dans un réseau qui utilise encore RSVP, regarder les objets POLICY_DATA d'une capture :

Sous Windows :
```powershell
pktmon filter add RSVP -t 46
pktmon start --capture --pkt-size 0 --file-name rsvp.etl
pktmon stop
pktmon etl2pcap rsvp.etl --out rsvp.pcapng
```
Sous Linux :
```sh
sudo tcpdump -ni any -w rsvp.pcap 'ip proto 46'
tshark -r rsvp.pcap -V | grep -iA6 'policy'
```

## À ne pas confondre avec
- `WSA_QOS_EPOLICYOBJ` (11025) : ce sont les longueurs ou la disposition de l'objet de stratégie qui sont fausses.
- `WSA_QOS_EUNKOWNPSOBJ` (11024) : le type de l'objet entier, et non d'un élément qu'il contient.

## Voir aussi
- `WSA_QOS_POLICY_FAILURE` (11011) : le « non » du serveur de stratégie.
"# },
    Text { title: "Hôte introuvable par une recherche sécurisée", message: "Une recherche protégée n'a trouvé aucun hôte de ce nom. Renvoyé par un ping, ce numéro signifie qu'IPsec est encore en cours de négociation.", keywords: "négociation de la sécurité IP\naucun hôte sécurisé\nAI_SECURE\nDNSSEC\nNRPT\nping 11032\naucun hôte sécurisé connu\nhôte sécurisé introuvable\naucun hôte de façon sécurisée\nhôte de confiance introuvable\naucun hôte connu en sécurité\nhôte sécurisé inconnu\nrésolution sécurisée échouée\nrecherche sécurisée sans hôte\nnom d'hôte non sécurisé", page: r#"# WSA_SECURE_HOST_NOT_FOUND (11032)

## Signification
Le texte dit qu'aucun hôte de ce nom n'est connu de façon sûre : une recherche qui exige des réponses dignes de confiance est revenue vide, alors qu'une recherche ordinaire aurait peut-être trouvé quelque chose. Le code figure dans l'en-tête de Windows, mais aucune fonction documentée ne le renvoie.

Dans un journal d'aujourd'hui, l'état ICMP de même numéro est l'hypothèse la plus probable. `IP_NEGOTIATING_IPSEC` (11032) est ce que donnent ping et `Win32_PingStatus` tant qu'IPsec est en cours de négociation avec la cible.

## Quand ce code apparaît
- `GetAddrInfoExW`, `WSALookupServiceBegin` : seulement par un fournisseur d'espace de noms, si tant est qu'il apparaisse. L'indicateur `AI_SECURE` existe pour cela : avec lui, les fournisseurs de l'espace de noms `NS_EMAIL` ne livrent que des résultats protégés contre la falsification. Ce qu'ils renvoient quand il n'y en a pas n'est écrit nulle part ; pour un nom sans résultat, les tables de ces fonctions citent `WSAHOST_NOT_FOUND` et `WSANO_DATA`.
- `IcmpSendEcho` et WMI : l'autre 11032, comme dit plus haut.

## Causes fréquentes
1. Un ping soumis à une règle de sécurité de connexion : le premier écho lance l'échange IKE et se solde par 11032 ; les suivants passent.
2. La négociation IPsec n'aboutit jamais (certificat, Kerberos, UDP 500 ou 4500 bloqué), et chaque écho donne 11032.
3. Un fournisseur d'espace de noms tiers emploie ce code pour « rien trouvé qui ait la protection exigée ».

## Que faire

### Côté développement
- Le traiter comme un hôte introuvable. Ne recommencer sans `AI_SECURE` que si une réponse falsifiée ne peut pas nuire.
- Code d'un ping : recommencer une ou deux fois avant de signaler 11032.

### Côté administration
Sous Windows :
```powershell
# IPsec vers la cible : existe-t-il des associations de sécurité ?
Get-NetIPsecMainModeSA
Get-NetIPsecRule -PolicyStore ActiveStore | Format-Table DisplayName, InboundSecurity, OutboundSecurity
# noms : quelles règles exigent des réponses protégées, et qui résout ?
Get-DnsClientNrptPolicy -Effective
netsh winsock show catalog
```
Sous Linux :
```sh
resolvectl query host.example.com    # « Data is authenticated: yes »
delv host.example.com A
sudo ip xfrm state
```

## À ne pas confondre avec
- `WSAHOST_NOT_FOUND` (11001) : le nom n'existe pas du tout. Avec 11032, il existe peut-être, mais sans preuve.
- `IP_NEGOTIATING_IPSEC` (11032) : l'état d'un ping ; il passe tout seul.
- `DNS_ERROR_UNSECURE_PACKET` (9505) : il manquait à un paquet DNS la protection exigée.

## Voir aussi
- `WSA_IPSEC_NAME_POLICY_ERROR` (11033) : son voisin dans l'en-tête.
- `WSASERVICE_NOT_FOUND` (10108) : c'est l'espace de noms lui-même qui n'est pas installé.
"# },
    Text { title: "Stratégie IPsec par nom non installée", message: "La stratégie IPsec liée au nom de l'hôte distant n'a pas pu être mise en place.", keywords: "stratégie IPsec\nsockets sécurisés\nauthentification de l'hôte distant\nSPN\nBFE\nWSASetSocketPeerTargetName\nstratégie IPsec basée nom\nstratégie IPsec fondée sur nom\najout de stratégie IPsec impossible\néchec d'ajout de stratégie IPsec\nstratégie IPsec par nom\nstratégie basée sur le nom\npolitique IPsec non ajoutée\nimpossible d'ajouter la stratégie IPsec\nnom de stratégie IPsec", page: r#"# WSA_IPSEC_NAME_POLICY_ERROR (11033)

## Signification
Windows a tenté de mettre en place une stratégie IPsec liée au nom de l'hôte distant, sans y parvenir. « Par nom » signifie que la stratégie reconnaît l'hôte distant à l'identité qu'il doit prouver (un nom de principal de service, par exemple), et non à son adresse. La connexion qui réclamait cette protection ne doit pas continuer en clair.

Le code n'existe que dans l'en-tête. Aucune fonction documentée ne le cite, pas même celles des sockets sécurisés.

## Quand ce code apparaît
- `WSASetSocketPeerTargetName`, `WSASetSocketSecurity` : les appels les plus proches du sujet. Ils nomment l'hôte distant et activent IPsec pour un socket (fwpuclnt.dll, Windows Vista et après). Leurs tables contiennent `WSAEINVAL`, `WSAEISCONN`, `WSAEMSGSIZE` et d'autres du même genre, mais pas 11033.
- Il pourrait venir de la résolution de noms soumise à des règles IPsec ; aucune source ne le confirme.

## Causes fréquentes
Ce qui suit se déduit de la façon dont les éléments fonctionnent ensemble :
1. Le moteur de filtrage de base (service BFE) ou les services IPsec sont arrêtés ou désactivés.
2. Le processus n'a pas le droit d'ajouter des filtres à la plateforme de filtrage.
3. Un pare-feu tiers a remplacé ou verrouillé la stratégie IPsec.
4. Le nom n'a pas une forme utilisable : pas de SPN, mauvais domaine Kerberos.

## Que faire

### Côté développement
- Appeler `WSASetSocketSecurity` avant `bind` et `connect`, donner ensuite le nom de l'hôte distant, puis se connecter. Une fois la connexion établie, ces deux fonctions répondent `WSAEISCONN` (10056).
- Ne pas se rabattre sans le demander sur un socket non protégé. Là où l'envoi en clair est acceptable, `SOCKET_SETTINGS_ALLOW_INSECURE` le dit ouvertement.
- Vérifier ensuite par `WSAQuerySocketSecurity` ce qui a réellement été appliqué.
- TLS avec vérification du nom est la solution portable.

### Côté administration
Sous Windows :
```powershell
Get-Service BFE, IKEEXT, PolicyAgent
Get-NetIPsecRule -PolicyStore ActiveStore
# l'état complet des filtres, en XML
netsh wfp show state
setspn -Q host/server.example.com
```
Sous Linux :
```sh
# strongSwan : connexions par identité, puis stratégies du noyau
sudo swanctl --list-conns
sudo ip xfrm policy
sudo ip xfrm monitor
```

## À ne pas confondre avec
- `WSA_SECURE_HOST_NOT_FOUND` (11032) : le nom n'a pas pu être résolu de façon sécurisée. 11033 concerne la stratégie d'un nom connu.
- `ERROR_IPSEC_IKE_NO_POLICY` (13825) : IKE n'a trouvé aucune stratégie pour l'hôte distant ; ici, c'est l'ajout d'une stratégie qui a échoué.
- `IP_INTERFACE_WOL_CAPABILITY_CHANGE` (11033) : un avis de la pile IP au sujet du réveil par le réseau (wake-on-LAN).

## Voir aussi
- `WSAEACCES` (10013) : ce que donne un manque de droits dans les appels de socket ordinaires.
- `WSAEISCONN` (10056) : la protection a été demandée trop tard.
"# },
    Text { title: "Fichier de langue introuvable", message: "Le fichier des textes du module dans cette langue est introuvable.", keywords: "", page: "" },
    Text { title: "Fichier de langue non chargé", message: "Le fichier des textes du module dans cette langue a été trouvé, mais n'a pas pu être chargé.", keywords: "", page: "" },
];
