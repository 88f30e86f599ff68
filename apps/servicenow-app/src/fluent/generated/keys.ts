import '@servicenow/sdk/global'

declare global {
    namespace Now {
        namespace Internal {
            interface Keys extends KeysRegistry {
                explicit: {
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
                    'action-open-change': {
                        table: 'sys_ui_action'
                        id: '6dcea37de78b47a3b18c183372e3542e'
                    }
                    'action-open-incident': {
                        table: 'sys_ui_action'
                        id: '99a75fc6963f48c282f19e9783197c4b'
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
                    src_server_lib_names_ts: {
                        table: 'sys_module'
                        id: '8cfc2fa40cfc43cfa74c4a6a2c2f4a0c'
                    }
                    src_server_lib_scope_ts: {
                        table: 'sys_module'
                        id: '6bcd57fbba134626aea11537869426a1'
                        deleted: true
                    }
                }
                composite: [
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
                        table: 'sys_choice_set'
                        id: '06150718d226456c83f761011bcdd304'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
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
                        table: 'sys_documentation'
                        id: '0bc66ac9825d47d996589ce502c81ce9'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'shared_by'
                            language: 'en'
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
                        table: 'sys_dictionary'
                        id: '1dea382d8f8a4d7cb5b369f572514921'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
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
                        table: 'sys_ux_lib_asset'
                        id: '3c09124797ac4d45af8edd5e7ec3b3fb'
                        key: {
                            name: 'x_mioms_m365ticket/main'
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
                        table: 'sys_user_role'
                        id: '40c380f3f100463bbe0e54313e2a0975'
                        key: {
                            name: 'x_mioms_m365ticket.admin'
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
                        table: 'ua_table_licensing_config'
                        id: '438039b5d07b476f94934e4d0f2df40b'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
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
                        table: 'sys_dictionary'
                        id: '54e8b4bff48e456784c47091263f8e46'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'shared_by'
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
                        table: 'sys_documentation'
                        id: '57ff6bd9e52340138145c00e358de805'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'redirect_address'
                            language: 'en'
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
                        table: 'sys_documentation'
                        id: '5bc6c8e6d97b4c358455007417c17853'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'slot'
                            language: 'en'
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
                        table: 'sys_dictionary'
                        id: '5e4edfbf47d34f4fa8ea26182a5e2abb'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'slot'
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
                        id: '7d21a5e2ccd24058afc231a1740dc037'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            language: 'en'
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
                        table: 'sys_dictionary'
                        id: '8d01ff57cad84012bf2272703c5d4f0e'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'redirect_address'
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
                        table: 'sys_dictionary'
                        id: '9d3b914bf0cc4eac98727ed5acab93df'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'NULL'
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
                        id: 'a23aa66eac424be3ae41c61f5018ae7d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
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
                        table: 'sys_documentation'
                        id: 'c6bb3a33951646628e4b7e6df8491c5b'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'external_id'
                            language: 'en'
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
                        table: 'sys_ux_lib_asset'
                        id: 'c79c506c090d4e669eb2740f300876b4'
                        key: {
                            name: 'x_mioms_m365ticket/vendor-react-dom--60a20e14'
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
                        table: 'sys_dictionary'
                        id: 'd01d526468ec4d04bcaaca83de5c4b95'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'integration_user'
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
                        table: 'sys_index'
                        id: 'e7f13d30a80a4cf5884caae546814fe5'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_change'
                            col_name_string: 'external_id'
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
                        table: 'sys_dictionary'
                        id: 'ef970f01949643959173864a1da7b870'
                        key: {
                            name: 'x_mioms_m365ticket_checklist'
                            element: 'client_id'
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
                ]
            }
        }
    }
}
