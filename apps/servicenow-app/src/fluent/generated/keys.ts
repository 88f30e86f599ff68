import '@servicenow/sdk/global'

declare global {
    namespace Now {
        namespace Internal {
            interface Keys extends KeysRegistry {
                explicit: {
                    'acl-change-create': {
                        table: 'sys_security_acl'
                        id: 'af9a940edbfd485ba4e22fa1faab07b2'
                    }
                    'acl-change-delete': {
                        table: 'sys_security_acl'
                        id: '67e2645ac18f4c3c90fed8763e78e606'
                    }
                    'acl-change-id-write': {
                        table: 'sys_security_acl'
                        id: '292b485932eb4e159533f6ad693d2d26'
                    }
                    'acl-change-read': {
                        table: 'sys_security_acl'
                        id: '704c6e93cc2c4f0f9428064a6d2b0c63'
                    }
                    'acl-change-write': {
                        table: 'sys_security_acl'
                        id: '28f5e1fc74c94b1cae44af80535fb46b'
                    }
                    'acl-checklist-api': {
                        table: 'sys_security_acl'
                        id: '31f47c587399494bb1665d89d8e56f61'
                    }
                    'acl-checklist-read': {
                        table: 'sys_security_acl'
                        id: '43e33ff2eb034b1bae05afb357aec691'
                    }
                    'acl-connection-api': {
                        table: 'sys_security_acl'
                        id: '11b9904ecbda499183df5a9a11a1330d'
                    }
                    'acl-connection-previous-secret-read': {
                        table: 'sys_security_acl'
                        id: 'c71ad1aa0c04491dbcd21c069c8587f4'
                    }
                    'acl-connection-read': {
                        table: 'sys_security_acl'
                        id: '329bbb756f89434aa91f6cda78f93e62'
                    }
                    'acl-connection-secret-read': {
                        table: 'sys_security_acl'
                        id: '74c6379685804a5bb6121b5bf3466922'
                    }
                    'acl-feed-read': {
                        table: 'sys_security_acl'
                        id: 'fe853457274846a9ac74daae9c4c7e10'
                    }
                    'acl-incident-id-write': {
                        table: 'sys_security_acl'
                        id: '5c9a3c16eb8549179e2e065b8ddc5334'
                    }
                    'acl-linked-id-write': {
                        table: 'sys_security_acl'
                        id: '58297778b3ee477287f27c3eac624d12'
                    }
                    'acl-outbox-read': {
                        table: 'sys_security_acl'
                        id: '9791f79fecf148ef8ca47cfab04216ac'
                    }
                    'acl-ticketing-api': {
                        table: 'sys_security_acl'
                        id: '5b038d079e874d7fba9f7d64d0dd91af'
                    }
                    'action-open-change': {
                        table: 'sys_ui_action'
                        id: '6dcea37de78b47a3b18c183372e3542e'
                    }
                    'action-open-incident': {
                        table: 'sys_ui_action'
                        id: '99a75fc6963f48c282f19e9783197c4b'
                    }
                    'action-open-linked-change': {
                        table: 'sys_ui_action'
                        id: '0c36d898f4d2497e9d2f9d7144fd5aeb'
                    }
                    api: {
                        table: 'sys_ws_definition'
                        id: 'c8e04e30507548f39cc9175f4396a90a'
                    }
                    'api-changes': {
                        table: 'sys_ws_operation'
                        id: 'db9fee83aa3645ffbfe61a3b5adcbe53'
                    }
                    'api-choices': {
                        table: 'sys_ws_operation'
                        id: 'c2fd7b5834d84e07bb288db2b6ead03c'
                    }
                    'api-connection-delete': {
                        table: 'sys_ws_operation'
                        id: '1d20edf7ac9f4c4b80e498fffdd7177d'
                    }
                    'api-connection-put': {
                        table: 'sys_ws_operation'
                        id: '9a31e5bd278f42b4bbf02d7d6c381ed7'
                    }
                    'api-records': {
                        table: 'sys_ws_operation'
                        id: '701a729c510d477c96448a81bdfe4103'
                    }
                    'api-status': {
                        table: 'sys_ws_operation'
                        id: '47a14b44058247caa2f1f8b1349db691'
                    }
                    'api-ticket-batch': {
                        table: 'sys_ws_operation'
                        id: '81cee676a12d49cba2f1fbb71c3cffb5'
                    }
                    'api-ticket-look-up': {
                        table: 'sys_ws_operation'
                        id: 'f0e0ad5e00bc4075983b988adee87870'
                    }
                    'api-ticket-patch': {
                        table: 'sys_ws_operation'
                        id: 'a70bfa96b6b74357ab0ba118f0f1aaac'
                    }
                    'api-ticket-put': {
                        table: 'sys_ws_operation'
                        id: '054dd60027ec45f398e48d0215b59bb2'
                    }
                    'api-ticket-record': {
                        table: 'sys_ws_operation'
                        id: '438129166bbf4a398166d2a8bd2577ec'
                    }
                    'api-v1': {
                        table: 'sys_ws_version'
                        id: '3050cc952d1d443f8e5c9e15f21f1bf8'
                    }
                    'atf-batch': {
                        table: 'sys_atf_test'
                        id: '13acf3d5c08a44f69d4824d3865ecf0a'
                    }
                    'atf-batch-code': {
                        table: 'sys_atf_step'
                        id: 'e109b13fd2dc4dd1a5dd3abf2ae6f87e'
                    }
                    'atf-batch-empty': {
                        table: 'sys_atf_step'
                        id: '96890c5125434cae96da5760688b74fe'
                    }
                    'atf-batch-empty-status': {
                        table: 'sys_atf_step'
                        id: '7e37607f71fb4de1bf263051fd4b34ce'
                    }
                    'atf-batch-made': {
                        table: 'sys_atf_step'
                        id: '3f2dc87ddc4e4341adca061a8385eb0d'
                    }
                    'atf-batch-post': {
                        table: 'sys_atf_step'
                        id: '8b3442d211d74433b3b6aad617539287'
                    }
                    'atf-batch-refused': {
                        table: 'sys_atf_step'
                        id: '41504834fc8f48efb1ab980b6074f107'
                    }
                    'atf-batch-status': {
                        table: 'sys_atf_step'
                        id: '01812ef233d140bb9dd580a50fcbe9f3'
                    }
                    'atf-change': {
                        table: 'sys_atf_test'
                        id: '0c665628d5e64f0585c17b35f50b4a21'
                    }
                    'atf-change-feed': {
                        table: 'sys_atf_step'
                        id: '4056efa06ec8498b9cfeee4347f4fd26'
                    }
                    'atf-change-feed-json': {
                        table: 'sys_atf_step'
                        id: '499a1f7543c847948bc9ab3bd5f97b93'
                    }
                    'atf-change-feed-shape': {
                        table: 'sys_atf_step'
                        id: 'a59a9976531747778a3edc692cc95915'
                    }
                    'atf-change-feed-status': {
                        table: 'sys_atf_step'
                        id: 'e4f16f16e9834751810d397113a4bb8a'
                    }
                    'atf-change-patch': {
                        table: 'sys_atf_step'
                        id: '7c703b0f85094bb6bfed6c59d6ea26c1'
                    }
                    'atf-change-patch-status': {
                        table: 'sys_atf_step'
                        id: '7fe889990b7744929ef602ea6bb2fab6'
                    }
                    'atf-change-put': {
                        table: 'sys_atf_step'
                        id: 'e175533c058b44e88434f73bb800dcc1'
                    }
                    'atf-change-put-status': {
                        table: 'sys_atf_step'
                        id: 'ac5915738a794557830cd7363f7e6f90'
                    }
                    'atf-change-put-table': {
                        table: 'sys_atf_step'
                        id: '17e063ec805e46d3a8b638a77a13893d'
                    }
                    'atf-checklist': {
                        table: 'sys_atf_test'
                        id: '70b5b19607d2461eb8ecd774af67447c'
                    }
                    'atf-checklist-connection': {
                        table: 'sys_atf_step'
                        id: '7c524107422347b68aa28d9d4bdaa267'
                    }
                    'atf-checklist-connection-status': {
                        table: 'sys_atf_step'
                        id: '8bd614ed46a54052befb346f0c5828ab'
                    }
                    'atf-checklist-input': {
                        table: 'sys_atf_test'
                        id: '0fe68149bbd84caea0fe4d1c5ef155c9'
                    }
                    'atf-checklist-input-client': {
                        table: 'sys_atf_step'
                        id: '2fe05b7d6b214c13b06fa26b50aa02a9'
                    }
                    'atf-checklist-input-client-code': {
                        table: 'sys_atf_step'
                        id: '74b2f97c888e43fbbb79c8b3c7c551be'
                    }
                    'atf-checklist-input-client-status': {
                        table: 'sys_atf_step'
                        id: '88a52ddefe5c4435a673213045075cb7'
                    }
                    'atf-checklist-input-name': {
                        table: 'sys_atf_step'
                        id: '744a952eb8e943928261cc59f4087ed7'
                    }
                    'atf-checklist-input-name-code': {
                        table: 'sys_atf_step'
                        id: '3f24bf49592a4c8cbc3fc59643172168'
                    }
                    'atf-checklist-input-name-status': {
                        table: 'sys_atf_step'
                        id: '24e2c1ed67584be48fa545562585ccfa'
                    }
                    'atf-checklist-input-portal': {
                        table: 'sys_atf_step'
                        id: '0671259b290b428a8a36194cd1d73c02'
                    }
                    'atf-checklist-input-portal-code': {
                        table: 'sys_atf_step'
                        id: 'd27eff28b0e04bd3a40b85de42b6372a'
                    }
                    'atf-checklist-input-portal-status': {
                        table: 'sys_atf_step'
                        id: '5677e8bf0fc649bfbb69b15615f98fff'
                    }
                    'atf-checklist-input-user': {
                        table: 'sys_atf_step'
                        id: '76dabe0b6d5444a886fbbcb0cbedab3f'
                    }
                    'atf-checklist-input-user-code': {
                        table: 'sys_atf_step'
                        id: '7aabfbbfadf04b02a2a56ff26eb86c59'
                    }
                    'atf-checklist-input-user-status': {
                        table: 'sys_atf_step'
                        id: '0ecaf024647149b0b2fb21f531afc2a6'
                    }
                    'atf-checklist-state': {
                        table: 'sys_atf_step'
                        id: '2a7e7ba8e15846568699540d25d7fdb4'
                    }
                    'atf-checklist-state-authorize': {
                        table: 'sys_atf_step'
                        id: '0165ac76a54844ed83b6805a5b7df64a'
                    }
                    'atf-checklist-state-connection': {
                        table: 'sys_atf_step'
                        id: '81f7c4c616ce4e29b59518bf1810e740'
                    }
                    'atf-checklist-state-refused': {
                        table: 'sys_atf_step'
                        id: 'c8f7783327114fe7b3dc059a02230e8d'
                    }
                    'atf-checklist-state-registry': {
                        table: 'sys_atf_step'
                        id: 'e095a321ad444b24a4600e2ee1518a0c'
                    }
                    'atf-checklist-state-status': {
                        table: 'sys_atf_step'
                        id: 'cac7b58f5e0e4495bc659d9c9aa25b78'
                    }
                    'atf-checklist-state-user': {
                        table: 'sys_atf_step'
                        id: '264dc18c51614623a46b0a33cb3a0060'
                    }
                    'atf-closed': {
                        table: 'sys_atf_test'
                        id: '26669e2c3f934dbcbb5a1ae9d18d16cf'
                    }
                    'atf-closed-checklist': {
                        table: 'sys_atf_step'
                        id: 'b0f269afe6c34f67b251d7073590e45d'
                    }
                    'atf-closed-checklist-status': {
                        table: 'sys_atf_step'
                        id: 'eaad8c97e0c446a8828b8b368b6f1dbf'
                    }
                    'atf-closed-connection': {
                        table: 'sys_atf_step'
                        id: '96d0d77d22754e0dbdef27d88ce61201'
                    }
                    'atf-closed-connection-status': {
                        table: 'sys_atf_step'
                        id: 'cfd7b39bb9334eceb75caf548ca71d47'
                    }
                    'atf-closed-feed': {
                        table: 'sys_atf_step'
                        id: 'd018580d730548bcb2c7964a5cacf29c'
                    }
                    'atf-closed-feed-status': {
                        table: 'sys_atf_step'
                        id: '467e150c75bd423ea887161ff71852f6'
                    }
                    'atf-closed-outbox': {
                        table: 'sys_atf_step'
                        id: 'f2c070c91d484931ac5d11d90298cd27'
                    }
                    'atf-closed-outbox-status': {
                        table: 'sys_atf_step'
                        id: 'a16888fcff2e485786c3332000ea2047'
                    }
                    'atf-connection': {
                        table: 'sys_atf_test'
                        id: '24966b4cfe0942e7b0458b02873501e4'
                    }
                    'atf-connection-hook': {
                        table: 'sys_atf_step'
                        id: 'efb52f6e64034ea3933e969f80f8ce0a'
                    }
                    'atf-connection-hook-code': {
                        table: 'sys_atf_step'
                        id: '4b2ebf190218417390b8bb32d48ac47a'
                    }
                    'atf-connection-hook-status': {
                        table: 'sys_atf_step'
                        id: '3492eeb6d7b9491dba25ba4a5571294d'
                    }
                    'atf-connection-tenant': {
                        table: 'sys_atf_step'
                        id: '96bdf2887737492b98f98f70a2526568'
                    }
                    'atf-connection-tenant-code': {
                        table: 'sys_atf_step'
                        id: 'b45ea50126eb4845869eea83395be71c'
                    }
                    'atf-connection-tenant-status': {
                        table: 'sys_atf_step'
                        id: '0466099976004f50b411a64b0490e607'
                    }
                    'atf-feed': {
                        table: 'sys_atf_test'
                        id: 'e642c8435e4041ffbd6a03eb4396415c'
                    }
                    'atf-feed-code': {
                        table: 'sys_atf_step'
                        id: '69f9e2b9ae424c41a77303ec1568cd32'
                    }
                    'atf-feed-get': {
                        table: 'sys_atf_step'
                        id: '002a03fa49d34e3ca550c3ed4674283d'
                    }
                    'atf-feed-status': {
                        table: 'sys_atf_step'
                        id: '4393acffa78a43819403f66e22e0a60b'
                    }
                    'atf-linking': {
                        table: 'sys_atf_test'
                        id: '2cd30938f0064cf8ae7ab194b1ef4e68'
                    }
                    'atf-linking-look-up': {
                        table: 'sys_atf_step'
                        id: 'f8059c192901442eb02caa583b7bde31'
                    }
                    'atf-linking-look-up-gone': {
                        table: 'sys_atf_step'
                        id: '5364ff7496694694b358a0badec5a8f3'
                    }
                    'atf-linking-look-up-status': {
                        table: 'sys_atf_step'
                        id: '15d3cd01a2b5415693db21c42771b411'
                    }
                    'atf-linking-number': {
                        table: 'sys_atf_step'
                        id: '0b1dd7caf41c48a2946e90c609a6bab1'
                    }
                    'atf-linking-number-none': {
                        table: 'sys_atf_step'
                        id: 'e24dac9e60f741a0b6f1c1d5e7fd49b5'
                    }
                    'atf-linking-number-status': {
                        table: 'sys_atf_step'
                        id: '2b6998a895c543e3b3ae63d4e2a3f730'
                    }
                    'atf-linking-put': {
                        table: 'sys_atf_step'
                        id: '258ad910c9154b8883a489d57c6025a7'
                    }
                    'atf-linking-put-code': {
                        table: 'sys_atf_step'
                        id: 'f47367a69e09428ba463282ed0ad597d'
                    }
                    'atf-linking-put-status': {
                        table: 'sys_atf_step'
                        id: '565c76b847b8467cb1cc33768251c513'
                    }
                    'atf-once': {
                        table: 'sys_atf_test'
                        id: 'e61bc15113a74658881e500334d44bd5'
                    }
                    'atf-once-again': {
                        table: 'sys_atf_step'
                        id: 'f00e4097a9c441caa8f0f2baf96475c2'
                    }
                    'atf-once-again-created': {
                        table: 'sys_atf_step'
                        id: 'd4a61b3bbe114e8e876ec8a487039a9d'
                    }
                    'atf-once-again-status': {
                        table: 'sys_atf_step'
                        id: '8f80d8fbeb1a4cdca117dd20ec60bc2b'
                    }
                    'atf-once-put': {
                        table: 'sys_atf_step'
                        id: '6700b49c1593474faa0eefafa7b75a39'
                    }
                    'atf-once-put-priority': {
                        table: 'sys_atf_step'
                        id: 'b4b2e2b9fd994b5989e2ba682cd4c412'
                    }
                    'atf-once-put-status': {
                        table: 'sys_atf_step'
                        id: 'f251163c63784235af8c56af8b92ed77'
                    }
                    'atf-once-put-table': {
                        table: 'sys_atf_step'
                        id: '237c08cd9f2445b08553013f5cad2f33'
                    }
                    'atf-refusals': {
                        table: 'sys_atf_test'
                        id: 'c733ce028abd4535bc0a58c048e21a27'
                    }
                    'atf-refusals-patch': {
                        table: 'sys_atf_step'
                        id: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                    }
                    'atf-refusals-patch-code': {
                        table: 'sys_atf_step'
                        id: '4434f3fc897047fc9f49bbbbb1ef01c8'
                    }
                    'atf-refusals-patch-status': {
                        table: 'sys_atf_step'
                        id: '531ca048e7e448f78fe84ffe675f565f'
                    }
                    'atf-refusals-put': {
                        table: 'sys_atf_step'
                        id: '21a90bb75d4b4a02a0c6b497695a9c5b'
                    }
                    'atf-refusals-put-code': {
                        table: 'sys_atf_step'
                        id: '9d120da8ec97452082955a4c9d7f5d0e'
                    }
                    'atf-refusals-put-status': {
                        table: 'sys_atf_step'
                        id: '5a9257e0a15047a0b92c012e80ca5d50'
                    }
                    'atf-status': {
                        table: 'sys_atf_test'
                        id: '5c073e369d7e4802b1265bc2c7c6f6cc'
                    }
                    'atf-status-choices': {
                        table: 'sys_atf_step'
                        id: 'cbc5370f6ab34ebd826939a702fdb0db'
                    }
                    'atf-status-choices-code': {
                        table: 'sys_atf_step'
                        id: '79c0b3fbb2134de88b79ac7c682e4fb7'
                    }
                    'atf-status-choices-lists': {
                        table: 'sys_atf_step'
                        id: 'ed0e7a5708a24ed1b786d8a9bf15ded5'
                    }
                    'atf-status-choices-states': {
                        table: 'sys_atf_step'
                        id: '423886edec8344d8b8ef3a92090dadb9'
                    }
                    'atf-status-choices-templates': {
                        table: 'sys_atf_step'
                        id: '8f31436009184a0a9d46ba10ae633d16'
                    }
                    'atf-status-code': {
                        table: 'sys_atf_step'
                        id: 'ae2c4e28a85b4b2a833690bc9377d968'
                    }
                    'atf-status-get': {
                        table: 'sys_atf_step'
                        id: 'de28581f9d454e05889420a8505bb814'
                    }
                    'atf-status-probes': {
                        table: 'sys_atf_step'
                        id: 'e880e4b0673b4ebf9a526fbc63e43da6'
                    }
                    bom_json: {
                        table: 'sys_module'
                        id: 'f0a14d5cddb44099bbf2cd2b00afc69b'
                    }
                    'checklist-api': {
                        table: 'sys_ws_definition'
                        id: '7a01ec930d6a451bb7da548e000ad19a'
                    }
                    'checklist-api-v1': {
                        table: 'sys_ws_version'
                        id: '34c55ed82a42436ebbc3274f01a368b5'
                    }
                    'checklist-connection': {
                        table: 'sys_ws_operation'
                        id: 'd873eab895784527853f9f4f4e970133'
                    }
                    'checklist-portal': {
                        table: 'sys_ws_operation'
                        id: '532ea7657aa4487396ca977f80552c84'
                    }
                    'checklist-registry-create': {
                        table: 'sys_ws_operation'
                        id: '58fdc32054244b43854628a46a909690'
                    }
                    'checklist-registry-pick': {
                        table: 'sys_ws_operation'
                        id: '5101fd8fef4d4caf9abe523c14fec74a'
                    }
                    'checklist-registry-repair': {
                        table: 'sys_ws_operation'
                        id: '89e0fa4e3514470fa592a53ab088e21f'
                    }
                    'checklist-registry-secret': {
                        table: 'sys_ws_operation'
                        id: '479d24290ceb40a99ebd4607f719d36a'
                    }
                    'checklist-state': {
                        table: 'sys_ws_operation'
                        id: '263a5eb53f994a4883c2779d81b2c95a'
                    }
                    'checklist-user-create': {
                        table: 'sys_ws_operation'
                        id: '906f31fac47045a483a17f726896e9df'
                    }
                    'checklist-user-password': {
                        table: 'sys_ws_operation'
                        id: '40c0596b3d19498fb39e8fc2c8e78b52'
                    }
                    'checklist-user-pick': {
                        table: 'sys_ws_operation'
                        id: '085db61d5e0c4a2e9d8bd26497a0a145'
                    }
                    'checklist-user-roles': {
                        table: 'sys_ws_operation'
                        id: '306afdb275f947259c2f67fba9191c2d'
                    }
                    'job-purge': {
                        table: 'sysauto_script'
                        id: '3e00357feca94a91afd33595951d53b8'
                    }
                    'job-send': {
                        table: 'sysauto_script'
                        id: '4bf82784bd0948009ae25d0d95311d3f'
                    }
                    'job-sweep': {
                        table: 'sysauto_script'
                        id: 'deba021429754d63a28df13fd826e68f'
                    }
                    menu: {
                        table: 'sys_app_application'
                        id: '28953c9449604b2ea6ee7219ccdbe295'
                    }
                    'module-all': {
                        table: 'sys_app_module'
                        id: '543518350c9a4f4c96f493aa63a964e1'
                    }
                    'module-changes': {
                        table: 'sys_app_module'
                        id: '733b7ef5af4f4b9a9ad9761c2bb3fae2'
                    }
                    'module-checklist': {
                        table: 'sys_app_module'
                        id: '1d6b74be91204f6380550ffef158a78e'
                    }
                    'module-connection': {
                        table: 'sys_app_module'
                        id: '65189af12700457e8d54cbe38014fdf2'
                    }
                    'module-incidents': {
                        table: 'sys_app_module'
                        id: 'c1756784892a481ca9835e820aaa7381'
                    }
                    'module-linked-changes': {
                        table: 'sys_app_module'
                        id: '2003d874f92a42a997283ab65b480397'
                    }
                    'module-properties': {
                        table: 'sys_app_module'
                        id: '43209747e4e244f0939c201dfb5e3250'
                    }
                    'module-separator': {
                        table: 'sys_app_module'
                        id: '0d9aba3d5c1b46d2a8c08729011e8ff9'
                    }
                    package_json: {
                        table: 'sys_module'
                        id: 'ad8a376c1d374f49929140a105281268'
                    }
                    'privilege-change_request-read': {
                        table: 'sys_scope_privilege'
                        id: '5658f7e601a54c0080389f4831b51d63'
                    }
                    'privilege-change_request-write': {
                        table: 'sys_scope_privilege'
                        id: '92e50e4071184fd59f69df3eff7ccc9a'
                    }
                    'privilege-dl_u_priority-read': {
                        table: 'sys_scope_privilege'
                        id: 'c55f7a6002064f0b864d626bd529b564'
                    }
                    'privilege-incident-create': {
                        table: 'sys_scope_privilege'
                        id: '121ea538812d4177a077929dac8d223a'
                    }
                    'privilege-incident-read': {
                        table: 'sys_scope_privilege'
                        id: 'c029505243134f289cbb3babd73b733c'
                    }
                    'privilege-incident-write': {
                        table: 'sys_scope_privilege'
                        id: 'd21505ec853e491e95d9d5610a23ceab'
                    }
                    'privilege-oauth_entity-create': {
                        table: 'sys_scope_privilege'
                        id: '1183296d0f5341e6a8795a1989490cd6'
                    }
                    'privilege-oauth_entity-read': {
                        table: 'sys_scope_privilege'
                        id: '0dbb73d3119e4be198c52094837cba47'
                    }
                    'privilege-oauth_entity-write': {
                        table: 'sys_scope_privilege'
                        id: '860d174ad06f49a3a4aec6baa7917d16'
                    }
                    'privilege-sys_choice-read': {
                        table: 'sys_scope_privilege'
                        id: '9de25ef235094ddc8fa23172702a7bce'
                    }
                    'privilege-sys_data_policy_rule-read': {
                        table: 'sys_scope_privilege'
                        id: 'febcd6534ea640c080b48a6a8c6dec54'
                    }
                    'privilege-sys_data_policy2-read': {
                        table: 'sys_scope_privilege'
                        id: '3b788a1ddb0c4780a7aa521c3ef10f45'
                    }
                    'privilege-sys_dictionary-read': {
                        table: 'sys_scope_privilege'
                        id: '791cdc4602fa4a8b9f903d4d5388ec3b'
                    }
                    'privilege-sys_journal_field-read': {
                        table: 'sys_scope_privilege'
                        id: '66102a1e245d4c128a92703d77228a48'
                    }
                    'privilege-sys_template-read': {
                        table: 'sys_scope_privilege'
                        id: 'e2f30646cf6b4073b6004a64a3f40672'
                    }
                    'privilege-sys_user_group-read': {
                        table: 'sys_scope_privilege'
                        id: 'ae415d4ca1d44fe48d226e9eacca2955'
                    }
                    'privilege-sys_user_has_role-create': {
                        table: 'sys_scope_privilege'
                        id: '34ec30bd566445eb999ebd599f39cfff'
                    }
                    'privilege-sys_user_has_role-read': {
                        table: 'sys_scope_privilege'
                        id: '4b38ad63d20545ca8c417d3bb2c7b4e2'
                    }
                    'privilege-sys_user_role-read': {
                        table: 'sys_scope_privilege'
                        id: '386e6976021749478e3031c8598e36b3'
                    }
                    'privilege-sys_user-create': {
                        table: 'sys_scope_privilege'
                        id: '6b49933648924aa59da318d40b976386'
                    }
                    'privilege-sys_user-read': {
                        table: 'sys_scope_privilege'
                        id: 'd65437acc5ea44e288d8d93dafc00086'
                    }
                    'privilege-sys_user-write': {
                        table: 'sys_scope_privilege'
                        id: '3942a58230fe4e609d9e40e4261797e4'
                    }
                    'privilege-task-read': {
                        table: 'sys_scope_privilege'
                        id: 'ab3284d00db84eb992c2a94a484fe7bd'
                    }
                    'property-feed-days': {
                        table: 'sys_properties'
                        id: '8322ed049e324ca39de3fbea1d41967e'
                    }
                    'property-secret-overlap': {
                        table: 'sys_properties'
                        id: 'ee2143649b3e4751915bb31e64622bf9'
                    }
                    'rule-change-event': {
                        table: 'sys_script'
                        id: '8d558fb40178472e8fa77de19f324e21'
                    }
                    'rule-feed-announce': {
                        table: 'sys_script'
                        id: 'a3c42c477e774a15bb20d54ffea754b7'
                    }
                    'rule-incident-event': {
                        table: 'sys_script'
                        id: 'd6dda160e5744330b351053aaab9d503'
                    }
                    'rule-linked-event': {
                        table: 'sys_script'
                        id: '9e8d9d8b2b994ae6a57a6f73e697345b'
                    }
                    'rule-outbox-send': {
                        table: 'sys_script'
                        id: 'd9da871d982149ed8645db8c0885f8c0'
                    }
                    src_server_api_answer_ts: {
                        table: 'sys_module'
                        id: '21a82e6d9c8b4fc3aeabc4ea41a10c88'
                    }
                    src_server_api_fault_ts: {
                        table: 'sys_module'
                        id: '527070d31ae0451db77d2dd30d99a1a1'
                    }
                    'src_server_api_query-parameter_ts': {
                        table: 'sys_module'
                        id: '6d7f63ed072042d79c4ad146a04cc48a'
                    }
                    'src_server_api_read-object_ts': {
                        table: 'sys_module'
                        id: '331422e7c61343d68cd15d0aa21e0b76'
                    }
                    src_server_checklist_checklist_ts: {
                        table: 'sys_module'
                        id: 'c85a08fcc8b7437095009a266490857b'
                    }
                    'src_server_checklist_checklist-state_ts': {
                        table: 'sys_module'
                        id: '4f858895c91143f99d96b779d6f33582'
                    }
                    'src_server_checklist_connection-record_ts': {
                        table: 'sys_module'
                        id: '47279b448cbb41f69c1261edf60a5950'
                    }
                    'src_server_checklist_decide-connection_ts': {
                        table: 'sys_module'
                        id: '95eb8ad3627b4753b3dde88023a67ed9'
                    }
                    'src_server_checklist_decide-registry_ts': {
                        table: 'sys_module'
                        id: '0a7897e759f243c19331186d8150efed'
                    }
                    'src_server_checklist_decide-user_ts': {
                        table: 'sys_module'
                        id: '3112a90a02de49f0bc11e7435a78e24e'
                    }
                    'src_server_checklist_generated-secret_ts': {
                        table: 'sys_module'
                        id: '5c346c9f301043d99ecb479bf6d51327'
                    }
                    src_server_checklist_handlers_ts: {
                        table: 'sys_module'
                        id: 'e98e01be4ccd44229497ef3bd3a47756'
                    }
                    'src_server_checklist_integration-user_ts': {
                        table: 'sys_module'
                        id: '705e0a58e9064d419842c63cd7b05da1'
                    }
                    'src_server_checklist_portal-address_ts': {
                        table: 'sys_module'
                        id: '8e7fb9abb8534a2ebb6e64ad76262bdf'
                    }
                    src_server_checklist_refusal_ts: {
                        table: 'sys_module'
                        id: '7de1791e3e5a4c058e3003460e581b41'
                    }
                    'src_server_checklist_refused-operation_ts': {
                        table: 'sys_module'
                        id: 'b6e5eb2cf4ba43d3a8ed3bc6c9a6ecbe'
                    }
                    src_server_checklist_registry_ts: {
                        table: 'sys_module'
                        id: '9fa4bcc63af94759ac3933ec8db80554'
                    }
                    src_server_checklist_respond_ts: {
                        table: 'sys_module'
                        id: 'af51720f90154e7eafd200f8ef1cecb7'
                    }
                    'src_server_checklist_stored-choices_ts': {
                        table: 'sys_module'
                        id: '63979938186546ceafc704dafb8a64dd'
                    }
                    'src_server_checklist_user-name_ts': {
                        table: 'sys_module'
                        id: 'c7d1f29e31404f3dbba830812cb08fcc'
                    }
                    'src_server_choices_choice-lists_ts': {
                        table: 'sys_module'
                        id: '30790eba200f40e0b3b8bd444a1f6ad0'
                    }
                    'src_server_choices_column-choices_ts': {
                        table: 'sys_module'
                        id: '5b4328556ff14810bc265ccba38a2139'
                    }
                    src_server_choices_handlers_ts: {
                        table: 'sys_module'
                        id: 'ad082a87b1db41afb47f04a57ff8fcb3'
                    }
                    'src_server_choices_mandatory-columns_ts': {
                        table: 'sys_module'
                        id: '20a8689c4ddb4550a52340bbb7ef9d38'
                    }
                    'src_server_choices_pick-choices_ts': {
                        table: 'sys_module'
                        id: 'b1ae2be3628547049699cfc766fe549e'
                    }
                    src_server_choices_templates_ts: {
                        table: 'sys_module'
                        id: '7827d5f997524f5d80264d2a9b3de0f7'
                    }
                    'src_server_connection_connection-input_ts': {
                        table: 'sys_module'
                        id: '7861fe57587848dc9d44e031fc714357'
                    }
                    'src_server_connection_connection-record_ts': {
                        table: 'sys_module'
                        id: '86c6efb2287c4cf3b7814387a403d092'
                    }
                    src_server_connection_handlers_ts: {
                        table: 'sys_module'
                        id: '4ae28e32e7a3411b8b104d427a0788fe'
                    }
                    'src_server_connection_secret-column_ts': {
                        table: 'sys_module'
                        id: '74bbc94ccd3048c09f388bca7bc318c3'
                    }
                    src_server_feed_cursor_ts: {
                        table: 'sys_module'
                        id: '6b2aaff8909c415d9387091b463cdc5b'
                    }
                    'src_server_feed_entry-text_ts': {
                        table: 'sys_module'
                        id: '7fdcac9f59234e3a9ea4982740995a5e'
                    }
                    'src_server_feed_event-order_ts': {
                        table: 'sys_module'
                        id: '36dbce5bdf6e48579d0995949f4dfe63'
                    }
                    src_server_feed_handlers_ts: {
                        table: 'sys_module'
                        id: 'd8586020f92b4f788da7a18241563c37'
                    }
                    'src_server_feed_note-earlier-entries_ts': {
                        table: 'sys_module'
                        id: '949c869774c9455eaa0adfe26fd35119'
                    }
                    'src_server_feed_note-event_ts': {
                        table: 'sys_module'
                        id: '8c67bef9ced540b08d9a7c1e22823881'
                    }
                    'src_server_feed_number-events_ts': {
                        table: 'sys_module'
                        id: '937101a9aee74bd0bcca407d6e783b0b'
                    }
                    'src_server_feed_purge-feed_ts': {
                        table: 'sys_module'
                        id: 'c803c329f6654b4aaf99ebbea5b52a65'
                    }
                    'src_server_feed_read-feed_ts': {
                        table: 'sys_module'
                        id: 'a1ff009ece7041c7923fb19e15a30503'
                    }
                    'src_server_feed_sweep-tickets_ts': {
                        table: 'sys_module'
                        id: '81c8ce10d40f49ee964473cbc4b9d647'
                    }
                    src_server_lib_names_ts: {
                        table: 'sys_module'
                        id: '8cfc2fa40cfc43cfa74c4a6a2c2f4a0c'
                    }
                    src_server_lib_scope_ts: {
                        table: 'sys_module'
                        id: '6bcd57fbba134626aea11537869426a1'
                        deleted: true
                    }
                    src_server_lib_time_ts: {
                        table: 'sys_module'
                        id: 'edf271a13194429199d7eb5c25affb12'
                    }
                    'src_server_linking_adopt-record_ts': {
                        table: 'sys_module'
                        id: '66a54a36be0748ddbc100549dd3bb931'
                    }
                    src_server_linking_handlers_ts: {
                        table: 'sys_module'
                        id: '609aee8193254e958504dc5e9c76b59a'
                    }
                    'src_server_linking_link-record_ts': {
                        table: 'sys_module'
                        id: 'e89e36aeca414ae8bb8eddcdd2748bcb'
                    }
                    'src_server_linking_look-up_ts': {
                        table: 'sys_module'
                        id: '0d30481b3013476994cb48f0d40b1636'
                    }
                    'src_server_linking_portal-link_ts': {
                        table: 'sys_module'
                        id: 'c05f0fc723ef4831a9ac87024cce0c9a'
                    }
                    src_server_status_handlers_ts: {
                        table: 'sys_module'
                        id: '5bed502a21804a1eb31674978d9a7563'
                    }
                    src_server_status_probes_ts: {
                        table: 'sys_module'
                        id: '80fd3b95a3574090adc3e36206d0377b'
                    }
                    src_server_status_version_ts: {
                        table: 'sys_module'
                        id: '6f88cfcde6584a63b12bf3797a1b49e1'
                    }
                    src_server_tickets_batch_ts: {
                        table: 'sys_module'
                        id: '2d29e33a50cf4160ada815726f23e569'
                    }
                    src_server_tickets_closing_ts: {
                        table: 'sys_module'
                        id: 'af80ff0f876e4b34b0e28663495d8328'
                    }
                    'src_server_tickets_column-limits_ts': {
                        table: 'sys_module'
                        id: '67009459144e4ab98980177759843edd'
                    }
                    src_server_tickets_differences_ts: {
                        table: 'sys_module'
                        id: 'ffe0d45d0ab9452fb58235e7e38435af'
                    }
                    'src_server_tickets_find-ticket_ts': {
                        table: 'sys_module'
                        id: 'af4e0b67df76402c880ff9301b262a41'
                    }
                    'src_server_tickets_further-fields_ts': {
                        table: 'sys_module'
                        id: '9c192168cc954bdbbd55211d62692982'
                    }
                    src_server_tickets_handlers_ts: {
                        table: 'sys_module'
                        id: '33837058d5ba43d9a83213528b8f5fe8'
                    }
                    'src_server_tickets_patch-input_ts': {
                        table: 'sys_module'
                        id: '32b73d15b783469d9bce681224956781'
                    }
                    'src_server_tickets_patch-ticket_ts': {
                        table: 'sys_module'
                        id: '612f658e496d4e9ba109446e6153c837'
                    }
                    'src_server_tickets_present-ticket_ts': {
                        table: 'sys_module'
                        id: '987cf45346c8454ab1a5f79d91601dbe'
                    }
                    src_server_tickets_priority_ts: {
                        table: 'sys_module'
                        id: '7e00ef113fc84b35a7c1bbb14ec7185e'
                    }
                    'src_server_tickets_store-ticket_ts': {
                        table: 'sys_module'
                        id: '928e3fd8c9594e03bab463ba5cd38791'
                    }
                    'src_server_tickets_table-api-text_ts': {
                        table: 'sys_module'
                        id: '1b8015afaa0847a3ad63774f00c67cdb'
                    }
                    'src_server_tickets_ticket-input_ts': {
                        table: 'sys_module'
                        id: 'dc58984261a94f6e9d9a4ccfd680a95f'
                    }
                    'src_server_webhook_announce-event_ts': {
                        table: 'sys_module'
                        id: '2f5d05a2ccee4b739f6b443bd9dd3bf7'
                    }
                    src_server_webhook_backoff_ts: {
                        table: 'sys_module'
                        id: '9470eca8518f4e3f84588fd3c2ddba9a'
                    }
                    'src_server_webhook_send-due-calls_ts': {
                        table: 'sys_module'
                        id: 'ce2d7adb1b604ecaa86a4c1913e50755'
                    }
                    src_server_webhook_signature_ts: {
                        table: 'sys_module'
                        id: '899488249688466f9a621e2a5a89bc2d'
                    }
                }
                composite: [
                    {
                        table: 'sys_documentation'
                        id: '003be606e78a469ab87872719ed4b84c'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_portal_link'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '009abef239224c609a1e18db37d8252a'
                        key: {
                            document_key: '5a9257e0a15047a0b92c012e80ca5d50'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '015f81d7aa774d72893120caa852a241'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0169816b43744da4855d1f9e901cb208'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '017eceaa5b60471dbb873654cfab0ee9'
                        key: {
                            document_key: '8f80d8fbeb1a4cdca117dd20ec60bc2b'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '01a48802988f4baa81dfbf5ae8021b70'
                        key: {
                            document_key: '5677e8bf0fc649bfbb69b15615f98fff'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '01ab5bcf08314306826d8250fcc81a0f'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '01acecca74744da491ddfc08c99f69a1'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'event_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '01cb6781e0ac4c27a47bdd66f2317b56'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '023f4006821d4e37859f6b878f2ca029'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_form'
                        id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '04052a3d373541f1b631314f0103bd37'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: '04b720454b254ad2b79eff5e20090a84'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            caption: 'Change request'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '05117f8099aa4b20a32ee99e3309a28e'
                        key: {
                            name: 'change_request'
                            element: 'x_mioms_m365ticket_portal_link'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '054c57602d1a4a5eb9dc6a01c4136a19'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '05d8a0cb479042499f885803f01ff69f'
                        key: {
                            document_key: 'e24dac9e60f741a0b6f1c1d5e7fd49b5'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '06150718d226456c83f761011bcdd304'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '06665b6e18cf4ec7816e232c46f6795a'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '06787a8070ea431d9f23e129b7326138'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '079e9a0d5d84458daa9a3223d4b6a480'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'short_description'
                            position: '15'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '07f028cca1ac4225a83e630ab221a6f5'
                        key: {
                            document_key: 'a59a9976531747778a3edc692cc95915'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '0816d7c174e34d038842aca575616980'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'identity'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '08537129628549daa23b315ed72dce76'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '090fa0b19427455cb48dcff17426824d'
                        key: {
                            name: 'incident'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0937ee9516fd465ab34df8aa4ad0522a'
                        key: {
                            document_key: 'ac5915738a794557830cd7363f7e6f90'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '09a10135fc2b4925b5c642257c5678a8'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '09c1e522f9e2489796d4e0122fc09966'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'requested_by'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0a983419fc874dce86860ef709c2787a'
                        key: {
                            document_key: '5364ff7496694694b358a0badec5a8f3'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0b6bfa44010b4efaba288925a56cc251'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '0b805ea83ae446a89456a26a9d854b08'
                        key: {
                            sys_security_acl: '31f47c587399494bb1665d89d8e56f61'
                            sys_user_role: {
                                id: '40c380f3f100463bbe0e54313e2a0975'
                                key: {
                                    name: 'x_mioms_m365ticket.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0b9995917c3442c88cdeaf6093f61f0c'
                        key: {
                            document_key: '264dc18c51614623a46b0a33cb3a0060'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0bc66ac9825d47d996589ce502c81ce9'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'shared_by'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0c15df8ab4c94277accf2153e6b92645'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '0c7755ade890492e8c6da80e176ec0e3'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'end_date'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0d3b82b9612a444bb2b8f0a7d969b665'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'setup_page'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0e3cb52e72ae46cd854abe6457e4ed09'
                        key: {
                            document_key: '423886edec8344d8b8ef3a92090dadb9'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0e52596c696b48d186fa33ebc87f7376'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0ede005da7874b94a88306ea4b3e3bec'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '0f7c3b38a8254014af9c7a33d58d264e'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '0f9cedffd76a4f50b057d2884cc92870'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '105fc4b8c29847888d94ebbb3802208d'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'priority'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '109b2cfc9ed84759a5e6e9489eb34008'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.begin_split'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '10eebfbb2b114bfb8b77ab4a57cdc54a'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'assignment_group'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '11639b60d37a4fffbf162090f7d90868'
                        key: {
                            name: 'incident'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '11b73510c1e9462d9ba2162a8414d940'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '11ce40133abc44d1be5bbc25fde9f62d'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '126911bcac6c4e09a5b41eab2c52130e'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '128641784e654e0b8195ac7c5d8c9555'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'slot'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '1327553454bb41e0823284be6e32c938'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '14a1896a84e446a5908b25043b8d6dfb'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '14a5ea16d4894ecc8c103fdd541ed5ce'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.end_split'
                            position: '6'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '14f44e0067b44af0beef2894f69304e3'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'number'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '150c6f201cda4f6c90e8d063fdd0f6df'
                        key: {
                            document_key: '69f9e2b9ae424c41a77303ec1568cd32'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '157525ca5a5442b6b630dc84a48eb7f1'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'category'
                            position: '3'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '15afbf82c9424fa981cec519ce2a89db'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '15df00bde8eb47a1884907bb452c8b22'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '161414b84cbf4b8ca856a30b4652d192'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1646439ca7aa4748a75df7f75cddf15e'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1676a60161e9429a85c4a22f1b0129c0'
                        key: {
                            document_key: 'a16888fcff2e485786c3332000ea2047'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1791ae02ede84a6d8779a51f258b8c22'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '18a1cdf0705948d092db31e64da2a926'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '18a4b2ff9c60466ead14a3d963c313b0'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_checklist'
                            col_name_string: 'slot'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '1935d2e1af504013b7eaaf325fb6a549'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'assigned_to'
                            position: '13'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '19f5ad2d6a8145eb96ef1244814fe089'
                        key: {
                            document_key: '5a9257e0a15047a0b92c012e80ca5d50'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1a8a6051e22f413b946a514911b1001c'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'occurred_ms'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1ac5f2a300e44fc0bd1e537865b0ead9'
                        key: {
                            document_key: '8f80d8fbeb1a4cdca117dd20ec60bc2b'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1b3d32ed31064c97bce91dce9f8cba74'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1b46f1df46ab44e4a2b75c1bd88c1178'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '1b479c70324543c28c7633160dfc2bbe'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'x_mioms_m365ticket_portal_link'
                            position: '7'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: '1b72ed44de4b4cf2858bd72bb98d738e'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            caption: 'Closure'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '1c6217616339431aa2ce7340095dbe9e'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.begin_split'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1c649faccc8d4ad6abcdebd8ce401f67'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'portal_link'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1cbfc5c75cc245189de2e5ba4d0311e3'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '1cde6bebf9dd4826b2ca2e224fdd69ee'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'kind'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1d128903503945f8ae9237e8f9454d75'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1dc4dfd6a22840deb083456da25e3b2f'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1dea382d8f8a4d7cb5b369f572514921'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1ea3da63618a4b5e83532d07a0fea1cf'
                        key: {
                            document_key: '565c76b847b8467cb1cc33768251c513'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1f559091aed549659623fc612b98ab08'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'kind'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '1fef92eb87f4415e8575eef5127edd0f'
                        key: {
                            document_key: '74b2f97c888e43fbbb79c8b3c7c551be'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '21aef7316c354f1384beb60235c0e6d0'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'portal'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '21c6caee637f46099d8d985815c846a5'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '21e98122c2f74f0fb2524a0823ca3b46'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: '2240b7bb1dfb449092944fb26f76ed2b'
                        key: {
                            sys_ui_form: {
                                id: '6d8b01d00c6c4e43b532a86340f5462f'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '225132853fdb4f2a8231663497efd503'
                        key: {
                            sys_security_acl: 'af9a940edbfd485ba4e22fa1faab07b2'
                            sys_user_role: {
                                id: 'b6ebf2ed1c6e4b9493ac89487253135b'
                                key: {
                                    name: 'admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '229d75776fa04e6980e19a063ce4e8c7'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_outbox'
                            col_name_string: 'state'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '233926cc9ecf408cb4f17b98c057a52d'
                        key: {
                            document_key: '81f7c4c616ce4e29b59518bf1810e740'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '234d86bc5684474484f9fc6448e4461c'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '237142c17df041c592347ad2b3015305'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'infrastructure'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '23dbda0e760b4bcea392f0690c71a375'
                        key: {
                            document_key: '24e2c1ed67584be48fa545562585ccfa'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '2405c3b184c5497aa4f726bb270aba31'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'x_mioms_m365ticket_recommendation_source'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2470d615068d4bc4918429cd4ea9f7bc'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '24718b3129054f42b26839c7485bc732'
                        key: {
                            sys_ui_section: {
                                id: '2c02ed098e944009a2ff6092633fde4e'
                                key: {
                                    name: 'incident'
                                    caption: 'Notes'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'work_notes'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '24ea9be1958e4db7bb7d30de97bbacb7'
                        key: {
                            document_key: '264dc18c51614623a46b0a33cb3a0060'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '25b583c781204c7bb422d00bf92e8844'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'tie'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '25e2f1a62fca4c79b0b6f237c1bfe994'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '25e7a70c0d3c416aa6ea4489bc81f246'
                        key: {
                            sys_ui_section: {
                                id: 'bec8257a359d4747b2abff4a3bed9fae'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Planning'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'risk_impact_analysis'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_ui_view'
                        id: '261379d999424731b50e77016e6f4f5e'
                        key: {
                            name: 'x_mioms_m365ticket'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '263ef42a74904069a325f0853552a82d'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '263feca7f1734756bc99f932aae740b1'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '26959c18a0a341c8a60b2a9c012b88df'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_error_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '26a35cff437e402895742b350f5fc0c7'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '272ae029bff94f60b1cb5acf5df4634d'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '274c1c3e31264194900127d6e61bb022'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '27f9610dc835457eba520c409838d4e7'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_sync_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '280346c3fd574e68833218e33048aaaf'
                        key: {
                            document_key: '4393acffa78a43819403f66e22e0a60b'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2872ec0fd40840cf9dc27e0d71957e6a'
                        key: {
                            document_key: 'd4a61b3bbe114e8e876ec8a487039a9d'
                            variable: '7b139c199f132200ef4afa7dc67fcfb3'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '288b657b767141418b3530acd0f39dcd'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: '294c11e764ae4fddb62233728ff6a36a'
                        key: {
                            name: 'incident'
                            caption: 'Microsoft 365 Security and Configuration Incident'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2973ce06cd694ad5baeb62eb5ba6b278'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '29e2dbe99db640bcb79c5ee8729e7783'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '2a6cad2683a844d79348f9964be60126'
                        key: {
                            sys_ui_section: {
                                id: 'ca6393346c58471abacdf56a8e8202ee'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Notes'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'comments'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: '2ab86c76fa604d8495888a2362f8b0e7'
                        key: {
                            sys_ui_form: {
                                id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2acf0bdb045a4c0da9e2d1e888a6c8ab'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2adc117b12294a0d8b8a8d5cdfc3640a'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2b2211c1b8a4459fa18aa23295646d2f'
                        key: {
                            document_key: 'b45ea50126eb4845869eea83395be71c'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2b3e0a3356694bc0926a4c160a23d9a6'
                        key: {
                            document_key: 'f47367a69e09428ba463282ed0ad597d'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '2bcc8cdceee545159a67eef084d159da'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.begin_split'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2bf486be72204abeb258fb5f6355ceb6'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: '2c02ed098e944009a2ff6092633fde4e'
                        key: {
                            name: 'incident'
                            caption: 'Notes'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '2c2b16eb38e44f63a6a71130df37dd44'
                        key: {
                            name: 'x_mioms_m365ticket.viewer'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2c330cae62e343eb9f2b0310f1cda9b1'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2c632faa16e64eda999c180841e371ac'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2cc0ab1740c94e759facd3ef79447608'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '2d3796dd45f54118a9a868f79ef76b70'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'risk'
                            position: '6'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2d3bd8a0a22a4e7dacbfbcdc64b3928e'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'occurred_ms'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '2d4ea1d512564ae0952b55c957a66707'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2e01a15f2fbb4d8cad98f66c7755a619'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2e5ffaa7a0864b8b946b11a842b01a72'
                        key: {
                            document_key: 'b4b2e2b9fd994b5989e2ba682cd4c412'
                            variable: '5a9258199f132200ef4afa7dc67fcfb4'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '2ed329a11d514ecca6c15644fb556181'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'due_at'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2f705020f3c941a5b78f7e847589d849'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '2f9a47e404eb462c9f37123d908d99a6'
                        key: {
                            document_key: '2b6998a895c543e3b3ae63d4e2a3f730'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '301e7826c2e14f25acf45a16b36bf9ce'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '31038379ea0a4d939a0598b4a8439583'
                        key: {
                            document_key: '531ca048e7e448f78fe84ffe675f565f'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '334eae36fb2d4e0c92e74a76ad4eb572'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.end_split'
                            position: '6'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '343e4bf3c2024b4e9759f0b8343d0058'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '344f5ea3d68a4000b220bc5adc833c61'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '34b2226306ee4bd791e37503d5540cdb'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '34eaa7a8251942b4ad3dd7008ebc9f61'
                        key: {
                            document_key: '7e37607f71fb4de1bf263051fd4b34ce'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '351b9f5a83a44e00b0020fd11774216e'
                        key: {
                            document_key: 'ae2c4e28a85b4b2a833690bc9377d968'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: '35a1a834bf4c4ce8aad7b5bc5b938676'
                        key: {
                            sys_ui_form: {
                                id: '6d8b01d00c6c4e43b532a86340f5462f'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '35e2f30c09d5449691e4e81675724694'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '364c6cf5d1e14448b1f46d6d069dae72'
                        key: {
                            document_key: 'f47367a69e09428ba463282ed0ad597d'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3655356c15634ea6b97494d4441fad23'
                        key: {
                            document_key: 'd4a61b3bbe114e8e876ec8a487039a9d'
                            variable: '5a9258199f132200ef4afa7dc67fcfb4'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '37723ddc4e4840e4862fe53996ce8156'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                            value: 'devices'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '384778abbf7a43a9bb911a1d16f0f04f'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '38efbcb6a1a54c07b787e475338f127f'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '39a1deb0ed6e431bbd9157a89b08e3f0'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'tenant'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '39ee92d81f5e418a9851659daa40f327'
                        key: {
                            document_key: '79c0b3fbb2134de88b79ac7c682e4fb7'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '39fe2b328b2043138b819442b9cc8566'
                        key: {
                            document_key: '4b2ebf190218417390b8bb32d48ac47a'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3a0a056745a24b60ae523f87719e5ff2'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3a0b33e6727542f89ad3ca686681acfb'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3a646fb299c848b992dda0a69e76cb46'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: '3b02966f64c04597a98fbef4099063a9'
                        key: {
                            sys_ui_form: {
                                id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3b187eb8659347a487294e4ebf2c868e'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '3b98a929434447c886a3093542f4b2ac'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'impact'
                            position: '5'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3bcfc43751564d9db79efd248e7aec58'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_ux_lib_asset'
                        id: '3c09124797ac4d45af8edd5e7ec3b3fb'
                        key: {
                            name: 'x_mioms_m365ticket/main'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3c2b4dec86f54b66a6f8d9a081540d6b'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '3caefe8ffbe440019f5709deba25c2b0'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'assignment_group'
                            position: '12'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3ce85f9cf314414aa22ef0d4c6e8abb6'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '3d5ac35f55b645799799409de57e8319'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'journal'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3dd621431c5d46368215d849ff06f126'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3ecbb28c42e6498aae011c5899229d31'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '3f9863634b9443f7bea6586cfe337fac'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4029d43e00e146cc9b57037b1d9ea2d6'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '407ac10a72ae40408c87cc286af8505f'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '40c380f3f100463bbe0e54313e2a0975'
                        key: {
                            name: 'x_mioms_m365ticket.admin'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '416ffde80d5c40a9ae6957353ea1ab3c'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '419ec8be78374d41a05e772211b3249b'
                        key: {
                            document_key: '3492eeb6d7b9491dba25ba4a5571294d'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '41af8b648d304a468db79913ca25c745'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '41b2fd2cd17a4b36a5d0cabad557dc06'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'assignment_group'
                            position: '12'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '41bbeb8422c84b12a1bd0786cff4744a'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'approval'
                            position: '10'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '420116fb82664947874577586e63a9e1'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'problem'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '42fc68532b604981a33319cd4dadd3a2'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'tie'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '431c4806ed9c4d57abe68a613d69c59c'
                        key: {
                            sys_ui_section: {
                                id: '1b72ed44de4b4cf2858bd72bb98d738e'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Closure'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'close_code'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '431c61f8fd3340488d9cb63c8a9c482c'
                        key: {
                            document_key: 'f251163c63784235af8c56af8b92ed77'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4348d1cdf84f447fabe2c8decd04af90'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '438039b5d07b476f94934e4d0f2df40b'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '43ad6a039e6f421fb6b708dc1b128a96'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '440b1e7de04b4a3aacea0906d4c30b2e'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '44ee01f8e1104bae9c0ef40b9a1486be'
                        key: {
                            document_key: '81f7c4c616ce4e29b59518bf1810e740'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '459b8f8dfd824a608c64f451cb765c2b'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'number'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '45b2d46d89344ab4bfe8879453f04744'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: '463032810a584d969e6cc20f830ee55d'
                        key: {
                            sys_ui_form: {
                                id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: '1b72ed44de4b4cf2858bd72bb98d738e'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Closure'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '46a66f39c8174144b52421d2774b7fbe'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '4703e9e04a964ff9abe0c6b749bee8a4'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'sys_updated_on'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '470f4525007841a4b2081c4072e97c1d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'devices'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '473e31a488964b4fabc2da09f023fa04'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '48bf3a27946643fcaa6979931af72e23'
                        key: {
                            document_key: 'e4f16f16e9834751810d397113a4bb8a'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '495de9a6bf534e44b408033cc1148205'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '496d43392e1f46e0b42a9622519aa398'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '4a0b26f685d34a869afaac9621d230d1'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'webhook_secret'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4a43a6349e254b3a8144ba83e432b76a'
                        key: {
                            document_key: 'e109b13fd2dc4dd1a5dd3abf2ae6f87e'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '4a70798bf70846a6ab7b4043f2b09131'
                        key: {
                            sys_security_acl: '67e2645ac18f4c3c90fed8763e78e606'
                            sys_user_role: {
                                id: '5b6f779780d348e783ac36b9b66e865a'
                                key: {
                                    name: 'change_manager'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4b3ac2ddef6442bdac101ccd5d77b941'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: '4bdbb3718ea34b2f9e36783758293678'
                        key: {
                            name: 'incident'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '4d7fd66b117d42c6a12f5a1bf5ecd49a'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_outbox'
                            col_name_string: 'event_id'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '4e150206217146ef8ee527ac6fec8f66'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'assigned_to'
                            position: '13'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: '4e151de68a24447caf6f33990c0f31dc'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            caption: 'Shared from the portal'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4e52d16f1c07427d99ef388b382d2802'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4ef1b884550d471795a2fff07a50b0e7'
                        key: {
                            document_key: '531ca048e7e448f78fe84ffe675f565f'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4fdd4231fa7c4e07bcb6f48efb5e5a1b'
                        key: {
                            document_key: 'ed0e7a5708a24ed1b786d8a9bf15ded5'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '4fdec8d36b7f4f4db481a7467410a3e7'
                        key: {
                            document_key: 'e24dac9e60f741a0b6f1c1d5e7fd49b5'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '4ff6525f1b76428caebcf2ca47cf48f7'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'tenant'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '4fff05cda5884d31b9600841f530bf8a'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'due_date'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '501a973840de4707baff57c355ee14e0'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'priority'
                            position: '8'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '507bf2e0b7fb462a8a19a8615ec2bdbc'
                        key: {
                            document_key: 'e095a321ad444b24a4600e2ee1518a0c'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '50ed4aa4fd054008bd9764b7627c7387'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '50f31de738d54b009d31901df7f9ca11'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5228f92ecdfb4efba4201037708a0bfc'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '52f1979813ad480aab0384ef889fed29'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.split'
                            position: '3'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '539585a75a774d9cb0da0dda87d09da6'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '544477f252da4abfb87da7fd012d0ab2'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'integration_user'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '546edf1095614e32b00b7d576db61aa9'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '54e8b4bff48e456784c47091263f8e46'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'shared_by'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '559e865102ab4e59ab86951d32436fe6'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'state'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '55a3fd320c054fa6ad7bcde8a6540f65'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '55af129fef1b4f17bf4e66d5ba5f9e83'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '567c46f71b5b444baae1855f0c864980'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'previous_secret_until'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5698e4b8836d4d38bd65020376071b37'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '56e4abdac162477d93e6ff05cbda76d6'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5797c15c3e4642cbb53eaa17df25165d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'portal_link'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '57b8aa0d9f8d4ed4a7fca1e62d3a05e2'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '57ff6bd9e52340138145c00e358de805'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'redirect_address'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '581a6f4f5da546a9b3030a931024ad83'
                        key: {
                            document_key: 'b45ea50126eb4845869eea83395be71c'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5988c4ef409a43f0ab2ff62d58d6c577'
                        key: {
                            document_key: 'de28581f9d454e05889420a8505bb814'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '59f306e8f64b4f2eae8f198d19488ec2'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_call_at'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5a1bd2b2dad342298556b3010d5492bb'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5a5364de5aa24e83ba91007e66dc8891'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '5b85213fa5144a48966b6ee2997af9c9'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '5b8fb233222540188aeec7e3f9fe4923'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_connection'
                            col_name_string: 'slot'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5bc6c8e6d97b4c358455007417c17853'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'slot'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5c4d788bf4344b8a9c5c23ea28f40555'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '5cd84d778f8b40038dd2ddad7d2c14d3'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'due_date'
                            position: '11'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5d42c74c63bd48ffad98590ded720ce7'
                        key: {
                            name: 'change_request'
                            element: 'x_mioms_m365ticket_external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '5d530e7fa97f493e9877098fc69989f1'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.split'
                            position: '7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5d64105f149845d784d41b9da600f0d7'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5e1e71a924134a74972b2d613cba37bf'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'sequence'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '5e4edfbf47d34f4fa8ea26182a5e2abb'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'slot'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '5e6e40d30d5d4437a9144b69d421c0d7'
                        key: {
                            sys_security_acl: '704c6e93cc2c4f0f9428064a6d2b0c63'
                            sys_user_role: {
                                id: '85b926d27b734d1c8c8157c1bb80a267'
                                key: {
                                    name: 'itil'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5f461ff5f6614847871b0284645c716a'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '5f92eb6efe72404e958a2202dd0a54f7'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '607cd65affe14d3ca9588f036ce0c343'
                        key: {
                            document_key: 'eaad8c97e0c446a8828b8b368b6f1dbf'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '60f1ad2448bd46a7b6f376e3524191f7'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '612dcdf00b534d5485da742e4fb1cc4b'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6150c12177fb4b87a7948344ba9462f5'
                        key: {
                            document_key: '7e37607f71fb4de1bf263051fd4b34ce'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: '615327f20ffc44249477197bf8a3bffa'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_feed'
                            col_name_string: 'external_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6161631652684b4a94042086378a8439'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '61cbd922dc354acfa4287776beccf6e0'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'hold_reason'
                            position: '10'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '61ebcd5973af485d8912f54fd794409a'
                        key: {
                            sys_security_acl: '704c6e93cc2c4f0f9428064a6d2b0c63'
                            sys_user_role: {
                                id: 'bc447b6a5fac4ef98ad66d4051a40402'
                                key: {
                                    name: 'sn_change_read'
                                }
                            }
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '620f0fb6f8894ba5863b0e834adff110'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '623dd1f644a144e5a5843afba3faa1fd'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'priority'
                            position: '8'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '62461c9db68f48ea91991af8b021d1bf'
                        key: {
                            document_key: 'f251163c63784235af8c56af8b92ed77'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6259ba076ea4426e8409492c69506266'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '62e2b8b343a044df8e25dafd05af8c1b'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'priority'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '638ebea199a0497683c9a471fef8d163'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '63923e6c219c4866b5c89ae7003d945b'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '63b52cab4eff40269a4a49c7cf772c7c'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_source'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '63b82a8486d2444f955e2a61c74638f3'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'state'
                            position: '9'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '63d947624dae4d0a8ba4003a77bb572c'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'record_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '649655deb8ba4a639b90eeadf662864e'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'short_description'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '64c6412c43ec4daf87196a4b8baf5318'
                        key: {
                            document_key: '0ecaf024647149b0b2fb21f531afc2a6'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '654842abd8bb4eab8e7e05b7cc8d60e4'
                        key: {
                            sys_ui_section: {
                                id: '2c02ed098e944009a2ff6092633fde4e'
                                key: {
                                    name: 'incident'
                                    caption: 'Notes'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'comments'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6576b6d083ac40d690c01e4798d47c1a'
                        key: {
                            document_key: '3f2dc87ddc4e4341adca061a8385eb0d'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '65f9d6af5b6347d391e4e57fd98dec34'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '681c7afc14fe4332b171b99139c4e4e8'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '68a51a9ef2e248d5a1a06da54036ca97'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '68b31f93ee884e01996b2cbbe88e3bcb'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '68ca494389f249868e8aca83e1786d7c'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '68eefe0973264f34b6d504bd1ee74552'
                        key: {
                            sys_ui_section: {
                                id: 'f7d1edac65444ae49ea5e966d2f1328d'
                                key: {
                                    name: 'incident'
                                    caption: 'Resolution'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'close_notes'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '69be8ed820f34ccbac3ac728bf478928'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '6a29b18a2cf24ce293f69fc0ec815b23'
                        key: {
                            sys_security_acl: '67e2645ac18f4c3c90fed8763e78e606'
                            sys_user_role: {
                                id: 'b6ebf2ed1c6e4b9493ac89487253135b'
                                key: {
                                    name: 'admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6a3e9fb52f474b61aab854d53d44e106'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '6a417166b1064bfcb7517b02fe18510e'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'description'
                            position: '16'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6a63f6de69b246db8360529573dcd6de'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '6bf311995dd94525a14ce555e530c5ab'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'state'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6c179125bd124bd187e23259e211e9ea'
                        key: {
                            document_key: 'e880e4b0673b4ebf9a526fbc63e43da6'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6c599da95a854082be0361b5c9b531c5'
                        key: {
                            document_key: '3f24bf49592a4c8cbc3fc59643172168'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_ui_form'
                        id: '6d8b01d00c6c4e43b532a86340f5462f'
                        key: {
                            name: 'incident'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6db9bf1d7dee440786b45e574e5068a6'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'portal'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '6e13dede2b4149fdb68d87811f47d79c'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'comment'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: '6e36126f2b4c4460a5f58f8ed3ed54b8'
                        key: {
                            sys_ui_form: {
                                id: '6d8b01d00c6c4e43b532a86340f5462f'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: '2c02ed098e944009a2ff6092633fde4e'
                                key: {
                                    name: 'incident'
                                    caption: 'Notes'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6edf63725b954b2eb356f091e29e3e7d'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '6f130ca45516471bb41cd563d7a02c50'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '6fb764c1a2a34fe9a6b65e6f3894714c'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'answered_status'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: '6fcfba2ded65415689c794d01c67a53d'
                        key: {
                            name: 'incident'
                            caption: 'Shared from the portal'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '6fe4da3032e14c0d82d66e780e326c60'
                        key: {
                            name: 'change_request'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '707bf08ae5844d47a3dedb807581a3ae'
                        key: {
                            document_key: 'eaad8c97e0c446a8828b8b368b6f1dbf'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '70ce15f8fdd949119b7641652127dd71'
                        key: {
                            document_key: 'e095a321ad444b24a4600e2ee1518a0c'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '71461b54901a4b51bd9b5c4c5b32ff4e'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_source'
                            value: 'microsoft'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '71893b4b9c1145db99193250a358773d'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_shared_by'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '71aa121a031c4d3e93124421699f7d1a'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'urgency'
                            position: '6'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '71cb75249358440e89317da77bb43862'
                        key: {
                            document_key: '0466099976004f50b411a64b0490e607'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '7249fbac93a345f08fd28dd0cb272aae'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'previous_secret'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '73de6c1ab2474fbca480e963d9d8a379'
                        key: {
                            document_key: '0165ac76a54844ed83b6805a5b7df64a'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '74c0f1d7898a453eb789e1cd141986eb'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'work_start'
                            position: '4'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '754cc0b69e494b92965bfb85cd20d454'
                        key: {
                            document_key: '41504834fc8f48efb1ab980b6074f107'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '758eee08b08e4fdca014aa91a30abde1'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '76a60004059b4860b87461bf52442694'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '777dce57d28e4fbea2b624cdfbae418c'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'due_date'
                            position: '11'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '77be4a3aae4d4f07aa4d4e92b2f9e745'
                        key: {
                            document_key: '237c08cd9f2445b08553013f5cad2f33'
                            variable: '2db298199f132200ef4afa7dc67fcfbc'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '77deb2fc2e9a4f7cbd970572f6236d01'
                        key: {
                            document_key: '237c08cd9f2445b08553013f5cad2f33'
                            variable: '7b139c199f132200ef4afa7dc67fcfb3'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '78a34f0605e84acf9a90a46a8ef6cc45'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'shared_by'
                            position: '4'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '79228144bd8140529e19f80d5b310b6d'
                        key: {
                            name: 'change_request'
                            element: 'x_mioms_m365ticket_external_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '79551f5ecd6843ec8af217554da2f8ab'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '79722be1c77e440eb2f1269101e6af55'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'x_mioms_m365ticket_shared_by'
                            position: '4'
                        }
                    },
                    {
                        table: 'sys_user_role_contains'
                        id: '798fd8abbabc49449adee61c64f10fb4'
                        key: {
                            role: {
                                id: '40c380f3f100463bbe0e54313e2a0975'
                                key: {
                                    name: 'x_mioms_m365ticket.admin'
                                }
                            }
                            contains: {
                                id: '2c2b16eb38e44f63a6a71130df37dd44'
                                key: {
                                    name: 'x_mioms_m365ticket.viewer'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '7a065a04d0b04e2398b6a0a04e52c02a'
                        key: {
                            sys_ui_section: {
                                id: '1b72ed44de4b4cf2858bd72bb98d738e'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Closure'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'close_notes'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '7a06b85f25d84885b3a7458d3b775691'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'category'
                            position: '3'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '7a084ada4c754db38472a88f2607cf08'
                        key: {
                            sys_security_acl: '704c6e93cc2c4f0f9428064a6d2b0c63'
                            sys_user_role: {
                                id: '2c2b16eb38e44f63a6a71130df37dd44'
                                key: {
                                    name: 'x_mioms_m365ticket.viewer'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '7aa1f27aedd242ca8a58c6586670d316'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.end_split'
                            position: '6'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7b669035690c4edbba21904c9aac0450'
                        key: {
                            document_key: '2b6998a895c543e3b3ae63d4e2a3f730'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '7c0d9c20e1f44d3ca4d2224efa9b5810'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'caller_id'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7c7f9b74de0546ef9c22ca1d1381b53a'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7cfa1b7fb2704e59a7baa97c40d05a73'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7d0107daaee140b08d14f4d470fec5cc'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7d21a5e2ccd24058afc231a1740dc037'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7d2dbe96f13843ffb532d595b6be7181'
                        key: {
                            document_key: 'cac7b58f5e0e4495bc659d9c9aa25b78'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '7df266f7a1f04e019295f1e9292c7cf8'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                            value: 'apps'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7dff464763de47c9a6a525d553485642'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7e16fcce1bd544cc8406b9ad230e914b'
                        key: {
                            document_key: '7aabfbbfadf04b02a2a56ff26eb86c59'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7e203533c105453cb6707059c57e2bf2'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7e90d879f8a2406db84f7e1d26367ebe'
                        key: {
                            document_key: 'c8f7783327114fe7b3dc059a02230e8d'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: '7f814da512984e3f92c65a27e59ee4cd'
                        key: {
                            name: 'task'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '7faf5c2498ff4ebab61ba0c1547cc1cc'
                        key: {
                            document_key: '79c0b3fbb2134de88b79ac7c682e4fb7'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '801950a1e2664b1ea2774da6044d1823'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '80b40c70e3a94516954e2c903dec9fc2'
                        key: {
                            sys_ui_section: {
                                id: 'f7d1edac65444ae49ea5e966d2f1328d'
                                key: {
                                    name: 'incident'
                                    caption: 'Resolution'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'close_code'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8207f727672e47bdb6b8ecfb354d4ff0'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '824f9e17ad0e4b27854061ec1c3bee62'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_ui_page'
                        id: '826b7e4e196846d390f2d9c59ac37294'
                        key: {
                            endpoint: 'x_mioms_m365ticket_checklist.do'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '82b3b3c0d3ff4c33b190b30e3485e182'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '82be0406e55f40deb0397c6e9b5f5d4d'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '834c3eb2c4db4054be7c9d4cfe6fcc86'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '836b110eea594865ba40bc7abeb12677'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_source'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '838cd40c586b42768462070a0e550350'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8516a5302a644dcb92eacd79efbc115d'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '864ed91a4d814a96ac2ec42ab3be4ee4'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '868b5171a5dd4e5892cb6f58ad13fd2e'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'sys_updated_on'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '86b927a92c054098b33724a99f2aced6'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'record_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '86baa6a592334ff498739e075ed05757'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '86bf201b94c34208a39a4ba308930adf'
                        key: {
                            sys_ui_section: {
                                id: 'ca6393346c58471abacdf56a8e8202ee'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Notes'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'work_notes'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8745d9391c08406ba295033bb84449c1'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '87912276ce4e416fb417cb63c2152c1c'
                        key: {
                            document_key: '237c08cd9f2445b08553013f5cad2f33'
                            variable: '5a9258199f132200ef4afa7dc67fcfb4'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '88e6c4f052194a74b7e152f5aeece9e7'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'webhook_url'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '89877b01ad544ecc8754c9966638845a'
                        key: {
                            sys_security_acl: '5b038d079e874d7fba9f7d64d0dd91af'
                            sys_user_role: {
                                id: 'eb2620cd4a4f49a6a33a7aa0f102c64c'
                                key: {
                                    name: 'x_mioms_m365ticket.integration'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '89aad3fb73fa486faab670cf61fe8e60'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '89ebc6035960425496c679ab0d306fac'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'connected_since'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '8a05a77e40964e7cbe069b821ac5984e'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                            value: 'identity'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '8a2a2e30bcc64441a9ab4dffd460c0ca'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.split'
                            position: '3'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8a733c0ca7b64817976e93b30fb57874'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '8ae6815f2e0b4201ae9a02585ef80687'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'start_date'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '8bbc9e45dc534c159b196355dc42e2f1'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'client_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8c9bfdfae7614e57a6ba37c7bebdb200'
                        key: {
                            document_key: '01812ef233d140bb9dd580a50fcbe9f3'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8ced0d981316422389b6eea283744500'
                        key: {
                            document_key: '4434f3fc897047fc9f49bbbbb1ef01c8'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '8d01ff57cad84012bf2272703c5d4f0e'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'redirect_address'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8e080085df694f19947a389843bdd559'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '8e6a748eacb64171a0627633414d814d'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'recommendation_category'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8e744ea589c949699df066e017f92b9a'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8ebba80d86fa434c97294ebb19a108c9'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8f6b41166b8c46a5a174d875877ec7a9'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '8fa8ce7b97e74d26aaa6b23c73ff6966'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '8fb6f05604fa4e0599b341cc064e1a40'
                        key: {
                            sys_ui_section: {
                                id: 'bec8257a359d4747b2abff4a3bed9fae'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Planning'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'justification'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '8fcaf144e1854cf5afc91ee57634d978'
                        key: {
                            sys_ui_section: {
                                id: 'bec8257a359d4747b2abff4a3bed9fae'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Planning'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'backout_plan'
                            position: '3'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '8fcf11d7560b441987d3a219789cd413'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '8fdb883afab243b08994a27474ca712b'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_source'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '90497b1e7faa4507a3f6406937636d9a'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'reached'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '90d1d30e0ccf41239efcb7c545eda4e0'
                        key: {
                            document_key: '3f24bf49592a4c8cbc3fc59643172168'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: '90e3a6e536db4b5c8f955680153cf0b3'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'sys_class_name'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '90e935787e4a423ab60ba1867edde1fd'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '90edee19e92e4b8295ceabd53d830fb0'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'connected_since'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '90fad73768614f86b1bbd3fa580cd376'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'author'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '918e61f895c940529985c9a7d5d67078'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '91fa3d966e2d444185eec81ca42bd388'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.begin_split'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '92179e29c4c24868806ab7dac17d4a9c'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '92b0f685d9224c4fad1cb88f0b697b7a'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'author'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '92b75698c30b4f10862b4ec5c7fa8f2f'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '93d74b416b864e5290a96671a2d1aba7'
                        key: {
                            sys_ui_section: {
                                id: 'bec8257a359d4747b2abff4a3bed9fae'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Planning'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'implementation_plan'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '93e30e79b89a4c7b8019191f13f59a68'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '942c5c12fc8143b584ed198d5683d608'
                        key: {
                            document_key: '17e063ec805e46d3a8b638a77a13893d'
                            variable: '5a9258199f132200ef4afa7dc67fcfb4'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9458bd65118342cc9abc19c76a415747'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9589d5e8ddf641a18a3a74503daf25fb'
                        key: {
                            sys_security_acl: 'fe853457274846a9ac74daae9c4c7e10'
                            sys_user_role: {
                                id: '40c380f3f100463bbe0e54313e2a0975'
                                key: {
                                    name: 'x_mioms_m365ticket.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '95c63313f6a040559d100208e71cc4a9'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'journal'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '960672fc409a4f08918e11e26d781b47'
                        key: {
                            document_key: 'cfd7b39bb9334eceb75caf548ca71d47'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '96e99134333d4364a2f2c2b2cf039b47'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'impact'
                            position: '5'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9762833f64354f3db680b4a12c516bab'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '97bdf504e8544a4f8facd50c61060339'
                        key: {
                            document_key: '7aabfbbfadf04b02a2a56ff26eb86c59'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '97e6dc26b9fb4a7d88cc8727dd7b8776'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '9870e723ce8440318f8019bbb0a8bf2e'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'setup_page'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '99cd53143b0a49c2b7791d9d07f63dbe'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'recommendation_source'
                            position: '1'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: '9a8793bd2f554868a14ee84dd6b63527'
                        key: {
                            sys_security_acl: '329bbb756f89434aa91f6cda78f93e62'
                            sys_user_role: {
                                id: '2c2b16eb38e44f63a6a71130df37dd44'
                                key: {
                                    name: 'x_mioms_m365ticket.viewer'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9bb5965c1f734e7b8550a6dd4af8f165'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9bd3849780094c64a128c3af2b41a8d9'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_error_at'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9bf5bdee8cbb41cc90006ac07ed29407'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9d3b914bf0cc4eac98727ed5acab93df'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9db48aa3ab874d02a823a88ee362fd2e'
                        key: {
                            document_key: 'a16888fcff2e485786c3332000ea2047'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9de29f8627964de283e83e127577ffe5'
                        key: {
                            document_key: '4393acffa78a43819403f66e22e0a60b'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9e82589fdc6840b69971c278d51dfa50'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_portal_link'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9ed5663efa584a5ca484960dc9242103'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: '9ef127f9193644d68fd3a68115e2ed75'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'type'
                            position: '4'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9f0f8aa008bf4f408cd40004febd48aa'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_external_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9f36890a929a4f618a07722e996ab3e4'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: '9f7a516d86ec40d88d204d0077ba053b'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a00b56d53eff40268fbb1e8694b6f4cb'
                        key: {
                            document_key: '8bd614ed46a54052befb346f0c5828ab'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a0b3f68368ce4f7cad7ff57497f56f7e'
                        key: {
                            document_key: '7c524107422347b68aa28d9d4bdaa267'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'a0c7fce18be040b293b25c0bce858034'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'record_updates'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a1652858b6b344f69e3557fb794adb88'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a23aa66eac424be3ae41c61f5018ae7d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a25457e6c8b34ff29678964a0595fc41'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: 'a388231df9ea484081a8eef04f92ff5c'
                        key: {
                            sys_ui_form: {
                                id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: 'bec8257a359d4747b2abff4a3bed9fae'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Planning'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a4566456a2d042b5bda3befab9dbae40'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'a5c18bd388744606b33ede8d1c17e979'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.end_split'
                            position: '14'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a5ebcfc9e6c44e8c8542d94594cb2fd1'
                        key: {
                            document_key: '2a7e7ba8e15846568699540d25d7fdb4'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a6027bd8d4124084a65c6c3f823d6465'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a6b3e865d15c44b18a0bd440410ab56f'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a6c16e17325844eaa3fa138596de2a56'
                        key: {
                            document_key: '17e063ec805e46d3a8b638a77a13893d'
                            variable: '2db298199f132200ef4afa7dc67fcfbc'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'a7a3c12656284e10ac8b8be0b1957c4f'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'recommendation_category'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'a7a9908ac9ee4ed7b7a96d9d26e2b203'
                        key: {
                            name: 'change_request'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a80d186a985241ae9bd8f19459d9bd4f'
                        key: {
                            document_key: 'd27eff28b0e04bd3a40b85de42b6372a'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a81d7a237ba346ab907ed0ff44aa7f31'
                        key: {
                            document_key: 'cfd7b39bb9334eceb75caf548ca71d47'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a85c944436a245ea8ebb783f4663b685'
                        key: {
                            document_key: 'd27eff28b0e04bd3a40b85de42b6372a'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'a8d18f6e8576413088bd1d6cd7ce90ef'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'assigned_to'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'a969f15a68d0413ab34aa30efcd538b5'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'aa411f76a9a34a5e80f862760de01898'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'aa92987d28714963b4488879a31c7c35'
                        key: {
                            document_key: '24e2c1ed67584be48fa545562585ccfa'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'aaa6aabf12f840e38c15704bf61d443d'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'aaad111eeb564407bd3ef078e0874235'
                        key: {
                            document_key: 'd4a61b3bbe114e8e876ec8a487039a9d'
                            variable: '2db298199f132200ef4afa7dc67fcfbc'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'aad955a1a76c48b6820bc61e990b0ee9'
                        key: {
                            document_key: 'f8059c192901442eb02caa583b7bde31'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'abb66a4d44ea4b24acb2040bdf93a03b'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'portal_link'
                            position: '7'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'abca8250d938406da9abd0d2cacf6adb'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                            value: 'user'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'acb2672865ed425eab1ffdb6e03a41a3'
                        key: {
                            document_key: '88a52ddefe5c4435a673213045075cb7'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ad993eb5d7fb4868aa54a78f8c9b0593'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'adf409b84ce34bfc875ab4f81b9038e5'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_feed'
                            col_name_string: 'sequence'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'aee7bd8594de49628bbe4746a419a417'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.split'
                            position: '7'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'aef996090085436f8f948e3afb5e4f6d'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_sync_at'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'af77570655ee485684de9fb6ccbbdaf1'
                        key: {
                            sys_security_acl: '43e33ff2eb034b1bae05afb357aec691'
                            sys_user_role: {
                                id: '40c380f3f100463bbe0e54313e2a0975'
                                key: {
                                    name: 'x_mioms_m365ticket.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'afb5f119ae7f4941b039e8d78b4c9db3'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'due_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'afe25882e31e4dbca809680ff0d76538'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'b0769c74276d4e3eb49a37dcefb3c3cf'
                        key: {
                            sys_ui_section: {
                                id: 'bec8257a359d4747b2abff4a3bed9fae'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Planning'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'test_plan'
                            position: '4'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'b16b9ee4985d4170bc691ec09664fd40'
                        key: {
                            name: 'change_request'
                            element: 'x_mioms_m365ticket_portal_link'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b2f8b39c947843c1b6686c35bf106640'
                        key: {
                            document_key: '3f2dc87ddc4e4341adca061a8385eb0d'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b357e28243a64cc282470ec427539353'
                        key: {
                            sys_security_acl: '9791f79fecf148ef8ca47cfab04216ac'
                            sys_user_role: {
                                id: '40c380f3f100463bbe0e54313e2a0975'
                                key: {
                                    name: 'x_mioms_m365ticket.admin'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'b3702e73c72e4c10b29789338de2508f'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'x_mioms_m365ticket_recommendation_category'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b3c9fe81986844b6b8c2ac4bea82e4ff'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b3cb31ea3b974281ad0672389301db72'
                        key: {
                            document_key: '0466099976004f50b411a64b0490e607'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'b3cb5e6adce34766ab6d16eed4f756f8'
                        key: {
                            sys_security_acl: '11b9904ecbda499183df5a9a11a1330d'
                            sys_user_role: {
                                id: '2c2b16eb38e44f63a6a71130df37dd44'
                                key: {
                                    name: 'x_mioms_m365ticket.viewer'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b58294ac950e49ee823880f4d4075ec8'
                        key: {
                            document_key: '41504834fc8f48efb1ab980b6074f107'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b607f7124cf944288405ad4f42d54c3d'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b618bc7cee1a4b86a6932f6cf3aa61f9'
                        key: {
                            document_key: 'ac5915738a794557830cd7363f7e6f90'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b6cd7f009f79472fb118d99cfceb6f9b'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b6f46224bcab490f8115929991718876'
                        key: {
                            document_key: '467e150c75bd423ea887161ff71852f6'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b746c2519ae445788f72cfeb96ed69b1'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'b75b8f90c152466da98e01b0ae6fd972'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'assignment_group'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b78dffa24d5f4856837c53872463fa0a'
                        key: {
                            document_key: '8f31436009184a0a9d46ba10ae633d16'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b7e3fe9b9b7b439480860831d2b91392'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b8293b11461f4be3a54e82434bea1c5e'
                        key: {
                            document_key: '423886edec8344d8b8ef3a92090dadb9'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'b84afbf848d64215aab5c3e721303c63'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'due_date'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b878e9ebb71b4420aa43915a5d0da21d'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b89bee8e89f04688bb5d1c6f80a9cf0d'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'b8fc6cbddf2148d08c1b04caaa0edddb'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bafda5819552463c9dccd7f0fe59aa04'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'comment'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'bb02861066f84a3d8888a0b785f9faf7'
                        key: {
                            sys_ui_section: {
                                id: 'ca6393346c58471abacdf56a8e8202ee'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Notes'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'activity.xml'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'bb05159e1da64e79b170ddaec52bf290'
                        key: {
                            sys_ui_section: {
                                id: '4e151de68a24447caf6f33990c0f31dc'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'external_id'
                            position: '5'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bb0ef6e46b064f6db25fec1ebff4b2a6'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'bb1674811d0244b8b255ef49283f1957'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bb47e960d57f467184d9894c0b92cfdb'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bc5acfcfbb1a48c29d615aab102d0d89'
                        key: {
                            document_key: 'ed0e7a5708a24ed1b786d8a9bf15ded5'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'bc700b5a7d224d9e8f77727295f47b08'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'event'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bce0f941f8a442b39be58d474000b08e'
                        key: {
                            document_key: '002a03fa49d34e3ca550c3ed4674283d'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bd5d2b4df00e4712a28d9a8a99056829'
                        key: {
                            document_key: '3492eeb6d7b9491dba25ba4a5571294d'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'bd5e909fd9ee49fa9ddaca9431cf13ae'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                            value: 'microsoft'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bdb400de58944e8c9380fed8ec0d2c1e'
                        key: {
                            document_key: '5677e8bf0fc649bfbb69b15615f98fff'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'bdbf75542bda4732b7cd13472bc6e2c3'
                        key: {
                            document_key: '9d120da8ec97452082955a4c9d7f5d0e'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'be36a089466d458b9485afccdfb96d2f'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'be6140979ba74b369bc3615ebbe420d4'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_shared_by'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: 'bec8257a359d4747b2abff4a3bed9fae'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            caption: 'Planning'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'befe93dee4e249b99cc64b2634858a36'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'c01a07b3c33749ff990258a61ee69a74'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'number'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c06c30ff9d8142e998b2cfcce9b77481'
                        key: {
                            document_key: '6700b49c1593474faa0eefafa7b75a39'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c0ef8690cf174e3ca1ddf1df3c9be472'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'c14b32838e5c495cb381f14e0434579a'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'subcategory'
                            position: '4'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'c170ac9669d04119aef9966cd60941f1'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'data'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c18379fb08dd4444b76816ed29d648be'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: 'c26c78aae5ff476eb3f7df5e8e212432'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            caption: 'Schedule'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'c29c8d6e89554929b56b21728202fafb'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                            value: 'data'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c2bab319736e4b2f9d8bbe29d69c3dcf'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'attempts'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c2d04e4b16ee4e148d3d9b33e3fffae3'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c2d64ee78e004cfb9c8bf3b0dba1ac56'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c31edd098f7f42c9a3f9df95b8b81b95'
                        key: {
                            document_key: '17e063ec805e46d3a8b638a77a13893d'
                            variable: '7b139c199f132200ef4afa7dc67fcfb3'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c3981644f1b240548b47ed9955cf3488'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c4087f3d6d064281ab195f91d0e4927a'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c4e2861bd176474bb16f5dfb27e25ad8'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'c56e856ecfe640e0800c7e2ea1142ffe'
                        key: {
                            sys_ui_section: {
                                id: '6fcfba2ded65415689c794d01c67a53d'
                                key: {
                                    name: 'incident'
                                    caption: 'Shared from the portal'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'x_mioms_m365ticket_external_id'
                            position: '5'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c5f4f15d8c65485bac37a00e872e5dae'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'c621811f712a499c9676531c983aebe8'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'assigned_to'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c678018e781549b1b8f363e8f9f44ae2'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c6bb3a33951646628e4b7e6df8491c5b'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'c6e490541d014fd89b71c91c70f1ef22'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'answered_status'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c781be2c543842faa5e3383e3a034555'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c797226b372d4c35baff3a4dfe74be9e'
                        key: {
                            document_key: '74b2f97c888e43fbbb79c8b3c7c551be'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_ux_lib_asset'
                        id: 'c79c506c090d4e669eb2740f300876b4'
                        key: {
                            name: 'x_mioms_m365ticket/vendor-react-dom--60a20e14'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c7cbaba1390840ceb7a49fd04c341667'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c965be976a2242b3a2ca54c8a8918d15'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'event'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'c98eb609906d42c08a33e7bd4810c228'
                        key: {
                            document_key: '8b3442d211d74433b3b6aad617539287'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ca327c75e3c34d308bf08a2c3f9fd2e6'
                        key: {
                            document_key: '4b2ebf190218417390b8bb32d48ac47a'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: 'ca6393346c58471abacdf56a8e8202ee'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            caption: 'Notes'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ca82f0359ac14915b6657a13ef6b9ff4'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cb3ba5313cff4e54bba2e2b6da0f5fdb'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'attempts'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'cbd247dc30f24657aafef7abaa7ff473'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'cbf43958ce8f44e496a94d3ddeec1164'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: 'cd07b96883f4435295f5df7570a46848'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'cd9ce5c15bc246b6abfe9d6197e6fd78'
                        key: {
                            document_key: '7fe889990b7744929ef602ea6bb2fab6'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'cec9720cda6847ffbd979b34269c887d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'apps'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'cf1b48982db6433e8ec0f8602242abf0'
                        key: {
                            document_key: '69f9e2b9ae424c41a77303ec1568cd32'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'cf9fc93feb5a4541acefea9870a843cc'
                        key: {
                            document_key: 'ae2c4e28a85b4b2a833690bc9377d968'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'd01d526468ec4d04bcaaca83de5c4b95'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'integration_user'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd07eb8c1c5704adab989d0a4a6c4d042'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'd0e01ce41b7148688044ff832ecce01f'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'state'
                            position: '9'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd0e369a2c4eb47028b814988d2c5097b'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd1d0e160a3fa421083ec6d86112b2149'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'd43298483adc431fbb83f951a2d8b1e6'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'webhook_secret'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd4dd4b71718f409aa260375d6ad1e87a'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'd56b57c22ae54849b825062146f39cfb'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'short_description'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd5de16b594474d4ab489b3f6f96e6b85'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd61d5fda66f94ac0a061ed0cbf391ce8'
                        key: {
                            document_key: 'c8f7783327114fe7b3dc059a02230e8d'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd636946943bd414289d818fa72af15d6'
                        key: {
                            document_key: '01812ef233d140bb9dd580a50fcbe9f3'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd6a0d1a951994ec3aa219e7f69f8df06'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_source'
                            value: 'user'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'd6c5ac782c4b4f95bee998c88cfcb3ae'
                        key: {
                            document_key: '7fe889990b7744929ef602ea6bb2fab6'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: 'd725273e5cac4a19ab42f2aa6be8a19d'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'd83bdbdcaa004511a1c5f81370c8a2f7'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_feed'
                            col_name_string: 'record_id'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'd89b8d0b1bc44b22bbcbcffebef9edb8'
                        key: {
                            sys_security_acl: '28f5e1fc74c94b1cae44af80535fb46b'
                            sys_user_role: {
                                id: '85b926d27b734d1c8c8157c1bb80a267'
                                key: {
                                    name: 'itil'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'd8be50a213524ff09af07e222db9d4de'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                            value: 'infrastructure'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'd92c3209b5854991baf3f1a0e069204b'
                        key: {
                            sys_ui_section: {
                                id: '294c11e764ae4fddb62233728ff6a36a'
                                key: {
                                    name: 'incident'
                                    caption: 'Microsoft 365 Security and Configuration Incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.begin_split'
                            position: '0'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'da290a646f3c40d9bcbee06a13f34a44'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'description'
                            position: '16'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'da35027b9f844484a5d9624c6f521a5e'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'dabcc0d52cd9479dbf54a779274f673d'
                        key: {
                            document_key: '9d120da8ec97452082955a4c9d7f5d0e'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'db4107ae8d80409cbe0643b873029842'
                        key: {
                            name: 'change_request'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'dbb2df784b1448a19f484ba5f1e25260'
                        key: {
                            document_key: '88a52ddefe5c4435a673213045075cb7'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'dc604f77e27c410ea48022a00aff71c6'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'dc791ef02e6540edbc5da0c0ceebb83f'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'dd95dc5d73f14ffd8b3158e3d379d597'
                        key: {
                            document_key: 'f2c070c91d484931ac5d11d90298cd27'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'dd9a3ef8fcbc435288b108ad511124a2'
                        key: {
                            document_key: 'e880e4b0673b4ebf9a526fbc63e43da6'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: 'ddf40c70ac97408d8e47c85a8b26ba3d'
                        key: {
                            sys_ui_form: {
                                id: '6d8b01d00c6c4e43b532a86340f5462f'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: 'f7d1edac65444ae49ea5e966d2f1328d'
                                key: {
                                    name: 'incident'
                                    caption: 'Resolution'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'de02dd793a1f48258568e8290885ad17'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'de206f2ba8fb426dadb2635089984d18'
                        key: {
                            name: 'incident'
                            element: 'x_mioms_m365ticket_recommendation_category'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'de86b5f6bb6547abbab0175b8d55dae6'
                        key: {
                            document_key: '96bdf2887737492b98f98f70a2526568'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'def5018b67324b9eb4f6a7bf81b9289e'
                        key: {
                            document_key: 'efb52f6e64034ea3933e969f80f8ce0a'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'df8aad1521bb4ce8bf86db7738970b09'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'priority'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'dfe877548e6a408fab36767c77253408'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e0922020752d4031b9c9609df2fd6936'
                        key: {
                            document_key: '0ecaf024647149b0b2fb21f531afc2a6'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e0b01100b5e44de2a4e06214d19de1a5'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'problem'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e0e00a07f24d4caba958ba5e40b96cb0'
                        key: {
                            document_key: 'a59a9976531747778a3edc692cc95915'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e154668433e6482dbbaf2704169f4dee'
                        key: {
                            document_key: '15d3cd01a2b5415693db21c42771b411'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e2feb1e4bbe146a1b1bfd67c35ff8cb0'
                        key: {
                            document_key: '467e150c75bd423ea887161ff71852f6'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e38dc44969484f9a9260125dd8a5b895'
                        key: {
                            document_key: '76dabe0b6d5444a886fbbcb0cbedab3f'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e4371913ebe54088be9ba9615ee4292b'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e50c692f0ec54890ba6a1ce6cca49ecb'
                        key: {
                            document_key: '62a59d1906e14cc2bd1c3b1b9bdad1b2'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e610c06e4cb247de973306d64e807b9f'
                        key: {
                            document_key: '8bd614ed46a54052befb346f0c5828ab'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'e635b3b1ff754909856979aceb36aa70'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.end_split'
                            position: '14'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'e6b217b65e7646958a04fd0f700806b1'
                        key: {
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'short_description'
                            position: '15'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'e6cfc2615b9444db9d6e9e088d672654'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: '.split'
                            position: '3'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'e6fa72a6ebfa4d6ca79c3210d4a4b3b3'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'assigned_to'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e70a2f108be7448da5519f97a7bd3374'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e728014c99354ec99dde0c4493f3339a'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'e7295b6ccbd94a9c9fe1b8958dd55fd2'
                        key: {
                            name: 'incident'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e73d967620364605b3c2e12cd86ea4c2'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'reached'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e74770c3722a4010a6ff4ae0763b6b8f'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'e77a76bfebc543faa2b2ca7dd50c4939'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_call_at'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'e7f13d30a80a4cf5884caae546814fe5'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_change'
                            col_name_string: 'external_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e82da1a7c9a249c1a9f5cd588861f381'
                        key: {
                            document_key: 'd018580d730548bcb2c7964a5cacf29c'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e88e4a251c72431e96d7ecc352b8aedc'
                        key: {
                            document_key: '565c76b847b8467cb1cc33768251c513'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'e8a2ef0a861c4777b80aa3609b16a07a'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'status'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e8c7ded811cc4b73be4c2dc3a5670c17'
                        key: {
                            document_key: '96d0d77d22754e0dbdef27d88ce61201'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e9a1f1f1d5b24c97b505cf491226d62d'
                        key: {
                            document_key: 'f00e4097a9c441caa8f0f2baf96475c2'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'e9a35820cfa0462b91afc2b86ea03df3'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ea0f91c260f643ce9c3687c190969e8a'
                        key: {
                            document_key: 'b0f269afe6c34f67b251d7073590e45d'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ea2d435fcfbe43a1899559b843cdadd3'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_error'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'eadcb10983864f27bd0f40a015045275'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'short_description'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'eb1d6e6caf8546a1b5d1365fbb6b221c'
                        key: {
                            document_key: '5364ff7496694694b358a0badec5a8f3'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: 'eb2620cd4a4f49a6a33a7aa0f102c64c'
                        key: {
                            name: 'x_mioms_m365ticket.integration'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'ebff6afad59548b1ab248d8508caa4b7'
                        key: {
                            list_id: {
                                id: 'fc8d67919c744ac984971b72b76855db'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'due_date'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'eca14bfbd3454cfab48e6633956a01e4'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ecd51d05eca24137a63846129084e79d'
                        key: {
                            document_key: '21a90bb75d4b4a02a0c6b497695a9c5b'
                            variable: '50bff9250b3222000b7da95e93673a9b'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'eded67df073d464ea255e03f4adf3c37'
                        key: {
                            sys_ui_section: {
                                id: '2c02ed098e944009a2ff6092633fde4e'
                                key: {
                                    name: 'incident'
                                    caption: 'Notes'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'activity.xml'
                            position: '2'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'ee259aa6aa394181a877d0dbd88ddc97'
                        key: {
                            list_id: {
                                id: '7f814da512984e3f92c65a27e59ee4cd'
                                key: {
                                    name: 'task'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'sys_updated_on'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ee48233aca8d4a4eb7509e3d7fb4d5e1'
                        key: {
                            document_key: '0b1dd7caf41c48a2946e90c609a6bab1'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_security_acl_role'
                        id: 'eea73a62265a40afb82e572cdc654462'
                        key: {
                            sys_security_acl: '28f5e1fc74c94b1cae44af80535fb46b'
                            sys_user_role: {
                                id: '95d4f527784f4fee96455a9eb6240bfc'
                                key: {
                                    name: 'sn_change_write'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'eec13bfacfe64d7b94f193feb06cd1e1'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'ef970f01949643959173864a1da7b870'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'client_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'efd297430c264755a51bd4ad435cbd17'
                        key: {
                            document_key: '4056efa06ec8498b9cfeee4347f4fd26'
                            variable: '81e042650b3222000b7da95e93673aa2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f00ad3d3b0df46b487fa5a37f10e3458'
                        key: {
                            document_key: 'b4b2e2b9fd994b5989e2ba682cd4c412'
                            variable: '2db298199f132200ef4afa7dc67fcfbc'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f15a057b24cc46838d0835ada26848c6'
                        key: {
                            document_key: '2fe05b7d6b214c13b06fa26b50aa02a9'
                            variable: '59877da10b3222000b7da95e93673a56'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f29cca51b20749d3ab513ed019d63d53'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f34408b7e53d48ce9147fb8bc8371240'
                        key: {
                            document_key: '96890c5125434cae96da5760688b74fe'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f3c59d5542334983b4aa2f1662051008'
                        key: {
                            document_key: '4434f3fc897047fc9f49bbbbb1ef01c8'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f3d0aa015e734f81838390c335dbd37d'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'last_error'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f3ded55fc2ab41c792f024172dd682bd'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'sequence'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f42de85518564ea4870290447f6b533d'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                            element: 'event_id'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f5eac1bee63c466db8f9dbc3d5c320ab'
                        key: {
                            document_key: 'b4b2e2b9fd994b5989e2ba682cd4c412'
                            variable: '7b139c199f132200ef4afa7dc67fcfb3'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'f612629a944e4e368d7a01244a4cd13f'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'previous_secret'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f6ed7b9cf50a41ae9714c44d632b2c39'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f737673ae5134defb6eb842e01545180'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_ui_list_element'
                        id: 'f7b0c99138334b0b80d2e88e8f88b1dc'
                        key: {
                            list_id: {
                                id: '4bdbb3718ea34b2f9e36783758293678'
                                key: {
                                    name: 'incident'
                                    view: {
                                        id: '261379d999424731b50e77016e6f4f5e'
                                        key: {
                                            name: 'x_mioms_m365ticket'
                                        }
                                    }
                                    sys_domain: 'global'
                                    element: 'NULL'
                                    relationship: 'NULL'
                                    parent: 'NULL'
                                }
                            }
                            element: 'x_mioms_m365ticket_recommendation_category'
                        }
                    },
                    {
                        table: 'sys_ui_section'
                        id: 'f7d1edac65444ae49ea5e966d2f1328d'
                        key: {
                            name: 'incident'
                            caption: 'Resolution'
                            view: {
                                id: '261379d999424731b50e77016e6f4f5e'
                                key: {
                                    name: 'x_mioms_m365ticket'
                                }
                            }
                            sys_domain: 'global'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f859fa7328214aaa9cbf0a242ff2676d'
                        key: {
                            document_key: 'e4f16f16e9834751810d397113a4bb8a'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f896dacc03d345eeba269fbbd3a560e7'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'webhook_url'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f8b19ca4580e4a1991251f5cb9f8e369'
                        key: {
                            document_key: '744a952eb8e943928261cc59f4087ed7'
                            variable: '58408e250b3222000b7da95e93673a5c'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f96541a41a3a4e94acdcdf1107dc8ef2'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'previous_secret_until'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'f9bac97e3ddb4a1a973dfa8847c80da4'
                        key: {
                            name: 'x_mioms_m365ticket_feed'
                            element: 'record_updates'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'f9d683b57650475f952a000060024a13'
                        key: {
                            document_key: '0671259b290b428a8a36194cd1d73c02'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_ui_element'
                        id: 'fa0bbf6eb4344095997aa0f04afb2c99'
                        key: {
                            sys_ui_section: {
                                id: 'c26c78aae5ff476eb3f7df5e8e212432'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Schedule'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            element: 'work_end'
                            position: '5'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fb16e40ba00c458e9f08da57c25bd6f1'
                        key: {
                            document_key: '7c703b0f85094bb6bfed6c59d6ea26c1'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fb74ef6f7d6647758c2bb8154a121586'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '020a6af09fd32200ef4afa7dc67fcfec'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: 'fba30fd3cf754109ba2b7cd60e129fc3'
                        key: {
                            sys_ui_form: {
                                id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: '04b720454b254ad2b79eff5e20090a84'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Change request'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_ui_list'
                        id: 'fc8d67919c744ac984971b72b76855db'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            view: {
                                id: 'Default view'
                                key: {
                                    name: 'NULL'
                                }
                            }
                            sys_domain: 'global'
                            element: 'NULL'
                            relationship: 'NULL'
                            parent: 'NULL'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fc99a412507d4c90abf1e6934b6faa59'
                        key: {
                            document_key: '15d3cd01a2b5415693db21c42771b411'
                            variable: '9f5f67709f132200ef4afa7dc67fcf94'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fcb16a2e992b4b778b73e6f67038b030'
                        key: {
                            document_key: 'cbc5370f6ab34ebd826939a702fdb0db'
                            variable: 'cec002650b3222000b7da95e93673aae'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'fd6e7d05fdb84407ba3755a721607125'
                        key: {
                            name: 'x_mioms_m365ticket_connection'
                            element: 'slot'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fda57cc690dc42c7a75c44de946206cd'
                        key: {
                            document_key: 'e175533c058b44e88434f73bb800dcc1'
                            variable: '89ad06b543010210b6f9a0246bb8f2d7'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fdb8717c6f0442cdb2600ebc68b44b3d'
                        key: {
                            document_key: 'e109b13fd2dc4dd1a5dd3abf2ae6f87e'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: 'fdf72ad865ae457aa068f02100d31a09'
                        key: {
                            name: 'x_mioms_m365ticket_outbox'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'fe162a2ffb304bf789e1ee07e51b9798'
                        key: {
                            document_key: '0165ac76a54844ed83b6805a5b7df64a'
                            variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
                        }
                    },
                    {
                        table: 'sys_ui_form_section'
                        id: 'fe7a460224264e308a66251faec66d4f'
                        key: {
                            sys_ui_form: {
                                id: '03da0d7af52146f5aaf404a0e6ee4e0f'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                            sys_ui_section: {
                                id: 'ca6393346c58471abacdf56a8e8202ee'
                                key: {
                                    name: 'x_mioms_m365ticket_change'
                                    caption: 'Notes'
                                    view: {
                                        id: 'Default view'
                                        key: {
                                            name: 'NULL'
                                        }
                                    }
                                    sys_domain: 'global'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'feac24beae9845f1aec8cf71e8232602'
                        key: {
                            document_key: '258ad910c9154b8883a489d57c6025a7'
                            variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ff64df40e1e14ee7a9005835ad17606a'
                        key: {
                            document_key: '8f31436009184a0a9d46ba10ae633d16'
                            variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
                        }
                    },
                    {
                        table: 'sys_variable_value'
                        id: 'ff89c8b03c13485fbfcb89879fa6797c'
                        key: {
                            document_key: 'cac7b58f5e0e4495bc659d9c9aa25b78'
                            variable: '1d94cb1f3b8032000774229c93efc419'
                        }
                    },
                ]
            }
        }
    }
}
